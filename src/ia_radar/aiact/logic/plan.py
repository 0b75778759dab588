"""Rules made ready to run: conditions as bit masks, and the diagrams behind `possible` and `missing`.

Rules that hold here:

1. Nothing here knows any law: the tables say what holds, this file only reads them quickly.
2. A fact is a bit. Facts are two numbers, the bits answered yes and the bits answered no.
3. The precedence of the outcomes stands in `Plan.category`; the diagram is built by the same steps, and a
   test holds the two together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from ia_radar.aiact.logic.condition import any_of, terms
from ia_radar.aiact.logic.diagram import Builder, Outlook, Outlooks
from ia_radar.aiact.questionnaire.all_questions import GATES, questions
from ia_radar.aiact.rules.all_rules import rules
from ia_radar.aiact.rules.rule import Consequence, Rule

__all__ = ["Masks", "Plan", "bits", "changes", "plan_for", "value"]

Masks: TypeAlias = "tuple[tuple[int, int], ...]"
"""A sum of products: for each, the bits that must be yes and the bits that must be no."""

_ORDER = tuple(asked.id for asked in questions())
_BIT = {fact: 1 << rank for rank, fact in enumerate(_ORDER)}
_EVERY = (1 << len(_ORDER)) - 1


def bits(facts: Mapping[str, bool | None]) -> tuple[int, int]:
    """Facts as the bits known to be yes and the bits known to be no."""
    known_true = sum([_BIT[fact] for fact, answer in facts.items() if answer])
    if len(facts) == len(_ORDER) and None not in facts.values():
        return known_true, _EVERY ^ known_true
    return known_true, sum([_BIT[fact] for fact, answer in facts.items() if answer is False])


def value(masks: Masks, known_true: int, known_false: int) -> bool | None:
    """The three-valued value of a condition."""
    unknown = False
    for must, must_not in masks:
        if must & known_false or must_not & known_true:
            continue
        if must & ~known_true or must_not & ~known_false:
            unknown = True
        else:
            return True
    return None if unknown else False


class Plan:
    """The rows that count on one day.

    Args:
        rows: those rows.
        later: the prohibitions already adopted that apply from a later day.
    """

    def __init__(self, rows: tuple[Rule, ...], later: tuple[Rule, ...]) -> None:
        self.rows = tuple((row, _masks(row)) for row in rows)
        self._awake = tuple((row, masks, _first_bits(masks)) for row, masks in self.rows)
        self._later = tuple((row, _masks(row)) for row in later)
        self._diagrams: tuple[Outlooks, int, list[int]] | None = None

    def read(
        self, known_true: int, known_false: int
    ) -> tuple[dict[Consequence, list[Rule]], dict[Consequence, list[Rule]]]:
        """The rows that hold, and those that are open, by what follows from them."""
        hold: dict[Consequence, list[Rule]] = {consequence: [] for consequence in Consequence}
        undecided: dict[Consequence, list[Rule]] = {consequence: [] for consequence in Consequence}
        possible = ~known_false
        for row, masks, first in self._awake:
            if not first & possible:  # nothing that any of its products needs can be a yes
                continue
            for must, must_not in masks:
                if must & known_false or must_not & known_true:
                    continue
                if must & ~known_true or must_not & possible:
                    # One open product; `value` settles whether another one already holds.
                    settled = value(masks, known_true, known_false)
                    (hold if settled else undecided)[row.outcome].append(row)
                else:
                    hold[row.outcome].append(row)
                break
        return hold, undecided

    def values(self, known_true: int, known_false: int) -> list[tuple[Rule, bool | None]]:
        """Every row with its three-valued value."""
        return [(row, value(masks, known_true, known_false)) for row, masks in self.rows]

    def upcoming(self, known_true: int, known_false: int) -> list[Rule]:
        """The prohibitions still to come that these facts would meet."""
        return [row for row, masks in self._later if value(masks, known_true, known_false)]

    @staticmethod
    def category(hold: Mapping[Consequence, list[Rule]]) -> int:
        """The rank of the class that the rows which hold give, when no other row is open."""
        if hold[Consequence.OUT_OF_SCOPE]:
            return 0
        if hold[Consequence.PROHIBITED]:
            return 4
        if hold[Consequence.HIGH_RISK_PRODUCT] or (
            hold[Consequence.HIGH_RISK_USE] and not hold[Consequence.DEROGATION]
        ):
            return 3
        return 2 if hold[Consequence.TRANSPARENCY] else 1

    def outlook(self, known_true: int, known_false: int) -> Outlook:
        """The ranks that stay possible, and the facts on which the class still depends."""
        outlooks, category, _ = self._built()
        return outlooks.read([category], known_true, known_false)

    def overlays(self, known_true: int, known_false: int) -> Outlook:
        """The facts on which it depends which rows laid over the class hold, inside the scope."""
        outlooks, _, rows = self._built()
        return outlooks.read(rows, known_true, known_false)

    def _built(self) -> tuple[Outlooks, int, list[int]]:
        """The diagrams, that of the class, and those of the rows laid over it."""
        if self._diagrams is not None:
            return self._diagrams
        make = Builder(_ORDER, GATES)
        by_outcome = {
            outcome: make.condition(
                any_of(*(row.condition for row, _ in self.rows if row.outcome is outcome))
            )
            for outcome in Consequence
        }
        high_use = make.choose(by_outcome[Consequence.DEROGATION], 0, by_outcome[Consequence.HIGH_RISK_USE])
        result = make.choose(by_outcome[Consequence.TRANSPARENCY], 2, 1)
        result = make.choose(high_use, 3, result)
        result = make.choose(by_outcome[Consequence.HIGH_RISK_PRODUCT], 3, result)
        result = make.choose(by_outcome[Consequence.PROHIBITED], 4, result)
        out_of_scope = by_outcome[Consequence.OUT_OF_SCOPE]
        category = make.choose(out_of_scope, 0, result)
        overlays = [
            make.choose(out_of_scope, 0, make.condition(row.condition))
            for row, _ in self.rows
            if row.outcome in (Consequence.TRANSPARENCY, Consequence.GPAI)
        ]
        # Kept last, so that another thread never sees half of it.
        self._diagrams = Outlooks(make.nodes, [category, *overlays]), category, overlays
        return self._diagrams


def plan_for(on: date, version: str) -> Plan:
    """The plan of one day: days between two changes of the law share theirs."""
    return _plan(version, bisect_right(changes(version), on))


@lru_cache(maxsize=8)
def changes(version: str) -> tuple[date, ...]:
    """The days on which the rules of a version change, oldest first."""
    return tuple(sorted({row.valid_from for row in rules(version)}))


@lru_cache(maxsize=64)
def _plan(version: str, passed: int) -> Plan:
    begun = changes(version)[:passed]
    rows = rules(version)
    return Plan(
        tuple(row for row in rows if row.valid_from in begun),
        tuple(row for row in rows if row.valid_from not in begun and row.outcome is Consequence.PROHIBITED),
    )


def _masks(row: Rule) -> Masks:
    return tuple(
        (sum(_BIT[fact] for fact in must), sum(_BIT[fact] for fact in must_not))
        for must, must_not in terms(row.condition, GATES)
    )


def _first_bits(masks: Masks) -> int:
    """A bit that each product needs to be a yes: a row none of whose bits can be one is passed over.

    Every bit where a product needs none, so that its row is always read.
    """
    first = 0
    for must, _ in masks:
        if not must:
            return _EVERY
        first |= must & -must
    return first
