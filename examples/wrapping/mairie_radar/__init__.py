"""The radar of one town hall, on top of ia_radar: its grid, its policy, its colours, its report.

Only public names of ia_radar are used here; a test holds that.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.exchange.report import html_report
from ia_radar.pack import Pack, load_pack

__all__ = ["THEME", "blank", "draw", "grid", "pack", "policy", "with_policy", "write_report"]

THEME = evolve(svg.LIGHT, page="#fdf9f0", text="#1d2b24", font="Georgia, 'DejaVu Serif', serif")
"""The colours of the town hall."""


@cache
def pack() -> Pack:
    """What the town hall adds: its grid, two questions, a duty, a warning, measures."""
    return load_pack(files(__name__))


def grid() -> ia.Grid:
    """The town hall's grid."""
    return pack().grids[0]


@cache
def policy() -> ia.decide.Policy:
    """What the council decided."""
    return ia.decide.load_policy(files(__name__) / "policy.toml")


def blank(name: str) -> ia.Dossier:
    """A dossier to fill in; it carries the grid and the policy, so that it opens without this package."""
    return ia.Dossier(ia.Project(name), [ia.Assessment(grid())], policy=policy())


def with_policy(dossier: ia.Dossier) -> ia.Dossier:
    """The dossier under the council's policy of today."""
    return evolve(dossier, policy=policy())


def draw(assessment: ia.Assessment) -> svg.Svg:
    """The radar in the town hall's colours."""
    return svg.chart(assessment, theme=THEME)


def write_report(dossier: ia.Dossier, folder: Path, *, on: dt.date) -> list[Path]:
    """Write the report and the drawings in the town hall's colours; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    ruled = with_policy(dossier)
    texts = {"rapport.html": html_report(ruled, on=on, theme=THEME, packs=[pack()])}
    texts |= {
        f"radar-{number}.svg": draw(answers).document()
        for number, answers in enumerate(ruled.assessments, start=1)
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]
