"""The options that charts share: the same in each, and whatever they are given, drawn or refused by name."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from lxml import etree

import ia_radar as ia
from ia_radar import svg
from tests.svg.every_chart import EVERY

SHARED = ("title", "lang", "theme", "size", "id_prefix", "decorative", "tooltips")
CHARTS = [
    "ai_act", "badge", "balance", "changes", "distribution", "girouet", "heatmap", "opportunity", "panel",
    "plan", "radar", "small_multiples", "timeline",
]  # fmt: skip


class Hostile:
    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __bool__(self) -> bool:
        raise RuntimeError

    __hash__ = None  # type: ignore[assignment]  # on purpose


def deep() -> list[Any]:
    value: list[Any] = []
    for _ in range(5000):
        value = [value]
    return value


JUNK = [
    None, 3, 10**5000, float("nan"), b"fr", [], {}, ["fr"], {"fr"}, object(), Hostile(), deep(),
    np.zeros(3), np.array(["fr", "en"]), np.bool_(True), "\ud800", "x" * 10**6, "fr ",
]  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_takes_the_same_options(name: str) -> None:
    """They are repeated in each chart, so that its help shows them: here they are held together."""
    radar, chart = (inspect.signature(getattr(svg, each)).parameters for each in ("radar", name))
    for option in SHARED:
        assert chart[option] == radar[option]
    assert tuple(option for option in chart if option in SHARED) == SHARED
    for option in SHARED:
        assert f"\n    {option}: " in (inspect.getdoc(getattr(svg, name)) or "")


def test_no_chart_is_forgotten() -> None:
    themes = {
        "DARK",
        "DSFR",
        "INHERIT",
        "LIGHT",
        "PRINT",
        "Contrast",
        "Ink",
        "Theme",
        "ThemeCheck",
        "brand_theme",
        "load_theme",
    }
    others = {"Svg", "chart", "drawing", "group"} | themes
    assert sorted(CHARTS) == sorted(set(svg.__all__) - others)


@pytest.mark.parametrize("value", JUNK, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("option", SHARED)
def test_what_is_no_option_is_refused_by_name(option: str, value: Any) -> None:
    if (option == "size" and value is None) or (option == "title" and isinstance(value, str)):
        return
    for draw in EVERY.values():
        with pytest.raises(ia.InvalidInput) as raised:
            draw(**{option: value})
        assert [problem.path for problem in raised.value.problems] == [option]
        assert len(str(raised.value)) < 300


def test_all_problems_at_once() -> None:
    with pytest.raises(ia.InvalidInput) as raised:
        EVERY["radar"](**{option: [] for option in SHARED})
    assert [problem.path for problem in raised.value.problems] == list(SHARED)


@pytest.mark.parametrize("value", JUNK, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("field", ["page", "board", "accents", "headings", "signals", "font"])
def test_what_is_no_colour_is_refused(field: str, value: Any) -> None:
    if field == "font" and isinstance(value, str) and value == "fr ":
        return
    with pytest.raises(ia.InvalidInput) as raised:
        evolve(svg.LIGHT, **{field: value})
    assert len(str(raised.value)) < 300


@pytest.mark.parametrize("name", ["LIGHT", "DARK", "PRINT", "INHERIT", "DSFR"])
def test_a_theme_prints_as_its_name(name: str) -> None:
    theme = getattr(svg, name)
    assert repr(theme) == name
    assert repr(evolve(theme)) == name
    other = evolve(theme, page="#123456")
    assert repr(other) == f"<Theme, page #123456, text {theme.text}>"
    assert other != theme


def test_help_fits_a_screen() -> None:
    assert len(str(inspect.signature(svg.radar))) < 400


@pytest.mark.parametrize("name", ["girouet", "measures", "ai_act", "badge"])
def test_corners_are_round_where_they_are_meant_to_be(name: str) -> None:
    root = etree.fromstring(EVERY[name]().encode())
    rounded = [rect for rect in root.iter("{*}rect") if rect.get("rx")]
    assert rounded
    assert all(float(rect.get("rx", "0")) > 0 for rect in rounded)
    page = root.find(".//{*}rect[@class='iar-page']")
    assert page is None or page.get("rx") is None
