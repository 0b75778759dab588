"""Results as plain data: the mapping and the schema come from one table, and agree."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

import pytest
from attrs import frozen
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

import ia_radar as ia
from ia_radar._ground.data import Id, Words, data_fields, to_data
from ia_radar._ground.data_schema import schema_of


class Colour(Enum):
    RED = "red"

    @property
    def label(self) -> ia.Text:
        return ia.Text("rouge", "red")


@data_fields(size=int)
@frozen
class Wheel:
    size: int


@data_fields(
    id=str,
    colour=Colour,
    title=Words,
    note=ia.Text | None,
    bought=dt.date | None,
    wheels=list[Wheel],
    tags=list[str],
    ratings=dict[str, int | None],
    item=Id | None,
    colours=list[Colour],
    caveats=list[Words],
)
@frozen
class Bicycle:
    id: str
    colour: Colour
    title: ia.Text
    note: ia.Text | None
    bought: dt.date | None
    wheels: tuple[Wheel, ...]
    tags: frozenset[str]
    ratings: Mapping[str, int | None]
    item: ia.Item | None = None
    colours: tuple[Colour, ...] = ()
    caveats: tuple[ia.Text, ...] = ()


BICYCLE = Bicycle(
    "b1",
    Colour.RED,
    ia.Text("Vélo", "Bicycle"),
    ia.Text("Rien"),
    dt.date(2026, 11, 27),
    (Wheel(28), Wheel(26)),
    frozenset({"b", "a"}),
    {"autonomy": None, "meaning": 3},
    ia.get_grid("girouet").items["autonomy"],
    (Colour.RED,),
    (ia.Text("Prudence", "Careful"),),
)


def test_ids_alone_without_a_language() -> None:
    assert to_data(BICYCLE) == {
        "id": "b1",
        "colour": "red",
        "note": {"fr": "Rien"},
        "bought": "2026-11-27",
        "wheels": [{"size": 28}, {"size": 26}],
        "tags": ["a", "b"],
        "ratings": {"autonomy": None, "meaning": 3},
        "item": "autonomy",
        "colours": ["red"],
    }


def test_words_beside_the_ids_with_one() -> None:
    data = to_data(BICYCLE, "en")
    assert (data["colour"], data["colour_label"]) == ("red", "red")
    assert (data["item"], data["item_label"]) == ("autonomy", "Autonomy")
    assert data["title"] == "Bicycle"
    assert (data["colours"], data["colours_labels"], data["caveats"]) == (["red"], ["red"], ["Careful"])
    assert to_data(BICYCLE, "fr")["colour_label"] == "rouge"
    with pytest.raises(ia.UnknownId, match="no language 'de'"):
        to_data(BICYCLE, "de")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("lang", [None, "fr", "en"])
def test_the_schema_holds_what_is_given_and_nothing_else(lang: Any) -> None:
    schema = schema_of(Bicycle)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for bicycle in (BICYCLE, Bicycle("b2", Colour.RED, ia.Text("x"), None, None, (), frozenset(), {})):
        data = json.loads(json.dumps(to_data(bicycle, lang)))
        validator.validate(data)
        for name in ("colour", "wheels"):
            assert not validator.is_valid({key: entry for key, entry in data.items() if key != name})
        assert not validator.is_valid(data | {"surplus": 1})
        assert not validator.is_valid(data | {"colour": "blue"})
        assert not validator.is_valid(data | {"wheels": [{"size": "big"}]})
