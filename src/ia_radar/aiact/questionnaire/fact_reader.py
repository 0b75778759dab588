"""One reader of facts: from what people write and forms send to yes, no or unknown.

Rules that hold here:

1. An answer is read exactly or not at all; « plutôt oui » is no yes.
2. What says nothing is read by `ia_radar._ground.gaps`, for answers of every kind alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from ia_radar._ground.gaps import AROUND, LONGEST_WORD, folded, gap_reason, is_blank, unboxed
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Text

__all__ = ["FACT_REFUSAL", "read_answers", "read_fact"]

_WORDS = {
    True: "oui o yes y true vrai 1 1.0 1,0 x",
    False: "non n no false faux 0 0.0 0,0",
    None: "i u none",
}
_ANSWERS: dict[str, bool | None] = {
    word: answer for answer, words in _WORDS.items() for word in words.split()
}
_NOT_UNDERSTOOD = object()
FACT_REFUSAL = Text("attendu : oui, non ou « je ne sais pas »", "expected yes, no or unknown")
"""Why a value is no answer, in both languages."""


def read_fact(value: object, *, path: str = "fact") -> bool | None:
    """The answer that a value gives, from a form, a cell or a JSON file.

    Args:
        value: ``True``, ``False`` or None; a text such as ``"oui"``, ``"non"``, ``"ne sait pas"``, ``"yes"``,
            ``"true"``, ``"1"`` or ``""``, whatever its case and accents; the numbers 1 and 0; a scalar of
            numpy, pandas or Arrow.
        path: where the value stands, for the message.

    Returns:
        True for yes, False for no, None for unknown and for what is left blank.

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
    """A table of answers in which each value that says yes, no or unknown is read.

    Args:
        table: what a file holds by id of a fact or of a red line.

    Returns:
        The ids that have an answer. What is left blank is left out, for « nobody answered » is not
        « unknown », which a file says by ``null`` or in words. What no answer can be read from stays as it
        is, for whoever takes the table to refuse.

    Examples:
        >>> read_answers({"rules_only": "Oui", "personal_data": "ne sait pas", "procured": "", "x": "2"})
        {'rules_only': True, 'personal_data': None, 'x': '2'}
    """
    answers = {
        fact: (value, _answer(value)) for fact, value in table.items() if value is None or not is_blank(value)
    }
    return {fact: value if answer is _NOT_UNDERSTOOD else answer for fact, (value, answer) in answers.items()}


def _answer(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _answer_in(str(value))
    try:
        bare = unboxed(value)
        if bare is None or isinstance(bare, bool):
            return bare
        if isinstance(bare, str):
            return _answer_in(bare)
        if bare != bare:  # NaN is a gap
            return None
        is_number = hasattr(bare, "__float__") or hasattr(bare, "__index__")
        return next((answer for answer in (True, False) if is_number and bare == answer), _NOT_UNDERSTOOD)
    except Exception:  # a foreign value may raise anything; then it is no answer
        return _NOT_UNDERSTOOD


def _answer_in(text: str) -> object:
    if len(text) > LONGEST_WORD:
        return _NOT_UNDERSTOOD
    word = folded(text.strip(AROUND))
    if word in _ANSWERS:
        return _ANSWERS[word]
    return None if gap_reason(text) in ("unanswered", "unknown") else _NOT_UNDERSTOOD
