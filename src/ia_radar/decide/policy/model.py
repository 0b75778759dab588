"""Local policy: what an authority asks of its AI projects, each rule decided by somebody.

Rules that hold here:

1. A policy names items and levels of its own grids; it never reads another, so the girouet enters no gate.
   One that names no grid speaks of the grid that it is given.
2. What a policy says without saying from whom is the authority's (`Provenance.LOCAL`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import in_words, stored_as
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score, score
from ia_radar.decide.policy.mandate import NOBODY, Mandate
from ia_radar.decide.policy.rules import BalanceRule, Gate, Priority, RedLine, Weight
from ia_radar.errors import Problem, Problems
from ia_radar.grid.model import Grid, Provenance
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Policy", "check_policy"]

_GIROUET = "girouet"


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


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
    mandate: Mandate = field(default=NOBODY, kw_only=True)

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
