"""One reader of answers: from what people write and files give to a level, or the reason why there is none.

Rules that hold here:

1. An answer is read exactly or not at all: nothing is rounded, clipped or guessed. ``3?``, ``<3`` and ``②``
   are no levels; ``−1`` with any kind of minus sign is minus one.
2. What says nothing is read by `ia_radar._ground.gaps`, for answers of every kind alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.gaps import AROUND, LONGEST_WORD, MINUS_SIGNS, REMEMBERED, folded, gap_reason, unboxed
from ia_radar._ground.reading import as_integer
from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Scale
from ia_radar.text import Text

__all__ = [
    "GAP_HEADING",
    "Codes",
    "RatingReader",
    "non_answer",
    "rating_reader",
    "read_rating",
]

Codes: TypeAlias = Mapping[str, "int | str | NonAnswer"]
"""What the codes of a survey stand for: a level, a `NonAnswer`, or words that say one of them."""

GAP_HEADING = Text("motif de l’absence", "reason of gap")
"""What a column is called that says why an item has no level, after the name of the item."""

# A blank to `re` and to `int` alike: the separators of records, U+001C to U+001F, are one to `re` alone.
_BLANK = r"[^\S\x1c-\x1f]"
_NUMBER = rf"[+{MINUS_SIGNS}]?{_BLANK}?[0-9]{{1,30}}(?:[.,]0{{1,30}})?"
_WHOLE_NUMBER = re.compile(_NUMBER)
# « 3 (Plutôt positif) » as this library writes it, « 3 - Plutôt positif », « Plutôt positif (3) ».
_NUMBER_AND_LABEL = (
    re.compile(rf"(?P<number>{_NUMBER})\s*\((?P<label>.+)\)", re.DOTALL),
    re.compile(rf"(?P<number>{_NUMBER})\s*[:=.){MINUS_SIGNS}]\s*(?P<label>.+)", re.DOTALL),
    re.compile(rf"(?P<label>.+?)\s*\((?P<number>{_NUMBER})\)", re.DOTALL),
)


def non_answer(text: str) -> NonAnswer | None:
    """The reason that a whole text gives for saying nothing, None when it says something.

    Args:
        text: a cell, a field of a form.

    Returns:
        ``UNANSWERED`` for what is empty, for « non renseigné », for ``NA`` and every error of a spreadsheet;
        ``NOT_APPLICABLE`` for « sans objet », « N/A » and the like;
        ``UNKNOWN`` for « inconnu », « NSP », « ? ».

    Raises:
        InvalidInput: ``text`` is not a text.

    Examples:
        >>> [non_answer(cell).value for cell in (" S. O. ", "Onbekend", "—", "?", "#VALEUR!")]
        ['not_applicable', 'unknown', 'unanswered', 'unknown', 'unanswered']
        >>> non_answer("Néant") is None
        True
    """
    if not isinstance(text, str):
        raise InvalidInput([Problem("text", "wrong-type", f"expected a text, got {type(text).__name__}")])
    reason = gap_reason(text)
    return None if reason is None else NonAnswer(reason)


def _scale(value: Scale) -> Scale:
    scale: Scale = judge("scale", value, instance(Scale))
    return scale


@frozen(eq=False, repr=False)
class RatingReader:
    """Reads answers on one scale.

    Args:
        scale: the levels.
        codes: what the codes of a survey stand for, if answers are coded.

    Raises:
        InvalidInput: ``scale`` is no scale; a code stands for something that is no rating of this scale.
    """

    scale: Scale = field(converter=_scale)
    codes: Codes = field(factory=dict)
    _labels: dict[str, int] = field(init=False)
    _ratings_of_codes: dict[str, Rating] = field(init=False, factory=dict)
    _seen: dict[str, Rating | None] = field(init=False, factory=dict)

    @_labels.default
    def _labels_of_levels(self) -> dict[str, int]:
        """The words for each level; a word that means two levels means none."""
        levels: dict[str, set[int]] = {}
        for level in self.scale.levels:
            for word in {level.id, level.label.fr, level.label["en"]}:
                for form in {word.strip(), folded(word)} - {""}:
                    levels.setdefault(form, set()).add(level.value)
        return {word: values.pop() for word, values in levels.items() if len(values) == 1}

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.codes, Mapping):
            message = "expected a mapping from the codes of a survey to levels or words"
            raise InvalidInput([Problem("codes", "wrong-type", message)])
        problems = []
        for code, meaning in self.codes.items():
            rating = self._of_value(meaning)
            if rating is None:
                problems.append(Problem(f"codes.{code!s:.60}", "not-a-level", self.refusal(meaning)))
            else:
                self._ratings_of_codes[str(code)[:LONGEST_WORD].strip(AROUND)] = rating
        if problems:
            raise InvalidInput(problems)

    def read(self, value: object) -> Rating | None:
        """The rating that ``value`` gives, None when it gives none; `refusal` says so in words."""
        if type(value) is not str:
            return self._of_code(value) if self._ratings_of_codes else self._of_value(value)
        try:
            return self._seen[value]
        except KeyError:
            rating = self._of_code(value) if self._ratings_of_codes else self._of_text(value)
        if len(value) <= LONGEST_WORD:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            self._seen[value] = rating
        return rating

    def refusal(self, value: object) -> str:
        """Why ``value`` is no rating, in English."""
        return self.refusal_text(value).en

    def refusal_text(self, value: object) -> Text:
        """Why ``value`` is no rating, in both languages."""
        from ia_radar._ground.message_words import quoted  # the table of sentences serves refusals alone

        said, lowest, highest = quoted(value), self.scale.lowest, self.scale.highest
        return Text(
            f"{said.fr} n’est pas une réponse ; attendu : un niveau de {lowest} à {highest}, "
            "ou un mot comme « sans objet »",
            f"{said.en} is not a rating; expected a level from {lowest} to {highest}, "
            "or a word such as « sans objet »",
        )

    def _of_code(self, value: object) -> Rating | None:
        try:
            code = unboxed(value)
            if isinstance(code, float) and code.is_integer():
                code = int(code)
            is_code = isinstance(code, int | str) and not isinstance(code, bool)
            word = str(code)[:LONGEST_WORD].strip(AROUND) if is_code else None
        except Exception:  # a foreign value may raise anything; then it is no code
            word = None
        rating = self._ratings_of_codes.get(word) if word is not None else None
        return self._of_value(value) if rating is None else rating

    def _of_value(self, value: object) -> Rating | None:
        if isinstance(value, NonAnswer):
            return value
        try:
            value = unboxed(value)
            if isinstance(value, str):
                return self._of_text(str(value))
            if value is None or value != value:  # NaN and NaT differ from themselves
                return NonAnswer.UNANSWERED
            number = as_integer(value)
            if number is not None:
                return self._level(number)
            if isinstance(value, bool) or not hasattr(value, "__float__"):
                return None
            if not self.scale.lowest <= value <= self.scale.highest:  # type: ignore[operator]  # caught below
                return None
            number = int(value)  # type: ignore[call-overload]  # the same
            return self._level(number) if number == value else None
        except Exception:  # a foreign value may raise anything; then it is no rating
            return None

    def _level(self, number: int) -> int | None:
        return number if self.scale.lowest <= number <= self.scale.highest else None

    def _of_text(self, text: str) -> Rating | None:
        bare = text.strip(AROUND)
        if len(bare) > 1000:
            return None
        by_number, by_word = self._of_number(bare), self._of_label(bare)
        if by_number is not None and by_word is not None:
            return by_number if by_number == by_word else None
        if by_number is not None:
            return by_number
        if by_word is not None:
            return by_word
        for pattern in _NUMBER_AND_LABEL:
            match = pattern.fullmatch(bare)
            if match:
                level = self._of_number(match["number"])
                if level is not None and level == self._of_label(match["label"].strip(AROUND)):
                    return level
        return non_answer(bare)

    def _of_label(self, bare: str) -> int | None:
        level = self._labels.get(bare)
        return self._labels.get(folded(bare)) if level is None else level

    def _of_number(self, bare: str) -> int | None:
        if not _WHOLE_NUMBER.fullmatch(bare):
            return None
        whole, _, zeros = bare.replace(",", ".").partition(".")
        sign = -1 if whole[0] in MINUS_SIGNS else 1
        number = sign * int(whole.lstrip("+ \t" + MINUS_SIGNS))
        if len(zeros) == 3 and self._level(number * 1000) is not None and number:
            return None  # « 1,000 » may be one, or one thousand
        return self._level(number)


@remembered(16)
def _reader_of(scale: Scale) -> RatingReader:
    return RatingReader(scale)


def rating_reader(scale: Scale, codes: Codes | None = None) -> RatingReader:
    """A reader of many answers on one scale.

    Raises:
        InvalidInput: ``scale`` is no scale, or a code stands for something that is no rating.
    """
    if not isinstance(scale, Scale):
        raise InvalidInput([Problem("scale", "wrong-type", "expected a Scale, such as grid.scale")])
    return RatingReader(scale, codes) if codes is not None else _reader_of(scale)


def read_rating(value: object, scale: Scale, *, codes: Codes | None = None, path: str = "rating") -> Rating:
    """The rating that a value gives, from a form, a cell or a JSON file, made ready for an `Assessment`.

    Args:
        value: a whole number, or a text of one (``"3"``, ``"03"``, ``"3,0"``); the label of a level in French
            or English, whatever its case and accents, or its id; both, as this library writes them
            (``"3 (Plutôt positif)"``); a word for a non-answer (« NSP », « sans objet », « inconnu »);
            nothing (None, ``""``, NaN, ``NA``, the error of a spreadsheet), which is ``UNANSWERED``; a scalar
            of numpy, pandas or Arrow.
        scale: the levels that may be given.
        codes: what the codes of a survey stand for, such as ``{"A3": 3, "A9": "sans objet"}``; a value that
            is no code is read as without them.
        path: where the value stands, for the message.

    Returns:
        A level of the scale, or a `NonAnswer`.

    Raises:
        InvalidInput: it is none of these; ``True``, ``2.5`` and ``"3?"`` for instance.

    Examples:
        >>> import ia_radar as ia
        >>> scale = ia.get_grid("girouet").scale
        >>> [read_rating(value, scale) for value in (3, "3", "3,0", "3 (Plutôt positif)", "plutot positif")]
        [3, 3, 3, 3, 3]
        >>> [read_rating(value, scale).value for value in ("NSP", "sans objet", "#N/A", None, float("nan"))]
        ['unknown', 'not_applicable', 'unanswered', 'unanswered', 'unanswered']
        >>> read_rating("A4", scale, codes={"A4": 4, "A9": "sans objet"})
        4
        >>> read_rating("3?", scale)
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: rating: '3?' is not a rating; expected a level from 1 to 4, ...
    """
    reader = rating_reader(scale, codes)
    rating = reader.read(value)
    if rating is None:
        raise InvalidInput([Problem(path, "not-a-level", reader.refusal(value))])
    return rating
