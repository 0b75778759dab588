"""The radar of one town hall on top of ia_radar: its pack, its policy, its colours and logo, its report."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.exchange.report import Logo, report_files
from ia_radar.pack import Pack, load_pack

__all__ = ["LOGO", "THEME", "blank", "pack", "policy", "write_report"]

HERE = files(__name__)
THEME = evolve(svg.LIGHT, page="#fdf9f0", text="#1d2b24", font="Georgia, 'DejaVu Serif', serif")
LOGO = Logo((HERE / "logo.png").read_bytes(), "Mairie d’Exemple")


@cache
def pack() -> Pack:
    """What the town hall adds: its grid, two questions, a duty, a warning, measures."""
    return load_pack(HERE)


@cache
def policy() -> ia.decide.Policy:
    """What the council decided."""
    return ia.decide.load_policy(HERE / "policy.toml")


def blank(name: str) -> ia.Dossier:
    """A dossier to fill in; it carries the grid and the policy, so that it opens without this package."""
    return ia.Dossier(ia.Project(name), [ia.Assessment(pack().grids[0])], policy=policy())


def write_report(dossier: ia.Dossier, folder: Path, *, on: dt.date) -> list[Path]:
    """Write the report and the drawings under the policy of today; gives their paths."""
    ruled = evolve(dossier, policy=policy())
    written = report_files(ruled, on=on, theme=THEME, logo=LOGO, packs=[pack()])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in written.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in written]
