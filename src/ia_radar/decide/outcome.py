"""`Outcome`: what an advice proposes, from the worst to the best."""

from __future__ import annotations

from enum import Enum

from ia_radar.text import Text

__all__ = ["Outcome", "worst"]


class Outcome(Enum):
    """What is proposed. The worst that a finding calls for is what the whole advice proposes."""

    STOP = "stop"
    """A red line is crossed, or a precondition is not met."""
    NOT_ENOUGH_INFORMATION = "not_enough_information"
    """Something that could stop the project is not known yet."""
    ARBITRATION = "arbitration"
    """What is left to weigh is not for a rule to weigh: a body decides, after an opinion."""
    GO_WITH_CONDITIONS = "go_with_conditions"
    """Nothing stands against it, provided that the work-lines listed are opened."""
    GO = "go"
    """Nothing stands against it."""

    @property
    def label(self) -> Text:
        """The words shown to a person."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for the worst, 4 for the best."""
        return _RANKS[self]


_LABELS = {
    Outcome.STOP: Text("ne pas engager", "do not go ahead"),
    Outcome.NOT_ENOUGH_INFORMATION: Text("informations insuffisantes", "not enough information"),
    Outcome.ARBITRATION: Text("arbitrage", "arbitration"),
    Outcome.GO_WITH_CONDITIONS: Text("engager sous conditions", "go ahead with conditions"),
    Outcome.GO: Text("engager", "go ahead"),
}
_RANKS = {outcome: rank for rank, outcome in enumerate(Outcome)}


def worst(*outcomes: Outcome | None) -> Outcome:
    """The worst of what is called for; ``GO`` when nothing is.

    Examples:
        >>> worst(None, Outcome.GO_WITH_CONDITIONS, Outcome.ARBITRATION)
        <Outcome.ARBITRATION: 'arbitration'>
    """
    return min(
        (outcome for outcome in outcomes if outcome), key=lambda outcome: outcome.rank, default=Outcome.GO
    )
