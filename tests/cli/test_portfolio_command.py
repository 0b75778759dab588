"""``portfolio``: reports of many dossiers, a wrong file named and left out, nothing half-written."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import EXAMPLE, ON, WHOLE, names, run


@pytest.fixture
def dossiers(tmp_path: Path) -> Path:
    folder = tmp_path / "dossiers"
    folder.mkdir()
    shutil.copy(EXAMPLE, folder / "Cantines 2026.json")
    shutil.copy(WHOLE, folder / "cantines-2026.json")
    (folder / "voirie.toml").write_text('format_version = 1\n[project]\nname = "Voirie"\n', "utf-8")
    return folder


def links(folder: Path) -> list[str]:
    page = (folder / "index.html").read_text("utf-8")
    return re.findall(r'<th scope="row"><a href="([^"]+)"', page)


def test_every_dossier_has_its_report_and_its_line(tmp_path: Path, dossiers: Path) -> None:
    done = run("portfolio", dossiers, "--output", "out", *ON, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "3 sur 3" in done.stderr.decode()
    assert links(tmp_path / "out") == [
        "cantines-2026/report.html", "cantines-2026-2/report.html", "voirie/report.html"
    ]  # fmt: skip
    for link in links(tmp_path / "out"):
        assert (tmp_path / "out" / link).read_text("utf-8").startswith("<!doctype html>")
    again = run("portfolio", dossiers, "--output", "out", *ON, folder=tmp_path)
    assert again.returncode == 0, again.stderr


def test_a_wrong_file_is_named_and_the_others_go_on(tmp_path: Path, dossiers: Path) -> None:
    (dossiers / "bruit.json").write_bytes(bytes(range(256)))
    (dossiers / "faits.json").write_text('{"rules_only": true}', "utf-8")
    wrong = json.loads(EXAMPLE.read_text("utf-8"))
    wrong["facts"] = {"no_such_fact": True}
    (dossiers / "inconnu.json").write_text(json.dumps(wrong), "utf-8")
    (dossiers / "folder.json").mkdir()
    done = run("portfolio", dossiers, "--output", "out", *ON, folder=tmp_path)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert len(links(tmp_path / "out")) == 3
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    for name in ("bruit.json", "faits.json", "inconnu.json", "folder.json"):
        assert name in said
        assert name in page


def test_rows_of_a_table_are_projects(tmp_path: Path) -> None:
    table = "Projet;Autonomie;Savoir-faire\nAccueil;3;1\nVoirie;9;2\nParcs;inconnu;4\n"
    (tmp_path / "t.csv").write_text(table, "utf-8")
    for source in ("t.csv", "-"):
        done = run(
            "portfolio", source, "--grid", "girouet", "--output", "out", *ON,
            folder=tmp_path, said=table.encode(),
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        assert "ligne 3" in done.stderr.decode()
        assert links(tmp_path / "out") == ["accueil/report.html", "parcs/report.html"]


def test_what_somebody_changed_stays(tmp_path: Path, dossiers: Path) -> None:
    run("portfolio", dossiers, "--output", "out", *ON, folder=tmp_path)
    for name in ("index.html", "voirie/report.html"):
        path = tmp_path / "out" / name
        made = path.read_bytes()
        path.write_text("à moi", "utf-8")
        assert run("portfolio", dossiers, "--output", "out", *ON, folder=tmp_path).returncode == 2
        assert path.read_text("utf-8") == "à moi"
        forced = run("portfolio", dossiers, "--output", "out", *ON, "--force", folder=tmp_path)
        assert (forced.returncode, path.read_bytes()) == (0, made)


@pytest.mark.parametrize("source", ["absent", "empty", "x.csv"])
def test_nothing_to_read_is_one_line_and_no_folder(tmp_path: Path, source: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "x.csv").write_bytes(b"")
    done = run("portfolio", source, "--output", "out", folder=tmp_path)
    assert (done.returncode, len(done.stderr.decode().splitlines())) == (2, 1)
    assert not (tmp_path / "out").exists()


# A shell that runs the tests in the background makes them deaf to Ctrl-C.
HEARING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from ia_radar.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_after_an_interruption_every_file_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "dossiers"
    folder.mkdir()
    for number in range(40):
        shutil.copy(EXAMPLE, folder / f"d{number:02}.json")
    started = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-c", HEARING, "portfolio", str(folder), "--output", str(tmp_path / "out")],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=os.environ,
    )  # fmt: skip
    assert started.stderr is not None
    assert b"2 sur 40" in started.stderr.readline()
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert (started.returncode, b"Traceback" in said) == (130, False)
    made = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert 2 <= len(made) < 40
    for path in made:
        assert path.name == "report.html"
        assert re.search(r"</html>\n<!-- ia_radar files: .* -->\n\Z", path.read_text("utf-8"))
    assert run("portfolio", folder, "--output", "out", folder=tmp_path).returncode == 0
    assert len(names(tmp_path / "out")) == 41
