"""Files that we name can be written on every system: Windows gives some names to devices, and no file."""

from __future__ import annotations

import re
import time
from itertools import chain
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange.file_names import file_names
from ia_radar.exchange.report import report_files

ROOT = Path(__file__).parents[2]
DEVICES = [
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
]


def is_portable(name: str) -> bool:
    """Whether Windows, too, takes the name for a file's: no device, no sign of its own, no dot last."""
    is_device = name.partition(".")[0].strip().lower() in DEVICES
    return not is_device and not re.search(r'[<>:"/\\|?*\x00-\x1f]|[. ]$', name) and 0 < len(name) < 100


@given(st.lists(st.text() | st.sampled_from(DEVICES) | st.sampled_from(["NUL.", "Aux :", "a. ", "C:\\x"])))
def test_names_from_texts(texts: list[str]) -> None:
    names = file_names(texts)
    assert all(map(is_portable, names))
    assert len(set(map(str.lower, names))) == len(texts)


@pytest.mark.parametrize("device", DEVICES)
def test_names_of_drawings_of_a_report(device: str) -> None:
    grid = evolve(ia.get_grid("girouet"), id=device)
    files = report_files(ia.Dossier(ia.Project("Cantines"), [ia.Assessment(grid), ia.Assessment(grid)]))
    assert all(map(is_portable, files))


def test_the_sources_can_be_checked_out() -> None:
    folders = ("src", "tests", "docs", "examples", "bench", "LICENSES")
    found = chain(*((ROOT / name).rglob("*") for name in folders))
    paths = [path for path in found if "__pycache__" not in path.parts]
    assert [str(path) for path in paths if not is_portable(path.name)] == []
    assert len({str(path).lower() for path in paths}) == len(paths)


@pytest.mark.parametrize("texts", [["Projet"] * 50_000, ["Projet", "Projet 2"] * 25_000])
def test_thousands_may_share_a_name(texts: list[str]) -> None:
    begin = time.process_time()
    assert len({*file_names(texts)}) == 50_000
    assert time.process_time() - begin < 5
