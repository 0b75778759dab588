"""No text of a panel, a balance or a plan is clipped or covers another, as Chromium lays them out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.decide import Action, Balance, Quantity
from tests.browser.test_text_boxes import _wrong
from tests.svg.samples import local_grid

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes-complet.json"
ON = date(2026, 11, 22)
LONG = (
    "Accompagner l’ensemble des équipes concernées par la généralisation du système, service par service " * 2
)


def drawings(size: int | None) -> list[tuple[str, str]]:
    """The charts of the full example and of long local texts, in both languages, by name."""
    dossier = ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8")))
    group, work = dossier.panels[0], dossier.assessments[3]
    plan = [*dossier.measures, Action(LONG, owner=LONG, due=ON), Action(LONG)]
    unit = "tonnes équivalent CO2"
    cost, benefit = Quantity("a", 1e9, unit), Quantity("b", [0, 3e9], unit)
    huge = Balance(unit, [cost], [benefit], on=ON, period=ia.Text(LONG))
    grid = local_grid(7, sections=3, items=9)
    level = grid.scale.lowest
    voices = [ia.Assessment(grid, dict.fromkeys(grid.items.ids, level + place % 2)) for place in range(6)]
    local = ia.Panel(voices)
    found: list[tuple[str, str]] = []
    for lang in ("fr", "en"):
        options: dict[str, Any] = {"lang": lang, "size": size}
        found += [
            (f"balance {lang}", ia.svg.balance(dossier.balances, **options)),
            (f"huge {lang}", ia.svg.balance(huge, **options)),
            (f"measures {lang}", ia.svg.plan(plan, on=ON, **options)),
            (f"panel {lang}", ia.svg.panel(group, **options)),
            (f"withheld {lang}", ia.svg.panel(evolve(group, k=12), **options)),
            (f"local {lang}", ia.svg.panel(local, **options)),
            (f"sign {lang}", ia.svg.girouet(group, **options)),
            (f"manoeuvres {lang}", ia.svg.girouet(work, manoeuvres=True, **options)),
        ]
    return found


@pytest.mark.parametrize(("size", "width"), [(None, 1200), (None, 320), (360, 360)])
def test_no_text_is_clipped_or_covered(browser: Browser, size: int | None, width: int) -> None:
    assert _wrong(browser, drawings(size), width) == []
