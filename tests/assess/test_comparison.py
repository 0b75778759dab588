"""Moments of a project compared by order, gaps and versions included."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess.comparison import Change
from ia_radar.grid import grid_to_dict

GIROUET = ia.get_grid("girouet")
UNKNOWN, NOT_APPLICABLE, UNANSWERED = (
    ia.NonAnswer.UNKNOWN,
    ia.NonAnswer.NOT_APPLICABLE,
    ia.NonAnswer.UNANSWERED,
)


def rated(autonomy: ia.Rating, **rest: ia.Rating) -> ia.Assessment:
    return ia.Assessment(GIROUET, {"autonomy": autonomy, **rest})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (2, 3, Change.UP),
        (1, 4, Change.UP),
        (3, 3, Change.SAME),
        (4, 1, Change.DOWN),
        (UNKNOWN, 1, Change.APPEARED),
        (UNANSWERED, 4, Change.APPEARED),
        (NOT_APPLICABLE, 2, Change.APPEARED),
        (2, UNKNOWN, Change.VANISHED),
        (2, UNANSWERED, Change.VANISHED),
        (2, NOT_APPLICABLE, Change.VANISHED),
        (UNKNOWN, UNKNOWN, Change.UNKNOWN),
        (UNANSWERED, NOT_APPLICABLE, Change.UNKNOWN),
    ],
)
def test_every_movement(before: ia.Rating, after: ia.Rating, expected: Change) -> None:
    row = ia.compare(rated(before), rated(after)).items["autonomy"]
    assert row.overall is expected
    assert row.steps == (expected,)
    assert row.ratings == (before, after)


MIRROR = {
    Change.UP: Change.DOWN,
    Change.DOWN: Change.UP,
    Change.APPEARED: Change.VANISHED,
    Change.VANISHED: Change.APPEARED,
}
RATING = st.one_of(st.integers(1, 4), st.sampled_from(list(ia.NonAnswer)))
ANSWERS = st.fixed_dictionaries(dict.fromkeys(GIROUET.items.ids, RATING))


@given(ANSWERS, ANSWERS)
def test_looking_back_mirrors_looking_forward(
    first: dict[str, ia.Rating], second: dict[str, ia.Rating]
) -> None:
    one, two = ia.Assessment(GIROUET, first), ia.Assessment(GIROUET, second)
    there, back = ia.compare(one, two), ia.compare(two, one)
    for row in there.items:
        assert back.items[row.id].overall is MIRROR.get(row.overall, row.overall)
    assert sum(len(there.only(change)) for change in Change) == len(GIROUET.items)


def test_more_than_two_moments_keep_every_step() -> None:
    change = ia.compare(rated(2), rated(UNKNOWN), rated(4), rated(3))
    row = change.items["autonomy"]
    assert row.steps == (Change.VANISHED, Change.APPEARED, Change.DOWN)
    assert row.overall is Change.UP


def test_expected_against_observed_is_told_and_moments_have_names() -> None:
    before = evolve(rated(2), basis=ia.Basis.EXPECTED, stage=ia.Stage.UPSTREAM, date=date(2025, 3, 1))
    after = evolve(rated(3), basis=ia.Basis.OBSERVED)
    change = ia.compare(before, after)
    name = "Amont, effets attendus, 1er mars 2025"
    assert change.is_expected_against_observed
    assert not ia.compare(after, before).is_expected_against_observed
    assert [label.fr for label in change.labels] == [name, "effets observés"]
    assert [label.en for label in ia.compare(rated(1), rated(1)).labels] == ["Moment 1", "Moment 2"]
    assert change.text.fr.startswith(f"{name} → effets observés : en hausse : 1")
    assert "up: 1" in change.text.en


def test_sections_show_their_status_at_each_moment() -> None:
    change = ia.compare(
        rated(1, know_how=4, meaning=4), rated(2, know_how=4, meaning=4), rated(3, know_how=4, meaning=4)
    )
    statuses = change.sections["engagement"].statuses
    assert [status.value for status in statuses if status] == ["hazard", "manoeuvre", "caution"]


def other_version() -> ia.Grid:
    """The girouet with one item renamed and one added, as a version 2.0.0."""
    data = grid_to_dict(GIROUET)
    data["version"] = "2.0.0"
    data["sections"][0]["items"][0]["id"] = "latitude"
    data["sections"][1]["items"].append({"id": "rest", "label": "Repos"})
    return ia.load_grid(data)


def test_versions_are_matched_by_item_and_the_rest_is_listed() -> None:
    new = ia.Assessment(other_version(), {"know_how": 4, "latitude": 1})
    change = ia.compare(rated(3, know_how=3), new)
    assert change.unmatched == (("autonomy",), ("latitude", "rest"))
    assert change.items["know_how"].overall is Change.UP
    assert "autonomy" not in change.items.ids
    assert "latitude" not in change.items.ids
    assert "sans équivalent : 3" in change.text.fr
    assert "without a counterpart: 3" in change.text.en


def test_a_local_grid_compares_with_the_one_it_adapts() -> None:
    local = evolve(GIROUET, id="girouet-nantes", based_on="girouet@1.0.0")
    change = ia.compare(rated(3), ia.Assessment(local, {"autonomy": 4}))
    assert change.items["autonomy"].overall is Change.UP
    assert change.grid.id == "girouet-nantes"


def test_a_section_that_did_not_exist_has_no_status() -> None:
    data = grid_to_dict(GIROUET)
    data["version"] = "3.0.0"
    data["sections"].append({"id": "health", "label": "Santé", "items": [{"id": "rest", "label": "Repos"}]})
    change = ia.compare(rated(3), ia.Assessment(ia.load_grid(data), {"autonomy": 3, "rest": 4}))
    assert change.sections["health"].statuses[0] is None
    assert change.sections["health"].statuses[1] is not None


def test_unrelated_grids_and_other_scales_are_refused() -> None:
    with pytest.raises(ia.InvalidInput, match="neither a version of"):
        ia.compare(rated(3), ia.Assessment(ia.get_grid("radar"), {}))
    data = grid_to_dict(GIROUET)
    data["scale"]["levels"].append({"value": 5, "signal": "open"})
    with pytest.raises(ia.InvalidInput, match="cannot be ordered"):
        ia.compare(rated(3), ia.Assessment(ia.load_grid(data), {}))
    with pytest.raises(ia.InvalidInput) as caught:
        ia.compare(rated(3), "later", None)  # type: ignore[arg-type]  # wrong on purpose
    assert [problem.path for problem in caught.value.problems] == ["moments[1]", "moments[2]"]


def test_a_comparison_is_a_value() -> None:
    change = ia.compare(rated(3), rated(4))
    assert pickle.loads(pickle.dumps(change)) == change  # noqa: S301 - our own bytes
    assert len({change, ia.compare(rated(3), rated(4))}) == 1


def test_every_change_has_a_word_and_a_sign() -> None:
    assert len({change.arrow for change in Change}) == len(Change)
    assert all(change.label.fr and change.label.en for change in Change)
