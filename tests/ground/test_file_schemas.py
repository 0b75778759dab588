"""The schemas by which an editor completes a grid, a policy or a pack: as strict as the loaders."""

from __future__ import annotations

import copy
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import decide
from ia_radar.pack import load_pack

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "schemas"
LOADERS: dict[str, Callable[[Any], object]] = {
    "grid": ia.load_grid,
    "policy": decide.load_policy,
    "pack": load_pack,
}
FOLDERS = {
    "grid": ("src/ia_radar/grid/catalog", "examples/wrapping/mairie_radar/grids"),
    "policy": ("src/ia_radar/decide/policy/catalog", "examples"),
    "pack": ("examples",),
}
NAMES = {"grid": "*.toml", "policy": "*policy.toml", "pack": "*pack.toml"}


def shipped(kind: str) -> list[Path]:
    names = "*.toml" if kind == "grid" else NAMES[kind]
    found = {
        path
        for folder in FOLDERS[kind]
        for path in (ROOT / folder).rglob("*.toml" if "catalog" in folder else names)
    }
    return sorted(found)


FILES = [(kind, path) for kind in LOADERS for path in shipped(kind)]
every_file = pytest.mark.parametrize(
    ("kind", "path"), FILES, ids=lambda each: each if isinstance(each, str) else each.name
)


def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((PUBLISHED / f"{kind}.json").read_text("utf-8")))


def values(path: Path) -> dict[str, Any]:
    """What a file holds, dates as the text that an editor sees."""
    data: dict[str, Any] = json.loads(json.dumps(tomllib.loads(path.read_text("utf-8")), default=str))
    return data


def tables(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from tables(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from tables(entry)


def test_there_are_files_of_each_kind() -> None:
    assert {kind for kind, _ in FILES} == set(LOADERS)
    assert len(FILES) >= 10


@every_file
def test_what_is_shipped_satisfies_its_schema(kind: str, path: Path) -> None:
    assert [error.message for error in validator(kind).iter_errors(values(path))] == []


@every_file
def test_a_misspelt_key_is_refused_by_both(kind: str, path: Path) -> None:
    """At every table of the file: an editor underlines what the loader would refuse."""
    for place in range(len(list(tables(values(path))))):
        data = copy.deepcopy(values(path))
        list(tables(data))[place]["labbel"] = "x"
        assert not validator(kind).is_valid(data)
        with pytest.raises(ia.InvalidInput):
            LOADERS[kind](data)


@every_file
def test_a_required_key_that_is_left_out_is_refused_by_both(kind: str, path: Path) -> None:
    described = json.loads((PUBLISHED / f"{kind}.json").read_text("utf-8"))
    for key in described["required"]:
        data = values(path)
        del data[key]
        assert not validator(kind).is_valid(data)
        with pytest.raises(ia.InvalidInput):
            LOADERS[kind](data)


@pytest.mark.parametrize("kind", LOADERS)
def test_an_editor_shows_what_each_key_is(kind: str) -> None:
    """Each key that a file may have says in a sentence what it is, as the class does in Python."""
    described = json.loads((PUBLISHED / f"{kind}.json").read_text("utf-8"))
    silent = [
        name
        for table in tables(described)
        if isinstance(table.get("properties"), dict)
        for name, each in table["properties"].items()
        if not each.get("description") and name not in {"fr", "en", "all", "any", "no", "provenance"}
    ]
    assert silent == []


def test_an_editor_completes_the_facts_that_a_rule_may_read() -> None:
    described = json.loads((PUBLISHED / "pack.json").read_text("utf-8"))
    (facts,) = [each["enum"] for each in described["$defs"]["condition"]["anyOf"] if "enum" in each]
    from ia_radar.aiact import questions

    assert facts == [question.id for question in questions()]
