"""Colours as numbers: how light they are, how far apart, and the nearest one that is far enough.

Sources: contrast and luminance after WCAG 2.2 (definitions of « contrast ratio » and « relative luminance »);
lightness, chroma and hue after Björn Ottosson's Oklab (2020), where a step of lightness looks the same for
every hue, so that a colour that is darkened stays the same colour.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import atan2, cbrt, cos, hypot, sin
from typing import NamedTuple

__all__ = ["Lch", "contrast", "lch_of", "mixed", "nearest_colour"]

_STEPS = 256


@lru_cache(maxsize=4096)
def _linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, from 0 to 1, in proportion to light."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return red, green, blue


@lru_cache(maxsize=4096)
def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, other: str) -> float:
    """The contrast of two colours, from 1 (the same) to 21 (black and white).

    Args:
        colour: ``#rrggbb``.
        other: likewise; the order does not matter.

    Examples:
        >>> contrast("#000000", "#ffffff")
        21.0
    """
    dark, light = sorted((_luminance(colour), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, page: str, opacity: float) -> str:
    """A colour laid over a page.

    Examples:
        >>> mixed("#000000", "#ffffff", 0.5)
        '#808080'
    """
    shares = [
        round(opacity * int(colour[place : place + 2], 16) + (1 - opacity) * int(page[place : place + 2], 16))
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{share:02x}" for share in shares)


class Lch(NamedTuple):
    """A colour as people see it.

    Args:
        lightness: from 0 (black) to 1 (white).
        chroma: from 0 (grey) to about 0.32.
        hue: in radians.
    """

    lightness: float
    chroma: float
    hue: float

    @property
    def code(self) -> str:
        """``#rrggbb``; paler, where a screen has no such colour."""
        lightness, chroma = min(1.0, max(0.0, self.lightness)), self.chroma
        if not self._is_shown(lightness, chroma):
            least, most = 0.0, chroma
            for _ in range(12):
                chroma = (least + most) / 2
                least, most = (chroma, most) if self._is_shown(lightness, chroma) else (least, chroma)
            chroma = least
        shares = _from_lab(lightness, chroma * cos(self.hue), chroma * sin(self.hue))
        return "#" + "".join(f"{_encoded(share):02x}" for share in shares)

    def _is_shown(self, lightness: float, chroma: float) -> bool:
        shares = _from_lab(lightness, chroma * cos(self.hue), chroma * sin(self.hue))
        return all(-1e-4 <= share <= 1.0001 for share in shares)


def lch_of(colour: str) -> Lch:
    """Lightness, chroma and hue of ``#rrggbb``.

    Examples:
        >>> lch_of("#8b1a2b").code
        '#8b1a2b'
    """
    red, green, blue = _linear(colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Lch(0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short, hypot(a, b), atan2(b, a))


def _from_lab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _encoded(share: float) -> int:
    share = min(1.0, max(0.0, share))
    return round(255 * (share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055))


def nearest_colour(colour: str, slack: Callable[[str], float]) -> str:
    """The colour of the same hue, as light as possible the same, that has enough contrast.

    Args:
        colour: ``#rrggbb``.
        slack: by how much a colour exceeds what is needed of it; negative where it falls short.

    Returns:
        ``colour`` itself where it passes; where none of its hue does, the one that falls short least.

    Examples:
        >>> nearest_colour("#ffd500", lambda colour: contrast(colour, "#ffffff") - 3)
        '#b09200'
    """
    if slack(colour) >= 0:
        return colour
    seen = lch_of(colour)
    best = (slack(colour), colour)
    for step in range(1, _STEPS + 1):
        for lightness in (seen.lightness - step / _STEPS, seen.lightness + step / _STEPS):
            if not -1 / _STEPS < lightness < 1 + 1 / _STEPS:
                continue
            candidate = seen._replace(lightness=lightness).code
            margin = slack(candidate)
            if margin >= 0:
                return candidate
            best = max(best, (margin, candidate))
    return best[1]
