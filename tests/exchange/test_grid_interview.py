"""The interview on grids: every theme is asked, any answer can be taken back, and no gap becomes a number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange.interview import GridInterview, begin_grids, converse, grid_step, next_item
from ia_radar.text import LANGS, Lang

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
THEMES = len(GIROUET.items)
WORDS = [
    "1",
    "2",
    "3",
    "4",
    "nsp",
    "sans objet",
    "passer",
    "effacer",
    "note oui",
    "note",
    "retour",
    "retour 5",
]
WORDS += ["liste", "aide", "", "zut", "0", "5", "n/a", "Plutôt positif", "3 (Plutôt positif)", "3 (Autre)"]


def begun(**ratings: Any) -> GridInterview:
    return begin_grids([ia.Assessment(GIROUET, ratings)])


def held(interview: GridInterview, *lines: str) -> tuple[GridInterview, list[str], list[Any]]:
    said: list[str] = []
    saved: list[Any] = []
    end = converse(interview, lines, said.append, saved.append)
    return end, said, saved


def test_each_theme_is_asked_with_its_questions_and_both_poles() -> None:
    interview = begin_grids([ia.Assessment(GIROUET), ia.Assessment(RADAR)])
    end, said, saved = held(interview, *["3"] * (THEMES + len(RADAR.items)))
    asked = [item for grid in (GIROUET, RADAR) for item in grid.items]
    for number, (item, text) in enumerate(zip(asked, said, strict=False), start=1):
        assert f"{number}. {item.label.fr}" in text
        assert f"question {number} sur {len(asked)}" in text
        poles = [pole.text for pole in (item.negative, item.positive) if pole is not None]
        for shown in (*item.questions, *poles):
            assert shown.fr in text
    assert all(rating == 3 for each in end.assessments for _, rating in each.ratings)
    assert len(saved) == len(asked)
    assert "Chaque question a une réponse" in said[-1]
    assert f"{THEMES} réponses sur {THEMES}" in said[-1]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("words", "rating"),
    [
        (
            [
                "3",
                " 3 ",
                "Plutôt positif",
                "plutot positif",
                GIROUET.scale.level(3).label["en"],
                "3 (Plutôt positif)",
            ],
            3,
        ),
        (["nsp", "?", "inconnu", "unknown", "NSP"], ia.NonAnswer.UNKNOWN),
        (["sans objet", "so", "n/a", "not applicable"], ia.NonAnswer.NOT_APPLICABLE),
    ],
)
def test_an_answer_is_a_number_or_words_in_either_language(lang: Lang, words: list[str], rating: Any) -> None:
    start = begin_grids([ia.Assessment(GIROUET)], lang=lang)
    for word in words:
        after, message = grid_step(start, f"{word}\n")
        assert (after.assessments[0]["autonomy"], message) == (rating, "")


@pytest.mark.parametrize(
    "word", ["0", "5", "oui", "3?", "2,5", "", "trois", "note" * 50, "-1", "non renseigné"]
)
def test_what_is_not_understood_changes_nothing_and_says_what_is(word: str) -> None:
    after, message = grid_step(begun(), word)
    assert after == begun()
    assert "Répondez par un niveau" in message
    assert "4 (Nettement positif)" in message


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_whatever_is_said_a_theme_changes_only_when_it_is_shown(lines: list[str]) -> None:
    interview = begun(autonomy=2, know_how=4)
    for line in lines:
        asked = next_item(interview)
        after, _ = grid_step(interview, line)
        before, now = dict(interview.assessments[0].ratings), dict(after.assessments[0].ratings)
        changed = {item for item in now if now[item] != before[item]}
        assert changed <= ({asked.item.id} if asked else set())
        assert after.answers == after.with_answers(after.answers).answers
        interview = after
    assert {asked.item.id for asked in interview.left} == {
        item for item, rating in interview.assessments[0].ratings if rating is ia.NonAnswer.UNANSWERED
    }


@given(st.integers(1, THEMES), st.sampled_from(["1", "4", "nsp", "sans objet", "effacer"]))
def test_any_answer_can_be_taken_back_at_any_time(number: int, word: str) -> None:
    everything = begun(**dict.fromkeys(GIROUET.items.ids, 3))
    end, said, saved = held(everything, f"retour {number}", word)
    item = GIROUET.items.ids[number - 1]
    assert "Votre réponse : 3 (Plutôt positif)" in said[1]
    assert {other for other, rating in end.assessments[0].ratings if rating != 3} == {item}
    assert len(saved) == 1


def test_back_goes_one_theme_back_and_enter_keeps_what_was_answered() -> None:
    end, said, saved = held(begun(autonomy=2), "retour", "retour", "", "3")
    assert (end.assessments[0]["autonomy"], end.assessments[0]["know_how"]) == (2, 3)
    assert "C’est la première question." in said
    assert len(saved) == 1
    assert "Il n’y a pas de question 13." in held(begun(), "retour 13")[1]


def test_a_theme_that_is_passed_over_stays_open_and_is_asked_in_the_next_sitting() -> None:
    end, said, saved = held(begun(), *["passer"] * THEMES)
    assert (saved, len(end.left)) == ([], THEMES)
    assert "Il reste des questions sans réponse" in said[-1]
    again = next_item(begin_grids(end.assessments))
    assert again is not None
    assert again.number == 1


def test_a_note_waits_with_its_theme_and_can_be_taken_away() -> None:
    end, said, saved = held(begun(), "note : les  agents décident", "3", "retour", "note", "note")
    assert "Remarque : les agents décident" in said[1]
    assert saved[0] == {"girouet 1.0.0: notes.autonomy": "les agents décident"}
    assert "Remarque retirée : les agents décident" in said
    assert any("Il n’y a pas de remarque" in text for text in said)
    assert (end.assessments[0]["autonomy"], end.assessments[0].notes) == (3, ())
    assert "4000" in held(begun(), f"note {'x' * 4001}")[1][1]
    assert "\x1b" not in dict(held(begun(), "note a\x1b[31mb")[0].assessments[0].notes)["autonomy"]


def test_help_says_what_each_level_means() -> None:
    (_, text, *_) = held(begun(), "aide")[1]
    for level in GIROUET.scale.levels:
        assert level.meaning.fr in text
    assert "jamais un zéro" in text


def test_the_list_shows_every_answer_and_note_under_its_number() -> None:
    text = held(begun(know_how=2), "note prudence", "liste")[1][2].splitlines()
    assert text[0] == "1. Autonomie : sans réponse · prudence"
    assert text[1] == "2. Savoir-faire : 2 (Plutôt négatif)"
    assert len(text) == THEMES + 1


def test_an_answer_given_in_place_of_a_computed_one_is_a_persons_answer() -> None:
    blank = ia.Assessment(GIROUET, {"autonomy": 2, "know_how": 2}, derived=("autonomy", "know_how"))
    end, _, _ = held(begin_grids([blank]), "retour 1", "3", "retour 2", "2")
    assert end.assessments[0].derived == ("know_how",)


@pytest.mark.parametrize("wrong", [[], [ia.Assessment(GIROUET)] * 2, ["girouet"]])
def test_one_assessment_for_each_grid_is_expected(wrong: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        begin_grids(wrong)


def test_what_is_no_interview_is_refused() -> None:
    wrong: Any = "girouet"
    with pytest.raises(ia.InvalidInput, match="GridInterview"):
        converse(wrong, [], print, lambda _: None)
