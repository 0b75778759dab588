"""Articles cited letter by letter, in the version that holds them."""

from __future__ import annotations

from datetime import date

import pytest

from ia_radar.aiact import CURRENT, SUPERSEDED, calendar, classify, duties, french_law, questions, upcoming

QUIET = {one.id: False for one in questions()}
ON = date(2026, 11, 27)
TRAM = ("product_section_b", "product_or_safety_function", "third_party_assessment")

# Article 113 as amended by point (40), and as first published; Article 111 as amended by point (39).
CITED = {
    CURRENT: {
        "entry_into_force": "113", "prohibitions": "113(a)", "gpai": "113(b)", "sector_acts": "113(d)",
        "general": "113", "gpai_fines": "113(b), 101", "prohibitions_2026": "113(a)",
        "marking_grace_end": "111(4)", "gpai_legacy": "111(3)", "sandboxes": "57(1)",
        "annex_iii": "113(c)(i)", "annex_i": "113(c)(ii)", "public_legacy": "111(2)",
        "large_it_systems": "111(1)", "amendment": "2026/1744, 4",
    },
    SUPERSEDED: {
        "entry_into_force": "113", "prohibitions": "113(a)", "gpai": "113(b)", "sector_acts": "113",
        "general": "113", "gpai_fines": "113(b), 101", "gpai_legacy": "111(3)", "sandboxes": "57(1)",
        "annex_iii": "113", "annex_i": "113(c)", "public_legacy": "111(2)", "large_it_systems": "111(1)",
    },
}  # fmt: skip


@pytest.mark.parametrize("version", [CURRENT, SUPERSEDED])
def test_each_date_cites_the_letter_that_sets_it(version: str) -> None:
    assert {row.id: row.article for row in calendar(version)} == CITED[version]


def test_a_date_is_sourced_to_the_text_that_last_wrote_it() -> None:
    """Points (39)(a) and (40)(a) of Regulation (EU) 2026/1744 rewrote 111(2) and 113(a), dates unchanged."""
    amended = {row.id for row in calendar() if "2026/1744" in row.source.en}
    assert amended >= {"prohibitions", "public_legacy", "annex_iii", "annex_i", "sector_acts", "sandboxes"}
    assert not amended & {"gpai", "general", "gpai_legacy", "large_it_systems", "entry_into_force"}
    assert all("2026/1744" not in row.source.en for row in calendar(SUPERSEDED))


@pytest.mark.parametrize(
    ("version", "there", "absent"),
    [
        (CURRENT, "60a", "109"),
        (CURRENT, "les articles 57 à 59 une fois", "l’article 57 une fois"),
        (SUPERSEDED, "109", "60a"),
        (SUPERSEDED, "l’article 57 une fois", "57 à 59"),
    ],
)
def test_section_b_names_the_articles_of_its_version(version: str, there: str, absent: str) -> None:
    result = classify({**QUIET, **dict.fromkeys(TRAM, True)}, on=ON, version=version)
    (text,) = (duty.text for duty in duties(result, on=ON) if duty.article == "2(2), annex I B")
    assert there in text.fr
    assert absent not in text.fr


def test_what_may_limit_the_requirements_of_products_is_awaited() -> None:
    """2(13), added by Regulation (EU) 2026/1744: no limit before a delegated act, due by 2 August 2027."""
    (acts,) = (text for text in upcoming() if text.id == "section_a_limits")
    assert "2(13)" in acts.source
    assert "2 août 2027" in acts.known.fr
    assert {"art8_15", "art16_21"} <= set(acts.touches)


def test_the_environmental_clause_is_l_2112_2_and_the_social_one_l_2112_2_1() -> None:
    facts = {**QUIET, "procured": True, "deployed_by_public_authority": True}
    (green,) = (one.rule for one in french_law(facts, on=ON).statements if "L.2112" in one.rule.article)
    assert green.article == "CCP L.2112-2, L.2152-7"
    assert "sociale (L.2112-2-1)" in green.text.fr
    assert "lancée à partir" in green.text.fr
