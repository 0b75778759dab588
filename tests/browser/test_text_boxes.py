"""No text is clipped and no two overlap, as Chromium lays them out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from ia_radar import svg
from tests.svg.samples import CHARTS, THEMES, catalogue_charts, filled, local_grid

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# A box of text is what the font claims, not what it inks: lines set at 1.2 em of a font that claims 1.15 may
# touch. The boxes are therefore drawn in by a share of their height, and compared.
_READ = """(places) => places.map((place) => {
  const view = place.viewBox.baseVal;
  const edges = [view.x, view.y, view.x + view.width, view.y + view.height];
  const boxes = [];
  for (const text of place.querySelectorAll("text")) {
    let first = 0;
    for (const line of text.childNodes) {
      const count = line.textContent.length;
      if (!count) continue;
      const start = text.getStartPositionOfChar(first), end = text.getEndPositionOfChar(first + count - 1);
      const size = parseFloat(getComputedStyle(text).fontSize);
      boxes.push([Math.min(start.x, end.x), start.y - 0.78 * size, Math.max(start.x, end.x),
                  start.y + 0.22 * size, line.textContent]);
      first += count;
    }
    if (first !== text.getNumberOfChars()) boxes.push([NaN, 0, 0, 0, text.textContent]);
  }
  const wrong = [];
  for (const [index, box] of boxes.entries()) {
    if (!(box[0] >= edges[0]) || box[1] < edges[1] || box[2] > edges[2] || box[3] > edges[3])
      wrong.push(`clipped: ${box[4]}`);
    for (const other of boxes.slice(index + 1))
      if (Math.min(box[2], other[2]) - Math.max(box[0], other[0]) > 0.5
          && Math.min(box[3], other[3]) - Math.max(box[1], other[1]) > 0.5)
        wrong.push(`overlap: ${box[4]} / ${other[4]}`);
  }
  return wrong;
})"""


def _wrong(browser: Browser, drawings: Sequence[tuple[str, str]], width: int, font: str = "") -> list[str]:
    """What is clipped or overlaps, by the name of its drawing."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    try:
        found: list[str] = []
        for start in range(0, len(drawings), 40):
            some = drawings[start : start + 40]
            style = f"<style>svg{{font-family:{font}!important}}</style>" if font else ""
            body = "".join(drawing for _, drawing in some)
            page.set_content(f"<!doctype html><meta charset=utf-8>{style}<body>{body}")
            answers = page.locator("svg").evaluate_all(_READ)
            assert len(answers) == len(some)
            found += [
                f"{name}: {problem}"
                for (name, _), answer in zip(some, answers, strict=True)
                for problem in answer
            ]
        return found
    finally:
        page.close()


def test_the_reader_sees_what_is_wrong(browser: Browser) -> None:
    first, second = '<text x="1" y="20">a word</text>', '<text x="{}" y="20">other</text>'
    words = f'<svg viewBox="0 0 99 30" width="99">{first}{second}</svg>'
    assert _wrong(browser, [("", words.format(3))], 320) == [": overlap: a word / other"]
    assert _wrong(browser, [("", words.format(80))], 320) == [": clipped: other"]
    assert _wrong(browser, [("", words.format(55))], 320) == []


@pytest.mark.parametrize("width", [320, 1200])
def test_catalogue(browser: Browser, width: int) -> None:
    """The narrow layout where it is meant to stand, the wide one everywhere else."""
    drawings = [
        (name, str(drawing)) for name, drawing in catalogue_charts() if (" 320 " in name) is (width == 320)
    ]
    assert len(drawings) == 3 * 5 * 2 * 5 * 2
    assert _wrong(browser, drawings, width) == []


@pytest.mark.parametrize("width", [320, 480, 720, 1600])
def test_catalogue_at_any_width(browser: Browser, width: int) -> None:
    drawings = [(name, str(drawing)) for name, drawing in catalogue_charts() if " light " in name]
    assert _wrong(browser, drawings, width) == []


@pytest.mark.parametrize("font", ["'DejaVu Sans'", "'Liberation Sans'"])
def test_the_widest_font_fits(browser: Browser, font: str) -> None:
    drawings = [(name, str(drawing)) for name, drawing in catalogue_charts() if " light " in name]
    assert _wrong(browser, drawings, 1200, font) == []


@pytest.mark.parametrize("size", [None, 320])
@pytest.mark.parametrize("name", CHARTS)
def test_local_grids(browser: Browser, name: str, size: int | None) -> None:
    """200 grids of 3 or 6 sections, 1 to 40 items and labels of 1 to 120 characters, in each layout."""
    pick = random.Random(6)  # noqa: S311 - a sample, not a secret
    drawings = []
    for seed in range(200):
        grid = local_grid(seed)
        earlier = filled(grid, seed + 1) if seed % 4 == 0 else None
        theme = THEMES[pick.choice(list(THEMES))]
        subject = filled(grid, seed, gaps=pick.choice([0, 0.3, 1]))
        drawing = CHARTS[name](
            subject, compare=earlier, theme=theme, size=size, lang=pick.choice(["fr", "en"])
        )
        drawings.append((f"seed {seed}", str(drawing)))
    assert _wrong(browser, drawings, size or 1200) == []


def test_titles_and_one_item(browser: Browser) -> None:
    grid = local_grid(1, sections=1, items=1)
    titles = ["", "x" * 400, "long titre " * 40, "œ" * 90]
    drawings = [
        (f"{name} {title[:9]} {size}", str(chart(filled(grid, 1), title=title, size=size)))
        for name, chart in CHARTS.items()
        for title in titles
        for size in (None, 320)
    ]
    assert _wrong(browser, drawings, 1200) == []


def test_two_charts_in_one_page_stay_themselves(browser: Browser) -> None:
    """A chart in a hidden tab takes nothing from its twin in view."""
    drawing = svg.radar(filled(local_grid(5, drawing="radar"), 1))
    page = browser.new_page()
    page.set_content(f"<div hidden>{drawing}</div><main>{drawing}</main>")
    twin = page.locator("main").screenshot()
    page.set_content(f"<main>{drawing}</main>")
    assert page.locator("main").screenshot() == twin
    page.close()
