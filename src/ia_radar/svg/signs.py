"""Small signs that several charts share."""

from __future__ import annotations

from ia_radar.svg.scene import Paint, Path, Segment, Shape
from ia_radar.svg.theme import Ink

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
    top: Segment = ("M", x, y - 8 * unit)
    triangle: tuple[Segment, ...] = (("l", 9 * unit, 16 * unit), ("h", -size), ("z",))
    mark = (*_block(2 * unit, 5 * unit), ("m", 0, 7 * unit), *_block(2 * unit, 2 * unit))
    if not outlined:
        return [Path("iar-warning", Paint(ink.fill), (top, *triangle, ("m", -unit, 5 * unit), *mark))]
    return [
        Path("iar-warning", Paint(ink.fill, ink.text, 1), (top, *triangle)),
        Path("", Paint(ink.text), (("M", x - unit, y - 3 * unit), *mark)),
    ]


def _block(width: float, height: float) -> tuple[Segment, ...]:
    """A bar down and to the right, and back here: against the clock, so that it is a hole in a triangle."""
    return (("v", height), ("h", width), ("v", -height), ("z",))
