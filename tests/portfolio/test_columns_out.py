"""What leaves a portfolio for a frame: a gap is a null, a status a word, a reason a column of its own."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import time
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import portfolio as pf
from ia_radar.assess import NonAnswer, SectionStatus
from ia_radar.dossier import Dossier, Project
from ia_radar.exchange.registers import read_table
from ia_radar.project import OpportunityPosition

GIROUET = ia.get_grid("girouet")
ON = dt.date(2026, 11, 22)
ENGINES = [name for name in ("pandas", "polars", "pyarrow") if find_spec(name)]


def dossier(name: str, ratings: Any = None, notes: Any = (), facts: Any = (), **project: Any) -> Dossier:
    answers = (
        [] if ratings is None else [ia.Assessment(GIROUET, ratings, notes=notes, date=dt.date(2026, 1, 9))]
    )
    return Dossier(Project(ia.Text(name, f"{name} (en)"), **project), answers, facts)


PORTFOLIO = pf.Portfolio(
    [
        dossier(
            "Cantines",
            {"autonomy": 3, "know_how": 1, "meaning": NonAnswer.UNKNOWN},
            {"know_how": "perte ; réelle"},
            {"deployed_by_public_authority": True},
            kind="predictive",
            use="attendance_forecast",
            position=OpportunityPosition(-0.5, 0.5),
        ),
        dossier("Accueil", {"autonomy": 2, "meaning": NonAnswer.NOT_APPLICABLE}, kind="generative"),
        dossier("Voirie"),
    ]
)


def lists(table: Any) -> dict[str, list[Any]]:
    """The cells of a frame, with None for a null, whatever the package."""
    if hasattr(table, "to_pylist"):
        return dict(table.to_pydict())
    if hasattr(table, "to_dicts"):
        return {name: table[name].to_list() for name in table.columns}
    return {
        name: [None if cell is None or cell != cell else cell for cell in table[name].tolist()]
        for name in table.columns
    }


def framed(engine: str, columns: Any) -> Any:
    package = import_module(engine)
    return package.table(columns) if engine == "pyarrow" else package.DataFrame(columns)


TABLES: dict[str, Any] = {
    "projects": lambda p, **options: p.to_columns(GIROUET, on=ON, **options),
    "projects, whole": lambda p, **options: p.to_columns(GIROUET, on=ON, columns=pf.COLUMN_GROUPS, **options),
    "projects, two grids": lambda p, **options: p.to_columns(GIROUET, ia.get_grid("radar"), **options),
    "answers": lambda p, **options: p.answer_columns(GIROUET, **options),
    "hazards": lambda p, **options: p.hazard_columns(GIROUET, **options),
    "sections": lambda p, **options: p.section_columns(GIROUET, **options),
    "duties": lambda p, **options: p.duty_columns(ON, **options),
    "crosstab": lambda p, **options: p.crosstab(GIROUET, "family", "kind", **options),
    "matrix": lambda p, **options: p.score(GIROUET).to_columns(**options),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", TABLES)
def test_every_frame_holds_what_the_columns_hold(engine: str, name: str) -> None:
    for portfolio in (PORTFOLIO, pf.Portfolio([])):
        for options in ({}, {"headings": "words"}, {"headings": "words", "lang": "en"}):
            columns = TABLES[name](portfolio, **options)
            cells = lists(framed(engine, columns))
            assert list(cells) == list(columns)
            if len(portfolio):
                assert repr(cells) == repr({key: plain(engine, column) for key, column in columns.items()})


def plain(engine: str, column: Any) -> list[Any]:
    """The cells as a package gives them back: pandas has dates with a time, and floats beside nulls."""
    cells = column.tolist()
    if engine != "pandas":
        return list(cells)
    pandas = import_module("pandas")
    if column.dtype.kind == "M":
        return [None if cell is None else pandas.Timestamp(cell) for cell in cells]
    is_number = isinstance(column, np.ma.MaskedArray) and column.dtype.kind in "uif"
    as_float = is_number and np.ma.getmaskarray(column).any()
    return [float(cell) if as_float and cell is not None else cell for cell in cells]


@pytest.mark.parametrize("name", TABLES)
def test_no_code_is_ever_a_value(name: str) -> None:
    codes = {*pf.CODES.values(), pf.NO_LEVEL}
    for column in TABLES[name](PORTFOLIO).values():
        assert not codes & set(map(str, column.tolist()))
        assert not codes & {cell for cell in column.tolist() if not isinstance(cell, str)}
        assert not any(cell != cell for cell in column.tolist())


@pytest.mark.parametrize("engine", ENGINES)
def test_statistics_leave_gaps_out(engine: str) -> None:
    frame = framed(engine, PORTFOLIO.to_columns(GIROUET, columns=pf.COLUMN_GROUPS))
    if engine == "pyarrow":
        compute = import_module("pyarrow.compute")
        found = [compute.mean(frame["girouet.autonomy"]).as_py(), compute.min(frame["x"]).as_py()]
    else:
        found = [frame["girouet.autonomy"].mean(), frame["x"].min()]
    assert found == [2.5, -0.5]
    if engine == "pandas":
        assert frame.groupby("kind")["girouet.meaning"].mean().isna().all()
        assert frame["girouet.engagement.floor"].describe()["max"] == 2


def test_a_gap_has_its_reason_beside_it() -> None:
    columns = PORTFOLIO.to_columns(GIROUET)
    assert columns["girouet.meaning"].tolist() == [None, None, None]
    assert columns["girouet.meaning.gap"].tolist() == ["unknown", "not_applicable", "unanswered"]
    assert columns["girouet.autonomy.gap"].tolist() == [None, None, "unanswered"]
    assert columns["girouet.engagement.status"].tolist() == ["hazard", "fog", "fog"]
    words = PORTFOLIO.to_columns(GIROUET, headings="words")
    assert words["Sens du travail : motif de l’absence"].tolist() == ["inconnu", "sans objet", "sans réponse"]
    assert set(words["Nature d’IA"].tolist()) == {"IA prédictive", "IA générative", ""}


def test_codes_stay_for_who_asks() -> None:
    columns = PORTFOLIO.to_columns(GIROUET, on=ON, columns=pf.COLUMN_GROUPS, codes=True)
    assert columns["girouet.meaning"].tolist() == [253, 254, 255]
    assert columns["girouet.engagement.floor"].tolist() == [1, 2, pf.NO_LEVEL]
    assert [pf.STATUSES[code] for code in columns["girouet.engagement.status"]] == [
        SectionStatus.HAZARD,
        SectionStatus.FOG,
        SectionStatus.FOG,
    ]
    assert "girouet.meaning.gap" not in columns
    assert not any(isinstance(column, np.ma.MaskedArray) for name, column in columns.items() if "." in name)
    scores = PORTFOLIO.score(GIROUET)
    assert np.shares_memory(scores.to_columns(codes=True)["engagement.floor"], scores.floor)


def test_groups_of_columns_are_chosen() -> None:
    usual, whole = PORTFOLIO.to_columns(GIROUET), PORTFOLIO.to_columns(GIROUET, columns=pf.COLUMN_GROUPS)
    assert len(whole) - len(usual) == 4 * 11  # all of a section but its status
    assert {name for name in usual if name.endswith(".status")} == {
        f"girouet.{section.id}.status" for section in GIROUET.sections
    }
    for codes in (False, True):
        parts = [
            list(PORTFOLIO.to_columns(GIROUET, columns=group, codes=codes)) for group in pf.COLUMN_GROUPS
        ]
        assert all(part[0] == "name" for part in parts)
        together = [name for part in parts for name in part[1:]]
        columns = PORTFOLIO.to_columns(GIROUET, columns=pf.COLUMN_GROUPS, codes=codes)
        assert sorted(together) == sorted(list(columns)[1:])
    assert list(PORTFOLIO.to_columns(GIROUET, columns=[])) == ["name"]
    wrong_groups: list[Any] = ["score", ["aspects", "x"], 3, None]
    for wrong in wrong_groups:
        with pytest.raises(ia.InvalidInput, match="columns"):
            PORTFOLIO.to_columns(GIROUET, columns=wrong)


def test_headings_are_never_lost_when_two_are_alike() -> None:
    data = ia.grid.grid_to_dict(GIROUET)
    data["sections"][0]["items"][1]["label"] = data["sections"][0]["items"][0]["label"]
    twin = ia.load_grid(data)
    portfolio = pf.Portfolio([Dossier(Project(ia.Text("A")), [ia.Assessment(twin, {"autonomy": 3})])])
    ids = portfolio.to_columns(twin)
    words = portfolio.to_columns(twin, headings="words")
    assert len(ids) == len(words)
    assert "Autonomie (girouet.autonomy)" in words


@pytest.mark.parametrize(
    "options", [{"headings": "x"}, {"headings": None}, {"lang": "de"}, {"lang": np.ones(2)}]
)
@pytest.mark.parametrize("name", TABLES)
def test_options_are_checked(name: str, options: dict[str, Any]) -> None:
    with pytest.raises(ia.InvalidInput):
        TABLES[name](PORTFOLIO, **options)


def plain_csv(columns: Any) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(columns)
    writer.writerows(zip(*(column.tolist() for column in columns.values()), strict=True))
    return out.getvalue().encode("utf-8-sig")


def pandas_csv(columns: Any) -> bytes:
    text = import_module("pandas").DataFrame(columns).to_csv(sep=";", decimal=",", index=False)
    return str(text).encode("utf-8-sig")


def polars_csv(columns: Any) -> bytes:
    return str(import_module("polars").DataFrame(columns).write_csv()).encode()


WRITERS = {"csv": plain_csv, "pandas": pandas_csv, "polars": polars_csv}


@pytest.mark.parametrize("writer", [name for name in WRITERS if name == "csv" or name in ENGINES])
@pytest.mark.parametrize("options", [{}, {"headings": "words"}, {"headings": "words", "lang": "en"}])
def test_a_table_saved_as_csv_is_read_back_with_the_reason_of_each_gap(
    writer: str, options: dict[str, Any]
) -> None:
    table = WRITERS[writer](PORTFOLIO.to_columns(GIROUET, on=ON, **options))
    records = list(read_table([table], GIROUET))
    lang = options.get("lang", "fr")
    assert [record.name["fr"] for record in records] == [one.project.name[lang] for one in PORTFOLIO]
    expected = [answers or ia.Assessment(GIROUET) for answers in PORTFOLIO.assessments(GIROUET)]
    assert [record.assessment and record.assessment.ratings for record in records] == [
        answers.ratings for answers in expected
    ]


def test_tidy_answers() -> None:
    columns = PORTFOLIO.answer_columns(GIROUET, lang="en")
    rows = list(zip(*(column.tolist() for column in columns.values()), strict=True))
    assert len(rows) == 24
    day = dt.date(2026, 1, 9)
    assert rows[1] == (0, "Cantines (en)", day, "engagement", "know_how", 1, None, "perte ; réelle")
    assert rows[14] == (1, "Accueil (en)", day, "engagement", "meaning", None, "not_applicable", "")


ANSWER = st.sampled_from([1, 2, 3, 4, *NonAnswer])


@given(st.lists(st.none() | st.lists(ANSWER, min_size=12, max_size=12), max_size=5))
def test_tables_say_what_the_core_says(answers: list[list[Any] | None]) -> None:
    rated = [None if row is None else dict(zip(GIROUET.items.ids, row, strict=True)) for row in answers]
    portfolio = pf.Portfolio([dossier(str(index), ratings) for index, ratings in enumerate(rated)])
    tidy = portfolio.answer_columns(GIROUET)
    expected = [cell for row in answers if row is not None for cell in row]
    assert tidy["level"].tolist() == [None if isinstance(cell, NonAnswer) else cell for cell in expected]
    assert tidy["gap"].tolist() == [cell.value if isinstance(cell, NonAnswer) else None for cell in expected]
    sections = portfolio.section_columns(GIROUET)
    scores = [ia.score(ia.Assessment(GIROUET, ratings or {})) for ratings in rated]
    parts = [section for scored in scores for section in scored.sections]
    assert sections["status"].tolist() == [section.status.value for section in parts]
    assert sections["floor"].tolist() == [section.floor for section in parts]
    assert sections["bounds.low"].tolist() == [section.bounds and section.bounds[0] for section in parts]
    assert sections["counts.1"].tolist() == [section.counts[0] for section in parts]
    hazards = [(hazard.position, hazard.item.id) for hazard in portfolio.hazards(GIROUET)]
    assert hazards == [
        (index, item) for index, row in enumerate(rated) for item, cell in (row or {}).items() if cell == 1
    ]
    listed = portfolio.hazard_columns(GIROUET)
    assert list(zip(listed["project"].tolist(), listed["item"].tolist(), strict=True)) == hazards
    table = portfolio.crosstab(GIROUET)
    counts = portfolio.status_counts(GIROUET)
    assert {
        (section, status): count
        for section, status, count in zip(*(table[name].tolist() for name in table), strict=True)
    } == {
        (section, status.value): count
        for section, statuses in counts.items()
        for status, count in statuses.items()
    }


def test_a_crosstab_loses_nobody() -> None:
    table = PORTFOLIO.crosstab(GIROUET, "family", "kind")
    assert sum(table["projects"].tolist()) == 3 * 4
    assert list(table) == ["family", "kind", "section", "status", "projects"]
    words = PORTFOLIO.crosstab(GIROUET, "kind", headings="words")
    assert list(words) == ["Nature d’IA", "Partie", "Lecture", "Projets"]
    with pytest.raises(ia.InvalidInput, match="no aspect 'kin'"):
        PORTFOLIO.crosstab(GIROUET, "kin")


def test_duties_are_those_of_each_project() -> None:
    table = PORTFOLIO.duty_columns(ON)
    law = PORTFOLIO.dossiers[0].case(ON).classification
    assert isinstance(law, ia.aiact.Classification)
    expected = ia.duties(law, on=ON)
    assert table["duty"].tolist() == [duty.id for duty in expected]
    assert set(table["project"].tolist()) == {0}
    assert table["applies_from"].tolist() == [duty.applies_from for duty in expected]


def test_hazards_carry_their_note_and_print_in_a_line() -> None:
    (hazard,) = PORTFOLIO.hazards(GIROUET)
    assert (hazard.position, hazard.item.id, hazard.level, hazard.note) == (
        0,
        "know_how",
        1,
        "perte ; réelle",
    )
    for value in (hazard, *PORTFOLIO.obstacles(GIROUET), *PORTFOLIO.changes(GIROUET, ON, ON)):
        assert len(repr(value)) < 100
        assert "\n" not in repr(value)


def test_columns_go_to_json_without_a_number_for_a_gap() -> None:
    columns = PORTFOLIO.answer_columns(GIROUET)
    del columns["date"]
    assert (
        json.loads(json.dumps({name: column.tolist() for name, column in columns.items()}))["level"][2]
        is None
    )


def test_the_same_facts_are_classified_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from ia_radar import aiact

    calls = []
    class_of = aiact.class_of

    def counted(facts: Any, *, on: dt.date) -> Any:
        calls.append(facts)
        return class_of(facts, on=on)

    monkeypatch.setattr(aiact, "class_of", counted)
    many = pf.Portfolio([PORTFOLIO.dossiers[0]] * 10_000)
    start = time.perf_counter()
    assert len(many.to_columns(on=ON)["category"]) == 10_000
    assert sum(many.category_counts(ON).values()) == 10_000
    assert len(calls) == 2
    assert time.perf_counter() - start < 3


def test_classes_of_many_projects_are_counted_in_seconds() -> None:
    """Two thousand took twenty seconds, when the same facts were classified again each time."""
    many = pf.Portfolio([PORTFOLIO.dossiers[0]] * 2_000)
    start = time.process_time()
    assert sum(many.category_counts(ON).values()) == 2_000
    assert len(many.to_columns(on=ON)["category"]) == 2_000
    assert time.process_time() - start < 3


@pytest.mark.parametrize("place", [0, 1])
def test_bad_facts_are_named_wherever_they_stand(place: int) -> None:
    dossiers = [PORTFOLIO.dossiers[0], PORTFOLIO.dossiers[1]]
    dossiers.insert(place, Dossier(Project(ia.Text("B")), (), {"no_such_fact": True}))
    for ask in (pf.Portfolio.categories, pf.Portfolio.category_counts, pf.Portfolio.duty_columns):
        with pytest.raises(ia.InvalidInput, match=rf"^dossiers\[{place}\]\.\S*no_such_fact") as caught:
            ask(pf.Portfolio(dossiers), ON)
        assert len(caught.value.problems) == 1


@pytest.mark.parametrize("day", ["2026-01-01", dt.datetime(2026, 1, 1), 3, np.datetime64("2026-01-01"), [1]])
def test_a_day_is_a_date(day: Any) -> None:
    for ask in (
        lambda: PORTFOLIO.assessments(GIROUET, on=day),
        lambda: PORTFOLIO.ratings(GIROUET, on=day),
        lambda: PORTFOLIO.score(GIROUET, on=day),
        lambda: PORTFOLIO.status_counts(GIROUET, on=day),
        lambda: PORTFOLIO.dominance(GIROUET, on=day),
        lambda: PORTFOLIO.obstacles(GIROUET, on=day),
        lambda: PORTFOLIO.hazards(GIROUET, on=day),
        lambda: PORTFOLIO.measures_called_for(GIROUET, on=day),
        lambda: PORTFOLIO.to_columns(on=day),
        lambda: PORTFOLIO.answer_columns(GIROUET, on=day),
        lambda: PORTFOLIO.section_columns(GIROUET, on=day),
        lambda: PORTFOLIO.hazard_columns(GIROUET, on=day),
        lambda: PORTFOLIO.crosstab(GIROUET, on=day),
        lambda: PORTFOLIO.duty_columns(day),
        lambda: PORTFOLIO.categories(day),
        lambda: PORTFOLIO.category_counts(day),
    ):
        with pytest.raises(ia.InvalidInput, match="on: expected a datetime"):
            ask()
    with pytest.raises(ia.InvalidInput, match="after: "):
        PORTFOLIO.changes(GIROUET, ON, day)
    with pytest.raises(ia.InvalidInput, match="before: "):
        PORTFOLIO.changes(GIROUET, day, ON)


@pytest.mark.parametrize("wrong", [None, 3, "girouet", [], object(), np.ones(2)])
def test_other_arguments_are_checked(wrong: Any) -> None:
    number: Any = 3
    wrong_size: Any = "x"
    for ask in (
        lambda: PORTFOLIO.assessments(wrong),
        lambda: PORTFOLIO.other_versions(wrong),
        lambda: PORTFOLIO.to_columns(wrong),
        lambda: PORTFOLIO.hazards(wrong),
        lambda: PORTFOLIO.counts(wrong),
        lambda: PORTFOLIO.crosstab(GIROUET, wrong),
        lambda: PORTFOLIO.where(kind=number),
        lambda: PORTFOLIO.where(kind=[wrong, number]),
        lambda: pf.score_matrix(np.ones((1, 12), np.uint8), GIROUET, outputs=[wrong]),
        lambda: pf.count_crowd(np.ones((1, 12), np.uint8), GIROUET, k=wrong_size),
        lambda: pf.count_crowd(np.ones((1, 12), np.uint8), GIROUET).disputed(wrong_size),
    ):
        with pytest.raises(ia.InvalidInput):
            ask()
    if wrong is not None:
        with pytest.raises(ia.InvalidInput):
            PORTFOLIO.dominance(GIROUET, policy=wrong)
        with pytest.raises(ia.InvalidInput):
            PORTFOLIO.where(wrong)
