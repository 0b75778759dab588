"""What a report says of the follow-up: the balance, the plan of measures, what to ask and what to write.

Rule that holds here: what the dossier holds is shown, whatever is missing beside it. Balances in two units
make two charts, and a plan that nobody dated is a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.decide import clauses_for, manoeuvres, questions_for
from ia_radar.describe import Table
from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Figure,
    Heading,
    Line,
    Paragraph,
    Section,
    bullets,
)
from ia_radar.exchange.report.tables import table_block
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.decide import Action, Balance
    from ia_radar.exchange.report.results import Results

__all__ = ["follow_up_sections"]

_WORDS = {
    "balance": Text("Balance environnementale", "Environmental balance"),
    "measures": Text("Mesures d’accompagnement", "Accompanying measures"),
    "manoeuvres": Text("{} possibles pour les éléments fragiles", "Possible {} for weak items"),
    "questions": Text("Questions à poser au prestataire", "Questions to put to the provider"),
    "clauses": Text("Clauses à demander", "Clauses worth asking for"),
    "clauses_note": Text(
        "Rédactions indicatives, à adapter par les juristes de la collectivité.",
        "Indicative wording, to be adapted by the authority’s lawyers.",
    ),
    "plan": Text("Plan de mesures", "Plan of measures"),
}
_PLAN = (
    Text("Mesure", "Measure"),
    Text("Responsable", "Owner"),
    Text("Échéance", "Due"),
    Text("État", "State"),
)


def follow_up_sections(results: Results) -> tuple[Section, ...]:
    """Balance, measures, questions to the provider and clauses; what has nothing to say is left out."""
    lang, latest = results.lang, results.latest
    clauses = tuple(Line(clause.text[lang], lead=clause.label[lang]) for clause in clauses_for(*latest))
    blocks: dict[str, tuple[Block, ...]] = {
        "balance": tuple(
            block for balances in _by_unit(results.dossier.balances) for block in _balance(balances, results)
        ),
        "measures": (*_plan(results), *_manoeuvres(results)),
        "questions": bullets(question.text[lang] for question in questions_for(*latest)),
        "clauses": (Paragraph(_WORDS["clauses_note"][lang]), Bullets(clauses)) if clauses else (),
    }
    return tuple(Section(name, _WORDS[name][lang], content) for name, content in blocks.items() if content)


def _by_unit(balances: tuple[Balance, ...]) -> list[list[Balance]]:
    groups: dict[str, list[Balance]] = {}
    for balance in balances:
        groups.setdefault(balance.unit, []).append(balance)
    return list(groups.values())


def _balance(balances: list[Balance], results: Results) -> tuple[Block, ...]:
    lang = results.lang
    drawing = svg.balance(balances, lang=lang, theme=results.theme)
    _, *lines = drawing.description.splitlines()
    return (Figure((drawing,)), table_block(drawing.table, lang), *map(Paragraph, lines))


def _plan(results: Results) -> tuple[Block, ...]:
    actions = results.dossier.measures
    if not actions:
        return ()
    if results.on is None:  # nothing can be late without a day, so there is no time line to draw
        return (table_block(_plan_table(actions, results.lang), results.lang),)
    plan = svg.plan(actions, on=results.on, lang=results.lang, theme=results.theme)
    return (Figure((plan,)), table_block(plan.table, results.lang))


def _plan_table(actions: tuple[Action, ...], lang: Lang) -> Table:
    rows = [
        (
            action.label[lang],
            action.owner or "–",
            day_in_words(action.due, lang) if action.due else "–",
            action.status.label[lang],
        )
        for action in actions
    ]
    return Table(_WORDS["plan"][lang], [heading[lang] for heading in _PLAN], rows, lang)


def _manoeuvres(results: Results) -> tuple[Block, ...]:
    lang = results.lang
    by_grid = [(assessment.grid, manoeuvres(assessment)) for assessment in results.latest]
    texts = [
        f"{manoeuvre.item.label[lang]} ({manoeuvre.rating}){COLON[lang] if manoeuvre.measures else ''}"
        f"{', '.join(entry.label[lang] for entry in manoeuvre.measures)}"
        for _, weak in by_grid
        for manoeuvre in weak
    ]
    words = [grid.scale.statuses.measures[lang] for grid, weak in by_grid if weak]
    if not words:
        return ()
    title = _WORDS["manoeuvres"][lang].format(words[0])
    return (Heading(f"{title[:1].upper()}{title[1:]}"), *bullets(texts))
