"""Sensitivity: the same result as trying every move with `advise`, in a time that grows with the answers."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import (
    Case,
    Gate,
    Outcome,
    Policy,
    Priority,
    RedLine,
    Sensitivity,
    Weight,
    advise,
    policies,
    rank,
    sensitivity,
)
from ia_radar.decide.examine.situation import read_situation
from tests.decide.test_advice import CASES, ITEM, ON, POLICIES, RADAR, case

if TYPE_CHECKING:
    pass

LINES = st.lists(
    st.one_of(
        st.builds(
            lambda item, level: RedLine(f"on_{item}", "Non", item=item, at_most=level),
            ITEM,
            st.integers(1, 3),
        ),
        st.sampled_from([RedLine("removes_jobs", "Emplois"), RedLine("fashion_only", "Mode")]),
        st.just(RedLine("elsewhere", "Ailleurs", item="autonomy", at_most=1)),
    ),
    max_size=4,
    unique_by=lambda line: line.id,
)


def plainly(known: Case, policy: Policy) -> tuple[Any, ...]:
    """What `sensitivity` says, found by asking `advise` about every changed case."""
    now = advise(known, policy=policy, on=ON).outcome
    deciding = read_situation(known, policy, ON).deciding
    lines = [line for line in policy.red_lines if line.is_declared]
    said = dict(known.declared)

    def outcome(ratings: dict[str, int], declared: dict[str, bool]) -> Outcome:
        changed = evolve(known, declared={**said, **declared})
        if deciding is not None:
            last = evolve(deciding, ratings={**dict(deciding.ratings), **ratings})
            changed = evolve(changed, assessments=(*known.assessments, last))
        return advise(changed, policy=policy, on=ON).outcome

    ratings = dict(deciding.ratings) if deciding is not None else {}
    moves = [(item, before, level) for item, before in ratings.items() for level in (1, 2, 3, 4)]
    flips: list[tuple[Any, ...]] = [
        (f"radar:{item}", before, level, found)
        for item, before, level in moves
        if (isinstance(before, ia.NonAnswer) or abs(level - before) == 1)
        and (found := outcome({item: level}, {})) is not now
    ]
    flips += [
        (f"declared:{line.id}", said.get(line.id), answer, found)
        for line in lines
        for answer in (True, False)
        if answer is not said.get(line.id) and (found := outcome({}, {line.id: answer})) is not now
    ]
    falls = [
        before - level
        for item, before, level in moves
        if not isinstance(before, ia.NonAnswer)
        and level < before
        and outcome({item: level}, {}).rank < now.rank
    ]

    def best(names: list[str]) -> Outcome:
        items = {name.partition(":")[2]: 4 for name in names if name.startswith("radar:")}
        declared = {name.partition(":")[2]: False for name in names if name.startswith("declared:")}
        return outcome(items, declared)

    names = [f"declared:{line.id}" for line in lines] + [f"radar:{item}" for item in ratings]
    if now is Outcome.GO or best(names).rank <= now.rank:
        return now, flips, min(falls, default=None), (), None
    for name in tuple(names):
        others = [other for other in names if other != name]
        if best(others).rank > now.rank:
            names = others
    return now, flips, min(falls, default=None), tuple(names), best(names)


def told(result: Sensitivity) -> tuple[Any, ...]:
    flips = [(flip.item, flip.before, flip.after, flip.outcome) for flip in result.flips]
    return result.outcome, flips, result.to_worse, result.to_better, result.better


@settings(max_examples=60, deadline=None)
@given(CASES, POLICIES, LINES, st.booleans())
def test_what_is_found_is_what_every_changed_case_gives(
    known: Case, policy: Policy, lines: list[RedLine], is_filled: bool
) -> None:
    ids = {line.id for line in lines}
    strict = evolve(policy, red_lines=[*lines, *(line for line in policy.red_lines if line.id not in ids)])
    asked = known if is_filled else evolve(known, assessments=[])
    assert told(sensitivity(asked, policy=strict, on=ON)) == plainly(asked, strict)


@settings(max_examples=20, deadline=None)
@given(CASES, st.sampled_from(policies()))
def test_a_panel_that_decides_is_moved_as_one_answer(known: Case, policy: Policy) -> None:
    group = ia.Panel([known.assessments[0]] * 5)
    asked = evolve(known, assessments=[], panels=[group])
    assert told(sensitivity(asked, policy=policy, on=ON)) == plainly(asked, policy)


@settings(max_examples=20, deadline=None)
@given(CASES, st.sampled_from(RADAR.items.ids))
def test_what_was_only_derived_stays_derived_when_it_is_moved(known: Case, item: str) -> None:
    derived = evolve(known, assessments=[evolve(known.assessments[0], derived=[item])])
    strict = Policy("x", "1", "x", gates=[Gate(item, 4)], red_lines=[RedLine("l", "l", item=item, at_most=2)])
    assert told(sensitivity(derived, policy=strict, on=ON)) == plainly(derived, strict)


def large(count: int) -> ia.Grid:
    signals = ("hazard", "manoeuvre", "open")
    items = [{"id": f"item_{index}", "label": f"Question {index}"} for index in range(count)]
    return ia.load_grid(
        {
            "id": "large",
            "version": "1",
            "title": "Grande",
            "scale": {"levels": [{"value": index + 1, "signal": word} for index, word in enumerate(signals)]},
            "sections": [{"id": "all", "label": "Tout", "items": items}],
        }
    )


def elapsed(known: Case, policy: Policy) -> float:
    start = perf_counter()
    sensitivity(known, policy=policy, on=ON)
    return perf_counter() - start


def test_a_large_grid_and_many_declared_lines_take_no_more_than_their_share() -> None:
    """500 items took 24 s and 1000 declared lines 28 s, when the time grew with the cube."""
    policy = Policy("x", "1", "x", grids=["large"])
    grid = large(500)
    answers = ia.Assessment(grid, {item: 1 + index % 3 for index, item in enumerate(grid.items.ids)})
    assert elapsed(Case([answers]), policy) < 2
    assert elapsed(Case([ia.Assessment(grid)]), policy) < 2
    many = Policy(
        "x", "1", "x", red_lines=[RedLine(f"line_{index}", f"Ligne {index}") for index in range(1000)]
    )
    assert elapsed(Case(declared={line.id: False for line in many.red_lines}), many) < 2
    assert elapsed(case(2), many) < 2


def test_the_sentences_say_what_to_answer_and_what_comes_of_it() -> None:
    near = sensitivity(case(utility=2), policy=policies()[1], on=ON)
    assert near.flips[0].text.fr == "Utilité : répondre 3 au lieu de 2 donnerait « engager »."
    assert near.text.fr.splitlines()[-1] == (
        "Pour obtenir « engager », il suffit d’une réponse meilleure sur : Utilité."
    )
    two = sensitivity(case(privacy=1, sobriety=1), policy=policies()[0], on=ON)
    assert two.text.en.splitlines()[-1].startswith(
        "To get « go ahead », these 2 answers have to improve together: "
    )
    gap = sensitivity(case(utility=ia.NonAnswer.UNKNOWN), policy=policies()[0], on=ON)
    assert "répondre 4 (aujourd’hui : inconnu) donnerait" in gap.text.fr
    many = sensitivity(Case([ia.Assessment(large(40))]), policy=Policy("x", "1", "x", grids=["large"]), on=ON)
    assert many.better is None or "et 28 autres" in many.text.fr


def test_the_checks_of_a_policy_and_a_ranking_grow_with_what_they_read() -> None:
    grid = large(500)
    answers = ia.Assessment(grid, {item: 1 + index % 3 for index, item in enumerate(grid.items.ids)})
    policy = Policy("x", "1", "x", priority=Priority(grid.items.ids), weights=[Weight(grid.items.ids[0], 2)])
    start = perf_counter()
    policy.check(grid)
    assert rank({str(index): answers for index in range(100)}, policy=policy).places[0]
    assert perf_counter() - start < 1
