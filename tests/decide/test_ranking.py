"""Rankings: by a stated priority, theme after theme, gaps named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import Policy, Priority, Weight, rank

RADAR = ia.get_grid("radar")
UNKNOWN = ia.NonAnswer.UNKNOWN


def made(level: int = 3, **ratings: ia.Rating) -> ia.Assessment:
    return ia.Assessment(RADAR, {**dict.fromkeys(RADAR.items.ids, level), **ratings})


def policy(*order: str, **weights: int) -> Policy:
    own = [Weight(item, weight) for item, weight in weights.items()]
    return Policy("x", "1", "x", priority=Priority(order), weights=own)


def test_the_first_theme_decides_and_the_next_only_between_equals() -> None:
    projects = {
        "a": made(4, privacy=2),
        "b": made(1, privacy=3),
        "c": made(2, privacy=3),
        "d": made(2, privacy=3),
    }
    found = rank(projects, policy=policy("privacy", "useful"))
    assert found.places == (("c", "d"), ("b",), ("a",))
    assert found.order == ("privacy", "useful")
    assert rank(projects, policy=policy("useful", "privacy")).places == (("a",), ("c", "d"), ("b",))


def test_a_weight_counts_and_zero_leaves_out() -> None:
    projects = {"a": made(2, sobriety=4), "b": made(3, sobriety=1)}
    assert rank(projects, policy=policy("frugal")).places == (("b",), ("a",))
    assert rank(projects, policy=policy("frugal", sobriety=9)).places == (("a",), ("b",))
    assert rank(projects, policy=policy("sobriety", "frugal", sobriety=0)).order == ("frugal",)
    assert rank(projects, policy=policy("sobriety", "frugal", sobriety=0)).places == (("b",), ("a",))


def test_a_gap_is_named_and_never_a_number() -> None:
    found = rank({"a": made(4, privacy=UNKNOWN), "b": made(1)}, policy=policy("privacy"))
    assert found.places == (("b",),)
    assert found.unranked == (("a", ("privacy",)),)
    elsewhere = rank({"a": made()}, policy=policy("nothing_of_the_kind"))
    assert elsewhere.unranked == (("a", ("nothing_of_the_kind",)),)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 4), min_size=1),
    st.sampled_from(RADAR.items.ids),
)
def test_every_project_is_placed_once_and_raising_a_level_never_lowers_a_place(
    levels: dict[str, int], item: str
) -> None:
    projects = {name: made(2, **{item: level}) for name, level in levels.items()}
    rules = policy(item, "useful")
    places = rank(projects, policy=rules).places
    assert sorted(name for place in places for name in place) == sorted(projects)
    for name, level in levels.items():
        if level < 4:
            raised = rank({**projects, name: made(2, **{item: level + 1})}, policy=rules).places
            above = places[: next(i for i, own in enumerate(places) if name in own)]
            still = next(i for i, own in enumerate(raised) if name in own)
            better = {other for place in raised[:still] for other in place}
            assert better <= {other for place in above for other in place}


@pytest.mark.parametrize(
    ("projects", "rules"),
    [
        ({"a": made()}, Policy("x", "1", "x")),
        ({"a": ia.Assessment(ia.get_grid("girouet"))}, policy("useful")),
        ({"a": "radar"}, policy("useful")),
        ([made()], policy("useful")),
        ({"a": made()}, "montpellier"),
    ],
)
def test_what_cannot_be_ranked_is_refused(projects: Any, rules: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        rank(projects, policy=rules)
