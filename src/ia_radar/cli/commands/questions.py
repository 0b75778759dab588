"""``questions``: the questionnaire of the AI Act and French law, and of packs, to read or to fill."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_packs
from ia_radar.exchange.law import blank_facts, questionnaire

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the questionnaire, or a blank table of facts."""
    packs = read_packs(options.pack)
    if options.blank:
        write_json(blank_facts(packs), options.output, force=options.force)
    else:
        write_text(questionnaire(options.lang, packs), options.output, force=options.force)
