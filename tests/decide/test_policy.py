"""Local policy: three notions kept apart, their files, the examples."""

from __future__ import annotations

import json
import pickle
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome, worst
from ia_radar.decide.policy.file import get_policy, load_policy, policies, policy_to_dict
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy, check_policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, Priority, RedLine, Requirement, Weight

if TYPE_CHECKING:
    from pathlib import Path

RADAR = ia.get_grid("radar")


def loose(kind: Any) -> Any:
    """A class that mypy lets us misuse."""
    return kind


COUNCIL = Mandate(
    "conseil municipal", date(2026, 3, 30), ia.Text("Utile d’abord.", "Useful first."), "délib. 12"
)


def test_outcomes_are_ordered_from_the_worst() -> None:
    assert [own.rank for own in Outcome] == [0, 1, 2, 3, 4]
    assert worst() is Outcome.GO
    assert worst(None, Outcome.GO, Outcome.STOP, Outcome.ARBITRATION) is Outcome.STOP
    assert all(own.label.fr and own.label.en for own in Outcome)


@pytest.mark.parametrize("policy", policies(), ids=lambda policy: policy.id)
def test_every_example_fits_the_radar_and_says_who_decided_what_when_and_why(policy: Policy) -> None:
    policy.check(RADAR)
    rules: list[Any] = [*policy.red_lines, *policy.gates, *policy.balance_rules, *policy.weights]
    assert rules
    for rule in rules:
        assert rule.mandate.by
        assert rule.mandate.reason.fr
        assert rule.mandate.reason.en
        assert policy.id == "default" or rule.mandate.on
    assert policy.title.en
    assert all(line.statement.en for line in policy.red_lines)
    assert all(line.question.en for line in policy.red_lines if line.is_declared)


def test_montpellier_is_what_the_booklet_says() -> None:
    policy = get_policy("montpellier")
    assert (policy.gates[0].target, policy.gates[0].otherwise) == ("utility", Outcome.STOP)
    climate = [rule for rule in policy.balance_rules if Aim.CLIMATE in rule.aims]
    assert [rule.requires for rule in climate] == [Requirement.POSITIVE]
    important = [rule for rule in policy.balance_rules if rule.requires is Requirement.NOT_IMPORTANT]
    assert [rule.otherwise for rule in important] == [Outcome.ARBITRATION]
    assert policy.priority is not None
    assert policy.priority.order[0] == "useful"


def test_jobs_and_environment_are_the_two_other_stances() -> None:
    assert get_policy("no-job-removed").red_lines[0].is_declared
    first = get_policy("environment-first")
    assert first.priority is not None
    assert first.priority.order[0] == "frugal"
    assert {weight.item: weight.weight for weight in first.weights} == {
        "environmental_balance": 3,
        "territorial_coherence": 0,
    }


def whole() -> Policy:
    return Policy(
        "ville",
        "2",
        ia.Text("Notre ville", "Our town"),
        red_lines=[
            RedLine("jobs", "Pas de suppression", "Supprime-t-il ?", mandate=COUNCIL),
            RedLine("none", "Utile", item="utility", at_most=1),
            RedLine("auto", "Pas seul", facts=["individual_decision", "fully_automated"]),
        ],
        gates=[Gate("privacy", 3, Outcome.ARBITRATION), Gate("useful", 2)],
        balance_rules=[
            BalanceRule(Requirement.POSITIVE, [Aim.CLIMATE]),
            BalanceRule(Requirement.RECENT, months=6, otherwise=Outcome.GO_WITH_CONDITIONS),
        ],
        priority=Priority(["frugal", "utility"]),
        weights=[Weight("utility", 0), Weight("privacy", 4)],
        grids=["radar"],
        mandate=COUNCIL,
    )


def test_a_policy_comes_back_from_toml_json_and_pickle(tmp_path: Path) -> None:
    policy = whole()
    assert load_policy(policy_to_dict(policy)) == policy
    file = tmp_path / "policy.json"
    file.write_text(json.dumps(policy_to_dict(policy)), encoding="utf-8")
    assert load_policy(file) == policy
    assert pickle.loads(pickle.dumps(policy)) == policy  # noqa: S301 - our own bytes
    for example in policies():
        assert load_policy(policy_to_dict(example)) == example


def test_a_rule_that_leaves_out_its_mandate_was_decided_with_the_policy() -> None:
    policy = whole()
    assert policy.gates[0].mandate.text.fr == "conseil municipal, 30 mars 2026, délib. 12 – Utile d’abord"
    own = evolve(policy, gates=[Gate("privacy", 3, mandate=Mandate("DPD"))]).gates[0].mandate
    assert (own.by, own.on) == ("DPD", COUNCIL.on)
    assert "Useful first" in own.text.en


