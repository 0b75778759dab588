"""Facts and questions: what is refused, how it is said, and a form that asks only what matters."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import random
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import (
    TOPICS,
    Category,
    PublicBody,
    Role,
    classify,
    duties,
    french_law,
    get_rule,
    is_asked,
    question,
    questions,
    roles_of,
    timeline,
)
from ia_radar.aiact.logic.condition import (
    ALWAYS,
    NEVER,
    all_of,
    any_of,
    evaluate,
    facts_of,
    no,
    render,
    terms,
)
from ia_radar.errors import IaRadarError, InvalidInput, UnknownId

ON = date(2026, 11, 22)
IDS = [one.id for one in questions()]
QUIET = dict.fromkeys(IDS, False)


def test_every_problem_is_reported_at_once() -> None:
    with pytest.raises(InvalidInput) as caught:
        classify({"rule_only": True, "personal_data": 1, "open_source": "yes", "recruits": None}, on=ON)  # type: ignore[dict-item] # refused on purpose
    problems = {one.path: one for one in caught.value.problems}
    assert problems.keys() == {"facts.rule_only", "facts.personal_data", "facts.open_source"}
    assert "did you mean 'rules_only'?" in problems["facts.rule_only"].message
    assert problems["facts.personal_data"].code == "wrong-type"


class Broken(Mapping[str, bool]):
    """A mapping that cannot be read."""

    def __getitem__(self, key: str) -> bool:
        raise OSError(key)

    def __iter__(self) -> Iterator[str]:
        raise RuntimeError

    def __len__(self) -> int:
        return 1


@pytest.mark.parametrize(
    "facts", [None, 3, "facts", [("rules_only", True)], Broken(), {3: True}, {None: None}, {"x" * 9999: 1}]
)
def test_what_is_not_facts_is_refused(facts: Any) -> None:
    for read in (classify, french_law):
        with pytest.raises(InvalidInput):
            read(facts, on=ON)


def test_lookups_suggest_the_nearest() -> None:
    with pytest.raises(UnknownId, match="generates_content"):
        question("generate_content")
    with pytest.raises(UnknownId, match="iii_5_a"):
        get_rule("iii_5a")
    nonsense: list[Any] = [None, 3, []]
    for wanted in nonsense:
        with pytest.raises(UnknownId):
            question(wanted)
        with pytest.raises(UnknownId):
            get_rule(wanted)


def test_values_read_as_sentences() -> None:
    result = classify({**QUIET, "interacts_with_people": True}, on=ON)
    assert (
        repr(result)
        == "<AI Act : transparence (article 50) au 22 novembre 2026 (50(1)). Repère, pas un avis juridique.>"
    )
    last = duties(result, on=ON)[-1]
    assert repr(last).startswith("<87, déployeur, dès le 2026-08-02 (en vigueur) : Protéger")
    assert repr(get_rule("iii_5_a")).startswith("Rule('iii_5_a', annex III 5(a): Droit aux aides")
    assert repr(question("recruits")).startswith("Question('recruits': Sert-il")


def test_arguments_of_duties_are_checked() -> None:
    result = classify({}, on=ON)
    for roles in (None, 3, ["deployer"], [None], "deployer"):
        with pytest.raises(InvalidInput):
            duties(result, roles=roles, on=ON)  # type: ignore[arg-type] # refused on purpose
    with pytest.raises(InvalidInput):
        duties("high risk", on=ON)  # type: ignore[arg-type] # refused on purpose
    with pytest.raises(InvalidInput):
        duties(result, body=62_000, on=ON)  # type: ignore[arg-type] # refused on purpose
    with pytest.raises(UnknownId):
        result.explain("de")  # type: ignore[arg-type] # refused on purpose
    with pytest.raises(UnknownId):
        result.summary("de")  # type: ignore[arg-type] # refused on purpose


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.id)
def test_questions_are_complete_and_well_written(one: Any) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", one.id)
    assert one.topic in TOPICS
    assert one.article
    texts = [one.text, one.help, one.example, one.counter_example]
    for text in texts:
        assert text.fr
        assert text.en
        assert "'" not in text.fr
        assert "'" not in text.en
        assert not re.search(r"(?<! )[?!;:](?=\s|$)", text.fr), "French sets a space before ? ! ; :"
    assert one.text.fr.endswith(" ?")
    assert one.text.en.endswith("?")
    assert len({text.fr for text in texts}) == len(texts)
    assert facts_of(one.depends) <= QUIET.keys()


def test_dependencies_have_no_cycle_and_come_first_enough() -> None:
    def ancestors(fact: str, seen: tuple[str, ...] = ()) -> None:
        assert fact not in seen
        for parent in facts_of(question(fact).depends):
            ancestors(parent, (*seen, fact))

    for fact in IDS:
        ancestors(fact)


def test_a_form_asks_only_what_matters() -> None:
    assert is_asked("rules_only", {}) is True
    assert is_asked("infers_beliefs_or_origin", {}) is None
    assert (
        is_asked("infers_beliefs_or_origin", {"uses_biometrics": False, "categorises_people": True}) is False
    )
    assert is_asked("infers_beliefs_or_origin", {"uses_biometrics": True, "categorises_people": True}) is True
    assert is_asked("significant_harm", {"manipulates_behaviour": True}) is True


def test_an_interview_ends() -> None:
    """Asking the first question that may be asked, and answering no, settles an ordinary system."""
    facts: dict[str, bool | None] = {}
    while missing := classify(facts, on=ON).missing:
        facts[next(fact for fact in missing if is_asked(fact, facts))] = False
    assert classify(facts, on=ON).category is Category.MINIMAL
    assert len(facts) < 75


def test_results_are_values() -> None:
    for facts in ({}, {"rules_only": True}, {**QUIET, "interacts_with_people": True}):
        result = classify(facts, on=ON)
        assert result == classify(facts, on=ON)
        assert hash(result) == hash(classify(facts, on=ON))
        assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes
        owed = duties(result, body=PublicBody(population=1), on=ON)
        assert pickle.loads(pickle.dumps(owed)) == owed  # noqa: S301 - our own bytes
        verdict = french_law(facts, on=ON)
        assert hash(verdict) == hash(french_law(facts, on=ON))


def test_uncertain_duties_are_kept_and_marked() -> None:
    result = classify({"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}, on=ON)
    owed = {one.article: one for one in duties(result, roles={Role.DEPLOYER}, body=PublicBody(), on=ON)}
    assert not owed["27"].certain
    assert owed["27"].ours
    assert not owed["8-15"].ours


def test_explanations_name_what_is_missing() -> None:
    text = classify({"rules_only": False}, on=ON).explain("fr")
    assert "Questions qui peuvent encore changer le résultat" in text
    assert "Au moins hors champ, au plus interdit." in text
    english = classify(
        {**QUIET, "assists_judges": True, "prepares_assessment": True, "uses_gpai_model": True}, on=ON
    )
    assert "condition met: 6(3)(d)" in english.explain("en")
    assert "General-purpose models:" in english.explain("en")
    refused = classify(
        {**QUIET, "assists_judges": True, "prepares_assessment": True, "profiles_people": True}, on=ON
    )
    assert "condition claimed, but refused: 6(3)(d)" in refused.explain("en")
    assert "no condition is established" in classify({**QUIET, "assists_judges": True}, on=ON).explain("en")


def test_logic_tables() -> None:
    values = (True, False, None)
    for a in values:
        for b in values:
            facts = {"a": a, "b": b}
            both = evaluate(all_of("a", "b"), facts)
            either = evaluate(any_of("a", "b"), facts)
            assert both is (False if False in (a, b) else None if None in (a, b) else True)
            assert either is (True if True in (a, b) else None if None in (a, b) else False)
            assert evaluate(no(all_of("a", "b")), facts) is evaluate(any_of(no("a"), no("b")), facts)
    assert evaluate(ALWAYS, {}) is True
    assert evaluate(NEVER, {}) is False


conditions = st.recursive(
    st.sampled_from("abcd"),
    lambda part: st.one_of(
        st.lists(part, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(part, max_size=3).map(lambda parts: any_of(*parts)),
        part.map(no),
    ),
    max_leaves=8,
)


@given(conditions, st.dictionaries(st.sampled_from("abcd"), st.booleans()))
def test_a_sum_of_products_says_the_same(condition: Any, facts: dict[str, bool]) -> None:
    products = any_of(*(all_of(*sorted(yes), *map(no, sorted(nay))) for yes, nay in terms(condition)))
    first, second = evaluate(condition, facts), evaluate(products, facts)
    assert first is second or first is None  # dropping contradictions can only settle more
    if facts.keys() == set("abcd"):
        assert first is second
    assert isinstance(render(condition, "fr"), str)


def test_conditions_are_printable() -> None:
    rule = get_rule("iii_5_b")
    assert render(rule.condition, "en").startswith(
        "scores_creditworthiness and not financial_fraud_detection"
    )
    assert "solvabilité" in render(rule.condition, "fr", lambda fact: question(fact).text.fr)
    assert (render(ALWAYS, "fr"), render(NEVER, "en")) == ("toujours", "never")


ANYTHING = st.one_of(
    st.booleans(), st.none(), st.integers(), st.floats(), st.text(max_size=5), st.binary(max_size=3)
)


@settings(deadline=None)
@given(
    st.dictionaries(st.one_of(st.sampled_from(IDS), st.text(max_size=12)), ANYTHING, max_size=12), st.dates()
)
def test_only_our_own_errors_escape(facts: Any, on: date) -> None:
    try:
        result = classify(facts, on=on)
        duties(result, body=PublicBody(population=len(facts)), on=on)
        timeline(result, on=on)
        roles_of(result)
        french_law(facts, on=on)
        assert repr(result)
        assert result.explain("fr")
        assert result.explain("en")
    except IaRadarError:
        pass


FUZZ = int(os.environ.get("IA_RADAR_FUZZ", "10000"))


def test_many_classifications_never_raise() -> None:
    """A fuzzed fact set, many times over; IA_RADAR_FUZZ=1000000 runs the whole million."""
    chance = random.Random(2026)  # noqa: S311 - the same sequence on every run is the point
    days = [date(2024, 1, 1), date(2025, 6, 1), ON, date(2026, 12, 2), date(2031, 1, 1)]
    facts: dict[str, Any] = dict(QUIET)
    seen: set[Category] = set()
    refused = 0
    for turn in range(FUZZ):
        facts[chance.choice(IDS)] = chance.random() < 0.3
        if turn % 200 == 0:
            facts = {fact: chance.random() < 0.05 for fact in IDS if chance.random() > 0.01}
        spoilt = turn % 997 == 0
        if spoilt:
            facts[chance.choice(["rules_onli", "", "recruits"])] = chance.choice([1, "yes", 0.0, None, b""])
        try:
            seen.add(classify(facts, on=days[turn % len(days)]).category)
        except IaRadarError:
            refused += 1
            facts = dict(QUIET)
    assert seen == set(Category)
    assert refused


def test_a_ground_repeats_the_answers_that_were_given() -> None:
    facts = {asked.id: True for asked in ia.aiact.questions()} | {"rules_only": False}
    given = ia.classify(facts, on=dt.date(2026, 11, 22))
    stated = [(fact, answer) for ground in given.grounds for fact, answer in ground.facts]
    assert stated
    assert all(answer is facts[fact] for fact, answer in stated if fact in facts)
