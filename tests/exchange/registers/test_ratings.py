"""Tables of ratings: exact or set aside, gaps told apart, wide or long."""

from __future__ import annotations

import json
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers.account import GIROUET, TABLE, accounted, read


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


def of_levels(*values: int, labels: tuple[str, ...] = ()) -> ia.Grid:
    """A local grid of two items on a scale of its own."""
    words = labels or tuple(f"degré {rank}" for rank in "abcde"[: len(values)])
    levels = [
        {"value": value, "label": word, "signal": "open"} for value, word in zip(values, words, strict=True)
    ]
    items = [{"id": "cost", "label": "Coût"}, {"id": "gain", "label": "Gain"}]
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": "Local",
            "scale": {"levels": levels},
            "sections": [{"id": "s", "label": "S", "items": items}],
        }
    )


def ratings_of(record: reg.Record) -> list[ia.Rating]:
    assert record.assessment is not None
    return [rating for _, rating in record.assessment.ratings]


@pytest.mark.parametrize(
    "cell",
    ["\u22123", "\u20133", "3?", "?3", "<3", ">3", "≥3", "~3", "(3)", "3 %", "3-", "÷3", "²", "②", "€€€3"],
)
def test_a_level_with_a_sign_beside_it_is_no_level(cell: str) -> None:
    """« < 3 », « (3) » and « 3 ? » are not 3: a person meant something by the sign."""
    records, report = read(f"{TABLE}A;{cell};2\nB;1;1\n".encode())
    assert [record.name.fr for record in records] == ["B"]
    assert report.aside[0].problems[0].path == "line 2.autonomy"


@pytest.mark.parametrize("minus", ["-", "\u2212", "\u2013", "\u2011", "\uff0d"])
def test_a_level_below_zero_keeps_its_sign_however_it_is_typed(minus: str) -> None:
    """Word processors and spreadsheets write a minus of their own."""
    table = f"Projet;Coût;Gain\nA;{minus}2;2\nB;{minus}1,0;0\n"
    first, second = reg.read_table([table.encode()], of_levels(*range(-2, 3)))
    assert (ratings_of(first), ratings_of(second)) == ([-2, 2], [-1, 0])


def test_a_level_that_the_scale_has_only_below_zero_is_not_read_without_its_sign() -> None:
    reading = reg.read_table([b"Projet;Co\xc3\xbbt;Gain\nA;2;0\nB;-2;0\n"], of_levels(-2, -1, 0))
    assert [ratings_of(record) for record in reading] == [[-2, 0]]
    assert [aside.line for aside in reading.report.aside] == [2]


def test_labels_that_differ_in_a_sign_alone_are_told_apart_or_set_aside() -> None:
    alike = of_levels(1, 2, 3, labels=("Faible", "faible !", "Fort"))
    reading = reg.read_table(["Projet;Coût;Gain\nA;Faible;faible !\n".encode()], alike)
    assert [ratings_of(record) for record in reading] == [[1, 2]]


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


def test_a_long_table_needs_project_names() -> None:
    reading = reg.read_long_table([b"p;i;r\n;autonomy;3\n"], GIROUET, project="p", item="i", rating="r")
    assert list(reading) == []
    assert reading.report.aside[0].problems[0].code == "missing"


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


def test_a_report_reads_in_french() -> None:
    _, report = read(b"projet;autonomy;x\nA;9;1\n")
    assert str(report) == (
        "table : 1 lignes, 0 lues, 1 mises de côté.\n"
        "3 champs : 2 repris, 0 conservés, 0 écartés, 1 inconnus, 0 absents.\n"
        "Inconnus, conservés tels quels : x.\n"
        "ligne 2.autonomy : '9' n’est pas une réponse ; "
        "attendu : un niveau de 1 à 4, ou un mot comme « sans objet »"
    )


@pytest.mark.parametrize("cell", ["#N/A", "NA", "#REF!", "#VALEUR!", "#DIV/0!", "#NOM?", "<NA>", "Err:502"])
def test_a_gap_of_a_program_is_no_answer_and_is_noted(cell: str) -> None:
    (record,), report = read(f"{TABLE}Cantines;{cell};2\n".encode())
    assert record.assessment is not None
    assert record.assessment["autonomy"] is ia.NonAnswer.UNANSWERED
    assert [(note.path, note.code) for note in report.notes] == [("line 2.autonomy", "gap")]
    _, empty = read(f"{TABLE}Cantines;;2\n".encode())
    assert empty.notes == ()


