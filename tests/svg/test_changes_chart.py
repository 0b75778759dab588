"""What changed between two campaigns, drawn: every count in the picture, the words and the table."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import svg
from ia_radar.assess.comparison import Change
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio

GRID = ia.get_grid("girouet")
DAYS = dt.date(2026, 4, 1), dt.date(2026, 10, 1)
LEVELS = st.sampled_from([1, 2, 3, 4, ia.NonAnswer.UNKNOWN])


def portfolio(pairs: list[tuple[Any, Any]]) -> Portfolio:
    return Portfolio(
        [
            Dossier(
                Project(ia.Text(f"Projet {number}")),
                [
                    ia.Assessment(GRID, {"autonomy": each}, date=day)
                    for each, day in zip(pair, DAYS, strict=True)
                ],
            )
            for number, pair in enumerate(pairs)
        ]
    )


@given(st.lists(st.tuples(LEVELS, LEVELS), max_size=12))
def test_the_drawing_says_what_the_portfolio_counts(pairs: list[tuple[Any, Any]]) -> None:
    projects = portfolio(pairs)
    counts = dict(projects.changes(GRID, *DAYS)[0].counts)
    chart = svg.changes(projects, GRID, *DAYS)
    group = chart.split('data-iar-item="autonomy"')[1].split("</g>")[0]
    for change in (Change.DOWN, Change.SAME, Change.UP):
        drawn = re.findall(rf">{re.escape(change.arrow)} (\d+)<", group)
        assert drawn in ([], [str(counts[change])])
        assert bool(drawn) <= bool(counts[change])
    boxes = group.count("iar-level"), group.count("iar-gap")
    assert boxes[0] == sum(counts[change] > 0 for change in (Change.DOWN, Change.SAME, Change.UP))
    assert boxes[1] == (sum(counts[c] for c in (Change.APPEARED, Change.VANISHED, Change.UNKNOWN)) > 0)
    row = chart.table.rows[0]
    assert [int(cell) for cell in row[1:]] == [counts[change] for change in Change]


def test_down_stands_before_the_axis_and_the_rest_after_it() -> None:
    chart = svg.changes(portfolio([(3, 1), (3, 1), (1, 3), (2, 2), (1, ia.NonAnswer.UNKNOWN)]), GRID, *DAYS)
    group = chart.split('data-iar-item="autonomy"')[1].split("</g>")[0]
    places = [
        (kind, float(x), float(x) + float(wide))
        for kind, x, wide in re.findall(
            r'<rect class="iar-(level|gap|axis)"[^>]*? x="([\d.]+)"[^>]*? width="([\d.]+)"', group
        )
    ]
    (axis,) = [start + 1 for kind, start, _ in places if kind == "axis"]
    boxes = [place for place in places if place[0] != "axis"]
    assert boxes[0][2] == pytest.approx(axis, abs=0.2)
    assert all(start >= axis - 0.2 for _, start, _ in boxes[1:])


@pytest.mark.parametrize(
    ("count", "fr", "en"),
    [(0, "0 projet, ", "0 projects, "), (1, "1 projet, ", "1 project, "), (2, "2 projets, ", "2 projects, ")],
)
def test_one_project_is_not_several(count: int, fr: str, en: str) -> None:
    projects = portfolio([(1, 2)] * count)
    assert fr in svg.changes(projects, GRID, *DAYS).name
    assert en in svg.changes(projects, GRID, *DAYS, lang="en").name


def test_who_was_not_assessed_by_then_is_counted_apart() -> None:
    assert "autre" not in svg.changes(portfolio([(1, 2)]), GRID, *DAYS).name
    for count, said in (
        (1, "Un autre projet n’a pas été évalué au"),
        (2, "2 autres projets n’ont pas été évalués au"),
    ):
        unassessed = [Dossier(Project(ia.Text("Voirie")))] * count
        chart = svg.changes(Portfolio([*portfolio([(1, 2)]), *unassessed]), GRID, *DAYS)
        assert "1 projet, du 1" in chart.name
        assert said in " ".join(chart.name.split())


@pytest.mark.parametrize("chart", [svg.heatmap, svg.distribution, svg.small_multiples])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_chart_of_one_project_speaks_of_several(chart: Any, lang: Any) -> None:
    one = chart(portfolio([(1, 2)]), GRID, lang=lang)
    assert not re.search(r"\b1 (projets|projects|réponses|answers)\b", one + one.name + one.description)


@pytest.mark.parametrize(
    "bad", [(None, GRID, *DAYS), (portfolio([]), "girouet", *DAYS), (portfolio([]), GRID, "x", DAYS[1])]
)
def test_what_is_no_portfolio_grid_or_day_is_refused(bad: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        svg.changes(*bad)
