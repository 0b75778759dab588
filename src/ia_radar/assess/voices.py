"""`Voices`: what several people say on one item, as far as it may be shown."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from ia_radar._ground.data import Id, Words, data_fields, to_data
from ia_radar.assess.agreement import agreement_of, median_of
from ia_radar.assess.model import NonAnswer
from ia_radar.grid.model import Item, Scale
from ia_radar.text import Lang, Text

__all__ = ["Voices"]

# Those who looked at the question and gave no level.
_SPOKEN = frozenset({NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE})


@frozen(repr=False)
class Voices:
    """What a panel, or one role of it, says on one item.

    Args:
        item: what was asked.
        scale: the levels.
        answered: how many gave a level.
        counts: how many gave each level, the lowest first; None when it is withheld.
        missing: how many gave no level, by reason; None when it is withheld, and for a role.
        roles: the same for each role that can be told apart, by role; empty for a role.

    Examples:
        >>> import ia_radar as ia
        >>> rate = lambda level: ia.Assessment(ia.get_grid("girouet"), {"autonomy": level},
        ...     respondent="agent")
        >>> ia.Panel([rate(level) for level in (1, 4, 4, 4, 4)]).items["autonomy"]
        <autonomy: 1 at 1, 4 at 4; lower median 4, A = 0.20>
    """

    item: Item
    scale: Scale
    answered: int
    counts: tuple[int, ...] | None = None
    missing: tuple[tuple[NonAnswer, int], ...] | None = None
    roles: tuple[tuple[str, Voices], ...] = ()

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def is_withheld(self) -> bool:
        """Whether too few people answered to show what they said."""
        return self.counts is None

    @property
    def median(self) -> int | None:
        """The lower median; None when withheld, or without an answer."""
        return None if self.counts is None else median_of(self.counts, self.scale.lowest)

    @property
    def range(self) -> tuple[int, int] | None:
        """The lowest and the highest level given; None when withheld, or without an answer."""
        if self.counts is None or not any(self.counts):
            return None
        given = [level.value for level, count in zip(self.scale.levels, self.counts, strict=True) if count]
        return (given[0], given[-1])

    @property
    def agreement(self) -> float | None:
        """Van der Eijk's A, from -1 (split between the ends) to 1 (all at one level); None without counts."""
        return None if self.counts is None else agreement_of(self.counts)

    @property
    def common_level(self) -> int | None:
        """The level that these people agree on; None when they do not.

        They agree when more than half of those who spoke (a level, « unknown » or « not applicable »)
        give one level, and nobody stands further than one level away from it. Our reading: the booklet
        asks for discussion and gives no threshold.
        """
        given, at = self.range, self.median
        if self.counts is None or given is None or at is None:
            return None
        low, high = given
        spoke = self.answered + sum(count for reason, count in self.missing or () if reason in _SPOKEN)
        is_majority = 2 * self.counts[at - self.scale.lowest] > spoke
        return at if is_majority and at - low <= 1 and high - at <= 1 else None

    @property
    def gap(self) -> tuple[tuple[str, int], tuple[str, int]] | None:
        """The roles with the lowest and the highest median, with these; None when they do not differ."""
        medians = [(voices.median, role) for role, voices in self.roles if voices.median is not None]
        if not medians:
            return None
        (low, lowest), (high, highest) = (
            min(medians, key=lambda pair: pair[0]),
            max(medians, key=lambda pair: pair[0]),
        )
        return None if low == high else ((lowest, low), (highest, high))

    @property
    def text(self) -> Text:
        """What was said, in a few words."""
        if self.counts is None:
            return Text(
                f"{self.answered} réponse{'s' * (self.answered > 1)} : trop peu pour être montrées",
                f"{self.answered} answer{'s' * (self.answered != 1)}: too few to be shown",
            )
        if not self.answered:
            return Text("sans réponse", "no answer")
        given = [
            f"{count} × {level.value}"
            for level, count in zip(self.scale.levels, self.counts, strict=True)
            if count
        ]
        a = f"{self.agreement:.2f}"
        return Text(
            f"{', '.join(given)} ; médiane basse {self.median}, accord A = {a.replace('.', ',')}",
            f"{', '.join(given)}; lower median {self.median}, agreement A = {a}",
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        if self.counts is None:
            return f"<{self.id}: withheld, {self.answered} answers>"
        if not self.answered:
            return f"<{self.id}: no answer>"
        said = ", ".join(
            f"{count} at {level.value}"
            for level, count in zip(self.scale.levels, self.counts, strict=True)
            if count
        )
        return f"<{self.id}: {said}; lower median {self.median}, A = {self.agreement:.2f}>"


# A class that holds itself: its table stands after it.
data_fields(
    item=Id,
    answered=int,
    is_withheld=bool,
    counts=list[int] | None,
    missing=dict[str, int] | None,
    median=int | None,
    range=list[int] | None,
    agreement=float | None,
    common_level=int | None,
    roles=dict[str, Voices],
    text=Words,
)(Voices)
