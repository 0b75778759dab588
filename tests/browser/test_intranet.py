"""The intranet of both web hosts: filled in, refused, corrected, stored, opened again, strict policy."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.looking import axe_violations, colours, errors_of, html_errors, opened
from tests.hosts.running import HOSTS, needs, run, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
POLICY = "default-src 'none'; style-src 'nonce-[\\w-]+'; img-src data:; form-action 'self'"
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
        page.get_by_role(role, name=name).click()


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
        check(page, sources)

        follow(page, "button", "Créer")
        assert page.get_by_role("alert").inner_text().startswith("Donnez un nom au projet")
        assert page.title().startswith("Erreur")
        check(page, sources)
        page.get_by_label("Nom").fill("Cantines <b>")
        page.get_by_label("Population").fill("62000")
        follow(page, "button", "Créer")
        assert page.get_by_role("heading", level=1).inner_text() == "Cantines <b>"
        assert page.locator("svg.iar").count() == 0
        project = page.url

        # a level that no button offers is refused beside its field, and nothing that was typed is lost
        follow(page, "link", "Remplir le radar")
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
        assert page.url == project

        follow(page, "link", "Remplir le girouet")
        fill_grid(page, {"autonomy": 3, "know_how": 2, "meaning": 4})
        for role, level in [("agent", 1), ("agent", 2), ("agent", 4), ("manager", 4), ("elected", 4)]:
            follow(page, "link", "membre du groupe")
            page.get_by_label("Vous répondez comme").select_option(role)
            fill_grid(page, {"autonomy": level})
        follow(page, "link", "membre du groupe")
        check(page, sources)

        # only what still matters is asked, a few a page
        page.goto(project)
        follow(page, "link", "questions de droit")
        check(page, sources)
        asked = 0
        yes = {"deployed_by_public_authority", "evaluates_benefit_eligibility"}
        while fields := page.locator("fieldset.iar-item").all():
            assert len(fields) <= 6
            asked += len(fields)
            for key in [field.get_attribute("id") for field in fields]:
                page.locator(f"#{key}-{'yes' if str(key)[2:] in yes else 'no'}").check()
            follow(page, "button", "Enregistrer")
        assert "Rien à demander ici" in page.locator("main").inner_text()
        assert 10 < asked < 90
        follow(page, "link", "Voir le projet")

        check(page, sources)
        text = page.locator("main").inner_text()
        assert re.search(r"haut risque au \d", text)
        for heading in (
            "Proposition",
            "Droit",
            "Vos obligations",
            "Droit français",
            "Ce qui reste à savoir",
            "Dessins",
        ):
            assert page.get_by_role("heading", name=heading, exact=True).count() == 1
        kinds = ["badge", "ai-act", "radar", "girouet", "panel"]
        assert [page.locator(f"svg.iar-{kind}").count() for kind in kinds] == [1] * 5
        assert page.locator("table caption").count() == 4
        assert "&lt;svg" not in page.content()
        assert {"#0b6e99", "#ffffff"} <= colours(page.locator("svg.iar-radar"))
        assert {"#1e2a38", "#6b4f3a"} <= colours(page.locator("svg.iar-girouet"))
        # the page's own sheet reaches the public class names
        fill = page.locator("svg.iar-radar .iar-title").evaluate("node => getComputedStyle(node).fill")
        assert fill == "rgb(90, 42, 130)"

        # a slip is taken back
        follow(page, "link", "Corriger une réponse")
        assert page.locator("#f-evaluates_benefit_eligibility-yes").is_checked()
        page.locator("#f-evaluates_benefit_eligibility-no").check()
        follow(page, "button", "Enregistrer")
        assert not re.search(r"\bhaut risque au \d", page.locator("main").inner_text())
        before = page.locator("main").inner_text()
    with site(host, tmp_path / host) as address, opened(browser, f"{address}1/") as page:
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
            f'<form method="post" action="{address}"><input name="name" value="x"></form>', "utf-8"
        )
        page.goto(evil.as_uri())
        with page.expect_navigation() as navigation:
            page.evaluate("document.forms[0].submit()")
        assert navigation.value is not None
        assert navigation.value.status == 403
        page.goto(address)
        assert "Aucun projet" in page.locator("main").inner_text()
        page.close()


def lines_of_code(path: Path) -> int:
    """Lines that hold code: no blank line, comment, docstring or import."""
    source = path.read_text("utf-8")
    aside: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node, ast.stmt) and (is_text or isinstance(node, ast.Import | ast.ImportFrom)):
            aside.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return sum(
        bool(line.strip()) and not line.strip().startswith("#") and number not in aside
        for number, line in enumerate(source.splitlines(), start=1)
    )


def test_a_host_writes_few_lines() -> None:
    """Views alone; the README says what stands beside them: a model, addresses, the policy, settings."""
    assert lines_of_code(HOSTS / "django" / "intranet" / "views.py") <= 40
    assert lines_of_code(HOSTS / "flask" / "app.py") <= 64
