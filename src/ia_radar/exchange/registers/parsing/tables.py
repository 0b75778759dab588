"""A CSV table or a data frame as its header and its rows, each a mapping from column to text.

Rules that hold here:

1. The header is the row with most headings that are known; rows above it are noted. `header` says where it
   is instead.
2. The separator is the one with which most headings are known, then with which rows are as wide as the
   header; quotation marks are respected in both. A line ``sep=;`` of Excel says it instead.
3. A row that is cut short is read with empty cells, and noted; one with more cells than the header is set
   aside unless the cells beyond are empty: nobody can tell which is too many.
4. A frame is read as the CSV file that it would be saved as, its header on line 1.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from attrs import frozen

from ia_radar._ground.frames import frame_columns, frame_rows, is_frame
from ia_radar._ground.reading import as_integer
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.exchange.registers.account import Account
from ia_radar.exchange.registers.parsing.cells import as_text
from ia_radar.exchange.registers.parsing.formula import DELIMITERS, guard, starts_like_formula, unguard
from ia_radar.exchange.registers.parsing.headings import distinct_names, header_names
from ia_radar.exchange.registers.parsing.rows import MAX_ROW, Lines, Row, cells_fault, split_rows
from ia_radar.exchange.registers.parsing.source import TableSource, text_lines
from ia_radar.exchange.registers.record import Remark
from ia_radar.text import Text, without_half_signs

__all__ = ["NamedRow", "Table", "check_delimiter", "csv_line", "open_table"]

NamedRow = tuple[int, dict[str, str], str]
"""Line, cells by column, and text of a row."""

_SAMPLE = 100  # lines among which the header is looked for, and the separator proved
_EXCEL_SEPARATOR = re.compile(r'\s*"?sep=(?P<sign>.)"?\s*', re.IGNORECASE)
_SIGNS = re.compile("[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20%']")

_ABOVE = Text("au-dessus de l’en-tête ; non repris", "stands above the header; left out")
_RAGGED = Text("{} cellules pour {} colonnes", "{} cells for {} columns")
_SHORT = Text(
    "{} cellules pour {} colonnes ; celles qui manquent sont lues vides",
    "{} cells for {} columns; those missing are read as empty",
)
_UNREADABLE = Text("une cellule ne se lit pas ({})", "a cell cannot be read: {}")
_FORMULA = Text(
    "commence comme une formule ; lu comme un texte, protégé à l’export",
    "starts like a formula; read as text, guarded on export",
)


@frozen
class Table:
    """A table being read.

    Args:
        line: where the header stands.
        headings: as the file gives them.
        names: the same, each once.
        rows: the rows below.
    """

    line: int
    headings: tuple[str, ...]
    names: tuple[str, ...]
    rows: Iterator[NamedRow]


def check_delimiter(delimiter: object) -> None:
    """Refuse what is no separator of cells.

    Raises:
        InvalidInput: it is none of `DELIMITERS`.
    """
    if not isinstance(delimiter, str) or delimiter not in DELIMITERS:
        known = " ".join(map(repr, DELIMITERS))
        raise InvalidInput(
            [Problem("delimiter", "unknown", f"expected one of {known}, got {quote(delimiter)}")]
        )


def open_table(
    source: TableSource,
    account: Account,
    *,
    delimiter: str | None,
    header: int | None,
    count_known: Callable[[Sequence[str]], int],
) -> Table:
    """The table that a CSV file or a frame holds.

    Args:
        source: where the bytes come from, or a frame.
        account: where repairs are noted and rows counted.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        count_known: how many headings of a row are known.

    Raises:
        InvalidInput: no header, or an encoding that is not read; a frame whose columns cannot be read, or one
            with a separator or a line for its header.
    """
    if delimiter is not None:
        check_delimiter(delimiter)
    if is_frame(source):
        return _frame_table(source, account, delimiter=delimiter, header=header)
    if header is not None:
        line_number = as_integer(header)
        if line_number is None or not 1 <= line_number <= 10_000:
            message = f"expected the line of the header, from 1 to 10000; got {quote(header)}"
            raise InvalidInput([Problem("header", "wrong-type", message)])
        header = line_number  # a numpy integer of a byte would turn round when it is added to
    lines = Lines(text_lines(source, account, MAX_ROW))  # type: ignore[arg-type]  # no frame, as was just seen
    sample: list[str] = []
    for line in islice(lines, max(_SAMPLE, 0 if header is None else header + _SAMPLE)):
        sample.append(line)
        if len(line) > MAX_ROW // 4 and len(sample) > 1:
            break
    before = len(sample)
    delimiter, skipped = _stated_delimiter(sample, delimiter)
    candidates = DELIMITERS if delimiter is None else (delimiter,)
    layouts = [_layout(sample[skipped:], skipped, sign, header, count_known) for sign in candidates]
    *_, position, rows, sign = max(layouts, key=lambda layout: layout[:3])
    if position is None:
        raise InvalidInput([_no_header(header)])
    found = rows[position]
    if found.remark is not None:
        message = f"the header cannot be split into columns: {found.remark.text.en}"
        raise InvalidInput([Problem(f"line {found.line}", "broken-header", message)])
    for row in rows[:position]:
        if row.remark or any(map(str.strip, row.cells)):
            account.note(f"line {row.line}", "before-header", _ABOVE)
    end = found.line + found.raw.count("\n")
    lines.hand_back(sample[end:before])
    headings = header_names(map(unguard, found.cells))
    names = distinct_names(headings)
    return Table(found.line, tuple(headings), names, _rows(split_rows(lines, sign), names, account))


def _stated_delimiter(sample: list[str], delimiter: str | None) -> tuple[str | None, int]:
    """The separator that Excel's first line states, and how many lines stand before the table."""
    first = next((position for position, line in enumerate(sample) if line.strip()), 0)
    stated = _EXCEL_SEPARATOR.fullmatch(sample[first]) if sample else None
    if stated is None:
        return delimiter, 0
    if delimiter is None:
        check_delimiter(stated["sign"])
    return delimiter or stated["sign"], first + 1


