"""What a report says of groups of respondents, and of what changed between two moments on one grid.

Rules that hold here:

1. Nothing is shown of a panel but what it publishes.
2. Moments are compared by date; those without a date keep the order in which they were given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.assess.comparison import Comparison, compare
from ia_radar.assess.panel import Panel, role_label
from ia_radar.describe import Table, rating_label
from ia_radar.exchange.report.block import Figure, Paragraph, Section, TableBlock
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment
    from ia_radar.exchange.report.results import Results

__all__ = ["change_sections", "panel_sections"]

_WORDS = {
    "panel": Text("Ce que disent les répondants", "What respondents say"),
    "people": Text("Répondants : {}.", "Respondents: {}."),
    "privacy": Text(
        "Aucun groupe de moins de {} réponses n’est montré, seul ou par différence.",
        "No group of fewer than {} answers is shown, alone or by difference.",
    ),
    "changes": Text("Ce qui a changé", "What changed"),
    "item": Text("Élément", "Item"),
    "change": Text("Évolution", "Change"),
}


def panel_sections(results: Results) -> tuple[Section, ...]:
    """One section a group of respondents."""
    lang = results.lang
    return tuple(_panel(panel, number, lang) for number, panel in enumerate(results.dossier.panels, 1))


def _panel(panel: Panel, number: int, lang: Lang) -> Section:
    people = ", ".join(f"{count} {role_label(role)[lang]}" for role, count in panel.roles)
    drawing = svg.panel(panel, lang=lang)
    blocks = (
        Paragraph(f"{_WORDS['people'][lang].format(people)} {panel.alpha.text[lang]}."),
        Paragraph(_WORDS["privacy"][lang].format(panel.k)),
        Figure((drawing,)),
        TableBlock(drawing.table),
    )
    return Section(f"panel-{number}", f"{_WORDS['panel'][lang]} – {panel.grid.title[lang]}", blocks)


def change_sections(results: Results) -> tuple[Section, ...]:
    """One section a grid that was filled at two moments or more."""
    series = _by_grid(results.dossier.assessments)
    return tuple(_change(moments, number, results.lang) for number, moments in enumerate(series, 1))


def _by_grid(assessments: Iterable[Assessment]) -> list[list[Assessment]]:
    """Assessments of one grid and scale, where there are two or more."""
    groups: dict[tuple[object, ...], list[Assessment]] = {}
    for assessment in assessments:
        groups.setdefault((assessment.grid.id, assessment.grid.scale), []).append(assessment)
    return [group for group in groups.values() if len(group) > 1]


def _change(moments: list[Assessment], number: int, lang: Lang) -> Section:
    comparison = compare(moments[0], moments[1], *moments[2:])
    first, last = moments[0], moments[-1]
    figures = (Figure((svg.chart(last, compare=first, lang=lang),)),) if first.grid == last.grid else ()
    title = f"{_WORDS['changes'][lang]} – {comparison.grid.title[lang]}"
    blocks = (Paragraph(comparison.text[lang]), *figures, TableBlock(_change_table(comparison, title, lang)))
    return Section(f"change-{number}", title, blocks)


def _change_table(comparison: Comparison, title: str, lang: Lang) -> Table:
    scale = comparison.grid.scale
    rows = [
        (
            change.item.label[lang],
            *(rating_label(rating, scale, lang) for rating in change.ratings),
            f"{change.overall.arrow} {change.overall.label[lang]}",
        )
        for change in comparison.items
    ]
    header = (_WORDS["item"][lang], *(label[lang] for label in comparison.labels), _WORDS["change"][lang])
    return Table(title, header, rows, lang)
