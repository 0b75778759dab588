"""What a cell that says nothing says: how registers write « no answer », « unknown », « not applicable ».

Rules that hold here:

1. A word is a non-answer only when it is the whole cell. « Inconnu à ce jour du public » is a text.
2. « Néant », « aucun » and « none » are answers: they say that there is nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ia_radar.assess.model import NonAnswer

__all__ = ["non_answer", "plain"]

_WORDS: dict[NonAnswer, str] = {
    NonAnswer.UNANSWERED: """
        |non renseigne|non renseignee|nr|sans reponse|pas de reponse|vide|a completer|a renseigner|a preciser
        |en attente|en cours|unanswered|not answered|no answer|not provided|not stated|blank|tbc|tbd
        |to be confirmed|to be completed|null|nan|niet ingevuld|nog niet ingevuld|geen antwoord""",
    NonAnswer.NOT_APPLICABLE: """
        na|n a|n/a|so|s o|s/o|sans objet|non applicable|pas applicable|non concerne|non concernee
        |ne s applique pas|not applicable|not relevant|does not apply|nvt|n v t|niet van toepassing""",
    NonAnswer.UNKNOWN: """
        inconnu|inconnue|inconnus|inconnues|ne sait pas|ne sais pas|je ne sais pas|nsp|nous ne savons pas
        |non connu|non connue|unknown|not known|don t know|do not know|we do not know|dk
        |onbekend|niet bekend|weet niet""",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in map(str.strip, words.split("|"))}
_SEPARATORS = re.compile(r"[^\w/]+|_+")


def plain(text: str) -> str:
    """``text`` without case, accents and punctuation, for comparing what people write.

    >>> plain("Niveau d’automatisation de la décision :")
    'niveau d automatisation de la decision'
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _SEPARATORS.sub(" ", bare.casefold()).strip()


def non_answer(text: str) -> NonAnswer | None:
    """The non-answer that a whole cell amounts to, None when it says something.

    >>> [non_answer(cell).value for cell in (" S. O. ", "Onbekend", "—", "?")]
    ['not_applicable', 'unknown', 'unanswered', 'unknown']
    >>> non_answer("Néant") is None
    True
    """
    return None if len(text) > 60 else _reason(text)


@lru_cache(maxsize=4096)
def _reason(text: str) -> NonAnswer | None:
    if text.strip() and not text.strip().strip("?¿ "):
        return NonAnswer.UNKNOWN
    return _REASONS.get(plain(text).strip("/ "))
