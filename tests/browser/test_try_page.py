"""The page that runs the library in the browser: filled in, seen, downloaded, offline, by keyboard."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ia_radar as ia
from ia_radar import describe
from ia_radar.exchange.report import html_report
from ia_radar.text import Lang
from tests.browser.looking import axe_violations, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Locator, Page

pytestmark = pytest.mark.browser
LOADING = 120_000  # milliseconds, on a machine that does much else
WAIT = 30_000


@contextmanager
def visited(browser: Browser, site: str, path: str, **options: Any) -> Iterator[Page]:
    """The page, of which no request but to the site may come, and in which nothing may fail."""
    try:
        urllib.request.urlopen(f"{site}python/page.js").close()  # noqa: S310 - our own server
    except urllib.error.HTTPError:
        if os.environ.get("IA_RADAR_PYODIDE") == "required":
            pytest.fail("IA_RADAR_PYODIDE=required, but the site was built without it", pytrace=False)
        pytest.skip("the site was built without npm")
    context = browser.new_context(**options)
    elsewhere: list[str] = []
    wrong: list[str] = []
    context.on(
        "request",
        lambda request: None if request.url.startswith((site, "blob:")) else elsewhere.append(request.url),
    )
    page = context.new_page()
    page.set_default_timeout(WAIT)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(site + path)
    yield page
    assert elsewhere == []
    assert [error for error in wrong if error != "Network error"] == []  # the theme's search, once cut off
    context.close()


def load(page: Page) -> None:
    page.locator("#try-it > button").press("Enter")
    page.locator("#try-step:not(:empty)").wait_for(timeout=LOADING)


def at_step(page: Page, heading: str) -> Locator:
    """The heading of a step, which has come and has the focus."""
    found = page.locator("#try-step", has_text=re.compile(f"^{heading}"))
    found.wait_for()
    page.locator("#try-step:focus").wait_for()
    return found


def said(page: Page, words: str) -> str:
    """What the status says once it holds some words."""
    status = page.locator(".try-status", has_text=words)
    status.wait_for()
    return status.inner_text()


def downloaded(page: Page, button: str) -> tuple[str, str]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, download.value.path().read_text("utf-8")


def open_file(page: Page, content: bytes) -> None:
    file: FilePayload = {"name": "a.json", "mimeType": "application/json", "buffer": content}
    page.get_by_label("Reprendre un dossier").set_input_files(file)


def test_a_project_is_filled_in_seen_and_downloaded_with_the_network_cut(
    site_folder: Path, browser: Browser
) -> None:
    with (
        ExitStack() as network,
        visited(browser, network.enter_context(served(site_folder)), "fr/try/") as page,
    ):
        load(page)
        assert "La page marche désormais sans réseau." in said(page, "Prêt en")
        network.close()

        # nothing is lost by a mistake, which is named and takes the focus
        page.get_by_label("Nombre d’habitants").fill("beaucoup")
        page.get_by_role("button", name="Enregistrer").click()
        page.locator(".iar-errors:focus").wait_for()
        assert page.get_by_label("Nombre d’habitants").input_value() == "beaucoup"
        page.get_by_label("Nom du projet").fill("Cantines <b>")
        page.get_by_label("Nombre d’habitants").fill("62 000")
        page.get_by_role("button", name="Enregistrer").click()

        # the drawing and what is said of it are those of the library, and the answer keeps the focus
        at_step(page, "Radar de décision")
        levels = {"utility": 4, "privacy": 1, "sobriety": 2}
        for item, level in levels.items():
            page.locator(f"#f-{item}-{level}").check()
        radar = ia.Assessment(ia.get_grid("radar"), levels, date=dt.date.today())
        sentence = describe.sentence(radar)
        assert said(page, "3 réponses") == sentence
        assert page.locator("#f-sobriety-2").evaluate("field => field === document.activeElement")
        drawing = page.locator(".try-says svg.iar-radar")
        assert drawing.get_attribute("aria-label") == ia.svg.radar(radar, theme=ia.svg.INHERIT).name

        # class and duties follow the answers
        page.get_by_role("link", name="Questions de droit").click()
        at_step(page, "Questions de droit")
        yes = {
            "sensitive_field",
            "essential_service",
            "evaluates_benefit_eligibility",
            "deployed_by_public_authority",
        }
        ladders = set()
        while fields := page.locator("fieldset.iar-item").all():
            keys = [str(field.get_attribute("id"))[2:] for field in fields]
            for key in keys:
                page.locator(f"#f-{key}-{'yes' if key in yes else 'no'}").check()
            ladders.add(said(page, "Obligations :"))
            page.get_by_role("button", name="Enregistrer").click()
            page.locator(f"#f-{keys[0]}").wait_for(state="detached")
        at_step(page, "Résultats")
        assert len(ladders) > 2
        assert page.locator("svg.iar-badge").get_attribute("aria-label")
        assert "Haut risque" in page.locator("#try-it form").inner_text()

        # the files are what the library makes of the same answers
        name, text = downloaded(page, "Télécharger le dossier")
        dossier = ia.Dossier.from_dict(json.loads(text))
        assert name == "cantines-b.json"
        assert dossier.project.name.fr == "Cantines <b>"
        assert dossier.project.population == 62_000
        assert dossier.assessments == (radar,)
        assert dict(dossier.facts)["evaluates_benefit_eligibility"] is True
        name, report = downloaded(page, "Télécharger le rapport")
        assert name == "cantines-b.html"
        assert report == html_report(dossier, on=dt.date.today())

        # the next day, still without a network: the page is there, and the file is opened again
        page.reload()
        load(page)
        said(page, "Prêt en")
        open_file(page, b'{"project": 3}')
        page.locator(".try-status [role=alert]").wait_for()
        open_file(page, text.encode())
        at_step(page, "Résultats")
        assert "Haut risque" in page.locator("#try-it form").inner_text()
        page.go_back()
        at_step(page, "Nouveau projet|Le projet")


@pytest.mark.parametrize(("lang", "scheme"), [("en", "dark"), ("fr", "light")])
def test_it_is_for_everyone_on_a_phone_and_by_keyboard(
    site: str, browser: Browser, lang: Lang, scheme: Any
) -> None:
    size = {"width": 360, "height": 800}
    words = {
        "en": ("Name of the project", "Decision radar", "Girouet", "Results"),
        "fr": ("Nom du projet", "Radar de décision", "Girouet", "Résultats"),
    }[lang]
    path = "try/" if lang == "en" else "fr/try/"
    with visited(browser, site, path, viewport=size, color_scheme=scheme) as page:

        def is_for_everyone() -> None:
            assert axe_violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

        is_for_everyone()
        load(page)
        is_for_everyone()
        page.get_by_label(words[0]).focus()
        page.keyboard.type("Forms")
        page.keyboard.press("Enter")
        at_step(page, words[1])
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert page.locator("input[type=radio]:checked").count() == 1
        page.keyboard.press("ArrowDown")
        page.locator(".try-says svg.iar-radar").wait_for()
        assert page.locator("input[type=radio]:checked:focus").get_attribute("value") == "2"
        is_for_everyone()
        page.get_by_role("link", name=words[2], exact=True).press("Enter")
        at_step(page, words[2])
        page.locator("#f-autonomy-1").press("Space")
        page.locator(".try-says svg.iar-girouet").wait_for()
        is_for_everyone()
        page.get_by_role("combobox").last.select_option(index=2)
        at_step(page, words[3])
        is_for_everyone()
