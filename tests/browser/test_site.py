"""The pages of the site in a browser: for everyone, on a phone, and with nothing asked of anybody else."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import gallery
import pytest

from tests.browser.looking import axe_violations, sideways

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
    "fr/notebooks/registers/",
    "fr/command-line/",
    "formats/",
    "fr/registers/",
    "fr/method/",
    "decisions/growth/",
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
    assert sideways(phone) == []
    assert axe_violations(phone) == []
    phone.close()


@pytest.mark.skipif(os.environ.get("IA_RADAR_SITE") != "every", reason="IA_RADAR_SITE=every opens every page")
def test_no_page_at_all_is_wider_than_a_phone(site: str, site_folder: Path, browser: Browser) -> None:
    phone = browser.new_page(viewport={"width": 360, "height": 800})
    wide = {}
    for file in sorted(site_folder.rglob("index.html")):
        path = file.relative_to(site_folder).as_posix().removesuffix("index.html")
        phone.goto(site + path)
        wide[path] = sideways(phone)
    assert {path: found for path, found in wide.items() if found} == {}
    phone.close()


def test_a_table_that_is_read_row_by_row_on_a_phone_stays_a_table(site: str, browser: Browser) -> None:
    phone = browser.new_page(viewport={"width": 360, "height": 800})
    phone.goto(f"{site}fr/method/")
    rows = phone.locator(".iar-rows")
    rows.first.wait_for()
    assert rows.count() > 5
    assert phone.get_by_role("table").count() == phone.locator("table").count()
    assert rows.first.get_by_role("columnheader").count() == rows.first.locator("thead th").count()
    assert rows.first.get_by_role("row").count() == rows.first.locator("tr").count()
    assert rows.first.get_by_role("cell").count() == rows.first.locator("td").count()
    phone.set_viewport_size({"width": 1200, "height": 800})
    rows.first.wait_for(state="detached")
    desk = browser.new_page(viewport={"width": 1200, "height": 800})
    desk.goto(f"{site}fr/method/")
    desk.locator(".md-typeset__scrollwrap[tabindex]").first.wait_for()
    border = "tables => tables.map(table => getComputedStyle(table).border)"
    borders = phone.locator("article table").evaluate_all(border)
    assert borders == desk.locator("article table").evaluate_all(border) != []
    desk.close()
    phone.close()


@pytest.mark.parametrize(
    ("start", "typed", "found", "title", "count"),
    [
        ("", "girouet", "girouet", "Search", r"[1-9]\d* results?"),
        ("fr/", "brouillard", "brouillard", "Recherche", r"[1-9]\d* résultats?"),
        ("fr/", "ecueil", "écueil", "Recherche", r"[1-9]\d* résultats?"),
    ],
)
def test_the_search_leads_by_keyboard_to_a_page_in_the_language_of_the_reader(
    site: str, browser: Browser, start: str, typed: str, found: str, title: str, count: str
) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto(site + start)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.get_by_role("dialog", name=title).get_by_role("combobox", name=title).wait_for()
    page.keyboard.type(typed, delay=30)
    page.get_by_role("option").first.filter(has_text=re.compile(found, re.IGNORECASE)).wait_for()
    page.get_by_text(re.compile(f"^{count}$")).wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(site + start)
    assert page.url.split("?")[0] != site + start
    assert found in page.locator("article").inner_text().lower()
    page.close()


def test_the_search_of_the_french_site_says_no_word_of_english(site: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto(f"{site}fr/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.get_by_role("combobox").wait_for()
    page.keyboard.type("zzqqx")
    page.get_by_role("status").get_by_text("Aucun résultat").wait_for()
    assert page.get_by_role("combobox").get_attribute("placeholder") == "Recherche"
    dialog = page.locator("dialog")
    said = dialog.inner_text()
    for element in dialog.locator("[aria-label], [placeholder]").all():
        said += f" {element.get_attribute('aria-label')} {element.get_attribute('placeholder')}"
    assert re.findall(r"(?i)search|results?|filters?|tags?\b|press|arrow", said) == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_theme_of_the_gallery_is_chosen_by_keyboard_and_its_picture_fetched_then_alone(
    site: str, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.goto(f"{site}gallery/#radar")
    page.wait_for_load_state("networkidle")
    choice = page.locator(".iar-themes:has([name='theme-radar'])")
    pictures = choice.locator("xpath=following-sibling::p[1]/img | following-sibling::div[1]")
    names = [button.get_attribute("value") for button in choice.locator("input").all()]
    assert names == ["auto", *(name.lower() for name in gallery.THEMES)]
    choice.locator("input").first.focus()
    for theme in names:
        wanted = f"iar-{scheme if theme == 'auto' else theme}"
        if theme != "inherit":
            wanted += " iar-narrow"
        page.locator(f".{wanted.replace(' ', '.')}").first.wait_for()
        assert [picture.get_attribute("class") for picture in pictures.all() if picture.is_visible()] == [
            wanted
        ]
        if theme != "inherit":
            selector = f"img.{wanted.replace(' ', '.')}"
            page.wait_for_function("image => document.querySelector(image).naturalWidth", arg=selector)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        if theme != names[-1]:
            page.keyboard.press("ArrowDown")
    assert axe_violations(page) == []  # with the one that stands in the page itself
    assert "radar-print-narrow.svg" in fetched
    assert {"radar-print-wide.svg", "girouet-print-narrow.svg"}.isdisjoint(fetched)
    page.close()


@pytest.mark.parametrize(
    ("start", "to", "end"),
    [("fr/method/", "English", "method/"), ("law/rules/", "Français", "fr/law/rules/")],
)
def test_the_other_language_is_one_step_away_without_a_script(
    site: str, browser: Browser, start: str, to: str, end: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + start)
    address = page.locator("header").get_by_role("link", name=to, include_hidden=True).get_attribute("href")
    page.goto(f"{site}{start}{address}")
    assert page.url == site + end
    page.close()


@pytest.mark.parametrize("width", [360, 1200])
def test_a_page_shows_each_picture_once_as_it_fits_the_screen(
    site: str, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme="dark")
    page.goto(f"{site}fr/tutorial/")
    page.wait_for_load_state("networkidle")
    shown = [image for image in page.locator("article img").all() if image.is_visible()]
    assert len(shown) >= 3
    for image in shown:
        image.scroll_into_view_if_needed()
        assert image.get_attribute("class") == ("iar-narrow" if width == 360 else "iar-wide")
        assert "-dark-" in (image.get_attribute("src") or "")
        assert len(image.get_attribute("alt") or "") > 20
        page.wait_for_function("image => image.naturalWidth", arg=image.element_handle())
    page.close()
