"""Many inputs, each tried under a limit of time: how many came out how, and the failures."""

from __future__ import annotations

import argparse
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable
from types import FrameType
from typing import NamedTuple

__all__ = ["Trial", "add_stop_after", "run_trials"]


class Trial(NamedTuple):
    """One input to try.

    Args:
        label: what a failure of it is called, so that it can be tried again.
        group: what its outcome is counted under.
        attempt: tries it and says how it came out; what it raises is a failure, and so is an outcome that
            begins with ``FAILED:``.
    """

    label: str
    group: str
    attempt: Callable[[], str]


def add_stop_after(options: argparse.ArgumentParser) -> None:
    """Give a command the option that says after how many failures to stop."""
    options.add_argument("--stop-after", type=int, default=20, help="failures")


def run_trials(trials: Iterable[Trial], *, limit: float, stop_after: int, noun: str) -> int:
    """Try the inputs and print what came of them; gives an exit status, 1 when something failed.

    Args:
        trials: the inputs.
        limit: seconds of this process that one may take.
        stop_after: failures after which no more is tried.
        noun: what the inputs are, in the plural.
    """

    def too_long(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {limit} seconds")

    signal.signal(signal.SIGPROF, too_long)
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    slowest, start = (0.0, ""), time.perf_counter()
    for trial in trials:
        signal.setitimer(signal.ITIMER_PROF, limit)
        began = time.process_time()
        try:
            outcome = trial.attempt()
        except Exception as error:
            outcome = "FAILED"
            failures.append(f"{trial.label}: {type(error).__name__}: {str(error)[:200]}")
        signal.setitimer(signal.ITIMER_PROF, 0)
        if outcome.startswith("FAILED:"):
            failures.append(f"{trial.label}: {outcome}")
        slowest = max(slowest, (time.process_time() - began, trial.label))
        outcomes[f"{trial.group}: {outcome}"] += 1
        if len(failures) >= stop_after:
            break
    for name, count in sorted(outcomes.items()):
        print(f"{count:>9}  {name}")
    print(f"{outcomes.total():>9}  {noun} in {time.perf_counter() - start:.0f} s; ", end="")
    print(f"the slowest, {slowest[1]}, took {slowest[0]:.2f} s; {len(failures)} failed")
    print(*failures, sep="\n")
    return 1 if failures else 0
