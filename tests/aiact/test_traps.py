"""Where other classifiers go wrong: one test a trap."""

from __future__ import annotations

from datetime import date

from ia_radar.aiact import (
    Category,
    Classification,
    PublicBody,
    Role,
    classify,
    duties,
    french_law,
    question,
    questions,
    roles_of,
)

ON = date(2026, 11, 22)
QUIET = {one.id: False for one in questions()}


def known(*yes: str, **others: bool) -> dict[str, bool]:
    return {**QUIET, **dict.fromkeys(yes, True), **others}


def of(*yes: str, **others: bool) -> Classification:
    return classify(known(*yes, **others), on=ON)


def grounds(result: Classification) -> set[str]:
    return {one.rule.article for one in result.grounds}


def overlays(result: Classification) -> set[str]:
    return {one.article for one in result.transparency}


def test_emotion_recognition_outside_work_is_high_risk_and_article_50_3() -> None:
    result = of("uses_biometrics", "infers_emotions")
    assert result.category is Category.HIGH_RISK
    assert grounds(result) == {"annex III 1(c)"}
    assert overlays(result) == {"50(3)"}


def test_emotion_recognition_at_work_for_safety_is_high_risk() -> None:
    result = of(
        "uses_biometrics", "infers_emotions", "emotions_at_work_or_school", "emotions_for_care_or_safety"
    )
    assert result.category is Category.HIGH_RISK


def test_human_approval_never_lowers_the_class() -> None:
    """No rule of the AI Act reads who decides."""
    automated = of(
        "deployed_by_public_authority",
        "evaluates_benefit_eligibility",
        "individual_decision",
        "fully_automated",
    )
    approved = of("deployed_by_public_authority", "evaluates_benefit_eligibility", "individual_decision")
    assert automated.category is approved.category is Category.HIGH_RISK


def test_identification_afterwards_is_not_prohibited_but_high_risk() -> None:
    police = ("uses_biometrics", "recognises_people", "recognition_in_public_space", "law_enforcement_use")
    assert of(*police, "recognition_live").category is Category.PROHIBITED
    result = of(*police)
    assert result.category is Category.HIGH_RISK
    assert "26(10)" in {one.article for one in duties(result, on=ON)}


def test_identification_by_others_than_the_police_is_high_risk() -> None:
    result = of("uses_biometrics", "recognises_people", "recognition_live", "recognition_in_public_space")
    assert result.category is Category.HIGH_RISK


def test_checking_an_identity_is_not_identification() -> None:
    assert (
        of("uses_biometrics", "recognises_people", "person_presents_themselves").category is Category.MINIMAL
    )


def test_a_rules_only_calculator_is_outside_the_ai_act_and_inside_the_crpa() -> None:
    facts = known(
        "rules_only", "deployed_by_public_authority", "evaluates_benefit_eligibility", "individual_decision"
    )
    outside = classify(facts, on=ON)
    assert outside.category is Category.OUT_OF_SCOPE
    assert "annexe III" not in outside.explain("fr")
    assert duties(outside, on=ON) == ()
    articles = {one.rule.article for one in french_law(facts, on=ON).statements if one.certain}
    assert articles >= {"CRPA L.311-3-1", "CRPA R.311-3-1-1", "CRPA R.311-3-1-2"}


def test_open_source_exempts_nothing_that_matters() -> None:
    for facts in (
        ("collects_faces",),
        ("deployed_by_public_authority", "ranks_social_housing"),
        ("interacts_with_people",),
    ):
        closed, open_ = of(*facts), of(*facts, "open_source")
        assert (closed.category, closed.grounds, closed.transparency) == (
            open_.category,
            open_.grounds,
            open_.transparency,
        )
        assert len(open_.caveats) == len(closed.caveats) + 1
        assert duties(open_, on=ON) == duties(closed, on=ON)
    assert duties(of("open_source"), on=ON) == ()


