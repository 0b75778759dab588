"""One reader of days: as people, spreadsheets and data frames write them."""

from __future__ import annotations

import datetime as dt
import re

from ia_radar._ground.gaps import AROUND, LONGEST_WORD, unboxed

__all__ = ["read_day"]

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_FRENCH = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII)
_HOUR = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$", re.ASCII)


def read_day(value: object) -> dt.date | None:
    """The day that a value names; None when it names none.

    Args:
        value: a text such as 2026-11-22 or 22/11/2026, with an hour or without; a day or an hour of the
            standard library, numpy, pandas or Arrow.

    Two figures of a year are not read: nobody can tell 11/12/26 from 2011-12-26.

    Examples:
        >>> read_day("22/11/2026") == read_day("2026-11-22 00:00:00") == dt.date(2026, 11, 22)
        True
        >>> read_day("31/02/2026") is None
        True
    """
    if not isinstance(value, str):
        return _day_of(value)
    word = _HOUR.sub("", value.strip(AROUND).lower()) if len(value) <= LONGEST_WORD else ""
    match = _ISO.fullmatch(word) or _FRENCH.fullmatch(word)
    try:
        return dt.date(*(int(match[name]) for name in ("year", "month", "day"))) if match else None
    except ValueError:
        return None


def _day_of(value: object) -> dt.date | None:
    try:
        bare = unboxed(value)
        if bare is None or bare != bare:  # NaT differs from itself
            return None
    except Exception:  # a foreign value may raise anything; then it is no day
        return None
    if isinstance(bare, dt.datetime):
        return dt.date(bare.year, bare.month, bare.day)
    return bare if type(bare) is dt.date else None
