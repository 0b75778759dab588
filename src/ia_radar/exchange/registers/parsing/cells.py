"""Values of JSON and of data frames as the text of a cell, so that all are read by the same words."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from ia_radar._ground.gaps import unboxed
from ia_radar.text import without_half_signs

__all__ = ["as_text"]

_PLAIN = frozenset({int, float})


def as_text(value: object) -> str:
    """A value as the text of a cell, the same for every package that it comes from.

    Nothing for what is missing (None, NaN, NaT, ``pandas.NA``); the id of an enum; ``true`` and ``false``; a
    day without its hour at midnight; the values of a list one after another.

    Examples:
        >>> [as_text(value) for value in (None, float("nan"), 3.0, True, ["a", "b"], {"fr": "x"})]
        ['', '', '3.0', 'true', 'a, b', 'fr: x']
    """
    if type(value) in _PLAIN:  # the usual case, in less time
        return "" if value != value else str(value)
    if isinstance(value, str):
        return without_half_signs(str(value))
    if isinstance(value, Enum):
        return as_text(value.value)
    if isinstance(value, list | tuple):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{without_half_signs(str(key))}: {as_text(entry)}" for key, entry in value.items())
    plain = unboxed(value)
    if plain is None or plain != plain:  # NaN and NaT differ from themselves
        return ""
    if isinstance(plain, bool):
        return str(plain).lower()
    if isinstance(plain, dt.datetime):
        is_day = plain.time() == dt.time()
        return plain.date().isoformat() if is_day else plain.isoformat(" ")
    return without_half_signs(str(plain))
