"""What colours tell is told otherwise too, and texts keep their contrast for people who see fewer colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio
from tests.svg.every_chart import EVERY
from tests.svg.law_samples import SYSTEMS
from tests.svg.samples import THEMES, filled, local_grid
from tests.svg.test_theme import contrast

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SVG = "{http://www.w3.org/2000/svg}"
Matrix: TypeAlias = tuple[tuple[float, float, float], ...]

# Machado, Oliveira and Fernandes, « A physiologically-based model for simulation of color vision deficiency »
# (IEEE TVCG 15(6), 2009), severity 1; on linear RGB. Greys need no test: contrast is of luminance already.
VISIONS: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def seen(colour: str, vision: Matrix) -> str:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    mixed = [sum(share * part for share, part in zip(row, linear, strict=True)) for row in vision]
    clipped = [min(1.0, max(0.0, part)) for part in mixed]
    encoded = [part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in clipped]
    return "#" + "".join(f"{round(255 * part):02x}" for part in encoded)


def contrast_seen(one: str, other: str, vision: Matrix) -> float:
    return contrast(seen(one, vision), seen(other, vision))


def test_the_models_tell_what_is_known() -> None:
    red, black = "#ff0000", "#000000"  # red is dark to who has no long-wave cones, and to nobody else
    assert contrast(red, black) > 4.5
    assert contrast_seen(red, black, VISIONS["protanopia"]) < 3.5
    for vision in VISIONS.values():
        assert seen("#808080", vision) == "#808080"


@pytest.mark.parametrize("vision", VISIONS.values(), ids=VISIONS)
@pytest.mark.parametrize("name", [name for name in THEMES if name != "inherit"])
def test_contrast_for_who_sees_fewer_colours(name: str, vision: Matrix) -> None:
    theme = THEMES[name]
    inks = (theme.board, theme.mark, *theme.accents, *theme.signals)
    texts = [(ink.text, ink.fill) for ink in inks]
    texts += [(colour, theme.page) for colour in (theme.text, theme.muted, *theme.headings)]
    # 4.5 to the nearest tenth: models of vision are no finer
    assert [pair for pair in texts if contrast_seen(*pair, vision) < 4.45] == []
    shapes = [*(ink.fill for ink in inks), theme.post, theme.water]
    assert [colour for colour in shapes if contrast_seen(colour, theme.page, vision) < 3] == []


@pytest.mark.parametrize("count", [8, 30, 120])
@pytest.mark.parametrize("size", [None, 320])
def test_each_number_in_a_bar_names_its_level(size: int | None, count: int) -> None:
    grid = _eleven_levels()
    projects = [Dossier(Project(ia.Text(f"Projet {seed}")), [filled(grid, seed)]) for seed in range(count)]
    root = ET.fromstring(svg.distribution(Portfolio(projects), grid, size=size))  # noqa: S314 - ours
    bars = [group for group in root.iter(f"{SVG}g") if group.get("class") == "iar-item"]
    texts = [(text, level) for bar in bars for text, level in _texts_and_levels(bar, grid)]
    assert texts
    assert [
        (text, level) for text, level in texts if text.replace(" ", "").split("×")[1:] != [str(level)]
    ] == []


def _texts_and_levels(bar: ET.Element, grid: ia.Grid) -> Iterator[tuple[str, int]]:
    """What stands in each segment of a bar, and the level that the segment is of."""
    counts = map(int, bar.attrib["data-iar-value"].split())
    levels = iter([level.value for level, own in zip(grid.scale.levels, counts, strict=False) if own])
    level = None
    for shape in bar:
        if shape.get("class") == "iar-level":
            level = next(levels)
        elif shape.get("class") == "iar-gap":
            return
        elif level is not None:
            yield "".join(shape.itertext()), level


def _eleven_levels() -> ia.Grid:
    grids = (local_grid(seed, sections=3, items=9, longest=30) for seed in range(60))
    return next(grid for grid in grids if len(grid.scale.levels) == 11)


@pytest.mark.parametrize("name", ["heatmap", "small_multiples"])
def test_the_signs_of_gaps_are_explained(name: str) -> None:
    assert ">? unknown · – not applicable · empty: no answer</text>" in EVERY[name](lang="en")


@pytest.mark.browser
@pytest.mark.parametrize("size", [None, 320])
def test_a_pin_points_at_the_class_reached(browser: Browser, size: int | None) -> None:
    page = browser.new_page()
    page.set_content(svg.ai_act(SYSTEMS["high"], size=size))
    box = "of => (({x, y, width, height}) => [x, y, width, height])(of.getBBox())"
    pin, step = (
        page.locator(f"[data-iar-value=reached] .{name}").evaluate(box) for name in ("iar-pin", "iar-step")
    )
    page.close()
    assert max(pin[2:]) <= 16
    along, across = (1, 0) if size is None else (0, 1)  # it points down at a stair, to the right at a rung
    assert pin[along] + pin[2 + along] == pytest.approx(step[along] - 4, abs=0.2)
    assert pin[across] + pin[2 + across] / 2 == pytest.approx(step[across] + step[2 + across] / 2, abs=0.2)
