import copy
import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.grid import Signal

SIGNALS = ("hazard", "manoeuvre", "caution", "open")


def local(sections: int = 3, items: int = 2, lowest: int = 0, highest: int = 3) -> dict[str, Any]:
    span = highest - lowest
    return {
        "id": "local",
        "version": "2026.1",
        "title": {"fr": "Grille locale", "en": "Local grid"},
        "scale": {
            "levels": [
                {"value": value, "signal": SIGNALS[(value - lowest) * 3 // span]}
                for value in range(lowest, highest + 1)
            ]
        },
        "sections": [
            {
                "id": f"s{number}",
                "label": f"Partie {number}",
                "items": [{"id": f"i{number}-{place}", "label": f"Thème {place}"} for place in range(items)],
            }
            for number in range(sections)
        ],
    }


def problems(data: object) -> dict[str, str]:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.load_grid(data)  # type: ignore[arg-type]
    return {problem.path: problem.code for problem in caught.value.problems}


@pytest.mark.parametrize("scale", [(0, 3), (1, 5), (0, 10), (1, 2), (-2, 2)])
@pytest.mark.parametrize(("sections", "items"), [(3, 4), (6, 3), (1, 1), (1, 40), (4, 10)])
def test_a_local_grid_of_any_shape_loads_scores_and_draws(
    sections: int, items: int, scale: tuple[int, int]
) -> None:
    grid = ia.load_grid(local(sections, items, *scale))
    answers: dict[str, ia.Rating] = {item.id: scale[1] for item in grid.items}
    answers[grid.items[0].id] = scale[0]
    assessment = ia.Assessment(grid, answers)
    result = ia.score(assessment)
    assert result.sections[0].floor == scale[0]
    assert result.sections[0].status is ia.SectionStatus.HAZARD
    for part in result.sections[1:]:
        assert part.status is ia.SectionStatus.OPEN
    for draw in (ia.svg.radar, ia.svg.girouet):
        assert draw(assessment).count('class="iar-item"') == sections * items


def test_a_file_is_read_as_a_mapping_is(tmp_path: Path) -> None:
    data = local()
    path = tmp_path / "local.json"
    path.write_text(json.dumps(data), "utf-8-sig")
    assert ia.load_grid(path) == ia.load_grid(str(path)) == ia.load_grid(data)
    toml = tmp_path / "local.toml"
    toml.write_text('id = "x"\nversion = "1"\ntitle = "T"\n', "utf-8")
    with pytest.raises(ia.InvalidInput, match="sections: expected a list"):
        ia.load_grid(toml)


def test_levels_get_plain_names_when_the_file_gives_none() -> None:
    scale = ia.load_grid(local(lowest=-1, highest=2)).scale
    assert [level.id for level in scale.levels] == ["level_minus_1", "level_0", "level_1", "level_2"]
    assert [level.label.fr for level in scale.levels] == ["-1", "0", "1", "2"]


def test_all_problems_of_a_bad_grid_are_told_at_once_with_their_paths() -> None:
    data = local(3)
    data["id"] = "Not A Slug"
    data["titel"] = "typo"
    data["drawing"] = "raddar"
    data["minimum_coverage"] = [3, 2]
    data["scale"]["levels"][2]["value"] = 7
    data["scale"]["levels"][3]["signal"] = "hazard"
    data["sections"][1]["items"] = []
    data["sections"][2]["items"][1]["label"] = 3
    data["sections"][2]["items"][1]["negative"] = {"en": "only English"}
    data["credit"] = {"work": "W", "authors": "A", "year": "2025"}
    assert problems(data) == {
        "id": "bad-id",
        "titel": "unknown-id",
        "drawing": "unknown-id",
        "minimum_coverage": "bad-share",
        "scale.levels[2].value": "not-consecutive",
        "scale.levels[3].value": "not-consecutive",
        "scale.levels[3].signal": "not-ascending",
        "sections[1].items": "empty",
        "sections[2].items[1].label": "wrong-type",
        "sections[2].items[1].negative": "empty",
        "credit.year": "wrong-type",
    }


def test_ids_stand_once() -> None:
    data = local(3)
    data["sections"][1]["id"] = data["sections"][0]["id"]
    data["sections"][2]["items"][0]["id"] = "i0-0"
    assert problems(data) == {"sections": "double-id", "items": "double-id"}


def test_a_pole_may_be_a_plain_string() -> None:
    data = local()
    data["sections"][0]["items"][0]["negative"] = "Rien"
    item = ia.load_grid(data).items[0]
    assert item.negative == ia.grid.Pole(ia.Text("Rien"), item.provenance)
    data["sections"][0]["items"][0]["negative"] = " "
    assert problems(data) == {"sections[0].items[0].negative": "empty"}


def test_what_a_local_grid_does_not_attribute_is_the_authoritys_own() -> None:
    grid = ia.load_grid(local())
    where = {grid.provenance, grid.scale.provenance, *(item.provenance for item in grid.items)}
    assert where == {ia.Provenance.LOCAL}
    assert "ia_radar" not in ia.Provenance.LOCAL.label.fr
    for mine in ia.grids():
        assert ia.Provenance.LOCAL not in {item.provenance for item in mine.items}


def test_a_misspelt_key_suggests_the_right_one() -> None:
    data = local()
    data["sections"][2]["items"][0] = {"id": "x", "labbel": "X", "label": "X"}
    with pytest.raises(ia.InvalidInput, match=r"sections\[2\]\.items\[0\]\.labbel: .*did you mean 'label'"):
        ia.load_grid(data)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"{", "g.json", "not JSON"),
        (b'{"id": "a", "id": "b"}', "g.json", "stands more than once"),
        (b'{"id": NaN}', "g.json", "NaN is not JSON"),
        (b"[" * 100_000, "g.json", "not JSON"),
        (b"id = ", "g.toml", "not TOML"),
        (b"\xff\xfe\x00", "g.toml", "save it in UTF-8"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(
    tmp_path: Path, content: bytes, name: str, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ia.InvalidInput, match=says) as caught:
        ia.load_grid(path)
    assert caught.value.problems[0].path == str(path)


@pytest.mark.parametrize("source", ["no/such/file.toml", "", "a\0b", 3, None, object()])
def test_what_cannot_be_opened_is_refused(source: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        ia.load_grid(source)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.binary(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "version", "title", "scale", "levels", "value", "signal", "sections"])
            | st.sampled_from(["items", "label", "fr", "en", "questions", "negative", "credit", "note"])
            | st.text(max_size=4)
            | st.integers(),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["id", "version", "title", "scale", "sections", "credit"]), JUNK))
