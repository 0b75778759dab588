"""A report written as a Word document (DOCX), with python-docx; drawings as SVG beside a PNG, by resvg.

Rules that hold here:

1. Both libraries come with the extra ``office`` and are loaded when a document is asked for, no sooner.
2. Structure is Word's own: styles of headings and lists, rows of headings that repeat, alternative texts,
   a language, a table of contents as a field. So a screen reader and the authority's template find it.
3. The same report gives the same bytes.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.office import office_module
from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Fields,
    Figure,
    Heading,
    Line,
    Paragraph,
    Report,
    TableBlock,
)
from ia_radar.exchange.report.options import EXPECTED_IMAGE
from ia_radar.exchange.report.writers.prose import is_address, paragraphs
from ia_radar.text import Text, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.exchange.report.options import Letterhead
    from ia_radar.svg import Svg

__all__ = ["write_docx"]

_CONTENTS = Text("Sommaire", "Contents")
_LANGS = {"fr": "fr-FR", "en": "en-GB"}
_WIDE, _HIGH, _SMALL = 17.0, 9.5, 3.6  # centimetres: between the margins, of one drawing, of a thumbnail
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_docx(report: Report) -> bytes:
    """The report as the bytes of a DOCX file.

    Args:
        report: what `ia_radar.exchange.report.build_report` gives.

    Raises:
        MissingExtra: python-docx or resvg_py is not installed.
    """
    writer = _Writer(report)
    writer.letterhead(report.letterhead)
    writer.document.add_heading(clean(report.title), 1)
    writer.prose(Paragraph(report.subtitle))
    writer.blocks(report.opening)
    overview, *others = report.sections
    writer.document.add_heading(clean(overview.title), 2)
    writer.blocks(overview.blocks)
    writer.contents(_CONTENTS[report.lang], [section.title for section in others])
    for section in others:
        writer.document.add_heading(clean(section.title), 2)
        writer.blocks(section.blocks)
    file = BytesIO()
    writer.document.save(file)
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The same archive without the time at which it was made."""
    written = BytesIO()
    with ZipFile(file) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _EPOCH), source.read(name), ZIP_DEFLATED)
    return written.getvalue()


