"""Ratings on disk, more than memory holds, scored by the engine that you have: Arrow, DuckDB, polars or dask.

python score_dataset.py ENGINE RATINGS_FOLDER SCORES_FOLDER

Both folders are Parquet datasets. Ratings have one row a project: its number, and one column an item of the
girouet, with nulls for gaps. Scores have the number and the status of each section, as its place in
`ia_radar.portfolio.STATUSES`. A row is scored from itself alone, so each engine hands over what it likes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds

import ia_radar as ia

GRID = ia.get_grid("girouet")
COLUMNS = ["project", *GRID.items.ids]
ROWS = 1 << 18
"""Rows that are scored at a time: about 3 MB of ratings."""
SCHEMA = pa.schema(
    [("project", pa.int64()), *((f"{section.id}.status", pa.uint8()) for section in GRID.sections)]
)


def scored(batch: Any) -> dict[str, Any]:
    """The scores of a batch of Arrow, of a frame of polars or of pandas: a plain dict of columns."""
    ratings = ia.portfolio.pack({item: batch[item] for item in GRID.items.ids}, GRID)
    scores = ia.portfolio.score_matrix(ratings, GRID, outputs=["status"])
    return {"project": batch["project"], **scores.to_columns(codes=True)}


def write(batches: Iterable[Any], folder: Path) -> None:
    """Score batches of Arrow one by one, and write them as they come."""
    scores: Iterator[pa.RecordBatch] = (pa.record_batch(scored(batch), SCHEMA) for batch in batches)
    ds.write_dataset(scores, folder, schema=SCHEMA, format="parquet")


def with_arrow(ratings: Path, scores: Path) -> None:
    """Arrow alone: the batches of a dataset."""
    dataset = ds.dataset(ratings, format="parquet")
    batches = dataset.to_batches(columns=COLUMNS, batch_size=ROWS, batch_readahead=2, fragment_readahead=1)
    write(batches, scores)


def with_duckdb(ratings: Path, scores: Path) -> None:
    """DuckDB: the batches of any query."""
    import duckdb

    query = duckdb.connect().read_parquet(f"{ratings}/*.parquet").select(*COLUMNS)
    write(query.to_arrow_reader(ROWS), scores)


def with_polars(ratings: Path, scores: Path) -> None:
    """Polars: the chunks of a lazy query."""
    import polars as pl

    chunks = pl.scan_parquet(ratings / "*.parquet").collect_batches(chunk_size=ROWS)
    write((batch for chunk in chunks for batch in chunk.to_arrow().to_batches()), scores)


def with_dask(ratings: Path, scores: Path) -> None:
    """dask: the partitions of a data frame, on as many cores or machines as there are."""
    import dask.dataframe as dd
    import pandas as pd

    def score_rows(rows: pd.DataFrame) -> pd.DataFrame:
        return pd.DataFrame(scored(rows)).astype(types)

    types = {field.name: field.type.to_pandas_dtype() for field in SCHEMA}
    frame = dd.read_parquet(ratings, columns=COLUMNS, dtype_backend="pyarrow")
    meta = pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in types.items()})
    frame.map_partitions(score_rows, meta=meta).to_parquet(scores, write_index=False)


ENGINES: dict[str, Callable[[Path, Path], None]] = {
    "arrow": with_arrow,
    "duckdb": with_duckdb,
    "polars": with_polars,
    "dask": with_dask,
}


if __name__ == "__main__":
    ENGINES[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
