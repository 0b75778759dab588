"""A report, put together from its sections; its drawings as files; and the dossier in a few lines.

One way through: `results` computes, each section file says it in blocks, `html` and `markdown` write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import describe, svg
from ia_radar.assess.score import score
from ia_radar.exchange.report.block import Block, Bullets, Line, Paragraph, Report, Section
from ia_radar.exchange.report.decision import decision_sections
from ia_radar.exchange.report.follow_up import follow_up_sections
from ia_radar.exchange.report.grids import assessment_title, grid_sections
from ia_radar.exchange.report.html import write_html
from ia_radar.exchange.report.law import class_sentence, law_sections
from ia_radar.exchange.report.markdown import write_markdown
from ia_radar.exchange.report.overview import overview_section
from ia_radar.exchange.report.respondents import change_sections, panel_sections
from ia_radar.exchange.report.results import Results, read_results
from ia_radar.grid.catalog import credit_line
from ia_radar.text import COLON, Lang, Text, day_in_words, in_figures

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.dossier import Dossier, Project

__all__ = ["build_report", "drawings", "html_report", "markdown_report", "summary"]

_WORDS = {
    "kind": Text("Dossier d’aide à la décision", "Decision dossier"),
    "authority": Text("Collectivité : {}", "Authority: {}"),
    "population": Text("{} habitants", "{} inhabitants"),
    "sources": Text("Sources", "Sources"),
    "method": Text("Méthode", "Method"),
    "proposal": Text("Proposition au {} : {}.", "Proposal on {}: {}."),
    "honesty": Text(
        "Les niveaux sont ordinaux : ils sont comptés et ordonnés, jamais additionnés. "
        "Une absence de réponse n’est pas un zéro. "
        "Cette lecture aide à décider ; la décision revient aux personnes qui la signent.",
        "Levels are ordinal: they are counted and ordered, never added up. A missing answer is not a zero. "
        "This reading helps to decide; the decision belongs to the people who sign it.",
    ),
    "provenance": Text(
        "Les tableaux disent la provenance de chaque thème (énoncé par la source, interprétation, ajout).",
        "The tables say where each item comes from (stated by the source, interpretation, addition).",
    ),
}


def html_report(dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None) -> str:
    r"""The report as one HTML page, to read on a screen, to print, to bring to a committee.

    It begins with one page to decide on; the whole follows in order.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.

    Returns:
        A whole HTML document that loads nothing from anywhere.

    Raises:
        InvalidInput: ``dossier`` is no dossier, or ``on`` is no date.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> html_report(Dossier(Project(Text("Cantines"))))[:39]
        '<!doctype html>\n<html lang="fr">\n<head>'
    """
    return write_html(build_report(dossier, lang=lang, on=on))


def markdown_report(dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None) -> str:
    """The report as Markdown (CommonMark with tables), to paste into a wiki or a shared document.

    Drawings are left to their files (`drawings`): where the page shows one, the text says what it shows.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.

    Raises:
        InvalidInput: ``dossier`` is no dossier, or ``on`` is no date.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> print(markdown_report(Dossier(Project(Text("Cantines")))).splitlines()[0])
        # Cantines
    """
    return write_markdown(build_report(dossier, lang=lang, on=on))


def build_report(dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None) -> Report:
    """The report as plain values, for a writer of one's own; arguments and errors as for `html_report`.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> [section.id for section in build_report(Dossier(Project(Text("Cantines")))).sections]
        ['overview', 'grids', 'method']
    """
    results = read_results(dossier, lang, on)
    project, lang = dossier.project, results.lang
    opening = (
        Paragraph(project.summary[lang] if project.summary else ""),
        Paragraph(project.caution[lang] if project.caution else "", "caution"),
        *(Paragraph(omission, "caution") for omission in results.omissions),
    )
    sections = (
        overview_section(results),
        *decision_sections(results),
        *grid_sections(results),
        *panel_sections(results),
        *change_sections(results),
        *law_sections(results),
        *follow_up_sections(results),
        *_sources(project, lang),
        Section("method", _WORDS["method"][lang], _method(results)),
    )
    return Report(lang, _WORDS["kind"][lang], project.name[lang], _subtitle(project, lang), opening, sections)


def drawings(dossier: Dossier, *, lang: Lang = "fr") -> dict[str, svg.Svg]:
    """A drawing an assessment, by file name without extension, such as ``radar`` or ``girouet-2``.

    Raises:
        InvalidInput: ``dossier`` is no dossier.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"))
        >>> list(drawings(Dossier(Project(Text("Cantines")), [work, work])))
        ['girouet', 'girouet-2']
    """
    results = read_results(dossier, lang)
    counts: dict[str, int] = {}
    files: dict[str, svg.Svg] = {}
    for assessment in dossier.assessments:
        kind = assessment.grid.drawing
        counts[kind] = number = counts.get(kind, 0) + 1
        name = kind if number == 1 else f"{kind}-{number}"
        files[name] = svg.chart(assessment, title=dossier.project.name[results.lang], lang=results.lang)
    return files


def summary(dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None) -> str:
    """The dossier in a few lines of plain text, for a terminal or a mail: proposal, class, sections.

    Args:
        dossier: what to sum up.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.

    Raises:
        InvalidInput: ``dossier`` is no dossier, or ``on`` is no date.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"))
        >>> print(summary(Dossier(Project(Text("Cantines")), [work])).splitlines()[-6])
        Girouet
    """
    results = read_results(dossier, lang, on)
    lang, caution = results.lang, dossier.project.caution
    lines = [dossier.project.name[lang], *([caution[lang]] if caution else ()), "", *_verdicts(results)]
    for assessment in dossier.assessments:
        lines += ["", assessment_title(assessment, lang), f"  {describe.sentence(assessment, lang)}"]
        lines += [
            f"  - {section.section.label[lang]}{COLON[lang]}{reason.text[lang]}"
            for section in score(assessment).sections
            for reason in section.reasons
        ]
    return "\n".join(lines)


def _verdicts(results: Results) -> list[str]:
    """The proposal and the class in a line each, then what is left out and why."""
    lines: list[str] = []
    if results.advice is not None:
        day = day_in_words(results.advice.on, results.lang)
        lines.append(_WORDS["proposal"][results.lang].format(day, results.advice.outcome.label[results.lang]))
    if results.law is not None:
        lines.append(class_sentence(results.law.result, results.lang))
    return [*lines, *results.omissions]


def _subtitle(project: Project, lang: Lang) -> str:
    parts = [_WORDS["kind"][lang]]
    if project.authority:
        parts.append(_WORDS["authority"][lang].format(project.authority))
    if project.population is not None:
        parts.append(_WORDS["population"][lang].format(in_figures(project.population, lang)))
    return " · ".join(parts)


def _sources(project: Project, lang: Lang) -> tuple[Section, ...]:
    lines = tuple(Line(source.title, source=source.date, url=source.url) for source in project.sources)
    return (Section("sources", _WORDS["sources"][lang], (Bullets(lines),)),) if lines else ()


def _method(results: Results) -> tuple[Block, ...]:
    """How to read the levels, and the credit line of each grid with the links that its licence asks for."""
    lang = results.lang
    lines = [
        Line(
            f"{grid.title[lang]} – {credit_line(grid, lang)}",
            lines=tuple(map(Line, filter(None, (grid.credit.licence_url, grid.credit.source_url)))),
        )
        for grid in dict.fromkeys(assessment.grid for assessment in results.dossier.assessments)
        if grid.credit and credit_line(grid, lang)
    ]
    credits_ = (Bullets(tuple(lines)),) if lines else ()
    return (Paragraph(_WORDS["honesty"][lang]), Paragraph(_WORDS["provenance"][lang]), *credits_)
