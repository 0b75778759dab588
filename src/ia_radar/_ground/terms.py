"""One reader of the words of a vocabulary: ids, labels in every language, and what people write beside them.

Rules that hold here:

1. Case, accents, punctuation and signs are forgiven. A word is the whole text, and nothing is guessed.
2. A word that two terms of a vocabulary share means neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar

from ia_radar._ground.gaps import plain
from ia_radar.text import LANGS, Text

__all__ = ["LONGEST", "ids_by_word", "member_of", "term_reader"]

LONGEST = 200
"""Characters: no label of a term is longer."""

_USUAL_WORDS: Mapping[str, str] = {
    "generative": "générative|génératif|ia gen|genai|gen ai",
    "predictive": "prédictive|prédictif",
    "discriminative": "discriminante|discriminant|discriminative",
    "study": "à l’étude|idée",
    "test": "expérimentation|pilote|pilot|testing|en test",
    "prototype": "preuve de concept|proof of concept|poc|prototypage",
    "production": "en production|déployé|déployée|en service|deployed|live",
    "generalisation": "généralisé|généralisée|généralisation|roll out|scaled up",
    "stopped": "arrêté|arrêtée|abandonné|abandonnée|suspendu|abandoned",
    "upstream": "avant|before",
    "ongoing": "pendant|during",
    "closing": "fin|après|clôture|bilan|after|end",
    "expected": "attendu|attendus|effet attendu|prévu|prévus|foreseen",
    "observed": "observé|observés|effet observé|constaté|constatés|seen",
}
"""By id, what people write besides the label of a term."""

Member = TypeVar("Member", bound=Enum)


def ids_by_word(pairs: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """The ids by word; a word that two terms share means neither."""
    ids: dict[str, set[str]] = {}
    for id_, label in pairs:
        for word in (id_, *(label[lang] for lang in LANGS), *_USUAL_WORDS.get(id_, id_).split("|")):
            ids.setdefault(plain(word), set()).add(id_)
    return {word: alike.pop() for word, alike in ids.items() if len(alike) == 1}


def term_reader(*catalogues: Callable[[], Any]) -> Callable[[str], str | None]:
    """A reader of the words of catalogues, loaded when first asked: the id of a term, or None."""

    @lru_cache(maxsize=1)
    def by_word() -> tuple[frozenset[str], dict[str, str]]:
        terms = [term for catalogue in catalogues for term in catalogue()]
        return frozenset(term.id for term in terms), ids_by_word((term.id, term.label) for term in terms)

    def read(text: str) -> str | None:
        ids, words = by_word()
        return text if text in ids else words.get(plain(text)) if len(text) <= LONGEST else None

    return read


@lru_cache
def _members_by_word(kind: type[Enum]) -> dict[str, str]:
    return ids_by_word((str(member.value), member.label) for member in kind)  # type: ignore[attr-defined]  # ours have one


def member_of(kind: type[Member], text: str) -> Member | None:
    """The member of an enum that a text names, by id or by word; None for another text.

    Examples:
        >>> import ia_radar as ia
        >>> member_of(ia.Stage, "upstream"), member_of(ia.Stage, "AMONT"), member_of(ia.Stage, "plus tard")
        (<Stage.UPSTREAM: 'upstream'>, <Stage.UPSTREAM: 'upstream'>, None)
    """
    if any(text == member.value for member in kind):
        return kind(text)
    value = _members_by_word(kind).get(plain(text)) if len(text) <= LONGEST else None
    return None if value is None else kind(value)
