"""What the examiners of an advice share: the case, the policy, the day, and the answers they read.

Rules that hold here:

1. The answers that decide are the last ones on a grid of the policy, made by the day of the advice.
2. A panel's common answers stand in when nobody filled such a grid for all.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from ia_radar.assess.score import Score, score
from ia_radar.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment
    from ia_radar.assess.panel import Panel
    from ia_radar.decide.case import Case
    from ia_radar.decide.policy.model import Policy
    from ia_radar.grid.model import Item

__all__ = ["Situation", "item_question"]


@frozen(slots=False, eq=False)
class Situation:
    """A case under a policy on a day."""

    case: Case
    policy: Policy
    on: dt.date

    @cached_property
    def deciding(self) -> Assessment | None:
        """The assessment that the gates read."""
        found = self._last(made for made in self.case.assessments if self.policy.speaks_of(made.grid))
        if found is not None:
            return found
        groups = [group for group in self.panels if self.policy.speaks_of(group.grid)]
        return self._last(group.consensus() for group in groups)

    @cached_property
    def score(self) -> Score | None:
        """Its score."""
        return None if self.deciding is None else score(self.deciding)

    @cached_property
    def others(self) -> tuple[Assessment, ...]:
        """The last assessment on every grid that the policy does not speak of, the girouet for one."""
        last = {
            made.grid.id: made
            for made in self.case.assessments
            if not self.policy.speaks_of(made.grid) and self._is_past(made)
        }
        return tuple(last.values())

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels that were asked by the day of the advice."""
        return tuple(group for group in self.case.panels if all(map(self._is_past, group.assessments)))

    def _is_past(self, made: Assessment) -> bool:
        return made.date is None or made.date <= self.on

    def _last(self, made: Iterable[Assessment]) -> Assessment | None:
        known = [own for own in made if self._is_past(own)]
        return known[-1] if known else None

    def order(self, name: str) -> int:
        """The rank of an item or a section in the policy's priority; those left out come after."""
        order = self.policy.priority.order if self.policy.priority else ()
        section = ""
        if self.deciding is not None:
            section = next((own.id for own in self.deciding.grid.sections if name in own.items.ids), "")
        ranks = [order.index(own) for own in (name, section) if own in order]
        return min(ranks, default=len(order))


def item_question(item: Item) -> Text:
    """What to ask about an item: its label and its first guiding question."""
    if not item.questions:
        return item.label
    asked = item.questions[0]
    return Text(f"{item.label.fr} : {asked.fr}", f"{item.label['en']}: {asked['en']}")
