"""What a report says of each assessment: its drawing, what calls for attention, its tables, its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import describe, svg
from ia_radar.assess.score import SectionStatus, score
from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Figure,
    Heading,
    Line,
    Paragraph,
    Section,
    TableBlock,
)
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.assess.model import Assessment
    from ia_radar.exchange.report.results import Results

__all__ = ["assessment_title", "grid_sections"]

_WORDS = {
    "result": Text("En bref", "In short"),
    "reasons": Text("Ce qui appelle l’attention", "What calls for attention"),
    "nothing": Text("Rien de particulier.", "Nothing in particular."),
    "evidence": Text("Pièces et sources par thème", "Evidence by item"),
    "respondent": Text("Répondant : {}", "Respondent: {}"),
    "date": Text("Date : {}", "Date: {}"),
    "none_title": Text("Grilles", "Grids"),
    "none": Text("Aucune grille n’est encore remplie.", "No grid has been filled yet."),
}
_WARNINGS = (SectionStatus.HAZARD, SectionStatus.FOG, SectionStatus.MANOEUVRE)


def grid_sections(results: Results) -> tuple[Section, ...]:
    """One section an assessment, in the order of the dossier."""
    lang, assessments = results.lang, results.dossier.assessments
    if not assessments:
        return (Section("grids", _WORDS["none_title"][lang], (Paragraph(_WORDS["none"][lang]),)),)
    return tuple(
        Section(f"grid-{number}", assessment_title(assessment, lang), _blocks(assessment, lang))
        for number, assessment in enumerate(assessments, 1)
    )


def assessment_title(assessment: Assessment, lang: Lang) -> str:
    """The title of the grid, with the moment and what kind of effects were rated."""
    moment = ", ".join(aspect.label[lang] for aspect in (assessment.stage, assessment.basis) if aspect)
    return f"{assessment.grid.title[lang]} ({moment})" if moment else assessment.grid.title[lang]


def _blocks(assessment: Assessment, lang: Lang) -> tuple[Block, ...]:
    grid = assessment.grid
    about = [
        _WORDS["respondent"][lang].format(assessment.respondent) if assessment.respondent else "",
        _WORDS["date"][lang].format(day_in_words(assessment.date, lang)) if assessment.date else "",
    ]
    return (
        Paragraph(grid.purpose[lang] if grid.purpose else ""),
        Paragraph(" · ".join(filter(None, about)), "authority"),
        Figure((svg.chart(assessment, lang=lang),)),
        Heading(_WORDS["result"][lang]),
        Paragraph(describe.sentence(assessment, lang)),
        Heading(_WORDS["reasons"][lang]),
        _reasons(assessment, lang),
        TableBlock(describe.sections_table(assessment, lang)),
        TableBlock(describe.items_table(assessment, lang)),
        *_evidence(assessment, lang),
    )


def _reasons(assessment: Assessment, lang: Lang) -> Block:
    lines = tuple(
        Line(
            f"{section.section.label[lang]}{COLON[lang]}{reason.text[lang]}",
            role=f"status-{reason.status.value}",
        )
        for section in score(assessment).sections
        for reason in section.reasons
        if reason.status in _WARNINGS
    )
    return Bullets(lines) if lines else Paragraph(_WORDS["nothing"][lang])


def _evidence(assessment: Assessment, lang: Lang) -> tuple[Block, ...]:
    lines = tuple(
        Line(assessment.grid.items[item].label[lang], lines=tuple(map(Line, references)))
        for item, references in assessment.evidence
    )
    return (Heading(_WORDS["evidence"][lang]), Bullets(lines)) if lines else ()
