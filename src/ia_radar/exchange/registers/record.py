"""What an importer gives: records, and a report that accounts for every row and every field.

Rules that hold here:

1. Every row is read, blank, or set aside with its line and a reason.
2. Every field is mapped, kept as it stands, or left out on purpose; the report says which, and why.
3. What is set aside goes to the caller as it is read. The report keeps the first rows and counts them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ia_radar.assess.answers import non_answer
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.dossier import Dossier, Project, Source
from ia_radar.errors import Problem
from ia_radar.text import Text

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Aside", "Field", "FieldUse", "Reading", "Record", "Report", "Tally"]

_NOTHING = Text("")
_SHOWN = 1000
"""How many rows set aside, and how many notes, a report keeps."""


@frozen
class Record:
    """One project, as a register tells it.

    Args:
        register: where it comes from, such as ``"uk-atrs"``.
        line: the line of the file where it starts, from 1; the position of the record in a JSON list.
        id: what the register calls it; empty when it gives no id.
        name: what people call it.
        authority: who runs it.
        summary: what it does.
        url: where the register shows it.
        date: when it was published or updated, as the register writes it.
        kept: every other field that is kept, as pairs of name and text; also what the register asks
            and this library does not.
        missing: fields that hold a non-answer, as pairs of name and reason.
        assessment: the ratings, for a table that has some.
    """

    register: str
    line: int
    id: str
    name: Text
    authority: str = ""
    summary: Text | None = None
    url: str = ""
    date: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    missing: tuple[tuple[str, NonAnswer], ...] = ()
    assessment: Assessment | None = None

    def __getitem__(self, name: str) -> str:
        """The text of a kept field, empty when the record has none."""
        return dict(self.kept).get(name, "")

    def to_dossier(self) -> Dossier:
        """A dossier with what a register tells: who, what and the source; ratings only where there are some.

        >>> record = Record("uk-atrs", 3, "", Text("Splink"), "MoJ", url="https://example.org")
        >>> record.to_dossier()
        <Dossier « Splink »: 0 assessments>
        """
        sources = (Source(self.register, self.url, self.date),) if self.url or self.date else ()
        return Dossier(
            Project(self.name, self.authority, self.summary, sources=sources),
            (self.assessment,) if self.assessment else (),
        )


@frozen
class Aside:
    """A row that was not read.

    Args:
        line: where it starts, from 1.
        problems: why, each with the path ``line 12`` or ``line 12.field``.
        raw: what stands there, cut after 2000 characters.
    """

    line: int
    problems: tuple[Problem, ...]
    raw: str = ""


class FieldUse(Enum):
    """What becomes of a field."""

    MAPPED = "mapped"
    """It has a place of its own in the record."""
    KEPT = "kept"
    """It stays as text in `Record.kept`."""
    LEFT_OUT = "left_out"
    """It is left out on purpose; the reason stands beside it."""
    UNKNOWN = "unknown"
    """The importer does not know it; it stays as text in `Record.kept`."""
    ABSENT = "absent"
    """The importer knows it, and the file does not have it."""


_USES = {
    FieldUse.MAPPED: "repris",
    FieldUse.KEPT: "conservés",
    FieldUse.LEFT_OUT: "écartés",
    FieldUse.UNKNOWN: "inconnus",
    FieldUse.ABSENT: "absents",
}


@frozen
class Field:
    """One field of a register, and what became of it.

    Args:
        name: as the register writes it.
        use: what becomes of it.
        target: the attribute of `Record`, when it is mapped.
        why: the reason, in a sentence.
        filled: in how many records it says something.
        missing: in how many it holds a non-answer, by reason.
    """

    name: str
    use: FieldUse
    target: str = ""
    why: Text = _NOTHING
    filled: int = 0
    missing: tuple[tuple[NonAnswer, int], ...] = ()


@frozen
class Report:
    """The account of one import.

    Args:
        register: what was read.
        rows: how many rows there were, header and blank ones not counted.
        read: how many became records.
        aside: the first rows that were set aside.
        aside_count: how many were set aside in all.
        blank: how many blank rows were skipped.
        fields: every field, in the order of the file.
        notes: what was repaired on the way (an encoding, a cell that looks like a formula), the first ones.
        note_count: how many such notes in all.
        is_complete: whether the whole file was read.
    """

    register: str
    rows: int = 0
    read: int = 0
    aside: tuple[Aside, ...] = ()
    aside_count: int = 0
    blank: int = 0
    fields: tuple[Field, ...] = ()
    notes: tuple[Problem, ...] = ()
    note_count: int = 0
    is_complete: bool = False

    def __str__(self) -> str:
        """The report in a few French lines."""
        uses = [made.use for made in self.fields]
        words = ", ".join(f"{uses.count(use)} {word}" for use, word in _USES.items())
        lines = [
            f"{self.register} : {self.rows} lignes, {self.read} lues, {self.aside_count} mises de côté.",
            f"{len(uses)} champs : {words}.",
        ]
        lines += [str(problem) for aside in self.aside for problem in aside.problems]
        lines += map(str, self.notes)
        return "\n".join(lines)


class Tally:
    """The report being made."""

    def __init__(self, register: str, on_aside: Callable[[Aside], object] | None) -> None:
        self.register = register
        self.on_aside = on_aside
        self.rows = self.read = self.blank = self.aside_count = self.note_count = 0
        self.aside: list[Aside] = []
        self.notes: list[Problem] = []
        self.fields: dict[str, Field] = {}
        self.filled: dict[str, int] = {}
        self.missing: dict[str, dict[NonAnswer, int]] = {}
        self.is_complete = False

    def declare(self, name: str, made: Field) -> None:
        """Say what becomes of a field, under the name that the file gives it; the first word stands."""
        if name not in self.fields:
            self.fields[name] = made if made.name == name else evolve(made, name=name)

    def set_aside(self, line: int, problems: list[Problem], raw: str) -> None:
        """Set a row aside."""
        self.rows += 1
        self.aside_count += 1
        aside = Aside(line, tuple(problems), raw[:2000])
        if len(self.aside) < _SHOWN:
            self.aside.append(aside)
        if self.on_aside is not None:
            self.on_aside(aside)

    def note(self, path: str, code: str, message: str) -> None:
        """Note what was repaired."""
        self.note_count += 1
        if len(self.notes) < _SHOWN:
            self.notes.append(Problem(path, code, message))

    def keep(self, cells: Mapping[str, str]) -> None:
        """Count a row that became a record: which fields say something, which say why not."""
        self.rows += 1
        self.read += 1
        for name, cell in cells.items():
            reason = non_answer(cell)
            if reason is None:
                self.filled[name] = self.filled.get(name, 0) + 1
            else:
                by_reason = self.missing.setdefault(name, {})
                by_reason[reason] = by_reason.get(reason, 0) + 1

    def report(self) -> Report:
        """The account so far."""
        fields = [
            evolve(
                made,
                filled=self.filled.get(name, 0),
                missing=tuple(sorted(self.missing.get(name, {}).items(), key=lambda pair: pair[0].value)),
            )
            for name, made in self.fields.items()
        ]
        return Report(
            self.register,
            self.rows,
            self.read,
            tuple(self.aside),
            self.aside_count,
            self.blank,
            tuple(fields),
            tuple(self.notes),
            self.note_count,
            self.is_complete,
        )


@frozen(eq=False, repr=False)
class Reading(Iterator[Record]):
    r"""A register being read: records one by one, then the report.

    Args:
        records: the records, made as they are asked for.
        tally: the account, made on the way.

    >>> import ia_radar as ia
    >>> from ia_radar.exchange import registers
    >>> table = [b"projet;autonomy\n", b"Cantines;3\n", b"Voirie;9\n"]
    >>> reading = registers.read_table(table, ia.get_grid("girouet"))
    >>> [record.name.fr for record in reading]
    ['Cantines']
    >>> print(reading.report)
    table : 2 lignes, 1 lues, 1 mises de côté.
    2 champs : 2 repris, 0 conservés, 0 écartés, 0 inconnus, 0 absents.
    line 3.autonomy: '9' is not a rating; expected a level from 1 to 4, or a word such as « sans objet »
    """

    records: Iterator[Record]
    tally: Tally = field(repr=False)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Record:
        return next(self.records)

    @property
    def report(self) -> Report:
        """The account of what was read so far; complete once the records are exhausted."""
        return self.tally.report()
