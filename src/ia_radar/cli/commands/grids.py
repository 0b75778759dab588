"""``grids``: the grids that come with the library, or one grid in full."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_grid, read_packs
from ia_radar.exchange.catalog import grid_text, grids_text
from ia_radar.grid.catalog import grids

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """List the grids, or show one."""
    packs = read_packs(options.pack)
    listed = [*grids(), *(grid for pack in packs for grid in pack.grids)]
    grid = None if options.grid is None else read_grid(options.grid, packs)
    if options.json:
        data = [each.to_dict() for each in listed] if grid is None else grid.to_dict()
        write_json(data, options.output, force=options.force)
    else:
        text = grids_text(options.lang, listed) if grid is None else grid_text(grid, options.lang)
        write_text(text, options.output, force=options.force)
