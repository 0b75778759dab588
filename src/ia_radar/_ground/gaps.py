"""One reader of words and values that say nothing, and how words that people write are compared.

Rules that hold here:

1. A gap is never a number and never « not applicable »: an empty cell, ``NA`` or the error of a spreadsheet
   (``#N/A``, ``#VALEUR!``) is something that nobody answered.
2. A word is a gap only when it is the whole text. « Inconnu à ce jour du public » is a text, and « néant »,
   « aucun » and « none » are answers: they say that there is nothing.
3. Values of numpy, pandas and Arrow are read by what they offer; none of these packages is imported.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ia_radar.text import not_a_text

__all__ = [
    "AROUND",
    "LONGEST_WORD",
    "MINUS_SIGNS",
    "REMEMBERED",
    "folded",
    "gap_reason",
    "is_blank",
    "is_gap_mark",
    "plain",
    "unboxed",
]

LONGEST_WORD = 60
"""Characters: no word for a level, an answer or a gap is longer."""
REMEMBERED = 4096
"""How many texts a cache of words holds."""
AROUND = " \t\r\n\u00a0\u202f\u200b\ufeff"
"""What may stand around a word in a cell."""
MINUS_SIGNS = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d\u207b\u2796-"
"""Every sign that keyboards, spreadsheets and word processors write for a minus."""

_WORDS: dict[str, str] = {
    "unanswered": """
        |non renseigne|non renseignee|nr|sans reponse|pas de reponse|vide|a completer|a renseigner|a preciser
        |en attente|en cours|manquant|manquante|donnee manquante|valeur manquante|non communique
        |non communiquee|non disponible|nd|n d|unanswered|not answered|no answer|not provided|not stated
        |not available|missing|blank|tbc|tbd|to be confirmed|to be completed|null|nan|nat|na|1 ind|1 qnan
        |niet ingevuld|nog niet ingevuld|geen antwoord""",
    "not_applicable": """
        n a|n/a|so|s o|s/o|sans objet|non applicable|pas applicable|non concerne|non concernee
        |ne s applique pas|not applicable|not relevant|does not apply|nvt|n v t|niet van toepassing""",
    "unknown": """
        inconnu|inconnue|inconnus|inconnues|ne sait pas|ne sais pas|je ne sais pas|nsp|nspp
        |ne se prononce pas|ne sait pas ne se prononce pas|ne sait pas/ne se prononce pas
        |nous ne savons pas|non connu|non connue|unknown|not known|don t know|do not know|i don t know
        |i do not know|we don t know|we do not know|dk|onbekend|niet bekend|weet niet""",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in map(str.strip, words.split("|"))}
_SEPARATORS = re.compile(r"[^\w/]+|_+")
_BETWEEN_LETTERS = re.compile(rf"(?<=[^\W\d_])[_'’ʼ‘{MINUS_SIGNS}](?=[^\W\d_])")
# What spreadsheets write where a formula failed: Excel, LibreOffice and Google Sheets, in any language.
_GAP_MARK = re.compile(
    r"#[^\W\d_a-zà-ÿ][A-ZÀ-Þ/_0-9]{0,30}[ \u00a0\u202f]?[!?]|#{2,}"
    r"|(?i:#n/?[ad]!?|#getting_data|<na>|na|n/d|-?1[.,]#\w{3,5}|err[ \u00a0\u202f]?:\s?\d{3})"
)


def plain(text: str) -> str:
    """``text`` without case, accents and punctuation, for comparing headings and words that people write.

    Examples:
        >>> plain("Niveau d’automatisation de la décision :")
        'niveau d automatisation de la decision'

    Raises:
        TypeError: ``text`` is no text.
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    return _SEPARATORS.sub(" ", _without_accents(text, "NFKD")).strip()


def _without_accents(text: str, form: str) -> str:
    normal = unicodedata.normalize(form, text)  # type: ignore[arg-type]  # one of two literals, above and below
    return "".join(sign for sign in normal if not unicodedata.combining(sign)).casefold()


def folded(text: str) -> str:
    """``text`` as labels are compared: case, accents, apostrophes and hyphens forgiven, other signs kept."""
    bare = _BETWEEN_LETTERS.sub(" ", _without_accents(text, "NFD"))
    return " ".join(bare.split()).rstrip(" .:;,")


def gap_reason(text: str) -> str | None:
    """Why a whole text says nothing: ``"unanswered"``, ``"not_applicable"`` or ``"unknown"``; None otherwise.

    Examples:
        >>> [gap_reason(cell) for cell in (" S. O. ", "Onbekend", "—", "?", "#VALEUR!", "Néant")]
        ['not_applicable', 'unknown', 'unanswered', 'unknown', 'unanswered', None]
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    return None if len(text) > LONGEST_WORD else _reason(text)


@lru_cache(maxsize=REMEMBERED)
def _reason(text: str) -> str | None:
    bare = text.strip(AROUND)
    if bare and not bare.strip("?¿ "):
        return "unknown"
    if _GAP_MARK.fullmatch(bare):
        return "unanswered"
    return _REASONS.get(plain(bare).strip("/ "))


def is_blank(value: object) -> bool:
    """Whether nobody gave a value: None, NaN, NaT, an empty text or words such as « à compléter ».

    Examples:
        >>> [is_blank(value) for value in (None, " ", "#N/A", float("nan"), "NSP", 0, False)]
        [True, True, True, True, False, False, False]
    """
    if value is None or isinstance(value, str):
        return value is None or gap_reason(value) == "unanswered"
    try:
        bare = unboxed(value)
        return is_blank(bare) if bare is None or isinstance(bare, str) else bool(bare != bare)
    except Exception:  # a foreign value may raise anything; then it is something
        return False


def is_gap_mark(text: str) -> bool:
    """Whether ``text`` is what a program writes for a gap: the error of a spreadsheet, ``NA`` or ``<NA>``.

    Such a gap is worth a note: the person who filled the table may not know of it.

    Examples:
        >>> [is_gap_mark(cell) for cell in ("#N/A", "#DIV/0!", "NA", "", "sans objet", "#3")]
        [True, True, True, False, False, False]
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    return len(text) <= LONGEST_WORD and _GAP_MARK.fullmatch(text.strip(AROUND)) is not None


def unboxed(value: object) -> object:
    """The plain value in a scalar of numpy, pandas or Arrow; a masked one and ``pandas.NA`` are None.

    Examples:
        >>> import numpy as np
        >>> unboxed(np.int8(3)), unboxed(np.ma.masked), unboxed("3")
        (3, None, '3')
    """
    if hasattr(value, "as_py"):
        return value.as_py()
    if type(value).__name__ == "NAType":
        return None
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        if str(getattr(value, "dtype", "")).startswith("datetime64"):
            value = value.astype("datetime64[us]")  # type: ignore[attr-defined]  # of nanoseconds numpy makes numbers
        return None if bool(getattr(value, "mask", False)) else value.item()
    return value
