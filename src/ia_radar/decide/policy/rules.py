"""What a policy is made of: red lines, gates, balance rules, a priority and weights.

Rules that hold here:

1. These are distinct notions, never one weight. A *red line* is not crossed, a *gate* is reached, a
   *balance rule* is met; a *priority* orders themes; a *weight* touches weighted medians and rankings alone.
2. Each says who decided it, when and why (`Mandate`).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.mandate import NOBODY, Mandate
from ia_radar.errors import Problems
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BalanceRule", "Gate", "LineTest", "Priority", "RedLine", "Requirement", "Weight"]


def _otherwise(value: object, path: str, problems: Problems) -> object:
    """The rule of what is proposed when something is not met."""
    if value is Outcome.GO:
        others = ", ".join([outcome.value for outcome in Outcome if outcome is not Outcome.GO])
        problems.add(path, "wrong-type", f"expected one of {others}; got 'go'")
        return value
    return rule.member(Outcome)(value, path, problems)


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


@data_fields(target=str, at_least=int, otherwise=Outcome, mandate=Mandate)
@frozen
class Gate:
    """A level that a theme must reach.

    Args:
        target: id of an item, or of a section all of whose items must reach the level.
        at_least: the level to reach.
        otherwise: what is proposed when it is not reached; ``STOP`` for a precondition.
        mandate: who decided it, when and why.

    Examples:
        >>> Gate("utility", 3).otherwise.value
        'stop'
    """

    target: str
    at_least: int
    otherwise: Outcome = Outcome.STOP
    mandate: Mandate = NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            target=rule.slug,
            at_least=rule.whole,
            otherwise=_otherwise,
            mandate=rule.instance(Mandate),
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


class LineTest(Enum):
    """What a red line stands on, and so how one knows that it is crossed."""

    ITEM = "item"
    """An item rated at a level or under."""
    FACTS = "facts"
    """Facts of the AI Act questionnaire that are all true."""
    DECLARATION = "declaration"
    """Somebody's plain declaration."""

    @property
    def label(self) -> Text:
        """The test in a few words."""
        return _LINE_TESTS[self]


_LINE_TESTS = {
    LineTest.ITEM: Text("une réponse de la grille", "an answer to the grid"),
    LineTest.FACTS: Text("des faits du questionnaire", "facts of the questionnaire"),
    LineTest.DECLARATION: Text("une déclaration", "a declaration"),
}


@data_fields(
    id=str,
    statement=Text,
    question=Text,
    item=str,
    at_most=int | None,
    facts=list[str],
    test=LineTest,
    mandate=Mandate,
)
@frozen
class RedLine:
    """A line that the authority does not cross, whatever the rest is worth.

    It is crossed when its test says so, and it has exactly one (`LineTest`): an item rated at a level or
    under, facts of the AI Act questionnaire that are all true, or, without either, somebody's declaration.

    Args:
        id: stable slug; a declaration is kept under it.
        statement: the line, such as « Nous ne voulons pas d’IA qui supprime des emplois. »
        question: what to ask, so that « yes » crosses the line.
        item: id of an item, with ``at_most``.
        at_most: the level from which the line is crossed, downwards.
        facts: ids of facts, all of which must be true.
        mandate: who decided it, when and why.
    """

    id: str
    statement: Text = field(converter=as_text)
    question: Text = field(default=Text(""), converter=as_text)
    item: str = ""
    at_most: int | None = None
    facts: tuple[str, ...] = field(default=(), converter=_strings)
    mandate: Mandate = NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            id=rule.slug,
            statement=rule.text,
            question=rule.text_or_empty,
            item=rule.or_empty(rule.slug),
            at_most=rule.optional(rule.whole),
            facts=rule.slugs,
            mandate=rule.instance(Mandate),
        )
        problems = Problems()
        if bool(self.item) != (self.at_most is not None):
            problems.add("item", "incomplete", "expected both item and at_most, or neither")
        if self.item and self.facts:
            problems.add("facts", "two-tests", "expected one test: an item or facts")
        problems.raise_if_any()

    @property
    def test(self) -> LineTest:
        """What it stands on."""
        return LineTest.ITEM if self.item else LineTest.FACTS if self.facts else LineTest.DECLARATION

    @property
    def is_declared(self) -> bool:
        """Whether somebody has to say if it is crossed."""
        return self.test is LineTest.DECLARATION

    @property
    def asked(self) -> Text:
        """What to ask about it: its question, or the line itself."""
        return self.question if self.question.fr else self.statement

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


