"""Small signs that several charts share."""

from __future__ import annotations

from functools import lru_cache

from ia_radar.svg.canvas.scene import Paint, Path, Segment, Shape
from ia_radar.svg.canvas.theme import Ink

__all__ = ["SIGN", "warning"]

SIGN = 18.0
"""Width of a warning sign where there is room: its strokes are then whole numbers, the same everywhere."""


def warning(x: float, y: float, size: float, ink: Ink, *, outlined: bool = True) -> list[Shape]:
    """A warning triangle, centred; drawn, not written, so that it needs no font.

    Args:
        x: its middle.
        y: its middle.
        size: its width.
        ink: its colours.
        outlined: part it from what it stands on; on the page that is needless, and its mark is a hole.
    """
    unit = size / SIGN
    triangle, mark, hole = _outlines(unit)
    top = (x, y - 8 * unit)
    if not outlined:
        return [Path("iar-warning", Paint(ink.fill), hole, top)]
    return [
        Path("iar-warning", Paint(ink.fill, ink.text, 1), triangle, top),
        Path("", Paint(ink.text), mark, (x - unit, y - 3 * unit)),
    ]


@lru_cache(maxsize=64)
def _outlines(unit: float) -> tuple[tuple[Segment, ...], ...]:
    """The triangle from its top, the mark from its corner, and the triangle with the mark as a hole."""
    triangle = (("l", 9 * unit, 16 * unit), ("h", -18 * unit), ("z",))
    mark = (*_block(2 * unit, 5 * unit), ("m", 0, 7 * unit), *_block(2 * unit, 2 * unit))
    return triangle, mark, (*triangle, ("m", -unit, 5 * unit), *mark)


def _block(width: float, height: float) -> tuple[Segment, ...]:
    """A bar down and to the right, and back here: against the clock, so that it is a hole in a triangle."""
    return (("v", height), ("h", width), ("v", -height), ("z",))
