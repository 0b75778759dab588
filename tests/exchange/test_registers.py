"""Registers are read whole: every row and field accounted for, whatever the file holds."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse

DATA = Path(__file__).parent / "data"
CANADA = Path(__file__).parents[2] / "examples" / "canada" / "aia_results.jsonl"
GIROUET = ia.get_grid("girouet")


def accounted(report: reg.Report) -> None:
    """The sums that hold for every complete report."""
    assert report.is_complete
    assert report.rows == report.read + report.aside_count
    assert all(aside.problems for aside in report.aside)
    for field in report.fields:
        assert field.filled + sum(count for _, count in field.missing) <= report.read
        assert (field.use is FieldUse.MAPPED) <= bool(field.target)
        if field.use in (FieldUse.KEPT, FieldUse.LEFT_OUT, FieldUse.UNKNOWN):
            assert field.why.fr
            assert field.why.en


# -- real registers


def test_the_136_uk_records() -> None:
    reading = reg.read_uk(DATA / "uk_atrs_records.json")
    records = list(reading)
    report = reading.report
    accounted(report)
    assert (report.rows, report.read, len(records)) == (136, 136, 136)
    given_fields = {
        name
        for row in json.loads((DATA / "uk_atrs_records.json").read_text("utf-8"))["records"]
        for name in row
    }
    assert {field.name for field in report.fields} == given_fields
    by_name = {field.name: field for field in report.fields}
    assert by_name["publishing_body"].missing == ((ia.NonAnswer.UNANSWERED, 6),)
    assert by_name["tool_name"].filled == 136
    first = records[0]
    assert (first.name.en, first.authority, first.date) == ("Ask HMRC online", "HMRC", "2025-06-26T07:39:09Z")
    assert first.to_dossier().project.sources[0].url == first.url


def test_the_38_canadian_results() -> None:
    reading = reg.read_canada(CANADA)
    records = list(reading)
    report = reading.report
    accounted(report)
    assert (report.rows, report.read) == (38, 38)
    versions = [record["version"] for record in records]
    assert {version: versions.count(version) for version in set(versions)} == {
        "v0.9": 1,
        "v0.9.1": 9,
        "v0.10.0": 25,
        "v1.0.1": 3,
    }
    rows = [json.loads(line) for line in CANADA.read_text("utf-8").splitlines()]
    names = {name for row in rows for name in row if name not in ("data", "translationsOnResult")}
    names |= {
        f"{part}.{name}" for row in rows for part in ("data", "translationsOnResult") for name in row[part]
    }
    assert {field.name for field in report.fields} == names
    for row, record in zip(rows, records, strict=True):
        texts = dict(record.kept)
        for name, answer in row["data"].items():
            if isinstance(answer, str) and answer.startswith("item"):
                assert texts[f"data.{name}"] == answer
    assert not any("Respondent" in name for record in records for name, _ in record.kept)
    assert (
        sum(reason is ia.NonAnswer.NOT_APPLICABLE for record in records for _, reason in record.missing) > 20
    )


def test_a_result_as_the_tool_saves_it() -> None:
    row = json.loads(CANADA.read_text("utf-8").splitlines()[3])
    saved = {key: row[key] for key in ("version", "currentPage", "data", "translationsOnResult")}
    (record,) = reg.read_canada([json.dumps(saved, indent=2).encode()])
    assert record.name.en == row["data"]["projectDetailsTitle"].strip()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ('{"version": "v2.0", "data": {}}', "unknown-version"),
        ('{"data": {}}', "unknown-version"),
        ('{"version": "v0.9"}', "wrong-type"),
        ("3", "wrong-type"),
        ('{"version": "v0.9", "data": {"a": }', "malformed"),
    ],
)
def test_a_result_that_cannot_be_read_is_set_aside(row: str, code: str) -> None:
    good = '{"version": "v0.9", "title_en": "T", "data": {}}'
    seen: list[reg.Aside] = []
    reading = reg.read_canada([f"{good}\n{row}\n{good}\n".encode()], on_aside=seen.append)
    assert [record.line for record in reading] == [1, 3]
    accounted(reading.report)
    assert [aside.problems[0].code for aside in seen] == [code]
    assert seen[0].problems[0].path == "record 2"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_json_may_come_in_any_pieces(size: int) -> None:
    raw = (DATA / "uk_atrs_records.json").read_bytes()[: None if size > 7 else 4000]
    raw = raw if size > 7 else raw[: raw.rindex(b"},") + 1] + b"]}"
    pieces = [raw[at : at + size] for at in range(0, len(raw), size)]
    assert list(reg.read_uk(pieces)) == list(reg.read_uk([raw]))


def test_a_uk_record_without_a_name_takes_its_title_or_is_set_aside() -> None:
    reading = reg.read_uk([b'[{"title": "T", "tool_name": null}, {"tool_name": "", "extra": 1}, 5]'])
    assert [record.name.en for record in reading] == ["T"]
    assert [aside.line for aside in reading.report.aside] == [2, 3]


@pytest.mark.parametrize("raw", [b"", b"hello", b"\x00\x01", b"<html>"])
def test_what_is_no_json_is_refused(raw: bytes) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_uk([raw]))


# -- the French inventory

HEADER = (
    "Nom de l’administration concernée;Nom de l’algorithme;Finalité de l’algorithme;"
    "Type d’algorithme;Autre colonne"
)
ROWS = [
    "Ville;Taxe de séjour;Calculer la taxe;Règles;a",
    'Ville;"Crèches ; places";"Classer\nles dossiers";inconnu;',
    "Ville;Bourses;s.o.;Règles;=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ","])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_inventory_in_any_usual_dress(encoding: str, delimiter: str, newline: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    plain = "\n".join([HEADER, *ROWS])
    if encoding == "latin-1":
        plain = plain.replace("’", "'")
    writer.writerows(csv.reader(io.StringIO(plain, newline=""), delimiter=";"))
    reading = reg.read_etalab([out.getvalue().encode(encoding)])
    records = list(reading)
    accounted(reading.report)
    assert [record.name.fr for record in records] == ["Taxe de séjour", "Crèches ; places", "Bourses"]
    assert records[1].summary == ia.Text("Classer\nles dossiers")
    assert dict(records[1].missing) == {
        "Type d’algorithme": ia.NonAnswer.UNKNOWN,
        "Autre colonne": ia.NonAnswer.UNANSWERED,
    }
    assert dict(records[2].missing) == {"Finalité de l’algorithme": ia.NonAnswer.NOT_APPLICABLE}
    codes = [problem.code for problem in reading.report.notes]
    assert codes == (["formula"] if encoding.startswith("utf") else ["encoding", "formula"])
    by_use = {use: [f.name for f in reading.report.fields if f.use is use] for use in FieldUse}
    assert by_use[FieldUse.UNKNOWN] == ["Autre colonne"]
    assert len(by_use[FieldUse.ABSENT]) == len(reg.etalab.FIELDS) - 4


def test_an_inventory_goes_out_and_comes_back() -> None:
    records = list(reg.read_etalab(["\n".join([HEADER, *ROWS]).encode()]))
    for delimiter in (";", ","):
        lines = list(reg.write_etalab(records, delimiter=delimiter, columns=["Autre colonne"]))
        again = list(reg.read_etalab(["".join(lines).encode("utf-8-sig")]))
        for before, after in zip(records, again, strict=True):
            assert (after.name, after.authority, after.summary, after.kept) == (
                before.name,
                before.authority,
                before.summary,
                before.kept,
            )
            assert set(before.missing) <= set(after.missing)


def test_the_headers_of_the_sheet_itself() -> None:
    header = "Nom de l'algorithme;Ressources connexes;Ressources connexes;Ressources connexes;Contexte global"
    (record,) = reg.read_etalab([f"{header}\nTri;https://a;b;c;d\n".encode()])
    assert record.url == "https://a"
    assert record["Ressources connexes (impact)"] == "b"
    assert record["Ressources connexes (fonctionnement)"] == "c"


def test_other_registers_can_be_published_as_an_inventory() -> None:
    lines = list(reg.write_etalab(reg.read_uk(DATA / "uk_atrs_records.json")))
    assert len(list(reg.read_etalab(["".join(lines).encode()]))) == 136


FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1",
    " =1",
    "＝1+1",
    "'=1+1",
    "\r=1",
    "%0A=1",
]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_formula_leaves(cell: str) -> None:
    record = reg.Record("x", 1, "", ia.Text(cell or "n"), cell, ia.Text(cell), cell, cell)
    _, line = reg.write_etalab([record])
    (row,) = csv.reader(io.StringIO(line, newline=""), delimiter=";")
    for exported in filter(None, row):
        assert exported.startswith("'")
        assert not exported.lstrip("'").startswith(cell.strip()[:1]) or exported[0] == "'"


@given(st.text(max_size=30))
def test_guarding_loses_nothing_and_is_safe(cell: str) -> None:
    out = reg.guard(cell)
    assert reg.unguard(out) == cell
    assert (
        out[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
        or out.strip("+-%").replace(",", ".").replace(".", "", 1).isdecimal()
    )


# -- hostile files

TABLE = "projet;autonomy;know_how\n"


def read(raw: bytes, **options: Any) -> tuple[list[reg.Record], reg.Report]:
    reading = reg.read_table([raw], GIROUET, **options)
    records = list(reading)
    accounted(reading.report)
    return records, reading.report


def test_a_broken_quote_costs_its_line_only() -> None:
    good = "".join(f"P{number};3;2\n" for number in range(300))
    records, report = read((TABLE + 'A;3;2\n"B;3;2\n' + good).encode())
    assert [record.name.fr for record in records] == ["A", *(f"P{number}" for number in range(300))]
    (aside,) = report.aside
    assert (aside.line, aside.problems[0].code, aside.raw) == (3, "broken-quote", '"B;3;2')


def test_a_quote_inside_a_word_does_not_swallow_the_next_rows() -> None:
    records, report = read((TABLE + 'écran 5" x;3;2\nB;1;1\nécran 7" y;3;2\nC;4;4\n').encode())
    assert [record.name.fr for record in records] == ["B", "C"]
    assert [aside.line for aside in report.aside] == [2, 4]


@pytest.mark.parametrize("last", ['"open', 'a;"b', '"'])
def test_a_quote_left_open_at_the_end(last: str) -> None:
    records, report = read(f"{TABLE}A;3;2\n{last}".encode())
    assert len(records) == 1
    assert report.aside[0].line == 3


def test_a_huge_cell_and_a_huge_line() -> None:
    raw = TABLE.encode() + b"x" * 200_000 + b";3;2\nA;3;2\n" + b"y" * 3_000_000 + b";1;1\nB;3;2\n"
    records, report = read(raw)
    assert [record.name.fr for record in records] == ["A", "B"]
    assert [(aside.line, aside.problems[0].code) for aside in report.aside] == [
        (2, "huge-cell"),
        (4, "too-large"),
    ]
    assert all(len(aside.raw) <= 2000 for aside in report.aside)


def test_mixed_encodings_are_read_and_noted() -> None:
    records, report = read(TABLE.encode() + "École;3;2\n".encode() + "Forêt;1;1\n".encode("latin-1"))
    assert [record.name.fr for record in records] == ["École", "Forêt"]
    assert [(note.path, note.code) for note in report.notes] == [("line 3", "encoding")]


@pytest.mark.parametrize(
    "raw", [TABLE.encode("utf-16"), TABLE.encode("utf-16-be"), b"\x00" * 50, b"", b"\n\n;;\n"]
)
def test_what_is_no_table_is_refused(raw: bytes) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_table([raw], GIROUET))


def test_ragged_and_blank_rows() -> None:
    records, report = read((TABLE + "A;3\n\n;;\nB;3;2;1\nC;3;2\n").encode())
    assert [record.name.fr for record in records] == ["C"]
    assert [(aside.line, aside.problems[0].code) for aside in report.aside] == [(2, "ragged"), (5, "ragged")]
    assert report.blank == 2


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.integers(1, 50))
def test_any_bytes_give_records_or_a_report(raw: bytes, size: int) -> None:
    whole = TABLE.encode() + raw
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    for given_raw in ([whole], pieces):
        for reader in (reg.read_uk, reg.read_canada, reg.read_etalab, lambda s: reg.read_table(s, GIROUET)):
            try:
                reading = reader(given_raw)
                list(reading)
            except ia.InvalidInput:
                continue
            accounted(reading.report)


@pytest.mark.parametrize("source", ["no/such/file.csv", 3, None, ["text"], [1]])
def test_a_source_that_cannot_be_read(source: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_table(source, GIROUET))


def test_memory_does_not_grow_with_the_file() -> None:
    def rows(count: int) -> Any:
        yield TABLE.encode()
        for number in range(count):
            yield b"P%d;3;%d\n" % (number, number % 7)

    def peak(count: int) -> int:
        tracemalloc.start()
        reading = reg.read_table(rows(count), GIROUET)
        read_count = sum(1 for _ in reading)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert read_count == reading.report.read
        assert reading.report.rows == count
        assert len(reading.report.aside) <= 1000 < reading.report.aside_count
        return highest

    peak(10_000)  # fills the caches, which are bounded
    assert peak(50_000) < 1.5 * peak(10_000)


# -- tables of ratings


def test_a_wide_table_reads_levels_words_and_non_answers() -> None:
    table = "Projet;Autonomie;know_how;Sens du travail;Remarque\nAccueil;3,0;Onbekend;s. o.;à revoir\n"
    (record,), report = read(table.encode())
    assert record.assessment == ia.Assessment(
        GIROUET,
        {"autonomy": 3, "know_how": ia.NonAnswer.UNKNOWN, "meaning": ia.NonAnswer.NOT_APPLICABLE},
    )
    assert record["Remarque"] == "à revoir"
    assert [field.use.value for field in report.fields] == ["mapped"] * 4 + ["unknown"]


def test_a_level_may_be_written_in_words() -> None:
    level = GIROUET.scale.levels[1]
    (record,), _ = read(f"projet;autonomy\nA;{level.label.fr.upper()}\n".encode())
    assert record.assessment is not None
    assert record.assessment["autonomy"] == level.value


@pytest.mark.parametrize("cell", ["5", "0", "2.5", "-1", "beaucoup", "3/4", "３½", "1e0", "+3x"])
def test_what_is_no_rating_sets_the_row_aside(cell: str) -> None:
    records, report = read(f"{TABLE}A;{cell};2\nB;1;1\n".encode())
    assert [record.name.fr for record in records] == ["B"]
    assert report.aside[0].problems[0].path == "line 2.autonomy"


def test_a_mapping_names_the_columns() -> None:
    columns = {"P": "name", "X": "autonomy"}
    (record,), _ = read(b"X;P;autonomy\n4;A;1\n", columns=columns)
    assert record.assessment is not None
    assert (record.name.fr, record.assessment["autonomy"], record["autonomy"]) == ("A", 4, "1")
    with pytest.raises(ia.InvalidInput) as caught:
        reg.read_table([b"X;P\n"], GIROUET, columns={"Y": "name", "X": "autonmy", "P": "name"})
    assert [problem.code for problem in caught.value.problems] == [
        "unknown-id",
        "unknown-id",
        "double-target",
    ]


def test_a_long_table_makes_one_assessment_a_project() -> None:
    first = "p,i,r\nA,autonomy,3\nA,Sens du travail,inconnu\nB,autonomy,9\n"
    table = f"{first}B,autonomy,2\nB,autonomy,1\nA,know_how,1\nC,zz,1\n"
    reading = reg.read_long_table([table.encode()], GIROUET, project="p", item="i", rating="r")
    records = list(reading)
    accounted(reading.report)
    assert [(record.name.fr, record.assessment and record.assessment["autonomy"]) for record in records] == [
        ("A", 3),
        ("B", 2),
    ]
    asides = [(aside.line, aside.problems[0].code) for aside in reading.report.aside]
    assert asides == [(4, "not-a-level"), (6, "double"), (7, "not-contiguous"), (8, "unknown-id")]


def test_words_that_say_nothing() -> None:
    said = {
        ia.NonAnswer.UNANSWERED: ["", "  ", "-", "—", "...", "Non renseigné", "TBC"],
        ia.NonAnswer.NOT_APPLICABLE: ["N/A", "n.a.", "S.O.", "s/o", "Sans objet", "n.v.t.", "not applicable"],
        ia.NonAnswer.UNKNOWN: [
            "Inconnu",
            "inconnue",
            "UNKNOWN",
            "Onbekend",
            "?",
            "Ne sait pas",
            "don’t know",
        ],
    }
    for reason, cells in said.items():
        assert {cell: reg.non_answer(cell) for cell in cells} == dict.fromkeys(cells, reason)
    for cell in ["3", "0", "Néant", "aucun", "none", "Inconnu du public", "so what", "nan ok"]:
        assert reg.non_answer(cell) is None, cell


# -- arguments, and the rest of what can be wrong


@pytest.mark.parametrize("delimiter", ["x", "", ";;", 3])
def test_delimiters_are_few(delimiter: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.read_table([TABLE.encode()], GIROUET, delimiter=delimiter)
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.write_etalab([], delimiter=delimiter)


def test_a_delimiter_can_be_stated() -> None:
    (record,) = reg.read_table(
        [b"projet,a;autonomy\nA,b;3\n"], GIROUET, delimiter=";", columns={"autonomy": "autonomy"}
    )
    assert record["projet,a"] == "A,b"


def test_an_inventory_needs_names() -> None:
    with pytest.raises(ia.InvalidInput, match="no column says « Nom de l’algorithme »"):
        reg.read_etalab([b"a;b\n1;2\n"])
    reading = reg.read_etalab([b"Nom de l'algorithme;Contexte\n;x\nTri;y\n"])
    assert [record.name.fr for record in reading] == ["Tri"]
    assert reading.report.aside[0].problems[0].path == "line 2.Nom de l'algorithme"


def test_only_records_are_written() -> None:
    with pytest.raises(ia.InvalidInput, match=r"records\[0\]"):
        list(reg.write_etalab([3]))  # type: ignore[list-item]  # wrong on purpose


def test_a_header_that_cannot_be_split() -> None:
    with pytest.raises(ia.InvalidInput, match="the header cannot be split"):
        reg.read_table([b'"projet;autonomy\nA;3\n'], GIROUET)


def test_arguments_of_tables_are_checked() -> None:
    with pytest.raises(ia.InvalidInput, match="expected a Grid"):
        reg.read_table([b"a\n"], "girouet")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="expected a mapping"):
        reg.read_table([b"a\n"], GIROUET, columns=["a"])  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="no column 'q'"):
        reg.read_long_table([b"p;i;r\n"], GIROUET, project="q", item="i", rating="r")


def test_a_long_table_needs_project_names() -> None:
    reading = reg.read_long_table([b"p;i;r\n;autonomy;3\n"], GIROUET, project="p", item="i", rating="r")
    assert list(reading) == []
    assert reading.report.aside[0].problems[0].code == "missing"


def test_a_quote_that_swallows_a_megabyte_is_broken_too() -> None:
    rows = "".join(f"P{number};{'z' * 9000};2\n" for number in range(199))
    records, report = read((TABLE + '"A;3;2\n' + rows.replace("z" * 9000, "3")).encode())
    assert len(records) == 199
    reading = reg.read_table([(TABLE + '"A;3;2\n' + rows).encode()], GIROUET)
    list(reading)
    assert reading.report.aside[0].problems[0].code == "too-large"
    assert report.aside[0].problems[0].code == "broken-quote"
    assert reading.report.aside_count == 200


def test_a_json_record_without_end_is_bounded() -> None:
    good = b'{"version": "v0.9", "title_en": "T", "data": {}}\n'
    endless = b'{"version": "v0.9", "data": {"a": "' + b"x" * 3_000_000 + b"\n"
    reading = reg.read_canada([good, endless, good])
    assert len(list(reading)) == 2
    (aside,) = reading.report.aside
    assert (aside.problems[0].code, len(aside.raw)) == ("too-large", 2000)


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(TABLE.encode("utf-8-sig") + b"A;3;2\n")
    for source in (path, str(path)):
        (record,) = reg.read_table(source, GIROUET)
        assert record.name.fr == "A"
    with path.open("rb") as file:
        assert len(list(reg.read_table(file, GIROUET))) == 1
    with pytest.raises(ia.InvalidInput, match="expected bytes"), path.open(encoding="utf-8") as text:
        list(reg.read_table(text, GIROUET))  # type: ignore[arg-type]  # wrong on purpose


def test_a_report_reads_in_french() -> None:
    _, report = read(b"projet;autonomy;x\nA;9;1\n")
    assert str(report) == (
        "table : 1 lignes, 0 lues, 1 mises de côté.\n"
        "3 champs : 2 repris, 0 conservés, 0 écartés, 1 inconnus, 0 absents.\n"
        "line 2.autonomy: '9' is not a rating; expected a level from 1 to 4, or a word such as « sans objet »"
    )
