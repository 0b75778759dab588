"""`Case`: what an advice reads of a project, and nothing more.

Rules that hold here:

1. A case is what is known at a date; a dossier makes one with `Dossier.case`.
2. The legal results are read through two narrow protocols, so that this room stands without the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import Panel
from ia_radar.decide.balance.model import Aim, Balance
from ia_radar.errors import InvalidInput, Problem, quote

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from ia_radar._ground.fields import Rule
    from ia_radar.errors import Problems
    from ia_radar.text import Text

__all__ = ["Case", "FrenchResult", "LegalClass", "LegalStatement", "as_case"]


class _Named(Protocol):
    @property
    def value(self) -> str: ...
    @property
    def label(self) -> Text: ...


class _FrenchRow(Protocol):
    @property
    def kind(self) -> _Named: ...
    @property
    def article(self) -> str: ...
    @property
    def text(self) -> Text: ...
    @property
    def source(self) -> str: ...


class LegalStatement(Protocol):
    """One row of French law, certain or possible."""

    @property
    def rule(self) -> _FrenchRow:
        """The row."""

    @property
    def certain(self) -> bool:
        """False when an open question decides."""


class LegalClass(Protocol):
    """What is read of an AI Act classification (`ia_radar.aiact.Classification`)."""

    @property
    def category(self) -> _Named:
        """The class, or that it is undetermined."""

    @property
    def possible(self) -> Iterable[_Named]:
        """Every class that may still come out."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles behind the class."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The open questions, most decisive first."""


class FrenchResult(Protocol):
    """What is read of the verdict of French law (`ia_radar.aiact.FrenchVerdict`)."""

    @property
    def forbidden(self) -> bool | None:
        """True, False, or None when an open question decides."""

    @property
    def statements(self) -> Iterable[LegalStatement]:
        """The rows that hold or may hold."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The open questions."""


def _with(kind: type[object]) -> Rule:
    """The rule of an optional result read through a protocol: it has what the protocol names."""
    needed = {name for name in vars(kind) if not name.startswith("_")}

    def rule_of_result(value: object, path: str, problems: Problems) -> object:
        # `dir` computes nothing, where `isinstance` with a protocol asks for every attribute.
        if value is not None and not needed <= set(dir(value)):
            problems.add(path, "wrong-type", f"expected a {kind.__name__} or None, got {quote(value)}")
        return value

    return rule_of_result


def _assessments(value: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return as_tuple(value)


def _panels(value: Iterable[Panel]) -> tuple[Panel, ...]:
    return as_tuple(value)


def _balances(value: Iterable[Balance]) -> tuple[Balance, ...]:
    return as_tuple(value)


def _pairs(
    value: Mapping[str, bool | None] | Iterable[tuple[str, bool | None]],
) -> tuple[tuple[str, bool | None], ...]:
    return value  # type: ignore[return-value]  # the rule of the field judges it, and keeps pairs


@frozen
class Case:
    """What is known of a project when it is decided on.

    Args:
        assessments: in any order; the latest by date decides.
        panels: groups of respondents, in any order.
        balances: in any order.
        aim: what the project is for, as far as the environment goes; None when nobody said.
        declared: answers to the red lines that somebody has to declare, by their id.
        facts: answers to the AI Act questionnaire, by fact id.
        classification: the AI Act class, if the questionnaire was read.
        french: the verdict of French law, if it was read.

    Examples:
        >>> Case(declared={"removes_jobs": False}).declared
        (('removes_jobs', False),)
    """

    assessments: tuple[Assessment, ...] = field(default=(), converter=_assessments)
    panels: tuple[Panel, ...] = field(default=(), converter=_panels)
    balances: tuple[Balance, ...] = field(default=(), converter=_balances)
    aim: Aim | None = None
    declared: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_pairs)
    facts: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_pairs)
    classification: LegalClass | None = None
    french: FrenchResult | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            assessments=rule.instances(Assessment),
            panels=rule.instances(Panel),
            balances=rule.instances(Balance),
            aim=rule.optional(rule.member(Aim)),
            declared=rule.answers,
            facts=rule.answers,
            classification=_with(LegalClass),
            french=_with(FrenchResult),
        )

    def case(self, on: dt.date) -> Case:  # noqa: ARG002 - a case is already one, at any date
        """Itself."""
        return self


@runtime_checkable
class HasCase(Protocol):
    """Whatever can say what is known of a project at a date: a `Dossier`, or a `Case`."""

    def case(self, on: dt.date) -> Case:
        """What is known on a day."""


def as_case(value: object, on: dt.date) -> Case:
    """The case that ``value`` makes.

    Raises:
        InvalidInput: it makes none.
    """
    case = value.case(on) if isinstance(value, HasCase) and not isinstance(value, type) else None
    if isinstance(case, Case):
        return case
    raise InvalidInput(
        [Problem("dossier", "wrong-type", f"expected a Dossier or a Case, got {quote(value)}")]
    )
