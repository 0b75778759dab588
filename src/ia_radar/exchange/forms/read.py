"""What a form sent, read back: an assessment, or facts, or every problem by field in the page's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, overload

from ia_radar._ground.gaps import is_blank
from ia_radar.aiact import Question, Screen
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.aiact.questionnaire.fact_reader import FACT_REFUSAL, read_fact
from ia_radar.assess.answers import rating_reader
from ia_radar.assess.model import Assessment
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.exchange.forms.field import form_groups, note_name
from ia_radar.exchange.forms.project_form import read_project_form
from ia_radar.exchange.interview.state import facts_behind
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    from ia_radar.assess.model import Rating

__all__ = ["read_form"]

_NOT_TEXT = Text("attendu : un texte", "expected a text")


@overload
def read_form(
    subject: Grid, data: Mapping[str, object], lang: Lang = "fr", *, packs: Iterable[Pack] = ()
) -> Assessment: ...
@overload
def read_form(
    subject: type[Project], data: Mapping[str, object], lang: Lang = "fr", *, packs: Iterable[Pack] = ()
) -> Project: ...
@overload
def read_form(
    subject: Iterable[Question | Screen | Pack],
    data: Mapping[str, object],
    lang: Lang = "fr",
    *,
    packs: Iterable[Pack] = (),
) -> dict[str, bool | None]: ...
def read_form(
    subject: Grid | type[Project] | Iterable[Question | Screen | Pack],
    data: Mapping[str, object],
    lang: Lang = "fr",
    *,
    packs: Iterable[Pack] = (),
) -> Assessment | Project | dict[str, bool | None]:
    """The answers that a form sent, as an assessment, a project or facts.

    Args:
        subject: what the form asked for, as for `form_html`.
        data: what came back by field name: ``request.POST``, ``request.form``, a row of a table. Names that
            the form does not know, such as a token of the framework, are left alone. An item may hold
            whatever `ia_radar.assess.answers.read_rating` understands, a fact whatever `read_fact` does.
        lang: language of the messages: that of the page.
        packs: what they add to the form, as for `form_groups`. The use of a pack that is not given is kept by
            its id.

    Returns:
        For a grid, an `Assessment`: items left empty are ``UNANSWERED``, remarks are its notes. For the class
        `Project`, a project. For questions, the facts that were answered: a question left empty is left out,
        « je ne sais pas » is None; the no to a screening question is a no to each fact that it ``settles``,
        its yes answers nothing. Those of a pack stand as ``pack:question``.

    Raises:
        InvalidInput: every answer that is not understood, each with the name of its field as path: hand
            ``error.problems`` to `form_html`.

    Examples:
        >>> import ia_radar as ia
        >>> read_form(ia.get_grid("girouet"), {"autonomy": "3", "meaning": "unknown", "token": "x"})
        <Assessment of girouet 1.0.0: 1 of 12 items rated>
        >>> read_form([ia.aiact.question("rules_only")], {"rules_only": "yes"})
        {'rules_only': True}
        >>> read_form(ia.get_grid("girouet"), {"autonomy": "5"}, "en")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: autonomy: '5' is not a rating; expected a level from 1 to 4, ...
    """
    lang = check_lang(lang)
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    if not isinstance(data, Mapping):
        raise InvalidInput([Problem("data", "wrong-type", f"expected a mapping, got {type(data).__name__}")])
    if isinstance(subject, Grid):
        return _assessment(subject, data, lang)
    if subject is Project:
        return read_project_form(data, lang, given)
    asked: tuple[Any, ...] = (*subject, *given) if isinstance(subject, Iterable) else (subject,)
    return _facts(asked, data, lang)


def _assessment(grid: Grid, data: Mapping[str, object], lang: Lang) -> Assessment:
    problems = Problems()
    reader = rating_reader(grid.scale)
    ratings: dict[str, Rating] = {}
    notes: dict[str, str] = {}
    for item in grid.items:
        value = data.get(item.id)
        rating = reader.read(value)
        if rating is None:
            problems.add(item.id, "not-a-level", reader.refusal_text(value)[lang])
        else:
            ratings[item.id] = rating
        note = data.get(note_name(item.id), "")
        if not isinstance(note, str):
            problems.add(note_name(item.id), "wrong-type", _NOT_TEXT[lang])
        elif note.strip():
            notes[item.id] = note.strip()
    problems.raise_if_any()
    return Assessment(grid, ratings, notes=notes)


def _facts(
    asked: tuple[Question | Screen | Pack, ...], data: Mapping[str, object], lang: Lang
) -> dict[str, bool | None]:
    form_groups(asked, lang)  # refuses what is no question
    problems = Problems()
    facts: dict[str, bool | None] = {}
    for item in asked:
        for name in _names(item):
            value = data.get(name)
            if is_blank(value):
                continue
            try:
                facts |= facts_behind(name, read_fact(value))
            except InvalidInput:
                problems.add(name, "not-an-answer", FACT_REFUSAL[lang])
    problems.raise_if_any()
    return facts


def _names(asked: Question | Screen | Pack) -> Iterable[str]:
    """The names of the fields that ask it; a group of fields of one's own asks for no fact."""
    if isinstance(asked, Pack):
        return asked.local_facts
    return [asked.id] if isinstance(asked, Question | Screen) else []
