"""The plan of measures of one project: who does what by when, and what it changed.

Rules that hold here:

1. Whether an action is late is asked for a date; nothing here knows today.
2. The effect of an action is a rating before and a rating after, compared by order.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar._ground.reading import is_slug, to_day, to_member, to_text, to_values
from ia_radar.decide.measures import Entry, measures
from ia_radar.errors import Problems, UnknownId, quote
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar._ground.reading import Reader

__all__ = ["Action", "ActionStatus", "Effect", "read_action"]


class ActionStatus(Enum):
    """Where an action stands."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _STATUSES[self]


_STATUSES = {
    ActionStatus.PLANNED: Text("prévue", "planned"),
    ActionStatus.UNDERWAY: Text("en cours", "under way"),
    ActionStatus.DONE: Text("faite", "done"),
    ActionStatus.DROPPED: Text("abandonnée", "dropped"),
}


@data_fields(item=str, before=int | None, after=int | None, moved=int | None)
@frozen
class Effect:
    """What an action changed on one item.

    Args:
        item: the item, as ``grid:item``.
        before: the level before; None when there was none.
        after: the level after; None when there is none yet.
    """

    item: str
    before: int | None = None
    after: int | None = None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        level = rule.optional(rule.whole)
        check_fields(self, item=_item_of_a_grid, before=level, after=level)

    @property
    def moved(self) -> int | None:
        """1 when it rose, 0 when it stayed, -1 when it fell; None when one side is missing."""
        if self.before is None or self.after is None:
            return None
        return (self.after > self.before) - (self.after < self.before)


def _item_of_a_grid(value: object, path: str, problems: Problems) -> object:
    """The rule of an item named with its grid, such as ``girouet:know_how``."""
    if not isinstance(value, str):
        return rule.string(value, path, problems)
    grid, _, item = value.partition(":")
    if not (is_slug(grid) and is_slug(item)):
        expected = "expected a grid and an item such as 'girouet:know_how'"
        problems.add(path, "bad-id", f"{expected}, got {quote(value)}")
    return value


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


def _effects(value: Iterable[Effect]) -> tuple[Effect, ...]:
    return as_tuple(value)


@data_fields(
    label=Text,
    measure=str,
    serves=list[str],
    owner=str,
    start=dt.date | None,
    due=dt.date | None,
    done=dt.date | None,
    status=ActionStatus,
    evidence=list[str],
    effects=list[Effect],
)
@frozen
class Action:
    """One measure that a project carries out.

    Args:
        label: what is done, in the project's own words.
        measure: id of the catalogue's measure it applies; empty for one of the project's own.
        serves: the items it is for, as ``grid:item``; those of the measure when left out.
        owner: the function in charge; not a name.
        start: when it starts.
        due: when it has to be done.
        done: when it was done.
        status: where it stands; ``DONE`` needs a date of completion.
        evidence: documents, links, figures.
        effects: ratings before and after.

    Raises:
        InvalidInput: every part that is wrong, with its path.

    Examples:
        >>> from datetime import date
        >>> act = Action("Deux journées en cuisine", "train_users", owner="DRH", due=date(2026, 6, 30))
        >>> act.serves[0], act.is_late(date(2026, 7, 1))
        ('girouet:know_how', True)
    """

    label: Text = field(converter=as_text)
    measure: str = ""
    serves: tuple[str, ...] = field(default=(), converter=_strings)
    owner: str = ""
    start: dt.date | None = None
    due: dt.date | None = None
    done: dt.date | None = None
    status: ActionStatus = ActionStatus.PLANNED
    evidence: tuple[str, ...] = field(default=(), converter=_strings)
    effects: tuple[Effect, ...] = field(default=(), converter=_effects)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        day = rule.optional(rule.day)
        check_fields(
            self,
            label=rule.text,
            measure=rule.or_empty(rule.id_among(lambda: measures().ids, "measure")),
            serves=rule.words_of(_item_of_a_grid),
            owner=rule.string,
            start=day,
            due=day,
            done=day,
            status=rule.member(ActionStatus),
            evidence=rule.strings,
            effects=rule.instances(Effect),
        )
        if self.measure and not self.serves:
            object.__setattr__(self, "serves", measures()[self.measure].serves)
        problems = Problems()
        if (self.status is ActionStatus.DONE) != (self.done is not None):
            problems.add(
                "done", "contradiction", "an action is done when it has a date of completion, and only then"
            )
        if self.start and self.due and self.start > self.due:
            problems.add("due", "wrong-order", f"due on {self.due}, before it starts on {self.start}")
        problems.raise_if_any()

    @property
    def entry(self) -> Entry | None:
        """The measure of the catalogue that it applies; None for one of the project's own."""
        try:
            return measures()[self.measure] if self.measure else None
        except UnknownId:  # pragma: no cover - refused at construction
            return None

    def is_late(self, on: dt.date) -> bool:
        """Whether it is past its date on a day, and neither done by then nor dropped.

        Raises:
            InvalidInput: the day is no date.
        """
        rule.judge("on", on, rule.day)
        if self.due is None or self.status is ActionStatus.DROPPED or on <= self.due:
            return False
        return self.done is None or self.done > on


def read_action(read: Reader) -> Action:
    """An action as a file holds it."""
    return read.build(
        Action,
        start=to_day,
        due=to_day,
        done=to_day,
        label=to_text,
        status=to_member(ActionStatus),
        effects=to_values(_read_effect),
    )


def _read_effect(read: Reader) -> Effect:
    return read.build(Effect)
