"""How a row and a column of a form are known: by the mark in its first cell, by its heading."""

from __future__ import annotations

import re

from ia_radar._ground.gaps import plain
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.sheets.raw_sheet import RawRow
from ia_radar.exchange.form_files.words import HEADINGS
from ia_radar.grid.model import Grid
from ia_radar.text import LANGS, clean

__all__ = [
    "COLUMN_NAMES",
    "FORM_MARK",
    "NUMBERED",
    "block_of",
    "heading_text",
    "is_heading",
    "row_key",
    "shown_headings",
]

FORM_MARK = re.compile(r"ia_radar/form/(\d{1,9})")
"""The mark of a form, with the version of its format."""
_BLOCKS = (words.PROJECT, words.WHO, words.LAW, words.LOCAL)
_INPUTS = ("answer", "note", "evidence", "value", "role", "date", "stage", "basis")
COLUMN_NAMES = {plain(HEADINGS[name][lang]): name for name in _INPUTS for lang in LANGS}
NUMBERED = re.compile(r"(?P<name>.+) (?P<number>\d{1,3})")
_SHOWN = frozenset(plain(HEADINGS[name][lang]) for name in HEADINGS if name not in _INPUTS for lang in LANGS)


def heading_text(text: str) -> str:
    """A heading as it is compared: as a file holds it, whatever its spaces and line ends, cut short."""
    return plain(" ".join(clean(text).split())[:200])


def shown_headings(grid: Grid | None) -> frozenset[str]:
    """The headings over what a form only shows, without case and accents."""
    if grid is None:
        return _SHOWN
    poles = {
        heading_text(words.pole_heading(grid.scale, is_high, lang))
        for is_high in (False, True)
        for lang in LANGS
    }
    return _SHOWN | poles


def is_heading(row: RawRow) -> bool:
    """Whether a row holds the headings over a block."""
    key = row_key(row)
    return key in _BLOCKS or key.startswith("grid/")


def row_key(row: RawRow) -> str:
    """The mark of a row; empty when it has none."""
    value = row.cells.get(0)
    return value.strip() if isinstance(value, str) else "" if value is None else str(value)


def block_of(key: str) -> str | None:
    """The mark of the headings that a row stands under."""
    kind, _, rest = key.partition("/")
    if kind == "item" and "/" in rest:
        return f"grid/{rest.rpartition('/')[0]}"
    return _BLOCK_OF.get(kind)


_BLOCK_OF = {"project": words.PROJECT, "person": words.WHO, "fact": words.LAW, "declared": words.LOCAL}
