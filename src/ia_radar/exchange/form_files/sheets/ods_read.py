"""The sheets of an OpenDocument spreadsheet (ODS), with the standard library."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ia_radar._ground.files import FileError
from ia_radar.exchange.form_files.sheets.archive import open_archive
from ia_radar.exchange.form_files.sheets.raw_sheet import CellError, Formula, RawRow, RawSheet
from ia_radar.exchange.form_files.sheets.xlsx_read import MAX_COLUMNS, MAX_ROWS, cell_place, too_large
from ia_radar.text import Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["ods_sheets"]

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NUMBER = re.compile(r"[+-]?\d{1,20}(?:\.\d{0,40})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_BROKEN = Text(
    "ne se laisse pas lire comme un classeur ODS : ouvrez-le dans LibreOffice et enregistrez-le de nouveau",
    "cannot be read as an ODS workbook: open it in LibreOffice and save it again",
)
_PASSWORD = Text(
    "est protégé par un mot de passe : enregistrez-le sans mot de passe",
    "is protected by a password: save it without one",
)


def ods_sheets(raw: bytes, name: str) -> list[RawSheet]:
    """The sheets of an ODS workbook, empty cells left out.

    Raises:
        FileError: it is no such workbook, or holds what no form needs.
    """
    from xml.etree import ElementTree as ET

    archive = open_archive(raw, name)
    if "META-INF/manifest.xml" in archive.parts and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise FileError(name, "password", _PASSWORD)
    try:
        root = ET.fromstring(archive.read("content.xml"))  # noqa: S314 - likewise
        return [_sheet(table, name) for table in root.iter(f"{_TABLE}table")]
    except (ET.ParseError, RecursionError) as error:
        raise FileError(name, "malformed", _BROKEN) from error


def _sheet(table: Element, name: str) -> RawSheet:
    title = table.get(f"{_TABLE}name", "")
    rows: list[RawRow] = []
    number = 0
    for element in table.iter(f"{_TABLE}table-row"):
        cells = _cells(element, name, title)
        for _ in range(_times(element, "rows") if cells else 1):
            if cells:
                rows.append(RawRow(number + 1, cells))
            number += 1
            if len(rows) > MAX_ROWS:
                raise too_large(name, title)
        if not cells:
            number += _times(element, "rows") - 1
    return RawSheet(rows, cell_place(name, title))


def _times(element: Element, what: str) -> int:
    repeated = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return int(repeated) if repeated.isdecimal() and len(repeated) < 9 else 1


def _cells(row: Element, name: str, title: str) -> dict[int, object]:
    cells: dict[int, object] = {}
    column = 0
    for element in row:
        if element.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        value, times = _value(element), _times(element, "columns")
        if value not in (None, ""):
            if column + times > MAX_COLUMNS:
                raise too_large(name, title)
            cells |= dict.fromkeys(range(column, column + times), value)
        column += times
    return cells


def _value(cell: Element) -> object:
    if formula := cell.get(f"{_TABLE}formula"):
        return Formula(formula[:100])
    kind = cell.get(f"{_OFFICE}value-type")
    text = "\n".join("".join(_texts(paragraph)) for paragraph in cell.iterfind(f"{_TEXT}p"))
    if text.startswith("#") and kind in (None, "string") and text.rstrip("!?").isupper():
        return CellError(text)
    if kind in ("float", "percentage", "currency"):
        number = cell.get(f"{_OFFICE}value", "")
        return float(number) if _NUMBER.fullmatch(number) else text
    if kind == "date":
        value = cell.get(f"{_OFFICE}date-value", "")
        try:
            return dt.datetime.fromisoformat(value)
        except ValueError:
            return text
    return text


def _texts(element: Element) -> Iterator[str]:
    """The text of a paragraph; comments on a cell and the like stand elsewhere."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            times = child.get(f"{_TEXT}c", "1")
            yield " " * (int(times) if times.isdecimal() and len(times) < 5 else 1)
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        else:
            yield from _texts(child)
        yield child.tail or ""
