"""Ratings as numbers in an array, with a code for each non-answer.

Rules that hold here:

1. A level stands for itself. The three codes are no level of the grid, so that none can be taken for one.
2. What is neither a level nor a gap is refused, the first such cell by name; nothing is clipped or guessed.
3. Work goes block by block: the memory needed beside the input does not grow with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, SupportsFloat, SupportsIndex, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.frames import column_names
from ia_radar._ground.reading import as_integer
from ia_radar.assess import Assessment, NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid import Grid
from ia_radar.portfolio.arrays import (
    CODES,
    NOT_APPLICABLE,
    UNANSWERED,
    UNKNOWN,
    columns_of,
    read_array,
)

__all__ = [
    "NO_LEVEL",
    "TURN",
    "Codes",
    "blocks",
    "check_grid",
    "check_matrix",
    "encode",
    "encode_checked",
    "is_code",
    "is_plain",
    "level_dtype",
    "pack",
    "rating",
]

Codes: TypeAlias = NDArray[np.uint8]

NO_LEVEL = 255
"""What results hold where `ia_radar.score` says None: no answer, hence no level."""

_NON_ANSWERS = {code: non_answer for non_answer, code in CODES.items()}
# Python hashes a text in a tenth of the time that it takes for a member of an enum.
_CODES_BY_VALUE = {non_answer.value: code for non_answer, code in CODES.items()}
_MOST_LEVELS = 253
TURN = 256 - UNKNOWN
"""Added to a byte, which turns around, it makes the codes the smallest numbers."""
_FARTHEST = 32_000
# Blocks of about this many cells stay in the cache of one core.
_CELLS = 1 << 20


def rating(code: SupportsIndex | SupportsFloat) -> Rating:
    """What one cell of an array says: a level, or the non-answer whose code it is.

    Args:
        code: a whole number, as integer or as float; NaN is unanswered.

    Raises:
        InvalidInput: something else.

    Examples:
        >>> rating(3), rating(254).value, rating(float("nan")).value
        (3, 'not_applicable', 'unanswered')
    """
    number = as_integer(code)
    if number is None and isinstance(code, float | np.floating):
        if np.isnan(code):
            return NonAnswer.UNANSWERED
        number = int(code) if code == np.floor(code) and np.isfinite(code) else None
    if number is None:
        message = f"expected a whole number or NaN, got {type(code).__name__}"
        raise InvalidInput([Problem("code", "not-a-level", message)])
    return _NON_ANSWERS.get(number, number)


def encode(assessments: Iterable[Assessment], grid: Grid) -> NDArray[Any]:
    """The ratings of many assessments, as an array that `score_matrix` takes.

    Args:
        assessments: all of ``grid``.
        grid: what they answer.

    Returns:
        One row an assessment, one column an item in the order of the grid; ``uint8`` for the usual
        scales, ``int16`` for those with levels under 0 or over 252.

    Raises:
        InvalidInput: an assessment of another grid.

    Examples:
        >>> import ia_radar as ia
        >>> grid = ia.get_grid("girouet")
        >>> encode([ia.Assessment(grid, {"autonomy": 3, "know_how": ia.NonAnswer.UNKNOWN})], grid)[0, :3]
        array([  3, 253, 255], dtype=uint8)
    """
    check_grid(grid)
    if not isinstance(assessments, Iterable):
        raise InvalidInput([Problem("assessments", "wrong-type", "expected a list of Assessments")])
    problems = Problems()
    answered: list[Assessment] = []
    for index, assessment in enumerate(assessments):
        if not isinstance(assessment, Assessment):
            kind = type(assessment).__name__
            problems.add(f"assessments[{index}]", "wrong-type", f"expected an Assessment, got {kind:.40}")
        elif assessment.grid is not grid and assessment.grid != grid:
            message = f"expected one of {grid!r}, got {assessment.grid!r}"
            problems.add(f"assessments[{index}]", "other-grid", message)
        else:
            answered.append(assessment)
    problems.raise_if_any()
    return encode_checked(answered, grid)


def encode_checked(answered: Sequence[Assessment], grid: Grid) -> NDArray[Any]:
    """The same for assessments that are known to be of this grid."""
    cells = [
        cell if type(cell) is int else _CODES_BY_VALUE[cell._value_]  # type: ignore[union-attr]  # a NonAnswer
        for assessment in answered
        for _, cell in assessment.ratings
    ]
    # Bytes hold what a plain grid has, and are read at once; other levels are read one by one.
    array = (
        np.frombuffer(bytearray(cells), np.uint8) if is_plain(grid) else np.array(cells, level_dtype(grid))
    )
    return array.reshape(len(answered), len(grid.items))


def pack(columns: Mapping[str, Any] | Any, grid: Grid) -> NDArray[Any]:
    """Columns by item id (of a data frame, of a record batch) as one array for `score_matrix`.

    Args:
        columns: a mapping from item id to a column, or a frame of pandas, polars or Arrow that has such
            columns. A column holds whole numbers, with the codes of `CODES` if need be, or words as
            `ia_radar.assess.answers` reads them; None, NaN, a null and a masked cell are unanswered.
            An item left out is unanswered everywhere.
        grid: what was asked.

    Returns:
        Shape (rows × items), column-major, as `encode` gives it.

    Raises:
        InvalidInput: unknown ids, columns of different lengths, cells that are not a rating.

    Examples:
        >>> import ia_radar as ia
        >>> pack({"meaning": [4, 1], "autonomy": [None, 3]}, ia.get_grid("girouet"))[:, :3]
        array([[255, 255,   4],
               [  3, 255,   1]], dtype=uint8)
    """
    check_grid(grid)
    problems = Problems()
    arrays = _item_columns(columns, grid, problems)
    lengths = {key: len(array) for key, array in arrays.items()}
    if len(set(lengths.values())) > 1:
        problems.add("columns", "uneven", f"expected columns of one length, got {lengths!s:.200}")
    problems.raise_if_any()
    rows = next(iter(lengths.values()), 0)
    packed = np.full((rows, len(grid.items)), UNANSWERED, dtype=level_dtype(grid), order="F")
    for key, array in arrays.items():
        bad = _bad(array, grid)
        if bad.any():
            row = int(bad.argmax())
            message = f"{_not_a_level(array[row], grid)}; the first of {int(bad.sum())} in this column"
            problems.add(f"columns.{key}[{row}]", "not-a-level", message)
            continue
        packed[:, grid.items.ids.index(key)] = _filled(array)
    problems.raise_if_any()
    return packed


def _item_columns(table: object, grid: Grid, problems: Problems) -> dict[str, NDArray[Any]]:
    """The columns of a table as arrays by item id."""
    try:
        columns = columns_of(table)
    except Exception as error:  # foreign code, which may raise anything
        problems.add("columns", "wrong-type", f"cannot be read as columns: {error!s:.200}")
        return {}
    if columns is None:
        message = "expected a mapping with item ids as keys, or a frame with such columns"
        problems.add("columns", "wrong-type", message)
        return {}
    arrays = {}
    known = dict.fromkeys(grid.items.ids)
    for key, column in columns.items():
        if not isinstance(key, str) or key not in known:
            problems.unknown(f"columns.{key!s:.64}", "item", key, known)
            continue
        try:
            arrays[key] = read_array(column, grid, f"columns.{key}", 1)
        except InvalidInput as error:
            problems.extend(error.problems)
    return arrays


def level_dtype(grid: Grid) -> np.dtype[Any]:
    """The type of arrays that hold levels of ``grid`` and the codes.

    Raises:
        InvalidInput: a level of the grid is a code, or the scale is too long for one byte a level.
    """
    scale = grid.scale
    fits = -_FARTHEST <= scale.lowest <= scale.highest <= _FARTHEST and len(scale.levels) <= _MOST_LEVELS
    if not fits or any(code in scale for code in _NON_ANSWERS):
        message = (
            f"levels {scale.lowest} to {scale.highest} leave no room for codes {UNKNOWN} to {UNANSWERED}; "
            f"expected at most {_MOST_LEVELS} levels, none of them a code"
        )
        raise InvalidInput([Problem("grid.scale", "uncodable", message)])
    return np.dtype(np.uint8 if is_plain(grid) else np.int16)


def is_plain(grid: Grid) -> bool:
    """Whether every level of ``grid`` is a byte under the codes."""
    return grid.scale.lowest >= 0 and grid.scale.highest < UNKNOWN


def check_grid(grid: object) -> None:
    """Do nothing for a grid whose levels can be coded.

    Raises:
        InvalidInput: not a grid, or one whose scale leaves no room for the codes.
    """
    checked: Grid = judge("grid", grid, instance(Grid))
    level_dtype(checked)


def check_matrix(ratings: ArrayLike, grid: Grid) -> NDArray[Any]:
    """``ratings`` as an array of the right shape and kind; the levels of its cells are not looked at.

    A frame whose columns are the items, in any order, is read by their names.

    Raises:
        InvalidInput: it is not (projects × items) of numbers.
    """
    check_grid(grid)
    if not isinstance(ratings, np.ndarray | list):
        try:
            names = column_names(ratings) or ()
        except Exception:  # foreign code; read as an array it says what is wrong
            names = ()
        if len(names) == len(grid.items) and all(name in grid.items.ids for name in names):
            return pack(ratings, grid)
    array = read_array(ratings, grid, "ratings", 2)
    if array.shape[1] != len(grid.items):
        message = f"expected one column for each of the {len(grid.items)} items, got {array.shape[1]}"
        raise InvalidInput([Problem("ratings", "wrong-shape", message)])
    return array


def blocks(ratings: NDArray[Any], grid: Grid) -> Iterator[tuple[slice, Codes]]:
    """The checked cells, some thousands of rows at a time.

    Args:
        ratings: from `check_matrix`.
        grid: what was asked.

    Yields:
        The rows, and their cells as bytes, shape (items × rows), each item contiguous, turned by `TURN`:
        0 unknown, 1 not applicable, 2 unanswered, then the levels from 3 for a level 0 (or for the
        lowest level, when the grid is not plain). The next block is written over the last one.

    Raises:
        InvalidInput: a cell is neither a level nor a gap; the first is named.
    """
    plain = is_plain(grid)
    step = max(1, _CELLS // max(1, len(grid.items)))
    room = np.empty((len(grid.items), min(step, len(ratings))), np.uint8)
    for start in range(0, len(ratings), step):
        rows = slice(start, start + step)
        block = ratings[rows]
        if not plain or block.dtype != np.uint8:
            if _bad(block, grid).any():
                _refuse(ratings, grid, start, step)
            block = _coded(block, grid)
        cells, turned = block.T, room[:, : len(block)]
        if block.strides[0] != 1:  # by rows: first by items, for what follows wants them contiguous
            np.copyto(turned, cells)
            cells = turned
        if plain and block.size and cells.min() < grid.scale.lowest:
            _refuse(ratings, grid, start, step)
        np.add(cells, TURN, out=turned)
        if plain and block.size and turned.max() > grid.scale.highest + TURN:
            _refuse(ratings, grid, start, step)
        yield rows, turned


def _coded(cells: NDArray[Any], grid: Grid) -> Codes:
    """Checked cells as bytes; the levels of a grid that is not plain are counted from 0."""
    numbers = _filled(cells)
    if not is_plain(grid):
        numbers = np.where(is_code(numbers), numbers, numbers - grid.scale.lowest)
    coded: Codes = numbers.astype(np.uint8)
    return coded


def is_code(numbers: NDArray[Any]) -> NDArray[np.bool_]:
    """Where a whole number is the code of a non-answer, which is never a level of the grid."""
    codes: NDArray[np.bool_] = (numbers >= UNKNOWN) & (numbers <= UNANSWERED)
    return codes


def _bad(cells: NDArray[Any], grid: Grid) -> NDArray[np.bool_]:
    """Where a cell is neither a level, nor a code, nor NaN."""
    whole = cells if cells.dtype.kind != "f" else np.where(np.isnan(cells), UNANSWERED, cells)
    level = (whole >= grid.scale.lowest) & (whole <= grid.scale.highest)
    bad: NDArray[np.bool_] = ~(level | is_code(whole))
    return bad if cells.dtype.kind != "f" else bad | (whole != np.floor(whole))


def _filled(cells: NDArray[Any]) -> NDArray[np.int16]:
    """Checked cells as whole numbers, NaN as unanswered."""
    whole = np.where(np.isnan(cells), UNANSWERED, cells) if cells.dtype.kind == "f" else cells
    filled: NDArray[np.int16] = whole.astype(np.int16)
    return filled


def _refuse(ratings: NDArray[Any], grid: Grid, start: int, step: int) -> NoReturn:
    """Raise for the first bad cell, which stands in the block at ``start``."""
    row, column = (int(index) for index in np.argwhere(_bad(ratings[start : start + step], grid))[0])
    count = sum(int(_bad(ratings[at : at + step], grid).sum()) for at in range(start, len(ratings), step))
    value = ratings[start + row, column]
    message = f"{_not_a_level(value, grid)}; the first of {count} bad cells, at item {grid.items[column].id}"
    raise InvalidInput([Problem(f"ratings[{start + row}][{column}]", "not-a-level", message)])


def _not_a_level(value: object, grid: Grid) -> str:
    return (
        f"{value!s:.40} is not a rating; expected a level from {grid.scale.lowest} to {grid.scale.highest}, "
        f"or {UNKNOWN} unknown, {NOT_APPLICABLE} not applicable, {UNANSWERED} unanswered"
    )
