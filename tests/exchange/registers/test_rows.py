"""Rows of a table, whatever the file holds: quotes, sizes, encodings, cells too many or too few."""

from __future__ import annotations

import io
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers.parsing.source import PIECE, byte_pieces
from tests.exchange.registers.account import GIROUET, TABLE, accounted, read


def test_a_broken_quote_costs_its_line_only() -> None:
    good = "".join(f"P{number};3;2\n" for number in range(300))
    records, report = read((TABLE + 'A;3;2\n"B;3;2\n' + good).encode())
    assert [record.name.fr for record in records] == ["A", *(f"P{number}" for number in range(300))]
    (aside,) = report.aside
    assert (aside.line, aside.problems[0].code, aside.raw) == (3, "broken-quote", '"B;3;2')


def test_a_quote_inside_a_word_does_not_swallow_the_next_rows() -> None:
    records, report = read((TABLE + 'écran 5" x;3;2\nB;1;1\nécran 7" y;3;2\nC;4;4\n').encode())
    assert [record.name.fr for record in records] == ["B", "C"]
    assert [aside.line for aside in report.aside] == [2, 4]


@pytest.mark.parametrize("last", ['"open', 'a;"b', '"'])
def test_a_quote_left_open_at_the_end(last: str) -> None:
    records, report = read(f"{TABLE}A;3;2\n{last}".encode())
    assert len(records) == 1
    assert report.aside[0].line == 3


def test_a_huge_cell_and_a_huge_line() -> None:
    raw = TABLE.encode() + b"x" * 200_000 + b";3;2\nA;3;2\n" + b"y" * 3_000_000 + b";1;1\nB;3;2\n"
    records, report = read(raw)
    assert [record.name.fr for record in records] == ["A", "B"]
    assert [(aside.line, aside.problems[0].code) for aside in report.aside] == [
        (2, "huge-cell"),
        (4, "too-large"),
    ]
    assert all(len(aside.raw) <= 2000 for aside in report.aside)


def test_mixed_encodings_are_read_and_noted() -> None:
    records, report = read(TABLE.encode() + "École;3;2\n".encode() + "Forêt;1;1\n".encode("latin-1"))
    assert [record.name.fr for record in records] == ["École", "Forêt"]
    assert [(note.path, note.code) for note in report.notes] == [("line 3", "encoding")]


@pytest.mark.parametrize(
    "raw", [TABLE.encode("utf-16-le"), TABLE.encode("utf-16-be"), b"\x00" * 50, b"", b"\n\n;;\n"]
)
def test_what_is_no_table_is_refused(raw: bytes) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_table([raw], GIROUET))


def test_ragged_and_blank_rows() -> None:
    records, report = read((TABLE + "A;3\n\n;;\nB;3;2;1\nC;3;2\n").encode())
    assert [record.name.fr for record in records] == ["A", "C"]
    assert [(aside.line, aside.problems[0].code) for aside in report.aside] == [(5, "ragged")]
    assert [(note.path, note.code) for note in report.notes] == [("line 2", "short")]
    assert report.blank == 2


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.integers(1, 50))
def test_any_bytes_give_records_or_a_report(raw: bytes, size: int) -> None:
    whole = TABLE.encode() + raw
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    for given_raw in ([whole], pieces):
        for reader in (reg.read_uk, reg.read_canada, reg.read_etalab, lambda s: reg.read_table(s, GIROUET)):
            try:
                reading = reader(given_raw)
                list(reading)
            except ia.InvalidInput:
                continue
            accounted(reading.report)


def test_memory_does_not_grow_with_the_file() -> None:
    def rows(count: int) -> Any:
        yield TABLE.encode()
        for number in range(count):
            yield b"P%d;3;%d\n" % (number, number % 7)

    def peak(count: int) -> int:
        tracemalloc.start()
        reading = reg.read_table(rows(count), GIROUET)
        read_count = sum(1 for _ in reading)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert read_count == reading.report.read
        assert reading.report.rows == count
        assert len(reading.report.aside) <= 1000 < reading.report.aside_count
        return highest

    peak(10_000)  # fills the caches, which are bounded
    assert peak(50_000) < 1.5 * peak(10_000)


def test_a_quote_that_swallows_a_megabyte_is_broken_too() -> None:
    rows = "".join(f"P{number};{'z' * 9000};2\n" for number in range(199))
    records, report = read((TABLE + '"A;3;2\n' + rows.replace("z" * 9000, "3")).encode())
    assert len(records) == 199
    reading = reg.read_table([(TABLE + '"A;3;2\n' + rows).encode()], GIROUET)
    list(reading)
    assert reading.report.aside[0].problems[0].code == "too-large"
    assert report.aside[0].problems[0].code == "broken-quote"
    assert reading.report.aside_count == 200


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(TABLE.encode("utf-8-sig") + b"A;3;2\n")
    for source in (path, str(path)):
        (record,) = reg.read_table(source, GIROUET)
        assert record.name.fr == "A"
    with path.open("rb") as file:
        assert len(list(reg.read_table(file, GIROUET))) == 1
    with pytest.raises(ia.InvalidInput, match="expected bytes"), path.open(encoding="utf-8") as text:
        list(reg.read_table(text, GIROUET))  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("source", ["no/such/file.csv", 3, None, ["text"], [1]])
