"""The pages of the site in a browser: for everyone, on a phone, and with nothing asked of anybody else."""

from __future__ import annotations

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.looking import axe_violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
PAGES = (
    "",
    "fr/",
    "tutorial/",
    "fr/tutorial/",
    "gallery/",
    "fr/gallery/",
    "law/questions/",
    "fr/law/rules/",
    "fr/law/calendar/",
    "reference/core/",
    "command-line/",
)

pytestmark = pytest.mark.browser
pytest.importorskip("zensical")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it overrides
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site") / "site"
    subprocess.run([sys.executable, "docs/site/make_site.py", str(folder)], cwd=ROOT, check=True)  # noqa: S603
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_each_kind_of_page_is_for_everyone_and_asks_nothing_of_anybody(
    site: str, browser: Browser, page: str, scheme: Literal["light", "dark"]
) -> None:
    phone = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(site + page)
    phone.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(site)] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(phone) == []
    phone.close()
