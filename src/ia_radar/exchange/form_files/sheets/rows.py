"""The rows of a form, sorted by their marks, wherever they come from: a workbook, a text file.

Rules that hold here:

1. A row is known by its mark, a column by its heading: neither order nor language matters.
2. What stands in a cell that belongs to nothing is a fault, so that nobody's words are lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ia_radar._ground.files import fill
from ia_radar._ground.message_words import quoted
from ia_radar.errors import UnknownId, quote
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.fault import Faults
from ia_radar.exchange.form_files.sheets.marks import (
    COLUMN_NAMES,
    FORM_MARK,
    NUMBERED,
    block_of,
    heading_text,
    is_heading,
    row_key,
    shown_headings,
)
from ia_radar.exchange.form_files.sheets.raw_sheet import RawRow, RawSheet
from ia_radar.grid.catalog import get_grid, grids
from ia_radar.grid.model import Grid
from ia_radar.text import Text

__all__ = ["UNKNOWN_ROW", "FormRows", "Line"]

_NEWER = Text(
    "vient d’une version plus récente d’ia_radar : mettez ia_radar à jour",
    "comes from a newer version of ia_radar: upgrade ia_radar",
)
UNKNOWN_ROW = Text(
    "cette ligne commence par {}, que le formulaire ne connaît pas : rétablissez sa première cellule",
    "this row begins with {}, which the form does not know: restore its first cell",
)
_STRAY = Text(
    "cette cellule n’est à aucune question du formulaire : déplacez ce texte dans une case « Remarque »",
    "this cell belongs to no question of the form: move this text into a “Note” cell",
)
_NO_HEADING = Text(
    "la ligne des en-têtes au-dessus a disparu : reprenez-la d’un formulaire vierge",
    "the row of headings above is gone: take it again from a blank form",
)
_DOUBLE_ROW = Text("cette ligne figure deux fois", "this row stands twice")
_DOUBLE_HEADING = Text("la colonne « {} » figure deux fois", "the column “{}” stands twice")
_NO_GRID = Text(
    "la grille {} {} n’est pas connue : ajoutez --grid et son fichier",
    "the grid {} {} is not known: add --grid and its file",
)
_OTHER_VERSION = Text(
    "ce formulaire porte sur la version {1} de la grille {0}, et seule la version {2} est connue : ajoutez "
    "--grid et le fichier de la version {1}, dont les niveaux peuvent différer",
    "this form is on version {1} of the grid {0}, and only version {2} is known: add --grid and the file of "
    "version {1}, whose levels may differ",
)


class Line(NamedTuple):
    """A row of the form: its sheet, the columns of its block by what they hold, and the row itself."""

    sheet: RawSheet
    columns: Mapping[str, int]
    row: RawRow


class FormRows:
    """The rows of one file, as they are collected.

    Args:
        file: its name.
        grids: those that it may ask for and that the catalogue does not have.
        faults: where what is wrong is noted.
    """

    def __init__(self, file: str, grids: Iterable[Grid], faults: Faults) -> None:
        self.file, self.faults = file, faults
        self.lines: dict[str, Line] = {}
        self.people: dict[str, int] = {}
        self._local = {words.grid_key(grid): grid for grid in grids}
        self._grid_of: dict[str, Grid | None] = {}

    @property
    def grids(self) -> dict[str, Grid]:
        """The grids that the form asks, by the mark of their headings."""
        return {key: grid for key, grid in self._grid_of.items() if grid is not None}

    def is_marked(self, sheet: RawSheet) -> bool:
        """Whether a sheet is of a form that is read here."""
        for row in sheet.rows:
            mark = FORM_MARK.fullmatch(row_key(row))
            if mark is not None:
                if int(mark[1]) > words.FORMAT:
                    self.faults.note(Text(self.file), "newer", _NEWER)
                return True
        return False

    def take(self, sheet: RawSheet) -> None:
        """Sort the rows of a sheet by their marks."""
        blocks = {
            row_key(row): self._columns(row_key(row), sheet, row) for row in sheet.rows if is_heading(row)
        }
        inputs = {
            column
            for columns in blocks.values()
            for name, column in columns.items()
            if not name.startswith("#")
        }
        below = False
        for row in sheet.rows:
            key = row_key(row)
            if is_heading(row):
                below = True
            elif not key:
                if below:
                    self._refuse_strays(sheet, row, inputs)
            elif not FORM_MARK.fullmatch(key):
                self._take_row(sheet, row, key, blocks)

    def _take_row(
        self, sheet: RawSheet, row: RawRow, key: str, blocks: Mapping[str, Mapping[str, int]]
    ) -> None:
        block = block_of(key)
        if block is None:
            self.faults.note(sheet.place(row.number, 0), "unknown-row", fill(UNKNOWN_ROW, quote(key)))
        elif block not in blocks:
            self.faults.note(sheet.place(row.number, None), "no-heading", _NO_HEADING)
        elif key in self.lines:
            self.faults.note(sheet.place(row.number, 0), "double", _DOUBLE_ROW)
        elif self._grid_of.get(block, "") is not None:  # of an unknown grid nothing more can be said
            columns = blocks[block]
            self.lines[key] = Line(sheet, columns, row)
            known = {0, *(column for name, column in columns.items())}
            self._refuse_strays(sheet, row, set(row.cells) - known - self._static(columns, row))

    def _static(self, columns: Mapping[str, int], row: RawRow) -> set[int]:
        """The cells of a row that only show something: those under the headings that are none of ours."""
        return {column for column in row.cells if f"#{column}" in columns}

    def _refuse_strays(self, sheet: RawSheet, row: RawRow, inputs: set[int]) -> None:
        for column in sorted(inputs & set(row.cells)):
            if str(row.cells[column]).strip():
                self.faults.note(sheet.place(row.number, column), "stray", _STRAY)

    def _columns(self, key: str, sheet: RawSheet, row: RawRow) -> dict[str, int]:
        """The columns of a block by what they hold; those that only show something as ``#3``."""
        grid = self._grid(key, sheet, row) if key.startswith("grid/") else None
        shown = shown_headings(grid)
        columns: dict[str, int] = {}
        for column, value in row.cells.items():
            heading = heading_text(str(value))
            name = f"#{column}" if heading in shown else COLUMN_NAMES.get(heading, "")
            if not name and (match := NUMBERED.fullmatch(heading)) and match["name"] in COLUMN_NAMES:
                name = f"{COLUMN_NAMES[match['name']]} {int(match['number'])}"
            if column == 0 or not name:
                continue
            if name in columns:
                self.faults.note(
                    sheet.place(row.number, column), "double-target", fill(_DOUBLE_HEADING, quoted(value))
                )
            columns[name] = column
        if grid is not None:
            numbers = [int(name.rpartition(" ")[2]) for name in columns if re.fullmatch(r"answer \d+", name)]
            self.people[key] = max([*numbers, self.people.get(key, 1)])
        return columns

    def _grid(self, key: str, sheet: RawSheet, row: RawRow) -> Grid | None:
        if key not in self._grid_of:
            _, _, name = key.partition("/")
            id_, _, version = name.partition("/")
            try:
                self._grid_of[key] = self._local.get(key) or get_grid(id_, version)
            except UnknownId:
                self._grid_of[key] = None
                others = {grid.version for grid in (*self._local.values(), *grids()) if grid.id == id_}
                text = _OTHER_VERSION if others and version else _NO_GRID
                stated = (id_[:64], version[:64], ", ".join(sorted(others))[:200])
                self.faults.note(sheet.place(row.number, 0), "unknown-grid", fill(text, *stated))
        return self._grid_of[key]
