"""Every argument that is a path, given one that is no use: a line that names it, nothing half-written.

The commands and their arguments come from the parser's own table, so that a new one is tried without a word
here. Modes of files say nothing to the administrator, so nothing is asked of them: the errors of a read-only
file system, of a full disk and of missing rights are raised in the place of the system's, and hold for
everybody.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ia_radar._ground.files import MAX_FILE
from ia_radar.cli import main
from ia_radar.cli.options import COMMANDS
from tests.cli.running import EXAMPLE, WHOLE, run

REGISTER = EXAMPLE.parent / "uk" / "uk_atrs_records.json"
# What a command needs besides the path that is tried, by the name of its argument.
GOOD = {
    "DOSSIER": str(WHOLE),
    "FACTS": str(EXAMPLE),
    "FILE": str(EXAMPLE),
    "SOURCE": str(EXAMPLE),
    "FORMAT": "csv",
    "GRID": "girouet",
    "POLICY": "default",
    "NAME": "dossier",
}
OTHERWISE = {
    ("import", "FORMAT"): "uk",
    ("import", "SOURCE"): str(REGISTER),
    ("portfolio", "SOURCE"): str(EXAMPLE.parent / "templates"),
    ("read-form", "FILE"): "form.json",
    ("interview", "FACTS"): "new.json",
}
NAMES_A_FILE = ("--grid", "--policy", "--pack", "GRID", "POLICY")
"""Options that take an id, or the path of a file."""


def placed(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for words, details in COMMANDS[name][1]:
        yield (words[0] if words[0].startswith("-") else details["metavar"]), details


def words_of(name: str, **given: str) -> list[str]:
    """A whole command, with some of its arguments given; ``--`` of an option is left out of its name."""
    words = [name]
    if name == "interview" and "output" in given:  # which needs something to start from
        given = {"FACTS": str(EXAMPLE), **given}
    for place, details in placed(name):
        key = place.lstrip("-")
        if key in given:
            words += [place, given[key]] if place.startswith("-") else [given[key]]
        elif place.startswith("-"):
            words += [place, "out"] if details.get("required") and "output" not in given else []
        elif details.get("nargs") != "?":
            words.append(OTHERWISE.get((name, place), GOOD[place]))
    return words


def reading() -> list[tuple[str, str]]:
    """Each command with each of its arguments that is the path of something to read."""
    return [
        (name, place.lstrip("-"))
        for name in COMMANDS
        for place, details in placed(name)
        if (details.get("type") == "path" and place != "--output")
        or (place in NAMES_A_FILE and (name, place) != ("compare", "--grid"))
    ]


WRITING = [name for name in COMMANDS if any(place == "--output" for place, _ in placed(name))]
INTO_FOLDERS = {
    name
    for name in WRITING
    for place, details in placed(name)
    if place == "--output" and details.get("required")
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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert main(["form", "girouet", "--output", "form.json", "--format", "json"]) == 0
    monkeypatch.setattr(sys, "stdin", iter(["non\n"]))
    return tmp_path


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, by path, with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
        if path.name != "PATH"
    }


@pytest.mark.skipif(sys.platform == "win32", reason="links of Unix")
@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize(("command", "argument"), reading())
def test_what_cannot_be_read_is_said_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, argument: str, kind: str
) -> None:
    if (command, argument, kind) == ("interview", "FACTS", "absent"):
        pytest.skip("the interview makes the file")
    MAKERS[kind](folder / "PATH")
    before = tree(folder)
    capsys.readouterr()
    assert main(words_of(command, **{argument: "./PATH"})) == 2
    said = capsys.readouterr().err
    assert "PATH" in said or f"--{argument}" in said
    assert "Traceback" not in said
    if command != "import":  # which accounts for the rows of a table too
        assert len(said.splitlines()) <= 2
    assert tree(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="devices of Unix")
@pytest.mark.parametrize("target", ["/dev/full", "folder", "dangling", "absent/file", "taken", "taken/under"])
@pytest.mark.parametrize("command", WRITING)
def test_what_cannot_be_written_is_said_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, target: str
) -> None:
    if command in INTO_FOLDERS and target in ("folder", "absent/file"):
        pytest.skip("a folder is made, or taken when it is empty")
    (folder / "folder").mkdir()
    (folder / "dangling").symlink_to("nowhere")
    (folder / "taken").write_text("à moi", "utf-8")
    before = tree(folder)
    capsys.readouterr()
    assert main(words_of(command, output=target)) == 2
    said = [line for line in capsys.readouterr().err.splitlines() if ": " in line or " : " in line]
    problems = [line for line in said if not line.startswith(("uk", "Projets", "Réponse non"))]
    assert "taken" in problems[-1] if target.startswith("taken") else target in problems[-1]
    assert tree(folder) == before


REFUSALS = {
    "read-only": (errno.EROFS, "lecture seule"),
    "full": (errno.ENOSPC, "le disque est plein"),
    "quota": (errno.EDQUOT, ""),
    "forbidden": (errno.EACCES, ""),
    "circle": (errno.ELOOP, "mène à lui-même"),
}


@pytest.mark.parametrize("kind", REFUSALS)
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize("command", WRITING)
def test_a_system_that_refuses_to_write_leaves_everything_as_it_was(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    call: str,
    kind: str,
) -> None:
    number, reason = REFUSALS[kind]
    before = tree(folder)
    capsys.readouterr()
    with monkeypatch.context() as patch:
        refuse(patch, call, number)
        assert main(words_of(command, output="out")) == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert reason in said
    assert "out" in said
    assert {path: content for path, content in tree(folder).items() if content is not None} == {
        path: content for path, content in before.items() if content is not None
    }


def refuse(patch: pytest.MonkeyPatch, call: str, number: int) -> None:
    """Let one call of the system fail, as a full or read-only file system does."""
    error = OSError(number, os.strerror(number))
    opened = os.open

    def no_open(path: Any, flags: int, *more: Any, **rest: Any) -> int:
        if flags & os.O_CREAT and str(path) not in ("/dev/null", os.devnull):
            raise error
        return opened(path, flags, *more, **rest)

    def no_call(*_: object, **__: object) -> None:
        raise error

    if call == "open":
        patch.setattr(os, "open", no_open)
    elif call == "fsync":
        patch.setattr(os, "fsync", no_call)
    else:
        patch.setattr(Path, "replace", no_call)


class Interruption:
    """Ctrl-C at one of the steps that touch files of a folder: opening, making, renaming, removing."""

    def __init__(self) -> None:
        self.folder, self.steps, self.at = "", 0, 0
        sys.addaudithook(self._step)  # which nobody can take away: outside `within` it does nothing

    def _step(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.folder or event not in ("open", "os.rename", "os.mkdir", "os.remove", "os.link"):
            return
        path = arguments[0]
        if isinstance(path, int) or not os.path.abspath(os.fsdecode(path)).startswith(self.folder):  # type: ignore[arg-type]  # noqa: PTH100 - no object is made in a hook
            return
        self.steps += 1
        if self.steps == self.at:
            raise KeyboardInterrupt

    @contextmanager
    def within(self, folder: Path, at: int) -> Iterator[None]:
        self.folder, self.steps, self.at = str(folder), 0, at
        try:
            yield
        finally:
            self.folder = ""


INTERRUPTION = Interruption()


@pytest.mark.parametrize("command", WRITING)
def test_ctrl_c_at_any_step_leaves_whole_files_or_none(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    words, out = words_of(command, output="out"), folder / "out"
    with INTERRUPTION.within(folder, 0):
        assert main(words) in (0, 1)
    steps, whole = INTERRUPTION.steps, tree(folder)
    chosen = sorted({*range(1, min(steps, 12) + 1), steps // 2, steps - 1, steps} - {0, -1})
    for step in chosen:
        if out.is_dir():
            shutil.rmtree(out)
        out.unlink(missing_ok=True)
        monkeypatch.setattr(sys, "stdin", iter(["non\n"]))
        capsys.readouterr()
        with INTERRUPTION.within(folder, step):
            code = main(words)
        assert code == 130, f"step {step} of {steps}"
        assert "Traceback" not in capsys.readouterr().err
        for name, content in tree(folder).items():
            assert not name.endswith(".tmp"), f"step {step} of {steps}"
            assert content is None or content == whole.get(name), f"{name} at step {step} of {steps}"


@pytest.mark.skipif(sys.platform == "win32", reason="shells and devices of Unix")
@pytest.mark.parametrize("behind", ["> /dev/full", "| head -n 1 > /dev/null", ">&-"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_output_that_ends_early_is_no_fault_of_ours(tmp_path: Path, command: str, behind: str) -> None:
    """A full disk behind a redirection is one line; a reader that leaves, or no output at all, is nothing."""
    assert (
        run("form", "girouet", "--format", "json", "--output", "form.json", folder=tmp_path).returncode == 0
    )
    words = [sys.executable, "-m", "ia_radar", *words_of(command)]
    quoted = " ".join(f"'{word}'" for word in words)
    done = subprocess.run(  # noqa: S603 - our own module
        ["/bin/sh", "-c", f"{quoted} {behind}"],
        capture_output=True,
        cwd=tmp_path,
        input=b"non\n",
        check=False,
    )
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert "Exception" not in said
    if behind == "> /dev/full":
        assert done.returncode == 2
        assert "la sortie standard ne peut pas être écrite : le disque est plein" in said
    else:
        assert done.returncode in (0, 1)
