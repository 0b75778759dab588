"""Themes as files: TOML or JSON in, plain mappings out, and the schema by which an editor completes them.

Rules that hold here:

1. A file says what differs: it starts from a theme of the library (``base``) or from the colours of an
   authority (``brand``), and names the colours that are to be others.
2. What a reader would have trouble to see is said, and is done as the file says: the author decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, fields

from ia_radar._ground.plain import plain
from ia_radar._ground.reading import REFUSED, Reader, to_value, to_values
from ia_radar._ground.schema import list_of, object_of
from ia_radar._ground.sources import Source, load
from ia_radar.errors import InvalidInput, Problems, quote
from ia_radar.svg.canvas.brand import brand_theme
from ia_radar.svg.canvas.theme import (
    COLOUR,
    DARK,
    DSFR,
    FONT,
    INHERIT,
    LIGHT,
    LONGEST_FONT,
    MOST_COLOURS,
    PRINT,
    Ink,
    Theme,
)

__all__ = ["THEMES", "load_theme", "theme_from", "theme_schema", "theme_to_dict"]

THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT, "dsfr": DSFR, "inherit": INHERIT}
"""The themes of the library by the name that a file gives them."""


def load_theme(source: Source) -> Theme:
    """The theme that a file, a text or a mapping describes.

    A file names what is to differ. ``base`` says from what: ``"light"`` (where it is left out), ``"dark"``,
    ``"print"``, ``"dsfr"`` or ``"inherit"``. ``brand`` is the colour of an authority, or two in a list, from
    which `brand_theme` makes a theme that can be read. Every other key is a field of `Theme`.

    Ask `Theme.check` whether it can be read; `Theme.readable` gives the nearest one that can.

    Args:
        source: path of a TOML or JSON file; its text or its bytes; the mapping that it holds; or a resource
            of a package. A ``str`` is a text when it holds a line break or begins with a brace, and a path
            otherwise.

    Raises:
        InvalidInput: every problem found, each with its path, such as ``accents[1].fill``, and in the message
            the file and the line.

    Examples:
        >>> theme = load_theme({"brand": "#7a1f3d", "page": "#fdf9f0", "font": "Georgia, serif"})
        >>> theme.board.fill, theme.page, theme.check().passes
        ('#7a1f3d', '#fdf9f0', True)
        >>> load_theme({"base": "dsfr"})
        DSFR
    """
    return load(source, theme_from)


def theme_from(data: object) -> Theme:
    """The theme that plain values describe; see `load_theme`."""
    problems = Problems()
    theme = read_theme(Reader(data, "", problems))
    problems.raise_if_any()
    return theme


def read_theme(read: Reader) -> Theme:
    """A theme as a file holds it, or `REFUSED` after every problem was noted."""
    before = len(read.problems)
    base = _read_base(read)
    inks = to_values(_read_ink)
    shapes = {"board": _INK, "mark": _INK, "accents": inks, "signals": inks}
    given = {field.name: shapes.get(field.name, Reader.get)(read, field.name) for field in fields(Theme)}
    read.done()
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    theme = read.judged(lambda: evolve(base or LIGHT, **changes))
    return theme if len(read.problems) == before else REFUSED


def _read_base(read: Reader) -> Theme | None:
    """What the file starts from."""
    name, colours = read.get("base"), read.get("brand")
    base = LIGHT if name is None else THEMES.get(name) if isinstance(name, str) else None
    if isinstance(name, str) and base is None:
        read.problems.unknown(read.at("base"), "value", name, THEMES)
    elif base is None:
        read.note("base", "wrong-type", f"expected one of {', '.join(THEMES)}, got {quote(name)}")
    if colours is None or base is None:
        return base
    brand = (colours,) if isinstance(colours, str) else colours
    if not isinstance(brand, list | tuple) or not 1 <= len(brand) <= 2:
        read.note("brand", "wrong-type", f"expected a colour such as #7a1f3d, or two; got {quote(colours)}")
    elif base not in (LIGHT, DARK):
        read.note("brand", "contradiction", "a brand goes with the base light or dark")
    else:
        return _branded(read, brand, dark=base is DARK)
    return base


def _branded(read: Reader, brand: Any, *, dark: bool) -> Theme | None:
    try:
        return brand_theme(*brand, dark=dark)
    except InvalidInput as error:
        for problem in error.problems:
            place = f"[{0 if problem.path == 'colour' else 1}]" if len(brand) > 1 else ""
            read.note(f"brand{place}", problem.code, problem.message)
        return None


def _read_ink(read: Reader) -> Ink:
    return read.build(Ink)


_INK = to_value(_read_ink)


def theme_to_dict(theme: Theme) -> dict[str, Any]:
    """The mapping that `theme_from` reads back into an equal theme: every field, whatever it started from."""
    data: Mapping[str, Any] = plain(theme)
    return {field.name: data[field.name] for field in fields(Theme)}


def theme_schema() -> dict[str, Any]:
    """What `load_theme` reads; what `Theme.to_dict` gives is of it.

    Examples:
        >>> theme_schema()["properties"]["page"]["description"]
        'background; none lets the page show through.'
    """
    colour = {"type": "string", "pattern": f"^({COLOUR})$"}
    brand = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
    ink = object_of("fill text", Ink, fill=colour, text=colour)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Theme"}
    described = object_of(
        "",
        Theme,
        page=colour,
        text=colour,
        muted=colour,
        line=colour,
        board=ink,
        post=colour,
        water=colour,
        mark=ink,
        accents={**list_of(ink), "minItems": 1, "maxItems": MOST_COLOURS},
        headings={**list_of(colour), "minItems": 1, "maxItems": MOST_COLOURS},
        signals={**list_of(ink), "minItems": 4, "maxItems": 4},
        font={"type": "string", "pattern": f"^{FONT}$", "maxLength": LONGEST_FONT},
    )
    start = {
        "base": {
            "enum": list(THEMES),
            "description": "the theme of the library that the file starts from; light where it is left out.",
        },
        "brand": {
            "anyOf": [brand, {**list_of(brand), "minItems": 1, "maxItems": 2}],
            "description": "the colour of the authority, or two; board, sections and headings take it, made "
            "lighter or darker where it could not be read.",
        },
    }
    return {**head, **described, "properties": start | described["properties"]}
