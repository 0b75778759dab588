"""One reader of facts: from what people write and forms send to yes, no or unknown.

Rule that holds here: an answer is read exactly or not at all; « plutôt oui » is no yes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Text

__all__ = ["FACT_REFUSAL", "read_answers", "read_fact"]

_WORDS = {
    True: "oui o yes y true vrai 1 x",
    False: "non n no false faux 0",
    None: "? i inconnu inconnue nsp u unknown null none",
}
_ANSWERS: dict[str, bool | None] = {
    word: answer for answer, words in _WORDS.items() for word in words.split()
}
_ANSWERS |= dict.fromkeys(
    (
        "",
        "ne sait pas",
        "ne sais pas",
        "je ne sais pas",
        "sans reponse",
        "don't know",
        "i do not know",
        "do not know",
    )
)
_NUMBERS: dict[float, bool] = {1: True, 0: False}
_LONGEST = 40
_NOT_UNDERSTOOD = object()
FACT_REFUSAL = Text("attendu : oui, non ou « je ne sais pas »", "expected yes, no or unknown")
"""Why a value is no answer, in both languages."""


def read_fact(value: object, *, path: str = "fact") -> bool | None:
    """The answer that a value gives, from a form, a cell or a JSON file.

    Args:
        value: ``True``, ``False`` or None; a text such as ``"oui"``, ``"non"``, ``"ne sait pas"``, ``"yes"``,
            ``"true"``, ``"1"`` or ``""``, whatever its case and accents; the numbers 1 and 0.
        path: where the value stands, for the message.

    Returns:
        True for yes, False for no, None for unknown.

    Raises:
        InvalidInput: it is none of these.

    Examples:
        >>> [read_fact(value) for value in ("Oui", "non", "Je ne sais pas", "1", True, None)]
        [True, False, None, True, True, None]
        >>> read_fact("plutôt oui", path="facts.rules_only")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: facts.rules_only: expected yes, no or unknown
    """
    answer = _answer(value)
    if answer is _NOT_UNDERSTOOD:
        raise InvalidInput([Problem(path, "not-an-answer", FACT_REFUSAL.en)])
    return answer  # type: ignore[return-value]  # what is not understood was refused above


def read_answers(table: Mapping[str, object]) -> dict[str, object]:
    """A table of answers in which each text that says yes, no or unknown is read.

    Args:
        table: what a file holds by id of a fact or of a red line.

    Returns:
        The same ids; what no answer can be read from stays as it is, for whoever takes the table to refuse.

    Examples:
        >>> read_answers({"rules_only": "Oui", "personal_data": "ne sait pas", "procured": False, "x": "2"})
        {'rules_only': True, 'personal_data': None, 'procured': False, 'x': '2'}
    """
    answers = {fact: _answer(value) for fact, value in table.items() if isinstance(value, str)}
    return {**table, **{fact: answer for fact, answer in answers.items() if answer is not _NOT_UNDERSTOOD}}


def _answer(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return None if value != value else _NUMBERS.get(value, _NOT_UNDERSTOOD)  # NaN is a gap
    if type(value).__module__ == "numpy" and getattr(value, "ndim", None) == 0:
        return _answer(value.item())  # type: ignore[attr-defined]  # every numpy scalar has it
    if not isinstance(value, str) or len(value) > _LONGEST:
        return _NOT_UNDERSTOOD
    bare = unicodedata.normalize("NFKD", value.replace("’", "'")).casefold().strip(" .\t\r\n\u00a0\u202f")
    return _ANSWERS.get("".join(sign for sign in bare if not unicodedata.combining(sign)), _NOT_UNDERSTOOD)
