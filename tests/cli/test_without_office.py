"""Without the extra « office »: what needs it says what to install, and everything else works."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ia_radar.cli import main
from ia_radar.cli.options import COMMANDS
from tests.cli.running import EXAMPLE, ON

MODULES = ("openpyxl", "docx", "resvg_py")
NEEDS_IT = {"xlsx", "docx"}
GOOD = {"form": ["girouet"], "report": [str(EXAMPLE), *ON]}


@pytest.fixture(autouse=True)
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*MODULES, *(name for name in sys.modules if name.partition(".")[0] in MODULES)]:
        monkeypatch.setitem(sys.modules, name, None)  # as if it were not installed


def formats() -> list[tuple[str, str]]:
    """Each command that writes in several formats, with each of them."""
    return [
        (command, choice)
        for command, (_, options) in COMMANDS.items()
        for words, details in options
        if "--format" in words
        for choice in details["choices"]
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("command", "kind"), formats())
def test_what_needs_it_says_so_in_a_line_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, kind: str, lang: str
) -> None:
    output = tmp_path / "out"
    words = [command, *GOOD[command], "--format", kind, "--output", str(output), "--lang", lang]
    code = main(words)
    said = capsys.readouterr().err
    if kind in NEEDS_IT:
        assert (code, len(said.splitlines()), output.exists()) == (2, 1, False)
        assert 'pip install "ia-radar[office]"' in said
        assert ("il faut" if lang == "fr" else "is needed") in said
    else:
        assert (code, output.exists()) == (0, True)


def test_a_workbook_that_came_back_says_it_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form.xlsx"
    monkeypatch.undo()
    pytest.importorskip("openpyxl")
    assert main(["form", "girouet", "--output", str(path)]) == 0
    for name in [name for name in sys.modules if name.partition(".")[0] in MODULES]:
        monkeypatch.setitem(sys.modules, name, None)
    capsys.readouterr()
    assert main(["read-form", str(path), "--output", str(tmp_path / "d.json")]) == 2
    said = capsys.readouterr().err
    assert (len(said.splitlines()), (tmp_path / "d.json").exists()) == (1, False)
    assert 'pip install "ia-radar[office]"' in said
