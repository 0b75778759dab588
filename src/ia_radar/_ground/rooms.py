"""Rooms that load when they are first asked for, safely in many threads.

Python takes the lock of a file before that of the package that holds it, and a package that loads its own
files takes them the other way round: two threads that meet there are stopped by a `_DeadlockError` (CPython
issue 83065: up to 3.13 seldom, on 3.14 often, mended in 3.15). So whoever imports a file of another room
imports the room first, whole: by a line such as ``import ia_radar.decide`` above, or with `load_module`. It
costs nothing, since the room is loaded all the same. `tests/test_room_before_files.py` holds all files to it.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

__all__ = ["load_module"]


def load_module(name: str) -> ModuleType:
    """A module by its full name, after each package that holds it."""
    parts = name.split(".")
    for end in range(1, len(parts)):
        import_module(".".join(parts[:end]))
    return import_module(name)
