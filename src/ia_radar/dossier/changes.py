"""A dossier with new answers in it: what a host does with each form that comes back.

Rule that holds here: the dossier given stays as it is; the result is another. Any other change is
``attrs.evolve(dossier, ...)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from ia_radar._ground import fields as rule
from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import Panel
from ia_radar.dossier.model import Dossier

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["with_answers", "with_respondent"]


def with_answers(
    dossier: Dossier, answers: Assessment | Mapping[str, bool | None], *, on: dt.date | None = None
) -> Dossier:
    """The dossier with the answers to a grid, or to questions of the law, in it.

    Args:
        dossier: what was known.
        answers: an assessment takes the place of the one on its grid, of its day, stage and basis, and comes
            last otherwise, so that answers of another day are kept. Facts take the place of those of the same
            id.
        on: the day of the answers; None for the date that the assessment has. Facts have no date.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, or the answers are refused.

    Examples:
        >>> import datetime as dt
        >>> import ia_radar as ia
        >>> today, work = dt.date(2026, 11, 22), ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})
        >>> dossier = with_answers(ia.Dossier(ia.Project("Cantines")), work, on=today)
        >>> with_answers(dossier, work, on=today) == dossier
        True
        >>> dict(with_answers(dossier, {"rules_only": True}).facts)
        {'rules_only': True}
    """
    rule.judge("dossier", dossier, rule.instance(Dossier))
    if not isinstance(answers, Assessment):
        rule.judge("answers", answers, rule.answers)
        return evolve(dossier, facts=dict(dossier.facts) | dict(answers))
    dated = answers if on is None else evolve(answers, date=on)
    moments = [_moment(other) for other in dossier.assessments]
    others = [other for other in dossier.assessments if _moment(other) != _moment(dated)]
    # In the same place, so that saving the same answers again changes nothing.
    place = moments.index(_moment(dated)) if _moment(dated) in moments else len(others)
    return evolve(dossier, assessments=[*others[:place], dated, *others[place:]])


def with_respondent(
    dossier: Dossier, answers: Assessment, role: str, *, on: dt.date | None = None
) -> Dossier:
    """The dossier with one person more in the panel on a grid; the first one begins a panel.

    Args:
        dossier: what was known.
        answers: what this person says.
        role: from where that person sees the project, as in `Panel`; never a name.
        on: the day of the answers; None for the date that the assessment has.

    Returns:
        The last panel on that grid, at that stage and on that basis, has one assessment more; the other
        panels are as they were.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``answers`` no assessment, ``role`` no text, ``on`` no date.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})
        >>> dossier = with_respondent(ia.Dossier(ia.Project("Cantines")), work, "agent")
        >>> with_respondent(dossier, work, "élue").panels
        (<Panel on girouet 1.0.0: 1 agent, 1 elected>,)
    """
    rule.judge("dossier", dossier, rule.instance(Dossier))
    rule.judge("answers", answers, rule.instance(Assessment))
    answers = evolve(answers, respondent=role, date=answers.date if on is None else on)
    panels = list(dossier.panels)
    for index in reversed(range(len(panels))):
        first = panels[index].assessments[0]
        if (first.grid, first.stage, first.basis) == (answers.grid, answers.stage, answers.basis):
            panels[index] = evolve(panels[index], assessments=[*panels[index].assessments, answers])
            break
    else:
        panels.append(Panel([answers]))
    return evolve(dossier, panels=panels)


def _moment(assessment: Assessment) -> tuple[object, ...]:
    return assessment.grid, assessment.stage, assessment.basis, assessment.date
