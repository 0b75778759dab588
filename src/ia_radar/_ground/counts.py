"""Whole numbers of people as people write them. A dossier is stricter: it holds numbers alone."""

from __future__ import annotations

import re

from ia_radar._ground.fields import LARGEST_NUMBER

__all__ = ["read_count"]

_BETWEEN = " \u00a0\u2009\u202f'’"
_COUNT = re.compile(rf"(\d{{1,3}}(?:[{_BETWEEN}]\d{{3}}){{1,5}}|\d{{1,16}})(?:[.,]0{{1,2}})?", re.ASCII)
_AROUND = " \t\r\n\u00a0\u2009\u202f\u200b\ufeff"


def read_count(text: str) -> int | None:
    """The count that a text names, thousands apart or not; None when it names none.

    « 1 2 » and « 62 00 » are none: nobody can tell which number was meant.

    Examples:
        >>> read_count("62 000"), read_count("62000,0"), read_count("1 2"), read_count("62.000")
        (62000, 62000, None, None)
    """
    match = _COUNT.fullmatch(text.strip(_AROUND)) if len(text) <= 60 else None
    number = int(match[1].translate(dict.fromkeys(map(ord, _BETWEEN)))) if match else None
    return None if number is None or number > LARGEST_NUMBER else number
