"""A form on the project itself: who decides on what, and the sizes on which duties depend.

Rule that holds here: one table says what is asked; the page and the reader follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from ia_radar import project as words
from ia_radar._ground.counts import read_count
from ia_radar._ground.gaps import gap_reason, is_blank
from ia_radar._ground.terms import term_reader
from ia_radar.aiact.questionnaire.fact_reader import FACT_REFUSAL, read_fact
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, Problems
from ia_radar.exchange.forms.field import YES_NO_UNKNOWN, Choice, FormField, FormGroup, choices
from ia_radar.pack.model import Pack
from ia_radar.pack.uses import use_map
from ia_radar.project.use_map import UseMap, use_reader
from ia_radar.text import Lang, Text

__all__ = ["PROJECT_FIELDS", "project_groups", "project_values", "read_project_form"]


class _Asked(NamedTuple):
    """A field of `Project` that a form asks for."""

    label: Text
    kind: str
    help: Text | None = None
    catalogue: Callable[[UseMap], Iterable[words.Term]] | None = None


_ASKED: Mapping[str, _Asked] = {
    "name": _Asked(Text("Nom du projet", "Name of the project"), "text"),
    "summary": _Asked(
        Text("À quoi sert le système", "What the system does"),
        "paragraph",
        Text("En quelques phrases.", "In a few sentences."),
    ),
    "authority": _Asked(Text("Collectivité ou organisme", "Authority or body"), "text"),
    "population": _Asked(
        Text("Nombre d’habitants", "Number of inhabitants"),
        "number",
        Text("Certaines obligations en dépendent.", "Some duties depend on it."),
    ),
    "agents": _Asked(
        Text("Nombre d’agents, en équivalents temps plein", "Number of staff, in full-time equivalents"),
        "number",
        Text("Certaines obligations en dépendent.", "Some duties depend on it."),
    ),
    "kind": _Asked(Text("Nature de l’IA", "Kind of AI"), "list", None, lambda _: words.kinds()),
    "use": _Asked(Text("Usage", "Use"), "list", None, lambda known: known.uses),
    "phase": _Asked(Text("Phase du projet", "Phase of the project"), "list", None, lambda _: words.phases()),
    "provider": _Asked(Text("Fournisseur du système", "Provider of the system"), "text"),
    "is_in_house": _Asked(
        Text(
            "La collectivité fabrique-t-elle le système elle-même ?",
            "Does the authority make the system itself?",
        ),
        "choice",
    ),
}
PROJECT_FIELDS = tuple(_ASKED)
"""The fields of a project that the form asks for."""

_PROJECT = Text("Le projet", "The project")
_NUMBER = Text("attendu : un nombre entier, zéro ou plus", "expected a whole number, zero or more")
_NOT_TEXT = Text("attendu : un texte", "expected a text")
_READERS = {"kind": term_reader(words.kinds), "phase": term_reader(words.phases)}
_SENT = {True: "yes", False: "no", None: ""}


def project_groups(lang: Lang, packs: Iterable[Pack] = ()) -> tuple[FormGroup, ...]:
    """The fields that ask for a project; uses of packs stand after those of the booklet."""
    known = use_map(packs)
    return (
        FormGroup(_PROJECT[lang], tuple(_field(name, asked, known, lang) for name, asked in _ASKED.items())),
    )


def _field(name: str, asked: _Asked, known: UseMap, lang: Lang) -> FormField:
    offered: tuple[Choice, ...] = ()
    if asked.catalogue is not None:
        offered = choices(asked.catalogue(known), lang)
    elif asked.kind == "choice":
        offered = tuple(Choice(value, label[lang]) for value, label in YES_NO_UNKNOWN)
    help_ = () if asked.help is None else (asked.help[lang],)
    return FormField(name, asked.label[lang], help_, offered, kind=asked.kind)


def project_values(project: Project, lang: Lang) -> dict[str, str]:
    """What a form shows of a project."""
    values = {}
    for name in _ASKED:
        value: Any = getattr(project, name)
        if isinstance(value, Text):
            values[name] = value[lang]
        elif value is None or isinstance(value, bool):
            values[name] = _SENT[value]
        else:
            values[name] = str(value)
    return values


def read_project_form(data: Mapping[str, object], lang: Lang, packs: Iterable[Pack] = ()) -> Project:
    """The project that a form describes; the use of a pack that is not at hand is kept as it is.

    Raises:
        InvalidInput: every field that is wrong, in the language of the page.
    """
    known = use_map(packs)
    problems = Problems()
    given: dict[str, Any] = {}
    for name, asked in _ASKED.items():
        value = data.get(name)
        if isinstance(value, str):
            value = value.strip()
        if value is None or value == "" or (asked.kind in ("number", "choice") and _says_nothing(value)):
            continue
        if asked.kind == "list" and isinstance(value, str):
            term = _READERS[name](value) if name in _READERS else use_reader(lambda: known, "uses")(value)
            if term is not None or not _says_nothing(value):
                given[name] = value if term is None else term
        elif asked.kind == "number":
            given[name] = read_count(value)
            if given[name] is None:
                problems.add(name, "not-a-size", _NUMBER[lang])
        elif asked.kind == "choice":
            try:
                given[name] = read_fact(value)
            except InvalidInput:
                problems.add(name, "not-an-answer", FACT_REFUSAL[lang])
        elif isinstance(value, str):
            given[name] = value
        else:
            problems.add(name, "wrong-type", _NOT_TEXT[lang])
    try:
        project = Project(**{"name": "", **given})
    except InvalidInput as error:
        noted = {problem.path for problem in problems}
        refused = [problem for problem in error.problems if problem.path not in noted]
    else:
        refused = known.problems_with(project.use)
    problems += [problem._replace(message=problem.text(lang)) for problem in refused]
    problems.raise_if_any()
    return project


def _says_nothing(value: object) -> bool:
    """Whether a number or an answer is left blank, or is said to be unknown."""
    return is_blank(value) or (isinstance(value, str) and gap_reason(value) is not None)
