"""A table of projects as LibreOffice in French opens it: numbers are numbers, texts are texts."""

from __future__ import annotations

import csv
import re
import subprocess
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.exchange.registers import portfolio_csv
from ia_radar.project import OpportunityPosition
from tests.hosts.libreoffice import needs_office

FRENCH = 1036  # the number of the language, as the filter takes it
PROJECT = ia.Project(
    "Cantines; « été »", "Nantes", population=62_000, position=OpportunityPosition(-0.6, 0.25)
)
PORTFOLIO = ia.portfolio.Portfolio(
    [ia.Dossier(PROJECT, [ia.Assessment(ia.get_grid("radar"), {"utility": 3})])]
)


def cells(*arguments: str) -> dict[str, str]:
    lines = list(portfolio_csv(PORTFOLIO, lang=arguments[0], delimiter=arguments[1]))  # type: ignore[arg-type]
    heads, row = csv.reader(lines, delimiter=arguments[1])
    return dict(zip(heads, row, strict=True))


@pytest.mark.parametrize(
    ("lang", "delimiter", "written"), [("fr", ";", "-0,6"), ("fr", ",", "-0.6"), ("en", ";", "-0.6")]
)
def test_a_decimal_number_is_written_as_its_reader_writes_it(lang: str, delimiter: str, written: str) -> None:
    assert written in cells(lang, delimiter).values()


def test_libreoffice_in_french_reads_numbers_as_numbers(tmp_path: Path) -> None:
    soffice = needs_office()
    path = tmp_path / "table.csv"
    path.write_text("".join(portfolio_csv(PORTFOLIO)), "utf-8-sig", newline="")
    command = [soffice, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += [f"--infilter=Text - txt - csv (StarCalc):59,34,76,1,,{FRENCH},false,true"]
    command += ["--convert-to", "fods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 - our own office
    opened = (tmp_path / "table.fods").read_text("utf-8")
    numbers = re.findall(r'office:value-type="float" office:value="([^"]+)"', opened)
    assert {"-0.6", "0.25", "3"} <= set(numbers)
    assert "Cantines; « été »" in opened
