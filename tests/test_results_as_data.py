"""Every result says itself as plain data: small, ready for JSON, held to its schema, with words if asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import aiact, decide
from ia_radar._ground.data import schema_of

ON = date(2026, 11, 22)
FACTS = {
    "deployed_by_public_authority": True,
    "evaluates_benefit_eligibility": True,
    "interacts_with_people": True,
}


def law_results() -> Iterator[Any]:
    for facts in (
        {},
        FACTS,
        FACTS | {"performs_narrow_task": True, "makes_deepfakes": True},
        {"rules_only": True},
    ):
        known = {
            fact: answer for fact, answer in facts.items() if fact in {each.id for each in aiact.questions()}
        }
        result = ia.classify(known, on=ON)
        yield result
        yield from ia.duties(result, roles=set(ia.Role), on=ON)
        yield ia.french_law(known, body=ia.PublicBody(62_000, 800), on=ON)
        yield from aiact.timeline(result, on=ON)
    yield from (*aiact.questions(), *aiact.rules(), *aiact.calendar())


def decision_results() -> Iterator[Any]:
    example = Path(__file__).parents[1] / "examples" / "cantines-nantes-complet.json"
    dossier = ia.Dossier.from_dict(json.loads(example.read_text("utf-8")))
    policy = dossier.policy or decide.get_policy("default")
    advice = ia.advise(dossier, policy=policy, on=ON)
    yield from (advice, ia.sensitivity(dossier, policy=policy, on=ON), *dossier.balances, *dossier.measures)
    yield from (*dossier.decisions, *decide.measures(), *decide.manoeuvres(dossier.assessments[-1]))
    departure = decide.departure(decide.Decision("Maire", decide.Outcome.GO, "Oui."), advice)
    if departure is not None:
        yield departure
    yield decide.footprint(hours=2, cores=4, core_watts=10, memory_gb=16)


RESULTS = {
    f"{type(result).__name__}-{index}": result
    for index, result in enumerate((*law_results(), *decision_results()))
}


@pytest.mark.parametrize("lang", [None, "fr", "en"])
def test_results_are_json_and_keep_to_their_schema(lang: ia.Lang | None) -> None:
    validators = {type(result): Draft202012Validator(schema_of(type(result))) for result in RESULTS.values()}
    for name, result in RESULTS.items():
        data = result.to_dict(lang)
        assert json.loads(json.dumps(data)) == data, name
        errors = [error.message for error in validators[type(result)].iter_errors(data)]
        assert not errors, (name, errors)


def size(data: object) -> int:
    return len(json.dumps(data, ensure_ascii=False).encode())


def test_results_are_small() -> None:
    assert size(ia.classify(FACTS, on=ON).to_dict()) <= 4000


def test_words_stand_beside_the_ids() -> None:
    owed = ia.duties(ia.classify(FACTS, on=ON), roles={ia.Role.DEPLOYER}, on=ON)
    duty = next(each for each in owed if each.bearer is ia.Role.DEPLOYER)
    bare, french, english = duty.to_dict(), duty.to_dict("fr"), duty.to_dict("en")
    assert bare["bearer"] == french["bearer"] == "deployer"
    assert (french["bearer_label"], english["bearer_label"]) == ("déployeur", "deployer")
    assert "text" not in bare
    assert french["text"] == duty.text.fr
    with pytest.raises(ia.UnknownId):
        duty.to_dict("de")  # type: ignore[arg-type]  # on purpose
