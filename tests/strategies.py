"""Hypothesis strategies for grids and answers of every shape."""

from __future__ import annotations

from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.grid import ById, Item, Level, Provenance, Section, Signal
from ia_radar.text import Text, is_blank

__all__ = ["assessments", "grids", "ratings", "texts"]

NON_ANSWERS = tuple(ia.NonAnswer)

texts = st.text(st.characters(codec=None), max_size=40).filter(lambda text: not is_blank(text))
"""Any text that is not blank: control characters, surrogates, right-to-left marks."""


@st.composite
def scales(draw: st.DrawFn) -> ia.Scale:
    lowest = draw(st.integers(-2, 3))
    signals = sorted(draw(st.lists(st.sampled_from(Signal), min_size=2, max_size=11)), key=list(Signal).index)
    return ia.Scale(
        ById(
            Level(lowest + rank, f"level_{rank}", Text(str(lowest + rank)), Text("?"), signal)
            for rank, signal in enumerate(signals)
        ),
        Provenance.OURS,
    )


PLAIN = st.just("Libellé")


@st.composite
def grids(draw: st.DrawFn, labels: st.SearchStrategy[str] = PLAIN) -> ia.Grid:
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    sections = ById(
        Section(
            f"s{number}",
            Text(draw(labels)),
            ById(Item(f"s{number}_i{place}", Text(draw(labels)), Provenance.OURS) for place in range(size)),
            Provenance.OURS,
        )
        for number, size in enumerate(sizes)
    )
    top = draw(st.integers(0, 4))
    return ia.Grid("local", "1", Text("Grille"), draw(scales()), sections, minimum_coverage=(top, 4))


def ratings(grid: ia.Grid) -> st.SearchStrategy[dict[str, ia.Rating]]:
    levels: list[ia.Rating] = [level.value for level in grid.scale.levels]
    answer = st.sampled_from(levels) | st.sampled_from(NON_ANSWERS)
    return st.fixed_dictionaries({item.id: answer for item in grid.items})


@st.composite
def assessments(draw: st.DrawFn, of: st.SearchStrategy[ia.Grid] | None = None) -> ia.Assessment:
    grid = draw(of if of is not None else grids())
    return ia.Assessment(grid, draw(ratings(grid)))
