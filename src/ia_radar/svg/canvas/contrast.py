"""Which colours of a theme stand on which, whether they can be told apart, and what to change.

Rules that hold here:

1. One table says every pair that the drawings and the report use. A chart that lays a colour on another adds
   its row here.
2. Text has 4.5:1 on what it stands on (WCAG 2.2, 1.4.3; RGAA 3.2), shapes that carry something 3:1
   (1.4.11; RGAA 3.3). The rings of a radar carry nothing.
3. A level is never told by its colour alone, so no rule asks that the colours of two levels differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from attrs import evolve

from ia_radar.svg.canvas.colour import contrast, mixed, nearest_colour
from ia_radar.svg.canvas.theme import Ink, Theme
from ia_radar.text import COLON, Lang, Text, check_lang

__all__ = ["Contrast", "ThemeCheck", "check_theme", "readable_theme"]

TEXT, SHAPE = 4.5, 3.0
_PAGES = ("#ffffff", "#1e1e1e")
"""What a transparent page may let through."""
_ROUNDS = 6
_PAGE_ROUNDS = 24
_FAILS = Text(
    "{colour} sur {ground}{colon}{ratio}:1, il faut {needed}:1 ({use})",
    "{colour} on {ground}{colon}{ratio}:1, needs {needed}:1 ({use})",
)
_CHANGE = Text("Changer {name}{colon}{old} → {new}", "Change {name}{colon}{old} → {new}")
_PASSES = Text("Les {count} contrastes suffisent.", "All {count} contrasts are enough.")
_USES = {
    "text": Text("titres et libellés", "titles and labels"),
    "muted": Text("texte secondaire", "secondary text"),
    "headings": Text("titres de section", "section headings"),
    "on_ink": Text("texte sur la forme", "text on the shape"),
    "shape": Text("forme sur le fond", "shape on the page"),
    "dashes": Text("tirets d’une réponse absente", "dashes of a missing answer"),
    "marks": Text("projets sur un quart", "projects on a quarter"),
    "sign": Text("panneau d’écueil", "sign of a hazard"),
    "word": Text("mot « écueil » dans un tableau", "the word “hazard” in a table"),
}


class Contrast(NamedTuple):
    """How well one colour of a theme stands out from what it is laid on.

    Args:
        name: the field of the theme, such as ``"accents[2].text"``.
        colour: its colour.
        ground: what it stands on: a field, and how opaque, such as ``"accents[2].fill 8 %"``.
        on: the colour of that.
        ratio: from 1 to 21.
        needed: 4.5 for text, 3 for shapes.
        use: what it is used for.
    """

    name: str
    colour: str
    ground: str
    on: str
    ratio: float
    needed: float
    use: Text

    @property
    def passes(self) -> bool:
        """Whether that is enough."""
        return self.ratio >= self.needed

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Plain values, ready for JSON; with a language, what the pair is used for as well."""
        words = {} if lang is None else {"use": self.use[check_lang(lang)]}
        data = self._asdict() | {"passes": self.passes}
        del data["use"]
        return data | words


