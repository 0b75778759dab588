"""Headers as people keep them: found, recognised, mapped, or refused in words."""

from __future__ import annotations

from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse
from tests.exchange.registers.account import GIROUET, TABLE, read


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


def test_a_delimiter_can_be_stated() -> None:
    (record,) = reg.read_table(
        [b"projet,a;autonomy;id\nA,b;3;7\n"], GIROUET, delimiter=";", columns={"autonomy": "autonomy"}
    )
    assert record["projet,a"] == "A,b"


def test_a_header_that_cannot_be_split() -> None:
    with pytest.raises(ia.InvalidInput, match="the header cannot be split"):
        reg.read_table([b'"projet;autonomy\nA;3\n'], GIROUET)


@pytest.mark.parametrize("delimiter", ["x", "", ";;", 3])
def test_delimiters_are_few(delimiter: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.read_table([TABLE.encode()], GIROUET, delimiter=delimiter)
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.write_etalab([], delimiter=delimiter)


def test_arguments_of_tables_are_checked() -> None:
    with pytest.raises(ia.InvalidInput, match="expected a Grid"):
        reg.read_table([b"a\n"], "girouet")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="expected a mapping"):
        reg.read_table([b"a\n"], GIROUET, columns=["a"])  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="no column 'q'"):
        reg.read_long_table([b"p;i;r\n"], GIROUET, project="q", item="i", rating="r")


def ratings(raw: str, **options: Any) -> list[tuple[str, dict[str, int]]]:
    """Names and levels of a wide table."""
    records, _ = read(raw.encode(), **options)
    return [
        (record.name.fr, {item: level for item, level in record.assessment.ratings if isinstance(level, int)})
        for record in records
        if record.assessment
    ]


CANTINES = [("Cantines", {"autonomy": 3})]


@pytest.mark.parametrize(
    "raw",
    [
        "sep=;\nProjet;Autonomie\nCantines;3\n",
        '"sep=,"\nProjet,Autonomie\nCantines,3\n',
        "Enquête 2026;\nProjet;Autonomie\nCantines;3\n",
        "Enquête, ville de N, 2026\n\nResponsable : X\nProjet;Autonomie\nCantines;3\n",
        ";Engagement au travail\nProjet;Autonomie\nCantines;3\n",
        '"Projet\n(nom court)",Autonomie\nCantines,3\n',
        "Projet;Autonomie;Remarque (contexte, usage, public, date)\nCantines;3;ok\n",
        '"Projet";"Autonomie";"un, deux, trois, quatre"\n"Cantines";"3";"a, b"\n',
        "Projet\tAutonomie\nCantines\t3\n",
        "Projet|Autonomie\nCantines|3\n",
        "PROJET;AUTONOMIE (1-4)\nCantines;3\n",
        "1. Projet;2) Autonomie\nCantines;3\n",
        "Projet;Autonomie *\nCantines;3\n",
        "name;girouet.autonomy\nCantines;3\n",
        "Project;Autonomy\nCantines;3\n",
        "Projet;Engagement au travail : Autonomie\nCantines;3\n",
        "Projet;Autonomie\rCantines;3\r",
        "Projet;Autonomie\r\nCantines;3\r\n\r\r\n",
    ],
)
def test_a_header_is_found_as_people_keep_it(raw: str) -> None:
    assert ratings(raw) == CANTINES


def test_rows_above_the_header_are_noted() -> None:
    _, report = read("Enquête 2026;\n\nVille;N\nProjet;Autonomie\nCantines;3\n".encode())
    assert [(note.path, note.code) for note in report.notes] == [
        ("line 1", "before-header"),
        ("line 3", "before-header"),
    ]


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ("A;B\nCantines;3\n", ["no-item", "no-name"]),
        ("Projet;B\nCantines;3\n", ["no-item"]),
        ("A;Autonomie\nCantines;3\n", ["no-name"]),
        ("Nom;Prénom;Autonomie\nMartin;Jeanne;3\n", ["no-name"]),
        ("Cantines;3\nVoirie;2\n", ["no-item", "no-name"]),
    ],
)
def test_a_header_that_names_too_little_is_refused_in_words(raw: str, wrong: list[str]) -> None:
    with pytest.raises(ia.InvalidInput, match=r"found: .*header=.*columns=") as caught:
        reg.read_table([raw.encode()], GIROUET)
    assert [problem.code for problem in caught.value.problems] == wrong


def test_the_header_may_be_told() -> None:
    raw = "Projet;Autonomie\nProjet;Autonomie\nCantines;3\n"
    assert ratings(raw, header=2) == CANTINES
    assert ratings("x\n\nProjet;Autonomie\nCantines;3\n", header=3, delimiter=";") == CANTINES
    deep = "x\n" * 300 + "Projet;Autonomie\nCantines;3\n"
    assert ratings(deep, header=301) == CANTINES
    for header in (0, -1, True, "2", 2.5, 10**5000, None if False else [1]):
        with pytest.raises(ia.InvalidInput, match="header"):
            reg.read_table([raw.encode()], GIROUET, header=header)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="no row starts at line 9"):
        reg.read_table([raw.encode()], GIROUET, header=9)
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.read_table([b"sep=:\nProjet:Autonomie\n"], GIROUET)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Nom;Projet;Autonomie", "Cantines"),
        ("Nom;Nom du projet;Autonomie", "Cantines"),
        ("Titre;Projet (intitulé);Autonomie", "Cantines"),
        ("Nom;Autre;Autonomie", "Martin"),
    ],
)
def test_an_exact_heading_beats_a_vague_one(header: str, name: str) -> None:
    assert ratings(f"{header}\nMartin;Cantines;3\n") == [(name, {"autonomy": 3})]


