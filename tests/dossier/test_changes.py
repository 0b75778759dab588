"""New answers in a dossier: nothing that was known is lost."""

from __future__ import annotations

import datetime as dt

import pytest

import ia_radar as ia
from ia_radar.dossier import with_answers, with_respondent
from ia_radar.exchange.law import FactsFile, read_law

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
DAY, LATER = dt.date(2026, 11, 22), dt.date(2027, 11, 22)
EMPTY = ia.Dossier(ia.Project("Cantines", population=62_000))


def work(level: int, **details: object) -> ia.Assessment:
    return ia.Assessment(GIROUET, {"autonomy": level}, **details)  # type: ignore[arg-type]  # by name, as meant


def test_answers_of_the_same_moment_are_replaced_in_their_place_and_all_others_stay() -> None:
    dossier = EMPTY
    for answers, day in [
        (work(1), DAY),
        (ia.Assessment(RADAR, {"utility": 4}), DAY),
        (work(2, stage=ia.Stage.ONGOING), DAY),
        (work(3), LATER),
        (work(4), DAY),
    ]:
        dossier = with_answers(dossier, answers, on=day)
    levels = [dict(answers.ratings).get("autonomy") for answers in dossier.assessments]
    assert levels == [4, None, 2, 3]
    assert [answers.date for answers in dossier.assessments] == [DAY, DAY, DAY, LATER]
    assert EMPTY.assessments == ()


def test_an_assessment_keeps_its_date_where_no_day_is_given() -> None:
    assert with_answers(EMPTY, work(1, date=DAY)).assessments[0].date == DAY
    assert with_respondent(EMPTY, work(1, date=DAY), "agent").panels[0].assessments[0].date == DAY


def test_facts_are_merged() -> None:
    dossier = with_answers(
        with_answers(EMPTY, {"rules_only": True, "personal_data": None}), {"rules_only": False}
    )
    assert dict(dossier.facts) == {"rules_only": False, "personal_data": None}
    with pytest.raises(ia.InvalidInput):
        with_answers(EMPTY, {"rules_only": "perhaps"})  # type: ignore[dict-item]


def test_a_person_joins_the_panel_of_the_same_moment() -> None:
    dossier = EMPTY
    for answers, role in [
        (work(1), "agent"),
        (work(2, stage=ia.Stage.ONGOING), "agent"),
        (ia.Assessment(RADAR, {"utility": 4}), "élu"),
        (work(3), "encadrante"),
    ]:
        dossier = with_respondent(dossier, answers, role, on=DAY)
    sizes = [(panel.grid.id, panel.roles) for panel in dossier.panels]
    assert sizes == [
        ("girouet", (("agent", 1), ("manager", 1))),
        ("girouet", (("agent", 1),)),
        ("radar", (("elected", 1),)),
    ]
    assert ia.Dossier.from_dict(dossier.to_dict()) == dossier


def test_a_panel_keeps_its_smallest_group() -> None:
    dossier = ia.Dossier(ia.Project("Cantines"), panels=[ia.Panel([work(1)], k=8)])
    assert with_respondent(dossier, work(2), "agent").panels[0].k == 8


@pytest.mark.parametrize(
    "call",
    [
        lambda: with_answers(None, work(1)),  # type: ignore[arg-type]
        lambda: with_answers(EMPTY, work(1), on="2026-11-22"),  # type: ignore[arg-type]
        lambda: with_answers(EMPTY, 3),  # type: ignore[arg-type]
        lambda: with_respondent(None, work(1), "agent"),  # type: ignore[arg-type]
        lambda: with_respondent(EMPTY, {}, "agent"),  # type: ignore[arg-type]
        lambda: with_respondent(EMPTY, work(1), None),  # type: ignore[arg-type]
    ],
)
def test_anything_else_is_refused(call: object) -> None:
    with pytest.raises(ia.InvalidInput):
        call()  # type: ignore[operator]


def test_what_is_made_in_house_is_provided_too_wherever_duties_are_read() -> None:
    facts = {"interacts_with_people": True, "deployed_by_public_authority": True}
    dossier = ia.Dossier(ia.Project("x", is_in_house=True), facts=facts)
    assert ia.Project("x").roles == ia.Project("x", is_in_house=False).roles == {ia.Role.DEPLOYER}
    law = read_law(FactsFile(dict(dossier.facts), dossier), on=DAY)
    table = ia.portfolio.Portfolio([dossier]).duty_columns(DAY)
    assert list(table["ours"]) == [duty.ours for duty in law.duties]
    assert {duty.bearer for duty in law.duties if duty.ours} == dossier.project.roles


def test_the_body_of_a_project_is_its_sizes() -> None:
    assert ia.Project("x", population=3, agents=2).body == ia.PublicBody(population=3, agents=2)
