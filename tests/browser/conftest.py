"""One Chromium for all tests that look at pages; without one they are skipped, or fail if it is required."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
