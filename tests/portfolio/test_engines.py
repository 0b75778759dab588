"""Every engine that spreads the work over a dataset on disk gives what one call in memory gives."""

from __future__ import annotations

from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ia_radar as ia
from ia_radar import portfolio as pf
from tests.hosts.running import needs

EXAMPLE = Path(__file__).parents[2] / "examples" / "engines" / "score_dataset.py"
GIROUET = ia.get_grid("girouet")
PACKAGES = {"arrow": (), "duckdb": ("duckdb",), "polars": ("polars",), "dask": ("dask", "pandas")}


@pytest.fixture(scope="module")
def example() -> Any:
    needs("pyarrow")
    spec = spec_from_file_location("score_dataset", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """Ratings with gaps in files of uneven length, and their statuses as one call gives them."""
    needs("pyarrow")
    pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    rng = np.random.default_rng(6)
    rows = 5000
    cells = rng.integers(1, 5, (rows, 12), np.uint8)
    gaps = rng.random(cells.shape) < 0.2
    folder = tmp_path_factory.mktemp("ratings")
    columns = {
        item: pa.array(cells[:, place], mask=gaps[:, place]) for place, item in enumerate(GIROUET.items.ids)
    }
    table = pa.table({"project": np.arange(rows), **columns})
    for number, (start, count) in enumerate([(0, 1), (1, 2999), (3000, 2000)]):
        pq.write_table(table.slice(start, count), folder / f"{number}.parquet")
    return folder, pf.score_matrix(np.where(gaps, pf.UNANSWERED, cells), GIROUET).status


@pytest.mark.parametrize("engine", PACKAGES)
@pytest.mark.filterwarnings("ignore")  # of the engines
def test_an_engine_gives_what_one_call_gives(
    engine: str, example: Any, dataset: tuple[Path, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs(*PACKAGES[engine])
    monkeypatch.setattr(example, "ROWS", 700)
    ratings, expected = dataset
    example.ENGINES[engine](ratings, tmp_path / "scores")
    table = import_module("pyarrow.dataset").dataset(tmp_path / "scores", format="parquet").to_table()
    table = table.sort_by("project")
    assert table["project"].to_pylist() == list(range(len(expected)))
    for place, section in enumerate(GIROUET.sections):
        assert table[f"{section.id}.status"].to_pylist() == expected[:, place].tolist()


def test_the_documentation_shows_the_functions_of_the_example() -> None:
    source = EXAMPLE.read_text("utf-8")
    pages = [Path(__file__).parents[2] / "docs" / name for name in ("portfolio.md", "fr/portfolio.md")]
    for page in pages:
        text = page.read_text("utf-8")
        shown = [
            block.split("```")[0] for block in text.split("```python\n") if "# examples/engines" in block
        ]
        assert shown
        for block in shown:
            code = block.split("\n", 1)[1].strip()
            assert code in source
