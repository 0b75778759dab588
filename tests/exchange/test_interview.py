"""The interview: it asks what matters, one question at a time, and never more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import classify, is_asked
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
from tests.svg.law_samples import NO, ON

WORDS = ["oui", "non", "?", "aide", "retour", "peut-être", "", "Y", "NO", "h", "b", "u"]


def held(facts: Mapping[str, bool | None], lines: list[str]) -> tuple[Interview, list[str], list[Any]]:
    said: list[str] = []
    saved: list[Any] = []
    end = converse(begin(facts, on=ON), lines, said.append, saved.append)
    return end, said, saved


def test_it_asks_the_first_question_that_can_still_change_the_result() -> None:
    facts: dict[str, bool | None] = {}
    interview = begin(facts, on=ON)
    while (asked := next_question(interview)) is not None:
        missing = classify(facts, on=ON).missing
        assert asked.id == next(fact for fact in missing if is_asked(fact, facts) is True)
        facts[asked.id] = False
        interview, said = step(interview, "non")
        assert said == ""
        assert dict(interview.facts) == facts
    assert interview.result.missing == ()
    assert len(facts) < len(NO) / 2


def test_unknown_is_kept_and_not_asked_again_in_this_sitting() -> None:
    end, said, saved = held({}, ["?"] * 200)
    assert set(dict(end.facts).values()) == {None}
    assert len(saved) == len(end.facts)
    assert "Ne restent que des questions sans réponse connue" in said[-1]


def test_taken_up_again_it_asks_what_was_never_asked_and_then_what_was_unknown() -> None:
    known: dict[str, bool | None] = {"rules_only": None}
    again = begin(known, on=ON)
    first = next_question(again)
    assert first is not None
    assert first.id != "rules_only"
    only = {**NO, "generates_content": None}
    last = next_question(begin(only, on=ON))
    assert last is not None
    assert last.id == "generates_content"


def test_back_shows_the_last_answer_again_and_another_replaces_it() -> None:
    _, said, saved = held({}, ["non", "non", "retour", "oui"])
    assert saved == [
        {"rules_only": False},
        {"rules_only": False, "optimisation_only": False},
        {"rules_only": False, "optimisation_only": True},
    ]
    assert "Votre réponse : non." in said[3]
    _, said, nothing = held({}, ["retour"])
    assert "C’est la première question." in said
    assert nothing == []


def test_a_first_yes_that_ends_everything_can_be_taken_back_at_once() -> None:
    end, said, saved = held({}, ["oui", "retour", "non", "non"])
    assert "Plus aucune question" in said[1]
    assert "retour" in said[1]
    assert saved[1] == {"rules_only": False}
    assert dict(end.facts) == {"rules_only": False, "optimisation_only": False}


@pytest.mark.parametrize("way_back", [["retour", "retour"], ["retour 1"], ["RETOUR  1 "], ["b 1"]])
def test_any_answer_can_be_taken_back_in_a_later_sitting(way_back: list[str]) -> None:
    stored = {"rules_only": True, "personal_data": True}
    end, said, saved = held(stored, [*way_back, "non"])
    assert saved == [{"rules_only": False, "personal_data": True}]
    assert "Plus aucune question" in said[0]
    assert next_question(end) is not None


@given(st.lists(st.sampled_from(["oui", "non", "?"]), min_size=1, max_size=12), st.data())
@settings(max_examples=30, deadline=None)
def test_every_answer_can_be_reached_and_replaced(lines: list[str], data: st.DataObject) -> None:
    end, _, _ = held({}, lines)
    place = data.draw(st.integers(0, len(end.answered) - 1))
    fact = end.answered[place]
    steps = ["retour"] * (len(end.answered) - place)
    answer = data.draw(st.sampled_from(["oui", "non", "?"]))
    again, _, _ = held({}, [*lines, *steps, answer])
    assert dict(again.facts) == dict(end.facts) | {fact: {"oui": True, "non": False, "?": None}[answer]}


def test_going_back_loses_nothing_and_enter_keeps_the_answer() -> None:
    stored = {"rules_only": False, "military_only": False, "research_only": False}
    end, said, saved = held(stored, ["retour", "retour", "retour", "retour", "", "quitter"])
    assert (dict(end.facts), saved) == (stored, [])
    assert "C’est la première question." in said
    assert "Entrée la garde" in said[1]


def test_the_answers_can_be_listed_and_reached_by_number() -> None:
    _, said, saved = held(
        {"rules_only": False, "military_only": True}, ["liste", "retour 9", "retour 2", "n"]
    )
    assert said[1].splitlines()[0].startswith("1. ")
    assert said[1].splitlines()[1].endswith(" oui")
    assert "Il n’y a pas de réponse 9." in said
    assert saved == [{"rules_only": False, "military_only": False}]
    assert "Aucune réponse encore." in held({}, ["liste"])[1]


def test_questions_of_a_blank_file_are_no_answers_to_go_back_to() -> None:
    _, said, _ = held(dict.fromkeys(NO), ["retour"])
    assert "C’est la première question." in said


def test_progress_counts_the_answers_given() -> None:
    _, said, _ = held({}, ["non", "?"])
    assert "0 réponse · encore" in said[0]
    assert "1 réponse · encore" in said[1]
    assert "2 réponses · encore" in said[2]


def test_when_answers_come_from_elsewhere_the_interview_goes_on_with_them() -> None:
    colleague = {"military_only": False, "research_only": False}
    said: list[str] = []
    end = converse(begin({}, on=ON), ["non"], said.append, lambda facts: {**facts, **colleague})
    assert dict(end.facts) == {"rules_only": False, **colleague}
    asked = next_question(end)
    assert asked is not None
    assert asked.id not in end.answered


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


def test_help_and_what_is_not_understood_change_nothing() -> None:
    end, said, saved = held({}, ["aide", "peut-être", "", "quitter", "oui"])
    assert end.facts == ()
    assert saved == []
    assert any("tableur" in one for one in said)
    assert sum("Répondez par oui, non" in one for one in said) == 2
    assert "À ce stade" in said[-1]


def test_the_end_of_the_lines_is_a_way_to_leave() -> None:
    end, said, saved = held({}, ["non"])
    assert (dict(end.facts), saved) == ({"rules_only": False}, [{"rules_only": False}])
    assert "Réponses enregistrées" in said[-1]


def test_quit_given_to_a_step_changes_nothing() -> None:
    start = begin({}, on=ON)
    assert step(start, "q") == (start, "")
    over = begin({"rules_only": True}, on=ON)
    assert step(over, "oui") == (over, "")


def test_every_reply_is_understood_in_both_languages() -> None:
    assert {reply_of(word) for word in ("oui", "YES", " y ", "O")} == {Reply.YES}
    assert {reply_of(word) for word in ("non", "N", "no")} == {Reply.NO}
    assert {reply_of(word) for word in ("?", "inconnu", "unknown", "nsp")} == {Reply.UNKNOWN}
    assert [reply_of(word) for word in ("aide", "retour", "quitter")] == [Reply.HELP, Reply.BACK, Reply.QUIT]
    assert [reply_of(word) for word in ("help", "back", "quit")] == [Reply.HELP, Reply.BACK, Reply.QUIT]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_whatever_is_said_the_answers_stay_sound(lines: list[str]) -> None:
    end, said, saved = held({}, lines)
    classify(dict(end.facts), on=ON)
    assert said
    assert (saved[-1] if saved else {}) == dict(end.facts)


def test_it_speaks_english() -> None:
    said: list[str] = []
    converse(begin({}, on=ON, lang="en"), [], said.append, lambda _: None)
    assert "Does the system only apply rules" in said[0]
    assert "Answers saved. So far: undetermined" in said[-1]


@pytest.mark.parametrize(
    ("facts", "lang", "error"),
    [
        ({"x": True}, "fr", ia.InvalidInput),
        ({}, "de", ia.UnknownId),
        ({"rules_only": 1}, "fr", ia.InvalidInput),
    ],
)
def test_a_bad_start_is_refused(facts: Any, lang: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        begin(facts, on=ON, lang=lang)
