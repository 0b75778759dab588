"""The details of a problem in French, from the English message that a constructor or a reader gave.

Rules that hold here:

1. A message is a sentence with places in it; what stands in a place is put into French likewise, or is a
   value, which stays as it is. `message_table` holds them.
2. A message without a French sentence is shown as it is, and is said to be English: nothing that helps is
   lost. A test holds that the messages of this library have theirs.
3. A message that is French already, as those of a form in French are, stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ia_radar._ground.message_table import SENTENCES, WORDS
from ia_radar.errors import quote
from ia_radar.text import Text

__all__ = ["IN_ENGLISH", "french_details", "french_words", "quoted"]

IN_ENGLISH = "en anglais : "
_LONGEST = 5000  # characters of a message that is looked up
_DEEPEST = 5  # sentences inside one another; the library nests three
_PLACE = re.compile(r"\{(?:Class|any)?\}")
_PATTERNS = {"{}": "(.*?)", "{Class}": r"([A-Z]\w+)", "{any}": "(.*?)"}
_QUOTED = re.compile(r"(['\"]).*\1(?:\.\.\.)?|<.*>", re.DOTALL)
_NUMBERS = re.compile(r"[-+\d.,e]*\d[-+\d.,e:T]*(?: – [-+\d.,e]+)?")  # and days, and times
_NAMES = re.compile(r"[\w.-]+(?:, [\w.-]+)*|")


class _Sentence(NamedTuple):
    """A sentence of the table: what it looks like, what stands in its places, and its French."""

    pattern: re.Pattern[str]
    places: tuple[str, ...]
    french: str


def french_details(message: str) -> str:
    """The details of a message in French.

    Examples:
        >>> french_details("expected a whole number, zero or more; got 'x'")
        "attendu : un nombre entier, zéro ou plus ; reçu : 'x'"
        >>> french_details("a sentence of some other program")
        'en anglais : a sentence of some other program'
    """
    if len(message) > _LONGEST:
        return f"{IN_ENGLISH}{message}"
    return _translated(message, False) or (message if _is_french(message) else f"{IN_ENGLISH}{message}")


def french_words(words: str) -> str:
    """Words that stand within a message, in French; as they are where the table has none.

    Examples:
        >>> french_words("grid")
        'grille'
    """
    return _translated(words, True) or words


def quoted(value: object) -> Text:
    """``value`` as a message of each language shows it.

    Examples:
        >>> quoted("x")["fr"], quoted([1])["fr"]
        ("'x'", 'une liste')
    """
    said = quote(value)
    is_plain = value is None or isinstance(value, str | float)
    return Text(said if is_plain else _translated(said, True) or said, said)


@lru_cache(maxsize=1000)
def _translated(message: str, are_words: bool, depth: int = 0) -> str | None:
    """The message in French, whole or not at all."""
    table = WORDS if are_words else SENTENCES
    if message in table:
        return table[message]
    if depth == _DEEPEST:
        return None
    for sentence in _sentences(are_words):
        match = sentence.pattern.fullmatch(message)
        if match is None:
            continue
        parts = [
            text if place == "{any}" else _part(text, depth + 1)
            for place, text in zip(sentence.places, match.groups(), strict=True)
        ]
        if None not in parts:
            return sentence.french.format(*parts)
    return None


def _part(text: str, depth: int) -> str | None:
    """What stands in a place: a value, words that have their French, a sentence of its own, or a name."""
    if _QUOTED.fullmatch(text) or _NUMBERS.fullmatch(text):
        return text
    words = _translated(text, True, depth) or _translated(text, False, depth)
    return words or (text if _NAMES.fullmatch(text) else None)


def _is_french(message: str) -> bool:
    return any(pattern.fullmatch(message) for pattern in _french_patterns())


@lru_cache(maxsize=2)
def _sentences(are_words: bool) -> tuple[_Sentence, ...]:
    """Each sentence with places, the longest first, so that the most exact one is taken."""
    table = WORDS if are_words else SENTENCES
    with_places = sorted(filter(_PLACE.search, table), key=len, reverse=True)
    return tuple(_Sentence(_pattern(text), tuple(_PLACE.findall(text)), table[text]) for text in with_places)


@lru_cache(maxsize=1)
def _french_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(re.sub(r"\{\d\}", "{}", french)) for french in SENTENCES.values())


def _pattern(text: str) -> re.Pattern[str]:
    fixed = map(re.escape, _PLACE.split(text))
    places = [*map(_PATTERNS.__getitem__, _PLACE.findall(text)), ""]
    return re.compile("".join(map(str.__add__, fixed, places)), re.DOTALL)
