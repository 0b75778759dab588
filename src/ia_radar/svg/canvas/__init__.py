"""Shapes, texts and their markup: the drawing surface, which knows no grid, no law and no project.

Read `scene` (what is drawn) first, then `labels` and `polar` (where it goes), `theme` (in which colours)
and `write` (how it becomes SVG text).
"""
