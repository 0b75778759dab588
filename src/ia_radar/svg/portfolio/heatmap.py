"""A portfolio as a heat map: a row a project, a column an item of a grid, gaps visible."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Path, Shape
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit, draw, grown
from ia_radar.svg.portfolio.projects import Row, check_limit, rows_of
from ia_radar.svg.portfolio.tiles import KEY, tile
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import Portfolio

__all__ = ["heatmap", "heatmap_table"]

_TITLE = Text("{} : {} projets", "{}: {} projects")
_TOLD = Text(
    "{} projets évalués sur {} ; {} réponses au niveau le plus bas, {} sans niveau.",
    "{} projects assessed of {}; {} answers at the lowest level, {} without a level.",
)
_MORE = Text("et {} autres projets, dans le tableau", "and {} other projects, in the table")
_PROJECT = Text("Projet", "Project")
_HEIGHT = 20.0


def heatmap(
    portfolio: Portfolio,
    grid: Grid,
    *,
    on: dt.date | None = None,
    limit: int = 100,
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
        portfolio: the projects, drawn in their order.
        grid: what was asked.
        on: leave out assessments dated later.
        limit: how many rows are drawn at most; the table has them all.
        title: name of the portfolio.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell each project on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    >>> import ia_radar as ia
    >>> heatmap(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), lang="en").name
    'Girouet: 0 projects. 0 projects assessed of 0; 0 answers at the lowest level, 0 without a level.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    rows = rows_of(portfolio, grid, on)
    shown = rows[: check_limit(limit)]
    wide = 360.0 if options.narrow else 720.0
    left = 112.0 if options.narrow else 250.0
    column = (wide - left - MARGIN) / max(1, len(grid.items))
    layers, y = _header(grid, left, column, theme, lang)
    for row in shown:
        shapes: list[Shape] = []
        name = wrap(row.name[lang], 12, left - MARGIN - 10, lines=1)
        shapes.append(Label("iar-name", "", left - 8, y + _HEIGHT / 2, name, 12, "end"))
        for index, rating in enumerate(row.ratings):
            shapes += tile(left + index * column, y, column, _HEIGHT, rating, grid.scale, theme)
        layers.append(Layer("iar-project", tuple(shapes), item=str(row.position), hint=row.name[lang]))
        y += _HEIGHT
    foot: list[Shape] = []
    if len(rows) > len(shown):
        y += 12
        foot.append(
            Label("iar-more", theme.muted, MARGIN, y, (_MORE[lang].format(len(rows) - len(shown)),), 12)
        )
        y += 8
    foot, y = [*foot, *(key := _key(grid, y + 10, wide, theme, lang))[0]], key[1]
    layers.append(Layer("iar-key", tuple(foot)))
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme)
    told = _told(rows, grid, lang)
    return draw(
        "heatmap",
        options,
        box,
        (*layers, line),
        title=_TITLE[lang].format(grid.title[lang], len(rows)),
        summary=told,
        description="\n".join([told, *(row.text(grid, lang) for row in shown)]),
        tabulate=partial(heatmap_table, rows, grid, lang),
        lines=(told,),
    )


def _header(grid: Grid, left: float, column: float, theme: Theme, lang: Lang) -> tuple[list[Layer], float]:
    """The sections above their columns, then the number of each item."""
    shapes: list[Shape] = []
    labels = _labels(grid, column, lang)
    tall = 13.0 * max(map(len, labels), default=1)
    x, number = left, 0
    for index, (section, label) in enumerate(zip(grid.sections, labels, strict=True)):
        length = column * len(section.items)
        colour = theme.heading(index)
        shapes.append(Label("iar-section", colour, x + 3, 4 + tall - 6.5 * len(label), label, 11, bold=True))
        line = (("M", x + 2, tall + 8), ("h", length - 4))
        shapes.append(Path("", Paint("none", theme.accent(index).fill, 2), line))
        for place in range(len(section.items)):
            number += 1
            shapes.append(
                Label("", theme.muted, x + (place + 0.5) * column, tall + 20, (str(number),), 11, "middle")
            )
        x += length
    return [Layer("iar-header", tuple(shapes))], tall + 30


def _labels(grid: Grid, column: float, lang: Lang) -> list[tuple[str, ...]]:
    """The names of the sections over their columns; their letters when a word would be cut."""
    rooms = [column * len(section.items) - 6 for section in grid.sections]
    names = [section.label[lang] for section in grid.sections]
    longest = [max(map(_bold, name.split()), default=0.0) for name in names]
    if any(word > room for word, room in zip(longest, rooms, strict=True)):
        return [(_letter(rank),) for rank in range(len(names))]
    return [wrap(name, 11, room, lines=4, bold=True) for name, room in zip(names, rooms, strict=True)]


def _bold(word: str) -> float:
    return width(word, 11, bold=True)


def _letter(rank: int) -> str:
    """The letter of a section: A to Z, then AA, AB and so on."""
    before, last = divmod(rank, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _key(grid: Grid, y: float, wide: float, theme: Theme, lang: Lang) -> tuple[list[Shape], float]:
    """What the letters and numbers of the columns mean, and the signs of gaps."""
    shapes: list[Shape] = []
    number = 0
    for rank, section in enumerate(grid.sections):
        listed = " · ".join(
            f"{number + place} {item.label[lang]}" for place, item in enumerate(section.items, 1)
        )
        number += len(section.items)
        text = f"{_letter(rank)} {section.label[lang]}{COLON[lang]}{listed}"
        lines = wrap(text, 12, wide - 2 * MARGIN, lines=20)
        shapes.append(Label("iar-items", "", MARGIN, y + 7 * len(lines), lines, 12))
        y += 14 * len(lines) + 3
    y += 4
    signs = wrap(KEY[lang], 12, wide - 2 * MARGIN)
    shapes.append(Label("iar-signs", theme.muted, MARGIN, y + 7 * len(signs), signs, 12))
    return shapes, y + 14 * len(signs) + 4


def _told(rows: tuple[Row, ...], grid: Grid, lang: Lang) -> str:
    made = [row for row in rows if row.is_assessed]
    lowest = sum(rating == grid.scale.lowest for row in made for rating in row.ratings)
    gaps = sum(isinstance(rating, NonAnswer) for row in made for rating in row.ratings)
    return _TOLD[lang].format(len(made), len(rows), lowest, gaps)


def heatmap_table(rows: tuple[Row, ...], grid: Grid, lang: Lang) -> Table:
    """Every project and every rating, as a data table."""
    from ia_radar.describe import Table

    header = (_PROJECT[lang], *(item.label[lang] for item in grid.items))
    cells = [
        (row.name[lang], *(rating_label(rating, grid.scale, lang) for rating in row.ratings)) for row in rows
    ]
    return Table(_TITLE[lang].format(grid.title[lang], len(rows)), header, cells, lang)
