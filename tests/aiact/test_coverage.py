# ruff: noqa: E501 - rows of a table stand on one line each
"""Every letter, item, derogation, paragraph and duty: a rule, a question, a case that meets it, one that just misses."""

from __future__ import annotations

from datetime import date

import pytest

from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Consequence,
    PublicBody,
    Role,
    classify,
    duties,
    questions,
    rules,
)
from ia_radar.aiact.french_law import FRENCH_LAW, french_law
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.questionnaire.all_questions import GATES
from ia_radar.aiact.rules.duties import ADDED_ROLES, DUTIES, WHEN

ON = date(2026, 12, 2)
QUIET = {one.id: False for one in questions()}

ARTICLES = {
    *(f"5(1)({letter})" for letter in "abcdefgh"), "5(1)(ba)", "5(1)(bb)",
    "6(1), annex I A", "6(1), annex I B",
    *(f"annex III 1({letter})" for letter in "abc"), "annex III 2",
    *(f"annex III 3({letter})" for letter in "abcd"), *(f"annex III 4({letter})" for letter in "ab"),
    *(f"annex III 5({letter})" for letter in "abcd"), *(f"annex III 6({letter})" for letter in "abcde"),
    *(f"annex III 7({letter})" for letter in "abcd"), *(f"annex III 8({letter})" for letter in "ab"),
    *(f"6(3)({letter})" for letter in "abcd"), *(f"50({paragraph})" for paragraph in range(1, 5)),
    "2(1)", "2(3)", "2(4)", "2(6)", "2(8)", "3(1)", "51, 52, 55", "53", "53(2)",
}  # fmt: skip

