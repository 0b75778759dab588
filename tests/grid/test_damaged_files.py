"""A grid cut anywhere, or with a bit turned, is refused in words or read as what it now says.

`bench/damaged_files.py` tries every one of them; here, a sample by chance.
"""

from __future__ import annotations

import pytest
from damaged_files import WHOLE, Damage, outcome
from hypothesis import given
from hypothesis import strategies as st

FILES = {kind: WHOLE[kind]() for kind in ("grid in TOML", "grid in JSON")}
GRIDS = {kind: whole.read(whole.raw) for kind, whole in FILES.items()}
KINDS = st.sampled_from(sorted(FILES))
SHARES = st.floats(0, 1, exclude_max=True)


def place(kind: str, share: float) -> int:
    return int(share * len(FILES[kind].raw.rstrip()))


@given(KINDS, SHARES)
def test_a_grid_cut_short_is_refused_or_shorter(kind: str, share: float) -> None:
    came = outcome(FILES[kind], GRIDS[kind], Damage(place(kind, share)))
    assert came in {"refused", "read, as a shorter grid"} if kind == "grid in TOML" else came == "refused"


@given(KINDS, SHARES, st.integers(0, 7))
def test_a_turned_bit_is_refused_or_shows(kind: str, share: float, bit: int) -> None:
    came = outcome(FILES[kind], GRIDS[kind], Damage(place(kind, share), bit))
    assert came == "refused" or came.startswith("read")


@pytest.mark.parametrize("kind", sorted(FILES))
def test_a_turned_bit_in_a_text_changes_that_text(kind: str) -> None:
    whole = FILES[kind]
    letter = whole.raw.index(b"Autonomie") + 1
    assert outcome(whole, GRIDS[kind], Damage(letter, 5)) == "read, as what it says now"
