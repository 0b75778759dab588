"""The same call gives the same bytes: in other processes, locales, time zones, hash seeds and threads."""

from __future__ import annotations

import copy
import hashlib
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar import svg
from tests.svg.every_chart import EVERY
from tests.svg.samples import CHARTS, THEMES, filled, local_grid

ROOT = Path(__file__).parents[2]
CODE = "from tests.svg.test_bytes import digest; print(digest())"


def drawings() -> list[svg.Svg]:
    grids = [*ia.grids(), local_grid(3), local_grid(4, drawing="girouet")]
    return [chart(lang=lang) for chart in EVERY.values() for lang in ia.text.LANGS] + [
        chart(
            filled(grid, seed),
            compare=filled(grid, 9) if seed else None,
            theme=theme,
            lang=lang,
            title="Été, İıß",
        )
        for seed in (0, 1)
        for grid in grids
        for lang in ia.text.LANGS
        for theme in THEMES.values()
        for chart in CHARTS.values()
    ]


def digest() -> str:
    markup = "".join([drawing + drawing.document() + drawing.figure() for drawing in drawings()])
    return hashlib.sha256(markup.encode()).hexdigest()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4294967295", "LC_ALL": "fr_FR.UTF-8", "TZ": "America/St_Johns"},
        {"PYTHONHASHSEED": "0", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONOPTIMIZE": "1"},
    ],
    ids=["seed", "fr_FR", "tr_TR", "C"],
)
def test_another_process(environment: dict[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", CODE],
        env={**os.environ, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest()


def test_eight_threads() -> None:
    """Each starts with nothing kept, so that all fill the same caches at once."""
    from ia_radar.svg.assessment import girouet as girouet_chart
    from ia_radar.svg.assessment import radar as radar_chart

    alone = digest()
    for layouts in (radar_chart._layout, girouet_chart._layout):
        layouts.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: digest(), range(8))) == {alone}


@pytest.mark.parametrize("drawing", drawings()[:28:2], ids=lambda drawing: drawing.name[:20])
def test_copies_are_equal(drawing: svg.Svg) -> None:
    for other in (copy.copy(drawing), copy.deepcopy(drawing), pickle.loads(pickle.dumps(drawing))):  # noqa: S301 - ours
        assert (other, other.table, other.name, other.box) == (
            drawing,
            drawing.table,
            drawing.name,
            drawing.box,
        )
        assert svg.drawing(other).tostring() == svg.drawing(drawing).tostring()


def test_a_radar_is_small() -> None:
    import gzip

    radar = ia.get_grid("radar")
    sizes = [len(svg.radar(filled(radar, seed), title="Cantines scolaires").encode()) for seed in range(50)]
    assert sum(sizes) / len(sizes) < 9000
    plain = svg.radar(
        ia.Assessment(radar, dict.fromkeys(radar.items.ids, 3)), title="Cantines scolaires"
    ).encode()
    assert len(plain) < 9000
    assert len(gzip.compress(plain)) < 2200
