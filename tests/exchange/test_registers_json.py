"""JSON registers: a bad record costs that record, whatever the shape and the pieces of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg

DATA = Path(__file__).parent / "data"


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
