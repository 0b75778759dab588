"""The drawings of the law: no text is clipped and no two overlap, as Chromium lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ia_radar import svg
from tests.svg.law_samples import cases, law_charts

from .test_text_boxes import _wrong

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1200])
def test_every_class_in_every_theme(browser: Browser, width: int) -> None:
    drawings = [(name, str(own)) for name, own in law_charts() if (" 320 " in name) is (width == 320)]
    assert _wrong(browser, drawings, width) == []


@pytest.mark.parametrize("font", ["'DejaVu Sans'", "'Liberation Sans'"])
def test_the_widest_font_fits(browser: Browser, font: str) -> None:
    drawings = [(name, str(own)) for name, own in law_charts(themes={"light": svg.LIGHT})]
    assert _wrong(browser, drawings, 1200, font) == []


def test_the_labelled_cases(browser: Browser) -> None:
    charts = law_charts(dict(cases()), {"light": svg.LIGHT})
    assert _wrong(browser, [(name, str(own)) for name, own in charts], 1200, "'DejaVu Sans'") == []
