"""``form``: a blank dossier to fill, and beside it, on the error stream, what may be filled in."""

from __future__ import annotations

import argparse

from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.cli.outputs import write_json
from ia_radar.cli.sources import read_grid
from ia_radar.cli.terminal import complain
from ia_radar.dossier import Dossier, Project
from ia_radar.grid.model import Grid
from ia_radar.text import COLON, Lang, Text

__all__ = ["run"]

_TO_FILL_IN = Text("À compléter", "To fill in")
_WORDS = {
    "levels": Text("Niveaux", "Levels"),
    "gaps": Text("Sans niveau", "Without a level"),
    "unanswered": Text("pas encore de réponse", "no answer yet"),
}


def run(options: argparse.Namespace) -> None:
    """Write a blank dossier for one grid or several."""
    grids = [read_grid(name) for name in options.grids]
    blank = Dossier(Project(_TO_FILL_IN), [Assessment(grid) for grid in grids])
    write_json(blank.to_dict(), options.output, force=options.force)
    complain("\n\n".join(_guide(grid, options.lang) for grid in grids))


def _guide(grid: Grid, lang: Lang) -> str:
    """The words that a form takes for a grid: its levels, the reasons for a gap, its items."""
    levels = [f"  {level.value}{COLON[lang]}{level.label[lang]}" for level in grid.scale.levels]
    gaps = [f"  null{COLON[lang]}{_WORDS['unanswered'][lang]}"] + [
        f'  "{reason.value}"{COLON[lang]}{reason.label[lang]}'
        for reason in (NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE)
    ]
    items = [f"  {item.id}{COLON[lang]}{item.label[lang]}" for item in grid.items]
    heads = [f"{_WORDS[name][lang]}{COLON[lang]}".rstrip() for name in ("levels", "gaps")]
    return "\n".join([grid.title[lang], *items, heads[0], *levels, heads[1], *gaps])
