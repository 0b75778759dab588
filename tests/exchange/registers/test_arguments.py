"""Whatever is given to a reader, a writer or a guard: a result, or a refusal in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers.account import GIROUET, TABLE

DEEP: list[Any] = []
for _ in range(5000):
    DEEP = [DEEP]
CYCLE: list[Any] = []
CYCLE.append(CYCLE)
JUNK: list[Any] = [
    *(None, True, 0, -1, 10**5000, 2.5, float("nan"), 3j, Decimal("sNaN"), np.float64("nan")),
    *("", "x", "\0", "\ud800", "x" * 10**5, b"", b"x", bytearray(b"x")),
    *([], [1], [[]], {}, {1: 2}, {"x": []}, set(), range(3), iter("ab"), np.array([1, 2]), DEEP, CYCLE),
    *(object(), int, len, GIROUET, ia.NonAnswer.UNKNOWN),
]

RAW = (TABLE + "A;3;2\n").encode()
CALLS: dict[str, Callable[[Any], Any]] = {
    "read_table source": lambda junk: list(reg.read_table(junk, GIROUET)),
    "read_table grid": lambda junk: list(reg.read_table([RAW], junk)),
    "read_table columns": lambda junk: list(reg.read_table([RAW], GIROUET, columns=junk)),
    "read_table columns keys": lambda junk: list(reg.read_table([RAW], GIROUET, columns=keyed(junk, "name"))),
    "read_table columns values": lambda junk: list(reg.read_table([RAW], GIROUET, columns={"projet": junk})),
    "read_table codes": lambda junk: list(reg.read_table([RAW], GIROUET, codes=junk)),
    "read_table codes values": lambda junk: list(reg.read_table([RAW], GIROUET, codes={"A": junk})),
    "read_table delimiter": lambda junk: list(reg.read_table([RAW], GIROUET, delimiter=junk)),
    "read_table header": lambda junk: list(reg.read_table([RAW], GIROUET, header=junk)),
    "read_table on_aside": lambda junk: reg.read_table([RAW], GIROUET, on_aside=junk),
    "read_long_table project": lambda junk: list(
        reg.read_long_table([RAW], GIROUET, project=junk, item="autonomy", rating="know_how")
    ),
    "read_long_table rating": lambda junk: list(
        reg.read_long_table([RAW], GIROUET, project="projet", item="autonomy", rating=junk)
    ),
    "read_etalab source": lambda junk: list(reg.read_etalab(junk)),
    "read_etalab columns": lambda junk: list(reg.read_etalab([b"Nom\nA\n"], columns=junk)),
    "read_uk source": lambda junk: list(reg.read_uk(junk)),
    "read_uk pieces": lambda junk: list(reg.read_uk([junk])),
    "read_canada source": lambda junk: list(reg.read_canada(junk)),
    "write_etalab records": lambda junk: list(reg.write_etalab(junk)),
    "write_etalab record": lambda junk: list(reg.write_etalab([junk])),
    "write_etalab delimiter": lambda junk: list(reg.write_etalab([], delimiter=junk)),
    "write_etalab columns": lambda junk: list(reg.write_etalab([], columns=junk)),
    "write_etalab column": lambda junk: list(reg.write_etalab([], columns=[junk])),
    "guard": reg.guard,
    "unguard": reg.unguard,
    "non_answer": reg.non_answer,
}


def keyed(key: Any, value: Any) -> Any:
    """A mapping with that key, or the key itself where it cannot be one."""
    try:
        return {key: value}
    except TypeError:
        return key


@pytest.mark.parametrize("call", CALLS)
def test_every_argument_is_taken_or_refused_in_words(call: str) -> None:
    for junk in JUNK:
        refusal = ""
        try:
            CALLS[call](junk)
        except (ia.InvalidInput, ia.UnknownId) as error:
            refusal = str(error)
        assert len(refusal) < 1500, (call, type(junk))


@pytest.mark.parametrize("line", [1, np.int8(1), np.uint8(1)])
def test_the_line_of_the_header_may_be_any_whole_number(line: int) -> None:
    (record,) = reg.read_table([RAW], GIROUET, header=line)
    assert record.assessment is not None
    assert record.assessment["autonomy"] == 3


def test_a_header_beyond_the_end_is_refused_as_any_other() -> None:
    refusals = []
    lines: list[Any] = [255, np.uint8(255)]
    for line in lines:
        with pytest.raises(ia.InvalidInput) as refusal:
            list(reg.read_table([RAW], GIROUET, header=line))
        refusals.append(str(refusal.value))
    assert refusals[0] == refusals[1]
