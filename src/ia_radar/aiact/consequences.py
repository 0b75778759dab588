"""Everything that facts decide, as diagrams of facts: class, rules over it, roles, duties, French law.

Rules that hold here:

1. Nothing is decided here: the tables say what holds. This file says the same as `classify`, `duties` and
   `french_law`, as one function of the facts for each row; a test holds them together.
2. What a row reads beside facts (the class, another rule, the body) is put in its place, so that what it
   hangs on is exact: the facts on which it still depends, and no other.
3. Sizes of the body are read like facts, under ids with a colon (``body:agents_50``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from ia_radar.aiact.logic.condition import Condition, facts_of, terms
from ia_radar.aiact.logic.diagram import Builder
from ia_radar.aiact.logic.plan import changes, plan_for
from ia_radar.aiact.logic.survey import Reading, Survey
from ia_radar.aiact.questionnaire.all_questions import GATES, questions
from ia_radar.aiact.roles import PublicBody
from ia_radar.aiact.rules.all_rules import rules
from ia_radar.aiact.rules.calendar import day_of
from ia_radar.aiact.rules.duties import ADDED_ROLES, DUTIES, WHEN
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.aiact.rules.rule import Consequence

__all__ = ["Consequences", "body_answers", "consequences_for"]

_NO, _YES = 0, 1
_OUT, _MINIMAL, _HIGH, _PROHIBITED = 0, 1, 3, 4


def body_answers(body: PublicBody | None) -> dict[str, bool | None]:
    """What is known of the body, under the ids that conditions read.

    Examples:
        >>> body_answers(PublicBody(agents=12))["body:agents_50"]
        False
    """
    population, agents = (None, None) if body is None else (body.population, body.agents)
    return {
        "body:public": body is not None,
        "body:over_50k": population > 50_000 if population is not None else False if body is None else None,
        "body:agents_50": None if agents is None else agents >= 50,
    }


class Consequences:
    """The diagrams of one day: what classes, rules, duties and statements the facts decide.

    Args:
        on: the day of the law.
        version: the version of the Regulation.
    """

    def __init__(self, on: date, version: str) -> None:
        order = _order(version)
        self._builder = Builder(order, GATES)
        self._signals: dict[str, int] = {}
        self._days: dict[str, tuple[date | None, ...]] = {}
        roots = {"class": self._read_rules(on, version)}
        for row, _ in plan_for(on, version).rows:
            if row.outcome in (Consequence.TRANSPARENCY, Consequence.GPAI):
                roots[f"rule:{row.id}"] = self._signals[f"rule:{row.id}"]
        for role, condition in ADDED_ROLES:
            roots[f"role:{role.value}"] = self._compile(condition)
        for duty in DUTIES:
            if version in duty.versions:
                roots[f"duty:{duty.id}"] = self._dated(duty.id, duty.condition, duty.when, version)
        for statement in FRENCH_LAW:
            roots[f"french:{statement.id}"] = self._compile(statement.condition)
        self._survey = Survey(self._builder, roots, order)
        del self._builder, self._signals

    def read(self, known: Mapping[str, bool | None], body: PublicBody | None) -> dict[str, Reading]:
        """Each one under partial facts: ``class``, ``rule:…``, ``role:…``, ``duty:…`` and ``french:…``.

        Args:
            known: the answers; an absent fact is unknown.
            body: the authority, when it is a public body.
        """
        return self._survey.read({**known, **body_answers(body)})

    def facts(self, reading: Reading) -> tuple[str, ...]:
        """The facts, and the sizes of the body, on which a consequence still hangs."""
        return self._survey.names(reading.facts)

    def days(self, duty: str, reading: Reading) -> set[date | None]:
        """Every first day that a duty may still have; None among them: it may not be owed."""
        return {day for index, day in enumerate(self._days[duty]) if reading.results >> index & 1}

    def _read_rules(self, on: date, version: str) -> int:
        """The class; and the signals that conditions read beside facts."""
        make, signals = self._builder, self._signals
        rows = {row.id: (row, make.condition(row.condition)) for row, _ in plan_for(date.max, version).rows}
        now = plan_for(on, version).rows
        by_outcome = {
            outcome: self._any(make.condition(row.condition) for row, _ in now if row.outcome is outcome)
            for outcome in Consequence
        }
        use, derogation = by_outcome[Consequence.HIGH_RISK_USE], by_outcome[Consequence.DEROGATION]
        category = make.choose(by_outcome[Consequence.TRANSPARENCY], 2, _MINIMAL)
        category = make.choose(make.choose(derogation, _NO, use), _HIGH, category)
        category = make.choose(by_outcome[Consequence.HIGH_RISK_PRODUCT], _HIGH, category)
        category = make.choose(by_outcome[Consequence.PROHIBITED], _PROHIBITED, category)
        category = make.choose(by_outcome[Consequence.OUT_OF_SCOPE], _OUT, category)
        out, minimal, high, prohibited = (
            make.where(category, rank) for rank in (_OUT, _MINIMAL, _HIGH, _PROHIBITED)
        )
        in_scope = self._not(out)
        for rule_id, (row, held) in rows.items():
            laid_over = row.outcome in (Consequence.TRANSPARENCY, Consequence.GPAI)
            signals[f"rule:{rule_id}"] = self._all([in_scope, held]) if laid_over else held
        uses = {
            rule_id: held for rule_id, (row, held) in rows.items() if row.outcome is Consequence.HIGH_RISK_USE
        }
        listed = self._any(uses.values())
        listed_but_2 = self._any(held for rule_id, held in uses.items() if rule_id != "iii_2")
        not_derogated = self._all([high, self._not(derogation)])
        signals["is:in_scope"] = in_scope
        signals["is:minimal"] = minimal
        signals["is:high_risk"] = high
        signals["is:prohibited"] = prohibited
        signals["is:annex_iii"] = self._all([not_derogated, listed])
        signals["is:annex_iii_but_2"] = self._all([not_derogated, listed_but_2])
        signals["is:derogated"] = self._all(
            [in_scope, self._not(prohibited), self._not(high), listed, derogation]
        )
        for section in "ab":
            products = (f"art6_1_{section}", f"art6_1_{section}_2024")
            held = self._any(rows[rule_id][1] for rule_id in products if rule_id in rows)
            signals[f"is:annex_i_{section}"] = self._all([high, held])
        deployed = make.condition("deployed_by_public_authority")
        signals["body:public"] = self._any([make.condition("body:public"), deployed])
        # An authority never uses a system as a private individual does.
        private = make.condition("personal_use_only")
        signals["personal_use_only"] = self._all([private, self._not(signals["body:public"])])
        return category

    def _dated(self, duty: str, condition: Condition, when: str, version: str) -> int:
        """When a duty is owed: 0 for never, then one result for each first day."""
        result, days = _NO, list[date | None]([None])
        for line, milestone in reversed(WHEN[when]):
            day = None if milestone is None else day_of(milestone, version)
            if milestone is not None and day is None:
                continue  # this version does not know that day
            if day not in days:
                days.append(day)
            result = self._builder.choose(self._compile(line), days.index(day), result)
        self._days[duty] = tuple(days)
        return self._builder.choose(self._compile(condition), result, _NO)

    def _compile(self, condition: Condition) -> int:
        if isinstance(condition, str):
            signal = self._signals.get(condition)
            if signal is None:
                signal = self._signals[condition] = self._builder.condition(condition)
            return signal
        parts = [self._compile(part) for part in condition.parts]
        if condition.op == "not":
            return self._not(parts[0])
        return self._all(parts) if condition.op == "all" else self._any(parts)

    def _not(self, node: int) -> int:
        return self._builder.choose(node, _NO, _YES)

    def _all(self, nodes: Iterable[int]) -> int:
        result = _YES
        for node in nodes:
            result = self._builder.choose(node, result, _NO)
        return result

    def _any(self, nodes: Iterable[int]) -> int:
        result = _NO
        for node in nodes:
            result = self._builder.choose(node, _YES, result)
        return result


def _order(version: str) -> tuple[str, ...]:
    """The body first, then the facts that no class reads: below the class, they would copy it."""
    conditions = [*(duty.condition for duty in DUTIES), *(statement.condition for statement in FRENCH_LAW)]
    read = {fact for condition in conditions for fact in facts_of(condition)}
    body = {fact for fact in read if fact.startswith("body:")} | {"body:public"}
    of_class = {
        fact
        for row in rules(version)
        if row.outcome not in (Consequence.CAVEAT, Consequence.GPAI)
        for yes, no in terms(row.condition, GATES)
        for fact in yes | no
    } - {"deployed_by_public_authority"}
    facts = [item.id for item in questions()]
    return (*sorted(body), *sorted(facts, key=of_class.__contains__))


def consequences_for(on: date, version: str) -> Consequences:
    """The diagrams of one day: days between two changes of the law share theirs."""
    return _consequences(version, bisect_right(changes(version), on))


@lru_cache(maxsize=8)
def _consequences(version: str, passed: int) -> Consequences:
    days = changes(version)[:passed]
    return Consequences(days[-1] if days else date.min, version)
