"""A portfolio as one table, out and back without loss; `write` and `read` are the two ways through.

Rules that hold in this room:

1. One row an assessment; a project repeats on each of its rows, and one without an assessment has a row too.
2. What a table can hold comes back equal: whatever a cell would change is written so that it does not.
3. What a table cannot hold is said in words when it is written.
"""
