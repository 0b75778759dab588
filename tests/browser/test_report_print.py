"""The report on paper: the page to decide on is one page, and no other page is wasted."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from ia_radar.exchange.report import html_report
from tests.hosts.running import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 11, 22)


def pages(browser: Browser, dossier: ia.Dossier, lang: ia.Lang, path: Path) -> list[str]:
    """The text of each page that a printer would get."""
    needs("pypdfium2")
    source = path / "report.html"
    source.write_text(html_report(dossier, lang=lang, on=ON), "utf-8")
    page = browser.new_page()
    page.goto(source.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    document = import_module("pypdfium2").PdfDocument(printed)
    return [sheet.get_textpage().get_text_range() for sheet in document]


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("name", ["cantines-nantes", "cantines-nantes-complet"])
def test_what_is_decided_on_and_signed_is_one_page(
    browser: Browser, name: str, lang: ia.Lang, tmp_path: Path
) -> None:
    dossier = ia.Dossier.from_dict(json.loads((EXAMPLES / f"{name}.json").read_text("utf-8")))
    first, second, *others = pages(browser, dossier, lang, tmp_path)
    assert "Signature" in first
    assert "Signature" not in second
    assert {"fr": "Sommaire", "en": "Contents"}[lang] in second
    assert len(others) + 2 <= 10
    assert all(len(text.split()) > 15 for text in (first, second, *others)), "no page is blank"
