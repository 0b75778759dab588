"""The intranet of both web hosts: filled in, refused, corrected, stored, opened again, strict policy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.looking import axe_violations, errors_of, html_errors, opened
from tests.hosts.running import HOSTS, needs, run, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
POLICY = r"default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; form-action 'self'; .*"
START = {
    "django": ["manage.py", "runserver", "--noreload", "{port}"],
    "flask": ["-m", "flask", "run", "--port", "{port}"],
}


@contextmanager
def site(host: str, folder: Path) -> Iterator[str]:
    """The address of a host that keeps its base in a folder of its own."""
    needs(host)
    if not folder.exists():
        shutil.copytree(HOSTS / host, folder, ignore=shutil.ignore_patterns("*.sqlite3", "__pycache__"))
        if host == "django":
            run(["manage.py", "migrate", "--run-syncdb"], folder)
    with serving(START[host], folder) as address:
        yield address


def follow(page: Page, role: Literal["button", "link"], name: str) -> None:
    """Press a button or follow a link, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.get_by_role(role, name=name, exact=True).click()


def check(page: Page, keep: list[str]) -> None:
    """A page passes axe; its source is kept for the HTML checker, as the server sent it."""
    assert axe_violations(page) == []
    keep.append(page.request.get(page.url).text())


def fill_grid(page: Page, levels: dict[str, int | str]) -> None:
    for item, level in levels.items():
        page.locator(f"#f-{item}-{level}").check()
    follow(page, "button", "Enregistrer")


