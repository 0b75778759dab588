"""Local policy: red lines, gates, balance rules, a priority and weights, each decided by somebody.

Rules that hold here:

1. These are distinct notions, never one weight. A *red line* is not crossed, a *gate* is reached, a
   *balance rule* is met; a *priority* orders themes; a *weight* touches weighted medians and rankings alone.
2. Each says who decided it, when and why (`Mandate`).
3. A rule that leaves out who, when or why was decided with the policy, and says what the policy says.
4. A policy names items and levels of its own grids; it never reads another, so the girouet enters no gate.
   One that names no grid speaks of the grid that it is given.
5. What a policy says without saying from whom is the authority's (`Provenance.LOCAL`).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, in_words, stored_as, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score, score
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome
from ia_radar.errors import Problem, Problems
from ia_radar.grid.model import Grid, Provenance
from ia_radar.text import LANGS, Lang, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = [
    "BalanceRule",
    "Gate",
    "LineTest",
    "Mandate",
    "Policy",
    "Priority",
    "RedLine",
    "Requirement",
    "Weight",
]


def _otherwise(value: object, path: str, problems: Problems) -> object:
    """The rule of what is proposed when something is not met."""
    if value is Outcome.GO:
        others = ", ".join([outcome.value for outcome in Outcome if outcome is not Outcome.GO])
        problems.add(path, "wrong-type", f"expected one of {others}; got 'go'")
        return value
    return rule.member(Outcome)(value, path, problems)


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


@data_fields(by=str, on=dt.date | None, reason=Text, source=str, provenance=Provenance | None)
@frozen
class Mandate:
    """Who decided a rule, when and why.

    Args:
        by: a body or a function, such as « conseil métropolitain »; not a name.
        on: when.
        reason: why, in a sentence.
        source: where it is written.
        provenance: ``LOCAL`` when the authority says it, ``STATED`` when the booklet does, ``OURS`` when it
            is only our example; None for what the policy as a whole says, which is ``LOCAL`` by default.
    """

    by: str = ""
    on: dt.date | None = None
    reason: Text = field(default=Text(""), converter=as_text)
    source: str = ""
    provenance: Provenance | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            by=rule.string,
            on=rule.optional(rule.day),
            reason=rule.text_or_empty,
            source=rule.string,
            provenance=rule.optional(rule.member(Provenance)),
        )

    @property
    def text(self) -> Text:
        """The mandate in a line, its day in words."""
        lines: dict[str, str] = {}
        for lang in LANGS:
            day = day_in_words(self.on, lang) if self.on else ""
            who = ", ".join(filter(None, (self.by, day, self.source)))
            lines[lang] = " – ".join(filter(None, (who, self.reason[lang].removesuffix("."))))
        return Text(**lines)

    def within(self, whole: Mandate) -> Mandate:
        """This mandate, with what it leaves out taken from the policy's."""
        rule.judge("whole", whole, rule.instance(Mandate))
        return evolve(
            self,
            by=self.by or whole.by,
            on=self.on or whole.on,
            reason=self.reason if self.reason.fr else whole.reason,
            source=self.source or whole.source,
            provenance=self.provenance or whole.provenance,
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


_NOBODY = Mandate()
_GIROUET = "girouet"


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
    mandate: Mandate = _NOBODY

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
    mandate: Mandate = _NOBODY

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
    mandate: Mandate = _NOBODY

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
    mandate: Mandate = _NOBODY

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
    mandate: Mandate = _NOBODY

    def __attrs_post_init__(self) -> None:
        check_fields(self, item=rule.slug, weight=rule.size, mandate=rule.instance(Mandate))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def _gates(value: Iterable[Gate]) -> tuple[Gate, ...]:
    return as_tuple(value)


def _red_lines(value: Iterable[RedLine]) -> tuple[RedLine, ...]:
    return as_tuple(value)


def _balance_rules(value: Iterable[BalanceRule]) -> tuple[BalanceRule, ...]:
    return as_tuple(value)


def _weights(value: Iterable[Weight]) -> tuple[Weight, ...]:
    return as_tuple(value)


@stored_as("ia_radar.decide.policy.schema:policy_schema")
@frozen(repr=False)
class Policy:
    """What an authority asks of its AI projects.

    Args:
        id: stable slug.
        version: of the policy; an advice names it.
        title: short name.
        red_lines: what is not crossed.
        gates: what is reached.
        balance_rules: what the environmental balance must say.
        priority: the order between themes, if there is one.
        weights: see `Weight`; an item left out weighs 1.
        grids: ids of the grids that the policy speaks of; a local grid based on one counts as it. Empty for
            every grid but the girouet: the policy then speaks of the grid that it is given.
        mandate: who decided the policy as a whole.

    Raises:
        InvalidInput: every part that is wrong, with its path.

    Examples:
        >>> policy = Policy("ville", "1", "Notre ville", gates=[Gate("utility", 3)])
        >>> policy
        <Policy ville 1: 0 red lines, 1 gates, 0 balance rules, 0 weights>
    """

    id: str
    version: str
    title: Text = field(converter=as_text)
    red_lines: tuple[RedLine, ...] = field(default=(), kw_only=True, converter=_red_lines)
    gates: tuple[Gate, ...] = field(default=(), kw_only=True, converter=_gates)
    balance_rules: tuple[BalanceRule, ...] = field(default=(), kw_only=True, converter=_balance_rules)
    priority: Priority | None = field(default=None, kw_only=True)
    weights: tuple[Weight, ...] = field(default=(), kw_only=True, converter=_weights)
    grids: tuple[str, ...] = field(default=(), kw_only=True, converter=_strings)
    mandate: Mandate = field(default=_NOBODY, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            id=rule.slug,
            version=rule.words,
            title=rule.text,
            red_lines=rule.instances(RedLine),
            gates=rule.instances(Gate),
            balance_rules=rule.instances(BalanceRule),
            priority=rule.optional(rule.instance(Priority)),
            weights=rule.instances(Weight),
            grids=rule.slugs,
            mandate=rule.instance(Mandate),
        )
        problems = Problems()
        for index, grid in enumerate(self.grids):
            if grid == _GIROUET:
                problems.add(
                    f"grids[{index}]",
                    "no-verdict",
                    "the girouet guides a discussion and yields no verdict: no gate can stand on it",
                )
        for name, ids in (
            ("red_lines", Counter(line.id for line in self.red_lines)),
            ("weights", Counter(weight.item for weight in self.weights)),
        ):
            for double in sorted(key for key, times in ids.items() if times > 1):
                problems.add(name, "double-id", f"{double!r} stands {ids[double]} times; expected once")
        problems.raise_if_any()
        whole = evolve(self.mandate, provenance=self.mandate.provenance or Provenance.LOCAL)
        object.__setattr__(self, "mandate", whole)
        for name in ("red_lines", "gates", "balance_rules", "weights"):
            rules = [evolve(each, mandate=each.mandate.within(whole)) for each in getattr(self, name)]
            object.__setattr__(self, name, tuple(rules))
        if self.priority:
            object.__setattr__(
                self, "priority", evolve(self.priority, mandate=self.priority.mandate.within(whole))
            )

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Policy:
        """The policy that a mapping, such as parsed JSON, describes; see `ia_radar.decide.load_policy`.

        Raises:
            InvalidInput: every problem found, each with its path.
        """
        from ia_radar.decide.policy.file import policy_from

        return policy_from(data)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The mapping that `from_dict` reads back, ready for `json.dump`; what is empty is left out.

        Args:
            lang: give every text in this language alone, with words beside the ids; None for ids alone and
                all the languages of a text.
        """
        from ia_radar.decide.policy.file import policy_to_dict

        return in_words(self, policy_to_dict(self), lang)

    def speaks_of(self, grid: Grid) -> bool:
        """Whether the policy decides on assessments of this grid.

        Raises:
            InvalidInput: something else than a grid.
        """
        family = {_grid(grid).id, grid.based_on.partition("@")[0]}
        return bool(family & set(self.grids)) if self.grids else _GIROUET not in family

    def score(self, assessment: Assessment) -> Score:
        """The score of an assessment with the weights of this policy; they touch weighted medians alone.

        Examples:
            >>> import ia_radar as ia
            >>> policy = Policy("ville", "1", "Notre ville", weights=[Weight("utility", 0)])
            >>> radar = ia.Assessment(ia.get_grid("radar"), {"utility": 1, "political_opportunity": 4})
            >>> useful = policy.score(radar).sections["useful"]
            >>> useful.median, useful.weighted_median
            (1, 4)
        """
        known = set(rule.judge("assessment", assessment, rule.instance(Assessment)).grid.items.ids)
        weights = {weight.item: weight.weight for weight in self.weights if weight.item in known}
        return score(assessment, weights=weights)

    def check(self, grid: Grid) -> None:
        """See that every item, section and level that this policy names is in a grid.

        Raises:
            InvalidInput: what is not, each with its path.
        """
        problems = Problems()
        if not self.speaks_of(grid):
            problems.append(Problem("grids", "other-grid", f"this policy does not speak of {grid.id}"))
        themes = {False: grid.items.ids, True: (*grid.sections.ids, *grid.items.ids)}
        for path, name, may_be_section in self._named():
            if name not in themes[may_be_section]:
                problems.unknown(path, "item or section", name, themes[may_be_section])
        lowest, highest = grid.scale.lowest, grid.scale.highest
        for path, level in self._levels():
            if not lowest <= level <= highest:
                message = f"{level} is not a level of {grid.id}; expected from {lowest} to {highest}"
                problems.add(path, "not-a-level", message)
        problems.raise_if_any()

    def fits(self, grid: Grid) -> bool:
        """Whether a grid has every item and section that this policy names."""
        items = set(_grid(grid).items.ids)
        themes = items | set(grid.sections.ids)
        return all(name in (themes if is_theme else items) for _, name, is_theme in self._named())

    def _named(self) -> Iterator[tuple[str, str, bool]]:
        """Every id of a grid that the policy names: its path, itself, and whether it may be a section."""
        for index, gate in enumerate(self.gates):
            yield f"gates[{index}].target", gate.target, True
        for index, line in enumerate(self.red_lines):
            if line.item:
                yield f"red_lines[{index}].item", line.item, False
        for index, weight in enumerate(self.weights):
            yield f"weights[{index}].item", weight.item, False
        for index, theme in enumerate(self.priority.order if self.priority else ()):
            yield f"priority.order[{index}]", theme, True

    def _levels(self) -> Iterator[tuple[str, int]]:
        """Every level that the policy names, after its path."""
        for index, gate in enumerate(self.gates):
            yield f"gates[{index}].at_least", gate.at_least
        for index, line in enumerate(self.red_lines):
            if line.at_most is not None:
                yield f"red_lines[{index}].at_most", line.at_most

    def __repr__(self) -> str:
        return (
            f"<Policy {self.id} {self.version}: {len(self.red_lines)} red lines, {len(self.gates)} gates, "
            f"{len(self.balance_rules)} balance rules, {len(self.weights)} weights>"
        )


def _grid(value: Grid) -> Grid:
    checked: Grid = rule.judge("grid", value, rule.instance(Grid))
    return checked


def check_policy(value: object) -> Policy:
    """``value`` itself when it is a policy.

    Raises:
        InvalidInput: it is not.
    """
    policy: Policy = rule.judge("policy", value, rule.instance(Policy))
    return policy
