"""Many dossiers: filters, counts, dominance, obstacles, changes, columns."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import portfolio as pf
from ia_radar.assess.comparison import Change
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.model import Policy
from ia_radar.decide.policy.rules import Gate, Priority
from ia_radar.dossier import Dossier, Project
from ia_radar.project import OpportunityPosition

GIROUET = ia.get_grid("girouet")
SMALL = ia.load_grid(
    {
        "id": "small",
        "version": "1",
        "title": "S",
        "scale": {
            "levels": [
                {"value": 1, "signal": "hazard"},
                {"value": 2, "signal": "caution"},
                {"value": 3, "signal": "open"},
            ]
        },
        "sections": [
            {"id": "first", "label": "F", "items": [{"id": "a", "label": "A"}]},
            {"id": "second", "label": "S", "items": [{"id": "b", "label": "B"}, {"id": "c", "label": "C"}]},
        ],
    }
)
GAPS = (pf.UNKNOWN, pf.UNANSWERED)


def policy(*order: str, gates: tuple[Gate, ...] = ()) -> Policy:
    return Policy(
        "local",
        "1",
        ia.Text("Local"),
        gates=gates,
        priority=Priority(order) if order else None,
        grids=["small"],
    )


# -- dominance, against the definition: every way to fill the gaps


def fills(row: list[int]) -> list[tuple[int, ...]]:
    return list(itertools.product(*[(1, 2, 3) if cell in GAPS else (cell,) for cell in row]))


def beats(one: tuple[int, ...], other: tuple[int, ...], groups: list[list[int]]) -> bool:
    for group in groups:
        mine, theirs = [one[i] for i in group], [other[i] for i in group]
        if [cell == 254 for cell in mine] != [cell == 254 for cell in theirs]:
            return False
        if mine == theirs:
            continue
        return all(x >= y for x, y in zip(mine, theirs, strict=True))
    return False


CELL = st.sampled_from([1, 2, 3, *pf.CODES.values()])
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=4)
ORDERS = {
    (): [[0, 1, 2]],
    ("b",): [[1], [0, 2]],
    ("second", "a"): [[1, 2], [0]],
    ("c", "second"): [[2], [1], [0]],
}


@settings(max_examples=150, deadline=None)
@given(ROWS, st.sampled_from(sorted(ORDERS)))
def test_dominance_is_what_every_fill_of_the_gaps_says(rows: list[list[int]], order: tuple[str, ...]) -> None:
    found = pf.dominance(rows, SMALL, policy=policy(*order))
    for i, j in itertools.product(range(len(rows)), repeat=2):
        ways = [beats(x, y, ORDERS[order]) for x in fills(rows[i]) for y in fills(rows[j])]
        if i != j:
            assert (bool(found.certain[i, j]), bool(found.possible[i, j])) == (all(ways), any(ways)), (
                rows,
                i,
                j,
            )
        else:
            assert not found.certain[i, j]
            assert not found.possible[i, j]
    assert found.front
    assert found.stopped == ()


@settings(max_examples=100, deadline=None)
@given(ROWS, st.integers(1, 3))
def test_gates_set_projects_apart(rows: list[list[int]], least: int) -> None:
    found = pf.dominance(rows, SMALL, policy=policy(gates=(Gate("second", least, Outcome.STOP),)))
    for index, row in enumerate(rows):
        ways = [all(cell >= least for cell in fill[1:] if cell != 254) for fill in fills(row)]
        assert (bool(found.passes[index]), bool(found.fails[index])) == (all(ways), not any(ways))
        if found.fails[index]:
            assert index not in found.front
            assert not found.certain[index].any()
            assert not found.certain[:, index].any()


def test_a_gap_is_never_the_worst_nor_the_best() -> None:
    found = pf.dominance([[3, 3, 3], [3, 3, 255], [1, 1, 1], [2, 1, 255]], SMALL)
    assert found.certain[0].tolist() == [False, False, True, True]
    assert found.certain[1].tolist() == [False, False, True, False]
    assert found.possible[3].tolist() == [False, False, True, False]
    assert repr(found) == "<Dominance of 4 projects: 2 that nothing dominates, 0 stopped by a gate>"


def test_dominance_beyond_a_chunk_and_on_a_shifted_scale() -> None:
    ratings = np.random.default_rng(0).integers(1, 4, (150, 3))
    by_hand = [
        [i != j and bool((a >= b).all() and (a > b).any()) for j, b in enumerate(ratings)]
        for i, a in enumerate(ratings)
    ]
    np.testing.assert_array_equal(pf.dominance(ratings, SMALL).certain, by_hand)
    low = [
        {"value": value, "signal": signal} for value, signal in ((-2, "hazard"), (-1, "caution"), (0, "open"))
    ]
    data = ia.grid.grid_to_dict(SMALL) | {"scale": {"levels": low}}
    np.testing.assert_array_equal(pf.dominance(ratings - 3, ia.load_grid(data)).certain, by_hand)


def test_a_policy_that_names_what_is_not_there() -> None:
    with pytest.raises(ia.InvalidInput, match="no item or section 'utility'"):
        pf.dominance([[1, 1, 1]], SMALL, policy=policy("utility"))


# -- dossiers


def dossier(name: str, *made: ia.Assessment, facts: Any = (), **project: Any) -> Dossier:
    return Dossier(Project(ia.Text(name), **project), made, facts)


def girouet(day: int, **ratings: Any) -> ia.Assessment:
    return ia.Assessment(GIROUET, ratings, date=dt.date(2026, 1, day))


PORTFOLIO = pf.Portfolio(
    [
        dossier(
            "Cantines",
            girouet(1, autonomy=2, know_how=4),
            girouet(20, autonomy=3, know_how=1, meaning=ia.NonAnswer.UNKNOWN),
            kind="predictive",
            use="attendance_forecast",
            phase="production",
            position=OpportunityPosition(-0.5, -0.5),
            facts={"deployed_by_public_authority": True},
        ),
        dossier("Accueil", girouet(10, know_how=2), kind="generative", phase="test", domain="users"),
        dossier("Voirie", kind="generative", domain="mobility", authority="Métropole"),
        dossier("Sans rien"),
    ]
)


def test_counts_lose_nobody() -> None:
    assert PORTFOLIO.counts("kind") == {"generative": 2, "predictive": 1, "": 1}
    assert PORTFOLIO.counts("phase") == {"test": 1, "production": 1, "": 2}
    assert PORTFOLIO.counts("family") == {"internal": 1, "city": 1, "users": 1, "": 1}
    assert PORTFOLIO.counts("cell") == {"existing_agents": 1, "": 3}
    for aspect in pf.ASPECTS:
        assert sum(PORTFOLIO.counts(aspect).values()) == 4
    with pytest.raises(ia.InvalidInput, match="no aspect 'kin'; did you mean 'kind'"):
        PORTFOLIO.counts("kin")


def test_filters_give_portfolios() -> None:
    def names(found: pf.Portfolio) -> list[str]:
        return [one.project.name.fr for one in found]

    assert names(PORTFOLIO.where(kind="generative")) == ["Accueil", "Voirie"]
    assert names(PORTFOLIO.where(kind=["generative", ""], phase="")) == ["Voirie", "Sans rien"]
    assert names(PORTFOLIO.where(lambda one: one.assessments)) == ["Cantines", "Accueil"]
    assert names(PORTFOLIO.where(kind="x")) == []
    with pytest.raises(ia.InvalidInput, match="no aspect"):
        PORTFOLIO.where(status="open")


def test_categories_are_those_of_each_dossier() -> None:
    on = dt.date(2026, 11, 22)
    law = PORTFOLIO.dossiers[0].case(on).classification
    assert law is not None
    assert PORTFOLIO.categories(on) == (law.category.value, "", "", "")
    assert sum(PORTFOLIO.category_counts(on).values()) == 4
    wrong = pf.Portfolio([dossier("a"), dossier("b", facts={"no_such_fact": True})])
    with pytest.raises(ia.InvalidInput, match=r"dossiers\[1\]"):
        wrong.categories(on)


def test_the_last_assessment_by_a_day_is_read() -> None:
    def at(day: dt.date | None) -> list[object]:
        return [made and made["know_how"] for made in PORTFOLIO.assessments(GIROUET, on=day)]

    assert at(None) == [1, 2, None, None]
    assert at(dt.date(2026, 1, 15)) == [4, 2, None, None]
    assert at(dt.date(2025, 1, 1)) == [None] * 4


def test_scores_are_those_of_each_dossier() -> None:
    scores = PORTFOLIO.score(GIROUET)
    for index, made in enumerate(PORTFOLIO.assessments(GIROUET)):
        section = ia.score(made or ia.Assessment(GIROUET)).sections["engagement"]
        assert pf.STATUSES[scores.status[index, 0]] is section.status
    counts = PORTFOLIO.status_counts(GIROUET)
    assert counts["engagement"] == {ia.SectionStatus.HAZARD: 1, ia.SectionStatus.FOG: 3}
    assert all(sum(of.values()) == 4 for of in counts.values())


def test_what_holds_the_portfolio_back() -> None:
    first, second, *_ = PORTFOLIO.obstacles(GIROUET)
    assert (first.id, first.weak, first.hazard, first.gaps, first.applicable) == ("know_how", 2, 1, 0, 2)
    assert second.weak == 0
    called = PORTFOLIO.measures_called_for(GIROUET)
    assert called[0][1] == 2
    assert [count for _, count in called] == sorted((count for _, count in called), reverse=True)


def test_changes_go_item_by_item() -> None:
    changes = PORTFOLIO.changes(GIROUET, dt.date(2026, 1, 5), dt.date(2026, 1, 31))
    by_id = {one.id: {change: count for change, count in one.counts if count} for one in changes}
    assert by_id["autonomy"] == {Change.UP: 1, Change.UNKNOWN: 1}
    assert by_id["know_how"] == {Change.DOWN: 1, Change.APPEARED: 1}
    assert by_id["meaning"] == {Change.UNKNOWN: 2}


def test_another_version_is_not_scored_in_silence() -> None:
    other = ia.load_grid(ia.grid.grid_to_dict(GIROUET) | {"version": "0.9"})
    mixed = pf.Portfolio([*PORTFOLIO, dossier("Vieux", ia.Assessment(other, {"autonomy": 1}))])
    assert mixed.other_versions(GIROUET) == (4,)
    assert mixed.assessments(GIROUET)[4] is None
    assert mixed.assessments(other)[4] is not None


def test_only_dossiers_make_a_portfolio() -> None:
    for made in (3, [1], [None]):
        with pytest.raises(ia.InvalidInput):
            pf.Portfolio(made)  # type: ignore[arg-type]  # wrong on purpose
    assert len(pf.Portfolio([])) == 0
    assert pf.Portfolio([]).to_columns(GIROUET)["girouet.autonomy"].shape == (0,)
    assert pf.Portfolio([]).dominance(GIROUET).front == ()


def test_what_is_remembered_is_nobody_elses_to_change() -> None:
    asked: list[Callable[[], Any]] = [
        lambda: PORTFOLIO.ratings(GIROUET),
        lambda: PORTFOLIO.answer_columns(GIROUET)["level"],
        lambda: PORTFOLIO.to_columns(GIROUET)["girouet.autonomy"],
        lambda: PORTFOLIO.to_columns(GIROUET, codes=True)["girouet.autonomy"],
    ]
    for ask in asked:
        before = ask().tolist()
        ask()[:] = 4
        assert ask().tolist() == before


def test_more_grids_and_days_than_are_remembered() -> None:
    days = [dt.date(2026, 1, day) for day in range(1, 20)]
    asked = [PORTFOLIO.ratings(GIROUET, on=day).tolist() for day in days]
    assert asked == [pf.Portfolio(PORTFOLIO.dossiers).ratings(GIROUET, on=day).tolist() for day in days]
    assert pf.Portfolio(PORTFOLIO.dossiers) == PORTFOLIO
