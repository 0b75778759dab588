"""A form as a CSV file that opens right in LibreOffice and in Excel in French, and back.

Rules that hold here:

1. Written: UTF-8 with its mark, ``;`` between cells, CRLF between rows; no cell starts like a formula.
2. Read: whatever separator and encoding a spreadsheet saved it in.
"""

from __future__ import annotations

import csv
import datetime as dt
import io

from ia_radar._ground.files import FileError, fill
from ia_radar.errors import InvalidInput
from ia_radar.exchange.form_files.form import Form
from ia_radar.exchange.form_files.sheets.layout import Cell, Row, sheets_of
from ia_radar.exchange.form_files.sheets.marks import is_heading
from ia_radar.exchange.form_files.sheets.raw_sheet import RawRow, RawSheet
from ia_radar.exchange.form_files.words import FORMAT, MARK
from ia_radar.exchange.registers.account import Account
from ia_radar.exchange.registers.parsing.formula import DELIMITERS, guard, unguard
from ia_radar.exchange.registers.parsing.source import text_pieces
from ia_radar.text import Lang, Text, clean

__all__ = ["csv_bytes", "csv_sheet", "is_form_csv"]

_MAX_ROWS = 20_000
_TOO_LARGE = Text(
    "a plus de {} lignes : ce n’est pas un formulaire", "has more than {} rows: this is no form"
)
_BROKEN = Text("la ligne {} ne se laisse pas découper en cellules", "line {} cannot be split into cells")
_NO_TEXT = Text(
    "n’est pas du texte : enregistrez le fichier en CSV, en UTF-8",
    "is no text: save the file as CSV, in UTF-8",
)


def csv_bytes(form: Form, lang: Lang) -> bytes:
    """The form as the bytes of a CSV file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    sheets = sheets_of(form, lang)
    width = max(len(row.cells) for sheet in sheets for row in sheet.rows)
    for number, sheet in enumerate(sheets):
        for mark, cells in ([Row("", ())] if number else []) + list(sheet.rows):
            texts = [_text(cell) for cell in cells]
            writer.writerow([mark, *texts, *[""] * (width - len(texts))])
    return file.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if isinstance(cell.value, dt.date):
        return cell.value.isoformat()
    return "" if cell.value is None else guard(clean(str(cell.value)))


def is_form_csv(raw: bytes) -> bool:
    """Whether bytes hold the mark of a form as text, in whichever encoding a spreadsheet uses."""
    return any(MARK.encode(encoding) in raw for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def csv_sheet(raw: bytes, name: str) -> RawSheet:
    """The rows of a CSV file.

    Raises:
        FileError: it is no text, or cannot be split into rows.
    """
    try:
        text = "".join(text_pieces(raw, Account("form", None)))
    except InvalidInput as error:
        raise FileError(name, "encoding", _NO_TEXT) from error
    delimiter = max(DELIMITERS, key=lambda sign: _follows_mark(text, sign))
    rows: list[RawRow] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        for count, cells in enumerate(reader, start=1):
            if count > _MAX_ROWS:
                raise FileError(name, "too-large", fill(_TOO_LARGE, _MAX_ROWS))
            filled: dict[int, object] = {
                column: unguard(cell) for column, cell in enumerate(cells) if cell.strip()
            }
            if filled:
                rows.append(RawRow(count, filled))
    except csv.Error as error:
        raise FileError(name, "broken-quote", fill(_BROKEN, reader.line_num)) from error
    return RawSheet(rows, _Places(name, rows))


def _follows_mark(text: str, sign: str) -> int:
    """How often a sign stands right behind the mark of a form, quoted or not."""
    return sum(text.count(f"{MARK}{FORMAT}{quote}{sign}") for quote in ("", '"'))


class _Places:
    """Where a row and a column stand, as a spreadsheet numbers them, with the heading of the column.

    Args:
        name: of the file.
        rows: its rows.
    """

    def __init__(self, name: str, rows: list[RawRow]) -> None:
        self._name, self._rows = name, rows

    def __call__(self, row: int, column: int | None) -> Text:
        french, english = f"{self._name}, ligne {row}", f"{self._name}, row {row}"
        if column is None:
            return Text(french, english)
        heading = self._heading(row, column)
        if heading:
            return Text(f"{french}, colonne « {heading} »", f"{english}, column “{heading}”")
        return Text(f"{french}, colonne {column + 1}", f"{english}, column {column + 1}")

    def _heading(self, row: int, column: int) -> str:
        """The nearest heading above."""
        above = [each for each in self._rows if each.number < row and is_heading(each)]
        return str(above[-1].cells.get(column, ""))[:60] if above else ""
