"""``import``: a register or a table of ratings, as one dossier a project, with an account of every row."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ia_radar._ground.files import FileError, fill
from ia_radar.cli.outputs import write_files
from ia_radar.cli.run import DONE, SOME_LEFT_OUT
from ia_radar.cli.sources import bytes_of, naming, read_grid, read_packs
from ia_radar.cli.terminal import complain, json_text, say
from ia_radar.exchange.file_names import file_names
from ia_radar.exchange.registers import Reading, read_canada, read_etalab, read_table, read_uk
from ia_radar.text import Text

__all__ = ["run"]

_READERS: dict[str, Callable[[bytes], Reading]] = {
    "canada": read_canada,
    "uk": read_uk,
    "etalab": read_etalab,
}
_NOTHING = Text("aucun projet n’a pu y être lu :\n{}", "no project could be read in it:\n{}")


def run(options: argparse.Namespace) -> int:
    """Write a dossier for each project of a register."""
    raw = bytes_of(options.source)
    read = _READERS.get(options.format)
    packs = read_packs(options.pack)
    grid = read_grid(options.grid, packs)  # a wrong one is said, needed or not
    with naming(options.source):
        reading = read(raw) if read else read_table(raw, grid, packs=packs)
        records = list(reading)
    account = Text(reading.report.text("fr"), reading.report.text("en"))
    if not records:
        raise FileError(str(options.source), "empty", fill(_NOTHING, account))
    files = {
        f"{name}.json": json_text(record.to_dossier().to_dict()).encode()
        for name, record in zip(
            file_names(record.name[options.lang] for record in records), records, strict=True
        )
    }
    write_files(options.output, files, force=options.force)
    complain(account[options.messages])
    say(str(options.output))
    return SOME_LEFT_OUT if reading.report.aside_count else DONE
