"""Scores in words and in tables: what a person who does not see the chart reads instead (RGAA 1.1, 1.6).

Rules that hold here:

1. Whatever a drawing shows, a sentence or a table here says.
2. Text comes out plain; whoever puts it in markup escapes it. Only `Table.html` makes markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from attrs import field, frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.reading import as_integer
from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score, score
from ia_radar.assess.section_score import SectionScore
from ia_radar.assess.status import SectionStatus
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.grid.model import Scale, Section, Signal
from ia_radar.text import COLON, SEMICOLON, Html, Lang, Text, check_lang, clean, escape, not_a_text

__all__ = [
    "SectionText",
    "Table",
    "answered_of",
    "answered_text",
    "describe_sections",
    "items_table",
    "long",
    "rating_label",
    "sections_table",
    "sentence",
    "sentence_of",
]


def _caption(caption: str) -> str:
    if not isinstance(caption, str):
        raise InvalidInput([Problem("caption", "wrong-type", "expected a text")])
    return clean(caption)


def _cells(cells: Iterable[str], path: str) -> tuple[str, ...]:
    """A row of at least one text, each without what XML forbids."""
    try:
        row = () if isinstance(cells, str | bytes) else tuple(cells)
    except TypeError:
        row = ()
    if not row or not all(isinstance(cell, str) for cell in row):
        raise InvalidInput([Problem(path, "wrong-type", "expected texts, one a column")])
    return tuple(map(clean, row))


def _header(header: Iterable[str]) -> tuple[str, ...]:
    return _cells(header, "header")


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    if not isinstance(rows, Iterable):
        raise InvalidInput([Problem("rows", "wrong-type", "expected rows of texts")])
    return tuple(_cells(row, f"rows[{index}]") for index, row in enumerate(rows))


def _language(lang: Lang | Literal[""]) -> Lang | Literal[""]:
    return "" if isinstance(lang, str) and not lang else check_lang(lang)


_BREAK = "\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"  # compiled when a text needs it


def _cell(text: str) -> str:
    """A text as the content of a cell: its line breaks are kept as such, and its markup stays in one line."""
    return re.sub(_BREAK, "<br/>", escape(text)) if not text.isprintable() else escape(text)


@data_fields(caption=str, header=list[str], rows=list[list[str]], lang=str)
@frozen
class Table:
    """A data table; shown as HTML by notebooks and templates, as ``{{ table }}`` in Django and in Jinja2.

    Args:
        caption: what it shows.
        header: heading of each column.
        rows: cells as plain text; the first of a row heads it.
        lang: language of its texts; empty for that of the page.

    Raises:
        InvalidInput: something else than texts, or a row without a cell.
        UnknownId: no such language.

    Examples:
        >>> Table("Notes", ("Item", "Niveau"), [("Autonomie", "3")]).html()
        '<table><caption>Notes</caption><thead><tr><th scope="col">Item</th>...'
    """

    caption: str = field(converter=_caption)
    header: tuple[str, ...] = field(converter=_header)
    rows: tuple[tuple[str, ...], ...] = field(converter=_rows)
    lang: Lang | Literal[""] = field(default="", converter=_language)

    def html(self) -> Html:
        """The table as accessible HTML: caption, scope of headings, language (RGAA 5.4, 5.6, 5.7, 8.7)."""
        head = "".join(f'<th scope="col">{_cell(text)}</th>' for text in self.header)
        body = "\n".join(
            f'<tr><th scope="row">{_cell(row[0])}</th>'
            + "".join(f"<td>{_cell(text)}</td>" for text in row[1:])
            + "</tr>"
            for row in self.rows
        )
        lang = f' lang="{self.lang}"' if self.lang else ""
        return Html(
            f"<table{lang}><caption>{_cell(self.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"
        )

    def __html__(self) -> str:
        return self.html()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __str__(self) -> str:
        return self.html()  # what Django asks of a value, before it asks whether that is safe

    def _repr_html_(self) -> str:
        return self.html()


def rating_label(rating: Rating, scale: Scale, lang: Lang = "fr") -> str:
    """A rating in words.

    Examples:
        >>> import ia_radar as ia
        >>> rating_label(ia.NonAnswer.UNKNOWN, ia.get_grid("girouet").scale, "en")
        'unknown'
    """
    if isinstance(rating, NonAnswer):
        return rating.label[lang]
    if not isinstance(scale, Scale):
        raise TypeError(f"scale: expected a Scale, got {quote(scale)}")
    label = scale.level(rating).label[lang]
    return str(rating) if label == str(rating) else f"{rating} ({label})"


_ANSWERS = Text("{} sur {}", "{} of {}")


def sentence(subject: Assessment | Score, lang: Lang = "fr") -> str:
    """The result in a sentence or two: how much was answered, then the sections by status, the worst first.

    Examples:
        >>> import ia_radar as ia
        >>> sentence(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1, "know_how": 4, "meaning": 4}))
        '3 réponses sur 12. Écueil : Engagement au travail (Autonomie). Brouillard : ...'
    """
    return sentence_of(describe_sections(subject, lang), lang)


def sentence_of(sections: Sequence[SectionText], lang: Lang, lead: str = "") -> str:
    """`sentence`, from what `describe_sections` gave; ``lead`` stands instead of how much was answered."""
    if not isinstance(lead, str):
        raise not_a_text(lead, "lead")
    parts = [lead or answered_text(answered_of(sections), check_lang(lang))]
    try:
        present = [section.status for section in sections]
    except (AttributeError, TypeError) as error:
        raise _no_sections() from error
    for status in _WORST_FIRST:
        if status in present:
            alike = [section for section in sections if section.status is status]
            names = [section.name for section in alike]
            label = (alike[0].status_label or status.label)[lang]
            parts.append(f"{label[0].upper()}{label[1:]}{COLON[lang]}{', '.join(names)}")
    return ". ".join(parts) + "."


def answered_of(sections: Sequence[SectionText]) -> tuple[int, int]:
    """How many items have a level, and how many are applicable."""
    try:
        return sum([section.answered for section in sections]), sum(
            [section.applicable for section in sections]
        )
    except (AttributeError, TypeError) as error:
        raise _no_sections() from error


def _no_sections() -> TypeError:
    return TypeError("sections: expected what describe_sections gives")


_WORST_FIRST = (
    SectionStatus.HAZARD,
    SectionStatus.MANOEUVRE,
    SectionStatus.FOG,
    SectionStatus.CAUTION,
    SectionStatus.OPEN,
    SectionStatus.NOT_APPLICABLE,
)


def answered_text(answers: tuple[int, int], lang: Lang) -> str:
    """What `answered_of` counted, in words."""
    try:
        answered, applicable = map(as_integer, answers)
    except (TypeError, ValueError) as error:
        raise TypeError("answers: expected what answered_of gives") from error
    if answered is None or applicable is None:
        raise TypeError("answers: expected what answered_of gives")
    if check_lang(lang) == "fr":
        return f"{answered} réponse{'s' * (answered > 1)} sur {applicable}"
    return f"{answered} answer{'s' * (answered != 1)} of {applicable}"


def long(subject: Assessment | Score, lang: Lang = "fr") -> str:
    """The long description: a line a section, with its status and every rating.

    Examples:
        >>> import ia_radar as ia
        >>> print(long(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}), "en").splitlines()[0])
        Engagement at work, hazard: Autonomy 1, Know-how no answer, Meaning of work no answer.
    """
    return "\n".join([section.line for section in describe_sections(subject, lang)])


@data_fields(status=SectionStatus, answered=int, applicable=int, name=str, line=str)
class SectionText(NamedTuple):
    """What is said of a section.

    Args:
        status: what it calls for.
        answered: how many of its items have a level.
        applicable: how many are not « not applicable ».
        name: its name, with the items that make it a hazard or a manoeuvre.
        line: its status and every rating, in a line.
        status_label: the word for the status, in the grid's own words where it has some; None for the
            library's.
    """

    status: SectionStatus
    answered: int
    applicable: int
    name: str
    line: str
    status_label: Text | None = None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def describe_sections(subject: Assessment | Score, lang: Lang = "fr") -> tuple[SectionText, ...]:
    """What is said of each section, in the order of the grid.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1})
        >>> [section.status.value for section in describe_sections(work)]
        ['hazard', 'fog', 'fog', 'fog']
    """
    check_lang(lang)
    result = subject if isinstance(subject, Score) else score(subject)
    return tuple(
        [
            _section_text(part.section, part.scale, part.minimum_coverage, part.ratings, lang)
            for part in result.sections
        ]
    )


@remembered(4096)
def _section_text(
    section: Section, scale: Scale, minimum_coverage: tuple[int, int], ratings: tuple[Rating, ...], lang: Lang
) -> SectionText:
    """Kept, for few patterns of answers to a section come back in many assessments.

    The pieces of a score, not the score, are what it is kept under: those that come back are the same
    objects, which takes no comparing.
    """
    result = SectionScore(section, scale, minimum_coverage, ratings)
    status, label, word = result.status, section.label[lang], result.status_label
    blamed: list[str] = []
    said: list[str] = []
    levels = _blaming(scale, status)
    for item, rating in zip(section.items, ratings, strict=True):
        called = item.label[lang]
        said.append(f"{called} {rating.label[lang] if isinstance(rating, NonAnswer) else rating}")
        if rating in levels:
            blamed.append(called)
    name = f"{label} ({', '.join(blamed)})" if blamed else label
    line = f"{label}, {word[lang]}{COLON[lang]}{', '.join(said)}."
    return SectionText(status, result.answered, result.applicable, name, line, word)


@remembered(256)
def _blaming(scale: Scale, status: SectionStatus) -> tuple[int, ...]:
    """The levels that make a section a hazard or a manoeuvre."""
    signals = {SectionStatus.HAZARD: Signal.HAZARD, SectionStatus.MANOEUVRE: Signal.MANOEUVRE}
    return tuple([level.value for level in scale.levels if level.signal is signals.get(status)])


_ITEMS = {
    "caption": Text("{} : réponses", "{}: answers"),
    "section": Text("Partie", "Section"),
    "item": Text("Thème", "Item"),
    "level": Text("Niveau", "Level"),
    "note": Text("Remarque", "Note"),
    "source": Text("Provenance du thème", "Provenance of the item"),
}
_DERIVED = Text("calculé d’après une autre grille", "computed from another grid")


def items_table(subject: Assessment | Score, lang: Lang = "fr") -> Table:
    """Every item with its rating, its note and where the item comes from.

    Examples:
        >>> import ia_radar as ia
        >>> items_table(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}), "en").rows[0][:3]
        ('Autonomy', 'Engagement at work', '1 (...)')
    """
    check_lang(lang)
    assessment = subject.assessment if isinstance(subject, Score) else subject
    if not isinstance(assessment, Assessment):
        kind = type(assessment).__name__
        raise InvalidInput([Problem("", "wrong-type", f"expected an Assessment or a Score, got {kind}")])
    grid, notes, derived = assessment.grid, dict(assessment.notes), assessment.derived
    rows = [
        (
            item.label[lang],
            section.label[lang],
            rating_label(assessment[item.id], grid.scale, lang),
            SEMICOLON[lang].join(
                filter(None, [_DERIVED[lang] if item.id in derived else "", notes.get(item.id, "")])
            ),
            item.provenance.label[lang],
        )
        for section in grid.sections
        for item in section.items
    ]
    header = [_ITEMS[name][lang] for name in ("item", "section", "level", "note", "source")]
    return Table(_ITEMS["caption"][lang].format(grid.title[lang]), header, rows, lang)


_SECTIONS = {
    "caption": Text("{} : lecture par partie", "{}: reading by section"),
    "status": Text("Lecture", "Status"),
    "floor": Text("Plancher", "Floor"),
    "median": Text("Médiane basse", "Lower median"),
    "bounds": Text("Bornes de la médiane", "Bounds of the median"),
    "coverage": Text("Réponses", "Answers"),
    "counts": Text("Réponses par niveau ({} à {})", "Answers by level ({} to {})"),
    "mean": Text(
        "Moyenne (indicateur : échelle supposée d’intervalle)", "Mean (indicator: supposes an interval scale)"
    ),
}


def sections_table(subject: Assessment | Score, lang: Lang = "fr") -> Table:
    """Every section with its status, floor, median, bounds, coverage, counts and mean.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 4, "know_how": 4, "meaning": 1})
        >>> sections_table(work, "en").rows[0]
        ('Engagement at work', 'hazard', '1', '4', '4 to 4', '3 of 3', '1, 0, 0, 2', '3.0')
    """
    check_lang(lang)
    result = subject if isinstance(subject, Score) else score(subject)
    grid = result.assessment.grid
    to = " à " if lang == "fr" else " to "
    rows = [
        (
            section.section.label[lang],
            section.status_label[lang],
            _or_dash(section.floor),
            _or_dash(section.median),
            _or_dash(section.bounds and to.join(map(str, section.bounds))),
            _ANSWERS[lang].format(section.answered, section.applicable),
            ", ".join(map(str, section.counts)),
            _decimal(section.mean, lang),
        )
        for section in result.sections
    ]
    columns = ("status", "floor", "median", "bounds", "coverage", "counts", "mean")
    ends = (grid.scale.lowest, grid.scale.highest)
    header = [_ITEMS["section"][lang], *(_SECTIONS[name][lang].format(*ends) for name in columns)]
    return Table(_SECTIONS["caption"][lang].format(grid.title[lang]), header, rows, lang)


def _or_dash(value: object) -> str:
    return "–" if value is None else str(value)


def _decimal(value: float | None, lang: Lang) -> str:
    text = "–" if value is None else f"{value:.1f}"
    return text.replace(".", ",") if lang == "fr" else text