# rule: (facts that just meet it, one answer that makes it just miss)
MEETS: dict[str, tuple[str, dict[str, bool]]] = {
    "scope_rules_only": ("rules_only", {"rules_only": False}),
    "scope_basic_processing": ("rules_only basic_processing_only", {"basic_processing_only": False}),
    "scope_heuristic": ("rules_only heuristic_only", {"heuristic_only": False}),
    "scope_simple_prediction": ("simple_prediction_only", {"simple_prediction_only": False}),
    "scope_optimisation": ("optimisation_only", {"optimisation_only": False}),
    "scope_military": ("military_only", {"military_only": False}),
    "scope_third_country_authority": ("foreign_authority", {"foreign_authority": False}),
    "scope_research": ("research_only", {"research_only": False}),
    "scope_pre_market": ("pre_market_only", {"pre_market_only": False}),
    "scope_no_union_link": ("no_union_link", {"no_union_link": False}),
    "art5_1_a": ("manipulates_behaviour significant_harm", {"significant_harm": False}),
    "art5_1_b": ("exploits_vulnerability significant_harm", {"significant_harm": False}),
    "art5_1_c": ("scores_social_behaviour score_used_elsewhere", {"score_used_elsewhere": False}),
    "art5_1_d": ("predicts_offending offending_from_profile_alone", {"offending_from_profile_alone": False}),
    "art5_1_e": ("collects_faces", {"collection_targeted": True}),
    "art5_1_f": ("uses_biometrics infers_emotions emotions_at_work_or_school", {"emotions_for_care_or_safety": True}),
    "art5_1_g": ("uses_biometrics categorises_people infers_beliefs_or_origin", {"labels_datasets_only": True}),
    "art5_1_h": (
        "uses_biometrics recognises_people recognition_live recognition_in_public_space law_enforcement_use recognition_listed_purpose",
        {"recognition_authorised": True},
    ),
    "art5_1_ba": ("makes_intimate_content", {"intimate_consent": True}),
    "art5_1_ba_use": ("makes_intimate_content illicit_content_safeguarded uses_for_illicit_content", {"uses_for_illicit_content": False}),
    "art5_1_bb": ("makes_child_abuse_content", {"child_content_lawful": True}),
    "art5_1_bb_use": ("makes_child_abuse_content illicit_content_safeguarded uses_for_illicit_content", {"child_content_lawful": True}),
    "art6_1_a": ("product_section_a product_or_safety_function third_party_assessment", {"convenience_function_only": True}),
    "art6_1_b": ("product_machinery product_or_safety_function third_party_assessment", {"third_party_assessment": False}),
    "art6_1_a_2024": ("product_machinery product_or_safety_function third_party_assessment", {"product_or_safety_function": False}),
    "art6_1_b_2024": ("product_section_b product_or_safety_function third_party_assessment", {"third_party_assessment": False}),
    "iii_1_a": ("uses_biometrics recognises_people", {"person_takes_active_part": True}),
    "iii_1_b": ("uses_biometrics categorises_people infers_other_protected_traits", {"infers_other_protected_traits": False}),
    "iii_1_c": ("uses_biometrics infers_emotions", {"infers_emotions": False}),
    "iii_2": ("infrastructure_use infrastructure_safety", {"cybersecurity_only": True}),
    "iii_3_a": ("education_use decides_admission", {"output_to_person_only": True}),
    "iii_3_b": ("education_use evaluates_learning", {"education_use": False}),
    "iii_3_c": ("education_use assesses_education_level", {"output_to_person_only": True}),
    "iii_3_d": ("education_use monitors_tests", {"monitors_tests": False}),
    "iii_4_a": ("employment_use recruits", {"recruits": False}),
    "iii_4_b": ("employment_use allocates_tasks_on_behaviour", {"allocates_tasks_on_behaviour": False}),
    "iii_5_a": ("deployed_by_public_authority evaluates_benefit_eligibility", {"only_organisations": True}),
    "iii_5_a_childcare": ("deployed_by_public_authority allocates_childcare", {"output_to_person_only": True}),
    "iii_5_a_fraud": ("deployed_by_public_authority flags_benefit_fraud", {"deployed_by_public_authority": False}),
    "iii_5_a_housing": ("deployed_by_public_authority ranks_social_housing", {"ranks_social_housing": False}),
    "iii_5_b": ("scores_creditworthiness", {"financial_fraud_detection": True}),
    "iii_5_c": ("prices_life_health_insurance", {"prices_life_health_insurance": False}),
    "iii_5_d": ("triages_patients", {"triages_patients": False}),
    "iii_6_a": ("law_enforcement_use assesses_victim_risk", {"only_organisations": True}),
    "iii_6_b": ("law_enforcement_use lie_detection", {"tax_customs_administrative": True}),
    "iii_6_c": ("law_enforcement_use evaluates_evidence", {"evaluates_evidence": False}),
    "iii_6_d": ("law_enforcement_use predicts_offending", {"law_enforcement_use": False}),
    "iii_6_e": ("law_enforcement_use profiles_suspects", {"tax_customs_administrative": True}),
    "iii_7_a": ("migration_use lie_detection", {"migration_use": False}),
    "iii_7_b": ("migration_use assesses_migration_risk", {"only_organisations": True}),
    "iii_7_c": ("migration_use examines_asylum_or_visa", {"examines_asylum_or_visa": False}),
    "iii_7_d": ("migration_use identifies_at_border", {"travel_documents_only": True}),
    "iii_8_a": ("assists_judges", {"assists_judges": False}),
    "iii_8_b": ("influences_votes", {"campaign_logistics_only": True}),
    "art6_3_a": ("assists_judges converts_or_sorts_only", {"recommends_on_case": True}),
    "art6_3_b": ("assists_judges improves_finished_work", {"profiles_people": True}),
    "art6_3_c": ("assists_judges reviews_past_decisions", {"corrects_without_review": True}),
    "art6_3_d": ("assists_judges prepares_assessment", {"feeds_decision_chain": True}),
    "refused_profiling": ("assists_judges prepares_assessment profiles_people", {"profiles_people": False}),
    "refused_recommendation": ("assists_judges prepares_assessment recommends_on_case", {"recommends_on_case": False}),
    "refused_chain": ("assists_judges prepares_assessment feeds_decision_chain", {"prepares_assessment": False}),
    "refused_product": (
        "product_section_a product_or_safety_function third_party_assessment assists_judges prepares_assessment",
        {"product_section_a": False},
    ),
    "refused_no_review": ("assists_judges reviews_past_decisions corrects_without_review", {"reviews_past_decisions": False}),
    "art50_1": ("interacts_with_people obviously_ai vulnerable_audience", {"vulnerable_audience": False}),
    "art50_2": ("generates_content", {"assistive_editing_only": True}),
    "art50_3": ("uses_biometrics categorises_people", {"authorised_against_offences": True}),
    "art50_4_deepfake": ("generates_content makes_deepfakes", {"evidently_artistic": True}),
    "art50_4_artistic": ("generates_content makes_deepfakes evidently_artistic", {"evidently_artistic": False}),
    "art50_4_text": ("generates_content informs_public human_review", {"editorial_responsibility": True}),
    "gpai_downstream": ("uses_gpai_model", {"uses_gpai_model": False}),
    "gpai_model": ("provides_gpai_model", {"open_source": True}),
    "gpai_model_open": ("provides_gpai_model open_source", {"designated_systemic": True}),
    "gpai_systemic": ("provides_gpai_model training_above_1e25", {"training_above_1e25": False}),
    "caveat_open_source": ("open_source", {"open_source": False}),
    "caveat_not_critical": ("infrastructure_use infrastructure_safety operator_not_critical", {"operator_not_critical": False}),
    "caveat_supply_only": ("makes_intimate_content", {"uses_for_illicit_content": True}),
    "caveat_own_name": ("puts_own_name interacts_with_people", {"puts_own_name": False}),
    "caveat_bias_data": ("personal_data sensitive_data", {"personal_data": False}),
    "caveat_personal_use": ("personal_use_only", {"personal_use_only": False}),
    "caveat_only_output_to_person": ("output_to_person_only", {"output_to_person_only": False}),
}  # fmt: skip


