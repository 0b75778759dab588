"""The example wrapper, built as a wheel, and used from outside: its pack is found by its entry point."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import ia_radar as ia

EXAMPLE = Path(__file__).parents[2] / "examples" / "wrapping"
USE = """
import mairie_radar
from ia_radar.pack import installed_packs
packs = installed_packs()
print([each.id for each in packs], packs[0].grids[0].id, mairie_radar.__file__)
"""


def run(*words: str, path: str = "", folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": path or os.environ.get("PYTHONPATH", ""), "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603 - our own files
        [sys.executable, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout


def test_the_wheel_has_its_data_and_offers_its_pack(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    source = tmp_path / "source"
    shutil.copytree(EXAMPLE, source, ignore=shutil.ignore_patterns("__pycache__", "*.md"))
    built = "from hatchling.build import build_wheel; print(build_wheel('.'))"
    wheel = source / run("-c", built, folder=source).split()[-1]
    installed = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(installed)
    for name in ("pack.toml", "policy.toml", "grids/mairie.toml", "py.typed"):
        assert f"mairie_radar/{name}" in names
    assert not [name for name in names if "test" in name]
    path = os.pathsep.join([str(Path(ia.__file__).parents[1]), str(installed)])
    printed = run("-c", USE, path=path, folder=tmp_path)
    assert printed.startswith("['mairie'] mairie ")
    assert str(installed) in printed
    run("-m", "mairie_radar", "form", "Accueil", "dossier.json", path=path, folder=tmp_path)
    run("-m", "mairie_radar", "report", "dossier.json", "rapport", path=path, folder=tmp_path)
    assert "Charte de la mairie" in (tmp_path / "rapport" / "rapport.html").read_text("utf-8")
