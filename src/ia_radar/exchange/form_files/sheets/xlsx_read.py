"""The sheets of an XLSX workbook, through openpyxl, after the archive is known to be harmless."""

from __future__ import annotations

import io
import re
from typing import Any

from ia_radar._ground.files import FileError, fill
from ia_radar.exchange.form_files.sheets.archive import open_archive
from ia_radar.exchange.form_files.sheets.raw_sheet import CellError, Formula, RawRow, RawSheet
from ia_radar.exchange.office import office_module
from ia_radar.text import Text

__all__ = ["MAX_COLUMNS", "MAX_ROWS", "cell_place", "too_large", "xlsx_sheets"]

MAX_ROWS, MAX_COLUMNS = 20_000, 400
_BROKEN = Text(
    "ne se laisse pas lire comme un classeur ({}) : ouvrez-le dans un tableur et enregistrez-le en XLSX",
    "cannot be read as a workbook ({}): open it in a spreadsheet and save it as XLSX",
)
_TOO_LARGE = Text(
    "la feuille « {} » a plus de {} lignes ou de {} colonnes : ce n’est pas un formulaire",
    "the sheet “{}” has more than {} rows or {} columns: this is no form",
)
# How a workbook writes a character that XML forbids, and the text that would look like it.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def xlsx_sheets(raw: bytes, name: str) -> list[RawSheet]:
    """The sheets of a workbook, empty cells left out.

    Raises:
        FileError: it is no workbook, or holds what no form needs.
        MissingExtra: openpyxl is not installed.
    """
    openpyxl = office_module("openpyxl")
    open_archive(raw, name)
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
        return [_sheet(sheet, name) for sheet in workbook.worksheets]
    except FileError:
        raise
    except Exception as error:  # whatever a damaged workbook makes openpyxl stumble over
        raise FileError(name, "malformed", fill(_BROKEN, type(error).__name__)) from error


def _sheet(sheet: Any, name: str) -> RawSheet:
    sheet.reset_dimensions()  # what the file claims of its size is not believed
    rows: list[RawRow] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        filled = {
            cell.column - 1: _value(cell) for cell in cells if getattr(cell, "value", None) not in (None, "")
        }
        if number > MAX_ROWS or max(filled, default=0) >= MAX_COLUMNS:
            raise too_large(name, sheet.title)
        if filled:
            rows.append(RawRow(number, filled))
    return RawSheet(rows, cell_place(name, sheet.title))


def _value(cell: Any) -> object:
    if cell.data_type == "f":
        return Formula(str(cell.value)[:100])
    if cell.data_type == "e":
        return CellError(str(cell.value))
    if isinstance(cell.value, str):
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), cell.value)
        # Two halves of a character make one; a half alone could be stored nowhere.
        return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return cell.value


def too_large(name: str, sheet: str) -> FileError:
    """What to raise for a sheet that is no form's."""
    return FileError(name, "too-large", fill(_TOO_LARGE, sheet, MAX_ROWS, MAX_COLUMNS))


def cell_place(name: str, sheet: str) -> Any:
    """How the place of a cell is said: file, sheet, and the cell as a spreadsheet names it."""

    def place(row: int, column: int | None) -> Text:
        french, english = f"{name}, feuille « {sheet} »", f"{name}, sheet “{sheet}”"
        if column is None:
            return Text(f"{french}, ligne {row}", f"{english}, row {row}")
        letters = _letters(column)
        return Text(f"{french}, cellule {letters}{row}", f"{english}, cell {letters}{row}")

    return place


def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
