"""A theme from the colours of an authority.

Rules that hold here:

1. The brand gives boards, sections and headings their colours. What warns keeps its own: signals and the sign
   of a hazard mean the same in every authority.
2. A colour that cannot be read is made lighter or darker, never another: `Theme.readable`.
3. Neighbours differ in lightness as well as in hue, so that sections stay apart in grey and for colour-blind
   people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from ia_radar._ground.fields import flag, judge, string
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.svg.canvas.colour import Lch, contrast, lch_of, nearest_colour
from ia_radar.svg.canvas.theme import DARK, LIGHT, Ink, Theme

__all__ = ["brand_theme"]

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LIGHTNESSES = {False: (0.30, 0.42, 0.54), True: (0.92, 0.82, 0.70)}
"""Of fills that stand out from a light page, and from a dark one: by dark=."""
_WORTH = 0.06
"""How much lighter or darker a fill may become for its text to be the page's colour, as its neighbours'."""
_GREY = 0.025
"""The chroma of a grey with a touch of the brand."""


def brand_theme(colour: str, second: str = "", *, dark: bool = False) -> Theme:
    """A theme in the colours of an authority, which always passes its own check.

    Args:
        colour: of the authority, ``#rrggbb``. Where it cannot be read on the page, it is made darker or
            lighter.
        second: another of its colours, if it has one.
        dark: a dark page instead of a white one.

    Raises:
        InvalidInput: something else than a colour.

    Examples:
        >>> theme = brand_theme("#7a1f3d", "#c9a227")
        >>> theme.board.fill, theme.accents[1].fill, theme.check().passes
        ('#7a1f3d', '#ab8700', True)
        >>> brand_theme("bordeaux")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: colour: 'bordeaux' is no colour here; expected #rrggbb
    """
    judge("dark", dark, flag)
    brand = [_code("colour", colour)]
    if judge("second", second, string) not in ("", colour):
        brand.append(_code("second", second))
    return _theme(*brand, dark=bool(dark))


@lru_cache(maxsize=64)
def _theme(*brand: str, dark: bool) -> Theme:
    """Kept, for a pack or a theme in a file is read anew for each report."""
    base = DARK if dark else LIGHT
    fills = _fills([lch_of(code) for code in brand], dark=dark)
    theme = evolve(base, accents=[_ink(fill, base) for fill in fills], headings=fills).readable()
    return evolve(theme, board=theme.accents[0]).readable()


def _code(name: str, colour: object) -> str:
    if isinstance(colour, str) and _COLOUR.fullmatch(colour):
        return str(colour)
    message = f"{quote(colour)} is no colour here; expected #rrggbb"
    raise InvalidInput([Problem(name, "not-a-colour", message)])


def _fills(brand: list[Lch], *, dark: bool) -> list[str]:
    """Six colours, one a section: the brand, its shades, and greys between them."""
    first, last = brand[0], brand[-1]
    shades = sorted(_LIGHTNESSES[dark], key=lambda lightness: -abs(lightness - first.lightness))
    greys = [first._replace(lightness=lightness, chroma=min(first.chroma, _GREY)) for lightness in shades]
    if len(brand) == 2:
        others = sorted(_LIGHTNESSES[dark], key=lambda lightness: -abs(lightness - last.lightness))
        colours = (
            first,
            last,
            first._replace(lightness=shades[0]),
            greys[1],
            last._replace(lightness=others[0]),
            greys[2],
        )
    else:
        colours = (
            first,
            greys[0],
            first._replace(lightness=shades[1]),
            greys[2],
            first._replace(lightness=shades[0]),
            greys[1],
        )
    return [colour.code for colour in colours]


def _ink(fill: str, base: Theme) -> Ink:
    """A fill and its text: the page's colour, or the page's text where that changes the fill much less."""
    inks = []
    for text in (base.page, base.text):

        def slack(tried: str, text: str = text) -> float:
            return min(contrast(tried, base.page) - 3, contrast(tried, text) - 4.5)

        moved = nearest_colour(fill, slack)
        inks.append((abs(lch_of(moved).lightness - lch_of(fill).lightness), Ink(moved, text)))
    (near, usual), (nearer, other) = inks
    return usual if near <= nearer + _WORTH else other
