"""What each answer calls for, kept apart, so that one answer can be asked again without all the others.

Rules that hold here:

1. The outcome is the worst that any part calls for; a part is an answer, a section's coverage, a declaration,
   or everything else taken together.
2. Moving an answer asks again its own checks and the coverage of its section, and nothing else. The checks
   are those of `advise`; a property test holds the two ways equal.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from ia_radar.assess.model import NonAnswer
from ia_radar.assess.status import reaches_coverage
from ia_radar.decide.examine.balance import balance
from ia_radar.decide.examine.gates import check_gate, check_unasked_gate
from ia_radar.decide.examine.grid import check_level, coverage
from ia_radar.decide.examine.law import french, law
from ia_radar.decide.examine.red_lines import check_declared_line, check_item_line, check_red_line
from ia_radar.decide.finding import RULES
from ia_radar.decide.outcome import Outcome, worst

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ia_radar.decide.examine.situation import Answer, Situation
    from ia_radar.decide.finding import Finding
    from ia_radar.decide.policy.rules import Gate, RedLine

__all__ = ["Parts"]

_Part: TypeAlias = tuple[str, str]
_REST: _Part = ("rest", "")


class Parts:
    """What each part of a situation calls for.

    Args:
        situation: what an advice looks at.
    """

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.declared = tuple(line for line in situation.policy.red_lines if line.is_declared)
        self._gates, self._lines = _rules_by_item(situation)
        self._section_of = {
            answer.item.id: section for section, answers in situation.by_section.items() for answer in answers
        }
        # By section: how many items have a level, and how many are applicable.
        self._counts = {
            section: (
                len(answers) - sum(map(_is_gap, answers)),
                len(answers) - sum(map(_is_excluded, answers)),
            )
            for section, answers in situation.by_section.items()
        }
        self._outcomes: dict[_Part, Outcome] = {_REST: _worst(_rest(situation))}
        for answer in situation.answers:
            self._outcomes["item", answer.item.id] = self._of_answer(answer)
        for section in situation.by_section:
            self._outcomes["section", section] = self._of_section(section, (0, 0))
        for line in self.declared:
            said = situation.declared.get(line.id)
            self._outcomes["line", line.id] = _worst(check_declared_line(line, said))
        self._tally = [0] * len(Outcome)  # how many parts call for each outcome, the worst first
        for outcome in self._outcomes.values():
            self._tally[outcome.rank] += 1

    @property
    def outcome(self) -> Outcome:
        """The worst that any part calls for."""
        return next(outcome for outcome in Outcome if self._tally[outcome.rank])

    def outcome_if_rated(self, answer: Answer, level: int) -> Outcome:
        """The outcome if an answer of the situation were a level."""
        return self._outcome_with(self._rated(answer, level))

    def outcome_if_declared(self, line: RedLine, *, said: bool) -> Outcome:
        """The outcome if this were declared on a red line."""
        return self._outcome_with({("line", line.id): _worst(check_declared_line(line, said))})

    def smallest_improvement(self) -> tuple[tuple[RedLine | Answer, ...], Outcome]:
        """What together improves the outcome, each being the best one and none to spare; and to what.

        The improved answers stay improved in here: nothing else is asked of these parts afterwards.
        """
        now = self.outcome
        before = dict(self._outcomes)
        for line in self.declared:
            self._move({("line", line.id): _worst(check_declared_line(line, said=False))})
        for answer in self.situation.answers:
            self._move(self._rated(answer, answer.grid.scale.highest))
            self._count(answer, 1)
        needed: list[RedLine | Answer] = []
        if self.outcome.rank <= now.rank:
            return (), now
        for line in self.declared:
            as_before = {("line", line.id): before["line", line.id]}
            if self._outcome_with(as_before).rank > now.rank:
                self._move(as_before)
            else:
                needed.append(line)
        for answer in self.situation.answers:
            section = self._section_of[answer.item.id]
            back = (-_is_gap(answer), -_is_excluded(answer))
            as_before = {
                ("item", answer.item.id): before["item", answer.item.id],
                ("section", section): self._of_section(section, back),
            }
            if self._outcome_with(as_before).rank > now.rank:
                self._move(as_before)
                self._count(answer, -1)
            else:
                needed.append(answer)
        return tuple(needed), self.outcome

    def _rated(self, answer: Answer, level: int) -> dict[_Part, Outcome]:
        """What changes when an answer becomes a level."""
        section = self._section_of[answer.item.id]
        return {
            ("item", answer.item.id): self._of_answer(evolve(answer, rating=level)),
            ("section", section): self._of_section(section, (_is_gap(answer), _is_excluded(answer))),
        }

    def _of_answer(self, answer: Answer) -> Outcome:
        item = answer.item.id
        return _worst(
            finding
            for findings in (
                check_level(answer),
                *(check_gate(gate, answer) for gate in self._gates[item]),
                *(check_item_line(line, answer) for line in self._lines[item]),
            )
            for finding in findings
        )

    def _of_section(self, section: str, more: tuple[int, int]) -> Outcome:
        """What the coverage of a section calls for, with so many more items answered and applicable."""
        grid = self.situation.by_section[section][0].grid
        answered, applicable = self._counts[section]
        if reaches_coverage(answered + more[0], applicable + more[1], grid.minimum_coverage):
            return Outcome.GO
        return worst(RULES["grid.fog"].outcome)

    def _count(self, answer: Answer, sign: int) -> None:
        section = self._section_of[answer.item.id]
        answered, applicable = self._counts[section]
        self._counts[section] = (answered + sign * _is_gap(answer), applicable + sign * _is_excluded(answer))

    def _outcome_with(self, changes: Mapping[_Part, Outcome]) -> Outcome:
        tally = self._tally.copy()
        for part, outcome in changes.items():
            tally[self._outcomes[part].rank] -= 1
            tally[outcome.rank] += 1
        return next(outcome for outcome in Outcome if tally[outcome.rank])

    def _move(self, changes: Mapping[_Part, Outcome]) -> None:
        for part, outcome in changes.items():
            self._tally[self._outcomes[part].rank] -= 1
            self._tally[outcome.rank] += 1
            self._outcomes[part] = outcome


def _worst(findings: Iterable[Finding]) -> Outcome:
    return worst(*(finding.outcome for finding in findings))


def _is_gap(answer: Answer) -> bool:
    return isinstance(answer.rating, NonAnswer)


def _is_excluded(answer: Answer) -> bool:
    return answer.rating is NonAnswer.NOT_APPLICABLE


def _rules_by_item(
    situation: Situation,
) -> tuple[Mapping[str, list[Gate]], Mapping[str, list[RedLine]]]:
    """The gates and the red lines that read each item of the grid that decides."""
    gates: defaultdict[str, list[Gate]] = defaultdict(list)
    for gate in situation.policy.gates:
        for answer in situation.answers_on(gate.target):
            gates[answer.item.id].append(gate)
    lines: defaultdict[str, list[RedLine]] = defaultdict(list)
    for line in situation.policy.red_lines:
        lines[line.item].append(line)
    return gates, lines


def _rest(situation: Situation) -> Iterator[Finding]:
    """The findings that no answer to the grid and no declaration changes."""
    yield from law(situation)
    yield from french(situation)
    yield from balance(situation)
    if situation.deciding is None:
        yield from coverage(situation)
    else:
        for gate in situation.policy.gates:
            if not situation.answers_on(gate.target):
                yield check_unasked_gate(gate, situation.deciding.grid.title)
    for line in situation.policy.red_lines:
        if not line.is_declared and line.item not in situation.by_item:
            yield from check_red_line(line, situation)
