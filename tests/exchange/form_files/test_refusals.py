"""Forms that are wrong: every fault with its place, in either language, all of them at once."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange.form_files import Form, FormError, blank_form, read_forms, write_form

GIROUET = ia.get_grid("girouet")
BLANK = Form([ia.Assessment(GIROUET, {"autonomy": 3})], ia.Project("Cantines"))


def refused(raw: bytes, name: str = "f") -> FormError:
    with pytest.raises(FormError) as caught:
        read_forms({name: raw})
    return caught.value


def book(change: Any) -> bytes:
    openpyxl: Any = pytest.importorskip("openpyxl")
    workbook = openpyxl.load_workbook(io.BytesIO(write_form(BLANK, "xlsx")))
    change(workbook)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_every_fault_of_a_workbook_with_its_sheet_and_cell() -> None:
    def spoil(workbook: Any) -> None:
        sheet = workbook.worksheets[2]
        sheet["D4"], sheet["D5"], sheet["J5"] = 9, "=1+2", "perdu"
        workbook.worksheets[1]["D10"] = "hier"

    error = refused(book(spoil), "a.xlsx")
    french = error.in_words("fr")
    for said in (
        "feuille « Girouet 1 Engagement au travail »",
        "cellule D4",
        "cellule D5",
        "n’est pas un jour",
    ):
        assert said in french
    assert {problem.code for problem in error.problems} >= {"not-a-level", "formula-answer", "bad-date"}
    assert "cell D4" in error.in_words("en")


@pytest.mark.parametrize(
    ("written", "read"), [("Canti_xD800_nes", "Canti\ufffdnes"), ("_xD83D__xDE00_", "\U0001f600")]
)
def test_halves_of_characters_do_not_leave_a_workbook(written: str, read: str) -> None:
    raw, changed = write_form(BLANK, "xlsx"), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as parts, zipfile.ZipFile(changed, "w") as copy:
        for name in parts.namelist():
            copy.writestr(name, parts.read(name).replace(b">Cantines<", f">{written}<".encode()))
    (form,) = read_forms({"a.xlsx": changed.getvalue()})
    assert form.project is not None
    assert form.project.name.fr == read


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("3 (Plutôt positif)", "peut-être", "not-a-level"),
        ("item/girouet/1.0.0/autonomy", "item/girouet/1.0.0/autonmy", "unknown-id"),
        ("item/girouet/1.0.0/autonomy", "coucou", "unknown-row"),
        ("item/girouet/1.0.0/autonomy", "", "stray"),
        ("grid/girouet/1.0.0", "grid/girouet/9", "unknown-grid"),
        ("ia_radar/form/1", "ia_radar/form/2", "newer"),
        ("ia_radar/form/1", "x", "malformed"),
        (";Remarque;", ";Avis;", "no-column"),
        ("Cantines", "", ""),
    ],
)
def test_a_table_that_was_damaged_says_where(before: str, after: str, code: str) -> None:
    text = write_form(BLANK, "csv").decode("utf-8-sig")
    assert before in text
    raw = text.replace(before, after).encode()
    if not code:  # a project without a name is nobody's fault
        assert read_forms({"f": raw})[0].project is None
        return
    assert (
        code
        in {problem.code for problem in refused(raw, "f.csv").problems}
        | ({"malformed"} if code == "not-a-form" else set())
        or code == "not-a-form"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [";", "\t"])
def test_what_spreadsheets_save_is_read(encoding: str, sign: str) -> None:
    import csv

    table = io.StringIO(write_form(BLANK, "csv").decode("utf-8-sig"), newline="")
    rows = list(csv.reader(table, delimiter=";"))
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=sign).writerows(rows)
    assert read_forms({"f": file.getvalue().encode(encoding, "replace")})[0] == BLANK


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 cut", "malformed"),
        (b"\xd0\xcf\x11\xe0 old", "old-format"),
        (b"<!doctype html><p>x", "not-a-form"),
        (b"a;b\n1;2\n", "malformed"),
        (archive(a=b"0" * 90_000_000), "too-large"),
        (archive(xl__vbaProject_dot_bin=b"x"), "macros"),
        (archive(xl__externalLinks__a_dot_xml=b"<a/>"), "links"),
        (archive(content_dot_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "unsafe"),
        (archive(content_dot_xml=b"<a"), "malformed"),
        (archive(content_dot_xml=b"<a/>"), "not-a-form"),
        (archive(x=b"y"), "not-a-form"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_a_hostile_file_is_refused_in_words(raw: bytes, code: str) -> None:
    error = refused(raw)
    assert [problem.code for problem in error.problems] == [code]
    assert error.in_words("fr") != error.in_words("en")


def test_one_file_given_twice_is_refused() -> None:
    raw = write_form(blank_form([GIROUET]), "csv")
    with pytest.raises(FormError, match="same file"):
        read_forms({"a": raw, "b": raw})


def test_a_whole_dossier_is_no_form() -> None:
    raw = b'{"format_version": 2, "project": {"name": "x"}, "declared": {"a": true}}'
    assert "--into" in refused(raw).in_words("fr")


@pytest.mark.parametrize("name", ["\x1b[31mf.csv", "\u202egnp.csv", "a\nb"])
def test_the_name_of_a_file_commands_no_terminal(name: str) -> None:
    wrong = write_form(BLANK, "csv").replace(b";3", b";9")
    for raw in (b"", b"{", b"<!doctype html><p>x", b"a;b\n1;2\n", wrong):
        error = refused(raw, name)
        for shown in (str(error), error.in_words("fr"), error.in_words("en")):
            for line in shown.split("\n"):
                assert line.replace("\u00a0", " ").replace("\u202f", " ").isprintable()
            assert len(shown.split("\n")) == len(error.problems)
