"""Small signs that several charts share."""

from __future__ import annotations

from ia_radar.svg.scene import Paint, Path, Segment, Shape
from ia_radar.svg.theme import Ink

__all__ = ["warning"]


def warning(x: float, y: float, size: float, ink: Ink, *, outlined: bool = True) -> list[Shape]:
    """A warning triangle, centred; drawn, not written, so that it needs no font.

    Args:
        x: its middle.
        y: its middle.
        size: its width.
        ink: its colours.
        outlined: part it from what it stands on; on the page that is needless, and its mark is a hole.
    """
    half, tall, bar = size / 2, size * 0.44, size * 0.06
    triangle: tuple[Segment, ...] = (("M", x, y - tall), ("l", half, 2 * tall), ("h", -size), ("z",))
    mark = (*_block(2 * bar, size * 0.3), ("m", 0, size * 0.38), *_block(2 * bar, size * 0.12))
    if not outlined:
        hole: Segment = ("m", -bar, tall - size * 0.16)
        return [Path("iar-warning", Paint(ink.fill), (*triangle, hole, *mark))]
    start: Segment = ("M", x - bar, y - size * 0.16)
    return [
        Path("iar-warning", Paint(ink.fill, ink.text, 1), triangle),
        Path("", Paint(ink.text), (start, *mark)),
    ]


def _block(width: float, height: float) -> tuple[Segment, ...]:
    """A bar down and to the right, and back here: against the clock, so that it is a hole in a triangle."""
    return (("v", height), ("h", width), ("v", -height), ("z",))
