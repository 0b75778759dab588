"""What was answered, and what it amounts to.

Rules that hold in this room:

1. A missing answer is never a number. It is counted, named and drawn as a gap.
2. Levels are ordinal: counted and ordered, never summed. The mean exists, is labelled, and no rule uses it.
3. Nothing is aggregated beyond a section.
"""

from ia_radar.assess.derive import radar_from_girouet
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage, by_date
from ia_radar.assess.score import Score, score
from ia_radar.assess.section_score import Reason, SectionScore
from ia_radar.assess.status import SectionStatus
from ia_radar.assess.versions import carry_over

__all__ = [
    "Assessment",
    "Basis",
    "NonAnswer",
    "Rating",
    "Reason",
    "Score",
    "SectionScore",
    "SectionStatus",
    "Stage",
    "by_date",
    "carry_over",
    "radar_from_girouet",
    "score",
]
