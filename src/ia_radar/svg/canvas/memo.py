"""Results that are kept to be used again, and never more than so many."""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

__all__ = ["MAX_KEPT", "Memo"]

MAX_KEPT = 1024
"""More than the states of every item of a grid of the catalogue, compared with every earlier state."""


class Memo(dict[K, V]):
    """A dict that forgets all when it is full: what comes back often is soon there again.

    Examples:
        >>> memo = Memo()
        >>> memo.keep("a", 1), memo.get("a")
        (1, 1)
    """

    __slots__ = ()

    def keep(self, key: K, value: V) -> V:
        """``value``, remembered."""
        if len(self) >= MAX_KEPT:
            self.clear()
        self[key] = value
        return value