def held(facts: dict[str, bool], version: str) -> set[str]:
    """Every rule that shows in a result, by the text it brings."""
    result = classify({**QUIET, **facts}, on=ON, version=version)
    shown = {ground.rule for ground in result.grounds} | {*result.transparency, *result.gpai}
    if result.derogation is not None:
        shown |= {*result.derogation.refusals}
        shown |= {
            one
            for one in rules(version)
            if one.article[-2:-1] in result.derogation.letters
            and "6(3)(" in one.article
            and one.outcome is Consequence.DEROGATION
        }
    shown |= {
        one for one in rules(version) if one.outcome is Consequence.CAVEAT and one.text in result.caveats
    }
    return {one.id for one in shown}


def test_every_article_has_a_rule() -> None:
    assert {one.article for one in rules()} >= ARTICLES


def test_every_rule_has_a_case_that_meets_it_and_one_that_just_misses() -> None:
    assert {one.id for one in rules(CURRENT) + rules(SUPERSEDED)} == MEETS.keys()


@pytest.mark.parametrize("rule_id", MEETS)
def test_meets_and_just_misses(rule_id: str) -> None:
    version = SUPERSEDED if rule_id.endswith("_2024") else CURRENT
    facts, change = MEETS[rule_id]
    met = dict.fromkeys(facts.split(), True)
    assert len(change) == 1
    assert change.keys() <= QUIET.keys()
    assert rule_id in held(met, version)
    assert rule_id not in held({**met, **change}, version)


