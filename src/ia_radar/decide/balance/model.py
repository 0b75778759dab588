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
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar._ground.reading import to_day, to_text, to_values
from ia_radar.decide.balance.interval import Interval, as_interval, interval_rule, total
from ia_radar.errors import InvalidInput, Problems, quote
from ia_radar.text import LANGS, Lang, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar._ground.reading import Reader

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


@data_fields(unit=str, into=str, value=Interval, source=str, on=dt.date | None)
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

    Examples:
        >>> Factor("kWh", "kgCO2e", 0.0513, "Green Algorithms, France")
        Factor(unit='kWh', into='kgCO2e', value=Interval(0.0513), source='Green Algorithms, France', on=None)
    """

    unit: str
    into: str
    value: Interval = field(converter=as_interval)
    source: str
    on: dt.date | None = None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            unit=rule.words,
            into=rule.words,
            value=interval_rule(above=0),
            source=rule.words,
            on=rule.optional(rule.day),
        )


@data_fields(label=Text, amount=Interval, unit=str, source=str, on=dt.date | None)
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
    amount: Interval = field(converter=as_interval)
    unit: str
    source: str = ""
    on: dt.date | None = None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            label=rule.text,
            amount=interval_rule(least=0),
            unit=rule.words,
            source=rule.string,
            on=rule.optional(rule.day),
        )


def convert(quantity: Quantity, into: str, factors: Iterable[Factor]) -> Quantity | None:
    """A quantity in another unit, by one stated factor or its inverse.

    Args:
        quantity: what is converted.
        into: the unit that is wanted.
        factors: the conversions that may be used; the first that fits is.

    Returns:
        The quantity in the other unit; None when no factor leads there.

    Raises:
        InvalidInput: something else than these, or a result beyond what a float holds.

    Examples:
        >>> watt = Factor("kWh", "kgCO2e", 0.05, "exemple")
        >>> str(convert(Quantity("Calcul", [10, 20], "kWh"), "kgCO2e", [watt]).amount)
        '0.5 – 1'
        >>> str(convert(Quantity("Calcul", 1, "kgCO2e"), "kWh", [watt]).amount)
        '20'
    """
    rule.judge("quantity", quantity, rule.instance(Quantity))
    rule.judge("into", into, rule.words)
    amount = _amount_in(into, quantity, rule.judge("factors", factors, rule.instances(Factor)))
    return None if amount is None else evolve(quantity, amount=amount, unit=into)


def _amount_in(unit: str, quantity: Quantity, factors: tuple[Factor, ...]) -> Interval | None:
    """How much a quantity is in a unit; None when no factor leads there."""
    if quantity.unit == unit:
        return quantity.amount
    for factor in factors:
        if (factor.unit, factor.into) == (quantity.unit, unit):
            return quantity.amount * factor.value
        if (factor.into, factor.unit) == (quantity.unit, unit):
            return quantity.amount * factor.value.inverse
    return None


def _quantities(value: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return as_tuple(value)


def _factors(value: Iterable[Factor]) -> tuple[Factor, ...]:
    return as_tuple(value)


@data_fields(
    unit=str,
    cost=Interval,
    benefit=Interval,
    net=Interval,
    verdict=Verdict,
    costs=list[Quantity],
    benefits=list[Quantity],
    factors=list[Factor],
    on=dt.date | None,
    period=Text,
    is_important=bool | None,
    note=str,
)
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

    Examples:
        >>> from datetime import date
        >>> computing = Quantity("Calcul", [40, 90], "kgCO2e")
        >>> meals = Quantity("Repas évités", [70_000, 86_000], "repas", "Ville")
        >>> meal = Factor("repas", "kgCO2e", [1.0, 2.5], "ADEME, ordre de grandeur")
        >>> Balance("kgCO2e", [computing], [meals], [meal], on=date(2025, 9, 1))
        <Balance on 2025-09-01: cost 40 – 90, benefit 70000 – 215000 kgCO2e, positive>
    """

    unit: str
    costs: tuple[Quantity, ...] = field(converter=_quantities)
    benefits: tuple[Quantity, ...] = field(converter=_quantities)
    factors: tuple[Factor, ...] = field(default=(), converter=_factors)
    on: dt.date | None = field(default=None, kw_only=True)
    period: Text = field(default=Text(""), kw_only=True, converter=as_text)
    is_important: bool | None = field(default=None, kw_only=True)
    note: str = field(default="", kw_only=True)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            unit=rule.words,
            costs=rule.instances(Quantity),
            benefits=rule.instances(Quantity),
            factors=rule.instances(Factor),
            on=rule.optional(rule.day),
            period=rule.text_or_empty,
            is_important=rule.optional(rule.flag),
            note=rule.string,
        )
        problems = Problems()
        for side in ("costs", "benefits"):
            self._check_side(side, getattr(self, side), problems)
        problems.raise_if_any()

    def _check_side(self, side: str, lines: tuple[Quantity, ...], problems: Problems) -> None:
        if not lines:
            problems.add(side, "empty", "expected at least one line; write 0 if there is nothing")
        before = len(problems)
        for index, line in enumerate(lines):
            try:
                amount = _amount_in(self.unit, line, self.factors)
            except InvalidInput as error:
                problems.extend(problem.within(f"{side}[{index}].amount") for problem in error.problems)
                continue
            if amount is None:
                problems.add(
                    f"{side}[{index}].unit",
                    "no-factor",
                    f"no factor converts {quote(line.unit)} into {quote(self.unit)}; "
                    "state one, with its source",
                )
        if len(problems) == before:
            try:
                self._side(lines)
            except InvalidInput as error:
                problems.extend(problem.within(side) for problem in error.problems)

    def _side(self, lines: tuple[Quantity, ...]) -> Interval:
        amounts = [_amount_in(self.unit, line, self.factors) for line in lines]
        return total([amount for amount in amounts if amount is not None])

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

    def _net_and_slack(self) -> tuple[Interval, float]:
        """Benefit minus cost, and the difference up to which the two count as equal."""
        cost, benefit = self.cost, self.benefit
        return benefit - cost, _EQUAL * max(cost.high, benefit.high)

    @property
    def verdict(self) -> Verdict:
        """What the balance says, whatever the numbers are within their intervals."""
        net, slack = self._net_and_slack()
        if net.low > slack:
            return Verdict.POSITIVE
        return Verdict.NEGATIVE if net.high < -slack else Verdict.UNDETERMINED

    @property
    def may_be_positive(self) -> bool:
        """Whether some numbers within the intervals would make it positive; equality would not."""
        net, slack = self._net_and_slack()
        return net.high > slack

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

    Raises:
        InvalidInput: something else than these.
    """
    series = rule.judge("balances", balances, rule.instances(Balance))
    day = rule.judge("on", on, rule.day)
    known = [balance for balance in series if balance.on is None or balance.on <= day]
    return max(reversed(known), key=lambda balance: balance.on.toordinal() if balance.on else 0, default=None)


def read_balance(read: Reader) -> Balance:
    """A balance as a file holds it."""
    lines = to_values(_read_quantity)
    return read.build(
        Balance, costs=lines, benefits=lines, factors=to_values(_read_factor), on=to_day, period=to_text
    )


def _read_quantity(read: Reader) -> Quantity:
    return read.build(Quantity, label=to_text, on=to_day)


def _read_factor(read: Reader) -> Factor:
    return read.build(Factor, on=to_day)
