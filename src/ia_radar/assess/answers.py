"""One reader of answers: from what people write and files give to a level, or the reason why there is none.

Rules that hold here:

1. An answer is read exactly or not at all: nothing is rounded, clipped or guessed. ``3?``, ``<3`` and ``②``
   are no levels; ``−1`` with any kind of minus sign is minus one.
2. A gap is never a number and never « not applicable »: an empty cell, ``NA`` or the error of a spreadsheet
   (``#N/A``, ``#VALEUR!``) is an item that nobody answered.
3. A word is a non-answer only when it is the whole text. « Inconnu à ce jour du public » is a text, and
   « néant », « aucun » and « none » are answers: they say that there is nothing.
4. Values of numpy, pandas and Arrow are read by what they offer; none of these packages is imported.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.grid.model import Scale
from ia_radar.text import Text, not_a_text

__all__ = [
    "GAP_HEADING",
    "Codes",
    "RatingReader",
    "is_gap_mark",
    "non_answer",
    "plain",
    "rating_reader",
    "read_rating",
    "unboxed",
]

Codes: TypeAlias = Mapping[str, "int | str | NonAnswer"]
"""What the codes of a survey stand for: a level, a `NonAnswer`, or words that say one of them."""

GAP_HEADING = Text("motif de l’absence", "reason of gap")
"""What a column is called that says why an item has no level, after the name of the item."""

_NON_ANSWERS: dict[NonAnswer, str] = {
    NonAnswer.UNANSWERED: """
        |non renseigne|non renseignee|nr|sans reponse|pas de reponse|vide|a completer|a renseigner|a preciser
        |en attente|en cours|manquant|manquante|donnee manquante|valeur manquante|non communique
        |non communiquee|non disponible|nd|n d|unanswered|not answered|no answer|not provided|not stated
        |not available|missing|blank|tbc|tbd|to be confirmed|to be completed|null|nan|nat|na|1 ind|1 qnan
        |niet ingevuld|nog niet ingevuld|geen antwoord""",
    NonAnswer.NOT_APPLICABLE: """
        n a|n/a|so|s o|s/o|sans objet|non applicable|pas applicable|non concerne|non concernee
        |ne s applique pas|not applicable|not relevant|does not apply|nvt|n v t|niet van toepassing""",
    NonAnswer.UNKNOWN: """
        inconnu|inconnue|inconnus|inconnues|ne sait pas|ne sais pas|je ne sais pas|nsp|nspp
        |ne se prononce pas|ne sait pas ne se prononce pas|ne sait pas/ne se prononce pas
        |nous ne savons pas|non connu|non connue|unknown|not known|don t know|do not know|i don t know
        |i do not know|we don t know|we do not know|dk|onbekend|niet bekend|weet niet""",
}
_REASONS = {
    word: reason for reason, words in _NON_ANSWERS.items() for word in map(str.strip, words.split("|"))
}
_LONGEST_WORD = 60
"""Characters: no word for a level or a non-answer that is looked up in a cache is longer."""
_REMEMBERED = 4096
# What spreadsheets write where a formula failed: Excel, LibreOffice and Google Sheets, in any language.
_GAP_MARK = re.compile(
    r"#[^\W\d_a-zà-ÿ][A-ZÀ-Þ/_0-9]{0,30}[ \u00a0\u202f]?[!?]|#{2,}"
    r"|(?i:#n/?[ad]!?|#getting_data|<na>|na|n/d|-?1[.,]#\w{3,5}|err[ \u00a0\u202f]?:\s?\d{3})"
)
_SEPARATORS = re.compile(r"[^\w/]+|_+")

_MINUS = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d\u207b\u2796-"
"""Every sign that keyboards, spreadsheets and word processors write for a minus."""
# A blank to `re` and to `int` alike: the separators of records, U+001C to U+001F, are one to `re` alone.
_BLANK = r"[^\S\x1c-\x1f]"
_NUMBER = rf"[+{_MINUS}]?{_BLANK}?[0-9]{{1,30}}(?:[.,]0{{1,30}})?"
_WHOLE_NUMBER = re.compile(_NUMBER)
# « 3 (Plutôt positif) » as this library writes it, « 3 - Plutôt positif », « Plutôt positif (3) ».
_NUMBER_AND_LABEL = (
    re.compile(rf"(?P<number>{_NUMBER})\s*\((?P<label>.+)\)", re.DOTALL),
    re.compile(rf"(?P<number>{_NUMBER})\s*[:=.){_MINUS}]\s*(?P<label>.+)", re.DOTALL),
    re.compile(rf"(?P<label>.+?)\s*\((?P<number>{_NUMBER})\)", re.DOTALL),
)
_BETWEEN_LETTERS = re.compile(rf"(?<=[^\W\d_])[_'’ʼ‘{_MINUS}](?=[^\W\d_])")
_AROUND = " \t\r\n\u00a0\u202f\u200b\ufeff"


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


def _folded(text: str) -> str:
    """``text`` as labels are compared: case, accents, apostrophes and hyphens forgiven, other signs kept."""
    bare = _BETWEEN_LETTERS.sub(" ", _without_accents(text, "NFD"))
    return " ".join(bare.split()).rstrip(" .:;,")


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
    return None if len(text) > _LONGEST_WORD else _reason(text)


@lru_cache(maxsize=_REMEMBERED)
def _reason(text: str) -> NonAnswer | None:
    bare = text.strip(_AROUND)
    if bare and not bare.strip("?¿ "):
        return NonAnswer.UNKNOWN
    if _GAP_MARK.fullmatch(bare):
        return NonAnswer.UNANSWERED
    return _REASONS.get(plain(bare).strip("/ "))


def is_gap_mark(text: str) -> bool:
    """Whether ``text`` is what a program writes for a gap: the error of a spreadsheet, ``NA`` or ``<NA>``.

    Such a gap is worth a note: the person who filled the table may not know of it.

    Examples:
        >>> [is_gap_mark(cell) for cell in ("#N/A", "#DIV/0!", "NA", "", "sans objet", "#3")]
        [True, True, True, False, False, False]
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    return len(text) <= _LONGEST_WORD and _GAP_MARK.fullmatch(text.strip(_AROUND)) is not None


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
                for form in {word.strip(), _folded(word)} - {""}:
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
                self._ratings_of_codes[str(code)[:_LONGEST_WORD].strip(_AROUND)] = rating
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
        if len(value) <= _LONGEST_WORD:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[value] = rating
        return rating

    def refusal(self, value: object) -> str:
        """Why ``value`` is no rating, in English."""
        return self.refusal_text(value).en

    def refusal_text(self, value: object) -> Text:
        """Why ``value`` is no rating, in both languages."""
        said, lowest, highest = quote(value), self.scale.lowest, self.scale.highest
        return Text(
            f"{said} n’est pas une réponse ; attendu : un niveau de {lowest} à {highest}, "
            "ou un mot comme « sans objet »",
            f"{said} is not a rating; expected a level from {lowest} to {highest}, "
            "or a word such as « sans objet »",
        )

    def _of_code(self, value: object) -> Rating | None:
        try:
            code = unboxed(value)
            if isinstance(code, float) and code.is_integer():
                code = int(code)
            is_code = isinstance(code, int | str) and not isinstance(code, bool)
            word = str(code)[:_LONGEST_WORD].strip(_AROUND) if is_code else None
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
        bare = text.strip(_AROUND)
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
                if level is not None and level == self._of_label(match["label"].strip(_AROUND)):
                    return level
        return non_answer(bare)

    def _of_label(self, bare: str) -> int | None:
        level = self._labels.get(bare)
        return self._labels.get(_folded(bare)) if level is None else level

    def _of_number(self, bare: str) -> int | None:
        if not _WHOLE_NUMBER.fullmatch(bare):
            return None
        whole, _, zeros = bare.replace(",", ".").partition(".")
        sign = -1 if whole[0] in _MINUS else 1
        number = sign * int(whole.lstrip("+ \t" + _MINUS))
        if len(zeros) == 3 and self._level(number * 1000) is not None and number:
            return None  # « 1,000 » may be one, or one thousand
        return self._level(number)


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
        return None if bool(getattr(value, "mask", False)) else value.item()
    return value


@lru_cache(maxsize=16)
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
