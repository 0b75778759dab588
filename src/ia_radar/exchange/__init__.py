"""In and out: reports for people, registers and files for machines.

Rules that hold in this room:

1. Text from users is escaped where it becomes markup, and nowhere else.
2. What comes in is accounted for: read, or reported with its place.
"""
