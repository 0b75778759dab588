"""The radar of one town hall on top of ia_radar: its pack, its policy, its colours and logo, its command."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.cli import main as command
from ia_radar.exchange.report import Logo
from ia_radar.pack import Pack, load_pack

__all__ = ["LOGO", "THEME", "main", "pack", "policy"]

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


def main(words: Sequence[str] | None = None) -> int:
    """Every command of ia_radar with the town hall's grid, questions, policy, colours and logo."""
    return command(words, program="mairie-radar", packs=[pack()], policy=policy(), theme=THEME, logo=LOGO)
