"""Uses and families that a pack adds: what it may say, and a project that names them, with it and without."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar._ground.reading import is_slug
from ia_radar.pack import Pack, load_pack
from ia_radar.pack.uses import use_map
from ia_radar.project import Term, families, uses
from tests.pack.some_packs import HEAD, PACKS


class TestWhatAPackMaySay:
    """A use has an id, words and a place; whatever else is refused with its path."""

    @pytest.mark.parametrize(
        ("data", "path", "code"),
        [
            ({"uses": [{"id": "x", "label": "L", "within": "nowhere"}]}, "uses[0].within", "unknown-id"),
            ({"uses": [{"id": "x", "label": "L", "within": "ville:f"}]}, "uses[0].within", "unknown-id"),
            ({"uses": [{"id": "x", "label": "L"}]}, "uses[0].within", "missing"),
            ({"uses": [{"id": "a b", "label": "L", "within": "city"}]}, "uses[0].id", "bad-id"),
            ({"uses": [{"id": "mairie:x", "label": "L", "within": "city"}]}, "uses[0].id", "bad-id"),
            ({"uses": [{"id": "x", "label": "", "within": "city"}]}, "uses[0].label", "empty"),
            ({"uses": [{"id": "x", "within": "city"}]}, "uses[0].label", "missing"),
            ({"uses": [{"id": "x", "label": "L", "within": ["city"]}]}, "uses[0].within", "wrong-type"),
            ({"uses": [{"id": "x", "label": "L", "within": "city"}] * 2}, "uses", "double-id"),
            ({"uses": [{"id": "x", "label": "L", "within": "city", "provenance": "stated"}]},
             "uses[0].provenance", "unknown-id"),
            ({"uses": [{"id": "x", "label": "L", "within": "city", "doubtful": True}]},
             "uses[0].doubtful", "unknown-id"),
            ({"families": [{"id": "x", "label": "L", "within": "city"}]}, "families[0].within", "unknown-id"),
            ({"families": [{"id": "x"}]}, "families[0].label", "missing"),
            ({"families": "city"}, "families", "wrong-type"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_said_with_its_path(self, data: dict[str, Any], path: str, code: str) -> None:
        with pytest.raises(ia.InvalidInput) as refused:
            load_pack({**HEAD, **data})
        assert (path, code) in {(problem.path, problem.code) for problem in refused.value.problems}
        assert "en anglais" not in refused.value.in_words("fr")

    def test_a_family_built_by_hand_stands_in_no_other(self) -> None:
        with pytest.raises(ia.InvalidInput) as refused:
            Pack("mairie", "1", "T", "S", families=[Term("x", "L", within="city")])
        assert refused.value.problems[0].path == "families[0].within"
        assert "en anglais" not in refused.value.in_words("fr")

    def test_what_a_pack_adds_is_local_whatever_it_says(self) -> None:
        stated = Term("x", "L", within="city", provenance=ia.Provenance.STATED, is_doubtful=True)
        (use,) = Pack("mairie", "1", "T", "S", uses=[stated]).uses
        assert (use.provenance, use.is_doubtful) == (ia.Provenance.LOCAL, False)

    def test_an_id_of_the_booklets_is_no_conflict(self) -> None:
        theirs = uses()[0]
        pack = load_pack({**HEAD, "uses": [{"id": theirs.id, "label": "Autre", "within": "city"}]})
        known = use_map([pack])
        assert known.uses[theirs.id] == theirs
        assert known.uses[f"mairie:{theirs.id}"].label.fr == "Autre (Charte)"


class TestAProjectThatNamesThem:
    """The id is kept by a dossier, whoever reads it."""

    PROJECT = ia.Project("Cimetières", use="mairie:cemeteries", domain="mairie:proximity")

    def test_it_opens_without_the_pack(self) -> None:
        data = json.loads(json.dumps(ia.Dossier(self.PROJECT).to_dict()))
        assert ia.Dossier.from_dict(data).project == self.PROJECT
        Draft202012Validator(ia.json_schema(ia.Dossier)).validate(data)

    @settings(deadline=None)
    @given(st.text(max_size=12) | st.from_regex(r"[a-z:_ -]{1,8}", fullmatch=True))
    def test_an_id_is_one_of_the_booklets_or_of_some_pack(self, text: str) -> None:
        is_local = text.count(":") == 1 and all(is_slug(part) for part in text.split(":"))
        is_known = not text or text in uses().ids or is_local
        if is_known:
            assert ia.Project("P", use=text).use == text
        else:
            with pytest.raises(ia.InvalidInput) as refused:
                ia.Project("P", use=text)
            assert [problem.path for problem in refused.value.problems] == ["use"]


@settings(deadline=None, max_examples=40)
@given(PACKS)
def test_what_packs_add_stands_after_the_booklet_and_names_the_pack(pack: Pack) -> None:
    known = use_map([pack])
    assert known.uses[: len(uses())] == uses()
    assert known.families[: len(families())] == families()
    for local, short in zip(pack.local_uses, pack.uses, strict=True):
        assert local.id == f"ville:{short.id}"
        assert local.provenance is ia.Provenance.LOCAL
        assert pack.title.fr in local.label.fr
        assert known.family_of(known.domain_of(local.id)) in known.families.ids
