"""What the answers say by themselves: coverage and levels; and, for information, other grids and panels.

Rules that hold here:

1. Each finding looks at levels one by one or at coverage; no sum, no mean, no weight.
2. A check reads one answer, or one section, so that `sensitivity` can ask it again for another answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.assess.model import NonAnswer
from ia_radar.assess.score import reaches_coverage
from ia_radar.decide.examine.situation import item_question
from ia_radar.decide.finding import Finding, finding
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.model import Signal
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ia_radar.decide.examine.situation import Answer, Situation
    from ia_radar.grid.model import Item, Section

__all__ = ["check_coverage", "check_level", "coverage", "levels", "other_grids", "panels"]

_MISSING = (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN)
_CATALOGUE = frozenset({"radar", "radar-compact"})
_BY_SIGNAL = {Signal.HAZARD: "grid.hazard", Signal.MANOEUVRE: "grid.manoeuvre"}
_BY_REASON = {
    NonAnswer.UNKNOWN: ("grid.unknown", Text("personne n’a su répondre", "nobody could answer")),
    NonAnswer.UNANSWERED: ("grid.unanswered", Text("sans réponse", "no answer")),
    NonAnswer.NOT_APPLICABLE: (
        "grid.not_applicable",
        Text("déclaré sans objet, sans motif écrit", "said not to apply, without a written reason"),
    ),
}


def coverage(situation: Situation) -> Iterator[Finding]:
    """Whether enough was answered, section by section."""
    if situation.deciding is None:
        yield _no_grid(situation)
        return
    for section in situation.deciding.grid.sections:
        yield from check_coverage(section, situation.by_section[section.id])


def _no_grid(situation: Situation) -> Finding:
    first = situation.policy.grids[0]
    questions: tuple[Text, ...] = ()
    if first in _CATALOGUE:
        # The booklet argues for looking at usefulness first (part 2): the grid's own order says so.
        section = min(get_grid(first).sections, key=lambda section: situation.rank_of(section.id))
        questions = tuple(map(item_question, section.items))
    reason = Text("Aucune grille de décision n’est remplie.", "No decision grid is filled in.")
    return finding("grid.absent", reason, asks=questions)


def check_coverage(section: Section, answers: Sequence[Answer]) -> Iterator[Finding]:
    """Whether enough was answered in one section."""
    grid = answers[0].grid
    answered = sum(not isinstance(answer.rating, NonAnswer) for answer in answers)
    applicable = sum(answer.rating is not NonAnswer.NOT_APPLICABLE for answer in answers)
    if reaches_coverage(answered, applicable, grid.minimum_coverage):
        return
    reason = Text(
        f"{section.label.fr} : {answered} réponse{'s' * (answered > 1)} sur {len(answers)}, "
        "trop peu pour conclure.",
        f"{section.label['en']}: {answered} answer{'s' * (answered != 1)} of {len(answers)}, "
        "too few to conclude.",
    )
    missing = [answer for answer in answers if answer.rating in _MISSING] or answers
    yield finding(
        "grid.fog",
        reason,
        *(answer.name for answer in missing),
        asks=tuple(item_question(answer.item) for answer in missing),
    )


def levels(situation: Situation) -> Iterator[Finding]:
    """What each answer calls for, one by one."""
    for answer in situation.answers:
        yield from check_level(answer)


def check_level(answer: Answer) -> Iterator[Finding]:
    """What one answer calls for."""
    item, rating = answer.item, answer.rating
    if not isinstance(rating, NonAnswer):
        level = answer.grid.scale.level(rating)
        if level.signal in _BY_SIGNAL:
            reason = Text(
                f"{item.label.fr} : niveau {rating}, {_lower(level.label.fr)}.",
                f"{item.label['en']}: level {rating}, {_lower(level.label['en'])}.",
            )
            yield finding(_BY_SIGNAL[level.signal], reason, answer.name)
    elif rating is not NonAnswer.NOT_APPLICABLE or not answer.is_justified:
        rule, words = _BY_REASON[rating]
        reason = Text(f"{item.label.fr} : {words.fr}.", f"{item.label['en']}: {words['en']}.")
        yield finding(rule, reason, answer.name, asks=(item_question(item),))


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def other_grids(situation: Situation) -> Iterator[Finding]:
    """For information: what the grids that do not decide, the girouet for one, call for."""
    for assessment in situation.others:
        scale = assessment.grid.scale
        weak = [
            item
            for item, (_, rating) in zip(assessment.grid.items, assessment.ratings, strict=True)
            if not isinstance(rating, NonAnswer) and scale.level(rating).signal in _BY_SIGNAL
        ]
        if weak:
            labels, grid = _labels(weak), assessment.grid
            reason = Text(
                f"{grid.title.fr} : des manœuvres sont à prévoir pour {labels.fr}.",
                f"{grid.title['en']}: manoeuvres are to be planned for {labels['en']}.",
            )
            yield finding("girouet.weak", reason, *(f"{grid.id}:{item.id}" for item in weak))


def panels(situation: Situation) -> Iterator[Finding]:
    """For information: what respondents do not agree on."""
    for panel in situation.panels:
        disputed = panel.disputed()
        if disputed:
            labels = _labels([voices.item for voices in disputed])
            reason = Text(f"À débattre entre répondants : {labels.fr}.", f"To be discussed: {labels['en']}.")
            yield finding("panel.disputed", reason, *(f"{panel.grid.id}:{voices.id}" for voices in disputed))


def _labels(items: list[Item]) -> Text:
    return Text(", ".join(item.label.fr for item in items), ", ".join(item.label["en"] for item in items))
