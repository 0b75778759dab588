"""A rating as a tile: its level on its signal's colour, or a gap that cannot be taken for one.

Rules that hold here:

1. A level is written in its tile, never told by colour alone. A gap has no fill and a broken outline.
2. « Unknown » bears a question mark, « not applicable » a stroke, « no answer » nothing.
"""

from __future__ import annotations

from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.grid.model import Scale
from ia_radar.svg.canvas.scene import Label, Paint, Rect, Shape
from ia_radar.svg.canvas.theme import Theme
from ia_radar.text import Text

__all__ = ["KEY", "SIGNS", "tile"]

SIGNS = {NonAnswer.UNANSWERED: "", NonAnswer.UNKNOWN: "?", NonAnswer.NOT_APPLICABLE: "–"}
"""What stands in the tile of a gap."""
KEY = Text(
    "? inconnu · – sans objet · vide : sans réponse", "? unknown · – not applicable · empty: no answer"
)
"""What these signs mean, for the foot of a drawing."""


def tile(
    x: float, y: float, width: float, height: float, rating: Rating, scale: Scale, theme: Theme
) -> list[Shape]:
    """The tile of a rating, with its corner at ``x`` and ``y``."""
    size = min(height * 0.66, width * 0.6)
    middle_x, middle_y = x + width / 2, y + height / 2
    if isinstance(rating, NonAnswer):
        outline = Paint("none", theme.muted, 0.75, "2 2")
        shapes: list[Shape] = [Rect("iar-gap", outline, x + 1, y + 1, width - 2, height - 2, 2)]
        if SIGNS[rating]:
            shapes.append(Label("", theme.muted, middle_x, middle_y, (SIGNS[rating],), size, "middle"))
        return shapes
    ink = theme.signal(scale.level(rating).signal)
    return [
        Rect("iar-level", Paint(ink.fill), x + 0.5, y + 0.5, width - 1, height - 1, 2),
        Label("", ink.text, middle_x, middle_y, (str(rating),), size, "middle", bold=True),
    ]
