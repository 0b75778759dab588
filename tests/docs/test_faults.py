"""The table of faults names tests and files that exist, and leaves no fault out."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS / "FAULTS.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| fault", "|---"))
]
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE)
FILES = sorted(set(re.findall(r"`([\w/]+/\w+\.py|\w+\.py)`", PAGE)))
FAULTS = [
    *(f"F{number}" for number in range(1, 24)),
    *(f"A{number}" for number in range(1, 12)),
    *(f"B{number}" for number in range(1, 5)),
    *(f"C{number}" for number in range(1, 10)),
    *(f"D{number}" for number in range(1, 11)),
]


@cache
def names_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("file", "test"), sorted(set(NAMED)), ids="::".join)
def test_every_test_that_is_named_exists(file: str, test: str) -> None:
    assert test.startswith("test_")
    assert test in names_in(TESTS / file)


@pytest.mark.parametrize("file", FILES)
def test_every_file_that_is_named_exists(file: str) -> None:
    places = [TESTS.parent / "src" / "ia_radar" / file, TESTS / file, TESTS.parent / file]
    assert any(place.is_file() for place in places)


def test_every_row_names_a_test_and_what_the_old_code_gave() -> None:
    assert len(ROWS) > 100
    for row in ROWS:
        assert len(row) == 5, row
        assert "::test_" in row[3], row
        assert row[4], row


def test_no_fault_is_left_out() -> None:
    listed = {fault for row in ROWS for fault in row[0].replace("U ", "U-").split(", ")}
    assert [fault for fault in FAULTS if fault not in listed] == []
