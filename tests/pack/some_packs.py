"""Packs that anybody might write, for the properties that hold for all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import decide
from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, Pack, load_pack
from ia_radar.project import Term
from ia_radar.text import is_blank
from tests.strategies import grids

LAW = ("deployed_by_public_authority", "interacts_with_people", "rules_only", "recruits", "employment_use")
LOCAL = ("ville:a", "ville:b", "ville:c")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20).filter(
    lambda text: not is_blank(text)
)
TEXTS = st.builds(ia.Text, WORDS, st.just("") | WORDS)
DAYS = st.none() | st.dates()


def conditions(facts: tuple[str, ...] = LAW + LOCAL) -> st.SearchStrategy[Any]:
    """Conditions over facts of the law and local ones."""
    return st.recursive(
        st.sampled_from(facts),
        lambda inside: st.one_of(
            st.lists(inside, max_size=3).map(lambda parts: all_of(*parts)),
            st.lists(inside, max_size=3).map(lambda parts: any_of(*parts)),
            inside.map(no),
        ),
        max_leaves=6,
    )


def answers(facts: tuple[str, ...] = LAW + LOCAL) -> st.SearchStrategy[dict[str, bool | None]]:
    """Answers to some of the questions."""
    return st.dictionaries(st.sampled_from(facts), st.sampled_from([True, False, None]))


def entries(kind: str) -> st.SearchStrategy[list[decide.Entry]]:
    """Measures, questions to a provider or clauses."""
    entry = st.builds(
        decide.Entry,
        st.sampled_from([f"{kind}-{number}" for number in range(4)]),
        TEXTS,
        TEXTS,
        st.lists(st.sampled_from(["girouet:autonomy", "radar:utility"]), max_size=2).map(tuple),
        st.just(ia.Provenance.LOCAL),
    )
    return st.lists(entry, max_size=3, unique_by=lambda each: each.id)


RULES = st.lists(
    st.builds(
        LocalRule,
        st.sampled_from([f"r{number}" for number in range(5)]),
        st.sampled_from(LocalKind),
        TEXTS,
        conditions(),
        st.text(max_size=8),
        st.just(ia.Text("")) | TEXTS,
        DAYS,
        DAYS,
    ),
    max_size=4,
    unique_by=lambda each: each.id,
)

FAMILIES = [Term(name, f"Famille {name}") for name in ("proximity", "culture")]
USES = st.lists(
    st.builds(
        Term,
        st.sampled_from(["cemeteries", "library", "attendance_forecast"]),
        TEXTS,
        st.none() | TEXTS,
        st.sampled_from(["city", "mobility", "ville:proximity", "ville:culture"]),
    ),
    max_size=3,
    unique_by=lambda each: each.id,
)

PACKS = st.builds(
    Pack,
    st.just("ville"),
    WORDS,
    TEXTS,
    TEXTS,
    st.just(ia.Text("")) | TEXTS,
    questions=st.just([LocalQuestion(name, f"{name} ?", "Aide.") for name in "abc"]),
    rules=RULES,
    grids=st.lists(grids(), max_size=1),
    measures=entries("measure"),
    provider_questions=entries("question"),
    clauses=entries("clause"),
    families=st.just(FAMILIES),
    uses=USES,
)

HEAD = {"id": "mairie", "version": "1", "title": "Charte", "source": "Délibération 2026-12"}
TOWN = load_pack(
    {
        **HEAD,
        "credit": "Mairie d’Exemple",
        "families": [{"id": "proximity", "label": {"fr": "Proximité", "en": "Close at hand"}}],
        "uses": [
            {"id": "cemeteries", "label": "Cimetières", "within": "mairie:proximity", "note": "Aide."},
            {"id": "counter", "label": {"fr": "Guichet", "en": "Counter"}, "within": "users"},
            {"id": "buses", "label": "Horaires des bus", "within": "mobility"},
        ],
    }
)
"""A town with three uses: one in a family of its own, one in a family of the booklet, one in a domain."""
