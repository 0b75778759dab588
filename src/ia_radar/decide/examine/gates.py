"""Whether each gate of the policy is reached.

Rules that hold here:

1. A gate without an answer cannot cost more than one that is closed.
2. What was only derived from the girouet goes to arbitration at worst: the girouet yields no verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.decide.examine.situation import item_question
from ia_radar.decide.finding import Finding, finding
from ia_radar.decide.outcome import Outcome
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ia_radar.decide.examine.situation import Answer, Situation
    from ia_radar.decide.policy.rules import Gate

__all__ = ["at_worst", "check_gate", "check_unasked_gate", "gates"]


def gates(situation: Situation) -> Iterator[Finding]:
    """Whether each gate of the policy is reached."""
    if situation.deciding is None:
        return  # `coverage` already asks for the whole grid
    for gate in situation.policy.gates:
        answers = situation.answers_on(gate.target)
        if not answers:
            yield check_unasked_gate(gate, situation.deciding.grid.title)
        for answer in answers:
            yield from check_gate(gate, answer)


def check_unasked_gate(gate: Gate, grid: Text) -> Finding:
    """A gate on a theme that the grid does not have: it stays open."""
    reason = Text(
        f"Le préalable « {gate.target} » n’est pas posé par la grille « {grid.fr} ».",
        f"The gate on « {gate.target} » is not asked by the grid « {grid['en']} ».",
    )
    ask = Text("Remplir une grille qui pose cette question.", "Fill in a grid that asks it.")
    return finding(
        "gate.unsettled",
        reason,
        asks=(ask,),
        outcome=_if_unknown(gate),
        source=gate.mandate.text,
        provenance=gate.mandate.provenance,
    )


def check_gate(gate: Gate, answer: Answer) -> Iterator[Finding]:
    """Whether one answer reaches a gate."""
    label, rating, mandate = answer.item.label, answer.rating, gate.mandate
    if isinstance(rating, NonAnswer):
        reason = Text(
            f"Préalable : {label.fr} doit atteindre {gate.at_least} ; pas de niveau ({rating.label.fr}).",
            f"Gate: {label['en']} has to reach {gate.at_least}; no level ({rating.label['en']}).",
        )
        yield finding(
            "gate.unsettled",
            reason,
            answer.name,
            asks=(item_question(answer.item),),
            outcome=_if_unknown(gate),
            source=mandate.text,
            provenance=mandate.provenance,
        )
    elif rating < gate.at_least:
        reason = Text(
            f"Préalable non atteint : {label.fr} est à {rating}, il faut au moins {gate.at_least}.",
            f"Gate not reached: {label['en']} is at {rating}, at least {gate.at_least} is needed.",
        )
        yield finding(
            "gate.closed",
            reason,
            answer.name,
            outcome=at_worst(gate.otherwise, answer),
            source=mandate.text,
            provenance=mandate.provenance,
        )


def at_worst(outcome: Outcome, answer: Answer) -> Outcome:
    """What a rule proposes on an answer: arbitration at worst, when the girouet alone gave it."""
    if answer.is_derived and outcome.rank < Outcome.ARBITRATION.rank:
        return Outcome.ARBITRATION
    return outcome


def _if_unknown(gate: Gate) -> Outcome:
    if gate.otherwise.rank > Outcome.NOT_ENOUGH_INFORMATION.rank:
        return gate.otherwise
    return Outcome.NOT_ENOUGH_INFORMATION
