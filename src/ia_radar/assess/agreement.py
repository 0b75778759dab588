"""How far several answers to the same question agree, from counts per level alone.

Rules that hold here:

1. Everything is computed from counts per level, lowest level first. Nobody's answers are needed one by one.
2. Levels are ordinal: only their order is used, never a distance between two of them.
3. A statistic that says nothing in a case (everybody agrees, one person answered) is named, not printed.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.reading import as_integer
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Alpha", "AlphaCase", "agreement", "alpha", "lower_median"]


MAX_LEVELS = 2000
"""More levels than any scale has: the time that agreement takes grows with their square when all differ."""


def _counts(name: str, value: Iterable[object]) -> tuple[int, ...]:
    """``value`` as whole numbers, zero or more.

    Raises:
        InvalidInput: it is not that.
    """
    problems = Problems()
    numbers: tuple[int, ...] = _sizes(value, name, problems)
    if not problems and len(numbers) > MAX_LEVELS:
        problems.add(name, "too-many", f"expected {MAX_LEVELS} levels at most, got {len(numbers)}")
    if not problems and len(numbers) < 2:
        problems.add(name, "too-few", f"expected a count for each of two levels or more, got {len(numbers)}")
    problems.raise_if_any()
    return numbers


_sizes = rule.many(rule.size, "counts, one per level")


def agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's agreement A of one distribution over ordered levels.

    Args:
        counts: how many answers at each level, the lowest level first; 2 to 2000 levels.

    Returns:
        From 1 (all at one level) through 0 (as many at each level) down to -1 (half at each end);
        None when nobody answered. On a scale of two levels there is no middle to be missing, and A
        goes from 1 to 0 only.

    Raises:
        InvalidInput: something else than whole numbers, zero or more, or too many levels.

    Source: C. van der Eijk, « Measuring agreement in ordered rating scales », Quality & Quantity 35, 2001.

    Examples:
        >>> agreement([0, 0, 0, 8]), agreement([2, 2, 2, 2]), agreement([4, 0, 0, 4])
        (1.0, 0.0, -1.0)
        >>> round(agreement([1, 0, 0, 7]), 3)
        0.5
    """
    return agreement_of(_counts("counts", counts))


@lru_cache(maxsize=4096)
def agreement_of(counts: tuple[int, ...]) -> float | None:
    """`agreement` for counts that need no check."""
    total = sum(counts)
    if not total:
        return None
    weighted = 0.0
    rest = list(counts)
    while any(rest):
        # One layer: as much as can be taken evenly from every level that is still occupied.
        occupied = tuple(count > 0 for count in rest)
        height = min(count for count in rest if count)
        weighted += height * sum(occupied) * _layer(occupied)
        rest = [count - height if count else 0 for count in rest]
    return round(weighted / total, 12)


@lru_cache(maxsize=1024)
def _layer(occupied: tuple[bool, ...]) -> float:
    """A of a distribution that is even over the occupied levels: unimodality times concentration.

    Of three levels in order, « middle and one end » speaks for one mode, « both ends without the middle » for
    two. They are counted around each middle, which takes time in proportion to the levels.
    """
    levels, used = len(occupied), sum(occupied)
    if used in (1, levels):
        return float(used == 1)
    unimodal = bimodal = below = 0
    for middle, is_occupied in enumerate(occupied):
        above = used - below - is_occupied
        if is_occupied:
            empty_below, empty_above = middle - below, levels - middle - 1 - above
            unimodal += below * empty_above + empty_below * above
            below += 1
        else:
            bimodal += below * above
    shape = ((levels - 2) * unimodal - (levels - 1) * bimodal) / ((levels - 2) * (unimodal + bimodal))
    return shape * (levels - used) / (levels - 1)


def lower_median(counts: Sequence[int], lowest: int = 1) -> int | None:
    """The lower median of a distribution: always a level that somebody gave.

    Args:
        counts: how many answers at each level, the lowest level first.
        lowest: the value of the lowest level.

    Returns:
        The level, None when nobody answered.

    Raises:
        InvalidInput: something else than whole numbers, zero or more.

    Examples:
        >>> lower_median([4, 0, 0, 4]), lower_median([0, 0, 0, 0])
        (1, None)
    """
    numbers, start = _counts("counts", counts), as_integer(lowest)
    if start is None:
        raise InvalidInput([Problem("lowest", "wrong-type", f"expected a level, got {quote(lowest)}")])
    return median_of(numbers, start)


def median_of(counts: tuple[int, ...], lowest: int) -> int | None:
    """`lower_median` for counts that need no check."""
    half, passed = sum(counts), 0
    for level, count in enumerate(counts, lowest):
        passed += count
        if count and 2 * passed >= half:
            return level
    return None


class AlphaCase(Enum):
    """Whether Krippendorff's alpha can be read as a number, and if not, why."""

    MEASURED = "measured"
    """It can."""
    NOTHING_TO_COMPARE = "nothing_to_compare"
    """No question was answered by two people; one respondent, for one."""
    UNANIMOUS = "unanimous"
    """Every answer is the same: chance agreement is total too, and alpha is undefined."""
    LONE_DISSENT = "lone_dissent"
    """Everybody says the same, but for one voice at most on a question: alpha is near zero."""

    @property
    def label(self) -> Text:
        """The case in a few words."""
        return _CASES[self]


