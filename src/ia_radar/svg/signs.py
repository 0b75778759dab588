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
        outlined: part it from what it stands on; needless on the page.
    """
    half, tall = size / 2, size * 0.44
    bar = size * 0.06
    return [
        Path(
            "iar-warning",
            Paint(ink.fill, ink.text if outlined else ""),
            (("M", x, y - tall), ("L", x + half, y + tall), ("L", x - half, y + tall), ("Z",)),
        ),
        Path(
            "",
            Paint(ink.text),
            (
                *_block(x - bar, y - size * 0.16, x + bar, y + size * 0.14),
                *_block(x - bar, y + size * 0.22, x + bar, y + size * 0.34),
            ),
        ),
    ]


def _block(left: float, top: float, right: float, bottom: float) -> tuple[Segment, ...]:
    return (("M", left, top), ("L", right, top), ("L", right, bottom), ("L", left, bottom), ("Z",))
