"""The booklet's words: complete, bilingual, honest about what was lost."""

from __future__ import annotations

from typing import Any

import pytest

import ia_radar as ia
from ia_radar import project
from ia_radar.project import Cell, OpportunityPosition

CATALOGUES = (
    project.kinds,
    project.phases,
    project.motivations,
    project.stances,
    project.stop_reasons,
    project.families,
    project.domains,
    project.uses,
)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_catalogue_is_bilingual_with_unique_ids_and_a_provenance(catalogue: Any) -> None:
    terms = catalogue()
    assert len(set(terms.ids)) == len(terms) >= 3
    for term in terms:
        assert term.label.fr
        assert term.label.en
        assert term.provenance in (ia.Provenance.STATED, ia.Provenance.INTERPRETATION)


def test_the_map_has_sixty_one_uses_where_the_booklet_has_them() -> None:
    counts = {domain.id: 0 for domain in project.domains()}
    for use in project.uses():
        counts[use.within] += 1
    assert counts == {
        "policy_making": 12,
        "finance": 8,
        "information_systems": 10,
        "safety_crisis": 6,
        "mobility": 9,
        "public_space": 7,
        "planning": 9,
    }
    assert {domain.within for domain in project.domains()} == {"internal", "city"}


def test_what_was_lost_is_said_to_be_and_doubts_are_marked() -> None:
    lost = project.families()["users"]
    assert lost.note is not None
    assert "perdue" in lost.note.fr
    doubtful = [use for use in project.uses() if use.is_doubtful]
    assert len(doubtful) == 2
    assert all(use.provenance is ia.Provenance.INTERPRETATION for use in project.uses())
    with pytest.raises(ia.UnknownId):
        project.family_of("flying_cars")


@pytest.mark.parametrize(
    ("x", "y", "cell"),
    [
        (-1, -1, Cell.EXISTING_AGENTS),
        (-0.1, 0.1, Cell.EXISTING_USERS),
        (1, -0.5, Cell.NEW_AGENTS),
        (0.2, 1, Cell.NEW_USERS),
        (0, 1, None),
        (0.5, 0, None),
    ],
)
def test_the_cell_of_a_position(x: float, y: float, cell: Cell | None) -> None:
    assert OpportunityPosition(x, y).cell is cell
    assert cell is None or (cell.label.fr and cell.label.en)


@pytest.mark.parametrize("bad", [1.01, -2, True, "0", None, float("nan"), float("inf")])
def test_a_point_outside_the_diagram_is_refused(bad: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        OpportunityPosition(bad, 0)
