"""Every command, given a path that is no use: one line that names it, no traceback, nothing half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ia_radar._ground.files import MAX_FILE
from ia_radar.cli import main
from ia_radar.cli.options import COMMANDS
from tests.cli.running import EXAMPLE, run

# What each command reads, with the words around it; `questions` and `schema` read nothing.
READS: dict[str, list[str]] = {
    "report": ["report", "PATH", "--output", "out"],
    "check": ["check", "PATH"],
    "form": ["form", "girouet", "--dossier", "PATH", "--output", "out"],
    "read-form": ["read-form", "PATH", "--output", "out"],
    "classify": ["classify", "PATH", "--output", "out"],
    "interview": ["interview", "PATH", "--output", "out"],
    "duties": ["duties", "PATH", "--output", "out"],
    "advise": ["advise", "PATH", "--output", "out"],
    "compare": ["compare", "PATH", "--output", "out"],
    "portfolio": ["portfolio", "PATH", "--output", "out"],
    "import": ["import", "uk", "PATH", "--output", "out"],
    "export": ["export", "csv", "PATH", "--output", "out"],
    "grids": ["grids", "./PATH", "--output", "out"],
    "policies": ["policies", "./PATH", "--output", "out"],
}
WRITES: dict[str, list[str]] = {
    "questions": ["questions"],
    "schema": ["schema", "dossier"],
    "grids": ["grids"],
    "policies": ["policies"],
    "classify": ["classify", str(EXAMPLE)],
    "duties": ["duties", str(EXAMPLE)],
    "advise": ["advise", str(EXAMPLE)],
    "export": ["export", "csv", str(EXAMPLE)],
    "form": ["form", "girouet"],
}


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)


MAKERS: dict[str, Callable[[Path], object]] = {
    "absent": lambda _: None,
    "empty": lambda path: path.write_bytes(b""),
    "binary": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "latin-1": lambda path: path.write_bytes('{"project": {"name": "Café"}}'.encode("latin-1")),
    "folder": lambda path: path.mkdir(),
    "dangling": lambda path: path.symlink_to("nowhere"),
    "circle": lambda path: path.symlink_to(path.name),
    "huge": _huge,
}


def test_every_command_is_in_one_of_the_tables() -> None:
    assert set(COMMANDS) == READS.keys() | WRITES.keys()


@pytest.mark.skipif(sys.platform == "win32", reason="links of Unix")
@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("command", READS)
def test_what_cannot_be_read_is_said_and_nothing_is_written(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    kind: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    MAKERS[kind](tmp_path / "PATH")
    before = os.listdir(tmp_path)  # noqa: PTH208 - names alone
    assert main(READS[command]) == 2
    said = capsys.readouterr().err
    assert "PATH" in said
    assert "Traceback" not in said
    if command != "import":  # which accounts for the rows of a table too
        assert len(said.splitlines()) <= 2
    assert os.listdir(tmp_path) == before  # noqa: PTH208 - as above


@pytest.mark.skipif(sys.platform == "win32", reason="devices of Unix")
@pytest.mark.parametrize("target", ["/dev/full", "folder", "dangling", "absent/file", "taken"])
@pytest.mark.parametrize("command", WRITES)
def test_what_cannot_be_written_is_said_in_a_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    target: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "taken").write_text("à moi", "utf-8")
    before = sorted(os.listdir(tmp_path))  # noqa: PTH208 - names alone
    assert main([*WRITES[command], "--output", target]) == 2
    said = capsys.readouterr().err
    assert (target in said, len(said.splitlines())) == (True, 1)
    assert (tmp_path / "taken").read_text("utf-8") == "à moi"
    assert sorted(os.listdir(tmp_path)) == before  # noqa: PTH208 - as above


@pytest.mark.skipif(sys.platform == "win32", reason="devices of Unix")
@pytest.mark.parametrize("command", ["questions", "schema", "advise"])
def test_a_full_disk_behind_a_redirection_is_one_line(tmp_path: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", "ia_radar", *WRITES[command]],
            stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, check=False,
        )  # fmt: skip
    assert (done.returncode, len(done.stderr.decode().splitlines())) == (2, 1)
    assert run(*WRITES[command], folder=tmp_path).returncode == 0
