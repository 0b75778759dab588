"""Versions of one grid: which grids are versions of each other, and which id of one is which of another.

Rules that hold here:

1. An id means the same in every version that has it. Where a version renames an item or a section, it says so
   (`Item.formerly`, `Section.formerly`); nothing is guessed from labels or places.
2. Two that became one have no counterpart: two answers are not one answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ia_radar.grid.model import Grid, Item, Section

__all__ = ["have_same_levels", "ids_through", "is_related"]


def is_related(grid: Grid, other: Grid) -> bool:
    """Whether two grids are versions of one, or one is based on the other, or both on a third.

    Examples:
        >>> from ia_radar.grid import get_grid
        >>> is_related(get_grid("radar"), get_grid("girouet"))
        False
    """
    return not _names(grid).isdisjoint(_names(other))


def _names(grid: Grid) -> set[str]:
    """The ids that a grid goes by: its own, and that of the grid it adapts."""
    return {grid.id, grid.based_on.partition("@")[0]} - {""}


def have_same_levels(grid: Grid, other: Grid) -> bool:
    """Whether the answers to two grids can be ordered together: same values, same signals."""
    if grid.scale is other.scale:
        return True
    levels, others = ([(level.value, level.signal) for level in each.scale.levels] for each in (grid, other))
    return levels == others


def ids_through(versions: Sequence[Sequence[Item] | Sequence[Section]]) -> dict[str, tuple[str | None, ...]]:
    """By the ids of the last version: the id that each version has for the same thing.

    Args:
        versions: the items, or the sections, of each version, in any order of time; at least one.

    Returns:
        An id for each version, None where it has no counterpart: nothing like it, or several that became one.

    Examples:
        >>> from attrs import evolve
        >>> from ia_radar.grid import get_grid
        >>> first = get_grid("girouet").items[:2]
        >>> second = [evolve(first[0], id="leeway", formerly=["autonomy"]), evolve(first[1], id="new")]
        >>> ids_through([first, second])
        {'leeway': ('autonomy', 'leeway'), 'new': (None, 'new')}
    """
    last = versions[-1]
    if all(members is last for members in versions):  # of one grid, as nearly always
        return {member.id: (member.id,) * len(versions) for member in last}
    later: dict[str, str] = {}  # an id, and one that is closer to the name that all share
    for members in versions:
        for member in members:
            for former in member.formerly:
                ends = _end(former, later), _end(member.id, later)
                if ends[0] != ends[1]:
                    later[ends[0]] = ends[1]
    names = [{member.id: _end(member.id, later) for member in members} for members in versions]
    *earlier, newest = (_each_once(common_ids) for common_ids in names)
    return {
        item_id: (*(ids.get(common) if newest.get(common) == item_id else None for ids in earlier), item_id)
        for item_id, common in names[-1].items()
    }


def _end(name: str, later: dict[str, str]) -> str:
    while name in later:
        name = later[name]
    return name


def _each_once(names: dict[str, str]) -> dict[str, str]:
    """The id of each name that stands for one id alone."""
    counts = Counter(names.values())
    return {common: item_id for item_id, common in names.items() if counts[common] == 1}