def test_a_source_that_cannot_be_read(source: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_table(source, GIROUET))


def test_trailing_cells_of_a_spreadsheet() -> None:
    records, report = read(b"Projet;Autonomie\nCantines;3;\nVoirie;2;;;\nParcs\nPorts;1;x\n")
    assert [record.name.fr for record in records] == ["Cantines", "Voirie", "Parcs"]
    assert [(aside.line, aside.problems[0].code) for aside in report.aside] == [(5, "ragged")]
    assert [(note.path, note.code) for note in report.notes] == [("line 4", "short")]
    (record,), _ = read(b"Projet;Autonomie;;\nCantines;3;;\n")
    assert record.kept == ()


@pytest.mark.parametrize("blank", ["\r\r\n", "\r\n", "\n", " ; \n", '"";""\n', "\t\n", "\r\r\r\n"])
def test_blank_lines_of_every_kind(blank: str) -> None:
    records, report = read(f"{TABLE}A;3;2\n{blank}B;1;1\n".encode())
    assert [record.name.fr for record in records] == ["A", "B"]
    assert report.blank == 1
    (inventory,) = reg.read_etalab([f"Nom;url\n{blank}B;y\n".encode()])
    assert inventory.name.fr == "B"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8", "cp1252"])
def test_tables_in_any_encoding_that_is_read(encoding: str) -> None:
    raw = "Projet;Autonomie\nDétection à l’œil;3\n".encode(encoding)
    for size in (1, 3, len(raw)):
        reading = reg.read_table([raw[start : start + size] for start in range(0, len(raw), size)], GIROUET)
        assert [record.name.fr for record in reading] == ["Détection à l’œil"]
    every = bytes(range(128, 256))
    (record,) = reg.read_table([b"Projet;Autonomie\n" + every + b";3\n"], GIROUET)
    assert len(record.name.fr) == 128
    assert "\ufffd" not in record.name.fr


def test_a_source_may_be_bytes_or_a_file_like_object() -> None:
    raw = TABLE.encode() + b"A;3;2\n"
    for source in (raw, bytearray(raw), memoryview(raw), io.BytesIO(raw)):
        (record,) = reg.read_table(source, GIROUET)  # type: ignore[arg-type]  # buffers are taken as bytes are
        assert record.name.fr == "A"


@pytest.mark.parametrize("size", [1, 100, PIECE - 1, PIECE, PIECE + 1, 10 * PIECE])
def test_pieces_of_any_size_become_even_ones(size: int) -> None:
    """Work per piece is bounded, and so many pieces as there are bytes cost what few cost."""
    raw = bytes(range(256)) * 1500
    pieces = list(byte_pieces([raw[start : start + size] for start in range(0, len(raw), size)]))
    assert b"".join(pieces) == raw
    assert {len(piece) for piece in pieces[:-1]} == {PIECE}
    assert list(byte_pieces(io.BytesIO(raw))) == list(byte_pieces(raw)) == pieces


def test_a_row_that_comes_byte_by_byte_takes_time_in_proportion() -> None:
    """A quarter of a million pieces: ten seconds, when each was joined to all before it."""
    raw = (TABLE + f"A;3;{'x' * 250_000}\n").encode()
    start = time.process_time()
    reading = reg.read_table((raw[place : place + 1] for place in range(len(raw))), GIROUET)
    assert (list(reading), reading.report.aside_count) == ([], 1)
    assert time.process_time() - start < 4


def test_long_cells_that_were_read_are_not_kept() -> None:
    """What is remembered to read faster is short: a thousand cells of ten thousand characters are not."""

    def rows() -> Iterator[bytes]:
        yield TABLE.encode()
        for number in range(1_000):
            yield b"P%d;%d%s;2\n" % (number, number, b"y" * 10_000)

    tracemalloc.start()
    try:
        reading = reg.read_table(rows(), GIROUET)
        assert sum(1 for _ in reading) == 0
        del reading
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 2_000_000


def test_memory_does_not_grow_with_different_cells() -> None:
    def rows(count: int) -> Iterator[bytes]:
        yield TABLE.encode()
        for number in range(count):
            yield b"%s%d;%d;x%d\n" % (b"y" * 2000, number, number, number)

    def peak(count: int) -> int:
        tracemalloc.start()
        reading = reg.read_table(rows(count), GIROUET)
        assert sum(1 for _ in reading) == 0
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(6_000)  # fills what is bounded: the rows set aside that are shown, the cells remembered
    assert peak(12_000) < 1.3 * peak(6_000)
