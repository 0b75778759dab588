"""The manoeuvres of the weak items, listed at the foot of a girouet: what the sign tells to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.decide.measures import Manoeuvre, manoeuvres
from ia_radar.svg.assessment.frame import MARGIN, grown
from ia_radar.svg.canvas.labels import wrap
from ia_radar.svg.canvas.scene import Box, Layer, Shape, Words
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.model import Assessment
    from ia_radar.svg.canvas.theme import Theme

__all__ = ["listed", "told"]

HEADING, LINE = 16, 13
_TITLE = Text("Manœuvres possibles", "Possible manoeuvres")


def _line(own: Manoeuvre, lang: Lang) -> str:
    names = ", ".join(entry.label[lang] for entry in own.measures)
    return f"{own.item.label[lang]} ({own.rating}){COLON[lang]}{names}"


def told(assessment: Assessment, lang: Lang) -> str:
    """The manoeuvres in words, a weak item a line; empty when no item is weak."""
    weak = manoeuvres(assessment)
    return "\n".join([f"{_TITLE[lang]}.", *(_line(own, lang) for own in weak)]) if weak else ""


def listed(assessment: Assessment, box: Box, lang: Lang, theme: Theme) -> tuple[Layer, Box]:
    """The list, set under ``box``; and the box grown to hold it."""
    weak = manoeuvres(assessment)
    if not weak:
        return Layer("iar-manoeuvres", ()), box
    x, y, limit = box.x + MARGIN, box.y + box.height + 6, box.width - 2 * MARGIN
    shapes: list[Shape] = [Words("", "", x, y + HEADING * 0.6, (_TITLE[lang],), HEADING, bold=True)]
    y += HEADING * 1.2 + 6
    for own in weak:
        lines = wrap(_line(own, lang), LINE, limit, lines=5)
        height = LINE * 1.2 * len(lines)
        shapes.append(Words("", theme.text, x, y + height / 2, lines, LINE))
        y += height + 6
    return Layer("iar-manoeuvres", tuple(shapes)), grown(box, y + 10)
