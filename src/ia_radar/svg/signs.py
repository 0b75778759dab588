"""Small signs that several charts share."""

from __future__ import annotations

from ia_radar.svg.scene import Paint, Path, Shape
from ia_radar.svg.theme import Ink

__all__ = ["warning"]


def warning(x: float, y: float, size: float, ink: Ink) -> list[Shape]:
    """A warning triangle, centred; drawn, not written, so that it needs no font."""
    half, tall = size / 2, size * 0.44
    bar, dot = size * 0.06, size * 0.22
    return [
        Path(
            "iar-warning",
            Paint(ink.fill, ink.text, 1),
            (("M", x, y - tall), ("L", x + half, y + tall), ("L", x - half, y + tall), ("Z",)),
        ),
        Path(
            "",
            Paint(ink.text),
            (
                ("M", x - bar, y - size * 0.16),
                ("L", x + bar, y - size * 0.16),
                ("L", x + bar, y + size * 0.14),
                ("L", x - bar, y + size * 0.14),
                ("Z",),
                ("M", x - bar, y + dot),
                ("L", x + bar, y + dot),
                ("L", x + bar, y + size * 0.34),
                ("L", x - bar, y + size * 0.34),
                ("Z",),
            ),
        ),
    ]
