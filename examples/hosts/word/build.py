"""A dossier's first assessment as a Word document: chart, caption, and the same data as a table.

python build.py ../../cantines-nantes.json cantines.docx
"""

import json
import sys
from io import BytesIO
from pathlib import Path

import docx
import resvg_py
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

import ia_radar as ia
from ia_radar.text import clean  # python-docx refuses the characters that XML forbids

WIDE = Cm(17)  # between the margins of an A4 page
COLUMNS = Cm(3.3), Cm(2.5), Cm(2.5), Cm(6.2), Cm(2.5)  # item, section, level, note, provenance


def document(dossier: ia.Dossier) -> Document:
    """The alternative text is the chart's name; what a picture cannot say is in the table."""
    work, title = dossier.assessments[0], dossier.project.name.fr
    chart = ia.svg.radar(work, title=title)

    made = _blank(clean(title), clean(dossier.project.authority))
    made.add_heading(clean(title), 1)
    made.add_paragraph(clean(ia.describe.sentence(work)))

    # Twice as many pixels as a screen has there, which printers need.
    pixels = round(2 * WIDE.inches * 96)
    picture = resvg_py.svg_to_bytes(svg_string=chart.document(), width=pixels)
    figure = made.add_paragraph()
    figure.paragraph_format.keep_with_next = True
    run = figure.add_run()
    run.add_picture(BytesIO(picture), width=WIDE)
    (described,) = run.element.xpath(".//wp:docPr")
    described.set("descr", clean(chart.name))
    _caption(made, "Figure", work.grid.title.fr)

    _caption(made, "Tableau", chart.table.caption).paragraph_format.keep_with_next = True
    table = made.add_table(0, len(COLUMNS), style="Light Grid")
    for texts in (chart.table.header, *chart.table.rows):
        for cell, width, text in zip(table.add_row().cells, COLUMNS, texts, strict=True):
            cell.width, cell.text = width, clean(text)
    for column, width in zip(table.columns, COLUMNS, strict=True):  # Word reads cells, LibreOffice columns
        column.width = width
    for row in made.element.xpath("//w:tr"):
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    # The row of headings: repeated on each page, and announced by screen readers.
    (header,) = made.element.xpath("//w:tr[1]")
    header.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return made


def _blank(title: str, author: str) -> Document:
    """An A4 page in French; the template of python-docx is an American one."""
    made = docx.Document()
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    made.styles["Normal"].font.name = "Arial"
    made.styles["Light Grid"].font.size = Pt(9)
    # The blue of its captions is too pale on white (4.1 to 1); that of its headings is not.
    made.styles["Caption"].font.color.rgb = made.styles["Heading 1"].font.color.rgb
    for lang in made.styles.element.xpath("//w:docDefaults//w:lang"):
        lang.set(qn("w:val"), "fr-FR")
    about = made.core_properties
    about.title, about.author = title[:255], author[:255]  # python-docx refuses more
    about.language, about.comments = "fr-FR", ""
    return made


def _caption(made: Document, kind: str, text: str) -> Paragraph:
    """A caption as Word makes them: its number is a field, which lists of figures and of tables read."""
    caption = made.add_paragraph(f"{kind} ", style="Caption")
    number = caption.add_run("1").element
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f"SEQ {kind} \\* ARABIC")
    number.addprevious(field)
    field.append(number)
    caption.add_run(f". {clean(text)}")
    return caption


if __name__ == "__main__":
    read, written = map(Path, sys.argv[1:])
    document(ia.Dossier.from_dict(json.loads(read.read_text("utf-8")))).save(str(written))
