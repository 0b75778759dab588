"""Wall time of fresh interpreters: every case runs in every round, and medians are compared."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping

__all__ = ["fresh"]


def fresh(cases: Mapping[str, str], rounds: int = 15) -> dict[str, float]:
    """Median seconds that a new interpreter takes for each piece of code, start-up included."""
    # As installed: a host keeps compiled modules, whatever this shell was told.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in cases}
    for turn in range(rounds + 1):
        for name, code in cases.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)
            if turn:  # the first round fills the disk cache and compiles
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}
