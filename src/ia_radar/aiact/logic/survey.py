"""Many decision diagrams over the same facts, read together under partial facts.

Rules that hold here:

1. Nothing here knows any law: a root is a name and a diagram of a `Builder`.
2. Facts are levels. Levels are read from the deepest up: under the known answers, a node is what its branches
   have become, and nodes that have become the same function have one place among the functions. A node that
   reads no known fact stays what it is.
3. A node depends on its fact when its two branches have become different functions. That is why what is
   said to hang on a fact does hang on it, as `diagram.Outlooks` says for one diagram.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import count, dropwhile, groupby
from typing import NamedTuple

from ia_radar.aiact.logic.diagram import RESULTS, Builder, reached

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
    """The nodes that read one fact.

    Args:
        rank: of the fact.
        first: the place of the first node; the others follow it.
        low: for each, the place of what follows from no.
        high: for each, the place of what follows from yes.
        places: the place of each node, by the number of its two branches.
    """

    rank: int
    first: int
    low: tuple[int, ...]
    high: tuple[int, ...]
    places: dict[int, int]


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

        deepest_first = sorted(reached(builder.nodes, roots.values()), key=rank, reverse=True)
        place = {node: index for index, node in enumerate([*range(RESULTS), *deepest_first])}
        self._roots = {name: place[node] for name, node in roots.items()}
        self._order = tuple(order)
        # For each node, the facts it depends on when nothing is known, followed by the results it can give:
        # the bits of one number, which `|` joins.
        self._hangs_on = [1 << len(order) << result for result in range(RESULTS)]
        self._levels: list[_Level] = []
        for fact, nodes in groupby(deepest_first, key=rank):
            pairs = [(place[low], place[high]) for _, low, high in map(builder.nodes.__getitem__, nodes)]
            first = len(self._hangs_on)
            places = {low * _PAIRING + high: index for index, (low, high) in enumerate(pairs, first)}
            self._hangs_on += [self._hangs_on[low] | self._hangs_on[high] | 1 << fact for low, high in pairs]
            low, high = zip(*pairs, strict=True)
            self._levels.append(_Level(fact, first, low, high, places))

    def read(self, known: Mapping[str, bool | None]) -> dict[str, Reading]:
        """Every root under partial facts.

        Args:
            known: the answers; an absent fact is unknown.
        """
        hangs_on = self._hangs_on.copy()  # new functions are added to those that stand when nothing is known
        become = list(range(len(hangs_on)))  # the function that each node is
        answers = [known.get(self._order[level.rank]) for level in self._levels]
        levels = zip(self._levels, answers, strict=True)
        for (rank, first, lows, highs, places), answer in dropwhile(lambda pair: pair[1] is None, levels):
            if answer is not None:
                branches = highs if answer else lows
                become[first : first + len(branches)] = [become[branch] for branch in branches]
                continue
            added: dict[int, int] = {}
            for node, low, high in zip(count(first), lows, highs):
                when_no, when_yes = become[low], become[high]
                if when_no == low and when_yes == high:
                    continue
                if when_no == when_yes:
                    become[node] = when_no
                    continue
                both = when_no * _PAIRING + when_yes  # one number is a faster key than a pair
                function = places.get(both) or added.get(both)
                if function is None:
                    function = added[both] = len(hangs_on)
                    hangs_on.append(hangs_on[when_no] | hangs_on[when_yes] | 1 << rank)
                become[node] = function
        results_from = len(self._order)
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
