"""Run the command line as a person does: in a process of its own, with its bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes.json"
WHOLE = EXAMPLE.with_name("cantines-nantes-complet.json")
ON = ["--on", "2026-11-22"]


def run(
    *arguments: object, folder: Path, said: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "ia_radar", *map(str, arguments)],
        input=said, capture_output=True, cwd=folder, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def spoken(*lines: str | Callable[[], object]) -> Iterator[str]:
    """What stands in for standard input: lines; a callable is called when its turn comes."""
    for line in lines:
        if isinstance(line, str):
            yield f"{line}\n"
        else:
            line()
