"""Forms come back as they went out: every format, both languages, any answers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import questions
from ia_radar.exchange.form_files import Form, blank_form, form_of, join_forms, read_forms, write_form
from tests.grid.test_load import local

GIROUET, RADAR, LOCAL = ia.get_grid("girouet"), ia.get_grid("radar"), ia.load_grid(local())
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=30).map(str.strip)
FACTS = [question.id for question in questions()]


@st.composite
def forms(draw: st.DrawFn) -> Form:
    grids = draw(st.lists(st.sampled_from([GIROUET, RADAR, LOCAL]), min_size=1, max_size=2, unique=True))
    people = draw(st.integers(1, 3))
    day = st.none() | st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))
    answered: list[ia.Assessment] = []
    for grid in grids:
        stage, basis = (
            draw(st.none() | st.sampled_from(ia.Stage)),
            draw(st.none() | st.sampled_from(ia.Basis)),
        )
        levels: list[Any] = [level.value for level in grid.scale.levels]
        for _ in range(people):
            ratings = draw(
                st.fixed_dictionaries(
                    dict.fromkeys(grid.items.ids, st.sampled_from([*levels, *ia.NonAnswer]))
                )
            )
            note, role = draw(WORDS), draw(WORDS)
            item = grid.items.ids[-1]
            answered.append(
                ia.Assessment(
                    grid, ratings, notes={item: note} if note else {},
                    evidence={item: [note, "b"]} if note else {},
                    respondent=role, date=draw(day), stage=stage, basis=basis,
                )
            )  # fmt: skip
    name = draw(WORDS)
    project = (
        ia.Project(ia.Text(name), draw(WORDS), population=draw(st.none() | st.integers(0, 10**9)))
        if name
        else None
    )
    facts = draw(st.dictionaries(st.sampled_from(FACTS), st.booleans() | st.none(), max_size=5))
    return Form(answered, project, facts, draw(st.booleans()))


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize(("kind", "examples"), [("json", 40), ("csv", 40), ("xlsx", 8)])
def test_what_goes_out_comes_back(kind: str, examples: int, lang: ia.Lang) -> None:
    if kind == "xlsx":
        pytest.importorskip("openpyxl")

    @settings(max_examples=examples, deadline=None)
    @given(forms())
    def check(form: Form) -> None:
        assert read_forms({"form": write_form(form, kind, lang)}, [LOCAL]) == (form,)

    check()


HOSTILE = [
    "=1+1",
    "+33 2 40",
    "-x",
    "@SUM(A1)",
    '=cmd|"/C calc"!A0',
    "a;b\nc",
    '"',
    "_x0041_",
    "'=1",
    "<script>",
]


@pytest.mark.parametrize("kind", ["json", "csv", "xlsx"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(kind: str, text: str) -> None:
    form = Form([ia.Assessment(GIROUET, notes={"autonomy": text}, respondent=text)])
    raw = write_form(form, kind)
    assert read_forms({"form": raw}) == (form,)
    if kind == "xlsx":
        import io

        openpyxl: Any = pytest.importorskip("openpyxl")
        book = openpyxl.load_workbook(io.BytesIO(raw))
        assert not [
            cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        ]


def test_the_same_form_gives_the_same_table() -> None:
    form = blank_form([RADAR, GIROUET], asks_law=True)
    assert write_form(form, "csv") == write_form(form, "csv")
    assert write_form(form, "csv").startswith(b"\xef\xbb\xbfia_radar/form/1;")


def test_a_dossier_fills_a_form_and_takes_it_back() -> None:
    work = ia.Assessment(GIROUET, {"autonomy": 3}, date=dt.date(2026, 1, 2))
    dossier = ia.Dossier(ia.Project("Cantines", "Nantes", kind="predictive"), [work], {"rules_only": False})
    form = form_of(dossier, [GIROUET], asks_law=True)
    assert read_forms({"a": write_form(form, "csv")}) == (form,)
    assert join_forms([form], dossier) == dossier
    other = Form([ia.Assessment(GIROUET, {"autonomy": 2, "meaning": 4}, date=dt.date(2026, 1, 2))])
    with pytest.raises(ia.InvalidInput, match="settle which one holds"):
        join_forms([other], dossier)
    forced = join_forms([other], dossier, replace=True).assessments[0]
    assert (forced["autonomy"], forced["meaning"]) == (2, 4)


def test_several_files_make_a_panel_and_blank_people_are_left_out() -> None:
    files = {
        str(level): write_form(
            Form([ia.Assessment(GIROUET, {"autonomy": level}), ia.Assessment(GIROUET)]), "csv"
        )
        for level in (1, 2, 3)
    }
    dossier = join_forms(read_forms(files))
    assert [panel.people for panel in dossier.panels] == [3]
    assert dossier.assessments == ()
    with pytest.raises(ia.InvalidInput, match="read twice"):
        join_forms(read_forms(files), dossier)
