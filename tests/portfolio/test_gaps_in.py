"""However a gap is written in an array, a column or a frame, it stays a gap; words are read exactly."""

from __future__ import annotations

import math
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import portfolio as pf
from ia_radar.assess import NonAnswer
from ia_radar.describe import rating_label

GIROUET = ia.get_grid("girouet")
IDS = GIROUET.items.ids


def scale_from(lowest: int, signals: list[str]) -> ia.Grid:
    levels = [{"value": lowest + rank, "signal": signal} for rank, signal in enumerate(signals)]
    items = [{"id": name, "label": name} for name in "abc"]
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": "Local",
            "scale": {"levels": levels},
            "sections": [{"id": "s", "label": "S", "items": items}],
        }
    )


@pytest.mark.parametrize("lowest", [-32_000, -300, -3, 0, 1, 240, 249, 256, 257, 300, 508, 31_000])
@given(data=st.data())
def test_a_code_is_never_a_level_whatever_the_scale(lowest: int, data: st.DataObject) -> None:
    grid = scale_from(lowest, ["hazard", "manoeuvre", "caution", "open"])
    answer = st.integers(lowest, lowest + 3) | st.sampled_from(NonAnswer)
    rows = data.draw(st.lists(st.lists(answer, min_size=3, max_size=3), min_size=1, max_size=5))
    people = [ia.Assessment(grid, dict(zip("abc", row, strict=True))) for row in rows]
    ratings = pf.encode(people, grid)
    scores = pf.score_matrix(ratings, grid)
    for index, person in enumerate(people):
        section = ia.score(person).sections["s"]
        assert pf.STATUSES[scores.status[index, 0]] is section.status
        assert tuple(scores.counts[index, 0].tolist()) == section.counts
    crowd = pf.count_crowd(ratings, grid, k=1)
    assert [item.answered for item in crowd.items] == [
        sum(isinstance(row[place], int) for row in rows) for place in range(3)
    ]
    order = pf.dominance(ratings, grid)
    for index, row in enumerate(rows):
        if all(cell is NonAnswer.UNANSWERED for cell in row):
            assert not order.certain[index].any()
            assert not order.certain[:, index].any()


