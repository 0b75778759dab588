"""The report of a portfolio, on screen and on paper: checkers find nothing, the heat map can be read."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.exchange.report import portfolio_report
from tests.browser.looking import axe_violations, html_errors, opened
from tests.browser.test_report_print import example, filled
from tests.hosts.running import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
ON = date(2026, 11, 22)
NAMES = [
    "cameras-augmentees",
    "cantines",
    "chatbot-habitants",
    "comptes-rendus",
    "fuites-eau",
    "tri-candidatures",
]


@pytest.fixture(scope="module", params=ia.text.LANGS)
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of sixty projects."""
    known = [ia.Dossier.from_dict(example(f"templates/{name}")) for name in NAMES]
    dossiers = [
        evolve(dossier, project=evolve(dossier.project, name=f"{dossier.project.name.fr} {number}"))
        for number in range(12)
        for dossier in known
    ]
    links = [f"{number}/report.html" for number in range(len(dossiers))]
    page = portfolio_report(
        ia.portfolio.Portfolio(dossiers),
        on=ON,
        lang=request.param,
        links=links,
        left_out=["perdu.json : vide"],
    )
    path = tmp_path_factory.mktemp("portfolio") / "index.html"
    path.write_text(page, "utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, source: Path, scheme: Any) -> None:
    with opened(browser, source) as page:
        page.emulate_media(color_scheme=scheme)
        assert axe_violations(page) == []
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_html_checker_finds_nothing(source: Path) -> None:
    assert html_errors(source) == ""


def test_no_printed_page_is_wasted_and_the_heat_map_is_wide(browser: Browser, source: Path) -> None:
    needs("pypdfium2", "PIL")
    with opened(browser, source) as page:
        page.emulate_media(media="print")
        width = page.locator("svg.iar-heatmap").first.evaluate("svg => svg.getBoundingClientRect().width")
        printed = page.pdf(prefer_css_page_size=True)
    assert width > 300, "pixels: a square of a rating is readable"
    sheets = list(import_module("pypdfium2").PdfDocument(printed))
    assert all(len(sheet.get_textpage().get_text_range().split()) > 15 for sheet in sheets)
    assert min(map(filled, sheets[:-1])) > 0.5, "no page but the last is half blank"
