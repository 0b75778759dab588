"""What the answers say by themselves: coverage and levels; and, for information, other grids and panels.

Rules that hold here:

1. Each finding looks at levels one by one or at coverage; no sum, no mean, no weight.
2. A check reads one answer, or one section, so that `sensitivity` can ask it again for another answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar.assess.model import NonAnswer
from ia_radar.assess.status import reaches_coverage
from ia_radar.decide.examine.situation import item_question
from ia_radar.decide.finding import Finding, finding
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.model import Provenance, Signal
from ia_radar.text import LANGS, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ia_radar.decide.examine.situation import Answer, Situation
    from ia_radar.grid.model import Grid, Item, Section

__all__ = ["check_coverage", "check_level", "coverage", "levels", "other_grids", "panels"]

_MISSING = (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN)
_CATALOGUE = frozenset({"radar", "radar-compact"})
_FROM_THE_BOOKLET = _CATALOGUE | {"girouet"}
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
    policy = situation.policy
    reason = Text("Aucune grille de décision n’est remplie.", "No decision grid is filled in.")
    if situation.others:
        filled = [assessment.grid.title for assessment in situation.others]
        fr, en = (", ".join(f"« {title[lang]} »" for title in filled) for lang in LANGS)
        reason = Text(
            f"Aucune grille de décision n’est remplie : la politique « {policy.title.fr} » "
            f"ne décide pas sur {fr}.",
            f"No decision grid is filled in: the policy « {policy.title['en']} » does not decide on {en}.",
        )
    return finding("grid.absent", reason, asks=_first_questions(situation))


def _first_questions(situation: Situation) -> tuple[Text, ...]:
    """The questions of the section that comes first, in the first grid of the policy."""
    first = situation.policy.grids[0] if situation.policy.grids else "radar"
    if first not in _CATALOGUE:
        return ()
    grid = get_grid(first)
    if not situation.policy.grids and not situation.policy.fits(grid):
        return ()
    # The booklet argues for looking at usefulness first (part 2): the grid's own order says so.
    section = min(grid.sections, key=lambda section: situation.rank_of(section.id))
    return tuple(map(item_question, section.items))


class _Origin(NamedTuple):
    """Whom a finding about an answer is attributed to; None for what the table of rules says."""

    source: Text | None = None
    provenance: Provenance | None = None


def _origin(grid: Grid, item: Item | None = None) -> _Origin:
    """What an authority wrote is the authority's: its own grid, or its own item in an adapted one."""
    family = {grid.id, grid.based_on.partition("@")[0]}
    if family & _FROM_THE_BOOKLET and (item is None or item.provenance is not Provenance.LOCAL):
        return _Origin()
    title = Text(f"grille « {grid.title.fr} »", f"grid « {grid.title['en']} »")
    return _Origin(title, Provenance.LOCAL)


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
        **_origin(grid)._asdict(),
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
            origin = _origin(answer.grid, item)._asdict()
            word = answer.grid.scale.statuses.word(level.signal.value)
            yield finding(_BY_SIGNAL[level.signal], reason, answer.name, title=word, **origin)
    elif rating is not NonAnswer.NOT_APPLICABLE or not answer.is_justified:
        rule, words = _BY_REASON[rating]
        reason = Text(f"{item.label.fr} : {words.fr}.", f"{item.label['en']}: {words['en']}.")
        origin = _origin(answer.grid, item)._asdict()
        yield finding(rule, reason, answer.name, asks=(item_question(item),), **origin)


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
            planned = scale.statuses.measures
            reason = Text(
                f"{grid.title.fr} : des {planned.fr} sont à prévoir pour {labels.fr}.",
                f"{grid.title['en']}: {planned.en} are to be planned for {labels['en']}.",
            )
            family = {grid.id, grid.based_on.partition("@")[0]}
            rule = "girouet.weak" if "girouet" in family else "other_grid.weak"
            yield finding(rule, reason, *(f"{grid.id}:{item.id}" for item in weak), **_origin(grid)._asdict())


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