def test_own_wording_is_read_back() -> None:
    for grid in map(ia.get_grid, ("girouet", "radar")):
        levels = [level.value for level in grid.scale.levels]
        answers = {item.id: levels[index % len(levels)] for index, item in enumerate(grid.items)}
        assessment = ia.Assessment(grid, {**answers, grid.items.ids[0]: ia.NonAnswer.UNKNOWN})
        for lang in ("fr", "en"):
            table = ia.describe.items_table(assessment, lang)
            cells = [(row[0], row[2]) for row in table.rows]
            rows = (["Projet", *(label for label, _ in cells)], ["A", *(cell for _, cell in cells)])
            raw = "\n".join(";".join(row) for row in rows)
            (record,) = reg.read_table([raw.encode()], grid)
            assert record.assessment == assessment


def test_survey_codes_in_a_table() -> None:
    (record,), _ = read(f"{TABLE}A;A3;A9\n".encode(), codes={"A3": 3, "A9": "sans objet"})
    assert record.assessment is not None
    assert (record.assessment["autonomy"], record.assessment["know_how"]) == (3, ia.NonAnswer.NOT_APPLICABLE)
    (long,) = reg.read_long_table(
        [b"p;i;r\nA;autonomy;A3\n"], GIROUET, project="P", item="I", rating="r", codes={"A3": 3}
    )
    assert long.assessment is not None
    assert long.assessment["autonomy"] == 3


def test_other_columns_of_a_long_table_are_kept() -> None:
    rows = ("A;autonomy;3;important", "A;know_how;2;important", "A;meaning;1;autre", "B;autonomy;1;")
    raw = "\n".join(("p;i;r;commentaire", *rows)).encode()
    reading = reg.read_long_table([raw], GIROUET, project="p", item="i", rating="r")
    first, second = reading
    assert first.kept == (("commentaire", "important\nautre"),)
    assert second.kept == ()
    by_name = {field.name: field for field in reading.report.fields}
    assert by_name["commentaire"].filled == 3


@pytest.mark.parametrize("reader", ["table", "etalab", "uk", "canada"])
def test_a_row_without_a_name_is_set_aside_and_what_is_read_can_be_stored(reader: str) -> None:
    raw = {
        "table": "Projet;Autonomie\n;3\nCantines;3\ninconnu;2\n",
        "etalab": "Nom de l'algorithme;Contexte\n;x\nCantines;y\n—;z\n",
        "uk": '[{"description": "x"}, {"tool_name": "Cantines"}, {"tool_name": " ", "title": "?"}]',
        "canada": '{"version": "0.9", "data": {}}\n{"version": "0.9", "title_fr": "Cantines", "data": {}}\n'
        '{"version": "0.9", "title_en": " ", "data": {}}',
    }[reader].encode()
    readers: dict[str, Any] = {
        "table": lambda: reg.read_table([raw], GIROUET),
        "etalab": lambda: reg.read_etalab([raw]),
        "uk": lambda: reg.read_uk([raw]),
        "canada": lambda: reg.read_canada([raw]),
    }
    reading = readers[reader]()
    (record,) = reading
    accounted(reading.report)
    assert [aside.problems[0].code for aside in reading.report.aside] == ["missing", "missing"]
    dossier = record.to_dossier()
    assert ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict()))) == dossier


def test_the_id_stands_for_a_name_that_no_column_gives() -> None:
    (record,), _ = read(b"id;autonomy\nP-7;3\n")
    assert (record.name.fr, record.id) == ("P-7", "P-7")


def test_a_portfolio_goes_out_as_columns_and_comes_back() -> None:
    pandas = pytest.importorskip("pandas")
    gaps = list(ia.NonAnswer)
    assessments = [
        ia.Assessment(
            GIROUET,
            {
                item: gaps[place % 3] if (place + row) % 4 == 0 else (place + row) % 4
                for place, item in enumerate(GIROUET.items.ids)
            },
        )
        for row in range(4)
    ]
    dossiers = [ia.Dossier(ia.Project(ia.Text(f"P{row}")), [a]) for row, a in enumerate(assessments)]
    columns = ia.portfolio.Portfolio(dossiers).to_columns(GIROUET)
    for separator in (";", ","):
        raw = pandas.DataFrame(columns).to_csv(sep=separator, index=False).encode()
        records, _ = read(raw)
        assert [record.assessment for record in records] == assessments
        assert [record.name.fr for record in records] == ["P0", "P1", "P2", "P3"]


def test_a_reason_that_is_none_sets_the_row_aside() -> None:
    _, report = read(b"name;autonomy;autonomy.gap\nA;;because\nB;;unknown\nC;3;\n")
    assert [aside.line for aside in report.aside] == [2]
