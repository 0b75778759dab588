"""From the fields of a row to a record, by a table that says what becomes of each field and why.

Rules that hold here:

1. The table is the documentation: what maps, what does not, and why, in one place for people and for code.
2. A field that the table does not know is kept as text and reported; it is never dropped.
3. A non-answer is no text: it leaves the record's field empty and stands in `Record.missing` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ia_radar.assess.answers import non_answer
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.exchange.registers.record import Field, FieldUse, Record, Tally
from ia_radar.text import Text

__all__ = ["declare_absent", "kept", "left_out", "mapped", "to_record", "unknown"]

_UNKNOWN = Text(
    "Champ que ce lecteur ne connaît pas ; conservé tel quel.",
    "A field this reader does not know; kept as it stands.",
)


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


def declare_absent(fields: Iterable[Field], seen: Iterable[str], tally: Tally) -> None:
    """Declare the fields of the table that the file does not have."""
    there = set(seen)
    for one in fields:
        if one.name not in there:
            tally.declare(one.name, Field(one.name, FieldUse.ABSENT, one.target, one.why))


def to_record(
    line: int,
    cells: Mapping[str, str],
    uses: Mapping[str, Field],
    tally: Tally,
    *,
    assessment: Assessment | None = None,
) -> Record:
    """The record that a row amounts to; it is counted in ``tally``.

    Args:
        line: where it stands.
        cells: the text of each field of the file.
        uses: what becomes of each.
        tally: the account.
        assessment: the ratings, if the row has some.
    """
    texts: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    missing: list[tuple[str, NonAnswer]] = []
    for name, cell in cells.items():
        use = uses.get(name) or unknown(name)
        tally.declare(name, use)
        reason = non_answer(cell)
        if reason is not None:
            missing.append((name, reason))
        elif use.use is FieldUse.MAPPED:
            texts.setdefault(use.target, cell.strip())
        elif use.use is not FieldUse.LEFT_OUT:
            others.append((name, cell.strip()))
    tally.keep(cells)
    arguments: dict[str, Any] = {
        "id": texts.get("id", ""),
        "authority": texts.get("authority", ""),
        "url": texts.get("url", ""),
        "date": texts.get("date", ""),
    }
    summary = _text("summary", texts)
    return Record(
        tally.register,
        line,
        name=_text("name", texts) or Text(""),
        summary=summary,
        kept=tuple(others),
        missing=tuple(missing),
        assessment=assessment,
        **arguments,
    )


def _text(target: str, texts: Mapping[str, str]) -> Text | None:
    """A text in the languages that the row has; one that is only in English is shown to everybody."""
    fr, en = texts.get(target) or texts.get(f"{target}.fr", ""), texts.get(f"{target}.en", "")
    return Text(fr or en, en) if fr or en else None


def as_text(value: object) -> str:
    """A JSON value as the text of a cell: lists one value after another, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {as_text(entry)}" for key, entry in value.items())
    return str(value).lower() if isinstance(value, bool) else str(value)