class ThemeCheck(NamedTuple):
    """The contrast of every pair of colours that a theme uses, and what to change.

    Args:
        contrasts: one a pair.
        changes: the nearest colours that pass, by field (those of `Theme.readable`); empty where all is well.
        theme: what was checked.
    """

    contrasts: tuple[Contrast, ...]
    changes: Mapping[str, str]
    theme: Theme

    @property
    def passes(self) -> bool:
        """Whether every pair has enough contrast."""
        return all(pair.passes for pair in self.contrasts)

    @property
    def failures(self) -> tuple[Contrast, ...]:
        """The pairs that have not enough."""
        return tuple(pair for pair in self.contrasts if not pair.passes)

    def text(self, lang: Lang = "fr") -> str:
        """What fails and what to change, a line each.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        if self.passes:
            return _PASSES[lang].format(count=len(self.contrasts))
        now, colon = _colours(self.theme), COLON[lang]
        lines = [
            _FAILS[lang].format(
                colour=f"{pair.name} {pair.colour}",
                ground=f"{pair.ground} {pair.on}",
                colon=colon,
                ratio=_number(pair.ratio, lang),
                needed=_number(pair.needed, lang),
                use=pair.use[lang],
            )
            for pair in self.failures
        ]
        changes = [
            _CHANGE[lang].format(name=name, old=now[name], new=new, colon=colon)
            for name, new in self.changes.items()
        ]
        return "\n".join([*lines, *changes])

    def __str__(self) -> str:
        """The same in French."""
        return self.text("fr")

    def __repr__(self) -> str:
        return f"<ThemeCheck of {len(self.contrasts)} pairs: {len(self.failures)} fail>"

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Plain values, ready for JSON; with a language, in words as well."""
        contrasts = [pair.to_dict(lang) for pair in self.contrasts]
        words = {} if lang is None else {"text": self.text(lang)}
        return {"passes": self.passes, "contrasts": contrasts, "changes": dict(self.changes)} | words


def _number(ratio: float, lang: Lang) -> str:
    """Cut, not rounded: 4.496 does not reach 4.5."""
    shown = f"{int(ratio * 100) / 100:g}"
    return shown.replace(".", ",") if lang == "fr" else shown


def check_theme(theme: Theme) -> ThemeCheck:
    """See `ia_radar.svg.Theme.check`."""
    now = _colours(theme)
    contrasts = tuple(_contrasts(now, _pairs(now)))
    changes: dict[str, str] = {}
    if not all(pair.passes for pair in contrasts):
        then = _colours(readable_theme(theme))
        changes = {name: colour for name, colour in then.items() if now[name] != colour}
    return ThemeCheck(contrasts, changes, theme)


def readable_theme(theme: Theme) -> Theme:
    """See `ia_radar.svg.Theme.readable`."""
    colours = _colours(theme)
    pairs = tuple(_pairs(colours))
    for _ in range(_PAGE_ROUNDS):
        for turn in range(_ROUNDS):
            if all(pair.passes for pair in _contrasts(colours, pairs)):
                return _with_colours(theme, colours)
            _mend(colours, pairs, both_ways=turn > 1)
        if colours["page"] == "none":
            break
        # A page in between light and dark: nothing stands out from it and its tints.
        page, goal = colours["page"], max(_PAGES, key=lambda other: -contrast(other, colours["page"]))
        colours = _colours(theme) | {"page": mixed(goal, page, 0.25)}
    return _with_colours(theme, colours)


def _mend(colours: dict[str, str], pairs: tuple[_Pair, ...], *, both_ways: bool) -> None:
    """Every colour that fails made the nearest one that does not, shapes before texts.

    Args:
        colours: changed in place.
        pairs: in use.
        both_ways: look at what stands on a colour too, since changing that alone did not do.
    """
    fills = [name for name in colours if name.endswith("fill") or name in ("post", "water")]
    texts = [name for name in colours if name not in fills and name not in ("page", "line")]
    for name in (*fills, *texts):
        if not _is_plain(colours[name]):
            continue
        if colours["page"] == "none" and "." not in name and name in texts:
            colours[name] = "currentColor"  # no other colour is read on a light page and on a dark one
            continue

        ours = [pair for pair in pairs if pair.name == name or (both_ways and pair.ground == name)]

        def slack(candidate: str, name: str = name, ours: list[_Pair] = ours) -> float:
            contrasts = _contrasts(colours | {name: candidate}, ours)
            return min((each.ratio - each.needed for each in contrasts), default=0)

        colours[name] = nearest_colour(colours[name], slack)


class _Pair(NamedTuple):
    """A row: a field, what it stands on, how opaque that is on the page, what is needed, what for."""

    name: str
    ground: str
    opacity: float
    needed: float
    use: str


