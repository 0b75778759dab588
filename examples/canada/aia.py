"""Canada's Algorithmic Impact Assessment 0.10.0 on grids of ia_radar: scored as Canada does, read as we do.

Run it:  python examples/canada/aia.py

How it is expressed
    Two grids, made from the questionnaire: risks and measures. A choice worth 0 to 4 risk points is a level,
    from 0 (4 points, the worst) to 4 (none). A measure is in place or not. Of a question with several
    choices, each choice is an item. A question that was not to be asked is « not applicable », one left
    blank « unanswered ».
What the adapter adds
    The points: they sum up, and a gap counts as no risk at all. That is Canada's rule, not ours.
"""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

from attrs import frozen

import ia_radar as ia
from ia_radar.exchange import registers
from ia_radar.exchange.registers import Record

HERE = Path(__file__).parent
QUESTIONNAIRE: dict[str, Any] = json.loads((HERE / "questionnaire-0.10.0.json").read_text("utf-8"))
RESULTS = HERE / "aia_results.jsonl"

_RISKS = [
    (0, "hazard", "4 points"),
    (1, "manoeuvre", "3 points"),
    (2, "manoeuvre", "2 points"),
    (3, "caution", "1 point"),
    (4, "open", "0 point"),
]
_MEASURES = [(0, "manoeuvre", "pas en place"), (1, "open", "en place")]


@frozen
class Asked:
    """One item of a grid, and what it asks.

    Args:
        item: id of the item.
        question: id of the question in Canada's file.
        choices: points by choice; for a question with several choices, the one choice of this item.
        phase: the phase of a project at which it is asked, if only at one.
        when: another question, and the choice that makes this one be asked.
    """

    item: str
    question: str
    label: dict[str, str]
    choices: dict[str, int]
    several: bool
    phase: str | None
    when: tuple[str, str] | None

    @property
    def most(self) -> int:
        """The most points it can give."""
        return max(self.choices.values())


def slug(name: str) -> str:
    """The id of an item or section of ours from one of Canada's.

    Examples:
        >>> slug("dataQualityDesign10"), slug("impactPanel-RS")
        ('data_quality_design10', 'impact_panel_rs')
    """
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).replace("-", "_").lower()


def asked(section: dict[str, Any]) -> list[Asked]:
    """The items that a section of the questionnaire amounts to."""
    items = []
    for question in section["questions"]:
        when = tuple(question["when"]) if question.get("when") else None
        several = question.get("several", False)
        single = [(question["id"], question["label"], question["points"])]
        parts = [
            (
                f"{question['id']}-{choice.split('-')[0]}",
                question.get("choices", {}).get(choice, ""),
                {choice: points},
            )
            for choice, points in question["points"].items()
            if points
        ]
        for name, label, points in parts if several else single:
            items.append(
                Asked(slug(name), question["id"], label, points, several, section.get("phase"), when)
            )
    return items


def grid(kind: str) -> ia.Grid:
    """The grid of ``"risk"`` or of ``"mitigation"`` questions."""
    levels = _RISKS if kind == "risk" else _MEASURES
    return ia.load_grid(
        {
            "id": f"aia-{kind}",
            "version": QUESTIONNAIRE["version"],
            "title": {"fr": "Évaluation canadienne", "en": "Canadian assessment"},
            "scale": {
                "levels": [
                    {"value": value, "signal": signal, "label": label} for value, signal, label in levels
                ]
            },
            "sections": [
                {
                    "id": slug(section["id"]),
                    "label": section["label"],
                    "items": [{"id": item.item, "label": item.label} for item in asked(section)],
                }
                for section in QUESTIONNAIRE["sections"]
                if section["kind"] == kind
            ],
            "credit": {
                "work": "Algorithmic Impact Assessment 0.10.0",
                "authors": "Secrétariat du Conseil du Trésor du Canada",
                "licence": "OGL-Canada-2.0",
            },
        }
    )


GRIDS = {kind: grid(kind) for kind in ("risk", "mitigation")}
ITEMS = {
    kind: [
        item for section in QUESTIONNAIRE["sections"] if section["kind"] == kind for item in asked(section)
    ]
    for kind in GRIDS
}


def answers(record: Record) -> dict[str, list[str]]:
    """The choices made, by question."""
    return {
        name.removeprefix("data."): text.split(", ")
        for name, text in record.kept
        if name.startswith("data.") and text.startswith("item")
    }


def assess(record: Record, kind: str) -> ia.Assessment:
    """The answers of one result to one of the two grids."""
    given = answers(record)
    phase = {"item1": "design", "item2": "implementation"}.get(given.get("projectDetailsPhase", [""])[0])
    ratings = {item.item: _rating(item, given, phase, kind) for item in ITEMS[kind]}
    return ia.Assessment(GRIDS[kind], ratings)


