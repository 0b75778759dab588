"""One reader of facts: words that people write for yes, no and unknown."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact.questionnaire.fact_reader import read_fact


@pytest.mark.parametrize(
    ("answer", "values"),
    [
        (True, [True, "oui", "OUI ", "Yes", "true", "Vrai", "1", 1, 1.0, "o", "x", np.True_, np.int64(1)]),
        (False, [False, "non", "Non.", "no", "FALSE", "faux", "0", 0, "n", np.False_]),
        (None, [None, "", " ", "?", "NSP", "Ne sait pas", "je ne sais pas", "inconnu", "Don’t know",
                float("nan"), np.float64("nan")]),
    ],
)  # fmt: skip
def test_words(answer: bool | None, values: list[Any]) -> None:
    assert [read_fact(value) for value in values] == [answer] * len(values)


@pytest.mark.parametrize(
    "value", ["plutôt oui", "oui ou non", "2", 2, -1, [], {}, object(), "o" * 10**6, 10**400, b"oui"]
)
def test_what_is_no_answer_is_refused_with_its_path(value: Any) -> None:
    with pytest.raises(ia.InvalidInput, match=r"^facts\.x: expected yes, no or unknown$"):
        read_fact(value, path="facts.x")


@given(st.text(max_size=50) | st.floats() | st.integers() | st.binary())
def test_nothing_but_our_error(value: Any) -> None:
    with suppress(ia.InvalidInput):
        assert read_fact(value) in (True, False, None)