_Layout = tuple[int, float, int, int | None, list[Row], str]


def _layout(
    sample: list[str],
    skipped: int,
    delimiter: str,
    header: int | None,
    count_known: Callable[[Sequence[str]], int],
) -> _Layout:
    """How well a separator fits: headings known, rows as wide as the header, columns; and where that is."""
    rows = list(split_rows(Lines(sample, skipped), delimiter))
    filled = [position for position, row in enumerate(rows) if row.remark or any(map(str.strip, row.cells))]
    if header is not None:
        filled = [position for position in filled if rows[position].line == header]
    counts = [count_known(header_names(map(unguard, rows[position].cells))) for position in filled]
    if not filled:
        return -1, 0, 0, None, rows, delimiter
    known = max(counts)
    position = filled[counts.index(known)]
    width = len(rows[position].cells)
    below = [len(row.cells) == width for row in rows[position + 1 :] if any(row.cells)]
    return known, sum(below) / len(below) if below else 1, width, position, rows, delimiter


def _no_header(header: int | None) -> Problem:
    if header is None:
        return Problem("", "empty", "expected a table with a header; the file holds nothing")
    return Problem("header", "missing", f"no row starts at line {header}, or it is blank")


def _frame_table(source: object, account: Account, *, delimiter: object, header: object) -> Table:
    """The table that a frame holds.

    Raises:
        InvalidInput: its columns cannot be read, or an option is given that is for files.
    """
    problems = Problems()
    for name, option in (("delimiter", delimiter), ("header", header)):
        if option is not None:
            problems.add(name, "not-a-file", "this is said of a file; a frame has columns of its own")
    columns: list[tuple[str, Any]] = []
    try:
        columns = frame_columns(source)
    except Exception as error:  # foreign code, which may raise anything
        problems.add("source", "wrong-type", f"cannot be read as a frame: {error!s:.200}")
    problems.raise_if_any()
    headings = header_names(unguard(name) for name, _ in columns)
    names = distinct_names(headings)
    return Table(1, tuple(headings), names, _rows(_frame_rows(columns), names, account))


def _frame_rows(columns: list[tuple[str, Any]]) -> Iterator[Row]:
    """The rows of a frame as texts.

    Raises:
        InvalidInput: its values cannot be read.
    """
    line = 1
    try:
        for line, values in enumerate(frame_rows(columns), start=2):
            yield _frame_row(line, values)
    except Exception as error:
        message = f"the frame cannot be read on: {error!s:.200}"
        raise InvalidInput([Problem(f"line {line}", "unreadable", message)]) from error


def _frame_row(line: int, values: tuple[Any, ...]) -> Row:
    try:
        cells = [value if type(value) is str and value.isascii() else as_text(value) for value in values]
    except Exception as error:  # an object in a cell may raise anything
        text = Text(_UNREADABLE.fr.format(quote(str(error))), _UNREADABLE.en.format(quote(str(error))))
        return Row(line, [], "", Remark(f"line {line}", "unreadable", text))
    raw = ";".join(cells)
    fault = cells_fault(cells)
    return Row(line, [], raw[:2000], Remark(f"line {line}", *fault)) if fault else Row(line, cells, raw)


def _rows(rows: Iterator[Row], names: tuple[str, ...], account: Account) -> Iterator[NamedRow]:
    width = len(names)
    for line, cells, raw, remark in rows:
        if remark is not None:
            account.set_aside(line, [remark], raw)
            continue
        if not any(map(str.strip, cells)):
            account.blank += 1
            continue
        if len(cells) != width:
            path, counts = f"line {line}", (len(cells), width)
            if any(map(str.strip, cells[width:])):
                ragged = Text(_RAGGED.fr.format(*counts), _RAGGED.en.format(*counts))
                account.set_aside(line, [Remark(path, "ragged", ragged)], raw)
                continue
            if len(cells) < width:
                account.note(path, "short", Text(_SHORT.fr.format(*counts), _SHORT.en.format(*counts)))
                cells = [*cells, *[""] * (width - len(cells))]  # noqa: PLW2901 - the same row, mended
        named = dict(zip(names, cells, strict=False))
        if _SIGNS.search(raw):
            for name, cell in named.items():
                if "'" in cell:
                    named[name] = unguard(cell)
                if starts_like_formula(cell):
                    account.note(f"line {line}.{name}", "formula", _FORMULA)
        yield line, named, raw
    account.is_complete = True


def csv_line(row: list[str], delimiter: str) -> str:
    """One line of CSV, its cells guarded and such as a file can hold, ended by a line break."""
    written: list[str] = []

    class _Out:
        write = staticmethod(written.append)

    writer = csv.writer(_Out(), delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([guard(without_half_signs(cell)) for cell in row])
    return "".join(written)
