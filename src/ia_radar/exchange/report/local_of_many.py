"""What a portfolio's report says of local packs: each rule, with the number of projects that it holds for.

Rules that hold here:

1. As in the report of one project, nothing of a pack stands in another section.
2. A project whose facts cannot be read counts in no row, and is counted apart.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.describe import Table
from ia_radar.errors import InvalidInput
from ia_radar.exchange.report.block import Paragraph, Section, TableBlock
from ia_radar.pack import Pack, local_statements
from ia_radar.text import Lang, Text, in_figures

if TYPE_CHECKING:
    from ia_radar.portfolio import Portfolio

__all__ = ["local_sections_of_many"]

_TITLE = Text("Règles locales", "Local rules")
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


def local_sections_of_many(
    portfolio: Portfolio, packs: Iterable[Pack], on: dt.date, lang: Lang
) -> tuple[Section, ...]:
    """The section of the packs; nothing without a pack that has rules.

    Raises:
        InvalidInput: packs that are none, or that collide.
    """
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    if not any(pack.rules for pack in given):
        return ()
    held: Counter[tuple[str, str]] = Counter()
    doubtful: Counter[tuple[str, str]] = Counter()
    unread = 0
    for dossier in portfolio:
        try:
            statements = local_statements(given, dict(dossier.facts), dict(dossier.declared), on=on)
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
        for pack in given
        for rule in pack.rules
        if held[pack.id, rule.id]
    ]
    table = TableBlock(Table(_TITLE[lang], [cell[lang] for cell in _HEADER], rows, lang))
    said = [Paragraph(_UNREAD[lang].format(in_figures(unread, lang)))] if unread else []
    block = table if rows else Paragraph(_NONE[lang])
    return (Section("local", _TITLE[lang], (Paragraph(_NOTE[lang], "authority"), block, *said)),)
