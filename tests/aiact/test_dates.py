# ruff: noqa: E501 - rows of a table stand on one line each
"""The two calendars, day by day: what changes on a day changes on that day and on no other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Category,
    PublicBody,
    calendar,
    classify,
    day_of,
    duties,
    questions,
    rules,
    timeline,
)
from ia_radar.errors import InvalidInput, UnknownId

QUIET = {one.id: False for one in questions()}
BENEFIT = ("deployed_by_public_authority", "evaluates_benefit_eligibility")
MEDICAL = ("product_section_a", "product_or_safety_function", "third_party_assessment")


def in_force(facts: tuple[str, ...], on: date, version: str) -> set[str]:
    result = classify({**QUIET, **dict.fromkeys(facts, True)}, on=on, version=version)
    return {one.article for one in duties(result, body=PublicBody(), on=on) if one.in_force}


HIGH_III = {"8-15", "16-21", "23", "24", "25(4)", "26(1)", "26(2)", "26(4)", "26(5)", "26(6)", "26(8)", "26(11)", "26(12)",
            "27", "43, 47, 48", "49(1)", "49(3)", "72, 73", "86"}  # fmt: skip
HIGH_I = {
    "8-15",
    "16-21",
    "23",
    "24",
    "25(4)",
    "26(1)",
    "26(2)",
    "26(4)",
    "26(5)",
    "26(6)",
    "26(12)",
    "43, 47, 48",
    "72, 73",
}
# A complaint and a report (Articles 85, 87) do not wait for high risk to apply.
REPORTS = {"85", "87"}
LEGACY = (*BENEFIT, "placed_before_high_risk_date")
# facts, version, the day of the change, the duties that begin on it
CHANGES = [
    (BENEFIT, CURRENT, date(2027, 12, 2), HIGH_III),
    (BENEFIT, SUPERSEDED, date(2026, 8, 2), HIGH_III | REPORTS),
    (MEDICAL, CURRENT, date(2028, 8, 2), HIGH_I | {"25(3)"}),
    (MEDICAL, SUPERSEDED, date(2027, 8, 2), HIGH_I | {"25(3)"}),
    (LEGACY, CURRENT, date(2030, 8, 2), HIGH_III | {"111(2)"}),
    (LEGACY, SUPERSEDED, date(2030, 8, 2), HIGH_III | {"111(2)"}),
    (("makes_intimate_content",), CURRENT, date(2026, 12, 2), {"5(1)(ba)-(bb)"} | REPORTS),
    (("makes_child_abuse_content",), CURRENT, date(2026, 12, 2), {"5(1)(ba)-(bb)"} | REPORTS),
    (("collects_faces",), CURRENT, date(2025, 2, 2), {"4", "5(1)(a)-(g)", "5(1)(a)-(h)"}),
    (("collects_faces",), SUPERSEDED, date(2025, 2, 2), {"4", "5(1)(a)-(g)", "5(1)(a)-(h)"}),
    (("generates_content",), CURRENT, date(2026, 8, 2), {"50(2)", "50(5)"} | REPORTS),
    (("generates_content", "placed_before_august_2026"), CURRENT, date(2026, 12, 2), {"50(2)"}),
    (
        ("generates_content", "placed_before_august_2026"),
        SUPERSEDED,
        date(2026, 8, 2),
        {"50(2)", "50(5)"} | REPORTS,
    ),
    (
        ("interacts_with_people", "placed_before_august_2026"),
        CURRENT,
        date(2026, 8, 2),
        {"50(1)", "50(5)"} | REPORTS,
    ),
    (("provides_gpai_model",), CURRENT, date(2025, 8, 2), {"53(1)"}),
    ((*BENEFIT, "prepares_assessment"), CURRENT, date(2027, 12, 2), {"6(4)", "49(2)"}),
]
DAYS = [
    *(date(year, month, 2) for year in (2025, 2026, 2027, 2028, 2030) for month in (2, 8, 12)),
    date(2026, 7, 27),
    date(2030, 12, 31),
]


@pytest.mark.parametrize(("facts", "version", "day", "begun"), CHANGES)
def test_duties_begin_on_their_day_and_on_no_other(
    facts: tuple[str, ...], version: str, day: date, begun: set[str]
) -> None:
    eve = day - timedelta(days=1)
    assert in_force(facts, day, version) - in_force(facts, eve, version) == begun
    for other in DAYS:
        if other != day:
            new = in_force(facts, other, version) - in_force(facts, other - timedelta(days=1), version)
            assert not new & begun


@pytest.mark.parametrize("fact", ["makes_intimate_content", "makes_child_abuse_content"])
def test_the_new_prohibitions_wait_for_2_december_2026(fact: str) -> None:
    facts = {**QUIET, fact: True}
    eve, day = (classify(facts, on=date(2026, 12, number)) for number in (1, 2))
    assert (eve.category, day.category) == (Category.MINIMAL, Category.PROHIBITED)
    assert any("2 décembre 2026" in one.fr for one in eve.caveats)
    assert not any("2 décembre 2026" in one.fr for one in day.caveats)
    assert classify(facts, on=date(2026, 12, 2), version=SUPERSEDED).category is Category.MINIMAL


def test_old_prohibitions_begin_on_2_february_2025() -> None:
    facts = {**QUIET, "collects_faces": True}
    assert classify(facts, on=date(2025, 2, 1)).category is Category.MINIMAL
    assert classify(facts, on=date(2025, 2, 2)).category is Category.PROHIBITED


def test_high_risk_is_a_class_before_its_duties_apply() -> None:
    facts = {**QUIET, **dict.fromkeys(BENEFIT, True)}
    before, after = classify(facts, on=date(2027, 12, 1)), classify(facts, on=date(2027, 12, 2))
    assert before.category is after.category is Category.HIGH_RISK
    assert [one.fr for one in before.caveats] == [
        "Les exigences du haut risque ne s’appliquent qu’à partir du 2 décembre 2027."
    ]
    assert after.caveats == ()


def test_before_the_regulation_there_is_no_class() -> None:
    result = classify({**QUIET, **dict.fromkeys(BENEFIT, True)}, on=date(2024, 7, 31))
    assert result.category is Category.MINIMAL
    assert "1er août 2024" in result.caveats[0].fr


def test_a_private_legacy_system_is_left_alone() -> None:
    facts = {**QUIET, "scores_creditworthiness": True, "placed_before_high_risk_date": True}
    result = classify(facts, on=date(2031, 1, 1))
    assert {one.article for one in duties(result, on=date(2031, 1, 1))} == {"4"}
    changed = classify({**facts, "design_changed_since": True}, on=date(2031, 1, 1))
    assert "27" in {one.article for one in duties(changed, on=date(2031, 1, 1))}


def test_machinery_moved_from_one_section_to_the_other() -> None:
    facts = {
        **QUIET,
        **dict.fromkeys(("product_machinery", "product_or_safety_function", "third_party_assessment"), True),
    }
    now, before = (classify(facts, on=date(2028, 8, 2), version=version) for version in (CURRENT, SUPERSEDED))
    assert now.category is before.category is Category.HIGH_RISK
    assert now.articles == ("6(1), annex I B",)
    assert before.articles == ("6(1), annex I A",)
    assert "8-15" not in {one.article for one in duties(now, on=date(2028, 8, 2))}
    assert "8-15" in {one.article for one in duties(before, on=date(2028, 8, 2))}


def test_comfort_functions_are_spared_since_the_amendment() -> None:
    facts = {**QUIET, **dict.fromkeys((*MEDICAL, "convenience_function_only"), True)}
    assert classify(facts, on=date(2026, 12, 2)).category is Category.MINIMAL
    assert classify(facts, on=date(2026, 12, 2), version=SUPERSEDED).category is Category.HIGH_RISK


def test_disputed_dates_say_so() -> None:
    result = classify({**QUIET, **dict.fromkeys(BENEFIT, True)}, on=date(2026, 11, 22))
    disputed = {one.article for one in duties(result, on=date(2026, 11, 22)) if one.disputed}
    # Articles 26 and 27 stand in Section 3, which Article 113(c) defers: nothing of them has applied since 2026.
    assert {"43, 47, 48", "49(1)", "49(3)", "72, 73", "86"} == disputed
    assert not any(one.disputed for one in duties(result, on=date(2026, 11, 22), version=SUPERSEDED))


EXPECTED = {
    CURRENT: {
        "entry_into_force": "2024-08-01", "prohibitions": "2025-02-02", "gpai": "2025-08-02",
        "amendment": "2026-07-27", "sector_acts": "2026-07-27", "general": "2026-08-02",
        "gpai_fines": "2026-08-02", "prohibitions_2026": "2026-12-02", "marking_grace_end": "2026-12-02",
        "gpai_legacy": "2027-08-02", "sandboxes": "2027-08-02",
        "annex_iii": "2027-12-02", "annex_i": "2028-08-02", "public_legacy": "2030-08-02",
        "large_it_systems": "2030-12-31",
    },
    SUPERSEDED: {
        "entry_into_force": "2024-08-01", "prohibitions": "2025-02-02", "gpai": "2025-08-02",
        "general": "2026-08-02", "gpai_fines": "2026-08-02", "annex_iii": "2026-08-02",
        "sector_acts": "2026-08-02", "sandboxes": "2026-08-02",
        "gpai_legacy": "2027-08-02", "annex_i": "2027-08-02", "public_legacy": "2030-08-02",
        "large_it_systems": "2030-12-31",
    },
}  # fmt: skip


@pytest.mark.parametrize("version", [CURRENT, SUPERSEDED])
def test_calendars(version: str) -> None:
    rows = calendar(version)
    assert {row.id: row.on.isoformat() for row in rows} == EXPECTED[version]
    assert [row.on for row in rows] == sorted(row.on for row in rows)
    assert all(row.status == "binding" and row.source.fr for row in rows)


def test_first_days_of_rules_are_milestones() -> None:
    days = {row.on for row in calendar()}
    assert {one.valid_from for one in rules()} <= days


def test_replaced_rows_end_on_the_eve_of_the_amendment() -> None:
    ended = {one.id: one.valid_to for one in rules(SUPERSEDED) if one.valid_to}
    assert ended == dict.fromkeys(("art6_1_a_2024", "art6_1_b_2024"), date(2026, 7, 26))


def test_timeline_groups_duties_by_day() -> None:
    result = classify(
        {**QUIET, **dict.fromkeys((*BENEFIT, "interacts_with_people"), True)}, on=date(2026, 11, 22)
    )
    steps = timeline(result, on=date(2026, 11, 22))
    assert [step.on for step in steps] == [date(2025, 2, 2), date(2026, 8, 2), date(2027, 12, 2)]
    assert [step.passed for step in steps] == [True, True, False]
    assert "annexe III" in steps[-1].text.fr
    assert all(duty.applies_from == step.on for step in steps for duty in step.duties)


def test_refusals() -> None:
    result = classify({}, on=date(2026, 11, 22))
    nonsense: list[Any] = ["2025/1", None, 3, [], "x" * 1000]
    for version in nonsense:
        with pytest.raises(UnknownId):
            calendar(version)
    with pytest.raises(UnknownId):
        day_of("annex_iv")
    with pytest.raises(UnknownId):
        duties(result, on=date(2026, 11, 22), version="2025/1")
    for on in ("2026-11-22", None, 0):
        with pytest.raises(InvalidInput):
            classify({}, on=on)  # type: ignore[arg-type] # refused on purpose
        with pytest.raises(InvalidInput):
            duties(result, on=on)  # type: ignore[arg-type] # refused on purpose


def test_what_is_disputed_is_not_for_what_was_already_there() -> None:
    """Article 111(2) rules out any application in 2026 to a system already in service."""
    result = classify({**QUIET, **dict.fromkeys(LEGACY, True)}, on=date(2026, 11, 22))
    owed = duties(result, on=date(2026, 11, 22))
    assert {one.applies_from for one in owed if one.article == "49(3)"} == {date(2030, 8, 2)}
    assert not any(one.disputed for one in owed)


@pytest.mark.parametrize(("own", "first"), [(False, date(2026, 12, 2)), (True, date(2026, 8, 2))])
def test_the_delay_for_marking_is_for_what_was_placed_on_the_market(own: bool, first: date) -> None:
    """Article 111(4) does not say « or put into service »; for one's own system the other reading is told."""
    facts = {
        **QUIET,
        "generates_content": True,
        "placed_before_august_2026": True,
        "develops_own_system": own,
    }
    (marking,) = (one for one in duties(classify(facts, on=first), on=first) if one.article == "50(2)")
    assert marking.applies_from == first
    assert marking.certain
    assert (marking.disputed is not None) is own


