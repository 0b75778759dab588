"""What can be built can be written and read back, for every class of a dossier, through JSON text."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import Action, Arbitration, Balance, Decision, Effect, Factor, Mandate, Policy, Quantity
from ia_radar.decide.plan import ActionStatus
from ia_radar.dossier import Source
from ia_radar.grid import Credit, Item, Level, Pole, Section
from ia_radar.project import OpportunityPosition
from tests.strategies import assessments, grids

# Anything that people, forms and programs hand over, right or wrong; what is refused is refused by ours.
WORDS = st.sampled_from(
    ["", " ", "x", "\u202f", "oui", "a\x00b", "\ud800", "go", "kWh", "utility"]
) | st.text(max_size=5)
TEXTS = st.none() | WORDS | st.builds(ia.Text, WORDS, WORDS)
NUMBERS = (
    st.sampled_from([0, -1, 3, 2**53, 2**53 + 1, 10**400, True, 2.5, float("nan"), float("inf")])
    | st.integers()
)
DAYS = st.none() | st.dates() | st.just(dt.datetime(2026, 1, 1)) | st.just("2026-01-01")
LISTS = st.none() | WORDS | st.lists(WORDS, max_size=2)
ANSWERS = st.dictionaries(WORDS, st.sampled_from([True, False, None, 1, "oui"]), max_size=2)
FLAGS = st.sampled_from([None, True, False, 0, "oui"])


def fields_of(kind: Any, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a class from right and wrong fields; what the constructor refuses is None."""

    def build(given: dict[str, Any]) -> Any:
        try:
            return kind(**given)
        except ia.InvalidInput:
            return None

    return st.fixed_dictionaries({}, optional=fields).map(
        lambda optional: build({**RIGHT.get(kind, {}), **optional})
    )


QUANTITY = Quantity("Calcul", 1, "kWh")
RIGHT: dict[Any, dict[str, Any]] = {
    ia.Project: {"name": "Cantines"},
    Source: {"title": "Délibération"},
    OpportunityPosition: {"x": 0.5, "y": -0.5},
    Quantity: {"label": "Calcul", "amount": 1, "unit": "kWh"},
    Factor: {"unit": "kWh", "into": "repas", "value": 2, "source": "Ville"},
    Balance: {"unit": "kWh", "costs": [QUANTITY], "benefits": [QUANTITY]},
    Effect: {"item": "girouet:know_how"},
    Action: {"label": "Former"},
    Arbitration: {"body": "comité"},
    Decision: {"by": "maire", "outcome": ia.decide.Outcome.GO},
    Mandate: {},
    Policy: {"id": "ville", "version": "1", "title": "Ville"},
}
SOURCES = fields_of(Source, title=WORDS, url=WORDS, date=WORDS)
POSITIONS = fields_of(OpportunityPosition, x=NUMBERS, y=NUMBERS)
PROJECTS = fields_of(
    ia.Project,
    name=TEXTS,
    authority=WORDS,
    summary=TEXTS,
    population=NUMBERS,
    caution=TEXTS,
    sources=st.lists(SOURCES | st.none(), max_size=2),
    kind=WORDS | st.just("generative"),
    motivations=LISTS | st.just(["impact"]),
    position=POSITIONS,
    provider=WORDS,
    is_in_house=FLAGS,
    is_demonstrator=FLAGS,
    aim=st.sampled_from([*ia.decide.Aim, "saving", None]),
    agents=NUMBERS,
)
QUANTITIES = fields_of(
    Quantity,
    label=TEXTS,
    amount=NUMBERS | st.lists(NUMBERS, min_size=2, max_size=2),
    unit=WORDS,
    source=WORDS,
    on=DAYS,
)
FACTORS = fields_of(Factor, unit=WORDS, into=WORDS, value=NUMBERS, source=WORDS, on=DAYS)
BALANCES = fields_of(
    Balance,
    unit=WORDS,
    costs=st.lists(QUANTITIES, max_size=2),
    benefits=st.lists(QUANTITIES, max_size=2),
    factors=st.lists(FACTORS, max_size=2),
    on=DAYS,
    period=TEXTS,
    is_important=FLAGS,
    note=WORDS,
)
EFFECTS = fields_of(Effect, item=WORDS, before=NUMBERS, after=NUMBERS)
ACTIONS = fields_of(
    Action,
    label=TEXTS,
    measure=WORDS | st.just("train_users"),
    serves=LISTS | st.just(["girouet:know_how"]),
    owner=WORDS,
    start=DAYS,
    due=DAYS,
    done=DAYS,
    status=st.sampled_from([*ActionStatus, "done"]),
    evidence=LISTS,
    effects=st.lists(EFFECTS, max_size=2),
)
ARBITRATIONS = fields_of(
    Arbitration, body=WORDS, question=TEXTS, opinion=TEXTS, on=DAYS, composition=TEXTS, dissent=TEXTS
)
DECISIONS = fields_of(
    Decision,
    by=WORDS,
    outcome=st.sampled_from([*ia.decide.Outcome, "go"]),
    reason=TEXTS,
    on=DAYS,
    conditions=LISTS,
    arbitration=ARBITRATIONS,
    stop_reasons=LISTS,
)
MANDATES = fields_of(
    Mandate,
    by=WORDS,
    on=DAYS,
    reason=TEXTS,
    source=WORDS,
    provenance=st.sampled_from([*ia.Provenance, "local"]),
)
POLICIES = fields_of(Policy, id=WORDS, version=WORDS, title=TEXTS, mandate=MANDATES, grids=LISTS)


