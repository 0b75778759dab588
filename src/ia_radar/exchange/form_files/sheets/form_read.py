"""The rows of a file read back into a form.

Rules that hold here:

1. A form is read whole: a theme whose row is gone is a fault too.
2. All that is wrong with a file is said at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ia_radar._ground.files import fill
from ia_radar._ground.gaps import is_blank
from ia_radar.aiact import questions
from ia_radar.aiact.local.answers import local_questions
from ia_radar.aiact.questionnaire.fact_reader import FACT_REFUSAL, read_fact
from ia_radar.assess.answers import rating_reader
from ia_radar.assess.model import Assessment, Basis, Rating, Stage
from ia_radar.dossier import Project
from ia_radar.errors import InvalidInput, quote
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.fault import Fault, Faults, FormError, faults_of
from ia_radar.exchange.form_files.form import Form, Sitting
from ia_radar.exchange.form_files.sheets.cells import CellReader
from ia_radar.exchange.form_files.sheets.raw_sheet import RawSheet
from ia_radar.exchange.form_files.sheets.rows import UNKNOWN_ROW, FormRows
from ia_radar.exchange.form_files.words import HEADINGS
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import LANGS, Text

__all__ = ["read_sheets"]

_NOT_A_FORM = Text(
    "n’est pas un formulaire d’ia_radar : aucune ligne n’en porte la marque dans sa première colonne",
    "is no form of ia_radar: no row bears its mark in the first column",
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
    faults = Faults()
    rows = FormRows(file, grids, faults)
    marked = [sheet for sheet in sheets if rows.is_marked(sheet)]
    if not marked and not faults:
        raise FormError([Fault(Text(file), "not-a-form", _NOT_A_FORM)])
    for sheet in marked:
        rows.take(sheet)
    form = _FormReader(rows, packs).form()  # with faults too, so that all of them are said
    if faults or form is None:
        raise FormError(faults)
    return form


class _FormReader:
    """What the rows of one file say.

    Args:
        rows: sorted by their marks; what is wrong is noted in their faults.
        packs: those whose questions the form may ask.
    """

    def __init__(self, rows: FormRows, packs: tuple[Pack, ...]) -> None:
        self._rows, self._faults, self._known_packs = rows, rows.faults, packs
        self._cells = CellReader(rows.faults)

    def form(self) -> Form | None:
        """The form that the rows make; None after noting why there is none."""
        grids = self._rows.grids
        self._refuse_unknown_ids(grids.values())
        if not self._faults and not any(key.startswith(_ASKED) for key in self._rows.lines):
            self._faults.note(Text(self._rows.file), "incomplete", _NO_QUESTION)
        people = {key: self._rows.people[key] for key in grids}
        who = self._sittings(grids, people)
        drafts = [
            (grid, who.get((number, key), Sitting()), self._answers(grid, number, people[key]))
            for key, grid in grids.items()
            for number in range(1, people[key] + 1)
        ]
        self._refuse_lost(grids.values())
        project = self._project()
        facts, declared = self._answered("fact/"), self._answered("declared/")
        if self._faults:
            return None
        try:
            return Form(
                [Assessment(grid, **answers, respondent=sitting.role, date=sitting.date, stage=sitting.stage,
                            basis=sitting.basis) for grid, sitting, answers in drafts],
                project,
                facts,
                any(key.startswith("fact/") for key in self._rows.lines),
                packs=self._packs(),
                declared=declared,
            )  # fmt: skip
        except InvalidInput as error:
            self._faults += faults_of(error, self._rows.file)
            return None

    def _refuse_unknown_ids(self, grids: Iterable[Grid]) -> None:
        known = {words.item_key(grid, item) for grid in grids for item in grid.items.ids}
        facts = {words.fact_key(question.id) for question in questions()}
        local = {words.local_key(fact) for fact in local_questions(self._known_packs)}
        for key, line in self._rows.lines.items():
            last = key.rpartition("/")[2][:64]
            if key.startswith("item/") and key not in known:
                text = fill(_NO_THEME, key.split("/")[1][:64], last)
            elif key.startswith("fact/") and key not in facts:
                text = fill(_NO_FACT, last)
            elif key.startswith("declared/") and key not in local:
                text = fill(words.NO_LOCAL_QUESTION, quote(last))
            else:
                continue
            self._faults.note(line.sheet.place(line.row.number, 0), "unknown-id", text)

    def _refuse_lost(self, grids: Iterable[Grid]) -> None:
        lost = [
            item.label
            for grid in grids
            for item in grid.items
            if words.item_key(grid, item.id) not in self._rows.lines
        ]
        asks_law = any(key.startswith("fact/") for key in self._rows.lines)
        lost += [
            question.text
            for question in questions()
            if words.fact_key(question.id) not in self._rows.lines and asks_law
        ]
        lost += [
            asked.text
            for fact, asked in local_questions(self._packs()).items()
            if words.local_key(fact) not in self._rows.lines
        ]
        if any(grids) and not any(key.startswith("person/") for key in self._rows.lines):
            lost.append(HEADINGS["person"])
        if lost:
            some = [Text(f"« {label.fr} »", f"“{label['en']}”") for label in lost[:3]]
            more = "…" if len(lost) > len(some) else ""
            shown = Text(*(", ".join(label[lang] for label in some) + more for lang in LANGS))
            self._faults.note(Text(self._rows.file), "incomplete", fill(_LOST, shown))

    def _answers(self, grid: Grid, number: int, people: int) -> dict[str, Any]:
        ratings: dict[str, Rating] = {}
        notes: dict[str, str] = {}
        evidence: dict[str, list[str]] = {}
        reader = rating_reader(grid.scale)
        for item in grid.items:
            line = self._rows.lines.get(words.item_key(grid, item.id))
            if line is None:
                continue
            value, place = self._cells.value(line, "answer", number, people)
            rating = reader.read(value)
            if rating is None:
                self._faults.note(place, "not-a-level", reader.refusal_text(value))
            else:
                ratings[item.id] = rating
            note = self._cells.text(line, "note", number, people)
            references = self._cells.text(line, "evidence", number, people)
            if note:
                notes[item.id] = note
            if references:
                evidence[item.id] = [text.strip() for text in references.split("\n") if text.strip()]
        return {"ratings": ratings, "notes": notes, "evidence": evidence}

    def _sittings(
        self, grids: Mapping[str, Grid], people: Mapping[str, int]
    ) -> dict[tuple[int, str], Sitting]:
        read: dict[tuple[int, str], Sitting] = {}
        for key, line in self._rows.lines.items():
            if not key.startswith("person/"):
                continue
            number, _, name = key.removeprefix("person/").partition("/")
            sitting = Sitting(
                self._cells.text(line, "role"),
                self._cells.day(line),
                self._cells.word(line, "stage", Stage),
                self._cells.word(line, "basis", Basis),
            )
            meant = [f"grid/{name}"] if name else list(grids)
            if not number.isdecimal() or len(number) > 3 or not set(meant) <= grids.keys():
                self._faults.note(
                    line.sheet.place(line.row.number, 0), "unknown-row", fill(UNKNOWN_ROW, quote(key))
                )
                continue
            read |= {(int(number), grid): sitting for grid in meant if int(number) <= people[grid]}
        return read

    def _project(self) -> Project | None:
        values: dict[str, Any] = {}
        for field in words.PROJECT_FIELDS:
            line = self._rows.lines.get(f"project/{field.name}")
            if line is not None:
                values[field.name] = (
                    self._cells.size(line) if field.is_size else self._cells.text(line, "value")
                )
        given = {name: value for name, value in values.items() if value not in ("", None)}
        if given and "name" not in given:
            line = self._rows.lines.get("project/name")
            place = (
                Text(self._rows.file)
                if line is None
                else line.sheet.place(line.row.number, line.columns.get("value"))
            )
            self._faults.note(place, "missing", _NO_NAME)
        return Project(**given) if "name" in given and not self._faults else None

    def _packs(self) -> tuple[Pack, ...]:
        """The packs of which the form asks a question."""
        return tuple(
            pack
            for pack in self._known_packs
            if any(words.local_key(fact) in self._rows.lines for fact in pack.local_facts)
        )

    def _answered(self, kind: str) -> dict[str, bool | None]:
        facts: dict[str, bool | None] = {}
        for key, line in self._rows.lines.items():
            if not key.startswith(kind):
                continue
            value, place = self._cells.value(line, "answer")
            if is_blank(value):
                continue
            try:
                facts[key.removeprefix(kind)] = read_fact(value)
            except InvalidInput:
                self._faults.note(place, "not-an-answer", FACT_REFUSAL)
        return facts
