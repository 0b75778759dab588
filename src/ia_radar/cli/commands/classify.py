"""``classify``: what the AI Act and French law make of a project."""

from __future__ import annotations

import argparse

from ia_radar.cli.days import today
from ia_radar.cli.outputs import write_text
from ia_radar.cli.sources import read_packs, read_table
from ia_radar.exchange.law import law_text, read_facts, read_law

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the class, the duties and French law."""
    file = read_facts(read_table(options.facts), read_packs(options.pack))
    law = read_law(file, on=options.on or today(), population=options.population, agents=options.agents)
    write_text(law_text(law, options.lang), options.output, force=options.force)
