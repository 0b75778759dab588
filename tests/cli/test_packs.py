"""``--pack``: local rules and grids on the command line, from a folder, a file or an installed package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.pack import load_pack
from tests.cli.running import run

PACK = Path(__file__).parents[2] / "examples" / "wrapping" / "mairie_radar"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier that names the grid of the pack, and holds no copy of it."""
    grids = load_pack(PACK).grids
    subject = ia.Dossier(
        ia.Project("Accueil"),
        [ia.Assessment(grids[0], {"welcome": 1})],
        declared={"mairie:tracks_agents": True},
    )
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(subject.to_dict(grids=grids)), "utf-8")
    return file


def test_a_report_has_the_rules_and_the_grid_of_the_pack(dossier: Path, tmp_path: Path) -> None:
    plain = run("report", dossier, "--output", "a", "--on", "2026-11-22", folder=tmp_path)
    assert plain.returncode == 2
    done = run("report", dossier, "--pack", PACK, "--output", "b", "--on", "2026-11-22", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert "obligation locale : Saisir le comité social territorial" in done.stdout.decode()
    page = (tmp_path / "b" / "report.html").read_text("utf-8")
    assert "Règles et ressources locales" in page
    assert "Garder les heures d’accueil" in page


def test_check_takes_what_report_takes(dossier: Path, tmp_path: Path) -> None:
    assert b"mairie" in run("check", dossier, folder=tmp_path).stderr
    assert run("check", dossier, "--pack", PACK, folder=tmp_path).returncode == 0
    inline = tmp_path / "pack.toml"
    inline.write_bytes((PACK / "pack.toml").read_bytes())  # which holds no grid
    assert run("check", dossier, "--pack", inline, folder=tmp_path).returncode == 2


def test_questions_give_the_local_ones_under_the_id_of_their_answer(tmp_path: Path) -> None:
    text = run("questions", "--pack", PACK, folder=tmp_path).stdout.decode()
    assert "mairie:tracks_agents (Délibération du 30 mars 2026)" in text
    refused = run("questions", "--blank", "--pack", PACK, folder=tmp_path)
    assert refused.returncode == 2
    assert "declared" in refused.stderr.decode()


def test_an_installed_pack_is_found_by_its_id(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "mairie_radar-2026.dist-info").mkdir()
    (tmp_path / "mairie_radar-2026.dist-info" / "entry_points.txt").write_text(
        "[ia_radar.packs]\nmairie = mairie_radar:pack\n", "utf-8"
    )
    (tmp_path / "mairie_radar-2026.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: mairie-radar\nVersion: 2026\n", "utf-8"
    )
    source = Path(ia.__file__).parents[1]
    path = f"{source}:{tmp_path}:{PACK.parent}"
    done = run("check", dossier, "--pack", "mairie", folder=tmp_path, PYTHONPATH=path)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("name", ["nosuch", "./nosuch", "dossier.json", "."])
def test_what_is_no_pack_is_refused_by_name(name: str, dossier: Path, tmp_path: Path) -> None:
    done = run("report", dossier, "--pack", name, "--output", "out", folder=tmp_path)
    assert done.returncode == 2
    assert name.strip("./") in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
