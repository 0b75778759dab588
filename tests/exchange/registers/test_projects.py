"""What a table says of a project, and of who answered when: by id or by word, noted when not understood."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess import Basis, Stage
from ia_radar.assess.panel import Respondent
from ia_radar.decide.balance.model import Aim
from ia_radar.dossier import Dossier, Project
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse
from ia_radar.project import OpportunityPosition, domains, families, kinds, phases, stances, uses
from tests.exchange.registers.account import GIROUET, accounted

CATALOGUES: dict[str, Any] = {
    "kind": kinds,
    "domain": lambda: [*domains(), *families()],
    "family": families,
    "use": uses,
    "phase": phases,
    "stance": stances,
}
ENUMS: dict[str, Any] = {"aim": Aim, "stage": Stage, "basis": Basis}
TERMS = [
    *((target, term.id, term.label) for target, catalogue in CATALOGUES.items() for term in catalogue()),
    *((target, member.value, member.label) for target, kind in ENUMS.items() for member in kind),
]


def read_one(cells: dict[str, object], **options: Any) -> tuple[reg.Record, reg.Report]:
    table = {"projet": ["Cantines"], "autonomy": [3], **{heading: [cell] for heading, cell in cells.items()}}
    reading = reg.read_table(table, GIROUET, **options)
    (record,) = reading
    accounted(reading.report)
    return record, reading.report


def said(record: reg.Record, target: str) -> str:
    """The id that a record has for a target, wherever it stands."""
    place = record.assessment if target in ("stage", "basis") else record
    value = getattr(place, "domain" if target == "family" else target)
    return str(getattr(value, "value", value))


@pytest.mark.parametrize(("target", "id_", "label"), TERMS)
def test_a_term_is_read_by_id_or_by_its_words(target: str, id_: str, label: ia.Text) -> None:
    for cell in (
        id_,
        label.fr,
        label["en"],
        label.fr.upper(),
        f"  {label['en'].lower()} ",
        label.fr.replace("’", "'"),
    ):
        record, report = read_one({target: cell})
        assert said(record, target) == id_
        assert not report.remarks
        assert record.kept == ()


@pytest.mark.parametrize(
    ("target", "cell", "id_"),
    [
        ("kind", "Prédictive", "predictive"),
        ("kind", "générative", "generative"),
        ("kind", "Discriminante", "discriminative"),
        ("phase", "POC", "prototype"),
        ("phase", "abandonné", "stopped"),
        ("phase", "En production", "production"),
        ("stage", "avant", "upstream"),
        ("stage", "en cours", "ongoing"),
        ("basis", "Observé", "observed"),
    ],
)
def test_usual_words_are_read_too(target: str, cell: str, id_: str) -> None:
    record, _ = read_one({target: cell})
    assert said(record, target) == id_


HEADINGS = {
    "Nature d'IA": ("IA générative", "kind", "generative"),
    "Domaine d’usage": ("Mobilité", "domain", "mobility"),
    "Famille": ("IA dans la ville", "domain", "city"),
    "Phase": ("Étude", "phase", "study"),
    "Habitants": ("62 000", "population", 62_000),
    "Effectifs": ("1 200,0", "agents", 1200),
    "Fournisseur": ("Une SARL", "provider", "Une SARL"),
    "Collectivité": ("Ville de Nantes", "authority", "Ville de Nantes"),
    "Visée": ("politique climatique", "aim", Aim.CLIMATE),
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_usual_headings_are_recognised_and_reach_the_dossier(heading: str) -> None:
    cell, name, value = HEADINGS[heading]
    record, report = read_one({heading: cell})
    assert getattr(record, name) == value
    assert getattr(record.to_dossier().project, name) == value
    assert report.fields[-1].use is FieldUse.MAPPED


def test_who_answered_and_when_reach_the_assessment() -> None:
    cells: dict[str, object] = {
        "Date": "22/11/2026",
        "Moment": "Amont",
        "Effets": "attendus",
        "Rôle": "Encadrante",
    }
    record, _ = read_one(cells)
    (assessment,) = record.to_dossier().assessments
    assert assessment.date == dt.date(2026, 11, 22)
    assert (assessment.stage, assessment.basis) == (Stage.UPSTREAM, Basis.EXPECTED)
    assert assessment.respondent == "Encadrante"
    assert ia.Panel([assessment] * 5).roles == ((Respondent.MANAGER.value, 5),)
    assert record.date == "22/11/2026"


def test_columns_may_be_called_anything() -> None:
    columns = {"c1": "kind", "c2": "respondent", "c3": "x", "c4": "y"}
    record, report = read_one({"c1": "predictive", "c2": "DPO", "c3": "-0,7", "c4": "−0.4"}, columns=columns)
    assert record.kind == "predictive"
    assert record.position == OpportunityPosition(-0.7, -0.4)
    assert record.assessment is not None
    assert record.assessment.respondent == "DPO"
    assert not report.remarks


def test_a_column_over_names_of_people_is_no_role_by_itself() -> None:
    for heading in ("Répondant", "Répondante", "Nom du répondant", "Respondent name"):
        record, _ = read_one({heading: "Mme Martin"})
        assert record.assessment is not None
        assert record.assessment.respondent == ""


BAD = {
    "kind": "IA hybride",
    "phase": "bientôt",
    "population": "environ 60 000",
    "agents": "-3",
    "date": "31/02/2026",
    "stage": "demain",
    "use": "Autre chose",
    "aim": "gagner",
}


@pytest.mark.parametrize("target", BAD)
def test_what_is_not_understood_stays_as_text_and_is_noted(target: str) -> None:
    record, report = read_one({target: BAD[target]})
    assert [(note.path, note.code) for note in report.notes] == [(f"line 2.{target}", "not-understood")]
    assert record.date == BAD["date"] if target == "date" else record[target] == BAD[target]
    assert record.to_dossier() == read_one({})[0].to_dossier() or target == "date"


@pytest.mark.parametrize("x", ["2", "-1,5", "nan", "1e1", "1/2", "gauche"])
def test_half_a_position_stays_as_text(x: str) -> None:
    record, report = read_one({"x": x, "y": "0.5"})
    assert record.position is None
    assert record["y"] == "0.5"
    assert "half-position" in [note.code for note in report.notes]


def test_x_alone_is_any_column() -> None:
    record, report = read_one({"x": "0.5"})
    assert record["x"] == "0.5"
    assert not report.remarks


def test_a_family_that_is_not_that_of_the_domain_is_noted() -> None:
    record, report = read_one({"domain": "mobility", "family": "internal"})
    assert record.domain == "mobility"
    assert [note.code for note in report.notes] == ["contradiction"]
    assert not read_one({"domain": "mobility", "family": "city"})[1].remarks


def test_gaps_in_what_is_said_of_a_project_have_their_reasons() -> None:
    record, report = read_one({"kind": "NSP", "phase": None, "Date": "non renseigné"})
    assert (record.kind, record.phase) == ("", "")
    assert dict(record.missing) == {
        "kind": ia.NonAnswer.UNKNOWN,
        "phase": ia.NonAnswer.UNANSWERED,
        "Date": ia.NonAnswer.UNANSWERED,
    }
    assert not report.remarks


@given(cell=st.text(max_size=20) | st.from_regex(r"[-+]?\d{1,6}[.,]?\d{0,4}", fullmatch=True), data=st.data())
def test_no_cell_breaks_a_row(cell: str, data: st.DataObject) -> None:
    target = data.draw(
        st.sampled_from([*CATALOGUES, *ENUMS, "x", "y", "population", "agents", "date", "respondent"])
    )
    record, _ = read_one({"x": "0", "y": "0", target: cell})
    assert isinstance(record.to_dossier(), Dossier)


def option(catalogue: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *(term.id for term in catalogue())])


PROJECTS = st.builds(
    Project,
    st.sampled_from([ia.Text("Cantines"), ia.Text("Accueil"), ia.Text("Voirie")]),
    st.sampled_from(["", "Ville de Nantes"]),
    kind=option(kinds),
    domain=option(domains) | option(families),
    phase=option(phases),
    stance=option(stances),
    position=st.none() | st.builds(OpportunityPosition, st.floats(-1, 1), st.floats(-1, 1)),
)


@pytest.mark.parametrize("headings", ["ids", "words"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@given(projects=st.lists(PROJECTS, min_size=1, max_size=4))
def test_projects_come_back_from_the_columns_of_their_portfolio(
    headings: Any, lang: Any, projects: list[Project]
) -> None:
    answers = [ia.Assessment(GIROUET, {"autonomy": 3})]
    portfolio = ia.portfolio.Portfolio([Dossier(project, answers) for project in projects])
    columns = portfolio.to_columns(GIROUET, headings=headings, lang=lang)
    records = list(reg.read_table(columns, GIROUET))
    assert [record.to_dossier().project for record in records] == projects


@pytest.mark.parametrize(
    "heading", ["Date d'évaluation", "Date de l’évaluation", "date de la réponse", "Assessment date", "Jour"]
)
def test_the_day_of_an_assessment_is_known_by_its_usual_headings(heading: str) -> None:
    record, _ = read_one({heading: "15/03/2025"})
    assert record.assessment is not None
    assert record.assessment.date == dt.date(2025, 3, 15)
