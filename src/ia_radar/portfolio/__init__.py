"""Many projects at once. The only room that imports numpy; nothing loads it before it is asked for.

Rules that hold in this room:

1. Whatever is computed on an array equals, row by row, what the core says of one assessment.
2. A gap is never a number: it has a code that no level can have, and every result says where it stood.
3. Projects are compared by dominance and by gates, never by one summed grade.
"""

import ia_radar.decide
import ia_radar.project  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.portfolio.arrays import CODES, NOT_APPLICABLE, UNANSWERED, UNKNOWN
from ia_radar.portfolio.aspects import ASPECTS
from ia_radar.portfolio.change_counts import ChangeCounts
from ia_radar.portfolio.codes import NO_LEVEL, encode, pack, rating
from ia_radar.portfolio.columns import COLUMN_GROUPS
from ia_radar.portfolio.crowd import Crowd, ItemCounts, count_crowd
from ia_radar.portfolio.dominance import Dominance, dominance
from ia_radar.portfolio.matrix import OUTPUTS, MatrixScore, score_matrix
from ia_radar.portfolio.model import Portfolio
from ia_radar.portfolio.tally import STATUSES
from ia_radar.portfolio.weak_points import Hazard, Obstacle

__all__ = [
    "ASPECTS",
    "CODES",
    "COLUMN_GROUPS",
    "NOT_APPLICABLE",
    "NO_LEVEL",
    "OUTPUTS",
    "STATUSES",
    "UNANSWERED",
    "UNKNOWN",
    "ChangeCounts",
    "Crowd",
    "Dominance",
    "Hazard",
    "ItemCounts",
    "MatrixScore",
    "Obstacle",
    "Portfolio",
    "count_crowd",
    "dominance",
    "encode",
    "pack",
    "rating",
    "score_matrix",
]
