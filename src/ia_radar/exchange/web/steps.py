"""The steps of a dossier on the web: what each form asks for, what is filled in, what becomes of an answer.

Rules that hold here:

1. A step is a function of values: the dossier that comes in stays as it is.
2. What a form does not ask for stays in the dossier as it was.
3. What was sent is read whatever the dossier holds by now, so that two people lose no answer of each other's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from attrs import evolve

from ia_radar._ground.gaps import is_blank
from ia_radar.aiact import (
    SCREENS,
    Question,
    Screen,
    items_to_ask,
    open_questions,
    question,
    questions,
    questions_left,
)
from ia_radar.aiact.local.answers import local_questions
from ia_radar.aiact.questionnaire.fact_reader import FACT_REFUSAL, read_fact
from ia_radar.assess.model import Assessment, by_date
from ia_radar.assess.panel import Respondent
from ia_radar.decide import Policy
from ia_radar.dossier import Dossier, Project, with_answers, with_respondent
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.exchange.forms import Choice, FormField, FormGroup, choices, form_groups, read_form
from ia_radar.exchange.forms.field import YES_NO_UNKNOWN
from ia_radar.exchange.forms.project_form import PROJECT_FIELDS
from ia_radar.exchange.law import FactsFile, authority_of
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text

__all__ = ["PAGE_OF_QUESTIONS", "Form", "Step", "steps_of"]

PAGE_OF_QUESTIONS = 6
"""How many questions of the law stand on a page."""

_PROJECT = Text("Le projet", "The project")
_PANEL = Text("{} : un membre du groupe", "{}: a member of the group")
_ROLE = Text("Vous répondez comme", "You answer as")
_NO_ROLE = Text("attendu : une des fonctions proposées", "expected one of the positions offered")
_QUESTIONS = Text("Questions de droit", "Questions of law")
_LEFT = Text("Encore {} questions au plus, environ.", "About {} questions more at most.")
_NONE_LEFT = Text(
    "Plus aucune question ne peut changer le résultat.", "No question is left that can change the result."
)
_FACTS = Text("Corriger les réponses de droit", "Correct the answers of law")
_NO_FACTS = Text("Aucune question de droit n’a de réponse.", "No question of law has an answer.")
_RED_LINES = Text("Lignes rouges", "Red lines")
_LOCAL = Text("Questions locales", "Local questions")
_SCREENS = {screen.id: screen for screen in SCREENS}


class Form(NamedTuple):
    """What a step asks.

    Args:
        subject: as for `ia_radar.exchange.forms.form_html`; empty where there is nothing to ask.
        values: what is filled in, as for `form_html`.
        intro: a sentence above the fields; empty where there is nothing to say.
    """

    subject: Any
    values: Any = None
    intro: str = ""


class Request(NamedTuple):
    """What a step is about: the dossier, what the address and the form say, when, and what packs add."""

    dossier: Dossier
    screened: tuple[str, ...]
    on: dt.date
    lang: Lang
    packs: tuple[Pack, ...] = ()


class Step(NamedTuple):
    """One form of a dossier.

    Args:
        title: its heading.
        show: what it asks for.
        take: the dossier with what was sent in it, and the screening questions that are settled by now.
    """

    title: Text
    show: Callable[[Request], Form]
    take: Callable[[Request, Mapping[str, object]], tuple[Dossier, tuple[str, ...]]]


def steps_of(grids: Iterable[Grid], policy: Policy | None, packs: tuple[Pack, ...] = ()) -> dict[str, Step]:
    """The steps by id, in the order in which they are taken; the grids each twice, for all and for one."""
    steps = {"project": Step(_PROJECT, _show_project, _take_project)}
    for grid in grids:
        steps[grid.id] = _grid_step(grid)
        steps[f"{grid.id}-panel"] = _panel_step(grid)
    if any(pack.questions for pack in packs):
        steps["local-questions"] = Step(_LOCAL, _show_local, _take_local)
    declared = [line for line in policy.red_lines if line.is_declared] if policy else []
    if declared:
        lines = {line.id: line.question if line.question.fr else line.statement for line in declared}
        steps["red-lines"] = _red_lines_step(lines)
    steps["questions"] = Step(_QUESTIONS, _show_questions, _take_questions)
    steps["facts"] = Step(_FACTS, _show_facts, _take_facts)
    return steps


def _show_project(request: Request) -> Form:
    return Form(Project, request.dossier.project)


def _take_project(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
    before = request.dossier.project
    read = read_form(Project, sent, request.lang, packs=request.packs)
    changed = {
        name: getattr(read, name)
        for name in PROJECT_FIELDS
        if _shown(getattr(read, name), request.lang) != _shown(getattr(before, name), request.lang)
    }  # a text in two languages that was left alone stays in both
    return evolve(request.dossier, project=evolve(before, **changed)), ()


def _shown(value: object, lang: Lang) -> object:
    return value[lang] if isinstance(value, Text) else value


def _grid_step(grid: Grid) -> Step:
    def latest(dossier: Dossier) -> Assessment | None:
        found = [answers for answers in by_date(dossier.assessments) if answers.grid == grid]
        return found[-1] if found else None

    def show(request: Request) -> Form:
        return Form(grid, latest(request.dossier))

    def take(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
        read, before = read_form(grid, sent, request.lang), latest(request.dossier)
        if before is not None:  # its moment and its sources stay
            read = evolve(before, ratings=dict(read.ratings), notes=dict(read.notes))
        return with_answers(request.dossier, read, on=request.on), ()

    return Step(grid.title, show, take)


def _panel_step(grid: Grid) -> Step:
    title = Text(*(_PANEL[lang].format(grid.title[lang]) for lang in ("fr", "en")))

    def show(request: Request) -> Form:
        role = FormField("role", _ROLE[request.lang], (), choices(Respondent, request.lang), kind="list")
        about = FormGroup(_ROLE[request.lang], (role,))
        return Form([about, *form_groups(grid, request.lang)])

    def take(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
        problems, role = Problems(), sent.get("role")
        answers = Assessment(grid)
        try:
            answers = read_form(grid, sent, request.lang)
        except InvalidInput as error:
            problems.extend(error.problems)
        if role not in [member.value for member in Respondent]:
            problems.insert(0, Problem("role", "not-a-choice", _NO_ROLE[request.lang]))
        problems.raise_if_any()
        return with_respondent(request.dossier, answers, str(role), on=request.on), ()

    return Step(title, show, take)


def _show_local(request: Request) -> Form:
    return Form(request.packs, dict(request.dossier.declared))


def _take_local(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
    read = read_form(request.packs, sent, request.lang)
    asked = {fact for fact in local_questions(request.packs) if fact in sent}
    declared = {fact: answer for fact, answer in request.dossier.declared if fact not in asked}
    return evolve(request.dossier, declared=declared | read), ()


def _red_lines_step(lines: Mapping[str, Text]) -> Step:
    def show(request: Request) -> Form:
        lang = request.lang
        offered = tuple(Choice(value, label[lang]) for value, label in YES_NO_UNKNOWN)
        fields = tuple(FormField(line, text[lang], (), offered) for line, text in lines.items())
        return Form([FormGroup(_RED_LINES[lang], fields)], dict(request.dossier.declared))

    def take(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
        problems, declared = Problems(), dict(request.dossier.declared)
        for line in lines.keys() & sent.keys():
            declared.pop(line, None)
            try:
                if not is_blank(sent[line]):
                    declared[line] = read_fact(sent[line])
            except InvalidInput:
                problems.add(line, "not-an-answer", FACT_REFUSAL[request.lang])
        problems.raise_if_any()
        return evolve(request.dossier, declared=declared), ()

    return Step(_RED_LINES, show, take)


def _show_questions(request: Request) -> Form:
    facts, lang = dict(request.dossier.facts), request.lang
    body, roles = authority_of(FactsFile(facts, request.dossier))
    opened = open_questions(facts, on=request.on, body=body, roles=roles)
    asked = items_to_ask(opened, facts, request.screened, limit=PAGE_OF_QUESTIONS)
    if not asked:
        return Form((), intro=_NONE_LEFT[lang])
    return Form(asked, intro=_LEFT[lang].format(questions_left(opened, facts, request.screened)))


def _take_questions(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
    asked: list[Question | Screen] = [item for item in questions() if item.id in sent]
    asked += [screen for screen in SCREENS if screen.id in sent]
    answered = with_answers(request.dossier, read_form(asked, sent, request.lang))
    passed = [item.id for item in asked if item.id in _SCREENS and not is_blank(sent[item.id])]
    open_ = [screen for screen in passed if read_fact(sent[screen]) is not False]
    return answered, tuple(dict.fromkeys([*request.screened, *open_]))


def _show_facts(request: Request) -> Form:
    facts = dict(request.dossier.facts)
    return Form([question(fact) for fact in facts], facts, "" if facts else _NO_FACTS[request.lang])


def _take_facts(request: Request, sent: Mapping[str, object]) -> tuple[Dossier, tuple[str, ...]]:
    asked = [item for item in questions() if item.id in sent]
    read = read_form(asked, sent, request.lang)
    back = {item.id for item in asked} - read.keys()
    facts = {fact: answer for fact, answer in request.dossier.facts if fact not in back}
    return evolve(request.dossier, facts=facts | read), ()
