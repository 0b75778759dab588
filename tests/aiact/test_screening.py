"""Screening questions: their no is a no to each fact of the group, and an interview asks fewer questions by them."""  # noqa: E501

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from ia_radar.aiact import (
    SCREENS,
    PublicBody,
    Screen,
    classify,
    duties,
    french_law,
    next_to_ask,
    open_questions,
    questions,
    questions_left,
)
from ia_radar.aiact.questionnaire.screening import screen_for

ON = date(2026, 12, 2)
NO = dict.fromkeys([item.id for item in questions()], False)
BODY = PublicBody(population=62_000, agents=800)
CASES: dict[str, dict[str, bool]] = json.loads(
    (Path(__file__).parent / "cases" / "facts.json").read_text("utf-8")
)


def interview(answers: dict[str, bool]) -> tuple[dict[str, bool | None], list[str]]:
    """The facts at the end, and what was asked, of a person who knows every answer."""
    facts: dict[str, bool | None] = {}
    asked: list[str] = []
    screened: set[str] = set()
    while item := next_to_ask(open_questions(facts, on=ON, body=BODY), facts, screened):
        asked.append(item.id)
        if not isinstance(item, Screen):
            facts[item.id] = answers[item.id]
        elif any(answers[fact] for fact in item.settles):
            screened.add(item.id)
        else:
            facts |= dict.fromkeys(item.settles, False)
    return facts, asked


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.id)
def test_a_screen_settles_facts_and_is_none(screen: Screen) -> None:
    assert set(screen.settles) <= NO.keys()
    assert len(set(screen.settles)) == len(screen.settles) > 1
    assert screen.id not in NO
    assert screen.text.fr.endswith(" ?")
    assert screen.text.en.endswith("?")
    assert "doute" in screen.help.fr


@pytest.mark.parametrize("case", list(CASES)[::4])
def test_an_interview_by_screens_ends_where_all_facts_end(case: str) -> None:
    answers = NO | CASES[case]
    facts, asked = interview(answers)
    assert len(asked) == len(set(asked))
    assert {fact for fact, answer in facts.items() if answer} <= {fact for fact in answers if answers[fact]}
    result, whole = classify(facts, on=ON), classify(answers, on=ON)
    assert result.category is whole.category
    assert (result.transparency, result.gpai) == (whole.transparency, whole.gpai)
    assert duties(result, body=BODY, on=ON) == duties(whole, body=BODY, on=ON)
    assert french_law(facts, body=BODY, on=ON) == french_law(answers, body=BODY, on=ON)


def test_an_ordinary_tool_is_asked_few_questions() -> None:
    _, asked = interview(NO | {"procured": True, "only_organisations": True})
    assert len(asked) <= 22


@pytest.mark.parametrize("case", list(CASES)[::20])
def test_the_number_of_questions_left_falls_to_zero_at_the_end_and_not_before(case: str) -> None:
    facts, asked = interview(NO | CASES[case])
    assert questions_left(open_questions(facts, on=ON, body=BODY), facts) == 0
    first = questions_left(open_questions({}, on=ON, body=BODY), {})
    assert len(asked) / 2 < first < len(asked) * 2
    del facts[next(fact for fact in reversed(facts) if fact == asked[-1])]
    assert questions_left(open_questions(facts, on=ON, body=BODY), facts) > 0


def test_a_screen_gives_way_to_what_was_answered() -> None:
    group = next(screen for screen in SCREENS if screen.id == "regulated_product").settles
    assert screen_for(group[0], group, {}) is not None
    assert screen_for(group[0], group[:1], {}) is None
    assert screen_for(group[0], group, {}, {"regulated_product"}) is None
    assert screen_for(group[0], group, {group[1]: False}) is None
    assert screen_for(group[0], group, dict.fromkeys(group)) is not None, "a blank file answers nothing"
    assert next_to_ask((), {}) is None
