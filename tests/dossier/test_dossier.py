import copy
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import ia_radar as ia
from tests.grid.test_load import JUNK, local
from tests.strategies import assessments

EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes.json"


def example() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(EXAMPLE.read_text("utf-8"))
    return data


def problems(data: object) -> dict[str, str]:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Dossier.from_dict(data)  # type: ignore[arg-type]
    return {problem.path: problem.code for problem in caught.value.problems}


def test_the_example_survives_being_read_and_written() -> None:
    dossier = ia.Dossier.from_dict(example())
    again = ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict())))
    assert again == dossier
    assert again.to_dict() == dossier.to_dict()


def test_the_example_is_honest() -> None:
    dossier = ia.Dossier.from_dict(example())
    assert dossier.project.caution is not None
    assert "illustratif" in dossier.project.caution.fr
    for made in dossier.assessments:
        rated = {key for key, rating in made.ratings if isinstance(rating, int)}
        notes = dict(made.notes)
        assert all("illustrative" in notes[key] for key in rated - set(made.derived))
        assert len(rated) < len(made.ratings), "gaps are left as gaps"


def test_the_examples_radar_is_derived_from_its_girouet() -> None:
    radar, girouet = ia.Dossier.from_dict(example()).assessments
    blank = {key: ia.NonAnswer.UNANSWERED if key in radar.derived else r for key, r in radar.ratings}
    notes = {key: note for key, note in radar.notes if key not in radar.derived}
    assert ia.radar_from_girouet(evolve(radar, ratings=blank, notes=notes, derived=()), girouet) == radar


@given(assessments())
def test_assessments_on_local_grids_take_their_grid_along(assessment: ia.Assessment) -> None:
    dossier = ia.Dossier(ia.Project(ia.Text("Projet")), [assessment, assessment])
    assert ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict()))) == dossier


def test_answers_may_be_levels_words_or_null() -> None:
    data = example()
    data["assessments"][1]["ratings"] = {"autonomy": 3, "know_how": "unknown", "meaning": None}
    made = ia.Dossier.from_dict(data).assessments[1]
    assert [made[item] for item in ("autonomy", "know_how", "meaning", "cooperation")] == [
        3,
        ia.NonAnswer.UNKNOWN,
        ia.NonAnswer.UNANSWERED,
        ia.NonAnswer.UNANSWERED,
    ]


def test_all_problems_are_told_at_once_with_their_paths() -> None:
    data = example()
    data["projet"] = {}
    data["project"]["name"] = ""
    data["project"]["population"] = -3
    data["assessments"][0]["ratings"]["utility"] = "4?"
    data["assessments"][0]["stage"] = "upstraem"
    data["assessments"][1]["ratings"]["autonmy"] = 3
    data["assessments"][1]["date"] = "31/02/2026"
    data["assessments"].append({"grid": "raddar"})
    data["grids"] = [{"id": "x"}]
    data["facts"] = {"rules_only": "rather yes"}
    found = problems(data)
    assert (
        found.items()
        >= {
            "projet": "unknown-id",
            "project.name": "empty",
            "project.population": "out-of-range",
            "assessments[0].ratings.utility": "not-a-level",
            "assessments[0].stage": "unknown-id",
            "assessments[1].ratings.autonmy": "unknown-id",
            "assessments[1].date": "bad-date",
            "assessments[2].grid": "unknown-id",
            "grids[0].version": "missing",
            "facts.rules_only": "wrong-type",
        }.items()
    )


@pytest.mark.parametrize("day", ["2026-W01-1", "20260101", "2026-01", "01/2026", "46023"])
def test_a_week_a_month_or_a_number_is_no_day_of_a_file(day: str) -> None:
    data = {"format_version": 2, "project": {"name": "A"}, "assessments": [{"grid": "radar", "date": day}]}
    assert problems(data) == {"assessments[0].date": "bad-date"}


def test_a_local_grid_is_found_by_its_id() -> None:
    data = example()
    data["grids"] = [local()]
    data["assessments"] = [{"grid": "local", "ratings": {"i0-0": 3}}]
    assert ia.Dossier.from_dict(data).assessments[0].grid == ia.load_grid(local())


def test_a_dossier_from_the_future_is_refused_whole() -> None:
    with pytest.raises(ia.UnsupportedVersion, match="upgrade ia_radar"):
        ia.Dossier.from_dict({"format_version": 10**6, "something": "new"})


@given(JUNK)
def test_junk_raises_only_our_own_errors(junk: object) -> None:
    with pytest.raises(ia.IaRadarError):
        ia.Dossier.from_dict(junk)  # type: ignore[arg-type]
    for place in ("project", "assessments", "grids", "facts", "format_version"):
        data = copy.deepcopy(example()) | {place: junk}
        try:
            ia.Dossier.from_dict(data)
        except ia.IaRadarError:
            continue
