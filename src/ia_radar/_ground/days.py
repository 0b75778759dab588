"""Days as people and spreadsheets write them. A dossier is stricter: it holds ISO days alone."""

from __future__ import annotations

import datetime as dt
import re

__all__ = ["read_day"]

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_FRENCH = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII)
_HOUR = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$", re.ASCII)


def read_day(text: str) -> dt.date | None:
    """The day that a text names, such as 2026-11-22 or 22/11/2026, with an hour or without; None otherwise.

    Two figures of a year are not read: nobody can tell 11/12/26 from 2011-12-26.

    Examples:
        >>> read_day("22/11/2026") == read_day("2026-11-22 00:00:00") == dt.date(2026, 11, 22)
        True
        >>> read_day("31/02/2026") is None
        True
    """
    word = _HOUR.sub("", text.strip().lower()) if len(text) <= 60 else ""
    match = _ISO.fullmatch(word) or _FRENCH.fullmatch(word)
    try:
        return dt.date(*(int(match[name]) for name in ("year", "month", "day"))) if match else None
    except ValueError:
        return None
