"""Which projects are at least as good as others on every theme: a partial order, never a grade.

Rules that hold here:

1. A gap is every level at once. One project dominates another only if it does however the gaps are filled.
2. « Not applicable » is equal to itself and comparable to nothing else.
3. A gate comes before any comparison. A priority compares its themes first, in its order; the next ones only
   tell projects apart that are equal so far.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike, NDArray

from ia_radar._ground.data import data_fields, to_data
from ia_radar.decide.policy.model import Policy, check_policy
from ia_radar.errors import Problems
from ia_radar.grid import Grid
from ia_radar.portfolio.arrays import NOT_APPLICABLE, UNKNOWN
from ia_radar.portfolio.codes import blocks, check_matrix, is_code, is_plain
from ia_radar.text import Lang

__all__ = ["Dominance", "dominance"]

_CHUNK = 64


@data_fields(projects=int, front=list[int], stopped=list[int])
@frozen(eq=False, repr=False)
class Dominance:
    """Who dominates whom among projects, in the order they were given.

    Args:
        certain: bool, (projects × projects): the row dominates the column, whatever the gaps are.
        possible: the same, for at least one way to fill the gaps.
        passes: bool, (projects): every gate is certainly reached. True without gates.
        fails: bool, (projects): a gate is certainly not reached. Neither: gaps leave it open.
    """

    certain: NDArray[np.bool_]
    possible: NDArray[np.bool_]
    passes: NDArray[np.bool_]
    fails: NDArray[np.bool_]

    @property
    def projects(self) -> int:
        """How many projects were compared."""
        return len(self.fails)

    @property
    def front(self) -> tuple[int, ...]:
        """The projects that nothing certainly dominates, among those that no gate stops, by position."""
        stands = ~self.fails & ~self.certain.any(axis=0)
        return tuple(np.flatnonzero(stands).tolist())

    @property
    def stopped(self) -> tuple[int, ...]:
        """The projects that a gate stops, by position."""
        return tuple(np.flatnonzero(self.fails).tolist())

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __len__(self) -> int:
        return self.projects

    def __repr__(self) -> str:
        return (
            f"<Dominance of {len(self)} projects: {len(self.front)} that nothing dominates, "
            f"{len(self.stopped)} stopped by a gate>"
        )


def dominance(ratings: ArrayLike, grid: Grid, *, policy: Policy | None = None) -> Dominance:
    """Pareto dominance between projects, item by item.

    Args:
        ratings: shape (projects × items), as for `score_matrix`. Memory grows with the square of the
            projects: a byte a pair, twice.
        grid: what the ratings answer.
        policy: its gates set projects apart and its priority orders the themes; its weights, which are
            for rankings, are not used.

    Raises:
        InvalidInput: a wrong shape, type or cell, or a policy that names what the grid does not have.

    Examples:
        >>> import ia_radar as ia
        >>> girouet = ia.get_grid("girouet")
        >>> dominance([[4] * 12, [3] * 12, [3] * 11 + [255], [4, 1] * 6], girouet)
        <Dominance of 4 projects: 1 that nothing dominates, 0 stopped by a gate>
    """
    array = check_matrix(ratings, grid)
    items = grid.items.ids
    groups, gates = _rules(grid, policy)
    codes = _levels(array, grid)
    low, high = _bounds(codes, grid)
    passes = np.ones(len(codes), np.bool_)
    fails = np.zeros(len(codes), np.bool_)
    for target, least in gates:
        columns = [items.index(item) for item in target]
        applies = codes[:, columns] != NOT_APPLICABLE
        passes &= ((low[:, columns] >= least) | ~applies).all(axis=1)
        fails |= ((high[:, columns] < least) & applies).any(axis=1)
    certain = np.zeros((len(codes), len(codes)), np.bool_)
    possible = np.zeros_like(certain)
    columns_of = [[items.index(item) for item in group] for group in groups]
    for start in range(0, len(codes), _CHUNK):
        rows = slice(start, start + _CHUNK)
        certain[rows], possible[rows] = _compared(codes, low, high, rows, columns_of)
    certain[fails] = False
    certain &= ~fails
    possible[fails] = False
    possible &= ~fails
    np.fill_diagonal(possible, False)
    return Dominance(certain, possible, passes, fails)


def _compared(
    codes: NDArray[np.int16],
    low: NDArray[np.int16],
    high: NDArray[np.int16],
    rows: slice,
    groups: Sequence[Sequence[int]],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether these rows dominate each project: certainly, possibly."""
    shape = (len(codes[rows]), len(codes))
    certain, possible = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
    not_worse, may_be_equal = np.ones(shape, np.bool_), np.ones(shape, np.bool_)
    for group in groups:
        mine, theirs = codes[rows][:, None, group], codes[None][:, :, group]
        alike = (mine == NOT_APPLICABLE) == (theirs == NOT_APPLICABLE)
        low_a, high_a = low[rows][:, None, group], high[rows][:, None, group]
        low_b, high_b = low[None][:, :, group], high[None][:, :, group]
        at_least = ((low_a >= high_b) & alike).all(axis=2)
        may_be_at_least = ((high_a >= low_b) & alike).all(axis=2)
        certain |= not_worse & at_least & (low_a > high_b).any(axis=2)
        possible |= may_be_equal & may_be_at_least & (high_a > low_b).any(axis=2)
        not_worse &= at_least  # better already, or equal and told apart by what follows
        may_be_equal &= may_be_at_least & ((high_b >= low_a) & alike).all(axis=2)
    return certain, possible


def _levels(array: NDArray[Any], grid: Grid) -> NDArray[np.int16]:
    """The checked cells as levels and codes, whatever their type was."""
    levels = np.empty(array.shape, np.int16)
    for rows, turned in blocks(array, grid):
        codes = (turned + np.uint8(UNKNOWN)).T.astype(np.int16)
        levels[rows] = codes if is_plain(grid) else np.where(is_code(codes), codes, codes + grid.scale.lowest)
    return levels


def _bounds(codes: NDArray[np.int16], grid: Grid) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """The lowest and the highest level that each cell may turn out to be; one level where nothing applies."""
    gap = is_code(codes)
    low, high = np.where(gap, grid.scale.lowest, codes), np.where(gap, grid.scale.highest, codes)
    high = np.where(codes == NOT_APPLICABLE, grid.scale.lowest, high)
    return low.astype(np.int16), high.astype(np.int16)


def _rules(
    grid: Grid, policy: Policy | None
) -> tuple[list[tuple[str, ...]], list[tuple[tuple[str, ...], int]]]:
    """The themes to compare, first ones first, and the gates with the items they stand on."""
    sections = {section.id: section.items.ids for section in grid.sections}
    items_of = sections | {item: (item,) for item in grid.items.ids}
    if policy is None:
        return [grid.items.ids], []
    check_policy(policy)
    problems = Problems()
    order = policy.priority.order if policy.priority else ()
    for name in (*order, *(gate.target for gate in policy.gates)):
        if name not in items_of:
            problems.unknown("policy", "item or section", name, items_of)
    problems.raise_if_any()
    groups: list[tuple[str, ...]] = []
    taken: set[str] = set()
    for name in (*order, *grid.items.ids) if order else ():
        group = tuple(item for item in items_of[name] if item not in taken)
        taken.update(group)
        if name in order and group:
            groups.append(group)
    named = {item for items in groups for item in items}
    others = tuple(item for item in grid.items.ids if item not in named)
    gates = [(items_of[gate.target], gate.at_least) for gate in policy.gates]
    return [*groups, others] if others else groups, gates
