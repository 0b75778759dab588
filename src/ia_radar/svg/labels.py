"""Text without a font: how wide it will be at most, how it wraps, how labels make room for each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias
from unicodedata import combining, east_asian_width, normalize

from ia_radar.text import clean

__all__ = ["fit", "stack", "width", "wrap"]

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
_SPACE = _EM[" "]
# The widest sans-serif a page falls back to (DejaVu) is this much wider than the estimate.
_MARGIN, _MARGIN_BOLD = 1.15, 1.3
_LONGEST = 1000  # characters that are looked at: no label shows more

_Word: TypeAlias = tuple[str, float]  # and its width in em


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide ``text`` will be at most, in the unit of ``size``.

    >>> round(width("Utilité", 14))
    46
    """
    return _ems(text) * _em(size, bold)


def fit(
    text: str, size: float, limits: Sequence[float], *, bold: bool = False
) -> tuple[tuple[str, ...], float]:
    """``text`` cleaned, in at most three lines, within the first of the limits that loses none of it.

    When all lose some, the last line ends in … within the last limit. With the lines comes the width of the
    widest.

    >>> fit("Contrôle des biais et des erreurs", 14, (50, 150))[0]
    ('Contrôle des biais', 'et des erreurs')
    """
    words, em = _measured(text), _em(size, bold)
    for limit in limits:
        lines, widest, whole = _set(words, limit / em, 3)
        if whole:
            break
    return tuple(lines), widest * em


@lru_cache(maxsize=2048)
def wrap(text: str, size: float, limit: float, *, lines: int = 3, bold: bool = False) -> tuple[str, ...]:
    """``text`` cleaned, in at most ``lines`` lines no wider than ``limit``; ends in … when it is too long.

    >>> wrap("Contrôle des biais et des erreurs", 14, 150)
    ('Contrôle des biais', 'et des erreurs')
    >>> wrap("", 14, 150)
    ('',)
    """
    return tuple(_set(_measured(text), limit / _em(size, bold), lines)[0])


def _em(size: float, bold: bool) -> float:
    """How wide an em of the estimate is, in the unit of ``size``."""
    return size * (_MARGIN_BOLD if bold else _MARGIN)


def _ems(text: str) -> float:
    return sum(map(_EM.__getitem__, text))


def _measured(text: str) -> list[_Word]:
    words = normalize("NFC", clean(text[:_LONGEST])).replace("\u200b", " ").split()
    measure = _EM.__getitem__
    return [(word, sum(map(measure, word))) for word in words]


def _set(words: list[_Word], room: float, most: int) -> tuple[list[str], float, bool]:
    """The lines, no more than ``most`` and no wider than ``room``; the widest; whether they hold it all."""
    lines, widest = _filled(words, room)
    if widest > room:
        lines, widest = _filled([piece for word in words for piece in _pieces(word, room)], room)
    if len(lines) <= most:
        return lines, widest, True
    kept = [*lines[: most - 1], _shortened(lines[most - 1], room)]
    return kept, max(map(_ems, kept)), False


def _filled(words: list[_Word], room: float) -> tuple[list[str], float]:
    """As many words on each line as it has room for, and one at least; how wide the widest line is."""
    lines: list[str] = []
    line, used, widest = "", 0.0, 0.0
    for word, wide in words:
        if line:
            longer = used + _SPACE + wide
            if longer <= room:
                line, used = f"{line} {word}", longer
                continue
            lines.append(line)
            widest = max(widest, used)
        line, used = word, wide
    lines.append(line)
    return lines, max(widest, used)


def _pieces(word: _Word, room: float) -> list[_Word]:
    """A word, cut where it must be to fit a line."""
    text, wide = word
    if wide <= room:
        return [word]
    pieces = [""]
    for char in text:
        if pieces[-1] and not combining(char) and _ems(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return [(piece, _ems(piece)) for piece in pieces]


def _shortened(line: str, room: float) -> str:
    while line and _ems(f"{line}…") > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


def stack(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Centres of boxes that stand in this order without touching, each as near as can be to its wish.

    Boxes that would overlap are gathered into a pile, centred where its members wanted to be on average
    (pool adjacent violators: the least sum of squared moves).

    >>> stack([0, 1, 50], [10, 10, 10])
    [-4.5, 5.5, 50.0]
    """
    piles: list[tuple[float, float, int]] = []  # top, height, how many
    for centre, height in zip(wanted, heights, strict=True):
        top, total, count = centre - height / 2, height, 1
        while piles and piles[-1][0] + piles[-1][1] > top:
            above_top, above_total, above = piles.pop()
            # where the joint pile wants its top: the mean of what its two parts want
            top = (above_top * above + (top - above_total) * count) / (above + count)
            total, count = above_total + total, above + count
        piles.append((top, total, count))
    centres: list[float] = []
    for top, _, count in piles:
        for height in heights[len(centres) : len(centres) + count]:
            centres.append(top + height / 2)
            top += height  # noqa: PLW2901 - the running edge of the pile
    return centres