class _Writer:
    """A document being written, with what python-docx offers."""

    def __init__(self, report: Report) -> None:
        self.docx, self.resvg = office_module("docx"), office_module("resvg_py")
        self.shared, self.oxml = import_module("docx.shared"), import_module("docx.oxml")
        self.qn = import_module("docx.oxml.ns").qn
        self.document = self.docx.Document()
        self.pictures = 0
        self._set_up(report)

    def _set_up(self, report: Report) -> None:
        """An A4 page in the language of the report; the template of python-docx is an American one."""
        cm, pt, rgb = self.shared.Cm, self.shared.Pt, self.shared.RGBColor
        (page,) = self.document.sections
        page.page_width, page.page_height = cm(21), cm(29.7)
        page.left_margin = page.right_margin = cm(2)
        page.top_margin = page.bottom_margin = cm(1.2)
        styles = self.document.styles
        for name, points in (("Normal", 9), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 10)):
            style = styles[name]
            style.font.name, style.font.size = "Arial", pt(points)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(self.qn(f"w:{theme}"), None)
            style.paragraph_format.space_before = pt(0 if name == "Normal" else 4)
            style.paragraph_format.space_after = pt(2)
            if name != "Normal":
                style.font.color.rgb = rgb(0x16, 0x16, 0x16)
        styles["Caption"].font.color.rgb = rgb(0x16, 0x16, 0x16)
        for name in ("List Bullet", "List Bullet 2", "List Number"):
            styles[name].paragraph_format.space_after = pt(0)
        for lang in styles.element.xpath("//w:docDefaults//w:lang"):
            lang.set(self.qn("w:val"), _LANGS[report.lang])
        about = self.document.core_properties
        about.title, about.author, about.last_modified_by = clean(report.title)[:255], "", ""
        about.language, about.comments = _LANGS[report.lang], ""

    # Blocks

    def letterhead(self, letterhead: Letterhead) -> None:
        """The authority's logo and lines."""
        if letterhead.logo:
            width, height = letterhead.logo.size
            picture = self.document.add_paragraph().add_run()
            high = self.shared.Cm(min(1.8, 4.5 * height / width))
            try:
                picture.add_picture(BytesIO(letterhead.logo.image), height=high)
            except Exception as error:  # python-docx says in many ways that it cannot read a picture
                raise InvalidInput([Problem("logo", "wrong-type", EXPECTED_IMAGE)]) from error
            self._describe(picture, letterhead.logo.alt)
        self.prose(Paragraph(letterhead.heading))

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Blocks in order."""
        for block in blocks:
            match block:
                case Paragraph():
                    self.prose(block)
                case Heading():
                    self.document.add_heading(clean(block.text), 3)
                case Bullets():
                    self._list(block.lines, "List Number" if block.is_numbered else "List Bullet")
                case Fields():
                    self._fields(block)
                case Figure():
                    self._figure(block)
                case TableBlock():
                    self._table(block)

    def prose(self, block: Paragraph) -> None:
        """Paragraphs and lists of a text; a caution is set off, an outcome is large."""
        for lines, is_list in paragraphs(block.text):
            if is_list:
                for line in lines:
                    self.document.add_paragraph(line, style="List Bullet")
                continue
            written = self.document.add_paragraph()
            run = written.add_run("\n".join(lines))
            if block.role == "caution":
                written.paragraph_format.left_indent = self.shared.Cm(0.5)
                run.italic = True
            elif block.role.startswith("outcome"):
                run.bold, run.font.size = True, self.shared.Pt(13)

    def contents(self, title: str, entries: list[str]) -> None:
        """A table of contents that Word brings up to date, filled so that it can be read before that."""
        heading = self.document.add_paragraph(title)
        heading.paragraph_format.page_break_before = True
        heading.runs[0].bold = True
        start = self.document.add_paragraph()
        self._field_mark(start, "begin")
        self._instruct(start, 'TOC \\o "2-2" \\h \\z \\u')
        self._field_mark(start, "separate")
        last = start
        for place, entry in enumerate(entries):
            last = start if place == 0 else self.document.add_paragraph()
            last.add_run(clean(entry))
        self._field_mark(last, "end")

    def _field_mark(self, paragraph: Any, kind: str) -> None:
        mark = self.oxml.OxmlElement("w:fldChar")
        mark.set(self.qn("w:fldCharType"), kind)
        paragraph.add_run().element.append(mark)

    def _instruct(self, paragraph: Any, instruction: str) -> None:
        words = self.oxml.OxmlElement("w:instrText")
        words.text = instruction
        paragraph.add_run().element.append(words)

    def _list(self, lines: tuple[Line, ...], style: str) -> None:
        for line in lines:
            written = self.document.add_paragraph(style=style)
            if line.lead:
                written.add_run(f"{clean(line.lead)} – ").bold = True
            url = line.url or line.text
            if is_address(url):
                self._link(written, line.text, url)
            else:
                written.add_run(clean(line.text))
            if line.source:
                written.add_run(f" ({clean(line.source)})").italic = True
            self._list(line.lines, "List Bullet 2")

    def _link(self, paragraph: Any, text: str, url: str) -> None:
        kind = import_module("docx.opc.constants").RELATIONSHIP_TYPE.HYPERLINK
        link = self.oxml.OxmlElement("w:hyperlink")
        link.set(self.qn("r:id"), self.document.part.relate_to(clean(url), kind, is_external=True))
        run = paragraph.add_run(clean(text))
        run.underline = True
        run.element.addprevious(link)
        link.append(run.element)

    def _fields(self, block: Fields) -> None:
        """Names and texts, two pairs on a row."""
        table = self.document.add_table(0, 4, style="Table Grid")
        pairs = [*block.fields, *([("", "")] * (len(block.fields) % 2))]
        for left, right in zip(pairs[::2], pairs[1::2], strict=True):
            row = table.add_row()
            row.height = self.shared.Cm(0.7)
            for cell, words, width in zip(row.cells, (*left, *right), (2.8, 5.7, 2.8, 5.7), strict=True):
                cell.text, cell.width = clean(words), self.shared.Cm(width)
            for name in (row.cells[0], row.cells[2]):
                for run in name.paragraphs[0].runs:
                    run.bold = True

    def _figure(self, block: Figure) -> None:
        captions = block.captions or ("",) * len(block.drawings)
        if block.is_small:
            paragraph = self.document.add_paragraph()
            for drawing in block.drawings:
                self._picture(paragraph.add_run(), drawing, _WIDE / len(block.drawings), _SMALL)
            return
        for drawing, caption in zip(block.drawings, captions, strict=True):
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = bool(caption)
            self._picture(paragraph.add_run(), drawing, _WIDE, _HIGH)
            if caption:
                self.document.add_paragraph(clean(caption))

    def _picture(self, run: Any, drawing: Svg, widest: float, highest: float) -> None:
        """A drawing as SVG, which recent programs show, and as PNG for the others."""
        cm = self.shared.Cm
        width = min(widest, highest * drawing.box.width / drawing.box.height)
        source = drawing.document()
        pixels = round(2 * cm(width).inches * 96)  # twice those of a screen, which printers need
        run.add_picture(
            BytesIO(bytes(self.resvg.svg_to_bytes(svg_string=source, width=pixels))), width=cm(width)
        )
        self._describe(run, drawing.name)
        self.pictures += 1
        packuri = import_module("docx.opc.packuri").PackURI(f"/word/media/drawing{self.pictures}.svg")
        part = import_module("docx.opc.part").Part(
            packuri, "image/svg+xml", source.encode(), self.document.part.package
        )
        kind = import_module("docx.opc.constants").RELATIONSHIP_TYPE.IMAGE
        reference = self.document.part.relate_to(part, kind)
        (blip,) = run.element.xpath(".//a:blip")
        blip.append(
            self.oxml.parse_xml(
                f'<a:extLst xmlns:a="{blip.nsmap["a"]}"><a:ext uri="{_SVG_EXTENSION}">'
                f'<asvg:svgBlip xmlns:asvg="{_SVG}" xmlns:r="{blip.nsmap["r"]}" r:embed="{reference}"/>'
                "</a:ext></a:extLst>"
            )
        )

    def _describe(self, run: Any, text: str) -> None:
        (described,) = run.element.xpath(".//wp:docPr")
        described.set("descr", clean(text))

    def _table(self, block: TableBlock) -> None:
        table = block.table
        header = table.header[1:] if block.is_grouped else table.header
        caption = self.document.add_paragraph(clean(table.caption), style="Caption")
        caption.paragraph_format.keep_with_next = True
        written = self.document.add_table(0, len(header), style="Table Grid")
        head = self._row(written, header, is_bold=True)
        head._tr.get_or_add_trPr().append(self.oxml.OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way
        if block.is_grouped:
            for name, rows in groupby(table.rows, key=itemgetter(0)):
                self._group(written, name)
                for row in rows:
                    self._row(written, row[1:])
        else:
            for row in table.rows:
                self._row(written, row)
        self._fit(written, [row[block.is_grouped :] for row in (table.header, *table.rows)])
        for note in block.notes:
            self.document.add_paragraph(clean(note)).runs[0].italic = True

    def _group(self, table: Any, name: str) -> None:
        """A row of one cell that heads those below it."""
        row = self._row(table, (name, *[""] * (len(table.columns) - 1)), is_bold=True)
        cell = row.cells[0].merge(row.cells[-1])
        for empty in cell.paragraphs[1:]:
            empty._p.getparent().remove(empty._p)  # noqa: SLF001 - a merge leaves a paragraph for each cell
        cell.paragraphs[0].paragraph_format.keep_with_next = True

    def _fit(self, table: Any, rows: list[tuple[str, ...]]) -> None:
        """Columns as wide as their texts ask for: Word reads cells, LibreOffice columns."""
        needs = [
            min(60, max(11, *(max(map(len, cell.split()), default=0) for cell in cells), _typical(cells)))
            for cells in zip(*rows, strict=True)
        ]
        table.autofit = False
        for place, need in enumerate(needs):
            width = self.shared.Cm(_WIDE * need / sum(needs))
            table.columns[place].width = width
            for cell in table.columns[place].cells:
                if cell._tc.grid_span == 1:  # noqa: SLF001 - the heading of a group keeps the whole width
                    cell.width = width

    def _row(self, table: Any, texts: Iterable[str], *, is_bold: bool = False) -> Any:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(self.oxml.OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
        for cell, text in zip(row.cells, texts, strict=True):
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(clean(text))
            run.bold, run.font.size = is_bold or None, self.shared.Pt(8)
            paragraph.paragraph_format.space_after = self.shared.Pt(0)
        return row


def _typical(cells: tuple[str, ...]) -> int:
    """The length that a column has to show on about two lines: that of its longer cells, halved."""
    return sorted(map(len, cells))[len(cells) * 3 // 4] // 2
