"""Polar geometry: angles in radians, clockwise from twelve o'clock, around the origin; y grows downwards."""

from __future__ import annotations

from math import asin, cos, pi, sin

from ia_radar.svg.canvas.scene import Segment

__all__ = ["half", "middle", "petal", "point"]


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
    inside, outside = _arc(inner, start, end, gaps), _arc(outer, start, end, gaps)
    wide = int(outside[1] - outside[0] > pi)
    wide_inside = int(inside[1] - inside[0] > pi)
    # A chord that nobody can tell from the arc is shorter to write: the outline closes along it.
    flat = inner * (1 - cos((inside[1] - inside[0]) / 2)) < 1.25
    foot: tuple[Segment, ...] = (
        () if flat else (("A", inner, inner, 0, wide_inside, 0, *_corner(inner, inside[0])),)
    )
    return (
        ("M", *_corner(inner, inside[0])),
        ("L", *_corner(outer, outside[0])),
        ("A", outer, outer, 0, wide, 1, *_corner(outer, outside[1])),
        ("L", *_corner(inner, inside[1])),
        *foot,
        ("Z",),
    )


def middle(radius: float, start: float, end: float, gaps: tuple[float, float] = (0, 0)) -> float:
    """The angle halfway across a petal at this radius, its gaps left out."""
    first, last = _arc(radius, start, end, gaps)
    return (first + last) / 2


def _corner(radius: float, angle: float) -> tuple[float, float]:
    x, y = point(radius, angle)
    return half(x), half(y)


def _arc(radius: float, start: float, end: float, gaps: tuple[float, float]) -> tuple[float, float]:
    first = start + asin(min(1.0, gaps[0] / radius))
    last = end - asin(min(1.0, gaps[1] / radius))
    if last <= first:  # too thin to keep both distances: meet in the middle
        first = last = (first + last) / 2
    return first, last
