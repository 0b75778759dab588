"""A form as accessible HTML: fields to put in a page's own ``<form>``, without style and without script.

Rules that hold here (RGAA 11):

1. Each choice has its label, each item its fieldset and legend, each section another (11.1, 11.5, 11.6).
2. Help and error stand in the field's own fieldset and are tied to it by ``aria-describedby`` (11.10).
3. A list on top names every error and leads to its field (11.10, 11.11).
4. Text is escaped here; the page needs no ``|safe``, for the result says ``__html__``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ia_radar._ground.fields import flag, judge, string
from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.exchange.forms.field import Choice, FormField, FormGroup, FormSubject, form_groups
from ia_radar.exchange.forms.project_form import project_values
from ia_radar.project.vocabulary import is_local_id
from ia_radar.text import Html, Lang, Text, check_lang, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ia_radar.pack.model import Pack

__all__ = ["form_html"]

_NOTE = Text("Remarque", "Note")
_ERRORS = Text("À corriger", "To correct")
_TAKE_BACK = Text("Retirer ma réponse", "Take my answer back")
_ABSENT = Text("{} (ajout local absent ici)", "{} (local addition, not at hand)")
_SENT = {True: "yes", False: "no", None: "unknown"}


def form_html(
    subject: FormSubject,
    values: Assessment | Project | Mapping[str, object] | None = None,
    problems: Iterable[Problem] = (),
    lang: Lang = "fr",
    *,
    notes: bool = True,
    id_prefix: str = "f",
    packs: Iterable[Pack] = (),
) -> Html:
    """The fields of a grid, a project or questions, to put between ``<form>`` and the page's own button.

    An answer that is filled in can be taken back without script: its field offers no answer too.

    Args:
        subject: what is asked for, as for `form_groups`.
        values: what is filled in: an assessment on this grid, a project, facts, or what the form sent, so
            that a page that is shown again keeps what was typed.
        problems: what `read_form` refused; each is shown beside its field and in a list on top.
        lang: ``"fr"`` or ``"en"``.
        notes: whether a remark may be written on each item.
        id_prefix: begins the ids of the fields; give two forms of one page two prefixes.
        packs: what they add to the form, as for `form_groups`. A project that names the use of a pack that is
            not given keeps it: the list offers its id too.

    Returns:
        Markup with classes ``iar-section``, ``iar-item``, ``iar-help``, ``iar-error``, and no style.

    Raises:
        InvalidInput: something else than is written above.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> fields = form_html(ia.get_grid("girouet"), {"autonomy": "3"}, lang="en")
        >>> '<input type="radio" id="f-autonomy-3" name="autonomy" value="3" checked>' in fields
        True
    """
    lang = check_lang(lang)
    judge("notes", notes, flag)
    judge("id_prefix", id_prefix, string)
    groups = form_groups(subject, lang, packs=packs)
    errors = _errors(problems, lang)
    sent = _sent(values, lang)
    body = "\n".join(_group(group, sent, errors, lang, notes, id_prefix) for group in groups)
    return Html(f"{_summary(groups, errors, lang, id_prefix)}{body}")


def _errors(problems: Iterable[Problem], lang: Lang) -> dict[str, list[str]]:
    """Messages by field; ``ratings.autonomy`` and ``facts.autonomy`` are about the field ``autonomy``.

    `read_form` names the field alone and writes in the language of the page; a constructor names the place in
    its value and writes for developers, so that the sentence of the code is shown instead.
    """
    errors: dict[str, list[str]] = {}
    try:
        for problem in problems:
            field = problem.path.removeprefix("ratings.").removeprefix("facts.")
            is_in_words = lang == "en" or field == problem.path
            errors.setdefault(field, []).append(problem.message if is_in_words else problem.text(lang))
    except (AttributeError, TypeError) as error:
        raise InvalidInput([Problem("problems", "wrong-type", "expected a list of Problem")]) from error
    return errors


def _sent(values: object, lang: Lang) -> dict[str, str]:
    """What is filled in, as a form would send it."""
    if values is None:
        return {}
    if isinstance(values, Assessment):
        notes = {f"{item}.note": note for item, note in values.notes}
        return {item: _as_sent(rating) for item, rating in values.ratings} | notes
    if isinstance(values, Project):
        return project_values(values, lang)
    if not isinstance(values, Mapping):
        message = f"expected an Assessment, a Project or a mapping, got {type(values).__name__}"
        raise InvalidInput([Problem("values", "wrong-type", message)])
    return {name: _as_sent(values[name]) for name in values if isinstance(name, str)}


def _as_sent(value: object) -> str:
    if value is None or isinstance(value, bool):
        return _SENT[value]
    if isinstance(value, NonAnswer):
        return "" if value is NonAnswer.UNANSWERED else value.value
    if isinstance(value, str):
        return value
    number = as_integer(value)
    return quote(value if number is None else number)


def _summary(groups: Sequence[FormGroup], errors: dict[str, list[str]], lang: Lang, prefix: str) -> str:
    if not errors:
        return ""
    labels = {field.name: field.label for group in groups for field in group.fields}
    rows = [
        f'<li><a href="#{escape(prefix)}-{escape(name)}">{escape(labels[name])}</a> {escape(message)}</li>'
        if name in labels
        else f"<li>{escape(f'{name} {message}'.strip())}</li>"
        for name, messages in errors.items()
        for message in messages
    ]
    return f'<div class="iar-errors" role="alert"><p>{_ERRORS[lang]}</p><ul>{"".join(rows)}</ul></div>\n'


def _group(
    group: FormGroup, sent: dict[str, str], errors: dict[str, list[str]], lang: Lang, notes: bool, prefix: str
) -> str:
    fields = "\n".join(
        _field(field, sent, errors.get(field.name, []), lang, notes, prefix) for field in group.fields
    )
    return f'<fieldset class="iar-section"><legend>{escape(group.label)}</legend>\n{fields}\n</fieldset>'


def _field(
    field: FormField, sent: dict[str, str], messages: list[str], lang: Lang, notes: bool, prefix: str
) -> str:
    key = f"{escape(prefix)}-{escape(field.name)}"
    texts = [f'<p class="iar-help">{escape(line)}</p>' for line in field.help]
    help_ = f'<div id="{key}-help">{"".join(texts)}</div>\n' if texts else ""
    error = "".join(f'<p class="iar-error">{escape(message)}</p>' for message in messages)
    error = f'<div id="{key}-error">{error}</div>\n' if error else ""
    described = " ".join(name for name, text in ((f"{key}-help", help_), (f"{key}-error", error)) if text)
    ties = f' aria-describedby="{described}"' if described else ""
    value = sent.get(field.name, "")
    if field.kind != "choice":
        return _plain_field(field, value, key, ties, help_, error, bool(messages), lang)
    offered = (*field.choices, Choice("", _TAKE_BACK[lang])) if value else field.choices
    choices = "\n".join(
        f'<span><input type="radio" id="{key}-{choice.value or "none"}" name="{escape(field.name)}"'
        f' value="{choice.value}"{" checked" if choice.value == value else ""}>'
        f' <label for="{key}-{choice.value or "none"}">{escape(choice.label)}</label></span>'
        for choice in offered
    )
    note = ""
    if notes and field.note:
        text = escape(sent.get(field.note, ""))
        note = (
            f'\n<p><label for="{key}-note">{_NOTE[lang]}</label> '
            f'<textarea id="{key}-note" name="{escape(field.note)}" rows="2">\n{text}</textarea></p>'
        )
    invalid = " iar-invalid" if messages else ""
    return (
        f'<fieldset class="iar-item{invalid}" id="{key}"{ties}><legend>{escape(field.label)}</legend>\n'
        f"{help_}{error}{choices}{note}\n</fieldset>"
    )


def _plain_field(
    field: FormField,
    value: str,
    key: str,
    ties: str,
    help_: str,
    error: str,
    is_invalid: bool,
    lang: Lang,
) -> str:
    """A field that is one control: a line of text, a paragraph, a number, a list that opens."""
    bad = ' aria-invalid="true"' if is_invalid else ""
    start = f'id="{key}" name="{escape(field.name)}"{ties}{bad}'
    if field.kind == "list":
        offered = (Choice("", "–"), *field.choices)
        if is_local_id(value) and value not in [choice.value for choice in offered]:
            offered = (*offered, Choice(value, _ABSENT[lang].format(value)))
        options = "".join(
            f'<option value="{escape(choice.value)}"{" selected" if choice.value == value else ""}>'
            f"{escape(choice.label)}</option>"
            for choice in offered
        )
        control = f"<select {start}>{options}</select>"
    elif field.kind == "paragraph":
        control = f'<textarea {start} rows="4">\n{escape(value)}</textarea>'
    else:
        numeric = ' inputmode="numeric"' if field.kind == "number" else ""
        control = f'<input type="text" {start}{numeric} value="{escape(value)}">'
    invalid = " iar-invalid" if is_invalid else ""
    return (
        f'<div class="iar-field{invalid}"><label for="{key}">{escape(field.label)}</label>\n'
        f"{help_}{error}{control}</div>"
    )
