"""Where careful readers hesitated: what they can see, they can say; a fact that was split is still read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import Category, Consequence, classify, is_asked, question, questions, rules
from ia_radar.aiact.logic.condition import terms
from ia_radar.aiact.questionnaire.all_questions import check_facts
from ia_radar.aiact.questionnaire.migration import SPLIT, migrate

ON = dt.date(2026, 12, 2)
QUIET = dict.fromkeys([item.id for item in questions()], False)


def class_of(facts: str) -> Category:
    return classify(QUIET | dict.fromkeys(facts.split(), True), on=ON).category


# Cases whose class once differed from the label; docs/ai-act-reliability.md says what each label rests on.
@pytest.mark.parametrize(
    ("facts", "label"),
    [
        pytest.param(
            "uses_biometrics recognises_people person_takes_active_part recognition_live personal_data",
            Category.MINIMAL,
            id="a gate people step up to, matched against a list of people barred",
        ),
        pytest.param(
            "scores_creditworthiness credit_not_essential profiles_people",
            Category.MINIMAL,
            id="loans on the borrower's own securities",
        ),
        pytest.param(
            "scores_creditworthiness only_organisations", Category.MINIMAL, id="a small firm's accounts alone"
        ),
        pytest.param("optimisation_only", Category.OUT_OF_SCOPE, id="bandwidth, as classical optimisation"),
        pytest.param(
            "uses_biometrics categorises_people migration_use deployed_by_public_authority",
            Category.LIMITED,
            id="age and sex at a border crossing",
        ),
        pytest.param(
            "uses_biometrics employment_use law_enforcement_use sensitive_data",
            Category.MINIMAL,
            id="fatigue of officers, for their safety",
        ),
    ],
)
def test_the_cases_that_differed_come_out_as_labelled(facts: str, label: Category) -> None:
    assert class_of(facts) is label


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ("uses_biometrics recognises_people recognition_live", Category.HIGH_RISK),
        ("uses_biometrics recognises_people verifies_claimed_identity", Category.MINIMAL),
        ("scores_creditworthiness", Category.HIGH_RISK),
        ("uses_biometrics infers_emotions emotions_at_work_or_school", Category.PROHIBITED),
        ("uses_biometrics infers_emotions emotions_from_words_only", Category.MINIMAL),
        ("uses_biometrics categorises_people infers_other_protected_traits", Category.HIGH_RISK),
        ("uses_biometrics categorises_people categorisation_ancillary", Category.MINIMAL),
        ("generates_content informs_public assistive_editing_only human_review", Category.LIMITED),
    ],
)
def test_the_facts_beside_them_still_count(facts: str, label: Category) -> None:
    assert class_of(facts) is label


def test_the_four_families_that_are_no_ai_system_are_told_apart() -> None:
    families = {"basic_processing_only", "heuristic_only", "simple_prediction_only", "optimisation_only"}
    by_people = {"basic_processing_only", "heuristic_only"}
    reasons = set()
    for family in families:
        result = classify(QUIET | {"rules_only": family in by_people, family: True}, on=ON)
        assert result.category is Category.OUT_OF_SCOPE
        reasons.add(result.grounds[-1].rule.text)
    assert len(reasons) == len(families)


# The gate that each fact once hid behind, and that a reader who sees the fact answers no.
@pytest.mark.parametrize(
    ("fact", "gate"),
    [
        ("financial_fraud_detection", "scores_creditworthiness"),
        ("cybersecurity_only", "infrastructure_safety"),
        ("convenience_function_only", "product_or_safety_function"),
        ("tax_customs_administrative", "law_enforcement_use"),
        ("travel_documents_only", "identifies_at_border"),
        ("assistive_editing_only", "generates_content"),
        ("infers_emotions", "uses_biometrics"),
        ("emotions_for_care_or_safety", "uses_biometrics"),
        ("assesses_victim_risk", "law_enforcement_use"),
        ("lie_detection", "law_enforcement_use"),
        ("fully_automated", "individual_decision"),
        ("decisive_score", "individual_decision"),
    ],
)
def test_what_can_be_seen_can_be_said(fact: str, gate: str) -> None:
    others = dict.fromkeys(QUIET, True) | {gate: False}
    assert is_asked(fact, others) is True


@pytest.mark.parametrize("item", questions(), ids=lambda item: item.id)
def test_not_knowing_is_as_plain_an_answer(item: ia.aiact.Question) -> None:
    assert item.unsure.fr
    assert item.unsure.en
    assert not item.unsure.fr.startswith("Répondez")


def test_silence_means_that_an_exception_is_not_met() -> None:
    """A fact whose yes can only take a class away says that it must be established; no other fact does."""
    harsher = {
        Consequence.PROHIBITED,
        Consequence.HIGH_RISK_PRODUCT,
        Consequence.HIGH_RISK_USE,
        Consequence.TRANSPARENCY,
    }
    milder = {Consequence.OUT_OF_SCOPE, Consequence.DEROGATION}
    raises, lowers = set[str](), set[str]()
    for row in rules():
        for must, must_not in terms(row.condition):
            if row.outcome in harsher:
                raises |= must
                lowers |= must_not
            elif row.outcome in milder:
                raises |= must_not
                lowers |= must
    exceptions = {item.id for item in questions() if item.unsure.fr.startswith("C’est une exception")}
    assert lowers - raises - {"person_takes_active_part", "emotions_from_words_only"} <= exceptions
    assert not exceptions & (raises - lowers)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("product_section_a", "marquage CE"),
        ("third_party_assessment", "numéro d’un organisme notifié"),
        ("operator_not_critical", "notifiée par l’État"),
        ("training_above_1e25", "liste de la Commission"),
    ],
)
def test_what_no_description_tells_says_what_to_look_for(fact: str, said: str) -> None:
    assert said in question(fact).unsure.fr


def test_split_facts_are_no_longer_asked_and_name_facts_that_are() -> None:
    assert not SPLIT.keys() & QUIET.keys()
    for settles in SPLIT.values():
        assert settles.keys() == {True, False}
        assert {fact for settled in settles.values() for fact in settled} <= QUIET.keys()


@given(
    st.dictionaries(
        st.sampled_from([*SPLIT, *QUIET]), st.one_of(st.booleans(), st.none()), max_size=6
    )
)  # fmt: skip
def test_old_facts_are_read_under_the_ids_of_today(facts: dict[str, bool | None]) -> None:
    today = check_facts(facts)
    assert today.keys() <= QUIET.keys()
    assert today == migrate(facts) == migrate(migrate(facts))
    for fact, answer in facts.items():
        if fact in QUIET and answer is not False:
            assert today[fact] is not False
    assert classify(facts, on=ON) == classify(today, on=ON)


def test_an_old_no_settles_nothing_that_it_did_not_say() -> None:
    face = {"uses_biometrics": True, "recognises_people": True}
    assert check_facts({**face, "person_presents_themselves": False}) == face
    known = QUIET | face
    del known["verifies_claimed_identity"], known["person_takes_active_part"]
    old = classify(known | {"person_presents_themselves": False}, on=ON)
    assert set(old.missing) == {"verifies_claimed_identity", "person_takes_active_part"}
    assert classify(known | {"person_presents_themselves": True}, on=ON).category is Category.MINIMAL


def test_old_dossiers_are_read_under_the_ids_of_today() -> None:
    data = {"format_version": 1, "project": {"name": "Bulletin"}, "facts": {"human_editor": True}}
    dossier = ia.Dossier.from_dict(data)
    assert dict(dossier.facts) == {"human_review": True, "editorial_responsibility": True}


def test_an_old_answer_that_is_no_answer_is_still_refused() -> None:
    with pytest.raises(ia.InvalidInput, match="human_editor"):
        check_facts({"human_editor": "yes"})
