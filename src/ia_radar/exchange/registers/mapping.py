"""From the fields of a row to a record, by a table that says what becomes of each field and why.

Rules that hold here:

1. The table is the documentation: what maps, what does not, and why, in one place for people and for code.
2. A field that the table does not know is kept as text and reported; it is never dropped.
3. A non-answer is no text: it leaves the record's field empty and stands in `Record.missing` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ia_radar._ground.gaps import is_gap_mark
from ia_radar.assess.answers import non_answer
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import quote
from ia_radar.exchange.registers.account import Account
from ia_radar.exchange.registers.parsing.cells import as_text
from ia_radar.exchange.registers.parsing.headings import distinct_names
from ia_radar.exchange.registers.project_fields import ProjectFields
from ia_radar.exchange.registers.record import Field, FieldUse, Record, Remark
from ia_radar.text import Text, without_half_signs

__all__ = ["declare_absent", "kept", "left_out", "mapped", "named_values", "to_record", "unknown"]

_UNKNOWN = Text(
    "Champ que ce lecteur ne connaît pas ; conservé tel quel.",
    "A field this reader does not know; kept as it stands.",
)

_MAX_NAME = 200

_NO_RATINGS: Mapping[str, Rating] = {}
_NO_FIELDS = ProjectFields()
_TEXTS = frozenset({"id", "name", "authority", "summary", "url", "date"})
"""What a record has a text of its own for; a mapped field of another kind that was not read stays as text."""
_NO_NAME = Text("sans nom : rien ne peut en être fait", "has no name: nothing can be made of it")


def mapped(name: str, target: str, fr: str = "", en: str = "") -> Field:
    """A field with a place of its own in the record: an attribute, or ``name.fr`` and the like."""
    return Field(name, FieldUse.MAPPED, target, Text(fr, en))


def kept(name: str, fr: str, en: str) -> Field:
    """A field that stays as text, and why it has no place of its own."""
    return Field(name, FieldUse.KEPT, "", Text(fr, en))


def left_out(name: str, fr: str, en: str) -> Field:
    """A field that is left out on purpose, and why."""
    return Field(name, FieldUse.LEFT_OUT, "", Text(fr, en))


def unknown(name: str) -> Field:
    """A field that the table does not know."""
    return Field(name, FieldUse.UNKNOWN, "", _UNKNOWN)


def declare_absent(fields: Iterable[Field], seen: Iterable[str], account: Account) -> None:
    """Declare the fields of the table that the file does not have."""
    there = set(seen)
    for column in fields:
        if column.name not in there:
            account.declare(column.name, Field(column.name, FieldUse.ABSENT, column.target, column.why))


def to_record(
    line: int,
    cells: Mapping[str, str],
    uses: Mapping[str, Field],
    account: Account,
    *,
    raw: str,
    unit: str = "line",
    name_column: str = "",
    rated: Mapping[str, Rating] = _NO_RATINGS,
    assessment: Assessment | None = None,
    fields: ProjectFields = _NO_FIELDS,
) -> Record | None:
    """The record that a row amounts to, or None when it has no name; either is counted in ``account``.

    Args:
        line: where it stands.
        cells: the text of each field of the file.
        uses: what becomes of each.
        account: the account.
        raw: the text of the row, for the account.
        unit: what ``line`` counts, ``"line"`` or ``"record"``.
        name_column: where the name should stand, for the account.
        rated: by field, the ratings that were read, if the row has some.
        assessment: the same, on their grid.
        fields: what else the row says of the project.
    """
    row = f"{unit} {line}"
    texts: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    missing: list[tuple[str, NonAnswer]] = []
    reasons: dict[str, NonAnswer | None] = {}
    for name, cell in cells.items():
        use = uses.get(name)
        if use is None:
            use = unknown(name)
            account.declare(name, use)
        elif name not in account.fields:
            account.declare(name, use)
        if name in rated:
            rating = rated[name]
            reason = rating if isinstance(rating, NonAnswer) else None
        elif name in fields.reasons:
            reason = fields.reasons[name]
        else:
            reason = non_answer(cell)
        reasons[name] = reason
        if reason is not None:
            missing.append((name, reason))
            if cell and reason is NonAnswer.UNANSWERED and is_gap_mark(cell):
                account.note(f"{row}.{name}", "gap", _gap(cell))
        elif name in rated or (name in fields.reasons and use.target != "date"):
            continue
        elif use.use is FieldUse.MAPPED and use.target.partition(".")[0] in _TEXTS:
            texts.setdefault(use.target, cell.strip())
        elif use.use is not FieldUse.LEFT_OUT:
            others.append((name, cell.strip()))
    name_text = _text("name", texts)
    if name_text is None and texts.get("id") and not any(use.target == "name" for use in uses.values()):
        name_text = Text(texts["id"])
    if name_text is None:
        account.set_aside(
            line, [Remark(f"{row}.{name_column}" if name_column else row, "missing", _NO_NAME)], raw
        )
        return None
    account.count(reasons)
    return Record(
        account.register,
        line,
        texts.get("id", ""),
        name_text,
        texts.get("authority", ""),
        _text("summary", texts),
        texts.get("url", ""),
        texts.get("date", ""),
        tuple(others),
        tuple(missing),
        assessment,
        **fields.project,
    )


def _gap(cell: str) -> Text:
    said = quote(cell.strip())
    return Text(f"{said} est lu comme une absence de réponse", f"{said} is read as no answer")


def _text(target: str, texts: Mapping[str, str]) -> Text | None:
    """A text in the languages that the row has; one that is only in English is shown to everybody."""
    fr, en = texts.get(target) or texts.get(f"{target}.fr", ""), texts.get(f"{target}.en", "")
    return Text(fr or en, en) if fr or en else None


def named_values(pairs: Sequence[tuple[str, object]]) -> dict[str, str]:
    """The fields of a record as texts, long names cut, each name once."""
    names = distinct_names([without_half_signs(name[:_MAX_NAME]) for name, _ in pairs])
    return {name: as_text(value) for name, (_, value) in zip(names, pairs, strict=True)}
