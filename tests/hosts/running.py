"""Start an example host for real, and wait until it answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

HOSTS = Path(__file__).parents[2] / "examples" / "hosts"
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "default"}


def needs(*modules: str) -> None:
    """Skip the test without these, or fail when the hosts are required."""
    missing = [module for module in modules if find_spec(module) is None]
    if missing and os.environ.get("IA_RADAR_HOSTS") == "required":
        pytest.fail(f"IA_RADAR_HOSTS=required, but there is no {', '.join(missing)}: pip install '.[hosts]'")
    if missing:
        pytest.skip(f"no {', '.join(missing)}: pip install '.[hosts]'")


def run(arguments: Sequence[str], folder: Path) -> None:
    """A command of this Python that ends by itself."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and examples
        [sys.executable, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def serving(arguments: Sequence[str], folder: Path) -> Iterator[str]:
    """The address of a server while it runs; ``{port}`` in its arguments is where it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(argument.format(port=port) for argument in arguments)]
    with subprocess.Popen(  # noqa: S603 - as above
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            for _ in range(300):
                assert server.poll() is None, f"{command} ended with {server.returncode}"
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
