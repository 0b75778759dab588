"""The core in Pyodide, as a page loads it: the same scores, class, duties, drawings and report as here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pyodide_files
import pytest

from tests.pyodide import project_results

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
EXAMPLES = sorted([*(ROOT / "examples").glob("*.json"), *(ROOT / "examples" / "templates").glob("*.json")])
DOSSIERS = [json.loads(path.read_text("utf-8")) for path in EXAMPLES]

pytestmark = pytest.mark.pyodide


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that a page loads, with svgwrite."""
    folder = tmp_path_factory.mktemp("runtime")
    try:
        if shutil.which("node") is None:
            raise pyodide_files.NoPyodide("there is no Node on this machine")
        pyodide_files.write_runtime(folder, "attrs", "svgwrite")
    except pyodide_files.NoPyodide as error:
        if os.environ.get("IA_RADAR_PYODIDE") == "required":
            pytest.fail(f"IA_RADAR_PYODIDE=required, but {error}", pytrace=False)
        pytest.skip(str(error))
    return folder


@pytest.fixture(scope="module")
def run(runtime: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What Pyodide makes of every example, and how long each step took."""
    given = tmp_path_factory.mktemp("given") / "dossiers.json"
    given.write_text(json.dumps(DOSSIERS), "utf-8")
    command = ["node", *map(str, (HERE / "run.mjs", runtime, HERE / "project_results.py", given))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - node
    assert done.returncode == 0, done.stderr[:2000]
    return json.loads(done.stdout)


def test_every_result_of_every_example_is_that_of_this_python(run: Any) -> None:
    there, here = json.loads(run["answer"]), json.loads(project_results.answer(json.dumps(DOSSIERS)))
    assert len(there) == len(here) == 2 * len(EXAMPLES)
    for ours, theirs in zip(here, there, strict=True):
        assert [name for name in ours if ours[name] != theirs[name]] == []
    assert any(result["class"] for result in there)
    assert all("<svg" in drawing for result in there for drawing in result["drawings"].values())


def test_importing_the_library_takes_less_than_starting_python(run: Any) -> None:
    assert run["times"]["import"] < run["times"]["load"]


def test_the_runtime_knows_no_package_to_ask_another_host_for(runtime: Path) -> None:
    assert json.loads((runtime / "pyodide-lock.json").read_text("utf-8"))["packages"] == {}
    locked = json.loads((ROOT / "docs/site/browser/package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, package in locked.items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in locked.items() if name)
