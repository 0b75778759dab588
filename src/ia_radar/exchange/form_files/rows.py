"""Rows of cells read back into a form, wherever they come from: a workbook, a text file.

Rules that hold here:

1. A row is known by its mark, a column by its heading: neither order nor language matters.
2. What stands in a cell that belongs to nothing is a fault, so that nobody's words are lost in silence.
3. A form is read whole: a theme whose row is gone is a fault too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from ia_radar._ground.counts import read_count
from ia_radar._ground.days import read_day
from ia_radar._ground.files import fill
from ia_radar._ground.gaps import gap_reason, is_blank, plain
from ia_radar._ground.message_words import quoted
from ia_radar.aiact import questions
from ia_radar.aiact.local.answers import local_questions
from ia_radar.aiact.questionnaire.fact_reader import FACT_REFUSAL, read_fact
from ia_radar.assess.answers import rating_reader
from ia_radar.assess.model import Assessment, Basis, Rating, Stage
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, UnknownId, quote
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.fault import Fault, FormError, faults_of
from ia_radar.exchange.form_files.form import Form, Sitting
from ia_radar.exchange.form_files.words import HEADINGS
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import LANGS, Text, clean

__all__ = ["CellError", "Formula", "RawRow", "RawSheet", "is_heading", "read_sheets"]


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


_NOT_A_FORM = Text(
    "n’est pas un formulaire d’ia_radar : aucune ligne n’en porte la marque dans sa première colonne",
    "is no form of ia_radar: no row bears its mark in the first column",
)
_NEWER = Text(
    "vient d’une version plus récente d’ia_radar : mettez ia_radar à jour",
    "comes from a newer version of ia_radar: upgrade ia_radar",
)
_UNKNOWN_ROW = Text(
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
_NO_GRID = Text(
    "la grille {} {} n’est pas connue : ajoutez --grid et son fichier",
    "the grid {} {} is not known: add --grid and its file",
)
_NO_THEME = Text("la grille {} n’a pas de thème « {} »", "the grid {} has no theme “{}”")
_NO_FACT = Text("il n’y a pas de question « {} »", "there is no question “{}”")
_LOST = Text(
    "il manque des lignes du formulaire ({}). Un CSV enregistré depuis un tableur ne contient qu’une "
    "feuille : enregistrez plutôt en XLSX ou en ODS",
    "rows of the form are missing ({}). A CSV saved from a spreadsheet holds one sheet only: save as XLSX "
    "or ODS instead",
)
_NO_QUESTION = Text(
    "ne contient aucune question. Un CSV enregistré depuis un tableur ne contient qu’une feuille : "
    "enregistrez plutôt en XLSX ou en ODS",
    "holds no question. A CSV saved from a spreadsheet holds one sheet only: save as XLSX or ODS instead",
)
_NO_NAME = Text("il manque le nom du projet", "the name of the project is missing")
_TOO_LONG = Text("ce texte dépasse {} caractères", "this text is longer than {} characters")
_MAX_TEXT = 100_000
_MARK = re.compile(r"ia_radar/form/(\d{1,9})")
_BLOCKS = (words.PROJECT, words.WHO, words.LAW, words.LOCAL)
_ASKED = ("item/", "fact/", "declared/")


def read_sheets(
    sheets: Iterable[RawSheet], file: str, grids: Iterable[Grid] = (), packs: tuple[Pack, ...] = ()
) -> Form:
    """The form in the sheets of a file.

    Args:
        sheets: those of the file, in order.
        file: its name, for messages.
        grids: those that it may ask for and that the catalogue does not have.
        packs: those whose questions it may ask.

    Raises:
        FormError: everything that is wrong with it.
    """
    reader = _Reader(file, grids, packs)
    marked = [sheet for sheet in sheets if reader.is_marked(sheet)]
    if not marked and not reader.faults:
        raise FormError([Fault(Text(file), "not-a-form", _NOT_A_FORM)])
    for sheet in marked:
        reader.take(sheet)
    form = reader.form()  # with faults too, so that all of them are said
    if reader.faults or form is None:
        raise FormError(reader.faults)
    return form


class _Line(NamedTuple):
    """A row of the form: its sheet, the columns of its block by what they hold, and the row itself."""

    sheet: RawSheet
    columns: Mapping[str, int]
    row: RawRow


class _Reader:
    """The rows of one file, as they are collected.

    Args:
        file: its name.
        grids: those that it may ask for and that the catalogue does not have.
        packs: those whose questions it may ask.
    """

    def __init__(self, file: str, grids: Iterable[Grid], packs: tuple[Pack, ...]) -> None:
        self._known_packs = packs
        self.file, self.faults = file, list[Fault]()
        self._local = {words.grid_key(grid): grid for grid in grids}
        self._grids: dict[str, Grid | None] = {}
        self._people: dict[str, int] = {}
        self._lines: dict[str, _Line] = {}

    def note(self, place: Text, code: str, text: Text) -> None:
        self.faults.append(Fault(place, code, text))

    def is_marked(self, sheet: RawSheet) -> bool:
        """Whether a sheet is of a form that is read here."""
        for row in sheet.rows:
            mark = _MARK.fullmatch(_key(row))
            if mark is not None:
                if int(mark[1]) > words.FORMAT:
                    self.note(Text(self.file), "newer", _NEWER)
                return True
        return False

    # Rows

    def take(self, sheet: RawSheet) -> None:
        """Sort the rows of a sheet by their marks."""
        blocks = {_key(row): self._columns(_key(row), sheet, row) for row in sheet.rows if is_heading(row)}
        inputs = {
            column
            for columns in blocks.values()
            for name, column in columns.items()
            if not name.startswith("#")
        }
        below = False
        for row in sheet.rows:
            key = _key(row)
            if is_heading(row):
                below = True
            elif not key:
                if below:
                    self._refuse_strays(sheet, row, inputs)
            elif not _MARK.fullmatch(key):
                self._take_row(sheet, row, key, blocks)

    def _take_row(
        self, sheet: RawSheet, row: RawRow, key: str, blocks: Mapping[str, Mapping[str, int]]
    ) -> None:
        block = _block_of(key)
        if block is None:
            self.note(sheet.place(row.number, 0), "unknown-row", fill(_UNKNOWN_ROW, quote(key)))
        elif block not in blocks:
            self.note(sheet.place(row.number, None), "no-heading", _NO_HEADING)
        elif key in self._lines:
            self.note(sheet.place(row.number, 0), "double", _DOUBLE_ROW)
        else:
            columns = blocks[block]
            self._lines[key] = _Line(sheet, columns, row)
            known = {0, *(column for name, column in columns.items())}
            self._refuse_strays(sheet, row, set(row.cells) - known - self._static(columns, row))

    def _static(self, columns: Mapping[str, int], row: RawRow) -> set[int]:
        """The cells of a row that only show something: those under the headings that are none of ours."""
        return {column for column in row.cells if f"#{column}" in columns}

    def _refuse_strays(self, sheet: RawSheet, row: RawRow, inputs: set[int]) -> None:
        for column in sorted(inputs & set(row.cells)):
            if str(row.cells[column]).strip():
                self.note(sheet.place(row.number, column), "stray", _STRAY)

    def _columns(self, key: str, sheet: RawSheet, row: RawRow) -> dict[str, int]:
        """The columns of a block by what they hold; those that only show something as ``#3``."""
        grid = self._grid(key, sheet, row) if key.startswith("grid/") else None
        shown = _shown_headings(grid)
        columns: dict[str, int] = {}
        for column, value in row.cells.items():
            heading = _heading(str(value))
            name = f"#{column}" if heading in shown else _NAMES.get(heading, "")
            if not name and (match := _NUMBERED.fullmatch(heading)) and match["name"] in _NAMES:
                name = f"{_NAMES[match['name']]} {int(match['number'])}"
            if column == 0 or not name:
                continue
            if name in columns:
                self.note(
                    sheet.place(row.number, column), "double-target", fill(_DOUBLE_HEADING, quoted(value))
                )
            columns[name] = column
        if grid is not None:
            numbers = [int(name.rpartition(" ")[2]) for name in columns if re.fullmatch(r"answer \d+", name)]
            self._people[key] = max([*numbers, self._people.get(key, 1)])
        return columns

    def _grid(self, key: str, sheet: RawSheet, row: RawRow) -> Grid | None:
        if key not in self._grids:
            _, _, name = key.partition("/")
            id_, _, version = name.partition("/")
            try:
                self._grids[key] = self._local.get(key) or get_grid(id_, version)
            except UnknownId:
                self._grids[key] = None
                self.note(sheet.place(row.number, 0), "unknown-grid", fill(_NO_GRID, id_[:64], version[:64]))
        return self._grids[key]

    # Values

    def form(self) -> Form | None:
        """The form that the rows make; None after noting why there is none."""
        grids = {key: grid for key, grid in self._grids.items() if grid is not None}
        self._refuse_unknown_ids(grids.values())
        if not self.faults and not any(key.startswith(_ASKED) for key in self._lines):
            self.note(Text(self.file), "incomplete", _NO_QUESTION)
        people = {key: self._people[key] for key in grids}
        who = self._sittings(grids, people)
        drafts = [
            (grid, who.get((number, key), Sitting()), self._answers(grid, number, people[key]))
            for key, grid in grids.items()
            for number in range(1, people[key] + 1)
        ]
        self._refuse_lost(grids.values())
        project = self._project()
        facts, declared = self._answered("fact/"), self._answered("declared/")
        if self.faults:
            return None
        try:
            return Form(
                [Assessment(grid, **answers, respondent=sitting.role, date=sitting.date, stage=sitting.stage,
                            basis=sitting.basis) for grid, sitting, answers in drafts],
                project,
                facts,
                any(key.startswith("fact/") for key in self._lines),
                packs=self._packs(),
                declared=declared,
            )  # fmt: skip
        except InvalidInput as error:
            self.faults += faults_of(error, self.file)
            return None

    def _refuse_unknown_ids(self, grids: Iterable[Grid]) -> None:
        known = {words.item_key(grid, item) for grid in grids for item in grid.items.ids}
        facts = {words.fact_key(question.id) for question in questions()}
        local = {words.local_key(fact) for fact in local_questions(self._known_packs)}
        for key, line in self._lines.items():
            last = key.rpartition("/")[2][:64]
            if key.startswith("item/") and key not in known:
                text = fill(_NO_THEME, key.split("/")[1][:64], last)
            elif key.startswith("fact/") and key not in facts:
                text = fill(_NO_FACT, last)
            elif key.startswith("declared/") and key not in local:
                text = fill(words.NO_LOCAL_QUESTION, quote(last))
            else:
                continue
            self.note(line.sheet.place(line.row.number, 0), "unknown-id", text)

    def _refuse_lost(self, grids: Iterable[Grid]) -> None:
        lost = [
            item.label
            for grid in grids
            for item in grid.items
            if words.item_key(grid, item.id) not in self._lines
        ]
        asks_law = any(key.startswith("fact/") for key in self._lines)
        lost += [
            question.text
            for question in questions()
            if words.fact_key(question.id) not in self._lines and asks_law
        ]
        lost += [
            asked.text
            for fact, asked in local_questions(self._packs()).items()
            if words.local_key(fact) not in self._lines
        ]
        if any(grids) and not any(key.startswith("person/") for key in self._lines):
            lost.append(HEADINGS["person"])
        if lost:
            some = [Text(f"« {label.fr} »", f"“{label['en']}”") for label in lost[:3]]
            more = "…" if len(lost) > len(some) else ""
            shown = Text(*(", ".join(label[lang] for label in some) + more for lang in LANGS))
            self.note(Text(self.file), "incomplete", fill(_LOST, shown))

    def _answers(self, grid: Grid, number: int, people: int) -> dict[str, Any]:
        ratings: dict[str, Rating] = {}
        notes: dict[str, str] = {}
        evidence: dict[str, list[str]] = {}
        reader = rating_reader(grid.scale)
        for item in grid.items:
            line = self._lines.get(words.item_key(grid, item.id))
            if line is None:
                continue
            value, place = self._value(line, "answer", number, people)
            rating = reader.read(value)
            if rating is None:
                self.note(place, "not-a-level", reader.refusal_text(value))
            else:
                ratings[item.id] = rating
            note = self._text(line, "note", number, people)
            references = self._text(line, "evidence", number, people)
            if note:
                notes[item.id] = note
            if references:
                evidence[item.id] = [text.strip() for text in references.split("\n") if text.strip()]
        return {"ratings": ratings, "notes": notes, "evidence": evidence}

    def _sittings(
        self, grids: Mapping[str, Grid], people: Mapping[str, int]
    ) -> dict[tuple[int, str], Sitting]:
        read: dict[tuple[int, str], Sitting] = {}
        for key, line in self._lines.items():
            if not key.startswith("person/"):
                continue
            number, _, name = key.removeprefix("person/").partition("/")
            sitting = Sitting(
                self._text(line, "role"),
                self._day(line),
                self._word(line, "stage", Stage),
                self._word(line, "basis", Basis),
            )
            meant = [f"grid/{name}"] if name else list(grids)
            if not number.isdecimal() or len(number) > 3 or not set(meant) <= grids.keys():
                self.note(line.sheet.place(line.row.number, 0), "unknown-row", fill(_UNKNOWN_ROW, quote(key)))
                continue
            read |= {(int(number), grid): sitting for grid in meant if int(number) <= people[grid]}
        return read

    def _project(self) -> Project | None:
        values: dict[str, Any] = {}
        for field in words.PROJECT_FIELDS:
            line = self._lines.get(f"project/{field.name}")
            if line is not None:
                values[field.name] = self._size(line) if field.is_size else self._text(line, "value")
        given = {name: value for name, value in values.items() if value not in ("", None)}
        if given and "name" not in given:
            line = self._lines.get("project/name")
            place = (
                Text(self.file)
                if line is None
                else line.sheet.place(line.row.number, line.columns.get("value"))
            )
            self.note(place, "missing", _NO_NAME)
        return Project(**given) if "name" in given and not self.faults else None

    def _packs(self) -> tuple[Pack, ...]:
        """The packs of which the form asks a question."""
        return tuple(
            pack
            for pack in self._known_packs
            if any(words.local_key(fact) in self._lines for fact in pack.local_facts)
        )

    def _answered(self, kind: str) -> dict[str, bool | None]:
        facts: dict[str, bool | None] = {}
        for key, line in self._lines.items():
            if not key.startswith(kind):
                continue
            value, place = self._value(line, "answer")
            if is_blank(value):
                continue
            try:
                facts[key.removeprefix(kind)] = read_fact(value)
            except InvalidInput:
                self.note(place, "not-an-answer", FACT_REFUSAL)
        return facts

    # Cells

    def _value(self, line: _Line, name: str, number: int = 1, people: int = 1) -> tuple[object, Text]:
        """What stands in the cell of a row, and where that is; None where nothing can be read."""
        wanted = f"{name} {number}" if people > 1 else name
        column = line.columns.get(wanted)
        if column is None and people == 1:
            column = line.columns.get(f"{name} {number}")
        if column is None:
            heading = Text(*(words.numbered(HEADINGS[name], number, people, lang) for lang in LANGS))
            fault = Fault(line.sheet.place(line.row.number, None), "no-column", fill(_NO_COLUMN, heading))
            if not any(noted.text == fault.text for noted in self.faults):  # once, not at every row
                self.faults.append(fault)
            return None, fault.place
        place = line.sheet.place(line.row.number, column)
        value = line.row.cells.get(column)
        if isinstance(value, Formula):
            self.note(place, "formula-answer", _FORMULA)
            return None, place
        if isinstance(value, CellError):
            self.note(place, "cell-error", fill(_ERROR, value.text[:20]))
            return None, place
        return value, place

    def _text(self, line: _Line, name: str, number: int = 1, people: int = 1) -> str:
        value, place = self._value(line, name, number, people)
        if value is None:
            return ""
        if isinstance(value, dt.date):
            value = value.date().isoformat() if isinstance(value, dt.datetime) else value.isoformat()
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
        if len(text) > _MAX_TEXT:
            self.note(place, "huge-cell", fill(_TOO_LONG, _MAX_TEXT))
            return ""
        return text

    def _day(self, line: _Line) -> dt.date | None:
        value, place = self._value(line, "date")
        if is_blank(value):
            return None
        day = read_day(value)
        if day is None:
            self.note(place, "bad-date", fill(_NOT_A_DAY, quoted(value)))
        return day

    def _size(self, line: _Line) -> int | None:
        value, place = self._value(line, "value")
        if is_blank(value) or (isinstance(value, str) and gap_reason(value)):
            return None
        count = read_count(value)
        if count is None:
            self.note(place, "not-a-size", fill(_NOT_A_SIZE, quoted(value)))
        return count

    def _word(self, line: _Line, name: str, kind: type[Any]) -> Any:
        value, place = self._value(line, name)
        if value is None or not str(value).strip():
            return None
        wanted = plain(str(value)[:100])
        for member in kind:
            if wanted in (plain(member.value), *(plain(member.label[lang]) for lang in LANGS)):
                return member
        offered = Text(*(", ".join(member.label[lang] for member in kind) for lang in LANGS))
        self.note(place, "not-a-choice", fill(_NOT_A_WORD, quoted(value), offered))
        return None


