"""A portfolio as a heat map: a row a project, a column an item of a grid, gaps visible."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Literal

from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Shape, leading
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit, draw, grown
from ia_radar.svg.portfolio.column_heads import Columns, column_heads
from ia_radar.svg.portfolio.projects import (
    Row,
    check_limit,
    counted,
    drawn_of,
    grouped_rows,
    left_out,
    local_credits,
    rows_of,
    sorted_rows,
)
from ia_radar.svg.portfolio.tiles import KEY, tile
from ia_radar.text import COLON, Lang, Text, in_figures

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import Portfolio

__all__ = ["heatmap", "heatmap_table"]

_TITLE = (Text("{} : {} projet", "{}: {} project"), Text("{} : {} projets", "{}: {} projects"))
_TITLE_SOME = (
    Text("{} : {} projet sur {}", "{}: {} project of {}"),
    Text("{} : {} projets sur {}", "{}: {} projects of {}"),
)
_ASSESSED = (
    Text("{} projet évalué sur {} ; ", "{} project assessed of {}; "),
    Text("{} projets évalués sur {} ; ", "{} projects assessed of {}; "),
)
_ANSWERS = (
    Text(
        "{} réponse au niveau le plus bas, {} sans niveau.",
        "{} answer at the lowest level, {} without a level.",
    ),
    Text(
        "{} réponses au niveau le plus bas, {} sans niveau.",
        "{} answers at the lowest level, {} without a level.",
    ),
)
_NOT_SAID = Text("non dit", "not said")
_PROJECT = Text("Projet", "Project")
_HEIGHT = 20.0


def heatmap(
    portfolio: Portfolio,
    grid: Grid,
    *,
    on: dt.date | None = None,
    limit: int = 100,
    sort: Literal["given", "hazards"] = "given",
    group_by: str = "",
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """The last ratings of every project on a grid, item by item.

    Args:
        portfolio: the projects.
        grid: what was asked.
        on: leave out assessments dated later.
        limit: how many projects are drawn at most, the first in the order of ``sort``; the drawing says how
            many are not, and its table has all.
        sort: ``"given"`` for the order of the portfolio, ``"hazards"`` for the projects with most answers at
            a hazard first.
        group_by: a name of `ia_radar.portfolio.ASPECTS`, such as ``"family"`` or ``"kind"``, whose values
            head groups of rows; ``""`` for one group.
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
        >>> heatmap(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), lang="en").name
        'Girouet: 0 projects. 0 projects assessed of 0; 0 answers at the lowest level, 0 without a level.'
    """
    import ia_radar.portfolio  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.portfolio.aspects import ASPECT_HEADINGS, aspect_words, known_uses

    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    rows = sorted_rows(rows_of(portfolio, grid, on, group_by), grid, sort)
    shown = grouped_rows(rows[: check_limit(limit)], group_by, portfolio)
    rows = grouped_rows(rows, group_by, portfolio)
    sizes, drawn_sizes = (Counter([row.group for row in some]) for some in (rows, shown))
    wide = 360.0 if options.narrow else 720.0
    left = _room_for_words(shown, lang) if options.narrow else 250.0
    column = (wide - left - MARGIN) / max(1, len(grid.items))
    layers, y = column_heads(grid, Columns(left, column, wide), theme, lang)
    group_names = aspect_words(group_by, known_uses(portfolio.packs)) if group_by else {}
    local = local_credits(portfolio, (row.group for row in shown), lang)
    groups = None
    if group_by:
        words_of = [group_names[row.group][lang] if row.group in group_names else row.group for row in rows]
        groups = (ASPECT_HEADINGS[group_by][lang], tuple([words or _NOT_SAID[lang] for words in words_of]))
    group: str | None = None if group_by else ""
    for row in shown:
        shapes: list[Shape] = []
        if row.group != group:
            group = row.group
            words = group_names[group][lang] if group in group_names else group or _NOT_SAID[lang]
            if drawn_sizes[group] < sizes[group]:
                words += f"{COLON[lang]}{drawn_of(drawn_sizes[group], sizes[group], lang)}"
            (label,) = wrap(words, 12, wide - 2 * MARGIN, lines=1, bold=True)
            shapes.append(Label("iar-group", "", MARGIN, y + 15, (label,), 12, bold=True))
            y += 26
        name = wrap(row.name[lang], 12, left - MARGIN - 10, lines=4 if options.narrow else 2)
        height = max(_HEIGHT, leading(12) * len(name) + 2)
        shapes.append(Label("iar-name", "", left - 8, y + height / 2, name, 12, "end"))
        for index, rating in enumerate(row.ratings):
            # One size for all, however many lines a name takes.
            x, top = left + index * column, y + (height - _HEIGHT) / 2
            shapes += tile(x, top, column, _HEIGHT, rating, grid.scale, theme)
        layers.append(Layer("iar-project", tuple(shapes), item=str(row.position), hint=row.name[lang]))
        y += height
    foot: list[Shape] = []
    more = left_out(len(shown), len(rows), lang, sort)
    if more:
        said = wrap(more, 12, wide - 2 * MARGIN, lines=6)
        foot.append(Label("iar-more", theme.muted, MARGIN, y + 5 + 7 * len(said), said, 12))
        y += 14 * len(said) + 6
    signs = wrap(KEY[lang], 12, wide - 2 * MARGIN)
    foot.append(Label("iar-signs", theme.muted, MARGIN, y + 12 + 7 * len(signs), signs, 12))
    y += 14 * len(signs) + 16
    layers.append(Layer("iar-key", tuple(foot)))
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme, local)
    summary = _summary(rows, grid, lang)
    return draw(
        "heatmap",
        options,
        box,
        (*layers, line),
        title=_title(grid, len(shown), len(rows), lang),
        summary=summary,
        description="\n".join(filter(None, [summary, more, *(row.text(grid, lang) for row in shown)])),
        tabulate=partial(heatmap_table, rows, grid, lang, groups),
        lines=(summary,),
        needs_table=bool(more),
    )


def _title(grid: Grid, drawn: int, count: int, lang: Lang) -> str:
    if drawn == count:
        return counted(count, _TITLE, lang).format(grid.title[lang], in_figures(count, lang))
    return counted(drawn, _TITLE_SOME, lang).format(
        grid.title[lang], in_figures(drawn, lang), in_figures(count, lang)
    )


def _room_for_words(rows: tuple[Row, ...], lang: Lang) -> float:
    """Where the tiles begin in narrow places, so that no word of an ordinary name is cut."""
    longest = max((width(word, 12) for row in rows for word in row.name[lang].split()), default=0.0)
    return min(max(112.0, longest + MARGIN + 12), 152.0)


def _summary(rows: tuple[Row, ...], grid: Grid, lang: Lang) -> str:
    assessed = [row for row in rows if row.is_assessed]
    lowest = sum(rating == grid.scale.lowest for row in assessed for rating in row.ratings)
    gaps = sum(isinstance(rating, NonAnswer) for row in assessed for rating in row.ratings)
    projects = counted(len(assessed), _ASSESSED, lang).format(
        in_figures(len(assessed), lang), in_figures(len(rows), lang)
    )
    return projects + counted(lowest, _ANSWERS, lang).format(in_figures(lowest, lang), in_figures(gaps, lang))


def heatmap_table(
    rows: tuple[Row, ...], grid: Grid, lang: Lang, groups: tuple[str, tuple[str, ...]] | None = None
) -> Table:
    """Every project and every rating, as a data table.

    Args:
        rows: the projects.
        grid: what was asked.
        lang: ``"fr"`` or ``"en"``.
        groups: the heading of what rows are grouped by, and the group of each row; None for no such column.
    """
    from ia_radar.describe import Table

    heading, names = groups or ("", ())
    header = (_PROJECT[lang], *([heading] if groups else []), *(item.label[lang] for item in grid.items))
    cells = [
        (
            row.name[lang],
            *names[place : place + 1],
            *(rating_label(rating, grid.scale, lang) for rating in row.ratings),
        )
        for place, row in enumerate(rows)
    ]
    return Table(_title(grid, len(rows), len(rows), lang), header, cells, lang)
