"""Every example host is started for real and looked at in Chromium (Django, Flask: `test_intranet`)."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from tests.browser.looking import colours, opened
from tests.hosts.running import HOSTS, needs, run, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_static_page(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    run(["build.py", str(target)], HOSTS / "static")
    with opened(browser, target) as page:
        charts = page.locator("svg.iar")
        assert charts.count() == 20
        assert [charts.nth(place).is_visible() for place in range(20)] == [False] + [True] * 19
        assert page.locator("[id]").count() == 0
        assert "#0b6e99" in colours(charts.nth(2))  # its twin is in the hidden tab
        assert "#1e2a38" in colours(charts.nth(1))


def test_image(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    run(["build.py", str(target)], HOSTS / "image")
    with opened(browser, target) as page:
        image = page.locator("img")
        assert image.evaluate("node => [node.complete, node.naturalWidth]") == [True, 720]
        assert str(image.get_attribute("alt")).startswith("Girouet. 3 réponses sur 12.")
        assert {"#1e2a38", "#6b4f3a"} <= colours(image)


def test_streamlit(browser: Browser) -> None:
    needs("streamlit")
    quiet = [
        "--server.headless",
        "true",
        "--browser.gatherUsageStats",
        "false",
        "--server.fileWatcherType",
        "none",
    ]
    start = ["-m", "streamlit", "run", "app.py", "--server.port", "{port}", *quiet]
    with serving(start, HOSTS / "streamlit") as address, opened(browser, address) as page:
        image = page.locator("img[src*='svg']").first
        image.wait_for(timeout=30_000)
        assert {"#1e2a38", "#6b4f3a"} <= colours(image)
        assert page.locator("table caption").inner_text() == "Girouet : réponses"


@pytest.mark.filterwarnings("ignore")  # of the notebook's own machinery
def test_notebook(browser: Browser, tmp_path: Path) -> None:
    needs("nbclient", "nbconvert", "ipykernel")
    notebook = import_module("nbformat").read(HOSTS / "notebook" / "charts.ipynb", as_version=4)
    client = import_module("nbclient").NotebookClient(notebook, timeout=120, kernel_name="python3")
    client.execute()
    outputs = [output["data"] for cell in notebook.cells[1:] for output in cell.outputs]
    for output in outputs:
        assert output.keys() == {"text/html", "text/plain"}
        assert len(output["text/plain"]) < 400
    exporter = import_module("nbconvert").HTMLExporter(template_name="basic")
    target = tmp_path / "charts.html"
    target.write_text(exporter.from_notebook_node(notebook)[0], "utf-8")
    with opened(browser, target) as page:
        shown = page.get_by_role("img", name="Girouet. 3 réponses sur 12.")
        assert shown.count() == 2
        assert {"#1e2a38", "#6b4f3a"} <= colours(shown.first)
        assert page.locator("table caption").count() == 1


def test_sphinx(browser: Browser, tmp_path: Path) -> None:
    needs("sphinx")
    folder = tmp_path / "sphinx"
    shutil.copytree(HOSTS / "sphinx", folder, ignore=shutil.ignore_patterns("build", "drawn"))
    run(["-m", "sphinx", "-W", "-q", ".", "build"], folder)
    with opened(browser, folder / "build" / "index.html") as page:
        assert page.locator("svg.iar").count() == 1
        assert {"#1e2a38", "#6b4f3a"} <= colours(page.locator("svg.iar"))
        assert {"#1e2a38", "#6b4f3a"} <= colours(page.locator("img[alt='Girouet des cantines']"))


def test_mkdocs(browser: Browser, tmp_path: Path) -> None:
    needs("mkdocs")
    folder = tmp_path / "mkdocs"
    shutil.copytree(HOSTS / "mkdocs", folder, ignore=shutil.ignore_patterns("site", "__pycache__"))
    run(["-m", "mkdocs", "build", "--strict", "--quiet"], folder)
    serve = ["-m", "http.server", "{port}", "--bind", "127.0.0.1"]
    with serving(serve, folder / "site") as address, opened(browser, address) as page:
        assert page.locator("figure.iar-figure > svg.iar").count() == 1
        assert page.locator("p", has_text="Et la suite du texte.").count() == 1
        assert page.locator("figure table").is_visible()
        assert {"#1e2a38", "#6b4f3a"} <= colours(page.locator("svg.iar"))


def test_the_recipe_for_desk_and_phone(browser: Browser) -> None:
    """The sheet of docs/embedding.md shows one of two drawings, to the eye and to assistive technology."""
    recipe = (HOSTS.parents[1] / "docs" / "embedding.md").read_text("utf-8")
    block = recipe.split("```html\n", 1)[1].split("```", 1)[0]
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})
    wide, narrow = ia.svg.girouet(work, title="Wide"), ia.svg.girouet(work, title="Narrow", size=320)
    for width, name in ((1000, "Wide"), (360, "Narrow")):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.set_content(block.replace("{{ drawing }}", wide).replace("{{ narrow }}", narrow))
        images = page.get_by_role("img")
        assert images.count() == 1
        assert name in str(images.get_attribute("aria-label"))
        assert images.is_visible()
        page.close()
