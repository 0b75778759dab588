"""What each row stands on: its text, what it is worth fact by fact, and the day on which it was read."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Confidence,
    Consequence,
    LegalForce,
    Role,
    Rule,
    article_in_words,
    calendar,
    classify,
    get_rule,
    questions,
    rules,
)
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.rules.calendar import LAWS, READ_FIRST, READ_LAST
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.french_law import FRENCH_LAW

QUIET = {one.id: False for one in questions()}
ON = date(2026, 11, 27)
ROWS = tuple(dict.fromkeys(rules(CURRENT) + rules(SUPERSEDED)))
# Facts whose meaning comes from a guideline or a draft, by rule; every other is the Regulation’s own.
SOFT = {
    "art5_1_f": {"uses_biometrics", "emotions_from_words_only"},
    "art6_1_a": {"third_party_assessment"},
    "art6_1_b": {"third_party_assessment"},
    "art6_1_a_2024": {"third_party_assessment"},
    "art6_1_b_2024": {"third_party_assessment"},
    "iii_1_b": {"infers_other_protected_traits"},
    "iii_2": {"infrastructure_safety", "operator_not_critical"},
    "iii_3_a": {"output_to_person_only"},
    "iii_3_b": {"output_to_person_only"},
    "iii_3_c": {"output_to_person_only"},
    "iii_5_a": {"output_to_person_only"},
    "iii_5_b": {"output_to_person_only", "credit_not_essential"},
    "iii_5_d": {"handles_emergency_calls"},
    "iii_6_c": {"evaluates_evidence"},
    "art6_3_a": {"feeds_decision_chain", "recommends_on_case"},
    "art6_3_b": {"feeds_decision_chain"},
    "art6_3_c": {"feeds_decision_chain"},
    "art6_3_d": {"feeds_decision_chain", "recommends_on_case"},
    "art50_1": {"vulnerable_audience"},
    "art50_2": {"technical_output_only"},
}
WHOLLY_SOFT = {
    "scope_rules_only", "scope_optimisation", "scope_basic_processing", "scope_heuristic",
    "scope_simple_prediction", "iii_5_a_childcare", "iii_5_a_fraud", "iii_5_a_housing",
    "refused_recommendation", "refused_chain", "caveat_not_critical", "caveat_own_name",
    "caveat_only_output_to_person",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_binding_stands_on_the_regulation_alone(row: Rule) -> None:
    assert (row.status is LegalForce.BINDING) == (row.source in LAWS.values()) == (row.id not in WHOLLY_SOFT)
    read = facts_of(row.condition)
    assert row.sources.keys() >= read
    for fact, (source, force) in row.sources.items():
        assert (force is LegalForce.BINDING) == (source in LAWS.values()), fact
        if row.status is LegalForce.BINDING:
            assert (force is not LegalForce.BINDING) == (fact in SOFT.get(row.id, set())), fact


def test_duties_and_dates_stand_on_the_regulation() -> None:
    for duty in DUTIES:
        assert duty.source == LAWS[CURRENT if CURRENT in duty.versions else SUPERSEDED]
        assert duty.status is LegalForce.BINDING
    dates = (*calendar(CURRENT), *calendar(SUPERSEDED))
    assert all(row.status is LegalForce.BINDING for row in dates)


def test_every_row_says_when_it_was_read() -> None:
    days = [row.reviewed_on for row in ROWS] + [duty.reviewed_on for duty in DUTIES]
    days += [row.reviewed_on for row in FRENCH_LAW]
    days += [row.reviewed_on for row in (*calendar(), *calendar(SUPERSEDED))]
    assert all(READ_FIRST <= day <= READ_LAST for day in days)


def rows_written() -> list[tuple[str, ast.Call]]:
    """Every row as it stands in the tables, with its file."""
    folder = Path(__file__).parents[2] / "src" / "ia_radar" / "aiact" / "rules"
    builders = {"rule", "_row", "_Row", "Penalty", "UpcomingText"}
    return [
        (path.name, call)
        for path in folder.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in builders
    ]


def test_every_row_is_written_with_the_day_on_which_it_was_read() -> None:
    rows = rows_written()
    assert len(rows) > len(ROWS) + len(DUTIES)
    silent = [
        (name, call.lineno) for name, call in rows if "reviewed_on" not in {key.arg for key in call.keywords}
    ]
    assert not silent


@pytest.mark.parametrize(
    ("facts", "draft"),
    [
        (("uses_biometrics", "categorises_people", "infers_other_protected_traits"), True),
        (
            ("uses_biometrics", "categorises_people", "infers_beliefs_or_origin", "labels_datasets_only"),
            False,
        ),
        (("handles_emergency_calls",), True),
        (("triages_patients",), False),
        (("deployed_by_public_authority", "allocates_childcare"), True),
        (("deployed_by_public_authority", "evaluates_benefit_eligibility"), False),
        (("product_section_a", "product_or_safety_function", "third_party_assessment"), True),
    ],
)
def test_a_class_that_a_draft_makes_says_so(facts: tuple[str, ...], draft: bool) -> None:
    result = classify({**QUIET, **dict.fromkeys(facts, True)}, on=ON)
    assert result.category.value == "high_risk"
    assert any("projet de lignes directrices" in one.fr for one in result.caveats) is draft


def test_words_of_a_table_have_labels_in_both_languages() -> None:
    for word in (*LegalForce, *Confidence, *Consequence, *Role):
        assert word.label.fr
        assert word.label.en
    assert Confidence("high").label.fr == "texte lu"
    assert article_in_words("annex III 5(a)", "en") == "Annex III 5(a)"


def test_forces_are_plain_words_and_have_labels() -> None:
    assert [force.value for force in LegalForce] == ["binding", "final_guideline", "draft_guideline"]
    assert get_rule("iii_5_a").status == "binding"
    assert {force.label.en for force in LegalForce} == {"binding text", "guidelines", "draft guidelines"}
