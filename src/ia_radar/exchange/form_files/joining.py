"""What came back in forms, made one dossier, or put into one that is there already.

Rules that hold here:

1. Several people on one grid at one moment are a panel; one person alone is an assessment.
2. A dossier says nothing else than before, but what the forms add. Where both speak and differ, nothing is
   written, unless the caller says that the forms are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import evolve

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import judge
from ia_radar._ground.files import fill
from ia_radar.aiact.local.answers import local_questions
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.assess.panel import Panel
from ia_radar.dossier import Dossier, Project
from ia_radar.exchange.form_files.fault import Fault, FormError
from ia_radar.exchange.form_files.form import TO_FILL_IN, Form, panels_of
from ia_radar.exchange.form_files.sheets.layout import rating_text
from ia_radar.exchange.form_files.words import PROJECT_FIELDS
from ia_radar.exchange.people import add_answers, moment_of, replace_answers
from ia_radar.grid.model import Grid
from ia_radar.text import LANGS, Text

__all__ = ["join_forms"]

_PLACE = Text("le dossier", "the dossier")
_OTHER = Text(
    "le dossier dit « {} », un formulaire « {} » : accordez-les, ou ajoutez --force pour que le formulaire "
    "l’emporte",
    "the dossier says “{}”, a form “{}”: settle which one holds, or add --force for the form to win",
)
_AGAIN = Text(
    "ces réponses y sont déjà : ce formulaire a été lu deux fois ; --force les ajoute encore",
    "these answers are in it already: this form was read twice; --force adds them again",
)
_YES_NO = {True: Text("oui", "yes"), False: Text("non", "no"), None: Text("je ne sais pas", "I do not know")}


def join_forms(forms: Iterable[Form], into: Dossier | None = None, *, replace: bool = False) -> Dossier:
    """The dossier that forms make together.

    Args:
        forms: what came back (`ia_radar.exchange.form_files.read_forms`).
        into: the dossier that they are put into; None for a new one.
        replace: whether an answer of a form takes the place of another one that stands already.

    Returns:
        The answers of one person to a grid as an assessment: it joins the one of the same person, day and
        moment, and what it leaves open stays. Those of several people as a panel, which grows if it is there
        already, whether their forms come together or one by one (`ia_radar.exchange.people`). People who
        wrote nothing are left out.

    Raises:
        InvalidInput: forms or dossier are none; everything that contradicts, unless ``replace``.

    Examples:
        >>> import ia_radar as ia
        >>> people = [Form([ia.Assessment(ia.get_grid("girouet"), {"autonomy": n})]) for n in (2, 3)]
        >>> join_forms(people).panels
        (<Panel on girouet 1.0.0: 2 other>,)
    """
    given = judge("forms", forms, rule.instances(Form))
    judge("into", into, rule.optional(rule.instance(Dossier)))
    judge("replace", replace, rule.flag)
    joining = _Joining(into or Dossier(Project(TO_FILL_IN)), replace)
    by_grid: dict[Grid, list[Assessment]] = {}
    for form in given:
        for assessment in form.without_blank_people().assessments:
            by_grid.setdefault(assessment.grid, []).append(assessment)
        if form.project is not None:
            joining.add_project(form.project)
        joining.add_facts(dict(form.facts))
        joining.add_declared(form)
    for answers in by_grid.values():
        for panel in panels_of(answers):
            joining.add_people(panel)
    if joining.faults:
        raise FormError(joining.faults)
    return joining.dossier


class _Joining:
    """A dossier that grows.

    Args:
        dossier: what it holds so far.
        replace: whether forms win.
    """

    def __init__(self, dossier: Dossier, replace: bool) -> None:
        self.dossier, self.replace = dossier, replace
        self.faults: list[Fault] = []

    def _may_change(self, place: Text, before: object, after: object) -> bool:
        """Whether what a form says may stand where the dossier says something else."""
        if not self.replace:
            where = Text(*(f"{_PLACE[lang]}, {place[lang]}" for lang in LANGS))
            self.faults.append(Fault(where, "changed", fill(_OTHER, before, after)))
        return self.replace

    def add_project(self, project: Project) -> None:
        """What a form says of the project, where the dossier does not."""
        known = self.dossier.project
        changes: dict[str, Any] = {}
        for field in PROJECT_FIELDS:
            before, after = getattr(known, field.name), getattr(project, field.name)
            if after in (None, "") or after == before:
                continue
            if isinstance(before, Text) and after.fr in (before.fr, before.en):
                continue
            is_open = before in (None, "") or before == TO_FILL_IN
            if is_open or self._may_change(field.label, before, after):
                changes[field.name] = after
        self.dossier = evolve(self.dossier, project=evolve(known, **changes))

    def add_facts(self, facts: dict[str, bool | None]) -> None:
        """Answers to questions of the law; « I do not know » takes no answer away."""
        from ia_radar.aiact import question

        known = self._with_answers(dict(self.dossier.facts), facts, lambda fact: question(fact).text)
        self.dossier = evolve(self.dossier, facts=known)

    def add_declared(self, form: Form) -> None:
        """Answers to the questions of packs, likewise."""
        asked = local_questions(form.packs)
        before, said = dict(self.dossier.declared), dict(form.declared)
        known = self._with_answers(before, said, lambda fact: asked[fact].text)
        self.dossier = evolve(self.dossier, declared=known)

    def _with_answers(
        self, known: dict[str, bool | None], said: dict[str, bool | None], text_of: Callable[[str], Text]
    ) -> dict[str, bool | None]:
        for fact, answer in said.items():
            before = known.get(fact)
            if before is not None and answer in (before, None):
                continue
            if before is None or self._may_change(text_of(fact), _YES_NO[before], _YES_NO[answer]):
                known[fact] = answer
        return known

    def add_people(self, answers: Panel) -> None:
        """The answers of the people of one grid and moment."""
        moment = moment_of(answers.assessments[0])
        there = [panel for panel in self.dossier.panels if moment_of(panel.assessments[0]) == moment]
        if there:
            doubles = set(there[-1].assessments) & set(answers.assessments)
            if doubles and not self.replace:
                where = Text(*(f"{_PLACE[lang]}, {answers.grid.title[lang]}" for lang in LANGS))
                self.faults.append(Fault(where, "double", _AGAIN))
        elif answers.people == 1:
            (person,) = answers.assessments
            for place, before in enumerate(self.dossier.assessments):
                if _sitting(before) == _sitting(person):
                    self.dossier = replace_answers(self.dossier, place, self._joined(before, person))
                    return
        self.dossier = add_answers(self.dossier, *answers.assessments)

    def _joined(self, before: Assessment, answers: Assessment) -> Assessment:
        """What one person said, with what the same person says now."""
        ratings, grid = dict(before.ratings), before.grid
        changed: set[str] = set()
        for item, rating in answers.ratings:
            there = ratings[item]
            if rating in (there, NonAnswer.UNANSWERED):
                continue
            texts = [
                Text(*(rating_text(each, grid.scale, lang) for lang in LANGS)) for each in (there, rating)
            ]
            if there is NonAnswer.UNANSWERED or self._may_change(grid.items[item].label, *texts):
                ratings[item] = rating
                changed.add(item)
        return evolve(
            before,
            ratings=ratings,
            notes=dict(before.notes) | dict(answers.notes),
            evidence=dict(before.evidence) | dict(answers.evidence),
            derived=[item for item in before.derived if item not in changed],
        )


def _sitting(assessment: Assessment) -> tuple[object, ...]:
    return assessment.grid, assessment.respondent, assessment.date, assessment.stage, assessment.basis
