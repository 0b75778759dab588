"""What is asked: grids of sections and items rated on an ordinal scale, loaded from data.

Rules that hold in this room:

1. A grid is data. Nothing here knows how many sections, items or levels there are, or their names.
2. A grid is valid or does not exist: the loader reports every problem and builds nothing from bad data.
3. Every element says where it comes from (`Provenance`): a reading of ours is never taken for the source.
"""

from ia_radar.grid.catalog import credit_line, get_grid, grids, is_modified
from ia_radar.grid.load import grid_to_dict, load_grid
from ia_radar.grid.model import (
    ById,
    Credit,
    Grid,
    Item,
    Level,
    Pole,
    Provenance,
    Scale,
    Section,
    Signal,
)
from ia_radar.grid.status_words import StatusWords

__all__ = [
    "ById",
    "Credit",
    "Grid",
    "Item",
    "Level",
    "Pole",
    "Provenance",
    "Scale",
    "Section",
    "Signal",
    "StatusWords",
    "credit_line",
    "get_grid",
    "grid_to_dict",
    "grids",
    "is_modified",
    "load_grid",
]
