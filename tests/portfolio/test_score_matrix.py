"""`score_matrix` says of every row what `score` says of it, for grids of all shapes."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import portfolio as pf

GIROUET = ia.get_grid("girouet")
SIGNALS = ("hazard", "manoeuvre", "caution", "open")


def grid(lowest: int, signals: list[str], sizes: list[int], coverage: tuple[int, int] = (2, 3)) -> ia.Grid:
    ids = itertools.count()
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": "Local",
            "minimum_coverage": list(coverage),
            "scale": {
                "levels": [{"value": lowest + rank, "signal": signal} for rank, signal in enumerate(signals)]
            },
            "sections": [
                {
                    "id": f"s{index}",
                    "label": "S",
                    "items": [{"id": f"i{next(ids)}", "label": "I"} for _ in range(size)],
                }
                for index, size in enumerate(sizes)
            ],
        }
    )


def expected(row: list[int], of: ia.Grid, weights: dict[str, int] | None) -> list[dict[str, Any]]:
    ratings = {item.id: pf.rating(code) for item, code in zip(of.items, row, strict=True)}
    scored = ia.score(ia.Assessment(of, ratings), weights=weights)

    def level(value: int | None) -> int:
        return pf.NO_LEVEL if value is None else value

    def ratio(value: float | None) -> float:
        return float("nan") if value is None else float(np.float32(value))

    return [
        {
            "counts": list(section.counts),
            "floor": level(section.floor),
            "median": level(section.median),
            "weighted_median": level(section.weighted_median),
            "mean": ratio(section.mean),
            "coverage": ratio(section.coverage),
            "bounds": list(section.bounds or (pf.NO_LEVEL, pf.NO_LEVEL)),
            "status": list(pf.STATUSES).index(section.status),
        }
        for section in scored.sections
    ]


def same(ratings: Any, of: ia.Grid, weights: dict[str, int] | None = None) -> None:
    scores = pf.score_matrix(ratings, of, weights=weights)
    for index, row in enumerate(np.asarray(ratings).tolist()):
        for part, wanted in enumerate(expected(row, of, weights)):
            found = {name: scores.arrays[name][index, part].tolist() for name in pf.OUTPUTS}
            assert repr(found) == repr({name: wanted[name] for name in pf.OUTPUTS}), row


def test_every_answer_to_one_axis() -> None:
    cells = [1, 2, 3, 4, pf.UNKNOWN, pf.NOT_APPLICABLE, pf.UNANSWERED]
    rows = [list(axis) + [3] * 9 for axis in itertools.product(cells, repeat=3)]
    weights = {"autonomy": 5, "know_how": 0}
    for ratings in (np.array(rows, np.uint8), np.asfortranarray(rows, np.int64)):
        same(ratings, GIROUET)
        same(ratings, GIROUET, weights)


@st.composite
def cases(draw: st.DrawFn) -> tuple[ia.Grid, list[list[int]], dict[str, int] | None]:
    lowest = draw(st.sampled_from([0, 1, 2, -3, 100, 240]))
    signals = sorted(draw(st.lists(st.sampled_from(SIGNALS), min_size=2, max_size=11)), key=SIGNALS.index)
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=5))
    bottom = draw(st.integers(1, 1000))
    of = grid(lowest, signals, sizes, (draw(st.integers(0, bottom)), bottom))
    cell = st.integers(lowest, lowest + len(signals) - 1) | st.sampled_from(list(pf.CODES.values()))
    rows = draw(st.lists(st.lists(cell, min_size=sum(sizes), max_size=sum(sizes)), max_size=6))
    weight = st.integers(0, 5) | st.sampled_from([2**40, 10**30])
    weights = draw(st.none() | st.dictionaries(st.sampled_from(of.items.ids), weight))
    return of, rows, weights


@settings(max_examples=300, deadline=None)
@given(cases())
def test_every_row_equals_score(case: tuple[ia.Grid, list[list[int]], dict[str, int] | None]) -> None:
    of, rows, weights = case
    ratings = np.array(rows, np.int64).reshape(len(rows), len(of.items))
    same(ratings, of, weights)
    if of.scale.lowest >= 0:
        same(ratings.astype(np.uint8), of, weights)
        same(np.asfortranarray(ratings.astype(np.uint8)), of, weights)
    floats = np.where(ratings == pf.UNANSWERED, np.nan, ratings.astype(float))
    by_floats = pf.score_matrix(floats, of, weights=weights)
    for name, array in pf.score_matrix(ratings, of, weights=weights).arrays.items():
        np.testing.assert_array_equal(by_floats.arrays[name], array)


@given(st.data())
def test_any_split_and_any_choice_of_outputs_give_the_same(data: st.DataObject) -> None:
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    ratings = random_ratings(rng, 50)
    names = data.draw(st.lists(st.sampled_from(pf.OUTPUTS), unique=True))
    cut = data.draw(st.integers(0, 50))
    whole = pf.score_matrix(ratings, GIROUET)
    parts = [pf.score_matrix(part, GIROUET, outputs=names) for part in (ratings[:cut], ratings[cut:])]
    assert [list(part.arrays) for part in parts] == [names, names]
    for name in names:
        np.testing.assert_array_equal(
            np.concatenate([part.arrays[name] for part in parts]), whole.arrays[name]
        )


def random_ratings(rng: np.random.Generator, rows: int) -> Any:
    cells = np.array([1, 2, 3, 4, *pf.CODES.values()], np.uint8)
    return rng.choice(cells, (rows, 12), p=[0.2, 0.2, 0.25, 0.2, 0.05, 0.05, 0.05])


def test_rows_beyond_one_block() -> None:
    rng = np.random.default_rng(1)
    ratings = random_ratings(rng, 200_000)
    scores = pf.score_matrix(ratings, GIROUET)
    for row in (0, 87_380, 87_381, 87_382, 199_999):
        alone = pf.score_matrix(ratings[row : row + 1], GIROUET)
        for name, array in alone.arrays.items():
            np.testing.assert_array_equal(scores.arrays[name][row], array[0])


def test_large_sections_are_counted_not_looked_up() -> None:
    of = grid(0, ["hazard"] * 5 + ["manoeuvre"] * 3 + ["open"] * 3, [1, 40, 3, 300])
    rng = np.random.default_rng(2)
    cells = np.array([*range(11), *pf.CODES.values()], np.uint8)
    same(rng.choice(cells, (8, 344)), of, {"i0": 0, "i5": 7, "i340": 999})


def test_no_rows() -> None:
    scores = pf.score_matrix(np.empty((0, 12), np.uint8), GIROUET)
    assert scores.status.shape == (0, 4)
    assert scores.counts.shape == (0, 4, 4)
    assert len(scores) == 0


def test_types_and_shapes() -> None:
    scores = pf.score_matrix(np.full((3, 12), 255, np.uint8), GIROUET)
    assert {name: (array.dtype.str, array.shape) for name, array in scores.arrays.items()} == {
        "mean": ("<f4", (3, 4)),
        "coverage": ("<f4", (3, 4)),
        "counts": ("|u1", (3, 4, 4)),
        "floor": ("|u1", (3, 4)),
        "median": ("|u1", (3, 4)),
        "bounds": ("|u1", (3, 4, 2)),
        "weighted_median": ("|u1", (3, 4)),
        "status": ("|u1", (3, 4)),
    }
    assert scores.coverage[0].tolist() == [0, 0, 0, 0]
    assert np.isnan(scores.mean).all()


@pytest.mark.parametrize(
    ("value", "dtype"),
    [(0, "u1"), (5, "u1"), (252, "u1"), (9, "i4"), (-1, "i8"), (2**40, "i8"), (2.5, "f8"), (np.inf, "f4")],
)
def test_the_first_bad_cell_is_named(value: float, dtype: str) -> None:
    ratings = np.full((200_000, 12), 3, dtype)
    ratings[150_000, 7] = ratings[150_000, 9] = ratings[199_999, 0] = value
    for order in ("C", "F"):
        with pytest.raises(ia.InvalidInput) as caught:
            pf.score_matrix(np.array(ratings, order=order), GIROUET)
        (problem,) = caught.value.problems
        assert (problem.path, problem.code) == ("ratings[150000][7]", "not-a-level")
        assert "the first of 3 bad cells" in problem.message
        assert GIROUET.items[7].id in problem.message


@pytest.mark.parametrize(
    ("ratings", "code"),
    [
        (np.ones(12, np.uint8), "wrong-shape"),
        (np.ones((2, 11), np.uint8), "wrong-shape"),
        (np.ones((2, 12), bool), "wrong-type"),
        (np.full((2, 12), "trois"), "not-a-level"),
        (np.full((2, 12), True, object), "not-a-level"),
        (np.ones((2, 12), complex), "wrong-type"),
        ([[1, 2], [3]], "wrong-type"),
        ("ratings", "wrong-shape"),
        (None, "wrong-shape"),
        (object(), "wrong-shape"),
    ],
)
def test_what_is_no_matrix_is_refused(ratings: Any, code: str) -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        pf.score_matrix(ratings, GIROUET)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize(
    "arguments",
    [
        {"weights": {"autonmy": 1}},
        {"weights": {"autonomy": -1}},
        {"weights": [1] * 12},
        {"outputs": "mean"},
        {"outputs": ["means"]},
        {"outputs": 3},
        {"grid": "girouet"},
        {"grid": grid(250, ["hazard"] + ["open"] * 9, [2])},
        {"grid": grid(0, ["hazard"] + ["open"] * 254, [2])},
    ],
)
def test_other_arguments_are_checked(arguments: dict[str, Any]) -> None:
    with pytest.raises(ia.InvalidInput):
        pf.score_matrix(np.ones((1, 12), np.uint8), **{"grid": GIROUET, **arguments})


def test_an_output_that_was_not_asked_for_says_so() -> None:
    scores = pf.score_matrix(np.ones((1, 12), np.uint8), GIROUET, outputs=["mean"])
    with pytest.raises(ia.InvalidInput, match="status: was not asked for"):
        _ = scores.status


def test_the_input_is_left_alone() -> None:
    ratings = random_ratings(np.random.default_rng(3), 10)
    ratings.setflags(write=False)
    pf.score_matrix(ratings, GIROUET)
    pf.score_matrix(np.asfortranarray(ratings), GIROUET)


def test_encode_is_what_score_matrix_reads() -> None:
    filled = ia.Assessment(GIROUET, {"autonomy": 1, "meaning": ia.NonAnswer.NOT_APPLICABLE})
    ratings = pf.encode([filled, ia.Assessment(GIROUET)], GIROUET)
    assert ratings.shape == (2, 12)
    assert [pf.rating(code) for code in ratings[0, :3]] == [
        1,
        ia.NonAnswer.UNANSWERED,
        ia.NonAnswer.NOT_APPLICABLE,
    ]
    with pytest.raises(ia.InvalidInput, match=r"assessments\[1\]"):
        pf.encode([filled, ia.Assessment(ia.get_grid("radar"))], GIROUET)


def test_pack_reports_every_column() -> None:
    columns = {"autonomy": [1, 9, 9], "meaning": [1, 2], "meening": [1, 2, 3], "know_how": ["a", "b", "c"]}
    with pytest.raises(ia.InvalidInput) as caught:
        pf.pack(columns, GIROUET)
    assert [problem.code for problem in caught.value.problems] == ["unknown-id", "not-a-level", "uneven"]
    with pytest.raises(ia.InvalidInput, match=r"columns.autonomy\[1\]: 9 is not .* first of 2"):
        pf.pack({"autonomy": [1, 9, 9]}, GIROUET)


# Engines that spread the work: none of them is a dependency.


def test_dask_spreads_it_over_chunks() -> None:
    da = pytest.importorskip("dask.array")
    ratings = random_ratings(np.random.default_rng(4), 1000)
    spread = da.from_array(ratings, chunks=(300, 12)).map_blocks(
        lambda block: pf.score_matrix(block, GIROUET, outputs=["status"]).status, chunks=(300, 4), dtype="u1"
    )
    np.testing.assert_array_equal(spread.compute(), pf.score_matrix(ratings, GIROUET).status)


def test_a_polars_batch_goes_in_and_out() -> None:
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame({"autonomy": [3, None], "know_how": [2, 4], "meaning": [254, 1]})
    batch = pl.DataFrame(pf.score_matrix(pf.pack(frame.to_dict(), GIROUET), GIROUET).to_columns())
    assert batch["engagement.floor"].to_list() == [2, 1]
    assert batch["engagement.counts.4"].to_list() == [0, 1]


def test_an_arrow_batch_goes_in() -> None:
    pa = pytest.importorskip("pyarrow")
    batch = pa.record_batch({"autonomy": pa.array([3, None], pa.int8()), "meaning": pa.array([4, 1])})
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    scores = pf.score_matrix(pf.pack(columns, GIROUET), GIROUET)
    assert scores.median[:, 0].tolist() == [3, 1]


def test_pandas_reads_the_columns() -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame(pf.score_matrix(np.full((2, 12), 4, np.uint8), GIROUET).to_columns())
    assert frame["managers.bounds.high"].tolist() == [4, 4]


def test_columns_that_cannot_be_packed() -> None:
    class Hostile:
        def __array__(self, *_: object, **__: object) -> Any:
            raise RuntimeError("no")

    for columns in ([1], None, {"autonomy": Hostile()}, {"autonomy": [[1]]}):
        with pytest.raises(ia.InvalidInput):
            pf.pack(columns, GIROUET)
    with pytest.raises(ia.InvalidInput):
        pf.score_matrix(Hostile(), GIROUET)
    assert (
        repr(pf.score_matrix([[1] * 12], GIROUET, outputs=[]))
        == "<MatrixScore of girouet 1.0.0: 1 rows × 4 sections>"
    )


def test_a_grid_that_asks_for_no_coverage_still_needs_an_answer() -> None:
    level = [{"value": 0, "signal": "hazard"}, {"value": 1, "signal": "open"}]
    items = [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]
    grid = ia.load_grid(
        {
            "id": "g", "version": "1", "title": "G", "minimum_coverage": [0, 1], "scale": {"levels": level},
            "sections": [{"id": "s", "label": "S", "items": items}],
        }
    )  # fmt: skip
    sheets = [ia.Assessment(grid, ratings) for ratings in ({}, {"x": 1})]
    single = [ia.score(sheet).sections[0] for sheet in sheets]
    assert [(section.status.value, section.is_covered) for section in single] == [
        ("fog", False),
        ("open", True),
    ]
    status = pf.score_matrix(pf.encode(sheets, grid), grid).status[:, 0]
    assert [pf.STATUSES[code] for code in status] == [section.status for section in single]


def test_nothing_answered_is_fog_even_where_every_level_is_a_hazard() -> None:
    level = [{"value": 0, "signal": "hazard"}, {"value": 1, "signal": "hazard"}]
    section = {"id": "s", "label": "S", "items": [{"id": "x", "label": "X"}]}
    grid = ia.load_grid(
        {"id": "g", "version": "1", "title": "G", "scale": {"levels": level}, "sections": [section]}
    )
    sheets = [ia.Assessment(grid, ratings) for ratings in ({}, {"x": 1})]
    assert [ia.score(sheet).sections[0].status.value for sheet in sheets] == ["fog", "hazard"]
    status = pf.score_matrix(pf.encode(sheets, grid), grid).status[:, 0]
    assert [pf.STATUSES[code].value for code in status] == ["fog", "hazard"]