_INPUTS = ("answer", "note", "evidence", "value", "role", "date", "stage", "basis")
_NAMES = {plain(HEADINGS[name][lang]): name for name in _INPUTS for lang in LANGS}
_NUMBERED = re.compile(r"(?P<name>.+) (?P<number>\d{1,3})")
_SHOWN = frozenset(plain(HEADINGS[name][lang]) for name in HEADINGS if name not in _INPUTS for lang in LANGS)


def _heading(text: str) -> str:
    """A heading as it is compared: as a file holds it, whatever its spaces and line ends, cut short."""
    return plain(" ".join(clean(text).split())[:200])


def _shown_headings(grid: Grid | None) -> frozenset[str]:
    """The headings over what a form only shows, without case and accents."""
    if grid is None:
        return _SHOWN
    poles = {
        _heading(words.pole_heading(grid.scale, is_high, lang)) for is_high in (False, True) for lang in LANGS
    }
    return _SHOWN | poles


def is_heading(row: RawRow) -> bool:
    """Whether a row holds the headings over a block."""
    key = _key(row)
    return key in _BLOCKS or key.startswith("grid/")


def _key(row: RawRow) -> str:
    """The mark of a row; empty when it has none."""
    value = row.cells.get(0)
    return value.strip() if isinstance(value, str) else "" if value is None else str(value)


def _block_of(key: str) -> str | None:
    """The mark of the headings that a row stands under."""
    kind, _, rest = key.partition("/")
    if kind == "item" and "/" in rest:
        return f"grid/{rest.rpartition('/')[0]}"
    return _BLOCK_OF.get(kind)


_BLOCK_OF = {"project": words.PROJECT, "person": words.WHO, "fact": words.LAW, "declared": words.LOCAL}
