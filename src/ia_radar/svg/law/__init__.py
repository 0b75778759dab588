"""Charts of the law: the ladder of classes, the badge and the timeline of duties.

Read `ladder` first; `signs` holds the colours and marks of a class, which all three share.
"""
