"""What a portfolio's report says of local packs: their rules and uses, each with its number of projects.

Rules that hold here:

1. As in the report of one project, nothing of a pack stands in another section.
2. A project whose facts cannot be read counts in no row, and is counted apart.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from ia_radar.describe import Table
from ia_radar.errors import InvalidInput
from ia_radar.exchange.report.block import Block, Paragraph, Section, TableBlock
from ia_radar.pack import local_statements
from ia_radar.pack.uses import use_map
from ia_radar.text import Lang, Text, in_figures

if TYPE_CHECKING:
    from ia_radar.portfolio import Portfolio

__all__ = ["local_sections_of_many"]

_TITLE = Text("Règles et usages locaux", "Local rules and uses")
_RULES = Text("Règles locales", "Local rules")
_USES = Text("Usages propres à la collectivité", "Uses of the authority’s own")
_CREDIT = Text("{}. Source : {}. Crédit : {}.", "{}. Source: {}. Credit: {}.")
_SOURCE = Text("{}. Source : {}.", "{}. Source: {}.")
_NOTE = Text(
    "Ce que demande la collectivité, et non la loi ni le cahier.",
    "What the authority asks for, which is neither the law nor the booklet.",
)
_NONE = Text("Aucune de ces règles ne s’applique.", "None of these rules applies.")
_UNREAD = Text(
    "Projets dont les faits n’ont pas pu être lus : {}.", "Projects whose facts could not be read: {}."
)
_HEADER = (
    Text("Règle locale", "Local rule"),
    Text("Ce qu’elle demande", "What it asks for"),
    Text("Référence", "Reference"),
    Text("Source", "Source"),
    Text("Projets", "Projects"),
    Text("Dont à confirmer", "Of these to be confirmed"),
)
_USES_HEADER = (
    Text("Usage", "Use"),
    Text("Famille", "Family"),
    Text("Source", "Source"),
    Text("Projets", "Projects"),
)


def local_sections_of_many(portfolio: Portfolio, on: dt.date, lang: Lang) -> tuple[Section, ...]:
    """The section of the packs of a portfolio; nothing without a rule or a use that is named."""
    blocks = (*_rules(portfolio, on, lang), *_uses(portfolio, lang))
    note = Paragraph(_NOTE[lang], "authority")
    return (Section("local", _TITLE[lang], (note, *blocks)),) if blocks else ()


def _rules(portfolio: Portfolio, on: dt.date, lang: Lang) -> tuple[Block, ...]:
    if not any(pack.rules for pack in portfolio.packs):
        return ()
    held: Counter[tuple[str, str]] = Counter()
    doubtful: Counter[tuple[str, str]] = Counter()
    unread = 0
    for dossier in portfolio:
        try:
            statements = local_statements(portfolio.packs, dict(dossier.facts), dict(dossier.declared), on=on)
        except InvalidInput:  # the project's own report says why
            unread += 1
            continue
        held.update((each.pack, each.rule.id) for each in statements)
        doubtful.update((each.pack, each.rule.id) for each in statements if not each.certain)
    rows = [
        (
            rule.kind.label[lang],
            rule.text[lang],
            rule.article,
            rule.source[lang],
            str(held[pack.id, rule.id]),
            str(doubtful[pack.id, rule.id] or ""),
        )
        for pack in portfolio.packs
        for rule in pack.rules
        if held[pack.id, rule.id]
    ]
    table = TableBlock(Table(_RULES[lang], [cell[lang] for cell in _HEADER], rows, lang))
    said = [Paragraph(_UNREAD[lang].format(in_figures(unread, lang)))] if unread else []
    return (table if rows else Paragraph(_NONE[lang]), *said)


def _uses(portfolio: Portfolio, lang: Lang) -> tuple[Block, ...]:
    """The uses of packs that projects name, and who wrote their words."""
    counts, known = portfolio.counts("use"), use_map(portfolio.packs)
    families = {family.id: family.label[lang] for family in known.families}
    rows, sources = [], []
    for pack in portfolio.packs:
        named = [use for use in pack.local_uses if counts.get(use.id)]
        rows += [
            (
                use.label[lang],
                families[known.family_of(use.within)],
                pack.source[lang],
                in_figures(counts[use.id], lang),
            )
            for use in named
        ]
        if named:
            title, source, credit = (
                text[lang].rstrip(" .") for text in (pack.title, pack.source, pack.credit)
            )
            line = (_CREDIT if credit else _SOURCE)[lang].format(title, source, credit)
            sources.append(Paragraph(line, "source"))
    if not rows:
        return ()
    table = TableBlock(Table(_USES[lang], [cell[lang] for cell in _USES_HEADER], rows, lang))
    return (table, *sources)
