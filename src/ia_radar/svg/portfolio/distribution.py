"""How the ratings of a portfolio are distributed: one bar an item, cut by level, gaps at its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.svg.canvas.scene import Box, Paint
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import credit, draw, grown
from ia_radar.svg.portfolio.bars import Segment, gap_paint, item_bars, key
from ia_radar.svg.portfolio.projects import Row, counted, rows_of
from ia_radar.text import COLON, Lang, Text, in_figures

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import Portfolio

__all__ = ["distribution", "distribution_table"]

_TITLE = Text("{} : répartition des réponses", "{}: distribution of the answers")
_SUMMARY = (
    Text("{} projet évalué sur {}. ", "{} project assessed of {}. "),
    Text("{} projets évalués sur {}. ", "{} projects assessed of {}. "),
)
_WORST = Text("Le plus souvent au niveau le plus bas : {} ({}).", "Most often at the lowest level: {} ({}).")
_GAP = Text("sans niveau", "no level")
_READ = Text(
    "Du plus bas niveau au plus haut. « 3 × {0} » : 3 projets au niveau {0}. « ×{0} » : niveau {0}, "
    "et la longueur dit combien.",
    "From the lowest level to the highest. “3 × {0}”: 3 projects at level {0}. “×{0}”: level {0}, "
    "and the length tells how many.",
)
_ITEM = Text("Item", "Item")


def distribution(
    portfolio: Portfolio,
    grid: Grid,
    *,
    on: dt.date | None = None,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """How many projects stand at each level, item by item.

    Args:
        portfolio: the projects; those never assessed on the grid are left out.
        grid: what was asked.
        on: leave out assessments dated later.
        title: name of the portfolio.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: name each item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> import ia_radar as ia
        >>> distribution(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), lang="en").name
        'Girouet: distribution of the answers. 0 projects assessed of 0.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    projects = rows_of(portfolio, grid, on)
    rows = tuple(row for row in projects if row.is_assessed)
    counts = _counts(rows, grid)
    wide = 360.0 if options.narrow else 720.0
    levels = len(grid.scale.levels)
    layers, y = item_bars(
        grid,
        _bars(counts, grid, theme),
        [sum(numbers[levels:]) for numbers in counts],
        [" ".join(map(str, numbers)) for numbers in counts],
        len(rows),
        wide=wide,
        is_narrow=options.narrow,
        theme=theme,
        lang=lang,
    )
    entries = [
        (Paint(theme.signal(level.signal).fill), rating_label(level.value, grid.scale, lang))
        for level in grid.scale.levels
    ]
    sentence = _READ[lang].format(grid.scale.highest)
    legend, y = key([*entries, (gap_paint(theme), _GAP[lang])], sentence, y, wide, theme)
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme)
    summary = _summary(counts, len(rows), len(projects), grid, lang)
    return draw(
        "distribution",
        options,
        box,
        (*layers, legend, line),
        title=_TITLE[lang].format(grid.title[lang]),
        summary=summary,
        description="\n".join([summary, *_described(counts, grid, lang)]),
        tabulate=partial(distribution_table, counts, grid, lang),
        lines=(summary,),
    )


def _counts(rows: tuple[Row, ...], grid: Grid) -> tuple[tuple[int, ...], ...]:
    """By item: how many projects at each level, then by non-answer."""
    kinds = [*(level.value for level in grid.scale.levels), *NonAnswer]
    return tuple(
        tuple([row.ratings[index] for row in rows].count(kind) for kind in kinds)
        for index in range(len(grid.items))
    )


def _described(counts: tuple[tuple[int, ...], ...], grid: Grid, lang: Lang) -> list[str]:
    """A line an item: how many projects at each level that was given, and without one."""
    names = [
        *(str(level.value) for level in grid.scale.levels),
        *(reason.label[lang] for reason in NonAnswer),
    ]
    lines = [
        ", ".join([f"{count} × {name}" for count, name in zip(numbers, names, strict=True) if count])
        for numbers in counts
    ]
    return [
        f"{item.label[lang]}{COLON[lang]}{line or '–'}." for item, line in zip(grid.items, lines, strict=True)
    ]


def _bars(counts: tuple[tuple[int, ...], ...], grid: Grid, theme: Theme) -> list[list[Segment]]:
    """By item, the levels that were given, from the lowest to the highest.

    Never by colour alone: where both do not fit, the level is named, and the length tells how many.
    """
    inks = [(level.value, theme.signal(level.signal)) for level in grid.scale.levels]
    styles = [(value, Paint(ink.fill, theme.page, 1), ink.text) for value, ink in inks]
    return [
        [
            Segment(count, paint, ink, (f"{count} × {value}", f"×{value}"))
            for count, (value, paint, ink) in zip(numbers, styles, strict=False)
            if count
        ]
        for numbers in counts
    ]


def _summary(counts: tuple[tuple[int, ...], ...], total: int, projects: int, grid: Grid, lang: Lang) -> str:
    summary = counted(total, _SUMMARY, lang).format(in_figures(total, lang), in_figures(projects, lang))
    most = max((numbers[0] for numbers in counts), default=0)
    if most:
        names = [
            item.label[lang] for item, numbers in zip(grid.items, counts, strict=True) if numbers[0] == most
        ]
        summary += _WORST[lang].format(", ".join(names), most)
    return summary.strip()


def distribution_table(counts: tuple[tuple[int, ...], ...], grid: Grid, lang: Lang) -> Table:
    """How many projects at each level and non-answer, as a data table."""
    from ia_radar.describe import Table

    levels = (rating_label(level.value, grid.scale, lang) for level in grid.scale.levels)
    header = (_ITEM[lang], *levels, *(reason.label[lang] for reason in NonAnswer))
    rows = [(item.label[lang], *map(str, numbers)) for item, numbers in zip(grid.items, counts, strict=True)]
    return Table(_TITLE[lang].format(grid.title[lang]), header, rows, lang)
