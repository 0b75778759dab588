"""Algorithms on street cameras: forbidden to a public authority, but for a legal experiment and its days."""

from __future__ import annotations

from datetime import date

import pytest

from ia_radar.aiact import FrenchVerdict, Kind, PublicBody, french_law, questions

QUIET = {one.id: False for one in questions()}
ON = date(2026, 11, 27)


def verdict(*yes: str, on: date = ON, body: PublicBody | None = None) -> FrenchVerdict:
    return french_law({**QUIET, **dict.fromkeys(yes, True)}, body=body, on=on)


def test_a_public_authority_may_not_analyse_its_street_cameras() -> None:
    """Conseil d'État, 30 January 2026, n° 506370, Commune de Nice: no text authorises it."""
    fly_tipping = verdict("analyses_public_cameras", "deployed_by_public_authority")
    assert fly_tipping.forbidden is True
    assert verdict("analyses_public_cameras", body=PublicBody()).forbidden is True
    (ban,) = (one.rule for one in fly_tipping.statements if one.rule.kind is Kind.FORBIDDEN)
    assert "506370" in ban.source
    assert ban.confidence == "high"


def test_an_open_question_on_the_law_leaves_the_verdict_open() -> None:
    facts: dict[str, bool] = {**QUIET, "analyses_public_cameras": True, "deployed_by_public_authority": True}
    del facts["cameras_authorised_by_law"]
    unsure = french_law(facts, on=ON)
    assert unsure.forbidden is None
    assert unsure.missing == ("cameras_authorised_by_law",)


@pytest.mark.parametrize(
    ("day", "forbidden", "article"),
    [
        (date(2023, 5, 20), True, "CE 506370, CSI L.251-2"),
        (date(2023, 5, 21), False, "loi 2023-380, art. 10"),
        (date(2025, 3, 31), False, "loi 2023-380, art. 10"),
        (date(2025, 4, 1), True, "CE 506370, CSI L.251-2"),
        (date(2026, 3, 20), True, "CE 506370, CSI L.251-2"),
        (date(2026, 3, 21), False, "loi 2026-201, art. 47"),
        (date(2027, 12, 31), False, "loi 2026-201, art. 47"),
        (date(2028, 1, 1), True, "CE 506370, CSI L.251-2"),
    ],
)
def test_the_experiment_has_its_days(day: date, forbidden: bool, article: str) -> None:
    """Lapsed on 31 March 2025 (CC 2025-878 DC), reopened until 31 December 2027 (Act 2026-201, 47)."""
    event = verdict(
        "analyses_public_cameras", "cameras_authorised_by_law", "deployed_by_public_authority", on=day
    )
    assert event.forbidden is forbidden
    assert article in {one.rule.article for one in event.statements if one.certain}


def test_statistics_and_private_bodies_have_another_regime() -> None:
    counting = verdict("analyses_public_cameras", "camera_statistics_only", "deployed_by_public_authority")
    shop = verdict("analyses_public_cameras")
    assert counting.forbidden is shop.forbidden is False
    assert {one.rule.kind for one in counting.statements} >= {Kind.CONDITION}
    assert {one.rule.id for one in shop.statements} == {"fr_video_private"}
