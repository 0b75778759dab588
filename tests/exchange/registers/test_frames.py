"""A frame of any package is read as the CSV file that it would be saved as, its gaps and types included."""

from __future__ import annotations

import datetime as dt
import io
import math
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers.account import GIROUET, accounted

Columns = dict[str, list[Any]]


def package(name: str) -> Any:
    return pytest.importorskip(name)


def csv_of(columns: Columns) -> bytes:
    pandas = package("pandas")
    text: str = pandas.DataFrame(columns, dtype=object).to_csv(index=False)
    return text.encode()


def pandas_objects(columns: Columns) -> Any:
    return package("pandas").DataFrame(columns, dtype=object)


def pandas_inferred(columns: Columns) -> Any:
    return package("pandas").DataFrame(columns)


def pandas_nullable(columns: Columns) -> Any:
    return package("pandas").DataFrame(columns).convert_dtypes()


def pandas_categories(columns: Columns) -> Any:
    return package("pandas").DataFrame(columns).astype("category")


def pandas_arrow(columns: Columns) -> Any:
    package("pyarrow")
    return package("pandas").DataFrame(columns).convert_dtypes(dtype_backend="pyarrow")


def polars_frame(columns: Columns) -> Any:
    return package("polars").DataFrame(columns, strict=False)


def polars_categories(columns: Columns) -> Any:
    polars = package("polars")
    return polars.DataFrame(columns, strict=False).with_columns(
        polars.col(polars.String).cast(polars.Categorical)
    )


def arrow_table(columns: Columns) -> Any:
    return package("pyarrow").table(columns)


def arrow_dictionaries(columns: Columns) -> Any:
    pyarrow = package("pyarrow")
    return pyarrow.table({name: pyarrow.array(cells).dictionary_encode() for name, cells in columns.items()})


def arrow_batch(columns: Columns) -> Any:
    return package("pyarrow").RecordBatch.from_pydict(columns)


def arrow_reader(columns: Columns) -> Any:
    return arrow_table(columns).to_reader(max_chunksize=2)


def mapping_of_lists(columns: Columns) -> Any:
    return columns


def mapping_of_arrays(columns: Columns) -> Any:
    return {name: np.array(cells, object) for name, cells in columns.items()}


def mapping_of_masked_arrays(columns: Columns) -> Any:
    return {
        name: np.ma.array(cells, mask=[cell is None for cell in cells], dtype=object)
        for name, cells in columns.items()
    }


FRAMES = [
    pandas_objects, pandas_inferred, pandas_nullable, pandas_categories, pandas_arrow, polars_frame,
    polars_categories, arrow_table, arrow_dictionaries, arrow_batch, arrow_reader, mapping_of_lists,
    mapping_of_arrays, mapping_of_masked_arrays,
]  # fmt: skip

CELLS = st.none() | st.integers(1, 4)
WORDS = st.none() | st.sampled_from(
    ["3", "NSP", "sans objet", "Plutôt positif", "2 (Plutôt négatif)", "é;'=x"]
)
TEXTS = st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=8)


