"""Tables of a report, each statement in them once.

Rules that hold here:

1. What every row says, and what several rows say at length, is said once in a note beneath the table.
2. A column in which nothing is said is left out. The column that heads the rows always stays.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ia_radar.describe import Table, rating_label
from ia_radar.exchange.report.block import TableBlock
from ia_radar.svg.portfolio.tiles import KEY, SIGNS
from ia_radar.text import COLON, Lang, Text, clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ia_radar.grid.model import Grid

__all__ = ["ratings_block", "table_block"]

_LONG = 60
"""From this many characters, a text that two cells hold is worth a note."""
_EVERYWHERE = Text("{} (toutes les lignes)", "{} (all rows)")
_NOTE = Text("note {}", "note {}")
_NUMBERED = Text("Note {}", "Note {}")


def table_block(table: Table, lang: Lang, *, is_grouped: bool = False) -> TableBlock:
    """A table without what it says again.

    Args:
        table: as it was computed.
        lang: of the notes.
        is_grouped: whether the first column names a group, and the second heads the rows.

    Examples:
        >>> later = "Le texte d’application peut encore changer ce jour ; à suivre au Journal officiel."
        >>> rows = [("1", "", later), ("2", "", later), ("3", "", "")]
        >>> block = table_block(Table("Dates", ("Date", "État", "Réserve"), rows), "fr")
        >>> block.table.rows, block.notes
        ((('1', 'note 1'), ('2', 'note 1'), ('3', '')), ('Note 1 : Le texte d’application ...',))
    """
    heads = 1 + is_grouped
    columns = list(zip(table.header, *table.rows, strict=True)) if table.rows else []
    kept, notes = columns[:heads], []
    for header, *cells in columns[heads:]:
        if not any(cells):
            continue
        if len(cells) > 1 and len(set(cells)) == 1:
            notes.append(f"{_EVERYWHERE[lang].format(header)}{COLON[lang]}{cells[0]}")
        else:
            kept.append((header, *cells))
    numbered = _repeated([cell for _, *cells in kept[heads:] for cell in cells])
    for number, text in enumerate(numbered, 1):
        notes.append(f"{_NUMBERED[lang].format(number)}{COLON[lang]}{text}")
    names = {text: _NOTE[lang].format(number) for number, text in enumerate(numbered, 1)}
    header, *rows = _transposed([(head, *(names.get(cell, cell) for cell in cells)) for head, *cells in kept])
    short = Table(table.caption, header, rows, table.lang) if rows else table
    return TableBlock(short, tuple(notes), is_grouped)


def ratings_block(table: Table, grid: Grid, lang: Lang) -> TableBlock:
    """The table of a heat map whose rows are grouped, as narrow as paper asks for.

    Levels stand as numbers and gaps as the signs of the drawing; what both mean is said once.

    Args:
        table: a project a row: its name, its group, then its ratings in words.
        grid: what was rated.
        lang: of the table.
    """
    levels = [(str(level.value), level.label[lang]) for level in grid.scale.levels]
    signs = {reason.label[lang]: sign for reason, sign in SIGNS.items()}
    signs |= {rating_label(level.value, grid.scale, lang): str(level.value) for level in grid.scale.levels}
    signs = {clean(label): sign for label, sign in signs.items()}  # as a table has it
    name, group, *items = table.header
    rows = [(group, name, *(signs[rating] for rating in ratings)) for name, group, *ratings in table.rows]
    meanings = " · ".join(f"{number}{COLON[lang]}{label}" for number, label in levels if label != number)
    notes = [text for text in (meanings, KEY[lang]) if text]
    return TableBlock(Table(table.caption, (group, name, *items), rows, table.lang), tuple(notes), bool(rows))


def _repeated(cells: Sequence[str]) -> list[str]:
    return [text for text, count in Counter(cells).items() if count > 1 and len(text) >= _LONG]


def _transposed(columns: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return list(zip(*columns, strict=True)) or [()]
