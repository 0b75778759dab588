"""`Situation`: everything that the checks of an advice read, gathered once from a case, a policy and a day.

Rules that hold here:

1. What is dated after the day of the advice is not read. What has no date counts as the oldest.
2. The answers that decide are the latest ones on a grid that the policy speaks of.
3. A panel's common answers stand in when nobody filled such a grid for all.
"""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from ia_radar._ground.plain import is_day
from ia_radar.assess.model import by_date
from ia_radar.decide.balance.model import balance_at
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Text, is_blank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ia_radar.assess.model import Assessment, Rating
    from ia_radar.assess.panel import Panel
    from ia_radar.decide.balance.model import Balance
    from ia_radar.decide.case import Case
    from ia_radar.decide.policy.model import Policy
    from ia_radar.grid.model import Grid, Item

__all__ = ["Answer", "Situation", "check_day", "item_question", "read_situation"]


@frozen
class Answer:
    """One answer of the assessment that decides.

    Args:
        grid: what was asked.
        item: the item that was rated.
        rating: its level, or why it has none.
        is_derived: whether it was only computed from another grid, such as the girouet.
        is_justified: whether a written remark stands beside it.
    """

    grid: Grid
    item: Item
    rating: Rating
    is_derived: bool = False
    is_justified: bool = False

    @property
    def name(self) -> str:
        """The item as findings name it, such as ``radar:utility``."""
        return f"{self.grid.id}:{self.item.id}"


@frozen(eq=False)
class Situation:
    """What an advice looks at; made by `read_situation`.

    Args:
        case: what is known of the project.
        policy: what the authority asks.
        on: the day of the advice.
        deciding: the assessment that gates and red lines read; None when no grid of the policy was filled.
        answers: its answers, in the order of the grid.
        by_item: the same by id of the item.
        by_section: the same by id of the section.
        others: the latest assessment on every other grid, the girouet for one.
        panels: the panels that were asked by the day.
        balance: the last balance made by the day, if there is one.
        facts: the answers to the AI Act questionnaire.
        declared: the answers to red lines that somebody has to declare.
        priority: the rank of items and sections in the policy's priority.
    """

    case: Case
    policy: Policy
    on: dt.date
    deciding: Assessment | None
    answers: tuple[Answer, ...]
    by_item: Mapping[str, Answer]
    by_section: Mapping[str, tuple[Answer, ...]]
    others: tuple[Assessment, ...]
    panels: tuple[Panel, ...]
    balance: Balance | None
    facts: Mapping[str, bool | None]
    declared: Mapping[str, bool | None]
    priority: Mapping[str, int]

    def answers_on(self, theme: str) -> tuple[Answer, ...]:
        """The answers on a section, or on an item; none when the grid that decides asks neither."""
        if theme in self.by_section:
            return self.by_section[theme]
        return (self.by_item[theme],) if theme in self.by_item else ()

    def rank_of(self, theme: str) -> int:
        """The rank of an item or a section in the policy's priority; those left out come after."""
        return self.priority.get(theme, len(self.priority))


def check_day(on: object) -> None:
    """See that the day of an advice is a date.

    Raises:
        InvalidInput: it is something else.
    """
    if not is_day(on):
        raise InvalidInput([Problem("on", "wrong-type", "expected a datetime.date, without a time of day")])


def read_situation(case: Case, policy: Policy, on: dt.date) -> Situation:
    """What is known of a project on a day, as the checks of an advice read it."""
    assessments = by_date(
        assessment for assessment in case.assessments if assessment.date is None or assessment.date <= on
    )
    panels = tuple(
        panel
        for panel in case.panels
        if all(assessment.date is None or assessment.date <= on for assessment in panel.assessments)
    )
    decides = _grids_that_decide(policy, _grids(assessments, panels))
    deciding = _deciding(assessments, panels, decides)
    answers = () if deciding is None else _answers(deciding)
    others = {assessment.grid.id: assessment for assessment in assessments if assessment.grid not in decides}
    return Situation(
        case,
        policy,
        on,
        deciding,
        answers,
        {answer.item.id: answer for answer in answers},
        _by_section(deciding, answers),
        tuple(others.values()),
        panels,
        balance_at(case.balances, on),
        dict(case.facts),
        dict(case.declared),
        _priority(policy, deciding),
    )


def _grids(assessments: tuple[Assessment, ...], panels: tuple[Panel, ...]) -> set[Grid]:
    return {assessment.grid for assessment in assessments} | {panel.grid for panel in panels}


def _grids_that_decide(policy: Policy, grids: set[Grid]) -> set[Grid]:
    """The grids that the policy speaks of.

    A policy that names no grid speaks of those that ask what it reads; if none does, of any but the girouet.
    """
    spoken_of = {grid for grid in grids if policy.speaks_of(grid)}
    if policy.grids:
        return spoken_of
    return {grid for grid in spoken_of if policy.fits(grid)} or spoken_of


def _deciding(
    assessments: tuple[Assessment, ...], panels: tuple[Panel, ...], decides: set[Grid]
) -> Assessment | None:
    for assessment in reversed(assessments):
        if assessment.grid in decides:
            return assessment
    for panel in sorted(panels, key=_last_day)[::-1]:
        if panel.grid in decides:
            return panel.consensus()
    return None


def _last_day(panel: Panel) -> int:
    """The day on which it was last asked; 0 when nobody said."""
    return max(assessment.date.toordinal() if assessment.date else 0 for assessment in panel.assessments)


def _answers(assessment: Assessment) -> tuple[Answer, ...]:
    justified = {item for item, note in assessment.notes if not is_blank(note)}
    derived = frozenset(assessment.derived)
    return tuple(
        Answer(assessment.grid, item, rating, item.id in derived, item.id in justified)
        for item, (_, rating) in zip(assessment.grid.items, assessment.ratings, strict=True)
    )


def _by_section(assessment: Assessment | None, answers: tuple[Answer, ...]) -> dict[str, tuple[Answer, ...]]:
    sections = assessment.grid.sections if assessment is not None else ()
    remaining = iter(answers)
    return {section.id: tuple(islice(remaining, len(section.items))) for section in sections}


def _priority(policy: Policy, deciding: Assessment | None) -> dict[str, int]:
    """Ranks by theme; an item is as urgent as its section, when that comes first."""
    order = policy.priority.order if policy.priority else ()
    ranks = {theme: rank for rank, theme in enumerate(order)}
    for section in deciding.grid.sections if deciding is not None else ():
        rank = ranks.get(section.id)
        if rank is not None:
            ranks.update({item: min(rank, ranks.get(item, rank)) for item in section.items.ids})
    return ranks


def item_question(item: Item) -> Text:
    """What to ask about an item: its label and its first guiding question."""
    if not item.questions:
        return item.label
    question = item.questions[0]
    return Text(f"{item.label.fr} : {question.fr}", f"{item.label['en']}: {question['en']}")
