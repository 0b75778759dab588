"""The JSON Schema of assessments and panels as files hold them."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import DAY, STRING, STRINGS, WHOLE, list_of, map_of, object_of, one_of
from ia_radar.assess.model import Basis, NonAnswer, Stage
from ia_radar.grid.vocabularies import GRID, ITEM

__all__ = ["assessment_schema", "panel_schema"]


def assessment_schema() -> dict[str, Any]:
    """What `Assessment.to_dict` gives, and what `Assessment.from_dict` reads."""
    rating = {"anyOf": [WHOLE, {"type": "null"}, one_of(NonAnswer)]}
    return object_of(
        "grid",
        grid=GRID,
        version=STRING,
        edition={"type": "integer", "minimum": 1},
        stage=one_of(Stage),
        basis=one_of(Basis),
        date=DAY,
        respondent=STRING,
        ratings=map_of(rating),
        notes=map_of(STRING),
        evidence=map_of(STRINGS),
        derived=list_of(ITEM),
        items_labels=map_of(STRING),
        ratings_labels=map_of(STRING),
    )


def panel_schema() -> dict[str, Any]:
    """What ``Panel.to_dict(answers=True)`` gives, and what `Panel.from_dict` reads."""
    return object_of(
        "assessments",
        k={"type": "integer", "minimum": 1},
        assessments={**list_of(assessment_schema()), "minItems": 1},
    )
