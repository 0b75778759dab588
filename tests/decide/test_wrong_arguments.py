"""Whatever is handed over, only our own errors come out, each with the path of what is wrong."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import ia_radar as ia
from ia_radar.decide import (
    Action,
    Arbitration,
    Balance,
    BalanceRule,
    Case,
    Decision,
    Effect,
    Factor,
    Gate,
    Interval,
    Mandate,
    Outcome,
    Policy,
    Priority,
    Quantity,
    RedLine,
    Requirement,
    Weight,
    advise,
    balance_at,
    clauses_for,
    departure,
    footprint,
    get_policy,
    load_policy,
    manoeuvres,
    policy_to_dict,
    questions_for,
    rank,
    sensitivity,
)
from ia_radar.decide.balance.interval import interval, total
from ia_radar.decide.balance.model import convert

if TYPE_CHECKING:
    from collections.abc import Callable

ON = date(2026, 11, 22)
RADAR = ia.get_grid("radar")
POLICY = get_policy("default")
ANSWERS = ia.Assessment(RADAR)
LINE = Quantity("Calcul", 1, "kWh")
ADVICE = advise(Case(), policy=POLICY, on=ON)


def deep() -> Any:
    value: list[Any] = []
    for _ in range(5000):
        value = [value]
    return value


def circle() -> Any:
    value: list[Any] = []
    value.append(value)
    return value


class Hostile:
    """An object that refuses to be compared, listed, measured or shown."""

    __hash__ = None  # type: ignore[assignment]  # unhashable on purpose

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no comparison")

    def __iter__(self) -> Any:
        raise RuntimeError("no list")

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __float__(self) -> float:
        raise RuntimeError("no number")


BAD: dict[str, Any] = {
    "none": None,
    "true": True,
    "number": 3.5,
    "nan": float("nan"),
    "huge": 10**5000,
    "text": "x",
    "blank": " ",
    "surrogate": "\ud800",
    "bytes": b"x",
    "list": ["x"],
    "empty": [],
    "nested": [[]],
    "mapping": {"a": 1},
    "array": np.arange(3),
    "numpy true": np.True_,
    "numpy day": np.datetime64("2026-11-22"),
    "moment": datetime(2026, 11, 22, 12),
    "class": dict,
    "object": object(),
    "deep": deep(),
    "circle": circle(),
    "text object": ia.Text("a"),
    "enum": Outcome.GO,
}
CALLS: dict[str, Callable[[Any], Any]] = {
    "advise dossier": lambda bad: advise(bad, policy=POLICY, on=ON),
    "advise policy": lambda bad: advise(Case(), policy=bad, on=ON),
    "advise on": lambda bad: advise(Case(), policy=POLICY, on=bad),
    "sensitivity dossier": lambda bad: sensitivity(bad, policy=POLICY, on=ON),
    "sensitivity policy": lambda bad: sensitivity(Case(), policy=bad, on=ON),
    "sensitivity on": lambda bad: sensitivity(Case(), policy=POLICY, on=bad),
    "case classification": lambda bad: advise(Case(classification=bad), policy=POLICY, on=ON),
    "case french": lambda bad: advise(Case(french=bad), policy=POLICY, on=ON),
    **{
        f"case {name}": lambda bad, name=name: Case(**{name: bad})  # type: ignore[misc]  # a default argument
        for name in ("assessments", "panels", "balances", "aim", "declared", "facts")
    },
    "interval": interval,
    "interval low": Interval,
    "interval high": lambda bad: Interval(0, bad),
    "interval pair": lambda bad: interval([0, bad]),
    "interval sum": lambda bad: Interval(1) + bad,
    "interval difference": lambda bad: Interval(1) - bad,
    "interval product": lambda bad: Interval(1) * bad,
    "total": total,
    "total of": lambda bad: total([bad]),
    "convert quantity": lambda bad: convert(bad, "kWh", []),
    "convert into": lambda bad: convert(LINE, bad, []),
    "convert factors": lambda bad: convert(LINE, "kgCO2e", bad),
    "balance_at": lambda bad: balance_at(bad, ON),
    "balance_at of": lambda bad: balance_at([bad], ON),
    "balance_at on": lambda bad: balance_at([], bad),
    **{
        f"footprint {name}": lambda bad, name=name: footprint(  # type: ignore[misc]  # a default argument
            **{"hours": 1, "cores": 1, "core_watts": 1, "memory_gb": 1, name: bad}
        )
        for name in ("hours", "cores", "usage", "memory_gb", "pue", "grams_per_kwh", "runs")
    },
    "footprint unit": lambda bad: footprint(hours=1, cores=1, core_watts=1, memory_gb=1).as_quantity(bad),
    "get_policy": get_policy,
    "load_policy": load_policy,
    "policy_to_dict": policy_to_dict,
    "policy score": POLICY.score,
    "policy check": POLICY.check,
    "policy speaks_of": POLICY.speaks_of,
    "policy fits": POLICY.fits,
    "departure decision": lambda bad: departure(bad, ADVICE),
    "departure advice": lambda bad: departure(Decision("maire", Outcome.GO), bad),
    "rank": lambda bad: rank(bad, policy=POLICY),
    "rank of": lambda bad: rank({"a": bad}, policy=Policy("x", "1", "x", priority=Priority(["useful"]))),
    "rank policy": lambda bad: rank({}, policy=bad),
    "is_late": Action("Former", due=ON).is_late,
    "manoeuvres": manoeuvres,
    "questions_for": questions_for,
    "clauses_for": clauses_for,
    "explain": ADVICE.explain,
    "show": ADVICE.findings[0].show,
}
FIELDS: dict[type, dict[str, Any]] = {
    Mandate: {},
    Gate: {"target": "utility", "at_least": 3},
    RedLine: {"id": "x", "statement": "x"},
    BalanceRule: {"requires": Requirement.MADE},
    Priority: {"order": ["useful"]},
    Weight: {"item": "utility", "weight": 1},
    Policy: {"id": "x", "version": "1", "title": "x"},
    Factor: {"unit": "a", "into": "b", "value": 1, "source": "s"},
    Quantity: {"label": "x", "amount": 1, "unit": "kWh"},
    Balance: {"unit": "kWh", "costs": [LINE], "benefits": [LINE]},
    Action: {"label": "x"},
    Effect: {"item": "radar:utility"},
    Arbitration: {"body": "x"},
    Decision: {"by": "x", "outcome": Outcome.GO},
}
CALLS.update(
    {
        f"{kind.__name__} {name}": lambda bad, kind=kind, name=name, rest=rest: kind(**{**rest, name: bad})  # type: ignore[misc]  # default arguments
        for kind, rest in FIELDS.items()
        for name in kind.__init__.__annotations__  # type: ignore[misc]  # what attrs wrote
        if name != "return"
    }
)


@pytest.mark.parametrize("call", CALLS, ids=str)
@pytest.mark.parametrize("bad", [*BAD, "hostile"])
def test_a_wrong_argument_raises_only_our_own_errors(call: str, bad: str) -> None:
    value = Hostile() if bad == "hostile" else BAD[bad]
    message, result = "", None
    try:
        result = CALLS[call](value)
    except ia.IaRadarError as error:
        message = str(error)
    assert message or repr(result)
    assert len(message) < 2000


def test_a_numpy_boolean_is_no_number() -> None:
    for build in (
        lambda: Quantity("a", np.True_, "kg"),
        lambda: Factor("a", "b", np.True_, "s"),
        lambda: Interval(np.False_),
        lambda: Interval(0, np.True_),
        lambda: footprint(hours=np.True_, cores=1, core_watts=1, memory_gb=1),
        lambda: Gate("utility", np.True_),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Weight("utility", np.False_),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Effect("radar:utility", np.True_),  # type: ignore[arg-type]  # wrong on purpose
    ):
        with pytest.raises(ia.InvalidInput):
            build()


def test_a_numpy_number_is_kept_as_a_number_of_python() -> None:
    three = np.int64(3)
    kept = [
        Gate("utility", three).at_least,  # type: ignore[arg-type]  # whatever has __index__
        Weight("utility", three).weight,  # type: ignore[arg-type]  # as above
        RedLine("x", "x", item="utility", at_most=three).at_most,  # type: ignore[arg-type]  # as above
        BalanceRule(Requirement.RECENT, months=three).months,  # type: ignore[arg-type]  # as above
        Effect("radar:utility", np.int8(3), three).before,  # type: ignore[arg-type]  # as above
    ]
    assert [type(number) for number in kept] == [int] * 5
    assert Effect("radar:utility", np.int8(1), np.int8(3)).moved == 1  # type: ignore[arg-type]  # as above
    assert type(Interval(np.float32(0.5)).low) is float
    gates = Policy("x", "1", "x", gates=[Gate("utility", three)])  # type: ignore[arg-type]  # as above
    assert load_policy(policy_to_dict(gates)) == gates


def test_what_overflows_is_refused_with_the_place_of_what_is_too_large() -> None:
    large = Quantity("a", 1e308, "kWh")
    tiny = Factor("kgCO2e", "kWh", 5e-324, "s")
    cases: list[tuple[Callable[[], Any], str]] = [
        (lambda: Balance("kWh", [large, large], [LINE]), "costs"),
        (lambda: Balance("kWh", [LINE], [large, large]), "benefits"),
        (lambda: Balance("kgCO2e", [large], [Quantity("b", 1, "kgCO2e")], [tiny]), "costs[0].amount"),
        (lambda: footprint(hours=1e308, cores=1e308, core_watts=1, memory_gb=1), "energy"),
        (
            lambda: footprint(hours=1e300, cores=1, core_watts=1, memory_gb=1, grams_per_kwh=1e300),
            "carbon",
        ),
    ]
    for build, path in cases:
        with pytest.raises(ia.InvalidInput, match="too large") as caught:
            build()
        assert [problem.path for problem in caught.value.problems] == [path]
    assert Balance("kWh", [large], [large]).verdict.value == "undetermined"


@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 1), (-1, 0), (-1, 1), (0, 5), (-5, 0), (-3, 0.5)])
def test_an_interval_that_holds_zero_has_no_inverse(low: float, high: float) -> None:
    with pytest.raises(ia.InvalidInput, match="holds zero"):
        _ = Interval(low, high).inverse


@pytest.mark.parametrize(("low", "high"), [(0.5, 2), (1, 1), (2, 4), (-4, -2), (-2, -0.5), (0.1, 5)])
def test_any_other_interval_has_one(low: float, high: float) -> None:
    inverse = Interval(low, high).inverse
    assert (inverse.low, inverse.high) == (1 / high, 1 / low)
