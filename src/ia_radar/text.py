"""Texts that people read: French first, English beside it, cleaned before they reach any markup.

Rules that hold here:

1. A text shown to a person is a `Text`; identifiers are plain English slugs. Labels decide nothing.
2. What comes from users goes through `clean` and `escape` before it becomes XML or HTML, and nowhere else.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from ia_radar.errors import InvalidInput, Problem, UnknownId, quote

if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "COLON",
    "LANGS",
    "SEMICOLON",
    "Html",
    "Lang",
    "Text",
    "check_lang",
    "clean",
    "day_in_words",
    "escape",
    "in_figures",
]

Lang: TypeAlias = Literal["fr", "en"]
LANGS: tuple[Lang, ...] = ("fr", "en")


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidInput([Problem("", "wrong-type", f"expected a text, got {quote(value)}")])
    return value


@frozen(cache_hash=True)
class Text:
    """One text in French and English.

    Args:
        fr: the French wording.
        en: the English wording; empty when nobody wrote one, and the French is then shown.

    Examples:
        >>> label = Text(fr="Autonomie", en="Autonomy")
        >>> label["en"]
        'Autonomy'
        >>> Text("Utilité")["en"]
        'Utilité'
    """

    fr: str = field(converter=_text)
    en: str = field(default="", converter=_text)

    # A text is not a sequence of its languages, whatever asks: encoders of JSON, `tuple`, templates.
    __iter__: ClassVar[None] = None

    def __getitem__(self, lang: Lang) -> str:
        """The wording in a language.

        Raises:
            UnknownId: no such language.
        """
        if type(lang) is str and lang == "fr":
            return self.fr
        check_lang(lang)
        return self.en or self.fr

    def __str__(self) -> str:
        return self.fr


COLON = Text(" : ", ": ")
"""The colon between two phrases, with the spacing of each language."""
SEMICOLON = Text(" ; ", "; ")
"""The semicolon between two phrases, likewise."""


def check_lang(lang: object) -> Lang:
    """``lang`` itself when it is a language this library speaks.

    Raises:
        UnknownId: it is neither ``"fr"`` nor ``"en"``.

    Examples:
        >>> check_lang("fr")
        'fr'
    """
    if isinstance(lang, str) and lang in LANGS:
        return lang
    raise UnknownId("language", lang, LANGS)


_MONTHS: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def day_in_words(day: dt.date, lang: Lang) -> str:
    """A date as people write it, without any locale.

    Examples:
        >>> import datetime as dt
        >>> day_in_words(dt.date(2026, 8, 1), "fr")
        '1er août 2026'
    """
    check_lang(lang)
    if not hasattr(day, "toordinal"):
        raise TypeError(f"day: expected a datetime.date, got {quote(day)}")
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[lang][day.month - 1]} {day.year}"


def in_figures(value: float, lang: Lang) -> str:
    """A number as people read it: four figures under a thousand, whole above, thousands apart.

    Raises:
        InvalidInput: it is not a finite number.

    Examples:
        >>> in_figures(150500, "en"), in_figures(0.25, "fr"), in_figures(999.96, "en")
        ('150,500', '0,25', '1,000')
    """
    try:
        number = float(value) or 0.0  # no minus before zero
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise InvalidInput([Problem("value", "wrong-type", f"expected a finite number, got {quote(value)}")])
    rounded = f"{number:.4g}"
    if abs(number) >= 1000 or abs(float(rounded)) >= 1000:
        text = f"{number:,.0f}"
    elif "e" in rounded and abs(number) >= 1e-9:  # a fixed number of decimals, the last zeros left out
        text = f"{number:.12f}".rstrip("0")
    else:
        text = rounded
    return text.replace(",", "\u202f").replace(".", ",") if check_lang(lang) == "fr" else text


class Html(str):
    """Markup whose texts are escaped already: Django, Jinja2 and the like show it without ``|safe``."""

    __slots__ = ()

    def __html__(self) -> str:
        """The markup itself, by which templates know that it is safe."""
        return str(self)


# XML 1.0 forbids these characters even as entities; the bidirectional controls are legal
# but let a label rearrange the text around it.
# They are compiled when a text needs them, which is rare: that is a fiftieth of importing the package.
_ILLEGAL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
_BIDI = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def not_a_text(value: object, name: str = "text") -> TypeError:
    """What to raise when the parameter of that name should be a text and is something else."""
    return TypeError(f"{name}: expected a str, got {quote(value)}")


def clean(text: str) -> str:
    r"""``text`` without what XML forbids (replaced by U+FFFD) and without bidirectional controls.

    Examples:
        >>> clean("caf\x00é\u202e") == "caf\ufffdé"
        True
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    # What `str.isprintable` lets through holds no control, surrogate, noncharacter or format character.
    if text.isprintable() or text.replace("\n", " ").isprintable():
        return text
    return re.sub(_BIDI, "", re.sub(_ILLEGAL, "\ufffd", text))


def without_half_signs(text: str) -> str:
    """``text`` with U+FFFD for each half of a character, which no file could hold."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


# Letters and marks of Unicode that show nothing.
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def is_blank(text: str) -> bool:
    r"""Whether a text shows nothing: spaces, marks without a letter, what has no width.

    Examples:
        >>> [is_blank(text) for text in (" ", "\u200b", "\u0301", "é", "…", "\x00")]
        [True, True, True, False, False, False]
    """
    if text.isascii():  # a control character is shown as U+FFFD
        return not text.strip()
    if any(sign.isalnum() and sign not in _FILLERS for sign in text):  # nearly always
        return False
    from unicodedata import category

    return all(sign.isspace() or sign in _FILLERS or category(sign) in ("Cf", "Mn", "Me") for sign in text)


def reads_as(text: str) -> str:
    r"""What texts that read alike have in common: no case, one form of a letter, nothing unseen.

    Examples:
        >>> reads_as("Voie\u200b  libre") == reads_as("voie\u00a0libre")
        True
    """
    from unicodedata import category, normalize

    folded = normalize("NFKC", normalize("NFKC", text).casefold())
    shown = "".join([sign for sign in folded if sign not in _FILLERS and category(sign) != "Cf"])
    return " ".join(clean(shown).split())


def escape(text: str) -> str:
    """``text`` cleaned and escaped for XML and HTML, inside elements and double-quoted attributes.

    Examples:
        >>> escape('<a title="x">&')
        '&lt;a title=&quot;x&quot;&gt;&amp;'
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    if not text.isprintable():
        text = clean(text)
    # As `escape_clean` does; drawings escape every line, and a call costs a third of it.
    if "&" not in text and "<" not in text and ">" not in text and '"' not in text:
        return text
    return escape_clean(text)


def escape_clean(text: str) -> str:
    """`escape` for a text that is clean already."""
    if "&" not in text and "<" not in text and ">" not in text and '"' not in text:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
