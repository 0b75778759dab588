"""The page to fill in, in Chromium: filled, saved, taken up again, read; nothing is sent, nothing refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from ia_radar.exchange.form_files import Form, blank_form, read_forms, write_form
from tests.browser.looking import axe_violations, html_errors, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GRIDS = [ia.get_grid("radar"), ia.get_grid("girouet")]


def saved(page: Page, folder: Path) -> bytes:
    with page.expect_download() as download:
        page.click("#save")
    download.value.save_as(folder / "saved.json")
    return (folder / "saved.json").read_bytes()


@pytest.mark.browser
def test_what_is_filled_in_is_read(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "form.html"
    path.write_bytes(write_form(blank_form(GRIDS, asks_law=True), "html"))
    with opened(browser, path) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.fill("#project-name", "Cantines")
        page.fill("#project-population", "62000")
        page.fill("[name=respondent]", "agents")
        page.fill("[name=date]", "2026-11-22")
        page.check("#assessments-1-autonomy-3")
        page.fill("#assessments-1-autonomy-note", "=1+1 <b>")
        page.check("#law-rules_only-no")
        raw = saved(page, tmp_path)
        assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    (form,) = read_forms({"saved": raw})
    girouet = form.of(GRIDS[1])[0]
    assert (girouet["autonomy"], dict(girouet.notes), girouet.respondent) == (
        3,
        {"autonomy": "=1+1 <b>"},
        "agents",
    )
    assert form.project is not None
    assert (form.project.name.fr, form.project.population, form.facts) == (
        "Cantines",
        62000,
        (("rules_only", False),),
    )
    with opened(browser, path) as page:
        page.set_input_files("#resume-file", tmp_path / "saved.json")
        page.wait_for_function("document.getElementById('said').textContent !== ''")
        assert read_forms({"again": saved(page, tmp_path)}) == (form,)


@pytest.mark.browser
def test_an_empty_number_is_not_read_aloud_as_zero_and_thousands_may_be_spaced(
    browser: Browser, tmp_path: Path
) -> None:
    """A field of numbers says « 0 » to a screen reader when it is empty, and refuses « 62 000 »."""
    path = tmp_path / "form.html"
    path.write_bytes(write_form(blank_form(GRIDS), "html"))
    with opened(browser, path) as page:
        assert page.locator("[role=spinbutton], input[type=number]").count() == 0
        page.fill("#project-name", "Cantines")
        page.fill("#project-population", "62\u202f000")
        page.fill("#project-agents", "1 200")
        (form,) = read_forms({"saved": saved(page, tmp_path)})
    assert form.project is not None
    assert (form.project.population, form.project.agents) == (62000, 1200)


@pytest.mark.browser
@pytest.mark.parametrize(("key", "typed"), [("#project-agents", "environ 300"), ("[name=date]", "22")])
def test_what_cannot_be_read_is_shown_before_it_is_saved(
    browser: Browser, tmp_path: Path, key: str, typed: str
) -> None:
    """A half-written date would else be dropped without a word."""
    path = tmp_path / "form.html"
    path.write_bytes(write_form(blank_form(GRIDS), "html"))
    with opened(browser, path) as page:
        downloads: list[object] = []
        page.on("download", lambda download: downloads.append(download))  # noqa: PLW0108 - a method of a list is not taken
        page.locator(key).first.press_sequentially(typed)
        page.click("#save")
        said = page.locator("#said")
        assert "champ" in said.inner_text()
        assert page.evaluate("document.activeElement.matches(':invalid')")
        page.locator(key).first.fill("")
        (form,) = read_forms({"saved": saved(page, tmp_path)})
        assert len(downloads) == 1
    assert form.project is None or form.project.agents is None


@pytest.mark.browser
def test_the_page_that_the_browser_saves_whole_is_read_and_goes_on(browser: Browser, tmp_path: Path) -> None:
    """As « save page as » does: the document as it stands, without what was typed."""
    path, again = tmp_path / "form.html", tmp_path / "saved.html"
    path.write_bytes(write_form(blank_form(GRIDS, asks_law=True), "html"))
    with pytest.raises(ia.InvalidInput, match="Save my answers"):
        read_forms({"form.html": path.read_bytes()})
    with opened(browser, path) as page:
        page.fill("#project-name", "</script><b>Cantines")
        page.check("#assessments-1-autonomy-3")
        page.fill("#assessments-1-autonomy-note", "prudence")
        page.check("#law-rules_only-unknown")
        again.write_text(page.content(), "utf-8")
        (form,) = read_forms({"json": saved(page, tmp_path)})
    assert read_forms({"saved.html": again.read_bytes()}) == (form,)
    assert form.of(GRIDS[1])[0]["autonomy"] == 3
    with opened(browser, again) as page:
        page.check("#assessments-1-know_how-2")
        again.write_text(page.content(), "utf-8")
    (later,) = read_forms({"saved.html": again.read_bytes()})
    assert (later.of(GRIDS[1])[0]["autonomy"], later.of(GRIDS[1])[0]["know_how"]) == (3, 2)
    assert (later.project, later.facts) == (form.project, form.facts)


@pytest.mark.browser
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_a_form_that_is_filled_in_comes_back(browser: Browser, tmp_path: Path, lang: ia.Lang) -> None:
    people = [
        ia.Assessment(grid, {grid.items.ids[0]: level}, respondent=role, stage=ia.Stage.UPSTREAM)
        for grid in GRIDS
        for role, level in (("a", 1), ("b", ia.NonAnswer.UNKNOWN))
    ]
    form = Form(people, ia.Project("</script><b>"), {"rules_only": None}, asks_law=True)
    path = tmp_path / "form.html"
    path.write_bytes(write_form(form, "html", lang))
    with opened(browser, path) as page:
        assert read_forms({"saved": saved(page, tmp_path)}) == (form,)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_checkers_find_nothing(browser: Browser, tmp_path: Path, scheme: str) -> None:
    form = blank_form(GRIDS, respondents=2)
    path = tmp_path / "form.html"
    path.write_bytes(write_form(form, "html", "en"))
    page = browser.new_page(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]  # the checker is a script
    page.goto(path.as_uri())
    assert axe_violations(page) == []
    page.close()
    assert html_errors(path) == ""
