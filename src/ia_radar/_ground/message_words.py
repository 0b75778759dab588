"""The details of a problem in French, from the English message that a constructor or a reader gave.

Rules that hold here:

1. A message is a sentence with places in it; what stands in a place is put into French likewise, or is a
   value, which stays as it is. ``{Class}`` is the name of a class.
2. A message without a French sentence is shown as it is, and is said to be English: nothing that helps is
   lost. A test holds that the messages of this library have theirs.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["french_details"]

_SENTENCES = {
    "expected {}, got {}": "attendu : {} ; reçu : {}",
    "expected {}; got {}": "attendu : {} ; reçu : {}",
    "expected {}": "attendu : {}",
    "{} is not a level; {}": "{} n’est pas un niveau ; {}",
    "{} is not a rating; {}": "{} n’est pas une réponse ; {}",
    "no {} {}; did you mean {}? (known: {})": (
        "{1} n’existe pas ({0}) ; vouliez-vous dire {2} ? (connus : {3})"
    ),
    "no {} {} (known: {})": "{1} n’existe pas ({0}) (connus : {2})",
    "the id {} stands {} times; expected once": "l’identifiant {} figure {} fois ; attendu : une fois",
    "{} stands {} times; expected once": "{} figure {} fois ; attendu : une fois",
    "stands more than once; expected once": "figure plus d’une fois ; attendu : une fois",
    "{} stands twice": "{} figure deux fois",
    "due on {}, before it starts on {}": "échéance le {}, avant le début le {}",
    "an action is done when it has a date of completion, and only then": (
        "une action est faite quand elle a une date d’achèvement, et alors seulement"
    ),
    "somebody else gave another answer meanwhile": "quelqu’un a donné une autre réponse entre-temps",
    "the girouet guides a discussion and yields no verdict: no gate can stand on it": (
        "le girouet guide une discussion et ne rend aucun verdict : aucun seuil ne peut en dépendre"
    ),
}
_WORDS = {
    "a text": "un texte",
    "a text that is not empty": "un texte qui n’est pas vide",
    "a text that is not empty; only the English may be left out": (
        "un texte qui n’est pas vide ; seul l’anglais peut manquer"
    ),
    "a text, or a table with fr and en": "un texte, ou une table avec fr et en",
    "a table of keys and values": "une table de clés et de valeurs",
    "a whole number": "un nombre entier",
    "a whole number, zero or more": "un nombre entier, zéro ou plus",
    "a whole number, one or more": "un nombre entier, un ou plus",
    "a whole number up to {}": "un nombre entier jusqu’à {}",
    "a whole number from {} to {}": "un nombre entier de {} à {}",
    "a whole number from {} to {}, unknown, not_applicable or unanswered": (
        "un nombre entier de {} à {}, unknown, not_applicable ou unanswered"
    ),
    "a level from {} to {}, or a word such as « sans objet »": (
        "un niveau de {} à {}, ou un mot comme « sans objet »"
    ),
    "a finite number": "un nombre fini",
    "true or false": "vrai ou faux",
    "true, false or null": "vrai, faux ou null",
    "True, False, or None for unknown": "vrai, faux, ou null pour inconnu",
    "yes, no or unknown": "oui, non ou « je ne sais pas »",
    "a date": "une date",
    "a datetime.date without a time (in a file: 2026-11-22)": "une date sans heure, comme 2026-11-22",
    "a datetime.date, without a time of day": "une date sans heure",
    "a list": "une liste",
    "a list of texts": "une liste de textes",
    "at least two levels": "deux niveaux au moins",
    "at least one assessment": "une évaluation au moins",
    "at least one theme": "un thème au moins",
    "ids that are not empty": "des identifiants qui ne sont pas vides",
    "a mapping": "une table",
    "a mapping with ids as keys": "une table dont les clés sont des identifiants",
    "an identifier such as 'know_how'": "un identifiant comme 'know_how'",
    "a lower-case letter, then letters, digits, - or _": "une minuscule, puis des lettres, chiffres, - ou _",
    "one of {}": "une de ces valeurs : {}",
    "a value of type {}": "une valeur de type {}",
    "a {Class}": "une valeur {}",
    "an {Class}": "une valeur {}",
    "at least one {Class}": "au moins une valeur {}",
    "a list of {Class} values": "une liste de valeurs {}",
    "a list of {Class}": "une liste de valeurs {}",
    "a {Class} (in a file: {})": "dans un fichier, une de ces valeurs : {1}",
    "an {Class} (in a file: {})": "dans un fichier, une de ces valeurs : {1}",
    "a whole number of {} digits or so": "un nombre entier d’environ {} chiffres",
    "{}, … {} in all": "{}, … {} en tout",
    "nothing": "rien",
    "None": "rien",
    "True": "vrai",
    "False": "faux",
    "item": "thème",
    "fact": "fait",
    "grid": "grille",
    "key": "clé",
    "column": "colonne",
    "target": "cible",
    "aspect": "aspect",
    "policy": "politique",
    "language": "langue",
    "drawing": "dessin",
    "kind": "nature",
    "use": "usage",
    "phase": "phase",
    "domain": "domaine",
    "motivation": "motivation",
    "stance": "posture",
    "section": "section",
    "item or section": "thème ou section",
    "Stage": "moment",
    "Basis": "nature des effets",
    "Outcome": "proposition",
}
_PLACE = re.compile(r"(\{\}|\{Class\})")
_PATTERNS = {"{}": "(.+?)", "{Class}": r"([A-Z]\w+)"}
_VALUE = re.compile(r"(['\"]).*\1(?:\.\.\.)?|[-+\d.,]+|[\w-]+(?:, [\w-]+)*|", re.DOTALL)


def french_details(message: str) -> str:
    """The details of a message in French.

    Examples:
        >>> french_details("expected a whole number, zero or more; got 'x'")
        "attendu : un nombre entier, zéro ou plus ; reçu : 'x'"
        >>> french_details("a sentence of some other program")
        'en anglais : a sentence of some other program'
    """
    return _translated(message, _SENTENCES) or f"en anglais : {message}"


def _translated(message: str, table: dict[str, str]) -> str | None:
    """The message in French, whole or not at all."""
    if message in table:
        return table[message].replace("{}", "")
    if len(message) > 5000:
        return None
    for pattern, french in _patterns(table is _SENTENCES):
        match = pattern.fullmatch(message)
        if match is None:
            continue
        parts = [_part(text) for text in match.groups()]
        if None not in parts:
            return french.format(*parts)
    return None


def _part(text: str) -> str | None:
    """What stands in a place: words that have their French, a sentence of its own, or a value."""
    words = _translated(text, _WORDS) or _translated(text, _SENTENCES)
    return words or (text if _VALUE.fullmatch(text) else None)


@lru_cache(maxsize=2)
def _patterns(are_sentences: bool) -> list[tuple[re.Pattern[str], str]]:
    """Each sentence with places as a pattern, the longest first, so that the most exact one is taken."""
    table = _SENTENCES if are_sentences else _WORDS
    with_places = sorted(filter(_PLACE.search, table), key=len, reverse=True)
    return [(re.compile(_pattern(text), re.DOTALL), table[text]) for text in with_places]


def _pattern(text: str) -> str:
    return "".join(_PATTERNS.get(piece) or re.escape(piece) for piece in _PLACE.split(text))
