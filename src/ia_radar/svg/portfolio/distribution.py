"""How the ratings of a portfolio are distributed: one bar an item, cut by level, gaps at its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Rect, Shape
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit, draw, grown
from ia_radar.svg.portfolio.projects import Row, rows_of
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import Portfolio

__all__ = ["distribution", "distribution_table"]

_TITLE = Text("{} : répartition des réponses", "{}: distribution of the answers")
_SUMMARY = Text("{} projets évalués. ", "{} projects assessed. ")
_WORST = Text("Le plus souvent au niveau le plus bas : {} ({}).", "Most often at the lowest level: {} ({}).")
_GAP = Text("sans niveau", "no level")
_READ = Text(
    "Du plus bas niveau au plus haut. « 3 × {0} » : 3 projets au niveau {0}. « ×{0} » : niveau {0}, "
    "et la longueur dit combien.",
    "From the lowest level to the highest. “3 × {0}”: 3 projects at level {0}. “×{0}”: level {0}, "
    "and the length tells how many.",
)
_ITEM = Text("Item", "Item")
_BAR = 18.0


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

    >>> import ia_radar as ia
    >>> distribution(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), lang="en").name
    'Girouet: distribution of the answers. 0 projects assessed.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    rows = tuple(row for row in rows_of(portfolio, grid, on) if row.is_assessed)
    counts = _counts(rows, grid)
    wide = 360.0 if options.narrow else 720.0
    left = float(MARGIN) if options.narrow else 250.0
    length = wide - left - MARGIN
    layers: list[Layer] = []
    y, place = 8.0, 0
    for index, section in enumerate(grid.sections):
        title_lines = wrap(section.label[lang], 14, wide - 2 * MARGIN, bold=True)
        middle = y + 8 * len(title_lines)
        heading = Label("iar-section", theme.heading(index), MARGIN, middle, title_lines, 14, bold=True)
        layers.append(Layer("", (heading,)))
        y += 17 * len(title_lines) + 6
        for item in section.items:
            numbers = counts[place]
            place += 1
            room = length if options.narrow else left - MARGIN - 10
            name = wrap(item.label[lang], 13, room, lines=2)
            if options.narrow:
                label = Label("iar-label", "", left, y + 8 * len(name), name, 13)
                y += 16 * len(name) + 2
                tall = _BAR
            else:  # the bar beside the middle of its label, in a row that holds both
                tall = max(_BAR, 16.0 * len(name))
                label = Label("iar-label", "", left - 8, y + tall / 2, name, 13, "end")
            shapes = [label, *_bar(numbers, left, y + (tall - _BAR) / 2, length, len(rows), grid, theme)]
            hint, value = f"{item.label[lang]} {_joined(numbers)}", _joined(numbers)
            layers.append(Layer("iar-item", tuple(shapes), item=item.id, value=value, hint=hint))
            y += tall + 6
        y += 6
    key, y = _key(y, wide, grid, theme, lang)
    layers.append(Layer("iar-key", tuple(key)))
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme)
    summary = _summary(counts, len(rows), grid, lang)
    return draw(
        "distribution",
        options,
        box,
        (*layers, line),
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


def _joined(numbers: tuple[int, ...]) -> str:
    return " ".join(map(str, numbers))


def _bar(
    numbers: tuple[int, ...], x: float, y: float, length: float, total: int, grid: Grid, theme: Theme
) -> list[Shape]:
    """The levels from the lowest to the highest, then the gaps, as long as they are many."""
    shapes: list[Shape] = []
    levels = len(grid.scale.levels)
    unit = length / max(1, total)
    for level, count in zip(grid.scale.levels, numbers, strict=False):
        if not count:
            continue
        ink = theme.signal(level.signal)
        shapes.append(Rect("iar-level", Paint(ink.fill, theme.page, 1), x, y, count * unit, _BAR, 1))
        # Never by colour alone: where both do not fit, the level is named, and the length tells how many.
        for text in (f"{count} × {level.value}", f"×{level.value}"):
            if width(text, 11, bold=True) + 2 <= count * unit:
                middle = x + count * unit / 2
                shapes.append(Label("", ink.text, middle, y + _BAR / 2, (text,), 11, "middle", bold=True))
                break
        x += count * unit
    gaps = sum(numbers[levels:])
    if gaps:
        outline = Paint("none", theme.muted, 0.75, "2 2")
        shapes.append(Rect("iar-gap", outline, x + 0.5, y + 0.5, max(1.0, gaps * unit - 1), _BAR - 1, 1))
        if width(str(gaps), 11) + 4 <= gaps * unit:
            shapes.append(
                Label("", theme.muted, x + gaps * unit / 2, y + _BAR / 2, (str(gaps),), 11, "middle")
            )
    return shapes


def _key(y: float, wide: float, grid: Grid, theme: Theme, lang: Lang) -> tuple[list[Shape], float]:
    """What the colours, the broken outline and the numbers mean, in the order of the bars."""
    shapes: list[Shape] = []
    x = float(MARGIN)
    entries: list[tuple[Paint, str]] = [
        (Paint(theme.signal(level.signal).fill), rating_label(level.value, grid.scale, lang))
        for level in grid.scale.levels
    ]
    entries.append((Paint("none", theme.muted, 0.75, "2 2"), _GAP[lang]))
    for paint, label in entries:
        (text,) = wrap(label, 12, wide - 2 * MARGIN - 20, lines=1)
        needed = 20 + width(text, 12) + 14
        if x > MARGIN and x + needed > wide - MARGIN:
            x, y = float(MARGIN), y + 19
        shapes.append(Rect("", paint, x + 0.5, y + 1, 13, 13, 2))
        shapes.append(Label("iar-legend", "", x + 19, y + 7.5, (text,), 12))
        x += needed
    read = wrap(_READ[lang].format(grid.scale.highest), 12, wide - 2 * MARGIN, lines=4)
    y += 22
    shapes.append(Label("iar-legend", theme.muted, MARGIN, y + 7 * len(read), read, 12))
    return shapes, y + 14 * len(read) + 8


def _summary(counts: tuple[tuple[int, ...], ...], total: int, grid: Grid, lang: Lang) -> str:
    summary = _SUMMARY[lang].format(total)
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
