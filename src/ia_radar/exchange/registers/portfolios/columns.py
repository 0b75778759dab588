"""The columns of a table that holds a portfolio: what each is called, how its cells are written and read.

Rules that hold here:

1. A cell is written in words only where these words are read back as the same id.
2. What other tables say of projects is called and read here as there (`registers.project_fields`); free texts
   are read exactly, so that « inconnu » as the name of a provider stays one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeAlias

from attrs import evolve, frozen

from ia_radar.assess.answers import GAP_HEADING
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.dossier import Project, Source
from ia_radar.errors import InvalidInput
from ia_radar.exchange.registers.portfolios.cells import (
    list_cell,
    list_of,
    rows_cell,
    rows_of,
    text_cell,
    text_of,
)
from ia_radar.exchange.registers.project_fields import FIELDS, KnownFields
from ia_radar.grid import Item
from ia_radar.portfolio.columns import joined
from ia_radar.project import domains, families, kinds, motivations, phases, stances, uses
from ia_radar.text import LANGS, Lang, Text

__all__ = [
    "ASSESSMENT_COLUMNS",
    "ITEM_PARTS",
    "PROJECT_COLUMNS",
    "Cell",
    "TableColumn",
    "Writing",
    "item_cells",
    "item_headings",
    "item_parts_of",
    "project_columns",
]

Cell: TypeAlias = str | int | float | bool | dt.date | None
"""What a cell holds; None where it is empty."""


@frozen
class Writing:
    """How cells are written.

    Args:
        lang: the language of words; None for ids.
        one_line: no cell has several lines.
    """

    lang: Lang | None = None
    one_line: bool = False


_A_TEXT = Text("un texte", "a text")


@frozen
class TableColumn:
    """One thing that a row says of its project or of its assessment.

    Args:
        id: its heading as an id.
        heading: its heading in words.
        value: from a project or an assessment to what it says.
        write: from what it says to a cell; what is not said has an empty one.
        read: from the text of a cell to what it says, None when it is not understood.
        expected: what a cell should hold, for people.
        headings: what such a column is called besides.
    """

    id: str
    heading: Text
    value: Callable[[Any], Any]
    write: Callable[[Any, Writing], Cell]
    read: Callable[[str], Any]
    expected: Text = _A_TEXT
    headings: tuple[str, ...] = ()

    def cell(self, subject: Project | Assessment, writing: Writing) -> Cell:
        """The cell of a project or of an assessment."""
        value = self.value(subject)
        return None if value is None or value in ("", ()) else self.write(value, writing)


def _text(value: str, writing: Writing) -> Cell:
    return text_cell(value, one_line=writing.one_line)


def _same(value: Any, _: Writing) -> Cell:
    return value  # type: ignore[no-any-return]  # a plain value


def _in_words(
    read: Callable[[str], object], label_of: Callable[[Any], Text]
) -> Callable[[Any, Writing], Cell]:
    """A writer of ids, in words where these are read back as the same id."""

    def write(value: Any, writing: Writing) -> Cell:
        word = label_of(value)[writing.lang] if writing.lang else ""
        return (
            word if word and read(word) == value else str(value.value if isinstance(value, Enum) else value)
        )

    return write


def _label_in(*catalogues: Callable[[], Any]) -> Callable[[str], Text]:
    """What gives the label of an id; the use of a pack is called by its id."""
    return lambda id_: next(
        (catalogue()[id_].label for catalogue in catalogues if id_ in catalogue().ids), Text(id_)
    )


def _motivations(value: tuple[str, ...], writing: Writing) -> Cell:
    read = FIELDS["motivations"].read
    words = "; ".join(motivations()[id_].label[writing.lang] for id_ in value) if writing.lang else ""
    return words if words and read(words) == value else "; ".join(value)


def _yes_or_no(value: bool, writing: Writing) -> Cell:
    words = {"fr": ("non", "oui"), "en": ("no", "yes")}
    return words[writing.lang][value] if writing.lang else value


def _sources(value: tuple[Source, ...], writing: Writing) -> Cell:
    return rows_cell(((each.title, each.url, each.date) for each in value), one_line=writing.one_line)


def _read_sources(cell: str) -> tuple[Source, ...] | None:
    try:
        return tuple(Source(*row) for row in rows_of(cell))
    except (InvalidInput, TypeError):  # a row without a title, or with four texts
        return None


def _read_words(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split(";"))))


_WRITERS: Mapping[str, Callable[[Any, Writing], Cell]] = {
    "kind": _in_words(FIELDS["kind"].read, _label_in(kinds)),
    "domain": _in_words(FIELDS["domain"].read, _label_in(domains, families)),
    "use": _in_words(FIELDS["use"].read, _label_in(uses)),
    "phase": _in_words(FIELDS["phase"].read, _label_in(phases)),
    "stance": _in_words(FIELDS["stance"].read, _label_in(stances)),
    "motivations": _motivations,
    "is_in_house": _yes_or_no,
    "is_demonstrator": _yes_or_no,
    **{name: _in_words(FIELDS[name].read, lambda member: member.label) for name in ("aim", "stage", "basis")},
}


def _attribute(name: str) -> Callable[[Any], Any]:
    return lambda subject: getattr(subject, name)


def _known(name: str, fr: str, en: str, value: Callable[[Any], Any] | None = None) -> TableColumn:
    """A column that other tables have too."""
    known = FIELDS[name]
    write = _WRITERS.get(name, _same)
    return TableColumn(
        name, Text(fr, en), value or _attribute(name), write, known.read, known.expected, known.headings
    )


def _free(
    name: str, fr: str, en: str, *headings: str, value: Callable[[Any], Any] | None = None
) -> TableColumn:
    """A column of free text."""
    return TableColumn(name, Text(fr, en), value or _attribute(name), _text, text_of, headings=headings)


def _wording(name: str, lang: Lang) -> Callable[[Project], str]:
    return lambda project: getattr(getattr(project, name), lang, "")


def _in_two_languages(name: str, fr: str, en: str, *headings: str) -> tuple[TableColumn, TableColumn]:
    return (
        _free(name, fr, en, *headings, value=_wording(name, "fr")),
        _free(f"{name}.en", f"{fr} (en anglais)", f"{en} (in English)", value=_wording(name, "en")),
    )


def _coordinate(axis: str) -> Callable[[Project], float | None]:
    return lambda project: getattr(project.position, axis, None)


PROJECT_COLUMNS: tuple[TableColumn, ...] = (
    *_in_two_languages("name", "Projet", "Project", "nom du projet", "name of the project"),
    _free("authority", "Collectivité", "Authority", "organisme", "administration"),
    *_in_two_languages("summary", "Résumé", "Summary", "description"),
    _known("population", "Habitants", "Inhabitants"),
    _known("agents", "Agents", "Staff"),
    _known("kind", "Nature d’IA", "Kind of AI"),
    _known("domain", "Domaine", "Domain"),
    _known("use", "Usage", "Use"),
    _known("phase", "Phase", "Phase"),
    _known("motivations", "Motivations", "Motivations"),
    _known("stance", "Posture", "Stance"),
    _known(
        "x", "Position : existant (-1) à nouveau (1)", "Position: existing (-1) to new (1)", _coordinate("x")
    ),
    _known(
        "y", "Position : agents (-1) à usagers (1)", "Position: agents (-1) to users (1)", _coordinate("y")
    ),
    _known("aim", "Visée", "Aim"),
    _free("provider", "Fournisseur", "Provider", *FIELDS["provider"].headings),
    _known("is_in_house", "Réalisé en interne", "Made in house"),
    _known("is_demonstrator", "Démonstrateur", "Demonstrator"),
    *_in_two_languages("caution", "Mise en garde", "Caution"),
    TableColumn(
        "sources",
        Text("Sources", "Sources"),
        _attribute("sources"),
        _sources,
        _read_sources,
        Text("une source par ligne : titre | adresse | date", "one source a line: title | address | date"),
    ),
)
"""What a row says of its project."""


def project_columns(known: KnownFields) -> tuple[TableColumn, ...]:
    """The same where packs add uses, which are then written and read in the words of their packs."""
    uses = known.uses()
    if not uses.packs:
        return PROJECT_COLUMNS
    labels = {term.id: term.label for term in (*uses.families, *uses.domains, *uses.uses)}

    def label_of(id_: str) -> Text:
        return labels.get(id_, Text(id_))

    def worded(column: TableColumn) -> TableColumn:
        read = known.fields[column.id].read
        return evolve(column, read=read, write=_in_words(read, label_of))

    return tuple(worded(each) if each.id in ("domain", "use") else each for each in PROJECT_COLUMNS)


ASSESSMENT_COLUMNS: tuple[TableColumn, ...] = (
    _free("grid", "Grille", "Grid", value=lambda assessment: assessment.grid.id),
    _free(
        "version",
        "Version de la grille",
        "Version of the grid",
        value=lambda assessment: assessment.grid.version,
    ),
    _known("date", "Date", "Date"),
    _known("stage", "Moment", "Stage"),
    _known("basis", "Effets", "Basis"),
    _free("respondent", "Rôle", "Role", *FIELDS["respondent"].headings),
    TableColumn(
        "derived",
        Text("Items déduits", "Derived items"),
        _attribute("derived"),
        lambda value, _: "; ".join(value),
        _read_words,
        Text("des items de la grille", "items of the grid"),
    ),
)
"""What a row says of its assessment, beside the answers to each item."""

ITEM_PARTS: Mapping[str, Text | None] = {
    "": None,
    "gap": GAP_HEADING,
    "note": Text("note", "note"),
    "evidence": Text("preuves", "evidence"),
}
"""What a row says of each item, after the id of the item: its level, why there is none, and so on."""


def item_headings(grid_id: str, title: Text, item: Item, part: str) -> tuple[str, ...]:
    """What the column of an item may be called: by ids, in words, in words after the title of its grid."""
    suffix = ITEM_PARTS[part]
    labels = [item.label if suffix is None else joined(item.label, suffix)]
    labels.append(joined(title, labels[0]))
    ending = f".{part}" if part else ""
    return (
        f"{grid_id}.{item.id}{ending}",
        f"{item.id}{ending}",
        *(label[lang] for label in labels for lang in LANGS),
    )


def item_cells(answers: Assessment, writing: Writing) -> dict[tuple[str, str], Cell]:
    """The cells of an assessment by item and part, those that say something."""
    cells: dict[tuple[str, str], Cell] = {}
    for item, rating in answers.ratings:
        if not isinstance(rating, NonAnswer):
            cells[item, ""] = rating
        elif rating is not NonAnswer.UNANSWERED:
            cells[item, "gap"] = rating.label[writing.lang] if writing.lang else rating.value
    for item, note in answers.notes:
        cells[item, "note"] = text_cell(note, one_line=writing.one_line)
    for item, references in answers.evidence:
        cells[item, "evidence"] = list_cell(references, one_line=writing.one_line)
    return cells


def item_parts_of(cells: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """Notes and evidence that the cells of a row hold, as options of an `Assessment`."""
    return {
        "notes": {item: text_of(cell) for (item, part), cell in cells.items() if part == "note" and cell},
        "evidence": {
            item: list_of(cell) for (item, part), cell in cells.items() if part == "evidence" and cell
        },
    }
