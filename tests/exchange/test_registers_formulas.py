"""No spreadsheet runs what is exported, and nothing is lost on the way."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
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
