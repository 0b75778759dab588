"""Ratings on disk, scored by each engine in a process of its own: time, peak memory, growth with rows.

python bench/engines.py           # ten million cells, and twice as many
python bench/engines.py --large   # a hundred million cells, and twice as many: some minutes, 200 MB on disk
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

import numpy as np

import ia_radar as ia

EXAMPLES = Path(__file__).parents[1] / "examples" / "engines"
FILES = 8
"""Of the smaller set: dask holds a file for each core, so that fewer files than cores would seem to grow."""


def make_ratings(folder: Path, rows: int, rows_a_file: int) -> None:
    """Ratings of the girouet with a tenth of gaps, in files of so many rows."""
    pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    rng = np.random.default_rng(0)
    folder.mkdir()
    for number, start in enumerate(range(0, rows, rows_a_file)):
        count = min(rows_a_file, rows - start)
        columns = {
            item: pa.array(rng.integers(1, 5, count, np.uint8), mask=rng.random(count) < 0.1)
            for item in ia.get_grid("girouet").items.ids
        }
        table = pa.table({"project": np.arange(start, start + count), **columns})
        pq.write_table(table, folder / f"{number:04}.parquet")


WHOLE = """
import pyarrow.dataset as ds, ia_radar as ia
grid = ia.get_grid("girouet")
table = ds.dataset({ratings!r}).to_table()
ratings = ia.portfolio.pack(table.select(grid.items.ids), grid)
ia.portfolio.score_matrix(ratings, grid, outputs=["status"])
"""


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and peak memory in MB of a process."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
    return time.perf_counter() - start, int(done.stdout.split()[-1]) / 1024


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 when memory grows with the rows."""
    large = "--large" in (sys.argv[1:] if arguments is None else arguments)
    cells = 10**8 if large else 10**7
    sizes = (cells // 12, 2 * cells // 12)
    is_flat = True
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            make_ratings(Path(temporary, str(size)), size, sizes[0] // FILES)
        for engine in ("whole in memory", "arrow", "duckdb", "polars", "dask"):
            peaks = []
            for size in sizes:
                ratings, scores = Path(temporary, str(size)), Path(temporary, f"{engine}-{size}")
                program = str(EXAMPLES / "score_dataset.py")
                script = [sys.executable, program, engine, str(ratings), str(scores)]
                whole = [sys.executable, "-c", WHOLE.format(ratings=str(ratings))]
                seconds, peak = run(whole if engine == "whole in memory" else script)
                peaks.append(peak)
                print(f"{engine:16} {12 * size:12,} cells {seconds:7.1f} s {peak:7.0f} MB", flush=True)
            if engine != "whole in memory":
                is_flat &= peaks[1] <= 1.3 * peaks[0] + 50
    print("held memory does not grow with rows" if is_flat else "MISSED memory grows with rows")
    return 0 if is_flat else 1


if __name__ == "__main__":
    raise SystemExit(main())
