"""Packs: what an authority, a ministry or a firm adds, as one value that is handed over where it serves.

Rules that hold here:

1. No registry: a pack is an argument. An installed package may offer packs; they are found when asked for.
2. What a pack says is local. It adds and warns; no verdict on the law reads it.

Read `model` first, then `load` and `resources`.
"""

import ia_radar.aiact
import ia_radar.decide
import ia_radar.project  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.aiact.local.rule import LocalKind, LocalQuestion, LocalRule
from ia_radar.aiact.local.statements import LocalStatement, local_statements
from ia_radar.pack.load import installed_packs, load_pack
from ia_radar.pack.model import Pack
from ia_radar.pack.resources import LocalResources, local_resources

__all__ = [
    "LocalKind",
    "LocalQuestion",
    "LocalResources",
    "LocalRule",
    "LocalStatement",
    "Pack",
    "installed_packs",
    "load_pack",
    "local_resources",
    "local_statements",
]