def _rating(item: Asked, given: dict[str, list[str]], phase: str | None, kind: str) -> ia.Rating:
    chosen = given.get(item.question)
    if chosen is None:
        other, choice = item.when or ("", "")
        is_asked = item.phase in (None, phase) and (item.when is None or choice in given.get(other, []))
        return ia.NonAnswer.UNANSWERED if is_asked else ia.NonAnswer.NOT_APPLICABLE
    points = sum(item.choices.get(choice, 0) for choice in chosen)
    return 4 - points if kind == "risk" else int(points == item.most)


@frozen
class CanadaScore:
    """What Canada's rules make of two assessments.

    Args:
        raw: the sum of risk points.
        mitigation: the sum of the points of measures.
        final: the raw score, less 15 % when the measures reach 80 % of what they can.
        level: from 1 to 4, by quarters of the highest possible sum.
    """

    raw: int
    mitigation: int
    final: int
    level: int


MOST_RISK = sum(item.most for item in ITEMS["risk"])
MOST_MITIGATION = (
    sum(item.most for item in ITEMS["mitigation"]) / 2
)  # each measure is asked at one of two phases


def canada_score(risk: ia.Assessment, mitigation: ia.Assessment) -> CanadaScore:
    """Canada's score: gaps count as no risk, and enough measures take 15 % off."""
    raw = sum(4 - rating for _, rating in risk.ratings if isinstance(rating, int))
    most = {item.item: item.most for item in ITEMS["mitigation"]}
    points = sum(most[item] * rating for item, rating in mitigation.ratings if isinstance(rating, int))
    final = math.floor(0.85 * raw + 0.5) if points >= 0.8 * MOST_MITIGATION else raw
    level = 1 + sum(final > MOST_RISK * quarter / 4 for quarter in (1, 2, 3))
    return CanadaScore(raw, points, final, level)


# Three themes of the radar, and the measures of the AIA that bear on them. Ours, to show how such answers
# would read: nobody at these institutions rated these themes.
THEMES = {
    "bias_error_control": ("dataQuality{}1", "dataQuality{}8", "fairness{}14"),
    "transparency_sovereignty": ("dataQuality{}2", "fairness{}10", "fairness{}13"),
    "privacy": ("privacy{}1", "privacy{}2", "privacy{}4"),
}


def radar_reading(record: Record) -> ia.Assessment:
    """The radar, as far as the answers bear on it: three themes of thirteen; the AIA does not ask the others.

    Of a theme's three measures, all in place is 4, two 3, one 2, none 1; one left blank, and nobody can say.
    """
    measures = assess(record, "mitigation")
    design = answers(record).get("projectDetailsPhase") == ["item1"]
    ratings: dict[str, ia.Rating] = {}
    for theme, questions in THEMES.items():
        given = [measures[slug(name.format("Design" if design else "Implementation"))] for name in questions]
        levels = [rating for rating in given if isinstance(rating, int)]
        ratings[theme] = 1 + sum(levels) if len(levels) == len(given) else ia.NonAnswer.UNKNOWN
    return ia.Assessment(ia.get_grid("radar"), ratings)


def girouet_reading(record: Record) -> ia.Assessment:
    """The girouet: not one of its twelve items is asked by version 0.10.0."""
    del record
    return ia.Assessment(ia.get_grid("girouet"))


@frozen
class Compared:
    """One project, scored by Canada and read by us.

    Args:
        record: what the register tells.
        canada: Canada's score.
        ours: the score of its risks by the rules of this library.
        radar: what the answers say to the radar.
        girouet: what they say to the girouet.
    """

    record: Record
    canada: CanadaScore
    ours: ia.Score
    radar: ia.Score
    girouet: ia.Score

    @property
    def hazards(self) -> tuple[str, ...]:
        """The risks at their worst: what a sum can make up for, and a floor cannot."""
        return tuple(item for item, rating in self.ours.assessment.ratings if rating == 0)

    @property
    def title(self) -> str:
        """The project's name without the words that every result starts with."""
        start = r"(Algorithmic Impact )?Assessments?( \(AIA\))?( Results)?( \(AIA\))?\s*[-–,]?\s*"
        return re.sub(rf"^(GC HR and Pay - )?{start}", "", self.record.name["en"]).strip()


def compare() -> list[Compared]:
    """The results of version 0.10.0, in the order of the file."""
    compared = []
    for record in registers.read_canada(RESULTS):
        if record["version"] == "v0.10.0":
            risk, mitigation = assess(record, "risk"), assess(record, "mitigation")
            compared.append(
                Compared(
                    record,
                    canada_score(risk, mitigation),
                    ia.score(risk),
                    ia.score(radar_reading(record)),
                    ia.score(girouet_reading(record)),
                )
            )
    return compared


def main() -> None:
    """One line a project."""
    print("niveau  brut  final  à 4 points  entièrement automatisé  projet")
    for result in sorted(compare(), key=lambda each: (each.canada.level, each.canada.final)):
        automated = "oui" if "impact30" in result.hazards else "non"
        scored = result.canada
        numbers = f"{scored.level:6} {scored.raw:5} {scored.final:6} {len(result.hazards):11}"
        print(f"{numbers}  {automated:22}  {result.title:.60}")


if __name__ == "__main__":
    main()
