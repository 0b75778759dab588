"""`Form`: what is asked of whom, and what is filled in so far, whichever file it stands in.

Rules that hold here:

1. Every format is written from this value and read back into it: XLSX, CSV, HTML and JSON say the same.
2. A column of a form is one person's answers to one grid. Facts belong to the project, not to a person.
3. An answer computed from another grid is, once it stands in a form, an answer like any other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import stored_as
from ia_radar._ground.fields import as_tuple, check_fields, judge
from ia_radar.aiact.local.answers import answers_apart, local_questions
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.aiact.questionnaire.all_questions import check_facts, questions
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Stage, by_date
from ia_radar.assess.panel import Panel
from ia_radar.dossier import Dossier, Project
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text, check_lang

__all__ = ["TO_FILL_IN", "Form", "Sitting", "blank_form", "form_of", "sitting_of", "sittings"]

TO_FILL_IN = Text("À compléter", "To fill in")
"""The name of a project that nobody has named yet, where a file needs one."""
MAX_RESPONDENTS = 50
"""How many people one form has room for; more of them fill in more forms."""


class Sitting(NamedTuple):
    """Who answered, and when."""

    role: str = ""
    date: dt.date | None = None
    stage: Stage | None = None
    basis: Basis | None = None


def _assessments(value: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return as_tuple(value)


def _packs(value: Iterable[Pack]) -> tuple[Pack, ...]:
    return as_tuple(value)


def _facts(
    value: Mapping[str, bool | None] | Iterable[tuple[str, bool | None]],
) -> tuple[tuple[str, bool | None], ...]:
    return value  # type: ignore[return-value]  # the rule of the field judges it, and keeps pairs


@stored_as("ia_radar.dossier.schema:json_schema")
@frozen(repr=False)
class Form:
    """A form, blank or filled in: grids for one or several people, and the questions of the law.

    Args:
        assessments: one for each person and grid; blank ones ask. Kept grid by grid, people in their order.
        project: what is decided on, as far as the form says; None where its name is still to be written.
        facts: what is answered to the questions of the law, by fact id (None is « I do not know »).
        asks_law: whether the form holds these questions; facts imply it.
        packs: those whose questions it asks.
        declared: what is answered to these, as ``pack:question``.

    Raises:
        InvalidInput: something else, or two grids that share an id and a version.

    Examples:
        >>> import ia_radar as ia
        >>> form = Form([ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})])
        >>> form
        <Form: girouet × 1, 1 of 12 answered>
        >>> form.to_dict()["assessments"][0]["ratings"]["autonomy"]
        3
    """

    assessments: tuple[Assessment, ...] = field(default=(), converter=_assessments)
    project: Project | None = None
    facts: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_facts)
    asks_law: bool = False
    packs: tuple[Pack, ...] = field(default=(), converter=_packs, kw_only=True)
    declared: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_facts, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            assessments=rule.instances(Assessment),
            project=rule.optional(rule.instance(Project)),
            facts=rule.answers,
            asks_law=rule.flag,
            packs=rule.instances(Pack),
            declared=rule.answers,
        )
        by_grid: dict[Grid, list[Assessment]] = {}
        for assessment in self.assessments:
            by_grid.setdefault(assessment.grid, []).append(evolve(assessment, derived=()))
        names = [(grid.id, grid.version) for grid in by_grid]
        doubles = {name for name in names if names.count(name) > 1}
        if doubles:
            shown = ", ".join(f"{id} {version}" for id, version in sorted(doubles))  # noqa: A001 - of a grid
            raise InvalidInput(
                [Problem("assessments", "ambiguous", f"two different grids are named {shown}")]
            )
        ordered = [assessment for group in by_grid.values() for assessment in group]
        object.__setattr__(self, "assessments", tuple(ordered))
        facts = check_facts(dict(self.facts))
        asked = [question.id for question in questions() if question.id in facts]
        object.__setattr__(self, "facts", tuple((fact, facts[fact]) for fact in asked))
        object.__setattr__(self, "asks_law", self.asks_law or bool(self.facts))
        packs = tuple(pack for pack in check_packs(self.packs, Pack) if pack.questions)
        object.__setattr__(self, "packs", packs)
        local = answers_apart(dict(self.declared), packs).local if packs or self.declared else {}
        declared = tuple((fact, local[fact]) for fact in local_questions(packs) if fact in local)
        object.__setattr__(self, "declared", declared)

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids that it asks for, each once."""
        return tuple(dict.fromkeys(assessment.grid for assessment in self.assessments))

    def of(self, grid: Grid) -> tuple[Assessment, ...]:
        """What each person answered to one grid.

        Raises:
            InvalidInput: ``grid`` is no grid.
        """
        judge("grid", grid, rule.instance(Grid))
        return tuple(assessment for assessment in self.assessments if assessment.grid == grid)

    @property
    def answered(self) -> int:
        """How many themes have an answer, « unknown » and « not applicable » included."""
        return sum(map(_answered, self.assessments))

    def without_blank_people(self) -> Form:
        """The same form without the people who wrote nothing at all."""
        written = [
            assessment
            for assessment in self.assessments
            if _answered(assessment) or assessment.notes or assessment.evidence or assessment.respondent
        ]
        return evolve(self, assessments=written)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The form as a dossier that holds nothing else, ready for `json.dump`.

        Args:
            lang: give every text in this language alone; None for all the languages it has.
        """
        return _as_dossier(self).to_dict(lang)

    def __repr__(self) -> str:
        asked = sum(len(assessment.ratings) for assessment in self.assessments)
        grids = [f"{grid.id} × {len(self.of(grid))}" for grid in self.grids]
        grids += [f"{len(self.facts)} facts"] if self.asks_law else []
        grids += [f"{len(self.declared)} local answers"] if self.packs else []
        return f"<Form: {', '.join(grids) or 'nothing'}, {self.answered} of {asked} answered>"


def _answered(assessment: Assessment) -> int:
    return sum(rating is not NonAnswer.UNANSWERED for _, rating in assessment.ratings)


def _as_dossier(form: Form) -> Dossier:
    """One person's answers to a grid are an assessment, several people's are a panel, blank ones too."""
    groups = [form.of(grid) for grid in form.grids]
    return Dossier(
        form.project or Project(TO_FILL_IN),
        [group[0] for group in groups if len(group) == 1],
        dict(form.facts),
        declared=dict(form.declared),
        panels=[panel for group in groups if len(group) > 1 for panel in panels_of(group)],
    )


def panels_of(answers: Iterable[Assessment]) -> list[Panel]:
    """The panels that people's answers make: one for each grid and moment, in order of appearance."""
    groups: dict[tuple[object, ...], list[Assessment]] = {}
    for each in answers:
        groups.setdefault((each.grid, each.stage, each.basis), []).append(each)
    return [Panel(group) for group in groups.values()]


