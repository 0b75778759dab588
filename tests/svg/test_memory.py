"""Nothing that is kept to draw faster grows with what was drawn: titles, grids, answers."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.svg.canvas.memo import MAX_KEPT, Memo
from tests.svg.samples import filled, local_grid

GIROUET = ia.get_grid("girouet")
WORK = ia.Assessment(GIROUET, {"autonomy": 1})


def long_titles() -> Iterator[svg.Svg]:
    return (svg.girouet(WORK, title=f"{number} " + "mot " * 8_000) for number in count())


def long_words() -> Iterator[svg.Svg]:
    return (svg.girouet(WORK, title=f"{number}{'x' * 32_000}") for number in count())


def answers_to_many_levels() -> Iterator[svg.Svg]:
    levels = [{"value": value, "signal": "hazard" if value < 100 else "open"} for value in range(1, 201)]
    items = [{"id": f"i{number}", "label": "Un item"} for number in range(100)]
    grid = ia.load_grid(
        {
            "id": "wide",
            "version": "1",
            "title": "W",
            "scale": {"levels": levels},
            "sections": [{"id": "s", "label": "S", "items": items}],
        }
    )
    return (
        svg.radar(filled(grid, number), compare=filled(grid, number + 1), size=320 if number % 2 else None)
        for number in count()
    )


def grids() -> Iterator[svg.Svg]:
    grid = local_grid(3)
    return (
        svg.chart(filled(evolve(grid, id=f"g{number}", title=ia.Text(f"{number} " * 500)), number))
        for number in count()
    )


@pytest.mark.parametrize(
    ("make", "turns", "most"),
    [
        (long_titles, 500, 8_000_000),
        (long_words, 500, 8_000_000),
        (answers_to_many_levels, 150, 10_000_000),
        (grids, 150, 30_000_000),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_memory_is_bounded(make: Callable[[], Iterator[svg.Svg]], turns: int, most: int) -> None:
    drawings = make()
    tracemalloc.start()
    try:
        for _ in range(turns):
            next(drawings)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < most


def test_every_memory_is_bounded() -> None:
    """A cache without a limit would grow with what a host draws."""
    caches = [
        (name, entry, cache.cache_parameters()["maxsize"])
        for name, module in list(sys.modules.items())
        if name.startswith(("ia_radar.svg", "ia_radar.describe"))
        for entry, cache in vars(module).items()
        if hasattr(cache, "cache_parameters")
    ]
    assert len(caches) > 10
    assert [entry for *entry, limit in caches if limit is None] == []


def test_a_memo_forgets_when_it_is_full() -> None:
    memo: Memo[int, Any] = Memo()
    for number in range(3 * MAX_KEPT):
        assert memo.keep(number, str(number)) == memo.get(number) == str(number)
        assert len(memo) <= MAX_KEPT
