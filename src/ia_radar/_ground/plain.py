"""Writing values as plain mappings, for JSON and TOML.

Rules that hold here:

1. `plain` writes what `ia_radar._ground.reading.Reader.build` reads back: nothing is lost, what is empty is
   left out.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from ia_radar._ground.fields import judge, strings
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["in_french", "is_day", "names", "plain"]


def is_day(value: object) -> bool:
    """Whether ``value`` is a date without a time of day."""
    return type(value) is dt.date


def names(value: Iterable[str]) -> tuple[str, ...]:
    """``value`` as a tuple of texts.

    Raises:
        InvalidInput: it is no list, or holds something else.
    """
    kept: tuple[str, ...] = judge("", value, strings)
    return kept


def in_french(value: object) -> str:
    """A number or an interval as French writes it, with a comma."""
    return str(value).replace(".", ",")


def plain(value: object) -> Any:
    """``value`` as JSON and TOML hold it: mappings, lists, texts, numbers; what is empty is left out."""
    if isinstance(value, Text):
        return {"fr": value.fr, "en": value.en} if value.en else value.fr
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(member) for member in value]
    if hasattr(value, "to_plain"):
        return value.to_plain()
    kind = type(value)
    if has(kind):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(kind) if field.init)
        return {name: plain(member) for name, member in pairs if not _is_empty(member)}
    return value


def _is_empty(value: object) -> bool:
    return value is None or value in ("", ()) or value == Text("")
