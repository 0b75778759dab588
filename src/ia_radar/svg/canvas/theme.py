"""Colours and fonts of the drawings.

Contrast (WCAG 2.2, RGAA 3.2 and 3.3) is held by a test over every theme here: text at least 4.5:1 on what
it stands on, shapes at least 3:1 on the page. `Theme.check` asks the same of any other theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from operator import index
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, stored_as, to_data
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar.errors import Problems, quote

if TYPE_CHECKING:
    from ia_radar.svg.canvas.contrast import ThemeCheck
    from ia_radar.text import Lang

__all__ = [
    "COLOUR",
    "DARK",
    "DSFR",
    "FONT",
    "INHERIT",
    "LIGHT",
    "LONGEST_FONT",
    "MOST_COLOURS",
    "PRINT",
    "Ink",
    "Theme",
]

COLOUR = r"#[0-9a-fA-F]{6}|none|currentColor"
FONT = r"(?:[\w \-.,]|'[\w \-.,]+')+"
LONGEST_FONT = 200
MOST_COLOURS = 60


def _colour(value: object, path: str, problems: Problems) -> object:
    if isinstance(value, str) and re.fullmatch(COLOUR, value):
        return value
    if isinstance(value, str):
        expected = "expected #rrggbb, none or currentColor"
        problems.add(path, "not-a-colour", f"{quote(value)} is no colour here; {expected}")
        return value
    return rule.refuse(value, path, problems, "a colour: #rrggbb, none or currentColor")


_FONTS = "expected names with commas, such as Georgia, serif"


def _font(value: object, path: str, problems: Problems) -> object:
    if isinstance(value, str) and not (len(value) <= LONGEST_FONT and re.fullmatch(FONT, value)):
        problems.add(path, "not-a-font", f"{quote(value)} is no list of fonts; {_FONTS}")
        return value
    return rule.string(value, path, problems)


@data_fields(fill=str, text=str)
@frozen(cache_hash=True)
class Ink:
    """A filled shape and the text written on it.

    Args:
        fill: colour of the shape, ``#rrggbb``.
        text: colour of text on the shape.

    Raises:
        InvalidInput: something else than a colour.
    """

    fill: str
    text: str

    def __attrs_post_init__(self) -> None:
        check_fields(self, fill=_colour, text=_colour)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Both colours, ready for JSON; it holds no words, whatever the language."""
        return to_data(self, lang)


def _inks(inks: Iterable[Ink]) -> tuple[Ink, ...]:
    return as_tuple(inks)


def _four(inks: Iterable[Ink]) -> tuple[Ink, Ink, Ink, Ink]:
    return as_tuple(inks)  # the rule of the field counts them


