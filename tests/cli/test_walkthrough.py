"""The walk-through for people who do not program: each command of the page is run, each edit is made."""

from __future__ import annotations

import datetime as dt
import doctest
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import ia_radar as ia
from ia_radar.text import day_in_words

PAGE = Path(__file__).parents[2] / "examples" / "command-line.md"
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
NO_TO_ALL = "non\n" * 150 + "quitter\n"


def blocks() -> list[tuple[str, str]]:
    """The fenced blocks of the page, in order: their language and what they hold."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def edit(file: Path, lines: str) -> None:
    """Write the values of a block over those that the file has, as somebody does in an editor."""
    text = file.read_text("utf-8")
    for line in lines.strip().splitlines():
        if line.startswith('"en"'):  # the one line that is put behind another
            text, count = re.subn(r'"en": "To fill in"\s*\}', line, text, count=1)
        else:
            key = line.partition(":")[0]
            before = r'("[^"]*"|null|\d+)'
            text, count = re.subn(f"{key}: {before}", line.rstrip(","), text, count=1)
        assert count == 1, line
    file.write_text(text, "utf-8")


def run(command: str, folder: Path) -> str:
    """What a command says on both streams, its answers always « non »."""
    program, *arguments = shlex.split(command)
    assert program == "python"
    done = subprocess.run(  # noqa: S603 - our own interpreter and page
        [sys.executable, *arguments], cwd=folder, input=NO_TO_ALL, capture_output=True, encoding="utf-8",
        check=False, env={**os.environ, "PYTHONUTF8": "1", "LC_ALL": "fr_FR.UTF-8"},
    )  # fmt: skip
    return done.stderr + done.stdout


def test_each_step_of_the_page_works_as_it_says(tmp_path: Path) -> None:
    checker = doctest.OutputChecker()
    for language, content in blocks():
        if language == "json":
            edit(tmp_path / "accueil.json", content)
            continue
        assert language == "console"
        command, _, expected = content.removeprefix("$ ").partition("\n")
        said = run(command, tmp_path).replace("\\", "/")
        assert checker.check_output(expected, said, FLAGS), f"{command}\n{said[:3000]}"
    page = (tmp_path / "rapport" / "report.html").read_text("utf-8")
    assert day_in_words(dt.date.today(), "fr") in page
    assert "Assistant de l’accueil" in page
    assert "Montpellier" in page
    assert "62" in page
    assert (tmp_path / "rapport" / "radar.svg").exists()
    assert (tmp_path / "rapport" / "girouet.svg").exists()


def test_what_was_filled_in_is_what_was_meant(tmp_path: Path) -> None:
    file = tmp_path / "accueil.json"
    run("python -m ia_radar form radar girouet --output accueil.json", tmp_path)
    for language, content in blocks():
        if language == "json":
            edit(file, content)
    dossier = ia.Dossier.from_dict(json.loads(file.read_text("utf-8")))
    radar, girouet = dossier.assessments
    assert [radar["work_organisation"], radar["territorial_coherence"], radar["sobriety"]] == [3, 3, 3]
    assert radar["transparency_sovereignty"] is ia.NonAnswer.UNKNOWN
    assert radar["environmental_balance"] is ia.NonAnswer.NOT_APPLICABLE
    assert [girouet["autonomy"], girouet["recognition"]] == [3, ia.NonAnswer.UNANSWERED]
    assert dossier.project.population == 62_000