def test_nothing_but_our_own_errors_comes_out_of_junk(data: dict[str, object]) -> None:
    with pytest.raises(ia.IaRadarError):
        ia.load_grid(data)


@given(JUNK, st.sampled_from(["id", "title", "scale", "sections", "minimum_coverage", "credit", "drawing"]))
def test_junk_in_one_place_is_refused_or_harmless(junk: object, place: str) -> None:
    try:
        grid = ia.load_grid({**local(), place: junk})
    except ia.InvalidInput as refused:
        told = refused.problems
    else:
        told = ()
        assert hash(grid) == hash(copy.deepcopy(grid))
    assert all(problem.path and problem.message for problem in told)


def test_a_grid_is_a_value() -> None:
    grid = ia.load_grid(local())
    again = pickle.loads(pickle.dumps(grid))  # noqa: S301 - our own bytes
    assert again == grid == copy.copy(grid)
    assert {grid: 1}[again] == 1
    with pytest.raises(AttributeError):
        grid.id = "other"  # type: ignore[misc]
    assert [level.signal for level in grid.scale.levels] == list(Signal)


def test_a_level_is_looked_up_by_any_whole_number_and_by_nothing_else() -> None:
    scale = ia.load_grid(local()).scale
    for two in (2, np.int8(2), np.uint64(2)):
        assert scale.level(two).value == 2
    for other in (True, False, np.True_, 2.0, "2", None):
        with pytest.raises(ia.UnknownId):
            scale.level(other)  # type: ignore[arg-type]
