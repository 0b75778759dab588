"""What was answered, and what it amounts to.

Rules that hold in this room:

1. A missing answer is never a number. It is counted, named and drawn as a gap.
2. Levels are ordinal: counted and ordered, never summed. The mean exists, is labelled, and no rule uses it.
3. Nothing is aggregated beyond a section.
"""

from typing import TYPE_CHECKING

from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage, by_date
from ia_radar.assess.score import Score, score
from ia_radar.assess.section_score import Reason, SectionScore
from ia_radar.assess.status import SectionStatus

if TYPE_CHECKING:
    from ia_radar.assess.derive import radar_from_girouet
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

# Loaded when first asked for: few programs bring answers from one grid to another.
_LATER = {"carry_over": "versions", "radar_from_girouet": "derive"}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'ia_radar.assess' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"ia_radar.assess.{_LATER[name]}"), name)
    return value
