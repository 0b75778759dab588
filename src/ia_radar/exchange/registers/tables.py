"""A CSV table as its header and its rows, each a mapping from column to text.

Rules that hold here:

1. The first row that is not blank is the header. A column without a name, or twice the same, gets one.
2. A row that has not as many cells as the header is set aside: nobody can tell which cell is missing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from attrs import frozen

from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.registers.record import Tally
from ia_radar.exchange.registers.rows import Lines, Source, cells, guard, unguard

__all__ = ["DELIMITERS", "Table", "csv_line", "open_table"]

DELIMITERS = (";", ",", "\t", "|")


@frozen
class Table:
    """A table being read.

    Args:
        header: the columns, each name once.
        rows: line, cells by column, and text of each row.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, dict[str, str], str]]


def open_table(source: Source, tally: Tally, delimiter: str | None) -> Table:
    """The table that a CSV file holds.

    Args:
        source: where the bytes come from.
        tally: the account.
        delimiter: between cells; when None, the one that the header uses most.

    Raises:
        InvalidInput: no header, or an encoding that is not read.
    """
    lines = Lines(source, tally)
    first = next((line for line in lines if line.strip(' \t;,|"')), None)
    if first is None:
        raise InvalidInput([Problem("", "empty", "expected a table with a header; the file holds nothing")])
    if delimiter is None:
        delimiter = max(DELIMITERS, key=first.count)
    elif delimiter not in DELIMITERS:
        known = " ".join(map(repr, DELIMITERS))
        raise InvalidInput(
            [Problem("delimiter", "unknown", f"expected one of {known}, got {delimiter!r:.20}")]
        )
    lines.hand_back([first])
    rows = cells(lines, delimiter)
    line, names, _ = next(rows, (0, [], ""))
    if not line or tally.aside_count:
        raise InvalidInput([Problem("line 1", "broken-header", "the header cannot be split into columns")])
    header = _distinct(names)
    return Table(header, _rows(rows, header, tally))


def _distinct(names: list[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    header = []
    for position, name in enumerate(names, start=1):
        bare = " ".join(unguard(name).split())[:200] or f"column {position}"
        seen[bare] = seen.get(bare, 0) + 1
        header.append(bare if seen[bare] == 1 else f"{bare} ({seen[bare]})")
    return tuple(header)


def _rows(
    rows: Iterator[tuple[int, list[str], str]], header: tuple[str, ...], tally: Tally
) -> Iterator[tuple[int, dict[str, str], str]]:
    for line, row, raw in rows:
        if len(row) != len(header):
            message = f"{len(row)} cells for {len(header)} columns"
            tally.set_aside(line, [Problem(f"line {line}", "ragged", message)], raw)
            continue
        named = dict(zip(header, row, strict=True))
        for name, cell in named.items():
            if cell.startswith("'"):
                named[name] = unguard(cell)
            elif guard(cell) != cell:
                tally.note(
                    f"line {line}.{name}", "formula", "starts like a formula; read as text, guarded on export"
                )
        yield line, named, raw


def csv_line(row: list[str], delimiter: str) -> str:
    """One line of CSV, its cells guarded, ended by a line break."""
    parts: list[str] = []

    class _Out:
        write = staticmethod(parts.append)

    writer = csv.writer(_Out(), delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([guard(cell) for cell in row])
    return "".join(parts)
