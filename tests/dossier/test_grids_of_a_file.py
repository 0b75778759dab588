"""Grids travel with a dossier: each assessment comes back on the very grid that it was made on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia


def ville(signal: str, levels: int = 3, version: str = "1") -> ia.Grid:
    scale = [
        {"value": value, "signal": "hazard" if value == 1 else signal if value == 2 else "open"}
        for value in range(1, levels + 1)
    ]
    section = {"id": "s", "label": "S", "items": [{"id": "cost", "label": "Coût"}]}
    return ia.load_grid(
        {
            "id": "ville",
            "version": version,
            "title": "Ville",
            "scale": {"levels": scale},
            "sections": [section],
        }
    )


def through_a_file(dossier: ia.Dossier) -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict())))


RADAR = ia.get_grid("radar")
REWORDED = evolve(RADAR, title=ia.Text("Radar de la ville"))
LONGER, FIRST, SECOND = ville("open", 5), ville("open"), ville("manoeuvre")


@pytest.mark.parametrize(
    "grids",
    [
        [FIRST, SECOND],
        [SECOND, FIRST],
        [LONGER, SECOND, FIRST, LONGER],
        [RADAR, REWORDED],
        [REWORDED, RADAR],
        [REWORDED],
        [RADAR, FIRST, REWORDED, ville("open", version="2")],
    ],
)
def test_assessments_keep_their_grid(grids: list[ia.Grid]) -> None:
    answers = [ia.Assessment(grid, {grid.items[0].id: grid.scale.highest}) for grid in grids]
    panels = [ia.Panel([answer] * 5) for answer in answers]
    for dossier in (ia.Dossier(ia.Project("A"), answers), ia.Dossier(ia.Project("A"), panels=panels)):
        back = through_a_file(dossier)
        assert back == dossier
        assert back.to_dict() == dossier.to_dict()


def test_grids_that_nothing_is_rated_on_stay() -> None:
    dossier = ia.Dossier(ia.Project("A"), [ia.Assessment(FIRST)], grids=[SECOND, FIRST, REWORDED, SECOND])
    assert dossier.grids == (SECOND, REWORDED)
    assert through_a_file(dossier) == dossier


def test_grids_of_a_file_that_nothing_is_rated_on_are_written_back() -> None:
    grids = [ia.grid.grid_to_dict(grid) for grid in (FIRST, REWORDED)]
    data = {"format_version": 2, "project": {"name": "A"}, "grids": grids}
    back = ia.Dossier.from_dict(data).to_dict()
    assert [ia.load_grid(grid) for grid in back["grids"]] == [FIRST, REWORDED]


def file_of(*rows: dict[str, Any]) -> dict[str, Any]:
    grids = [ia.grid.grid_to_dict(grid) for grid in (FIRST, SECOND)]
    return {"format_version": 2, "project": {"name": "A"}, "grids": grids, "assessments": list(rows)}


@pytest.mark.parametrize(
    ("row", "path", "code"),
    [
        ({"grid": "ville", "version": "1"}, "assessments[0].grid", "ambiguous"),
        ({"grid": "ville"}, "assessments[0].grid", "ambiguous"),
        ({"grid": "ville", "version": "1", "edition": 3}, "assessments[0].edition", "out-of-range"),
        ({"grid": "ville", "version": "1", "edition": 0}, "assessments[0].edition", "out-of-range"),
        ({"grid": "ville", "version": "1", "edition": "1"}, "assessments[0].edition", "wrong-type"),
    ],
)
def test_a_file_that_does_not_say_which_grid_is_refused(row: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(ia.InvalidInput) as error:
        ia.Dossier.from_dict(file_of(row))
    assert (path, code) in [(problem.path, problem.code) for problem in error.value.problems]
