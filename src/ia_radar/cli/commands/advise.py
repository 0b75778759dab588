"""``advise``: what is proposed for a dossier under a policy, why, and what would change it."""

from __future__ import annotations

import argparse

from ia_radar.assess.model import by_date
from ia_radar.cli.days import today
from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_dossier, read_packs
from ia_radar.decide import advise, get_policy, sensitivity
from ia_radar.pack.resources import local_resources

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the proposal."""
    packs = read_packs(options.pack)
    dossier = read_dossier(options.dossier, options.policy, packs)
    policy, day = dossier.policy or get_policy("default"), options.on or today()
    advice = advise(dossier, policy=policy, on=day, packs=packs)
    by_day = [each for each in by_date(dossier.assessments) if each.date is None or each.date <= day]
    resources = local_resources(packs, *{each.grid.id: each for each in by_day}.values())
    if options.json:
        data = advice.to_dict(options.lang)
        if packs:
            data["local_resources"] = [each.to_dict(options.lang) for each in resources]
        write_json(data, options.output, force=options.force)
    else:
        firmness = sensitivity(dossier, policy=policy, on=day)
        text = f"{advice.explain(options.lang)}\n\n{firmness.text[options.lang]}"
        text = "\n\n".join([text, *filter(None, (each.show(options.lang) for each in resources))])
        write_text(text, options.output, force=options.force)
