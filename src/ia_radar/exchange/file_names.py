"""Names of files that every system takes, from the names of projects."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["file_names"]

_MAX = 60
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
_RESERVED = frozenset(["con", "prn", "aux", "nul", *_PORTS])  # which Windows gives to no file


def file_names(texts: Iterable[str]) -> tuple[str, ...]:
    """A name without an ending for each text: plain letters, digits and hyphens, short, none twice.

    Examples:
        >>> file_names(["Cantines de Nantes", "cantines de nantes", "Été / ../..", "«»", "NUL"])
        ('cantines-de-nantes', 'cantines-de-nantes-2', 'ete', 'projet', 'projet-nul')
    """
    used: set[str] = set()
    numbers: dict[str, int] = {}  # the last that a name had: thousands may share one
    names = []
    for text in texts:
        plain = unicodedata.normalize("NFKD", text[:1000]).encode("ascii", "ignore").decode().lower()
        start = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:_MAX].rstrip("-") or "projet"
        start = f"projet-{start}" if start in _RESERVED else start
        name = start
        while name in used:
            numbers[start] = numbers.get(start, 1) + 1
            name = f"{start}-{numbers[start]}"
        used.add(name)
        names.append(name)
    return tuple(names)
