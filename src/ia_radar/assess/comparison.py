"""Two moments or more of one project: what moved, item by item.

Rules that hold here:

1. Ratings are compared by order: up, the same, down. Nothing is subtracted and no means are compared.
2. A gap on one side is a movement of its own (appeared, vanished), never a level.
3. Grids of different versions are matched by item id, and by what a version says of ids that it renamed
   (`ia_radar.grid.versions`); what has no counterpart is listed, not dropped.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import At, Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_optional_text
from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating
from ia_radar.assess.score import score
from ia_radar.assess.status import SectionStatus
from ia_radar.errors import Problems
from ia_radar.grid.model import ById, Grid, Item, Scale, Section
from ia_radar.grid.versions import have_same_levels, ids_through, is_related
from ia_radar.text import Lang, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Change", "Comparison", "ItemChange", "SectionChange", "change_of", "compare"]


class Change(Enum):
    """What happened to a rating from one moment to a later one."""

    UP = "up"
    SAME = "same"
    DOWN = "down"
    APPEARED = "appeared"
    """It had no level and has one."""
    VANISHED = "vanished"
    """It had a level and has none."""
    UNKNOWN = "unknown"
    """No level at either moment: nobody can say."""

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _LABELS[self]

    @property
    def arrow(self) -> str:
        """A sign that reads without colour."""
        return _ARROWS[self]


_LABELS = {
    Change.UP: Text("en hausse", "up"),
    Change.SAME: Text("inchangé", "same"),
    Change.DOWN: Text("en baisse", "down"),
    Change.APPEARED: Text("nouvelle réponse", "appeared"),
    Change.VANISHED: Text("réponse disparue", "vanished"),
    Change.UNKNOWN: Text("inconnu", "unknown"),
}
_ARROWS = {
    Change.UP: "↑",
    Change.SAME: "=",
    Change.DOWN: "↓",
    Change.APPEARED: "+",
    Change.VANISHED: "−",
    Change.UNKNOWN: "?",
}
# By whether there is a level before, and one after.
_GAPS = {
    (False, True): Change.APPEARED,
    (True, False): Change.VANISHED,
    (False, False): Change.UNKNOWN,
}


def change_of(before: Rating, after: Rating) -> Change:
    """What happened from one rating to a later one, by order alone.

    Raises:
        InvalidInput: something else than a level or a `NonAnswer`.

    Examples:
        >>> change_of(2, 3), change_of(NonAnswer.UNKNOWN, 1)
        (<Change.UP: 'up'>, <Change.APPEARED: 'appeared'>)
    """
    if isinstance(before, NonAnswer) or isinstance(after, NonAnswer):
        return _GAPS[not isinstance(before, NonAnswer), not isinstance(after, NonAnswer)]
    levels = as_integer(before), as_integer(after)
    if None in levels:
        problems = Problems()
        for name, rating in (("before", before), ("after", after)):
            rule.whole(rating, name, problems)
        problems.raise_if_any()
    if before == after:
        return Change.SAME
    return Change.UP if after > before else Change.DOWN


@data_fields(item=Id, ids=list[str], ratings=list[int | NonAnswer], steps=list[Change], overall=Change)
@frozen
class ItemChange:
    """One item through the moments.

    Args:
        item: as the last moment asks it.
        ratings: one per moment, in order.
        ids: the id under which each moment asks it; all the same unless a version renamed it.
        steps: what happened between each moment and the next.
        overall: what happened between the first and the last.
    """

    item: Item
    ratings: tuple[Rating, ...]
    ids: tuple[str, ...] = field(kw_only=True)
    steps: tuple[Change, ...] = field(init=False)
    overall: Change = field(init=False)

    @ids.default
    def _ids(self) -> tuple[str, ...]:
        return (self.item.id,) * len(self.ratings)

    @steps.default
    def _steps(self) -> tuple[Change, ...]:
        return tuple(map(change_of, self.ratings, self.ratings[1:]))

    @overall.default
    def _overall(self) -> Change:
        return change_of(self.ratings[0], self.ratings[-1])

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def _labels(value: Iterable[Text | str | None]) -> tuple[Text | None, ...]:
    return tuple(map(as_optional_text, value)) if isinstance(value, list | tuple) else value  # type: ignore[return-value]  # shown as it is


@data_fields(section=Id, statuses=list[SectionStatus | None])
@frozen
class SectionChange:
    """One section through the moments.

    Args:
        section: as the last moment asks it.
        statuses: one per moment; None where the grid of that moment has no such section.
        statuses_labels: the word for each, in the last grid's own words where it has some.
    """

    section: Section
    statuses: tuple[SectionStatus | None, ...]
    statuses_labels: tuple[Text | None, ...] = field(kw_only=True, converter=_labels)

    @statuses_labels.default
    def _statuses_labels(self) -> tuple[Text | None, ...]:
        return tuple([status and status.label for status in self.statuses])

    @property
    def id(self) -> str:
        """The id of the section."""
        return self.section.id

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    grid=Id,
    version=At("grid.version", str),
    is_expected_against_observed=bool,
    labels=list[Words],
    items=list[ItemChange],
    sections=list[SectionChange],
    unmatched=list[list[str]],
    text=Words,
)
@frozen(repr=False)
class Comparison:
    """Several moments of one project, item by item; made by `compare`.

    Args:
        moments: the assessments, the earliest first.
        items: the items that every moment asks, in the order of the last grid.
        sections: the sections of the last grid.
        unmatched: by moment, the ids that at least one other moment does not ask.
    """

    moments: tuple[Assessment, ...]
    items: ById[ItemChange] = field(converter=ById[ItemChange])
    sections: ById[SectionChange] = field(converter=ById[SectionChange])
    unmatched: tuple[tuple[str, ...], ...]

    @property
    def grid(self) -> Grid:
        """The grid of the last moment."""
        return self.moments[-1].grid

    @property
    def is_expected_against_observed(self) -> bool:
        """Whether foreseen effects come first and seen ones last."""
        return (self.moments[0].basis, self.moments[-1].basis) == (Basis.EXPECTED, Basis.OBSERVED)

    @property
    def labels(self) -> tuple[Text, ...]:
        """A name for each moment: its stage, its basis, its date, or its rank when it has none of these."""
        return tuple(_name(moment, rank) for rank, moment in enumerate(self.moments, start=1))

    def only(self, change: Change) -> tuple[str, ...]:
        """Ids of the items that moved this way between the first and the last moment."""
        return tuple(row.id for row in self.items if row.overall is change)

    @property
    def text(self) -> Text:
        """The whole comparison in a sentence."""
        changes = [row.overall for row in self.items]
        counts = [(change.label, changes.count(change)) for change in Change]
        phrases = [Text(f"{label.fr} : {count}", f"{label.en}: {count}") for label, count in counts if count]
        if any(self.unmatched):
            alone = len({name for names in self.unmatched for name in names})
            phrases.append(Text(f"sans équivalent : {alone}", f"without a counterpart: {alone}"))
        labels = self.labels
        first, last = labels[0], labels[-1]
        return Text(
            fr=f"{first.fr} → {last.fr} : " + ", ".join(phrase.fr for phrase in phrases) + ".",
            en=f"{first.en} → {last.en}: " + ", ".join(phrase.en for phrase in phrases) + ".",
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        moved = ", ".join(
            f"{len(self.only(change))} {change.value}" for change in Change if self.only(change)
        )
        return (
            f"<Comparison of {len(self.moments)} moments on {self.grid.id}: {moved or 'nothing in common'}>"
        )


def _name(moment: Assessment, rank: int) -> Text:
    known: list[Text] = [word.label for word in (moment.stage, moment.basis) if word is not None]
    if moment.date is not None:
        known.append(Text(day_in_words(moment.date, "fr"), day_in_words(moment.date, "en")))
    known = known or [Text(f"Moment {rank}")]
    return Text(", ".join(word.fr for word in known), ", ".join(word["en"] for word in known))


def compare(before: Assessment, after: Assessment, *later: Assessment) -> Comparison:
    """What changed between two moments or more, item by item and by order alone.

    Args:
        before: the earliest assessment, such as expected effects.
        after: the next one, such as observed effects; of the same grid, or of another version of it.
        later: further moments, if there are any.

    Raises:
        InvalidInput: not assessments, unrelated grids, or scales whose levels are not the same.

    Examples:
        >>> import ia_radar as ia
        >>> grid = ia.get_grid("girouet")
        >>> expected = ia.Assessment(grid, {"autonomy": 2, "know_how": 3}, basis=ia.Basis.EXPECTED)
        >>> observed = ia.Assessment(grid, {"autonomy": 3, "meaning": 1}, basis=ia.Basis.OBSERVED)
        >>> change = ia.compare(expected, observed)
        >>> change
        <Comparison of 2 moments on girouet: 1 up, 1 appeared, 1 vanished, 9 unknown>
        >>> change.items["autonomy"].ratings, change.items["autonomy"].overall.arrow
        ((2, 3), '↑')
    """
    moments = (before, after, *later)
    _check(moments)
    last = moments[-1].grid
    ratings = [dict(moment.ratings) for moment in moments]
    ids = ids_through([moment.grid.items for moment in moments])
    common = [(item, tuple(filter(None, ids[item.id]))) for item in last.items if None not in ids[item.id]]
    by_id = [{section.id: section.status for section in score(moment).sections} for moment in moments]
    sections = ids_through([moment.grid.sections for moment in moments])
    return Comparison(
        moments,
        [
            ItemChange(
                item,
                tuple([answers[item_id] for answers, item_id in zip(ratings, each, strict=True)]),
                ids=each,
            )
            for item, each in common
        ],
        [
            _section_change(
                section,
                [statuses.get(name or "") for statuses, name in zip(by_id, each, strict=True)],
                last.scale,
            )
            for section, each in zip(last.sections, sections.values(), strict=True)
        ],
        tuple(
            _without(answers, {each[place] for _, each in common}) for place, answers in enumerate(ratings)
        ),
    )


def _section_change(section: Section, statuses: list[SectionStatus | None], scale: Scale) -> SectionChange:
    labels = tuple([status and status.label_on(scale) for status in statuses])
    return SectionChange(section, tuple(statuses), statuses_labels=labels)


def _without(ids: Iterable[str], shared: set[str]) -> tuple[str, ...]:
    return tuple([each for each in ids if each not in shared])


def _check(moments: Iterable[object]) -> None:
    problems = Problems()
    known: list[Assessment] = []
    for index, moment in enumerate(moments):
        if isinstance(moment, Assessment):
            known.append(moment)
        else:
            problems.add(f"moments[{index}]", "wrong-type", "expected an Assessment")
    problems.raise_if_any()
    last = known[-1].grid
    for index, moment in enumerate(known):
        grid = moment.grid
        if not is_related(grid, last):
            problems.add(
                f"moments[{index}].grid",
                "unrelated-grids",
                f"{grid.id} is neither a version of {last.id} nor based on it",
            )
        elif not have_same_levels(grid, last):
            problems.add(
                f"moments[{index}].grid.scale",
                "other-levels",
                f"its levels and those of {last.id} {last.version} cannot be ordered together",
            )
    problems.raise_if_any()
