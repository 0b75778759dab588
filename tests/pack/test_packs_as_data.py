"""A pack can be written and read back, and its file is what its schema says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar.pack import Pack, load_pack
from ia_radar.pack.schema import pack_schema
from tests.pack.some_packs import PACKS

VALID = Draft202012Validator(pack_schema())


def through_json(data: object) -> Any:
    return json.loads(json.dumps(data, ensure_ascii=False))


@settings(deadline=None, max_examples=60)
@given(PACKS)
def test_packs_come_back_and_fit_their_schema(pack: Pack) -> None:
    data = through_json(pack.to_dict())
    assert Pack.from_dict(data) == pack
    assert load_pack(json.dumps(data)) == pack
    assert not list(VALID.iter_errors(data))


@settings(deadline=None, max_examples=20)
@given(PACKS)
def test_a_pack_in_one_language_is_a_pack(pack: Pack) -> None:
    english = Pack.from_dict(through_json(pack.to_dict("en")))
    assert english.title.fr == pack.title["en"]
    assert [each.when for each in english.rules] == [each.when for each in pack.rules]


def test_whatever_is_wrong_with_a_pack_is_said_at_once() -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        Pack.from_dict({"id": "ville", "version": "", "title": "T", "rules": [{"id": "x", "kind": "permit"}]})
    paths = {problem.path for problem in refused.value.problems}
    assert paths >= {"version", "source", "rules[0].kind", "rules[0].text"}
