"""From lines to the rows of a table, bounded in memory, whatever the file holds.

Rules that hold here:

1. One row at a time. No row makes this read more than `MAX_ROW` characters ahead.
2. A row that cannot be read costs its first line only: reading goes on at the next.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ia_radar.exchange.registers.record import Remark
from ia_radar.text import Text

__all__ = ["MAX_CELL", "MAX_ROW", "Lines", "Row", "cells_fault", "split_rows"]

MAX_ROW = 1 << 20
"""Bytes: no row, no JSON record may be longer."""
MAX_CELL = 100_000
"""Characters: no cell may be longer."""
_MAX_LINES = 200  # of one row: a quote that stays open longer was never meant to open

_TOO_LARGE = Text(f"la ligne dépasse {MAX_ROW} octets", f"the row is longer than {MAX_ROW} bytes")
_OPEN_QUOTE = Text(
    "un guillemet s’ouvre et ne se ferme pas ; il y en a {}",
    "a quotation mark opens and does not close; {} of them were counted",
)
_UNSPLIT = Text("ne se laisse pas découper en cellules ({})", "cannot be split into cells: {}")
_HUGE = Text(
    f"une cellule a {{}} caractères ; {MAX_CELL} au plus sont lus",
    f"a cell has {{}} characters; at most {MAX_CELL} are read",
)


class Row(NamedTuple):
    """One row as it stands in the file.

    Args:
        line: where it starts, from 1.
        cells: its cells; none when it cannot be split.
        raw: its text.
        remark: why it cannot be split.
    """

    line: int
    cells: list[str]
    raw: str
    remark: Remark | None = None


class Lines:
    """Lines with their numbers; some can be handed back to be read again.

    Args:
        lines: the texts of the lines.
        number: of the line before the first.
    """

    def __init__(self, lines: Iterable[str], number: int = 0) -> None:
        self.number = number
        self._lines = iter(lines)
        self._back: list[str] = []

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else next(self._lines)
        self.number += 1
        return line

    def hand_back(self, lines: list[str]) -> None:
        """Have these lines, the last ones read, read again."""
        self._back.extend(reversed(lines))
        self.number -= len(lines)


def split_rows(lines: Lines, delimiter: str) -> Iterator[Row]:
    """The rows of a table; a blank one has blank cells, one that cannot be split has none."""
    fault: tuple[str, Text] | None
    cells: list[str]
    for first in lines:
        quotes = first.count('"')
        if not quotes and len(first) <= MAX_CELL and "\r" not in first and "\0" not in first:
            yield Row(lines.number, first.split(delimiter), first)  # what csv does, in less time
            continue
        start, joined, size = lines.number, [first], len(first)
        while quotes % 2 and len(joined) < _MAX_LINES and size <= MAX_ROW:
            following = next(lines, None)
            if following is None:
                break
            joined.append(following)
            quotes += following.count('"')
            size += len(following)
        raw = "\n".join(joined)
        if size > MAX_ROW:
            cells, fault = [], ("too-large", _TOO_LARGE)
        elif quotes % 2:
            cells, fault = [], ("broken-quote", _with(_OPEN_QUOTE, quotes))
        else:
            cells, fault = _split(raw, delimiter)
        if fault is None:
            yield Row(start, cells, raw)
        else:
            lines.hand_back(joined[1:])
            yield Row(start, [], first, Remark(f"line {start}", *fault))


def _with(text: Text, value: object) -> Text:
    return Text(text.fr.format(value), text.en.format(value))


def _split(raw: str, delimiter: str) -> tuple[list[str], tuple[str, Text] | None]:
    try:
        rows = list(csv.reader([raw], delimiter=delimiter, strict=True))
    except csv.Error as error:
        code = "huge-cell" if "field larger" in str(error) else "broken-quote"
        return [], (code, _with(_UNSPLIT, error))
    if len(rows) != 1 or not rows[0]:
        return [], ("broken-quote", _with(_UNSPLIT, f"{len(rows)}"))
    fault = cells_fault(rows[0])
    return ([], fault) if fault else (rows[0], None)


def cells_fault(cells: list[str]) -> tuple[str, Text] | None:
    """The code and the words for cells that are too long, None for others."""
    longest = max(map(len, cells))
    return ("huge-cell", _with(_HUGE, longest)) if longest > MAX_CELL else None
