"""The notebook of two campaigns as the page that `nbconvert --execute` makes of it, looked at in Chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import axe_violations
from tests.hosts.running import needs, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook"


@pytest.fixture(scope="module")
def notebook_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needs("nbconvert", "ipykernel", "pandas", "polars")
    folder = tmp_path_factory.mktemp("notebook")
    for name in ("campaigns.fr.ipynb", "campagne-2025.csv", "campagne-2026.csv"):
        shutil.copy(NOTEBOOK / name, folder)
    readme = (NOTEBOOK / "README.md").read_text("utf-8")
    (command,) = re.findall(r"^jupyter (nbconvert --execute .+)$", readme, re.MULTILINE)
    *words, _ = command.split()  # its last word is the notebook that one wants
    run(["-m", *words, "campaigns.fr.ipynb"], folder)
    return folder / "campaigns.fr.html"


@contextmanager
def shown(browser: Browser, path: Path) -> Iterator[Page]:
    """The page without what nbconvert would fetch for formulas and widgets, of which it has none."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.goto(path.as_uri())
    yield page
    page.close()


def test_axe(browser: Browser, notebook_page: Path) -> None:
    """But for what is not ours: the empty corner of pandas’ tables, the colours of nbconvert’s code."""
    with shown(browser, notebook_page) as page:
        assert page.locator("html").get_attribute("lang") == "fr"
        assert axe_violations(page, aside="table.dataframe, .highlight") == []


def test_each_chart_is_there_once_as_one_image_with_its_name(browser: Browser, notebook_page: Path) -> None:
    with shown(browser, notebook_page) as page:
        charts = page.locator("svg.iar")
        names = [str(chart.get_attribute("aria-label")) for chart in charts.all()]
        assert len(names) == len(set(names)) == 5
        for name in names:
            assert page.get_by_role("img", name=name, exact=True).count() == 1
        assert page.locator("img").count() == 0
