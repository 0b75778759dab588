# ruff: noqa: E501 - rows of a table stand on one line each
"""Two readers who saw only descriptions and questions: how far they agree, and what class their answers give.

The page docs/ai-act-reliability.md publishes these numbers; this test holds it to the pairs of answers.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ia_radar.aiact import Category, classify, is_asked, questions
from ia_radar.aiact.questionnaire.migration import migrate
from ia_radar.assess.agreement import alpha
from tests.aiact.test_cases import ASSUMED, CASES, LABEL

ON = date(2026, 12, 2)
READINGS: dict[str, dict[str, dict[str, bool | None]]] = {
    path.stem[-1]: {case: migrate(facts) for case, facts in json.loads(path.read_text("utf-8")).items()}
    for path in sorted((Path(__file__).parent / "readings").glob("2026-11-27-*.json"))
}
IDS = [question.id for question in questions()]
PAGE = (Path(__file__).parents[2] / "docs" / "ai-act-reliability.md").read_text("utf-8")
RANK = ["out_of_scope", "minimal", "limited", "high", "prohibited"]

# Readings whose class is not the label's, by case, with the reason.
DOUBTED = {
    "DG-030": "the label speaks of 1(c) alone; its own note says that a vehicle’s safety component may be high risk by 6(1)",
    "A50-0h": "a generated picture of a person wearing a product falls under 50(2)",
    "LU-day3_06-law-enforcement-broad-en": "scores of regions or of persons? the description does not say",
}  # fmt: skip


def answered(facts: dict[str, bool | None]) -> dict[str, bool | None]:
    """A reading in full: a fact left out is no, but behind a question left open it is left open too."""
    whole: dict[str, bool | None] = {**ASSUMED, **facts}
    return whole | {
        fact: None
        for fact in IDS
        if fact not in facts and whole[fact] is False and is_asked(fact, whole) is None
    }


def counted(facts: dict[str, bool | None]) -> dict[str, bool | None]:
    """The answers as they count: what nobody is asked is no."""
    whole = answered(facts)
    return {fact: whole[fact] if is_asked(fact, whole) is not False else False for fact in IDS}


def class_of(facts: dict[str, bool | None], *, unknown_is_no: bool) -> str:
    """The class of a reading, with what the reader left open, or with no in its place."""
    known = {
        fact: False if answer is None and unknown_is_no else answer
        for fact, answer in answered(facts).items()
    }
    found = classify(known, on=ON).category
    return "undetermined" if found is Category.UNDETERMINED else LABEL[found]


def accepted(*, unknown_is_no: bool) -> list[tuple[str, str]]:
    return [
        (case["id"], reader)
        for case in CASES
        for reader, readings in READINGS.items()
        if class_of(readings[case["id"]], unknown_is_no=unknown_is_no) in case["accept"]
    ]


def same_class(*, unknown_is_no: bool) -> int:
    return sum(
        len({class_of(readings[case["id"]], unknown_is_no=unknown_is_no) for readings in READINGS.values()})
        == 1
        for case in CASES
    )


def published(what: str) -> list[float]:
    """The numbers of the row of the page that begins with these words."""
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {what}")]
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", row.removeprefix(f"| {what}"))]


def test_two_readers_read_every_case_with_the_questions_as_they_stand() -> None:
    assert list(READINGS) == ["a", "b"]
    for readings in READINGS.values():
        assert set(readings) == {case["id"] for case in CASES}
        for facts in readings.values():
            assert set(facts) <= set(IDS)
            assert set(map(type, facts.values())) <= {bool, type(None)}


@pytest.mark.parametrize(("what", "unknown_is_no"), [("class accepted, an unknown left open", False),
                                                     ("class accepted, an unknown read as no", True)])  # fmt: skip
def test_the_class_is_the_labels_as_published(what: str, unknown_is_no: bool) -> None:
    count = len(accepted(unknown_is_no=unknown_is_no))
    assert published(what) == [count, 2 * len(CASES), round(100 * count / (2 * len(CASES)), 1)]


def test_every_reading_that_differs_has_its_reason() -> None:
    fine = set(accepted(unknown_is_no=True))
    differing = {case["id"] for case in CASES for reader in READINGS if (case["id"], reader) not in fine}
    assert differing == set(DOUBTED)


def test_left_open_no_prohibited_or_high_case_comes_out_below_its_class() -> None:
    for case in CASES:
        lowest = min(RANK.index(label) for label in case["accept"])
        for readings in READINGS.values():
            result = classify(answered(readings[case["id"]]), on=ON)
            if lowest >= RANK.index("high"):
                highest = max(RANK.index(LABEL[category]) for category in result.possible)
                assert highest >= lowest, case["id"]


@pytest.mark.parametrize(("what", "unknown_is_no"), [("same class, an unknown left open", False),
                                                     ("same class, an unknown read as no", True)])  # fmt: skip
def test_readers_reach_the_same_class_as_published(what: str, unknown_is_no: bool) -> None:
    count = same_class(unknown_is_no=unknown_is_no)
    assert published(what) == [count, len(CASES), round(100 * count / len(CASES), 1)]


def pairs() -> dict[str, list[tuple[Any, Any]]]:
    """For each question, the answers of both readers to every case."""
    first, second = ([counted(readings[case["id"]]) for case in CASES] for readings in READINGS.values())
    return {
        fact: [(one[fact], other[fact]) for one, other in zip(first, second, strict=True)] for fact in IDS
    }


def test_the_questions_that_divided_readers_most_are_published() -> None:
    answers = pairs()
    equal = {fact: sum(one == other for one, other in both) for fact, both in answers.items()}
    worst = sorted(IDS, key=lambda fact: (equal[fact], IDS.index(fact)))[:10]
    for fact in worst:
        both = answers[fact]
        counts = [[(one is False) + (other is False), (one is True) + (other is True)] for one, other in both]
        value = alpha(counts).value
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{fact}`"))
        shown = [cell.strip() for cell in row.split("|")[2:5]]
        assert shown == [f"{100 * equal[fact] / len(both):.1f} %", "–" if value is None else f"{value:.2f}",
                         str(sum(None in pair for pair in both))], fact  # fmt: skip
    every = sum(equal.values()) / (len(IDS) * len(CASES))
    assert published("equal answers") == [round(100 * every, 1)]