def blank_form(
    grids: Iterable[Grid] = (), *, respondents: int = 1, asks_law: bool = False, packs: Iterable[Pack] = ()
) -> Form:
    """A form that nobody has filled in.

    Args:
        grids: what it asks for.
        respondents: how many people it has room for, from 1 to 50.
        asks_law: whether it asks the questions of the AI Act and French law too.
        packs: whose questions it asks too.

    Raises:
        InvalidInput: something else, or a form that would ask nothing.

    Examples:
        >>> import ia_radar as ia
        >>> blank_form([ia.get_grid("radar"), ia.get_grid("girouet")], respondents=3)
        <Form: radar × 3, girouet × 3, 0 of 75 answered>
    """
    asked = judge("grids", grids, rule.instances(Grid))
    people = judge("respondents", respondents, rule.count)
    if people > MAX_RESPONDENTS:
        message = f"expected at most {MAX_RESPONDENTS} people in one form"
        raise InvalidInput([Problem("respondents", "out-of-range", message)])
    judge("asks_law", asks_law, rule.flag)
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    if not asked and not asks_law and not any(pack.questions for pack in given):
        raise InvalidInput(
            [Problem("grids", "empty", "expected at least one grid, or the questions of the law")]
        )
    blank = [Assessment(grid) for grid in dict.fromkeys(asked) for _ in range(people)]
    return Form(blank, asks_law=asks_law, packs=given)


def form_of(
    dossier: Dossier,
    grids: Iterable[Grid] = (),
    *,
    asks_law: bool = False,
    lang: Lang = "fr",
    packs: Iterable[Pack] = (),
) -> Form:
    """A form for one person that shows what a dossier says already.

    Args:
        dossier: what is known.
        grids: what the form asks for; for each, the latest assessment of the dossier fills it in. Nobody's
            answer in a panel is shown.
        asks_law: whether the form asks the questions of the law too, with the facts of the dossier.
        lang: of the name and summary of the project.
        packs: whose questions the form asks too, with the answers of the dossier.

    Raises:
        InvalidInput: something else, or a form that would ask nothing.

    Examples:
        >>> import ia_radar as ia
        >>> grid = ia.get_grid("girouet")
        >>> form_of(ia.Dossier(ia.Project("Cantines"), [ia.Assessment(grid, {"autonomy": 3})]), [grid])
        <Form: girouet × 1, 1 of 12 answered>
    """
    judge("dossier", dossier, rule.instance(Dossier))
    blank = blank_form(grids, asks_law=asks_law, packs=packs)
    declared = {fact: said for fact, said in dossier.declared if fact in local_questions(blank.packs)}
    latest = {assessment.grid: assessment for assessment in by_date(dossier.assessments)}
    project, facts = dossier.project, dict(dossier.facts) if asks_law else {}
    return Form(
        [latest.get(assessment.grid, assessment) for assessment in blank.assessments],
        Project(
            project.name[check_lang(lang)],
            project.authority,
            project.summary[lang] if project.summary else None,
            project.population,
            agents=project.agents,
        ),
        facts,
        asks_law,
        packs=blank.packs,
        declared=declared,
    )


def sitting_of(assessment: Assessment) -> Sitting:
    """Who gave an assessment, and when."""
    return Sitting(assessment.respondent, assessment.date, assessment.stage, assessment.basis)


def sittings(form: Form) -> list[tuple[int, Grid | None, Sitting]]:
    """Who answered and when, as a form asks it: once for each person, or once for each person and grid.

    Returns:
        The number of the person, from 1; the grid, or None where the same holds for all of them; the sitting.
    """
    groups = [form.of(grid) for grid in form.grids]
    rows: list[tuple[int, Grid | None, Sitting]] = []
    for number in range(1, max(map(len, groups), default=0) + 1):
        answers = [group[number - 1] for group in groups if len(group) >= number]
        given = list(dict.fromkeys(map(sitting_of, answers)))
        if len(given) == 1 and len(answers) == len(groups):
            rows.append((number, None, given[0]))
        else:
            rows += [(number, assessment.grid, sitting_of(assessment)) for assessment in answers]
    return rows
