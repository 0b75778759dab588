"""Polar geometry: angles in radians, clockwise from twelve o'clock, around the origin; y grows downwards."""

from __future__ import annotations

from math import asin, ceil, cos, sin

from ia_radar.svg.canvas.scene import Segment

__all__ = ["edge", "half", "middle", "petal", "point"]


def point(radius: float, angle: float) -> tuple[float, float]:
    """The point at this distance and angle.

    Examples:
        >>> point(10, 0)
        (0.0, -10.0)
    """
    return (radius * sin(angle), -radius * cos(angle))


def half(value: float) -> float:
    """``value`` to the nearest half: nobody sees the difference, and outlines repeat each other.

    Examples:
        >>> half(12.34)
        12.5
    """
    return round(2 * value) / 2


def petal(
    inner: float, outer: float, start: float, end: float, gaps: tuple[float, float] = (0, 0)
) -> tuple[Segment, ...]:
    """The outline of a ring sector whose sides keep a constant distance from their rays.

    Args:
        inner: inner radius.
        outer: outer radius, larger than ``inner``.
        start: angle of the first ray.
        end: angle of the last ray, at most one turn later.
        gaps: distance kept from the first and from the last ray: neighbours part by a band of even width.

    Returns:
        Segments with their corners on half units.
    """
    inside, outside = _ends(inner, start, end, gaps), _ends(outer, start, end, gaps)
    # A chord that nobody can tell from the arc is shorter to write: the outline closes along it.
    flat = inner * (1 - cos((inside[1] - inside[0]) / 2)) < 1.25
    foot = () if flat else _arc(inner, inside[1], inside[0])
    return (
        ("M", *_corner(inner, inside[0])),
        ("L", *_corner(outer, outside[0])),
        *_arc(outer, *outside),
        ("L", *_corner(inner, inside[1])),
        *foot,
        ("Z",),
    )


def middle(radius: float, start: float, end: float, gaps: tuple[float, float] = (0, 0)) -> float:
    """The angle halfway across a petal at this radius, its gaps left out."""
    first, last = _ends(radius, start, end, gaps)
    return (first + last) / 2


def edge(radius: float, start: float, end: float, gaps: tuple[float, float] = (0, 0)) -> tuple[Segment, ...]:
    """The outer edge of a petal of this radius, as a line of its own."""
    first, last = _ends(radius, start, end, gaps)
    return (("M", *_corner(radius, first)), *_arc(radius, first, last))


def _arc(radius: float, first: float, last: float) -> tuple[Segment, ...]:
    """The way from an angle to another, whose corners are on half units.

    In pieces of two radians at most: near a half turn, a corner that moves by a quarter of a unit moves the
    centre of an arc by several.
    """
    pieces = max(1, ceil(abs(last - first) / 2))
    angles = [first + (last - first) * piece / pieces for piece in range(1, pieces)] + [last]
    clockwise = int(last >= first)
    return tuple([("A", radius, radius, 0, 0, clockwise, *_corner(radius, angle)) for angle in angles])


def _corner(radius: float, angle: float) -> tuple[float, float]:
    x, y = point(radius, angle)
    return half(x), half(y)


def _ends(radius: float, start: float, end: float, gaps: tuple[float, float]) -> tuple[float, float]:
    first = start + asin(min(1.0, gaps[0] / radius))
    last = end - asin(min(1.0, gaps[1] / radius))
    if last <= first:  # too thin to keep both distances: meet in the middle
        first = last = (first + last) / 2
    return first, last
