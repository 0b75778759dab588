"""One classification, against a plain walk of the same tables: ratios of one interleaved run.

python bench/classify.py
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from _timing import compare

from ia_radar.aiact import (
    Category,
    Consequence,
    PublicBody,
    classify,
    duties,
    french_law,
    is_asked,
    open_questions,
    questions,
    rules,
)
from ia_radar.aiact.logic.condition import evaluate

ON = date(2026, 11, 22)
IDS = [one.id for one in questions()]
QUIET = dict.fromkeys(IDS, False)
CHATBOT = {**QUIET, "interacts_with_people": True, "generates_content": True, "uses_gpai_model": True}
BENEFIT = {**QUIET, "deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
ROWS = [one for one in rules() if one.valid_from <= ON]
BUDGETS = {"all facts known": 100e-6, "nothing known": 2e-3}
"""Seconds, by how much is known."""


def plain(facts: dict[str, bool]) -> tuple[Category, list[str]]:
    """The class and the rules that hold, walking every condition of every row."""
    counted = {fact: answer and is_asked(fact, facts) for fact, answer in facts.items()}
    hold = [one for one in ROWS if evaluate(one.condition, counted)]
    found = {one.outcome for one in hold}
    if Consequence.OUT_OF_SCOPE in found:
        category = Category.OUT_OF_SCOPE
    elif Consequence.PROHIBITED in found:
        category = Category.PROHIBITED
    elif Consequence.HIGH_RISK_PRODUCT in found or (
        Consequence.HIGH_RISK_USE in found and Consequence.DEROGATION not in found
    ):
        category = Category.HIGH_RISK
    else:
        category = Category.LIMITED if Consequence.TRANSPARENCY in found else Category.MINIMAL
    return category, [one.id for one in hold]


def main() -> int:
    """0 when classifications, and what is still open, keep within their budgets, 1 otherwise."""
    dossiers = {"quiet": QUIET, "chatbot": CHATBOT, "benefit": BENEFIT}
    cases: dict[str, Callable[[], object]] = {}
    for name, facts in dossiers.items():
        assert plain(facts)[0] is classify(facts, on=ON).category
        cases[f"classify, {name}"] = partial(classify, facts, on=ON)
        cases[f"plain walk, {name}"] = partial(plain, facts)
    eight = {fact: answer for number, (fact, answer) in enumerate(BENEFIT.items()) if number % 16}
    result = classify(BENEFIT, on=ON)
    cases["classify, 8 unknown"] = partial(classify, eight, on=ON)
    cases["classify, nothing known"] = partial(classify, {}, on=ON)
    cases["duties"] = partial(duties, result, body=PublicBody(population=62_000), on=ON)
    cases["everything open, nothing known"] = partial(open_questions, {}, on=ON)
    cases["everything open, 8 unknown"] = partial(open_questions, eight, on=ON)
    cases["French law"] = partial(french_law, BENEFIT, on=ON)
    times = compare(cases)
    for name, seconds in times.items():
        print(f"{name:34}{seconds * 1e6:10.1f} µs")
    for name in dossiers:
        ratio = times[f"classify, {name}"] / times[f"plain walk, {name}"]
        print(f"{'classify / plain walk, ' + name:34}{ratio:10.2f}")
    slowest = {
        "all facts known": max(times[f"classify, {name}"] for name in dossiers),
        "nothing known": max(times["classify, nothing known"], times["everything open, nothing known"]),
    }
    for name, budget in BUDGETS.items():
        is_held = slowest[name] <= budget
        print(
            f"{'held' if is_held else 'MISSED'}: {name}, the slowest takes {slowest[name] * 1e6:.0f} µs"
            f" (target ≤ {budget * 1e6:.0f})"
        )
    return 0 if all(slowest[name] <= budget for name, budget in BUDGETS.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
