"""What is wrong is said in French alone on a French page, details included."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar._ground.message_words import french_details
from ia_radar.errors import Problem
from ia_radar.exchange.forms import read_form
from tests.english import english_in

# Data that people hand in, each wrong in its own way.
WRONG: dict[str, Callable[[], object]] = {
    "level": lambda: ia.Assessment.from_dict({"grid": "girouet", "ratings": {"autonomy": 9}}),
    "item": lambda: ia.Assessment.from_dict({"grid": "girouet", "ratings": {"autonmy": 3}}),
    "grid": lambda: ia.Assessment.from_dict({"grid": "giruet", "ratings": {}}),
    "name": lambda: ia.Project.from_dict({"name": ""}),
    "population": lambda: ia.Project.from_dict({"name": "x", "population": -3}),
    "kind": lambda: ia.Project.from_dict({"name": "x", "kind": "predictiv"}),
    "key": lambda: ia.Project.from_dict({"name": "x", "nam": "y"}),
    "facts": lambda: ia.Dossier.from_dict(
        {"format_version": 2, "project": {"name": "x"}, "facts": {"rules_only": "peut-être"}}
    ),
    "no project": lambda: ia.Dossier.from_dict({"format_version": 2}),
    "date": lambda: ia.Assessment.from_dict({"grid": "girouet", "ratings": {}, "date": "2026-02-30"}),
    "scale": lambda: ia.Grid.from_dict({"id": "Éà", "version": 3, "sections": "x"}),
    "unknown fact": lambda: ia.classify({"rules_onl": True}, on=ia.get_grid),  # type: ignore[arg-type]  # on purpose
}


@pytest.mark.parametrize("wrong", WRONG)
def test_no_english_in_french(wrong: str) -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        WRONG[wrong]()
    assert [english_in(problem) for problem in caught.value.problems] == [[]] * len(caught.value.problems)


def test_an_english_word_is_noticed() -> None:
    assert english_in(Problem("x", "empty", "the file is on fire"))


def test_messages_that_are_french_already_stay_as_they_are() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        read_form(ia.get_grid("girouet"), {"autonomy": "9"})
    assert caught.value.in_words("fr") == (
        "autonomy : Choisissez une des réponses proposées. "
        "('9' n’est pas une réponse ; attendu : un niveau de 1 à 4, ou un mot comme « sans objet »)"
    )
    with pytest.raises(ia.InvalidInput) as caught:
        read_form(ia.Project, {})
    assert caught.value.in_words("fr") == "name : Ce champ est vide."


def test_details_are_kept() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Project.from_dict({"name": "x", "population": -3, "kind": "predictiv"})
    said = caught.value.in_words("fr")
    assert "reçu : -3" in said
    assert "vouliez-vous dire 'predictive'" in said


@given(st.text(max_size=60))
def test_whatever_the_message_holds_its_details_are_kept(text: str) -> None:
    assert french_details(f"expected a text, got {text!r}") == f"attendu : un texte ; reçu : {text!r}"
    assert text in french_details(f"{text} is expected by nobody")


def test_a_message_of_any_depth_is_said() -> None:
    deep = "expected " + "1 to " * 400 + "2"
    assert french_details(deep) == f"en anglais : {deep}"
