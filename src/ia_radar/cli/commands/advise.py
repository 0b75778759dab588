"""``advise``: what is proposed for a dossier under a policy, why, and what would change it."""

from __future__ import annotations

import argparse

from ia_radar.cli.days import today
from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_dossier, read_packs
from ia_radar.decide import advise, get_policy, sensitivity

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print the proposal."""
    packs = read_packs(options.pack)
    dossier = read_dossier(options.dossier, options.policy, packs)
    policy, day = dossier.policy or get_policy("default"), options.on or today()
    advice = advise(dossier, policy=policy, on=day, packs=packs)
    if options.json:
        write_json(advice.to_dict(options.lang), options.output, force=options.force)
    else:
        firmness = sensitivity(dossier, policy=policy, on=day)
        text = f"{advice.explain(options.lang)}\n\n{firmness.text[options.lang]}"
        write_text(text, options.output, force=options.force)
