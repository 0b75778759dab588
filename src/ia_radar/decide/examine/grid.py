"""What the answers say: coverage, hazards, gates, red lines on items; and, for information, the rest.

Rules that hold here:

1. Each finding looks at levels one by one or at coverage; no sum, no mean, no weight.
2. What was only derived from the girouet goes to arbitration at worst: the girouet yields no verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.decide.examine.situation import item_question
from ia_radar.decide.finding import Finding, finding
from ia_radar.decide.outcome import Outcome
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.model import Signal
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ia_radar.assess.model import Assessment, Rating
    from ia_radar.decide.examine.situation import Situation
    from ia_radar.decide.policy.model import Gate, RedLine
    from ia_radar.grid.model import Item

__all__ = ["coverage", "gates", "girouet", "levels", "panels", "red_lines"]

_MISSING = (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN)


def _listed(items: list[Item]) -> Text:
    return Text(", ".join(own.label.fr for own in items), ", ".join(own.label["en"] for own in items))


def coverage(situation: Situation) -> Iterator[Finding]:
    """Whether enough was answered, section by section."""
    if situation.score is None or situation.deciding is None:
        grid = get_grid(situation.policy.grids[0]) if situation.policy.grids[0] in _CATALOGUE else None
        reason = Text("Aucune grille de décision n’est remplie.", "No decision grid is filled in.")
        first: tuple[Text, ...] = ()
        if grid is not None:
            # The booklet argues for looking at usefulness first (part 2): the grid's own order says so.
            sections = sorted(grid.sections, key=lambda own: situation.order(own.id))
            first = tuple(item_question(item) for item in sections[0].items)
        yield finding("grid.absent", reason, asks=first)
        return
    made = situation.deciding
    for part in situation.score.sections:
        if part.answered and part.is_covered:
            continue
        missing = [item for item in part.section.items if made[item.id] in _MISSING]
        label, answered, asked_for = part.section.label, part.answered, len(part.ratings)
        reason = Text(
            f"{label.fr} : {answered} réponse{'s' * (answered > 1)} sur {asked_for}, trop peu pour conclure.",
            f"{label['en']}: {answered} answer{'s' * (answered != 1)} of {asked_for}, too few to conclude.",
        )
        asked = missing or list(part.section.items)
        yield finding(
            "grid.fog",
            reason,
            *(f"{made.grid.id}:{item.id}" for item in asked),
            asks=tuple(map(item_question, asked)),
        )


_CATALOGUE = frozenset({"radar", "radar-compact"})
_BY_SIGNAL = {Signal.HAZARD: "grid.hazard", Signal.MANOEUVRE: "grid.manoeuvre"}
_BY_REASON = {
    NonAnswer.UNKNOWN: (
        "grid.unknown",
        Text("personne n’a su répondre", "nobody could answer"),
    ),
    NonAnswer.UNANSWERED: ("grid.unanswered", Text("sans réponse", "no answer")),
    NonAnswer.NOT_APPLICABLE: (
        "grid.not_applicable",
        Text("déclaré sans objet, sans motif écrit", "said not to apply, without a written reason"),
    ),
}


def levels(situation: Situation) -> Iterator[Finding]:
    """What each answer calls for, one by one."""
    made = situation.deciding
    if made is None:
        return
    noted = {key for key, note in made.notes if note.strip()}
    for item in made.grid.items:
        rating = made[item.id]
        name = f"{made.grid.id}:{item.id}"
        if isinstance(rating, NonAnswer):
            if rating is NonAnswer.NOT_APPLICABLE and item.id in noted:
                continue
            rule, words = _BY_REASON[rating]
            reason = Text(f"{item.label.fr} : {words.fr}.", f"{item.label['en']}: {words['en']}.")
            yield finding(rule, reason, name, asks=(item_question(item),))
            continue
        level = made.grid.scale.level(rating)
        if level.signal in _BY_SIGNAL:
            reason = Text(
                f"{item.label.fr} : niveau {rating}, {_lower(level.label.fr)}.",
                f"{item.label['en']}: level {rating}, {_lower(level.label['en'])}.",
            )
            yield finding(_BY_SIGNAL[level.signal], reason, name)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def _capped(outcome: Outcome, item: str, made: Assessment) -> Outcome:
    """What a rule proposes on an item; at worst arbitration when the girouet alone rated it."""
    if item in made.derived and outcome.rank < Outcome.ARBITRATION.rank:
        return Outcome.ARBITRATION
    return outcome


def gates(situation: Situation) -> Iterator[Finding]:
    """Whether each gate of the policy is reached."""
    made = situation.deciding
    if made is None:
        return
    for gate in situation.policy.gates:
        items = _targets(gate, made)
        if not items:
            reason = Text(
                f"Le préalable « {gate.target} » n’est pas posé par la grille {made.grid.id}.",
                f"The gate on « {gate.target} » is not asked by the grid {made.grid.id}.",
            )
            ask = Text("Remplir une grille qui pose cette question.", "Fill in a grid that asks it.")
            source = gate.mandate.text
            yield finding("gate.unsettled", reason, source=source, asks=(ask,), outcome=_softest(gate))
        for item in items:
            yield from _gate(gate, item, made)


def _targets(gate: Gate, made: Assessment) -> list[Item]:
    if gate.target in made.grid.sections.ids:
        return list(made.grid.sections[gate.target].items)
    return [item for item in made.grid.items if item.id == gate.target]


def _gate(gate: Gate, item: Item, made: Assessment) -> Iterator[Finding]:
    rating = made[item.id]
    name = f"{made.grid.id}:{item.id}"
    label, mandate = item.label, gate.mandate
    if isinstance(rating, NonAnswer):
        reason = Text(
            f"Préalable : {label.fr} doit atteindre {gate.at_least} ; pas de niveau ({rating.label.fr}).",
            f"Gate: {label['en']} has to reach {gate.at_least}; no level ({rating.label['en']}).",
        )
        yield finding(
            "gate.unsettled",
            reason,
            name,
            asks=(item_question(item),),
            source=mandate.text,
            outcome=_softest(gate),
        )
    elif rating < gate.at_least:
        reason = Text(
            f"Préalable non atteint : {label.fr} est à {rating}, il faut au moins {gate.at_least}.",
            f"Gate not reached: {label['en']} is at {rating}, at least {gate.at_least} is needed.",
        )
        yield finding(
            "gate.closed",
            reason,
            name,
            outcome=_capped(gate.otherwise, item.id, made),
            source=mandate.text,
            provenance=mandate.provenance,
        )


def _softest(gate: Gate) -> Outcome:
    """A gate without an answer cannot cost more than one that is closed, unless it could stop everything."""
    if gate.otherwise.rank > Outcome.NOT_ENOUGH_INFORMATION.rank:
        return gate.otherwise
    return Outcome.NOT_ENOUGH_INFORMATION


def red_lines(situation: Situation) -> Iterator[Finding]:
    """Whether each red line of the policy is crossed."""
    for line in situation.policy.red_lines:
        if line.item and situation.deciding is None:
            continue  # `coverage` already asks for the whole grid
        is_crossed, items, ask = _test(line, situation)
        mandate = line.mandate
        if is_crossed is None:
            reason = Text(
                f"Ligne rouge à vérifier : {line.statement.fr}",
                f"Red line to be checked: {line.statement['en']}",
            )
            yield finding("red_line.unsettled", reason, *items, asks=ask, source=mandate.text)
        elif is_crossed:
            reason = Text(
                f"Ligne rouge franchie : {line.statement.fr}", f"Red line crossed: {line.statement['en']}"
            )
            made = situation.deciding
            outcome = Outcome.STOP
            if line.item and made is not None:
                outcome = _capped(outcome, line.item, made)
            yield finding(
                "red_line.crossed",
                reason,
                *items,
                outcome=outcome,
                source=mandate.text,
                provenance=mandate.provenance,
            )


def _test(line: RedLine, situation: Situation) -> tuple[bool | None, list[str], tuple[Text, ...]]:
    """Whether a line is crossed (None: not known), what was looked at, and what to ask."""
    if line.item:
        made = situation.deciding
        item = None if made is None else next((own for own in made.grid.items if own.id == line.item), None)
        if made is None or item is None or line.at_most is None:
            return None, [], (line.question,) if line.question.fr else ()
        rating: Rating = made[item.id]
        crossed = None if isinstance(rating, NonAnswer) else rating <= line.at_most
        return crossed, [f"{made.grid.id}:{item.id}"], (item_question(item),)
    asked = (line.question if line.question.fr else line.statement,)
    if line.facts:
        known = dict(situation.case.facts)
        answers = [known.get(fact) for fact in line.facts]
        names = [f"fact:{fact}" for fact in line.facts]
        return (False if False in answers else None if None in answers else True), names, asked
    return dict(situation.case.declared).get(line.id), [f"declared:{line.id}"], asked


def girouet(situation: Situation) -> Iterator[Finding]:
    """For information: what the other grids, the girouet for one, call for."""
    for made in situation.others:
        weak = [item for item in made.grid.items if _is_weak(made, item)]
        if not weak:
            continue
        told = _listed(weak)
        reason = Text(
            f"{made.grid.title.fr} : des manœuvres sont à prévoir pour {told.fr}.",
            f"{made.grid.title['en']}: manoeuvres are to be planned for {told['en']}.",
        )
        yield finding("girouet.weak", reason, *(f"{made.grid.id}:{item.id}" for item in weak))


def _is_weak(made: Assessment, item: Item) -> bool:
    rating = made[item.id]
    return not isinstance(rating, NonAnswer) and made.grid.scale.level(rating).signal in _BY_SIGNAL


def panels(situation: Situation) -> Iterator[Finding]:
    """For information: what respondents do not agree on."""
    for group in situation.panels:
        disputed = group.disputed()
        if disputed:
            told = _listed([voices.item for voices in disputed])
            reason = Text(f"À débattre entre répondants : {told.fr}.", f"To be discussed: {told['en']}.")
            yield finding("panel.disputed", reason, *(f"{group.grid.id}:{own.id}" for own in disputed))
