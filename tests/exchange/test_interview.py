"""The interview: it asks what matters, one question at a time, and never more."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import (
    SCREENS,
    PublicBody,
    Question,
    Role,
    Screen,
    classify,
    duties,
    french_law,
    open_questions,
    question,
)
from ia_radar.exchange.interview import (
    Interview,
    Reply,
    begin,
    converse,
    merge_answers,
    next_question,
    reply_of,
    step,
)
from ia_radar.exchange.interview.state import answers_of
from tests.svg.law_samples import NO, ON

BODY = PublicBody(population=62_000, agents=800)
FIRST = next(screen for screen in SCREENS if screen.id == "not_learned")
NOT_LEARNED = dict.fromkeys(FIRST.settles, False)
WORDS = ["oui", "non", "?", "aide", "retour", "liste", "peut-être", "", "Y", "NO", "h", "b", "u"]
CASES: dict[str, dict[str, bool]] = json.loads(
    (Path(__file__).parents[1] / "aiact" / "cases" / "facts.json").read_text("utf-8")
)


def held(
    facts: Mapping[str, bool | None], lines: list[str], body: PublicBody | None = BODY
) -> tuple[Interview, list[str], list[Any]]:
    said: list[str] = []
    saved: list[Any] = []
    end = converse(begin(facts, on=ON, body=body), lines, said.append, saved.append)
    return end, said, saved


def word_for(asked: object, answers: Mapping[str, bool]) -> str:
    """What somebody says who knows every answer."""
    assert isinstance(asked, Question | Screen)
    facts = asked.settles if isinstance(asked, Screen) else [asked.id]
    return "oui" if any(answers[fact] for fact in facts) else "non"


def finished(answers: Mapping[str, bool], body: PublicBody | None = BODY) -> tuple[Interview, int]:
    """An interview of somebody who knows every answer, and how many questions it asked."""
    interview, count = begin({}, on=ON, body=body), 0
    while (asked := next_question(interview)) is not None:
        interview, said = step(interview, word_for(asked, answers))
        assert said == ""
        count += 1
    return interview, count


def last_said(interview: Interview) -> str:
    said: list[str] = []
    converse(interview, [], said.append, lambda _: None)
    return said[-1]


# What is asked, and when it ends


@pytest.mark.parametrize(
    ("case", "body"), list(zip(list(CASES)[::6], itertools.cycle([BODY, PublicBody(900, 12)]), strict=False))
)
def test_when_nothing_is_left_to_ask_nothing_is_left_to_confirm(case: str, body: PublicBody) -> None:
    answers = NO | CASES[case]
    end, count = finished(answers, body)
    assert count <= 55
    facts, whole = dict(end.facts), classify(answers, on=ON)
    assert open_questions(facts, on=ON, body=body) == ()
    assert end.result.category is whole.category
    assert end.duties == duties(whole, body=body, on=ON)
    assert all(duty.certain for duty in end.duties)
    verdict = french_law(facts, body=body, on=ON)
    assert verdict == french_law(answers, body=body, on=ON)
    assert all(statement.certain for statement in verdict.statements)
    assert "à confirmer" not in last_said(end)


def test_it_ends_with_the_class_and_the_number_of_settled_duties() -> None:
    end, _ = finished(NO | {"employment_use": True, "recruits": True, "procured": True})
    said = last_said(end)
    ours = sum(duty.ours for duty in end.duties)
    assert "Plus aucune question" in said
    assert "haut risque au 22 novembre 2026" in said
    assert f"{len(end.duties)} obligations établies, dont {ours} pour vous." in said
    assert "nombre" not in said


def test_a_size_of_the_body_is_no_question_but_named_at_the_end() -> None:
    answers = NO | {"individual_decision": True, "main_algorithm": True}
    end, _ = finished(answers, PublicBody(population=900))
    assert [item.id for item in end.still_open] == ["body:agents_50"]
    said = last_said(end)
    assert "Combien d’agents" in said
    assert "« agents »" in said
    assert "--agents" in said
    assert "Plus aucune question" in said
    assert "Combien" not in last_said(finished(answers)[0])


def test_the_parts_that_the_authority_plays_are_counted() -> None:
    known = NO | {"employment_use": True, "recruits": True, "procured": True}
    deployer = begin(known, on=ON, body=BODY)
    provider = begin(known, on=ON, body=BODY, roles=[Role.DEPLOYER, Role.PROVIDER])
    assert sum(duty.ours for duty in provider.duties) > sum(duty.ours for duty in deployer.duties)


def test_an_ordinary_tool_is_asked_few_questions() -> None:
    assert finished(NO | {"procured": True, "only_organisations": True})[1] <= 18


def test_a_step_takes_no_time() -> None:
    interview, times = begin({}, on=ON, body=BODY), list[float]()
    while next_question(interview) is not None:
        start = time.perf_counter()
        interview, _ = step(interview, "non")
        next_question(interview)
        assert interview.left >= 0
        times.append(time.perf_counter() - start)
    assert median(times) < 0.02


def test_a_blank_file_is_asked_no_more_than_no_file() -> None:
    """Every fact unknown, as `ia_radar questions --blank` gives it, is no answer to any."""
    blank = dict.fromkeys(NO)
    end, said, _ = held(blank, ["non"] * 60)
    assert "Plus aucune question" in said[-1]
    assert len(end.answered) == len(held({}, ["non"] * 60)[0].answered)


# Unknown


def test_unknown_passes_a_question_over_for_this_sitting() -> None:
    end, said, _ = held({}, ["?"] * 250)
    assert set(dict(end.facts).values()) == {None}
    assert len(end.answered) < 250
    assert len(set(end.answered)) == len(end.answered)
    assert "Ne restent que des questions sans réponse connue" in said[-1]
    assert "à confirmer" in said[-1]


def test_taken_up_again_it_asks_what_was_never_asked_and_then_what_was_unknown() -> None:
    first = next_question(begin({"uses_biometrics": None}, on=ON, body=BODY))
    assert first is not None
    assert first.id != "uses_biometrics"
    only = {**NO, "generates_content": None}
    last = next_question(begin(only, on=ON, body=BODY))
    assert last is not None
    assert last.id == "generates_content"


def test_help_says_whom_to_ask() -> None:
    known = {fact: False for fact in NO if fact != "uses_gpai_model"}
    asked = next_question(begin(known, on=ON, body=BODY))
    assert isinstance(asked, Question)
    assert asked.unsure.fr in held(known, ["aide"])[1][1]
    assert FIRST.help.fr in held({}, ["aide"])[1][1]


# Going back


def test_back_shows_the_last_answer_again_and_another_replaces_it() -> None:
    _, said, saved = held(NOT_LEARNED, ["non", "oui", "retour", "non"], PublicBody())
    assert len(saved) >= 2
    assert "Votre réponse : oui." in said[3]
    end, said, nothing = held({}, ["retour"])
    assert "C’est la première question." in said
    assert (nothing, end.facts) == ([], ())


def test_a_no_to_a_group_is_saved_as_facts_and_taken_back_at_once() -> None:
    end, said, saved = held({}, ["non", "retour", "oui"])
    assert saved == [NOT_LEARNED, {}]
    assert "Votre réponse : non." in said[2]
    assert end.facts == ()
    asked = {item.id for item in end.to_ask}
    assert asked >= set(FIRST.settles)
    assert next_question(end) != FIRST, "the group is asked one by one"


def test_a_yes_to_a_group_is_taken_back_at_once() -> None:
    _, said, saved = held({}, ["oui", "retour", "non"])
    assert FIRST.text.fr in said[2]
    assert "Votre réponse : oui." in said[2]
    assert saved == [NOT_LEARNED]


def test_a_no_to_a_group_is_taken_back_in_a_later_sitting() -> None:
    end, said, saved = held({**NOT_LEARNED, "personal_data": True}, ["retour 1", "oui"])
    assert FIRST.text.fr in said[1]
    assert saved == [{"personal_data": True}]
    assert end.answered == ("not_learned", "personal_data")


def test_a_no_to_a_group_replaces_what_was_answered_in_it() -> None:
    start = begin({}, on=ON, body=BODY)
    interview, _ = step(start, "oui")
    while (asked := next_question(interview)) is not None and asked.id not in FIRST.settles:
        interview, _ = step(interview, "non")
    interview, _ = step(interview, "oui")
    assert True in [dict(interview.facts).get(fact) for fact in FIRST.settles]
    interview, _ = step(step(interview, "retour 1")[0], "non")
    assert {fact: answer for fact, answer in interview.facts if fact in FIRST.settles} == NOT_LEARNED
    assert interview.answered[0] == "not_learned"
    assert not set(FIRST.settles) & set(interview.answered)


@pytest.mark.parametrize("way_back", [["retour", "retour"], ["retour 1"], ["RETOUR  1 "], ["b 1"]])
def test_any_answer_can_be_taken_back_in_a_later_sitting(way_back: list[str]) -> None:
    stored = {"rules_only": True, "personal_data": True}
    end, _, saved = held(stored, [*way_back, "non"])
    assert saved == [{"rules_only": False, "personal_data": True}]
    assert next_question(end) is not None


def test_a_yes_that_ended_the_questions_is_taken_back_in_a_later_sitting() -> None:
    back, _ = step(begin({"rules_only": True}, on=ON), "retour")
    after, _ = step(back, "non")
    assert dict(after.facts) == {"rules_only": False}
    assert next_question(after) is not None


def test_an_answer_can_be_taken_back_when_nothing_is_left_to_ask() -> None:
    _, said, saved = held(NO | {"uses_biometrics": True}, ["retour", "oui"])
    assert "Plus aucune question" in said[0]
    assert "retour" in said[0]
    assert saved[0] != NO


@given(st.lists(st.sampled_from(["oui", "non", "?"]), min_size=1, max_size=12), st.data())
@settings(max_examples=20, deadline=None)
def test_every_answer_can_be_reached_and_replaced(lines: list[str], data: st.DataObject) -> None:
    end, _, _ = held({}, lines)
    place = data.draw(st.integers(0, len(end.answered) - 1))
    asked = end.answered[place]
    steps = ["retour"] * (len(end.answered) - place)
    word = data.draw(st.sampled_from(["oui", "non", "?"]))
    again, _, _ = held({}, [*lines, *steps, word])
    answer = {"oui": True, "non": False, "?": None}[word]
    assert dict(again.answers)[asked] is answer
    group = next((screen.settles for screen in SCREENS if screen.id == asked), (asked,))
    others = {fact: value for fact, value in end.facts if fact not in group}
    assert others == {fact: value for fact, value in again.facts if fact not in group}
    if answer is False:
        assert {dict(again.facts)[fact] for fact in group} == {False}


def test_going_back_loses_nothing_and_enter_keeps_the_answer() -> None:
    stored = {"rules_only": False, "military_only": False, "research_only": False}
    end, said, saved = held(stored, ["retour", "retour", "retour", "retour", "", "quitter"])
    assert (dict(end.facts), saved) == (stored, [])
    assert "C’est la première question." in said
    assert "Entrée la garde" in said[1]


def test_the_answers_can_be_listed_and_reached_by_number() -> None:
    stored = {"rules_only": False, "military_only": True}
    _, said, saved = held(stored, ["liste", "retour 9", "retour 2", "n"])
    assert said[1].splitlines()[0].startswith("1. ")
    assert said[1].splitlines()[1].endswith(" oui")
    assert "Il n’y a pas de réponse 9." in said
    assert saved == [{"rules_only": False, "military_only": False}]
    assert "Aucune réponse encore." in held({}, ["liste"])[1]


def test_the_list_shows_every_fact_that_a_no_to_a_group_answers() -> None:
    listed = held({}, ["non", "liste"])[1][2].splitlines()
    assert listed[0] == f"1. {FIRST.text.fr} non"
    assert listed[1:-1] == [f"   - {question(fact).text.fr} non" for fact in FIRST.settles]


def test_questions_of_a_blank_file_are_no_answers_to_go_back_to() -> None:
    _, said, _ = held(dict.fromkeys(NO), ["retour"])
    assert "C’est la première question." in said


def test_progress_says_how_many_and_about_how_many_in_all() -> None:
    _, said, _ = held({}, ["non", "?"])
    assert "question 1 sur environ 30" in said[0]
    assert "question 2 sur environ" in said[1]
    assert "question 3 sur environ" in said[2]
    interview, count = finished(NO)
    assert (len(interview.answered), interview.left) == (count, 0)


GROUPS = st.sampled_from(SCREENS).map(lambda screen: dict.fromkeys(screen.settles, False))
SINGLES = st.dictionaries(st.sampled_from(sorted(NO)), st.sampled_from([True, False, None]), max_size=4)


@given(st.lists(GROUPS | SINGLES, max_size=5))
def test_facts_taken_up_are_the_facts_that_were_saved(parts: list[dict[str, bool | None]]) -> None:
    facts: dict[str, bool | None] = {}
    for part in parts:
        facts |= part
    assert answers_of(facts) == answers_of(dict(Interview(ON, "fr", answers_of(facts)).facts))
    assert Interview(ON, "fr", answers_of(facts)).facts == tuple(facts.items())


# Two people, one file


def test_when_answers_come_from_elsewhere_the_interview_goes_on_with_them() -> None:
    colleague = {"military_only": False, "research_only": True}
    said: list[str] = []
    start = begin({}, on=ON, body=BODY)
    end = converse(start, ["non"], said.append, lambda facts: {**facts, **colleague})
    assert dict(end.facts) == {**colleague, **NOT_LEARNED}
    assert end.answered == ("military_only", "research_only", "not_learned")
    asked = next_question(end)
    assert asked is not None
    assert asked.id not in end.answered


def test_a_group_that_somebody_changes_meanwhile_is_asked_about_one_by_one() -> None:
    changed = {**NOT_LEARNED, "rules_only": True}
    end = converse(begin({}, on=ON, body=BODY), ["non"], lambda _: None, lambda _: changed)
    assert dict(end.facts) == changed
    assert set(end.answered) == set(FIRST.settles)


ANSWERS = st.dictionaries(st.sampled_from(sorted(NO)[:6]), st.sampled_from([True, False, None]))


@given(ANSWERS, ANSWERS, ANSWERS)
def test_a_merge_keeps_what_either_changed_or_refuses(start: Any, ours: Any, theirs: Any) -> None:
    def changed(facts: Any) -> dict[str, Any]:
        return {
            fact: facts.get(fact, "none") for fact in NO if facts.get(fact, "none") != start.get(fact, "none")
        }

    here, there = changed(ours), changed(theirs)
    collisions = {f"facts.{fact}" for fact in here.keys() & there.keys() if here[fact] != there[fact]}
    if collisions:
        with pytest.raises(ia.InvalidInput) as refused:
            merge_answers(start, ours, theirs)
        assert {problem.path for problem in refused.value.problems} == collisions
    else:
        wanted = {fact: answer for fact, answer in (start | here | there).items() if answer != "none"}
        assert merge_answers(start, ours, theirs) == wanted


# Words


def test_help_and_what_is_not_understood_change_nothing() -> None:
    end, said, saved = held({}, ["aide", "peut-être", "", "quitter", "oui"])
    assert end.facts == ()
    assert saved == []
    assert any("tableur" in text for text in said)
    assert sum("Répondez par oui, non" in text for text in said) == 2
    assert "À ce stade" in said[-1]


def test_the_end_of_the_lines_is_a_way_to_leave() -> None:
    end, said, saved = held({}, ["non"])
    assert (dict(end.facts), saved) == (NOT_LEARNED, [NOT_LEARNED])
    assert "Réponses enregistrées" in said[-1]


def test_quit_given_to_a_step_changes_nothing() -> None:
    start = begin({}, on=ON)
    assert step(start, "q") == (start, "")
    over = begin(NO, on=ON, body=BODY)
    assert step(over, "oui") == (over, "")


def test_every_reply_is_understood_in_both_languages() -> None:
    assert {reply_of(word) for word in ("oui", "YES", " y ", "O")} == {Reply.YES}
    assert {reply_of(word) for word in ("non", "N", "no")} == {Reply.NO}
    assert {reply_of(word) for word in ("?", "inconnu", "unknown", "nsp")} == {Reply.UNKNOWN}
    assert [reply_of(word) for word in ("aide", "retour", "quitter")] == [Reply.HELP, Reply.BACK, Reply.QUIT]
    assert [reply_of(word) for word in ("help", "back", "quit")] == [Reply.HELP, Reply.BACK, Reply.QUIT]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([BODY, PublicBody(), None]))
def test_whatever_is_said_the_answers_stay_sound(lines: list[str], body: PublicBody | None) -> None:
    end, said, saved = held({}, lines, body)
    classify(dict(end.facts), on=ON)
    assert said
    assert (saved[-1] if saved else {}) == dict(end.facts)
    again = begin(dict(end.facts), on=ON, body=body)
    assert again.facts == end.facts, "taken up again, it starts from the same facts"


def test_it_speaks_english() -> None:
    said: list[str] = []
    converse(begin({}, on=ON, lang="en", body=BODY), [], said.append, lambda _: None)
    assert "Does the system do without learning" in said[0]
    assert "question 1 of about" in said[0]
    assert "Answers saved. So far: undetermined" in said[-1]
    converse(begin(NO, on=ON, lang="en", body=BODY), [], said.append, lambda _: None)
    assert "duties settled, 1 of them yours." in said[-1]


@pytest.mark.parametrize(
    ("facts", "arguments", "error"),
    [
        ({"x": True}, {}, ia.InvalidInput),
        ({}, {"lang": "de"}, ia.UnknownId),
        ({"rules_only": 1}, {}, ia.InvalidInput),
        ({}, {"body": 3}, ia.InvalidInput),
        ({}, {"roles": ["deployer"]}, ia.InvalidInput),
        ({}, {"on": "yesterday"}, ia.InvalidInput),
    ],
)
def test_a_bad_start_is_refused(facts: Any, arguments: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        begin(facts, **{"on": ON, **arguments})