def test_social_housing_priority_is_high_risk() -> None:
    result = of("deployed_by_public_authority", "ranks_social_housing")
    assert result.category is Category.HIGH_RISK
    assert grounds(result) == {"annex III 5(a)"}
    assert any("projet de lignes directrices" in one.fr for one in result.caveats)


def test_a_traffic_light_controller_is_high_risk_unless_its_operator_is_known_not_to_be_critical() -> None:
    """3(62) asks for no designation: that a state must have identified the operator is a draft’s reading."""
    lights = ("infrastructure_use", "infrastructure_safety")
    assert of(*lights).category is Category.HIGH_RISK
    ordinary = of(*lights, "operator_not_critical")
    assert ordinary.category is Category.MINIMAL
    assert any("entité critique" in one.fr for one in ordinary.caveats)
    assert of(*lights, "cybersecurity_only").category is Category.MINIMAL


def test_translating_or_transcribing_calls_is_not_high_risk() -> None:
    tool = ("generates_content", "assistive_editing_only", "converts_or_sorts_only")
    assert of(*tool).category is Category.MINIMAL
    assert of(*tool, "handles_emergency_calls").category is Category.MINIMAL


def test_a_chatbot_turned_into_an_eligibility_assistant_makes_a_provider() -> None:
    result = of(
        "deployed_by_public_authority",
        "interacts_with_people",
        "uses_gpai_model",
        "evaluates_benefit_eligibility",
        "changes_purpose",
    )
    assert result.category is Category.HIGH_RISK
    assert roles_of(result) == {Role.DEPLOYER, Role.PROVIDER}
    owed = {one.article: one for one in duties(result, body=PublicBody(population=62_000), on=ON)}
    assert owed["25(1)(c)"].ours
    assert owed["8-15"].ours


def test_profiling_overrides_every_derogation() -> None:
    base = ("deployed_by_public_authority", "evaluates_benefit_eligibility", "profiles_people")
    for claim in (
        "converts_or_sorts_only",
        "improves_finished_work",
        "reviews_past_decisions",
        "prepares_assessment",
    ):
        result = of(*base, claim)
        assert result.category is Category.HIGH_RISK
        assert result.derogation is not None
        assert result.derogation.letters == ()
        assert [one.id for one in result.derogation.refusals] == ["refused_profiling"]


def test_a_recommendation_on_a_case_is_never_preparatory() -> None:
    result = of("education_use", "decides_admission", "prepares_assessment", "recommends_on_case")
    assert result.category is Category.HIGH_RISK
    assert result.derogation is not None
    assert result.derogation.claimed == ("d",)


def test_a_derogation_leaves_duties() -> None:
    result = of("education_use", "decides_admission", "prepares_assessment")
    assert result.category is Category.MINIMAL
    assert result.derogation is not None
    assert result.derogation.letters == ("d",)
    assert len(result.derogation.duties) == 2
    assert {one.article for one in duties(result, on=ON)} >= {"6(4)", "49(2)"}


def test_a_derogation_never_frees_a_product() -> None:
    result = of(
        "product_section_a",
        "product_or_safety_function",
        "third_party_assessment",
        "assists_judges",
        "prepares_assessment",
    )
    assert result.category is Category.HIGH_RISK


def test_age_and_sex_are_not_sensitive_categories_but_people_are_informed() -> None:
    result = of("uses_biometrics", "categorises_people")
    assert result.category is Category.LIMITED
    assert overlays(result) == {"50(3)"}


def test_obviousness_cannot_be_assumed_before_the_public() -> None:
    assert of("interacts_with_people", "obviously_ai").category is Category.MINIMAL
    assert of("interacts_with_people", "obviously_ai", "vulnerable_audience").category is Category.LIMITED


