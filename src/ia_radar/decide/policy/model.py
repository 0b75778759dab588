"""Local policy: red lines, gates, balance rules, a priority and weights, each decided by somebody.

Rules that hold here:

1. These are distinct notions, never one weight. A *red line* is not crossed, a *gate* is reached, a
   *balance rule* is met; a *priority* orders themes; a *weight* touches weighted medians and rankings alone.
2. Each says who decided it, when and why (`Mandate`).
3. A rule that leaves out who, when or why was decided with the policy, and says what the policy says.
4. A policy names items and levels of its own grids; it never reads another, so the girouet enters no gate.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ia_radar._reading import as_integer, is_slug
from ia_radar._values import as_text, is_day, is_words, members, names
from ia_radar.assess.score import Score, score
from ia_radar.decide.balance.balance import Aim
from ia_radar.decide.outcome import Outcome
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.model import Grid, Provenance
from ia_radar.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment

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


@frozen
class Mandate:
    """Who decided a rule, when and why.

    Args:
        by: a body or a function, such as « conseil métropolitain »; not a name.
        on: when.
        reason: why, in a sentence.
        source: where it is written.
        provenance: ``STATED`` when the booklet says it, ``OURS`` when it is only our example.
    """

    by: str = ""
    on: dt.date | None = None
    reason: Text = field(default=Text(""), converter=as_text)
    source: str = ""
    provenance: Provenance = Provenance.OURS

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        for name in ("by", "source"):
            if not isinstance(getattr(self, name), str):
                problems.add(name, "wrong-type", "expected a text")
        if self.on is not None and not is_day(self.on):
            problems.add("on", "wrong-type", "expected a datetime.date, without a time of day")
        if not isinstance(self.provenance, Provenance):
            problems.add("provenance", "wrong-type", "expected a Provenance")
        problems.raise_if_any()

    @property
    def text(self) -> Text:
        """The mandate in a line."""
        day = self.on.isoformat() if self.on else ""
        head = ", ".join(filter(None, (self.by, day, self.source)))
        return Text(
            " – ".join(filter(None, (head, self.reason.fr.removesuffix(".")))),
            " – ".join(filter(None, (head, self.reason["en"].removesuffix(".")))),
        )

    def within(self, whole: Mandate) -> Mandate:
        """This mandate, with what it leaves out taken from the policy's."""
        return evolve(
            self,
            by=self.by or whole.by,
            on=self.on or whole.on,
            reason=self.reason if self.reason.fr else whole.reason,
            source=self.source or whole.source,
        )


_NOBODY = Mandate()


@frozen
class Gate:
    """A level that a theme must reach.

    Args:
        target: id of an item, or of a section all of whose items must reach the level.
        at_least: the level to reach.
        otherwise: what is proposed when it is not reached; ``STOP`` for a precondition.
        mandate: who decided it, when and why.

    >>> Gate("utility", 3).otherwise.value
    'stop'
    """

    target: str
    at_least: int
    otherwise: Outcome = Outcome.STOP
    mandate: Mandate = _NOBODY

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        _check_id("target", self.target, problems)
        if as_integer(self.at_least) is None:
            problems.add("at_least", "wrong-type", "expected a level, a whole number")
        _check_otherwise(self.otherwise, problems)
        problems.raise_if_any()


class LineTest(Enum):
    """What a red line stands on, and so how one knows that it is crossed."""

    ITEM = "item"
    """An item rated at a level or under."""
    FACTS = "facts"
    """Facts of the AI Act questionnaire that are all true."""
    DECLARATION = "declaration"
    """Somebody's plain declaration."""


