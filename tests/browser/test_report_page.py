"""The report as a page: axe-core and the Nu HTML checker find nothing, light, dark, with a letterhead."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ia_radar as ia
from ia_radar.describe import Table
from ia_radar.exchange.report import AddedSection, html_report
from tests.browser.looking import axe_violations, html_errors, opened
from tests.browser.test_report_print import UNUSUAL, example, picture
from tests.hosts.running import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
ON = date(2026, 11, 22)
CASES = {
    "complete": lambda: example("cantines-nantes-complet"),
    "forbidden": lambda: example("templates/cameras-augmentees"),
    **UNUSUAL,
}


def additions() -> dict[str, Any]:
    """A letterhead and a section of the authority’s own."""
    needs("PIL")
    costs = Table("Coûts", ["An", "€"], [["2026", "10"]])
    return {
        "logo": picture(600, 200),
        "heading": "Ville de Valmont\nDirection du numérique",
        "sections": [AddedSection("Avis du DPO", ["Favorable.\n\n- Un an\n- Registre", costs], by="DPO")],
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", CASES)
def test_axe_finds_nothing_in_a_report(browser: Browser, case: str, scheme: Any, tmp_path: Path) -> None:
    source = tmp_path / "report.html"
    source.write_text(html_report(ia.Dossier.from_dict(CASES[case]()), on=ON, **additions()), "utf-8")
    with opened(browser, source) as page:
        page.emulate_media(color_scheme=scheme)
        assert axe_violations(page) == []
        assert page.locator(".letterhead img").evaluate("image => image.naturalWidth") == 600


@pytest.mark.parametrize("theme", [ia.svg.LIGHT, ia.svg.DARK, ia.svg.PRINT, ia.svg.DSFR])
def test_axe_finds_nothing_in_a_theme(browser: Browser, theme: ia.svg.Theme, tmp_path: Path) -> None:
    source = tmp_path / "report.html"
    dossier = ia.Dossier.from_dict(CASES["complete"]())
    source.write_text(html_report(dossier, on=ON, theme=theme, **additions()), "utf-8")
    with opened(browser, source) as page:
        assert axe_violations(page) == []


@pytest.mark.parametrize("width", [320, 1000])
def test_a_report_needs_no_sideways_scrolling(browser: Browser, width: int, tmp_path: Path) -> None:
    """RGAA 10.11: readable at 320 pixels; tables scroll in their own box."""
    source = tmp_path / "report.html"
    dossier = ia.Dossier.from_dict(UNUSUAL["long words"]())
    source.write_text(html_report(dossier, on=ON, **additions()), "utf-8")
    with opened(browser, source) as page:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_checker_finds_no_error_in_reports(tmp_path: Path) -> None:
    pages = []
    for number, (case, lang) in enumerate((case, lang) for case in CASES for lang in ia.text.LANGS):
        pages.append(tmp_path / f"{number}.html")
        dossier = ia.Dossier.from_dict(CASES[case]())
        pages[-1].write_text(html_report(dossier, lang=lang, on=ON, **additions()), "utf-8")
    assert html_errors(*pages) == ""
