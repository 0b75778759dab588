"""Text without a font: how wide it will be at most, how it wraps, how labels make room for each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

from ia_radar.text import clean

__all__ = ["stack", "width", "wrap"]

# Widths in em of a Helvetica-like face, by class of character.
_NARROW = dict.fromkeys("iljtfrI.,;:!'’|()[]-‐·  \u202f\xa0", 0.32)
_WIDE = dict.fromkeys("mwMW@%—…œŒæÆ‰™", 0.90)
_CAPITAL = dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ&0123456789+=<>~#$€«»–", 0.68)


class _Widths(dict[str, float]):
    """Width in em of each character; those of no table are reckoned by class."""

    def __missing__(self, char: str) -> float:
        if combining(char):
            return 0.0
        return 0.72 if char < "\u0500" else 1.05 if east_asian_width(char) in "WF" or char < "\u3000" else 1.3


_EM = _Widths(
    {**dict.fromkeys('abcdeghknopqsuvxyzàâäçéèêëîïôöùûüÿ/\\"*?_', 0.56), **_CAPITAL, **_NARROW, **_WIDE}
)
# The widest sans-serif a page falls back to (DejaVu) is this much wider than the estimate.
_MARGIN, _MARGIN_BOLD = 1.15, 1.3
_LONGEST = 1000  # characters that are looked at: no label shows more
_SPACES = re.compile(r"[\s\u200b]+")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide ``text`` will be at most, in the unit of ``size``.

    >>> round(width("Utilité", 14))
    46
    """
    return sum(map(_EM.__getitem__, text)) * size * (_MARGIN_BOLD if bold else _MARGIN)


@lru_cache(maxsize=2048)
def wrap(text: str, size: float, limit: float, *, lines: int = 3, bold: bool = False) -> tuple[str, ...]:
    """``text`` cleaned, in at most ``lines`` lines no wider than ``limit``; ends in … when it is too long.

    >>> wrap("Contrôle des biais et des erreurs", 14, 150)
    ('Contrôle des biais', 'et des erreurs')
    >>> wrap("", 14, 150)
    ('',)
    """
    words = _SPACES.sub(" ", normalize("NFC", clean(text[:_LONGEST]))).strip(" ").split(" ")
    kept: list[str] = [""]
    used, space = 0.0, width(" ", size, bold=bold)  # width of the last line; of what parts two words
    for word in words:
        for piece in _pieces(word, size, limit, bold):
            wide = width(piece, size, bold=bold)
            if not kept[-1]:
                kept[-1], used = piece, wide
            elif used + space + wide <= limit:
                kept[-1], used = f"{kept[-1]} {piece}", used + space + wide
            else:
                kept.append(piece)
                used = wide
            if len(kept) > lines:
                return (*kept[: lines - 1], _shortened(kept[lines - 1], size, limit, bold))
    return tuple(kept)


def _pieces(word: str, size: float, limit: float, bold: bool) -> list[str]:
    """A word, cut where it must be to fit a line."""
    if width(word, size, bold=bold) <= limit:
        return [word]
    pieces = [""]
    for char in word:
        if pieces[-1] and not combining(char) and width(pieces[-1] + char, size, bold=bold) > limit:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _shortened(line: str, size: float, limit: float, bold: bool) -> str:
    while line and width(f"{line}…", size, bold=bold) > limit:
        line = line[:-1]
    return f"{line.rstrip()}…"


def stack(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Centres of boxes that stand in this order without touching, each as near as can be to its wish.

    Boxes that would overlap are gathered into a pile, centred where its members wanted to be on average
    (pool adjacent violators: the least sum of squared moves).

    >>> stack([0, 1, 50], [10, 10, 10])
    [-4.5, 5.5, 50.0]
    """
    piles: list[tuple[float, float, list[float]]] = []  # top, height, heights of its members
    for centre, height in zip(wanted, heights, strict=True):
        top, total, members = centre - height / 2, height, [height]
        while piles and piles[-1][0] + piles[-1][1] > top:
            above_top, above_total, above = piles.pop()
            count, more = len(above), len(members)
            # where the joint pile wants its top: the mean of what its two parts want
            top = (above_top * count + (top - above_total) * more) / (count + more)
            total, members = above_total + total, above + members
        piles.append((top, total, members))
    centres: list[float] = []
    for top, _, members in piles:
        for height in members:
            centres.append(top + height / 2)
            top += height  # noqa: PLW2901 - the running edge of the pile
    return centres
