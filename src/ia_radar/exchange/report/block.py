"""What a report is made of: plain values that a writer turns into HTML or Markdown.

Rules that hold here:

1. A block holds plain text, drawings and tables, never markup: a writer escapes, once and in one place.
2. ``role`` says what a block is for (a caution, an outcome), not how it looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ia_radar.exchange.report.options import Letterhead
from ia_radar.svg.canvas.theme import INHERIT, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.describe import Table
    from ia_radar.svg import Svg
    from ia_radar.text import Lang

__all__ = [
    "Block",
    "Bullets",
    "Field",
    "Fields",
    "Figure",
    "Heading",
    "Line",
    "Paragraph",
    "Report",
    "Section",
    "TableBlock",
    "bullets",
]


class Heading(NamedTuple):
    """The heading of a part of a section."""

    text: str


class Paragraph(NamedTuple):
    """A text in which blank lines part paragraphs, and lines that begin with « - » are a list.

    Args:
        text: plain text, as somebody wrote it.
        role: what it is for, such as ``"caution"``; empty for running text.
    """

    text: str
    role: str = ""


class Line(NamedTuple):
    """One line of a list.

    Args:
        text: what it says; a text that is nothing but a web address becomes a link.
        lead: what stands before it, emphasised.
        source: where it comes from, set back.
        url: where the text leads to, if anywhere.
        role: what it is for, such as ``"status-hazard"``.
        lines: a list under it.
    """

    text: str
    lead: str = ""
    source: str = ""
    url: str = ""
    role: str = ""
    lines: tuple[Line, ...] = ()


class Bullets(NamedTuple):
    """A list.

    Args:
        lines: one an entry.
        is_numbered: whether other places name an entry by its number.
    """

    lines: tuple[Line, ...]
    is_numbered: bool = False


class Field(NamedTuple):
    """A name and what stands beside it; a line to fill in by hand when that is empty."""

    name: str
    text: str = ""


class Fields(NamedTuple):
    """Names with what stands beside each."""

    fields: tuple[Field, ...]


class Figure(NamedTuple):
    """Drawings side by side.

    Args:
        drawings: one or more.
        captions: what is read beneath each; where there is none, the name of the drawing is what it says.
        is_small: whether they are thumbnails of drawings that stand in full further on.
    """

    drawings: tuple[Svg, ...]
    captions: tuple[str, ...] = ()
    is_small: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What stands for the drawings where there is no picture: captions, else names; none if small."""
        if self.is_small:
            return ()
        return self.captions or tuple(drawing.name for drawing in self.drawings)


class TableBlock(NamedTuple):
    """A data table.

    Args:
        table: its texts.
        notes: what holds for many of its rows, said once beneath it.
        is_grouped: whether the first column names a group: a heading above the rows that share it.
        links: where the first cell of each row leads to, relative to the page; none for no links.
    """

    table: Table
    notes: tuple[str, ...] = ()
    is_grouped: bool = False
    links: tuple[str, ...] = ()


Block: TypeAlias = Heading | Paragraph | Bullets | Fields | Figure | TableBlock


class Section(NamedTuple):
    """A part of the report that has its line in the table of contents.

    Args:
        id: a slug, unique in the report, to link to.
        title: its heading.
        blocks: what it says, in order.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]


class Report(NamedTuple):
    """A whole report.

    Args:
        lang: in which it is written.
        kind: what kind of document it is.
        title: the name of the project.
        subtitle: the kind of document and who decides.
        opening: what stands before the first section.
        sections: in the order in which they are read.
        letterhead: what stands above the title.
        theme: colours of the drawings, and of the page where the format has colours.
    """

    lang: Lang
    kind: str
    title: str
    subtitle: str
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    letterhead: Letterhead = Letterhead()
    theme: Theme = INHERIT


def bullets(texts: Iterable[str]) -> tuple[Block, ...]:
    """A list of plain texts; nothing for no text."""
    lines = tuple(map(Line, texts))
    return (Bullets(lines),) if lines else ()
