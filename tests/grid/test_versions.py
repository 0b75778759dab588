"""Versions of a grid: what one renamed is data, and no released grid ever changes."""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import decide
from ia_radar.grid import Item, Section, grid_to_dict
from ia_radar.grid.versions import ids_through

CATALOG = Path(ia.__file__).parent / "grid" / "catalog"
POLICIES = Path(ia.__file__).parent / "decide" / "policy" / "catalog"
RELEASED = Path(__file__).parent / "released.toml"


def grid_of(version: str, sections: dict[str, dict[str, list[str]]], **former: list[str]) -> ia.Grid:
    """A grid from ids: by section, by item, its former ids."""
    scale = ia.get_grid("radar").scale
    return ia.Grid(
        "mairie",
        version,
        ia.Text("Mairie"),
        scale,
        [
            Section(
                name,
                ia.Text(name),
                [Item(item, ia.Text(item), ia.Provenance.LOCAL, formerly=ids) for item, ids in items.items()],
                ia.Provenance.LOCAL,
                formerly=former.get(name, ()),
            )
            for name, items in sections.items()
        ],
    )


def test_what_was_renamed_is_in_the_grid_and_in_its_file() -> None:
    grid = grid_of("2", {"s": {"b": ["a", "z"], "c": []}}, s=["old"])
    assert grid.renamed == {"a": "b", "z": "b"}
    data = grid.to_dict()
    assert data["sections"][0]["items"][0]["formerly"] == ["a", "z"]
    assert "formerly" not in data["sections"][0]["items"][1]
    assert ia.load_grid(json.dumps(data)) == grid
    assert ia.load_grid(data).sections[0].formerly == ("old",)
    assert {grid.renamed.get(name) for catalogue in ia.grids() for name in catalogue.renamed} == set()


@pytest.mark.parametrize(
    ("items", "path", "code"),
    [
        ({"a": [], "b": ["a"]}, "sections[0].items[1].formerly", "still-used"),
        ({"b": ["b"]}, "sections[0].items[0].formerly", "still-used"),
        ({"b": ["a"], "c": ["a"]}, "sections[0].items[1].formerly", "double-id"),
        ({"b": ["Not an id"]}, "formerly[0]", "bad-id"),
    ],
)
def test_an_id_never_gets_a_second_meaning(items: dict[str, list[str]], path: str, code: str) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        grid_of("2", {"s": items})
    assert [(problem.path, problem.code) for problem in refused.value.problems] == [(path, code)]
    assert "(en anglais" not in refused.value.in_words("fr")


def through(*versions: dict[str, list[str]]) -> dict[str, tuple[str | None, ...]]:
    return ids_through([grid_of(str(number), {"s": items}).items for number, items in enumerate(versions)])


def test_ids_are_followed_through_every_version() -> None:
    """a → b → c, each version naming the one before it alone."""
    chain: tuple[dict[str, list[str]], ...] = (
        {"a": [], "x": []},
        {"b": ["a"], "x": []},
        {"c": ["b"], "x": []},
    )
    assert through(*chain) == {"c": ("a", "b", "c"), "x": ("x", "x", "x")}
    assert through(*reversed(chain)) == {"a": ("c", "b", "a"), "x": ("x", "x", "x")}
    assert through(chain[0], {"c": ["a", "b"]}) == {"c": ("a", "c")}


def test_two_that_became_one_have_no_counterpart() -> None:
    merged: dict[str, list[str]] = {"c": ["a", "b"]}
    assert through({"a": [], "b": []}, merged) == {"c": (None, "c")}
    assert through(merged, {"a": [], "b": []}) == {"a": (None, "a"), "b": (None, "b")}
    assert through({"a": []}, merged) == {"c": ("a", "c")}


def test_a_name_that_came_back_is_the_same_item() -> None:
    assert through({"a": []}, {"b": ["a"]}, {"a": ["b"]}) == {"a": ("a", "b", "a")}


NAMES = st.sampled_from("abcdefgh")


@st.composite
def versions(draw: st.DrawFn) -> list[dict[str, list[str]]]:
    """Versions that rename, merge, drop and add items at random, each valid by itself."""
    drawn = []
    for _ in range(draw(st.integers(1, 4))):
        ids = draw(st.lists(NAMES, min_size=1, max_size=5, unique=True))
        former = draw(st.lists(NAMES.filter(lambda name: name not in ids), max_size=4, unique=True))  # noqa: B023 - used at once
        items: dict[str, list[str]] = {name: [] for name in ids}
        for name in former:
            items[draw(st.sampled_from(ids))].append(name)
        drawn.append(items)
    return drawn


@given(versions())
def test_counterparts_hold_both_ways_and_are_never_shared(drawn: list[dict[str, list[str]]]) -> None:
    there = through(*drawn)
    assert list(there) == list(drawn[-1])
    for place, version in enumerate(drawn):
        found = [ids[place] for ids in there.values() if ids[place] is not None]
        assert set(found) <= set(version)
        assert len(set(found)) == len(found)
    back = ids_through(
        [grid_of(str(number), {"s": items}).items for number, items in enumerate(reversed(drawn))]
    )
    for last, ids in there.items():
        if ids[0] is not None:
            assert back[ids[0]][0] == last


# -- released versions


def released() -> dict[str, dict[str, str]]:
    return tomllib.loads(RELEASED.read_text("utf-8"))


def digest(data: object) -> str:
    """Of what a file says, whatever its comments, its order of keys and its line ends."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def shipped() -> dict[str, dict[str, Any]]:
    """By kind, by id and version: what the loader makes of every file of the catalogue, old versions too."""
    grids = [ia.load_grid(path) for path in sorted(CATALOG.glob("*.toml"))]
    policies = [decide.load_policy(path) for path in sorted(POLICIES.glob("*.toml"))]
    return {
        "grids": {f"{grid.id}@{grid.version}": grid.to_dict() for grid in grids},
        "policies": {f"{policy.id}@{policy.version}": policy.to_dict() for policy in policies},
    }


@pytest.mark.parametrize("kind", ["grids", "policies"])
def test_no_released_version_ever_changes(kind: str) -> None:
    recorded, now = released()[kind], shipped()[kind]
    for name in recorded:
        assert name in now, f"{name} was released and is gone: stored dossiers name it. Put its file back."
    for name, data in now.items():
        line = f'"{name}" = "{digest(data)}"'
        assert name in recorded, f"{name} is new: once it is final, add to {RELEASED.name}, [{kind}]: {line}"
        assert digest(data) == recorded[name], (
            f"{name} was released and never changes: stored answers stand on what it says. Put the file "
            f"back, copy it to a new version beside it, change that one (an item with a new id says "
            f'`formerly = ["old_id"]`), and add the new version to the catalogue and to {RELEASED.name}.'
        )


def test_the_catalogue_gives_every_version_that_was_released() -> None:
    for name in released()["grids"]:
        grid = ia.get_grid(*name.split("@"))
        assert digest(grid.to_dict()) == released()["grids"][name]


def test_a_change_of_any_word_changes_the_digest() -> None:
    radar = ia.get_grid("radar")
    reworded = evolve(radar, title=ia.Text(radar.title.fr + ".", radar.title.en))
    assert digest(grid_to_dict(reworded)) != released()["grids"]["radar@1.0.0"]
