"""Contrast of every theme, computed; themes take nothing but colours."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from tests.svg.samples import THEMES

WHITE, BLACK = "#ffffff", "#000000"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(colour: str, page: str, share: float) -> str:
    """A colour laid over a page at this opacity."""
    mixed = [
        round(share * int(colour[place : place + 2], 16) + (1 - share) * int(page[place : place + 2], 16))
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def test_contrast_itself() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", [name for name in THEMES if name != "inherit"])
def test_text_and_shapes_on_the_page(name: str) -> None:
    theme = THEMES[name]
    page = theme.page
    tints = [over(accent.fill, page, 0.08) for accent in theme.accents]
    texts = [(colour, page) for colour in (theme.text, theme.muted, *theme.headings)]
    texts += [(theme.muted, tint) for tint in tints]  # the reason in a gap, the values of the rings
    texts += [(ink.text, ink.fill) for ink in (theme.board, theme.mark, *theme.accents, *theme.signals)]
    assert [pair for pair in texts if contrast(*pair) < 4.5] == []
    shapes = [ink.fill for ink in (theme.board, theme.mark, *theme.accents, *theme.signals)]
    shapes += [theme.post, theme.water]
    assert [colour for colour in shapes if contrast(colour, page) < 3] == []
    marks = [tint for tint in tints if contrast(theme.mark.fill, tint) < 3]  # the sign at a hazard's petal
    assert marks == []


@pytest.mark.parametrize("page", [WHITE, "#1e1e1e"])
def test_inherit_on_light_and_dark_pages(page: str) -> None:
    theme = THEMES["inherit"]
    assert {theme.text, theme.muted, theme.line, *theme.headings} == {"currentColor"}
    inks = (theme.board, theme.mark, *theme.accents, *theme.signals)
    assert [ink for ink in inks if contrast(ink.text, ink.fill) < 4.5] == []
    shapes = [*(ink.fill for ink in inks), theme.post, theme.water]
    assert [colour for colour in shapes if contrast(colour, page) < 3] == []


def test_prints_in_grey() -> None:
    colours = [ink.fill for ink in (*svg.PRINT.accents, *svg.PRINT.signals)]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("page", "red"),
        ("page", "url(#a)"),
        ("page", "#fff"),
        ("text", None),
        ("font", "Arial; background: red"),
        ("font", 'Arial"'),
        ("board", "#ffffff"),
        ("accents", ()),
        ("accents", "#ffffff"),
        ("accents", ["#ffffff"]),
        ("headings", []),
        ("headings", 3),
        ("signals", ()),
        ("signals", [svg.Ink(BLACK, WHITE)] * 5),
    ],
)
def test_what_is_no_colour(field: str, value: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        evolve(svg.LIGHT, **{field: value})


def test_colours_come_in_turn() -> None:
    assert svg.PRINT.accent(0) == svg.PRINT.accent(2) != svg.PRINT.accent(1)
    assert svg.LIGHT.heading(7) == svg.LIGHT.headings[1]
