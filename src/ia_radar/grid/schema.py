"""The JSON Schema of a grid as files hold it."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import (
    SIZE,
    SLUG,
    STRING,
    TEXT,
    WHOLE,
    WORDS,
    list_of,
    object_of,
    one_of,
)
from ia_radar._ground.vocabularies import LocalWords
from ia_radar.grid.model import Credit, Grid, Item, Level, Pole, Provenance, Scale, Section
from ia_radar.grid.status_words import STATUS_IDS, StatusWords
from ia_radar.grid.vocabularies import ITEM, SIGNAL

__all__ = ["grid_schema", "statuses_schema"]


def statuses_schema() -> dict[str, Any]:
    """The words for statuses, in a scale and in a pack."""
    return object_of("", StatusWords, **dict.fromkeys(STATUS_IDS, TEXT))


def grid_schema() -> dict[str, Any]:
    """What `Grid.to_dict` gives, and what `Grid.from_dict` reads."""
    provenance = one_of(Provenance)
    pole = {
        "anyOf": [
            WORDS,
            object_of("fr", fr=WORDS, en=STRING, provenance=provenance),
            object_of("text", Pole, text=WORDS, provenance=provenance),
        ]
    }
    item = object_of(
        "id label",
        Item,
        id=SLUG,
        label=TEXT,
        provenance=provenance,
        negative=pole,
        positive=pole,
        questions=list_of(TEXT),
        note=TEXT,
        derived_from=list_of(ITEM),
        formerly=list_of(SLUG),
    )
    section = object_of(
        "id label items",
        Section,
        id=SLUG,
        label=TEXT,
        items={**list_of(item), "minItems": 1},
        provenance=provenance,
        question=TEXT,
        formerly=list_of(SLUG),
    )
    level = object_of("value signal", Level, value=WHOLE, id=SLUG, label=TEXT, meaning=TEXT, signal=SIGNAL)
    credit = object_of(
        "work authors",
        Credit,
        work=TEXT,
        authors=TEXT,
        year=WHOLE,
        licence=STRING,
        licence_url=STRING,
        source_url=STRING,
        changes=TEXT,
    )
    return object_of(
        "id version title scale sections",
        Grid,
        id=SLUG,
        version=WORDS,
        title=TEXT,
        scale=object_of(
            "levels",
            Scale,
            levels={**list_of(level), "minItems": 2},
            provenance=provenance,
            statuses=LocalWords(statuses_schema(), "statuses"),
        ),
        sections={**list_of(section), "minItems": 1},
        minimum_coverage={**list_of(SIZE), "minItems": 2, "maxItems": 2},
        provenance=provenance,
        purpose=TEXT,
        drawing={"enum": ["radar", "girouet"]},
        credit=credit,
        based_on=STRING,
    )
