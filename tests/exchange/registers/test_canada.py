"""Canada's own scores come out of the example, on the library's grids."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia

HERE = Path(__file__).parents[3] / "examples" / "canada"


@pytest.fixture(scope="module")
def aia() -> Any:
    spec = importlib.util.spec_from_file_location("aia_example", HERE / "aia.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["aia_example"] = module
    spec.loader.exec_module(module)
    return module


def test_the_25_published_scores_and_levels(aia: Any) -> None:
    rows = [json.loads(line) for line in (HERE / "aia_results.jsonl").read_text("utf-8").splitlines()]
    published = [
        tuple(
            row["derived"][name]
            for name in ("raw_risk_score", "mitigation_score", "final_score", "impact_level")
        )
        for row in rows
        if row["version"] == "v0.10.0"
    ]
    ours = [aia.compare()[index].canada for index in range(25)]
    assert len(published) == 25
    assert [(score.raw, score.mitigation, score.final, score.level) for score in ours] == published


def test_the_highest_sums_are_those_of_the_questionnaire(aia: Any) -> None:
    assert (aia.MOST_RISK, aia.MOST_MITIGATION) == (126, 46)


def test_what_a_sum_hides_a_floor_shows(aia: Any) -> None:
    automated = [result for result in aia.compare() if "impact30" in result.hazards]
    assert [result.canada.level for result in automated] == [1, 1]
    for result in automated:
        assert result.ours.sections["impact_panel_rs"].status is ia.SectionStatus.HAZARD


def test_an_empty_form_is_no_risk_for_a_sum_and_fog_for_us(aia: Any) -> None:
    nothing = {kind: ia.Assessment(grid) for kind, grid in aia.GRIDS.items()}
    assert aia.canada_score(nothing["risk"], nothing["mitigation"]).level == 1
    assert {section.status for section in ia.score(nothing["risk"]).sections} == {ia.SectionStatus.FOG}


def test_questions_of_the_other_phase_do_not_apply(aia: Any) -> None:
    for result in aia.compare():
        measures = aia.assess(result.record, "mitigation")
        phases = {asked.phase for asked in aia.ITEMS["mitigation"] if isinstance(measures[asked.item], int)}
        assert len(phases) == 1


def test_what_the_page_says_of_the_readings(aia: Any) -> None:
    compared = aia.compare()
    assert min(len(result.hazards) for result in compared) == 1
    moved = [result for result in compared if result.canada.level == 1 and result.canada.raw > 126 / 4]
    assert [result.canada.mitigation for result in moved] == [37] * 4
    for result in compared:
        assert {section.status for section in result.girouet.sections} == {ia.SectionStatus.FOG}
        rated = {
            item for item, rating in result.radar.assessment.ratings if rating is not ia.NonAnswer.UNANSWERED
        }
        assert rated == set(aia.THEMES)
