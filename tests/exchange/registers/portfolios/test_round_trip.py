"""A portfolio goes out to one table and comes back equal, through CSV and through every frame."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import Aim
from ia_radar.dossier import Source
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers.portfolios.columns import ASSESSMENT_COLUMNS, PROJECT_COLUMNS
from ia_radar.exchange.registers.record import PROJECT_FIELDS
from ia_radar.project import (
    OpportunityPosition,
    domains,
    families,
    kinds,
    motivations,
    phases,
    stances,
    uses,
)
from ia_radar.text import is_blank
from tests.exchange.registers.test_frames import FRAMES
from tests.strategies import grids, ratings, texts

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
# What cells are apt to change: white space, marks of formulas, of JSON and of gaps, several lines.
HARD = st.sampled_from(
    [
        "=1+1", "'=1", "'", '"', '"a"', "[1]", '["a"]', "a;b", "a | b", "NSP", "sans objet", "N/A", "#N/A",
        "nan", "None", " a", "a\t", "a\nb", "a\r\nb", "\ufeffa", "\u00a0a", "-3", "007", "1,5", "true", "\0",
        "x" * 300, "\n".join("lignes"), "\ud800", "é\u2028",
    ]
)  # fmt: skip
TEXTS = HARD.filter(lambda text: not is_blank(text)) | texts
ANY = st.just("") | HARD | texts


def ids(*catalogues: Callable[[], Any]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *(term.id for catalogue in catalogues for term in catalogue())])


SIZES = st.none() | st.integers(0, 2**53)
COORDINATES = st.floats(-1, 1)
FLAGS = st.sampled_from([None, True, False])
WORDINGS = st.builds(ia.Text, TEXTS, ANY)
PROJECTS = st.builds(
    ia.Project,
    WORDINGS,
    ANY,
    st.none() | WORDINGS,
    SIZES,
    st.none() | WORDINGS,
    st.lists(st.builds(Source, TEXTS, ANY, ANY), max_size=3),
    kind=ids(kinds),
    domain=ids(domains, families),
    use=ids(uses),
    phase=ids(phases),
    motivations=st.lists(ids(motivations).filter(bool), unique=True, max_size=3),
    stance=ids(stances),
    position=st.none() | st.builds(OpportunityPosition, COORDINATES, COORDINATES),
    provider=ANY,
    is_in_house=FLAGS,
    is_demonstrator=FLAGS,
    aim=st.sampled_from([None, *Aim]),
    agents=SIZES,
)


@st.composite
def answers(draw: st.DrawFn, local: ia.Grid) -> ia.Assessment:
    grid = draw(st.sampled_from([GIROUET, RADAR, local]))
    some = st.sampled_from(grid.items.ids)
    return ia.Assessment(
        grid,
        draw(st.just({}) | ratings(grid)),
        stage=draw(st.sampled_from([None, *ia.Stage])),
        basis=draw(st.sampled_from([None, *ia.Basis])),
        notes=draw(st.dictionaries(some, ANY, max_size=3)),
        evidence=draw(st.dictionaries(some, st.lists(ANY, max_size=3), max_size=2)),
        respondent=draw(ANY),
        date=draw(st.none() | st.dates()),
        derived=draw(st.lists(some, unique=True, max_size=2)),
    )


@st.composite
def portfolios(draw: st.DrawFn) -> tuple[ia.Grid, tuple[ia.Dossier, ...]]:
    local = draw(grids())
    dossier = st.builds(ia.Dossier, PROJECTS, st.lists(answers(local), max_size=3))
    return local, tuple(draw(st.lists(dossier, min_size=1, max_size=3)))


OPTIONS: list[dict[str, Any]] = [{}, {"headings": "words"}, {"headings": "words", "lang": "en"}]


def read_back(source: Any, local: ia.Grid) -> tuple[ia.Dossier, ...]:
    reading = reg.read_portfolio(source, grids=[local])
    report = reading.report
    assert (report.aside_count, report.rows) == (0, report.read)
    assert {remark.code for remark in report.remarks} <= {"formula", "gap"}
    return reading.dossiers


@settings(max_examples=60)
@given(portfolios(), st.sampled_from(OPTIONS), st.sampled_from(";,\t|"))
def test_through_csv(portfolio: tuple[ia.Grid, tuple[ia.Dossier, ...]], options: Any, sign: str) -> None:
    local, dossiers = portfolio
    table = reg.write_portfolio(dossiers, **options)
    assert read_back(table.csv(sign).encode("utf-8-sig"), local) == dossiers


@pytest.mark.parametrize("make", FRAMES)
@settings(max_examples=5)
@given(portfolio=portfolios(), options=st.sampled_from(OPTIONS))
def test_through_frames(
    make: Callable[[Any], Any], portfolio: tuple[ia.Grid, tuple[ia.Dossier, ...]], options: Any
) -> None:
    local, dossiers = portfolio
    assert read_back(make(reg.write_portfolio(dossiers, **options).columns), local) == dossiers


def test_a_person_corrects_it_in_words() -> None:
    first = ia.Assessment(GIROUET, {"autonomy": 2}, date=dt.date(2025, 3, 1), notes={"autonomy": "à suivre"})
    later = ia.Assessment(GIROUET, {"autonomy": 3}, date=dt.date(2026, 3, 1))
    dossiers = [ia.Dossier(ia.Project("Cantines", kind="predictive"), [first, later])]
    text = reg.write_portfolio(dossiers, headings="words").csv()
    head, *_ = text.splitlines()
    text = text.replace("IA prédictive", "Générative", 1).replace("2025-03-01", "15/03/2025")
    text += (
        ";".join({"Projet": "Voirie", "Habitants": "62 000"}.get(name, "") for name in head.split(";")) + "\n"
    )
    reading = reg.read_portfolio(text.encode())
    canteens, roads = reading.dossiers
    assert canteens.project.kind == "generative"
    assert [answers.date for answers in canteens.assessments] == [dt.date(2025, 3, 15), later.date]
    assert (str(roads.project.name), roads.assessments) == ("Voirie", ())
    (remark,) = reading.report.remarks
    assert (remark.code, remark.path) == ("contradiction", "line 3.Nature d’IA")
    assert remark.text.fr == "'predictive' ; une autre ligne du projet dit 'generative', qui est repris"


def test_what_a_table_cannot_hold_is_said() -> None:
    panel = ia.Panel([ia.Assessment(GIROUET, {"autonomy": 2})])
    data = ia.grid.grid_to_dict(GIROUET)
    data["sections"][0]["label"] = "Autre"
    other = ia.load_grid(data)
    twins = [ia.Assessment(grid, {"autonomy": 2}) for grid in (GIROUET, other)]
    local = ia.Assessment(ia.load_grid({**data, "id": "mairie"}), {"autonomy": 2})
    dossier = ia.Dossier(
        ia.Project("Cantines"), [*twins, local], {"deployed_by_public_authority": True}, panels=[panel]
    )
    table = reg.write_portfolio([dossier])
    said = "\n".join(remark.line("fr") for remark in table.left_out)
    for part in (
        "une autre grille 'girouet 1.0.0' a le même identifiant et la même version",
        "la grille 'mairie 1.0.0' n’est pas au catalogue",
        "dossiers[0].facts : réponses au questionnaire de l’AI Act (1) : un tableau ne peut pas les contenir",
        "dossiers[0].panels : panels (1)",
    ):
        assert part in said
    assert table.rows == 2
    unread = reg.read_portfolio(table.csv().encode())
    assert unread.report.aside_count == 1
    assert "grille 'mairie 1.0.0' inconnue" in unread.report.text("fr")


def test_long_texts_are_said_or_refused() -> None:
    notes = {"autonomy": "x" * 100_001, "meaning": "fine"}
    dossier = ia.Dossier(ia.Project("Cantines"), [ia.Assessment(GIROUET, {"autonomy": 2}, notes=notes)])
    table = reg.write_portfolio([dossier])
    assert [remark.path for remark in table.left_out] == ["dossiers[0].girouet.autonomy.note"]
    (back,) = reg.read_portfolio(table.columns).dossiers
    assert back.assessments[0].notes == (("meaning", "fine"),)
    huge = dict.fromkeys(GIROUET.items.ids, "x" * 99000)
    with pytest.raises(ia.InvalidInput, match=r"^dossiers\[0\]: \d+ bytes; expected"):
        reg.write_portfolio(
            [ia.Dossier(ia.Project("Cantines"), [ia.Assessment(GIROUET, {"autonomy": 2}, notes=huge)])]
        )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (";girouet;3;;", "missing"),
        ("A;girouette;3;;", "unknown-id"),
        ("A;girouet;9;;", "not-a-level"),
        ("A;girouet;;peut-être;", "not-a-level"),
        ("A;;3;;4", "ambiguous"),
    ],
)
def test_a_row_that_cannot_be_read_is_set_aside(row: str, code: str) -> None:
    head = "Projet;Grille;girouet.autonomy;girouet.autonomy.gap;radar.utility"
    reading = reg.read_portfolio(f"{head}\n{row}\nB;girouet;3;;\n".encode())
    assert [dossier.assessments[0]["autonomy"] for dossier in reading.dossiers] == [3]
    assert [aside.problems[0].code for aside in reading.report.aside] == [code]


def test_one_grid_is_enough_where_rows_say_none() -> None:
    reading = reg.read_portfolio({"Projet": ["A", "B"], "girouet.autonomy": [3, None]})
    first, second = reading.dossiers
    assert first.assessments == (ia.Assessment(GIROUET, {"autonomy": 3}),)
    assert second.assessments == ()


def test_columns_are_mapped() -> None:
    table = {"Dispositif": ["A"], "Q1": [3], "Q1 bis": ["pourquoi"], "Nature": ["Prédictive"], "Visée": ["x"]}
    columns = {
        "Dispositif": "name",
        "Q1": "girouet.autonomy",
        "Q1 bis": "girouet.autonomy.note",
        "Nature": "kind",
        "Visée": "",
    }
    reading = reg.read_portfolio(table, columns=columns)
    (dossier,) = reading.dossiers
    assert dossier.project == ia.Project("A", kind="predictive")
    assert dossier.assessments == (ia.Assessment(GIROUET, {"autonomy": 3}, notes={"autonomy": "pourquoi"}),)
    assert [field.use.value for field in reading.report.fields][-1] == "left_out"
    for wrong in ({"Q2": "kind"}, {"Q1": "no such"}, {"Q1": "autonomy", "Q1 bis": "autonomy"}):
        with pytest.raises(ia.InvalidInput):
            reg.read_portfolio(table, columns=wrong)
    with pytest.raises(ia.InvalidInput, match="no column names the project"):
        reg.read_portfolio({"Q1": [3]})


def test_every_field_of_a_project_and_of_an_assessment_has_its_column() -> None:
    held = {column.id.partition(".")[0] for column in PROJECT_COLUMNS} - {"x", "y"} | {"position"}
    assert held == {each.name for each in attrs.fields(ia.Project)}
    of_items = {"ratings", "notes", "evidence"}
    held = {column.id for column in ASSESSMENT_COLUMNS} - {"version"} | of_items
    assert held == {each.name for each in attrs.fields(ia.Assessment)}
    kept = {"name", "authority", "summary", "sources", "caution", *PROJECT_FIELDS}
    assert kept == {each.name for each in attrs.fields(ia.Project)}
