"""Campaigns joined into dossiers: matched by id or name, nothing dropped, what did not match reported."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess import Basis, Stage
from ia_radar.assess.comparison import Change
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import Campaign, join_campaigns
from tests.exchange.registers.account import GIROUET

SPRING, AUTUMN = dt.date(2026, 4, 1), dt.date(2026, 10, 1)


def records(**columns: list[Any]) -> list[reg.Record]:
    return list(reg.read_table(columns, GIROUET))


def joined(first: list[reg.Record], second: list[reg.Record]) -> reg.JoinedCampaigns:
    return join_campaigns(
        Campaign(first, date=SPRING, stage=Stage.UPSTREAM, basis=Basis.EXPECTED),
        Campaign(second, date=AUTUMN, stage=Stage.CLOSING, basis=Basis.OBSERVED),
    )


def test_both_assessments_are_there_with_their_moment_and_changes_work() -> None:
    before = records(projet=["Cantines", "Voirie"], autonomy=[2, 3], know_how=[4, None])
    after = records(projet=["voirie ", "Cantines"], autonomy=[3, 4], know_how=[2, 1])
    result = joined(before, after)
    assert result.matched == 2
    assert not result.remarks
    for dossier in result.dossiers:
        assert [(each.date, each.stage, each.basis) for each in dossier.assessments] == [
            (SPRING, Stage.UPSTREAM, Basis.EXPECTED),
            (AUTUMN, Stage.CLOSING, Basis.OBSERVED),
        ]
    changes = {each.id: dict(each.counts) for each in ia.portfolio.Portfolio(result.dossiers).changes(
        GIROUET, SPRING, AUTUMN)}  # fmt: skip
    assert (changes["autonomy"][Change.UP], changes["autonomy"][Change.SAME]) == (1, 1)
    assert (changes["know_how"][Change.DOWN], changes["know_how"][Change.APPEARED]) == (1, 1)


def test_what_a_record_says_of_its_moment_stands() -> None:
    first = records(projet=["A"], autonomy=[1], date=["02/03/2026"], stage=["en cours"])
    result = joined(first, records(projet=["A"], autonomy=[2]))
    (dossier,) = result.dossiers
    assert (dossier.assessments[0].date, dossier.assessments[0].stage) == (dt.date(2026, 3, 2), Stage.ONGOING)


def test_ids_match_before_names() -> None:
    first = records(id=["p1", "p2", ""], projet=["Cantines", "Voirie", "Accueil"], autonomy=[1, 2, 3])
    second = records(id=["p2", "p9", "p7"], projet=["Routes", "Cantines", "Accueil"], autonomy=[1, 2, 3])
    result = joined(first, second)
    assert {(str(each.project.name), len(each.assessments)) for each in result.dossiers} == {
        ("Cantines", 1),  # two ids: two projects of one name
        ("Routes", 2),
        ("Accueil", 2),  # one of the two has no id
    }
    assert [remark.code for remark in result.remarks] == ["unmatched", "unmatched"]


def test_who_has_the_id_takes_the_place_before_who_has_the_name() -> None:
    first = records(id=["1"], projet=["B"], autonomy=[1])
    result = joined(first, records(id=["", "1"], projet=["B", "A"], autonomy=[2, 3]))
    assert [[each["autonomy"] for each in dossier.assessments] for dossier in result.dossiers] == [
        [1, 3],
        [2],
    ]


def test_a_name_that_stands_twice_matches_nothing() -> None:
    result = joined(
        records(projet=["A", "a", "B"], autonomy=[1, 2, 3]), records(projet=["A", "B"], autonomy=[4, 4])
    )
    assert result.matched == 1
    assert [(remark.path, remark.code) for remark in result.remarks] == [
        ("campaign 1.line 2", "double"),
        ("campaign 1.line 3", "double"),
        ("campaign 2.line 2", "unmatched"),
    ]
    assert sum(len(dossier.assessments) for dossier in result.dossiers) == 5


def test_a_close_name_is_shown_and_not_taken() -> None:
    result = joined(
        records(projet=["Cantine scolaire"], autonomy=[1]),
        records(projet=["Cantines scolaires"], autonomy=[1]),
    )
    assert result.matched == 0
    assert "proche de 'Cantines scolaires'" in result.remarks[0].line("fr")
    assert result.remarks[0].line("fr").startswith("campagne 1.ligne 2 : ")
    assert result.problems[0].path == "campaign 1.line 2"


def test_the_last_that_says_something_of_a_project_stands() -> None:
    first = records(projet=["A"], autonomy=[1], phase=["Étude"], kind=["IA prédictive"], population=[1000])
    second = records(projet=["A"], autonomy=[2], phase=["Prototype"], kind=[""])
    (dossier,) = joined(first, second).dossiers
    project = dossier.project
    assert (project.phase, project.kind, project.population) == ("prototype", "predictive", 1000)


NAMES = st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from(["", "", "1", "2"])), max_size=6)


@settings(max_examples=300)
@given(NAMES, NAMES)
def test_no_assessment_is_lost(first: list[tuple[str, str]], second: list[tuple[str, str]]) -> None:
    campaigns = [
        records(projet=[name for name, _ in rows], id=[id_ for _, id_ in rows], autonomy=[1] * len(rows))
        for rows in (first, second)
    ]
    result = joined(*campaigns)
    assert sum(len(dossier.assessments) for dossier in result.dossiers) == len(first) + len(second)
    assert all(
        len({each.date for each in dossier.assessments}) == len(dossier.assessments)
        for dossier in result.dossiers
    )
    alone = sum(len(dossier.assessments) == 1 for dossier in result.dossiers)
    assert (result.matched + alone, len(result.remarks)) == (len(result.dossiers), alone)


@pytest.mark.parametrize("make", [
    join_campaigns,
    lambda: join_campaigns(Campaign([])),
    lambda: join_campaigns(Campaign([]), [1]),  # type: ignore[arg-type]
    lambda: Campaign([1]),  # type: ignore[list-item]
    lambda: Campaign([], date="2026-01-01"),  # type: ignore[arg-type]
    lambda: Campaign([], stage="upstream"),  # type: ignore[arg-type]
])  # fmt: skip
def test_what_is_no_campaign_is_refused(make: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        make()
