"""One reader of counts: whole numbers of people, as people, spreadsheets and data frames write them."""

from __future__ import annotations

import re

from ia_radar._ground.fields import LARGEST_NUMBER
from ia_radar._ground.gaps import LONGEST_WORD, unboxed
from ia_radar._ground.reading import as_integer

__all__ = ["read_count"]

_BETWEEN = " \u00a0\u2009\u202f'’"
_COUNT = re.compile(rf"(\d{{1,3}}(?:[{_BETWEEN}]\d{{3}}){{1,5}}|\d{{1,16}})(?:[.,]0{{1,2}})?", re.ASCII)
_AROUND = " \t\r\n\u00a0\u2009\u202f\u200b\ufeff"


def read_count(value: object) -> int | None:
    """The count that a value names; None when it names none.

    Args:
        value: a text, thousands apart or not; a number of the standard library, numpy, pandas or Arrow.

    « 1 2 » and « 62 00 » are none: nobody can tell which number was meant.

    Examples:
        >>> [read_count(value) for value in ("62 000", "62000,0", 62000.0, "1 2", "62.000", True)]
        [62000, 62000, 62000, None, None, None]
    """
    number = _count_in(value) if isinstance(value, str) else _whole(value)
    return None if number is None or not 0 <= number <= LARGEST_NUMBER else number


def _count_in(text: str) -> int | None:
    match = _COUNT.fullmatch(text.strip(_AROUND)) if len(text) <= LONGEST_WORD else None
    return int(match[1].translate(dict.fromkeys(map(ord, _BETWEEN)))) if match else None


def _whole(value: object) -> int | None:
    try:
        bare = unboxed(value)
        number = as_integer(bare)
        if number is not None or isinstance(bare, bool) or not hasattr(bare, "__float__"):
            return number
        return int(bare) if bare == int(bare) else None  # type: ignore[call-overload]  # caught below
    except Exception:  # a foreign value may raise anything; then it is no count
        return None
