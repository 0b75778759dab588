"""The whole way of people who do not program: a blank form, filled in by the program that opens it, the
command line, and the page that is signed, as PDF.

Nothing here is made by the library alone: LibreOffice types into the workbook and into the CSV file, and
Chromium fills in the page and saves its file.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ia_radar as ia
from ia_radar.describe import rating_label
from ia_radar.exchange.form_files.words import HEADINGS, fact_key, item_key
from tests.browser.looking import opened
from tests.cli.running import ON, run
from tests.hosts.libreoffice import Typed, type_into
from tests.hosts.running import needs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
GRIDS = [ia.get_grid("radar"), ia.get_grid("girouet")]
LEVELS = {grid.id: dict(zip(grid.items.ids, [3, 2, 4, 1] * 4, strict=False)) for grid in GRIDS}
FACTS = {"recruits": True, "employment_use": True, "rules_only": False, "procured": True}
NOTE = "=1+1 n’est pas un calcul ; les agents « décident »"


def typed_answers() -> list[Typed]:
    """What somebody types into a workbook or a CSV file, cell by cell."""
    value, answer = HEADINGS["value"].fr, HEADINGS["answer"].fr
    cells = [
        Typed("project/name", value, "Tri des candidatures"),
        Typed("project/authority", value, "Ville d’Exemple"),
        Typed("project/population", value, "62000"),
        Typed("person/1", HEADINGS["role"].fr, "agents"),
        Typed("person/1", HEADINGS["date"].fr, "22/11/2026"),
        Typed("person/1", HEADINGS["stage"].fr, "Amont"),
        Typed(item_key(GRIDS[1], "autonomy"), HEADINGS["note"].fr, NOTE),
    ]
    for grid in GRIDS:
        for item, level in LEVELS[grid.id].items():
            cells.append(Typed(item_key(grid, item), answer, rating_label(level, grid.scale)))
    return cells + [Typed(fact_key(fact), answer, "Oui" if yes else "Non") for fact, yes in FACTS.items()]


def by_libreoffice(_: Browser, blank: Path, folder: Path) -> Path:
    return type_into(blank, typed_answers(), folder / f"rempli{blank.suffix}", folder / "profile")


def by_chromium(browser: Browser, blank: Path, folder: Path) -> Path:
    with opened(browser, blank) as page:
        page.fill("#project-name", "Tri des candidatures")
        page.fill("#project-authority", "Ville d’Exemple")
        page.fill("#project-population", "62000")
        page.fill("[name=respondent]", "agents")
        page.fill("[name=date]", "2026-11-22")
        page.select_option("[name=stage]", label="Amont")
        page.fill("#assessments-1-autonomy-note", NOTE)
        for number, grid in enumerate(GRIDS):
            for item, level in LEVELS[grid.id].items():
                page.check(f"#assessments-{number}-{item}-{level}")
        for fact, yes in FACTS.items():
            page.check(f"#law-{fact}-{'yes' if yes else 'no'}")
        with page.expect_download() as download:
            page.click("#save")
        download.value.save_as(folder / "rempli.json")
    return folder / "rempli.json"


def command(*words: object, folder: Path) -> None:
    done = run(*words, folder=folder)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("kind", "fill_in"), [("xlsx", by_libreoffice), ("csv", by_libreoffice), ("html", by_chromium)]
)
def test_a_form_that_is_filled_in_by_hand_becomes_the_page_that_is_signed(
    browser: Browser, tmp_path: Path, kind: str, fill_in: Callable[[Browser, Path, Path], Path]
) -> None:
    needs("pypdfium2")
    blank = tmp_path / f"formulaire.{kind}"
    command("form", "radar", "girouet", "facts", "--output", blank, folder=tmp_path)
    filled = fill_in(browser, blank, tmp_path)
    command("read-form", filled, "--output", "dossier.json", folder=tmp_path)
    dossier = ia.Dossier.from_dict(json.loads((tmp_path / "dossier.json").read_text("utf-8")))
    for grid, answers in zip(GRIDS, dossier.assessments, strict=True):
        assert dict(answers.ratings) == LEVELS[grid.id]
        assert (answers.respondent, answers.stage) == ("agents", ia.Stage.UPSTREAM)
        assert str(answers.date) == "2026-11-22"
    assert dict(dossier.assessments[1].notes) == {"autonomy": NOTE}
    assert dict(dossier.facts) == FACTS
    command("report", "dossier.json", "--output", "rapport", *ON, folder=tmp_path)
    pages = printed(browser, tmp_path / "rapport" / "report.html")
    assert "Signature" in pages[0]
    assert not any("Signature" in page for page in pages[1:])
    for words in ("Tri des candidatures", "Ville d’Exemple", "aut risque", "Décision prise"):
        assert words in pages[0]


def printed(browser: Browser, report: Path) -> list[str]:
    """The text of each page that a printer would get."""
    page = browser.new_page()
    page.goto(report.as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    document: Any = import_module("pypdfium2").PdfDocument(pdf)
    return [sheet.get_textpage().get_text_range() for sheet in document]
