"""Contrast of every theme, computed; themes take nothing but colours."""

from __future__ import annotations

import json
import random
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

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
    assert {theme.text, theme.muted, *theme.headings} == {"currentColor"}
    assert contrast(theme.line, page) >= 3
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
        ("font", "Georgia, 'Times New Roman"),  # a browser would leave out the whole line
        ("font", "'"),
        ("font", "''"),
        ("font", "a" * 201),
        ("accents", [svg.LIGHT.mark] * 61),
        ("headings", ["#112233"] * 61),
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


# -- a theme of one's own

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
INKS = st.builds(svg.Ink, COLOURS, COLOURS)
ANY_THEME = st.builds(
    svg.Theme,
    page=COLOURS | st.just("none"),
    text=COLOURS | st.just("currentColor"),
    muted=COLOURS | st.just("currentColor"),
    line=COLOURS,
    board=INKS,
    post=COLOURS,
    water=COLOURS,
    mark=INKS,
    accents=st.lists(INKS, min_size=1, max_size=6),
    headings=st.lists(COLOURS | st.just("currentColor"), min_size=1, max_size=6),
    signals=st.lists(INKS, min_size=4, max_size=4),
)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_of_the_library_passes_its_check(name: str) -> None:
    check = THEMES[name].check()
    assert check.passes
    assert check.changes == {}
    assert check.failures == ()
    assert THEMES[name].readable() == THEMES[name]


def test_a_check_names_each_pair_and_the_nearest_colours_that_pass() -> None:
    pale = evolve(svg.LIGHT, text="#eeeeee", water="#cfe8ff", mark=svg.Ink("#ffe0b0", WHITE))
    check = pale.check()
    assert not check.passes
    assert {pair.name for pair in check.failures} >= {"text", "water", "mark.fill", "mark.text"}
    for pair in check.contrasts:
        assert pair.ratio == pytest.approx(contrast(pair.colour, pair.on))
    for lang, word in (("fr", "il faut 4,5:1"), ("en", "needs 4.5:1")):
        said = check.text(lang)  # type: ignore[arg-type]  # one of both
        assert word in said
        assert all(f"{name}" in said and colour in said for name, colour in check.changes.items())
    assert str(check) == check.text("fr")
    data = json.loads(json.dumps(check.to_dict()))
    assert data["changes"] == dict(check.changes)
    assert data["contrasts"][0].keys() == {"name", "colour", "ground", "on", "ratio", "needed", "passes"}
    assert check.to_dict("en")["text"] == check.text("en")
    assert check.to_dict("fr")["contrasts"][0]["use"] == "titres et libellés"
    with pytest.raises(ia.UnknownId):
        check.text("de")  # type: ignore[arg-type]  # no such language


@settings(max_examples=15, deadline=None)
@given(ANY_THEME)
def test_what_a_check_advises_passes(theme: svg.Theme) -> None:
    better, check = theme.readable(), theme.check()
    assert better.check().passes
    assert better.readable() == better
    assert (better == theme) is check.passes
    changed = {
        field.name: getattr(better, field.name)
        for field in attrs.fields(svg.Theme)
        if getattr(better, field.name) != getattr(theme, field.name)
    }
    assert {name.split(".")[0].split("[")[0] for name in check.changes} == changed.keys()


@settings(max_examples=60, deadline=None)
@given(COLOURS, COLOURS | st.just(""), st.booleans())
def test_any_brand_gives_a_theme_that_passes(colour: str, second: str, dark: bool) -> None:
    theme = svg.brand_theme(colour, second, dark=dark)
    assert theme.check().passes
    assert (luminance(theme.page) < 0.1) is dark
    neighbours = list(zip(theme.accents, theme.accents[1:], strict=False))
    assert all(one.fill != other.fill for one, other in neighbours if second in ("", colour))
    kept = svg.DARK if dark else svg.LIGHT
    assert theme.signals == kept.signals  # what warns means the same in every authority


@pytest.mark.parametrize(
    ("brand", "dark"), [("#0063af", False), ("#7a1f3d", False), ("#00813a", False), ("#ffdd00", True)]
)
def test_a_brand_that_can_be_read_is_kept(brand: str, dark: bool) -> None:
    theme = svg.brand_theme(brand, dark=dark)
    assert theme.board.fill == theme.accents[0].fill == theme.headings[0] == brand


@pytest.mark.parametrize("value", ["bordeaux", "#fff", "none", "currentColor", "", None, 3, b"#0", ["#"]])
def test_a_brand_is_a_colour(value: Any) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        svg.brand_theme(value)
    assert [problem.path for problem in refused.value.problems] == ["colour"]
    if value != "":
        with pytest.raises(ia.InvalidInput):
            svg.brand_theme("#000000", value)


def test_a_theme_stays_constructible_when_a_field_is_added() -> None:
    """Every field, those to come as well, is given by name and may be left out."""
    assert svg.Theme() == svg.LIGHT
    for field in attrs.fields(svg.Theme):
        assert field.kw_only, f"{field.name}: given by place, a field added before it would break callers"
        assert field.default is not attrs.NOTHING, f"{field.name}: needs a default, or old calls break"
        assert svg.Theme(**{field.name: getattr(svg.DARK, field.name)}) == evolve(
            svg.LIGHT, **{field.name: getattr(svg.DARK, field.name)}
        )


def test_levels_are_told_without_their_colours() -> None:
    """In a theme whose four signals are one colour, every drawing still says every level."""
    flat = evolve(svg.LIGHT, signals=[svg.Ink("#595959", WHITE)] * 4, accents=[svg.Ink("#595959", WHITE)])
    for name in ("radar", "girouet"):
        grid = ia.get_grid(name)
        answers = {item.id: 1 + place % 4 for place, item in enumerate(grid.items)}
        work = ia.Assessment(grid, answers)
        drawing = (svg.radar if name == "radar" else svg.girouet)(work, theme=flat)
        for level in range(1, 5):
            many = list(answers.values()).count(level)
            assert drawing.count(f">{level}</text>") >= many, (name, level)


@pytest.mark.parametrize("vision", ["protanomaly", "deuteranomaly", "tritanomaly"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_neighbours_in_a_brand_stay_apart_for_colour_blind_readers(vision: str, dark: bool) -> None:
    """In CAM02-UCS, where 2.3 is just seen; sections have names too, and statuses words and signs."""
    spaces = pytest.importorskip("colorspacious")
    numpy = pytest.importorskip("numpy")
    chosen = random.Random(7)  # noqa: S311 - brands to try
    brands = [f"#{chosen.randrange(1 << 24):06x}" for _ in range(60)]
    brands += ["#fff176", "#0a1130", "#d00000", "#00a000", "#808080", "#39ff14", "#000000", "#ffffff"]
    blind = {"name": "sRGB1+CVD", "cvd_type": vision, "severity": 100}
    for brand in brands:
        fills = [ink.fill for ink in svg.brand_theme(brand, dark=dark).accents]
        colours = [[int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5)] for fill in fills]
        seen = numpy.clip(spaces.cspace_convert(colours, blind, "sRGB1"), 0, 1)
        spots = spaces.cspace_convert(seen, "sRGB1", "CAM02-UCS")
        steps = numpy.linalg.norm(spots - numpy.roll(spots, -1, axis=0), axis=1)
        assert steps.min() > 3.5, (brand, fills)
