"""A report shows what the dossier holds, whatever is wrong beside it, and says what it leaves out."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.decide import Action, Balance, Decision, Outcome, Quantity
from ia_radar.exchange.report import build_report, html_report, markdown_report, summary

ON = dt.date(2026, 11, 22)
EXAMPLE = Path(__file__).parents[3] / "examples" / "cantines-nantes-complet.json"
GIROUET = ia.get_grid("girouet")


def complete() -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8")))


def bare(**parts: Any) -> ia.Dossier:
    return ia.Dossier(ia.Project(ia.Text("Cantines")), **parts)


def test_a_fact_that_nobody_knows_costs_the_proposal_and_the_law_alone() -> None:
    dossier = evolve(complete(), facts={"flies": True})
    page = html_report(dossier, on=ON)
    for kept in (
        "Ce qui a été décidé",
        dossier.decisions[0].by,
        "Balance environnementale",
        "Plan de mesures",
    ):
        assert kept in page
    assert "Ce que l’outil propose" not in page
    assert page.count("no fact") == 1, "said once"


def test_balances_in_two_units_make_two_charts() -> None:
    def balance(unit: str) -> Balance:
        return Balance(
            costs=[Quantity("Calcul", 3, unit)], benefits=[Quantity("Trajets", 5, unit)], unit=unit, on=ON
        )

    page = html_report(bare(balances=[balance("kg"), balance("kWh")]), on=ON)
    assert page.count('class="iar iar-balance"') == 2


def test_a_plan_without_any_date_is_a_table() -> None:
    page = html_report(bare(measures=[Action(ia.Text("Former la cuisine"), owner="Direction")]))
    assert "Former la cuisine" in page
    assert "Direction" in page


@pytest.mark.parametrize("write", [html_report, markdown_report, summary])
def test_what_is_left_out_for_want_of_a_day_is_said_with_what_to_add(write: Any) -> None:
    said = write(bare(assessments=[ia.Assessment(GIROUET, {"autonomy": 3})], facts={"rules_only": True}))
    assert "Ni la proposition ni la lecture de la loi" in said
    assert "\\-\\-on" in said or "--on" in said


@pytest.mark.parametrize("day", [dt.datetime(2026, 11, 22, 10), "2026-11-22", 20261122])
def test_a_day_that_is_no_date_is_refused(day: Any) -> None:
    for dossier in (bare(facts={"rules_only": True}), complete()):
        for write in (html_report, markdown_report, summary, build_report):
            with pytest.raises(ia.InvalidInput, match=r"on: expected a datetime\.date"):
                write(dossier, on=day)


@pytest.mark.parametrize("subject", [None, {}, "dossier.json"])
def test_what_is_no_dossier_is_refused(subject: Any) -> None:
    for write in (html_report, markdown_report, summary, build_report):
        with pytest.raises(ia.InvalidInput, match="dossier: expected a Dossier"):
            write(subject)


def test_the_terminal_hears_the_proposal_and_the_class() -> None:
    lines = summary(complete(), on=ON).splitlines()
    assert "Proposition au 22 novembre 2026 : engager sous conditions." in lines
    assert "Risque minimal au 22 novembre 2026." in lines


def test_one_page_to_decide_on_comes_first_with_a_place_to_sign() -> None:
    for dossier in (complete(), bare(), bare(decisions=[Decision("Maire", Outcome.GO, "Oui.", on=ON)])):
        overview, *others = build_report(dossier, on=ON).sections
        assert overview.id == "overview"
        assert len({section.id for section in (overview, *others)}) == len(others) + 1
        page = html_report(dossier, on=ON)
        first = page[page.index('id="overview"') : page.index("<nav")]
        for word in ("Signature", "Nom et fonction", "Ce qui manque encore"):
            assert word in first
    assert "engager (Maire, 22 novembre 2026)" in first


def test_the_contents_lead_to_every_section() -> None:
    report = build_report(complete(), on=ON)
    page = html_report(complete(), on=ON)
    for section in report.sections[1:]:
        assert page.count(f'href="#{section.id}"') == 1
        assert page.count(f'id="{section.id}"') == 1


def test_days_are_written_in_words() -> None:
    page = html_report(complete(), on=ON)
    assert "2026-11-22" not in page
    assert "20 novembre 2026" in page


def test_nothing_is_said_to_be_missing_above_duties_that_are_to_be_confirmed() -> None:
    """The class may be settled while duties hang on one more answer."""
    known = {question.id: False for question in ia.aiact.questions()}
    known |= {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
    del known["placed_before_high_risk_date"]
    page = html_report(bare(facts=known), on=ON)
    assert "à confirmer" in page
    assert "Ce qui manque (0)" not in page
