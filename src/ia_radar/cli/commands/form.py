"""``form``: a form to fill in; for JSON, the error stream says what may be written in it."""

from __future__ import annotations

import argparse

from ia_radar.assess.model import NonAnswer
from ia_radar.cli.outputs import write_bytes, write_json
from ia_radar.cli.sources import read_dossier, read_grid, read_packs
from ia_radar.cli.terminal import complain
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.form_files import FORMATS, blank_form, form_of, write_form
from ia_radar.exchange.form_files.json_file import form_data
from ia_radar.grid.model import Grid
from ia_radar.text import COLON, Lang, Text

__all__ = ["run"]

_LAW = "facts"  # the word for the questions of the law, where a grid may stand
_WORDS = {
    "levels": Text("Niveaux", "Levels"),
    "gaps": Text("Sans niveau", "Without a level"),
    "unanswered": Text("pas encore de réponse", "no answer yet"),
}


def run(options: argparse.Namespace) -> None:
    """Write a form for one grid or several, and for the questions of the law."""
    packs = read_packs(options.pack)
    grids = [read_grid(name, packs) for name in options.grids if name != _LAW]
    asks_law = _LAW in options.grids
    if options.dossier is None:
        form = blank_form(grids, respondents=options.respondents, asks_law=asks_law, packs=packs)
    elif options.respondents == 1:
        dossier = read_dossier(options.dossier, packs=packs)
        form = form_of(dossier, grids, asks_law=asks_law, lang=options.lang, packs=packs)
    else:
        message = "a form that shows a dossier is for one person"
        raise InvalidInput([Problem("--respondents", "contradiction", message)])
    kind = options.format or _format_of(options)
    if kind == "json":
        write_json(form_data(form), options.output, force=options.force)
        complain("\n\n".join(_guide(grid, options.lang) for grid in grids))
    else:
        write_bytes(write_form(form, kind, options.lang), options.output, force=options.force)


def _format_of(options: argparse.Namespace) -> str:
    """The format that the name of the file asks for."""
    ending = options.output.suffix.lower().lstrip(".") if options.output else ""
    return ending if ending in FORMATS else "json"


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
