"""Where a project stands on the opportunity diagram: existing or new, for agents or for users.

Rules that hold here:

1. Left is what exists, right is what is new: the booklet says so. Which end of the other axis is up, it
   does not say; here users are up, and a drawing may turn it over.
2. A position is judged by people: nothing computes one.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import check_fields, number
from ia_radar.errors import Problems
from ia_radar.text import Lang, Text

__all__ = ["Cell", "OpportunityPosition"]


class Cell(Enum):
    """One quarter of the diagram."""

    EXISTING_AGENTS = "existing_agents"
    EXISTING_USERS = "existing_users"
    NEW_AGENTS = "new_agents"
    NEW_USERS = "new_users"

    @property
    def label(self) -> Text:
        """The words shown in charts and tables."""
        return _CELLS[self]


_CELLS = {
    Cell.EXISTING_AGENTS: Text("améliorer l’existant, pour les agents", "improving what exists, for agents"),
    Cell.EXISTING_USERS: Text("améliorer l’existant, pour les usagers", "improving what exists, for users"),
    Cell.NEW_AGENTS: Text("inventer, pour les agents", "inventing, for agents"),
    Cell.NEW_USERS: Text("inventer, pour les usagers", "inventing, for users"),
}


@data_fields(x=float, y=float, cell=Cell | None)
@frozen
class OpportunityPosition:
    """A point of the diagram.

    Args:
        x: from -1 (improves an existing process) to 1 (new modes of action, new policies).
        y: from -1 (for the agents) to 1 (for the users, its direct beneficiaries).

    Raises:
        InvalidInput: a coordinate out of range.

    Source: booklet, part 1, after Gartner (2024).

    Examples:
        >>> OpportunityPosition(-0.7, -0.4).cell
        <Cell.EXISTING_AGENTS: 'existing_agents'>
    """

    x: float
    y: float

    def __attrs_post_init__(self) -> None:
        check_fields(self, x=number, y=number)
        problems = Problems()
        for name in ("x", "y"):
            if not -1 <= getattr(self, name) <= 1:
                problems.add(name, "out-of-range", f"expected -1 to 1, got {getattr(self, name):g}")
        problems.raise_if_any()

    @property
    def cell(self) -> Cell | None:
        """The quarter it stands in; None on a line between two."""
        if not self.x or not self.y:
            return None
        return _BY_SIDE[self.x > 0, self.y > 0]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


# By whether it is new, and whether it is for users.
_BY_SIDE = {
    (False, False): Cell.EXISTING_AGENTS,
    (False, True): Cell.EXISTING_USERS,
    (True, False): Cell.NEW_AGENTS,
    (True, True): Cell.NEW_USERS,
}
