"""One bar an item, cut into segments that each count projects, gaps at its end; and their key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Label, Layer, Paint, Rect, Shape
from ia_radar.svg.page import MARGIN

if TYPE_CHECKING:
    from ia_radar.grid.model import Grid
    from ia_radar.svg.canvas.theme import Theme
    from ia_radar.text import Lang

__all__ = ["Segment", "gap_paint", "item_bars", "key"]

_BAR = 18.0


class Segment(NamedTuple):
    """A part of a bar.

    Args:
        projects: how many it counts; a segment of none is not drawn.
        paint: of its box.
        ink: of its text.
        texts: what may stand in it, the longest first; nothing where none fits.
    """

    projects: int
    paint: Paint
    ink: str
    texts: tuple[str, ...]


def gap_paint(theme: Theme) -> Paint:
    """A broken outline: there is no level."""
    return Paint("none", theme.muted, 0.75, "2 2")


def item_bars(
    grid: Grid,
    bars: Sequence[Sequence[Segment]],
    gaps: Sequence[int],
    values: Sequence[str],
    total: int,
    *,
    starts: Sequence[int] = (),
    wide: float,
    is_narrow: bool,
    theme: Theme,
    lang: Lang,
) -> tuple[list[Layer], float]:
    """The bars under the headings of their sections, and where they end.

    Args:
        grid: whose items they are.
        bars: the segments of each item, in order.
        gaps: how many projects have no level, by item.
        values: what each bar says to a program.
        total: how many projects fill the width.
        starts: how many projects each bar starts after, where an axis parts its first segment from the rest.
        wide: of the drawing.
        is_narrow: whether labels stand above their bars.
        theme: the colours.
        lang: the language.
    """
    left = float(MARGIN) if is_narrow else 250.0
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
            room = length if is_narrow else left - MARGIN - 10
            name = wrap(item.label[lang], 13, room, lines=2)
            if is_narrow:
                label = Label("iar-label", "", left, y + 8 * len(name), name, 13)
                y += 16 * len(name) + 2
                tall = _BAR
            else:  # the bar beside the middle of its label, in a row that holds both
                tall = max(_BAR, 16.0 * len(name))
                label = Label("iar-label", "", left - 8, y + tall / 2, name, 13, "end")
            unit, top = length / max(1, total), y + (tall - _BAR) / 2
            start = left + (starts[place] * unit if starts else 0.0)
            shapes = [label, *_bar(bars[place], gaps[place], start, top, unit, theme)]
            if starts:
                axis = start + bars[place][0].projects * unit
                shapes.append(Rect("iar-axis", Paint(theme.text), axis - 1, top - 3, 2, _BAR + 6, 0))
            hint = f"{item.label[lang]} {values[place]}"
            layers.append(Layer("iar-item", tuple(shapes), item=item.id, value=values[place], hint=hint))
            place += 1
            y += tall + 6
        y += 6
    return layers, y


def _bar(
    segments: Sequence[Segment], gaps: int, x: float, y: float, unit: float, theme: Theme
) -> list[Shape]:
    shapes: list[Shape] = []
    for count, paint, ink, texts in segments:
        if not count:
            continue
        shapes.append(Rect("iar-level", paint, x, y, count * unit, _BAR, 1))
        for text in texts:
            if width(text, 11, bold=True) + 2 <= count * unit:
                middle = x + count * unit / 2
                shapes.append(Label("", ink, middle, y + _BAR / 2, (text,), 11, "middle", bold=True))
                break
        x += count * unit
    if gaps:
        long = max(1.0, gaps * unit - 1)
        shapes.append(Rect("iar-gap", gap_paint(theme), x + 0.5, y + 0.5, long, _BAR - 1, 1))
        if width(str(gaps), 11) + 4 <= gaps * unit:
            middle = x + gaps * unit / 2
            shapes.append(Label("", theme.muted, middle, y + _BAR / 2, (str(gaps),), 11, "middle"))
    return shapes


def key(
    entries: Sequence[tuple[Paint, str]], sentence: str, y: float, wide: float, theme: Theme
) -> tuple[Layer, float]:
    """What the boxes mean, in the order of the bars, and a sentence; and where that ends."""
    shapes: list[Shape] = []
    x = float(MARGIN)
    for paint, label in entries:
        (text,) = wrap(label, 12, wide - 2 * MARGIN - 20, lines=1)
        needed = 20 + width(text, 12) + 14
        if x > MARGIN and x + needed > wide - MARGIN:
            x, y = float(MARGIN), y + 19
        shapes.append(Rect("", paint, x + 0.5, y + 1, 13, 13, 2))
        shapes.append(Label("iar-legend", "", x + 19, y + 7.5, (text,), 12))
        x += needed
    lines = wrap(sentence, 12, wide - 2 * MARGIN, lines=4)
    y += 22
    shapes.append(Label("iar-legend", theme.muted, MARGIN, y + 7 * len(lines), lines, 12))
    return Layer("iar-key", tuple(shapes)), y + 14 * len(lines) + 8
