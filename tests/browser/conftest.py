"""One Chromium for all tests that look at pages; without one they are skipped, or fail if it is required.

And one copy of the documentation's site.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _absent(reason: str) -> None:
    if os.environ.get("IA_RADAR_BROWSER") == "required":
        pytest.fail(f"IA_RADAR_BROWSER=required, but {reason}", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _absent("playwright is not installed: pip install '.[test,browser]'")
    wanted = os.environ.get("IA_RADAR_CHROMIUM", "/usr/bin/chromium")
    path = shutil.which(wanted)
    if path is None:
        _absent(f"there is no {wanted}: install Chromium, or say where it is in IA_RADAR_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation's site, built from here."""
    pytest.importorskip("zensical")
    folder = tmp_path_factory.mktemp("site") / "site"
    subprocess.run([sys.executable, "docs/site/make_site.py", str(folder)], cwd=ROOT, check=True)  # noqa: S603
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of that site."""
    with served(site_folder) as address:
        yield address