def _pairs(colours: Mapping[str, str]) -> Iterator[_Pair]:
    """Every pair in use, by the names of fields."""
    accents = [name for name in colours if name.startswith("accents[") and name.endswith("fill")]
    fills = [name for name in colours if name.endswith("fill")]
    headings = [name for name in colours if name.startswith("headings[")]
    yield _Pair("text", "page", 1, TEXT, "text")
    yield _Pair("muted", "page", 1, TEXT, "muted")
    yield _Pair("muted", "text", 0.06, TEXT, "muted")  # a step of the ladder that is out of reach
    yield _Pair("muted", "muted", 0.08, TEXT, "muted")  # a quarter of the opportunity diagram
    for heading in headings:
        yield _Pair(heading, "page", 1, TEXT, "headings")
    for fill in fills:
        yield _Pair(fill, "page", 1, SHAPE, "shape")
        yield _Pair(fill.replace("fill", "text"), fill, 1, TEXT, "on_ink")
    for accent in accents:
        yield _Pair("muted", accent, 0.08, TEXT, "muted")  # the sign in a gap, the values of the rings
        yield _Pair(accent, accent, 0.08, SHAPE, "dashes")
        yield _Pair("mark.fill", accent, 0.08, SHAPE, "sign")
        yield _Pair(accent, "muted", 0.08, SHAPE, "marks")
    yield _Pair("mark.text", "board.fill", 1, SHAPE, "sign")  # its outline
    for name in ("post", "water"):
        yield _Pair(name, "page", 1, SHAPE, "shape")
    if colours["page"] != "none":  # a report on no page of its own takes the colours of other themes
        yield _Pair("signals[0].fill", "page", 1, TEXT, "word")


def _contrasts(colours: Mapping[str, str], pairs: Iterable[_Pair]) -> Iterator[Contrast]:
    """The contrast of pairs, as far as the theme knows both colours."""
    pages = _PAGES if colours["page"] == "none" else (colours["page"],)
    for pair in pairs:
        colour, ground = colours[pair.name], colours[pair.ground]
        for page in pages:
            on = page if pair.ground == "page" else ground
            if not (_is_plain(colour) and _is_plain(on)):
                continue  # the colour of the page that it is put into, which knows its text
            name = pair.ground
            if pair.opacity < 1:
                on, name = mixed(ground, page, pair.opacity), f"{name} {pair.opacity:.0%}"
            yield Contrast(pair.name, colour, name, on, contrast(colour, on), pair.needed, _USES[pair.use])


def _is_plain(colour: str) -> bool:
    return colour.startswith("#")


def _colours(theme: Theme) -> dict[str, str]:
    """Every colour of a theme, by the name of its field."""
    colours = {name: getattr(theme, name) for name in ("page", "text", "muted", "line", "post", "water")}
    inks = {
        "board": theme.board,
        "mark": theme.mark,
        **{f"accents[{place}]": ink for place, ink in enumerate(theme.accents)},
        **{f"signals[{place}]": ink for place, ink in enumerate(theme.signals)},
    }
    for name, ink in inks.items():
        colours |= {f"{name}.fill": ink.fill, f"{name}.text": ink.text}
    return colours | {f"headings[{place}]": colour for place, colour in enumerate(theme.headings)}


def _with_colours(theme: Theme, colours: Mapping[str, str]) -> Theme:
    def ink(name: str) -> Ink:
        return Ink(colours[f"{name}.fill"], colours[f"{name}.text"])

    return evolve(
        theme,
        **{name: colours[name] for name in ("page", "text", "muted", "line", "post", "water")},
        board=ink("board"),
        mark=ink("mark"),
        accents=[ink(f"accents[{place}]") for place in range(len(theme.accents))],
        signals=[ink(f"signals[{place}]") for place in range(len(theme.signals))],
        headings=[colours[f"headings[{place}]"] for place in range(len(theme.headings))],
    )