@pytest.mark.parametrize("host", START)
def test_a_project_from_its_name_to_the_law(browser: Browser, host: str, tmp_path: Path) -> None:
    sources: list[str] = []
    with site(host, tmp_path / host) as address, opened(browser, address) as page:
        assert re.fullmatch(POLICY, page.request.get(address).headers["content-security-policy"])
        assert page.request.get(f"{address}new/radar/").status == 404
        assert page.request.get(f"{address}7/radar/").status == 404
        check(page, sources)

        follow(page, "link", "Nouveau projet")
        page.get_by_label("Nombre d’habitants").fill("beaucoup")
        follow(page, "button", "Enregistrer")
        alert = page.get_by_role("alert").inner_text()
        assert "Nom du projet" in alert
        assert "attendu : un nombre entier" in alert
        assert page.title() == "Erreur – Nouveau projet"
        check(page, sources)
        page.get_by_label("Nom du projet").fill("Cantines <b>")
        page.get_by_label("Nombre d’habitants").fill("62 000")
        follow(page, "button", "Enregistrer")
        project = page.url.removesuffix("radar/")

        # a level that no button offers is refused beside its field, and nothing that was typed is lost
        assert page.title() == "Radar de décision – Cantines <b>"
        check(page, sources)
        page.locator("#f-privacy-1").check()
        page.locator("#f-privacy-note").fill("à revoir & <vite>")
        page.locator("#f-utility-4").evaluate("field => { field.value = '9'; field.checked = true }")
        follow(page, "button", "Enregistrer")
        refused = page.get_by_role("group", name="Utilité")
        assert "'9'" in refused.inner_text()
        assert "n’est pas une réponse ; attendu : un niveau de 1 à 4" in refused.inner_text()
        assert page.locator("#f-privacy-1").is_checked()
        assert page.locator("#f-privacy-note").input_value() == "à revoir & <vite>"
        assert page.title().startswith("Erreur – Radar de décision")
        assert axe_violations(page) == []
        fill_grid(page, {"utility": 4, "political_opportunity": 4, "sobriety": "unknown"})

        assert page.url == f"{project}girouet/"
        fill_grid(page, {"autonomy": 3, "know_how": 2, "meaning": 4})
        assert page.url == f"{project}red-lines/"
        page.locator("#f-jobs-no").check()
        check(page, sources)
        follow(page, "button", "Enregistrer")
        for role, level in [("agent", 1), ("agent", 2), ("agent", 4), ("manager", 4), ("elected", 4)]:
            follow(page, "link", "Girouet : un membre du groupe")
            page.get_by_role("combobox", name="Vous répondez comme").select_option(role)
            fill_grid(page, {"autonomy": level})
        follow(page, "link", "Girouet : un membre du groupe")
        follow(page, "button", "Enregistrer")
        assert "attendu : une des fonctions proposées" in page.get_by_role("alert").inner_text()
        check(page, sources)

        # only what still matters is asked, a few a page; a screening question answered yes opens its group
        follow(page, "link", "Questions de droit")
        check(page, sources)
        asked: list[str] = []
        screens = {"sensitive_field", "essential_service"}
        yes = {"deployed_by_public_authority", "evaluates_benefit_eligibility", *screens}
        while fields := page.locator("fieldset.iar-item").all():
            assert len(fields) <= 6
            keys = [str(field.get_attribute("id"))[2:] for field in fields]
            asked += keys
            for key in keys:
                page.locator(f"#f-{key}-{'yes' if key in yes else 'no'}").check()
            follow(page, "button", "Enregistrer")
        assert "sensitive_field" in asked
        assert "evaluates_benefit_eligibility" in asked
        assert len(asked) == len(set(asked))
        assert 10 < len(asked) < 90

        assert page.url == f"{project}results/"
        check(page, sources)
        text = page.locator("main").inner_text()
        assert re.search(r"Haut risque au \d", text)
        kinds = ["badge", "ai-act", "timeline", "radar", "girouet", "panel"]
        assert [page.locator(f"svg.iar-{kind}").count() for kind in kinds] == [1] * 6
        assert page.locator("table caption").count() > 4
        assert "&lt;svg" not in page.content()
        width = page.locator("svg.iar-badge").evaluate("node => getComputedStyle(node).maxWidth")
        assert width == "384px"  # the page's own sheet is let through by its hash
        follow(page, "link", "Questions de droit")
        assert "Plus aucune question" in page.locator("main").inner_text()

        # a slip is corrected, and an answer taken back is asked for again
        follow(page, "link", "Corriger les réponses de droit")
        assert page.locator("#f-evaluates_benefit_eligibility-yes").is_checked()
        page.locator("#f-deployed_by_public_authority-none").check()
        check(page, sources)
        follow(page, "button", "Enregistrer")
        assert "Haut risque au" not in page.locator("main").inner_text()
        follow(page, "link", "Questions de droit")
        assert page.locator("#f-deployed_by_public_authority-yes").count() == 1
        follow(page, "link", "Corriger les réponses de droit")
        page.locator("#f-evaluates_benefit_eligibility-no").check()
        follow(page, "button", "Enregistrer")
        before = page.locator("main").inner_text()
        assert "Haut risque au" not in before
        follow(page, "link", "Questions de droit")
        # so is a rating
        follow(page, "link", "Radar de décision")
        page.locator("#f-privacy-none").check()
        page.locator("#f-privacy-note").fill("")
        follow(page, "button", "Enregistrer")
        follow(page, "link", "Radar de décision")
        assert page.locator("#f-privacy-1").is_checked() is False
        assert page.locator("#f-utility-4").is_checked()
        page.locator("#f-privacy-1").check()
        page.locator("#f-privacy-note").fill("à revoir & <vite>")
        follow(page, "button", "Enregistrer")
    with site(host, tmp_path / host) as address, opened(browser, f"{address}1/results/") as page:
        assert page.locator("main").inner_text() == before
    files = [tmp_path / f"{number}.html" for number in range(len(sources))]
    for file, source in zip(files, sources, strict=True):
        file.write_text(source, "utf-8")
    assert html_errors(*files) == ""


@pytest.mark.parametrize("host", START)
def test_the_policy_is_enforced_and_forms_of_other_sites_are_refused(
    browser: Browser, host: str, tmp_path: Path
) -> None:
    with site(host, tmp_path / host) as address:
        page = browser.new_page()
        errors = errors_of(page)
        page.goto(address)
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
        page.wait_for_timeout(100)
        assert any("Content Security Policy" in line for line in errors)
        evil = tmp_path / "evil.html"
        evil.write_text(
            f'<form method="post" action="{address}new/project/"><input name="name" value="x"></form>',
            "utf-8",
        )
        page.goto(evil.as_uri())
        with page.expect_navigation() as navigation:
            page.evaluate("document.forms[0].submit()")
        assert navigation.value is not None
        assert navigation.value.status == 403
        page.goto(address)
        assert "Aucun projet" in page.locator("main").inner_text()
        page.close()
