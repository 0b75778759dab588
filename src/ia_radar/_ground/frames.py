"""Data frames and Arrow tables by what they offer; no package of theirs is imported.

Rules that hold here:

1. What has the names of its columns is a frame; a mapping from name to column is one too.
2. A column is asked for its plain values some thousands at a time: none is copied whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Protocol

__all__ = ["Frame", "column_names", "frame_columns", "frame_rows", "is_frame"]

_ROWS = 4096
"""How many rows are made into plain values at a time."""
_TO_VALUES = ("to_pylist", "to_list", "tolist")
"""How a column gives its plain values: in Arrow, in polars, in numpy and pandas."""
_NOT_YET = ("collect", "compute")
"""What a frame has whose rows do not exist yet: a query of polars or Spark, one of dask."""


class Frame(Protocol):
    """A frame of pandas or polars, a table of Arrow, or whatever else has columns."""

    @property
    def columns(self) -> Any:
        """The columns, or their names."""


def is_frame(value: object) -> bool:
    """Whether a value offers columns; a file, a path or a list of bytes does not."""
    if isinstance(value, str | bytes | bytearray | memoryview | list | tuple):
        return False
    kind = type(value)
    offered = ("columns", "column_names", "__arrow_c_stream__", "__dataframe__")
    return isinstance(value, Mapping) or any(hasattr(kind, name) for name in offered)


def column_names(table: object) -> tuple[object, ...] | None:
    """The names of the columns of a mapping or of a frame, None for anything else."""
    if isinstance(table, Mapping):
        return tuple(table)
    for attribute in ("column_names", "columns"):  # Arrow has the first; its second holds the arrays
        names = getattr(table, attribute, None)
        if names is not None and not callable(names):
            return tuple(names)
    return None


def frame_columns(table: object) -> list[tuple[str, Any]]:
    """The columns of a frame in order, each with its name; a named index of pandas stands first.

    Raises:
        ValueError: its rows do not exist yet, its columns are not as long as each other, or it has none.
    """
    for method in _NOT_YET:
        if callable(getattr(type(table), method, None)):
            raise ValueError(f"its rows are not there yet; call {method}() first")
    if callable(getattr(type(table), "read_all", None)):  # a reader of record batches
        table = table.read_all()  # type: ignore[attr-defined]  # just seen
    names = column_names(table)
    columns = [
        *_index_columns(table),
        *((_name(name), _column(table, position, name)) for position, name in enumerate(names or ())),
    ]
    if not columns:
        raise ValueError("it has no columns")
    if len({len(column) for _, column in columns}) > 1:
        raise ValueError("its columns are not as long as each other")
    return columns


def frame_rows(columns: list[tuple[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """The rows of `frame_columns`, as plain values as far as the columns give these."""
    count = len(columns[0][1])
    for start in range(0, count, _ROWS):
        yield from zip(*(_values(column[start : start + _ROWS]) for _, column in columns), strict=True)


def _name(name: object) -> str:
    return " ".join(map(str, name)) if isinstance(name, tuple) else str(name)


def _index_columns(table: object) -> list[tuple[str, Any]]:
    """The levels of an index that have a name; in pandas the others only number the rows."""
    index: Any = getattr(table, "index", None)
    if not callable(getattr(index, "get_level_values", None)):
        return []
    return [
        (_name(name), index.get_level_values(level).array)
        for level, name in enumerate(index.names)
        if name is not None
    ]


def _column(table: Any, position: int, name: object) -> Any:
    if hasattr(type(table), "iloc"):  # pandas, where several columns may have one name
        return table.iloc[:, position].array
    if hasattr(type(table), "column_names"):  # Arrow, the same
        return table.column(position)
    column = table[name]
    return column.array if hasattr(type(column), "iloc") else column


def _values(column: Any) -> list[Any]:
    if str(getattr(column, "dtype", "")).startswith("datetime64[") and hasattr(type(column), "astype"):
        # Of nanoseconds numpy makes whole numbers; pandas makes days of its own, which is as good.
        column = column.astype("datetime64[us]") if hasattr(type(column), "strides") else column
    for method in _TO_VALUES:
        if callable(getattr(type(column), method, None)):
            return list(getattr(column, method)())
    return list(chain(column))
