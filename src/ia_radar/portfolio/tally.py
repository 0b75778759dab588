"""The rules of `ia_radar.score` for one section of many rows: counts, and comparisons of counts.

What a status means, and in which order statuses take precedence, is written in `ia_radar.assess.status`; this
is the same in arrays, and `tests/portfolio/test_score_matrix.py` holds the two equal.

Rules that hold here:

1. Everything follows from how many answers stand at each level or lower. The codes of gaps are higher
   than any level, so that a gap is never counted as an answer.
2. No loop over rows; each step is one pass over all of them.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from ia_radar._ground.remembered import remembered
from ia_radar.assess.status import STATUS_BY_SIGNAL, SectionStatus
from ia_radar.grid import Grid
from ia_radar.portfolio.arrays import NOT_APPLICABLE
from ia_radar.portfolio.codes import NO_LEVEL, Codes, is_plain, level_dtype

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["STATUSES", "Rules", "Tally", "rules_of"]

Counts: TypeAlias = NDArray[Any]

STATUSES: tuple[SectionStatus, ...] = tuple(SectionStatus)
"""What the numbers of `MatrixScore.status` stand for: ``STATUSES[number]``."""

_FOG, _HAZARD = STATUSES.index(SectionStatus.FOG), STATUSES.index(SectionStatus.HAZARD)
_NOT_APPLICABLE = STATUSES.index(SectionStatus.NOT_APPLICABLE)


@frozen
class Rules:
    """What the counting must know of a grid.

    Args:
        lowest_code: of the lowest level.
        highest_code: of the highest level.
        shift: what to add to a code to get the level itself.
        level: type of an array of levels.
        statuses: what the lowest answer calls for, by level from the lowest, as indices into `STATUSES`.
        coverage: numerator and denominator of the grid's minimum.
    """

    lowest_code: int
    highest_code: int
    shift: int
    level: np.dtype[Any]
    statuses: tuple[int, ...]
    coverage: tuple[int, int]


@remembered(64)
def rules_of(grid: Grid) -> Rules:
    """The rules of ``grid``, which `codes.check_grid` accepted."""
    shift = 0 if is_plain(grid) else grid.scale.lowest
    return Rules(
        lowest_code=grid.scale.lowest - shift,
        highest_code=grid.scale.highest - shift,
        shift=shift,
        level=level_dtype(grid),
        statuses=tuple(STATUSES.index(STATUS_BY_SIGNAL[level.signal]) for level in grid.scale.levels),
        coverage=grid.minimum_coverage,
    )


class Tally:
    """One section of many rows; what is asked is computed at first use.

    Args:
        codes: shape (items × rows), from `codes.blocks`.
        rules: of the grid.
        weights: one by item, or None.
    """

    def __init__(self, codes: Codes, rules: Rules, weights: tuple[int, ...] | None) -> None:
        self.codes = codes
        self.rules = rules
        self.weights = weights
        self.count_dtype = np.min_scalar_type(2 * len(codes))  # wide enough for twice any count

    def _at_most(self, code: int) -> Counts:
        numbers: Counts = (self.codes <= code).sum(axis=0, dtype=self.count_dtype)
        return numbers

    @cached_property
    def _up_to(self) -> list[Counts]:
        """By level: how many answers stand there or lower."""
        return [self._at_most(code) for code in range(self.rules.lowest_code, self.rules.highest_code + 1)]

    @cached_property
    def answered(self) -> Counts:
        """How many items have a level."""
        return self._at_most(self.rules.highest_code)

    @cached_property
    def applicable(self) -> Counts:
        """How many items are not « not applicable »."""
        numbers: Counts = (self.codes != NOT_APPLICABLE).sum(axis=0, dtype=self.count_dtype)
        return numbers

    @property
    def counts(self) -> Counts:
        """How many items stand at each level: (rows × levels)."""
        lower = [np.zeros_like(self.answered), *self._up_to]
        return np.stack([upper - under for under, upper in pairwise(lower)], axis=-1)

    def _level(self, passed: Iterable[NDArray[np.bool_]], nothing: NDArray[np.bool_]) -> NDArray[Any]:
        """The level above those ``passed``, `NO_LEVEL` where there is ``nothing``."""
        lowest_level = self.rules.lowest_code + self.rules.shift
        rank = sum((step.astype(np.int16) for step in passed), np.zeros(nothing.shape, np.int16))
        return np.where(nothing, NO_LEVEL, lowest_level + rank).astype(self.rules.level)

    @property
    def floor(self) -> NDArray[Any]:
        """The lowest level given."""
        return self._level((up_to == 0 for up_to in self._up_to[:-1]), self.answered == 0)

    @property
    def median(self) -> NDArray[Any]:
        """The first level that at least half of the answers do not exceed."""
        return self._level((2 * up_to < self.answered for up_to in self._up_to[:-1]), self.answered == 0)

    @property
    def weighted_median(self) -> NDArray[Any]:
        """As `median`, each item counted as often as its weight."""
        if self.weights is None:
            return self.median
        column = np.array(self.weights, np.min_scalar_type(2 * sum(self.weights)))[:, np.newaxis]
        scale = range(self.rules.lowest_code, self.rules.highest_code + 1)
        weights_up_to = [((self.codes <= code) * column).sum(axis=0, dtype=column.dtype) for code in scale]
        total = weights_up_to[-1]
        return self._level((up_to + up_to < total for up_to in weights_up_to[:-1]), total == 0)

    @property
    def mean(self) -> NDArray[np.float32]:
        """The mean of the levels given."""
        total = np.where(self.codes <= self.rules.highest_code, self.codes, 0).sum(axis=0, dtype=np.int64)
        return _ratio(total + self.rules.shift * self.answered.astype(np.int64), self.answered)

    @property
    def coverage(self) -> NDArray[np.float32]:
        """Share of the applicable items that have a level."""
        return _ratio(self.answered, self.applicable)

    @property
    def bounds(self) -> NDArray[Any]:
        """The median once every gap is the worst level, or the best."""
        nothing = self.applicable == 0
        gaps = self.applicable - self.answered
        at_worst = (2 * (up_to + gaps) < self.applicable for up_to in self._up_to[:-1])
        at_best = (2 * up_to < self.applicable for up_to in self._up_to[:-1])
        return np.stack([self._level(at_worst, nothing), self._level(at_best, nothing)], axis=-1)

    @property
    def status(self) -> NDArray[np.uint8]:
        """Places in `STATUSES`: what the lowest answer calls for, if a hazard or if enough was answered."""
        numerator, denominator = self.rules.coverage
        rank = sum((up_to == 0).astype(np.intp) for up_to in self._up_to[:-1])
        by_lowest_answer = np.array(self.rules.statuses)[rank]
        answered, applicable = self.answered.astype(np.int64), self.applicable.astype(np.int64)
        is_covered = (answered > 0) & (answered * denominator >= applicable * numerator)
        is_hazard = (by_lowest_answer == _HAZARD) & (answered > 0)
        status = np.where(is_covered | is_hazard, by_lowest_answer, _FOG)
        return np.where(applicable == 0, _NOT_APPLICABLE, status).astype(np.uint8)


def _ratio(numerator: NDArray[Any], denominator: NDArray[Any]) -> NDArray[np.float32]:
    """The quotient, NaN for 0 / 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio: NDArray[np.float64] = np.divide(numerator, denominator, dtype=np.float64)
    return ratio.astype(np.float32)
