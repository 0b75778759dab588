"""Three-valued logic that is exact about unknown facts.

Read `condition` (what a condition is) first, then `diagram` (how one is decided), then `plan` (all rules
at once) and `survey` (many diagrams read together under partial facts).
"""
