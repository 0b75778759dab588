"""What a form is made of: groups of fields with their words and choices, for any way of showing them.

Rules that hold here:

1. A field is named after the item or the fact that it asks for, so that what comes back needs no table.
2. « Ne sait pas » is a choice like the others, and leaving a field empty is another thing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple, TypeAlias

from ia_radar._ground.data import data_fields, to_data
from ia_radar.aiact import Question, Screen
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid, Item, Provenance
from ia_radar.pack import LocalQuestion, Pack
from ia_radar.project import Term
from ia_radar.text import COLON, Lang, Text, check_lang

__all__ = [
    "YES_NO_UNKNOWN",
    "Choice",
    "FormField",
    "FormGroup",
    "FormSubject",
    "choices",
    "form_groups",
    "note_name",
]

FormSubject: TypeAlias = "Grid | type[Project] | Iterable[Question | Screen | FormGroup | Pack]"
"""What a form asks for: the items of a grid, what a project is, questions of the AI Act and French law, or
those of packs."""

YES_NO_UNKNOWN = (
    ("yes", Text("Oui", "Yes")),
    ("no", Text("Non", "No")),
    ("unknown", Text("Je ne sais pas", "I do not know")),
)
"""What a form sends for an answer, and its words."""

_FOR_YES = Text("Oui, par exemple", "Yes, for example")
_FOR_NO = Text("Non, par exemple", "No, for example")
_SEVERAL = Text("Questions qui en épargnent d’autres", "Questions that spare others")


@data_fields(value=str, label=str)
class Choice(NamedTuple):
    """One answer that a field offers.

    Args:
        value: what a form sends for it.
        label: what a person reads.
    """

    value: str
    label: str

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(name=str, label=str, help=list[str], choices=list[Choice], note=str, kind=str)
class FormField(NamedTuple):
    """One thing that is asked.

    Args:
        name: the id of the item or of the fact; what a form sends the answer under.
        label: what is asked.
        help: how to answer, a line each.
        choices: the answers that are offered.
        note: the name under which a remark is sent; empty where none is asked for.
        kind: how it is answered: ``"choice"`` (all choices in sight), ``"list"`` (a list that opens),
            ``"text"``, ``"paragraph"`` or ``"number"``.
    """

    name: str
    label: str
    help: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    note: str = ""
    kind: str = "choice"

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(label=str, fields=list[FormField])
class FormGroup(NamedTuple):
    """Fields that belong together: a section of a grid, a topic of the questionnaire."""

    label: str
    fields: tuple[FormField, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def form_groups(
    subject: FormSubject, lang: Lang = "fr", *, packs: Iterable[Pack] = ()
) -> tuple[FormGroup, ...]:
    """The fields that ask for a grid, for a project or for some questions, in order.

    Args:
        subject: a grid; the class `ia_radar.Project`; or questions such as those of
            `ia_radar.aiact.questions`, screening questions such as `ia_radar.aiact.items_to_ask` gives,
            packs, whose questions are asked, and groups of fields of one's own.
        lang: ``"fr"`` or ``"en"``.
        packs: what they add to it: uses to choose from where a project is asked for, their questions among
            questions, nothing to a grid.

    Raises:
        InvalidInput: ``subject`` is neither, something else than packs, or packs that collide.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> first = form_groups(ia.get_grid("girouet"), "en")[0].fields[0]
        >>> first.name, [choice.value for choice in first.choices]
        ('autonomy', ['1', '2', '3', '4', 'unknown', 'not_applicable'])
        >>> [choice.label for choice in form_groups([ia.aiact.question("rules_only")])[0].fields[0].choices]
        ['Oui', 'Non', 'Je ne sais pas']
    """
    lang = check_lang(lang)
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    if isinstance(subject, Grid):
        return tuple(
            FormGroup(section.label[lang], tuple(_item_field(item, subject, lang) for item in section.items))
            for section in subject.sections
        )
    if subject is Project:
        from ia_radar.exchange.forms.project_form import (
            project_groups,  # it is made of the fields defined here
        )

        return project_groups(lang, given)
    try:
        asked: tuple[Any, ...] = (*subject, *given)  # type: ignore[misc]  # a class that is no Project is refused
    except TypeError:
        asked = (None,)
    if not all(isinstance(item, Question | Screen | FormGroup | Pack) for item in asked):
        message = f"expected a Grid, the class Project or questions, got {type(subject).__name__}"
        raise InvalidInput([Problem("subject", "wrong-type", message)])
    groups: dict[str, list[FormField]] = {}
    for item in asked:
        if isinstance(item, FormGroup):
            groups.setdefault(item.label, []).extend(item.fields)
        elif isinstance(item, Pack):
            fields = [_local_field(fact, asked, lang) for fact, asked in item.local_facts.items()]
            groups.setdefault(f"{item.title[lang]} ({Provenance.LOCAL.label[lang]})", []).extend(fields)
        else:
            label = item.topic_label if isinstance(item, Question) else _SEVERAL
            groups.setdefault(label[lang], []).append(_question_field(item, lang))
    return tuple(FormGroup(label, tuple(fields)) for label, fields in groups.items())


def choices(source: type[Enum] | Iterable[Term], lang: Lang = "fr") -> tuple[Choice, ...]:
    """What a list of a form offers: the members of an enum, or the entries of a catalogue, in their order.

    Args:
        source: an enum with labels, such as `ia_radar.Stage`, `ia_radar.Basis`, `ia_radar.Role`,
            `ia_radar.Respondent` or `ia_radar.NonAnswer`; or a catalogue, such as
            `ia_radar.project.kinds()`, `ia_radar.project.phases()` or the items of a grid.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: something without labels.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> choices(ia.Basis)[0]
        Choice(value='expected', label='effets attendus')
        >>> [choice.label for choice in choices(ia.project.kinds(), "en")]
        ['Generative AI', 'Predictive AI', 'Discriminative AI']
    """
    check_lang(lang)
    try:
        entries: list[Any] = list(source)
        return tuple(
            Choice(entry.value if isinstance(entry, Enum) else entry.id, entry.label[lang])
            for entry in entries
        )
    except (TypeError, AttributeError):
        message = "expected an enum or a catalogue whose members have a label"
        raise InvalidInput([Problem("source", "wrong-type", message)]) from None


def note_name(item: str) -> str:
    """The name under which the remark on an item is sent.

    Examples:
        >>> note_name("autonomy")
        'autonomy.note'
    """
    return f"{item}.note"


def _item_field(item: Item, grid: Grid, lang: Lang) -> FormField:
    ends = ((item.negative, grid.scale.lowest), (item.positive, grid.scale.highest))
    poles = [f"{level}{COLON[lang]}{pole.text[lang]}" for pole, level in ends if pole is not None]
    levels = [
        Choice(str(level.value), rating_label(level.value, grid.scale, lang)) for level in grid.scale.levels
    ]
    reasons = [
        Choice(reason.value, reason.label[lang]) for reason in (NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE)
    ]
    questions = [question[lang] for question in item.questions]
    return FormField(item.id, item.label[lang], (*questions, *poles), (*levels, *reasons), note_name(item.id))


def _local_field(fact: str, asked: LocalQuestion, lang: Lang) -> FormField:
    help_ = tuple(text[lang] for text in (asked.help, asked.source) if text.fr)
    choices = tuple(Choice(value, label[lang]) for value, label in YES_NO_UNKNOWN)
    return FormField(fact, asked.text[lang], help_, choices)


def _question_field(asked: Question | Screen, lang: Lang) -> FormField:
    help_ = (
        asked.help[lang],
        f"{_FOR_YES[lang]}{COLON[lang]}{asked.example[lang]}",
        f"{_FOR_NO[lang]}{COLON[lang]}{asked.counter_example[lang]}",
        *((asked.unsure[lang],) if isinstance(asked, Question) else ()),
    )
    choices = tuple(Choice(value, label[lang]) for value, label in YES_NO_UNKNOWN)
    return FormField(asked.id, asked.text[lang], help_, choices)
