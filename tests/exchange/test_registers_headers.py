"""Headers as people keep them: found, recognised, mapped, or refused in words."""

from __future__ import annotations

from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers_account import GIROUET, TABLE, read


def test_a_mapping_names_the_columns() -> None:
    columns = {"P": "name", "X": "autonomy"}
    (record,), _ = read(b"X;P;autonomy\n4;A;1\n", columns=columns)
    assert record.assessment is not None
    assert (record.name.fr, record.assessment["autonomy"], record["autonomy"]) == ("A", 4, "1")
    with pytest.raises(ia.InvalidInput) as caught:
        reg.read_table([b"X;P\n"], GIROUET, columns={"Y": "name", "X": "autonmy", "P": "name"})
    assert [problem.code for problem in caught.value.problems] == [
        "unknown-id",
        "unknown-id",
        "double-target",
    ]


def test_a_delimiter_can_be_stated() -> None:
    (record,) = reg.read_table(
        [b"projet,a;autonomy;id\nA,b;3;7\n"], GIROUET, delimiter=";", columns={"autonomy": "autonomy"}
    )
    assert record["projet,a"] == "A,b"


def test_a_header_that_cannot_be_split() -> None:
    with pytest.raises(ia.InvalidInput, match="the header cannot be split"):
        reg.read_table([b'"projet;autonomy\nA;3\n'], GIROUET)


@pytest.mark.parametrize("delimiter", ["x", "", ";;", 3])
def test_delimiters_are_few(delimiter: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.read_table([TABLE.encode()], GIROUET, delimiter=delimiter)
    with pytest.raises(ia.InvalidInput, match="delimiter"):
        reg.write_etalab([], delimiter=delimiter)


def test_arguments_of_tables_are_checked() -> None:
    with pytest.raises(ia.InvalidInput, match="expected a Grid"):
        reg.read_table([b"a\n"], "girouet")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="expected a mapping"):
        reg.read_table([b"a\n"], GIROUET, columns=["a"])  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="no column 'q'"):
        reg.read_long_table([b"p;i;r\n"], GIROUET, project="q", item="i", rating="r")
