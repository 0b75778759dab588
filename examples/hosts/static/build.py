"""A static page with twenty charts inline, one of them in a tab that is hidden.

python build.py page.html
"""

import sys
from pathlib import Path

import ia_radar as ia

DRAWN = [ia.svg.radar, ia.svg.girouet]


def page() -> str:
    """Nothing that one chart needs lies in another: no id is shared, and a hidden one takes nothing along."""
    figures = []
    for number in range(20):
        grid = ia.grids()[number % 3]
        ratings = {item: 1 + (number + place) % 4 for place, item in enumerate(grid.items.ids)}
        chart = DRAWN[number % 2](ia.Assessment(grid, ratings), title=f"Projet {number + 1}")
        figures.append(f"<section{' hidden' if number == 0 else ''}>{chart}</section>")
    head = '<!doctype html>\n<html lang="fr"><meta charset="utf-8"><title>Projets</title><h1>Projets</h1>'
    return head + "\n".join(figures)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
