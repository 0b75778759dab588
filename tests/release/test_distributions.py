"""What is released: the sdist and the wheel as they are built, with all that they need and nothing else."""

from __future__ import annotations

import email.policy
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import BytesParser
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
BUILD = "from hatchling import build; print(build.build_sdist('dist')); print(build.build_wheel('dist'))"
DAY = 1_795_737_600  # any day will do: it is the same one for both builds


def source(folder: Path) -> Path:
    """A copy of what is released, with times of its own."""
    shutil.copytree(
        ROOT,
        folder,
        ignore=shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "node_modules", "*.pyc"),
    )
    return folder


def build(folder: Path) -> tuple[Path, Path]:
    """The sdist and the wheel of a copy, in that order."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(DAY), "PYTHONPATH": ""}
    done = subprocess.run(  # noqa: S603 - our own sources
        [sys.executable, "-c", BUILD],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    sdist, wheel = done.stdout.split()[-2:]
    return folder / "dist" / sdist, folder / "dist" / wheel


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    pytest.importorskip("hatchling")
    return build(source(tmp_path_factory.mktemp("first") / "ia_radar"))


@pytest.fixture(scope="module")
def wheel_names(built: tuple[Path, Path]) -> set[str]:
    with zipfile.ZipFile(built[1]) as wheel:
        return set(wheel.namelist())


def test_two_builds_have_the_same_bytes(built: tuple[Path, Path], tmp_path: Path) -> None:
    again = build(source(tmp_path / "elsewhere"))
    assert [sha256(path.read_bytes()).hexdigest() for path in again] == [
        sha256(path.read_bytes()).hexdigest() for path in built
    ]


def test_the_wheel_has_every_module_and_every_file_of_data_and_nothing_else(wheel_names: set[str]) -> None:
    package = ROOT / "src"
    wanted = {
        path.relative_to(package).as_posix()
        for path in (package / "ia_radar").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    info = f"ia_radar-{PROJECT['version']}.dist-info/"
    assert {name for name in wheel_names if not name.startswith(info)} == wanted
    assert {name.removeprefix(info) for name in wheel_names if name.startswith(info)} == {
        "METADATA",
        "WHEEL",
        "RECORD",
        "entry_points.txt",
        "licenses/LICENSE",
        "licenses/LICENSES/CC-BY-NC-4.0.txt",
    }
    assert not [name for name in wheel_names if "test" in PurePosixPath(name).name]


def test_the_metadata_say_what_the_project_says(built: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(built[1]) as wheel:
        text = wheel.read(f"ia_radar-{PROJECT['version']}.dist-info/METADATA")
    metadata = BytesParser(policy=email.policy.compat32).parsebytes(text)
    needed = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert sorted(re.split(r"[<>=!~]", line)[0] for line in needed) == ["attrs", "numpy", "svgwrite"]
    assert metadata["License-Expression"] == PROJECT["license"]
    assert metadata["Requires-Python"] == PROJECT["requires-python"]
    assert set(metadata.get_all("Provides-Extra", [])) == set(PROJECT["optional-dependencies"])


def test_the_sdist_builds_the_same_wheel(built: tuple[Path, Path], tmp_path: Path) -> None:
    sdist, wheel = built
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    assert build(folder)[1].read_bytes() == wheel.read_bytes()


def test_the_sdist_has_the_tests_and_what_they_read(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "tests/conftest.py",
        "examples/cantines-nantes.json",
        "docs/index.md",
        "LICENSE",
        "CITATION.cff",
    } <= names
    assert not [name for name in names if "__pycache__" in name or "node_modules" in name]


def test_one_version_is_said_everywhere() -> None:
    """The package, the citation and the changelog."""
    version = PROJECT["version"]
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    (cited,) = re.findall(r"^version: (.+)$", citation, re.MULTILINE)
    (day,) = re.findall(r"^date-released: (.+)$", citation, re.MULTILINE)
    released = re.findall(
        r"^## \[(\d.+?)\] - (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert (version, day) == released[0]
    assert cited == version
