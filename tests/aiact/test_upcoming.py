"""What is announced and not there yet, and what a breach may cost: held to the rows that they name."""

from __future__ import annotations

from datetime import date

import pytest

from ia_radar.aiact import CURRENT, SUPERSEDED, LegalForce, UpcomingText, day_of, penalties, rules, upcoming
from ia_radar.aiact.french_law import FRENCH_LAW
from ia_radar.aiact.rules.calendar import READ_FIRST, READ_LAST
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.rule import DRAFT_HIGH_RISK

KNOWN = (
    {row.id for row in rules(CURRENT) + rules(SUPERSEDED)}
    | {duty.id for duty in DUTIES}
    | {row.id for row in FRENCH_LAW}
    | {penalty.id for penalty in penalties()}
)


@pytest.mark.parametrize("awaited", upcoming(), ids=lambda text: text.id)
def test_a_text_to_come_names_rows_that_exist_and_says_what_is_known(awaited: UpcomingText) -> None:
    assert awaited.touches
    assert set(awaited.touches) <= KNOWN
    assert awaited.known.fr
    assert awaited.known.en
    assert awaited.since <= awaited.reviewed_on
    assert READ_FIRST <= awaited.reviewed_on <= READ_LAST


def test_what_rests_on_the_draft_will_be_touched_by_the_final_guidelines() -> None:
    (final,) = (text for text in upcoming() if text.id == "high_risk_guidelines")
    draft = (DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE)
    resting = {row.id for row in rules(CURRENT) if draft in row.sources.values()}
    assert set(final.touches) == resting


def test_awaited_are_the_five_that_the_issue_names_and_more() -> None:
    named = {
        "french_authorities",
        "high_risk_guidelines",
        "fria_template",
        "incident_guidelines",
        "standards",
    }
    assert named <= {text.id for text in upcoming()}


def test_fines_on_public_bodies_are_not_settled() -> None:
    """Article 99(8) leaves them to the State; no French text was found."""
    by_article = {penalty.article: penalty for penalty in penalties()}
    assert not by_article["99(8)"].settled
    assert by_article["99(8)"].euros is None
    assert by_article["99(3)"].euros == 35_000_000
    assert by_article["99(4)"].articles == (
        "16", "22", "23", "24", "25(2)", "25(4)", "26", "31", "33", "34", "50",
    )  # fmt: skip
    assert "27" not in by_article["99(4)"].articles


def test_fines_have_their_days() -> None:
    """Chapter XII applies since 2 August 2025, Article 101 since 2 August 2026 (Article 113(b))."""
    days = {penalty.article: penalty.valid_from for penalty in penalties()}
    assert days["99(3)"] == date(2025, 8, 2) == day_of("gpai")
    assert days["101"] == date(2026, 8, 2)
