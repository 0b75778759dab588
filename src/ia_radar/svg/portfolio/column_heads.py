"""What stands above the columns of a heat map: its sections and items, in words as far as they fit.

Rules that hold here:

1. Words stand above their column where none of them is cut. Where they do not fit, each has a line of its
   own, which ends over its column, and a stroke down to it: the last column on top, so that no stroke crosses
   a word.
2. Only of a grid with more items than lines can be told apart do columns have numbers, explained before the
   rows.
"""

from __future__ import annotations

from typing import NamedTuple

from ia_radar.grid.model import Grid
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Label, Layer, Paint, Path, Shape
from ia_radar.svg.canvas.theme import Theme
from ia_radar.svg.page import MARGIN
from ia_radar.text import COLON, Lang

__all__ = ["Columns", "column_heads"]

_MOST_LINES = 24
_LINE = 13.0


class Columns(NamedTuple):
    """Where the columns stand: their left end, how wide one is, and the drawing."""

    left: float
    each: float
    wide: float


def column_heads(grid: Grid, columns: Columns, theme: Theme, lang: Lang) -> tuple[list[Layer], float]:
    """What stands above the columns, and where the rows start."""
    names = [section.label[lang] for section in grid.sections]
    rooms = [columns.each * len(section.items) - 6 for section in grid.sections]
    names_fit = all(_fits(name, room, bold=True) for name, room in zip(names, rooms, strict=True))
    labels = [item.label[lang] for item in grid.items]
    if not (names_fit and all(_fits(label, columns.each - 4) for label in labels)):
        if len(labels) <= _MOST_LINES:
            return _stairs(grid, columns, theme, lang)
        key, top = _key(grid, not names_fit, columns.wide, theme, lang)
        numbers: list[tuple[str, ...]] = [(str(number),) for number in range(1, len(labels) + 1)]
        heads = names if names_fit else [_letter(rank) for rank in range(len(names))]
        header, y = _header(grid, (heads, numbers), top, columns, theme)
        return [Layer("iar-items", tuple(key)), Layer("iar-header", tuple(header))], y
    words = [wrap(label, 11, columns.each - 4, lines=4) for label in labels]
    header, y = _header(grid, (names, words), 0.0, columns, theme)
    return [Layer("iar-header", tuple(header))], y


def _fits(label: str, room: float, *, bold: bool = False) -> bool:
    """Whether a label fits in four lines of this width, each of its words whole."""
    if room <= 0 or max((width(word, 11, bold=bold) for word in label.split()), default=0.0) > room:
        return False
    return len(wrap(label, 11, room, lines=5, bold=bold)) <= 4


def _stairs(grid: Grid, columns: Columns, theme: Theme, lang: Lang) -> tuple[list[Layer], float]:
    """Each label on a line of its own, which ends over its column."""
    labels: list[Shape] = []
    starts: list[tuple[float, float, int]] = []
    y, number = 4.0, len(grid.items)
    for rank, section in reversed(list(enumerate(grid.sections))):
        end = columns.left + columns.each * number - 3
        lines = wrap(section.label[lang], 11, end - MARGIN, lines=3, bold=True)
        middle = y + _LINE * len(lines) / 2
        labels.append(Label("iar-section", theme.heading(rank), end, middle, lines, 11, "end", bold=True))
        y += _LINE * len(lines)
        for item in reversed(section.items):
            number -= 1
            x = columns.left + (number + 0.5) * columns.each
            lines = wrap(item.label[lang], 11, x - 5 - MARGIN, lines=3)
            middle = y + _LINE * len(lines) / 2
            labels.append(Label("", theme.muted, x - 5, middle, lines, 11, "end"))
            starts.append((x, middle, rank))
            y += _LINE * len(lines)
        y += 3
    strokes = [
        Path("", Paint("none", theme.accent(rank).fill), (("M", x - 3, top), ("h", 3), ("v", y + 2 - top)))
        for x, top, rank in starts
    ]
    return [
        Layer("iar-items", (*labels, *strokes)),
        Layer("iar-header", tuple(_bars(grid, columns, y + 3, theme))),
    ], y + 10


def _bars(grid: Grid, columns: Columns, y: float, theme: Theme) -> list[Shape]:
    """A stroke over the columns of each section."""
    bars: list[Shape] = []
    x = columns.left
    for rank, section in enumerate(grid.sections):
        length = columns.each * len(section.items)
        bars.append(Path("", Paint("none", theme.accent(rank).fill, 2), (("M", x + 2, y), ("h", length - 4))))
        x += length
    return bars


def _header(
    grid: Grid, heads: tuple[list[str], list[tuple[str, ...]]], top: float, columns: Columns, theme: Theme
) -> tuple[list[Shape], float]:
    """The sections above their columns, then what stands for each item."""
    shapes: list[Shape] = []
    names = [
        wrap(name, 11, columns.each * len(section.items) - 6, lines=4, bold=True)
        for name, section in zip(heads[0], grid.sections, strict=True)
    ]
    tall = _LINE * max(map(len, names), default=1)
    deep = _LINE * max(map(len, heads[1]), default=1)
    x, number = columns.left, 0
    for index, (section, label) in enumerate(zip(grid.sections, names, strict=True)):
        middle = top + 4 + tall - _LINE / 2 * len(label)
        shapes.append(Label("iar-section", theme.heading(index), x + 3, middle, label, 11, bold=True))
        for place in range(len(section.items)):
            lines = heads[1][number]
            number += 1
            y = top + tall + 13.5 + deep - _LINE / 2 * len(lines)
            shapes.append(Label("", theme.muted, x + (place + 0.5) * columns.each, y, lines, 11, "middle"))
        x += columns.each * len(section.items)
    return [*shapes, *_bars(grid, columns, top + tall + 8, theme)], top + tall + deep + 17


def _letter(rank: int) -> str:
    """The letter of a section: A to Z, then AA, AB and so on."""
    before, last = divmod(rank, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _key(grid: Grid, are_letters: bool, wide: float, theme: Theme, lang: Lang) -> tuple[list[Shape], float]:
    """What the letters and numbers of the columns mean, to be read before the rows."""
    shapes: list[Shape] = []
    number, y = 0, 4.0
    for rank, section in enumerate(grid.sections):
        items = section.items
        listed = " · ".join(f"{number + place} {item.label[lang]}" for place, item in enumerate(items, 1))
        number += len(items)
        letter = f"{_letter(rank)} " if are_letters else ""
        lines = wrap(f"{letter}{section.label[lang]}{COLON[lang]}{listed}", 12, wide - 2 * MARGIN, lines=20)
        shapes.append(Label("", theme.muted, MARGIN, y + 7 * len(lines), lines, 12))
        y += 14 * len(lines) + 3
    return shapes, y + 6
