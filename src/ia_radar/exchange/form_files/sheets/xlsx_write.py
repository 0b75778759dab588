"""A form as an XLSX workbook, through openpyxl: lists to choose from, colours that repeat words, A4 in print.

Rules that hold here:

1. Everything is protected, without a password, but the cells that somebody fills in.
2. A text is a text: what begins with = + - or @ is no formula.
3. Colour comes from the cell's own words, never alone.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from typing import Any

from ia_radar.assess.model import NonAnswer
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.form_files.form import Form
from ia_radar.exchange.form_files.sheets.layout import (
    Cell,
    Choices,
    Row,
    Sheet,
    choices_of,
    rating_text,
    sheets_of,
)
from ia_radar.exchange.form_files.words import SHEETS, grid_key
from ia_radar.exchange.office import office_module
from ia_radar.svg.canvas.theme import LIGHT
from ia_radar.text import Lang, Text, clean

__all__ = ["xlsx_bytes"]

_MAX_TEXT = 32_767  # characters in a cell of a workbook
_MAX_IN_FORMULA = 255  # characters of a text inside a formula
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_INPUT_FILL, _HEADING_FILL, _PALE_FILL = "FFF9E5", "1E2A38", "E8EDF2"
_FONT = "Arial"
_CHOOSE = Text("Choisissez une réponse de la liste.", "Choose an answer from the list.")
_DAY = Text("Écrivez un jour, par exemple 22/11/2026.", "Write a day, for example 2026-11-22.")
_SIZE = Text("Écrivez un nombre entier, zéro ou plus.", "Write a whole number, zero or more.")
_REFUSED = Text("Réponse non reconnue", "Not an answer")
_MARGIN = 0.4  # inches
_SCALE = 70  # percent: at this size the widest page of a sheet with breaks is as wide as A4 lying


def xlsx_bytes(form: Form, lang: Lang) -> bytes:
    """The form as the bytes of a workbook.

    Raises:
        MissingExtra: openpyxl is not installed.
        InvalidInput: a text that no cell can hold.
    """
    office_module("openpyxl")
    return _Writer(form, lang).bytes()


class _Writer:
    """One workbook being written.

    Args:
        form: what it holds.
        lang: of its words.
    """

    def __init__(self, form: Form, lang: Lang) -> None:
        self.form, self.lang = form, lang
        self.styles, self.rules, self.validations = (
            office_module(f"openpyxl.{name}")
            for name in ("styles", "formatting.rule", "worksheet.datavalidation")
        )
        self.letter = office_module("openpyxl.utils").get_column_letter
        self.workbook = office_module("openpyxl").Workbook()
        self.workbook.remove(self.workbook.active)
        self.choices = choices_of(form, lang)

    def bytes(self) -> bytes:
        """The whole workbook."""
        from ia_radar.exchange.form_files.words import INSTRUCTIONS

        for sheet in sheets_of(self.form, self.lang):
            self._write_sheet(sheet)
        self._write_lists()
        properties = self.workbook.properties
        properties.title = self.workbook.worksheets[0].cell(1, 2).value
        properties.creator, properties.language = "ia_radar", self.lang
        properties.description = INSTRUCTIONS["name"][self.lang]
        # The same form, the same bytes: no clock is read.
        properties.created = properties.modified = dt.datetime(2026, 1, 1)
        file = io.BytesIO()
        self.workbook.save(file)
        return file.getvalue()

    # Sheets

    def _write_sheet(self, sheet: Sheet) -> None:
        page = self.workbook.create_sheet(self._sheet_name(sheet.name))
        widths = [column.width for column in sheet.columns]
        self._set_up(page, sheet, widths)
        inputs: dict[tuple[str, str], list[str]] = {}
        for number, row in enumerate(sheet.rows, start=1):
            self._write(page.cell(number, 1), Cell(row.mark or None, "mark"))
            for column, cell in enumerate(row.cells, start=2):
                written = page.cell(number, column)
                self._write(written, cell)
                if cell.is_input:
                    inputs.setdefault((cell.style, cell.choices), []).append(written.coordinate)
            across = sheet.repeated or len(widths)
            self._merge(page, number, row, across)
            page.row_dimensions[number].height = _height(row, widths, across)
        for (style, choices), cells in inputs.items():
            self._validate(page, style, choices, cells)

    def _sheet_name(self, name: str) -> str:
        """A name that a workbook takes, and that no other sheet has."""
        bare = re.sub(r"[\[\]:*?/\\]", " ", clean(name)).strip(" '")[:31].rstrip(" '") or "Feuille"
        taken = {sheet.title.lower() for sheet in self.workbook.worksheets}
        number, unique = 1, bare
        while unique.lower() in taken:
            number += 1
            unique = f"{bare[: 30 - len(str(number))]} {number}"
        return unique

    def _set_up(self, page: Any, sheet: Sheet, widths: list[int]) -> None:
        page.column_dimensions["A"].hidden = True
        page.column_dimensions["A"].width = 2
        for position, width in enumerate(widths, start=2):
            page.column_dimensions[self.letter(position)].width = width
        if sheet.frozen:
            page.freeze_panes = page.cell(sheet.frozen + 1, 3)
            page.print_title_rows = f"1:{sheet.frozen}"
        page.sheet_view.showGridLines = False
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.orientation = "portrait" if len(widths) == 1 else "landscape"
        if sheet.breaks:
            self._break(page, sheet)
        else:
            page.sheet_properties.pageSetUpPr.fitToPage = True
            page.page_setup.fitToWidth = 1
            is_one_page = bool(sheet.frozen) and len(sheet.rows) < 20
            page.page_setup.fitToHeight = 1 if is_one_page else 0
        for side in ("left", "right", "top", "bottom"):
            setattr(page.page_margins, side, _MARGIN)
        page.oddFooter.left.text = clean(sheet.name).replace("&", "&&")[:60]
        page.oddFooter.right.text = "&P / &N"
        page.protection.sheet = True
        page.protection.formatRows = page.protection.formatColumns = False  # that is: allowed

    def _break(self, page: Any, sheet: Sheet) -> None:
        """Several printed pages beside each other, each beginning with the themes; none is shrunk to fit."""
        breaks = office_module("openpyxl.worksheet.pagebreak")
        page.print_title_cols = f"B:{self.letter(1 + sheet.repeated)}"
        page.page_setup.scale = _SCALE
        page.col_breaks = breaks.ColBreak()
        for column in sheet.breaks:
            page.col_breaks.append(breaks.Break(id=column + 1))

    def _merge(self, page: Any, number: int, row: Row, columns: int) -> None:
        """Titles and leads run over the width of the sheet, or of what each printed page repeats."""
        if len(row.cells) == 1 and row.cells[0].style in ("title", "lead", "heading") and columns > 1:
            page.merge_cells(start_row=number, end_row=number, start_column=2, end_column=columns + 1)

    # Cells

    def _write(self, target: Any, cell: Cell) -> None:
        styles, style = self.styles, cell.style
        if isinstance(cell.value, str):
            target.value = _text(cell.value, target.coordinate)
            target.data_type = "s"  # whatever it begins with
            target.quotePrefix = True
        elif isinstance(cell.value, dt.date) and cell.value.year < 1901:  # a workbook begins in 1900
            target.value = cell.value.isoformat()
        else:
            target.value = cell.value
        fill, colour, bold, size = {
            "title": (None, _HEADING_FILL, True, 16),
            "lead": (None, "3A3A3A", False, 11),
            "heading": (_HEADING_FILL, "FFFFFF", True, 11),
            "theme": (_PALE_FILL, "161616", False, 10),
            "mark": (None, "808080", False, 8),
        }.get(style, (_INPUT_FILL if cell.is_input else None, "161616", style == "answer", 10))
        target.font = styles.Font(name=_FONT, size=size, bold=bold, color=colour)
        target.alignment = styles.Alignment(
            wrap_text=style != "mark",
            vertical="center" if style in ("answer", "heading", "title") else "top",
            horizontal="center" if style == "answer" else "left",
        )
        if fill:
            target.fill = styles.PatternFill("solid", start_color=fill)
        if cell.is_input or (style in ("theme", "text", "heading") and cell.value is not None):
            side = styles.Side("thin" if cell.is_input else "hair", color="7A7A7A")
            target.border = styles.Border(left=side, right=side, top=side, bottom=side)
        if style == "theme" and isinstance(cell.value, str) and "\n" in cell.value:
            target.value = self._theme(cell.value, target.coordinate)
        if style == "day":
            target.number_format = "dd/mm/yyyy" if self.lang == "fr" else "yyyy-mm-dd"
        target.protection = styles.Protection(locked=not cell.is_input)

    def _theme(self, text: str, place: str) -> Any:
        """A theme with its first line in bold."""
        rich, fonts = office_module("openpyxl.cell.rich_text"), office_module("openpyxl.cell.text")
        first, _, rest = _text(text, place).partition("\n")
        bold = fonts.InlineFont(rFont=_FONT, sz=11, b=True, color="161616")
        plain = fonts.InlineFont(rFont=_FONT, sz=9, color="161616")
        return rich.CellRichText(rich.TextBlock(bold, first), rich.TextBlock(plain, f"\n{rest}"))

    # Lists and colours

    def _write_lists(self) -> None:
        page = self.workbook.create_sheet(self._sheet_name(SHEETS["lists"][self.lang]))
        page.sheet_state = "hidden"
        page.protection.sheet = True
        for column, (name, choices) in enumerate(self.choices.items(), start=1):
            self._write(page.cell(1, column), Cell(name, "mark"))
            for number, text in enumerate(choices.texts, start=2):
                self._write(page.cell(number, column), Cell(text))

    def _range(self, name: str) -> str:
        column = self.letter(list(self.choices).index(name) + 1)
        title = SHEETS["lists"][self.lang]
        return f"{title}!${column}$2:${column}${len(self.choices[name].texts) + 1}"

    def _validate(self, page: Any, style: str, choices: str, cells: list[str]) -> None:
        kind = self.validations.DataValidation
        if choices:
            offered = self.choices[choices]
            validation = kind(type="list", formula1=self._range(choices), allow_blank=True)
            validation.showErrorMessage = not offered.is_open
            validation.error, validation.prompt = _CHOOSE[self.lang], _CHOOSE[self.lang]
        elif style == "day":
            validation = kind(type="date", operator="greaterThan", formula1="1", allow_blank=True)
            validation.error = _DAY[self.lang]
        elif style == "size":
            validation = kind(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
            validation.error = _SIZE[self.lang]
        else:
            return
        validation.errorTitle = _REFUSED[self.lang]
        if not choices or not self.choices[choices].is_open:
            validation.showErrorMessage = True
        for cell in cells:
            validation.add(cell)
        page.add_data_validation(validation)
        if style == "answer":
            self._colour(page, choices, cells)

    def _colour(self, page: Any, choices: str, cells: list[str]) -> None:
        """Colours by the words in the cell."""
        styles = self.styles
        where = " ".join(cells)
        for text, fill, colour in self._inks(choices, self.choices[choices]):
            shown = _text(text, cells[0]).replace('"', '""')
            if len(shown) > _MAX_IN_FORMULA:
                continue
            rule = self.rules.FormulaRule(
                formula=[f'{cells[0]}="{shown}"'],
                fill=styles.PatternFill("solid", start_color=fill, end_color=fill),
                font=styles.Font(color=colour),
            )
            page.conditional_formatting.add(where, rule)

    def _inks(self, name: str, choices: Choices) -> list[tuple[str, str, str]]:
        """The words that have a colour: each level that of its signal, what is no level a grey."""
        inks: list[tuple[str, str, str]] = []
        for grid in self.form.grids:
            if grid_key(grid) == name:
                for level in grid.scale.levels:
                    ink = LIGHT.signal(level.signal)
                    inks.append((rating_text(level.value, grid.scale, self.lang), ink.fill[1:], ink.text[1:]))
                gaps = (NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE)
                return inks + [(reason.label[self.lang], "D9D9D9", "161616") for reason in gaps]
        return [(choices.texts[-1], "D9D9D9", "161616")]


def _text(text: str, place: str) -> str:
    r"""A text as a workbook holds it: cleaned, with one kind of line end, and nothing that looks escaped."""
    bare = _LOOKS_ESCAPED.sub("_x005F_", clean(text).replace("\r\n", "\n").replace("\r", "\n"))
    if len(bare) > _MAX_TEXT:
        message = f"expected at most {_MAX_TEXT} characters, which is what a cell holds; choose html or json"
        raise InvalidInput([Problem(place, "huge-cell", message)])
    return bare


def _height(row: Row, widths: list[int], across: int) -> float:
    """How high a row must be, in points, for its longest cell to be read whole."""
    if len(row.cells) == 1 and row.cells[0].style in ("title", "lead", "heading"):
        widths = [sum(widths[:across])]
    heights = [
        _lines(str(cell.value or ""), width * _FIT.get(cell.style, 1.12)) * _LINE.get(cell.style, 13.5)
        for cell, width in zip(row.cells, widths, strict=False)
    ]
    least = 54.0 if any(cell.style == "answer" for cell in row.cells) else 15.0
    return min(max([least, *(height + 6 for height in heights if height)]), 400.0)


_LINE = {"title": 21.0, "lead": 15.0, "heading": 15.0, "theme": 12.5}
_FIT = {"title": 0.62, "heading": 0.9, "theme": 1.2, "lead": 0.95}


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n")) if text else 0