def test_a_weight_of_zero_excludes_and_weights_touch_weighted_medians_alone() -> None:
    answers = ia.Assessment(RADAR, {"utility": 1, "political_opportunity": 4, "territorial_coherence": 4})
    weighted, bare = whole().score(answers).sections["useful"], ia.score(answers).sections["useful"]
    assert (weighted.weighted_median, bare.weighted_median) == (4, 4)
    only_zero = ia.Assessment(RADAR, {"utility": 1})
    assert whole().score(only_zero).sections["useful"].weighted_median is None
    for name in ("counts", "floor", "median", "bounds", "status", "reasons", "coverage"):
        assert getattr(weighted, name) == getattr(bare, name)


def test_a_policy_is_checked_against_a_grid() -> None:
    bad = evolve(
        whole(),
        gates=[Gate("utilty", 3), Gate("utility", 9)],
        red_lines=[RedLine("x", "x", item="autonomy", at_most=0)],
        priority=Priority(["frugall"]),
        weights=[Weight("useful", 1)],
    )
    with pytest.raises(ia.InvalidInput) as caught:
        bad.check(RADAR)
    assert {problem.path for problem in caught.value.problems} == {
        "gates[0].target",
        "gates[1].at_least",
        "red_lines[0].item",
        "red_lines[0].at_most",
        "priority.order[0]",
        "weights[0].item",
    }
    with pytest.raises(ia.InvalidInput, match="does not speak of"):
        whole().check(evolve(RADAR, id="other"))
    assert whole().speaks_of(evolve(RADAR, id="local", based_on="radar@1.0.0"))


def test_no_gate_can_stand_on_the_girouet() -> None:
    with pytest.raises(ia.InvalidInput, match="yields no verdict"):
        Policy("x", "1", "x", grids=["girouet"])


@pytest.mark.parametrize(
    "build",
    [
        lambda: loose(Gate)("", 3),
        lambda: loose(Gate)("utility", 2.5),
        lambda: loose(Gate)("utility", 2, Outcome.GO),
        lambda: loose(Gate)("utility", 2, "stop"),
        lambda: loose(RedLine)("x", "x", item="utility"),
        lambda: loose(RedLine)("x", "x", at_most=1),
        lambda: loose(RedLine)("x", "x", item="utility", at_most=1, facts=["a"]),
        lambda: loose(RedLine)("x", 3),
        lambda: loose(RedLine)("X y", "x"),
        lambda: loose(RedLine)("x", "x", facts=["A B"]),
        lambda: loose(RedLine)("x", "x", facts=[3]),
        lambda: loose(BalanceRule)("positive"),
        lambda: loose(BalanceRule)(Requirement.RECENT),
        lambda: loose(BalanceRule)(Requirement.POSITIVE, months=3),
        lambda: loose(BalanceRule)(Requirement.POSITIVE, ["climate"]),
        lambda: loose(Priority)(["a", "a"]),
        lambda: loose(Weight)("utility", -1),
        lambda: loose(Weight)("utility", True),
        lambda: loose(Weight)("utility", 1.5),
        lambda: loose(Mandate)(3),
        lambda: loose(Mandate)(on="2026-01-01"),
        lambda: loose(Mandate)(provenance="ours"),
        lambda: loose(Policy)("x", "", "x"),
        lambda: loose(Policy)("x", "1", "x", gates=["utility"]),
        lambda: loose(Policy)("x", "1", "x", gates=3),
        lambda: loose(Policy)("x", "1", "x", weights=[Weight("utility", 1), Weight("utility", 2)]),
        lambda: loose(Policy)("x", "1", "x", red_lines=[RedLine("a", "a"), RedLine("a", "b")]),
        lambda: check_policy("montpellier"),
    ],
)
def test_what_is_no_rule_is_refused(build: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        build()


def test_a_bad_file_is_told_whole_with_paths() -> None:
    bad = {
        "id": "ville",
        "title": "x",
        "gates": [{"target": "utility"}, {"target": "utility", "at_least": 3, "otherwise": "halt"}],
        "red_lines": [{"id": "a"}, {"id": "b", "statement": "b", "item": "utility"}],
        "balance_rules": [
            {"requires": "positif"},
            {"requires": "recent"},
            {"requires": "made", "aims": ["climat"]},
        ],
        "weights": [{"item": "utility", "weight": -2}],
        "priority": {"order": ["a", "a"]},
        "mandate": {"on": "hier"},
        "gate": [],
    }
    with pytest.raises(ia.InvalidInput) as caught:
        load_policy(bad)
    assert {problem.path for problem in caught.value.problems} == {
        "version",
        "gates[0].at_least",
        "gates[1].otherwise",
        "red_lines[0].statement",
        "red_lines[1].item",
        "balance_rules[0].requires",
        "balance_rules[1].months",
        "balance_rules[2].aims[0]",
        "weights[0].weight",
        "priority.order[1]",
        "mandate.on",
        "gate",
    }
    with pytest.raises(ia.UnknownId, match="montpellier"):
        get_policy("montpelier")
