"""Agreement and alpha against their definitions, and against another implementation."""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import product

import krippendorff
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ia_radar.assess.agreement import AlphaCase, agreement, alpha, lower_median
from ia_radar.errors import InvalidInput

# Krippendorff's textbook matrix: 4 observers, 12 units, gaps as None.
_: None = None
TEXTBOOK: list[list[int | None]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]

# A of [n1, n2, n3, n4], and of a distribution over seven levels published with the R package agrmt.
REFERENCES = [
    ([0, 0, 0, 8], 1.0),
    ([4, 0, 0, 4], -1.0),
    ([2, 2, 2, 2], 0.0),
    ([0, 4, 4, 0], 2 / 3),
    ([1, 0, 0, 7], 0.5),
    ([3, 1, 1, 3], -0.5),
    ([1, 2, 4, 1], 5 / 12),
    ([30, 40, 210, 130, 530, 50, 10], 0.6113333),
]


def by_definition(counts: tuple[int, ...]) -> Fraction:
    """Van der Eijk's A, written again and slowly: layers peeled one by one, all triples read as patterns."""
    total, levels = sum(counts), len(counts)
    value = Fraction(0)
    rest = list(counts)
    while sum(rest):
        pattern = [1 if count else 0 for count in rest]
        height = min(count for count in rest if count)
        weight = Fraction(height * sum(pattern), total)
        triples = [
            (pattern[i], pattern[j], pattern[k])
            for i in range(levels)
            for j in range(i + 1, levels)
            for k in range(j + 1, levels)
        ]
        tu = sum(triple in {(1, 1, 0), (0, 1, 1)} for triple in triples)
        tdu = sum(triple == (1, 0, 1) for triple in triples)
        if sum(pattern) in (1, levels):
            u = Fraction(1)
        else:
            u = Fraction((levels - 2) * tu - (levels - 1) * tdu, (levels - 2) * (tu + tdu))
        value += weight * u * (1 - Fraction(sum(pattern) - 1, levels - 1))
        rest = [count - height * bit for count, bit in zip(rest, pattern, strict=True)]
    return value


@pytest.mark.parametrize(("counts", "expected"), REFERENCES)
def test_published_values_of_a(counts: list[int], expected: float) -> None:
    assert agreement(counts) == pytest.approx(expected, abs=1e-7)


def test_a_is_its_definition_for_every_distribution_of_up_to_eight_answers() -> None:
    seen = 0
    for counts in product(range(9), repeat=4):
        if 0 < sum(counts) <= 8:
            assert agreement(counts) == pytest.approx(float(by_definition(counts)), abs=1e-12)
            seen += 1
    assert seen == 494


@given(st.lists(st.integers(0, 20), min_size=2, max_size=7))
def test_a_stays_within_its_range_and_does_not_mind_a_mirror(counts: list[int]) -> None:
    value = agreement(counts)
    if not sum(counts):
        assert value is None
        return
    assert value is not None
    assert -1 <= value <= 1
    assert agreement(counts[::-1]) == value
    assert agreement([3 * count for count in counts]) == pytest.approx(value, abs=1e-9)
    assert (value == 1) == (sum(count > 0 for count in counts) == 1)


def rows(matrix: list[list[int | None]], levels: range) -> list[list[int]]:
    """Counts per unit of a matrix with one line per observer."""
    return [[unit.count(level) for level in levels] for unit in zip(*matrix, strict=True)]


def test_alpha_of_the_textbook_matrix() -> None:
    result = alpha(rows(TEXTBOOK, range(1, 6)))
    assert result.case is AlphaCase.MEASURED
    assert result.value == pytest.approx(0.8154, abs=5e-5)


@given(st.data())
def test_alpha_equals_another_implementation_on_data_with_gaps(data: st.DataObject) -> None:
    levels = data.draw(st.integers(2, 6))
    people, units = data.draw(st.integers(2, 8)), data.draw(st.integers(1, 12))
    answer = st.one_of(st.none(), st.integers(1, levels))
    matrix = data.draw(
        st.lists(st.lists(answer, min_size=units, max_size=units), min_size=people, max_size=people)
    )
    counts = rows(matrix, range(1, levels + 1))
    result = alpha(counts)
    assume(result.case is AlphaCase.MEASURED)
    other = krippendorff.alpha(
        value_counts=[row for row in counts if sum(row) > 1],
        value_domain=list(range(1, levels + 1)),
        level_of_measurement="ordinal",
    )
    assert result.value == pytest.approx(float(other), abs=1e-9)


