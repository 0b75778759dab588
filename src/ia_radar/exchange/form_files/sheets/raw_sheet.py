"""Sheets as a file holds them: rows of cells, before anybody knows what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ia_radar.text import Text

__all__ = ["CellError", "Formula", "RawRow", "RawSheet"]


class Formula(NamedTuple):
    """A cell that computes; what it computes is nobody's answer."""

    text: str


class CellError(NamedTuple):
    """A cell that shows an error of the spreadsheet, such as ``#REF!``."""

    text: str


class RawRow(NamedTuple):
    """One row: its number, and what stands in its cells by their number from 0; empty ones are left out."""

    number: int
    cells: dict[int, object]


class RawSheet(NamedTuple):
    """One sheet: its rows, and how the place of a row and a column is said."""

    rows: list[RawRow]
    place: Callable[[int, int | None], Text]
