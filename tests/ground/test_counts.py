"""A count of people is read exactly or not at all, by every reader that takes one as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.cli.run import main
from ia_radar.exchange.form_files import Form, read_forms, write_form
from ia_radar.exchange.forms import read_form
from ia_radar.exchange.registers import read_table

GIROUET = ia.get_grid("girouet")
COUNTS = {"62000": 62_000, "62 000": 62_000, "62\u202f000": 62_000, "1\u00a0234\u00a0567": 1_234_567, "0": 0}
NO_COUNTS = ["1 2", "62 00", "62 0000", "6_2", "-3", "٣", "1٣", "３", "²", "3\x1c3", "1e3", "inf", "9" * 5000]


def of_web_form(text: str) -> int | None:
    try:
        return read_form(ia.Project, {"name": "x", "population": text}).population
    except ia.InvalidInput:
        return None


def of_table(text: str) -> int | None:
    reading = read_table([f'Projet;Habitants;Autonomie\nA;"{text}";3\n'.encode()], GIROUET)
    (record,) = reading
    return record.to_dossier().project.population


def of_form_file(text: str) -> int | None:
    form = Form([ia.Assessment(GIROUET, {"autonomy": 3})], ia.Project("x", population=777_555))
    raw = write_form(form, "csv")
    assert raw.count(b"777555") == 1
    try:
        (read,) = read_forms({"f.csv": raw.replace(b"777555", text.encode())})
    except ia.InvalidInput:
        return None
    assert read.project is not None
    return read.project.population


READERS: list[Callable[[str], int | None]] = [of_web_form, of_table, of_form_file]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", COUNTS)
def test_a_count_with_thousands_apart_or_not(reader: Callable[[str], int | None], text: str) -> None:
    assert reader(text) == COUNTS[text]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", NO_COUNTS, ids=ascii)
def test_what_is_no_count_is_refused(reader: Callable[[str], int | None], text: str) -> None:
    assert reader(text) is None


@given(st.text(st.sampled_from("0123456789 \u00a0_.,٣３²\x1c\x1f-+eE"), min_size=1, max_size=8))
def test_no_reader_guesses(text: str) -> None:
    count = of_web_form(text)
    if count is not None:
        groups = re.split("[.,]", text)[0].replace("\u00a0", " ").split()
        assert count == int("".join(groups))
        assert all(len(group) == 3 for group in groups[1:])


@pytest.mark.parametrize(("text", "status"), [("62000", 0), ("62 000", 0), ("6_2", 2), ("٣", 2), ("1 2", 2)])
def test_a_command_takes_the_same_counts(
    text: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = tmp_path / "facts.toml"
    facts.write_text("rules_only = true\n", "utf-8")
    try:
        came = main(["classify", str(facts), "--on", "2026-11-22", "--population", text])
    except SystemExit as end:
        came = int(end.code or 0)
    assert came == status
    if status:
        assert "n’est pas un nombre entier" in capsys.readouterr().err