_CASES = {
    AlphaCase.MEASURED: Text("mesuré", "measured"),
    AlphaCase.NOTHING_TO_COMPARE: Text("rien à comparer", "nothing to compare"),
    AlphaCase.UNANIMOUS: Text("unanime", "unanimous"),
    AlphaCase.LONE_DISSENT: Text("une seule voix s’écarte", "a single voice departs"),
}


@data_fields(case=AlphaCase, value=float | None, same=int, pairs=int, raw=float | None, text=Words)
@frozen(cache_hash=True)
class Alpha:
    """Krippendorff's ordinal alpha over several questions, with the raw agreement beside it.

    Args:
        case: whether there is a value to read.
        value: at most 1 (full agreement); 0 is what chance gives; None unless the case is ``MEASURED``.
        same: how many pairs of answers to a same question are equal.
        pairs: how many pairs there are.

    Examples:
        >>> str(alpha([[0, 0, 0, 8], [0, 0, 1, 7]]))
        'une seule voix s’écarte ; réponses identiques deux à deux : 49 sur 56'
    """

    case: AlphaCase
    value: float | None
    same: int
    pairs: int

    @property
    def raw(self) -> float | None:
        """Share of the pairs of answers to a same question that are equal, 0 to 1; None without a pair."""
        return self.same / self.pairs if self.pairs else None

    @property
    def text(self) -> Text:
        """The result in a few words: a named case is never shown as a number."""
        if self.case is AlphaCase.NOTHING_TO_COMPARE:
            return self.case.label
        said = self.case.label
        if self.value is not None:
            number = f"α = {self.value:.2f}"
            said = Text(number.replace(".", ","), number)
        return Text(
            fr=f"{said.fr} ; réponses identiques deux à deux : {self.same} sur {self.pairs}",
            en=f"{said.en}; equal pairs of answers: {self.same} of {self.pairs}",
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __str__(self) -> str:
        return self.text.fr


def alpha(counts: Iterable[Sequence[int]]) -> Alpha:
    """Krippendorff's alpha for ordinal levels, from the counts of each question; gaps are allowed.

    Args:
        counts: for each question, how many answers at each level, the lowest level first. A question
            that fewer than two people answered brings nothing to compare and is left out.

    Returns:
        The value, or the name of the case in which it would mislead.

    Raises:
        InvalidInput: something else than whole numbers, or rows of unequal length.

    Source: K. Krippendorff, « Computing Krippendorff's alpha-reliability », 2011.

    Examples:
        >>> alpha([[1, 1, 0, 0], [0, 2, 0, 0], [0, 0, 0, 2]]).case.value
        'measured'
        >>> alpha([[0, 0, 0, 5], [0, 0, 0, 5]]).value is None
        True
    """
    try:
        rows = [_counts(f"counts[{index}]", row) for index, row in enumerate(counts)]
    except TypeError:
        raise InvalidInput([Problem("counts", "wrong-type", "expected a list of counts per level")]) from None
    if len({len(row) for row in rows}) > 1:
        raise InvalidInput([Problem("counts", "uneven", "expected the same levels in every row")])
    pairable = [row for row in rows if sum(row) > 1]
    same = sum(count * (count - 1) // 2 for row in pairable for count in row)
    pairs = sum(sum(row) * (sum(row) - 1) // 2 for row in pairable)
    if not pairable:
        return Alpha(AlphaCase.NOTHING_TO_COMPARE, None, 0, 0)
    totals = [sum(column) for column in zip(*pairable, strict=True)]
    case = _case(pairable, totals)
    value = _value(pairable, totals) if case is AlphaCase.MEASURED else None
    return Alpha(case, value, same, pairs)


def _case(rows: list[tuple[int, ...]], totals: list[int]) -> AlphaCase:
    common = totals.index(max(totals))
    apart = [sum(row) - row[common] for row in rows]
    if not any(apart):
        return AlphaCase.UNANIMOUS
    crowded = all(sum(row) > 2 for row, away in zip(rows, apart, strict=True) if away)
    if sum(apart) == 1 or (crowded and max(apart) == 1):
        return AlphaCase.LONE_DISSENT
    return AlphaCase.MEASURED


def _value(rows: list[tuple[int, ...]], totals: list[int]) -> float:
    """One minus observed over expected disagreement; the gap of two levels is that of their ranks."""
    total = sum(totals)
    before, ranks = 0, []
    for count in totals:
        ranks.append(2 * before + count)  # twice the middle rank of a level, to stay with whole numbers
        before += count
    levels = [level for level, count in enumerate(totals) if count]
    observed = expected = 0.0
    for low, high in combinations(levels, 2):
        gap = (ranks[high] - ranks[low]) ** 2
        observed += gap * sum(row[low] * row[high] / (sum(row) - 1) for row in rows if row[low] and row[high])
        expected += gap * totals[low] * totals[high]
    return 1 - (total - 1) * observed / expected
