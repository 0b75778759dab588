"""A file of a version that never was, or of more assessments than a dossier holds, is refused at once."""

from __future__ import annotations

import time

import pytest

import ia_radar as ia

TOO_MANY = 100_001


@pytest.mark.parametrize("version", [0, -1, -5])
def test_a_version_that_never_was_is_refused(version: int) -> None:
    with pytest.raises(ia.InvalidInput) as error:
        ia.Dossier.from_dict({"format_version": version, "project": {"name": "A"}})
    assert [(p.path, p.code) for p in error.value.problems] == [("format_version", "no-such-version")]


def test_a_version_is_needed() -> None:
    with pytest.raises(ia.InvalidInput, match="format_version: expected a whole number"):
        ia.Dossier.from_dict({"project": {"name": "A"}})


@pytest.mark.parametrize("place", ["assessments", "panels"])
def test_a_file_too_long_is_refused_at_once_and_in_the_words_of_the_constructor(place: str) -> None:
    rows = [{"grid": "radar"}] * TOO_MANY
    data = {"assessments": rows} if place == "assessments" else {"panels": [{"assessments": rows}]}
    start = time.perf_counter()
    with pytest.raises(ia.InvalidInput) as read:
        ia.Dossier.from_dict({"format_version": 2, "project": {"name": "A"}, **data})
    assert time.perf_counter() - start < 1
    with pytest.raises(ia.InvalidInput) as built:
        ia.Dossier(ia.Project("A"), [ia.Assessment(ia.get_grid("radar"))] * TOO_MANY)
    assert read.value.problems == built.value.problems
