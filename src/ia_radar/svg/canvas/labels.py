"""Text without a font: how wide it will be at most, how it wraps, how labels make room for each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

from ia_radar.text import clean

__all__ = ["MAX_CHARS", "fit", "stack", "width", "wrap"]

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
MAX_CHARS = 1000
"""Characters of a text that are looked at: no label shows more."""
_MAX_WORD_CHARS = 40  # characters; longer ones are rare, and not worth keeping
_MAX_WORDS = 4096
_MAX_LINES = 3  # lines of a label, unless its chart says otherwise


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide ``text`` will be at most, in the unit of ``size``.

    Examples:
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

    Examples:
        >>> fit("Contrôle des biais et des erreurs", 14, (50, 150))[0]
        ('Contrôle des biais', 'et des erreurs')
    """
    words, em = _words(text), _em(size, bold)
    for limit in limits:
        lines, widest = _filled(words, limit / em)
        if len(lines) <= _MAX_LINES:
            break
    else:
        lines, widest = _cut(lines, _MAX_LINES, limit / em)
    return tuple(lines), widest * em


def wrap(
    text: str, size: float, limit: float, *, lines: int = _MAX_LINES, bold: bool = False
) -> tuple[str, ...]:
    """``text`` cleaned, in at most ``lines`` lines no wider than ``limit``; ends in … when it is too long.

    Examples:
        >>> wrap("Contrôle des biais et des erreurs", 14, 150)
        ('Contrôle des biais', 'et des erreurs')
        >>> wrap("", 14, 150)
        ('',)
    """
    return _wrap(text[:MAX_CHARS], limit / _em(size, bold), lines)


@lru_cache(maxsize=2048)
def _wrap(text: str, room: float, most: int) -> tuple[str, ...]:
    """`wrap` for what is looked at of a text, to ``room`` in em; kept, for labels and credits come back."""
    line, wide = _line(text)
    if wide <= room:
        return (line,)
    lines, _ = _filled(_words(text), room)
    return tuple(lines if len(lines) <= most else _cut(lines, most, room)[0])


def _em(size: float, bold: bool) -> float:
    """How wide an em of the estimate is, in the unit of ``size``."""
    return size * (_MARGIN_BOLD if bold else _MARGIN)


def _ems(text: str) -> float:
    return sum(map(_EM.__getitem__, text))


class _WordWidths(dict[str, float]):
    """How wide a word is, in em; kept, for the words of a language come back.

    Long words are not kept, and all are forgotten when there are too many.
    """

    __slots__ = ()

    def __missing__(self, word: str) -> float:
        wide = _ems(word)
        if len(word) <= _MAX_WORD_CHARS:
            if len(self) >= _MAX_WORDS:
                self.clear()
            self[word] = wide
        return wide


_WORDS_KEPT = _WordWidths()


@lru_cache(maxsize=512)
def _line(text: str) -> tuple[str, float]:
    """A text in one line, and its width in em; kept, for titles and credits come back in other widths."""
    line = " ".join(_words(text))
    return line, _ems(line)


def _words(text: str) -> list[str]:
    text = text[:MAX_CHARS]
    if not text.isprintable():
        text = clean(text).replace("\u200b", " ")
    return normalize("NFC", text).split()


def _filled(words: list[str], room: float) -> tuple[list[str], float]:
    """As many words on each line as it has room for; how wide the widest line is, in em."""
    lines: list[str] = []
    line, used, widest = "", 0.0, 0.0
    for word in words:
        wide = _WORDS_KEPT[word]
        if line:
            longer = used + _SPACE + wide
            if longer <= room:
                line, used = f"{line} {word}", longer
                continue
            lines.append(line)
            if used > widest:
                widest = used
        if wide > room and len(_pieces(word, room)) > 1:
            return _filled([piece for whole in words for piece in _pieces(whole, room)], room)
        line, used = word, wide
    lines.append(line)
    return lines, max(widest, used)


def _pieces(word: str, room: float) -> list[str]:
    """A word, cut where it must be to fit a line; a piece of one is not cut again."""
    pieces = [""]
    for char in word:
        if pieces[-1] and not combining(char) and _ems(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _cut(lines: list[str], most: int, room: float) -> tuple[list[str], float]:
    """The first lines, the last of them ending in …; how wide the widest is, in em."""
    last = lines[most - 1]
    while last and _ems(f"{last}…") > room:
        last = last[:-1]
    shown = [*lines[: most - 1], f"{last.rstrip()}…"]
    return shown, max(map(_ems, shown))


def stack(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Centres of boxes that stand in this order without touching, each as near as can be to its wish.

    Boxes that would overlap are gathered into a pile, centred where its members wanted to be on average
    (pool adjacent violators: the least sum of squared moves).

    Examples:
        >>> stack([0, 1, 50], [10, 10, 10])
        [-4.5, 5.5, 50.0]
    """
    piles: list[tuple[float, float, int]] = []  # top, height, how many
    for centre, height in zip(wanted, heights, strict=True):
        top, total, count = centre - height / 2, height, 1
        while piles:
            above_top, above_total, above = piles[-1]
            if above_top + above_total <= top:
                break
            del piles[-1]
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
