"""What an unknown may and may not do, checked against every completion."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Category,
    Classification,
    Duty,
    PublicBody,
    Rule,
    class_of,
    classify,
    duties,
    french_law,
    questions,
    rules,
)
from ia_radar.aiact.logic.condition import facts_of, terms
from ia_radar.aiact.questionnaire.all_questions import GATES

ON = date(2026, 12, 2)
IDS = [one.id for one in questions()]
TOPIC = {one.id: one.topic for one in questions()}
# Facts that meet in one rule are unknown together more often than chance would have it.
CLUSTERS = [sorted(facts_of(one.condition)) for one in rules()] + [
    [fact, *sorted(facts_of(gate))] for fact, gate in GATES.items()
]


@st.composite
def partial_facts(draw: st.DrawFn, most: int = 8) -> tuple[dict[str, bool], list[str]]:
    """Known facts, mostly no as in life, and up to ``most`` unknown ones."""
    yes = draw(st.sets(st.sampled_from(IDS), max_size=14))
    for cluster in draw(st.lists(st.sampled_from(CLUSTERS), max_size=3)):
        yes |= set(cluster)
    wanted = [fact for cluster in draw(st.lists(st.sampled_from(CLUSTERS), max_size=3)) for fact in cluster]
    wanted += draw(st.lists(st.sampled_from(IDS), max_size=4))
    unknown = list(dict.fromkeys(wanted))[:most]
    return {fact: fact in yes for fact in IDS if fact not in unknown}, unknown


def seen(one: Classification) -> tuple[Category, tuple[Rule, ...], tuple[Rule, ...]]:
    """The result that `missing` speaks of."""
    return one.category, one.transparency, one.gpai


@settings(deadline=None, max_examples=150)
@given(partial_facts(), st.sampled_from([CURRENT, SUPERSEDED]))
def test_possible_and_missing_are_exact(given_facts: tuple[dict[str, bool], list[str]], version: str) -> None:
    known, unknown = given_facts
    partial = classify(known, on=ON, version=version)
    whole = {
        answers: seen(classify({**known, **dict(zip(unknown, answers, strict=True))}, on=ON, version=version))
        for answers in itertools.product((False, True), repeat=len(unknown))
    }
    categories = {result[0] for result in whole.values()}
    assert set(partial.possible) == categories
    assert (partial.category is not Category.UNDETERMINED) == (len(categories) == 1)
    assert partial.presumed is whole[(False,) * len(unknown)][0]
    decisive = {
        fact
        for place, fact in enumerate(unknown)
        for answers, result in whole.items()
        if not answers[place] and result != whole[(*answers[:place], True, *answers[place + 1 :])]
    }
    assert set(partial.missing) == decisive
    in_scope = [result for result in whole.values() if result[0] is not Category.OUT_OF_SCOPE]
    if in_scope:
        assert set(partial.transparency) == set.intersection(*(set(result[1]) for result in in_scope))
        assert set(partial.gpai) == set.intersection(*(set(result[2]) for result in in_scope))


@settings(deadline=None, max_examples=60)
@given(partial_facts(most=5), st.sampled_from([None, PublicBody(agents=12)]))
def test_duties_and_french_law_never_forget(
    given_facts: tuple[dict[str, bool], list[str]], body: PublicBody | None
) -> None:
    """What is owed under some completion is listed; what is certain is owed under all of them."""
    known, unknown = given_facts

    def owed(facts: dict[str, bool]) -> tuple[set[str], set[str]]:
        found = duties(classify(facts, on=ON), body=body, on=ON)
        said = french_law(facts, body=body, on=ON).statements
        ids = {one.id for one in found} | {one.rule.id for one in said}
        return ids, {one.id for one in found if one.certain} | {one.rule.id for one in said if one.certain}

    listed, certain = owed(known)
    for answers in itertools.product((False, True), repeat=len(unknown)):
        ids, _ = owed({**known, **dict(zip(unknown, answers, strict=True))})
        assert certain <= ids <= listed


@settings(deadline=None, max_examples=60)
@given(partial_facts(most=5), st.sampled_from([CURRENT, SUPERSEDED]))
def test_no_completion_owes_a_duty_outside_its_days(
    given_facts: tuple[dict[str, bool], list[str]], version: str
) -> None:
    """An open interval holds every day that an answer can still give."""
    known, unknown = given_facts

    def owed(facts: dict[str, bool]) -> dict[str, Duty]:
        return {one.id: one for one in duties(classify(facts, on=ON, version=version), on=ON)}

    listed = owed(known)
    assert all(one.applies_from <= one.applies_from_latest for one in listed.values())
    assert all(one.applies_from == one.applies_from_latest for one in listed.values() if one.certain)
    for answers in itertools.product((False, True), repeat=len(unknown)):
        for name, duty in owed({**known, **dict(zip(unknown, answers, strict=True))}).items():
            assert listed[name].applies_from <= duty.applies_from <= listed[name].applies_from_latest


@settings(deadline=None, max_examples=150)
@given(partial_facts(most=30), st.data())
def test_learning_a_fact_never_widens_what_is_possible(
    given_facts: tuple[dict[str, bool], list[str]], data: st.DataObject
) -> None:
    known, unknown = given_facts
    before = classify(known, on=ON)
    fact = data.draw(st.sampled_from(unknown or IDS))
    after = classify({**known, fact: data.draw(st.booleans()) if fact in unknown else known[fact]}, on=ON)
    assert set(after.possible) <= set(before.possible)
    assert set(after.missing) <= set(before.missing)


def test_nothing_known_is_an_answer() -> None:
    nothing = classify({}, on=ON)
    assert nothing.category is Category.UNDETERMINED
    assert nothing.possible == tuple(one for one in Category if one is not Category.UNDETERMINED)
    assert (nothing.at_least, nothing.at_most) == (Category.OUT_OF_SCOPE, Category.PROHIBITED)
    assert nothing.missing[0] == "rules_only"


def test_none_is_the_same_as_absent() -> None:
    assert classify(dict.fromkeys(IDS), on=ON) == classify({}, on=ON)


@pytest.mark.parametrize("rule", rules(CURRENT) + rules(SUPERSEDED), ids=lambda rule: rule.id)
def test_each_rule_reads_each_fact_with_one_sign(rule: Rule) -> None:
    """Then Kleene's answer for one rule is exact: a fact and its opposite never cancel out."""
    products = terms(rule.condition, GATES)
    yes = frozenset().union(*(term[0] for term in products))
    nay = frozenset().union(*(term[1] for term in products))
    assert not yes & nay


