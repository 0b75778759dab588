"""What ``--theme`` names: a theme of the library, or the colours of an authority."""

from __future__ import annotations

import re

from ia_radar.exchange.report.options import THEMES
from ia_radar.svg.canvas.brand import brand_theme
from ia_radar.svg.canvas.theme import Theme
from ia_radar.svg.canvas.theme_file import load_theme

__all__ = ["Theme", "load_theme", "parse_theme"]

_BRAND = re.compile(r"(dark,)?#?([0-9a-f]{6})(?:,#?([0-9a-f]{6}))?")


def parse_theme(text: str) -> Theme | None:
    """The theme of a name, or of one or two colours with or without ``#``; None for anything else.

    Examples:
        >>> parse_theme("dsfr")
        DSFR
        >>> parse_theme("dark,7A1F3D").check().passes
        True
        >>> parse_theme("pink") is None
        True
    """
    text = text.strip().lower()
    if text in THEMES:
        return THEMES[text]
    brand = _BRAND.fullmatch(text)
    if brand is None:
        return None
    return brand_theme(f"#{brand[2]}", f"#{brand[3]}" if brand[3] else "", dark=bool(brand[1]))
