"""From what a caller has (bytes, a frame) to rows of texts: nothing here knows a grid or a project.

Rules that hold in this room:

1. Memory has a bound, whatever the source holds.
2. What cannot be read costs its row, and stands in the account with a reason.
"""
