"""What is known of a number: somewhere between a low and a high bound.

Rules that hold here:

1. An interval is closed and finite; a number known exactly is an interval of no width.
2. Arithmetic keeps every value that the operands allow; nothing is rounded, overflow is refused.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, SupportsFloat, SupportsIndex, TypeAlias

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.reading import as_number
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.text import Lang, in_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ia_radar._ground.fields import Rule
    from ia_radar.errors import Problems

__all__ = ["Interval", "IntervalLike", "as_interval", "interval", "interval_rule", "total"]


def _as_float(value: SupportsFloat | SupportsIndex) -> float:
    """``value`` as it stands, for type checkers: the constructor judges it."""
    return value  # type: ignore[return-value]  # kept as a float by the constructor


@data_fields(low=float, high=float)
@frozen
class Interval:
    """Every number from ``low`` to ``high``, both included.

    Args:
        low: the lower bound.
        high: the upper bound, not under the lower one; the lower one when left out.

    Raises:
        InvalidInput: bounds that are not finite numbers, or in the wrong order.

    Examples:
        >>> Interval(2, 3) + Interval(1) - Interval(0, 1)
        Interval(2.0, 4.0)
        >>> Interval(-1, 2) * Interval(3, 4)
        Interval(-4.0, 8.0)
    """

    low: float = field(converter=_as_float)
    high: float = field(converter=_as_float)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @high.default
    def _high(self) -> float:
        return self.low

    def __attrs_post_init__(self) -> None:
        bounds = []
        for bound in (self.low, self.high):
            number = as_number(bound)
            if number is None:
                raise _problem("wrong-type", f"expected {_EXPECTED}, got {quote(bound)}")
            bounds.append(number)
        low, high = bounds
        if high < low:
            raise _problem("wrong-order", f"the bounds {low:g} and {high:g} are in the wrong order")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    def __add__(self, other: Interval) -> Interval:
        other = interval(other)
        return _result(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        other = interval(other)
        return _result(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        other = interval(other)
        corners = [mine * theirs for mine in (self.low, self.high) for theirs in (other.low, other.high)]
        return _result(min(corners), max(corners))

    @property
    def inverse(self) -> Interval:
        """One divided by it.

        Raises:
            InvalidInput: it holds zero.
        """
        if self.low <= 0 <= self.high:
            raise _problem("holds-zero", f"cannot divide by {self}, which holds zero")
        return _result(1 / self.high, 1 / self.low)

    @property
    def is_exact(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high

    def to_plain(self) -> float | list[float]:
        """A number or a pair of bounds, as files hold it."""
        return self.low if self.is_exact else [self.low, self.high]

    def in_figures(self, lang: Lang = "fr") -> str:
        """The number or its bounds as people read them.

        Examples:
            >>> Interval(1500, 2500.4).in_figures("en")
            '1,500 – 2,500'
        """
        low, high = in_figures(self.low, lang), in_figures(self.high, lang)
        return low if self.is_exact else f"{low} – {high}"

    def __str__(self) -> str:
        return f"{self.low:g}" if self.is_exact else f"{self.low:g} – {self.high:g}"

    def __repr__(self) -> str:
        return f"Interval({self.low!r})" if self.is_exact else f"Interval({self.low!r}, {self.high!r})"


_EXPECTED = "a finite number, or a low and a high bound"


def _problem(code: str, message: str) -> InvalidInput:
    return InvalidInput([Problem("", code, message)])


def _result(low: float, high: float) -> Interval:
    """The interval that a calculation gives.

    Raises:
        InvalidInput: it is beyond what a float holds.
    """
    if isfinite(low) and isfinite(high):
        return Interval(low, high)
    raise _problem("out-of-range", "the result is too large to be calculated with")


def interval(value: object) -> Interval:
    """``value`` as an interval: one already, a number, or a pair of bounds.

    Raises:
        InvalidInput: it is none of these.

    Examples:
        >>> interval(3), interval([2, 3.5])
        (Interval(3.0), Interval(2.0, 3.5))
    """
    if isinstance(value, Interval):
        return value
    if isinstance(value, list | tuple) and len(value) == 2:
        return Interval(value[0], value[1])
    return Interval(value)  # type: ignore[arg-type]  # judged by the constructor


IntervalLike: TypeAlias = "Interval | SupportsFloat | SupportsIndex | Sequence[SupportsFloat | SupportsIndex]"
"""What is taken for an interval: one, a number, or a pair of bounds."""


def as_interval(value: IntervalLike) -> Interval:
    """``value`` as it stands, typed as what `interval_rule` makes of it: for converters."""
    return value  # type: ignore[return-value]  # the rule of the field judges it


def interval_rule(*, above: float | None = None, least: float | None = None) -> Rule:
    """The rule of a field that holds an interval, given as one, as a number or as a pair of bounds.

    Args:
        above: what every number of it is strictly above.
        least: what no number of it is under.
    """

    def judge(value: object, path: str, problems: Problems) -> Any:
        if value is None:
            problems.add(path, "missing", f"expected {_EXPECTED}")
            return value
        try:
            bounds = interval(value)
        except InvalidInput as error:
            problems.extend(problem.within(path) for problem in error.problems)
            return value
        if above is not None and bounds.low <= above:
            problems.add(path, "out-of-range", f"expected a number above {above:g}, got {bounds}")
        if least is not None and bounds.low < least:
            problems.add(path, "out-of-range", f"expected a number that is {least:g} or more, got {bounds}")
        return bounds

    return judge


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; exactly zero for none.

    Raises:
        InvalidInput: something else than intervals, or a sum beyond what a float holds.
    """
    summed = Interval(0)
    for summand in rule.judge("intervals", intervals, rule.instances(Interval)):
        summed = summed + summand
    return summed
