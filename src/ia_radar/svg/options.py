"""The options that every chart takes, checked at once."""

from __future__ import annotations

import re
from typing import NamedTuple

from ia_radar.errors import Problems
from ia_radar.svg.canvas.theme import Theme
from ia_radar.text import LANGS, Lang

__all__ = ["NARROW", "Options", "read_options"]

_PREFIX = r"(?a:[A-Za-z][\w-]{0,63})"  # compiled when one is given
NARROW = 480
"""Below this width in pixels, a chart takes the layout made for narrow columns and phones."""


class Options(NamedTuple):
    """The keyword arguments that every chart takes, checked."""

    title: str
    lang: Lang
    theme: Theme
    size: int | None
    id_prefix: str
    decorative: bool
    tooltips: bool

    @property
    def narrow(self) -> bool:
        """Whether the layout for narrow places is wanted."""
        return self.size is not None and self.size < NARROW


def read_options(
    title: str, lang: Lang, theme: Theme, size: int | None, id_prefix: str, decorative: bool, tooltips: bool
) -> Options:
    """The options, or every problem with them at once.

    Raises:
        InvalidInput: an option has a wrong type or value.
    """
    problems = Problems()
    if not isinstance(title, str):
        problems.add("title", "wrong-type", "expected a text")
    if not isinstance(lang, str) or lang not in LANGS:
        problems.unknown("lang", "language", lang, LANGS)
    if not isinstance(theme, Theme):
        problems.add("theme", "wrong-type", "expected a Theme, such as ia_radar.svg.LIGHT")
    if size is not None and (type(size) is not int or not 100 <= size <= 10_000):
        problems.add("size", "out-of-range", "expected a width in pixels from 100 to 10000, or None")
    if not isinstance(id_prefix, str) or (id_prefix and not re.fullmatch(_PREFIX, id_prefix)):
        problems.add("id_prefix", "bad-id", "expected a letter, then letters, digits, - or _ (64 at most)")
    if type(decorative) is not bool:
        problems.add("decorative", "wrong-type", "expected True or False")
    if type(tooltips) is not bool:
        problems.add("tooltips", "wrong-type", "expected True or False")
    problems.raise_if_any()
    return Options(title, lang, theme, size, id_prefix, decorative, tooltips)
