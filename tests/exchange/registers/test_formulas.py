"""No spreadsheet runs what is exported, and nothing is lost on the way."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg

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


SEPARATORS = (";", ",", "\t", "|", "\n")


@settings(max_examples=300)
@given(st.text("=+-@ab1;,\t|'\" \r\n", max_size=12))
def test_no_separator_brings_a_formula_to_the_front(cell: str) -> None:
    out = reg.guard(cell)
    assert reg.unguard(out) == cell
    for separator in SEPARATORS:
        for part in out.split(separator)[1:]:
            assert not part.lstrip(" \"'").startswith(("=", "+", "-", "@")) or part.lstrip(" ")[:1] == "'"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_an_export_opened_with_another_separator_runs_nothing(delimiter: str) -> None:
    texts = ["Outil,=1+1,x", "Outil;=1+1", "a\t=1", "a|=1", "a\n=1", "a,\n+1", "a, =1", 'a,"=1"']
    records = [reg.Record("x", 1, "", ia.Text(text), text, kept=(("c", text),)) for text in texts]
    lines = list(reg.write_etalab(records, delimiter=delimiter, columns=["c"]))
    for line in lines:
        for separator in SEPARATORS:
            for cell in line.split(separator):
                assert not cell.strip(' "').startswith(("=", "+", "@"))
    again = list(reg.read_etalab(["".join(lines).encode()], delimiter=delimiter))
    assert [record.name.fr for record in again] == texts
    assert [record["c"] for record in again] == texts