def _colours(colours: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(colours)


def _one_or_more(list_rule: rule.Rule) -> rule.Rule:
    def rule_of_list(value: object, path: str, problems: Problems) -> object:
        values = list_rule(value, path, problems)
        if isinstance(values, tuple) and not values:
            problems.add(path, "empty", "expected a list that is not empty")
        elif isinstance(values, tuple) and len(values) > MOST_COLOURS:
            message = f"expected at most {MOST_COLOURS} colours, got {len(values)}"
            problems.add(path, "too-many", message)
        return values

    return rule_of_list


def _signals_rule(value: object, path: str, problems: Problems) -> object:
    inks = rule.instances(Ink)(value, path, problems)
    if isinstance(inks, tuple) and len(inks) != 4:
        problems.add(path, "wrong-length", "expected four, from hazard to open")
    return inks


_WHITE, _BLACK = "#ffffff", "#161616"


@stored_as("ia_radar.svg.canvas.theme_file:theme_schema")
@frozen(cache_hash=True, repr=False, kw_only=True)
class Theme:
    """A set of colours: `LIGHT` where nothing else is said; change one with `attrs.evolve`.

    `ia_radar.svg.brand_theme` makes one from the colours of an authority. Fields are given by name, and those
    that a later version adds have a default.

    Args:
        page: background; ``none`` lets the page show through.
        text: titles and labels.
        muted: secondary text.
        line: the rings, which help the eye and carry nothing: every petal bears its level.
        board: the girouet's boards and the text on them.
        post: the girouet's post.
        water: the river at the foot of the girouet.
        mark: the warning sign at a hazard, and the text inside it.
        accents: one a section, taken in turn.
        headings: colour of a section's heading, one for each accent.
        signals: one for each signal, from hazard to open.
        font: CSS font stack.

    Raises:
        InvalidInput: something else than a colour or a font stack.

    Examples:
        >>> from attrs import evolve
        >>> from ia_radar.svg import LIGHT
        >>> evolve(LIGHT, page="#fdf6e3").page
        '#fdf6e3'
        >>> evolve(LIGHT, page="url(https://example.org)")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: page: 'url(https://example.org)' is no colour here; expected #rrggbb,
        ...
    """

    page: str = _WHITE
    text: str = _BLACK
    muted: str = "#5a5a5a"
    line: str = "#c9c9c9"
    board: Ink = Ink("#1e2a38", _WHITE)
    post: str = "#6b4f3a"
    water: str = "#2f7fa3"
    mark: Ink = Ink("#b34000", _WHITE)
    accents: tuple[Ink, ...] = field(
        default=(
            Ink("#0b6e99", _WHITE),
            Ink("#6a4c93", _WHITE),
            Ink("#2e7d32", _WHITE),
            Ink("#b3541e", _WHITE),
            Ink("#a03060", _WHITE),
            Ink("#46606e", _WHITE),
        ),
        converter=_inks,
    )
    headings: tuple[str, ...] = field(
        default=("#0b6e99", "#6a4c93", "#2e7d32", "#b3541e", "#a03060", "#46606e"), converter=_colours
    )
    signals: tuple[Ink, Ink, Ink, Ink] = field(
        default=(
            Ink("#b3261e", _WHITE),
            Ink("#a35a00", _WHITE),
            Ink("#3b7d32", _WHITE),
            Ink("#14532d", _WHITE),
        ),
        converter=_four,
    )
    font: str = "Marianne, Arial, Helvetica, 'DejaVu Sans', sans-serif"

    def __attrs_post_init__(self) -> None:
        ink = rule.instance(Ink)
        check_fields(
            self,
            page=_colour,
            text=_colour,
            muted=_colour,
            line=_colour,
            board=ink,
            post=_colour,
            water=_colour,
            mark=ink,
            accents=_one_or_more(rule.instances(Ink)),
            headings=_one_or_more(rule.many(_colour, "colours")),
            signals=_signals_rule,
            font=_font,
        )

    def accent(self, section: int) -> Ink:
        """The accent of the section at this position."""
        return self.accents[_place(section, len(self.accents))]

    def heading(self, section: int) -> str:
        """The heading colour of the section at this position."""
        return self.headings[_place(section, len(self.headings))]

    def signal(self, signal: _Named) -> Ink:
        """The colours of a signal of a scale: hazard, manoeuvre, caution or open."""
        try:
            return self.signals[_SIGNALS[signal.value]]
        except (AttributeError, KeyError, TypeError):
            raise TypeError(f"signal: expected a signal of a scale, got {quote(signal)}") from None

    def check(self) -> ThemeCheck:
        """The contrast of every pair of colours that the drawings lay on each other, and what to change.

        A transparent page is tried as a white and as a dark one.

        Examples:
            >>> from attrs import evolve
            >>> from ia_radar.svg import LIGHT
            >>> LIGHT.check().passes
            True
            >>> print(evolve(LIGHT, text="#eeeeee").check().text("en"))
            text #eeeeee on page #ffffff: 1.16:1, needs 4.5:1 (titles and labels)
            Change text: #eeeeee → #767676
        """
        from ia_radar.svg.canvas.contrast import check_theme

        return check_theme(self)

    def readable(self) -> Theme:
        """The theme with the nearest colours that pass `check`: of the same hue, lighter or darker.

        A page halfway between light and dark, from which nothing stands out, is made lighter or darker too.
        On a transparent page, texts take the colour of the text around the drawing.
        """
        from ia_radar.svg.canvas.contrast import readable_theme

        return readable_theme(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Theme:
        """The theme that a mapping, such as parsed JSON, describes; see `ia_radar.svg.load_theme`.

        Raises:
            InvalidInput: every problem found, each with its path.
        """
        from ia_radar.svg.canvas.theme_file import theme_from

        return theme_from(data)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:  # noqa: ARG002 - as every value
        """The mapping that `from_dict` reads back, ready for `json.dump`: every colour, and no words."""
        from ia_radar.svg.canvas.theme_file import theme_to_dict

        return theme_to_dict(self)

    def __repr__(self) -> str:
        """``LIGHT`` and its like by name, any other by its page and text colours."""
        for name, theme in _NAMED.items():
            if theme == self:
                return name
        return f"<Theme, page {self.page}, text {self.text}>"


def _place(section: int, places: int) -> int:
    try:
        return index(section) % places
    except TypeError:
        raise TypeError(f"section: expected a whole number, got {quote(section)}") from None


class _Named(Protocol):
    """A signal of `ia_radar.grid`, known here by its value alone."""

    @property
    def value(self) -> str: ...


_SIGNALS = {"hazard": 0, "manoeuvre": 1, "caution": 2, "open": 3}

LIGHT = Theme()
"""White page: right everywhere, and in print."""

DARK = Theme(
    page="#16181d",
    text="#f2f2f2",
    muted="#b4b8c0",
    line="#4b515c",
    board=Ink("#dfe4ea", "#16181d"),
    post="#a98567",
    water="#5fb0d3",
    mark=Ink("#ffa36b", "#16181d"),
    accents=(
        Ink("#5cb8e0", "#16181d"),
        Ink("#b79ae0", "#16181d"),
        Ink("#7bc47f", "#16181d"),
        Ink("#f0a070", "#16181d"),
        Ink("#ea8fb4", "#16181d"),
        Ink("#a3bac6", "#16181d"),
    ),
    headings=("#5cb8e0", "#b79ae0", "#7bc47f", "#f0a070", "#ea8fb4", "#a3bac6"),
    signals=(
        Ink("#ff8a80", "#16181d"),
        Ink("#ffb74d", "#16181d"),
        Ink("#8ccf8f", "#16181d"),
        Ink("#c4f0c6", "#16181d"),
    ),
)
"""Dark page, for hosts that know that theirs is dark."""

PRINT = Theme(
    page=_WHITE,
    text="#000000",
    muted="#404040",
    line="#b0b0b0",
    board=Ink("#000000", _WHITE),
    post="#595959",
    water="#767676",
    mark=Ink("#000000", _WHITE),
    accents=(Ink("#4d4d4d", _WHITE), Ink("#767676", _WHITE)),
    headings=("#000000",),
    signals=(
        Ink("#1a1a1a", _WHITE),
        Ink("#404040", _WHITE),
        Ink("#595959", _WHITE),
        Ink("#737373", _WHITE),
    ),
)
"""Black, white and greys, for laser printers and photocopies."""

INHERIT = Theme(
    page="none",
    text="currentColor",
    muted="currentColor",
    line="#8c8c8c",  # seen on a white page and on a dark one, and as discreet as in the other themes
    board=Ink("#5c6f82", _WHITE),
    post="#8a6a50",
    water="#3d8db0",
    mark=Ink("#c65300", _WHITE),
    accents=(
        Ink("#0072b2", _WHITE),
        Ink("#8760b8", _WHITE),
        Ink("#2f8237", _WHITE),
        Ink("#b85a1e", _WHITE),
        Ink("#c0467c", _WHITE),
        Ink("#5c7684", _WHITE),
    ),
    headings=("currentColor",),
    signals=(
        Ink("#d03a30", _WHITE),
        Ink("#a96400", _WHITE),
        Ink("#3a8532", _WHITE),
        Ink("#1f7a46", _WHITE),
    ),
)
"""Transparent, in the text colour of the page: for inline use only (an ``<img>`` inherits no colour)."""

# Names of the palette of the système de design de l'État; « sun » shades, made for text on white.
DSFR = Theme(
    page=_WHITE,
    text="#161616",  # grey 50
    muted="#666666",  # grey 425
    line="#cecece",  # grey 850
    board=Ink("#000091", _WHITE),  # blue-france 113
    post="#695240",  # yellow-moutarde 348
    water="#3558a2",  # blue-cumulus 368
    mark=Ink("#b34000", _WHITE),  # warning 425
    accents=(
        Ink("#000091", _WHITE),  # blue-france 113
        Ink("#6e445a", _WHITE),  # purple-glycine 319
        Ink("#297254", _WHITE),  # green-emeraude 425
        Ink("#a94645", _WHITE),  # pink-tuile 425
        Ink("#695240", _WHITE),  # yellow-moutarde 348
        Ink("#3a3a3a", _WHITE),  # grey 200
    ),
    headings=("#000091", "#6e445a", "#297254", "#a94645", "#695240", "#3a3a3a"),
    signals=(
        Ink("#ce0500", _WHITE),  # error 425
        Ink("#b34000", _WHITE),  # warning 425
        Ink("#18753c", _WHITE),  # success 425
        Ink("#006a6f", _WHITE),  # green-archipel 391
    ),
)
"""Colours of the French state's design system, for public sites that use it."""

_NAMED = {"LIGHT": LIGHT, "DARK": DARK, "PRINT": PRINT, "INHERIT": INHERIT, "DSFR": DSFR}