def test_every_question_serves_a_rule_or_a_duty() -> None:
    read = {fact for one in rules(CURRENT) + rules(SUPERSEDED) for fact in facts_of(one.condition)}
    read |= {fact for one in DUTIES for fact in facts_of(one.condition)}
    read |= {fact for one in FRENCH_LAW for fact in facts_of(one.condition)}
    read |= {fact for gate in GATES.values() for fact in facts_of(gate)}
    read |= {fact for _, condition in ADDED_ROLES for fact in facts_of(condition)}
    read |= {fact for lines in WHEN.values() for condition, _ in lines for fact in facts_of(condition)}
    assert QUIET.keys() <= read


def test_every_fact_a_rule_reads_is_asked() -> None:
    for one in rules(CURRENT) + rules(SUPERSEDED):
        assert facts_of(one.condition) <= QUIET.keys()


def test_every_rule_cites_its_source_and_its_worth() -> None:
    for one in rules(CURRENT) + rules(SUPERSEDED):
        assert one.article
        assert one.source.fr
        assert one.source.en
        assert one.text.fr
        assert one.text.en
        assert one.status in {"binding", "final_guideline", "draft_guideline"}
        assert one.valid_from <= (one.valid_to or date.max)


BENEFIT = "deployed_by_public_authority evaluates_benefit_eligibility"
# duty: (facts that just owe it, one answer that makes it just not owed)
OWED: dict[str, tuple[str, dict[str, bool]]] = {
    "art4_provider": ("", {"rules_only": True}),
    "art4_deployer": ("", {"personal_use_only": True}),
    "art5_provider": ("collects_faces", {"collection_targeted": True}),
    "art5_deployer": ("collects_faces", {"collection_targeted": True}),
    "art5_2026_provider": ("makes_intimate_content", {"intimate_consent": True}),
    "art5_2026_deployer": ("makes_intimate_content uses_for_illicit_content", {"uses_for_illicit_content": False}),
    "art6_4": (f"{BENEFIT} prepares_assessment", {"profiles_people": True}),
    "art49_2": (f"{BENEFIT} prepares_assessment", {"prepares_assessment": False}),
    "art2_2": ("product_section_b product_or_safety_function third_party_assessment", {"product_section_b": False}),
    "art8_15": (BENEFIT, {"prepares_assessment": True}),
    "art16_21": (BENEFIT, {"prepares_assessment": True}),
    "art23": (BENEFIT, {"prepares_assessment": True}),
    "art24": (BENEFIT, {"prepares_assessment": True}),
    "art25_1_a": (f"{BENEFIT} puts_own_name", {"puts_own_name": False}),
    "art25_1_b": (f"{BENEFIT} substantially_modifies", {"substantially_modifies": False}),
    "art25_1_c": (f"{BENEFIT} changes_purpose", {"evaluates_benefit_eligibility": False}),
    "art26_1": (BENEFIT, {"prepares_assessment": True}),
    "art26_2": (BENEFIT, {"prepares_assessment": True}),
    "art26_4": (BENEFIT, {"prepares_assessment": True}),
    "art26_5": (BENEFIT, {"prepares_assessment": True}),
    "art26_6": (BENEFIT, {"prepares_assessment": True}),
    # Article 26(7): « at the workplace »; candidates are no workers yet, so recruiting alone does not owe it.
    "art26_7": (f"{BENEFIT} subjects_staff", {"subjects_staff": False}),
    "art26_8": (BENEFIT, {"deployed_by_public_authority": False}),
    "art26_9": (f"{BENEFIT} personal_data", {"personal_data": False}),
    "art26_10": ("uses_biometrics recognises_people law_enforcement_use", {"recognition_live": True}),
    "art26_11": (BENEFIT, {"prepares_assessment": True}),
    "art26_12": (BENEFIT, {"prepares_assessment": True}),
    "art27": ("scores_creditworthiness", {"financial_fraud_detection": True}),
    "art43_48": (BENEFIT, {"prepares_assessment": True}),
    "art49_1": (BENEFIT, {"prepares_assessment": True}),
    "art49_3": ("deployed_by_public_authority assists_judges", {"deployed_by_public_authority": False}),
    "art49_5": ("infrastructure_use infrastructure_safety", {"operator_not_critical": True}),
    "art50_1": ("interacts_with_people", {"obviously_ai": True}),
    "art50_2": ("generates_content", {"technical_output_only": True}),
    "art50_3": ("uses_biometrics infers_emotions", {"infers_emotions": False}),
    "art50_4_deepfake": ("generates_content makes_deepfakes", {"makes_deepfakes": False}),
    "art50_4_artistic": ("generates_content makes_deepfakes evidently_artistic", {"personal_use_only": True}),
    "art50_4_text": ("generates_content informs_public human_review", {"editorial_responsibility": True}),
    "art50_5_provider": ("interacts_with_people", {"rules_only": True}),
    "art50_5_deployer": ("generates_content informs_public human_review", {"editorial_responsibility": True}),
    "art53": ("provides_gpai_model", {"open_source": True}),
    "art53_open": ("provides_gpai_model open_source", {"training_above_1e25": True}),
    "art55": ("provides_gpai_model designated_systemic", {"designated_systemic": False}),
    "art72_73": (BENEFIT, {"prepares_assessment": True}),
    "art86": (BENEFIT, {"prepares_assessment": True}),
    "art25_2": (f"{BENEFIT} changes_purpose", {"changes_purpose": False}),
    "art25_3": ("product_section_a product_or_safety_function third_party_assessment", {"is_regulated_product": True}),
    "art85": ("interacts_with_people", {"obviously_ai": True}),
    "art87_provider": ("interacts_with_people", {"obviously_ai": True}),
    "art87_deployer": ("interacts_with_people", {"personal_use_only": True}),
    "art25_4": (BENEFIT, {"prepares_assessment": True}),
    "art111_2_provider": (f"{BENEFIT} placed_before_high_risk_date", {"deployed_by_public_authority": False}),
    "art111_2": (f"{BENEFIT} placed_before_high_risk_date", {"design_changed_since": True}),
}  # fmt: skip


