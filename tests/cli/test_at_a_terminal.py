"""A person at a real terminal: what is typed, echoed, interrupted with Ctrl-C and left with Ctrl-D."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
GIROUET = ["--grid", "girouet", "--respondent", "agents", "--stage", "amont", "--name", "Cantines"]
Terminal = Callable[..., Any]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Start a command in a terminal of its own."""
    pexpect: Any = pytest.importorskip("pexpect")
    started = []

    def start(*words: str) -> Any:
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        child = pexpect.spawn(
            sys.executable, ["-m", "ia_radar", *words], cwd=tmp_path, env=environment, encoding="utf-8",
            timeout=60, dimensions=(50, 200),
        )  # fmt: skip
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def answers(folder: Path) -> ia.Assessment:
    return ia.Dossier.from_dict(json.loads((folder / "d.json").read_text("utf-8"))).assessments[0]


def code_of(child: Any) -> int:
    pexpect: Any = pytest.importorskip("pexpect")
    child.expect(pexpect.EOF)
    child.close()
    status: int = child.exitstatus
    return status


def test_somebody_fills_in_a_grid_in_two_sittings(terminal: Terminal, tmp_path: Path) -> None:
    child = terminal("interview", "d.json", *GIROUET)
    child.expect("question 1 sur 12")
    child.sendline("4")
    child.expect("question 2 sur 12")
    assert answers(tmp_path)["autonomy"] == 4, "saved before the next question is shown"
    child.sendline("plutôt négatif")
    child.expect("question 3 sur 12")
    child.sendline("retour")
    child.expect("Votre réponse : 2")
    child.sendline("nsp")
    child.expect("question 3 sur 12")
    child.sendeof()
    child.expect("2 réponses sur 12")
    assert code_of(child) == 0
    child = terminal("interview", "d.json", *GIROUET)
    child.expect("réponses reprises")
    child.expect("question 3 sur 12")
    for number in range(3, 13):
        child.sendline("3")
        child.expect("Chaque question a une réponse" if number == 12 else f"question {number + 1} sur 12")
    child.sendline("retour 1")
    child.expect("Votre réponse : 4")
    child.sendline("1")
    child.expect("Chaque question a une réponse")
    child.sendline("quitter")
    assert code_of(child) == 0
    assert (answers(tmp_path)["autonomy"], answers(tmp_path)["know_how"]) == (1, ia.NonAnswer.UNKNOWN)


@pytest.mark.parametrize("command", [["interview", "d.json"], ["interview", "d.json", *GIROUET]])
@pytest.mark.parametrize("given", [0, 1, 3])
def test_ctrl_c_at_any_question_keeps_what_was_saved(
    terminal: Terminal, tmp_path: Path, command: list[str], given: int
) -> None:
    child = terminal(*command)
    for number in range(1, given + 1):
        child.expect(f"question {number} sur")
        child.sendline("3" if "--grid" in command else "non")
    child.expect(f"question {given + 1} sur")
    child.sendintr()
    assert code_of(child) == 130
    assert "Traceback" not in child.before
    assert [path.name for path in tmp_path.iterdir()] == (["d.json"] if given else [])
    if given:
        json.loads((tmp_path / "d.json").read_text("utf-8"))


def test_the_interview_of_the_law_says_how_far_it_is(terminal: Terminal) -> None:
    child = terminal("interview", "facts.json", "--lang", "en")
    child.expect(r"question 1 of about \d\d")
    child.sendline("help")
    child.expect("Yes, for example")
    child.sendline("yes")
    child.expect(r"question 2 of about \d\d")
    child.sendline("back")
    child.expect("Your answer: yes")
    child.sendline("q")
    assert code_of(child) == 0
