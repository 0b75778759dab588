"""The booklet's words: complete, bilingual, honest about what was lost."""

from __future__ import annotations

from typing import Any

import pytest

import ia_radar as ia
from ia_radar import portfolio, project, svg
from ia_radar.exchange.report import html_report
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


GIROUET = ia.get_grid("girouet")


@pytest.mark.parametrize(
    "show",
    [
        html_report,
        lambda dossier: str(dossier.to_dict()),
        lambda dossier: svg.heatmap(portfolio.Portfolio([dossier]), GIROUET),
        lambda dossier: svg.small_multiples(portfolio.Portfolio([dossier]), GIROUET),
        lambda dossier: str(portfolio.Portfolio([dossier]).to_columns()),
    ],
    ids=["report", "file", "heat map", "small multiples", "columns"],
)
def test_a_project_named_by_a_plain_text_is_shown_as_any_other(show: Any) -> None:
    plain, text = (
        ia.Dossier(ia.Project(name, position=OpportunityPosition(-1, 1)), [ia.Assessment(GIROUET)])
        for name in ("Cantines", ia.Text("Cantines"))
    )
    assert "Cantines" in show(plain)
    assert show(plain) == show(text)


@pytest.mark.parametrize("name", ["", " ", ia.Text(""), ia.Text("", "Canteens"), 3, None])
def test_a_project_has_a_name_in_french(name: Any) -> None:
    """A page without a heading is no page; English alone would leave the French one without."""
    with pytest.raises(ia.InvalidInput, match=r"^name: "):
        ia.Project(name)


@pytest.mark.parametrize(
    "population",
    [-5, True, float("nan"), 10**400, 10**5000],
    ids=["negative", "flag", "nan", "huge", "endless"],
)
def test_a_population_that_is_none_is_refused_in_a_file_and_when_built(population: Any) -> None:
    with pytest.raises(ia.InvalidInput, match=r"^population: "):
        ia.Project("A", population=population)
    data = {"format_version": 2, "project": {"name": "A", "population": population}}
    with pytest.raises(ia.InvalidInput, match=r"^project\.population: "):
        ia.Dossier.from_dict(data)
