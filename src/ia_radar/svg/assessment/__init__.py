"""Charts of one assessment or of a panel: the radar, the girouet and the panel.

Read `subject` (what a chart is asked to show, read once) first, then the chart; `radar` stands on
`radar_disc` and `radar_labels`.
"""
