"""A dossier cut anywhere, or with a bit turned, is refused in words or read as what it now says.

`bench/damaged_files.py` tries every one of them; here, a sample by chance.
"""

from __future__ import annotations

import json

from damaged_files import WHOLE, Damage, outcome
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia

WHOLE_FILE = WHOLE["dossier"]()
DOSSIER = WHOLE_FILE.read(WHOLE_FILE.raw)
PLACES = st.integers(0, len(WHOLE_FILE.raw.rstrip()) - 1)


@given(PLACES)
def test_a_dossier_cut_short_is_refused(place: int) -> None:
    assert outcome(WHOLE_FILE, DOSSIER, Damage(place)) == "refused"


@given(st.builds(Damage, PLACES, st.integers(0, 7)))
def test_a_turned_bit_is_refused_or_shows(damage: Damage) -> None:
    assert not outcome(WHOLE_FILE, DOSSIER, damage).startswith("FAILED")


def test_what_turns_no_meaning_is_the_same_dossier() -> None:
    blank = WHOLE_FILE.raw.index(b"\n  ") + 1
    assert outcome(WHOLE_FILE, DOSSIER, Damage(blank, 0)) == "refused"  # « ! » before a key
    line_break = Damage(blank - 1, 2)  # a line feed less four is a character that JSON does not know
    assert outcome(WHOLE_FILE, DOSSIER, line_break) == "refused"
    capital = WHOLE_FILE.raw.index(b'"unknown"') + 4
    assert outcome(WHOLE_FILE, DOSSIER, Damage(capital, 5)) == "read, the same, in capitals"


def test_a_key_of_other_letters_is_never_passed_over() -> None:
    keys = json.loads(WHOLE_FILE.raw).keys()
    for key in keys:
        place = WHOLE_FILE.raw.index(f'"{key}"'.encode()) + 1
        came = outcome(WHOLE_FILE, DOSSIER, Damage(place, 5))
        assert came == "refused", key
    assert isinstance(DOSSIER, ia.Dossier)