def test_a_police_force_is_not_exempt_from_transparency_by_itself() -> None:
    assert of("law_enforcement_use", "interacts_with_people").category is Category.LIMITED
    authorised = ("law_enforcement_use", "interacts_with_people", "authorised_against_offences")
    assert of(*authorised).category is Category.MINIMAL
    assert of(*authorised, "public_reports_offences").category is Category.LIMITED


def test_tax_proceedings_are_not_law_enforcement() -> None:
    assert of("law_enforcement_use", "profiles_suspects").category is Category.HIGH_RISK
    assert (
        of("law_enforcement_use", "profiles_suspects", "tax_customs_administrative").category
        is Category.MINIMAL
    )


def test_risk_of_offending_is_prohibited_only_from_a_profile_alone() -> None:
    assert of("predicts_offending", "offending_from_profile_alone").category is Category.PROHIBITED
    assert of("predicts_offending", "law_enforcement_use").category is Category.HIGH_RISK
    assert (
        of("predicts_offending", "offending_from_profile_alone", "only_organisations").category
        is Category.MINIMAL
    )


def test_models_are_an_axis_of_their_own() -> None:
    result = of("provides_gpai_model", "training_above_1e25", "open_source")
    assert result.category is Category.MINIMAL
    assert [one.id for one in result.gpai] == ["gpai_model", "gpai_systemic"]


def test_personal_use_leaves_the_providers_duties() -> None:
    result = of("personal_use_only", "generates_content", "makes_deepfakes")
    assert {one.bearer for one in duties(result, on=ON)} == {Role.PROVIDER}


def test_an_authority_never_uses_a_system_privately() -> None:
    facts = known("personal_use_only", "deployed_by_public_authority")
    assert Role.DEPLOYER in {one.bearer for one in duties(classify(facts, on=ON), on=ON)}
    del facts["deployed_by_public_authority"]
    unsure = [one for one in duties(classify(facts, on=ON), on=ON) if one.bearer is Role.DEPLOYER]
    assert unsure
    assert not any(one.certain for one in unsure)


def test_texts_carry_the_disclaimer() -> None:
    result = of("deployed_by_public_authority", "ranks_social_housing")
    assert result.explain("fr").endswith("Repère, pas un avis juridique.")
    assert result.explain("en").endswith("A landmark, not legal advice.")
    assert "Repère, pas un avis juridique." in repr(result)
    verdict = french_law(known("procured"), on=ON)
    assert "Repère, pas un avis juridique." in repr(verdict)
    assert verdict.explain("fr").endswith("Repère, pas un avis juridique.")


def test_comfort_spares_a_part_and_never_the_product_itself() -> None:
    """Article 6(1a) speaks of safety components; « is itself a product » (6(1)(a)) is untouched."""
    part = (
        "product_section_a",
        "product_or_safety_function",
        "third_party_assessment",
        "convenience_function_only",
    )
    assert of(*part).category is Category.MINIMAL
    assert of(*part, "product_failure_endangers").category is Category.HIGH_RISK
    assert of(*part, "is_regulated_product").category is Category.HIGH_RISK


def test_a_clear_recommendation_to_dispatchers_counts() -> None:
    """Draft guidelines, § 336: also where staff decide."""
    asked = question("handles_emergency_calls")
    assert "recommande" in asked.text.fr
    assert "même si un opérateur décide" in asked.help.fr
    assert of("handles_emergency_calls").category is Category.HIGH_RISK


def test_the_suspect_of_annex_ii_need_not_be_a_criminal_of_the_assizes() -> None:
    """Four years of imprisonment are enough: in French a « délit », not only a « crime »."""
    asked = question("recognition_listed_purpose")
    assert "crime grave" not in asked.text.fr
    assert "quatre ans" in asked.help.fr


def test_protected_traits_are_those_of_the_gdpr() -> None:
    """Ethnic origin and genetic data belong there; social origin is no category of Article 9."""
    asked = question("infers_other_protected_traits").text.fr
    assert "ethnique" in asked
    assert "génétiques" in asked
    assert "sociale" not in asked
