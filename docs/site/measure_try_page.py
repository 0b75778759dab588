"""How long the page « try it » takes in Chromium: ``python docs/site/measure_try_page.py SITE [TIMES]``.

``SITE`` is a folder that `make_site.py` filled. Each time anew: the first load, a step, what an answer changes, and the
next visit with the server gone. On a machine that does much else, times say more of the machine than of the page: the load of the
machine is printed with them, and so is what Chromium computed meanwhile, in seconds of one core (Linux alone). The two together
say what to expect elsewhere.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["STAGES", "Cost", "measure"]

STAGES = (
    "first visit: from the button to the first form",
    "a step: from its link to its form",
    "an answer: from the click to the drawing (0.4 s of it are waited for)",
    "next visit, no network: from the button to the first form",
)
"""What is measured, in the order in which a reader meets it."""

_PATIENCE = 180_000  # milliseconds


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it overrides
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """The address of a folder, and what takes it off the network."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def cut() -> None:
            server.shutdown()
            server.server_close()

        yield f"http://127.0.0.1:{server.server_port}/", cut


class Cost(NamedTuple):
    """What something took."""

    seconds: float
    core_seconds: float
    """The time that cores spent on it, those of all processes of the browser added up."""


def _computed() -> float:
    """The seconds of cores that the processes below this one have spent so far, Python's own left out."""
    parents, spent = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        process = int(stat.parent.name)
        parents[process] = int(fields[1])
        spent[process] = int(fields[11]) + int(fields[12])
    below = {os.getpid()}
    while grown := {process for process, parent in parents.items() if parent in below} - below:
        below |= grown
    ticks = sum(spent[process] for process in below - {os.getpid()})
    return ticks / os.sysconf("SC_CLK_TCK")


def _cost(page: Page, act: Callable[[], None], wanted: str) -> Cost:
    """From an act to the moment when something is seen."""
    start, computed = time.perf_counter(), _computed()
    act()
    page.locator(wanted).first.wait_for(timeout=_PATIENCE)
    return Cost(time.perf_counter() - start, _computed() - computed)


def measure(site: Path, browser: Browser) -> list[Cost]:
    """Each of `STAGES` once, in a browser that knows nothing of the page.

    Args:
        site: the folder of the site.
        browser: a running Chromium.
    """
    context = browser.new_context()
    with _served(site) as (address, cut):
        page = context.new_page()
        page.goto(f"{address}try/")
        button = page.locator("#try-it > button")
        first = _cost(page, button.click, "#try-step:not(:empty)")
        page.get_by_text("works without a network", exact=False).first.wait_for(timeout=_PATIENCE)
        page.get_by_label("Name of the project").fill("Canteens")
        page.keyboard.press("Enter")
        page.locator("#f-utility-4").wait_for(timeout=_PATIENCE)
        step = _cost(page, page.get_by_role("link", name="Girouet", exact=True).click, "#f-autonomy-1")
        answer = _cost(page, page.locator("#f-autonomy-1").click, ".try-says svg.iar-girouet")
        cut()
        page.reload()
        again = _cost(page, button.click, "#try-step:not(:empty)")
    context.close()
    return [first, step, answer, again]


def _sizes(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What the page loads: the name of each file, its bytes, its bytes once compressed; all of them last."""
    files = sorted(folder.iterdir(), key=lambda file: -file.stat().st_size)
    sizes = [(file.name, file.stat().st_size, len(gzip.compress(file.read_bytes(), 6))) for file in files]
    yield from sizes
    yield "all", sum(size for _, size, _ in sizes), sum(size for *_, size in sizes)


def _main(folder: Path, times: int) -> None:
    from playwright.sync_api import sync_playwright

    print("| | bytes | compressed (gzip) |\n|---|---|---|")
    for name, raw, sent in _sizes(folder / "python"):
        print(f"| {name} | {raw:,} | {sent:,} |")

    with sync_playwright() as playwright:
        path = os.environ.get("IA_RADAR_CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        print(f"Chromium {browser.version}, {os.cpu_count()} cores, {times} times")
        runs = []
        for _ in range(times):
            load = os.getloadavg()[0]
            runs.append(measure(folder, browser))
            shown = (f"{cost.seconds:.1f} s ({cost.core_seconds:.1f} of a core)" for cost in runs[-1])
            print(*shown, f"with {load:.1f} processes waiting before", sep="; ")
        browser.close()
    print("| | least | median | most | of a core, median |\n|---|---|---|---|---|")
    for stage, costs in zip(STAGES, zip(*runs, strict=True), strict=True):
        seconds, computed = ([cost[place] for cost in costs] for place in (0, 1))
        figures = [min(seconds), statistics.median(seconds), max(seconds), statistics.median(computed)]
        print("|", " | ".join([stage, *(f"{figure:.1f} s" for figure in figures)]), "|")


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
