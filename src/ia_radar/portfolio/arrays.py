"""Arrays, columns and frames that come from elsewhere, read as numbers: numpy, pandas, polars, Arrow, lists.

Rules that hold here:

1. No other library is imported: what looks like an array or a frame is asked for its values.
2. A gap stays a gap, however it is written: None, NaN, a null, a masked cell. It never becomes its filler.
3. Words are read by `ia_radar.assess.answers`, exactly or not at all. True is not a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ia_radar._ground.frames import column_names
from ia_radar._ground.reading import as_integer
from ia_radar.assess import NonAnswer
from ia_radar.assess.answers import RatingReader, rating_reader
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid import Grid

__all__ = ["CODES", "NOT_APPLICABLE", "UNANSWERED", "UNKNOWN", "columns_of", "read_array"]

UNKNOWN = 253
"""Code of `NonAnswer.UNKNOWN`."""
NOT_APPLICABLE = 254
"""Code of `NonAnswer.NOT_APPLICABLE`."""
UNANSWERED = 255
"""Code of `NonAnswer.UNANSWERED`; NaN, None, a null and a masked cell say the same."""

CODES: Mapping[NonAnswer, int] = {
    NonAnswer.UNKNOWN: UNKNOWN,
    NonAnswer.NOT_APPLICABLE: NOT_APPLICABLE,
    NonAnswer.UNANSWERED: UNANSWERED,
}
"""The code of each non-answer, in any array of numbers."""

_NON_ANSWER_CODES = frozenset(CODES.values())
# How arrays that numpy does not know give their values.
_METHODS = ("to_pylist", "to_numpy", "tolist")


def read_array(values: object, grid: Grid, path: str, dimensions: int) -> NDArray[Any]:
    """``values`` as an array of whole numbers, or of floats with NaN for a gap.

    Args:
        values: an array, a column, a frame, or lists.
        grid: what was asked, whose levels `codes.check_grid` accepted.
        path: where it stands, for messages.
        dimensions: how many it must have.

    Raises:
        InvalidInput: it has other dimensions, or holds what is neither a number, a word for one, nor a gap.
    """
    try:
        array = _as_numpy(values)
    except Exception as error:  # foreign code, which may raise anything
        message = f"cannot be read as an array: {error!s:.200}"
        raise InvalidInput([Problem(path, "wrong-type", message)]) from error
    if array.ndim != dimensions:
        message = f"expected an array of {dimensions} dimensions, got {array.ndim}"
        raise InvalidInput([Problem(path, "wrong-shape", message)])
    if isinstance(array, np.ma.MaskedArray):
        array = _unmasked(array)
    if not array.size:
        return np.asarray(array.astype(np.uint8))
    if array.dtype.kind in "OUST":
        return _from_objects(np.asarray(array, np.object_), grid, path)
    if array.dtype.kind not in "uif":
        message = f"expected whole numbers, or floats with NaN for a gap; got an array of {array.dtype!s:.60}"
        raise InvalidInput([Problem(path, "wrong-type", message)])
    return np.asarray(array)


def columns_of(table: object) -> dict[object, object] | None:
    """The columns of a mapping or of a frame by name, None for anything else."""
    names = column_names(table)
    return None if names is None else {name: table[name] for name in names}  # type: ignore[index]  # it names them


def _as_numpy(values: object) -> NDArray[Any]:
    if isinstance(values, np.ndarray):
        return values
    if isinstance(values, list | tuple):
        return np.asarray(_without_masks(values) if _holds_masks(values) else values)
    # The own way of Arrow to make an array of a dictionary puts another value where a null was.
    is_dictionary = str(getattr(values, "type", "")).startswith("dictionary")
    if is_dictionary or not hasattr(values, "__array__"):
        for name in _METHODS:
            method = getattr(values, name, None)
            if callable(method):
                return np.asarray(method())
    return np.asarray(values)


def _holds_masks(values: list[Any] | tuple[Any, ...]) -> bool:
    """Whether a list holds masked arrays or cells, which numpy would read without their masks."""
    return any(
        isinstance(value, np.ma.MaskedArray) or (isinstance(value, list | tuple) and _holds_masks(value))
        for value in values
    )


def _without_masks(values: object) -> object:
    """The same lists, with None where a cell is masked."""
    if isinstance(values, list | tuple):
        return [_without_masks(value) for value in values]
    return values.tolist() if isinstance(values, np.ma.MaskedArray) else values


def _unmasked(array: np.ma.MaskedArray[Any, Any]) -> NDArray[Any]:
    """The cells, with `UNANSWERED` where they are masked."""
    if array.dtype.kind in "uif":
        # A type that has room for the code: int8 has none.
        return np.where(np.ma.getmaskarray(array), np.int16(UNANSWERED), array.data)
    cells = np.array(array.data, np.object_)
    cells[np.ma.getmaskarray(array)] = None
    return cells


def _from_objects(cells: NDArray[np.object_], grid: Grid, path: str) -> NDArray[np.int16]:
    """Numbers, words and gaps kept as objects, as levels and codes."""
    reader = rating_reader(grid.scale)
    codes = [_code(cell, reader) for cell in cells.flat]
    if None in codes:
        first = codes.index(None)
        place = "".join(f"[{index}]" for index in np.unravel_index(first, cells.shape))
        message = f"{reader.refusal(cells.flat[first])}; the first of {codes.count(None)}"
        raise InvalidInput([Problem(path + place, "not-a-level", message)])
    return np.array(codes, np.int16).reshape(cells.shape)


def _code(cell: object, reader: RatingReader) -> int | None:
    """The level or the code that a cell gives, None when it gives neither."""
    number = as_integer(cell)
    if number in _NON_ANSWER_CODES:
        return number
    rating = reader.read(cell)
    return CODES[rating] if isinstance(rating, NonAnswer) else rating
