"""One cell of a form, read as what its column holds: a text, a day, a size, a word of a list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ia_radar._ground.counts import read_count
from ia_radar._ground.days import read_day
from ia_radar._ground.files import fill
from ia_radar._ground.gaps import gap_reason, is_blank
from ia_radar._ground.message_words import quoted
from ia_radar._ground.terms import member_of
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.fault import Fault, Faults
from ia_radar.exchange.form_files.sheets.raw_sheet import CellError, Formula
from ia_radar.exchange.form_files.sheets.rows import Line
from ia_radar.exchange.form_files.words import HEADINGS
from ia_radar.text import LANGS, Text

__all__ = ["CellReader"]

_NO_COLUMN = Text("il manque la colonne « {} »", "the column “{}” is missing")
_FORMULA = Text(
    "une formule n’est pas une réponse : écrivez la valeur elle-même",
    "a formula is no answer: write the value itself",
)
_ERROR = Text("la cellule montre une erreur ({})", "the cell shows an error ({})")
_NOT_A_DAY = Text(
    "{} n’est pas un jour : écrivez par exemple 22/11/2026", "{} is no day: write for example 2026-11-22"
)
_NOT_A_SIZE = Text("{} n’est pas un nombre entier, zéro ou plus", "{} is no whole number, zero or more")
_NOT_A_WORD = Text("{} n’est pas une des réponses : {}", "{} is none of the answers: {}")
_TOO_LONG = Text("ce texte dépasse {} caractères", "this text is longer than {} characters")
_MAX_TEXT = 100_000


class CellReader:
    """Reads cells of the rows of a form.

    Args:
        faults: where what is wrong is noted.
    """

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def value(self, line: Line, name: str, number: int = 1, people: int = 1) -> tuple[object, Text]:
        """What stands in the cell of a row, and where that is; None where nothing can be read."""
        wanted = f"{name} {number}" if people > 1 else name
        column = line.columns.get(wanted)
        if column is None and people == 1:
            column = line.columns.get(f"{name} {number}")
        if column is None:
            heading = Text(*(words.numbered(HEADINGS[name], number, people, lang) for lang in LANGS))
            fault = Fault(line.sheet.place(line.row.number, None), "no-column", fill(_NO_COLUMN, heading))
            if not any(noted.text == fault.text for noted in self._faults):  # once, not at every row
                self._faults.append(fault)
            return None, fault.place
        place = line.sheet.place(line.row.number, column)
        value = line.row.cells.get(column)
        if isinstance(value, Formula):
            self._faults.note(place, "formula-answer", _FORMULA)
            return None, place
        if isinstance(value, CellError):
            self._faults.note(place, "cell-error", fill(_ERROR, value.text[:20]))
            return None, place
        return value, place

    def text(self, line: Line, name: str, number: int = 1, people: int = 1) -> str:
        """The text of a cell, without white space around it; ``""`` for none."""
        value, place = self.value(line, name, number, people)
        if value is None:
            return ""
        if isinstance(value, dt.date):
            value = value.date().isoformat() if isinstance(value, dt.datetime) else value.isoformat()
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
        if len(text) > _MAX_TEXT:
            self._faults.note(place, "huge-cell", fill(_TOO_LONG, _MAX_TEXT))
            return ""
        return text

    def day(self, line: Line) -> dt.date | None:
        """The day of a row; None for none."""
        value, place = self.value(line, "date")
        if is_blank(value):
            return None
        day = read_day(value)
        if day is None:
            self._faults.note(place, "bad-date", fill(_NOT_A_DAY, quoted(value)))
        return day

    def size(self, line: Line) -> int | None:
        """The whole number of a row, zero or more; None for none."""
        value, place = self.value(line, "value")
        if is_blank(value) or (isinstance(value, str) and gap_reason(value)):
            return None
        count = read_count(value)
        if count is None:
            self._faults.note(place, "not-a-size", fill(_NOT_A_SIZE, quoted(value)))
        return count

    def word(self, line: Line, name: str, kind: type[Any]) -> Any:
        """The member of an enum that a cell names, by id or by word; None for none."""
        value, place = self.value(line, name)
        member = member_of(kind, value) if isinstance(value, str) else None
        if member is not None or is_blank(value) or (isinstance(value, str) and gap_reason(value)):
            return member
        offered = Text(*(", ".join(member.label[lang] for member in kind) for lang in LANGS))
        self._faults.note(place, "not-a-choice", fill(_NOT_A_WORD, quoted(value), offered))
        return None
