"""``duties``: who owes what, under which article, from which day."""

from __future__ import annotations

import argparse

from ia_radar.aiact import Role
from ia_radar.cli.days import today
from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_packs, read_table
from ia_radar.exchange.law import duties_text, read_facts, read_law

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the duties."""
    file = read_facts(read_table(options.facts), read_packs(options.pack))
    roles = [Role(name) for name in options.role] or None
    law = read_law(
        file,
        on=options.on or today(),
        population=options.population,
        agents=options.agents,
        roles=roles,
    )
    if options.json:
        owed = [duty.to_dict(options.lang) for duty in law.duties]
        local = [statement.to_dict(options.lang) for statement in law.result.local]
        data = {"duties": owed, "local": local} if options.pack else owed
        write_json(data, options.output, force=options.force)
    else:
        write_text(duties_text(law, options.lang), options.output, force=options.force)
