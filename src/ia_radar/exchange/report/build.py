"""A report, put together from its sections, and written in each of its formats.

One way through: `results` computes, each section file says it in blocks, `writers` write them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.describe import Table
from ia_radar.exchange.report.block import Paragraph, Report, Section, TableBlock
from ia_radar.exchange.report.decision import decision_sections
from ia_radar.exchange.report.follow_up import follow_up_sections
from ia_radar.exchange.report.grids import grid_sections
from ia_radar.exchange.report.law import law_sections
from ia_radar.exchange.report.local import local_sections
from ia_radar.exchange.report.method import method_section
from ia_radar.exchange.report.options import AddedSection, Logo, read_additions
from ia_radar.exchange.report.overview import (
    MAX_TITLE,
    opening,
    overview_section,
    project_section,
    shorten,
)
from ia_radar.exchange.report.respondents import panel_sections
from ia_radar.exchange.report.results import Results, read_results
from ia_radar.exchange.report.sources import sources_section
from ia_radar.exchange.report.writers.html import write_html
from ia_radar.exchange.report.writers.markdown import write_markdown
from ia_radar.svg.canvas.theme import INHERIT, LIGHT, Theme
from ia_radar.text import Lang, Text, in_figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.dossier import Dossier, Project
    from ia_radar.pack import Pack

__all__ = ["build_report", "docx_report", "html_report", "markdown_report"]

_WORDS = {
    "kind": Text("Dossier d’aide à la décision", "Decision dossier"),
    "authority": Text("Collectivité : {}", "Authority: {}"),
    "population": Text("{} habitants", "{} inhabitants"),
    "by": Text("Section ajoutée par {}.", "Section added by {}."),
    "somebody": Text("la collectivité", "the authority"),
}


def html_report(
    dossier: Dossier,
    *,
    lang: Lang = "fr",
    on: dt.date | None = None,
    theme: Theme = INHERIT,
    logo: Logo | None = None,
    heading: str = "",
    sections: Iterable[AddedSection] = (),
    packs: Iterable[Pack] = (),
) -> str:
    r"""The report as one HTML page, to read on a screen, to print, to bring to a committee.

    It begins with one page to decide on; the whole follows in order.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        theme: colours of the page and of its drawings, such as `ia_radar.svg.DSFR`. The default is light or
            dark as the reader's screen asks, and light on paper.
        logo: the authority's logo, embedded in the page.
        heading: the authority's own lines above the title.
        sections: sections that the authority adds; each says who wrote it.
        packs: what the authority adds as data; what its rules ask for has a section of its own.

    Returns:
        A whole HTML document that loads nothing from anywhere.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, an option has a wrong type, or two
            packs define the same thing.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> html_report(Dossier(Project(Text("Cantines"))))[:39]
        '<!doctype html>\n<html lang="fr">\n<head>'
    """
    return write_html(
        build_report(
            dossier, lang=lang, on=on, theme=theme, logo=logo, heading=heading, sections=sections, packs=packs
        )
    )


def markdown_report(
    dossier: Dossier,
    *,
    lang: Lang = "fr",
    on: dt.date | None = None,
    heading: str = "",
    sections: Iterable[AddedSection] = (),
    packs: Iterable[Pack] = (),
) -> str:
    """The report as Markdown (CommonMark with tables), to paste into a wiki or a shared document.

    Drawings are left to their files (`drawings`): where the page shows one, the text says what it shows.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        heading: the authority's own lines above the title.
        sections: sections that the authority adds; each says who wrote it.
        packs: what the authority adds as data; what its rules ask for has a section of its own.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, an option has a wrong type, or two
            packs define the same thing.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> print(markdown_report(Dossier(Project(Text("Cantines")))).splitlines()[0])
        # Cantines
    """
    return write_markdown(
        build_report(dossier, lang=lang, on=on, heading=heading, sections=sections, packs=packs)
    )


def docx_report(
    dossier: Dossier,
    *,
    lang: Lang = "fr",
    on: dt.date | None = None,
    theme: Theme = LIGHT,
    logo: Logo | None = None,
    heading: str = "",
    sections: Iterable[AddedSection] = (),
    packs: Iterable[Pack] = (),
) -> bytes:
    """The report as a Word document, to complete, to sign, to put into the authority's own template.

    It needs the extra ``office``: ``pip install 'ia-radar[office]'``.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        theme: colours of the drawings.
        logo: the authority's logo, embedded in the document.
        heading: the authority's own lines above the title.
        sections: sections that the authority adds; each says who wrote it.
        packs: what the authority adds as data; what its rules ask for has a section of its own.

    Returns:
        The bytes of a DOCX file; the same for the same report.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, an option has a wrong type, or two packs
            define the same thing.
        MissingExtra: the extra is not installed.
        UnknownId: no such language.
    """
    from ia_radar.exchange.report.writers.word import write_docx

    return write_docx(
        build_report(
            dossier, lang=lang, on=on, theme=theme, logo=logo, heading=heading, sections=sections, packs=packs
        )
    )


def build_report(
    dossier: Dossier,
    *,
    lang: Lang = "fr",
    on: dt.date | None = None,
    theme: Theme = INHERIT,
    logo: Logo | None = None,
    heading: str = "",
    sections: Iterable[AddedSection] = (),
    packs: Iterable[Pack] = (),
) -> Report:
    """The report as plain values, for a writer of one's own; arguments and errors as for `html_report`.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> [section.id for section in build_report(Dossier(Project(Text("Cantines")))).sections]
        ['overview', 'grids', 'method']
    """
    additions = read_additions(theme, logo, heading, sections)
    results = read_results(dossier, lang, on, packs)._replace(theme=additions.theme)
    project, lang = dossier.project, results.lang
    return Report(
        lang,
        _WORDS["kind"][lang],
        shorten(project.name[lang], MAX_TITLE),
        _subtitle(project, lang),
        opening(results),
        (
            overview_section(results),
            *project_section(results),
            *decision_sections(results),
            *grid_sections(results),
            *panel_sections(results),
            *law_sections(results),
            *follow_up_sections(results),
            *local_sections(results),
            *_added(additions.sections, results),
            *sources_section(results),
            method_section(results),
        ),
        additions.letterhead,
        additions.theme,
    )


def _subtitle(project: Project, lang: Lang) -> str:
    parts = [_WORDS["kind"][lang]]
    if project.authority:
        parts.append(_WORDS["authority"][lang].format(shorten(project.authority, MAX_TITLE)))
    if project.population is not None:
        parts.append(_WORDS["population"][lang].format(in_figures(project.population, lang)))
    return " · ".join(parts)


def _added(sections: Iterable[AddedSection], results: Results) -> tuple[Section, ...]:
    """The authority's sections, each with who wrote it under its title."""
    lang, authority = results.lang, results.dossier.project.authority
    return tuple(
        Section(
            f"added-{number}",
            added.title[lang],
            (
                Paragraph(
                    _WORDS["by"][lang].format(added.by or authority or _WORDS["somebody"][lang]), "authority"
                ),
                *(
                    TableBlock(content) if isinstance(content, Table) else Paragraph(content[lang])
                    for content in added.content
                ),
            ),
        )
        for number, added in enumerate(sections, 1)
    )
