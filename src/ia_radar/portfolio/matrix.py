"""Scoring many projects at once: the same answers as `ia_radar.score`, row by row, as arrays.

Rules that hold here:

1. Row by row, every result equals what `ia_radar.score` says of that row, for grids of all shapes.
2. A row is scored from itself alone: any split into chunks gives the same rows, so any engine may spread it.
3. Only what is asked for is computed, and of the states that a section can be in, each one once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate, pairwise, starmap
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
from ia_radar.portfolio.codes import TURN, Codes, blocks, check_matrix
from ia_radar.portfolio.columns import Headings, check_headings, named, score_columns
from ia_radar.portfolio.tally import Rules, Tally, rules_of
from ia_radar.text import Lang

__all__ = ["OUTPUTS", "MatrixScore", "score_matrix"]

# A section with few items can only be in so many states: each is scored once, then looked up.
_MOST_STATES = 1 << 15
_RECORD = 16


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
    plan = _plan(grid, _checked_weights(grid, weights), names)
    records = [np.empty((len(plan.items), len(array)), record) for record in plan.records]
    scratch: dict[str, NDArray[Any]] = {}
    for rows, turned in blocks(array, grid):
        _score_block(turned, plan, [record[:, rows] for record in records], scratch)
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


@frozen
class _Output:
    """The type of one output and how many values of it a section has."""

    dtype: Callable[[Rules, int], Any]
    axes: Callable[[Rules], tuple[int, ...]] = lambda _: ()


# Wide types first: in a record they then stand where a processor likes them.
_OUTPUTS: dict[str, _Output] = {
    "mean": _Output(lambda *_: np.float32),
    "coverage": _Output(lambda *_: np.float32),
    "counts": _Output(
        lambda _, most: _count(most), lambda rules: (rules.highest_code - rules.lowest_code + 1,)
    ),
    "floor": _Output(lambda rules, _: rules.level),
    "median": _Output(lambda rules, _: rules.level),
    "bounds": _Output(lambda rules, _: rules.level, lambda _: (2,)),
    "weighted_median": _Output(lambda rules, _: rules.level),
    "status": _Output(lambda *_: np.uint8),
}
OUTPUTS: tuple[str, ...] = tuple(_OUTPUTS)
"""Everything that `score_matrix` can compute."""


def _count(most: int) -> np.dtype[Any]:
    return np.min_scalar_type(2 * most)


@frozen(eq=False)
class _Plan:
    """How the rows of one grid become results.

    Args:
        rules: of the grid.
        items: the rows of a block that belong to each section.
        weights: by section, or None.
        stored: by output, the name of the one that is computed for it: without weights, the weighted
            median is the median.
        records: the types in which results lie, some outputs a record.
        tables: one for each record: the results of every possible state of a section.
        digits: for each place of a key, a type wide enough so far, and the items that stand there.
        listed: the sections that have a table.
        offsets: where the states of those sections start in the tables, shape (sections × 1), or None
            when they all start at 0.
        base: how many digits there are.
    """

    rules: Rules
    items: tuple[slice, ...]
    weights: tuple[tuple[int, ...] | None, ...]
    stored: Mapping[str, str]
    records: tuple[np.dtype[Any], ...]
    tables: tuple[NDArray[Any], ...]
    digits: tuple[tuple[np.dtype[Any], tuple[tuple[slice, slice], ...]], ...]
    listed: tuple[int, ...]
    offsets: NDArray[Any] | None
    base: int


@lru_cache(maxsize=32)
def _plan(grid: Grid, weights: tuple[int, ...] | None, names: tuple[str, ...]) -> _Plan:
    rules = rules_of(grid)
    sizes = [len(section.items) for section in grid.sections]
    ends = list(accumulate(sizes, initial=0))
    items = tuple(starmap(slice, pairwise(ends)))
    by_section = tuple(None if weights is None else weights[places] for places in items)
    base = rules.highest_code + 1 + TURN
    listed = tuple(index for index, size in enumerate(sizes) if base**size <= _MOST_STATES)
    stored = {name: "median" if name == "weighted_median" and weights is None else name for name in names}
    records = _records(stored.values(), rules, max(sizes, default=0))
    kinds = list(dict.fromkeys((sizes[index], by_section[index]) for index in listed))
    starts = dict(zip(kinds, accumulate((base**size for size, _ in kinds), initial=0), strict=False))
    results = [_states(size, base, rules, weighed, records) for size, weighed in kinds]
    offsets = [starts[sizes[index], by_section[index]] for index in listed]
    return _Plan(
        rules=rules,
        items=items,
        weights=by_section,
        stored=stored,
        records=records,
        tables=tuple(_opaque(np.concatenate(states)) for states in zip(*results, strict=True)),
        digits=_digits(base, listed, sizes, ends),
        listed=listed,
        offsets=np.array(offsets)[:, np.newaxis] if any(offsets) else None,
        base=base,
    )


def _records(names: Collection[str], rules: Rules, most: int) -> tuple[np.dtype[Any], ...]:
    """The outputs packed into records of at most 16 bytes, where they fit without a hole."""
    packed: list[list[tuple[str, Any, tuple[int, ...]]]] = []
    for name in (name for name in OUTPUTS if name in names):
        one = (name, _OUTPUTS[name].dtype(rules, most), _OUTPUTS[name].axes(rules))
        for record in packed:
            if np.dtype([*record, one]).itemsize <= _RECORD:
                record.append(one)
                break
        else:
            packed.append([one])
    return tuple(map(_padded, packed))


def _padded(fields: list[tuple[str, Any, tuple[int, ...]]]) -> np.dtype[Any]:
    """A record whose size is a power of two: those are copied in one go."""
    size = np.dtype(fields).itemsize
    hole = (1 << (size - 1).bit_length()) - size
    return np.dtype([*fields, *([("_hole", np.uint8, (hole,))] if hole else [])])


def _states(
    size: int, base: int, rules: Rules, weights: tuple[int, ...] | None, records: tuple[np.dtype[Any], ...]
) -> list[NDArray[Any]]:
    """The results of a section of ``size`` items, for every state it can be in."""
    digits = np.indices((base,) * size, np.uint8).reshape(size, -1)
    tally = Tally(digits - TURN, rules, weights)  # bytes turn around: the first digits are the codes
    tables = [np.zeros(digits.shape[1], record) for record in records]
    for table in tables:
        _fill(table, tally)
    return tables


def _opaque(records: NDArray[Any]) -> NDArray[Any]:
    """The records as mere bytes, copied whole without their fields being read."""
    return records.view(f"V{records.itemsize}")


def _fill(records: NDArray[Any], tally: Tally) -> None:
    for name in records.dtype.names or ():
        if name in _OUTPUTS:
            records[name] = getattr(tally, name)


def _digits(
    base: int, listed: tuple[int, ...], sizes: list[int], ends: list[int]
) -> tuple[tuple[np.dtype[Any], tuple[tuple[slice, slice], ...]], ...]:
    """For every n, where the n-th items of the listed sections stand, and a type wide enough for n digits.

    Places among the listed, and items, are slices, so that reading copies nothing: many sections at once
    when their n-th items are evenly spaced, one by one otherwise.
    """
    layers = []
    for nth in range(max((sizes[index] for index in listed), default=0)):
        places = [place for place, index in enumerate(listed) if sizes[index] > nth]
        items = [ends[listed[place]] + nth for place in places]
        at_once = (_even(places), _even(items))
        pairs = zip(places, items, strict=True)
        layer = (
            ((at_once[0], at_once[1]),)
            if at_once[0] and at_once[1]
            else tuple((slice(place, place + 1), slice(item, item + 1)) for place, item in pairs)
        )
        layers.append((np.min_scalar_type(base ** (nth + 1) - 1), layer))
    return tuple(layers)


def _even(indices: list[int]) -> slice | None:
    """The indices as a slice, if they are evenly spaced."""
    first, last = indices[0], indices[-1]
    step = indices[1] - first if len(indices) > 1 else 1
    return slice(first, last + 1, step) if indices == list(range(first, last + 1, step)) else None


def _keys(turned: Codes, plan: _Plan, scratch: dict[str, NDArray[Any]]) -> NDArray[np.intp]:
    """Which state each listed section of each row is in: the digits of its items read as one number.

    The number is kept in the narrowest type that holds it so far: half as wide is twice as fast.
    """
    shape = (len(plan.listed), turned.shape[1])

    def room(name: str, dtype: Any) -> NDArray[Any]:
        if name not in scratch or scratch[name].shape != shape:
            scratch[name] = np.empty(shape, dtype)
        return scratch[name]

    keys = room("keys 0", np.uint8)
    for nth, (dtype, layer) in enumerate(plan.digits):
        if nth == 0:
            for places, items in layer:
                np.copyto(keys[places], turned[items])
            continue
        if dtype != keys.dtype:
            wider = room(f"keys {nth}", dtype)
            np.copyto(wider, keys)
            keys = wider
        digit = room(f"digit {dtype}", dtype)
        for places, items in layer:
            number = keys[places]
            np.copyto(digit[places], turned[items])
            np.multiply(number, plan.base, out=number)
            np.add(number, digit[places], out=number)
    index: NDArray[np.intp] = room("index", np.intp)
    np.copyto(index, keys)
    if plan.offsets is not None:
        np.add(index, plan.offsets, out=index)
    return index


def _score_block(
    turned: Codes, plan: _Plan, out: list[NDArray[Any]], scratch: dict[str, NDArray[Any]]
) -> None:
    """Fill ``out``, arrays of records of shape (sections × rows of the block)."""
    if plan.listed:
        index = _keys(turned, plan, scratch)
        for table, records in zip(plan.tables, out, strict=True):
            for section, states in zip(plan.listed, index, strict=True):
                table.take(states, out=records[section].view(table.dtype), mode="clip")
    for section in range(len(plan.items)):
        if section not in plan.listed:
            tally = Tally(turned[plan.items[section]] - TURN, plan.rules, plan.weights[section])
            for records in out:
                _fill(records[section], tally)
