"""Panels of thousands: what a crowd says on each item, from counts alone.

Rules that hold here:

1. Respondents are counted once, together; nothing about one of them is kept.
2. Statistics are those of `ia_radar.assess.agreement`, fed with counts: for five people or a million.
3. An item that fewer than ``k`` people answered shows no counts, as in `ia_radar.Panel`: unless none of
   them gave a level and they are ``k`` or more, so that the reasons tell on nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from ia_radar._ground.data import At, Id, data_fields, to_data
from ia_radar._ground.reading import as_integer
from ia_radar.assess.agreement import Alpha, agreement, alpha, lower_median
from ia_radar.assess.model import NonAnswer
from ia_radar.assess.panel import SMALLEST_GROUP
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid import ById, Grid, Item
from ia_radar.portfolio.arrays import CODES
from ia_radar.portfolio.codes import TURN, blocks, check_matrix, is_plain
from ia_radar.text import Lang

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

__all__ = ["Crowd", "ItemCounts", "count_crowd"]


@data_fields(
    item=Id,
    answered=int,
    counts=list[int] | None,
    missing=dict[str, int] | None,
    median=int | None,
    agreement=float | None,
)
@frozen
class ItemCounts:
    """What a crowd says on one item.

    Args:
        item: what was asked.
        lowest: the value of the lowest level.
        answered: how many gave a level.
        counts: how many gave each level, the lowest first; None when too few answered to show it.
        missing: how many gave none, by reason, in the order of `NonAnswer`; None when withheld.
    """

    item: Item
    lowest: int
    answered: int
    counts: tuple[int, ...] | None
    missing: tuple[tuple[NonAnswer, int], ...] | None

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def median(self) -> int | None:
        """The lower median; None when withheld, or without an answer."""
        return None if self.counts is None else lower_median(self.counts, self.lowest)

    @property
    def agreement(self) -> float | None:
        """Van der Eijk's A, from -1 (two camps) to 1 (one voice); None when withheld or without an answer."""
        return None if self.counts is None else agreement(self.counts)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(grid=Id, version=At("grid.version", str), respondents=int, alpha=Alpha, items=list[ItemCounts])
@frozen(repr=False)
class Crowd:
    """Many respondents on one grid.

    Args:
        grid: what was asked.
        respondents: how many people.
        items: by item, also by id.
    """

    grid: Grid
    respondents: int
    items: ById[ItemCounts]

    @property
    def alpha(self) -> Alpha:
        """Krippendorff's ordinal alpha over the items whose counts are shown."""
        return alpha([item.counts for item in self.items if item.counts is not None])

    def disputed(self, limit: int | None = None) -> tuple[ItemCounts, ...]:
        """The items shown, the least agreed upon first.

        Args:
            limit: how many at most, zero or more; all of them when None.

        Raises:
            InvalidInput: a ``limit`` that is no size.
        """
        most = len(self.items) if limit is None else as_integer(limit)
        if most is None or most < 0:
            message = f"expected a whole number, zero or more; got {type(limit).__name__}"
            raise InvalidInput([Problem("limit", "not-a-size", message)])
        ranked = [(item.agreement, item) for item in self.items]
        shown = [(agreed, item) for agreed, item in ranked if agreed is not None]
        return tuple(item for _, item in sorted(shown, key=lambda pair: pair[0])[:most])

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        grid = self.grid
        return f"<Crowd on {grid.id} {grid.version}: {self.respondents} respondents, {self.alpha}>"


def count_crowd(ratings: ArrayLike, grid: Grid, *, k: int = SMALLEST_GROUP) -> Crowd:
    """What a crowd of respondents says, counted.

    Args:
        ratings: shape (respondents × items), as for `score_matrix`.
        grid: what was asked.
        k: the smallest number of answers that may be shown, one or more.

    Raises:
        InvalidInput: a wrong shape, type or cell, or a ``k`` that is no size.

    Examples:
        >>> import ia_radar as ia, numpy as np
        >>> says = np.tile(np.array([[1, 3, 4] * 4, [2, 3, 4] * 4], np.uint8), (50_000, 1))
        >>> crowd = ia.portfolio.count_crowd(says, ia.get_grid("girouet"))
        >>> crowd
        <Crowd on girouet 1.0.0: 100000 respondents, α = 0,97 ; réponses identiques deux à deux : ... sur ...>
        >>> crowd.items["autonomy"].counts, crowd.items["autonomy"].median
        ((50000, 50000, 0, 0), 1)
    """
    size = as_integer(k)
    if size is None or size < 1:
        got = k if size is not None and size > -(10**9) else type(k).__name__
        message = f"expected a whole number, one or more; got {got}"
        raise InvalidInput([Problem("k", "not-a-size", message)])
    array = check_matrix(ratings, grid)
    lowest = TURN + (grid.scale.lowest if is_plain(grid) else 0)
    wanted = [
        *range(lowest, lowest + len(grid.scale.levels)),
        *((CODES[reason] + TURN) % 256 for reason in NonAnswer),
    ]
    counts = np.zeros((len(grid.items), len(wanted)), np.int64)
    for _, turned in blocks(array, grid):
        for row, cells in enumerate(turned):
            counts[row] += [np.count_nonzero(cells == value) for value in wanted]
    by_item = [
        _item_counts(item, numbers, grid, size)
        for item, numbers in zip(grid.items, counts.tolist(), strict=True)
    ]
    return Crowd(grid, len(array), ById(by_item))


def _item_counts(item: Item, numbers: list[int], grid: Grid, k: int) -> ItemCounts:
    """The counts of one item, withheld by the rule of `ia_radar.assess.published`.

    Args:
        item: what was asked.
        numbers: how many gave each level, then each non-answer.
        grid: whose item it is.
        k: the smallest number of answers that may be shown.
    """
    levels, missing = numbers[: len(grid.scale.levels)], numbers[len(grid.scale.levels) :]
    answered, respondents = sum(levels), sum(numbers)
    if answered < k and (answered or respondents < k):
        return ItemCounts(item, grid.scale.lowest, answered, None, None)
    reasons = tuple(zip(NonAnswer, missing, strict=True))
    return ItemCounts(item, grid.scale.lowest, answered, tuple(levels), reasons)
