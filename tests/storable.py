"""Every value that one stores, drawn with hostile texts: markup, formulas, controls, half characters."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import decide
from ia_radar.decide import Action, Arbitration, Decision, Mandate, Outcome, RedLine
from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, Pack
from tests.exchange.registers.portfolios.test_round_trip import ANY, PROJECTS, TEXTS, answers
from tests.strategies import grids

__all__ = ["STORABLE"]

WORDINGS = st.builds(ia.Text, TEXTS, ANY)
OR_NOTHING = st.just(ia.Text("")) | WORDINGS
SLUGS = st.from_regex(r"[a-z][a-z0-9_-]{0,20}", fullmatch=True)
TRUTHS = st.sampled_from([True, False, None])
FACTS = st.dictionaries(
    st.sampled_from([question.id for question in ia.aiact.questions()]), TRUTHS, max_size=8
)
LEVELS = st.integers(1, 4)
ITEMS = st.sampled_from(ia.get_grid("radar").items.ids)
MANDATES = st.builds(Mandate, TEXTS, st.none() | st.dates(), OR_NOTHING, ANY)


@st.composite
def red_lines(draw: st.DrawFn) -> RedLine:
    texts = {"id": draw(SLUGS), "statement": draw(WORDINGS), "mandate": draw(MANDATES)}
    kind = draw(st.sampled_from(["item", "facts", "declared"]))
    if kind == "item":
        return RedLine(**texts, item=draw(ITEMS), at_most=draw(LEVELS))  # type: ignore[arg-type]  # drawn above
    if kind == "facts":
        facts = draw(st.lists(st.sampled_from(["rules_only", "personal_data"]), min_size=1, unique=True))
        return RedLine(**texts, facts=facts)  # type: ignore[arg-type]  # likewise
    return RedLine(**texts, question=draw(WORDINGS))  # type: ignore[arg-type]  # likewise


POLICIES = st.builds(
    decide.Policy,
    SLUGS,
    TEXTS,
    WORDINGS,
    mandate=MANDATES,
    red_lines=st.lists(red_lines(), max_size=3, unique_by=lambda line: line.id),
)
ARBITRATIONS = st.builds(
    Arbitration, TEXTS, WORDINGS, WORDINGS, st.none() | st.dates(), OR_NOTHING, OR_NOTHING
)
DECISIONS = st.builds(Decision, TEXTS, st.sampled_from(Outcome), WORDINGS, st.none() | st.dates())
ACTIONS = st.builds(Action, WORDINGS, due=st.none() | st.dates())


@st.composite
def assessments(draw: st.DrawFn) -> tuple[ia.Assessment, ia.Grid]:
    local = draw(grids(TEXTS))
    return draw(answers(local)), local


@st.composite
def panels(draw: st.DrawFn) -> tuple[ia.Panel, ia.Grid]:
    first, local = draw(assessments())
    items, scale = first.grid.items.ids, first.grid.scale
    levels: list[Any] = [*(level.value for level in scale.levels), *ia.NonAnswer]
    people = draw(
        st.lists(st.tuples(st.dictionaries(st.sampled_from(items), st.sampled_from(levels)), ANY), max_size=6)
    )
    others = [
        ia.Assessment(first.grid, ratings, stage=first.stage, basis=first.basis, respondent=role)
        for ratings, role in people
    ]
    return ia.Panel([first, *others], k=draw(st.integers(1, 9))), local


@st.composite
def dossiers(draw: st.DrawFn) -> tuple[ia.Dossier, ia.Grid]:
    local = draw(grids(TEXTS))
    dossier = ia.Dossier(
        draw(PROJECTS),
        draw(st.lists(answers(local), max_size=2)),
        draw(FACTS),
        declared=draw(st.dictionaries(TEXTS, TRUTHS, max_size=3)),
        panels=[panel for panel, _ in draw(st.lists(panels(), max_size=1))],
        measures=draw(st.lists(ACTIONS, max_size=2)),
        decisions=draw(st.lists(DECISIONS, max_size=2)),
        policy=draw(st.none() | POLICIES),
    )
    return dossier, local


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    questions = draw(
        st.lists(
            st.builds(LocalQuestion, SLUGS, WORDINGS, OR_NOTHING, OR_NOTHING),
            max_size=3,
            unique_by=lambda it: it.id,
        )
    )
    whens = st.sampled_from(["rules_only", *(f"ville:{question.id}" for question in questions)])
    rules = st.builds(LocalRule, SLUGS, st.sampled_from(LocalKind), WORDINGS, whens)
    return Pack(
        "ville",
        draw(TEXTS),
        draw(WORDINGS),
        draw(WORDINGS),
        questions=questions,
        rules=draw(st.lists(rules, max_size=3, unique_by=lambda it: it.id)),
        grids=draw(st.lists(grids(TEXTS), max_size=1)),
    )


def alone(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, None]]:
    return values.map(lambda value: (value, None))


STORABLE: dict[str, st.SearchStrategy[tuple[Any, ia.Grid | None]]] = {
    "Assessment": assessments(),
    "Panel": panels(),
    "Grid": alone(grids(TEXTS)),
    "Policy": alone(POLICIES),
    "Project": alone(PROJECTS),
    "Dossier": dossiers(),
    "Pack": alone(packs()),
}
"""By name of a class: a value, and the grid that it stands on where a reader needs it handed over."""
