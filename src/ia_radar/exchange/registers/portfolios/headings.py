"""Which column of a table of projects says what, by ids or by words in both languages.

Rules that hold here:

1. An id as it stands beats a word; what says something of the project or of the assessment beats an item.
2. Items are looked for in one grid at a time: that of the row.
3. A heading that may mean two things means neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ia_radar._ground.gaps import plain
from ia_radar._ground.remembered import remembered
from ia_radar.exchange.registers.portfolios.columns import (
    ASSESSMENT_COLUMNS,
    ITEM_PARTS,
    PROJECT_COLUMNS,
    item_headings,
)
from ia_radar.grid import Grid
from ia_radar.text import Text

__all__ = ["NUMBER", "fixed_target", "fixed_targets", "item_targets", "means_alone"]

NUMBER = Text("Rang du projet", "Project number")
"""The heading of the column that says which rows are of one project."""

_FIXED: Mapping[str, tuple[str, ...]] = {
    "project": (NUMBER.fr, NUMBER.en),
    **{
        column.id: (column.heading.fr, column.heading.en, *column.headings)
        for column in (*PROJECT_COLUMNS, *ASSESSMENT_COLUMNS)
    },
}


def _by_word(words: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The targets by plain word, without the words that two of them share."""
    targets: dict[str, set[str]] = {}
    for word, target in words:
        if plain(word):
            targets.setdefault(plain(word), set()).add(target)
    return {word: alike.pop() for word, alike in targets.items() if len(alike) == 1}


_FIXED_BY_WORD = _by_word((word, target) for target, words in _FIXED.items() for word in (target, *words))


def fixed_target(heading: str) -> str:
    """What a heading says of the project or of the assessment, ``""`` for something else."""
    return heading if heading in _FIXED else _FIXED_BY_WORD.get(plain(heading[:500]), "")


def fixed_targets(names: Sequence[str], headings: Sequence[str], given: Mapping[int, str]) -> dict[str, str]:
    """By target, the column that says it of the project or of the assessment; the first of two stands.

    Args:
        names: of the columns, each once.
        headings: the same as the file gives them.
        given: what a mapping says, by position.
    """
    columns: dict[str, str] = {}
    for position, target in given.items():
        if target in _FIXED:
            columns[target] = names[position]
    exact_first = sorted(range(len(names)), key=lambda position: headings[position] not in _FIXED)
    for position in exact_first:
        target = fixed_target(headings[position])
        if target and position not in given:
            columns.setdefault(target, names[position])
    return columns


def item_targets(
    grid: Grid, names: Sequence[str], headings: Sequence[str], given: Mapping[int, str], taken: Iterable[str]
) -> dict[tuple[str, str], str]:
    """By item and part (`ITEM_PARTS`), the column that says it; the first of two stands.

    Args:
        grid: whose items are looked for.
        names: of the columns, each once.
        headings: the same as the file gives them.
        given: what a mapping says, by position.
        taken: columns that say something else.
    """
    exact, by_word = _item_words(grid)
    busy = set(taken)
    columns: dict[tuple[str, str], str] = {}
    for position, name in enumerate(names):
        heading = given.get(position, headings[position])
        target = exact.get(heading) or by_word.get(plain(heading[:500]))
        if target and name not in busy:
            columns.setdefault(target, name)
    return columns


@remembered(16)
def _item_words(grid: Grid) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    exact: dict[str, tuple[str, str]] = {}
    words: list[tuple[str, str]] = []
    places: dict[str, tuple[str, str]] = {}
    for item in grid.items:
        for part in ITEM_PARTS:
            full, *others = item_headings(grid.id, grid.title, item, part)
            exact[full] = places[full] = (item.id, part)
            exact.setdefault(others[0], (item.id, part))
            words += [(word, full) for word in (full, *others)]
    return exact, {word: places[full] for word, full in _by_word(words).items()}


def means_alone(heading: str, target: str, grids: Iterable[Grid]) -> bool:
    """Whether a heading in words is read back as this target and no other, with any of these grids."""
    if not plain(heading) or len(" ".join(heading.split())) > 200:
        return False
    if target in _FIXED:
        return fixed_target(heading) == target
    if fixed_target(heading):
        return False
    meanings = set()
    for grid in grids:
        place = item_targets(grid, ["x"], [heading], {}, ())
        meanings |= {f"{grid.id}.{item}{'.' if part else ''}{part}" for item, part in place}
    return meanings == {target}
