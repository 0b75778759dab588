# ruff: noqa: E501 - rows of a table stand on one line each
"""The 162 third-party cases: facts written blind from the descriptions, labels kept apart."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from ia_radar.aiact import Category, Classification, classify, questions
from ia_radar.aiact.questionnaire.migration import SPLIT

HERE = Path(__file__).parent / "cases"
CASES: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "cases.jsonl").read_text("utf-8").splitlines()
]
FACTS: dict[str, dict[str, bool]] = json.loads((HERE / "facts.json").read_text("utf-8"))
LABEL = {
    Category.OUT_OF_SCOPE: "out_of_scope",
    Category.MINIMAL: "minimal",
    Category.LIMITED: "limited",
    Category.HIGH_RISK: "high",
    Category.PROHIBITED: "prohibited",
}
# What a one-line description does not mention is not so.
ASSUMED = {one.id: False for one in questions()}

CATEGORY_EXCEPTIONS = {
    "A50-0h": "The source lists it as outside 50(1) (§31), and 50(1) is not found. A generated picture of a person "
    "wearing a product falls under 50(2), from which §89-93 do not except it.",
    "LU-day7_18-art5-subliminal-de": "Article 5(1)(a) needs significant harm; the description speaks of purchases only.",
}
LETTER_EXCEPTIONS: dict[str, str] = {}
ARTICLE_EXCEPTIONS: dict[str, str] = {}


def result(case: dict[str, Any]) -> Classification:
    return classify({**ASSUMED, **FACTS[case["id"]]}, on=date(2026, 12, 2))


def expected_articles(basis: str) -> list[str]:
    """The points that a source names as met, as our rules write them."""
    points = []
    for part in re.split(r"[;,] ", basis):
        if not part.startswith(("outside", "no ", "not ")):
            named = re.findall(r"Annex III[ -](\d)(\([a-e]\))?", part)
            # Point 2 has no letters, though one source writes 2(a).
            points += [f"annex III {number}{letter if number != '2' else ''}" for number, letter in named]
            points += [f"5(1)({letter})" for letter in re.findall(r"Art\.? 5\(1\)\((\w+)\)", part)]
    return points


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_category(case: dict[str, Any]) -> None:
    found = LABEL[result(case).category]
    if case["id"] in CATEGORY_EXCEPTIONS:
        assert found not in case["accept"], "this exception is no longer needed"
    else:
        assert found in case["accept"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_classification_is_stored_in_little_and_made_again_from_it(case: dict[str, Any]) -> None:
    first = result(case)
    data = first.to_dict()
    assert len(json.dumps(data, separators=(",", ":"))) <= 4000
    again = classify(data["facts"], on=first.on, version=first.version)
    # A ground names the answers it was given, those that are not read among them.
    assert [ground.rule for ground in again.grounds] == [ground.rule for ground in first.grounds]
    assert evolve(again, facts=first.facts, grounds=first.grounds) == first


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if {"high", "prohibited"} >= set(case["accept"])],
    ids=lambda case: case["id"],
)
def test_the_point_is_the_one_the_source_names(case: dict[str, Any]) -> None:
    wanted = expected_articles(case["legal_basis"])
    found = [ground.rule.article for ground in result(case).grounds]
    met = any(article.startswith(point) for point in wanted for article in found)
    if case["id"] in ARTICLE_EXCEPTIONS | CATEGORY_EXCEPTIONS:
        assert not met, "this exception is no longer needed"
    else:
        assert wanted
        assert met, (wanted, found)


@pytest.mark.parametrize(
    "case", [case for case in CASES if "also_applies" in case], ids=lambda case: case["id"]
)
def test_what_also_applies(case: dict[str, Any]) -> None:
    found = {f"Art {one.article}" for one in result(case).transparency}
    assert set(case["also_applies"]) <= found


@pytest.mark.parametrize(
    "case", [case for case in CASES if "filter_letters" in case], ids=lambda case: case["id"]
)
def test_derogation_letters(case: dict[str, Any]) -> None:
    derogation = result(case).derogation
    met = derogation is not None and bool(set(case["filter_letters"]) & set(derogation.letters))
    if case["id"] in LETTER_EXCEPTIONS:
        assert not met, "this exception is no longer needed"
    else:
        assert met, derogation


def test_what_the_exceptions_do_not_dispute() -> None:
    by_id = {case["id"]: case for case in CASES}
    rescue = [ground.rule.article for ground in result(by_id["DG-236"]).grounds]
    assert "annex III 7(d)" not in rescue
    assert "50(1)" not in [one.article for one in result(by_id["A50-0h"]).transparency]
    harmful = {**ASSUMED, **FACTS["LU-day7_18-art5-subliminal-de"], "significant_harm": True}
    assert classify(harmful, on=date(2026, 12, 2)).category is Category.PROHIBITED


def test_every_case_has_facts_that_exist() -> None:
    assert FACTS.keys() == {case["id"] for case in CASES}
    known = {one.id for one in questions()}
    assert not {fact for facts in FACTS.values() for fact in facts} - known - SPLIT.keys()
