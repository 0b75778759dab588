"""Every reader of a table that may say what AI is used for: from a cell and packs to the use of a project."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import ia_radar as ia
from ia_radar.exchange import registers
from ia_radar.pack import Pack

__all__ = ["TABLES", "Packs"]

GIROUET = ia.get_grid("girouet")
Packs = tuple[Pack, ...]


def table(cell: str, packs: Packs) -> str:
    return next(
        registers.read_table({"projet": ["P"], "usage": [cell], "autonomy": [2]}, GIROUET, packs=packs)
    ).use


def long_table(cell: str, packs: Packs) -> str:
    rows = {"projet": ["P"], "usage": [cell], "item": ["autonomy"], "r": [2]}
    read = registers.read_long_table(rows, GIROUET, project="projet", item="item", rating="r", packs=packs)
    return next(read).use


def json_register(cell: str, packs: Packs) -> str:
    return next(registers.read_json(json.dumps([{"name": "P", "use": cell}]).encode(), packs=packs)).use


def inventory(cell: str, packs: Packs) -> str:
    rows = {"Nom de l'algorithme": ["P"], "usage": [cell]}
    return next(registers.read_etalab(rows, columns={"usage": "use"}, packs=packs)).use


def portfolio_table(cell: str, packs: Packs) -> str:
    return registers.read_portfolio({"Projet": ["P"], "Usage": [cell]}, packs=packs).dossiers[0].project.use


TABLES: Mapping[str, Callable[[str, Packs], str]] = {
    "table": table,
    "long table": long_table,
    "json": json_register,
    "inventory": inventory,
    "portfolio": portfolio_table,
}
