"""Whether each red line of the policy is crossed.

Rules that hold here:

1. What a line stands on (`LineTest`) says how it is checked: one function each, in the table `_TESTS`.
2. What was only derived from the girouet goes to arbitration at worst: the girouet yields no verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar.assess.model import NonAnswer
from ia_radar.decide.examine.gates import at_worst
from ia_radar.decide.examine.situation import item_question
from ia_radar.decide.finding import Finding, finding
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.rules import LineTest
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ia_radar.decide.examine.situation import Answer, Situation
    from ia_radar.decide.policy.rules import RedLine

__all__ = ["check_declared_line", "check_item_line", "check_red_line", "red_lines"]


class _Crossing(NamedTuple):
    """What the test of a line says.

    Args:
        is_crossed: None when it is not known.
        names: what was looked at, as findings name it.
        ask: what to ask when it is not known; empty when there is nothing to ask.
        outcome: what is proposed when it is crossed.
    """

    is_crossed: bool | None
    names: tuple[str, ...]
    ask: Text
    outcome: Outcome = Outcome.STOP


def red_lines(situation: Situation) -> Iterator[Finding]:
    """Whether each red line of the policy is crossed."""
    for line in situation.policy.red_lines:
        yield from check_red_line(line, situation)


def check_red_line(line: RedLine, situation: Situation) -> Iterator[Finding]:
    """Whether one red line is crossed."""
    crossing = _TESTS[line.test](line, situation)
    if crossing is not None:
        yield from _findings(line, crossing)


def check_item_line(line: RedLine, answer: Answer) -> Iterator[Finding]:
    """Whether an answer crosses a line that stands on its item."""
    yield from _findings(line, _on_answer(line, answer))


def check_declared_line(line: RedLine, said: bool | None) -> Iterator[Finding]:
    """Whether a declaration crosses a line; None when nothing was declared."""
    yield from _findings(line, _on_declaration(line, said))


def _by_item(line: RedLine, situation: Situation) -> _Crossing | None:
    if situation.deciding is None:
        return None  # `coverage` already asks for the whole grid
    answer = situation.by_item.get(line.item)
    return _Crossing(None, (), line.question) if answer is None else _on_answer(line, answer)


def _on_answer(line: RedLine, answer: Answer) -> _Crossing:
    rating, at_most = answer.rating, line.at_most
    is_crossed = None if isinstance(rating, NonAnswer) or at_most is None else rating <= at_most
    return _Crossing(is_crossed, (answer.name,), item_question(answer.item), at_worst(Outcome.STOP, answer))


def _by_facts(line: RedLine, situation: Situation) -> _Crossing:
    answers = [situation.facts.get(fact) for fact in line.facts]
    is_crossed = False if False in answers else None if None in answers else True
    return _Crossing(is_crossed, tuple(f"fact:{fact}" for fact in line.facts), line.asked)


def _by_declaration(line: RedLine, situation: Situation) -> _Crossing:
    return _on_declaration(line, situation.declared.get(line.id))


def _on_declaration(line: RedLine, said: bool | None) -> _Crossing:
    return _Crossing(said, (f"declared:{line.id}",), line.asked)


_TESTS: dict[LineTest, Callable[[RedLine, Situation], _Crossing | None]] = {
    LineTest.ITEM: _by_item,
    LineTest.FACTS: _by_facts,
    LineTest.DECLARATION: _by_declaration,
}


def _findings(line: RedLine, crossing: _Crossing) -> Iterator[Finding]:
    statement, mandate = line.statement, line.mandate
    if crossing.is_crossed:
        reason = Text(f"Ligne rouge franchie : {statement.fr}", f"Red line crossed: {statement['en']}")
        yield finding(
            "red_line.crossed",
            reason,
            *crossing.names,
            outcome=crossing.outcome,
            source=mandate.text,
            provenance=mandate.provenance,
        )
    elif crossing.is_crossed is None:
        reason = Text(
            f"Ligne rouge à vérifier : {statement.fr}", f"Red line to be checked: {statement['en']}"
        )
        asks = (crossing.ask,) if crossing.ask.fr else ()
        yield finding(
            "red_line.unsettled",
            reason,
            *crossing.names,
            asks=asks,
            source=mandate.text,
            provenance=mandate.provenance,
        )
