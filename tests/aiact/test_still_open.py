"""What is still open: exactly what can still change, in one order, and nothing else is left to confirm."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Category,
    PublicBody,
    Role,
    classify,
    duties,
    french_law,
    is_asked,
    open_questions,
    questions,
    questions_to_ask,
    roles_of,
)
from ia_radar.aiact.consequences import consequences_for
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.questionnaire.all_questions import GATES
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.french_law import FRENCH_LAW

ON = date(2026, 12, 2)
IDS = [item.id for item in questions()]
SMALL, LARGE = PublicBody(population=900, agents=12), PublicBody(population=62_000, agents=800)
BODIES = [None, SMALL, LARGE]
CLUSTERS = [
    sorted(fact for fact in facts_of(condition) if fact in IDS)
    for condition in (*(duty.condition for duty in DUTIES), *(row.condition for row in FRENCH_LAW))
] + [[fact, *sorted(facts_of(gate))] for fact, gate in GATES.items()]


@st.composite
def partial_facts(draw: st.DrawFn, most: int = 4) -> tuple[dict[str, bool], list[str]]:
    """Known facts, mostly no as in life, and a few unknown ones that rows read together."""
    yes = draw(st.sets(st.sampled_from(IDS), max_size=14))
    for cluster in draw(st.lists(st.sampled_from(CLUSTERS), max_size=3)):
        yes |= set(cluster)
    wanted = [fact for cluster in draw(st.lists(st.sampled_from(CLUSTERS), max_size=3)) for fact in cluster]
    wanted += draw(st.lists(st.sampled_from(IDS), max_size=4))
    unknown = list(dict.fromkeys(wanted))[:most]
    return {fact: fact in yes for fact in IDS if fact not in unknown}, unknown


def verdicts(facts: Mapping[str, bool | None], body: PublicBody | None, version: str) -> dict[str, Any]:
    """All that whole facts decide, by the names that an open question gives it."""
    result = classify(facts, on=ON, version=version)
    said: dict[str, Any] = {"class": result.category}
    said |= {f"rule:{rule.id}": True for rule in (*result.transparency, *result.gpai)}
    said |= {f"role:{role.value}": True for role in roles_of(result, ())}
    owed = duties(result, body=body, on=ON)
    said |= {f"duty:{duty.id}": duty.applies_from for duty in owed if duty.certain}
    assert all(duty.certain for duty in owed)
    french = french_law(facts, body=body, on=ON).statements
    said |= {f"french:{item.rule.id}": True for item in french if item.certain}
    return said


@settings(deadline=None, max_examples=40)
@given(partial_facts(), st.sampled_from([SMALL, LARGE]), st.sampled_from([CURRENT, SUPERSEDED]))
def test_what_is_open_is_exactly_what_can_still_change(
    given_facts: tuple[dict[str, bool], list[str]], body: PublicBody, version: str
) -> None:
    known, unknown = given_facts
    completions = list(itertools.product((False, True), repeat=len(unknown)))
    whole = [
        verdicts({**known, **dict(zip(unknown, answers, strict=True))}, body, version)
        for answers in completions
    ]
    changes: dict[str, set[str]] = {}
    for place, fact in enumerate(unknown):
        for answers, said in zip(completions, whole, strict=True):
            if not answers[place]:
                other = whole[completions.index((*answers[:place], True, *answers[place + 1 :]))]
                for verdict in said.keys() | other.keys():
                    if said.get(verdict) != other.get(verdict):
                        changes.setdefault(fact, set()).add(verdict)
    listed = {
        item.id: set(item.decides)
        for item in open_questions(known, on=ON, roles=(), body=body, version=version)
    }
    assert listed == changes
    result = classify(known, on=ON, version=version)
    for duty in duties(result, body=body, on=ON):
        hangs = {fact for fact, decided in changes.items() if f"duty:{duty.id}" in decided}
        assert set(duty.missing) == hangs
        assert duty.certain is (not hangs)
    for statement in french_law(known, body=body, on=ON).statements:
        assert set(statement.missing) == {
            fact for fact, decided in changes.items() if f"french:{statement.rule.id}" in decided
        }


@settings(deadline=None, max_examples=40)
@given(partial_facts(most=30), st.sampled_from(BODIES), st.data())
def test_an_answer_never_opens_a_question(
    given_facts: tuple[dict[str, bool], list[str]], body: PublicBody | None, data: st.DataObject
) -> None:
    known, unknown = given_facts
    before = {item.id for item in open_questions(known, on=ON, body=body)}
    fact = data.draw(st.sampled_from(unknown or IDS))
    answer = data.draw(st.booleans()) if fact in unknown else known[fact]
    after = {item.id for item in open_questions({**known, fact: answer}, on=ON, body=body)}
    assert after <= before - {fact}


CASES: dict[str, dict[str, bool]] = json.loads(
    (Path(__file__).parent / "cases" / "facts.json").read_text("utf-8")
)


@pytest.mark.parametrize(("case", "body"), list(zip(CASES, itertools.cycle(BODIES), strict=False)))
def test_when_nothing_is_left_to_ask_nothing_is_left_to_confirm(case: str, body: PublicBody | None) -> None:
    """Each case, told step by step: the first open question is answered until none is left."""
    answers = dict.fromkeys(IDS, False) | CASES[case]
    facts: dict[str, bool | None] = {}
    while opened := [item for item in open_questions(facts, on=ON, body=body) if item.question]:
        assert len({item.id for item in opened}) == len(opened)
        facts[opened[0].id] = answers[opened[0].id]
    result, whole = classify(facts, on=ON), classify(answers, on=ON)
    assert result.category is whole.category
    assert (result.transparency, result.gpai, result.missing) == (whole.transparency, whole.gpai, ())
    owed, all_owed = (duties(one, body=body, on=ON) for one in (result, whole))
    assert owed == all_owed
    assert all(duty.certain for duty in owed)
    said = french_law(facts, body=body, on=ON)
    assert said == french_law(answers, body=body, on=ON)
    for statement in said.statements:
        assert statement.certain or all(fact.startswith("body:") for fact in statement.missing)


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from(IDS), st.booleans(), min_size=90))
def test_random_facts_leave_nothing_unsaid(facts: dict[str, bool]) -> None:
    opened = {item.id for item in open_questions(facts, on=ON, roles=(), body=LARGE)}
    result = classify(facts, on=ON)
    assert set(result.missing) <= opened
    hanging = [fact for duty in duties(result, body=LARGE, on=ON) for fact in duty.missing]
    verdict = french_law(facts, body=LARGE, on=ON)
    hanging += [fact for statement in verdict.statements for fact in statement.missing]
    assert set(hanging) <= opened
    assert set(verdict.missing) <= opened


def test_the_most_decisive_come_first() -> None:
    opened = open_questions({}, on=ON)
    on_class = ["class" in item.decides for item in opened]
    assert on_class == sorted(on_class, reverse=True)
    hanging = [len(item.decides) for item in opened if "class" in item.decides]
    assert hanging == sorted(hanging, reverse=True)
    assert {item.id for item in opened} >= set(classify({}, on=ON).missing)


def test_sizes_of_the_body_are_asked_with_the_rest() -> None:
    known = dict.fromkeys(IDS, False) | {"individual_decision": True, "main_algorithm": True}
    opened = {item.id: item for item in open_questions(known, on=ON, body=PublicBody(population=900))}
    assert set(opened) == {"body:agents_50"}
    assert opened["body:agents_50"].question is None
    assert opened["body:agents_50"].text.fr.startswith("Combien d’agents")
    assert "french:fr_publication" in opened["body:agents_50"].decides


def test_a_part_already_played_is_not_asked_about() -> None:
    known = dict.fromkeys(IDS, False)
    del known["develops_own_system"]
    asked = {item.id: item.decides for item in open_questions(known, on=ON, body=SMALL)}
    assert "role:provider" in asked["develops_own_system"]
    played = {item.id: item.decides for item in open_questions(known, on=ON, roles=list(Role), body=SMALL)}
    assert "role:provider" not in played.get("develops_own_system", ())


def test_what_is_no_argument_is_refused() -> None:
    with pytest.raises(ia.InvalidInput, match="body"):
        open_questions({}, on=ON, body=3)  # type: ignore[arg-type] # refused on purpose
    with pytest.raises(ia.InvalidInput, match="roles"):
        open_questions({}, on=ON, roles=["deployer"])  # type: ignore[list-item] # refused on purpose
    with pytest.raises(ia.UnknownId):
        open_questions({}, on=ON, version="1")


@settings(deadline=None, max_examples=40)
@given(partial_facts(most=40))
def test_the_diagrams_say_what_classify_says(given_facts: tuple[dict[str, bool], list[str]]) -> None:
    known, _ = given_facts
    reading = consequences_for(ON, CURRENT).read(known, None)["class"]
    ranks = {rank for rank in range(5) if reading.results >> rank & 1}
    assert ranks == {category.rank for category in classify(known, on=ON).possible}
    assert Category.UNDETERMINED.rank not in ranks


def test_what_parts_minimal_risk_from_transparency_decides_the_class() -> None:
    """Two classes that the diagrams took for one would leave their question without consequence."""
    known = dict.fromkeys(IDS, False) | {"procured": True}
    del known["interacts_with_people"]
    minimal, limited = (
        classify({**known, "interacts_with_people": answer}, on=ON).category for answer in (False, True)
    )
    assert (minimal, limited) == (Category.MINIMAL, Category.LIMITED)
    decides = {item.id: item.decides for item in open_questions(known, on=ON, body=SMALL)}
    assert "class" in decides["interacts_with_people"]


def test_pages_of_questions_ask_each_once_and_end_when_nothing_more_can_change() -> None:
    facts: dict[str, bool | None] = {}
    asked: list[str] = []
    while page := questions_to_ask(open_questions(facts, on=ON), facts, limit=6):
        assert len(page) <= 6
        assert all(is_asked(item.id, facts) for item in page)
        asked += [item.id for item in page]
        facts |= {item.id: None if item.id == "personal_data" else False for item in page}
    assert len(set(asked)) == len(asked) > 10
    left = {item.id for item in open_questions(facts, on=ON) if item.question}
    assert all(fact in facts or is_asked(fact, facts) is not True for fact in left)


def test_a_page_may_be_of_any_size() -> None:
    opened = open_questions({}, on=ON)
    whole = questions_to_ask(opened, {})
    assert questions_to_ask(opened, {}, limit=3) == whole[:3]
    assert questions_to_ask(opened, {}, limit=0) == ()
    for limit in (-1, 1.5, "3", True):
        with pytest.raises(ia.InvalidInput):
            questions_to_ask(opened, {}, limit=limit)  # type: ignore[arg-type]
