"""What a report says of groups of respondents.

Rule that holds here: nothing is shown of a panel but what it publishes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.assess.panel import Panel, role_label
from ia_radar.describe import Table
from ia_radar.exchange.report.block import Figure, Paragraph, Section
from ia_radar.exchange.report.tables import table_block
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.exchange.report.results import Results

__all__ = ["panel_sections"]

_WORDS = {
    "panel": Text("Ce que disent les répondants", "What respondents say"),
    "people": Text("Répondants : {}.", "Respondents: {}."),
    "privacy": Text(
        "Aucun groupe de moins de {} réponses n’est montré, seul ou par différence.",
        "No group of fewer than {} answers is shown, alone or by difference.",
    ),
}
_HEADER = (
    Text("Thème", "Item"),
    Text("Réponses", "Answers"),
    Text("Nombre × niveau", "Number × level"),
    Text("Réponse du milieu", "Middle answer"),
    Text("De la plus basse à la plus haute", "From lowest to highest"),
    Text("Accord (de −1 à 1)", "Agreement (−1 to 1)"),
    Text("Réponse du milieu par fonction", "Middle answer by position"),
    Text("À débattre", "To debate"),
)


def panel_sections(results: Results) -> tuple[Section, ...]:
    """One section a group of respondents."""
    return tuple(_panel(panel, number, results) for number, panel in enumerate(results.dossier.panels, 1))


def _panel(panel: Panel, number: int, results: Results) -> Section:
    lang = results.lang
    people = ", ".join(f"{count} {role_label(role)[lang]}" for role, count in panel.roles)
    drawing = svg.panel(panel, lang=lang, theme=results.theme)
    table = Table(drawing.table.caption, [heading[lang] for heading in _HEADER], drawing.table.rows, lang)
    blocks = (
        Paragraph(f"{_WORDS['people'][lang].format(people)} {panel.alpha.text[lang]}."),
        Paragraph(_WORDS["privacy"][lang].format(panel.k)),
        Figure((drawing,)),
        table_block(table, lang),
    )
    return Section(f"panel-{number}", f"{_WORDS['panel'][lang]} – {panel.grid.title[lang]}", blocks)
