"""A file that a person filled in: words are read as forms and tables read them."""

from __future__ import annotations

import datetime as dt

import pytest

import ia_radar as ia
from ia_radar.aiact.questionnaire.fact_reader import read_fact
from ia_radar.assess.answers import read_rating
from ia_radar.exchange.law import read_facts

GIROUET = ia.get_grid("girouet")
RATINGS = [
    "4",
    "3,0",
    "Plutôt positif",
    "2 (Plutôt négatif)",
    "inconnu",
    "NSP",
    "sans objet",
    "",
    "unknown",
    "S. O.",
]
ANSWERS = ["oui", "Non", "ne sait pas", "yes", "faux", "?"]


def dossier(rating: object = None, answer: object = None) -> ia.Dossier:
    assessment = {"grid": "girouet", "ratings": {"autonomy": rating}}
    return ia.Dossier.from_dict(
        {
            "format_version": 2,
            "project": {"name": "Accueil"},
            "assessments": [assessment],
            "panels": [{"k": 5, "assessments": [assessment]}],
            "facts": {"rules_only": answer},
            "declared": {"removes_jobs": answer},
        }
    )


@pytest.mark.parametrize("word", RATINGS)
def test_a_rating_is_read_as_everywhere(word: str) -> None:
    read = dossier(rating=word)
    assert read.assessments[0]["autonomy"] == read_rating(word, GIROUET.scale)
    assert read.panels[0].assessments == read.assessments
    assert ia.Dossier.from_dict(read.to_dict()) == read


@pytest.mark.parametrize("word", ANSWERS)
def test_an_answer_is_read_as_everywhere(word: str) -> None:
    read = dossier(answer=word)
    assert dict(read.facts) == {"rules_only": read_fact(word)}
    assert dict(read.declared) == {"removes_jobs": read_fact(word)}
    assert read_facts({"rules_only": word}).facts == {"rules_only": read_fact(word)}


@pytest.mark.parametrize("day", ["22/11/2026", "2026-11-22", "2026-11-22T08:00:00"])
def test_a_day_is_read_as_everywhere(day: str) -> None:
    data = {"grid": "girouet", "date": day}
    assert ia.Assessment.from_dict(data).date == dt.date(2026, 11, 22)


def test_what_is_left_blank_is_no_answer() -> None:
    assert (dossier(answer="").facts, dossier(answer=" ").declared) == ((), ())
    assert dict(dossier(answer=None).facts) == {"rules_only": None}


@pytest.mark.parametrize("word", ["5", "3?", "plutôt", "2,5", "x" * 5000])
def test_what_is_no_rating_is_refused_at_its_place(word: str) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        dossier(rating=word)
    paths = [problem.path for problem in refused.value.problems]
    assert "assessments[0].ratings.autonomy" in paths


@pytest.mark.parametrize("word", ["plutôt oui", "2", "peut-être"])
def test_what_is_no_answer_is_refused_at_its_place(word: str) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        dossier(answer=word)
    assert [problem.path for problem in refused.value.problems] == [
        "facts.rules_only",
        "declared.removes_jobs",
    ]
    with pytest.raises(ia.InvalidInput):
        read_facts({"rules_only": word})


def test_the_constructor_stays_strict() -> None:
    with pytest.raises(ia.InvalidInput):
        ia.Assessment(GIROUET, {"autonomy": "4"})  # type: ignore[dict-item]
