"""Drawings as SVG text that is safe to embed anywhere.

Rules that hold in this room:

1. A chart lays out shapes (`ia_radar.svg.scene`) and texts; only `ia_radar.svg.write` makes markup of them.
2. No ``<style>``, ``style=``, script, reference or id; presentation attributes and ``iar-*`` classes, which
   are public: changing one is a line in the changelog.
3. Every drawing has its name, its description and its table. Gaps are drawn as gaps.
"""

from typing import TYPE_CHECKING

from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score
from ia_radar.svg.drawing import drawing, group
from ia_radar.svg.embed import Svg
from ia_radar.svg.frame import scored
from ia_radar.svg.theme import DARK, DSFR, INHERIT, LIGHT, PRINT, Ink, Theme

if TYPE_CHECKING:
    from ia_radar.svg.ai_act_chart import ai_act
    from ia_radar.svg.badge_chart import badge
    from ia_radar.svg.balance_chart import balance
    from ia_radar.svg.distribution_chart import distribution
    from ia_radar.svg.girouet_chart import girouet
    from ia_radar.svg.heatmap_chart import heatmap
    from ia_radar.svg.measures_chart import measures
    from ia_radar.svg.multiples_chart import small_multiples
    from ia_radar.svg.opportunity_chart import opportunity
    from ia_radar.svg.panel_chart import panel
    from ia_radar.svg.radar_chart import radar
    from ia_radar.svg.timeline_chart import timeline

__all__ = [
    "DARK",
    "DSFR",
    "INHERIT",
    "LIGHT",
    "PRINT",
    "Ink",
    "Svg",
    "Theme",
    "ai_act",
    "badge",
    "balance",
    "chart",
    "distribution",
    "drawing",
    "girouet",
    "group",
    "heatmap",
    "measures",
    "opportunity",
    "panel",
    "radar",
    "small_multiples",
    "timeline",
]


def chart(subject: Assessment | Score, **options: object) -> Svg:
    """An assessment in the chart that its grid asks for (`Grid.drawing`); options as for that chart.

    Raises:
        InvalidInput: neither an assessment nor a score, or an option has a wrong type or value.

    >>> import ia_radar as ia
    >>> 'class="iar iar-girouet"' in chart(ia.Assessment(ia.get_grid("girouet")))
    True
    """
    result = scored(subject)
    draws = __getattr__("girouet" if result.assessment.grid.drawing == "girouet" else "radar")
    return draws(result, **options)  # type: ignore[operator,no-any-return]  # each chart checks its own options


# Each chart is loaded when it is first asked for.
_LATER = {
    "ai_act": "ai_act_chart",
    "badge": "badge_chart",
    "balance": "balance_chart",
    "distribution": "distribution_chart",
    "girouet": "girouet_chart",
    "heatmap": "heatmap_chart",
    "measures": "measures_chart",
    "opportunity": "opportunity_chart",
    "panel": "panel_chart",
    "radar": "radar_chart",
    "small_multiples": "multiples_chart",
    "timeline": "timeline_chart",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'ia_radar.svg' has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(f"ia_radar.svg.{_LATER[name]}"), name)
    return found
