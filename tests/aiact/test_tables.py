# ruff: noqa: E501 - rows of a table stand on one line each
"""The columns of the tables that no case reads: from when, until when, disputed or not, in which version."""

from __future__ import annotations

from datetime import date

from ia_radar.aiact import CURRENT, SUPERSEDED, classify, duties, questions
from ia_radar.aiact.french_law import FRENCH_LAW
from ia_radar.aiact.rules.duties import DUTIES
from tests.test_imports import loaded_after

QUIET = {one.id: False for one in questions()}
ON = date(2026, 12, 2)

# The milestone that dates a duty where nothing was already there.
DATED = {
    "prohibitions": "art4_provider art4_provider_2024 art4_deployer art4_deployer_2024 art5_provider art5_deployer",
    "prohibitions_2026": "art5_2026_provider art5_2026_deployer",
    "derogated": "art6_4 art49_2",
    "sector": "art2_2 art2_2_2024",
    "high_risk": "art8_15 art16_21 art23 art24 art25_1_a art25_1_b art25_1_c art25_2 art25_3 art25_4 art26_1 art26_2 art26_4 art26_5 "
    "art26_6 art26_7 art26_8 art26_9 art26_10 art26_11 art26_12 art27 art43_48 art49_1 art49_3 art49_5 art72_73 art86",
    "general": "art50_1 art50_3 art50_4_deepfake art50_4_artistic art50_4_text art50_5_provider art50_5_deployer",
    "reports": "art85 art87_provider art87_deployer",
    "marking": "art50_2",
    "gpai": "art53 art53_open art55",
    "public_legacy": "art111_2 art111_2_provider",
}
# Outside the deferred Sections 1 to 3 of Chapter III, or leaning on it (6(4)); 111(4) for one's own system.
DISPUTED = {"art6_4", "art49_1", "art49_2", "art49_3", "art49_5", "art43_48", "art72_73", "art86", "art50_2"}
ONLY = {
    CURRENT: {"art4_provider", "art4_deployer", "art5_2026_provider", "art5_2026_deployer", "art2_2"},
    SUPERSEDED: {"art4_provider_2024", "art4_deployer_2024", "art2_2_2024"},
}
DAYS = {
    "2017-09-01": "fr_mention fr_mention_content fr_communication",
    "2018-05-25": "fr_gdpr_22 fr_gdpr_explain fr_dpia_high_risk fr_dpia fr_dpo fr_video fr_video_before fr_video_statistics fr_video_private fr_child_content",
    "2018-06-22": "fr_self_revising fr_secret fr_47_sensitive fr_47_appeal fr_47_mastery fr_47_conditions_2018",
    "2016-07-09": "fr_archives",
    "2018-10-07": "fr_publication",
    "2021-09-01": "fr_housing_rating",
    "2018-11-06": "fr_dpia_list",
    "2019-04-01": "fr_procurement fr_clause_ai_act fr_clause_explain fr_clause_data",
    "2019-06-01": "fr_95_police fr_title_3",
    "2020-07-01": "fr_47_conditions",
    "2020-09-23": "fr_accessibility",
    "2023-01-01": "fr_cst fr_cst_technology fr_procurement_plan",
    "2023-05-21": "fr_video_2023",
    "2024-05-23": "fr_deepfake fr_sexual_deepfake",
    "2024-06-27": "fr_clause_frugal",
    "2025-01-01": "fr_reen",
    "2025-04-01": "fr_video_between",
    "2026-03-21": "fr_video_2026",
    "2026-08-22": "fr_procurement_green",
    "2028-01-01": "fr_video_after",
}
ENDS = {
    "fr_47_conditions_2018": "2020-06-30",
    "fr_video_before": "2023-05-20",
    "fr_video_2023": "2025-03-31",
    "fr_video_between": "2026-03-20",
    "fr_video_2026": "2027-12-31",
}


def test_each_duty_is_dated_by_its_milestone() -> None:
    expected = {duty: when for when, ids in DATED.items() for duty in ids.split()}
    assert {duty.id: duty.when for duty in DUTIES} == expected


def test_exactly_these_dates_are_disputed() -> None:
    assert {duty.id for duty in DUTIES if duty.dispute} == DISPUTED


def test_each_duty_stands_in_its_versions() -> None:
    assert {duty.id for duty in DUTIES if duty.versions == (CURRENT,)} == ONLY[CURRENT]
    assert {duty.id for duty in DUTIES if duty.versions == (SUPERSEDED,)} == ONLY[SUPERSEDED]


def test_french_rows_begin_and_end_on_their_days() -> None:
    expected = {row: day for day, ids in DAYS.items() for row in ids.split()}
    assert {row.id: row.valid_from.isoformat() for row in FRENCH_LAW} == expected
    assert {row.id: row.valid_to.isoformat() for row in FRENCH_LAW if row.valid_to} == ENDS


def test_duties_come_in_the_order_of_the_articles_within_a_day() -> None:
    facts = {**QUIET, "deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
    owed = [one for one in duties(classify(facts, on=ON), on=ON) if one.applies_from == date(2027, 12, 2)]
    assert [one.article for one in owed][:4] == ["8-15", "16-21", "23", "24"]
    assert [one.article for one in owed][-3:] == ["49(3)", "72, 73", "86"]


def test_the_law_is_read_without_numpy_settled_or_open() -> None:
    code = (
        "import ia_radar as ia, datetime as dt; from ia_radar.aiact import questions; on = dt.date(2026, 11, 27)\n"
        "facts = {one.id: False for one in questions()}\n"
        "ia.duties(ia.classify(facts, on=on), on=on); ia.french_law(facts, body=ia.PublicBody(5, 5), on=on)\n"
        "ia.aiact.open_questions({}, on=on); ia.duties(ia.classify({}, on=on), on=on); ia.french_law({}, on=on)"
    )
    assert "numpy" not in loaded_after(code)
