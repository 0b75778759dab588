"""What a panel says together, where it parts, and what it keeps to itself."""

from __future__ import annotations

import copy
import pickle
from collections import defaultdict
from fractions import Fraction
from itertools import combinations, product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess.panel import Respondent, Voices, role_label

GIROUET = ia.get_grid("girouet")
TINY = ia.load_grid(
    {
        "id": "tiny",
        "version": "1",
        "title": "Une question",
        "scale": {"levels": [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]},
        "sections": [{"id": "all", "label": "Tout", "items": [{"id": "one", "label": "Un"}]}],
    }
)
UNANSWERED, NOT_APPLICABLE, UNKNOWN = (
    ia.NonAnswer.UNANSWERED,
    ia.NonAnswer.NOT_APPLICABLE,
    ia.NonAnswer.UNKNOWN,
)


def says(
    role: str, *levels: ia.Rating, item: str = "autonomy", grid: ia.Grid = GIROUET
) -> list[ia.Assessment]:
    return [ia.Assessment(grid, {item: level}, respondent=role) for level in levels]


def voices(*levels: ia.Rating, k: int = 5) -> Voices:
    return ia.Panel(says("agent", *levels), k=k).items["autonomy"]


def test_an_item_tells_counts_lower_median_range_and_agreement() -> None:
    said = voices(1, 2, 4, 4, 4, UNKNOWN)
    assert said.counts == (1, 1, 0, 3)
    assert (said.median, said.range, said.answered) == (4, (1, 4), 5)
    assert said.missing == ((UNANSWERED, 0), (NOT_APPLICABLE, 0), (UNKNOWN, 1))
    assert said.agreement == pytest.approx(ia.assess.agreement.agreement([1, 1, 0, 3]))
    assert voices(2, 2, 2, 3, 3, 3).median == 2


def test_every_answer_is_kept_and_the_panel_is_a_value() -> None:
    answers = says("agent", 1, 2, 3, 4, 4)
    panel = ia.Panel(answers)
    assert panel.assessments == tuple(answers)
    assert panel == pickle.loads(pickle.dumps(panel)) == copy.deepcopy(panel)  # noqa: S301 - our own bytes
    assert hash(panel) == hash(ia.Panel(answers))
    assert evolve(panel, k=6).items["autonomy"].is_withheld


@given(st.permutations(range(8)))
def test_the_order_of_respondents_does_not_matter(order: list[int]) -> None:
    answers = says("agent", 1, 2, 3, 4, 4, 4, 2, UNKNOWN)
    shuffled = ia.Panel([answers[index] for index in order])
    assert shuffled.items == ia.Panel(answers).items


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("agent", "agent"),
        ("Encadrant", "manager"),
        ("managers", "manager"),
        ("Élue", "elected"),
        ("partenaire social", "union"),
        ("DPD", "dpo"),
        ("usager", "user"),
        ("prestataire", "provider"),
        ("", "other"),
        ("Médecin  du travail", "médecin du travail"),
    ],
)
def test_roles_are_read_from_usual_words_and_others_stay_roles(words: str, role: str) -> None:
    assert ia.Panel(says(words, 3)).roles == ((role, 1),)
    assert role_label(role).fr


def test_every_usual_role_has_a_label_in_both_languages() -> None:
    for role in Respondent:
        assert role.label.fr
        assert role.label.en
        assert ia.Panel(says(role.label.fr, 3)).roles == ((role.value, 1),)


def test_roles_are_compared_by_their_medians() -> None:
    panel = ia.Panel([*says("agent", 1, 1, 2, 2, 2), *says("manager", 3, 4, 4, 4, 4)])
    said = panel.items["autonomy"]
    assert {role: own.median for role, own in said.roles} == {"agent": 2, "manager": 4}
    assert said.gap == (("agent", 2), ("manager", 4))
    assert ia.Panel(says("agent", 3, 3, 3, 3, 3)).items["autonomy"].gap is None


def test_the_most_disputed_item_comes_first_and_agreement_is_not_disputed() -> None:
    answers = [
        ia.Assessment(GIROUET, {"autonomy": a, "know_how": b, "meaning": c, "recognition": 4})
        for a, b, c in [(1, 2, 3), (1, 2, 3), (4, 3, 3), (4, 3, 3), (4, 4, 4)]
    ]
    panel = ia.Panel(answers)
    assert [said.id for said in panel.disputed()] == ["autonomy", "know_how"]
    assert [said.id for said in panel.disputed(1)] == ["autonomy"]


