"""The booklet's words for a project: what it is for, which kind of AI, where it stands, why.

Rules that hold in this room:

1. These are catalogues, not code: TOML files that say where each entry comes from.
2. An entry that the source left doubtful says so; what the source lost stays lost, and is named as such.
"""

from ia_radar.project.opportunity import Cell, OpportunityPosition
from ia_radar.project.vocabulary import (
    Term,
    domains,
    families,
    family_of,
    kinds,
    motivations,
    phases,
    stances,
    stop_reasons,
    uses,
)

__all__ = [
    "Cell",
    "OpportunityPosition",
    "Term",
    "domains",
    "families",
    "family_of",
    "kinds",
    "motivations",
    "phases",
    "stances",
    "stop_reasons",
    "uses",
]
