"""Decision diagrams: what every completion of the unknown facts can still give, exactly.

Rules that hold here:

1. A diagram is ordered and reduced: two functions are equal when their nodes are, and a fact on which the
   result does not depend has no node. That is why `Outlooks` can promise *exactly* the facts that matter.
2. Nodes 0 to 4 are the results (for a condition, 0 is no and 1 is yes); every other node is
   a fact, what follows when it is no, and what follows when it is yes, both smaller than itself.
3. Built once for a set of rules; a question about partial facts copies what it needs and leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ia_radar.aiact.logic.condition import Condition, Term, terms

__all__ = ["RESULTS", "Builder", "Outlook", "Outlooks", "reached"]

RESULTS = 5
_LEAF = 1 << 30
# How likely an unknown is taken to be yes when questions are ranked: questions are worded so that an
# ordinary system answers no. It orders `missing` and decides nothing.
_YES = 0.1
_NO = 1 - _YES


class Builder:
    """Nodes under construction, and then the finished diagrams.

    Args:
        order: the facts, in the order in which diagrams read them.
        gates: for a fact asked under a condition, that condition.
    """

    def __init__(self, order: Sequence[str], gates: Mapping[str, Condition]) -> None:
        self._rank = {fact: rank for rank, fact in enumerate(order)}
        self._gates = gates
        self.nodes: list[tuple[int, int, int]] = [(_LEAF, leaf, leaf) for leaf in range(RESULTS)]
        self._known: dict[tuple[int, int, int], int] = {}
        self._choices: dict[tuple[int, int, int], int] = {}

    def condition(self, condition: Condition) -> int:
        """The diagram of a condition."""
        result = 0
        for term in terms(condition, self._gates):
            result = self.choose(self._term(term), 1, result)
        return result

    def choose(self, when: int, then: int, otherwise: int) -> int:
        """The diagram that is ``then`` where the condition ``when`` holds, and ``otherwise`` elsewhere."""
        if when < 2:
            return then if when else otherwise
        if then == otherwise:
            return then
        key = (when, then, otherwise)
        node = self._choices.get(key)
        if node is None:
            rank = min(self.nodes[choice][0] for choice in key)
            low, high = (
                self.choose(*(self._branch(choice, rank, side) for choice in key)) for side in (1, 2)
            )
            node = self._choices[key] = self._node(rank, low, high)
        return node

    def where(self, node: int, result: int) -> int:
        """The diagram that is yes where another one gives a result, and no elsewhere."""
        mapped = {leaf: int(leaf == result) for leaf in range(RESULTS)}
        waiting = [node]
        while waiting:
            rank, low, high = self.nodes[waiting[-1]]
            todo = [branch for branch in (low, high) if branch not in mapped]
            if waiting[-1] in mapped:
                waiting.pop()
            elif todo:
                waiting += todo
            else:
                mapped[waiting.pop()] = self._node(rank, mapped[low], mapped[high])
        return mapped[node]

    def _branch(self, node: int, rank: int, side: int) -> int:
        return self.nodes[node][side] if self.nodes[node][0] == rank else node

    def _term(self, term: Term) -> int:
        result = 1
        for fact in sorted(term[0] | term[1], key=self._rank.__getitem__, reverse=True):
            low, high = (0, result) if fact in term[0] else (result, 0)
            result = self._node(self._rank[fact], low, high)
        return result

    def _node(self, rank: int, low: int, high: int) -> int:
        if low == high:
            return low
        key = (rank, low, high)
        node = self._known.get(key)
        if node is None:
            node = self._known[key] = len(self.nodes)
            self.nodes.append(key)
        return node


class Outlook(NamedTuple):
    """What is still open.

    Args:
        results: the results that some completion gives, ascending.
        weights: for each fact on which the result still depends, how much its answer shifts the odds.
    """

    results: tuple[int, ...]
    weights: dict[int, float]


class Outlooks:
    """Finished diagrams, ready to say what they can still give.

    A part of a diagram that reads no known fact stays as it is: its odds are reckoned once, here.

    Args:
        nodes: those of a finished `Builder`.
        roots: the diagrams that are asked about.
    """

    def __init__(self, nodes: Sequence[tuple[int, int, int]], roots: Iterable[int]) -> None:
        ordered = [*range(RESULTS), *sorted(reached(nodes, roots))]  # branches before what they hang on
        self._place = {node: place for place, node in enumerate(ordered)}
        self._nodes = [_Node(_LEAF, leaf, leaf, 0.0) for leaf in range(RESULTS)]
        self._odds = [tuple(float(leaf == result) for result in range(RESULTS)) for leaf in range(RESULTS)]
        self._reads = [0] * RESULTS  # the facts at and below each node, as bits
        self._same: dict[tuple[int, int, int], int] = {}
        for rank, low, high in map(nodes.__getitem__, ordered[RESULTS:]):
            key = rank, self._place[low], self._place[high]
            self._same[key] = len(self._nodes)
            self._reads.append(1 << rank | self._reads[key[1]] | self._reads[key[2]])
            self._nodes.append(_node(key, self._odds))

    def read(self, roots: Iterable[int], known_true: int, known_false: int) -> Outlook:
        """What some of the diagrams can still give under partial facts, their weights in one sum.

        Args:
            roots: which diagrams.
            known_true: the facts answered yes, as bits.
            known_false: the facts answered no, as bits.
        """
        nodes, odds, reads, known = (
            self._nodes.copy(),
            self._odds.copy(),
            self._reads,
            known_true | known_false,
        )
        reduced: dict[int, int] = {}
        new_ids: dict[tuple[int, int, int], int] = {}

        def reduce(node: int) -> int:
            if not reads[node] & known:
                return node
            copy = reduced.get(node)
            if copy is not None:
                return copy
            rank, low, high, _ = nodes[node]
            if known >> rank & 1:
                copy = reduce(high if known_true >> rank & 1 else low)
            else:
                key = rank, reduce(low), reduce(high)
                if key[1] == key[2]:
                    copy = key[1]
                else:
                    copy = self._same.get(key) or new_ids.get(key)
                    if copy is None:
                        copy = new_ids[key] = len(nodes)
                        nodes.append(_node(key, odds))
            reduced[node] = copy
            return copy

        tops = [reduce(self._place[root]) for root in roots]
        reach = [0.0] * len(nodes)
        for top in tops:
            reach[top] += 1.0
        weights: dict[int, float] = {}
        for node in range(max(tops, default=0), RESULTS - 1, -1):
            share = reach[node]
            if share:
                rank, low, high, shift = nodes[node]
                reach[low] += share * _NO
                reach[high] += share * _YES
                weights[rank] = weights.get(rank, 0.0) + share * shift
        return Outlook(tuple(leaf for leaf in range(RESULTS) if reach[leaf]), weights)


class _Node(NamedTuple):
    """A fact, what follows when it is no and when it is yes, and how far its answer shifts the odds."""

    rank: int
    low: int
    high: int
    shift: float


def _node(key: tuple[int, int, int], odds: list[tuple[float, ...]]) -> _Node:
    """A new node, whose own odds of each result are added to those of the nodes before it."""
    below, above = odds[key[1]], odds[key[2]]
    odds.append(tuple([_NO * a + _YES * b for a, b in zip(below, above, strict=True)]))
    return _Node(*key, sum([abs(a - b) for a, b in zip(below, above, strict=True)]) / 2)


def reached(nodes: Sequence[tuple[int, int, int]], roots: Iterable[int]) -> set[int]:
    """Every node at and below the roots, the results apart."""
    known: set[int] = set()
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        if node >= RESULTS and node not in known:
            known.add(node)
            waiting += nodes[node][1:]
    return known
