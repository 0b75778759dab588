"""What a reader does with a drawing: finds and copies its words, prints its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from ia_radar import svg

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
WORK = ia.Assessment(ia.get_grid("radar"), {"utility": 4})


@pytest.mark.parametrize("size", [None, 320])
def test_words_on_two_lines_are_found_and_copied(browser: Browser, size: int | None) -> None:
    page = browser.new_page()
    page.set_content(f"<!doctype html><meta charset=utf-8><body>{svg.radar(WORK, size=size)}")
    for words in ("Cohérence territoriale", "Nécessité du recours à l’IA"):
        assert page.evaluate("(words) => window.find(words)", words), words
        page.evaluate("getSelection().removeAllRanges()")
    copied = page.evaluate("(getSelection().selectAllChildren(document.body), getSelection().toString())")
    assert "Cohérence territoriale" in copied
    page.close()


@pytest.mark.parametrize(("options", "printed"), [({}, True), ({"collapsed": True}, False)])
def test_the_table_of_a_figure_is_on_paper(browser: Browser, options: dict[str, bool], printed: bool) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = browser.new_page()
    page.set_content(f"<!doctype html><meta charset=utf-8>{svg.radar(WORK).figure(**options)}")
    sheets = pdfium.PdfDocument(page.pdf())
    page.close()
    text = "".join([sheet.get_textpage().get_text_bounded() for sheet in sheets])
    assert ("interprétation" in text) is printed
