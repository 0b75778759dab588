"""A chart as the source of an image, for places that strip inline SVG: mail composers, wikis, editors.

python build.py page.html
"""

import sys
from html import escape
from pathlib import Path

import ia_radar as ia


def page() -> str:
    """The image bears the chart's name; its table stands beneath, since an image hides its own words."""
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
    chart = ia.svg.girouet(work, size=720)
    return (
        '<!doctype html>\n<html lang="fr"><meta charset="utf-8"><title>Girouet</title>'
        f'<img src="{chart.data_uri()}" alt="{escape(chart.name)}">{chart.table.html()}'
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
