"""Tables of ratings: exact or set aside, gaps told apart, wide or long."""

from __future__ import annotations

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers_account import GIROUET, TABLE, accounted, read


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
