"""Where a portfolio goes: in how many projects an item went up, went down, stayed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ia_radar._ground.data import Id, data_fields, to_data
from ia_radar.assess.comparison import Change, change_of
from ia_radar.assess.model import Assessment, by_date
from ia_radar.assess.versions import can_carry_over, carry_over
from ia_radar.grid import Grid, Item
from ia_radar.text import Lang

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier

__all__ = ["ChangeCounts", "change_counts"]


@data_fields(item=Id, counts=dict[str, int])
@frozen(repr=False)
class ChangeCounts:
    """In how many projects an item went up, went down, stayed, between two dates.

    What became of it in one project is an `ia_radar.assess.comparison.ItemChange`.

    Args:
        item: the item.
        counts: how many projects went each way, in the order of `Change`.
    """

    item: Item
    counts: tuple[tuple[Change, int], ...]

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        ways = ", ".join(f"{count} {change.value}" for change, count in self.counts if count)
        return f"<{self.id}: {ways or 'no project'}>"


def change_counts(
    dossiers: Sequence[Dossier], grid: Grid, before: dt.date, after: dt.date
) -> tuple[ChangeCounts, ...]:
    """What became of each item between two days, in the projects that have an assessment by the second."""
    pairs = []
    for dossier in dossiers:
        first, last = (_last_of_versions(dossier.assessments, grid, day) for day in (before, after))
        if last is not None:
            pairs.append((first or Assessment(grid), last))
    changes = []
    for item in grid.items:
        ways = Counter(change_of(first[item.id], last[item.id]) for first, last in pairs)
        changes.append(ChangeCounts(item, tuple((change, ways[change]) for change in Change)))
    return tuple(changes)


def _last_of_versions(given: tuple[Assessment, ...], grid: Grid, on: dt.date) -> Assessment | None:
    """The latest by date on this grid or on a version that can be compared, as answers to this grid."""
    for answers in reversed(by_date(given)):
        if (answers.date is None or answers.date <= on) and can_carry_over(answers.grid, grid):
            return carry_over(answers, grid, drop=True)
    return None
