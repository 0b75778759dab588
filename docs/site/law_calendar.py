"""The calendar of the law as a page: its dates, what is disputed, what is still to come, the penalties."""

from __future__ import annotations

from collections.abc import Iterator

from law_conditions import condition_lines
from law_markdown import Lines, cell, in_words, labelled, linked, table

from ia_radar import aiact
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.duties.duty import Dispute
from ia_radar.text import Lang, Text

__all__ = ["calendar_parts"]

_YES = Text("oui", "yes")
_DISPUTED = Text("Ce qui est contesté", "What is disputed")
_DISPUTED_NOTE = Text(
    "Deux lectures de la date d’une obligation : celle que la bibliothèque applique est à la page des obligations, l’autre est ici. Les dates contestées du règlement sont dans le tableau ci-dessus, et ce que seul un projet de lignes directrices soutient est dit condition par condition dans les [règles](rules.md).",
    "Two readings of the day of a duty: the one that the library applies stands on the page of duties, the other one here. Disputed dates of the Regulation are in the table above, and what draft guidelines alone support is said condition by condition in the [rules](rules.md).",
)


def calendar_parts(lang: Lang) -> Iterator[str]:
    """The dates, what is disputed, what is still to come, the penalties."""
    yield f"## {Text('Les dates du règlement', 'The dates of the Regulation')[lang]}"
    yield table(
        lang,
        ("date", "article", "text", "disputed", "source", "reviewed"),
        (
            (
                in_words(data["on"], lang),
                data["article"],
                data["text"],
                data["disputed"],
                data["source"],
                in_words(data["reviewed_on"], lang),
            )
            for data in (row.to_dict(lang) for row in aiact.calendar())
        ),
    )
    yield f"## {_DISPUTED[lang]} {{#disputed}}"
    yield from _disputes(lang)
    yield f"## {Text('Ce qui est attendu', 'What is still to come')[lang]}"
    for row in aiact.upcoming():
        data = row.to_dict(lang)
        yield f"### {cell(data['text'])} {{#{row.id}}}"
        yield labelled(
            lang,
            [
                ("known", data["known"]),
                ("since", in_words(data["since"], lang)),
                ("touches", linked(data["touches"])),
                ("source", data["source"]),
                ("reviewed", in_words(data["reviewed_on"], lang)),
            ],
        )
    yield f"## {Text('Les sanctions', 'Penalties')[lang]}"
    for penalty in aiact.penalties():
        data = penalty.to_dict(lang)
        yield f"### {cell(data['text'])} {{#{penalty.id}}}"
        yield labelled(
            lang,
            [
                ("article", aiact.cite_article(penalty.article, lang)),
                ("settled", _YES[lang] if data["settled"] else None),
                ("since", in_words(data["valid_from"], lang)),
                ("source", data["source"]),
                ("reviewed", in_words(data["reviewed_on"], lang)),
            ],
        )


def _disputes(lang: Lang) -> Iterator[str]:
    yield _DISPUTED_NOTE[lang]
    by_dispute: dict[Dispute, list[str]] = {}
    for row in DUTIES:
        if row.dispute:
            by_dispute.setdefault(row.dispute, []).append(row.id)
    for dispute, rows in by_dispute.items():
        yield f"**{cell(dispute.text[lang])}**"
        yield labelled(
            lang,
            [
                ("where_disputed", Lines(condition_lines(dispute.condition, lang, depth=1))),
                ("bears_on", linked(rows, "duties")),
            ],
        )
