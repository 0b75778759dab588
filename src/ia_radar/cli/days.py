"""Days as people type them on a command line; the one place that reads the clock."""

from __future__ import annotations

import datetime as dt

from ia_radar._ground.days import read_day

__all__ = ["parse_day", "today"]

_TODAY = ("aujourd'hui", "aujourd’hui", "today")


def today() -> dt.date:
    """The day on the clock of this machine."""
    return dt.date.today()


def parse_day(text: str) -> dt.date | None:
    """The day that a text names, as `read_day` or « aujourd'hui »; None when it names none.

    Examples:
        >>> parse_day("22/11/2026") == parse_day("2026-11-22") == dt.date(2026, 11, 22)
        True
        >>> parse_day("today") == today()
        True
    """
    return today() if text.strip().lower() in _TODAY else read_day(text)
