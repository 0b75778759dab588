"""Decision diagrams: what every completion of the unknown facts can still give, exactly.

Rules that hold here:

1. A diagram is ordered and reduced: two functions are equal when their nodes are, and a fact on which the
   result does not depend has no node. That is why `outlook` can promise *exactly* the facts that matter.
2. Nodes 0 to 4 are the results (for a condition, 0 is no and 1 is yes); every other node is
   a fact, what follows when it is no, and what follows when it is yes, both smaller than itself.
3. Built once for a set of rules; a question about partial facts copies what it needs and leaves no trace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ia_radar.aiact.logic.condition import Condition, Term, terms

__all__ = ["RESULTS", "Builder", "Outlook", "outlook"]

RESULTS = 5
_LEAF = 1 << 30
# How likely an unknown is taken to be yes when questions are ranked: questions are worded so that an
# ordinary system answers no. It orders `missing` and decides nothing.
_YES = 0.1


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


def outlook(nodes: Sequence[tuple[int, int, int]], root: int, known: Sequence[bool | None]) -> Outlook:
    """What a diagram can still give under partial facts.

    Args:
        nodes: the finished diagrams of a `Builder`.
        root: the diagram asked about.
        known: the answer to each fact, by rank; None where unknown.
    """
    copied: list[tuple[int, int, int]] = [(_LEAF, leaf, leaf) for leaf in range(RESULTS)]
    index: dict[tuple[int, int, int], int] = {}
    reduced = {leaf: leaf for leaf in range(RESULTS)}

    def reduce(node: int) -> int:
        copy = reduced.get(node)
        if copy is not None:
            return copy
        rank, low, high = nodes[node]
        answer = known[rank]
        if answer is None:
            key = (rank, reduce(low), reduce(high))
            if key[1] == key[2]:
                copy = key[1]
            else:
                copy = index.get(key, -1)
                if copy < 0:
                    copy = index[key] = len(copied)
                    copied.append(key)
        else:
            copy = reduce(high if answer else low)
        reduced[node] = copy
        return copy

    top = reduce(root)
    # The odds of the results that stand under the top: five for a class, two for a condition.
    results = {branch for _, low, high in copied[RESULTS:] for branch in (low, high) if branch < RESULTS}
    odds = [[float(leaf == result) for result in sorted(results)] for leaf in range(RESULTS)]
    no = 1 - _YES
    for _, low, high in copied[RESULTS:]:
        odds.append([no * a + _YES * b for a, b in zip(odds[low], odds[high], strict=True)])
    reach = [0.0] * len(copied)
    reach[top] = 1.0
    weights: dict[int, float] = {}
    for node in range(len(copied) - 1, RESULTS - 1, -1):
        share = reach[node]
        if share:
            rank, low, high = copied[node]
            reach[low] += share * no
            reach[high] += share * _YES
            shift = sum([abs(a - b) for a, b in zip(odds[low], odds[high], strict=True)]) / 2
            weights[rank] = weights.get(rank, 0.0) + share * shift
    return Outlook(tuple(leaf for leaf in range(RESULTS) if reach[leaf]), weights)
