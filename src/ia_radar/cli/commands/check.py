"""``check``: all that is wrong with a file, and with what the other commands will make of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ia_radar._ground.files import FileError
from ia_radar.aiact import questions
from ia_radar.aiact.questionnaire.all_questions import check_facts
from ia_radar.assess.model import NonAnswer
from ia_radar.cli.days import today
from ia_radar.cli.sources import load_in, read_packs
from ia_radar.cli.terminal import say
from ia_radar.decide import advise, get_policy, sensitivity
from ia_radar.decide.policy.file import load_policy
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.law import FactsFile, read_facts, read_law
from ia_radar.exchange.report import drawings, html_report
from ia_radar.exchange.report.results import read_results
from ia_radar.grid.load import load_grid
from ia_radar.pack.load import load_pack
from ia_radar.pack.uses import use_map
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.decide.policy.model import Policy
    from ia_radar.grid.model import Grid
    from ia_radar.pack.model import Pack

__all__ = ["run"]

# The keys that make a file what it is; where two kinds share as many with it, the first is meant.
_KEYS: dict[str, frozenset[str]] = {
    "dossier": frozenset(
        [
            "format_version",
            "project",
            "assessments",
            "facts",
            "panels",
            "balances",
            "declared",
            "measures",
            "policy",
            "decisions",
        ]
    ),
    "grid": frozenset(["scale", "sections", "minimum_coverage", "purpose", "drawing", "credit", "based_on"]),
    "policy": frozenset(["red_lines", "gates", "balance_rules", "priority", "weights", "grids", "mandate"]),
    "pack": frozenset(
        [
            "source",
            "credit",
            "grids",
            "statuses",
            "theme",
            "questions",
            "rules",
            "measures",
            "provider_questions",
            "clauses",
            "families",
            "uses",
        ]
    ),
    "theme": frozenset(
        ["base", "brand", "page", "text", "muted", "line", "accents", "board", "signals", "font"]
    ),
}
_UNKNOWN_KIND = Text(
    "ni un dossier (« project »), ni une grille (« sections »), ni une politique (« gates »…), "
    "ni un paquet (« source », « rules »…), ni un thème (« brand »…), ni une table de faits "
    "(« ia_radar questions --blank »)",
    "neither a dossier (“project”), nor a grid (“sections”), nor a policy (“gates”…), nor a pack "
    "(“source”, “rules”…), nor a theme (“brand”…), nor a table of facts (“ia_radar questions --blank”)",
)
_FACTS = Text("table de {} faits, dont {} connus", "a table of {} facts, {} of them known")
_GAPS = Text("{} : {} thème(s) sans réponse sur {}.", "{}: {} item(s) without an answer out of {}.")
_FINE = Text("Rien à corriger.", "Nothing to mend.")


def run(options: argparse.Namespace) -> None:
    """Say what a file is, or everything that is wrong with it."""
    lang: Lang = options.lang
    packs = read_packs(options.pack)
    lines = _lines(options.file, lang, packs)
    say("\n".join([f"{options.file}{COLON[lang]}{lines[0]}", *lines[1:]]))


def _lines(path: Path, lang: Lang, packs: tuple[Pack, ...]) -> list[str]:
    if path.is_dir():  # a pack in a folder, with its grids
        return _in_words(load_pack(path), lang)

    def checked(data: Mapping[str, object]) -> list[str]:
        kind = _kind(data)
        if kind is None:
            raise FileError(str(path), "unknown-kind", _UNKNOWN_KIND)
        return _CHECKS[kind](data, lang, packs)

    return load_in(path, checked)


def _kind(data: Mapping[str, object]) -> str | None:
    known = {**_KEYS, "facts": frozenset(asked.id for asked in questions())}
    shared = {kind: len(keys & data.keys()) for kind, keys in known.items()}
    best = max(shared, key=lambda kind: shared[kind])
    return best if shared[best] else None


def _check_dossier(data: Mapping[str, object], lang: Lang, packs: tuple[Pack, ...]) -> list[str]:
    dossier = Dossier.from_dict(data, grids=[grid for pack in packs for grid in pack.grids])
    problems = list(dict.fromkeys(_problems(dossier, lang, packs)))
    if problems:
        raise InvalidInput(problems)
    gaps = [
        _GAPS[lang].format(assessment.grid.title[lang], missing, len(assessment.ratings))
        for assessment in dossier.assessments
        if (missing := sum(rating is NonAnswer.UNANSWERED for _, rating in assessment.ratings))
    ]
    return [repr(dossier), _FINE[lang], *gaps, *read_results(dossier, lang).omissions]


def _problems(dossier: Dossier, lang: Lang, packs: tuple[Pack, ...]) -> Iterator[Problem]:
    """Everything that `report` and `classify` would stumble over, by doing what they do."""
    day = dossier.last_day or today()
    facts, policy = dict(dossier.facts), dossier.policy or get_policy("default")
    yield from _refusals(lambda: check_facts(facts))
    for problem in use_map(packs).problems_with(dossier.project.use, dossier.project.domain):
        yield problem.within("project")
    for grid in dict.fromkeys(assessment.grid for assessment in dossier.assessments):
        if dossier.policy is not None and policy.speaks_of(grid):
            for path, code, message in _refusals(lambda grid=grid: policy.check(grid)):  # type: ignore[misc]  # bound now
                yield Problem(f"policy.{path}", code, message)
    yield from _refusals(lambda: advise(dossier, policy=policy, on=day))
    yield from _refusals(lambda: sensitivity(dossier, policy=policy, on=day))
    yield from _refusals(lambda: read_law(FactsFile(facts, dossier), on=day))
    yield from _refusals(lambda: drawings(dossier, lang=lang))
    yield from _refusals(lambda: html_report(dossier, lang=lang, on=day, packs=packs))


def _refusals(work: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        work()
    except InvalidInput as error:
        return error.problems
    return ()


def _check_grid(data: Mapping[str, object], lang: Lang, _packs: tuple[Pack, ...]) -> list[str]:
    grid: Grid = load_grid(data)
    return _in_words(grid, lang)


def _check_policy(data: Mapping[str, object], lang: Lang, _packs: tuple[Pack, ...]) -> list[str]:
    return _in_words(load_policy(data), lang)


def _check_pack(data: Mapping[str, object], lang: Lang, _packs: tuple[Pack, ...]) -> list[str]:
    return _in_words(load_pack(data), lang)


def _check_theme(data: Mapping[str, object], lang: Lang, _packs: tuple[Pack, ...]) -> list[str]:
    from ia_radar.exchange.report.themes import load_theme  # the room of drawings, for a theme alone

    theme = load_theme(data)
    check = theme.check()
    return [repr(theme), *([_FINE[lang]] if check.passes else []), check.text(lang)]


def _in_words(value: Grid | Policy | Pack, lang: Lang) -> list[str]:
    return [f"{value.title[lang]}{COLON[lang]}{value!r}", _FINE[lang]]


def _check_facts(data: Mapping[str, object], lang: Lang, packs: tuple[Pack, ...]) -> list[str]:
    facts = read_facts(data, packs).facts
    known = sum(answer is not None for answer in facts.values())
    return [_FACTS[lang].format(len(facts), known), _FINE[lang]]


_CHECKS: dict[str, Callable[[Mapping[str, object], Lang, tuple[Pack, ...]], list[str]]] = {
    "dossier": _check_dossier,
    "grid": _check_grid,
    "policy": _check_policy,
    "pack": _check_pack,
    "theme": _check_theme,
    "facts": _check_facts,
}
