"""``policies``: the policies that come with the library, or what one says, held against a grid if asked."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_grid, read_packs, read_policy
from ia_radar.decide.policy.file import policies
from ia_radar.exchange.catalog import policies_text, policy_text

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """List the policies, or say what one asks."""
    policy = None if options.policy is None else read_policy(options.policy)
    packs = read_packs(options.pack)
    grid = None if options.grid is None else read_grid(options.grid, packs)
    if policy is not None and grid is not None:
        policy.check(grid)
    if options.json:
        data = [each.to_dict() for each in policies()] if policy is None else policy.to_dict()
        write_json(data, options.output, force=options.force)
    else:
        text = policies_text(options.lang) if policy is None else policy_text(policy, options.lang)
        write_text(text, options.output, force=options.force)
