# ruff: noqa: E501 - rows of a table stand on one line each
"""For each rule, every least set of yeses that meets it, and exactly the single answers that undo it.

The table was drawn from the rules, then read line by line against the law; it stands here so that no condition can lose
or gain a part unseen.
"""

from __future__ import annotations

import pytest

from ia_radar.aiact import CURRENT, SUPERSEDED, get_rule, questions, rules
from ia_radar.aiact.logic.condition import all_of, evaluate, terms
from ia_radar.aiact.questionnaire.all_questions import GATES

IDS = [one.id for one in questions()]

# rule: (yeses that meet it, answers each of which undoes it when it alone changes)
ANSWERS: dict[str, list[tuple[str, str]]] = {
    "scope_rules_only": [
        ("rules_only", "rules_only"),
    ],
    "scope_basic_processing": [
        ("rules_only basic_processing_only", "rules_only basic_processing_only"),
    ],
    "scope_heuristic": [
        ("rules_only heuristic_only", "rules_only heuristic_only"),
    ],
    "scope_simple_prediction": [
        ("simple_prediction_only", "simple_prediction_only"),
    ],
    "scope_optimisation": [
        ("optimisation_only", "optimisation_only"),
    ],
    "scope_military": [
        ("military_only", "military_only"),
    ],
    "scope_third_country_authority": [
        ("foreign_authority", "foreign_authority"),
    ],
    "scope_research": [
        ("research_only", "research_only"),
    ],
    "scope_pre_market": [
        ("pre_market_only", "pre_market_only"),
    ],
    "scope_no_union_link": [
        ("no_union_link", "no_union_link"),
    ],
    "art5_1_a": [
        ("manipulates_behaviour significant_harm", "manipulates_behaviour significant_harm"),
    ],
    "art5_1_b": [
        ("exploits_vulnerability significant_harm", "exploits_vulnerability significant_harm"),
    ],
    "art5_1_c": [
        ("scores_social_behaviour score_used_elsewhere", "scores_social_behaviour score_used_elsewhere"),
        ("scores_social_behaviour score_disproportionate", "scores_social_behaviour score_disproportionate"),
    ],
    "art5_1_d": [
        ("predicts_offending offending_from_profile_alone", "predicts_offending offending_from_profile_alone only_organisations"),
    ],
    "art5_1_e": [
        ("collects_faces", "collects_faces collection_targeted"),
    ],
    "art5_1_f": [
        ("uses_biometrics infers_emotions emotions_at_work_or_school", "uses_biometrics infers_emotions emotions_from_words_only emotions_at_work_or_school emotions_for_care_or_safety"),
    ],
    "art5_1_g": [
        ("uses_biometrics categorises_people infers_beliefs_or_origin", "uses_biometrics categorises_people categorisation_ancillary infers_beliefs_or_origin labels_datasets_only"),
    ],
    "art5_1_h": [
        ("uses_biometrics recognises_people recognition_live recognition_in_public_space law_enforcement_use", "uses_biometrics recognises_people verifies_claimed_identity person_takes_active_part recognition_live recognition_in_public_space law_enforcement_use"),
    ],
    "art5_1_ba": [
        ("makes_intimate_content meant_for_illicit_content", "makes_intimate_content intimate_consent"),
        ("makes_intimate_content", "makes_intimate_content intimate_consent illicit_content_safeguarded"),
    ],
    "art5_1_ba_use": [
        ("makes_intimate_content uses_for_illicit_content", "makes_intimate_content intimate_consent uses_for_illicit_content"),
    ],
    "art5_1_bb": [
        ("makes_child_abuse_content meant_for_illicit_content", "makes_child_abuse_content child_content_lawful"),
        ("makes_child_abuse_content", "makes_child_abuse_content child_content_lawful illicit_content_safeguarded"),
    ],
    "art5_1_bb_use": [
        ("makes_child_abuse_content uses_for_illicit_content", "makes_child_abuse_content child_content_lawful uses_for_illicit_content"),
    ],
    "art6_1_a": [
        ("product_section_a product_or_safety_function is_regulated_product third_party_assessment", "product_section_a product_or_safety_function third_party_assessment"),
        ("product_section_a product_or_safety_function third_party_assessment", "product_section_a product_or_safety_function convenience_function_only third_party_assessment"),
        ("product_section_a product_or_safety_function product_failure_endangers third_party_assessment", "product_section_a product_or_safety_function third_party_assessment"),
    ],
    "art6_1_b": [
        ("product_section_b product_or_safety_function is_regulated_product third_party_assessment", "product_section_b product_or_safety_function third_party_assessment"),
        ("product_section_b product_or_safety_function third_party_assessment", "product_section_b product_or_safety_function convenience_function_only third_party_assessment"),
        ("product_section_b product_or_safety_function product_failure_endangers third_party_assessment", "product_section_b product_or_safety_function third_party_assessment"),
        ("product_machinery product_or_safety_function is_regulated_product third_party_assessment", "product_machinery product_or_safety_function third_party_assessment"),
        ("product_machinery product_or_safety_function third_party_assessment", "product_machinery product_or_safety_function convenience_function_only third_party_assessment"),
        ("product_machinery product_or_safety_function product_failure_endangers third_party_assessment", "product_machinery product_or_safety_function third_party_assessment"),
    ],
    "iii_1_a": [
        ("uses_biometrics recognises_people", "uses_biometrics recognises_people verifies_claimed_identity person_takes_active_part"),
    ],
    "iii_1_b": [
        ("uses_biometrics categorises_people infers_beliefs_or_origin", "uses_biometrics categorises_people categorisation_ancillary infers_beliefs_or_origin"),
        ("uses_biometrics categorises_people infers_other_protected_traits", "uses_biometrics categorises_people categorisation_ancillary infers_other_protected_traits"),
    ],
    "iii_1_c": [
        ("uses_biometrics infers_emotions", "uses_biometrics infers_emotions emotions_from_words_only"),
    ],
    "iii_2": [
        ("infrastructure_use infrastructure_safety", "infrastructure_use infrastructure_safety operator_not_critical cybersecurity_only"),
    ],
    "iii_3_a": [
        ("education_use decides_admission", "education_use decides_admission output_to_person_only"),
    ],
    "iii_3_b": [
        ("education_use evaluates_learning", "education_use evaluates_learning output_to_person_only"),
    ],
    "iii_3_c": [
        ("education_use assesses_education_level", "education_use assesses_education_level output_to_person_only"),
    ],
    "iii_3_d": [
        ("education_use monitors_tests", "education_use monitors_tests"),
    ],
    "iii_4_a": [
        ("employment_use recruits", "employment_use recruits"),
    ],
    "iii_4_b": [
        ("employment_use decides_work_conditions", "employment_use decides_work_conditions"),
        ("employment_use allocates_tasks_on_behaviour", "employment_use allocates_tasks_on_behaviour"),
        ("employment_use monitors_workers", "employment_use monitors_workers"),
    ],
    "iii_5_a": [
        ("evaluates_benefit_eligibility deployed_by_public_authority", "only_organisations evaluates_benefit_eligibility output_to_person_only deployed_by_public_authority"),
    ],
    "iii_5_a_childcare": [
        ("allocates_childcare deployed_by_public_authority", "only_organisations allocates_childcare output_to_person_only deployed_by_public_authority"),
    ],
    "iii_5_a_fraud": [
        ("flags_benefit_fraud deployed_by_public_authority", "only_organisations flags_benefit_fraud output_to_person_only deployed_by_public_authority"),
    ],
    "iii_5_a_housing": [
        ("ranks_social_housing deployed_by_public_authority", "only_organisations ranks_social_housing output_to_person_only deployed_by_public_authority"),
    ],
    "iii_5_b": [
        ("scores_creditworthiness", "only_organisations scores_creditworthiness financial_fraud_detection credit_not_essential output_to_person_only"),
    ],
    "iii_5_c": [
        ("prices_life_health_insurance", "only_organisations prices_life_health_insurance"),
    ],
    "iii_5_d": [
        ("handles_emergency_calls", "handles_emergency_calls"),
        ("triages_patients", "triages_patients"),
    ],
    "iii_6_a": [
        ("law_enforcement_use assesses_victim_risk", "only_organisations law_enforcement_use tax_customs_administrative assesses_victim_risk"),
    ],
    "iii_6_b": [
        ("law_enforcement_use lie_detection", "law_enforcement_use tax_customs_administrative lie_detection"),
    ],
    "iii_6_c": [
        ("law_enforcement_use evaluates_evidence", "law_enforcement_use tax_customs_administrative evaluates_evidence"),
    ],
    "iii_6_d": [
        ("predicts_offending law_enforcement_use", "predicts_offending only_organisations law_enforcement_use tax_customs_administrative"),
        ("law_enforcement_use assesses_criminal_past", "only_organisations law_enforcement_use tax_customs_administrative assesses_criminal_past"),
    ],
    "iii_6_e": [
        ("law_enforcement_use profiles_suspects", "only_organisations law_enforcement_use tax_customs_administrative profiles_suspects"),
    ],
    "iii_7_a": [
        ("lie_detection migration_use", "lie_detection migration_use"),
    ],
    "iii_7_b": [
        ("migration_use assesses_migration_risk", "only_organisations migration_use assesses_migration_risk"),
    ],
    "iii_7_c": [
        ("migration_use examines_asylum_or_visa", "migration_use examines_asylum_or_visa"),
    ],
    "iii_7_d": [
        ("migration_use identifies_at_border", "migration_use identifies_at_border travel_documents_only"),
    ],
    "iii_8_a": [
        ("assists_judges", "assists_judges"),
    ],
    "iii_8_b": [
        ("influences_votes", "influences_votes campaign_logistics_only"),
    ],
    "art6_3_a": [
        ("converts_or_sorts_only", "profiles_people converts_or_sorts_only recommends_on_case feeds_decision_chain"),
    ],
    "art6_3_b": [
        ("improves_finished_work", "profiles_people improves_finished_work feeds_decision_chain"),
    ],
    "art6_3_c": [
        ("reviews_past_decisions", "profiles_people reviews_past_decisions corrects_without_review feeds_decision_chain"),
    ],
    "art6_3_d": [
        ("prepares_assessment", "profiles_people prepares_assessment recommends_on_case feeds_decision_chain"),
    ],
    "refused_profiling": [
        ("profiles_people converts_or_sorts_only", "profiles_people converts_or_sorts_only"),
        ("profiles_people improves_finished_work", "profiles_people improves_finished_work"),
        ("profiles_people reviews_past_decisions", "profiles_people reviews_past_decisions"),
        ("profiles_people prepares_assessment", "profiles_people prepares_assessment"),
    ],
    "refused_recommendation": [
        ("converts_or_sorts_only recommends_on_case", "converts_or_sorts_only recommends_on_case"),
        ("prepares_assessment recommends_on_case", "prepares_assessment recommends_on_case"),
    ],
    "refused_chain": [
        ("converts_or_sorts_only feeds_decision_chain", "converts_or_sorts_only feeds_decision_chain"),
        ("improves_finished_work feeds_decision_chain", "improves_finished_work feeds_decision_chain"),
        ("reviews_past_decisions feeds_decision_chain", "reviews_past_decisions feeds_decision_chain"),
        ("prepares_assessment feeds_decision_chain", "prepares_assessment feeds_decision_chain"),
    ],
    "refused_product": [
        ("product_section_a product_or_safety_function is_regulated_product third_party_assessment converts_or_sorts_only", "product_section_a product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_section_a product_or_safety_function is_regulated_product third_party_assessment improves_finished_work", "product_section_a product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_section_a product_or_safety_function is_regulated_product third_party_assessment reviews_past_decisions", "product_section_a product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_section_a product_or_safety_function is_regulated_product third_party_assessment prepares_assessment", "product_section_a product_or_safety_function third_party_assessment prepares_assessment"),
        ("product_section_a product_or_safety_function third_party_assessment converts_or_sorts_only", "product_section_a product_or_safety_function convenience_function_only third_party_assessment converts_or_sorts_only"),
        ("product_section_a product_or_safety_function third_party_assessment improves_finished_work", "product_section_a product_or_safety_function convenience_function_only third_party_assessment improves_finished_work"),
        ("product_section_a product_or_safety_function third_party_assessment reviews_past_decisions", "product_section_a product_or_safety_function convenience_function_only third_party_assessment reviews_past_decisions"),
        ("product_section_a product_or_safety_function third_party_assessment prepares_assessment", "product_section_a product_or_safety_function convenience_function_only third_party_assessment prepares_assessment"),
        ("product_section_a product_or_safety_function product_failure_endangers third_party_assessment converts_or_sorts_only", "product_section_a product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_section_a product_or_safety_function product_failure_endangers third_party_assessment improves_finished_work", "product_section_a product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_section_a product_or_safety_function product_failure_endangers third_party_assessment reviews_past_decisions", "product_section_a product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_section_a product_or_safety_function product_failure_endangers third_party_assessment prepares_assessment", "product_section_a product_or_safety_function third_party_assessment prepares_assessment"),
        ("product_section_b product_or_safety_function is_regulated_product third_party_assessment converts_or_sorts_only", "product_section_b product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_section_b product_or_safety_function is_regulated_product third_party_assessment improves_finished_work", "product_section_b product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_section_b product_or_safety_function is_regulated_product third_party_assessment reviews_past_decisions", "product_section_b product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_section_b product_or_safety_function is_regulated_product third_party_assessment prepares_assessment", "product_section_b product_or_safety_function third_party_assessment prepares_assessment"),
        ("product_section_b product_or_safety_function third_party_assessment converts_or_sorts_only", "product_section_b product_or_safety_function convenience_function_only third_party_assessment converts_or_sorts_only"),
        ("product_section_b product_or_safety_function third_party_assessment improves_finished_work", "product_section_b product_or_safety_function convenience_function_only third_party_assessment improves_finished_work"),
        ("product_section_b product_or_safety_function third_party_assessment reviews_past_decisions", "product_section_b product_or_safety_function convenience_function_only third_party_assessment reviews_past_decisions"),
        ("product_section_b product_or_safety_function third_party_assessment prepares_assessment", "product_section_b product_or_safety_function convenience_function_only third_party_assessment prepares_assessment"),
        ("product_section_b product_or_safety_function product_failure_endangers third_party_assessment converts_or_sorts_only", "product_section_b product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_section_b product_or_safety_function product_failure_endangers third_party_assessment improves_finished_work", "product_section_b product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_section_b product_or_safety_function product_failure_endangers third_party_assessment reviews_past_decisions", "product_section_b product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_section_b product_or_safety_function product_failure_endangers third_party_assessment prepares_assessment", "product_section_b product_or_safety_function third_party_assessment prepares_assessment"),
        ("product_machinery product_or_safety_function is_regulated_product third_party_assessment converts_or_sorts_only", "product_machinery product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_machinery product_or_safety_function is_regulated_product third_party_assessment improves_finished_work", "product_machinery product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_machinery product_or_safety_function is_regulated_product third_party_assessment reviews_past_decisions", "product_machinery product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_machinery product_or_safety_function is_regulated_product third_party_assessment prepares_assessment", "product_machinery product_or_safety_function third_party_assessment prepares_assessment"),
        ("product_machinery product_or_safety_function third_party_assessment converts_or_sorts_only", "product_machinery product_or_safety_function convenience_function_only third_party_assessment converts_or_sorts_only"),
        ("product_machinery product_or_safety_function third_party_assessment improves_finished_work", "product_machinery product_or_safety_function convenience_function_only third_party_assessment improves_finished_work"),
        ("product_machinery product_or_safety_function third_party_assessment reviews_past_decisions", "product_machinery product_or_safety_function convenience_function_only third_party_assessment reviews_past_decisions"),
        ("product_machinery product_or_safety_function third_party_assessment prepares_assessment", "product_machinery product_or_safety_function convenience_function_only third_party_assessment prepares_assessment"),
        ("product_machinery product_or_safety_function product_failure_endangers third_party_assessment converts_or_sorts_only", "product_machinery product_or_safety_function third_party_assessment converts_or_sorts_only"),
        ("product_machinery product_or_safety_function product_failure_endangers third_party_assessment improves_finished_work", "product_machinery product_or_safety_function third_party_assessment improves_finished_work"),
        ("product_machinery product_or_safety_function product_failure_endangers third_party_assessment reviews_past_decisions", "product_machinery product_or_safety_function third_party_assessment reviews_past_decisions"),
        ("product_machinery product_or_safety_function product_failure_endangers third_party_assessment prepares_assessment", "product_machinery product_or_safety_function third_party_assessment prepares_assessment"),
    ],
    "refused_no_review": [
        ("reviews_past_decisions corrects_without_review", "reviews_past_decisions corrects_without_review"),
    ],
    "art50_1": [
        ("interacts_with_people", "authorised_against_offences interacts_with_people obviously_ai"),
        ("interacts_with_people public_reports_offences", "interacts_with_people obviously_ai"),
        ("interacts_with_people vulnerable_audience", "authorised_against_offences interacts_with_people"),
        ("interacts_with_people vulnerable_audience public_reports_offences", "interacts_with_people"),
    ],
    "art50_2": [
        ("generates_content", "authorised_against_offences generates_content assistive_editing_only technical_output_only"),
    ],
    "art50_3": [
        ("uses_biometrics infers_emotions", "uses_biometrics infers_emotions emotions_from_words_only authorised_against_offences"),
        ("uses_biometrics categorises_people", "uses_biometrics categorises_people categorisation_ancillary authorised_against_offences"),
    ],
    "art50_4_deepfake": [
        ("generates_content makes_deepfakes", "authorised_against_offences generates_content makes_deepfakes evidently_artistic"),
    ],
    "art50_4_artistic": [
        ("generates_content makes_deepfakes evidently_artistic", "authorised_against_offences generates_content makes_deepfakes evidently_artistic"),
    ],
    "art50_4_text": [
        ("generates_content informs_public", "authorised_against_offences generates_content informs_public"),
    ],
    "gpai_downstream": [
        ("uses_gpai_model", "uses_gpai_model"),
    ],
    "gpai_model": [
        ("provides_gpai_model", "open_source provides_gpai_model"),
        ("provides_gpai_model training_above_1e25", "provides_gpai_model"),
        ("provides_gpai_model designated_systemic", "provides_gpai_model"),
    ],
    "gpai_model_open": [
        ("open_source provides_gpai_model", "open_source provides_gpai_model training_above_1e25 designated_systemic"),
    ],
    "gpai_systemic": [
        ("provides_gpai_model training_above_1e25", "provides_gpai_model training_above_1e25"),
        ("provides_gpai_model designated_systemic", "provides_gpai_model designated_systemic"),
    ],
    "caveat_open_source": [
        ("open_source", "open_source"),
    ],
    "caveat_not_critical": [
        ("infrastructure_use infrastructure_safety operator_not_critical", "infrastructure_use infrastructure_safety operator_not_critical cybersecurity_only"),
    ],
    "caveat_supply_only": [
        ("makes_intimate_content meant_for_illicit_content", "makes_intimate_content intimate_consent uses_for_illicit_content"),
        ("makes_intimate_content", "makes_intimate_content intimate_consent illicit_content_safeguarded uses_for_illicit_content"),
        ("makes_child_abuse_content meant_for_illicit_content", "makes_child_abuse_content child_content_lawful uses_for_illicit_content"),
        ("makes_child_abuse_content", "makes_child_abuse_content child_content_lawful illicit_content_safeguarded uses_for_illicit_content"),
    ],
    "caveat_own_name": [
        ("interacts_with_people puts_own_name", "interacts_with_people puts_own_name"),
        ("generates_content puts_own_name", "generates_content puts_own_name"),
    ],
    "caveat_bias_data": [
        ("personal_data sensitive_data", "personal_data sensitive_data"),
    ],
    "caveat_personal_use": [
        ("personal_use_only", "personal_use_only"),
    ],
    "caveat_only_output_to_person": [
        ("output_to_person_only", "output_to_person_only"),
    ],
    "art6_1_a_2024": [
        ("product_section_a product_or_safety_function third_party_assessment", "product_section_a product_or_safety_function third_party_assessment"),
        ("product_machinery product_or_safety_function third_party_assessment", "product_machinery product_or_safety_function third_party_assessment"),
    ],
    "art6_1_b_2024": [
        ("product_section_b product_or_safety_function third_party_assessment", "product_section_b product_or_safety_function third_party_assessment"),
    ],
}  # fmt: skip


def holds(rule_id: str, yes: set[str]) -> bool:
    facts = {fact: fact in yes for fact in IDS}
    return any(
        evaluate(all_of(*must), facts) and not any(facts[fact] for fact in must_not)
        for must, must_not in terms(get_rule(rule_id).condition, GATES)
    )


def test_every_rule_has_a_row() -> None:
    assert {one.id for one in rules(CURRENT) + rules(SUPERSEDED)} == ANSWERS.keys()


@pytest.mark.parametrize("rule_id", ANSWERS)
def test_exactly_these_answers_count(rule_id: str) -> None:
    for facts, undoing in ANSWERS[rule_id]:
        yes = set(facts.split())
        assert holds(rule_id, yes)
        assert {fact for fact in IDS if not holds(rule_id, yes ^ {fact})} == set(undoing.split())


@pytest.mark.parametrize("rule_id", ANSWERS)
def test_nothing_less_meets_it(rule_id: str) -> None:
    assert not holds(rule_id, set())
    assert len(ANSWERS[rule_id]) == len({must for must, _ in terms(get_rule(rule_id).condition, GATES)})
