"""`SectionStatus`: what a section calls for, and the rule that says which one holds.

Rules that hold here:

1. Of two readings, the one that hides less comes first: the floor (lowest answer) drives the status.
2. Raising a rating never worsens a status.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.errors import quote
from ia_radar.grid.model import Scale, Signal
from ia_radar.grid.status_words import DEFAULT_WORDS
from ia_radar.text import Text

__all__ = ["STATUS_BY_SIGNAL", "Facts", "SectionStatus", "reaches_coverage", "section_facts"]


class SectionStatus(Enum):
    """What a section calls for. The first that holds, in this order."""

    NOT_APPLICABLE = "not_applicable"
    """Every item of the section makes no sense for this project."""
    HAZARD = "hazard"
    """An answer at a level whose signal is a hazard (the lowest, in the catalogue)."""
    FOG = "fog"
    """Too few answers to say more: coverage under the grid's minimum."""
    MANOEUVRE = "manoeuvre"
    """An answer that calls for a measure."""
    CAUTION = "caution"
    """Nothing worse than a positive level with reservations."""
    OPEN = "open"
    """Every answer at a level that opens the way."""

    @property
    def label(self) -> Text:
        """The library's word; a grid may have another (`label_on`), and charts and tables show that one."""
        return DEFAULT_WORDS.word(self.value)

    def label_on(self, scale: Scale) -> Text:
        """The word that a grid with this scale shows for it; see `ia_radar.grid.StatusWords`.

        Raises:
            TypeError: not a scale.
        """
        if not isinstance(scale, Scale):
            raise TypeError(f"scale: expected a Scale, got {quote(scale)}")
        return scale.statuses.word(self.value)


STATUS_BY_SIGNAL = {
    Signal.HAZARD: SectionStatus.HAZARD,
    Signal.MANOEUVRE: SectionStatus.MANOEUVRE,
    Signal.CAUTION: SectionStatus.CAUTION,
    Signal.OPEN: SectionStatus.OPEN,
}
"""What the lowest answer of a section calls for, by its signal."""


class Facts(NamedTuple):
    """What the ratings of a section amount to, whatever was asked."""

    levels: tuple[int, ...]
    applicable: int
    is_covered: bool
    status: SectionStatus


@remembered(4096)
def section_facts(ratings: tuple[Rating, ...], scale: Scale, minimum_coverage: tuple[int, int]) -> Facts:
    """The rule of a status; cached, since few patterns of answers come back in many sections.

    `ia_radar.portfolio.tally` states the same rule for arrays of counts;
    ``tests/portfolio/test_score_matrix.py`` holds the two equal.
    """
    levels = tuple(sorted([rating for rating in ratings if type(rating) is int]))
    applicable = len(ratings) - ratings.count(NonAnswer.NOT_APPLICABLE)
    is_covered = reaches_coverage(len(levels), applicable, minimum_coverage)
    worst = STATUS_BY_SIGNAL[scale.level(levels[0]).signal] if levels else None
    if not applicable:
        status = SectionStatus.NOT_APPLICABLE
    elif worst is SectionStatus.HAZARD:
        status = worst
    else:
        status = worst if worst is not None and is_covered else SectionStatus.FOG
    return Facts(levels, applicable, is_covered, status)


def reaches_coverage(answered: int, applicable: int, minimum: tuple[int, int]) -> bool:
    """Whether enough of a section was answered: at least one item, and the grid's minimum exactly.

    Args:
        answered: how many items have a level.
        applicable: how many items are not « not applicable ».
        minimum: numerator and denominator of the share that is needed.
    """
    top, bottom = minimum
    return answered > 0 and answered * bottom >= applicable * top
