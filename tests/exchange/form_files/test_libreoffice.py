"""A form on its way through LibreOffice: filled in, saved again as XLSX, ODS and CSV, read, reported."""

from __future__ import annotations

import io
import math
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange.form_files import blank_form, join_forms, read_forms, write_form
from ia_radar.exchange.form_files.words import HEADINGS
from ia_radar.exchange.report import html_report
from tests.hosts.libreoffice import needs_office, saved_as
from tests.hosts.running import needs

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


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("people", [1, 3, 8])
def test_a_printed_form_is_readable_for_any_number_of_people(
    tmp_path: Path, lang: ia.Lang, people: int
) -> None:
    """Each page says what it is about, shows the themes, and holds two people at most; no text is tiny."""
    needs("pypdfium2")
    pytest.importorskip("openpyxl")
    path = tmp_path / "form.xlsx"
    path.write_bytes(write_form(blank_form([GIROUET], respondents=people), "xlsx", lang))
    document: Any = import_module("pypdfium2").PdfDocument(saved_as(path, "pdf", tmp_path))
    texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    assert len(texts) == 2 + len(GIROUET.sections) * math.ceil(people / 2)
    for number, text in enumerate(texts[2:]):
        section = GIROUET.sections[number // math.ceil(people / 2)]
        assert section.question is not None
        assert " ".join(section.question[lang].split()) in text
        assert HEADINGS["theme"][lang] in text
        assert all(item.label[lang] in text for item in section.items)
    assert sum(text.count(HEADINGS["answer"][lang]) for text in texts[2:]) >= people * len(GIROUET.sections)
    for sheet in list(document)[2:]:
        assert median(heights(sheet)) > 4.5, "points: the letters of a type of 6 points"


def heights(sheet: Any) -> list[float]:
    """How high the lines of a page are, in points, its footer left out."""
    page = sheet.get_textpage()
    boxes = [page.get_rect(number) for number in range(page.count_rects())]
    return [top - bottom for _, bottom, _, top in boxes if bottom > 40]
