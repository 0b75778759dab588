"""JSON registers: a bad record costs that record, whatever the shape and the pieces of the file."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg

DATA = Path(__file__).parents[3] / "examples" / "uk"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_json_may_come_in_any_pieces(size: int) -> None:
    raw = (DATA / "uk_atrs_records.json").read_bytes()[: None if size > 7 else 4000]
    raw = raw if size > 7 else raw[: raw.rindex(b"},") + 1] + b"]}"
    pieces = [raw[at : at + size] for at in range(0, len(raw), size)]
    assert list(reg.read_uk(pieces)) == list(reg.read_uk([raw]))


@pytest.mark.parametrize("raw", [b"", b"hello", b"\x00\x01", b"<html>"])
def test_what_is_no_json_is_refused(raw: bytes) -> None:
    with pytest.raises(ia.InvalidInput):
        list(reg.read_uk([raw]))


def test_a_json_record_without_end_is_bounded() -> None:
    good = b'{"version": "v0.9", "title_en": "T", "data": {}}\n'
    endless = b'{"version": "v0.9", "data": {"a": "' + b"x" * 3_000_000 + b"\n"
    reading = reg.read_canada([good, endless, good])
    assert len(list(reading)) == 2
    (aside,) = reading.report.aside
    assert (aside.problems[0].code, len(aside.raw)) == ("too-large", 2000)


def uk(*pieces: str | bytes) -> tuple[list[str], reg.Report]:
    reading = reg.read_uk([piece.encode() if isinstance(piece, str) else piece for piece in pieces])
    names = [record.name.en for record in reading]
    report = reading.report
    assert report.rows == report.read + report.aside_count
    return names, report


GOOD = '{"tool_name": "good", "description": "ok"}'
BAD = {
    "no value": '{"tool_name": oops}',
    "a number too long": '{"tool_name": "a", "n": ' + "9" * 5000 + "}",
    "no key": '{"tool_name"}',
    "a comma too many": '{"tool_name": "a",}',
    "lists too deep": '{"tool_name": "a", "x": ' + "[" * 500 + "]" * 500 + "}",
    "objects too deep": '{"tool_name": "a", "x": ' + '{"a": ' * 340 + "1" + "}" * 340 + "}",
    "much too deep": '{"tool_name": "a", "x": ' + '{"a": ' * 5000 + "1" + "}" * 5000 + "}",
    "no object": "[1, 2]",
    "a word": '"good"',
    "no name": '{"description": "x"}',
    "too long": '{"tool_name": "a", "x": [' + '{"tool_name": "inner"},' * 60_000 + "1]}",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("shape", ["list", "results", "lines"])
def test_one_bad_record_costs_that_record(name: str, shape: str) -> None:
    records = [GOOD, BAD[name], GOOD.replace("good", "better")]
    whole = {
        "list": f"[{', '.join(records)}]",
        "results": f'{{"results": [{",".join(records)}], "total": 3}}',
        "lines": "\n".join(records) + "\n",
    }[shape]
    names, report = uk(whole)
    assert names == ["good", "better"]
    assert (report.rows, report.aside_count, report.aside[0].line) == (3, 1, 2)
    assert report.is_complete


def test_a_string_that_stays_open_costs_its_record() -> None:
    for between in (", ", ",\n", ",\r\n  "):
        names, report = uk("[" + between.join(['{"tool_name": "x}', GOOD, GOOD]) + "]")
        assert names == ["good", "good"]
        assert (report.aside_count, report.is_complete) == (1, True)


@pytest.mark.parametrize(
    "cut",
    [
        '[{"tool_name": "a"}',
        '[{"tool_name": "a"},',
        '[{"tool_name": "a"}, {"tool_name": "b',
        '[{"tool_name": "a"}]\n[{"tool_name": "b"}]',
        '[{"tool_name": "a"}] x',
        '[{"tool_name": "a"},]',
        '{"results": [{"tool_name": "a"}], "total"',
        '{"results": [{"tool_name": "a"}]',
        '{"tool_name": "a"}\n{"tool_name": "b',
    ],
)
def test_a_file_that_does_not_end_as_it_should_is_not_complete(cut: str) -> None:
    names, report = uk(cut)
    assert names == ["a"]
    assert not report.is_complete
    assert "jusqu’à sa fin" in str(report)


@pytest.mark.parametrize(
    ("whole", "names"),
    [
        ('{"results": [{"tool_name": "a"}, {"tool_name": "b"}], "total": 2}', ["a", "b"]),
        ('{"total": 2, "facets": [], "items": [{"tool_name": "a"}]}', ["a"]),
        ('{"success": true, "result": {"records": [{"tool_name": "a"}], "total": 1}}', ["a"]),
        ('{"results": [], "total": 0}', []),
        ("[]", []),
        ('{"tool_name": "a", "records": [{"x": 1}]}\n{"tool_name": "b"}', ["a", "b"]),
        ('{"records": [{"x": 1}], "tool_name": "a"}\n{"tool_name": "b"}', ["a", "b"]),
        ('{"tool_name": "a"}', ["a"]),
    ],
)
def test_records_stand_in_a_list_under_any_key_or_by_themselves(whole: str, names: list[str]) -> None:
    found, report = uk(whole)
    assert found == names
    assert (report.aside_count, report.is_complete) == (0, True)


def test_a_wrapping_longer_than_what_is_read_at_once() -> None:
    records = [{"tool_name": f"t{number}", "description": "x" * 90} for number in range(2000)]
    names, report = uk(json.dumps({"head": "y", "results": records, "total": 2000}))
    assert (len(names), report.is_complete) == (2000, True)
    assert report.notes[0].message == "records are read from « results »; left out beside it: total"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
@pytest.mark.parametrize("size", [1, 3, 10_000])
def test_json_in_any_encoding_that_is_read(encoding: str, size: int) -> None:
    raw = json.dumps(
        [{"tool_name": "Détection à l’œil" if encoding != "latin-1" else "Détection"}], ensure_ascii=False
    )
    encoded = raw.encode(encoding)
    names, report = uk(*(encoded[start : start + size] for start in range(0, len(encoded), size)))
    assert names == [json.loads(raw)[0]["tool_name"]]
    assert [note.code for note in report.notes] == ["encoding"] * (encoding in ("cp1252", "latin-1"))


def test_no_byte_becomes_a_sign_of_doubt() -> None:
    every = bytes(range(128, 256))
    for raw in (b'[{"tool_name": "' + every + b'"}]', b'[{"tool_name": "' + every[::-1] + b'"}]'):
        (name,), _ = uk(raw)
        assert "\ufffd" not in name
        assert len(name) >= 127


def test_keys_that_stand_twice_and_long_keys_keep_their_values() -> None:
    long = "k" * 300
    (record,) = reg.read_uk(
        [f'[{{"tool_name": "a", "x": 1, "x": 2, "x (2)": 3, "{long}1": 4, "{long}2": 5}}]'.encode()]
    )
    assert [text for _, text in record.kept] == ["1", "2", "3", "4", "5"]
    assert len({name for name, _ in record.kept}) == 5


def test_half_characters_do_not_reach_a_file() -> None:
    (record,) = reg.read_uk([b'[{"tool_name": "a\\ud800b", "\\udfff": "c"}]'])
    record.name.en.encode()
    assert all((name + text).encode() for name, text in record.kept)


def test_new_keys_in_every_record_are_counted_together() -> None:
    lines = (f'{{"tool_name": "a", "key{number}": 1}}\n'.encode() for number in range(5000))
    reading = reg.read_uk(lines)
    assert all(record.kept for record in reading)
    report = reading.report
    assert len(report.fields) < 2100
    assert sum(field.filled for field in report.fields) == 10_000


@pytest.mark.parametrize("bad", ["{" * 100_000, "{\n" * 100_000, '[{"a":' * 50_000, '[{"},{' * 50_000])
def test_brackets_that_never_close_end_soon(bad: str) -> None:
    names, report = uk("[" + bad)
    assert names == []
    assert not report.is_complete
    assert report.aside_count >= 1


@settings(max_examples=150)
@given(
    st.lists(
        st.dictionaries(st.text(max_size=5), st.none() | st.integers() | st.text(max_size=9), max_size=4),
        max_size=6,
    ),
    st.sampled_from(["list", "wrapped", "lines"]),
    st.sampled_from([None, 0, 2]),
    st.integers(1, 60),
)
def test_what_json_writes_is_read_whole(
    rows: list[dict[str, Any]], shape: str, indent: int | None, size: int
) -> None:
    records = [{**row, "tool_name": f"t{number}"} for number, row in enumerate(rows)]
    if shape == "lines":
        whole = "\n".join(map(json.dumps, records)) or "[]"
    else:
        whole = json.dumps(records if shape == "list" else {"n": 1, "d": records, "e": [1]}, indent=indent)
    names, report = uk(*(whole[start : start + size] for start in range(0, len(whole), size)))
    assert names == [record["tool_name"] for record in records]
    assert (report.aside_count, report.is_complete) == (0, True)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([GOOD, *list(BAD.values())[:4], "{", "}", "[", "]", '"', ",", ":", "\n", "\\", "0"]),
        max_size=12,
    ),
    st.integers(1, 60),
)
def test_any_json_like_text_is_accounted_for_whatever_its_pieces(parts: list[str], size: int) -> None:
    whole = "[" + "".join(parts)
    names, report = uk(whole)
    assert len(names) <= whole.count('"good"') + whole.count('"a"')
    again, second = uk(*(whole[start : start + size] for start in range(0, len(whole), size)))
    assert (again, second.rows, second.is_complete) == (names, report.rows, report.is_complete)


@pytest.mark.parametrize("offset", range(0, 500, 60))
def test_a_bad_record_between_two_pieces_costs_that_record(offset: int) -> None:
    good = [f'{{"tool_name": "t{number}", "description": "{"x" * 50}"}}' for number in range(900)]
    bad = f'{{"tool_name": oops {" " * 100}}}'
    records = [bad if number % 5 == 4 else record for number, record in enumerate(good)]
    names, report = uk(" " * offset + "[" + ", ".join(records) + "]")
    assert names == [f"t{number}" for number in range(900) if number % 5 != 4]
    assert (report.aside_count, report.is_complete, report.notes) == (180, True, ())


def test_a_long_list_on_one_line_takes_time_in_proportion() -> None:
    """As `json.dump` writes it: ten seconds, when what was left was copied for each record."""
    record = json.dumps({"tool_name": "a", "description": "x" * 180})
    raw = f"[{', '.join([record] * 24_000)}]".encode()
    for source in ([raw], io.BytesIO(raw)):
        start = time.process_time()
        assert sum(1 for _ in reg.read_uk(source)) == 24_000
        assert time.process_time() - start < 5