def tables() -> st.SearchStrategy[Columns]:
    def of_length(count: int) -> st.SearchStrategy[Columns]:
        def column(cells: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
            return st.lists(cells, min_size=count, max_size=count)

        return st.fixed_dictionaries(
            {
                "projet": column(st.sampled_from(["Cantines", "Accueil", "Voirie"])),
                "autonomy": column(CELLS),
                "Sens du travail": column(WORDS),
                "x": column(TEXTS),
            }
        )

    return st.integers(1, 6).flatmap(of_length)


def read(source: Any) -> tuple[list[reg.Record], reg.Report]:
    reading = reg.read_table(source, GIROUET)
    records = list(reading)
    accounted(reading.report)
    return records, reading.report


@pytest.mark.parametrize("make", FRAMES)
@given(columns=tables())
def test_a_frame_gives_what_its_csv_gives(make: Callable[[Columns], Any], columns: Columns) -> None:
    records, report = read(make(columns))
    expected, in_csv = read([csv_of(columns)])
    assert records == expected
    assert [(aside.line, aside.remarks) for aside in report.aside] == [
        (aside.line, aside.remarks) for aside in in_csv.aside
    ]
    assert (report.fields, report.remarks) == (in_csv.fields, in_csv.remarks)


@pytest.mark.parametrize("make", FRAMES)
def test_a_long_frame_gives_what_its_csv_gives(make: Callable[[Columns], Any]) -> None:
    columns: Columns = {
        "p": ["A", "A", "B"],
        "i": ["autonomy", "Sens du travail", "autonomy"],
        "r": [3, None, 1],
    }
    options: dict[str, Any] = {"project": "p", "item": "i", "rating": "r"}
    records = list(reg.read_long_table(make(columns), GIROUET, **options))
    assert records == list(reg.read_long_table([csv_of(columns)], GIROUET, **options))


@pytest.mark.parametrize("make", FRAMES)
def test_an_inventory_in_a_frame_gives_what_its_csv_gives(make: Callable[[Columns], Any]) -> None:
    columns: Columns = {
        "Nom de l’algorithme": ["Bourses", "Crèches"],
        "Finalité": ["Classer", None],
        "y": ["s. o.", "=1"],
    }
    assert list(reg.read_etalab(make(columns))) == list(reg.read_etalab([csv_of(columns)]))


def test_days_are_texts_without_their_hour() -> None:
    day, hour = dt.date(2026, 11, 22), dt.datetime(2026, 11, 22, 14, 30)
    frames: list[Any] = [{"projet": ["A", "B"], "autonomy": [3, 3], "date": [day, hour]}]
    frames.append({**frames[0], "date": np.array([day, hour], "datetime64[ns]")})
    if find_spec("pandas"):
        pandas = import_module("pandas")
        frames.append(pandas.DataFrame({**frames[0], "date": pandas.to_datetime([day, hour])}))
    if find_spec("polars"):
        frames.append(
            import_module("polars").DataFrame({**frames[0], "date": [dt.datetime(2026, 11, 22), hour]})
        )
    for frame in frames:
        records, _ = read(frame)
        assert [record.date for record in records] == ["2026-11-22", "2026-11-22 14:30:00"]


def test_a_named_index_is_a_column() -> None:
    pandas = package("pandas")
    frame = pandas.DataFrame({"projet": ["A", "B"], "autonomy": [3, 1]})
    assert read(frame.set_index("projet"))[0] == read(frame)[0]
    assert read(frame.set_index(["projet", "autonomy"]))[0] == read(frame)[0]
    assert read(frame[::-1])[0] == read(frame[::-1].reset_index(drop=True))[0]


def test_columns_of_one_name_stay_apart() -> None:
    pandas = package("pandas")
    frame = pandas.DataFrame([["A", 3, "u", "v"]], columns=["projet", "autonomy", "x", "x"])
    (record,), _ = read(frame)
    assert record.kept == (("x", "u"), ("x (2)", "v"))


def test_a_portfolio_comes_back_from_its_own_columns() -> None:
    grid = GIROUET
    answers: dict[str, Any] = {
        "autonomy": 3,
        "meaning": ia.NonAnswer.UNKNOWN,
        "know_how": ia.NonAnswer.NOT_APPLICABLE,
    }
    assessment = ia.Assessment(grid, answers)
    dossier = ia.Dossier(ia.dossier.Project(ia.Text("Cantines")), [assessment])
    for headings in ("ids", "words"):
        columns = ia.portfolio.Portfolio([dossier]).to_columns(grid, headings=headings)
        (record,) = reg.read_table(columns, grid)
        assert record.assessment == assessment
        assert record.name.fr == "Cantines"


class Broken:
    """An object whose every use fails."""

    def __str__(self) -> str:
        raise RuntimeError("no")

    __ne__ = __eq__ = __str__  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]


def test_an_object_that_is_no_text_costs_its_row() -> None:
    loop: list[Any] = []
    loop.append(loop)
    cells: list[Any] = [Broken(), loop, "x" * 200_000, "fine", io.StringIO]
    names = ["A", "B", "C", "D", "E"]
    reading = reg.read_table({"projet": names, "autonomy": [3] * 5, "x": cells}, GIROUET)
    assert [record.name.fr for record in reading] == ["D", "E"]
    accounted(reading.report)
    assert [aside.problems[0].code for aside in reading.report.aside] == [
        "unreadable",
        "unreadable",
        "huge-cell",
    ]


class Lazy:
    columns = ("projet", "autonomy")

    def collect(self) -> None: ...


class NoColumns:
    columns = property(lambda _: 1 / 0)


@pytest.mark.parametrize(
    "source",
    [Lazy(), NoColumns(), {}, {"projet": ["A"], "autonomy": []}, {"projet": 3}, {"projet": math}],
    ids=["lazy", "no columns", "empty", "uneven", "a number", "a module"],
)
def test_what_is_no_whole_frame_is_refused(source: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_table(source, GIROUET))


@pytest.mark.parametrize("option", [{"header": 2}, {"delimiter": ";"}])
def test_what_is_said_of_files_is_refused_for_a_frame(option: Any) -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        reg.read_table({"projet": ["A"], "autonomy": [3]}, GIROUET, **option)
    assert caught.value.problems[0].code == "not-a-file"
