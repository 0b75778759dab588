"""What a constructor accepts is read back; what a reader refuses, the constructor refuses alike."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar._ground.plain import plain
from ia_radar._ground.reading import Reader
from ia_radar.decide import (
    Action,
    Aim,
    Arbitration,
    Balance,
    BalanceRule,
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
    load_policy,
    policy_to_dict,
)
from ia_radar.decide.balance.model import read_balance
from ia_radar.decide.decision import read_decision
from ia_radar.decide.plan import ActionStatus, read_action
from ia_radar.decide.policy.file import read_policy
from ia_radar.errors import Problems

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 3, 30)
MANDATE = Mandate("conseil", DAY, "Utile.", "délib. 12", ia.Provenance.LOCAL)
LINE = Quantity("Calcul", [1, 2], "kWh", "Ville", DAY)
FACTOR = Factor("kWh", "kgCO2e", 0.05, "exemple", DAY)
# One value of each class, with every field filled; and where it stands in the one that is written to a file.
PARTS: dict[type, tuple[Any, Callable[[Any], Any], str]] = {
    Mandate: (MANDATE, lambda part: policy(mandate=part), "mandate"),
    Gate: (Gate("utility", 3, Outcome.ARBITRATION, MANDATE), lambda part: policy(gates=[part]), "gates[0]"),
    RedLine: (
        RedLine("none", "Utile", "Utile ?", "utility", 1, (), MANDATE),
        lambda part: policy(red_lines=[part]),
        "red_lines[0]",
    ),
    BalanceRule: (
        BalanceRule(Requirement.RECENT, [Aim.SAVING], Outcome.STOP, 12, MANDATE),
        lambda part: policy(balance_rules=[part]),
        "balance_rules[0]",
    ),
    Priority: (Priority(["useful"], MANDATE), lambda part: policy(priority=part), "priority"),
    Weight: (Weight("utility", 2, MANDATE), lambda part: policy(weights=[part]), "weights[0]"),
    Policy: (
        Policy("ville", "1", "Ville", gates=[Gate("utility", 3)], grids=["radar"], mandate=MANDATE),
        lambda part: part,
        "",
    ),
    Quantity: (LINE, lambda part: Balance("kWh", [part], [LINE], on=DAY), "costs[0]"),
    Factor: (FACTOR, lambda part: Balance("kWh", [LINE], [LINE], [part], on=DAY), "factors[0]"),
    Balance: (
        Balance("kgCO2e", [LINE], [LINE], [FACTOR], on=DAY, period="par an", is_important=True, note="n"),
        lambda part: part,
        "",
    ),
    Effect: (Effect("radar:utility", 2, 3), lambda part: Action("Former", effects=[part]), "effects[0]"),
    Action: (
        Action(
            "Former",
            "train_users",
            ("girouet:know_how",),
            "DRH",
            DAY,
            DAY,
            DAY,
            ActionStatus.DONE,
            ("lien",),
            (Effect("radar:utility", 2, 3),),
        ),
        lambda part: part,
        "",
    ),
    Arbitration: (
        Arbitration("Comité", "Faut-il ?", "Oui", DAY, "élus", "une voix"),
        lambda part: Decision("Bureau", Outcome.GO, arbitration=part),
        "arbitration",
    ),
    Decision: (
        Decision("Bureau", Outcome.GO, "Utile", DAY, ["a"], Arbitration("Comité"), ["data"]),
        lambda part: part,
        "",
    ),
}
READERS: dict[type, Callable[[Reader], Any]] = {
    Policy: read_policy,
    Balance: read_balance,
    Action: read_action,
    Decision: read_decision,
}
FIELDS = [(kind, field.name) for kind in PARTS for field in attrs.fields(kind) if field.init]


def policy(**fields: Any) -> Policy:
    return Policy("ville", "1", "Ville", **fields)


def read_back(value: Any) -> Any:
    problems = Problems()
    data = json.loads(json.dumps(plain(value), allow_nan=False))
    found = READERS[type(value)](Reader(data, "", problems))
    assert not problems
    return found


@pytest.mark.parametrize("kind", PARTS)
def test_a_value_with_every_field_filled_comes_back(kind: type) -> None:
    part, holder, _ = PARTS[kind]
    assert read_back(holder(part)) == holder(part)


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 4),
    st.sampled_from([10**20, 10**400, 1e308, float("nan"), float("inf"), 2.5, 0.0]),
    st.sampled_from(["", " ", "\u00a0", "x", "utility", "Deux mots", "2026-03-30", "stop", "kWh"]),
    st.sampled_from([np.int64(3), np.int8(1), np.float32(2.5), np.True_, np.str_("x")]),
    st.sampled_from(
        [DAY, date.min, date.max, ia.Text(""), ia.Text(" "), ia.Text("", "e"), ia.Text("a", "b")]
    ),
    st.sampled_from([*Outcome, *Requirement, *Aim, *ActionStatus, *ia.Provenance]),
    st.sampled_from([part for part, _, _ in PARTS.values()]),
    st.builds(Interval, st.floats(0, 5)),
)
ANYTHING = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.lists(SCALARS, max_size=2).map(tuple))


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(FIELDS), ANYTHING)
def test_whatever_a_constructor_accepts_is_read_back(place: tuple[type, str], value: object) -> None:
    kind, name = place
    part, holder, _ = PARTS[kind]
    try:
        made = holder(attrs.evolve(part, **{name: value}))
    except ia.InvalidInput:
        return
    assert read_back(made) == made
    assert hash(made) == hash(read_back(made))
    if isinstance(made, Policy):
        assert load_policy(policy_to_dict(made)) == made


PLAIN = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-3, 4),
        st.sampled_from(
            [10**20, 10**400, 2.5, float("nan"), "", " ", "x", "A b", "girouet", "radar:utility"]
        ),
    ),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(FIELDS), PLAIN)
def test_what_a_file_refuses_the_constructor_refuses_at_the_same_places(
    place: tuple[type, str], value: object
) -> None:
    kind, name = place
    part, holder, where = PARTS[kind]
    data = plain(holder(part))
    inside: Any = data
    for key in filter(None, where.replace("[0]", ".0").split(".")):
        inside = inside[int(key) if key.isdigit() else key]
    inside[name] = value
    problems = Problems()
    from_file = READERS[type(holder(part))](Reader(data, "", problems))
    expected = Problems()
    built = None
    try:
        built = attrs.evolve(part, **{name: value})
    except ia.InvalidInput as error:
        expected.extend(problem.within(where) for problem in error.problems)
    if not expected:
        try:
            built = holder(built)
        except ia.InvalidInput as error:
            expected.extend(error.problems)
    # In words of a file there, of Python here.
    assert sorted((problem.path, problem.code) for problem in problems) == sorted(
        (problem.path, problem.code) for problem in expected
    )
    if not problems:
        assert from_file == built
