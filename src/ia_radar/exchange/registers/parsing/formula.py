"""Cells that a spreadsheet would run, made harmless on the way out and restored on the way in.

Rules that hold here:

1. A cell is guarded wherever any program could see the start of a cell: at its front, and after each sign
   that separates cells or rows, since a file with ``;`` may be opened where the separator is ``,``.
2. `unguard` takes off exactly what `guard` put.
"""

from __future__ import annotations

import re

from ia_radar.errors import InvalidInput, Problem

__all__ = ["DELIMITERS", "guard", "starts_like_formula", "unguard"]

DELIMITERS = (";", ",", "\t", "|")
"""The signs that may separate cells."""

_RUN = "[ '\"\ufeff\u00a0\u200b]*(?:[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]|%\\w)"
_MAY_RUN = re.compile("[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20%]")
_STARTS = re.compile(_RUN)
_PLACES = re.compile(f"(?:(?<=[;,\t|\r\n])|\\A)(?={_RUN})")
_GUARDED = re.compile(f"(?:(?<=[;,\t|\r\n])|\\A)'(?={_RUN})")
_NUMBER = re.compile(r"[-+]?\d{1,15}([.,]\d{1,15})?%?")


def _text(cell: str) -> str:
    if not isinstance(cell, str):
        raise InvalidInput([Problem("cell", "wrong-type", f"expected a text, got {type(cell).__name__}")])
    return cell


def starts_like_formula(cell: str) -> bool:
    """Whether a spreadsheet that opens ``cell`` alone might run it; numbers are not formulas."""
    return _STARTS.match(cell) is not None and not _NUMBER.fullmatch(cell)


def guard(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it: an apostrophe in front of what would start a formula.

    Args:
        cell: any text.

    Raises:
        InvalidInput: it is not a text.

    Examples:
        >>> guard("=cmd|' /C calc'!A0"), guard("-3,5"), guard("+33 2 40 00 00 00")
        ("'=cmd|' /C calc'!A0", '-3,5', "'+33 2 40 00 00 00")
        >>> guard("Outil,=1+1")
        "Outil,'=1+1"
    """
    if not _MAY_RUN.search(_text(cell)) or _NUMBER.fullmatch(cell):
        return cell
    return _PLACES.sub("'", cell)


def unguard(cell: str) -> str:
    """``cell`` without the apostrophes that `guard` put.

    Raises:
        InvalidInput: it is not a text.

    Examples:
        >>> unguard(guard("=1+1")), unguard(guard("a;=1")), unguard("'tis")
        ('=1+1', 'a;=1', "'tis")
    """
    return _GUARDED.sub("", cell) if "'" in _text(cell) else cell