@pytest.mark.parametrize(
    ("counts", "case"),
    [
        ([], AlphaCase.NOTHING_TO_COMPARE),
        ([[0, 1, 0, 0], [0, 0, 0, 1]], AlphaCase.NOTHING_TO_COMPARE),
        ([[0, 0, 0, 4], [0, 0, 0, 9]], AlphaCase.UNANIMOUS),
        ([[0, 0, 0, 8], [1, 0, 0, 7]], AlphaCase.LONE_DISSENT),
        ([[1, 0, 0, 7], [1, 0, 0, 7], [0, 0, 1, 7]], AlphaCase.LONE_DISSENT),
        ([[0, 0, 0, 2], [1, 0, 0, 1]], AlphaCase.LONE_DISSENT),
    ],
)
def test_a_degenerate_alpha_is_named_and_never_a_number(counts: list[list[int]], case: AlphaCase) -> None:
    result = alpha(counts)
    assert result.case is case
    assert result.value is None
    assert "α" not in result.text.fr
    assert case.label.fr in str(result)
    assert case.label["en"] in result.text["en"]


def test_two_people_who_differ_on_several_questions_are_measured() -> None:
    assert alpha([[1, 0, 0, 1], [1, 0, 0, 1], [0, 0, 0, 2]]).case is AlphaCase.MEASURED


def test_the_raw_agreement_stands_beside_alpha() -> None:
    result = alpha([[2, 0, 0, 2], [0, 0, 4, 0]])
    assert (result.same, result.pairs, result.raw) == (8, 12, 8 / 12)
    assert "α = " in result.text["en"]
    assert "8 of 12" in result.text["en"]
    assert alpha([]).raw is None


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6))
def test_the_lower_median_is_the_middle_answer(counts: list[int]) -> None:
    answers = [level for level, count in enumerate(counts, start=3) for _ in range(count)]
    expected = answers[(len(answers) - 1) // 2] if answers else None
    assert lower_median(counts, 3) == expected


@pytest.mark.parametrize("bad", [3, [1], [1, -1], [1, 2.0], [True, 1], ["1", "2"], None])
def test_what_is_not_counts_is_refused(bad: object) -> None:
    with pytest.raises(InvalidInput):
        agreement(bad)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(InvalidInput):
        alpha([bad])  # type: ignore[list-item]  # wrong on purpose


def test_uneven_rows_are_refused() -> None:
    with pytest.raises(InvalidInput, match="same levels"):
        alpha([[1, 1], [1, 1, 1]])
    with pytest.raises(InvalidInput):
        alpha(7)  # type: ignore[arg-type]  # wrong on purpose


def test_agreement_of_a_thousand_levels_is_quick_and_the_same_as_of_few() -> None:
    start = time.perf_counter()
    assert agreement([*range(1, 1000), 5000]) is not None
    assert agreement([1, *[0] * 998, 1]) == -1
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("huge", [10**200, 10**400, 10**5000, 2**53 + 1], ids=int.bit_length)
def test_counts_too_large_for_a_file_are_refused_and_the_largest_are_read(huge: int) -> None:
    with pytest.raises(InvalidInput, match="9007199254740992"):
        agreement([huge, 1, 3])
    with pytest.raises(InvalidInput, match="9007199254740992"):
        alpha([[huge, 1], [1, huge]])
    assert alpha([[2**53, 1, 0], [1, 0, 2**53]]).case is AlphaCase.MEASURED
    assert agreement([2**53, 0, 2**53]) == -1


def test_more_levels_than_any_scale_has_are_refused_at_once() -> None:
    assert agreement([1] * 2000) == pytest.approx(0)
    with pytest.raises(InvalidInput, match=r"^counts: expected 2000 levels at most, got 100000$"):
        agreement(range(100_000))
