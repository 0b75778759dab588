r"""Texts and lists in cells, so that they come back as they were, through CSV and through any frame.

Rules that hold here:

1. A text stands as it is. One that a cell would change (white space around it, control characters, a
   quotation mark in front) or that is empty stands as a JSON string: ``"\u0009"``.
2. A list has one line each; where a cell must have one line, it is a JSON list.
3. What looks like JSON and is none is what somebody typed, and is taken as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TypeGuard

__all__ = ["list_cell", "list_of", "rows_cell", "rows_of", "text_cell", "text_of"]

_CHANGED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_BETWEEN = " | "


def text_cell(text: str, *, one_line: bool = False) -> str:
    r"""A text as a cell.

    Examples:
        >>> text_cell("Cantines"), text_cell(" Cantines\t"), text_cell("")
        ('Cantines', '" Cantines\\t"', '""')
    """
    is_safe = text and text == text.strip() and text[0] != '"' and not _CHANGED.search(text)
    return text if is_safe and not (one_line and "\n" in text) else json.dumps(text)


def text_of(cell: str) -> str:
    """The text that a cell holds."""
    bare = cell.strip()
    value = _json(bare) if bare[:1] == '"' else None
    return value if isinstance(value, str) else bare


def list_cell(texts: Iterable[str], *, one_line: bool = False) -> str:
    r"""Some texts as a cell, one a line.

    Examples:
        >>> list_cell(["note de service", "avis\ndu CST"])
        'note de service\n"avis\\ndu CST"'
    """
    texts = tuple(texts)
    if one_line or not texts:
        return json.dumps(texts)
    return "\n".join(
        json.dumps(text) if text[:1] == "[" else text_cell(text, one_line=True) for text in texts
    )


def list_of(cell: str) -> tuple[str, ...]:
    """The texts that a cell holds."""
    whole = _json(cell.strip()) if cell.strip()[:1] == "[" else None
    if isinstance(whole, list) and all(isinstance(text, str) for text in whole):
        return tuple(whole)
    return tuple(text_of(line) for line in cell.split("\n") if line.strip())


def rows_cell(rows: Iterable[tuple[str, ...]], *, one_line: bool = False) -> str:
    r"""Some rows of texts as a cell, one a line, texts apart by a bar.

    Examples:
        >>> rows_cell([("Délibération", "https://example.org", "2026"), ("Note", "", "")])
        'Délibération | https://example.org | 2026\nNote'
    """
    rows = tuple(rows)
    return json.dumps(rows) if one_line else "\n".join(map(_row_line, rows))


def rows_of(cell: str) -> list[tuple[str, ...]]:
    """The rows that a cell holds; those of a wrong shape are for the caller to refuse."""
    whole = _json(cell.strip()) if cell.strip()[:2] == "[[" else None
    if isinstance(whole, list) and all(map(_is_texts, whole)):
        return [tuple(row) for row in whole]
    return [_row_of(line) for line in cell.split("\n") if line.strip()]


def _row_line(row: tuple[str, ...]) -> str:
    is_plain = all(not text or (text_cell(text, one_line=True) == text and "|" not in text) for text in row)
    if not is_plain or row[0][:1] in ("", "["):
        return json.dumps(row)
    return _BETWEEN.join(row).rstrip(" |")


def _row_of(line: str) -> tuple[str, ...]:
    row = _json(line.strip()) if line.strip()[:1] == "[" else None
    return tuple(row) if _is_texts(row) else tuple(map(str.strip, line.split("|")))


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
