"""Grids and assessments of every shape, made from a seed, for tests that draw."""

from __future__ import annotations

import random
from collections.abc import Iterator

import ia_radar as ia
from ia_radar import svg
from ia_radar.grid.status_words import LONGEST_WORD, STATUS_IDS

THEMES = {
    "light": svg.LIGHT,
    "dark": svg.DARK,
    "print": svg.PRINT,
    "inherit": svg.INHERIT,
    "dsfr": svg.DSFR,
}
CHARTS = {"radar": svg.radar, "girouet": svg.girouet}
_SIGNALS = ("hazard", "manoeuvre", "caution", "open")
_WORDS = """décision utilité respect des agents contrôle du biais transparence publique données à caractère
personnel souveraineté numérique réversibilité l’accompagnement WWW MMM œuvre d’intérêt général 2026 (%) « à
venir » qualité de vie administration électronique territoriale""".split()  # noqa: SIM905 - reads as the text it is


def local_grid(
    seed: int, *, sections: int = 0, items: int = 0, longest: int = 120, drawing: str = ""
) -> ia.Grid:
    """A grid of an authority: 3 or 6 sections, up to 40 items, labels of 1 to 120 characters.

    Those of odd seeds have their own words for statuses, as long as such words may be.
    """
    pick = random.Random(seed)  # noqa: S311 - a sample, not a secret
    sections = sections or pick.choice([3, 6])
    items = max(sections, items or pick.randint(sections, 40))
    lowest, highest = pick.choice([(0, 3), (1, 5), (0, 10)])
    count = highest - lowest + 1
    cuts = [round(items * rank / sections) for rank in range(sections + 1)]
    levels = [
        {"value": lowest + rank, "signal": _SIGNALS[min(3, rank * 4 // count)]} for rank in range(count)
    ]
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": {"fr": _label(pick, 60), "en": _label(pick, 60)},
            "scale": {"levels": levels, "statuses": _status_words(seed)} if seed % 2 else {"levels": levels},
            "drawing": drawing or pick.choice(list(CHARTS)),
            "sections": [
                {
                    "id": f"s{rank}",
                    "label": _label(pick, longest),
                    "items": [
                        {"id": f"i{place}", "label": _label(pick, longest)}
                        for place in range(cuts[rank], cuts[rank + 1])
                    ],
                }
                for rank in range(sections)
            ],
        }
    )


def _status_words(seed: int) -> dict[str, str]:
    pick = random.Random(seed)  # noqa: S311 - a sample, not a secret
    return {status: f"{_label(pick, LONGEST_WORD - 2)} {rank}" for rank, status in enumerate(STATUS_IDS)}


def _label(pick: random.Random, longest: int) -> str:
    length = pick.randint(1, longest)
    if pick.random() < 0.1:  # one word, which has to be cut
        return "".join(pick.choices("abcdefghijklmnopqrstuvwxyzéèçœMW", k=length))
    text = ""
    while len(text) < length:
        text += pick.choice(_WORDS) + " "
    return text[:length].strip() or "x"


def filled(grid: ia.Grid, seed: int, *, gaps: float = 0.2) -> ia.Assessment:
    """An assessment with ratings, and non-answers in this share."""
    pick = random.Random(seed)  # noqa: S311 - a sample, not a secret
    levels = [level.value for level in grid.scale.levels]
    return ia.Assessment(
        grid,
        {
            item.id: pick.choice(list(ia.NonAnswer)) if pick.random() < gaps else pick.choice(levels)
            for item in grid.items
        },
    )


def catalogue_charts() -> Iterator[tuple[str, svg.Svg]]:
    """Every catalogue grid in both charts, languages and layouts, every theme and state of the answers."""
    for grid in ia.grids():
        lowest, highest = grid.scale.lowest, grid.scale.highest
        states: dict[str, tuple[ia.Assessment, ia.Assessment | None]] = {
            "unanswered": (ia.Assessment(grid), None),
            "lowest": (ia.Assessment(grid, dict.fromkeys(grid.items.ids, lowest)), None),
            "highest": (ia.Assessment(grid, dict.fromkeys(grid.items.ids, highest)), None),
            "mixed": (filled(grid, 1), None),
            "compared": (filled(grid, 2), filled(grid, 3)),
        }
        for state, (assessment, earlier) in states.items():
            for lang in ia.text.LANGS:
                for theme_name, theme in THEMES.items():
                    for size in (None, 320):
                        for name, chart in CHARTS.items():
                            drawing = chart(
                                assessment,
                                compare=earlier,
                                lang=lang,
                                theme=theme,
                                size=size,
                                title="Cantines scolaires de Nantes : prévoir les repas pour moins jeter",
                                tooltips=state == "mixed",
                            )
                            yield f"{grid.id} {state} {lang} {theme_name} {size} {name}", drawing
