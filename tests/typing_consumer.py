"""What a consumer writes, checked by mypy --strict from outside the package; never run."""

from __future__ import annotations

import datetime as dt

import ia_radar as ia
from ia_radar.svg import Svg


def use() -> Svg:
    grid: ia.Grid = ia.get_grid("girouet")
    assessment = ia.Assessment(
        grid,
        {"autonomy": 3, "know_how": ia.NonAnswer.UNKNOWN},
        stage=ia.Stage.UPSTREAM,
        date=dt.date(2026, 11, 22),
        derived=["autonomy"],
        evidence={"autonomy": ["https://example.org"]},
    )
    score: ia.Score = ia.score(assessment, weights={"autonomy": 2})
    floor: int | None = score.sections["engagement"].floor
    label: str = grid.sections["engagement"].items[0].label["en"]
    dossier: ia.Dossier = ia.Dossier.from_dict({"format_version": 1})
    print(floor, label, dossier.to_dict())
    theme: ia.svg.Theme = ia.svg.DARK
    return ia.svg.radar(score, theme=theme, size=320)
