"""Scoring many projects at once: the same answers as `ia_radar.score`, row by row, as arrays.

Rules that hold here:

1. Row by row, every result equals what `ia_radar.score` says of that row, for grids of all shapes.
2. A row is scored from itself alone: any split into chunks gives the same rows, so any engine may spread it.
3. Only what is asked for is computed; `state_tables` says how.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike, NDArray

from ia_radar._ground.data import stored_as
from ia_radar._ground.fields import flag, judge
from ia_radar._ground.schema import SIZE, STRING, list_of, map_of, object_of
from ia_radar.assess import Assessment, score
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid import Grid
from ia_radar.portfolio.codes import blocks, check_matrix
from ia_radar.portfolio.columns import Headings, check_headings, named, score_columns
from ia_radar.portfolio.state_tables import OUTPUTS, plan_of, score_block
from ia_radar.text import Lang

__all__ = ["OUTPUTS", "MatrixScore", "score_matrix"]


@stored_as("ia_radar.portfolio.matrix:columns_schema")
@frozen(eq=False, repr=False)
class MatrixScore:
    """The scores of many assessments, as arrays: first axis the rows, second axis the sections.

    Args:
        grid: what was asked; the second axis follows the order of its sections.
        arrays: what was computed, by name. The attributes of the same names give them too, and say
            which outputs exist when one was not asked for.
        rows: how many rows were scored.

    Examples:
        >>> import ia_radar as ia, numpy as np
        >>> scores = ia.portfolio.score_matrix(np.full((2, 12), 3, np.uint8), ia.get_grid("girouet"))
        >>> scores
        <MatrixScore of girouet 1.0.0: 2 rows × 4 sections>
        >>> scores.median[0], [ia.portfolio.STATUSES[code].value for code in scores.status[0, :2]]
        (array([3, 3, 3, 3], dtype=uint8), ['caution', 'caution'])
    """

    grid: Grid
    arrays: Mapping[str, NDArray[Any]]
    rows: int

    def _get(self, name: str) -> NDArray[Any]:
        if name in self.arrays:
            return self.arrays[name]
        asked = ", ".join(self.arrays) or "nothing"
        message = f"was not asked for; score_matrix was called with outputs: {asked}"
        raise InvalidInput([Problem(name, "not-computed", message)])

    @property
    def counts(self) -> NDArray[Any]:
        """How many items stand at each level: unsigned, (rows × sections × levels)."""
        return self._get("counts")

    @property
    def floor(self) -> NDArray[Any]:
        """The lowest level given, `NO_LEVEL` without an answer: (rows × sections)."""
        return self._get("floor")

    @property
    def median(self) -> NDArray[Any]:
        """The lower median, `NO_LEVEL` without an answer: (rows × sections)."""
        return self._get("median")

    @property
    def weighted_median(self) -> NDArray[Any]:
        """The weighted lower median, `NO_LEVEL` when nothing that weighs was answered: (rows × sections)."""
        return self._get("weighted_median")

    @property
    def mean(self) -> NDArray[np.float32]:
        """The mean level, NaN without an answer: float32, (rows × sections).

        It supposes that levels are equally far apart, which an ordinal scale does not say; no rule of
        this library uses it.
        """
        return self._get("mean")

    @property
    def coverage(self) -> NDArray[np.float32]:
        """Share of the applicable items that have a level, NaN if none is: float32, (rows × sections)."""
        return self._get("coverage")

    @property
    def bounds(self) -> NDArray[Any]:
        """The median if every gap were the worst level, then the best: (rows × sections × 2).

        `NO_LEVEL` twice when nothing applies.
        """
        return self._get("bounds")

    @property
    def status(self) -> NDArray[np.uint8]:
        """Indices into `STATUSES`: uint8, (rows × sections)."""
        return self._get("status")

    def __len__(self) -> int:
        return self.rows

    def __repr__(self) -> str:
        grid = self.grid
        return f"<MatrixScore of {grid.id} {grid.version}: {len(self)} rows × {len(grid.sections)} sections>"

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The columns as lists, ready for JSON, with null where there is a gap.

        Args:
            lang: language of the headings and of the statuses; None for ids alone.

        Raises:
            InvalidInput: no such language.
        """
        words: Headings = "ids" if lang is None else "words"
        columns = self.to_columns(headings=words, lang="fr" if lang is None else lang)
        return {
            "grid": self.grid.id,
            "version": self.grid.version,
            "rows": self.rows,
            "columns": {name: values.tolist() for name, values in columns.items()},
        }

    def to_columns(
        self, *, headings: Headings = "ids", lang: Lang = "fr", codes: bool = False
    ) -> dict[str, NDArray[Any]]:
        """One array a column, for ``pandas.DataFrame``, ``polars.DataFrame`` or ``pyarrow.table``.

        Ids read ``engagement.floor``; counts end in their level (``engagement.counts.1``), bounds in
        ``low`` and ``high``.

        Args:
            headings: ``"ids"``, or ``"words"`` for headings and statuses in words.
            lang: the language of these words.
            codes: levels with `NO_LEVEL`, shares with NaN and statuses as places in `STATUSES`, without a
                copy, instead of nulls and words; ids as headings.

        Returns:
            Arrays by heading. A cell without a value is masked, which frames read as a null; the status of
            its section says why: fog without an answer, or not applicable.

        Raises:
            InvalidInput: no such option.

        Examples:
            >>> import ia_radar as ia
            >>> scores = ia.portfolio.score_matrix([[4] * 12, [255] * 12], ia.get_grid("girouet"))
            >>> columns = scores.to_columns()
            >>> columns["engagement.floor"].tolist(), columns["engagement.status"].tolist()
            ([4, None], ['open', 'fog'])
        """
        check_headings(headings, lang)
        judge("codes", codes, flag)
        columns = score_columns(self)
        return {column.id: column.values for column in columns} if codes else named(columns, headings, lang)


