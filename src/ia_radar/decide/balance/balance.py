"""The balance: what a system costs against what it brings, as intervals in one unit, at a date.

Rules that hold here:

1. Cost and benefit are intervals. When they overlap or touch, the verdict is *undetermined*; equality is
   not positive (the booklet's rule R2 asks for strictly below).
2. Nothing is added up across units without a conversion factor that says where it comes from.
3. A balance has a date. Balances of one project are a series, weighed again as time goes (rule R5).
4. What is important has no threshold in the booklet (rule R4): the authority says so, or nobody does.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ia_radar._values import as_text, flag, is_day, is_words, local, members
from ia_radar.decide.balance.interval import Interval, interval, read_interval, total
from ia_radar.errors import Problems
from ia_radar.text import LANGS, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar._reading import Reader

__all__ = ["Aim", "Balance", "Factor", "Quantity", "Verdict", "balance_at", "convert", "read_balance"]

# Under this share of the larger side, a difference is one of rounding and counts as equality.
_EQUAL = 1e-9


class Aim(Enum):
    """What a project is for, as far as the environment goes; decides which rule of the booklet applies."""

    SAVING = "saving"
    """To cut a consumption (rule R1: one that consumes more than it saves is not done)."""
    CLIMATE = "climate"
    """A policy on energy, water, the environment (rule R2, Montpellier)."""
    OTHER = "other"
    """Any other policy of general interest, such as health (rule R3, Montpellier)."""

    @property
    def label(self) -> Text:
        """The word shown in tables."""
        return _AIMS[self]


class Verdict(Enum):
    """What a balance says."""

    POSITIVE = "positive"
    """The benefit is above the cost, whatever the numbers are within their intervals."""
    NEGATIVE = "negative"
    """The cost is above the benefit, whatever the numbers are."""
    UNDETERMINED = "undetermined"
    """The intervals overlap or touch: nobody can say."""

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _VERDICTS[self]


_AIMS = {
    Aim.SAVING: Text("réduire une consommation", "to cut a consumption"),
    Aim.CLIMATE: Text("politique climatique", "climate policy"),
    Aim.OTHER: Text("autre politique d’intérêt général", "another policy of general interest"),
}
_VERDICTS = {
    Verdict.POSITIVE: Text("positive", "positive"),
    Verdict.NEGATIVE: Text("négative", "negative"),
    Verdict.UNDETERMINED: Text("indéterminée", "undetermined"),
}


def _check_day(owner: Factor | Quantity | Balance, problems: Problems) -> None:
    if owner.on is not None and not is_day(owner.on):
        problems.add("on", "wrong-type", "expected a datetime.date, without a time of day")


@frozen
class Factor:
    """How many of one unit one of another is worth.

    Args:
        unit: the unit that is converted, such as ``kWh``.
        into: the unit it becomes, such as ``kgCO2e``.
        value: how many ``into`` one ``unit`` is: a number, a pair of bounds or an `Interval`, above zero.
        source: who says so.
        on: when they said so.

    Raises:
        InvalidInput: a factor that is not above zero, or without units or source.

    >>> Factor("kWh", "kgCO2e", 0.0513, "Green Algorithms, France")
    Factor(unit='kWh', into='kgCO2e', value=Interval(0.0513), source='Green Algorithms, France', on=None)
    """

    unit: str
    into: str
    value: Interval = field(converter=interval)
    source: str
    on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        for name in ("unit", "into", "source"):
            if not is_words(getattr(self, name)):
                problems.add(name, "missing", "expected a text that is not empty")
        if self.value.low <= 0:
            problems.add("value", "not-above-zero", f"expected a factor above zero, got {self.value}")
        _check_day(self, problems)
        problems.raise_if_any()


@frozen
class Quantity:
    """One line of a balance.

    Args:
        label: what it is.
        amount: a number, a pair of bounds or an `Interval`; never under zero.
        unit: such as ``kWh``, ``kgCO2e``, or a local one such as ``repas``.
        source: who measured or estimated it.
        on: when.

    Raises:
        InvalidInput: an amount under zero, or no unit.
    """

    label: Text = field(converter=as_text)
    amount: Interval = field(converter=interval)
    unit: str
    source: str = ""
    on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        if not is_words(self.unit):
            problems.add("unit", "missing", "expected a unit")
        if self.amount.low < 0:
            problems.add("amount", "under-zero", f"a cost or a benefit is not under zero; got {self.amount}")
        if not isinstance(self.source, str):
            problems.add("source", "wrong-type", "expected a text")
        _check_day(self, problems)
        problems.raise_if_any()


def convert(quantity: Quantity, into: str, factors: Iterable[Factor]) -> Quantity | None:
    """A quantity in another unit, by one stated factor or its inverse; None when no factor leads there.

    >>> watt = Factor("kWh", "kgCO2e", 0.05, "exemple")
    >>> str(convert(Quantity("Calcul", [10, 20], "kWh"), "kgCO2e", [watt]).amount)
    '0.5 – 1'
    >>> str(convert(Quantity("Calcul", 1, "kgCO2e"), "kWh", [watt]).amount)
    '20'
    """
    if quantity.unit == into:
        return quantity
    for factor in factors:
        if (factor.unit, factor.into) == (quantity.unit, into):
            return evolve(quantity, amount=quantity.amount * factor.value, unit=into)
        if (factor.into, factor.unit) == (quantity.unit, into):
            return evolve(quantity, amount=quantity.amount * factor.value.inverse, unit=into)
    return None


def _costs(value: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return members("costs", value, Quantity)


def _benefits(value: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return members("benefits", value, Quantity)


def _factors(value: Iterable[Factor]) -> tuple[Factor, ...]:
    return members("factors", value, Factor)


@frozen(repr=False)
class Balance:
    """Costs against benefits, in one unit, at one date.

    Args:
        unit: the unit in which the two sides meet, such as ``kgCO2e``.
        costs: what the system takes.
        benefits: what it brings.
        factors: the conversions used for lines in other units.
        on: the date of the weighing.
        period: over what time, in words: « par an ».
        is_important: whether the authority holds the environmental impact for important; None when
            it has not said.
        note: a remark.

    Raises:
        InvalidInput: no line at all on a side, or a line that no factor converts.

    >>> from datetime import date
    >>> meals = Quantity("Repas évités", [70_000, 86_000], "repas", "Ville")
    >>> each = Factor("repas", "kgCO2e", [1.0, 2.5], "ADEME, ordre de grandeur")
    >>> b = Balance("kgCO2e", [Quantity("Calcul", [40, 90], "kgCO2e")], [meals], [each], on=date(2025, 9, 1))
    >>> b
    <Balance on 2025-09-01: cost 40 – 90, benefit 70000 – 215000 kgCO2e, positive>
    """

    unit: str
    costs: tuple[Quantity, ...] = field(converter=_costs)
    benefits: tuple[Quantity, ...] = field(converter=_benefits)
    factors: tuple[Factor, ...] = field(default=(), converter=_factors)
    on: dt.date | None = field(default=None, kw_only=True)
    period: Text = field(default=Text(""), kw_only=True)
    is_important: bool | None = field(default=None, kw_only=True)
    note: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        if not is_words(self.unit):
            problems.add("unit", "missing", "expected a unit")
        for side in ("costs", "benefits"):
            if not getattr(self, side):
                problems.add(side, "empty", "expected at least one line; write 0 if there is nothing")
            for index, line in enumerate(getattr(self, side)):
                if convert(line, self.unit, self.factors) is None:
                    problems.add(
                        f"{side}[{index}].unit",
                        "no-factor",
                        f"no factor converts {line.unit} into {self.unit}; state one, with its source",
                    )
        if not isinstance(self.is_important, bool | None):
            problems.add("is_important", "wrong-type", "expected True, False or None")
        _check_day(self, problems)
        problems.raise_if_any()

    def _side(self, lines: tuple[Quantity, ...]) -> Interval:
        converted = (convert(line, self.unit, self.factors) for line in lines)
        return total(line.amount for line in converted if line is not None)

    @property
    def cost(self) -> Interval:
        """All costs together, in the unit of the balance."""
        return self._side(self.costs)

    @property
    def benefit(self) -> Interval:
        """All benefits together, in the unit of the balance."""
        return self._side(self.benefits)

    @property
    def net(self) -> Interval:
        """Benefit minus cost."""
        return self.benefit - self.cost

    @property
    def _slack(self) -> float:
        return _EQUAL * max(self.cost.high, self.benefit.high)

    @property
    def verdict(self) -> Verdict:
        """What the balance says, whatever the numbers are within their intervals."""
        net = self.net
        if net.low > self._slack:
            return Verdict.POSITIVE
        return Verdict.NEGATIVE if net.high < -self._slack else Verdict.UNDETERMINED

    @property
    def may_be_positive(self) -> bool:
        """Whether some numbers within the intervals would make it positive; equality would not."""
        return self.net.high > self._slack

    @property
    def text(self) -> Text:
        """The balance in a sentence."""
        days = [f" ({day_in_words(self.on, lang)})" if self.on else "" for lang in LANGS]
        tail = Text(f" {self.period.fr}".rstrip(), f" {self.period['en']}".rstrip())
        cost, benefit, said = self.cost, self.benefit, self.verdict.label
        fr = f"coût {cost.in_figures('fr')}, bénéfice {benefit.in_figures('fr')}"
        en = f"cost {cost.in_figures('en')}, benefit {benefit.in_figures('en')}"
        return Text(
            f"Balance {said.fr}{days[0]} : {fr} {self.unit}{tail.fr}.",
            f"Balance {said['en']}{days[1]}: {en} {self.unit}{tail['en']}.",
        )

    def __repr__(self) -> str:
        day = f" on {self.on.isoformat()}" if self.on else ""
        return f"<Balance{day}: cost {self.cost}, benefit {self.benefit} {self.unit}, {self.verdict.value}>"


def balance_at(balances: Iterable[Balance], on: dt.date) -> Balance | None:
    """The last balance of a series that was weighed by a date; one without a date counts as the oldest.

    Args:
        balances: in any order; of two on the same day, the later one in the list.
        on: the day on which one looks.
    """
    known = [balance for balance in balances if balance.on is None or balance.on <= on]
    return max(reversed(known), key=lambda balance: balance.on or dt.date.min, default=None)


def read_balance(read: Reader) -> Balance | None:
    """A balance as a file holds it; None when it is wrong, after noting why."""
    unit = read.string("unit", required=True)
    costs = [_read_quantity(line) for line in read.children("costs", required=True)]
    benefits = [_read_quantity(line) for line in read.children("benefits", required=True)]
    factors = [_read_factor(line) for line in read.children("factors")]
    on, period, note = read.day("on"), read.text("period") or Text(""), read.string("note")
    is_important = flag(read, "is_important")
    read.done()
    if None in (*costs, *benefits, *factors) or not unit:
        return None
    return local(
        read,
        lambda: Balance(
            unit,
            filter(None, costs),
            filter(None, benefits),
            filter(None, factors),
            on=on,
            period=period,
            is_important=is_important,
            note=note,
        ),
    )


def _read_quantity(read: Reader) -> Quantity | None:
    label, amount = read.text("label", required=True), read_interval(read, "amount")
    unit, source, on = read.string("unit", required=True), read.string("source"), read.day("on")
    read.done()
    if label is None or not unit:
        return None
    return local(read, lambda: Quantity(label, amount, unit, source, on))


def _read_factor(read: Reader) -> Factor | None:
    unit, into = read.string("unit", required=True), read.string("into", required=True)
    value, source, on = read_interval(read, "value"), read.string("source", required=True), read.day("on")
    read.done()
    if not (unit and into and source):
        return None
    return local(read, lambda: Factor(unit, into, value, source, on))
