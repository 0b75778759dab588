"""Drawings against other ways to draw the same chart: ratios of one interleaved run, never absolute times.

python bench/svg.py            # about two minutes; what is not installed of pygal and matplotlib is left out

The radar of the catalogue, 13 themes, in French. svgwrite builds and serialises the very elements that the
library writes, without validation (``debug=False``), and is spared all the rest: scoring, words, layout.
pygal and matplotlib draw the same values as a radar chart of theirs. « Unseen » draws a grid of the same
shape whose labels were never seen, each once, and svgwrite another of these charts each time; « forgotten »
draws the catalogue's after every cache was emptied.
"""

from __future__ import annotations

import gzip
import io
import random
import statistics
import sys
from collections.abc import Callable
from functools import partial
from itertools import cycle
from typing import Any

from _processes import fresh
from _timing import compare
from attrs import evolve

import ia_radar as ia
from ia_radar import aiact, svg

GRID = ia.get_grid("radar")
TITLE = "Cantines scolaires"
VALUES = [3, 2, 4, 4, 3, 1, 2, 4, 3, 3, 2, 4, 3]
DRAWN = ia.Assessment(GRID, dict(zip(GRID.items.ids, VALUES, strict=True)))
FIRST = """import ia_radar as ia
grid = ia.get_grid("radar")
str(ia.svg.radar(ia.Assessment(grid, dict.fromkeys(grid.items.ids, 3))))"""


def warm() -> object:
    return svg.radar(DRAWN, title=TITLE)


def caches() -> list[Any]:
    """Those of the rooms that a drawing has loaded."""
    return [
        cache
        for name, module in sorted(sys.modules.items())
        if name.startswith(("ia_radar.assess", "ia_radar.describe", "ia_radar.svg"))
        for cache in vars(module).values()
        if hasattr(cache, "cache_clear")
    ]


def forgotten(kept: list[Any]) -> object:
    for cache in kept:
        cache.cache_clear()
    return svg.radar(DRAWN, title=TITLE)


def unseen(count: int) -> list[ia.Assessment]:
    """As many grids, with labels in running French that are as long as the catalogue's, and answers."""
    words = " ".join([question.text.fr for question in aiact.questions()]).split()
    pick = random.Random(5)  # noqa: S311 - a sample, not a secret

    def running(label: ia.Text) -> ia.Text:
        first = last = pick.randrange(len(words) - 40)
        while len(text := " ".join(words[first : last + 1])) < len(label.fr) - 3:
            last += 1
        return ia.Text(text)

    def grid(number: int) -> ia.Grid:
        sections = [
            evolve(
                section,
                label=running(section.label),
                items=[evolve(item, label=running(item.label)) for item in section.items],
            )
            for section in GRID.sections
        ]
        return evolve(GRID, id=f"grid-{number}", sections=sections)

    return [ia.Assessment(grid(number), dict(DRAWN.ratings)) for number in range(count)]


def svgwrite(chart: svg.Svg) -> object:
    return svg.drawing(chart).tostring()


def pygal() -> Callable[[], object] | None:
    try:
        import pygal as library  # type: ignore[import-untyped]  # it ships no types
    except ImportError:
        return None

    def draw() -> object:
        chart = library.Radar(title=TITLE, range=(0, 4), fill=True)
        chart.x_labels = [item.label.fr for item in GRID.items]
        chart.add("", VALUES)
        return chart.render()

    return draw


def matplotlib() -> Callable[[], object] | None:
    try:
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure
    except ImportError:
        return None

    def draw() -> object:
        figure = Figure(figsize=(6, 6))
        canvas = FigureCanvasSVG(figure)
        axes = figure.add_subplot(projection="polar")
        angles = [6.283185 * place / len(VALUES) for place in range(len(VALUES))]
        axes.bar(angles, VALUES, width=0.45)
        axes.set_xticks(angles, [item.label.fr for item in GRID.items])
        axes.set_title(TITLE)
        out = io.BytesIO()
        canvas.print_svg(out)  # type: ignore[no-untyped-call]  # matplotlib types it in part
        return out.getvalue()

    return draw


def thousand() -> list[ia.Assessment]:
    pick = random.Random(6)  # noqa: S311 - a sample, not a secret
    rating = [*(level.value for level in GRID.scale.levels), *ia.NonAnswer]
    return [ia.Assessment(GRID, {key: pick.choice(rating) for key in GRID.items.ids}) for _ in range(1000)]


def main() -> int:
    """0 when every ratio keeps its target, 1 otherwise."""
    chart = svg.radar(DRAWN, title=TITLE)
    # More than any cache keeps, for a run that comes round to the first again.
    pool = unseen(2500)
    others = cycle([svg.radar(one, title=TITLE) for one in pool[:500]])
    fresh_grids = cycle(pool[500:])
    cases: dict[str, Callable[[], object]] = {
        "warm": warm,
        "unseen": lambda: svg.radar(next(fresh_grids), title=TITLE),
        "forgotten": partial(forgotten, caches()),
        "svgwrite": partial(svgwrite, chart),
        "svgwrite unseen": lambda: svgwrite(next(others)),
    }
    cases |= {name: draw for name, draw in (("pygal", pygal()), ("matplotlib", matplotlib())) if draw}
    times = compare(cases)
    for name, seconds in times.items():
        print(f"{name:16}{seconds * 1e6:8.0f} µs")
    targets = {"svgwrite": 20, "pygal": 60, "matplotlib": 600}
    rows = [
        (f"{name} / warm", times[name] / times["warm"], target)
        for name, target in targets.items()
        if name in times
    ]
    rows.append(("svgwrite / ours, unseen", times["svgwrite unseen"] / times["unseen"], 5))

    many = thousand()
    charts = [svg.radar(one) for one in many]
    page = compare(
        {
            "ours": lambda: "".join([svg.radar(one) for one in many]),
            "svgwrite": lambda: "".join([svg.drawing(one).tostring() for one in charts]),
        },
        rounds=3,
    )
    rows.append(("page of 1000: svgwrite / ours", page["svgwrite"] / page["ours"], 20))

    starts = fresh({"attrs": "import attrs", "first drawing": FIRST})
    drawn = chart.encode()
    limits = [
        ("first drawing / import attrs", starts["first drawing"] / starts["attrs"], 1.6),
        ("size in bytes", len(drawn), 9000),
        ("size after gzip", len(gzip.compress(drawn)), 2200),
    ]
    shrunk = statistics.mean(len(gzip.compress(one.encode())) for one in charts)
    print(f"size after gzip, mean of 1000 at random, three of seven missing: {shrunk:.0f}")
    judged = [(name, ratio, f"≥ {target}", ratio >= target) for name, ratio, target in rows]
    judged += [(name, value, f"≤ {limit}", value <= limit) for name, value, limit in limits]
    for name, value, target, held in judged:
        print(f"{'held' if held else 'MISSED':8}{name:32}{value:8.2f} (target {target})")
    return 0 if all(held for *_, held in judged) else 1


if __name__ == "__main__":
    raise SystemExit(main())
