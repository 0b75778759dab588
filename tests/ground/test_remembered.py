"""Results that threads share: each asks with its own equal or unequal values, and gets those of no other."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import Any

from ia_radar._ground.remembered import remembered
from ia_radar.schemas import public_modules

IN_THREADS = textwrap.dedent(
    """
    import sys
    from concurrent.futures import ThreadPoolExecutor

    from attrs import evolve

    import ia_radar as ia

    sys.setswitchinterval(1e-6)
    levels = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]

    def grid_of(*ids):
        items = [{"id": each, "label": "L"} for each in ids]
        sections = [{"id": "s", "label": "S", "items": items}]
        data = {"id": "g", "version": "1", "title": "G", "scale": {"levels": levels}, "sections": sections}
        return ia.load_grid(data)

    grids = grid_of("a", "b"), grid_of("c", "d")
    assert hash(grids[0]) == hash(grids[1]) and grids[0] != grids[1]

    def answer(thread):
        for turn in range(1500):
            grid = evolve(grids[(turn + thread) % 2], purpose=f"{thread} {turn % 40}")
            given = ia.Assessment(grid, {grid.items[0].id: 2})
            assert tuple(item for item, _ in given.ratings) == grid.items.ids, given.ratings
        return True

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(answer, range(16)))
    """
)


def test_threads_get_the_results_of_their_own_grids() -> None:
    """With `functools.lru_cache`, some were those of another grid, and the process ended."""
    done = subprocess.run([sys.executable, "-c", IN_THREADS], capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    assert (done.returncode, done.stderr[-2000:]) == (0, "")


def test_no_more_results_are_kept_than_are_asked_for() -> None:
    asked: list[int] = []

    @remembered(3)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [double(number) for number in (1, 2, 3, 3, 1, 4, 4, 1)] == [2, 4, 6, 6, 2, 8, 8, 2]
    assert asked == [1, 2, 3, 4, 1]
    double.cache_clear()
    assert double(4) == 8
    assert asked[-1] == 4


def test_values_of_ours_are_no_keys_of_lru_cache() -> None:
    """Whoever caches by a grid, a scale, a theme or a pack uses `remembered`."""
    assert public_modules()  # which loads them
    caches: dict[str, Any] = {
        f"{name}.{key}": value
        for name, module in [*sys.modules.items()]
        if name.startswith("ia_radar")
        for key, value in vars(module).items()
        if hasattr(value, "cache_info")
    }
    ours = (
        "Grid",
        "Scale",
        "Theme",
        "Pack",
        "Text",
        "Credit",
        "Policy",
        "Assessment",
        "Rings",
        "Ink",
        "Fact",
    )
    kinds = {
        name: [str(kind) for key, kind in value.__wrapped__.__annotations__.items() if key != "return"]
        for name, value in caches.items()
    }
    assert len(caches) > 10
    assert not {name: each for name, each in kinds.items() if any(kind.startswith(ours) for kind in each)}
