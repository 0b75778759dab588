"""What a report says of the answers to each grid: drawings, reading by section, answers and what changed.

Rules that hold here:

1. Moments are compared by date; those without a date keep the order in which they were given.
2. A grid that was filled at several moments has one section: what did not change is not said twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar import describe, svg
from ia_radar.assess.comparison import compare
from ia_radar.assess.model import by_date
from ia_radar.assess.score import score
from ia_radar.describe import Table
from ia_radar.exchange.report.block import Figure, Paragraph, Section, TableBlock
from ia_radar.exchange.report.sources import evidence_numbers
from ia_radar.exchange.report.tables import table_block
from ia_radar.grid.versions import ids_through
from ia_radar.text import COLON, SEMICOLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.assess.comparison import Change, Comparison
    from ia_radar.assess.model import Assessment
    from ia_radar.assess.section_score import SectionScore
    from ia_radar.exchange.report.results import Results

__all__ = ["assessment_title", "grid_sections"]

_WORDS = {
    "respondent": Text("Répondant : {}", "Respondent: {}"),
    "date": Text("Date : {}", "Date: {}"),
    "none_title": Text("Grilles", "Grids"),
    "none": Text("Aucune grille n’est encore remplie.", "No grid has been filled yet."),
    "changes": Text("Ce qui a changé – {}", "What changed – {}"),
    "reading": Text("{} : lecture par partie", "{}: reading by section"),
    "answers": Text("{} : réponses par thème", "{}: answers by item"),
    "provenance": Text("Provenance des thèmes", "Where the items come from"),
    "moment": Text("Moment", "Moment"),
    "section": Text("Partie", "Section"),
    "item": Text("Thème", "Item"),
    "level": Text("Réponse", "Answer"),
    "change": Text("Évolution", "Change"),
    "note": Text("Remarque", "Note"),
    "note_at": Text("Remarque ({})", "Note ({})"),
    "sources": Text("Sources", "Sources"),
}
_READING = (
    Text("Lecture", "Reading"),
    Text("Plus basse réponse", "Lowest answer"),
    Text("Réponse du milieu", "Middle answer"),
    Text("Milieu possible", "Possible middle"),
    Text("Réponses", "Answers"),
    Text("Nombre par niveau ({} à {})", "Number by level ({} to {})"),
    Text("Moyenne, à titre indicatif", "Mean, as an indication"),
    Text("Pourquoi cette lecture", "Why this reading"),
)


def grid_sections(results: Results) -> tuple[Section, ...]:
    """One section a grid, in the order of the dossier."""
    lang, assessments = results.lang, results.dossier.assessments
    if not assessments:
        return (Section("grids", _WORDS["none_title"][lang], (Paragraph(_WORDS["none"][lang]),)),)
    series = enumerate(_by_grid(assessments), 1)
    return tuple(_section(results, moments, f"grid-{number}") for number, moments in series)


def assessment_title(assessment: Assessment, lang: Lang) -> str:
    """The title of the grid, with the moment and what kind of effects were rated."""
    moment = ", ".join(aspect.label[lang] for aspect in (assessment.stage, assessment.basis) if aspect)
    return f"{assessment.grid.title[lang]} ({moment})" if moment else assessment.grid.title[lang]


def _by_grid(assessments: Iterable[Assessment]) -> list[tuple[Assessment, ...]]:
    """Assessments that can be compared together, by date: versions of one grid, with the same levels."""
    groups: dict[tuple[object, ...], list[Assessment]] = {}
    for assessment in assessments:
        levels = tuple([(level.value, level.signal) for level in assessment.grid.scale.levels])
        groups.setdefault((assessment.grid.id, levels), []).append(assessment)
    return [by_date(moments) for moments in groups.values()]


def _section(results: Results, moments: tuple[Assessment, ...], name: str) -> Section:
    if len(moments) == 1:
        return _one_moment(results, moments[0], name)
    return _several_moments(results, compare(moments[0], moments[1], *moments[2:]), name)


def _one_moment(results: Results, assessment: Assessment, name: str) -> Section:
    lang, grid = results.lang, assessment.grid
    about = [
        _WORDS["respondent"][lang].format(assessment.respondent) if assessment.respondent else "",
        _WORDS["date"][lang].format(day_in_words(assessment.date, lang)) if assessment.date else "",
    ]
    figure = Figure(
        (svg.chart(assessment, lang=lang, theme=results.theme),), (describe.sentence(assessment, lang),)
    )
    blocks = (
        Paragraph(grid.purpose[lang] if grid.purpose else ""),
        Paragraph(" · ".join(filter(None, about)), "authority"),
        figure,
        _reading((assessment,), (), lang),
        _answers(results, (assessment,), (), None),
    )
    return Section(name, assessment_title(assessment, lang), blocks)


def _several_moments(results: Results, comparison: Comparison, name: str) -> Section:
    lang, moments = results.lang, comparison.moments
    grid, first = comparison.grid, moments[0]
    labels = tuple(label[lang] for label in comparison.labels)
    charts = tuple(
        svg.chart(
            moment,
            lang=lang,
            theme=results.theme,
            compare=first if moment is moments[-1] else None,
        )
        for moment in moments
    )
    captions = tuple(
        f"{label}{COLON[lang]}{describe.sentence(moment, lang)}"
        for label, moment in zip(labels, moments, strict=True)
    )
    people = [
        f"{label}{COLON[lang]}{moment.respondent}"
        for label, moment in zip(labels, moments, strict=True)
        if moment.respondent
    ]
    blocks = (
        Paragraph(grid.purpose[lang] if grid.purpose else ""),
        Paragraph(
            _WORDS["respondent"][lang].format(SEMICOLON[lang].join(people)) if people else "", "authority"
        ),
        Paragraph(comparison.text[lang]),
        Figure(charts, captions),
        _reading(moments, labels, lang),
        _answers(results, moments, labels, comparison),
    )
    return Section(name, _WORDS["changes"][lang].format(grid.title[lang]), blocks)


def _reading(moments: tuple[Assessment, ...], labels: tuple[str, ...], lang: Lang) -> TableBlock:
    """Each section with its status and why, a moment after the other."""
    grid = moments[-1].grid
    rows = [
        (*labels[place : place + 1], name, *details, _why(section, lang))
        for place, moment in enumerate(moments)
        for (name, *details), section in zip(
            describe.sections_table(moment, lang).rows, score(moment).sections, strict=True
        )
    ]
    ends = (grid.scale.lowest, grid.scale.highest)
    header = [_WORDS["section"][lang], *(heading[lang].format(*ends) for heading in _READING)]
    if labels:
        header.insert(0, _WORDS["moment"][lang])
    table = Table(_WORDS["reading"][lang].format(grid.title[lang]), header, rows, lang)
    return table_block(table, lang, is_grouped=bool(labels))


def _why(section: SectionScore, lang: Lang) -> str:
    return " ".join(reason.text[lang] for reason in section.reasons)


_NOT_ASKED = "–"


class _Row(NamedTuple):
    """An item as one moment asks it: what `ia_radar.describe.items_table` says of it."""

    item: str
    section: str
    level: str
    note: str
    provenance: str
    references: tuple[str, ...]


def _answers(
    results: Results, moments: tuple[Assessment, ...], labels: tuple[str, ...], comparison: Comparison | None
) -> TableBlock:
    """Every item by section: its level at each moment, what changed, notes and sources."""
    lang, grid = results.lang, moments[-1].grid
    numbers = evidence_numbers(results.dossier)
    ids = ids_through([moment.grid.items for moment in moments])
    sheets = []
    for place, moment in enumerate(moments):
        names = {versions[place]: last for last, versions in ids.items()}
        sheets.append({names.get(item, item): row for item, row in _rows(moment, lang).items()})
    by_section: dict[str, dict[str, _Row]] = {}
    asked: dict[str, _Row] = {}
    for sheet in reversed(sheets):  # each item as the last moment asks it
        for item, row in sheet.items():
            if item not in asked:
                asked[item] = by_section.setdefault(row.section, {})[item] = row
    changes = {change.id: change.overall for change in comparison.items} if comparison else {}
    rows = [
        (
            section,
            row.item,
            *(sheet[item].level if item in sheet else _NOT_ASKED for sheet in sheets),
            *((_change(changes.get(item), lang),) if comparison else ()),
            *(sheet[item].note if item in sheet else "" for sheet in sheets),
            _sources([sheet[item] for sheet in sheets if item in sheet], numbers),
        )
        for section, items in by_section.items()
        for item, row in items.items()
    ]
    header = [
        *(_WORDS[name][lang] for name in ("section", "item")),
        *(labels or (_WORDS["level"][lang],)),
        *((_WORDS["change"][lang],) if comparison else ()),
        *(tuple(_WORDS["note_at"][lang].format(label) for label in labels) or (_WORDS["note"][lang],)),
        _WORDS["sources"][lang],
    ]
    table = Table(_WORDS["answers"][lang].format(grid.title[lang]), header, rows, lang)
    block = table_block(table, lang, is_grouped=True)
    return block._replace(notes=(*block.notes, _provenance(asked, lang)))


def _rows(assessment: Assessment, lang: Lang) -> dict[str, _Row]:
    rows = describe.items_table(assessment, lang).rows
    references = dict(assessment.evidence)
    return {
        item: _Row(label, section, level, note, provenance, references.get(item, ()))
        for item, (label, section, level, note, provenance) in zip(
            assessment.grid.items.ids, rows, strict=True
        )
    }


def _change(change: Change | None, lang: Lang) -> str:
    return "" if change is None else f"{change.arrow} {change.label[lang]}"


def _sources(rows: Iterable[_Row], numbers: dict[str, int]) -> str:
    return ", ".join(dict.fromkeys(str(numbers[reference]) for row in rows for reference in row.references))


def _provenance(asked: dict[str, _Row], lang: Lang) -> str:
    """Where the items come from; by name where they do not all come from one place."""
    items: dict[str, list[str]] = {}
    for row in asked.values():
        items.setdefault(row.provenance, []).append(row.item)
    origins = [
        provenance if len(items) == 1 else f"{provenance} ({', '.join(names)})"
        for provenance, names in items.items()
    ]
    return f"{_WORDS['provenance'][lang]}{COLON[lang]}{SEMICOLON[lang].join(origins)}."
