"""Whatever a file holds, nothing but our own errors comes out, and good parts around it stay readable."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import get_policy, load_policy, policy_to_dict

EXAMPLE = json.loads(
    (Path(__file__).parents[2] / "examples" / "cantines-nantes-complet.json").read_text("utf-8")
)
EXAMPLE["panels"][0]["assessments"] = EXAMPLE["panels"][0]["assessments"][:5]
JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every path inside plain data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(own for key, value in inner for own in places(value, (*at, key)))]


DOSSIER_PLACES = [own for own in places(EXAMPLE) if own and own[0] not in ("assessments", "facts")]
MONTPELLIER = policy_to_dict(get_policy("montpellier"))
POLICY_PLACES = [own for own in places(MONTPELLIER) if own]


def spoilt(data: Any, place: tuple[Any, ...], junk: object) -> Any:
    data = copy.deepcopy(data)
    inside = data
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = junk
    return data


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=200)
@given(st.sampled_from(DOSSIER_PLACES), JUNK)
def test_junk_anywhere_in_a_dossier_raises_only_our_own_errors(place: tuple[Any, ...], junk: object) -> None:
    try:
        dossier = ia.Dossier.from_dict(spoilt(EXAMPLE, place, junk))
    except ia.IaRadarError:
        return
    assert ia.Dossier.from_dict(dossier.to_dict()) == dossier


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=200)
@given(st.sampled_from(POLICY_PLACES), JUNK)
def test_junk_anywhere_in_a_policy_raises_only_our_own_errors(place: tuple[Any, ...], junk: object) -> None:
    try:
        policy = load_policy(spoilt(MONTPELLIER, place, junk))
    except ia.IaRadarError:
        return
    assert load_policy(policy_to_dict(policy)) == policy


def test_policies_are_read_from_files_of_both_kinds(tmp_path: Path) -> None:
    toml = tmp_path / "ville.toml"
    toml.write_text(
        'id = "ville"\nversion = "1"\ntitle = "Ville"\n[mandate]\nby = "conseil"\non = 2026-03-30\n'
        '[[gates]]\ntarget = "utility"\nat_least = 3\n',
        encoding="utf-8",
    )
    policy = load_policy(toml)
    assert (policy.gates[0].at_least, str(policy.gates[0].mandate.on)) == (3, "2026-03-30")
    file = tmp_path / "ville.json"
    file.write_text(json.dumps(policy_to_dict(policy)), encoding="utf-8")
    assert load_policy(str(file)) == policy
    with pytest.raises(ia.InvalidInput, match="cannot be read"):
        load_policy(tmp_path / "absent.toml")
