"""What is known of a number: somewhere between a low and a high bound.

Rules that hold here:

1. An interval is closed and finite; a number known exactly is an interval of no width.
2. Arithmetic keeps every value that the operands allow; nothing is rounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsFloat, SupportsIndex

from attrs import field, frozen

from ia_radar._values import as_number
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Lang, in_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar._reading import Reader

__all__ = ["Interval", "interval", "read_interval", "total"]


def _bound(value: SupportsFloat | SupportsIndex) -> float:
    found = as_number(value)
    if found is None:
        raise InvalidInput([Problem("", "wrong-type", f"expected a finite number, got {value!r:.40}")])
    return found


@frozen
class Interval:
    """Every number from ``low`` to ``high``, both included.

    Args:
        low: the lower bound.
        high: the upper bound, not under the lower one; the lower one when left out.

    Raises:
        InvalidInput: bounds that are not finite numbers, or in the wrong order.

    >>> Interval(2, 3) + Interval(1) - Interval(0, 1)
    Interval(2.0, 4.0)
    >>> Interval(-1, 2) * Interval(3, 4)
    Interval(-4.0, 8.0)
    """

    low: float = field(converter=_bound)
    high: float = field(converter=_bound)

    @high.default
    def _high(self) -> float:
        return self.low

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            raise InvalidInput(
                [
                    Problem(
                        "", "wrong-order", f"the bounds {self.low:g} and {self.high:g} are in the wrong order"
                    )
                ]
            )

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        corners = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    @property
    def inverse(self) -> Interval:
        """One divided by it.

        Raises:
            InvalidInput: it holds zero.
        """
        if self.low <= 0 <= self.high:
            raise InvalidInput([Problem("", "holds-zero", f"cannot divide by {self}, which holds zero")])
        return Interval(1 / self.high, 1 / self.low)

    @property
    def is_exact(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high

    def to_plain(self) -> float | list[float]:
        """A number or a pair of bounds, as files hold it."""
        return self.low if self.is_exact else [self.low, self.high]

    def in_figures(self, lang: Lang = "fr") -> str:
        """The number or its bounds as people read them.

        >>> Interval(1500, 2500.4).in_figures("en")
        '1,500 – 2,500'
        """
        low, high = in_figures(self.low, lang), in_figures(self.high, lang)
        return low if self.is_exact else f"{low} – {high}"

    def __str__(self) -> str:
        return f"{self.low:g}" if self.is_exact else f"{self.low:g} – {self.high:g}"

    def __repr__(self) -> str:
        return f"Interval({self.low!r})" if self.is_exact else f"Interval({self.low!r}, {self.high!r})"


def interval(value: object) -> Interval:
    """``value`` as an interval: one already, a number, or a pair of bounds.

    Raises:
        InvalidInput: it is none of these.

    >>> interval(3), interval([2, 3.5])
    (Interval(3.0), Interval(2.0, 3.5))
    """
    if isinstance(value, Interval):
        return value
    if isinstance(value, list | tuple) and len(value) == 2:
        return Interval(value[0], value[1])
    return Interval(value)  # type: ignore[arg-type]  # checked by the converter of its bounds


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; exactly zero for none."""
    found = Interval(0)
    for one in intervals:
        found = found + one
    return found


def read_interval(read: Reader, key: str, *, required: bool = True) -> Interval:
    """The interval at ``key``: a number or a list of two; zero when absent or wrong."""
    value = read.get(key)
    if value is None:
        if required:
            read.note(key, "missing", "expected a number, or a low and a high bound")
        return Interval(0)
    try:
        return interval(value)
    except InvalidInput as error:
        for problem in error.problems:
            read.note(key, problem.code, problem.message)
    return Interval(0)
