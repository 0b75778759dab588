"""How tests serve a page and look at it in Chromium: what it refused, its colours, what its checkers say."""

from __future__ import annotations

import functools
import http.server
import io
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

MODULES = Path(__file__).parents[2] / "build" / "node" / "node_modules"


def tool(name: str) -> Path:
    """A checker that `.ci/browser-setup` installs."""
    path = MODULES / name
    if not path.exists():
        if os.environ.get("IA_RADAR_BROWSER") == "required":
            pytest.fail(f"IA_RADAR_BROWSER=required, but there is no {name}: run .ci/browser-setup")
        pytest.skip(f"no {name}: run .ci/browser-setup")
    return path


def errors_of(page: Page) -> list[str]:
    """What a page refuses or fails in, from now on, in a list that grows."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it overrides
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, as long as the block lasts."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def opened(browser: Browser, address: str | Path) -> Iterator[Page]:
    """A page, on which nothing may have been refused or failed."""
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    errors = errors_of(page)
    page.goto(address.as_uri() if isinstance(address, Path) else address)
    yield page
    assert [line for line in errors if "favicon" not in line and "404" not in line] == []
    page.close()


def colours(where: Locator) -> set[str]:
    """The colours that a picture of a place shows often."""
    images = pytest.importorskip("PIL.Image")
    picture = images.open(io.BytesIO(where.screenshot())).convert("RGB")
    counts = picture.getcolors(1 << 24)
    return {f"#{r:02x}{g:02x}{b:02x}" for count, (r, g, b) in counts if count > 300}


def axe_violations(page: Page, *, aside: str = "") -> list[tuple[str, str]]:
    """What axe-core finds on a page as it is shown: rule and first place; not in what ``aside`` selects."""
    page.wait_for_load_state()
    page.evaluate(tool("axe-core/axe.min.js").read_text(encoding="utf-8"))
    where = f"{{exclude: ['{aside}']}}, " if aside else ""
    result = page.evaluate(f"axe.run({where}{{preload: false, resultTypes: ['violations']}})")
    assert result["passes"]
    return [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in result["violations"]]


_SIDEWAYS = """() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  scrollTo(1000, scrollY);
  if (scrollX) found.push(`the page, by ${scrollX} px`);
  for (const element of document.querySelectorAll(".md-content *")) {
    if (element.closest("svg") || !element.textContent.trim()) continue;
    const { overflowX, display } = getComputedStyle(element);
    const hidden = element.scrollWidth - element.clientWidth;
    const scrolls = ["auto", "scroll"].includes(overflowX) && display !== "inline" && hidden > 0;
    const beyond = Math.round(element.getBoundingClientRect().right - width);
    const words = element.textContent.trim().slice(0, 60);
    if (scrolls || beyond > 0) found.push(`${element.tagName} by ${scrolls ? hidden : beyond} px: ${words}`);
  }
  return found;
}"""


def sideways(page: Page) -> list[str]:
    """What of a page of the site cannot be read without scrolling sideways: prose, code and tables."""
    page.evaluate("document.fonts.ready.then(() => 0)")
    found: list[str] = page.evaluate(_SIDEWAYS)
    return found


def html_errors(*pages: Path) -> str:
    """What the Nu HTML checker says of files."""
    jar = tool("vnu-jar/build/dist/vnu.jar")
    if shutil.which("java") is None:
        pytest.skip("no java: run .ci/browser-setup")
    run = ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", *map(str, pages)]
    return subprocess.run(run, capture_output=True, text=True, check=False).stderr  # noqa: S603 - our tool
