"""The plan of measures of one project: who does what by when, and what it changed.

Rules that hold here:

1. Whether an action is late is asked for a date; nothing here knows today.
2. The effect of an action is a rating before and a rating after, compared by order.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from ia_radar._reading import Reader, as_integer, is_slug
from ia_radar._values import as_text, is_day, local, members, names
from ia_radar.decide.measures import Entry, measures
from ia_radar.errors import Problems, UnknownId
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

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

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        _check_item("item", self.item, problems)
        for name in ("before", "after"):
            value = getattr(self, name)
            if value is not None and as_integer(value) is None:
                problems.add(name, "not-a-level", "expected a level, a whole number, or nothing")
        problems.raise_if_any()

    @property
    def moved(self) -> int | None:
        """1 when it rose, 0 when it stayed, -1 when it fell; None when one side is missing."""
        if self.before is None or self.after is None:
            return None
        return (self.after > self.before) - (self.after < self.before)


def _check_item(path: str, value: object, problems: Problems) -> None:
    grid, _, item = value.partition(":") if isinstance(value, str) else ("", "", "")
    if not (is_slug(grid) and is_slug(item)):
        problems.add(
            path, "bad-id", f"expected a grid and an item such as 'girouet:know_how', got {value!r:.40}"
        )


def _effects(value: Iterable[Effect]) -> tuple[Effect, ...]:
    return members("effects", value, Effect)


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

    >>> from datetime import date
    >>> act = Action("Deux journées en cuisine centrale", "train_users", owner="DRH", due=date(2026, 6, 30))
    >>> act.serves[0], act.is_late(date(2026, 7, 1))
    ('girouet:know_how', True)
    """

    label: Text = field(converter=as_text)
    measure: str = ""
    serves: tuple[str, ...] = field(default=(), converter=names)
    owner: str = ""
    start: dt.date | None = None
    due: dt.date | None = None
    done: dt.date | None = None
    status: ActionStatus = ActionStatus.PLANNED
    evidence: tuple[str, ...] = field(default=(), converter=names)
    effects: tuple[Effect, ...] = field(default=(), converter=_effects)

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        if self.measure and self.measure not in measures().ids:
            problems.unknown("measure", "measure", self.measure, measures().ids)
        elif self.measure and not self.serves:
            object.__setattr__(self, "serves", measures()[self.measure].serves)
        for index, item in enumerate(self.serves):
            _check_item(f"serves[{index}]", item, problems)
        if not isinstance(self.owner, str):
            problems.add("owner", "wrong-type", "expected a text")
        for name in ("start", "due", "done"):
            value = getattr(self, name)
            if value is not None and not is_day(value):
                problems.add(name, "wrong-type", "expected a datetime.date, without a time of day")
        if not isinstance(self.status, ActionStatus):
            problems.add("status", "wrong-type", "expected an ActionStatus")
        elif (self.status is ActionStatus.DONE) != (self.done is not None):
            problems.add(
                "done", "contradiction", "an action is done when it has a date of completion, and only then"
            )
        problems.raise_if_any()
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
        """Whether it is past its date on a day, and neither done by then nor dropped."""
        if self.due is None or self.status is ActionStatus.DROPPED or on <= self.due:
            return False
        return self.done is None or self.done > on


def read_action(read: Reader) -> Action | None:
    """An action as a file holds it; None when it is wrong, after noting why."""
    label = read.text("label", required=True)
    measure, serves, owner = read.string("measure"), read.strings("serves"), read.string("owner")
    start, due, done = read.day("start"), read.day("due"), read.day("done")
    status = read.choice("status", ActionStatus) or ActionStatus.PLANNED
    evidence = read.strings("evidence")
    effects = [_read_effect(child) for child in read.children("effects")]
    read.done()
    if label is None or None in effects:
        return None
    return local(
        read,
        lambda: Action(
            label, measure, serves, owner, start, due, done, status, evidence, filter(None, effects)
        ),
    )


def _read_effect(read: Reader) -> Effect | None:
    item, before, after = read.string("item", required=True), read.integer("before"), read.integer("after")
    read.done()
    return local(read, lambda: Effect(item, before, after)) if item else None
