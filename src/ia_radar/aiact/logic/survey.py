"""Many decision diagrams over the same facts, read together under partial facts.

Rules that hold here:

1. Nothing here knows any law: a root is a name and a diagram of a `Builder`.
2. Facts are levels. Levels are read from the deepest up: under the known answers, a node is what its branches
   have become, and nodes that have become the same function have one place among the functions.
3. A node depends on its fact when its two branches have become different functions. That is why what is
   said to hang on a fact does hang on it, as `diagram.outlook` says for one diagram.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from ia_radar.aiact.logic.diagram import RESULTS, Builder

__all__ = ["Reading", "Survey"]

# Larger than any place, and prime, so that two places make one number that hashes well.
_PAIRING = 1_000_003


class Reading(NamedTuple):
    """What one diagram can still give.

    Args:
        results: the results that some completion gives, as the bits of a number.
        facts: the ranks of the facts on which the result still depends, as the bits of a number.
    """

    results: int
    facts: int


class _Level(NamedTuple):
    """The nodes that read one fact, as the places of their branches: what follows from no, and from yes."""

    rank: int
    low: tuple[int, ...]
    high: tuple[int, ...]


class Survey:
    """Diagrams made ready to be read together.

    Args:
        builder: the finished diagrams.
        roots: the diagrams that are asked about, by name.
        order: the facts, in the order of the builder.
    """

    def __init__(self, builder: Builder, roots: Mapping[str, int], order: Sequence[str]) -> None:
        def rank(node: int) -> int:
            return builder.nodes[node][0]

        deepest_first = sorted(_reached(builder.nodes, roots.values()), key=rank, reverse=True)
        place = {node: index for index, node in enumerate([*range(RESULTS), *deepest_first])}
        self._roots = {name: place[node] for name, node in roots.items()}
        self._order = tuple(order)
        self._levels: list[_Level] = []
        for fact, nodes in groupby(deepest_first, key=rank):
            _, low, high = zip(*(builder.nodes[node] for node in nodes), strict=True)
            self._levels.append(
                _Level(fact, tuple(place[node] for node in low), tuple(place[node] for node in high))
            )

    def read(self, known: Mapping[str, bool | None]) -> dict[str, Reading]:
        """Every root under partial facts.

        Args:
            known: the answers; an absent fact is unknown.
        """
        # What each node has become, as a place among the functions; and, for each function, the facts it
        # depends on, followed by the results it can give: the bits of one number, which `|` joins.
        become = list(range(RESULTS))
        results_from = len(self._order)
        hangs_on = [1 << results_from << result for result in range(RESULTS)]
        for rank, lows, highs in self._levels:
            answer = known.get(self._order[rank])
            if answer is not None:
                become += [become[branch] for branch in (highs if answer else lows)]
                continue
            places: dict[int, int] = {}
            for low, high in zip(lows, highs):  # noqa: B905 - both of one length; checking it costs a tenth
                when_no, when_yes = become[low], become[high]
                if when_no == when_yes:
                    become.append(when_no)
                    continue
                both = when_no * _PAIRING + when_yes  # one number is a faster key than a pair
                function = places.get(both)
                if function is None:
                    function = places[both] = len(hangs_on)
                    hangs_on.append(hangs_on[when_no] | hangs_on[when_yes] | 1 << rank)
                become.append(function)
        facts = (1 << results_from) - 1
        return {
            name: Reading(bits >> results_from, bits & facts)
            for name, bits in ((name, hangs_on[become[node]]) for name, node in self._roots.items())
        }

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