def test_what_is_owed_before_the_market_is_not_owed_by_what_was_there() -> None:
    """Articles 6(4) and 49(2) are owed before placing on the market."""
    escaped = {**QUIET, **dict.fromkeys((*LEGACY, "prepares_assessment"), True)}
    result = classify(escaped, on=date(2028, 1, 1))
    assert not {"6(4)", "49(2)"} & {one.article for one in duties(result, on=date(2028, 1, 1))}


@pytest.mark.parametrize(("old", "first"), [(False, date(2025, 8, 2)), (True, date(2027, 8, 2))])
def test_models_from_before_august_2025_have_two_more_years(old: bool, first: date) -> None:
    facts = {**QUIET, "provides_gpai_model": True, "model_placed_before_august_2025": old}
    (model,) = (one for one in duties(classify(facts, on=first), on=first) if one.article == "53(1)")
    assert (model.applies_from, model.certain) == (first, True)


def test_an_open_date_is_the_earliest_still_possible() -> None:
    """Nobody who plans from an open list finds out that a duty began before the day it showed."""
    day = date(2026, 11, 22)
    claims = classify(dict.fromkeys(BENEFIT, True), on=day)
    (open_duty,) = (one for one in duties(claims, on=day) if one.article == "26(1)")
    assert (open_duty.applies_from, open_duty.applies_from_latest) == (date(2027, 12, 2), date(2030, 8, 2))
    assert not open_duty.certain
    known = classify({**QUIET, **dict.fromkeys(BENEFIT, True)}, on=day)
    assert all(one.applies_from == one.applies_from_latest for one in duties(known, on=day))
