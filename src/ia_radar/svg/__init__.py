"""Drawings as SVG text that is safe to embed anywhere.

Rules that hold in this room:

1. A chart lays out shapes and texts (`ia_radar.svg.canvas.scene`); only `ia_radar.svg.canvas.write` makes
   markup of them.
2. No ``<style>``, ``style=``, script, reference or id; presentation attributes and ``iar-*`` classes, which
   are public: changing one is a line in the changelog.
3. Every drawing has its name, its description and its table. Gaps are drawn as gaps.
"""

from typing import TYPE_CHECKING

from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score
from ia_radar.svg.assessment.subject import read_score
from ia_radar.svg.canvas.theme import DARK, DSFR, INHERIT, LIGHT, PRINT, Ink, Theme
from ia_radar.svg.drawing import drawing, group
from ia_radar.svg.embed import Svg

if TYPE_CHECKING:
    from ia_radar.svg.assessment.girouet import girouet
    from ia_radar.svg.assessment.panel import panel
    from ia_radar.svg.assessment.radar import radar
    from ia_radar.svg.canvas.brand import brand_theme
    from ia_radar.svg.canvas.contrast import Contrast, ThemeCheck
    from ia_radar.svg.canvas.theme_file import load_theme
    from ia_radar.svg.decision.balance import balance
    from ia_radar.svg.decision.plan import plan
    from ia_radar.svg.law.badge import badge
    from ia_radar.svg.law.ladder import ai_act
    from ia_radar.svg.law.timeline import timeline
    from ia_radar.svg.portfolio.changes import changes
    from ia_radar.svg.portfolio.distribution import distribution
    from ia_radar.svg.portfolio.heatmap import heatmap
    from ia_radar.svg.portfolio.opportunity import opportunity
    from ia_radar.svg.portfolio.small_multiples import small_multiples

__all__ = [
    "DARK",
    "DSFR",
    "INHERIT",
    "LIGHT",
    "PRINT",
    "Contrast",
    "Ink",
    "Svg",
    "Theme",
    "ThemeCheck",
    "ai_act",
    "badge",
    "balance",
    "brand_theme",
    "changes",
    "chart",
    "distribution",
    "drawing",
    "girouet",
    "group",
    "heatmap",
    "load_theme",
    "opportunity",
    "panel",
    "plan",
    "radar",
    "small_multiples",
    "timeline",
]


def chart(subject: Assessment | Score, **options: object) -> Svg:
    """An assessment in the chart that its grid asks for (`Grid.drawing`); options as for that chart.

    Raises:
        InvalidInput: neither an assessment nor a score, or an option has a wrong type or value.

    Examples:
        >>> import ia_radar as ia
        >>> 'class="iar iar-girouet"' in chart(ia.Assessment(ia.get_grid("girouet")))
        True
    """
    result = read_score(subject)
    draws = __getattr__("girouet" if result.assessment.grid.drawing == "girouet" else "radar")
    return draws(result, **options)  # type: ignore[operator,no-any-return]  # each chart checks its own options


# Each chart, and what checks a theme, is loaded when it is first asked for.
_LATER = {
    "Contrast": "canvas.contrast",
    "ThemeCheck": "canvas.contrast",
    "ai_act": "law.ladder",
    "badge": "law.badge",
    "balance": "decision.balance",
    "brand_theme": "canvas.brand",
    "changes": "portfolio.changes",
    "distribution": "portfolio.distribution",
    "girouet": "assessment.girouet",
    "heatmap": "portfolio.heatmap",
    "load_theme": "canvas.theme_file",
    "opportunity": "portfolio.opportunity",
    "panel": "assessment.panel",
    "plan": "decision.plan",
    "radar": "assessment.radar",
    "small_multiples": "portfolio.small_multiples",
    "timeline": "law.timeline",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        from ia_radar._ground.former_names import former_name

        return former_name(__name__, name)
    from ia_radar._ground.rooms import load_module

    chart_function = globals()[name] = getattr(load_module(f"ia_radar.svg.{_LATER[name]}"), name)
    return chart_function
