"""The French inventory, in and out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse
from tests.exchange.registers.account import accounted

DATA = Path(__file__).parents[3] / "examples" / "uk"
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


def test_an_inventory_needs_names() -> None:
    with pytest.raises(ia.InvalidInput, match="no column says « Nom de l’algorithme »"):
        reg.read_etalab([b"a;b\n1;2\n"])
    reading = reg.read_etalab([b"Nom de l'algorithme;Contexte\n;x\nTri;y\n"])
    assert [record.name.fr for record in reading] == ["Tri"]
    assert reading.report.aside[0].problems[0].path == "line 2.Nom de l'algorithme"


def test_only_records_are_written() -> None:
    with pytest.raises(ia.InvalidInput, match=r"records\[0\]"):
        list(reg.write_etalab([3]))  # type: ignore[list-item]  # wrong on purpose


def test_an_inventory_may_say_more_of_projects() -> None:
    header = "Nom de l’algorithme;Type d’algorithme;Qui;Famille"
    table = f"{header}\nA;prédictive;X;ville ?\nB;quantique;Y;IA internes\n"
    columns = {"Type d’algorithme": "kind", "Qui": "provider", "Famille": "family"}
    reading = reg.read_etalab(table.encode(), columns=columns)
    first, second = reading
    assert (first.kind, first.provider, first["Famille"]) == ("predictive", "X", "ville ?")
    assert (second.kind, second["Type d’algorithme"], second.domain) == ("", "quantique", "internal")
    assert [remark.code for remark in reading.report.remarks] == ["not-understood"] * 2
    for wrong in ({"Qui": "respondent"}, {"Qui": "autonomy"}):
        with pytest.raises(ia.InvalidInput):
            reg.read_etalab(table.encode(), columns=wrong)
