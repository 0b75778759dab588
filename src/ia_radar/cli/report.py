"""``report``: the drawings and the page of a dossier, in a folder; the summary on the terminal."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_folder
from ia_radar.cli.sources import read_dossier
from ia_radar.cli.terminal import say
from ia_radar.exchange.report import drawings, html_report, summary

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Write the report of a dossier."""
    dossier = read_dossier(options.dossier, options.policy)
    lang, on = options.lang, options.on
    files = {
        f"{name}.svg": drawing.document().encode() for name, drawing in drawings(dossier, lang=lang).items()
    }
    page = html_report(dossier, lang=lang, on=on).encode()
    in_words = summary(dossier, lang=lang, on=on)
    paths = write_folder(options.output, files, page, force=options.force)
    say("\n".join([in_words, "", *map(str, paths)]))
