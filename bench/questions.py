# ruff: noqa: E501 - facts of a tool stand on one line
"""How many questions an interview asks until nothing can change any more: 162 cases and ten municipal tools.

python bench/questions.py           (median and worst: one by one, with screening questions, the interview)
python bench/questions.py --tools   (each of the ten tools)

The interview is held by a person who knows every answer: what a case does not mention is not so. The result
is held equal to that of all facts at once.
"""

from __future__ import annotations

import json
import statistics
import sys
from datetime import date
from pathlib import Path

from ia_radar.aiact import PublicBody, classify, duties, french_law, is_asked, questions
from ia_radar.aiact.questionnaire.migration import migrate

ON = date(2026, 12, 2)
NO = dict.fromkeys([item.id for item in questions()], False)
CASES = Path(__file__).parent.parent / "tests" / "aiact" / "cases" / "facts.json"
BODY = PublicBody(population=62_000, agents=800)
_MINE = "deployed_by_public_authority procured"
TOOLS = {
    "chatbot for residents": f"{_MINE} interacts_with_people vulnerable_audience generates_content uses_gpai_model personal_data",
    "minutes of meetings": f"{_MINE} generates_content uses_gpai_model personal_data",
    "water leaks": f"{_MINE} infrastructure_use only_organisations",
    "canteen forecast": f"{_MINE} only_organisations",
    "mail sorting": f"{_MINE} personal_data converts_or_sorts_only",
    "reading of documents": f"{_MINE} personal_data converts_or_sorts_only",
    "translation": f"{_MINE} generates_content assistive_editing_only uses_gpai_model",
    "street lighting": f"{_MINE} only_organisations",
    "photos of road damage": f"{_MINE} only_organisations personal_data",
    "help with recruitment CVs": f"{_MINE} employment_use recruits personal_data profiles_people recommends_on_case significant_effect",
}  # fmt: skip


def by_class_alone(answers: dict[str, bool]) -> int:
    """One question at a time until class, Article 50 and models are settled: the interview as it first was."""
    facts: dict[str, bool | None] = {}
    asked = 0
    while missing := classify(facts, on=ON).missing:
        fact = next(fact for fact in missing if is_asked(fact, facts) is True)
        facts[fact] = answers[fact]
        asked += 1
    assert classify(facts, on=ON).category is classify(answers, on=ON).category
    return asked


def by_screens(answers: dict[str, bool], body: PublicBody | None) -> int:
    """Screening questions first, until class, Article 50 and models alone are settled."""
    from ia_radar.aiact import Screen, next_to_ask, open_questions

    facts: dict[str, bool | None] = {}
    screened: set[str] = set()
    asked = 0
    while True:
        opened = [
            item
            for item in open_questions(facts, on=ON, body=body)
            if item.decides[0] == "class" or "rule:" in str(item.decides)
        ]
        item = next_to_ask(opened, facts, screened)
        if item is None:
            break
        asked += 1
        if not isinstance(item, Screen):
            facts[item.id] = answers[item.id]
        elif any(answers[fact] for fact in item.settles):
            screened.add(item.id)
        else:
            facts |= dict.fromkeys(item.settles, False)
    result, whole = classify(facts, on=ON), classify(answers, on=ON)
    assert result.category is whole.category
    assert (result.transparency, result.gpai) == (whole.transparency, whole.gpai)
    return asked


def by_interview(answers: dict[str, bool], body: PublicBody | None) -> int:
    """The interview as it is held, until class, duties and French law are settled."""
    from ia_radar.aiact import Screen
    from ia_radar.exchange.interview import begin, next_question, step

    interview = begin({}, on=ON, body=body)
    asked = 0
    while item := next_question(interview):
        facts = item.settles if isinstance(item, Screen) else (item.id,)
        interview, _ = step(interview, "oui" if any(answers[fact] for fact in facts) else "non")
        asked += 1
    known, whole = dict(interview.facts), classify(answers, on=ON)
    assert interview.result.category is whole.category
    assert (interview.result.transparency, interview.result.gpai) == (whole.transparency, whole.gpai)
    assert interview.duties == duties(whole, body=body, on=ON)
    assert french_law(known, body=body, on=ON) == french_law(answers, body=body, on=ON)
    return asked


def show(name: str, numbers: list[int]) -> None:
    """One line: median and worst."""
    print(f"{name:58}{statistics.median(numbers):8.0f}{max(numbers):8}")


def main() -> int:
    """Print the numbers."""
    cases = {name: {**NO, **migrate(facts)} for name, facts in json.loads(CASES.read_text("utf-8")).items()}
    cases = {name: {fact: facts[fact] for fact in NO} for name, facts in cases.items()}
    tools = {name: NO | dict.fromkeys(facts.split(), True) for name, facts in TOOLS.items()}
    print(f"{'questions asked':58}{'median':>8}{'worst':>8}")
    for label, answers, body in (("162 cases", cases, None), ("ten municipal tools", tools, BODY)):
        show(f"{label}: class, one by one", [by_class_alone(known) for known in answers.values()])
        if "--before" not in sys.argv:
            ways = (("class, with screening questions", by_screens), ("the interview", by_interview))
            for target, count in ways:
                numbers = {name: count(known, body) for name, known in answers.items()}
                show(f"{label}: {target}", list(numbers.values()))
                if "--tools" in sys.argv and len(numbers) == len(TOOLS):
                    for name, number in numbers.items():
                        print(f"    {name:54}{number:8}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
