"""Drawings as SVG text that is safe to embed anywhere.

Rules that hold in this room:

1. A chart lays out a scene (`ia_radar.svg.scene`); only `ia_radar.svg.write` makes markup of it.
2. No ``<style>``, ``style=``, script, reference or id; presentation attributes and ``iar-*`` classes, which
   are public: changing one is a line in the changelog.
3. Every drawing has its name, its description and its table. Gaps are drawn as gaps.
"""

from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score
from ia_radar.svg.embed import Svg
from ia_radar.svg.girouet_chart import girouet
from ia_radar.svg.radar_chart import radar
from ia_radar.svg.theme import DARK, INHERIT, LIGHT, PRINT, Ink, Theme

__all__ = ["DARK", "INHERIT", "LIGHT", "PRINT", "Ink", "Svg", "Theme", "chart", "girouet", "radar"]

_CHARTS = {"radar": radar, "girouet": girouet}


def chart(subject: Assessment | Score, **options: object) -> Svg:
    """An assessment in the chart that its grid asks for (`Grid.drawing`); options as for that chart.

    >>> import ia_radar as ia
    >>> 'class="iar iar-girouet"' in chart(ia.Assessment(ia.get_grid("girouet")))
    True
    """
    assessment = subject.assessment if isinstance(subject, Score) else subject
    return _CHARTS[assessment.grid.drawing](subject, **options)  # type: ignore[arg-type]  # each chart checks its own
