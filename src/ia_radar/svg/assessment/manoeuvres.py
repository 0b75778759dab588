"""The manoeuvres of the weak items, listed at the foot of a girouet: what the sign tells to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ia_radar.decide  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.decide.measures import Manoeuvre, manoeuvres
from ia_radar.svg.canvas.labels import wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Shape
from ia_radar.svg.page import MARGIN, grown
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.model import Assessment
    from ia_radar.svg.canvas.theme import Theme

__all__ = ["manoeuvres_layer", "manoeuvres_text"]

HEADING, LINE = 16, 13
_TITLE = Text("{} possibles", "Possible {}")


def _title(assessment: Assessment, lang: Lang) -> str:
    title = _TITLE[lang].format(assessment.grid.scale.statuses.measures[lang])
    return f"{title[:1].upper()}{title[1:]}"


def _line(manoeuvre: Manoeuvre, lang: Lang) -> str:
    names = ", ".join(measure.label[lang] for measure in manoeuvre.measures)
    return f"{manoeuvre.item.label[lang]} ({manoeuvre.rating}){COLON[lang]}{names}"


def manoeuvres_text(assessment: Assessment, lang: Lang) -> str:
    """The manoeuvres in words, a weak item a line; empty when no item is weak."""
    weak = manoeuvres(assessment)
    title = f"{_title(assessment, lang)}."
    return "\n".join([title, *(_line(manoeuvre, lang) for manoeuvre in weak)]) if weak else ""


def manoeuvres_layer(assessment: Assessment, box: Box, lang: Lang, theme: Theme) -> tuple[Layer, Box]:
    """The list, set under ``box``; and the box grown to hold it."""
    weak = manoeuvres(assessment)
    if not weak:
        return Layer("iar-manoeuvres", ()), box
    x, y, limit = box.x + MARGIN, box.y + box.height + 6, box.width - 2 * MARGIN
    shapes: list[Shape] = [
        Label("", "", x, y + HEADING * 0.6, (_title(assessment, lang),), HEADING, bold=True)
    ]
    y += HEADING * 1.2 + 6
    for manoeuvre in weak:
        lines = wrap(_line(manoeuvre, lang), LINE, limit, lines=5)
        height = LINE * 1.2 * len(lines)
        shapes.append(Label("", theme.text, x, y + height / 2, lines, LINE))
        y += height + 6
    return Layer("iar-manoeuvres", tuple(shapes)), grown(box, y + 10)
