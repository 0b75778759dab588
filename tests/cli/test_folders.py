"""The files of a report appear together or not at all, and only over what a report made."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ia_radar.cli import main
from tests.cli.running import EXAMPLE, WHOLE, names

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and limits of POSIX")


def report(folder: Path, *more: str, dossier: Path = EXAMPLE) -> int:
    return main(["report", str(dossier), "--output", str(folder), *more])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_report_replaces_an_earlier_report_and_removes_its_other_drawings(tmp_path: Path) -> None:
    assert report(tmp_path, dossier=WHOLE) == 0
    earlier = names(tmp_path)
    assert report(tmp_path) == 0
    assert names(tmp_path) == ["girouet.svg", "radar.svg", "report.html"]
    assert set(earlier) > set(names(tmp_path))


def test_the_same_report_gives_the_same_bytes_and_touches_nothing(tmp_path: Path) -> None:
    assert report(tmp_path) == 0
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert report(tmp_path) == 0
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", ["report.html", "radar.svg", "girouet.svg"])
def test_what_the_command_did_not_make_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / name).write_text("MY OWN", "utf-8")
    assert report(tmp_path) == 2
    assert contents(tmp_path) == {name: b"MY OWN"}
    assert f"contient {name}, que cette commande n’a pas fait" in capsys.readouterr().err
    assert report(tmp_path, "--force") == 0
    assert len(names(tmp_path)) == 3


@pytest.mark.parametrize("name", ["report.html", "radar.svg", "girouet-2.svg"])
def test_what_somebody_changed_since_is_theirs(tmp_path: Path, name: str) -> None:
    assert report(tmp_path, dossier=WHOLE) == 0
    path = tmp_path / name
    path.write_bytes(path.read_bytes().replace(b">", b"><!-- mine -->", 1))
    before = contents(tmp_path)
    code = report(tmp_path)
    after = contents(tmp_path)
    if name == "girouet-2.svg":  # not in the way: it stays where it is
        assert (code, after[name]) == (0, before[name])
    else:
        assert (code, after) == (2, before)


def test_an_old_drawing_that_no_report_made_stays(tmp_path: Path) -> None:
    (tmp_path / "radar-7.svg").write_text("mine", "utf-8")
    assert report(tmp_path) == 0
    assert (tmp_path / "radar-7.svg").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["../victim", "/etc/passwd", "a/b.svg", "victim", "..", "x.svg/../victim"])
def test_a_forged_page_makes_nothing_else_go(tmp_path: Path, name: str) -> None:
    victim, folder = tmp_path / "victim", tmp_path / "out"
    victim.write_text("precious", "utf-8")
    assert report(folder) == 0
    page = folder / "report.html"
    start, _, line = page.read_text("utf-8").rpartition("<!-- ia_radar files: ")
    digests = json.loads(line.removesuffix(" -->\n"))
    forged = digests | {name: "5a1b0a3a2bd9b3ee7a6e2d2cf0b5b9a9e3d0f2e3f0d8ac25c0e3d1c8a5b6f7e8"}
    page.write_text(f"{start}<!-- ia_radar files: {json.dumps(forged)} -->\n", "utf-8")
    assert report(folder) == 0
    assert victim.read_text("utf-8") == "precious"


@POSIX
@pytest.mark.parametrize("target", ["../secret", "../absent"])
def test_a_link_with_a_name_of_ours_is_never_followed(tmp_path: Path, target: str) -> None:
    folder, secret = tmp_path / "out", tmp_path / "secret"
    folder.mkdir()
    secret.write_text("precious", "utf-8")
    (folder / "report.html").symlink_to(target)
    assert report(folder) == 2
    assert (folder / "report.html").is_symlink()
    assert names(folder) == ["report.html"]
    assert report(folder, "--force") == 0
    assert not (folder / "report.html").is_symlink()
    assert (secret.read_text("utf-8"), names(tmp_path)) == ("precious", ["out", "secret"])


@POSIX
def test_a_private_report_stays_private(tmp_path: Path) -> None:
    assert report(tmp_path, dossier=WHOLE) == 0
    for path in tmp_path.iterdir():
        path.chmod(0o600)
    assert report(tmp_path) == 0
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


LIMITED = """
import resource, runpy, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
runpy.run_module("ia_radar", run_name="__main__")
"""


@POSIX
@pytest.mark.parametrize("is_new", [True, False])
def test_a_full_disk_leaves_the_earlier_report_whole(tmp_path: Path, is_new: bool) -> None:
    folder = tmp_path / "a" / "out"
    if not is_new:
        assert report(folder) == 0
    before = {} if is_new else contents(folder)
    made = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", LIMITED, "report", str(WHOLE), "--output", str(folder)],
        capture_output=True,
        check=False,
    )
    assert (contents(folder) if folder.exists() else {}) == before
    assert made.returncode == 2
    assert "ne peut pas être écrit" in made.stderr.decode()
    assert names(tmp_path) == ([] if is_new else ["a"])


@pytest.mark.parametrize("folder", ["", "  "])
def test_an_empty_name_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(["report", str(EXAMPLE), "--output", folder])
    assert names(tmp_path) == []
