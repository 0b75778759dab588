"""What one format of the report says, every other says; what the authority adds is in all of them."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import html5lib
import pytest
from markdown_it import MarkdownIt

import ia_radar as ia
from ia_radar.describe import Table
from ia_radar.exchange.report import (
    AddedSection,
    Logo,
    build_report,
    docx_report,
    html_report,
    markdown_report,
    read_sections,
)
from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Fields,
    Figure,
    Heading,
    Line,
    Paragraph,
    TableBlock,
)
from ia_radar.exchange.report.writers.prose import paragraphs
from tests.hosts.running import needs
from tests.sweeping import PIXEL

ON = date(2026, 11, 22)
EXAMPLE = Path(__file__).parents[3] / "examples" / "cantines-nantes-complet.json"
HOSTILE = "<b>Avis</b> & | *x*"
ADDED = AddedSection(
    HOSTILE, ["Un.\n\n- a <i>\n- b", Table("Coûts", ["An", "€"], [["2026", "<10>"]])], by="DPO"
)


def complete() -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8")))


def words(text: str) -> str:
    """Text without what formats mark in their own way: white space and marks of lists."""
    return re.sub(r"[\s•*–-]+", "", text)


def of_line(line: Line) -> Iterator[str]:
    yield from (line.lead, line.text, line.source)
    for below in line.lines:
        yield from of_line(below)


def statements(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            for lines, _ in paragraphs(block.text):
                yield from lines
        case Heading():
            yield block.text
        case Bullets():
            for line in block.lines:
                yield from of_line(line)
        case Fields():
            for field in block.fields:
                yield from field
        case Figure():
            yield from block.captions
        case TableBlock():
            yield from (block.table.caption, *block.table.header[block.is_grouped :], *block.notes)
            for row in block.table.rows:
                yield from row


def text_of_html(page: str) -> str:
    tree: Any = html5lib.parse(page, namespaceHTMLElements=False)
    for parent in list(tree.iter()):
        for child in list(parent):
            if str(child.tag).endswith(("svg", "style")):
                parent.remove(child)
    return "".join(tree.itertext())


def text_of_docx(content: bytes) -> str:
    document = import_module("docx").Document(BytesIO(content))
    return "".join(document.element.body.itertext())


@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_no_format_says_what_another_does_not(lang: ia.Lang) -> None:
    needs("docx", "resvg_py")
    report = build_report(complete(), lang=lang, on=ON, sections=[ADDED], heading="Ville")
    said = [report.letterhead.heading]
    for block in (*report.opening, *(block for section in report.sections for block in section.blocks)):
        said += statements(block)
    said += [section.title for section in report.sections]
    options: dict[str, Any] = {"lang": lang, "on": ON, "sections": [ADDED], "heading": "Ville"}
    markdown = MarkdownIt("commonmark").enable("table").render(markdown_report(complete(), **options))
    texts = {
        "html": text_of_html(html_report(complete(), **options)),
        "markdown": text_of_html(markdown),
        "docx": text_of_docx(docx_report(complete(), **options)),
    }
    for name, text in texts.items():
        plain = words(text)
        assert [statement for statement in said if words(statement) not in plain] == [], name


def test_no_long_statement_stands_twice_after_the_first_page() -> None:
    report = build_report(complete(), on=ON)
    said = [
        statement
        for section in report.sections[1:]
        if section.id.startswith(("grid", "sources", "method"))
        for block in section.blocks
        for statement in statements(block)
        if len(statement) > 60 and not statement.startswith("https://")
    ]
    assert len(said) == len(set(said))


def test_a_word_document_has_the_structure_that_word_knows() -> None:
    needs("docx", "resvg_py")
    content = docx_report(complete(), on=ON)
    assert content == docx_report(complete(), on=ON)
    made = import_module("docx").Document(BytesIO(content))
    styles = {paragraph.style.name for paragraph in made.paragraphs}
    assert {"Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Caption"} <= styles
    assert made.core_properties.author == ""
    assert made.core_properties.language == "fr-FR"
    described = made.element.xpath("//wp:docPr/@descr")
    assert len(described) == len(made.inline_shapes) == len(made.element.xpath("//*[local-name()='svgBlip']"))
    assert all(described)
    assert 'TOC \\o "2-2"' in "".join(made.element.xpath("//w:instrText/text()"))
    heads = [table for table in made.tables if table.rows[0]._tr.xpath("w:trPr/w:tblHeader")]
    assert len(heads) == len(made.tables) - 1, "all but the fields to sign"
    names = zipfile.ZipFile(BytesIO(content)).namelist()
    assert len([name for name in names if name.endswith(".svg")]) == len(described)


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ia.errors.IaRadarError, match=r"ia-radar\[office\]"):
        docx_report(complete(), on=ON)


@pytest.mark.parametrize("heading", ["x" * 301, "x\n" * 7])
def test_a_heading_is_a_few_lines(heading: str) -> None:
    """What is longer is a section, and would push the page to decide on off its page."""
    for write in (html_report, markdown_report):
        with pytest.raises(ia.InvalidInput, match="at most 300 characters on 6 lines"):
            write(complete(), on=ON, heading=heading)


def test_a_logo_is_a_picture_in_the_page_and_nothing_else() -> None:
    page = html_report(complete(), on=ON, logo=Logo(PIXEL, 'Ville "de" Nantes'), heading="Ville\nDSI")
    assert '<img src="data:image/png;base64,' in page
    assert 'alt="Ville &quot;de&quot; Nantes"' in page
    for image in (b"<svg onload='x'/>", b"GIF89a", b"", PIXEL[:10], PIXEL[:-20], PIXEL + b"x" * 600_000):
        with pytest.raises(ia.InvalidInput, match="image: "):
            Logo(image, "Ville")


def test_an_added_section_is_escaped_and_says_who_wrote_it() -> None:
    page = html_report(complete(), on=ON, sections=[ADDED, AddedSection("Suite", ["Oui."])])
    assert "&lt;b&gt;Avis&lt;/b&gt; &amp; | *x*" in page
    assert "Section ajoutée par DPO." in page
    assert "Section ajoutée par Ville de Nantes." in page
    assert "<i>" not in page


def test_sections_of_a_file_are_refused_whole() -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        read_sections({"sections": [{"content": [3]}, {"title": "a", "contents": []}]})
    paths = {problem.path for problem in refused.value.problems}
    assert {"sections[0].title", "sections[0].content[0]", "sections[1].contents"} <= paths


@pytest.mark.parametrize("theme", [ia.svg.LIGHT, ia.svg.DARK, ia.svg.DSFR])
def test_a_theme_colours_the_page_and_its_drawings(theme: ia.svg.Theme) -> None:
    page = html_report(complete(), on=ON, theme=theme)
    assert f"--page: {theme.page}; --text: {theme.text};" in page
    assert "prefers-color-scheme" not in page
    assert theme.accents[0].fill in page[page.index("<body>") :]


def test_a_picture_that_word_cannot_read_is_refused_in_our_words() -> None:
    needs("docx", "resvg_py")
    sizes = b"\xff\xc0\x00\x11\x08\x00\x10\x00\x10\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
    bare = Logo(b"\xff\xd8" + sizes + b"\xff\xd9", "Ville")  # a JPEG with neither JFIF nor Exif
    with pytest.raises(ia.InvalidInput, match="logo: "):
        docx_report(complete(), on=ON, logo=bare)
