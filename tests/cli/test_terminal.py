"""No terminal is too poor to print on, and none receives raw what a file holds."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import questions
from ia_radar.cli import main
from ia_radar.cli.terminal import showable
from tests.cli.running import EXAMPLE, ON, names, run

POSIX = pytest.mark.skipif(os.name != "posix", reason="files of POSIX")
ENCODINGS = ["cp1252", "ascii", "latin-1", "cp850", "cp437", "utf-8"]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., bytes]:
    """What a command prints on a terminal of an encoding."""

    def run_in(encoding: str, *arguments: str) -> bytes:
        output = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        monkeypatch.setattr(sys, "stdout", output)
        assert main(list(arguments)) == 0
        output.flush()
        raw: bytes = output.buffer.getvalue()
        return raw

    return run_in


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_redirected_json_is_valid_whatever_the_encoding(
    tmp_path: Path, printed: Callable[..., bytes], encoding: str
) -> None:
    for name, arguments in {"form.json": ["form", "girouet"], "facts.json": ["questions", "--blank"]}.items():
        (tmp_path / name).write_bytes(printed(encoding, *arguments))
        assert main(["check", str(tmp_path / name)]) == 0
    blank = ia.Dossier.from_dict(json.loads((tmp_path / "form.json").read_bytes()))
    assert blank.project.name.fr == "À compléter"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("command", ["report", "check", "classify", "questions", "interview"])
def test_a_poor_terminal_shows_what_it_can(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    printed: Callable[..., bytes],
    command: str,
    encoding: str,
) -> None:
    data = json.loads(EXAMPLE.read_text("utf-8"))
    data["project"]["name"] = "CO₂ → Œuvre d’été"
    (tmp_path / "d.json").write_text(json.dumps(data), "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("non"))
    more = {"report": ["--output", str(tmp_path / "out")]}.get(command, [])
    file = [] if command == "questions" else [str(tmp_path / "d.json")]
    text = printed(encoding, command, *file, *more).decode(encoding)
    if command == "report":
        assert text.startswith("CO₂ → " if encoding == "utf-8" else "CO2 -> ")
    assert text.count("?") <= 2 * len(questions()), "an accent comes off; few characters are lost"


def test_a_real_process_degrades_too(tmp_path: Path) -> None:
    for arguments in (["--help"], ["questions"], ["check", EXAMPLE], ["form", "radar"]):
        made = run(*arguments, folder=tmp_path, PYTHONIOENCODING="ascii")
        assert made.returncode == 0
        made.stdout.decode("ascii")


@given(st.text(max_size=30), st.sampled_from(ENCODINGS))
def test_whatever_the_text_it_can_be_shown(text: str, encoding: str) -> None:
    shown = showable(text, encoding)
    shown.encode(encoding)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


HOSTILE = "\x1b]0;owned\x07\x1b[31m\x9b31m\r\u202eabc"


def test_control_characters_never_reach_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    data = {"format_version": 2, "project": {"name": HOSTILE, "caution": HOSTILE}, HOSTILE: 1}
    (tmp_path / "bad.json").write_text(json.dumps(data), "utf-8")
    del data[HOSTILE]
    (tmp_path / "good.json").write_text(json.dumps(data), "utf-8")
    (tmp_path / "fact.json").write_text(json.dumps({HOSTILE: True, "rules_only": HOSTILE}), "utf-8")
    for arguments in (
        ["check", "good.json"],
        ["check", "bad.json"],
        ["report", "good.json", "--output", "out"],
        ["classify", "fact.json"],
        ["interview", "fact.json"],
        ["check", "fact.json"],
        ["check", HOSTILE],
        ["check", "good.json", HOSTILE],
        ["form", HOSTILE],
        ["classify", "good.json", "--on", HOSTILE],
    ):
        monkeypatch.setattr(sys, "stdin", io.StringIO(HOSTILE))
        with suppress(SystemExit):
            main(arguments)
        captured = capsys.readouterr()
        for text in (captured.out, captured.err):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text), arguments


def test_json_on_a_terminal_escapes_what_a_terminal_would_obey(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    grid = ia.grid.grid_to_dict(ia.get_grid("girouet")) | {"id": "ville", "title": "a\x9b31m\u202eb\x7f"}
    path = tmp_path / "grid.json"
    path.write_text(json.dumps(grid), "utf-8")
    assert main(["form", str(path)]) == 0
    printed = capsys.readouterr().out
    assert not re.search("[\x7f-\x9f\u202a-\u202e]", printed)
    assert json.loads(printed)["grids"][0]["title"] == {"fr": "a\x9b31m\u202eb\x7f"}


@POSIX
@pytest.mark.parametrize("arguments", [["questions"], ["form", "radar"], ["check", str(EXAMPLE)], ["--help"]])
def test_a_full_disk_behind_the_output_is_told(tmp_path: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        made = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", "ia_radar", *arguments],
            stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, check=False,
        )  # fmt: skip
    assert made.returncode == 2
    assert "la sortie standard ne peut pas être écrite : le disque est plein" in made.stderr.decode()
    assert b"Exception" not in made.stderr


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_borne(tmp_path: Path, closed: str) -> None:
    for command in ("interview new.json --on 2026-11-22", "form radar" if ">" in closed else "check -"):
        script = f"{sys.executable} -m ia_radar {command} {closed}"
        made = subprocess.run(["/bin/sh", "-c", script], capture_output=True, cwd=tmp_path, check=False)  # noqa: S603
        assert made.returncode in (0, 2)
        assert b"Traceback" not in made.stderr
        assert b"Exception" not in made.stderr


@POSIX
def test_a_reader_that_leaves_ends_the_command_in_peace(tmp_path: Path) -> None:
    script = f"{sys.executable} -m ia_radar questions | head -n 1"
    made = subprocess.run(["/bin/sh", "-c", script], capture_output=True, cwd=tmp_path, check=False)  # noqa: S603
    assert (made.returncode, made.stderr) == (0, b"")


def test_a_dash_is_standard_input_and_output(tmp_path: Path) -> None:
    raw = EXAMPLE.read_bytes()
    for command in (["check", "-"], ["classify", "-", *ON], ["report", "-", "--output", "out"]):
        assert run(*command, folder=tmp_path, said=raw.decode().encode("utf-16")).returncode == 0
    assert run("form", "radar", "--output", "-", folder=tmp_path).stdout.startswith(b"{")
    assert names(tmp_path) == ["out"]


def test_every_file_that_is_printed_can_be_written(tmp_path: Path, printed: Callable[..., bytes]) -> None:
    commands = {
        "form": ["form", "girouet"],
        "questions": ["questions"],
        "blank": ["questions", "--blank"],
        "law": ["classify", str(EXAMPLE), *ON],
    }
    for name, command in commands.items():
        path = tmp_path / name
        assert main([*command, "--output", str(path)]) == 0
        assert path.read_bytes() == printed("utf-8", *command)
        assert main([*command, "--output", str(path)]) == 0, "the same bytes replace nothing"


def test_a_file_that_is_there_is_replaced_on_demand_alone(tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text("my answers", "utf-8")
    made = run("form", "girouet", "--output", "f.json", folder=tmp_path)
    assert (made.returncode, (tmp_path / "f.json").read_text("utf-8")) == (2, "my answers")
    assert "ajoutez --force" in made.stderr.decode()
    assert run("form", "girouet", "--output", "f.json", "--force", folder=tmp_path).returncode == 0
    assert (tmp_path / "f.json").read_bytes().startswith(b"{")


@POSIX
def test_output_may_be_a_device_or_a_pipe(tmp_path: Path) -> None:
    assert run("form", "radar", "--output", "/dev/null", folder=tmp_path).returncode == 0
    assert run("form", "radar", "--output", "/dev/stdout", folder=tmp_path).stdout.startswith(b"{")
    full = run("form", "radar", "--output", "/dev/full", folder=tmp_path)
    assert (full.returncode, full.stderr.decode()) == (2, "/dev/full : le disque est plein\n")


class Broken(io.StringIO):
    """An output whose every write fails in one way."""

    def __init__(self, error: Exception, encoding: str = "utf-8") -> None:
        super().__init__()
        self._error, self._name = error, encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]  # a text stream has one
        return self._name

    def write(self, _: str) -> int:
        raise self._error


@pytest.mark.parametrize(
    ("error", "code"), [(OSError(28, "full"), 2), (ValueError("closed"), 2), (BrokenPipeError(), 0)]
)
def test_an_output_that_fails_is_told_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, code: int
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(error))
    assert main(["form", "radar"]) == code
    assert ("la sortie standard ne peut pas être écrite" in capsys.readouterr().err) == (code == 2)


def test_streams_that_are_not_there_are_borne(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main(["check", "-"]) == 2
    assert main(["interview", str(tmp_path / "f.json")]) == 0
    assert main(["form", "radar"]) == 0


def test_an_encoding_that_nobody_knows_counts_as_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    output = Broken(OSError(28, "full"), "klingon")
    written: list[str] = []
    monkeypatch.setattr(output, "write", written.append)
    monkeypatch.setattr(sys, "stdout", output)
    assert main(["questions"]) == 0
    assert "".join(written).isascii()


def test_standard_input_may_be_text_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(EXAMPLE.read_text("utf-8")))
    assert main(["check", "-"]) == 0
    assert "2 assessments" in capsys.readouterr().out


def test_a_file_stays_and_a_device_is_written_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "f.json"
    path.write_text("mine", "utf-8")
    assert main(["form", "radar", "--output", str(path)]) == 2
    assert "ajoutez --force" in capsys.readouterr().err
    if os.name == "posix":
        assert main(["form", "radar", "--output", "/dev/null"]) == 0
        assert main(["form", "radar", "--output", "/dev/full"]) == 2
        assert "/dev/full : le disque est plein" in capsys.readouterr().err
    assert path.read_text("utf-8") == "mine"
