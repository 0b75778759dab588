"""A report written as one HTML page; the only place of the report where text becomes markup."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Fields,
    Figure,
    Heading,
    Line,
    Paragraph,
    Report,
    Section,
    TableBlock,
)
from ia_radar.exchange.report.writers.prose import is_address, paragraphs
from ia_radar.exchange.report.writers.style import style_sheet
from ia_radar.text import Text, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ia_radar.describe import Table
    from ia_radar.exchange.report.options import Letterhead
    from ia_radar.svg import Svg

__all__ = ["write_html", "write_parts"]

_CONTENTS = Text("Sommaire", "Contents")
_MANY_COLUMNS = 8  # from here on the name that heads a row is given its room


def write_html(report: Report) -> str:
    """The page: a whole HTML document that loads nothing from anywhere.

    Args:
        report: what `ia_radar.exchange.report.build_report` gives.
    """
    title, lang = escape(report.title), report.lang
    overview, *others = report.sections
    first_page = [
        _letterhead(report.letterhead),
        f"<h1>{title}</h1>",
        _block(Paragraph(report.subtitle, "authority")),
        *map(_block, report.opening),
        _section(overview),
    ]
    body = [
        f'<div class="first-page">\n{_lines(first_page)}\n</div>',
        _contents(others, _CONTENTS[lang]),
        *map(_section, others),
    ]
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} – {escape(report.kind)}</title>\n<style>\n{style_sheet(report.theme)}\n</style>\n"
        f"</head>\n<body>\n<main>\n{_lines(body)}\n</main>\n</body>\n</html>\n"
    )


def write_parts(opening: Iterable[Block], sections: Iterable[Section]) -> str:
    """Parts of a report for a page of somebody else's: no style, no heading above the second level."""
    return _lines([*map(_block, opening), *map(_section, sections)])


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(filter(None, parts))


def _letterhead(letterhead: Letterhead) -> str:
    """The authority's logo and name; nothing where there are none."""
    heading, logo = letterhead
    image = f'<img src="{logo.data_uri()}" alt="{escape(logo.alt)}">' if logo else ""
    name = _paragraph(Paragraph(heading))
    return f'<div class="letterhead">{image}{name}</div>' if image or name else ""


def _contents(sections: list[Section], title: str) -> str:
    rows = "".join(f'<li><a href="#{section.id}">{escape(section.title)}</a></li>' for section in sections)
    return f'<nav aria-labelledby="contents">\n<h2 id="contents">{escape(title)}</h2><ol>{rows}</ol>\n</nav>'


def _section(section: Section) -> str:
    head = f'<section id="{section.id}" aria-labelledby="h-{section.id}">\n'
    title = f'<h2 id="h-{section.id}">{escape(section.title)}</h2>'
    return _lines([head + title, *map(_block, section.blocks), "</section>"])


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Heading():
            return f"<h3>{escape(block.text)}</h3>"
        case Bullets():
            return _list(block.lines, "ol" if block.is_numbered else "ul")
        case Fields():
            rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in block.fields)
            return f'<dl class="signature">{rows}</dl>'
        case Figure():
            return _figure(block)
        case TableBlock():
            return _table(block)


def _figure(block: Figure) -> str:
    if block.is_small:
        return f'<figure class="small">{"".join(block.drawings)}</figure>'
    captions = block.captions or ("",) * len(block.drawings)
    figures = [
        f"<figure{_tall(drawing)}>{drawing}{f'<figcaption>{escape(caption)}</figcaption>' if caption else ''}"
        "</figure>"
        for drawing, caption in zip(block.drawings, captions, strict=True)
    ]
    return figures[0] if len(figures) == 1 else f'<div class="row">{"".join(figures)}</div>'


def _tall(drawing: Svg) -> str:
    """Paper gives a drawing that is about as high as wide, or higher, more room."""
    return ' class="tall"' if drawing.box.height > 0.8 * drawing.box.width else ""


def _paragraph(block: Paragraph) -> str:
    style = f' class="{block.role}"' if block.role else ""
    texts: list[str] = []
    for lines, is_list in paragraphs(block.text):
        if is_list:
            texts.append(f"<ul{style}>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>")
        else:
            texts.append(f"<p{style}>{'<br>'.join(map(escape, lines))}</p>")
    return "\n".join(texts)


def _list(lines: tuple[Line, ...], tag: str = "ul") -> str:
    return f"<{tag}>{''.join(map(_line, lines))}</{tag}>"


def _line(line: Line) -> str:
    style = f' class="{line.role}"' if line.role else ""
    lead = f"<strong>{escape(line.lead)}</strong> – " if line.lead else ""
    source = f' <span class="source">{escape(line.source)}</span>' if line.source else ""
    below = _list(line.lines) if line.lines else ""
    url = line.url or line.text
    text = f'<a href="{escape(url)}">{escape(line.text)}</a>' if is_address(url) else escape(line.text)
    return f"<li{style}>{lead}{text}{source}{below}</li>"


def _table(block: TableBlock) -> str:
    """A table that can be scrolled sideways, with the keyboard too, and its notes."""
    label = escape(block.table.caption)
    if block.links:
        markup = _linked(block.table, block.links)
    else:
        markup = _grouped(block.table) if block.is_grouped else block.table.html()
    notes = "".join(f'<p class="notes">{escape(note)}</p>' for note in block.notes)
    style = "scroll wide" if len(block.table.header) > _MANY_COLUMNS else "scroll"
    return f'<div class="{style}" role="group" aria-label="{label}" tabindex="0">{markup}</div>{notes}'


def _grouped(table: Table) -> str:
    """A table whose first column heads groups of rows."""
    columns = len(table.header) - 1
    groups = [
        f'<tbody><tr class="group"><th colspan="{columns}" scope="rowgroup">{escape(name)}</th></tr>\n'
        + "\n".join(_row(cells) for _, *cells in rows)
        + "</tbody>"
        for name, rows in groupby(table.rows, key=itemgetter(0))
    ]
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in table.header[1:])
    return (
        f"<table><caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead>\n"
        f"{''.join(groups)}</table>"
    )


def _linked(table: Table, links: Sequence[str]) -> str:
    """A table in which the first cell of each row leads somewhere."""
    rows = "\n".join(
        f'<tr><th scope="row"><a href="{escape(link)}">{_cell(first)}</a></th>'
        + "".join(f"<td>{_cell(text)}</td>" for text in others)
        + "</tr>"
        for link, (first, *others) in zip(links, table.rows, strict=True)
    )
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in table.header)
    return (
        f"<table><caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead>\n"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(cells: Sequence[str]) -> str:
    first, *others = map(_cell, cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{text}</td>" for text in others)}</tr>'


def _cell(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines()))