def test_a_shut_gate_settles_its_question() -> None:
    """What is not asked counts as a no, whatever was answered."""
    quiet = dict.fromkeys(IDS, False)
    ignored = classify({**quiet, "decides_admission": True}, on=ON)
    assert ignored.category is Category.MINIMAL
    assert "question ne se pose pas" in ignored.caveats[0].fr
    assert "decides_admission" not in classify({"education_use": False}, on=ON).missing


def test_unknown_parents_leave_children_open() -> None:
    result = classify(
        {fact: False for fact in IDS if fact != "education_use"} | {"decides_admission": True}, on=ON
    )
    assert result.missing == ("education_use",)
    assert result.possible == (Category.MINIMAL, Category.HIGH_RISK)


def test_a_child_never_comes_without_its_parent() -> None:
    for start in ({}, {"rules_only": False}, {"uses_biometrics": True}):
        missing = set(classify(start, on=ON).missing)
        for fact in missing & GATES.keys():
            assert any(parent in missing or start.get(parent) for parent in facts_of(GATES[fact]))


@given(st.dictionaries(st.sampled_from([question.id for question in questions()]), st.booleans() | st.none()))
def test_the_class_alone_is_the_class_with_its_reasons(facts: dict[str, bool | None]) -> None:
    for day in (date(2026, 11, 27), date(2026, 12, 2)):
        for version in (CURRENT, SUPERSEDED):
            expected = classify(facts, on=day, version=version).category
            assert class_of(facts, on=day, version=version) is expected
