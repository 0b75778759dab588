"""Days as people type them; the one place that reads the clock."""

from __future__ import annotations

import datetime as dt
import re

__all__ = ["parse_day", "today"]

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_FRENCH = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII)
_TODAY = ("aujourd'hui", "aujourd’hui", "today")


def today() -> dt.date:
    """The day on the clock of this machine."""
    return dt.date.today()


def parse_day(text: str) -> dt.date | None:
    """The day that a text names, as 2026-11-22, 22/11/2026 or « aujourd'hui »; None when it names none.

    Examples:
        >>> parse_day("22/11/2026") == parse_day("2026-11-22") == dt.date(2026, 11, 22)
        True
        >>> parse_day("31/02/2026") is None
        True
    """
    word = text.strip().lower()
    if word in _TODAY:
        return today()
    match = _ISO.fullmatch(word) or _FRENCH.fullmatch(word)
    try:
        return dt.date(*(int(match[name]) for name in ("year", "month", "day"))) if match else None
    except ValueError:
        return None
