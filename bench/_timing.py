"""Interleaved timing: every case runs in every round, so that a slow moment hits all of them alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

__all__ = ["compare"]


def compare(
    cases: Mapping[str, Callable[[], object]], rounds: int = 7, target: float = 0.05
) -> dict[str, float]:
    """Median seconds a call by case, over interleaved rounds of about ``target`` seconds each."""
    loops = {name: _loops(case, target) for name, case in cases.items()}
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            times[name].append(_once(case, loops[name]))
    return {name: statistics.median(values) for name, values in times.items()}


def _once(case: Callable[[], object], loops: int) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        for _ in range(loops):
            case()
        return (time.perf_counter() - start) / loops
    finally:
        gc.enable()


def _loops(case: Callable[[], object], target: float) -> int:
    case()
    loops = 1
    while (spent := _once(case, loops) * loops) < target and loops < 10**7:
        loops = max(loops * 2, int(loops * target / max(spent, 1e-9)))
    return loops
