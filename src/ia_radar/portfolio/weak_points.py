"""What holds a portfolio back: hazards, items that are weak in many projects, measures they call for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from ia_radar._ground.data import Id, data_fields, to_data
from ia_radar.assess import Assessment, NonAnswer
from ia_radar.decide.measures import Entry, manoeuvres, measures
from ia_radar.grid import Grid, Item, Signal
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier

__all__ = ["Hazard", "Obstacle", "hazards", "measures_called_for", "obstacles"]

_WEAK = frozenset({Signal.HAZARD, Signal.MANOEUVRE})


@data_fields(position=int, name=Text, item=Id, level=int, note=str)
class Hazard(NamedTuple):
    """One answer at a level whose signal is a hazard.

    Args:
        position: of the project in the portfolio, from 0.
        name: of the project.
        item: what was asked.
        level: the answer.
        note: the remark that goes with it, ``""`` without one.
    """

    position: int
    name: Text
    item: Item
    level: int
    note: str

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return f"<Hazard of « {self.name} »: {self.item.id} at {self.level}>"


def hazards(dossiers: Sequence[Dossier], last: Sequence[Assessment | None], grid: Grid) -> tuple[Hazard, ...]:
    """The hazards of each project, from its last assessment."""
    lowest = {level.value for level in grid.scale.levels if level.signal is Signal.HAZARD}
    listed = []
    for position, (dossier, answers) in enumerate(zip(dossiers, last, strict=True)):
        if answers is None:
            continue
        notes = dict(answers.notes)
        for item, (_, rating) in zip(grid.items, answers.ratings, strict=True):
            if not isinstance(rating, NonAnswer) and rating in lowest:
                note = notes.get(item.id, "")
                listed.append(Hazard(position, dossier.project.name, item, rating, note))
    return tuple(listed)


@data_fields(item=Id, weak=int, hazard=int, gaps=int, applicable=int)
@frozen(repr=False)
class Obstacle:
    """How an item stands across a portfolio.

    Args:
        item: the item.
        weak: in how many projects its level calls for a measure.
        hazard: in how many of these it is at the worst.
        gaps: in how many nobody answered, or nobody could say.
        applicable: how many projects it applies to, among those assessed.
    """

    item: Item
    weak: int
    hazard: int
    gaps: int
    applicable: int

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return (
            f"<{self.id}: weak in {self.weak} of {self.applicable} projects, "
            f"hazards: {self.hazard}, gaps: {self.gaps}>"
        )


def obstacles(last: Sequence[Assessment | None], grid: Grid) -> tuple[Obstacle, ...]:
    """The items of a grid, those weak in most projects first, from the last assessment of each project."""
    assessed = [answers for answers in last if answers is not None]
    listed = []
    for index, item in enumerate(grid.items):
        ratings = [answers.ratings[index][1] for answers in assessed]
        signals = [grid.scale.level(value).signal for value in ratings if not isinstance(value, NonAnswer)]
        excluded = ratings.count(NonAnswer.NOT_APPLICABLE)
        listed.append(
            Obstacle(
                item,
                weak=sum(signal in _WEAK for signal in signals),
                hazard=signals.count(Signal.HAZARD),
                gaps=len(ratings) - len(signals) - excluded,
                applicable=len(ratings) - excluded,
            )
        )
    return tuple(sorted(listed, key=lambda obstacle: (-obstacle.weak, -obstacle.hazard, -obstacle.gaps)))


def measures_called_for(last: Sequence[Assessment | None]) -> tuple[tuple[Entry, int], ...]:
    """The measures that weak items call for, with how many projects each, the most called for first."""
    numbers: Counter[str] = Counter()
    for answers in last:
        if answers is not None:
            numbers.update({entry.id for weak in manoeuvres(answers) for entry in weak.measures})
    ranked = sorted(measures(), key=lambda entry: -numbers[entry.id])
    return tuple((entry, numbers[entry.id]) for entry in ranked if numbers[entry.id])
