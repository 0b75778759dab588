"""From scores to a motivated proposal: local policy, balance, measures, advice.

Rules that hold in this room:

1. The human decides. An advice is a proposal with its reasons; the decision recorded stands apart from it.
2. No mean enters a rule, weights enter none, and the girouet alone never yields a verdict.
3. Every rule that is ours, and not the booklet's or the law's, says so.
4. Pure: dates are arguments, results are values.
"""