# One column in every form: a 3, a gap, a 1.
MASKED: list[Any] = [
    np.ma.array([3, 2, 1], mask=[False, True, False], dtype=dtype) for dtype in ("u1", "i1", "i8", "u8", "f4")
]
COLUMNS: dict[str, Any] = {
    **{f"masked {array.dtype}": array for array in MASKED},
    "masked objects": np.ma.array([3, "x", 1], mask=[False, True, False], dtype=object),
    "a list with a masked cell": [3, np.ma.masked, 1],
    "a list with None": [3, None, 1],
    "an array of objects": np.array([3, None, np.int8(1)], object),
    "an array of objects with NaN": np.array([3.0, math.nan, 1], object),
    "words": ["3", "", rating_label(1, GIROUET.scale, "fr")],
    "an array of texts": np.array(["3", "sans réponse", "1"]),
    "an iterable with tolist": type("Other", (), {"tolist": lambda _: [3, None, 1]})(),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_gap_in_a_column_stays_a_gap(name: str) -> None:
    packed = pf.pack({"autonomy": COLUMNS[name]}, GIROUET)
    assert packed[:, 0].tolist() == [3, pf.UNANSWERED, 1]


def test_a_mask_is_kept_by_everything_that_takes_a_matrix() -> None:
    cells = np.full((6, 12), 3, np.uint8)
    masked = np.ma.array(cells, mask=np.arange(72).reshape(6, 12) % 2 == 1)
    plain = np.where(np.ma.getmaskarray(masked), pf.UNANSWERED, cells)
    for ratings in (masked, list(masked), [list(row) for row in masked]):
        assert (pf.score_matrix(ratings, GIROUET).counts == pf.score_matrix(plain, GIROUET).counts).all()
        assert pf.count_crowd(ratings, GIROUET) == pf.count_crowd(plain, GIROUET)
        assert (pf.dominance(ratings, GIROUET).possible == pf.dominance(plain, GIROUET).possible).all()


def optional(name: str) -> Any:
    """A package of the test extra, None without it."""
    return import_module(name) if find_spec(name) else None


def frames() -> dict[str, Any]:
    """The same table as pandas, polars and Arrow keep it, with every kind of column that has nulls."""
    table: dict[str, Any] = {"autonomy": [3, None, 1], "know_how": [1, 2, 4], "meaning": ["3", "NSP", None]}
    made: dict[str, Any] = {"mapping": table}
    pd, pl, pa = map(optional, ("pandas", "polars", "pyarrow"))
    if pd:
        frame = pd.DataFrame(table)
        made["pandas"] = frame
        made["pandas objects"] = frame.astype(object)
        made["pandas Int64"] = frame.astype({"autonomy": "Int64", "know_how": "Int64"})
        made["pandas category"] = frame.astype({"meaning": "category", "know_how": "category"})
        made["pandas Arrow"] = frame.convert_dtypes(dtype_backend="pyarrow")
    if pl:
        made["polars"] = pl.DataFrame(table)
        made["polars bytes"] = pl.DataFrame(
            table, schema={"autonomy": pl.UInt8, "know_how": pl.Int8, "meaning": pl.Categorical}
        )
    if pa:
        made["Arrow table"] = pa.table(table)
        made["Arrow chunks"] = pa.concat_tables([pa.table(table)[:1], pa.table(table)[1:]])
        made["Arrow batch"] = pa.record_batch(table)
        made["Arrow dictionary"] = pa.table(
            {**table, "meaning": pa.array(table["meaning"]).dictionary_encode()}
        )
    return made


@pytest.mark.parametrize("name", frames())
def test_frames_are_taken_as_they_are(name: str) -> None:
    packed = pf.pack(frames()[name], GIROUET)
    assert packed[:, :3].tolist() == [[3, 1, 3], [255, 2, 253], [1, 4, 255]]


def test_whole_frames_are_scored_by_the_names_of_their_columns() -> None:
    pd = pytest.importorskip("pandas")
    cells = np.arange(24).reshape(2, 12) % 4 + 1
    expected = pf.score_matrix(cells, GIROUET).floor.tolist()
    frame = pd.DataFrame(cells, columns=list(IDS))
    for ratings in (
        frame,
        frame[list(reversed(IDS))],
        frame.astype("Int64"),
        frame.set_axis(range(12), axis=1),
    ):
        assert pf.score_matrix(ratings, GIROUET).floor.tolist() == expected


@pytest.mark.parametrize(
    "column",
    [
        [True, False, None],
        np.array([True, False]),
        ["3?", "1", "2"],
        ["<3", "1", "2"],
        [2.5, None],
        [10**400, 1],
        [Decimal("2.5"), None],
        [object(), 1],
        [[1], [2]],
        [b"3", b"2"],
        [1 + 2j],
        np.array(["2026-01-01"], "datetime64[D]"),
    ],
)
def test_what_is_no_rating_is_refused_by_its_place(column: Any) -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        pf.pack({"autonomy": column}, GIROUET)
    assert all(problem.path.startswith("columns.autonomy") for problem in caught.value.problems)
    assert len(str(caught.value)) < 500


def test_pandas_booleans_are_refused() -> None:
    pd = pytest.importorskip("pandas")
    for series in (pd.Series([True, None], dtype="boolean"), pd.Series([True, False])):
        with pytest.raises(ia.InvalidInput):
            pf.pack({"autonomy": series}, GIROUET)


@pytest.mark.parametrize(
    "frame", [type("Frame", (), {"columns": ["a"]})(), 3, "autonomy", object(), [("a", 1)]]
)
def test_what_is_no_table_is_refused(frame: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="columns"):
        pf.pack(frame, GIROUET)


@pytest.mark.parametrize(
    "code", [3.7, math.inf, -math.inf, True, None, "3", "x", 1j, [3], np.float32(1.5), object()]
)
def test_a_cell_is_read_exactly_or_not_at_all(code: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="code: expected a whole number"):
        pf.rating(code)


def test_cells_of_every_array_are_read() -> None:
    assert [pf.rating(cell) for cell in (3, np.uint8(3), 3.0, np.float32(3))] == [3] * 4
    assert {pf.rating(cell) for cell in (255, 255.0, math.nan, np.float64("nan"))} == {NonAnswer.UNANSWERED}
    assert pf.rating(-2) == -2


@pytest.mark.parametrize(
    ("assessments", "grid"), [(None, GIROUET), (3, GIROUET), ([None], GIROUET), ([], None), ([], "girouet")]
)
def test_only_assessments_are_encoded(assessments: Any, grid: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        pf.encode(assessments, grid)
