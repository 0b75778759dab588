"""Many decision diagrams over the same facts, read together under partial facts.

Rules that hold here:

1. Nothing here knows any law: a root is a name and a diagram of a `Builder`.
2. Facts are levels. The nodes of a level are read at once, from the deepest level up: under the known
   answers, a node is what its branches have become, and two nodes are the same function when their
   fingerprints are equal. Fingerprints have 64 bits: among some ten thousand nodes, two functions are
   mistaken for one with a chance of about one in a hundred thousand million.
3. A node depends on its fact when its two branches have become different functions. That is why what is
   said to hang on a fact does hang on it, as `diagram.outlook` says for one diagram.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.aiact.logic.diagram import RESULTS, Builder

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Reading", "Survey"]

_WORD = 64


class Reading(NamedTuple):
    """What one diagram can still give.

    Args:
        results: the results that some completion gives, as the bits of a number.
        facts: the ranks of the facts on which the result still depends, as the bits of a number.
    """

    results: int
    facts: int


class _Level(NamedTuple):
    """The nodes that read one fact: their places, and the places of their two branches."""

    rank: int
    nodes: slice
    branches: npt.NDArray[np.intp]  # low, then high


class Survey:
    """Diagrams made ready to be read together.

    Args:
        builder: the finished diagrams.
        roots: the diagrams that are asked about, by name.
        order: the facts, in the order of the builder.
    """

    def __init__(self, builder: Builder, roots: Mapping[str, int], order: Sequence[str]) -> None:
        import numpy as np  # a class, or duties that nothing keeps open, are read without it

        reached = _reached(builder.nodes, roots.values())
        ordered = [*range(RESULTS), *sorted(reached, key=lambda node: -builder.nodes[node][0])]
        place = {node: index for index, node in enumerate(ordered)}
        distinct = {node: index for index, node in enumerate(dict.fromkeys(roots.values()))}
        self._names = {name: distinct[node] for name, node in roots.items()}
        self._roots = np.array([place[node] for node in distinct], dtype=np.intp)
        self._order = tuple(order)
        self._words = -(-len(self._order) // _WORD)
        self._levels: list[_Level] = []
        start = RESULTS
        while start < len(ordered):
            rank = builder.nodes[ordered[start]][0]
            stop = start
            while stop < len(ordered) and builder.nodes[ordered[stop]][0] == rank:
                stop += 1
            branches = [[place[builder.nodes[node][side]] for node in ordered[start:stop]] for side in (1, 2)]
            self._levels.append(_Level(rank, slice(start, stop), np.array(branches, dtype=np.intp)))
            start = stop
        random = np.random.default_rng(2026)
        self._size = len(ordered)
        self._leaves = random.integers(1, 2**63, RESULTS, dtype=np.uint64)
        # Odd factors: no fingerprint is lost in a product.
        self._factors = random.integers(0, 2**63, (len(self._order), 2), dtype=np.uint64) * np.uint64(
            2
        ) + np.uint64(1)

    def read(self, known: Mapping[str, bool | None]) -> dict[str, Reading]:
        """Every root under partial facts.

        Args:
            known: the answers; an absent fact is unknown.
        """
        import numpy as np

        prints = np.empty(self._size, dtype=np.uint64)
        prints[:RESULTS] = self._leaves
        # One row a node: the facts it depends on, word by word, then the results it can give.
        bits = np.zeros((self._size, self._words + 1), dtype=np.uint64)
        bits[:RESULTS, -1] = 1 << np.arange(RESULTS, dtype=np.uint64)
        for level in self._levels:
            answer = known.get(self._order[level.rank])
            if answer is None:
                low, high = prints[level.branches]
                differ = low != high
                first, second = self._factors[level.rank]
                prints[level.nodes] = np.where(differ, low * first + high * second, low)
                below = bits[level.branches]
                joined = below[0] | below[1]
                word, bit = divmod(level.rank, _WORD)
                joined[:, word] |= differ.astype(np.uint64) << np.uint64(bit)
                bits[level.nodes] = joined
            else:
                branch = level.branches[int(answer)]
                prints[level.nodes] = prints[branch]
                bits[level.nodes] = bits[branch]
        readings = [
            Reading(row[-1], sum([word << (_WORD * place) for place, word in enumerate(row[:-1])]))
            for row in bits[self._roots].tolist()
        ]
        return {name: readings[index] for name, index in self._names.items()}

    def names(self, facts: int) -> tuple[str, ...]:
        """The facts behind the bits of a `Reading`, in the order of the builder."""
        return _named(self._order, facts)


@lru_cache(maxsize=2048)
def _named(order: tuple[str, ...], facts: int) -> tuple[str, ...]:
    return tuple(fact for fact, bit in zip(order, reversed(f"{facts:b}"), strict=False) if bit == "1")


def _reached(nodes: Sequence[tuple[int, int, int]], roots: Iterable[int]) -> set[int]:
    """Every node below the roots, the results apart."""
    reached: set[int] = set()
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        if node >= RESULTS and node not in reached:
            reached.add(node)
            waiting += nodes[node][1:]
    return reached
