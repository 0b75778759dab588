"""The account of one import: every row read, blank or set aside, and every field with what became of it.

Rules that hold here:

1. Every row is read, blank, or set aside with its line and a reason.
2. Every field is mapped, kept as it stands, or left out on purpose; the report says which, and why.
3. What is set aside goes to the caller as it is read. The report keeps the first rows and counts them all, so
   that its size has a bound whatever the file holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar.assess.model import NonAnswer
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.registers.record import Aside, Field, FieldUse, Record, Remark
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Account", "OnAside", "Reading", "Report"]

OnAside = Callable[[Aside], object]
"""What is called with each row that is set aside, as it is read."""

_SHOWN = 1000
"""How many rows set aside, and how many notes, a report keeps."""
_NAMED = 20
"""How many columns of one kind are named in a sentence."""
_MAX_FIELDS = 2000
"""How many fields are counted by name; a file of JSON may have new keys in every record."""
_OTHERS = Field(
    "…",
    FieldUse.UNKNOWN,
    why=Text(
        f"Au-delà de {_MAX_FIELDS} champs, comptés ensemble ; conservés tels quels.",
        f"Beyond {_MAX_FIELDS} fields, counted together; kept as they stand.",
    ),
)
_ROWS = Text(
    "{register} : {rows} lignes, {read} lues, {aside_count} mises de côté.",
    "{register}: {rows} rows, {read} read, {aside_count} set aside.",
)
_FIELDS = Text("{count} champs : {uses}.", "{count} fields: {uses}.")
_UNKNOWN = Text("Inconnus, conservés tels quels : {}.", "Unknown, kept as they stand: {}.")
_MORE = Text("{} et {} autres", "{} and {} more")
_INCOMPLETE = Text("Le fichier n’a pas été lu jusqu’à sa fin.", "The file was not read to its end.")


@data_fields(
    register=str,
    rows=int,
    read=int,
    aside=list[Aside],
    aside_count=int,
    blank=int,
    fields=list[Field],
    remarks=list[Remark],
    note_count=int,
    is_complete=bool,
)
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
        remarks: what was repaired or guessed at on the way (an encoding, the error of a spreadsheet, a cell
            that looks like a formula), the first ones.
        note_count: how many such remarks in all.
        is_complete: whether the end of the file was reached, in order.
    """

    register: str
    rows: int = 0
    read: int = 0
    aside: tuple[Aside, ...] = ()
    aside_count: int = 0
    blank: int = 0
    fields: tuple[Field, ...] = ()
    remarks: tuple[Remark, ...] = ()
    note_count: int = 0
    is_complete: bool = False

    @property
    def notes(self) -> tuple[Problem, ...]:
        """The remarks, for programs."""
        return tuple(remark.problem for remark in self.remarks)

    def text(self, lang: Lang = "fr") -> str:
        """The report in a few lines of one language: rows, fields, which are unknown, then every remark.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        uses = [column.use for column in self.fields]
        counts = ", ".join(f"{uses.count(use)} {use.label[lang]}" for use in FieldUse)
        lines = [
            _ROWS[lang].format(
                register=self.register, rows=self.rows, read=self.read, aside_count=self.aside_count
            ),
            _FIELDS[lang].format(count=len(uses), uses=counts),
        ]
        unknown = [column.name for column in self.fields if column.use is FieldUse.UNKNOWN]
        if unknown:
            lines.append(_UNKNOWN[lang].format(_enumerated(unknown, lang)))
        if not self.is_complete:
            lines.append(_INCOMPLETE[lang])
        lines += [remark.line(lang) for aside in self.aside for remark in aside.remarks]
        lines += [remark.line(lang) for remark in self.remarks]
        return "\n".join(lines)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __str__(self) -> str:
        """The report in French."""
        return self.text("fr")


def _enumerated(names: list[str], lang: Lang) -> str:
    shown = ", ".join(name if len(name) <= 60 else f"{name[:59]}…" for name in names[:_NAMED])
    return shown if len(names) <= _NAMED else _MORE[lang].format(shown, len(names) - _NAMED)


class Account:
    """The report while it is being made.

    Args:
        register: what is read.
        on_aside: called with each row that is set aside.

    Raises:
        InvalidInput: ``on_aside`` cannot be called.
    """

    def __init__(self, register: str, on_aside: OnAside | None) -> None:
        if on_aside is not None and not callable(on_aside):
            raise InvalidInput([Problem("on_aside", "wrong-type", "expected a function, or None")])
        self.register = register
        self.on_aside = on_aside
        self.rows = self.read = self.blank = self.aside_count = self.note_count = 0
        self.aside: list[Aside] = []
        self.remarks: list[Remark] = []
        self.fields: dict[str, Field] = {}
        self.filled: dict[str, int] = {}
        self.missing: dict[str, dict[NonAnswer, int]] = {}
        self.is_complete = False

    def declare(self, name: str, column: Field) -> None:
        """Say what becomes of a field, under the name that the file gives it; what is said first stands."""
        if name in self.fields:
            return
        if len(self.fields) < _MAX_FIELDS:
            self.fields[name] = column if column.name == name else evolve(column, name=name)
        else:
            self.fields[_OTHERS.name] = _OTHERS

    def set_aside(self, line: int, remarks: Sequence[Remark], raw: str) -> None:
        """Set a row aside."""
        self.rows += 1
        self.aside_count += 1
        aside = Aside(line, tuple(remarks), raw[:2000])
        if len(self.aside) < _SHOWN:
            self.aside.append(aside)
        if self.on_aside is not None:
            self.on_aside(aside)

    def note(self, path: str, code: str, text: Text) -> None:
        """Note what was repaired."""
        self.note_count += 1
        if len(self.remarks) < _SHOWN:
            self.remarks.append(Remark(path, code, text))

    def count(self, reasons: Mapping[str, NonAnswer | None]) -> None:
        """Count a row that became a record: which fields say something, and why the others do not."""
        self.rows += 1
        self.read += 1
        filled, missing = self.filled, self.missing
        for name, reason in reasons.items():
            if name not in self.fields:
                name = _OTHERS.name  # noqa: PLW2901 - counted under another name
            if reason is None:
                filled[name] = filled.get(name, 0) + 1
            else:
                by_reason = missing.setdefault(name, {})
                by_reason[reason] = by_reason.get(reason, 0) + 1

    def report(self) -> Report:
        """The account so far."""
        fields = [
            evolve(
                column,
                filled=min(self.filled.get(name, 0), self.read),
                missing=tuple(sorted(self.missing.get(name, {}).items(), key=lambda pair: pair[0].value)),
            )
            for name, column in self.fields.items()
        ]
        return Report(
            self.register,
            self.rows,
            self.read,
            tuple(self.aside),
            self.aside_count,
            self.blank,
            tuple(fields),
            tuple(self.remarks),
            self.note_count,
            self.is_complete,
        )


@frozen(eq=False, repr=False)
class Reading(Iterator[Record]):
    r"""A register being read: records one by one, then the report.

    Args:
        records: the records, made as they are asked for.
        account: the account, made on the way.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.exchange import registers
        >>> table = [b"projet;autonomy;x\n", b"Cantines;3;\n", b"Voirie;9;\n"]
        >>> reading = registers.read_table(table, ia.get_grid("girouet"))
        >>> [record.name.fr for record in reading]
        ['Cantines']
        >>> print(reading.report.text("en"))
        table: 2 rows, 1 read, 1 set aside.
        3 fields: 2 mapped, 0 kept, 0 left out, 1 unknown, 0 absent.
        Unknown, kept as they stand: x.
        line 3.autonomy: '9' is not a rating; expected a level from 1 to 4, or a word such as « sans objet »
    """

    records: Iterator[Record]
    account: Account = field(repr=False)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Record:
        return next(self.records)

    @property
    def report(self) -> Report:
        """The account of what was read so far; complete once the records are exhausted."""
        return self.account.report()