@pytest.mark.parametrize(
    ("header", "name", "summary"),
    [
        ("Direction;Nom;Nom de l'algorithme", "c", None),
        ("Description;Finalité de l'algorithme;Nom de l’algorithme", "c", "b"),
        ("Nom;Intitulé;Algorithme", "c", None),
        ("Nom de l'algorithme (usuel);Prénom;Nom", "a", None),
    ],
)
def test_an_exact_heading_of_the_inventory_beats_its_other_words(
    header: str, name: str, summary: str | None
) -> None:
    (record,) = reg.read_etalab([f"{header}\na;b;c\n".encode()])
    assert record.name.fr == name
    assert (record.summary.fr if record.summary else None) == summary


def test_columns_for_some_keep_recognition_for_the_others() -> None:
    raw = "Intitulé court;L’autonomie des agents;Savoir-faire;Date d'évaluation\nCantines;3;2;2026\n"
    columns = {"intitule court": "name", "L'autonomie des agents": "Autonomie", "Date d’evaluation": "date"}
    records, report = read(raw.encode(), columns=columns)
    (record,) = records
    assert record.assessment is not None
    assert (record.assessment["autonomy"], record.assessment["know_how"], record.date) == (3, 2, "2026")
    assert {field.use for field in report.fields} == {FieldUse.MAPPED}
    (kept,), _ = read(b"Projet;Autonomie;Savoir-faire\nCantines;3;2\n", columns={"Savoir-faire": ""})
    assert kept["Savoir-faire"] == "2"
    assert kept.assessment is not None
    assert kept.assessment["know_how"] is ia.NonAnswer.UNANSWERED


@pytest.mark.parametrize(
    "columns", [{"Projet": 3}, {3: "name"}, {"Projet": ["name"]}, {None: None}, "Projet", 5]
)
def test_a_mapping_of_other_things_is_refused(columns: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="columns"):
        reg.read_table([b"Projet;autonomy\n"], GIROUET, columns=columns)
    with pytest.raises(ia.InvalidInput, match="columns"):
        reg.read_etalab([b"Nom\n"], columns=columns)


def test_an_inventory_takes_a_mapping_too() -> None:
    raw = b"Outil;Porteur;Objectif\nTri;DSI;Trier\n"
    (record,) = reg.read_etalab([raw], columns={"outil": "Nom de l'algorithme", "Objectif": "finalité"})
    assert (record.name.fr, record.summary, record["Porteur"]) == ("Tri", ia.Text("Trier"), "DSI")


def test_unknown_columns_are_named_in_the_report() -> None:
    _, report = read(b"Projet;Autonomie;Couleur;Humeur\nCantines;3;a;b\n")
    assert "Inconnus, conservés tels quels : Couleur, Humeur." in str(report)
    assert "Unknown, kept as they stand: Couleur, Humeur." in report.text("en")
    assert "ligne" not in report.text("en")


HOMONYMS = ia.load_grid(
    {
        "id": "v",
        "version": "1",
        "title": "V",
        "scale": {"levels": [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]},
        "sections": [
            {"id": "a", "label": "Avant", "items": [{"id": "x", "label": "Coût"}]},
            {"id": "b", "label": "Après", "items": [{"id": "y", "label": "Coût"}]},
        ],
    }
)


@pytest.mark.parametrize(
    "header",
    ["Coût;Coût", "Avant – Coût;Après – Coût", "x;y", "x;Coût", "Coût;y", "a.x;b.y", "v.x;v.y", "coût;COÛT"],
)
def test_items_of_one_name_are_told_apart(header: str) -> None:
    (record,) = reg.read_table([f"Projet;{header}\nCantines;1;2\n".encode()], HOMONYMS)
    assert record.assessment is not None
    assert record.assessment.ratings == (("x", 1), ("y", 2))


def test_items_of_one_name_that_cannot_be_told_apart_are_refused() -> None:
    for header in ("Coût", "Coût;Coût;Coût"):
        with pytest.raises(ia.InvalidInput, match="may be x, y"):
            reg.read_table([f"Projet;{header}\nCantines;1;2;1\n".encode()], HOMONYMS)
    reading = reg.read_long_table(
        ["p;i;r\nA;Coût;1\nA;x;1\n".encode()], HOMONYMS, project="p", item="i", rating="r"
    )
    assert [record.assessment and record.assessment.ratings[0] for record in reading] == [("x", 1)]
    assert reading.report.aside[0].problems[0].code == "ambiguous"


def test_columns_of_one_name_all_stay() -> None:
    (record,) = reg.read_etalab([b"Nom;x;x;x (2);;x\nA;1;2;3;4;5\n"])
    assert [text for _, text in record.kept] == ["1", "2", "3", "4", "5"]
    long = "y" * 300
    (record,) = reg.read_etalab([f"Nom;{long}a;{long}b\nA;1;2\n".encode()])
    assert [text for _, text in record.kept] == ["1", "2"]
