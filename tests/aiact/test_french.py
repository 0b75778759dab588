"""French law: a verdict of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ia_radar.aiact import Kind, PublicBody, classify, french_law, questions
from ia_radar.aiact.french import FRENCH_LAW
from ia_radar.errors import InvalidInput

ON = date(2026, 11, 22)
QUIET = {one.id: False for one in questions()}


def stated(facts: dict[str, bool], body: PublicBody | None = None, on: date = ON) -> set[str]:
    return {one.rule.id for one in french_law({**QUIET, **facts}, body=body, on=on).statements if one.certain}


def test_the_mention_has_no_staff_threshold() -> None:
    decision = {"individual_decision": True, "main_algorithm": True}
    assert "fr_mention" in stated(decision, PublicBody(agents=3))
    assert "fr_publication" not in stated(decision, PublicBody(agents=49))
    assert "fr_publication" in stated(decision, PublicBody(agents=50))


def test_publication_is_possible_when_the_staff_is_unknown() -> None:
    verdict = french_law(
        {**QUIET, "individual_decision": True, "main_algorithm": True}, body=PublicBody(), on=ON
    )
    assert [one.certain for one in verdict.statements if one.rule.id == "fr_publication"] == [False]


def test_responsible_digital_strategy_above_50_000_inhabitants() -> None:
    assert "fr_reen" not in stated({}, PublicBody(population=50_000))
    assert "fr_reen" in stated({}, PublicBody(population=50_001))
    assert "fr_reen" not in stated({})


def test_self_revising_algorithm_alone_is_forbidden() -> None:
    alone = {
        "individual_decision": True,
        "fully_automated": True,
        "algorithm_mastered": True,
        "self_revising": True,
    }
    verdict = french_law({**QUIET, **alone}, body=PublicBody(), on=ON)
    assert verdict.forbidden is True
    assert "2018-765 DC" in repr(verdict)
    assert (
        french_law({**QUIET, **alone, "fully_automated": False}, body=PublicBody(), on=ON).forbidden is False
    )


def test_unknown_facts_leave_the_verdict_open() -> None:
    known = {**QUIET, "individual_decision": True, "fully_automated": True, "algorithm_mastered": True}
    del known["self_revising"]
    verdict = french_law(known, body=PublicBody(agents=10), on=ON)
    assert verdict.forbidden is None
    assert "self_revising" in verdict.missing
    assert "à préciser" in verdict.explain("fr")


def test_the_verdict_does_not_depend_on_ai() -> None:
    facts = {"individual_decision": True, "procured": True, "personal_data": True, "fully_automated": True}
    assert stated(facts, PublicBody()) == stated({**facts, "rules_only": True}, PublicBody())


def test_an_impact_assessment_is_presumed_for_high_risk() -> None:
    facts = {"personal_data": True, "deployed_by_public_authority": True, "ranks_social_housing": True}
    assert classify({**QUIET, **facts}, on=ON).category.value == "high_risk"
    assert "fr_dpia_high_risk" in stated(facts)


def test_confidence_and_source_stand_on_every_statement() -> None:
    for one in FRENCH_LAW:
        assert one.confidence in {"high", "medium", "low"}
        assert one.source
        assert one.text.fr
        assert one.text.en
    assert {
        one.confidence for one in FRENCH_LAW if one.article.startswith("CRPA R") or "L.311" in one.article
    } == {"high"}


def test_prohibitions_come_first() -> None:
    facts = {
        **QUIET,
        **dict.fromkeys(("individual_decision", "fully_automated", "procured", "self_revising"), True),
    }
    kinds = [one.rule.kind for one in french_law(facts, body=PublicBody(), on=ON).statements if one.certain]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert kinds[0] is Kind.FORBIDDEN


def test_dates() -> None:
    assert "fr_procurement_green" not in stated({"procured": True}, PublicBody(), date(2026, 8, 21))
    assert "fr_procurement_green" in stated({"procured": True}, PublicBody(), date(2026, 8, 22))


def test_both_languages() -> None:
    verdict = french_law(
        {**QUIET, "procured": True, "analyses_public_cameras": True}, body=PublicBody(), on=ON
    )
    assert "French law, 22 November 2026:" in verdict.explain("en")
    assert "Droit français, 22 novembre 2026 :" in verdict.explain("fr")
    assert "[AFNOR SPEC 2314, juin 2024 ; à vérifier]" in verdict.explain("fr")


@pytest.mark.parametrize("size", [-1, 1.5, "12", True, float("nan")])
def test_sizes_are_whole_numbers(size: Any) -> None:
    with pytest.raises(InvalidInput):
        PublicBody(population=size)


def test_a_body_is_a_public_body() -> None:
    with pytest.raises(InvalidInput):
        french_law({}, body="commune", on=ON)  # type: ignore[arg-type] # refused on purpose
