"""Texts that people read: French first, English beside it, cleaned before they reach any markup.

Rules that hold here:

1. A text shown to a person is a `Text`; identifiers are plain English slugs. Labels decide nothing.
2. What comes from users goes through `clean` and `escape` before it becomes XML or HTML, and nowhere else.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from attrs import field, frozen

from ia_radar.errors import InvalidInput, Problem, UnknownId

__all__ = ["COLON", "LANGS", "Lang", "Text", "check_lang", "clean", "escape"]

Lang: TypeAlias = Literal["fr", "en"]
LANGS: tuple[Lang, ...] = ("fr", "en")


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidInput([Problem("", "wrong-type", f"expected a text, got {type(value).__name__}")])
    return value


@frozen(cache_hash=True)
class Text:
    """One text in French and English.

    Args:
        fr: the French wording.
        en: the English wording; empty when nobody wrote one, and the French is then shown.

    >>> label = Text(fr="Autonomie", en="Autonomy")
    >>> label["en"]
    'Autonomy'
    >>> Text("Utilité")["en"]
    'Utilité'
    """

    fr: str = field(converter=_text)
    en: str = field(default="", converter=_text)

    def __getitem__(self, lang: Lang) -> str:
        if lang == "fr":
            return self.fr
        check_lang(lang)
        return self.en or self.fr

    def __str__(self) -> str:
        return self.fr


COLON = Text(" : ", ": ")
"""The colon between two phrases, with the spacing of each language."""


def check_lang(lang: object) -> Lang:
    """``lang`` itself when it is a language this library speaks.

    Raises:
        UnknownId: it is neither ``"fr"`` nor ``"en"``.

    >>> check_lang("fr")
    'fr'
    """
    if isinstance(lang, str) and lang in LANGS:
        return lang
    raise UnknownId("language", lang, LANGS)


# XML 1.0 forbids these characters even as entities; the bidirectional controls are legal
# but let a label rearrange the text around it.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""``text`` without what XML forbids (replaced by U+FFFD) and without bidirectional controls.

    >>> clean("caf\x00é\u202e") == "caf\ufffdé"
    True
    """
    # What `str.isprintable` lets through holds no control, surrogate, noncharacter or format character.
    if text.isprintable() or text.replace("\n", " ").isprintable():
        return text
    return _BIDI.sub("", _ILLEGAL.sub("\ufffd", text))


def escape(text: str) -> str:
    """``text`` cleaned and escaped for XML and HTML, inside elements and double-quoted attributes.

    >>> escape('<a title="x">&')
    '&lt;a title=&quot;x&quot;&gt;&amp;'
    """
    if not text.isprintable():
        text = clean(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