def through_json(dossier: ia.Dossier) -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict(), allow_nan=False)))


PARTS = {
    "sources": SOURCES.map(
        lambda source: {"project": ia.Project("A", sources=(source,))} if source else None
    ),
    "project": PROJECTS.map(lambda project: {"project": project} if project else None),
    "balances": BALANCES.map(lambda balance: {"balances": [balance]} if balance else None),
    "measures": ACTIONS.map(lambda action: {"measures": [action]} if action else None),
    "decisions": DECISIONS.map(lambda decision: {"decisions": [decision]} if decision else None),
    "policy": POLICIES.map(lambda policy: {"policy": policy} if policy else None),
    "facts": ANSWERS.map(lambda facts: {"facts": facts}),
    "declared": ANSWERS.map(lambda declared: {"declared": declared}),
}


@pytest.mark.parametrize("part", PARTS)
@settings(max_examples=120)
@given(data=st.data())
def test_what_can_be_built_comes_back(part: str, data: st.DataObject) -> None:
    fields = data.draw(PARTS[part])
    try:
        dossier = ia.Dossier(**{"project": ia.Project("A"), **(fields or {})})
    except ia.InvalidInput:
        return
    assert through_json(dossier) == dossier


@settings(max_examples=100)
@given(assessments(), WORDS, DAYS, LISTS, st.data())
def test_assessments_and_panels_come_back(
    assessment: ia.Assessment, respondent: str, day: Any, references: Any, data: st.DataObject
) -> None:
    item = data.draw(st.sampled_from(assessment.grid.items.ids) | WORDS)
    try:
        full = evolve(
            assessment,
            respondent=respondent,
            date=day,
            notes={item: respondent},
            evidence={item: references},
            derived=[item],
            stage=data.draw(st.sampled_from([*ia.Stage, None, "upstream"])),
        )
        k: Any = data.draw(NUMBERS)
        dossier = ia.Dossier(ia.Project("A"), [full], panels=[ia.Panel([full] * 2, k=k)])
    except ia.InvalidInput:
        return
    assert through_json(dossier) == dossier


PROVENANCES = st.sampled_from([*ia.Provenance, "ours", None])
POLES = st.builds(lambda text, where: attempt(Pole, text=text, provenance=where), TEXTS, PROVENANCES)


def attempt(kind: Any, **fields: Any) -> Any:
    try:
        return kind(**fields)
    except ia.InvalidInput:
        return None


@settings(max_examples=200)
@given(grids(), TEXTS, WORDS, NUMBERS, PROVENANCES, POLES, st.data())
def test_grids_come_back(
    grid: ia.Grid, text: Any, words: str, number: Any, provenance: Any, pole: Any, data: st.DataObject
) -> None:
    section, item, level = grid.sections[0], grid.items[0], grid.scale.levels[0]
    changes: dict[str, list[tuple[Any, str]]] = {
        "item": [(item, "label"), (item, "note"), (item, "id"), (item, "negative"), (item, "provenance")],
        "section": [(section, "label"), (section, "question"), (section, "id")],
        "level": [(level, "label"), (level, "meaning"), (level, "value"), (level, "id"), (level, "signal")],
        "grid": [
            (grid, "title"),
            (grid, "version"),
            (grid, "purpose"),
            (grid, "id"),
            (grid, "minimum_coverage"),
        ],
    }
    target, name = data.draw(st.sampled_from([pair for pairs in changes.values() for pair in pairs]))
    value = data.draw(st.sampled_from([text, words, number, provenance, pole, (1, 2), (number, number)]))
    try:
        changed = evolve(target, **{name: value})
        if isinstance(changed, Item):
            changed = evolve(section, items=[changed, *section.items[1:]])
        if isinstance(changed, Section):
            changed = evolve(grid, sections=[changed, *grid.sections[1:]])
        if isinstance(changed, Level):
            changed = evolve(grid, scale=evolve(grid.scale, levels=[changed, *grid.scale.levels[1:]]))
        credit = Credit(text, text, number, words) if data.draw(st.booleans()) else None
        dossier = ia.Dossier(ia.Project("A"), grids=[evolve(changed, credit=credit)])
    except ia.InvalidInput:
        return
    assert through_json(dossier) == dossier
