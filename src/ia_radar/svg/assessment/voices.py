"""What a panel adds to a radar or a girouet: the range of the answers and their lower median, on each item.

The petals and pennants are those of what the panel agrees on; an item without agreement stays open, and
its range tells why. Only what `Panel` publishes is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.assess.panel import Panel
from ia_radar.svg.canvas.scene import Circle, Layer, Paint, Path, Shape
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ia_radar.svg.canvas.theme import Theme

__all__ = ["LEGEND", "agreement_text", "debate_text", "unsettled_texts", "voices"]

LEGEND = Text(
    "Groupe : trait, étendue des réponses ; disque plein, médiane basse ; cercle vide, à débattre",
    "Group: line, range of the answers; full disc, lower median; empty ring, to be discussed",
)
_AGREED = Text("{} répondants, accord : {} sur {}", "{} respondents, agreement: {} of {}")
_OPEN, _WITHHELD = Text("à débattre", "to discuss"), Text("non montré", "withheld")
_DEBATED = Text("À débattre : {}.", "To be discussed: {}.")


def agreement_text(panel: Panel, count: int, lang: Lang) -> str:
    """How many answered, and on how many of the items they agree."""
    return _AGREED[lang].format(len(panel.assessments), count, len(panel.items))


def unsettled_texts(panel: Panel) -> dict[str, Text]:
    """What stands instead of « no answer » on the items that were answered without a common level."""
    return {item.id: _WITHHELD if item.is_withheld else _OPEN for item in panel.items if item.answered}


def debate_text(panel: Panel, lang: Lang) -> str:
    """The items to be discussed, in a sentence; empty when there is none."""
    labels = ", ".join(item.item.label[lang] for item in panel.disputed())
    return _DEBATED[lang].format(labels) if labels else ""


def voices(panel: Panel, place: Callable[[str, int], tuple[float, float]], theme: Theme) -> Layer:
    """Range and median of each item.

    Args:
        panel: what to show.
        place: where a level of an item stands on the chart.
        theme: the colours.
    """
    shapes: list[Shape] = []
    disputed = {item.id for item in panel.disputed()}
    page = "#ffffff" if theme.page == "none" else theme.page
    ink = "#161616" if theme.text == "currentColor" else theme.text
    for item in panel.items:
        if item.range is None or item.median is None:
            continue
        low, high = (place(item.id, level) for level in item.range)
        if low != high:
            # A light line under a dark one, so that it reads on a petal as on the page.
            track = (("M", *low), ("L", *high))
            shapes += [
                Path("", Paint("none", page, 5), track),
                Path("iar-range", Paint("none", ink, 2), track),
            ]
        x, y = place(item.id, item.median)
        inside = page if item.id in disputed else ink
        shapes.append(Circle("iar-median", Paint(inside, ink if item.id in disputed else page, 2), x, y, 5))
    return Layer("iar-voices", tuple(shapes))
