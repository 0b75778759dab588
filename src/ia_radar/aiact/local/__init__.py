"""Local rules: what an authority's charter or a ministry's doctrine asks, read on the same facts as the law.

Rules that hold here:

1. Local rules are an argument. Whoever asks hands them over, as a `ia_radar.pack.Pack`.
2. They add and warn. No function that reads the law reads them, so that none can hide or soften it.

Read `rule` first, then `rules_of_pack`, `statements`, `answers`.
"""
