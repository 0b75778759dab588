"""A crowd says what a panel of the same people says, at any size."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import portfolio as pf

GIROUET = ia.get_grid("girouet")
CELLS = np.array([1, 2, 3, 4, *pf.CODES.values()], np.uint8)


@given(st.integers(1, 20), st.integers(0, 1000))
def test_a_crowd_equals_a_panel(size: int, seed: int) -> None:
    rows = np.random.default_rng(seed).choice(CELLS, (size, 12), p=[0.1, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1])
    people = [
        ia.Assessment(
            GIROUET, {item.id: pf.rating(code) for item, code in zip(GIROUET.items, row, strict=True)}
        )
        for row in rows.tolist()
    ]
    panel, crowd = ia.Panel(people, k=1), pf.count_crowd(rows, GIROUET, k=1)
    for voices, item in zip(panel.items, crowd.items, strict=True):
        assert (item.counts, item.missing) == (voices.counts, voices.missing)
        assert (item.median, item.agreement) == (voices.median, voices.agreement)
    assert crowd.alpha == panel.alpha


def test_alpha_equals_the_reference_package() -> None:
    krippendorff = pytest.importorskip("krippendorff")
    rng = np.random.default_rng(5)
    rows = np.clip(rng.integers(1, 5, 12) + rng.integers(-1, 2, (20_000, 12)), 1, 4).astype(float)
    rows[rng.random(rows.shape) < 0.1] = np.nan
    reference = krippendorff.alpha(rows, level_of_measurement="ordinal", value_domain=[1, 2, 3, 4])
    assert pf.count_crowd(rows, GIROUET).alpha.value == pytest.approx(reference, abs=1e-9)


def test_few_answers_are_not_shown() -> None:
    rows = np.full((100, 12), pf.UNANSWERED, np.uint8)
    rows[:4, 0] = 3
    rows[:5, 1] = 2
    crowd = pf.count_crowd(rows, GIROUET)
    assert crowd.items["autonomy"].answered == 4
    assert crowd.items["autonomy"].counts is None
    assert crowd.items["autonomy"].missing is None
    assert crowd.items["know_how"].counts == (0, 5, 0, 0)
    assert [item.id for item in crowd.disputed()] == ["know_how"]


def test_the_most_disputed_come_first() -> None:
    rows = np.full((10, 12), 3, np.uint8)
    rows[:5, 4] = 1
    rows[5:, 4] = 4
    rows[0, 7] = 4
    assert [item.id for item in pf.count_crowd(rows, GIROUET).disputed(2)] == [
        GIROUET.items[4].id,
        GIROUET.items[7].id,
    ]


@pytest.mark.parametrize("k", [0, -1, True, 2.0, None])
def test_k_is_a_size(k: object) -> None:
    with pytest.raises(ia.InvalidInput, match="k: "):
        pf.count_crowd(np.ones((1, 12), np.uint8), GIROUET, k=k)  # type: ignore[arg-type]  # wrong on purpose
