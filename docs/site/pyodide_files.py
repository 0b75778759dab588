"""Python for browsers: Pyodide from npm, and wheels of the library and of what it needs.

Rules that hold here:

1. Nothing large is committed: npm fetches Pyodide as its lock file says, each time in a fresh ``build/``.
2. The library's wheel is built from this tree; attrs and svgwrite are packed as they are installed here.
3. Nothing here asks for numpy: there is none for browsers in any registry that this build knows.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

__all__ = ["NoPyodide", "fetch_pyodide", "write_runtime"]

_LOADED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_PLACE = "node_modules/pyodide"
_LOCK = "pyodide-lock.json"

ROOT = Path(__file__).parents[2]
_LISTED = Path(__file__).with_name("browser")
_FETCHED = ROOT / "build" / "pyodide"


class NoPyodide(Exception):
    """Pyodide cannot be had here: there is no npm, or npm says why not."""


def fetch_pyodide(folder: Path = _FETCHED) -> Path:
    """The npm package, at the version of the lock file; fetched unless it is there already.

    Args:
        folder: where each version is kept.

    Raises:
        NoPyodide: there is no npm, or it fails.
    """
    wanted = json.loads((_LISTED / "package-lock.json").read_text("utf-8"))["packages"][_PLACE]["version"]
    fetched = folder / str(wanted)
    if not fetched.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise NoPyodide("there is no npm on this machine")
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as work:  # several processes may build at one time
            for name in ("package.json", "package-lock.json"):
                shutil.copy(_LISTED / name, work)
            _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Path(work))
            with contextlib.suppress(OSError):  # another one was first
                (Path(work) / _PLACE).rename(fetched)
    return fetched


def write_runtime(folder: Path, *names: str) -> None:
    """All that a page or Node needs to run the library, in one folder: Pyodide, its lock file, wheels.

    The lock file is Pyodide's without its packages: it then knows none to ask another host for.

    Args:
        folder: where to write; made if it is not there.
        names: installed distributions in pure Python, to pack beside the library.

    Raises:
        NoPyodide: there is no npm, or it fails.
    """
    package = fetch_pyodide()
    folder.mkdir(parents=True, exist_ok=True)
    for name in _LOADED:
        shutil.copy(package / name, folder)
    lock = json.loads((package / _LOCK).read_text("utf-8"))
    (folder / _LOCK).write_text(json.dumps(lock | {"packages": {}}), "utf-8")
    for name in names:
        _pack(name, folder)
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)


def _pack(name: str, folder: Path) -> None:
    """A wheel of what is installed: the same files, its licence among them, in a fixed order, undated."""
    installed = distribution(name)
    wheel = folder / f"{name}-{installed.version}-py3-none-any.whl"
    left_out = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
    files = [
        file
        for file in sorted(installed.files or ())
        if file.suffix != ".pyc" and file.name not in left_out and ".." not in file.parts
    ]
    with ZipFile(wheel, "w", ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(ZipInfo(file.as_posix()), file.read_binary(), ZIP_DEFLATED)


def _run(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise NoPyodide(f"{' '.join(command)}: {done.stdout}{done.stderr}".strip())
