"""The report on paper: the page to decide on is one page, and no other page is wasted."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import ia_radar as ia
from ia_radar.exchange.report import AddedSection, Logo, html_report
from tests.hosts.running import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 11, 22)
INK = 250
"""A row of pixels with anything darker than this is not blank."""


class Sheet(NamedTuple):
    """A printed page: its text, and how far down it is filled, from 0 to 1."""

    text: str
    filled: float


def sheets(browser: Browser, dossier: ia.Dossier, path: Path, **options: Any) -> list[Sheet]:
    """What a printer would get."""
    needs("pypdfium2", "PIL")
    source = path / "report.html"
    source.write_text(html_report(dossier, on=ON, **options), "utf-8")
    page = browser.new_page()
    page.goto(source.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    document = import_module("pypdfium2").PdfDocument(printed)
    return [Sheet(sheet.get_textpage().get_text_range(), filled(sheet)) for sheet in document]


def filled(sheet: Any) -> float:
    picture = sheet.render(scale=0.5).to_pil().convert("L")
    width, height = picture.size
    pixels = picture.tobytes()
    inked = [row for row in range(height) if min(pixels[row * width : (row + 1) * width]) < INK]
    return float(max(inked, default=-1) + 1) / float(height)


def picture(width: int, height: int) -> Logo:
    content = io.BytesIO()
    import_module("PIL.Image").new("RGB", (width, height), (0, 60, 130)).save(content, "PNG")
    return Logo(content.getvalue(), "Ville")


def example(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    return data


def rated(data: dict[str, Any], rating: object) -> dict[str, Any]:
    for assessment in data["assessments"]:
        assessment["ratings"] = dict.fromkeys(assessment["ratings"], rating)
        assessment.pop("derived", None)
    return data


def many_gaps() -> dict[str, Any]:
    data = rated(example("templates/tri-candidatures"), "unknown")
    return {**data, "facts": dict.fromkeys(data["facts"])}


def no_facts() -> dict[str, Any]:
    return {key: value for key, value in example("templates/chatbot-habitants").items() if key != "facts"}


def long_words() -> dict[str, Any]:
    data = example("cantines-nantes-complet")
    data["project"] |= {
        "name": "Instruction mutualisée anticonstitutionnellement " * 20,
        "authority": "Communauté d’agglomération de Saint-Germain-Boucles-de-Seine " * 20,
        "summary": "Le système aide les agents à prévoir. " * 200,
    }
    return data


UNUSUAL: dict[str, Callable[[], dict[str, Any]]] = {
    "long words": long_words,
    "many gaps": many_gaps,
    "no facts": no_facts,
    "worst answers": lambda: rated(example("templates/tri-candidatures"), 1),
    "nothing but a name": lambda: {"format_version": 2, "project": {"name": "Essai"}},
}


def check(pages: list[Sheet]) -> None:
    first, *others = pages
    assert "Signature" in first.text
    assert not any("Signature" in page.text for page in others)
    assert all(len(page.text.split()) > 15 for page in pages), "no page is blank"
    assert min(page.filled for page in pages[:-1]) > 0.5, "no page but the last is half blank"


def files() -> list[str]:
    paths = sorted([*EXAMPLES.glob("cantines*.json"), *EXAMPLES.glob("templates/*.json")])
    return [path.relative_to(EXAMPLES).with_suffix("").as_posix() for path in paths]


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("name", files())
def test_what_is_decided_on_and_signed_is_one_page(
    browser: Browser, name: str, lang: ia.Lang, tmp_path: Path
) -> None:
    pages = sheets(browser, ia.Dossier.from_dict(example(name)), tmp_path, lang=lang)
    check(pages)
    assert {"fr": "Sommaire", "en": "Contents"}[lang] in pages[1].text
    if "complet" in name:
        assert len(pages) <= 10


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("case", UNUSUAL)
def test_it_is_one_page_whatever_the_dossier_holds(
    browser: Browser, case: str, lang: ia.Lang, tmp_path: Path
) -> None:
    check(sheets(browser, ia.Dossier.from_dict(UNUSUAL[case]()), tmp_path, lang=lang))


@pytest.mark.parametrize("size", [(1200, 300), (300, 1200)])
def test_it_is_one_page_under_a_letterhead(browser: Browser, size: tuple[int, int], tmp_path: Path) -> None:
    needs("PIL")
    pages = sheets(
        browser,
        ia.Dossier.from_dict(example("templates/tri-candidatures")),
        tmp_path,
        logo=picture(*size),
        heading="Communauté d’agglomération\nDirection du numérique\nMission IA",
        sections=[AddedSection("Avis du DPO", ["Favorable."], by="DPO")],
    )
    check(pages)
    assert "Mission IA" in pages[0].text
