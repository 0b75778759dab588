"""Whose answers a dossier holds, and where those of one more person go.

Rules that hold here:

1. Several people on one grid at one moment are a panel, whether their answers come together or one by one.
2. The same person on a later day is a later moment; answers without a role are those of a group that agreed.
3. A blank assessment is an empty seat: whoever answers first takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.assess.panel import Panel, role_id
from ia_radar.dossier import Dossier

__all__ = ["add_answers", "all_answers", "is_blank", "moment_of", "replace_answers", "take_seat"]


def all_answers(dossier: Dossier) -> tuple[Assessment, ...]:
    """Everybody's answers: the assessments, then those of the panels, in their order."""
    return (*dossier.assessments, *(each for panel in dossier.panels for each in panel.assessments))


def is_blank(assessment: Assessment) -> bool:
    """Whether nobody wrote anything in it yet."""
    is_answered = any(rating is not NonAnswer.UNANSWERED for _, rating in assessment.ratings)
    return not (is_answered or assessment.notes or assessment.evidence or assessment.respondent)


def moment_of(assessment: Assessment) -> tuple[object, ...]:
    """What the answers of one panel share."""
    return assessment.grid, assessment.stage, assessment.basis


def replace_answers(dossier: Dossier, place: int, answers: Assessment) -> Dossier:
    """The dossier with the answers at a place in `all_answers` changed."""
    return _changed(dossier, lambda number, each: answers if number == place else each)


def take_seat(dossier: Dossier, place: int, answers: Assessment) -> Dossier:
    """The dossier with somebody's answers in the place of a blank assessment."""
    seat = all_answers(dossier)[place]
    if moment_of(seat) == moment_of(answers) and place >= len(dossier.assessments):
        return replace_answers(dossier, place, answers)
    return add_answers(_changed(dossier, lambda number, each: None if number == place else each), answers)


def add_answers(dossier: Dossier, *people: Assessment) -> Dossier:
    """The dossier with the answers of one more person, or of several people to one grid at one moment.

    Examples:
        >>> import ia_radar as ia
        >>> says = lambda role: ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3}, respondent=role)
        >>> dossier = add_answers(ia.Dossier(ia.Project("Cantines")), says("agents"))
        >>> add_answers(dossier, says("élus")).panels
        (<Panel on girouet 1.0.0: 1 agent, 1 elected>,)
    """
    panels = list(dossier.panels)
    for number in reversed(range(len(panels))):
        if moment_of(panels[number].assessments[0]) == moment_of(people[0]):
            panels[number] = evolve(panels[number], assessments=(*panels[number].assessments, *people))
            return evolve(dossier, panels=panels)
    others = [each for each in dossier.assessments if _is_of_somebody_else(each, people[0])]
    if not others and len(people) == 1:
        return evolve(dossier, assessments=(*dossier.assessments, *people))
    untouched = [each for each in dossier.assessments if all(each is not other for other in others)]
    return evolve(dossier, assessments=untouched, panels=[*panels, Panel([*others, *people])])


def _is_of_somebody_else(there: Assessment, answers: Assessment) -> bool:
    """Whether two people gave these, at one moment."""
    if moment_of(there) != moment_of(answers) or not (there.respondent and answers.respondent):
        return False
    return role_id(there.respondent) != role_id(answers.respondent) or there.date == answers.date


def _changed(dossier: Dossier, change: Callable[[int, Assessment], Assessment | None]) -> Dossier:
    """The dossier with each of its answers changed, or gone where ``change`` gives None."""
    numbers = iter(range(len(all_answers(dossier))))

    def changed(group: Iterable[Assessment]) -> list[Assessment]:
        answers = (change(next(numbers), each) for each in group)
        return [each for each in answers if each is not None]

    assessments = changed(dossier.assessments)
    groups = [(panel, changed(panel.assessments)) for panel in dossier.panels]
    panels = [evolve(panel, assessments=group) for panel, group in groups if group]
    return evolve(dossier, assessments=assessments, panels=panels)
