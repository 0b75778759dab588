import copy
import datetime as dt
import pickle
import time
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given

import ia_radar as ia
from tests.strategies import assessments

GIROUET = ia.get_grid("girouet")
FULL = ia.Assessment(
    GIROUET,
    {"autonomy": 3, "meaning": ia.NonAnswer.UNKNOWN},
    stage=ia.Stage.UPSTREAM,
    basis=ia.Basis.EXPECTED,
    notes={"meaning": "à demander", "autonomy": "oui"},
    evidence={"autonomy": ["https://example.org"]},
    respondent="encadrant",
    date=dt.date(2026, 11, 22),
)


def problems(**arguments: Any) -> dict[str, str]:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Assessment(GIROUET, **arguments)
    return {problem.path: problem.code for problem in caught.value.problems}


def test_answers_stand_in_the_order_of_the_grid_and_what_is_left_out_is_unanswered() -> None:
    assert [key for key, _ in FULL.ratings] == list(GIROUET.items.ids)
    assert [key for key, _ in FULL.notes] == ["autonomy", "meaning"]
    assert FULL["cooperation"] is ia.NonAnswer.UNANSWERED
    with pytest.raises(ia.UnknownId, match="did you mean 'cooperation'"):
        FULL["coperation"]


@given(assessments())
def test_an_assessment_is_a_value(assessment: ia.Assessment) -> None:
    for twin in (
        copy.copy(assessment),
        copy.deepcopy(assessment),
        evolve(assessment),
        pickle.loads(pickle.dumps(assessment)),  # noqa: S301 - our own bytes
    ):
        assert twin == assessment
        assert hash(twin) == hash(assessment)
        assert ia.score(twin) == ia.score(assessment)


def test_thousands_of_assessments_hold_what_they_share_once() -> None:
    first, second = (
        ia.Assessment(GIROUET, {"autonomy": 3, "meaning": ia.NonAnswer.UNKNOWN}) for _ in range(2)
    )
    assert all(pair is twin for pair, twin in zip(first.ratings, second.ratings, strict=True))


def test_nothing_can_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        FULL.respondent = "élu"  # type: ignore[misc]
    assert dict(evolve(FULL, ratings={**dict(FULL.ratings), "autonomy": 1}).ratings)["autonomy"] == 1


def test_whatever_has_an_index_is_a_whole_number() -> None:
    for three in (3, np.int8(3), np.uint64(3)):
        rating = ia.Assessment(GIROUET, {"autonomy": three})["autonomy"]
        assert type(rating) is int
        assert rating == 3


class Odd:
    def __index__(self) -> int:
        raise RuntimeError("odd")


@pytest.mark.parametrize("value", [0, 5, -1, True, False, 3.0, "3", None, np.True_, np.float64(3), [], Odd()])
def test_what_is_no_level_is_refused(value: object) -> None:
    assert problems(ratings={"autonomy": value}) == {"ratings.autonomy": "not-a-level"}


def test_all_problems_are_told_at_once() -> None:
    assert problems(
        ratings={"autonomy": 9, "know_hwo": 2},
        notes={"meening": "x", "autonomy": 3},
        evidence={"nothing": ["x"]},
        stage="upstream",
        basis="expected",
        respondent=3,
        date=dt.datetime(2026, 1, 1),
        derived=["nobody"],
    ) == {
        "ratings.autonomy": "not-a-level",
        "ratings.know_hwo": "unknown-id",
        "notes.meening": "unknown-id",
        "notes.autonomy": "wrong-type",
        "evidence.nothing": "unknown-id",
        "stage": "wrong-type",
        "basis": "wrong-type",
        "respondent": "wrong-type",
        "date": "bad-date",
        "derived[0]": "unknown-id",
    }


@pytest.mark.parametrize("value", [3, None, [1], ["ab", "cde"], {1: 2}, "autonomy"])
@pytest.mark.parametrize("name", ["ratings", "notes", "evidence"])
def test_what_is_no_mapping_is_refused(name: str, value: object) -> None:
    assert set(problems(**{name: value})) & {name, f"{name}.a"}


@pytest.mark.parametrize(
    "pairs", [{"ratings": [1, 4]}, {"ratings": [4, 4]}, {"notes": ["a", "b"]}, {"evidence": [["a"], ["b"]]}]
)
def test_an_id_that_stands_twice_is_refused(pairs: dict[str, list[Any]]) -> None:
    """The one that comes last does not win in silence, not even where it says the same."""
    ((name, given),) = pairs.items()
    twice = [("autonomy", value) for value in given]
    assert list(problems(**{name: twice})) == [f"{name}.autonomy"]
    once: list[dict[str, Any]] = [{name: twice[:1]}, {name: dict(twice[:1])}]
    pairs_once, mapping = (ia.Assessment(GIROUET, **arguments) for arguments in once)
    assert pairs_once == mapping


@pytest.mark.parametrize(
    ("value", "path", "code"),
    [
        ("https://example.org", "evidence.autonomy", "wrong-type"),
        ([1], "evidence.autonomy[0]", "wrong-type"),
        (None, "evidence.autonomy", "missing"),
    ],
)
def test_evidence_is_a_list_of_texts(value: object, path: str, code: str) -> None:
    assert problems(evidence={"autonomy": value}) == {path: code}


def test_only_grids_are_answered() -> None:
    with pytest.raises(ia.InvalidInput, match="expected a Grid"):
        ia.Assessment("girouet")  # type: ignore[arg-type]


def test_reprs_read_as_a_sentence() -> None:
    assert repr(FULL) == "<Assessment of girouet 1.0.0, upstream: 1 of 12 items rated>"
    assert repr(GIROUET) == "<Grid girouet 1.0.0: 12 items in 4 sections, levels 1 to 4>"
    assert repr(ia.score(FULL)).startswith("<Score of girouet 1.0.0: engagement fog, ")


def test_notebooks_get_the_chart_and_its_table() -> None:
    for shown in (FULL._repr_html_(), ia.score(FULL)._repr_html_()):
        assert shown.startswith("<figure ")
        assert 'class="iar iar-girouet"' in shown
        assert '<table lang="fr">' in shown


@pytest.mark.parametrize("field", ["ratings", "notes", "evidence", "derived"])
def test_thousands_of_answers_to_another_grid_are_refused_in_little_time(field: str) -> None:
    items = [{"id": f"i{number}", "label": "?"} for number in range(10_000)]
    levels = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]
    grid = ia.load_grid(
        {
            "id": "g",
            "version": "1",
            "title": "G",
            "scale": {"levels": levels},
            "sections": [{"id": "s", "label": "S", "items": items}],
        }
    )
    others: Any = {f"other{number}": 1 for number in range(10_000)}
    given_answers: dict[str, Any] = {field: [*others] if field == "derived" else others}
    begin = time.process_time()
    with pytest.raises(ia.InvalidInput) as refused:
        ia.Assessment(grid, **given_answers)
    assert len(refused.value.problems) >= 10_000
    assert time.process_time() - begin < 2
