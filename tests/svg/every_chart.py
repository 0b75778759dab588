"""Every chart of the library over a subject of its own, by name: what each takes but options is filled in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.aiact import Role, classify, duties
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio
from ia_radar.project import OpportunityPosition
from tests.svg.samples import filled

ON = date(2026, 11, 22)
GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
_EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes-complet.json"
_DOSSIER = Dossier.from_dict(json.loads(_EXAMPLE.read_text("utf-8")))
_SYSTEM = classify({"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}, on=ON)
_PORTFOLIO = Portfolio(
    [
        Dossier(
            Project(
                ia.Text(f"Projet {number}"), position=OpportunityPosition(number / 8 - 0.5, 0.5 - number / 7)
            ),
            [filled(GIROUET, number)],
        )
        for number in range(8)
    ]
)

BEFORE = date(2026, 4, 1)
_CAMPAIGNS = Portfolio(
    [
        Dossier(
            Project(ia.Text(f"Projet {number}")),
            [evolve(filled(GIROUET, number), date=BEFORE), evolve(filled(GIROUET, number + 20), date=ON)],
        )
        for number in range(8)
    ]
)

EVERY: dict[str, Callable[..., svg.Svg]] = {
    "radar": partial(svg.radar, filled(RADAR, 1)),
    "radar compared": partial(svg.radar, filled(RADAR, 2), compare=filled(RADAR, 3)),
    "girouet": partial(svg.girouet, filled(GIROUET, 1)),
    "girouet compared": partial(svg.girouet, filled(GIROUET, 2), compare=filled(GIROUET, 3)),
    "panel": partial(svg.panel, _DOSSIER.panels[0]),
    "balance": partial(svg.balance, _DOSSIER.balances),
    "measures": partial(svg.plan, _DOSSIER.measures, on=ON),
    "ai_act": partial(svg.ai_act, _SYSTEM),
    "badge": partial(svg.badge, _SYSTEM),
    "timeline": partial(svg.timeline, duties(_SYSTEM, roles=Role, on=ON), on=ON),
    "opportunity": partial(svg.opportunity, _PORTFOLIO),
    "heatmap": partial(svg.heatmap, _PORTFOLIO, GIROUET),
    "distribution": partial(svg.distribution, _PORTFOLIO, GIROUET),
    "changes": partial(svg.changes, _CAMPAIGNS, GIROUET, BEFORE, ON),
    "small_multiples": partial(svg.small_multiples, _PORTFOLIO, GIROUET),
}