@frozen
class RedLine:
    """A line that the authority does not cross, whatever the rest is worth.

    It is crossed when *the one* test it states says so: an item rated at a level or under, facts of the
    AI Act questionnaire that are all true, or, without either, somebody's plain declaration.

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
    facts: tuple[str, ...] = field(default=(), converter=names)
    mandate: Mandate = _NOBODY

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        _check_id("id", self.id, problems)
        if bool(self.item) != (self.at_most is not None):
            problems.add("item", "incomplete", "expected both item and at_most, or neither")
        if self.item and self.facts:
            problems.add("facts", "two-tests", "expected one test: an item or facts")
        if self.item:
            _check_id("item", self.item, problems)
        if self.at_most is not None and as_integer(self.at_most) is None:
            problems.add("at_most", "wrong-type", "expected a level, a whole number")
        for index, fact in enumerate(self.facts):
            _check_id(f"facts[{index}]", fact, problems)
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
    return members("aims", value, Aim)


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
        problems = Problems()
        if not isinstance(self.requires, Requirement):
            problems.add("requires", "wrong-type", "expected a Requirement")
        _check_otherwise(self.otherwise, problems)
        is_recent = self.requires is Requirement.RECENT
        if is_recent != (self.months is not None) or (is_recent and (as_integer(self.months) or 0) < 1):
            problems.add(
                "months", "not-a-duration", "expected a number of months for « recent », and only for it"
            )
        problems.raise_if_any()


@frozen
class Priority:
    """An order between themes. It orders questions, findings and rankings, and decides nothing.

    Args:
        order: ids of sections or items, the first one first.
        mandate: who decided it, when and why.
    """

    order: tuple[str, ...] = field(converter=names)
    mandate: Mandate = _NOBODY

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        for index, name in enumerate(self.order):
            _check_id(f"order[{index}]", name, problems)
            if name in self.order[:index]:
                problems.add(f"order[{index}]", "double-id", f"{name!r} stands twice")
        problems.raise_if_any()


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
        problems = Problems()
        _check_id("item", self.item, problems)
        number = as_integer(self.weight)
        if number is None or number < 0:
            problems.add("weight", "not-a-weight", f"{self.weight!r:.40} is not a whole number, zero or more")
        problems.raise_if_any()


def _check_id(name: str, value: object, problems: Problems) -> None:
    if not is_slug(value):
        problems.add(name, "bad-id", f"expected an identifier such as 'utility', got {value!r:.40}")


def _check_otherwise(value: object, problems: Problems) -> None:
    if not isinstance(value, Outcome) or value is Outcome.GO:
        problems.add("otherwise", "wrong-type", "expected an Outcome that is not GO")


def _gates(value: Iterable[Gate]) -> tuple[Gate, ...]:
    return members("gates", value, Gate)


def _red_lines(value: Iterable[RedLine]) -> tuple[RedLine, ...]:
    return members("red_lines", value, RedLine)


def _balance_rules(value: Iterable[BalanceRule]) -> tuple[BalanceRule, ...]:
    return members("balance_rules", value, BalanceRule)


def _weights(value: Iterable[Weight]) -> tuple[Weight, ...]:
    return members("weights", value, Weight)


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
        grids: ids of the grids that the policy speaks about; a local grid based on one counts as it.
        mandate: who decided the policy as a whole.

    Raises:
        InvalidInput: every part that is wrong, with its path.

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
    grids: tuple[str, ...] = field(default=("radar", "radar-compact"), kw_only=True, converter=names)
    mandate: Mandate = field(default=_NOBODY, kw_only=True)

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        _check_id("id", self.id, problems)
        if not is_words(self.version):
            problems.add("version", "missing", "expected a version")
        if not self.grids:
            problems.add("grids", "empty", "expected at least one grid")
        for index, grid in enumerate(self.grids):
            _check_id(f"grids[{index}]", grid, problems)
            if grid == "girouet":
                problems.add(
                    f"grids[{index}]",
                    "no-verdict",
                    "the girouet guides a discussion and yields no verdict: no gate can stand on it",
                )
        for name, ids in (
            ("red_lines", [line.id for line in self.red_lines]),
            ("weights", [weight.item for weight in self.weights]),
        ):
            for double in sorted({own for own in ids if ids.count(own) > 1}):
                problems.add(name, "double-id", f"{double!r} stands {ids.count(double)} times; expected once")
        problems.raise_if_any()
        for name in ("red_lines", "gates", "balance_rules", "weights"):
            rules = [evolve(rule, mandate=rule.mandate.within(self.mandate)) for rule in getattr(self, name)]
            object.__setattr__(self, name, tuple(rules))
        if self.priority:
            whole = self.priority.mandate.within(self.mandate)
            object.__setattr__(self, "priority", evolve(self.priority, mandate=whole))

    def speaks_of(self, grid: Grid) -> bool:
        """Whether the policy decides on assessments of this grid."""
        return bool({grid.id, grid.based_on.partition("@")[0]} & set(self.grids))

    def score(self, assessment: Assessment) -> Score:
        """The score of an assessment with the weights of this policy; they touch weighted medians alone.

        >>> import ia_radar as ia
        >>> policy = Policy("ville", "1", "Notre ville", weights=[Weight("utility", 0)])
        >>> radar = ia.Assessment(ia.get_grid("radar"), {"utility": 1, "political_opportunity": 4})
        >>> useful = policy.score(radar).sections["useful"]
        >>> useful.median, useful.weighted_median
        (1, 4)
        """
        known = assessment.grid.items.ids
        weights = {weight.item: weight.weight for weight in self.weights if weight.item in known}
        return score(assessment, weights=weights)

    def check(self, grid: Grid) -> None:
        """See that every item, section and level that this policy names is in a grid.

        Raises:
            InvalidInput: what is not, each with its path.
        """
        problems = Problems()
        items, sections = grid.items.ids, grid.sections.ids
        both = (*sections, *items)
        named = [
            *((f"gates[{i}].target", gate.target, both) for i, gate in enumerate(self.gates)),
            *(
                (f"red_lines[{i}].item", line.item, items)
                for i, line in enumerate(self.red_lines)
                if line.item
            ),
            *((f"weights[{i}].item", weight.item, items) for i, weight in enumerate(self.weights)),
        ]
        if self.priority:
            named += [(f"priority.order[{i}]", name, both) for i, name in enumerate(self.priority.order)]
        for path, name, known in named:
            if name not in known:
                problems.unknown(path, "item or section", name, known)
        levels = [
            *((f"gates[{i}].at_least", gate.at_least) for i, gate in enumerate(self.gates)),
            *(
                (f"red_lines[{i}].at_most", line.at_most)
                for i, line in enumerate(self.red_lines)
                if line.item
            ),
        ]
        for path, level in levels:
            if level not in grid.scale:
                scale = f"from {grid.scale.lowest} to {grid.scale.highest}"
                problems.add(path, "not-a-level", f"{level} is not a level of {grid.id}; expected {scale}")
        if not self.speaks_of(grid):
            problems.append(Problem("grids", "other-grid", f"this policy does not speak of {grid.id}"))
        problems.raise_if_any()

    def __repr__(self) -> str:
        return (
            f"<Policy {self.id} {self.version}: {len(self.red_lines)} red lines, {len(self.gates)} gates, "
            f"{len(self.balance_rules)} balance rules, {len(self.weights)} weights>"
        )


def check_policy(value: object) -> Policy:
    """``value`` itself when it is a policy.

    Raises:
        InvalidInput: it is not.
    """
    if isinstance(value, Policy):
        return value
    raise InvalidInput([Problem("policy", "wrong-type", "expected a Policy")])
