"""The example wrapper as a wheel, installed beside ours into a new environment, and used from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "wrapping"
USE = """
import ia_radar, mairie_radar
from ia_radar.pack import installed_packs
packs = installed_packs()
print([pack.id for pack in packs], packs[0].grids[0].id)
print(ia_radar.__file__)
print(mairie_radar.__file__)
"""


def run(*words: object, folder: Path) -> str:
    """Run a program as somebody does who has no sources at hand."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(  # noqa: S603 - our own files
        [str(word) for word in words],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout


def wheel_of(source: Path, copy: Path, *left_out: str) -> Path:
    pytest.importorskip("hatchling")
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__", ".*", *left_out))
    built = "from hatchling.build import build_wheel; print(build_wheel('.'))"
    return copy / run(sys.executable, "-c", built, folder=copy).split()[-1]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Ours and that of the wrapper."""
    folder = tmp_path_factory.mktemp("wheels")
    ours = wheel_of(ROOT, folder / "ours", "tests", "docs", "bench", "examples", "build", "dist", "site")
    return ours, wheel_of(EXAMPLE, folder / "wrapper")


def test_the_wheel_has_its_data_and_no_test(wheels: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(wheels[1]) as archive:
        names = archive.namelist()
    for name in ("pack.toml", "policy.toml", "logo.png", "grids/mairie.toml", "py.typed"):
        assert f"mairie_radar/{name}" in names
    assert not [name for name in names if "test" in name]


def test_it_is_used_from_a_new_environment(wheels: tuple[Path, Path], tmp_path: Path) -> None:
    """Both wheels are installed; what they need besides is taken from the environment of the tests."""
    home = tmp_path / "env"
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(home)
    paths = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    scripts = Path(sysconfig.get_path("scripts", scheme="venv", vars=paths))
    installer = [sys.executable, "-m", "pip", "--python", home, "install", "--no-deps", "--no-index", "-q"]
    run(*installer, *wheels, folder=tmp_path)
    (site / "dependencies.pth").write_text("\n".join(map(str, _dependencies(tmp_path))), "utf-8")
    python = scripts / Path(sys.executable).name
    if not python.exists():
        python = scripts / "python"

    printed = run(python, "-c", USE, folder=tmp_path).splitlines()
    assert printed[0] == "['mairie'] mairie"
    assert all(Path(line).is_relative_to(site) for line in printed[1:])
    command = scripts / "mairie-radar"
    run(command, "form", "mairie", "--output", "dossier.json", folder=tmp_path)
    run(command, "report", "dossier.json", "--output", "rapport", "--on", "2026-11-22", folder=tmp_path)
    page = (tmp_path / "rapport" / "report.html").read_text("utf-8")
    assert "Charte de la mairie" in page
    assert 'alt="Mairie d’Exemple"' in page
    ours = [scripts / "ia-radar", "report", "dossier.json", "--pack", "mairie", "--on", "2026-11-22"]
    assert "Charte" in run(*ours, "--output", "autre", folder=tmp_path)


def _dependencies(folder: Path) -> list[Path]:
    """A folder that holds nothing but what ia_radar needs, so that no other copy of it can be found."""
    shelf = folder / "needed"
    shelf.mkdir()
    for name in ("attr", "attrs", "numpy", "numpy.libs", "svgwrite"):
        for place in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
            if (source := Path(place, name)).is_dir() and not (shelf / name).exists():
                (shelf / name).symlink_to(source, target_is_directory=True)
    return [shelf]


def test_type_checkers_find_nothing(tmp_path: Path) -> None:
    """Strictly, and from its own folder, as its author runs them."""
    package = tmp_path / "mairie_radar"
    shutil.copytree(EXAMPLE / "mairie_radar", package, ignore=shutil.ignore_patterns("__pycache__"))
    sources = Path(pytest.importorskip("ia_radar").__file__).parents[1]
    config = tmp_path / "pyrightconfig.json"
    config.write_text(f'{{"typeCheckingMode": "strict", "extraPaths": ["{sources.as_posix()}"]}}', "utf-8")
    checker = shutil.which("pyright", path=sysconfig.get_path("scripts"))
    if checker is None:
        pytest.skip("pyright is not installed")
    run(checker, "--pythonpath", sys.executable, "mairie_radar", folder=tmp_path)