def columns_schema() -> dict[str, Any]:
    """The JSON Schema of what `MatrixScore.to_dict` gives."""
    cell = {"type": ["number", "string", "null"]}
    return object_of(
        "grid version rows columns", grid=STRING, version=STRING, rows=SIZE, columns=map_of(list_of(cell))
    )


def score_matrix(
    ratings: ArrayLike,
    grid: Grid,
    *,
    weights: Mapping[str, int] | None = None,
    outputs: Iterable[str] | None = None,
) -> MatrixScore:
    """What many assessments amount to, section by section.

    Args:
        ratings: shape (projects × items), items in the order of the grid. ``uint8`` is the fast path,
            column-major faster still: levels as they are, and 253 unknown, 254 not applicable, 255
            unanswered. Other integers follow the same codes; in floats, NaN is unanswered too.
        grid: what was asked.
        weights: whole numbers, zero or more, by item id, as in `ia_radar.score`.
        outputs: names among `OUTPUTS`; everything when None. What is not asked for is not computed.

    Returns:
        Arrays with one row a project. Memory: the results and a few blocks, never a copy of the input.
        Results of one call may share memory with each other; copy one to keep it alone.

    Raises:
        InvalidInput: a wrong shape or type, weights that do not fit the grid, an unknown output, or a
            cell that is neither a level nor a gap: the first bad row and column are named.

    Examples:
        >>> import ia_radar as ia, numpy as np
        >>> grid = ia.get_grid("girouet")
        >>> ratings = np.array([[4, 4, 1] * 4, [3, 2, 255] * 4], dtype=np.uint8)
        >>> scores = ia.portfolio.score_matrix(ratings, grid)
        >>> scores.floor[:, 0], scores.mean[:, 0]
        (array([1, 2], dtype=uint8), array([3. , 2.5], dtype=float32))
        >>> ratings[1, 5] = 7
        >>> ia.portfolio.score_matrix(ratings, grid)
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: ratings[1][5]: 7 is not a rating; expected a level from 1 to 4, ...
    """
    array = check_matrix(ratings, grid)
    names = _checked_outputs(outputs)
    plan = plan_of(grid, _checked_weights(grid, weights), names)
    records = [np.empty((len(plan.items), len(array)), record) for record in plan.records]
    scratch: dict[str, NDArray[Any]] = {}
    for rows, turned in blocks(array, grid):
        score_block(turned, plan, [record[:, rows] for record in records], scratch)
    arrays = {name: record[name].swapaxes(0, 1) for record in records for name in record.dtype.names or ()}
    return MatrixScore(grid, {name: arrays[plan.stored[name]] for name in names}, len(array))


def _checked_weights(grid: Grid, weights: Mapping[str, int] | None) -> tuple[int, ...] | None:
    """One weight by item, checked by `score` itself."""
    if weights is None:
        return None
    checked = score(Assessment(grid), weights=weights)
    return tuple(weight for section in checked.sections for weight in section.weights or ())


def _checked_outputs(outputs: Iterable[str] | None) -> tuple[str, ...]:
    if outputs is None:
        return OUTPUTS
    if isinstance(outputs, str) or not isinstance(outputs, Iterable):
        raise InvalidInput([Problem("outputs", "wrong-type", f"expected names among {', '.join(OUTPUTS)}")])
    names = list(outputs)
    problems = Problems()
    for name in names:
        if not isinstance(name, str) or name not in OUTPUTS:
            problems.unknown("outputs", "output", name, OUTPUTS)
    problems.raise_if_any()
    return tuple(dict.fromkeys(names))
