"""A portfolio goes through a spreadsheet and comes back equal: as openpyxl keeps it, as LibreOffice does."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.project import OpportunityPosition
from tests.exchange.registers.portfolios.test_round_trip import OPTIONS, portfolios, read_back
from tests.hosts.libreoffice import needs_office, saved_as

GIROUET = ia.get_grid("girouet")


def write_xlsx(columns: dict[str, Any], path: Path) -> None:
    openpyxl = import_module("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(list(columns))
    for number, row in enumerate(zip(*columns.values(), strict=True), 2):
        for place, value in enumerate(row, 1):
            cell = book.active.cell(number, place)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # what looks like a formula is a text, as when it is typed after '
    book.save(path)


def read_xlsx(path: Path) -> dict[str, list[Any]]:
    """The columns as a workbook gives them: days with an hour, gaps as None."""
    rows = list(
        import_module("openpyxl").load_workbook(path, data_only=True).active.iter_rows(values_only=True)
    )
    return {str(name): [row[place] for row in rows[1:]] for place, name in enumerate(rows[0])}


def with_short_numbers(dossier: ia.Dossier) -> ia.Dossier:
    """With coordinates of twelve figures: a workbook keeps fifteen or so of any number, and no more."""
    at = dossier.project.position
    short = at and OpportunityPosition(round(at.x, 12), round(at.y, 12))
    return evolve(dossier, project=evolve(dossier.project, position=short))


@settings(max_examples=12)
@given(portfolio=portfolios(), options=st.sampled_from(OPTIONS))
def test_through_xlsx(
    tmp_path_factory: pytest.TempPathFactory,
    portfolio: tuple[ia.Grid, tuple[ia.Dossier, ...]],
    options: Any,
) -> None:
    pytest.importorskip("openpyxl")
    local, drawn = portfolio
    dossiers = tuple(map(with_short_numbers, drawn))
    path = tmp_path_factory.mktemp("book") / "portfolio.xlsx"
    write_xlsx(reg.write_portfolio(dossiers, **options).columns, path)
    assert read_back(read_xlsx(path), local) == dossiers


TEXTS = [
    "=1+1",
    "'=1",
    '"a"',
    "a;b",
    "a | b",
    "N/A",
    " a",
    "a\nb",
    "-3",
    "007",
    "1,5",
    "VRAI",
    "1/2",
    "22/11/2026",
    "é\u2028",
]


@pytest.mark.parametrize("kind", ["ods", "xlsx"])
@pytest.mark.parametrize("options", OPTIONS)
def test_through_libreoffice(tmp_path: Path, kind: str, options: Any) -> None:
    """Opened and saved again: texts that look like numbers, days or formulas stay texts."""
    pytest.importorskip("openpyxl")
    needs_office()
    dossiers = tuple(
        ia.Dossier(
            ia.Project(
                text, text, text, 62_000, kind="predictive", is_in_house=number % 2 == 0, provider=text,
                position=OpportunityPosition(-0.25, 0.125),
            ),
            [
                ia.Assessment(
                    GIROUET, {"autonomy": 1 + number % 4, "meaning": ia.NonAnswer.UNKNOWN},
                    notes={"autonomy": text}, evidence={"autonomy": [text, "b"]},
                    date=dt.date(2026, 1, 1 + number), stage=ia.Stage.CLOSING,
                )
            ],
        )
        for number, text in enumerate(TEXTS)
    )  # fmt: skip
    path = tmp_path / "portfolio.xlsx"
    write_xlsx(reg.write_portfolio(dossiers, **options).columns, path)
    saved = saved_as(path, kind, tmp_path / "saved")
    if kind == "ods":
        saved = saved_as(saved, "xlsx", tmp_path / "again")
    assert read_back(read_xlsx(saved), GIROUET) == dossiers
