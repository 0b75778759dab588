"""The notebook of two campaigns: run as it stands, with what it shows looked at."""

from __future__ import annotations

import re
import shutil
from functools import lru_cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.running import needs

FOLDER = Path(__file__).parents[2] / "examples" / "notebook"
TOOLS = ("nbclient", "nbconvert", "ipykernel", "pandas", "polars")
pytestmark = pytest.mark.filterwarnings("ignore")  # of the notebook's own machinery


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The notebook with its outputs, run once in a folder of its own."""
    needs(*TOOLS)
    folder = tmp_path_factory.mktemp("notebook")
    for name in ("campaigns.fr.ipynb", "campagne-2025.csv", "campagne-2026.csv"):
        shutil.copy(FOLDER / name, folder)
    read = import_module("nbformat").read(folder / "campaigns.fr.ipynb", as_version=4)
    client = import_module("nbclient").NotebookClient(
        read, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    return read


def shown(notebook: Any, cell: str, kind: str = "text/plain") -> str:
    """What the last output of a cell shows."""
    (found,) = [each for each in notebook.cells if each["id"] == cell]
    output = found.outputs[-1]
    return str(output["text"] if output["output_type"] == "stream" else output["data"][kind])


def test_every_project_is_read_and_joined(notebook: Any) -> None:
    said = shown(notebook, "read")
    assert said.startswith("Projets : 20 ; dans plusieurs campagnes : 16.")
    assert said.count("n’est que dans la campagne") == 4
    assert "18 lignes, 18 lues, 0 mises de côté" in said
    assert "0 inconnus" in said


def test_gaps_are_never_numbers(notebook: Any) -> None:
    assert len(level_counts(notebook)) == 4
    assert all(len(counts) == 4 for counts in level_counts(notebook))
    assert "255" not in shown(notebook, "levels")
    assert "hazards" in shown(notebook, "obstacles")
    assert len(shown(notebook, "obstacles")) < 600


def test_statuses_are_words(notebook: Any) -> None:
    for word in ("écueil", "manœuvre", "IA internes", "IA frugale"):
        assert word in shown(notebook, "crosstab")


@pytest.mark.parametrize("cell", ["changes", "heatmap", "opportunity", "distribution", "multiples"])
def test_a_drawing_is_stored_once_and_keeps_its_name(notebook: Any, cell: str) -> None:
    assert shown(notebook, cell, "text/html").count("<svg ") == 1
    assert 'role="img" aria-label="' in shown(notebook, cell, "text/html")
    assert len(shown(notebook, cell)) < 400


@pytest.mark.parametrize("cell", ["out", "polars-back"])
def test_what_goes_out_comes_back(notebook: Any, cell: str) -> None:
    assert shown(notebook, cell) == "True"


def level_counts(notebook: Any) -> list[list[int]]:
    """How many answers stand at each level, section by section."""
    rows = re.findall(r"^IA \D+((?:\d+ *)+)$", shown(notebook, "levels"), re.MULTILINE)
    return [list(map(int, row.split())) for row in rows]


def test_pandas_and_polars_agree(notebook: Any) -> None:
    with_polars = re.findall(r"┆ (\d)\.0 +┆ (\d+)", shown(notebook, "polars"))
    assert len(with_polars) == 4
    answered = sum(map(sum, level_counts(notebook)))
    assert answered + sum(int(gaps) for _, gaps in with_polars) == 20 * 13
    medians = [
        next(level for level in range(1, 5) if 2 * sum(counts[:level]) >= sum(counts))
        for counts in level_counts(notebook)
    ]
    assert sorted(medians) == sorted(int(median) for median, _ in with_polars)


def test_the_page_has_a_named_image_for_each_drawing(notebook: Any) -> None:
    page = import_module("nbconvert").HTMLExporter(template_name="basic").from_notebook_node(notebook)[0]
    images = [tag for tag in re.findall(r"<svg[^>]*>", page) if 'role="img"' in tag and "aria-label=" in tag]
    assert len(images) == 5
    assert "No description has been provided" not in page


@lru_cache
def maker() -> Any:
    spec = spec_from_file_location("make_campaigns", FOLDER / "make_campaigns.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_data_are_those_of_the_script_and_say_that_they_are_invented(year: int) -> None:
    data = (FOLDER / f"campagne-{year}.csv").read_bytes()
    assert maker().campaign(year) == data
    assert data.decode("utf-8-sig").startswith("Données de synthèse")
