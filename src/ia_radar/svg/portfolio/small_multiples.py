"""Small multiples: each project of a portfolio as a small table of tiles, a row a section, side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ia_radar.svg.canvas.labels import wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Rect, Shape
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit, draw, grown
from ia_radar.svg.portfolio.heatmap import heatmap_table
from ia_radar.svg.portfolio.projects import Row, check_limit, counted, left_out, rows_of
from ia_radar.svg.portfolio.tiles import KEY, tile
from ia_radar.text import Lang, Text, in_figures

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import Portfolio

__all__ = ["small_multiples"]

_TITLE = (
    Text("{} : {} projet", "{}: {} project"),
    Text("{} : {} projets côte à côte", "{}: {} projects side by side"),
)
_TITLE_SOME = (
    Text("{} : {} projet sur {}", "{}: {} project of {}"),
    Text("{} : {} projets sur {}, côte à côte", "{}: {} projects of {}, side by side"),
)
_SUMMARY = (
    Text("{} projet évalué sur {}.", "{} project assessed of {}."),
    Text("{} projets évalués sur {}.", "{} projects assessed of {}."),
)
_ROWS = Text("Rangs, de haut en bas : {}.", "Rows, from the top: {}.")
_TILE, _GAP = 22.0, 12.0


def small_multiples(
    portfolio: Portfolio,
    grid: Grid,
    *,
    on: dt.date | None = None,
    limit: int = 60,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """The last ratings of every project on a grid, one small picture each.

    Args:
        portfolio: the projects, drawn in their order.
        grid: what was asked.
        on: leave out assessments dated later.
        limit: how many projects are drawn at most; the drawing says how many are not, and its table has all.
        title: name of the portfolio.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: name each project on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> import ia_radar as ia
        >>> small_multiples(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), lang="en").name
        'Girouet: 0 projects side by side. 0 projects assessed of 0.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    rows = rows_of(portfolio, grid, on)
    shown = rows[: check_limit(limit)]
    wide = 360.0 if options.narrow else 720.0
    most = max((len(section.items) for section in grid.sections), default=1)
    least = max(most * _TILE, 96.0) + 16
    across = max(1, int((wide - 2 * MARGIN + _GAP) // (least + _GAP)))
    panel = (wide - 2 * MARGIN - (across - 1) * _GAP) / across
    tall = 40.0 + _TILE * len(grid.sections) + 8
    layers = []
    for index, row in enumerate(shown):
        x = MARGIN + (index % across) * (panel + _GAP)
        y = 8 + (index // across) * (tall + _GAP)
        shapes = _panel(row, Box(x, y, panel, tall), grid, theme, lang)
        layers.append(Layer("iar-project", tuple(shapes), item=str(row.position), hint=row.text(grid, lang)))
    y = 8 + -(-len(shown) // across) * (tall + _GAP)
    lines = _ROWS[lang].format(" · ".join(section.label[lang] for section in grid.sections))
    more = left_out(len(shown), len(rows), lang)
    foot: list[Shape] = []
    for words in filter(None, (lines, KEY[lang], more)):
        note = wrap(words, 12, wide - 2 * MARGIN, lines=4)
        foot.append(Label("iar-more", theme.muted, MARGIN, y + 7 * len(note), note, 12))
        y += 14 * len(note) + 6
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme)
    assessed = sum(row.is_assessed for row in rows)
    summary = counted(assessed, _SUMMARY, lang).format(
        in_figures(assessed, lang), in_figures(len(rows), lang)
    )
    return draw(
        "multiples",
        options,
        box,
        (*layers, Layer("iar-foot", tuple(foot)), line),
        title=_title(grid, len(shown), len(rows), lang),
        summary=summary,
        description="\n".join(filter(None, [summary, more, *(row.text(grid, lang) for row in shown)])),
        tabulate=partial(heatmap_table, rows, grid, lang),
        lines=(summary,),
        needs_table=bool(more),
    )


def _title(grid: Grid, shown: int, count: int, lang: Lang) -> str:
    """How many projects are drawn, of how many."""
    if shown == count:
        return counted(count, _TITLE, lang).format(grid.title[lang], in_figures(count, lang))
    return counted(shown, _TITLE_SOME, lang).format(
        grid.title[lang], in_figures(shown, lang), in_figures(count, lang)
    )


def _panel(row: Row, box: Box, grid: Grid, theme: Theme, lang: Lang) -> list[Shape]:
    """One project: its name, then a row of tiles a section, each led by the section's colour."""
    name = wrap(row.name[lang], 12, box.width - 8, lines=2, bold=True)
    shapes: list[Shape] = [
        Label("iar-name", "", box.x, box.y + 34 - 7.2 * len(name), name, 12, bold=True),
    ]
    y, start = box.y + 38, 0
    for index, section in enumerate(grid.sections):
        shapes.append(Rect("", Paint(theme.accent(index).fill), box.x, y + 2, 4, _TILE - 4, 1))
        for place, rating in enumerate(row.ratings[start : start + len(section.items)]):
            shapes += tile(box.x + 8 + place * _TILE, y, _TILE, _TILE, rating, grid.scale, theme)
        start += len(section.items)
        y += _TILE
    return shapes
