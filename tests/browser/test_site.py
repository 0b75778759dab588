"""The pages of the site in a browser: for everyone, on a phone, and with nothing asked of anybody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.looking import axe_violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = (
    "",
    "fr/",
    "tutorial/",
    "fr/tutorial/",
    "gallery/",
    "fr/gallery/",
    "law/questions/",
    "fr/law/rules/",
    "fr/law/calendar/",
    "law/changes/",
    "reference/core/",
    "fr/notebooks/registres/",
    "fr/command-line/",
    "formats/",
    "fr/registers/",
)

pytestmark = pytest.mark.browser
pytest.importorskip("zensical")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_each_kind_of_page_is_for_everyone_and_asks_nothing_of_anybody(
    site: str, browser: Browser, page: str, scheme: Literal["light", "dark"]
) -> None:
    phone = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(site + page)
    phone.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(site)] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(phone) == []
    phone.close()


@pytest.mark.parametrize(("start", "word"), [("", "girouet"), ("fr/", "brouillard")])
def test_the_search_leads_by_keyboard_to_a_page_in_the_language_of_the_reader(
    site: str, browser: Browser, start: str, word: str
) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto(site + start)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type(word, delay=30)
    page.get_by_text(re.compile(r"^[1-9]\d* results?$")).wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(site + start)
    assert page.url.split("?")[0] != site + start
    assert word in page.locator("article").inner_text().lower()
    page.close()
