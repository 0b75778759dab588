"""The report and the drawings of a dossier as files, by name: what a command or a wrapper writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar._ground.fields import instances, judge, many, string
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.errors import UnknownId
from ia_radar.exchange.report.build import docx_report, html_report, markdown_report
from ia_radar.exchange.report.options import AddedSection
from ia_radar.exchange.report.summary import drawings
from ia_radar.pack import Pack
from ia_radar.svg.canvas.theme import INHERIT, LIGHT, Theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.dossier import Dossier
    from ia_radar.exchange.report.options import Logo
    from ia_radar.text import Lang

__all__ = ["report_files"]

PAGE = "report.html"
_FORMATS = ("docx", "markdown")


def report_files(
    dossier: Dossier,
    *,
    formats: Iterable[str] = (),
    lang: Lang = "fr",
    on: dt.date | None = None,
    theme: Theme | None = None,
    logo: Logo | None = None,
    heading: str = "",
    sections: Iterable[AddedSection] = (),
    packs: Iterable[Pack] = (),
) -> dict[str, bytes]:
    """The report and a drawing for each assessment, ready to be written into a folder or an archive.

    Args:
        dossier: what to report on.
        formats: other formats of the report, beside HTML: ``"docx"``, ``"markdown"``.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        theme: colours of the report and of the drawings; when None, those of the first pack that has some,
            and otherwise the page follows the reader's screen and the drawings are light.
        logo: the authority's logo, embedded in the report.
        heading: the authority's own lines above the title.
        sections: sections that the authority adds; each says who wrote it.
        packs: what the authority adds as data.

    Returns:
        The bytes of each file by its name: ``report.html`` first.

    Raises:
        InvalidInput: as `html_report` does.
        UnknownId: no such format or language.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"))
        >>> list(report_files(ia.Dossier(ia.Project("Cantines"), [work]), formats=["markdown"]))
        ['report.html', 'girouet.svg', 'report.md']
    """
    wanted = judge("formats", formats, many(string, "texts"))
    for name in wanted:
        if name not in _FORMATS:
            raise UnknownId("format", name, _FORMATS)
    sections = judge("sections", sections, instances(AddedSection))
    packs = check_packs(packs, Pack)
    if theme is None:
        theme = next((pack.theme for pack in packs if pack.theme is not None), None)
    light = LIGHT if theme is None else theme
    page = html_report(
        dossier,
        lang=lang,
        on=on,
        theme=INHERIT if theme is None else theme,
        logo=logo,
        heading=heading,
        sections=sections,
        packs=packs,
    )
    files = {PAGE: page.encode()}
    for name, drawing in drawings(dossier, lang=lang, theme=light).items():
        files[f"{name}.svg"] = drawing.document().encode()
    if "docx" in wanted:
        files["report.docx"] = docx_report(
            dossier, lang=lang, on=on, theme=light, logo=logo, heading=heading, sections=sections, packs=packs
        )
    if "markdown" in wanted:
        text = markdown_report(dossier, lang=lang, on=on, heading=heading, sections=sections, packs=packs)
        files["report.md"] = text.encode()
    return files