def test_every_duty_has_a_case() -> None:
    assert {one.id.removesuffix("_2024") for one in DUTIES} == OWED.keys()


@pytest.mark.parametrize("version", [CURRENT, SUPERSEDED])
@pytest.mark.parametrize("duty_id", OWED)
def test_owed_and_just_not_owed(duty_id: str, version: str) -> None:
    def owed(facts: dict[str, bool]) -> set[str]:
        result = classify({**QUIET, **facts}, on=ON, version=version)
        found = duties(result, roles=set(Role), on=ON)
        assert all(one.certain for one in found)
        return {one.id.removesuffix("_2024") for one in found}

    facts, change = OWED[duty_id]
    met = dict.fromkeys(facts.split(), True)
    known_then = any(one.id.removesuffix("_2024") == duty_id and version in one.versions for one in DUTIES)
    assert (duty_id in owed(met)) is known_then
    assert duty_id not in owed({**met, **change})


DECISION = "deployed_by_public_authority individual_decision"
ALONE = f"{DECISION} fully_automated personal_data significant_effect"
FRENCH: dict[str, tuple[str, dict[str, bool]]] = {
    "fr_self_revising": (f"{ALONE} algorithm_mastered self_revising", {"fully_automated": False}),
    "fr_secret": (f"{ALONE} algorithm_secret", {"fully_automated": False}),
    "fr_47_sensitive": (f"{ALONE} sensitive_data", {"personal_data": False}),
    "fr_47_appeal": (f"{ALONE} administrative_appeal", {"significant_effect": False}),
    "fr_47_mastery": (ALONE, {"algorithm_mastered": True}),
    "fr_47_conditions": (f"{ALONE} algorithm_mastered", {"algorithm_secret": True}),
    "fr_95_police": (f"{ALONE} law_enforcement_use", {"law_enforcement_use": False}),
    "fr_gdpr_22": ("individual_decision decisive_score significant_effect personal_data", {"decisive_score": False}),
    "fr_gdpr_explain": ("individual_decision decisive_score significant_effect personal_data", {"law_enforcement_use": True}),
    "fr_mention": (DECISION, {"individual_decision": False}),
    "fr_mention_content": (DECISION, {"deployed_by_public_authority": False}),
    "fr_communication": (DECISION, {"individual_decision": False}),
    "fr_dpia_high_risk": (f"personal_data {BENEFIT}", {"evaluates_benefit_eligibility": False}),
    "fr_dpia_list": ("personal_data deployed_by_public_authority ranks_social_housing", {"ranks_social_housing": False}),
    "fr_dpia": ("personal_data profiles_people", {"profiles_people": False}),
    "fr_title_3": ("personal_data law_enforcement_use", {"personal_data": False}),
    "fr_archives": ("deployed_by_public_authority", {"deployed_by_public_authority": False}),
    "fr_housing_rating": ("deployed_by_public_authority ranks_social_housing", {"ranks_social_housing": False}),
    "fr_dpo": ("personal_data deployed_by_public_authority", {"deployed_by_public_authority": False}),
    "fr_video": ("deployed_by_public_authority analyses_public_cameras", {"cameras_authorised_by_law": True}),
    "fr_video_2026": ("deployed_by_public_authority analyses_public_cameras cameras_authorised_by_law", {"cameras_authorised_by_law": False}),
    "fr_video_statistics": ("deployed_by_public_authority analyses_public_cameras camera_statistics_only", {"camera_statistics_only": False}),
    "fr_video_private": ("analyses_public_cameras", {"deployed_by_public_authority": True}),
    "fr_deepfake": ("generates_content makes_deepfakes", {"makes_deepfakes": False}),
    "fr_sexual_deepfake": ("generates_content makes_intimate_content uses_for_illicit_content", {"intimate_consent": True}),
    "fr_child_content": ("generates_content makes_child_abuse_content uses_for_illicit_content", {"child_content_lawful": True}),
    "fr_accessibility": ("deployed_by_public_authority interacts_with_people", {"interacts_with_people": False}),
    "fr_cst": ("deployed_by_public_authority changes_staff_work", {"changes_staff_work": False}),
    "fr_cst_technology": ("deployed_by_public_authority subjects_staff", {"subjects_staff": False}),
    "fr_procurement": ("deployed_by_public_authority procured", {"procured": False}),
    "fr_procurement_green": ("deployed_by_public_authority procured", {"procured": False}),
    "fr_procurement_plan": ("deployed_by_public_authority procured", {"procured": False}),
    "fr_clause_ai_act": ("procured", {"procured": False}),
    "fr_clause_explain": ("procured individual_decision", {"individual_decision": False}),
    "fr_clause_data": ("procured personal_data", {"personal_data": False}),
    "fr_clause_frugal": ("procured", {"procured": False}),
}  # fmt: skip
# The days on which a row counts that has an end, or begins after today: see test_street_cameras.py, test_french.py.
BY_DAY = {"fr_47_conditions_2018", "fr_video_2023", "fr_video_before", "fr_video_between", "fr_video_after"}
BY_SIZE = {"fr_publication", "fr_reen"}  # see test_french.py


def test_every_french_rule_has_a_case() -> None:
    assert {one.id for one in FRENCH_LAW} == FRENCH.keys() | BY_SIZE | BY_DAY


@pytest.mark.parametrize("rule_id", FRENCH)
def test_french_rule_met_and_just_missed(rule_id: str) -> None:
    def stated(facts: dict[str, bool]) -> set[str]:
        return {one.rule.id for one in french_law({**QUIET, **facts}, on=ON).statements if one.certain}

    facts, change = FRENCH[rule_id]
    met = dict.fromkeys(facts.split(), True)
    assert rule_id in stated(met)
    assert rule_id not in stated({**met, **change})


def test_sizes_are_those_of_the_body() -> None:
    assert PublicBody(population=62_000, agents=900).agents == 900
