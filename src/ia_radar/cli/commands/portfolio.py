"""``portfolio``: the report of every dossier of a folder, or of every row of a table, and one for them all.

Rules that hold here:

1. A file that is wrong is named, and the others go on; the exit code says that something was left out.
2. Each report is written whole or not at all, the page that leads to them last.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from attrs import evolve

from ia_radar._ground.files import FileError
from ia_radar.cli.days import today
from ia_radar.cli.many import dossiers_in, is_folder
from ia_radar.cli.outputs import PAGE, write_folder
from ia_radar.cli.run import DONE, SOME_LEFT_OUT
from ia_radar.cli.sources import bytes_of, naming, read_grid, read_packs, read_policy
from ia_radar.cli.terminal import complain, say
from ia_radar.dossier import Dossier
from ia_radar.exchange.file_names import file_names
from ia_radar.exchange.registers import read_table as read_ratings
from ia_radar.exchange.report import html_report, portfolio_report
from ia_radar.pack.model import Pack
from ia_radar.portfolio import Portfolio
from ia_radar.text import COLON, Text

__all__ = ["run"]

_INDEX = "index.html"
_NOTHING = Text(
    "ne contient aucun dossier lisible (fichiers .json ou .toml, ou lignes d’un CSV)",
    "holds no dossier that can be read (.json or .toml files, or rows of a CSV)",
)
_PROGRESS = Text("Projets : {} sur {}", "Projects: {} of {}")
_LEFT_OUT = Text("Laissés de côté : {}", "Left out: {}")
_PARTLY = 1  # the exit code when some files were left out


def run(options: argparse.Namespace) -> int:
    """Write the reports of many projects."""
    day, lang = options.on or today(), options.lang
    left_out: list[str] = []
    packs = read_packs(options.pack)
    named = list(_dossiers(options, left_out, packs))
    if not named:
        raise FileError(str(options.source), "empty", _NOTHING)
    names = file_names(name for name, _ in named)
    dossiers = [dossier for _, dossier in named]
    page = portfolio_report(
        Portfolio(dossiers, packs=packs),
        on=day,
        lang=lang,
        title=options.title,
        heading=options.heading,
        links=[f"{name}/{PAGE}" for name in names],
        left_out=left_out,
    )
    for number, (name, dossier) in enumerate(zip(names, dossiers, strict=True), 1):
        report = html_report(dossier, lang=lang, on=day, heading=options.heading, packs=packs).encode()
        write_folder(options.output / name, {}, report, force=options.force)
        if number % max(1, len(names) // 20) == 0:
            complain(_PROGRESS[options.messages].format(number, len(names)))
    write_folder(options.output, {}, page.encode(), force=options.force, page_name=_INDEX)
    say(str(options.output / _INDEX))
    if left_out:
        complain(_LEFT_OUT[options.messages].format(len(left_out)))
    return SOME_LEFT_OUT if left_out else DONE


def _dossiers(
    options: argparse.Namespace, left_out: list[str], packs: tuple[Pack, ...]
) -> Iterator[tuple[str, Dossier]]:
    """The dossiers, each with a name for its folder; what cannot be read goes to ``left_out``."""
    policy = None if options.policy is None else read_policy(options.policy)
    grid = read_grid(options.grid, packs)  # a wrong one is said, needed or not

    def leave_out(text: str) -> None:
        left_out.append(text)
        complain(text)

    if not is_folder(options.source):
        raw = bytes_of(options.source)
        with naming(options.source):
            reading = read_ratings(raw, grid, packs=packs)
            records = list(reading)
        for record in records:
            dossier = record.to_dossier()
            yield record.name[options.lang], dossier if policy is None else evolve(dossier, policy=policy)
        for aside in reading.report.aside:
            for remark in aside.remarks:
                leave_out(f"{options.source.name}{COLON[options.messages]}{remark.line(options.messages)}")
        return
    for path, dossier in dossiers_in([options.source], leave_out, options.messages, packs):
        yield path.stem, dossier if policy is None else evolve(dossier, policy=policy)
