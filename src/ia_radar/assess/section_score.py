"""`SectionScore`: the answers of a section by level; floor, median and status are derived from these counts.

Rules that hold here:

1. The median is the lower one: always a level that was given. Raising a rating never lowers it.
2. The mean exists, is labelled, and no rule uses it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from attrs import field, frozen

from ia_radar._ground.data import Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_text
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.assess.status import STATUS_BY_SIGNAL, SectionStatus, section_facts
from ia_radar.grid.model import Item, Scale, Section, Signal
from ia_radar.text import Lang, Text

__all__ = ["RatedItem", "Reason", "SectionScore"]

# Worth saying even when another status takes precedence.
_WORRYING = frozenset({SectionStatus.HAZARD, SectionStatus.FOG, SectionStatus.MANOEUVRE})


@data_fields(status=SectionStatus, items=list[str], text=Words)
@frozen
class Reason:
    """One fact that bears on a status.

    Args:
        status: the status it argues for.
        items: ids of the items concerned, in the order of the grid.
        text: the fact in a sentence.
        status_label: the word for the status, in the grid's own words where it has some.
    """

    status: SectionStatus
    items: tuple[str, ...]
    text: Text = field(converter=as_text)
    status_label: Text = field(converter=as_text, kw_only=True)

    @status_label.default
    def _status_label(self) -> Text:
        return self.status.label

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(item=Id, rating=int | NonAnswer, text=Words)
class RatedItem(NamedTuple):
    """An item with its rating.

    Args:
        item: what was asked.
        rating: a level, or the reason why there is none.
        text: the word for the rating: the label of the level, or the reason.
    """

    item: Item
    rating: Rating
    text: Text = field(converter=as_text)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    section=Id,
    status=SectionStatus,
    answered=int,
    applicable=int,
    floor=int | None,
    median=int | None,
    weighted_median=int | None,
    bounds=list[int] | None,
    mean=float | None,
    counts=list[int],
    items=list[RatedItem],
    reasons=list[Reason],
)
@frozen(repr=False)
class SectionScore:
    """The answers of one section and what they amount to.

    Args:
        section: what was asked.
        scale: the levels.
        minimum_coverage: numerator and denominator, as in `Grid`.
        ratings: one per item, in the order of the section.
        weights: one whole number per item, or None. They touch `weighted_median` and nothing else.

    Examples:
        >>> import ia_radar as ia
        >>> a = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 4, "know_how": 4, "meaning": 1})
        >>> section = ia.score(a).sections["engagement"]
        >>> section
        <engagement: hazard, floor 1, median 4, 3 of 3 rated>
        >>> section.counts, section.mean
        ((1, 0, 0, 2), 3.0)
    """

    section: Section
    scale: Scale
    minimum_coverage: tuple[int, int]
    ratings: tuple[Rating, ...]
    weights: tuple[int, ...] | None = None

    @property
    def id(self) -> str:
        """The id of the section."""
        return self.section.id

    @property
    def items(self) -> tuple[RatedItem, ...]:
        """Every item with its rating, in the order of the section."""
        return tuple(
            RatedItem(item, rating, self._rating_text(rating))
            for item, rating in zip(self.section.items, self.ratings, strict=True)
        )

    def _rating_text(self, rating: Rating) -> Text:
        return rating.label if isinstance(rating, NonAnswer) else self.scale.level(rating).label

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels that were given, ascending."""
        return section_facts(self.ratings, self.scale, self.minimum_coverage).levels

    @property
    def counts(self) -> tuple[int, ...]:
        """How many items stand at each level, from the lowest level to the highest."""
        return tuple(self.ratings.count(level.value) for level in self.scale.levels)

    @property
    def answered(self) -> int:
        """How many items have a level."""
        return len(self.levels)

    @property
    def applicable(self) -> int:
        """How many items are not « not applicable »."""
        return section_facts(self.ratings, self.scale, self.minimum_coverage).applicable

    @property
    def coverage(self) -> float | None:
        """Share of the applicable items that have a level, 0 to 1; None when none is applicable."""
        return self.answered / self.applicable if self.applicable else None

    @property
    def is_covered(self) -> bool:
        """Whether the coverage reaches the grid's minimum (exactly: no rounding)."""
        return section_facts(self.ratings, self.scale, self.minimum_coverage).is_covered

    @property
    def floor(self) -> int | None:
        """The lowest level given; None without an answer."""
        return min(self.levels, default=None)

    @property
    def median(self) -> int | None:
        """The lower median of the levels given: always one of them; None without an answer."""
        return _lower_median(self.levels)

    @property
    def mean(self) -> float | None:
        """The mean of the levels given; None without an answer.

        It supposes that levels are equally far apart, which an ordinal scale does not say. An
        indicator for those who ask; no rule of this library uses it.
        """
        levels = self.levels
        return sum(levels) / len(levels) if levels else None

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The median if every missing answer were the worst level, then the best; None when nothing applies.

        Items that are not applicable are not missing. Whatever the missing answers turn out to be,
        the median lies within these bounds.
        """
        missing = self.applicable - self.answered
        levels = self.levels
        worst = _lower_median((self.scale.lowest,) * missing + levels)
        best = _lower_median(levels + (self.scale.highest,) * missing)
        return None if worst is None or best is None else (worst, best)

    @property
    def weighted_median(self) -> int | None:
        """The lower median with each item counted as often as its weight; weight zero leaves it out.

        Equal to `median` without weights; None when nothing that weighs was answered.
        """
        if self.weights is None:
            return self.median
        pairs = sorted(
            (rating, weight)
            for rating, weight in zip(self.ratings, self.weights, strict=True)
            if type(rating) is int and weight
        )
        half = sum(weight for _, weight in pairs)
        passed = 0
        for rating, weight in pairs:
            passed += weight
            if 2 * passed >= half:
                return rating
        return None

    @property
    def status(self) -> SectionStatus:
        """What the section calls for; see `SectionStatus` for the order of precedence."""
        return section_facts(self.ratings, self.scale, self.minimum_coverage).status

    @property
    def status_label(self) -> Text:
        """The word for the status, in the grid's own words where it has some."""
        return self.status.label_on(self.scale)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why the status is what it is: every fact that bears on it, the deciding one first."""
        if not self.applicable:
            nothing = Text("Aucun élément applicable.", "No item applies.")
            return (self._reason(SectionStatus.NOT_APPLICABLE, self.section.items.ids, nothing),)
        facts = [self._at(signal) for signal in Signal]
        if not self.is_covered:
            facts.insert(1, self._fog())
        status = self.status
        return tuple(fact for fact in facts if fact and (fact.status is status or fact.status in _WORRYING))

    def _at(self, signal: Signal) -> Reason | None:
        """The items whose level bears this signal, as a reason."""
        items = [
            item
            for item, rating in zip(self.section.items, self.ratings, strict=True)
            if type(rating) is int and self.scale.level(rating).signal is signal
        ]
        if not items:
            return None
        status = STATUS_BY_SIGNAL[signal]
        word = status.label_on(self.scale)
        text = Text(
            fr=f"{_capital(word.fr)} : {', '.join(item.label.fr for item in items)}.",
            en=f"{_capital(word['en'])}: {', '.join(item.label['en'] for item in items)}.",
        )
        return self._reason(status, tuple(item.id for item in items), text)

    def _fog(self) -> Reason:
        missing = tuple(
            item.id
            for item, rating in zip(self.section.items, self.ratings, strict=True)
            if rating in (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN)
        )
        top, bottom = self.minimum_coverage
        text = Text(
            fr=f"Réponses : {self.answered} sur {self.applicable} ; il en faut au moins {top}/{bottom}.",
            en=f"Answers: {self.answered} of {self.applicable}; at least {top}/{bottom} are needed.",
        )
        return self._reason(SectionStatus.FOG, missing, text)

    def _reason(self, status: SectionStatus, items: tuple[str, ...], text: Text) -> Reason:
        return Reason(status, items, text, status_label=status.label_on(self.scale))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return (
            f"<{self.id}: {self.status.value}, floor {self.floor}, median {self.median}, "
            f"{self.answered} of {self.applicable} rated>"
        )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _lower_median(levels: tuple[int, ...]) -> int | None:
    """The middle of ascending ``levels``, the lower of the two when their number is even."""
    return levels[(len(levels) - 1) // 2] if levels else None
