"""The checks behind an advice: each looks at a situation and yields findings.

Read `situation` (what is looked at) first, then the checks: `grid`, `balance`, `law`.
"""