def test_roles_that_part_are_disputed_even_when_answers_are_close() -> None:
    panel = ia.Panel([*says("agent", 3, 3, 3, 3, 3, 3), *says("manager", 4, 4, 4, 4, 4)])
    assert panel.items["autonomy"].common_level == 3
    assert [said.id for said in panel.disputed()] == ["autonomy"]


# --- consensus ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((3, 3, 3, 3, 3), 3),
        ((3, 3, 3, 3, 4), 3),
        ((2, 3, 3, 3, 4), 3),
        ((2, 2, 3, 3), UNANSWERED),  # no majority: the middle value is nobody's agreement
        ((1, 1, 1, 4, 4), UNANSWERED),  # a majority, and people at the other end
        ((1, 4, 4, 4, 4, 4, 4, 4), UNANSWERED),
        ((1, 1, 4, 4, 2, 3), UNANSWERED),
        ((NOT_APPLICABLE,) * 5, NOT_APPLICABLE),
        ((NOT_APPLICABLE,) * 4 + (4,), UNANSWERED),
        ((UNKNOWN,) * 4 + (4,), UNKNOWN),
        ((UNKNOWN,) * 2 + (4,) * 2, UNANSWERED),
        ((UNANSWERED,) * 5, UNANSWERED),
    ],
)
def test_a_consensus_is_found_or_left_open(levels: tuple[ia.Rating, ...], expected: ia.Rating) -> None:
    assert ia.Panel(says("agent", *levels), k=1).consensus()["autonomy"] == expected


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12))
def test_a_consensus_is_always_a_level_that_most_people_gave(levels: list[int]) -> None:
    found = ia.Panel(says("agent", *levels), k=1).consensus()["autonomy"]
    if isinstance(found, int):
        assert 2 * levels.count(found) > len(levels)
        assert max(abs(level - found) for level in levels) <= 1


def test_a_consensus_tells_where_it_comes_from() -> None:
    answers = [
        evolve(own, stage=ia.Stage.CLOSING, basis=ia.Basis.OBSERVED) for own in says("agent", 1, 1, 1, 4, 4)
    ]
    common = ia.Panel(answers).consensus(lang="en")
    assert (common.stage, common.basis) == (ia.Stage.CLOSING, ia.Basis.OBSERVED)
    assert common.respondent == "group of 5 people"
    assert dict(common.notes) == {
        "autonomy": "To be discussed: 3 × 1, 2 × 4; lower median 1, agreement A = -0.60"
    }
    assert "À débattre" in dict(ia.Panel(answers).consensus().notes)["autonomy"]
    assert "Accord" in dict(ia.Panel(says("agent", *[3] * 5)).consensus().notes)["autonomy"]


def test_nobody_s_remark_leaves_the_panel() -> None:
    secret = evolve(says("agent", 3)[0], notes={"autonomy": "mon chef…"}, evidence={"autonomy": ["mail"]})
    common = ia.Panel([secret, *says("agent", 3, 3, 3, 3)]).consensus()
    assert "chef" not in repr(common.notes)
    assert common.evidence == ()


# --- alpha ---------------------------------------------------------------------------------------


def test_alpha_is_named_when_it_would_mislead() -> None:
    assert ia.Panel(says("agent", 4)).alpha.case.value == "nothing_to_compare"
    assert ia.Panel(says("agent", *[4] * 6)).alpha.case.value == "unanimous"
    assert ia.Panel(says("agent", *[4] * 6, 1)).alpha.case.value == "lone_dissent"
    assert ia.Panel(says("agent", 1, 2, 3, 4, 4, 4)).alpha.value is not None


# --- privacy -------------------------------------------------------------------------------------


def shown(panel: ia.Panel) -> tuple[object, ...]:
    """Everything that a panel shows, whoever asks and however."""
    item = panel.items[0]
    return (
        repr(panel.items),
        item.answered,
        item.counts,
        item.missing,
        item.median,
        item.range,
        item.agreement,
        item.common_level,
        item.gap,
        item.text,
        item.is_withheld,
        item.roles,
        panel.alpha,
        panel.disputed(),
        panel.consensus(),
        panel.consensus(lang="en"),
    )


def tables(panel: ia.Panel) -> tuple[object, ...]:
    """The published tables, and the sizes, which are no secret."""
    item = panel.items[0]
    return panel.roles, item.answered, item.counts, item.missing, tuple((r, v.counts) for r, v in item.roles)


def test_a_panel_under_k_shows_nothing_but_its_size() -> None:
    for size in range(1, 5):
        seen = {
            shown(ia.Panel(says("agent", *levels, grid=TINY, item="one")))
            for levels in product((1, 2), repeat=size)
        }
        assert len(seen) == 1
    assert ia.Panel(says("agent", 1, 1, 1, 1)).items["autonomy"].median is None
    assert "trop peu" in ia.Panel(says("agent", 1)).items["autonomy"].text.fr


