"""The words for what a section calls for: those of the library, and those that a grid puts in their place."""

from __future__ import annotations

from typing import Any

from attrs import field, fields, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, check_fields
from ia_radar.errors import Problems, UnknownId
from ia_radar.text import LANGS, Lang, Text, is_blank, reads_as

__all__ = ["DEFAULT_WORDS", "LONGEST_WORD", "STATUS_IDS", "StatusWords"]

LONGEST_WORD = 30
"""Characters: a drawing writes the word beside the name of a section."""


def _word(value: object, path: str, problems: Problems) -> object:
    rule.text(value, path, problems)
    for lang in LANGS:
        length = len(value[lang]) if isinstance(value, Text) else 0
        if length > LONGEST_WORD:
            message = f"expected at most {LONGEST_WORD} characters, got {length}"
            problems.add(f"{path}.{lang}", "too-long", message)
    if isinstance(value, Text) and value.en and is_blank(value.en):
        problems.add(f"{path}.en", "empty", "expected a text that is not empty")
    return value


@data_fields(not_applicable=Text, hazard=Text, fog=Text, manoeuvre=Text, caution=Text, open=Text)
@frozen(cache_hash=True, kw_only=True)
class StatusWords:
    """What the statuses of a section are called: by the library, or by an authority in its grid.

    The library's words are those of river navigation, after the boatmen's *girouet* (booklet, part 3). An
    authority may have others; what they stand for does not change: ids, signs, colours and rules stay. A word
    is short, and no two statuses may read alike.

    Args:
        not_applicable: no item of the section makes sense for the project.
        hazard: an answer at a level whose signal is a hazard.
        fog: too few answers to say more.
        manoeuvre: an answer calls for a measure.
        caution: nothing worse than a reservation.
        open: every answer at a level that opens the way.

    Raises:
        InvalidInput: a word that is empty or too long, or that two statuses would share.

    Examples:
        >>> words = StatusWords(hazard="alerte", fog=Text("à instruire", "to be examined"))
        >>> words.fog["en"], words.open.fr
        ('to be examined', 'voie libre')
        >>> StatusWords(hazard="voie libre")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: hazard: hazard and open would both read 'voie libre' in 'fr'...
    """

    not_applicable: Text = field(default=Text("sans objet", "not applicable"), converter=as_text)
    hazard: Text = field(default=Text("écueil", "hazard"), converter=as_text)
    fog: Text = field(default=Text("brouillard", "fog"), converter=as_text)
    manoeuvre: Text = field(default=Text("manœuvre", "manoeuvre"), converter=as_text)
    caution: Text = field(default=Text("prudence", "caution"), converter=as_text)
    open: Text = field(default=Text("voie libre", "open channel"), converter=as_text)

    def __attrs_post_init__(self) -> None:
        check_fields(self, **dict.fromkeys(STATUS_IDS, _word))
        problems = Problems()
        for lang in LANGS if self.local else ():
            first_with: dict[str, str] = {}
            for status in STATUS_IDS:
                word = reads_as(self.word(status)[lang])
                first = first_with.setdefault(word, status)
                if first != status:
                    named = status if self.is_local(status) else first
                    message = f"{first} and {status} would both read {word!r} in {lang!r}"
                    problems.add(named, "double-word", message)
        problems.raise_if_any()

    def word(self, status: str) -> Text:
        """The word for a status, by its id.

        Raises:
            UnknownId: no such status.
        """
        if not isinstance(status, str) or status not in _LIBRARY:
            raise UnknownId("status", status, STATUS_IDS)
        word: Text = getattr(self, status)
        return word

    def is_local(self, status: str) -> bool:
        """Whether the word for a status, by its id, is another than the library's.

        Raises:
            UnknownId: no such status.
        """
        word = self.word(status)  # judges the id first
        return bool(word != _LIBRARY[status])

    @property
    def local(self) -> dict[str, Text]:
        """The words that are not the library's, by the id of their status: what a file holds."""
        return {status: self.word(status) for status in STATUS_IDS if self.is_local(status)}

    @property
    def measures(self) -> Text:
        """What weak items call for: « manœuvres », or « mesures » where a grid has left that word."""
        return _MEASURES if self.is_local("manoeuvre") else _MANOEUVRES

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


_MANOEUVRES, _MEASURES = Text("manœuvres", "manoeuvres"), Text("mesures", "measures")
_LIBRARY: dict[str, Any] = {word.name: word.default for word in fields(StatusWords)}
STATUS_IDS: tuple[str, ...] = tuple(_LIBRARY)
"""The ids of the statuses, as `ia_radar.assess.SectionStatus` has them."""
DEFAULT_WORDS = StatusWords()
"""The words of a grid that says nothing of them."""
