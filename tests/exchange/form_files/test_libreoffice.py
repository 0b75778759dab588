"""A form on its way through LibreOffice: filled in, saved again as XLSX, ODS and CSV, read, reported."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange.form_files import blank_form, join_forms, read_forms, write_form
from ia_radar.exchange.report import html_report
from tests.hosts.libreoffice import needs_office, saved_as

GIROUET = ia.get_grid("girouet")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blank workbook with answers typed into it."""
    openpyxl: Any = pytest.importorskip("openpyxl")
    needs_office()
    workbook = openpyxl.load_workbook(io.BytesIO(write_form(blank_form([GIROUET], asks_law=True), "xlsx")))
    _, project, first, *_, law, _ = workbook.worksheets
    project["C3"], project["C6"], project["C10"], project["E10"] = "Cantines", 62000, "agents", "Amont"
    first["D4"], first["D5"], first["F4"] = "3 (Plutôt positif)", "inconnu", "=1+1 n’est pas un calcul"
    first["F4"].data_type = "s"
    fact = next(row for row in law.iter_rows() if row[0].value == "fact/rules_only")
    fact[2].value = "Non"
    path = tmp_path_factory.mktemp("office") / "form.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_what_libreoffice_saves_is_read(filled: Path, tmp_path: Path, kind: str) -> None:
    (form,) = read_forms({"form": saved_as(filled, kind, tmp_path).read_bytes()})
    answers = form.of(GIROUET)[0]
    assert (answers["autonomy"], answers["know_how"]) == (3, ia.NonAnswer.UNKNOWN)
    assert dict(answers.notes) == {"autonomy": "=1+1 n’est pas un calcul"}
    assert (answers.respondent, answers.stage, form.facts) == (
        "agents",
        ia.Stage.UPSTREAM,
        (("rules_only", False),),
    )
    page = html_report(join_forms([form]), on=None)
    assert "Cantines" in page
    assert "62" in page


def test_a_table_of_one_sheet_is_refused_with_a_word_on_what_to_do(filled: Path, tmp_path: Path) -> None:
    """CSV holds one sheet only: that of the instructions, here."""
    raw = saved_as(filled, "csv", tmp_path).read_bytes()
    with pytest.raises(ia.InvalidInput, match="save as XLSX or ODS"):
        read_forms({"form.csv": raw})
