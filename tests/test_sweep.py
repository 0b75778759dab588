"""Every public callable with bad values in every place: a result, or a refusal that names the place.

``IA_RADAR_SWEEP=many pytest tests/test_sweep.py`` tries every value of `sweeping.MANY` (some 60 000 calls,
half a minute) instead of a few (some 10 000, two seconds).
"""

from __future__ import annotations

import os

import pytest

import ia_radar as ia
from tests.sweeping import EXEMPT, FEW, MANY, Call, escape_of, public_calls, use

CALLS = list(public_calls())
BAD = MANY if os.environ.get("IA_RADAR_SWEEP") == "many" else FEW


def test_the_sweep_reaches_everything_public() -> None:
    names = {call.name for call in CALLS}
    assert {"score", "Dossier.from_dict", "radar", "read_table", "Portfolio.crosstab"} <= names
    assert len(CALLS) > 200


@pytest.mark.parametrize("call", CALLS, ids=[call.name for call in CALLS])
def test_a_bad_argument_is_taken_or_refused_by_name(call: Call) -> None:
    escapes = [
        f"{parameter}={type(bad).__name__}: {escape}"
        for parameter in call.parameters
        if (call.name, parameter) not in EXEMPT
        for bad in BAD
        if (escape := escape_of(call, parameter, bad)) and escape != "raised by the object"
    ]
    assert escapes == []


@pytest.mark.parametrize("call", CALLS, ids=[call.name for call in CALLS])
def test_what_the_sweep_takes_for_right_is_right(call: Call) -> None:
    """Otherwise one refusal would hide all others."""
    if call.name == "docx_report":  # it says so itself when the extra `office` is absent
        pytest.importorskip("docx")
        pytest.importorskip("resvg_py")
    try:
        use(call.with_bad("", None))
    except ia.IaRadarError as error:
        pytest.fail(f"{call.right}: {error}")
