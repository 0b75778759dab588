"""Loaders take a path, a text, bytes, a mapping or a resource of a package, and say which line is wrong."""

from __future__ import annotations

import json
import pickle
import tomllib
import zipfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import decide, svg
from ia_radar._ground.positions import line_of, lines_by_path

GRID = """\
id = "mairie"
version = "1"
title = "Radar de la mairie"

[scale]
levels = [
  { value = 1, signal = "hazard" },
  { value = 2, signal = "open" }, # the best
]

[[sections]]
id = "service"
label = "Service"

[[sections.items]]
id = "welcome"
label = "Accueil"
negative = "On attend."
positive = { fr = "On n’attend pas.", en = "No waiting." }

[[sections]]
id = "planet"
label = "Sobriété"
items = [
  { id = "need", label = "Besoin" },
  { id = "energy", label = "Énergie" },
]
"""
POLICY = """\
id = "mairie"
version = "1"
title = "Politique"

[[gates]]
target = "need"
at_least = 2
"""
THEME = """\
brand = "#7a1f3d"
page = "#fdf9f0"

[board]
fill = "#103050"
text = "#ffffff"
"""
LOADERS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "grid": (ia.load_grid, GRID),
    "policy": (decide.load_policy, POLICY),
    "theme": (svg.load_theme, THEME),
}


@pytest.mark.parametrize("name", LOADERS)
def test_the_same_value_from_every_source(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load, text = LOADERS[name]
    value = load(tomllib.loads(text))
    path = tmp_path / "v.toml"
    path.write_text(text, "utf-8")
    package, packed = f"packed_{name}", tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{package}/__init__.py", "")
        archive.writestr(f"{package}/v.toml", text)
    monkeypatch.syspath_prepend(packed)
    resource = files(package) / "v.toml"
    as_json = json.dumps(tomllib.loads(text))
    sources = (
        path,
        str(path),
        text,
        text.encode(),
        text.encode("utf-16"),
        as_json,
        resource,
        value.to_dict(),
    )
    for source in sources:
        assert load(source) == value
    with pytest.raises(ia.InvalidInput, match=r"nothing\.toml: cannot be read"):
        load(files(package) / "nothing.toml")


@pytest.mark.parametrize("source", [None, 3, object(), [], Path, tomllib])
def test_what_is_no_source_is_refused_in_words(source: object) -> None:
    for load, _ in LOADERS.values():
        with pytest.raises(ia.InvalidInput, match="source: expected a path, a text, bytes"):
            load(source)


def test_a_message_names_the_file_the_line_the_key_and_the_nearest_one(tmp_path: Path) -> None:
    path = tmp_path / "mairie.toml"
    wrong = GRID.replace('"open"', '"opened"').replace('label = "Énergie"', 'labell = "É"')
    path.write_text(wrong, "utf-8")
    with pytest.raises(ia.InvalidInput) as refused:
        ia.load_grid(path)
    lines = str(refused.value).splitlines()
    expected = "no value 'opened'; did you mean 'open'?"
    assert lines[0].startswith(f"{path}, line 8: scale.levels[1].signal: {expected}")
    assert any(line.startswith(f"{path}, line 26: sections[1].items[1].labell: no key") for line in lines)
    assert any("did you mean 'label'?" in line for line in lines)
    assert refused.value.problems[0].path == "scale.levels[1].signal"
    assert refused.value.in_words("fr").startswith(
        f"{path}, ligne 8 : scale.levels[1].signal : Cet identifiant"
    )
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # noqa: S301 - just dumped


def test_a_missing_key_is_said_at_the_line_of_what_lacks_it() -> None:
    with pytest.raises(ia.InvalidInput, match=r"^line 5: gates\[0\]\.at_least: expected a whole number"):
        decide.load_policy(POLICY.replace("at_least = 2\n", ""))


NAMES = st.text(min_size=1, max_size=8)
TREES = st.recursive(
    st.text(max_size=12) | st.integers() | st.booleans(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(NAMES, inside, max_size=4),
    max_leaves=20,
)


def paths_of(value: object, path: str = "") -> list[str]:
    if isinstance(value, dict):
        inner = [(f"{path}.{name}" if path else name, entry) for name, entry in value.items()]
    elif isinstance(value, list):
        inner = [(f"{path}[{index}]", entry) for index, entry in enumerate(value)]
    else:
        return []
    return [each for name, entry in inner for each in (name, *paths_of(entry, name))]


@given(st.dictionaries(NAMES, TREES, max_size=5), st.booleans())
def test_every_key_of_json_has_its_line(tree: dict[str, object], ascii_only: bool) -> None:
    text = json.dumps(tree, indent=1, ensure_ascii=ascii_only)
    lines = lines_by_path(text)
    assert set(lines) == set(paths_of(tree))
    for name in tree:
        assert json.dumps(name, ensure_ascii=ascii_only) in text.split("\n")[lines[name] - 1]


def test_every_key_of_the_catalogue_has_its_line() -> None:
    """The files that the library ships use each way of writing TOML that authors use."""
    found = 0
    for path in Path(ia.__file__).parent.rglob("catalog/*.toml"):
        text = path.read_text("utf-8")
        lines = lines_by_path(text)
        assert set(paths_of(tomllib.loads(text))) <= set(lines), path
        for name, line in lines.items():
            last = name.rpartition(".")[2].partition("[")[0]
            if not name.endswith("]"):
                assert last in text.split("\n")[line - 1], (path, name)
        found += len(lines)
    assert found > 1000


def test_ways_of_writing_toml() -> None:
    text = (
        'a.b = 1\n"c.d" = 2\ne = """x\n"quoted" \\""" [no]\n"""\nf = \'\'\'\n[g]\n\'\'\'\n'
        "[h.i] # j\nk = [ # l\n  [1, 2],\n  'm', # ]\n]\n"
        "[[n]]\n[n.o]\np = 1979-05-27 07:32:00\n[[n]]\n[[n.q]]\nr = {}\n"
    )
    lines = lines_by_path(text)
    expected = {"a.b": 1, "c.d": 2, "e": 3, "f": 6, "h.i": 9, "h.i.k": 10, "h.i.k[0]": 11, "h.i.k[1]": 12}
    expected |= {"n": 14, "n[0].o.p": 16, "n[1]": 17, "n[1].q[0].r": 19}
    assert {name: lines.get(name) for name in expected} == expected
    assert line_of("n[1].q[0].missing.deeper", lines) == 18
    assert line_of("", lines) is None
    assert line_of("elsewhere", lines) is None
