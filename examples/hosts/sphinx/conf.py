"""A Sphinx page with a chart inline and one as an image.

sphinx-build -W . build
"""

from pathlib import Path

import ia_radar as ia

project = "Cantines"
language = "fr"
exclude_patterns = ["build"]
html_theme = "alabaster"

work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
drawn = Path(__file__).parent / "drawn"
drawn.mkdir(exist_ok=True)
(drawn / "girouet.html").write_text(ia.svg.girouet(work).figure(), encoding="utf-8")
(drawn / "girouet.svg").write_text(ia.svg.girouet(work, size=720).document(), encoding="utf-8")
