"""What somebody reads who writes a grid, a policy, a pack or a theme by hand, and slips.

Every value of a whole file of each kind is spoilt in every way that its schema forbids: another type, a
missing key, a misspelt one, one too many, a misspelt word. Each message is held to the same rules, in TOML
and in JSON.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import decide, svg
from ia_radar.pack import load_pack
from ia_radar.schemas import public_classes, schemas

HERE = Path(__file__).parent
LOADERS: dict[str, Callable[[Any], object]] = {
    "grid": ia.load_grid,
    "policy": decide.load_policy,
    "pack": load_pack,
    "theme": svg.load_theme,
}
WHOLE = {kind: tomllib.loads((HERE / "whole_files" / f"{kind}.toml").read_text("utf-8")) for kind in LOADERS}
OTHER_TYPES: tuple[object, ...] = ("mot", 7, 1.5, True, ["x"], {"clef": "x"}, dt.date(2026, 1, 1), "", [])

Place = tuple[str | int, ...]


def places(value: object, place: Place = ()) -> Iterator[Place]:
    """Where each value of a file stands."""
    if place:
        yield place
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*place, step))


def at(data: Any, place: Place) -> Any:
    for step in place:
        data = data[step]
    return data


def misspelt(word: str) -> str:
    return f"{word[:-1]}z{word[-1:]}"


def spoilt(kind: str, data: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """A file with one slip, and where it is."""
    for place in places(data):
        *before, step = place
        if (before[:1] == ["grids"] and len(before) > 2) or (kind == "pack" and before[:1] == ["theme"]):
            continue  # in a pack: spoilt as a grid or as a theme already
        for value in OTHER_TYPES:
            changed = copy.deepcopy(data)
            at(changed, tuple(before))[step] = copy.deepcopy(value)
            yield place, changed
        old = at(data, place)
        if isinstance(step, str):
            changed = copy.deepcopy(data)
            holder = at(changed, tuple(before))
            del holder[step]
            yield tuple(before), copy.deepcopy(changed)
            holder[misspelt(step)] = old
            yield (*before, misspelt(step)), changed
        if isinstance(old, str):
            changed = copy.deepcopy(data)
            at(changed, tuple(before))[step] = misspelt(old)
            yield place, changed
        if isinstance(old, dict):
            changed = copy.deepcopy(data)
            at(changed, place)["couleur"] = "x"
            yield (*place, "couleur"), changed


def path_of(place: Place) -> str:
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in place]
    return "".join(steps).removeprefix(".")


CLASSES = re.compile(rf"\b(?:{'|'.join(each.__name__ for each in public_classes())}|Provenance|Signal)\b")
PYTHON = re.compile(r"\b(NoneType|None|True|False|dict|tuple|str|int|bool|list of \w+ values|datetime)\b")
ARTICLES = re.compile(r"\ba [aeio]\w+\b|\ban [^aeiou\W]\w+")
COLON = "(?:\N{NO-BREAK SPACE}|\N{NARROW NO-BREAK SPACE}| )?: "
MESSAGE = re.compile(rf"(?:(?:line|ligne) (\d+){COLON})?([\w.\[\]-]+){COLON}(.+)")


def complaints(kind: str, text: str) -> list[tuple[int, str, str, str]]:
    """The line, the path, and the words in both languages, of each problem of a file."""
    with pytest.raises(ia.InvalidInput) as refused:
        LOADERS[kind](text)
    lines = []
    both = zip(str(refused.value).split("\n"), refused.value.in_words("fr").split("\n"), strict=True)
    for english, french in both:
        matches = MESSAGE.fullmatch(english), MESSAGE.fullmatch(french)
        assert matches[0] is not None, english
        assert matches[1] is not None, french
        number, path, words = matches[0].groups()
        assert (number, path) == matches[1].group(1, 2)
        assert number or ("." not in path and words.startswith("expected")), (
            english
        )  # what a file lacks has no line
        lines.append((int(number or 0), path, words, matches[1][3]))
    return lines


def slips(kind: str) -> Iterator[tuple[Place, str]]:
    """The files with a slip that the schema refuses as well as the loader, in TOML and in JSON."""
    validator = Draft202012Validator(schemas()[kind])
    for index, (place, data) in enumerate(spoilt(kind, WHOLE[kind])):
        as_json = json.dumps(data, ensure_ascii=False, indent=1, default=str)
        if validator.is_valid(json.loads(as_json)):
            continue
        is_toml = index % 4 == 0 or '"2026-01-01"' in as_json  # tomlkit is slow, and JSON has no dates
        values, text = (data, tomlkit.dumps(data)) if is_toml else (json.loads(as_json), as_json)
        try:
            LOADERS[kind](values)
        except ia.InvalidInput:
            yield place, text


@pytest.mark.parametrize("kind", LOADERS)
def test_the_files_that_are_spoilt_have_every_key(kind: str) -> None:
    """A key that a schema gains is to be spoilt too."""
    LOADERS[kind](WHOLE[kind])
    keys = {step for place in places(WHOLE[kind]) for step in place}
    for_people = {key for key in keys_of(schemas()[kind]) if key.endswith(("_label", "_labels"))}
    assert keys_of(schemas()[kind]) - keys - for_people <= {"fr", "en", "text"}


def keys_of(schema: object) -> set[str]:
    """Every key that a schema knows."""
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    keys = schema.get("properties") if isinstance(schema, dict) else None
    found = set(keys) if isinstance(keys, dict) else set()
    return found.union(*map(keys_of, inner))


@pytest.mark.parametrize("kind", LOADERS)
def test_every_slip_is_said_in_words_of_a_file(kind: str) -> None:
    """At its place and line, what was expected, in both languages, without a name of a class or of Python."""
    said = set()
    for place, text in slips(kind):
        found = complaints(kind, text)
        for number, path, english, french in found:
            key = path.rpartition(".")[2]
            if number and "[" not in key and " key " not in english and "missing" not in english:
                assert key in text.split("\n")[number - 1] or english.startswith("expected"), (path, text)
            said.add((english, french))
        assert any(related(path, path_of(place)) for _, path, _, _ in found), (place, found)
    assert len(said) > 50
    for english, french in said:
        bare = re.sub(r"'[^']*'", "''", english)
        assert not CLASSES.search(bare), english
        assert not PYTHON.search(bare), english
        assert not ARTICLES.search(bare), english
        assert not CLASSES.search(re.sub(r"'[^']*'", "''", french)), french
        assert not PYTHON.search(re.sub(r"'[^']*'", "''", french)), french
        assert english != french
        assert re.search(r"expected|did you mean|known: |; ", english), english


def related(path: str, other: str) -> bool:
    return path.startswith(other) or other.startswith(path)


@pytest.mark.parametrize("kind", LOADERS)
def test_a_misspelt_key_or_word_is_met_with_the_right_one(kind: str) -> None:
    checked = 0
    for place in places(WHOLE[kind]):
        *before, step = place
        if not isinstance(step, str) or len(step) < 4:
            continue
        data = copy.deepcopy(WHOLE[kind])
        holder = at(data, tuple(before))
        holder[misspelt(step)] = holder.pop(step)
        found = complaints(kind, json.dumps(data, ensure_ascii=False, default=str))
        hints = [french for _, path, _, french in found if path.endswith(misspelt(step))]
        assert any(f"vouliez-vous dire '{step}' ?" in hint for hint in hints), (place, found)
        checked += 1
    assert checked > 20


def test_a_condition_says_where_in_it_something_is_wrong() -> None:
    pack = copy.deepcopy(WHOLE["pack"])
    pack["rules"][0]["when"] = {"all": ["recruits", {"ayn": ["recruits"]}, {"no": 7}, {}]}
    found = {path: english for _, path, english, _ in complaints("pack", json.dumps(pack, default=str))}
    assert found["rules[0].when.all[1].ayn"].startswith("no key 'ayn'; did you mean 'any'?")
    assert found["rules[0].when.all[2].no"].startswith(
        "expected the id of a fact, or a table with all, any or no"
    )
    assert found["rules[0].when.all[3]"] == "expected one of the keys all, any, no, and only one"
