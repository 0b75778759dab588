"""``questions``: the questionnaire of the AI Act and French law, to read or to fill."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_json, write_text
from ia_radar.exchange.law import blank_facts, questionnaire

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the questionnaire, or a blank table of facts."""
    if options.blank:
        write_json(blank_facts(), options.output, force=options.force)
    else:
        write_text(questionnaire(options.lang), options.output, force=options.force)