def rank(rows: list[list[int]]) -> int:
    """Rank of a small matrix, exactly."""
    left = [[Fraction(cell) for cell in row] for row in rows]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        left = [
            [cell - row[column] / pivot[column] * top for cell, top in zip(row, pivot, strict=True)]
            for row in left
        ]
    return found


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
def test_no_sum_or_difference_of_tables_isolates_a_group_under_k(k: int) -> None:
    """Exhaustive: three roles of one to seven people, any number of whom gave a level.

    A table is a sum over roles. A group can be read, by adding and subtracting whatever is shown, if
    and only if its row lies in the span of the rows that are shown.
    """
    from ia_radar.assess.published import roles_shown

    names = "abc"
    cells = [(people, answers) for people in range(1, 8) for answers in range(people + 1)]
    readable: dict[tuple[str, ...], list[tuple[int, ...]]] = {}
    for count in range(4):
        for shown in combinations(names, count):
            rows = [[1, 1, 1], *([int(name == role) for name in names] for role in shown)]
            readable[shown] = [
                group
                for size in (1, 2, 3)
                for group in combinations(range(3), size)
                if rank([*rows, [int(index in group) for index in range(3)]]) == rank(rows)
            ]
    published = 0
    for sizes in product(cells, repeat=3):
        people = dict(zip(names, (size for size, _ in sizes), strict=True))
        answers = dict(zip(names, (size for _, size in sizes), strict=True))
        if sum(answers.values()) < k:
            continue  # the whole is withheld, and the roles with it
        shown = roles_shown(people, answers, k)
        published += len(shown)
        for group in readable[shown]:
            crowd = sum(sizes[index][0] for index in group)
            said = sum(sizes[index][1] for index in group)
            assert crowd >= k
            assert said == 0 or said >= k
    assert published > 1000  # and yet it shows roles whenever it may


@pytest.mark.parametrize("sizes", [(3, 1), (2, 2), (3, 2), (1, 1, 2)])
@pytest.mark.parametrize("k", [2, 3])
def test_two_panels_with_the_same_tables_show_the_same_in_every_way(sizes: tuple[int, ...], k: int) -> None:
    """Exhaustive: whatever is shown depends on the published tables alone, so nothing slips past them."""
    by_table: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
    answers: tuple[ia.Rating, ...] = (1, 2, UNKNOWN)
    for ratings in product(answers, repeat=sum(sizes)):
        people = iter(ratings)
        respondents = [
            own
            for role, size in zip("abc", sizes, strict=False)
            for own in says(role, *[next(people) for _ in range(size)], item="one", grid=TINY)
        ]
        panel = ia.Panel(respondents, k=k)
        by_table[tables(panel)].add(shown(panel))
    assert len(by_table) > 1
    assert all(len(ways) == 1 for ways in by_table.values())


def test_what_is_shown_fits_more_than_one_answer_of_a_small_role() -> None:
    """Exhaustive, by inference rather than by sums: unless everybody says the same, whatever is shown
    could have come from another answer of the two people outside the largest role."""
    sizes = {"a": 3, "b": 1, "c": 1}
    fits: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for ratings in product((1, 2), repeat=5):
        people = iter(ratings)
        respondents = [
            own
            for role, size in sizes.items()
            for own in says(role, *[next(people) for _ in range(size)], item="one", grid=TINY)
        ]
        fits[shown(ia.Panel(respondents, k=3))].append(ratings)
    mixed = [ways for ways in fits.values() if len(set(ways[0])) > 1]
    assert mixed
    for ways in mixed:
        assert {ratings[3] for ratings in ways} == {ratings[4] for ratings in ways} == {1, 2}


# --- refusals ------------------------------------------------------------------------------------


def test_what_does_not_belong_together_is_refused_with_paths() -> None:
    radar = ia.Assessment(ia.get_grid("radar"), {})
    late = evolve(says("agent", 3)[0], stage=ia.Stage.CLOSING)
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Panel([*says("agent", 3), radar, late])
    assert [problem.path for problem in caught.value.problems] == [
        "assessments[1].grid",
        "assessments[2].stage",
    ]


@pytest.mark.parametrize(
    ("answers", "k"),
    [
        ([], 5),
        (7, 5),
        (["x"], 5),
        (None, 5),
        (says("agent", 3), 0),
        (says("agent", 3), True),
        (says("agent", 3), 2.5),
    ],
)
def test_what_is_no_panel_is_refused(answers: object, k: object) -> None:
    with pytest.raises(ia.InvalidInput):
        ia.Panel(answers, k=k)  # type: ignore[arg-type]  # wrong on purpose
