"""``export``: dossiers as a table for spreadsheets, or as rows of the French inventory of algorithms."""

from __future__ import annotations

import argparse

from ia_radar._ground.files import FileError
from ia_radar.cli.days import today
from ia_radar.cli.many import dossiers_in
from ia_radar.cli.outputs import write_bytes
from ia_radar.cli.run import DONE, SOME_LEFT_OUT
from ia_radar.cli.sources import read_packs
from ia_radar.cli.terminal import complain
from ia_radar.exchange.registers import portfolio_csv, record_of, write_etalab
from ia_radar.portfolio import Portfolio
from ia_radar.text import Text

__all__ = ["run"]

_NOTHING = Text("ne contient aucun dossier lisible", "holds no dossier that can be read")


def run(options: argparse.Namespace) -> int:
    """Write one row a dossier."""
    left_out: list[str] = []

    def leave_out(text: str) -> None:
        left_out.append(text)
        complain(text)

    packs = read_packs(options.pack)
    reading = dossiers_in(options.sources, leave_out, options.messages, packs)
    dossiers = [dossier for _, dossier in reading]
    if not dossiers:
        raise FileError(str(options.sources[0]), "empty", _NOTHING)
    if options.format == "etalab":
        lines = write_etalab(map(record_of, dossiers))
    else:
        lines = portfolio_csv(Portfolio(dossiers, packs=packs), on=options.on or today(), lang=options.lang)
    content = "".join(lines).encode("utf-8-sig")
    write_bytes(content, options.output, force=options.force)
    return SOME_LEFT_OUT if left_out else DONE
