"""Charts of many projects: the opportunity diagram, the heat map, the distribution, small multiples.

Read `projects` (one row a project) first, then the chart.
"""
