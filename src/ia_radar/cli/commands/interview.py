"""``interview``: questions one at a time, each answer saved at once, whoever else writes to the file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from ia_radar._ground.files import FileError, fill
from ia_radar._ground.saving import check_writable, content_of, real_path
from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import role_id
from ia_radar.cli.days import today
from ia_radar.cli.sitting import Sitting
from ia_radar.cli.sitting_content import FactsContent, RatingsContent
from ia_radar.cli.sources import json_table_in, read_grid, read_packs, read_table
from ia_radar.cli.terminal import complain, lines_said, say
from ia_radar.dossier import Dossier
from ia_radar.exchange.form_files.form import TO_FILL_IN, sitting_of
from ia_radar.exchange.interview import begin, begin_grids, converse
from ia_radar.exchange.law import authority_of, read_facts
from ia_radar.exchange.people import all_answers, is_blank
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import LANGS, SEMICOLON, Lang, Text, day_in_words

__all__ = ["run"]

_NO_DASH = Text(
    "l’entretien lit vos réponses sur l’entrée standard : donnez le nom d’un fichier",
    "the interview reads your answers from standard input: give the name of a file",
)
_EXISTS = Text(
    "existe déjà : choisissez un autre nom, ou continuez l’entretien dans ce fichier",
    "exists already: choose another name, or go on with the interview in that file",
)
_HARD_LINK = Text(
    "{} : ce fichier a plusieurs noms (liens durs) ; les autres noms garderont le contenu d’avant.",
    "{}: this file has several names (hard links); the other names will keep the earlier content.",
)
_OF_GRIDS = ("respondent", "stage", "basis", "date", "number", "name")
_NEEDS_GRID = Text(
    "va avec --grid : ajoutez la grille à remplir", "goes with --grid: add the grid to fill in"
)
_NO_DOSSIER = Text(
    "est une table de faits, où une grille n’a pas sa place : donnez un dossier, ou un nouveau nom",
    "is a table of facts, which has no place for a grid: give a dossier, or a new name",
)
_SEVERAL = Text(
    "plusieurs réponses à {} conviennent : {} ; dites laquelle par --respondent, --stage, --date ou --number",
    "several answers to {} fit: {}; say which by --respondent, --stage, --date or --number",
)
_NO_SUCH = Text(
    "{} : {} personne(s) ont répondu ; --number va donc de 1 à {}",
    "{}: {} person(s) answered; so --number is from 1 to {}",
)
_NAMED = Text(
    "le dossier s’appelle déjà « {} » : retirez --name, ou choisissez un autre fichier",
    "the dossier is named “{}” already: leave --name out, or choose another file",
)
_TAKEN_UP = Text("{} : réponses reprises ({})", "{}: answers taken up ({})")
_NO_ROLE = Text("sans rôle", "no role")


def run(options: argparse.Namespace) -> None:
    """Hold an interview and save its answers."""
    if "-" in (str(options.facts), str(options.output)):
        raise FileError("-", "standard-input", _NO_DASH)
    for name in _OF_GRIDS:
        if getattr(options, name) is not None and not options.grid:
            raise FileError(f"--{name}", "incomplete", _NEEDS_GRID)
    path = real_path(options.output or options.facts)
    raw = content_of(path)
    if options.output is None:
        table = {} if raw is None else json_table_in(raw, str(options.facts))
    elif raw is not None:
        raise FileError(str(options.output), "exists", _EXISTS)
    else:
        table = read_table(options.facts)
    if options.grid:
        _ask_grids(options, path, table, is_new=raw is None)
    else:
        _ask_law(options, path, table, is_new=raw is None)


def _check(options: argparse.Namespace, path: Path, *, is_new: bool) -> None:
    """See that answers can be saved before anybody gives them."""
    check_writable(path)
    if not is_new and path.stat().st_nlink > 1:
        complain(_HARD_LINK[options.messages].format(path))


def _ask_law(options: argparse.Namespace, path: Path, table: Mapping[str, object], *, is_new: bool) -> None:
    packs = read_packs(options.pack)
    file = read_facts(table, packs)
    _check(options, path, is_new=is_new)
    body, roles = authority_of(file, population=options.population, agents=options.agents)
    day = options.on or today()
    interview = begin(file.facts, on=day, lang=options.lang, roles=roles, body=body, packs=packs)
    sitting = Sitting(path, FactsContent(packs), table, is_new=is_new, lang=options.messages)
    converse(interview, lines_said(), say, sitting.save)


def _ask_grids(options: argparse.Namespace, path: Path, table: Mapping[str, object], *, is_new: bool) -> None:
    if not table:
        table = {"format_version": 2, "project": {"name": options.name or TO_FILL_IN[options.lang]}}
    elif not {"project", "format_version"} & set(table):
        raise FileError(str(options.facts), "not-a-dossier", _NO_DOSSIER)
    packs = read_packs(options.pack)
    local = [grid for pack in packs for grid in pack.grids]
    dossier = Dossier.from_dict(table, local)
    own_name = dossier.project.name
    is_open = own_name == TO_FILL_IN or own_name.fr in (TO_FILL_IN.fr, TO_FILL_IN["en"])
    if options.name and not is_open and options.name not in (own_name.fr, own_name["en"]):
        raise FileError(str(options.facts), "contradiction", fill(_NAMED, own_name))
    grids = dict.fromkeys(_grid(name, dossier, packs) for name in options.grid)
    people = [_person(grid, dossier, options) for grid in grids]
    content = RatingsContent(people, options.name if is_open else None, local)
    blanks = begin_grids([blank for blank, _ in people], lang=options.lang)
    _check(options, path, is_new=is_new)
    sitting = Sitting(path, content, table, is_new=is_new, lang=options.messages)
    converse(blanks.with_answers(content.answers_in(table)), lines_said(), say, sitting.save)


def _grid(name: str, dossier: Dossier, packs: tuple[Pack, ...]) -> Grid:
    """A grid of the dossier by its id, else one of a pack, of the catalogue or of a file."""
    named = (grid for grid in dossier.all_grids if grid.id == name)
    return next(named, None) or read_grid(name, packs)


def _person(grid: Grid, dossier: Dossier, options: argparse.Namespace) -> tuple[Assessment, int]:
    """Who answers a grid: blank answers that say so, and their rank among those that say the same.

    The options that are given say whose answers are taken up; those that are left out fit everybody.
    """
    given = [each for each in all_answers(dossier) if each.grid == grid and not is_blank(each)]
    fitting = [each for each in given if _fits(each, options)]
    rank = (options.number or (len(fitting) if len(fitting) < 2 else 0) or 1) - 1
    if options.number is None and len(fitting) > 1:
        shown = Text(*(SEMICOLON[lang].join(_who(each, lang) for each in fitting) for lang in LANGS))
        raise FileError(str(options.facts), "ambiguous", fill(_SEVERAL, grid.title, shown))
    if options.number == 0 or rank > len(fitting):
        text = fill(_NO_SUCH, grid.title, len(fitting), len(fitting) + 1)
        raise FileError("--number", "out-of-range", text)
    if rank < len(fitting):
        person = fitting[rank]
        say(_TAKEN_UP[options.lang].format(grid.title[options.lang], _who(person, options.lang)))
        before = given[: next(place for place, each in enumerate(given) if each is person)]
        who = sitting_of(person)
    else:
        who = sitting_of(
            Assessment(
                grid,
                respondent=options.respondent or "",
                date=options.date or today(),
                stage=options.stage,
                basis=options.basis,
            )
        )
        before = given
    blank = Assessment(grid, respondent=who.role, date=who.date, stage=who.stage, basis=who.basis)
    return blank, sum(sitting_of(each) == who for each in before)


def _fits(answers: Assessment, options: argparse.Namespace) -> bool:
    """Whether the options that are given can mean these answers."""
    is_role = options.respondent is None or role_id(options.respondent) == role_id(answers.respondent)
    moment = ((getattr(options, name), getattr(answers, name)) for name in ("stage", "basis", "date"))
    return is_role and all(wanted in (None, said) for wanted, said in moment)


def _who(answers: Assessment, lang: Lang) -> str:
    """The role, the moment and the day of somebody's answers."""
    who = sitting_of(answers)
    words = [who.role or _NO_ROLE[lang]]
    words += [each.label[lang].lower() for each in (who.stage, who.basis) if each is not None]
    words += [day_in_words(who.date, lang)] if who.date else []
    return ", ".join(words)