class Requirement(Enum):
    """What a balance rule asks for."""

    MADE = "made"
    """That costs and benefits be weighed at all (rule R3)."""
    NOT_NEGATIVE = "not_negative"
    """That it not cost more than it brings (rule R1)."""
    POSITIVE = "positive"
    """That it bring more than it costs, strictly (rule R2)."""
    NOT_IMPORTANT = "not_important"
    """That the impact not be held for important (rule R4)."""
    RECENT = "recent"
    """That it be weighed again as time goes (rule R5)."""

    @property
    def label(self) -> Text:
        """The requirement in a few words."""
        return _REQUIREMENTS[self]


_REQUIREMENTS = {
    Requirement.MADE: Text("la balance est faite", "the balance is made"),
    Requirement.NOT_NEGATIVE: Text("la balance n’est pas négative", "the balance is not negative"),
    Requirement.POSITIVE: Text("la balance est strictement positive", "the balance is strictly positive"),
    Requirement.NOT_IMPORTANT: Text("l’impact n’est pas important", "the impact is not important"),
    Requirement.RECENT: Text("la balance est récente", "the balance is recent"),
}


def _aims(value: Iterable[Aim]) -> tuple[Aim, ...]:
    return as_tuple(value)


@data_fields(requires=Requirement, aims=list[Aim], otherwise=Outcome, months=int | None, mandate=Mandate)
@frozen
class BalanceRule:
    """What the environmental balance must say.

    Args:
        requires: see `Requirement`.
        aims: the systems it holds for; all of them when empty.
        otherwise: what is proposed when it is not met.
        months: for ``RECENT``, how many months a balance stays recent.
        mandate: who decided it, when and why.
    """

    requires: Requirement
    aims: tuple[Aim, ...] = field(default=(), converter=_aims)
    otherwise: Outcome = Outcome.STOP
    months: int | None = None
    mandate: Mandate = NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            requires=rule.member(Requirement),
            aims=rule.members(Aim),
            otherwise=_otherwise,
            months=rule.optional(rule.count),
            mandate=rule.instance(Mandate),
        )
        problems = Problems()
        if (self.requires is Requirement.RECENT) != (self.months is not None):
            problems.add(
                "months", "not-a-duration", "expected a number of months for « recent », and only for it"
            )
        problems.raise_if_any()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(order=list[str], mandate=Mandate)
@frozen
class Priority:
    """An order between themes. It orders questions, findings and rankings, and decides nothing.

    Args:
        order: ids of sections or items, the first one first.
        mandate: who decided it, when and why.
    """

    order: tuple[str, ...] = field(converter=_strings)
    mandate: Mandate = NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(self, order=rule.slugs, mandate=rule.instance(Mandate))
        problems = Problems()
        if not self.order:
            problems.add("order", "empty", "expected at least one theme")
        seen: set[str] = set()
        for index, theme in enumerate(self.order):
            if theme in seen:
                problems.add(f"order[{index}]", "double-id", f"{theme!r} stands twice")
            seen.add(theme)
        problems.raise_if_any()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(item=str, weight=int, mandate=Mandate)
@frozen
class Weight:
    """How often an item counts in a weighted lower median and in a ranking; zero leaves it out of them.

    Args:
        item: id of an item.
        weight: a whole number, zero or more.
        mandate: who decided it, when and why.
    """

    item: str
    weight: int
    mandate: Mandate = NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(self, item=rule.slug, weight=rule.size, mandate=rule.instance(Mandate))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)
