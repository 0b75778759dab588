"""Times and memory of what once grew too fast: run it at two sizes, and the growth shows.

    python bench/growth.py            # every case, in half a minute
    python bench/growth.py keys rows  # some of them

Each case runs in a process of its own, at a size and at twice that size; a time that is four times as long is
quadratic. It imports nothing that an older version of the library lacks, so that versions can be compared.
The table that was measured so is in `docs/decisions/growth.md`.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

LIMIT = 120
"""Seconds after which a case is given up."""

ON = dt.date(2026, 11, 22)


def keys(size: int) -> Callable[[], object]:
    """A JSON file of ``size`` keys, the last of which stands twice."""
    import tempfile
    from pathlib import Path

    from ia_radar.__main__ import main

    path = Path(tempfile.mkdtemp()) / "keys.json"
    path.write_text(
        "{" + "".join(f'"k{number}": 1, ' for number in range(size)) + f'"k{size - 1}": 2}}', "utf-8"
    )
    return lambda: main(["check", str(path)])


def one_line(size: int) -> Callable[[], object]:
    """A JSON register of ``size`` kB on one line, from an open file."""
    from ia_radar.exchange import registers

    record = {"tool_name": "Tri", "description": "x" * 400, "phase": "Beta"}
    raw = json.dumps([record] * (size * 1000 // 470)).encode()
    return lambda: len(list(registers.read_uk(io.BytesIO(raw))))


def one_piece(size: int) -> Callable[[], object]:
    """The same as one piece of bytes."""
    from ia_radar.exchange import registers

    record = {"tool_name": "Tri", "description": "x" * 400, "phase": "Beta"}
    raw = json.dumps([record] * (size * 1000 // 470)).encode()
    return lambda: len(list(registers.read_uk([raw])))


def long_row(size: int) -> Callable[[], object]:
    """A CSV row of ``size`` kB, byte by byte."""
    from ia_radar.exchange import registers

    raw = b"Nom de l'algorithme;x\nA;" + b"y" * (size * 1000) + b"\n"

    def read() -> object:
        try:
            return len(list(registers.read_etalab([raw[place : place + 1] for place in range(len(raw))])))
        except ValueError as error:
            return str(error)[:60]

    return read


def _local_grid(items: int) -> Any:
    import ia_radar as ia

    signals = ("hazard", "manoeuvre", "caution", "open")
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": "Grille",
            "scale": {"levels": [{"value": rank + 1, "signal": each} for rank, each in enumerate(signals)]},
            "sections": [
                {
                    "id": f"s{first}",
                    "label": f"Section {first}",
                    "items": [
                        {"id": f"i{n}", "label": f"Thème {n}"} for n in range(first, min(first + 10, items))
                    ],
                }
                for first in range(0, items, 10)
            ],
        }
    )


def flips(size: int) -> Callable[[], object]:
    """`sensitivity` on a local grid of ``size`` items, each with a gate, none answered."""
    import ia_radar as ia
    from ia_radar.decide import Gate, Policy

    grid = _local_grid(size)
    dossier = ia.Dossier(ia.Project(ia.Text("A")), [ia.Assessment(grid)])
    gates = [Gate(f"i{number}", 2) for number in range(size)]
    policy = Policy("local", "1", ia.Text("Politique"), gates=gates, grids=["local"])
    return lambda: ia.sensitivity(dossier, policy=policy, on=ON)


def classes(size: int) -> Callable[[], object]:
    """`Portfolio.category_counts` of ``size`` projects with one of fifty sets of facts."""
    import ia_radar as ia

    known = [question.id for question in ia.aiact.questions()][:50]
    facts: list[dict[str, bool | None]] = [{fact: False} for fact in known]
    dossiers = [ia.Dossier(ia.Project(ia.Text(f"P{n}")), facts=facts[n % 50]) for n in range(size)]
    return lambda: ia.portfolio.Portfolio(dossiers).category_counts(ON)


def titles(size: int) -> Callable[[], object]:
    """``size`` drawings, each with another title of 50 000 characters: what is kept of them?"""
    import ia_radar as ia

    assessment = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})

    def draw() -> None:
        for number in range(size):
            ia.svg.girouet(assessment, title=f"{number} " + "mot " * 12_500)

    return draw


def cells(size: int) -> Callable[[], object]:
    """A table of ``size`` rows whose answers are texts of 50 000 characters: what is kept of them?"""
    import ia_radar as ia
    from ia_radar.exchange import registers

    grid = ia.get_grid("girouet")

    def pieces() -> Any:
        yield b"Projet;Autonomie\n"
        for number in range(size):
            yield f"A{number};{number}".encode() + b"x" * 50_000 + b"\n"

    return lambda: len(list(registers.read_table(pieces(), grid)))


def comparisons(size: int) -> Callable[[], object]:
    """``size`` drawings with an earlier state, on a grid of 100 items: what is kept of them?"""
    import ia_radar as ia

    grid = _local_grid(100)

    def draw() -> None:
        for number in range(size):
            before, after = (
                ia.Assessment(grid, {f"i{n}": (number * 7 + n * step) % 4 + 1 for n in range(100)})
                for step in (1, 3)
            )
            ia.svg.radar(after, compare=before)

    return draw


def levels(size: int) -> Callable[[], object]:
    """`agreement` over ``size`` levels, each with another number of answers."""
    from ia_radar.assess.agreement import agreement

    return lambda: agreement([(n * 7919) % size + 1 for n in range(size)])


CASES: dict[str, tuple[Callable[[int], Callable[[], object]], int]] = {
    "keys": (keys, 10_000),
    "one_line": (one_line, 4_000),
    "one_piece": (one_piece, 4_000),
    "long_row": (long_row, 100),
    "flips": (flips, 100),
    "classes": (classes, 1_000),
    "titles": (titles, 500),
    "cells": (cells, 500),
    "comparisons": (comparisons, 200),
    "levels": (levels, 300),
}
"""The case and the smaller of its two sizes."""


def _measure(name: str, size: int, answer: Any) -> None:
    run = CASES[name][0](size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    run()
    seconds = time.process_time() - start
    answer.send((seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024))


def measure(name: str, size: int) -> str:
    """Seconds of processor and MB more than before, in a process of its own."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(name, size, sender), daemon=True)
    process.start()
    sender.close()
    try:
        if not receiver.poll(LIMIT):
            return f"> {LIMIT} s"
        seconds, megabytes = receiver.recv()
    except EOFError:
        return "failed"
    finally:
        process.terminate()
        process.join()
    return f"{seconds:.2f} s, {megabytes:.0f} MB"


def main() -> None:
    """Print a line a case."""
    for name in sys.argv[1:] or CASES:
        size = CASES[name][1]
        print(
            f"| {name} | {size} | {measure(name, size)} | {2 * size} | {measure(name, 2 * size)} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
