"""A damaged table of projects raises our refusal alone, loses no row in silence, reads the same in pieces."""

from __future__ import annotations

import datetime as dt
import os
import random

import ia_radar as ia
from ia_radar.dossier import Source
from ia_radar.exchange import registers as reg
from ia_radar.project import OpportunityPosition
from tests.exchange.registers.test_damage import ENCODINGS, SNIPPETS

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
COUNT = int(os.environ.get("IA_RADAR_DAMAGE", "600"))
DOSSIERS = [
    ia.Dossier(
        ia.Project(
            "Cantines",
            "Ville ; d’ici",
            "Prévoir\nles repas",
            sources=[Source("Délibération", "https://example.org", "2026")],
            kind="predictive",
            motivations=["impact", "productivity"],
            position=OpportunityPosition(-0.5, 0.25),
            is_in_house=True,
            population=62_000,
        ),
        [
            ia.Assessment(
                GIROUET,
                {"autonomy": 3, "meaning": ia.NonAnswer.UNKNOWN},
                date=dt.date(2026, 3, 1),
                notes={"autonomy": " à suivre"},
                evidence={"autonomy": ["note", "a\nb"]},
                derived=["autonomy"],
            ),
            ia.Assessment(RADAR, {"utility": 4}, respondent="agente"),
        ],
    ),
    ia.Dossier(ia.Project("Voirie")),
]
WHOLE = [
    reg.write_portfolio(DOSSIERS, **options).csv()  # type: ignore[arg-type]  # right options
    for options in ({}, {"headings": "words"}, {"headings": "words", "lang": "en"})
]


def damaged(number: int) -> bytes:
    chance = random.Random(number)  # noqa: S311 - no secret
    raw = bytearray(chance.choice(WHOLE).encode(chance.choice(ENCODINGS), "replace"))
    for _ in range(chance.randint(0, 6)):
        place = chance.randrange(len(raw) + 1)
        end = min(len(raw), place + chance.randint(0, 12))
        if chance.random() < 0.5:
            raw[place:end] = chance.choice(SNIPPETS)
        else:
            raw[place:place] = raw[place:end] * chance.randint(1, 3)
            del raw[place : place + chance.randint(0, 5)]
    return bytes(raw)


def outcome(pieces: list[bytes]) -> object:
    try:
        reading = reg.read_portfolio(pieces)
    except ia.InvalidInput as error:
        return str(error)
    report = reading.report
    assert report.rows == report.read + report.aside_count
    assert sum(len(dossier.assessments) for dossier in reading.dossiers) <= report.read
    assert len(reading.dossiers) <= report.read
    assert report.text("fr")
    assert report.text("en")
    return reading.dossiers


def test_damage_is_refused_set_aside_or_noted() -> None:
    for number in range(COUNT):
        raw = damaged(number)
        whole = outcome([raw])
        if number % 20 == 0:
            assert outcome([raw[place : place + 1] for place in range(len(raw))]) == whole, number
