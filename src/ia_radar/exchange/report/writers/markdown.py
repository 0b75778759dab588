"""A report written as Markdown: CommonMark with tables, no HTML, for wikis and shared documents.

Rules that hold here:

1. Everything that a person wrote is escaped: no text turns into a heading, a link, a list or markup.
2. A drawing is said in words, since Markdown cannot hold it; its table follows as in the page.
"""

from __future__ import annotations

import re
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
from ia_radar.text import COLON, Lang, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ia_radar.describe import Table

__all__ = ["write_markdown"]

_STARTS = frozenset("-+=")
_NUMBER = re.compile(r"^(\d+)(?=[.)])")
_MARKING = re.compile(r"([\\`*_\[\]<>#|~&!$^])")


def write_markdown(report: Report) -> str:
    """The report as Markdown, with a line break at its end.

    Args:
        report: what `ia_radar.exchange.report.build_report` gives.
    """
    blocks = [
        _text(report.letterhead.heading),
        f"# {_text(report.title)}",
        _text(report.subtitle),
        *(_block(block, report.lang) for block in report.opening),
        *(_section(section, report.lang) for section in report.sections),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _text(text: str) -> str:
    """Text on one line in which nothing is markup."""
    return _at_start(_MARKING.sub(r"\\\1", " ".join(clean(text).split())))


def _at_start(text: str) -> str:
    """The same where a line begins: no list, no number, no rule, no underline of a heading."""
    return _NUMBER.sub(r"\1\\", f"\\{text}" if text[:1] in _STARTS else text)


def _section(section: Section, lang: Lang) -> str:
    blocks = (_block(block, lang) for block in section.blocks)
    return "\n\n".join(filter(None, [f"## {_text(section.title)}", *blocks]))


def _block(block: Block, lang: Lang) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Heading():
            return f"### {_text(block.text)}"
        case Bullets():
            return _numbered(block.lines) if block.is_numbered else _list(block.lines)
        case Fields():
            return "\n".join(
                f"- **{_text(name)}**{COLON[lang]}{_text(text) or '…'}" for name, text in block.fields
            )
        case Figure():
            return "\n\n".join(map(_text, block.words))
        case TableBlock():
            return _table(block)


def _paragraph(block: Paragraph) -> str:
    texts = []
    for lines, is_list in paragraphs(block.text):
        if is_list:
            texts.append("\n".join(f"- {_text(line)}" for line in lines))
        else:
            text = "\\\n".join(map(_text, lines))
            texts.append(f"**{text}**" if block.role.startswith("outcome") else text)
    marker = "> " if block.role == "caution" else ""
    return "\n\n".join(marker + text.replace("\n", f"\n{marker}") for text in texts)


def _list(lines: tuple[Line, ...], indent: str = "") -> str:
    return "\n".join(_line(line, indent) for line in lines)


def _numbered(lines: tuple[Line, ...]) -> str:
    return "\n".join(f"{number}. {_line(line, '   ').strip()[2:]}" for number, line in enumerate(lines, 1))


def _line(line: Line, indent: str) -> str:
    lead = f"**{_text(line.lead)}** – " if line.lead else ""
    source = f" ({_text(line.source)})" if line.source else ""
    url = line.url or line.text
    text = f"[{_text(line.text)}](<{_address(url)}>)" if is_address(url) else _text(line.text)
    below = f"\n{_list(line.lines, f'{indent}  ')}" if line.lines else ""
    return f"{indent}- {lead}{text}{source}{below}"


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")


def _table(block: TableBlock) -> str:
    """A table; a row in bold heads a group, for Markdown has no cell that spans columns."""
    table = block.table
    rows = list(_grouped(table)) if block.is_grouped else [list(map(_text, row)) for row in table.rows]
    header = list(map(_text, table.header[1:] if block.is_grouped else table.header))
    lines = ["| " + " | ".join(row) + " |" for row in (header, ["---"] * len(header), *rows)]
    notes = [text for note in block.notes for text in ("", _text(note))]
    return "\n".join([f"**{_text(table.caption)}**", "", *lines, *notes])


def _grouped(table: Table) -> Iterator[list[str]]:
    gaps = [""] * (len(table.header) - 2)
    for name, rows in groupby(table.rows, key=itemgetter(0)):
        yield [f"**{_text(name)}**", *gaps]
        for _, *cells in rows:
            yield list(map(_text, cells))
