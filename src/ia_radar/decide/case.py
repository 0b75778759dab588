"""`Case`: what an advice reads of a project, and nothing more.

Rules that hold here:

1. A case is what is known at a date; a dossier makes one with `Dossier.case`.
2. The legal results are read through two narrow protocols, so that this room stands without the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import field, frozen

from ia_radar._values import members
from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import Panel
from ia_radar.decide.balance.balance import Aim, Balance
from ia_radar.errors import InvalidInput, Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from ia_radar.text import Text

__all__ = ["Case", "FrenchResult", "LegalClass", "Statement", "as_case"]


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


class Statement(Protocol):
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
    def statements(self) -> Iterable[Statement]:
        """The rows that hold or may hold."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The open questions."""


def _pairs(
    value: Mapping[str, bool | None] | Iterable[tuple[str, bool | None]],
) -> tuple[tuple[str, bool | None], ...]:
    try:
        pairs = tuple(dict(value).items())
    except (TypeError, ValueError):
        pairs = (("", None),)
    problems = [
        Problem(str(key)[:64], "wrong-type", "expected ids with true, false or null (unknown)")
        for key, answer in pairs
        if not isinstance(key, str) or not key or not isinstance(answer, bool | None)
    ]
    if problems:
        raise InvalidInput(problems)
    return pairs


def _assessments(value: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return members("assessments", value, Assessment)


def _panels(value: Iterable[Panel]) -> tuple[Panel, ...]:
    return members("panels", value, Panel)


def _balances(value: Iterable[Balance]) -> tuple[Balance, ...]:
    return members("balances", value, Balance)


@frozen
class Case:
    """What is known of a project when it is decided on.

    Args:
        assessments: in the order they were made.
        panels: groups of respondents, in the order they met.
        balances: in any order.
        aim: what the project is for, as far as the environment goes; None when nobody said.
        declared: answers to the red lines that somebody has to declare, by their id.
        facts: answers to the AI Act questionnaire, by fact id.
        classification: the AI Act class, if the questionnaire was read.
        french: the verdict of French law, if it was read.

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
        if not isinstance(self.aim, Aim | None):
            raise InvalidInput([Problem("aim", "wrong-type", "expected an Aim or None")])

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
    if isinstance(value, HasCase):
        return value.case(on)
    raise InvalidInput([Problem("", "wrong-type", "expected a Dossier or a Case")])
