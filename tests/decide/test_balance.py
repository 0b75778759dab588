"""The balance and the footprint: intervals, units, dates, verdicts."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar._ground.plain import plain
from ia_radar._ground.reading import REFUSED, Reader
from ia_radar.decide.balance.footprint import footprint
from ia_radar.decide.balance.interval import Interval, interval, total
from ia_radar.decide.balance.model import (
    Balance,
    Factor,
    Quantity,
    Verdict,
    balance_at,
    convert,
    read_balance,
)
from ia_radar.errors import Problems

NUMBER = st.floats(0, 1e6, allow_nan=False)
INTERVAL = st.tuples(NUMBER, NUMBER).map(lambda pair: Interval(min(pair), max(pair)))


def balance(cost: Any, benefit: Any) -> Balance:
    return Balance("kWh", [Quantity("Coût", cost, "kWh")], [Quantity("Bénéfice", benefit, "kWh")])


# --- intervals -----------------------------------------------------------------------------------


@given(INTERVAL, INTERVAL, st.floats(0, 1), st.floats(0, 1))
def test_interval_arithmetic_keeps_every_value(one: Interval, two: Interval, s: float, t: float) -> None:
    x, y = one.low + s * (one.high - one.low), two.low + t * (two.high - two.low)
    slack = 1e-6 * (1 + abs(x) + abs(y) + abs(x * y))
    for whole, value in ((one + two, x + y), (one - two, x - y), (one * two, x * y)):
        assert whole.low - slack <= value <= whole.high + slack


def test_intervals_are_values_and_refuse_nonsense() -> None:
    assert interval(3) == Interval(3, 3) == interval([3, 3])
    assert interval(Interval(2)) == Interval(2)
    assert total([]) == Interval(0)
    assert str(Interval(1, 2.5)) == "1 – 2.5"
    assert Interval(2, 4).inverse == Interval(0.25, 0.5)
    for bad in (float("nan"), float("inf"), True, "3", None, [1, 2, 3], [2, 1], [1, None], 10**400):
        with pytest.raises(ia.InvalidInput):
            interval(bad)
    with pytest.raises(ia.InvalidInput, match="holds zero"):
        _ = Interval(-1, 1).inverse


# --- verdicts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cost", "benefit", "verdict", "may_be_positive"),
    [
        (1, 2, Verdict.POSITIVE, True),
        (2, 1, Verdict.NEGATIVE, False),
        (2, 2, Verdict.UNDETERMINED, False),  # equality is not positive
        (0.3, 0.1 + 0.2, Verdict.UNDETERMINED, False),  # nor is a rounding error
        ([1, 2], [2, 3], Verdict.UNDETERMINED, True),  # they touch
        ([1, 2], [2.01, 3], Verdict.POSITIVE, True),
        ([1, 5], [3, 4], Verdict.UNDETERMINED, True),
        ([4, 5], [1, 3], Verdict.NEGATIVE, False),
        ([3, 5], [1, 3], Verdict.UNDETERMINED, False),  # at best equal
        (0, 0, Verdict.UNDETERMINED, False),
    ],
)
def test_the_verdict(cost: object, benefit: object, verdict: Verdict, may_be_positive: bool) -> None:
    weighed = balance(cost, benefit)
    assert weighed.verdict is verdict
    assert weighed.may_be_positive is may_be_positive
    assert weighed.verdict.label.fr in weighed.text.fr
    assert weighed.verdict.label["en"] in weighed.text["en"]


@given(INTERVAL, INTERVAL)
def test_a_verdict_holds_whatever_the_numbers_are(cost: Interval, benefit: Interval) -> None:
    verdict = balance(cost, benefit).verdict
    corners = [b - c for b in (benefit.low, benefit.high) for c in (cost.low, cost.high)]
    if verdict is Verdict.POSITIVE:
        assert all(net > 0 for net in corners)
    if verdict is Verdict.NEGATIVE:
        assert all(net < 0 for net in corners)
    assert (
        balance(benefit, cost).verdict
        is {
            Verdict.POSITIVE: Verdict.NEGATIVE,
            Verdict.NEGATIVE: Verdict.POSITIVE,
            Verdict.UNDETERMINED: Verdict.UNDETERMINED,
        }[verdict]
    )


# --- units ---------------------------------------------------------------------------------------

POWER = Factor("kWh", "kgCO2e", [0.05, 0.06], "exemple")


def test_lines_meet_in_one_unit_by_stated_factors_both_ways() -> None:
    lines = [Quantity("Serveur", 100, "kWh"), Quantity("Écrans", 1, "kgCO2e")]
    weighed = Balance("kgCO2e", lines, [Quantity("Chauffage", 200, "kWh")], [POWER])
    assert weighed.cost == Interval(6, 7)
    assert weighed.benefit == Interval(10, 12)
    back = convert(Quantity("x", 6, "kgCO2e"), "kWh", [POWER])
    assert back is not None
    assert back.amount.low == pytest.approx(100)
    assert back.amount.high == pytest.approx(120)
    assert convert(Quantity("x", 6, "L"), "kWh", [POWER]) is None


def test_nothing_is_added_across_units_without_a_factor() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        Balance("kgCO2e", [Quantity("a", 1, "kWh")], [Quantity("b", 1, "L")], [POWER])
    assert [problem.path for problem in caught.value.problems] == ["benefits[0].unit"]


@pytest.mark.parametrize(
    "build",
    [
        lambda: Factor("kWh", "kgCO2e", 0, "x"),
        lambda: Factor("kWh", "kgCO2e", 1, ""),
        lambda: Quantity("a", -1, "kWh"),
        lambda: Quantity("a", 1, ""),
        lambda: Quantity(3, 1, "kWh"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Quantity("a", 1, "kWh", None),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Quantity("a", 1, "kWh", "x", datetime(2025, 1, 1)),
        lambda: Balance("kWh", [], [Quantity("a", 1, "kWh")]),
        lambda: Balance("", [Quantity("a", 1, "kWh")], [Quantity("a", 1, "kWh")]),
        lambda: Balance("kWh", 3, [Quantity("a", 1, "kWh")]),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Balance("kWh", ["x"], [Quantity("a", 1, "kWh")]),  # type: ignore[list-item]  # wrong on purpose
        lambda: evolve(balance(1, 2), is_important="yes"),  # type: ignore[arg-type]  # wrong on purpose
    ],
)
def test_what_is_no_balance_is_refused(build: object) -> None:
    with pytest.raises(ia.InvalidInput):
        build()  # type: ignore[operator]  # a lambda


# --- series --------------------------------------------------------------------------------------


def test_a_series_is_read_at_a_date() -> None:
    old, new = evolve(balance(2, 1), on=date(2024, 1, 1)), evolve(balance(1, 2), on=date(2025, 1, 1))
    undated = balance(1, 1)
    series = [new, undated, old]
    assert balance_at(series, date(2024, 6, 1)) == old
    assert balance_at(series, date(2025, 1, 1)) == new
    assert balance_at(series, date(2023, 1, 1)) == undated
    assert balance_at([new], date(2023, 1, 1)) is None
    same_day = evolve(balance(5, 6), on=date(2025, 1, 1))
    assert balance_at([new, same_day], date(2025, 1, 1)) == same_day


# --- files ---------------------------------------------------------------------------------------


@given(INTERVAL, INTERVAL, st.sampled_from([True, False, None]))
def test_a_balance_comes_back_from_its_file(
    cost: Interval, benefit: Interval, important: bool | None
) -> None:
    weighed = Balance(
        "kgCO2e",
        [Quantity(ia.Text("Calcul", "Computing"), cost, "kWh", "compteur", date(2025, 1, 2))],
        [Quantity("Repas", benefit, "kgCO2e")],
        [evolve(POWER, on=date(2024, 1, 1))],
        on=date(2025, 9, 1),
        period=ia.Text("par an", "a year"),
        is_important=important,
        note="à refaire",
    )
    problems = Problems()
    assert read_balance(Reader(plain(weighed), "balances[0]", problems)) == weighed
    assert not problems
    assert pickle.loads(pickle.dumps(weighed)) == weighed  # noqa: S301 - our own bytes


def test_a_bad_file_is_told_whole_with_paths() -> None:
    problems = Problems()
    bad = {
        "unit": "kgCO2e",
        "costs": [{"label": "Calcul", "amount": [3, 1], "unit": "kWh"}],
        "benefits": [{"amount": "beaucoup"}],
        "factors": [{"unit": "kWh", "into": "kgCO2e", "value": -1, "source": "x"}],
        "is_important": "oui",
        "costts": [],
    }
    assert read_balance(Reader(bad, "balances[0]", problems)) is REFUSED
    assert {problem.path for problem in problems} == {
        "balances[0].costs[0].amount",
        "balances[0].benefits[0].label",
        "balances[0].benefits[0].amount",
        "balances[0].benefits[0].unit",
        "balances[0].factors[0].value",
        "balances[0].is_important",
        "balances[0].costts",
    }


def test_a_balance_without_its_factor_is_told_in_its_file() -> None:
    problems = Problems()
    line = {"label": "a", "amount": 1, "unit": "kWh"}
    bad = {"unit": "kgCO2e", "costs": [line], "benefits": [line]}
    assert read_balance(Reader(bad, "b", problems)) is REFUSED
    assert [problem.path for problem in problems] == ["b.costs[0].unit", "b.benefits[0].unit"]


# --- footprint -----------------------------------------------------------------------------------


def test_the_reference_case_of_green_algorithms() -> None:
    estimate = footprint(hours=24, cores=12, core_watts=7.5, memory_gb=64, pue=1.67)
    assert estimate.energy.is_exact
    assert estimate.energy.low == pytest.approx(4.5627, abs=5e-5)
    assert estimate.carbon.low == pytest.approx(4.5627 * 51.28 / 1000, abs=1e-4)


def test_every_assumption_is_printed() -> None:
    estimate = footprint(hours=24, cores=12, core_watts=7.5, memory_gb=64, usage=[0.5, 1])
    told = " ".join(line.fr for line in estimate.assumptions)
    for number in ("24 h", "12", "7,5 W", "64 Go", "0,3725 W", "1,67", "51,28 gCO2e/kWh", "0,5 – 1"):
        assert number in told
    assert "64 GB" in " ".join(line["en"] for line in estimate.assumptions)
    assert "Hors champ" in told


@given(st.floats(0, 100), st.floats(0, 64), st.floats(1, 3))
def test_more_never_consumes_less(hours: float, cores: float, pue: float) -> None:
    less = footprint(hours=hours, cores=cores, core_watts=10, memory_gb=8, pue=pue)
    more = footprint(hours=[hours, hours + 1], cores=cores + 1, core_watts=10, memory_gb=8, pue=pue, runs=2)
    assert more.energy.low >= less.energy.high


def test_a_footprint_is_a_line_of_a_balance() -> None:
    estimate = footprint(hours=1, cores=[1, 2], core_watts=10, memory_gb=0, pue=1)
    line = estimate.as_quantity("kWh", on=date(2025, 1, 1))
    assert (line.amount, line.unit) == (estimate.energy, "kWh")
    assert estimate.as_quantity().amount == estimate.carbon
    with pytest.raises(ia.InvalidInput):
        estimate.as_quantity("L")


def test_impossible_numbers_are_refused_all_at_once() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        footprint(hours=-1, cores="douze", core_watts=7.5, memory_gb=64, pue=0.9, usage=2)
    assert {problem.path for problem in caught.value.problems} == {"hours", "cores", "pue", "usage"}


def test_a_balance_in_a_sentence_is_written_as_people_read() -> None:
    weighed = Balance(
        "kWh", [Quantity("a", 0.25, "kWh")], [Quantity("b", [1500, 1e6], "kWh")], on=date(2026, 8, 1)
    )
    assert weighed.text.fr == (
        "Balance positive (1er août 2026) : coût 0,25, bénéfice 1\u202f500 – 1\u202f000\u202f000 kWh."
    )
    assert weighed.text.en == "Balance positive (1 August 2026): cost 0.25, benefit 1,500 – 1,000,000 kWh."
