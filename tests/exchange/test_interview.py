"""The interview: it asks what matters, one question at a time, and never more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import classify, is_asked
from ia_radar.exchange.interview import Interview, Reply, begin, converse, next_question, reply_of, step
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


def test_back_undoes_one_answer_and_is_saved() -> None:
    _, _, saved = held({}, ["non", "non", "retour", "oui"])
    assert saved == [
        {"rules_only": False},
        {"rules_only": False, "military_only": False},
        {"rules_only": False},
        {"rules_only": False, "military_only": True},
    ]
    _, said, nothing = held({}, ["retour"])
    assert "C’est la première question." in said
    assert nothing == []


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
