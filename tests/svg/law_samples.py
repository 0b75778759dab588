"""Systems of every class and every degree of knowledge, drawn in every way, for tests that look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import ia_radar as ia
from ia_radar import svg
from ia_radar.aiact import Classification, Role, classify, duties, questions

from .samples import THEMES

ON = date(2026, 11, 22)
TITLE = "Priorisation des demandes de logement social et instruction des aides facultatives"
NO = {one.id: False for one in questions()}
CLAIMS = {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
_TALK = {"interacts_with_people": True, "generates_content": True, "informs_public": True}


def _known(**facts: bool) -> Classification:
    return classify(NO | facts, on=ON)


SYSTEMS: dict[str, Classification] = {
    "blank": classify({}, on=ON),
    "claims": classify(CLAIMS, on=ON),
    "out": classify({"rules_only": True}, on=ON),
    "minimal": _known(),
    "limited": _known(**_TALK, makes_deepfakes=True, uses_gpai_model=True),
    "high": _known(**CLAIMS, **_TALK, uses_gpai_model=True, prepares_assessment=True, profiles_people=True),
    "derogated": _known(**CLAIMS, prepares_assessment=True),
    "legacy": _known(**CLAIMS, placed_before_high_risk_date=True),
    "prohibited": _known(**CLAIMS, **_TALK, collects_faces=True, uses_biometrics=True, infers_emotions=True),
    "superseded": classify(NO | CLAIMS, on=ON, version="2024/1689"),
    "everything": classify({one.id: one.topic != "scope" for one in questions()}, on=ON),
    "heavy": classify(
        {one.id: one.topic not in ("scope", "practices", "biometrics") for one in questions()}, on=ON
    ),
}


def cases() -> Iterator[tuple[str, Classification]]:
    """The systems of the labelled cases, with what their descriptions say and nothing more."""
    path = Path(__file__).parents[1] / "aiact" / "cases" / "facts.json"
    for name, facts in json.loads(path.read_text("utf-8")).items():
        yield name, classify(facts, on=ON)


def law_charts(
    systems: dict[str, Classification] = SYSTEMS, themes: dict[str, svg.Theme] = THEMES
) -> Iterator[tuple[str, svg.Svg]]:
    """Ladder, badge and timeline of each system, in both languages and layouts and in every theme."""
    for name, result in systems.items():
        owed = duties(result, roles=Role, body=ia.PublicBody(population=62_000), on=ON)
        for lang in ia.text.LANGS:
            for theme_name, theme in themes.items():
                for size in (None, 320):
                    options = {"title": TITLE, "lang": lang, "theme": theme, "size": size}
                    drawings = {
                        "ai-act": svg.ai_act(result, **options),  # type: ignore[arg-type]  # one mapping for all three
                        "badge": svg.badge(result, **options),  # type: ignore[arg-type]  # as above
                        "timeline": svg.timeline(owed, on=ON, **options),  # type: ignore[arg-type]  # as above
                    }
                    for kind, drawing in drawings.items():
                        yield f"{name} {lang} {theme_name} {size} {kind}", drawing
