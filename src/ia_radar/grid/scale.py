"""The scale of a grid: its levels, and what each calls for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from itertools import pairwise
from typing import Any, SupportsIndex

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, check_fields
from ia_radar._ground.provenance import Provenance
from ia_radar._ground.reading import as_integer
from ia_radar.errors import Problems, UnknownId
from ia_radar.grid.by_id import ById, by_id_rule, check_unique
from ia_radar.grid.status_words import DEFAULT_WORDS, StatusWords
from ia_radar.text import Lang, Text

__all__ = ["Level", "Scale", "Signal"]


class Signal(Enum):
    """What a level calls for, from the worst to the best.

    The words are those of river navigation, after the boatmen's *girouet* (booklet, part 3).
    """

    HAZARD = "hazard"
    MANOEUVRE = "manoeuvre"
    CAUTION = "caution"
    OPEN = "open"

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return DEFAULT_WORDS.word(self.value)


@data_fields(value=int, id=str, label=Text, meaning=Text, signal=Signal)
@frozen(cache_hash=True)
class Level:
    """One level of a scale.

    Args:
        value: the whole number that is noted.
        id: stable slug.
        label: short name, for legends and tables.
        meaning: what the level says, in a sentence.
        signal: what it calls for; decides the status of a section.
    """

    value: int
    id: str
    label: Text = field(converter=as_text)
    meaning: Text = field(converter=as_text)
    signal: Signal

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            value=rule.whole,
            id=rule.slug,
            label=rule.text,
            meaning=rule.text,
            signal=rule.member(Signal),
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def _levels(value: Iterable[Level]) -> ById[Level]:
    return value  # type: ignore[return-value]  # the rule of the field judges it


_ORDER = tuple(Signal)


@data_fields(levels=list[Level], provenance=Provenance, statuses=StatusWords)
@frozen(cache_hash=True)
class Scale:
    """An ordinal scale: consecutive whole numbers, from the worst to the best.

    The distance between two levels means nothing; only their order does.

    Args:
        levels: at least two, ascending, with signals that never get worse.
        provenance: where the scale comes from.
        statuses: what the statuses of a section are called: the library's words, or an authority's.

    Raises:
        InvalidInput: everything that is wrong, with paths such as ``levels[1].value``.
    """

    levels: ById[Level] = field(converter=_levels)
    provenance: Provenance
    statuses: StatusWords = field(default=DEFAULT_WORDS, hash=False)  # levels tell scales apart

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            levels=by_id_rule(Level),
            provenance=rule.member(Provenance),
            statuses=rule.instance(StatusWords),
        )
        problems = Problems()
        if len(self.levels) < 2:
            problems.add("levels", "too-few", f"expected at least two levels, got {len(self.levels)}")
        for index, (lower, upper) in enumerate(pairwise(self.levels), start=1):
            if upper.value != lower.value + 1:
                expected = f"expected {lower.value + 1}, the level after {lower.value}"
                problems.add(f"levels[{index}].value", "not-consecutive", f"{expected}; got {upper.value}")
            if _ORDER.index(upper.signal) < _ORDER.index(lower.signal):
                worse = f"{upper.signal.value} is worse than {lower.signal.value}"
                message = f"{worse}, the signal of the level below"
                problems.add(f"levels[{index}].signal", "not-ascending", message)
        check_unique("levels", self.levels.ids, problems)
        problems.raise_if_any()

    @property
    def lowest(self) -> int:
        """The value of the worst level."""
        return self.levels[0].value

    @property
    def highest(self) -> int:
        """The value of the best level."""
        return self.levels[-1].value

    def __contains__(self, value: object) -> bool:
        number = as_integer(value)
        return number is not None and self.lowest <= number <= self.highest

    def level(self, value: SupportsIndex) -> Level:
        """The level with this value, a whole number of Python or of numpy; ``True`` is none.

        Raises:
            UnknownId: the scale has no such level.
        """
        number = as_integer(value)
        if number is None or not self.lowest <= number <= self.highest:
            wanted = value if number is None else number
            raise UnknownId("level", wanted, [str(level.value) for level in self.levels])
        return self.levels[number - self.lowest]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        data = to_data(self, lang)
        if lang is not None:  # a level by itself knows the library's word alone
            for level, row in zip(self.levels, data["levels"], strict=True):
                row["signal_label"] = self.statuses.word(level.signal.value)[lang]
        return data
