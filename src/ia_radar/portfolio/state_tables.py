"""How rows become results: every state that a small section can be in is scored once, then looked up.

Rules that hold here:

1. Of the states that a section can be in, each one is scored once, by `ia_radar.portfolio.tally`.
2. Only what is asked for is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import accumulate, pairwise, starmap
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from ia_radar._ground.remembered import remembered
from ia_radar.grid import Grid
from ia_radar.portfolio.codes import TURN, Codes
from ia_radar.portfolio.tally import Rules, Tally, rules_of

__all__ = ["OUTPUTS", "Plan", "plan_of", "score_block"]

# A section with few items can only be in so many states: each is scored once, then looked up.
_MOST_STATES = 1 << 15
_RECORD = 16


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
class Plan:
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


@remembered(32)
def plan_of(grid: Grid, weights: tuple[int, ...] | None, names: tuple[str, ...]) -> Plan:
    """How the rows of a grid become the outputs of these names, with these weights by item."""
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
    return Plan(
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
        output = (name, _OUTPUTS[name].dtype(rules, most), _OUTPUTS[name].axes(rules))
        for record in packed:
            if np.dtype([*record, output]).itemsize <= _RECORD:
                record.append(output)
                break
        else:
            packed.append([output])
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


def _keys(turned: Codes, plan: Plan, scratch: dict[str, NDArray[Any]]) -> NDArray[np.intp]:
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


def score_block(turned: Codes, plan: Plan, out: list[NDArray[Any]], scratch: dict[str, NDArray[Any]]) -> None:
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
