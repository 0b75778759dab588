"""A sign and a colour for each class of the AI Act, the same on every drawing.

Rules that hold here:

1. The outlines differ, so that a class is told without colour; beside each stands its word.
2. A sign is strokes in one colour, needs no font, and stands on any ground.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TypeAlias

import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.aiact.classification import Category
from ia_radar.svg.canvas.scene import Circle, Paint, Path, Segment, Shape
from ia_radar.svg.canvas.theme import Ink, Theme

__all__ = ["class_ink", "class_sign"]

_Line: TypeAlias = tuple[tuple[float, float], ...]


def _polygon(count: int, start: float) -> _Line:
    turns = [start + 2 * pi * rank / count for rank in range(count)]
    return tuple((sin(turn), -cos(turn)) for turn in turns)


_OUTLINES: dict[Category, _Line] = {
    Category.HIGH_RISK: ((0, -0.95), (1.05, 0.9), (-1.05, 0.9)),
    Category.PROHIBITED: _polygon(8, pi / 8),
    Category.UNDETERMINED: _polygon(4, 0),
}  # a circle for all others
_STROKES: dict[Category, tuple[_Line, ...]] = {
    Category.OUT_OF_SCOPE: (((-0.45, 0.45), (0.45, -0.45)),),
    Category.MINIMAL: (((-0.42, 0.02), (-0.1, 0.36), (0.46, -0.34)),),
    Category.LIMITED: (((0, -0.1), (0, 0.5)), ((0, -0.52), (0, -0.4))),
    Category.HIGH_RISK: (((0, -0.3), (0, 0.25)), ((0, 0.5), (0, 0.62))),
    Category.PROHIBITED: (((-0.5, 0), (0.5, 0)),),
    Category.UNDETERMINED: (
        ((-0.26, -0.2), (-0.14, -0.42), (0.14, -0.42), (0.26, -0.2), (0, 0.06), (0, 0.2)),
        ((0, 0.4), (0, 0.5)),
    ),
}
_INKS = {
    Category.OUT_OF_SCOPE: 5,
    Category.LIMITED: 0,
    Category.UNDETERMINED: 5,
}  # accents; the others are signals
_SIGNALS = {Category.MINIMAL: 3, Category.HIGH_RISK: 1, Category.PROHIBITED: 0}


def class_ink(category: Category, theme: Theme) -> Ink:
    """The colours of a class."""
    if category in _INKS:
        return theme.accent(_INKS[category])
    return theme.signals[_SIGNALS[category]]


def class_sign(category: Category, x: float, y: float, size: float, colour: str) -> list[Shape]:
    """The sign of a class, centred.

    Args:
        category: the class.
        x: its middle.
        y: its middle.
        size: its width.
        colour: of its strokes.
    """
    half, paint = size / 2, Paint("none", colour, 1.75)
    segments: list[Segment] = []
    for line in (*filter(None, (_OUTLINES.get(category),)), *_STROKES[category]):
        points = [(x + half * right, y + half * down) for right, down in line]
        segments += [("L" if rank else "M", *point) for rank, point in enumerate(points)]
        segments += [("Z",)] if line is _OUTLINES.get(category) else []
    ring: list[Shape] = [] if category in _OUTLINES else [Circle("", paint, x, y, half)]
    return [*ring, Path("iar-sign", paint, tuple(segments))]
