"""French law: a verdict of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ia_radar.aiact import Kind, PublicBody, classify, french_law, questions
from ia_radar.aiact.french_law import FRENCH_LAW
from ia_radar.errors import InvalidInput

ON = date(2026, 11, 22)
QUIET = {one.id: False for one in questions()}


def stated(facts: dict[str, bool], body: PublicBody | None = None, on: date = ON) -> set[str]:
    return {one.rule.id for one in french_law({**QUIET, **facts}, body=body, on=on).statements if one.certain}


def test_the_mention_has_no_staff_threshold() -> None:
    decision = {"individual_decision": True, "main_algorithm": True}
    assert "fr_mention" in stated(decision, PublicBody(agents=3))
    assert "fr_publication" not in stated(decision, PublicBody(agents=49))
    assert "fr_publication" in stated(decision, PublicBody(agents=50))


def test_publication_is_possible_when_the_staff_is_unknown() -> None:
    verdict = french_law(
        {**QUIET, "individual_decision": True, "main_algorithm": True}, body=PublicBody(), on=ON
    )
    assert [one.certain for one in verdict.statements if one.rule.id == "fr_publication"] == [False]


def test_responsible_digital_strategy_above_50_000_inhabitants() -> None:
    assert "fr_reen" not in stated({}, PublicBody(population=50_000))
    assert "fr_reen" in stated({}, PublicBody(population=50_001))
    assert "fr_reen" not in stated({})


def test_self_revising_algorithm_alone_is_forbidden() -> None:
    alone = {
        "individual_decision": True,
        "fully_automated": True,
        "algorithm_mastered": True,
        "self_revising": True,
    }
    verdict = french_law({**QUIET, **alone}, body=PublicBody(), on=ON)
    assert verdict.forbidden is True
    assert "2018-765 DC" in repr(verdict)
    assert (
        french_law({**QUIET, **alone, "fully_automated": False}, body=PublicBody(), on=ON).forbidden is False
    )


def test_unknown_facts_leave_the_verdict_open() -> None:
    known = {**QUIET, "individual_decision": True, "fully_automated": True, "algorithm_mastered": True}
    del known["self_revising"]
    verdict = french_law(known, body=PublicBody(agents=10), on=ON)
    assert verdict.forbidden is None
    assert "self_revising" in verdict.missing
    assert "à préciser" in verdict.explain("fr")


def test_the_verdict_does_not_depend_on_ai() -> None:
    facts = {"individual_decision": True, "procured": True, "personal_data": True, "fully_automated": True}
    assert stated(facts, PublicBody()) == stated({**facts, "rules_only": True}, PublicBody())


def test_an_impact_assessment_is_presumed_for_high_risk() -> None:
    facts = {"personal_data": True, "deployed_by_public_authority": True, "ranks_social_housing": True}
    assert classify({**QUIET, **facts}, on=ON).category.value == "high_risk"
    assert "fr_dpia_high_risk" in stated(facts)


def test_confidence_and_source_stand_on_every_statement() -> None:
    for one in FRENCH_LAW:
        assert one.confidence in {"high", "medium", "low"}
        assert one.source
        assert one.text.fr
        assert one.text.en
    assert {
        one.confidence for one in FRENCH_LAW if one.article.startswith("CRPA R") or "L.311" in one.article
    } == {"high"}


def test_prohibitions_come_first() -> None:
    facts = {
        **QUIET,
        **dict.fromkeys(("individual_decision", "fully_automated", "procured", "self_revising"), True),
    }
    kinds = [one.rule.kind for one in french_law(facts, body=PublicBody(), on=ON).statements if one.certain]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert kinds[0] is Kind.FORBIDDEN


def test_dates() -> None:
    assert "fr_procurement_green" not in stated({"procured": True}, PublicBody(), date(2026, 8, 21))
    assert "fr_procurement_green" in stated({"procured": True}, PublicBody(), date(2026, 8, 22))


def test_both_languages() -> None:
    verdict = french_law(
        {**QUIET, "procured": True, "analyses_public_cameras": True}, body=PublicBody(), on=ON
    )
    assert "French law, 22 November 2026:" in verdict.explain("en")
    assert "Droit français, 22 novembre 2026 :" in verdict.explain("fr")
    assert "[AFNOR SPEC 2314, juin 2024, mise à jour en avril 2025 ; à vérifier]" in verdict.explain("fr")


@pytest.mark.parametrize("size", [-1, 1.5, "12", True, float("nan")])
def test_sizes_are_whole_numbers(size: Any) -> None:
    with pytest.raises(InvalidInput):
        PublicBody(population=size)


def test_a_body_is_a_public_body() -> None:
    with pytest.raises(InvalidInput):
        french_law({}, body="commune", on=ON)  # type: ignore[arg-type] # refused on purpose


ALONE = {
    "individual_decision": True,
    "fully_automated": True,
    "algorithm_mastered": True,
    "personal_data": True,
    "significant_effect": True,
}


@pytest.mark.parametrize("absent", ["personal_data", "significant_effect"])
def test_article_47_needs_personal_data_and_an_effect_on_the_person(absent: str) -> None:
    """Loi 78-17, Article 47: effects on a person, from « données à caractère personnel »."""
    unmastered = {**ALONE, "algorithm_mastered": False}
    assert "fr_47_mastery" in stated(unmastered, PublicBody())
    assert "fr_47_mastery" not in stated({**unmastered, absent: False}, PublicBody())


def test_a_decisive_score_is_a_decision_for_article_47_too() -> None:
    """CJEU, C-634/21: whoever always follows the score decides by it alone."""
    score = {**ALONE, "fully_automated": False, "decisive_score": True, "sensitive_data": True}
    assert {"fr_gdpr_22", "fr_47_sensitive"} <= stated(score, PublicBody())


def test_an_algorithm_under_secret_may_not_decide_alone() -> None:
    """CC 2018-765 DC, § 70."""
    assert (
        french_law({**QUIET, **ALONE, "algorithm_secret": True}, body=PublicBody(), on=ON).forbidden is True
    )
    assert french_law({**QUIET, **ALONE}, body=PublicBody(), on=ON).forbidden is False


def test_nullity_for_want_of_the_mention_began_on_1_july_2020() -> None:
    eve, day = (stated(ALONE, PublicBody(), date(2020, *when)) for when in ((6, 30), (7, 1)))
    assert "fr_47_conditions_2018" in eve - day
    assert "fr_47_conditions" in day - eve
    texts = {one.id: one.text.fr for one in FRENCH_LAW}
    assert "nullité" in texts["fr_47_conditions"]
    assert "nullité" not in texts["fr_47_conditions_2018"]


def test_police_purposes_have_title_iii_and_not_the_gdpr() -> None:
    police = stated({**ALONE, "law_enforcement_use": True, "sensitive_data": True}, PublicBody())
    assert {"fr_title_3", "fr_95_police"} <= police
    assert not police & {"fr_gdpr_22", "fr_47_sensitive", "fr_dpia"}


def test_human_intervention_is_not_promised_where_the_law_is_the_exception() -> None:
    """GDPR 22(3) covers the exceptions (a) and (c); an authority relies on 22(2)(b)."""
    (text,) = (one.text.fr for one in FRENCH_LAW if one.id == "fr_gdpr_22")
    assert "22(2)(b)" in text
    assert "article 47" in text


def test_the_responsible_digital_strategy_asks_nothing_of_each_project() -> None:
    """Act 2021-1485, Article 35: a strategy, not an entry for each project."""
    (reen,) = (one for one in FRENCH_LAW if one.id == "fr_reen")
    assert reen.kind is Kind.ADVICE
    assert "fr_reen" not in stated({}, PublicBody(population=62_000), date(2024, 12, 31))
    assert "fr_reen" in stated({}, PublicBody(population=62_000), date(2025, 1, 1))


def test_a_purchase_is_placed_in_the_plan_of_responsible_purchasing() -> None:
    """CCP L.2111-3 and D.2111-3: the total of a buyer counts, not one purchase, so it is advice."""
    assert "fr_procurement_plan" in stated({"procured": True}, PublicBody(), date(2023, 1, 1))
    assert "fr_procurement_plan" not in stated({"procured": True}, PublicBody(), date(2022, 12, 31))
    assert "fr_procurement_plan" not in stated({"procured": False}, PublicBody())
    (plan,) = (one for one in FRENCH_LAW if one.id == "fr_procurement_plan")
    assert plan.kind is Kind.ADVICE


def test_staff_committees_are_heard_before_the_decision() -> None:
    committees = {"fr_cst", "fr_cst_technology"}
    assert committees <= stated({"changes_staff_work": True}, PublicBody())
    assert committees <= stated({"subjects_staff": True}, PublicBody())
    assert not committees & stated({}, PublicBody())
    assert not committees & stated({"changes_staff_work": True})


def test_publishing_a_deep_fake_without_saying_so_is_an_offence() -> None:
    """Code pénal 226-8 and 226-8-1, since the Act of 21 May 2024: before the AI Act prohibits anything."""
    deepfake = {"generates_content": True, "makes_deepfakes": True}
    assert "fr_deepfake" in stated(deepfake, on=date(2024, 5, 23))
    assert "fr_deepfake" not in stated(deepfake, on=date(2024, 5, 22))
    undressing = {"generates_content": True, "makes_intimate_content": True, "uses_for_illicit_content": True}
    assert french_law({**QUIET, **undressing}, on=ON).forbidden is True
    assert french_law({**QUIET, "makes_intimate_content": True}, on=ON).forbidden is False


def test_the_presumption_of_an_impact_assessment_follows_the_class() -> None:
    """Held by a certain high risk, possible while the class is open, absent when it cannot be high."""
    facts = {**QUIET, "personal_data": True}
    assert "fr_dpia_high_risk" not in {one.rule.id for one in french_law(facts, on=ON).statements}
    facts |= {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
    assert ("fr_dpia_high_risk", True) in {
        (one.rule.id, one.certain) for one in french_law(facts, on=ON).statements
    }
    del facts["evaluates_benefit_eligibility"]
    assert ("fr_dpia_high_risk", False) in {
        (one.rule.id, one.certain) for one in french_law(facts, on=ON).statements
    }
