"""``compare``: what changed between moments of a dossier, or between two dossiers, item by item."""

from __future__ import annotations

import argparse

from ia_radar._ground.files import FileError
from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_dossier, read_packs
from ia_radar.exchange.comparisons import compare_dossiers, comparison_text
from ia_radar.text import Text

__all__ = ["run"]

_TWO = Text("deux dossiers au plus se comparent", "two dossiers at most are compared")


def run(options: argparse.Namespace) -> None:
    """Print what changed."""
    if len(options.dossiers) > 2:
        raise FileError(str(options.dossiers[2]), "too-many", _TWO)
    packs = read_packs(options.pack)
    dossiers = [read_dossier(path, packs=packs) for path in options.dossiers]
    changes = compare_dossiers(*dossiers, grid=options.grid)
    if options.json:
        data = [change.to_dict(options.lang) for change in changes]
        write_json(data, options.output, force=options.force)
    else:
        text = "\n\n".join(comparison_text(change, options.lang) for change in changes)
        write_text(text, options.output, force=options.force)
