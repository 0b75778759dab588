"""The pages of law, for a lawyer: made from the tables that the library decides by, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ia_radar import aiact
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.rules.duties import DUTIES, DutyRule
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.text import Lang, Text

__all__ = ["write"]

_YES = Text("oui", "yes")
_LABELS = {
    "id": Text("Identifiant", "Id"),
    "article": Text("Article", "Article"),
    "text": Text("Ce qui est dit", "What it says"),
    "source": Text("Source", "Source"),
    "status": Text("Valeur", "Force"),
    "since": Text("Depuis", "Since"),
    "until": Text("Jusqu’au", "Until"),
    "rests": Text("Repose aussi sur", "Also rests on"),
    "facts": Text("Faits dont cela dépend", "Facts it hangs on"),
    "reviewed": Text("Lu le", "Read on"),
    "bearer": Text("Qui le doit", "Who owes it"),
    "date": Text("Date", "Date"),
    "disputed": Text("Contesté", "Disputed"),
    "known": Text("Ce que l’on sait", "What is known"),
    "touches": Text("Ce que cela touchera", "What it will touch"),
    "help": Text("Aide", "Help"),
    "example": Text("Exemple", "Example"),
    "counter": Text("Contre-exemple", "Counter-example"),
    "unsure": Text("Si l’on ne sait pas", "If not known"),
    "feeds": Text("Ce que la réponse alimente", "What the answer feeds"),
    "settled": Text("Fixé", "Settled"),
}
_NOTE = Text(
    "Page produite à partir des tables que la bibliothèque applique. C’est un repère, non un avis juridique.",
    "This page is made from the tables that the library applies. It is a landmark, not legal advice.",
)


def write(folder: Path, lang: Lang) -> None:
    """Write the pages of law of a language in a folder."""
    law = folder / "law"
    law.mkdir(parents=True, exist_ok=True)
    for name, title, parts in (
        ("questions", Text("Les questions", "The questions"), _questions(lang)),
        ("rules", Text("Les règles de classement", "The rules of classification"), _rules(lang)),
        ("duties", Text("Les obligations", "The duties"), _duties(lang)),
        ("french-law", Text("Le droit français", "French law"), _french(lang)),
        ("calendar", Text("Le calendrier", "The calendar"), _calendar(lang)),
    ):
        text = "\n\n".join([f"# {title[lang]}", _NOTE[lang], *parts])
        (law / f"{name}.md").write_text(text + "\n", encoding="utf-8")


def _cell(value: object) -> str:
    """A value as it stands in a Markdown table or list."""
    text = str(value or "–")
    for mark in "\\|<>*_`[]":
        text = text.replace(mark, f"\\{mark}" if mark not in "<>" else {"<": "&lt;", ">": "&gt;"}[mark])
    return " ".join(text.split())


def _list(lang: Lang, pairs: Iterable[tuple[str, object]]) -> str:
    return "\n".join(f"- **{_LABELS[key][lang]}** : {_cell(value)}" for key, value in pairs if value)


def _facts(condition: Any) -> str:
    return ", ".join(sorted(facts_of(condition)))


def _feeds(fact: str, lang: Lang) -> str:
    """The rows that hang on a fact: rules, duties, French law."""
    rows: list[aiact.Rule | DutyRule | aiact.FrenchRule] = [*aiact.rules(), *DUTIES, *FRENCH_LAW]
    return ", ".join(
        dict.fromkeys(
            f"{aiact.cite_article(row.article, lang)} ({row.id})"
            for row in rows
            if fact in facts_of(row.condition)
        )
    )


def _questions(lang: Lang) -> Iterable[str]:
    topic = None
    for question in aiact.questions():
        if question.topic != topic:
            topic = question.topic
            yield f"## {_cell(aiact.TOPICS[topic][lang])}"
        yield f"### {_cell(question.text[lang])} {{#{question.id}}}"
        yield _list(
            lang,
            [
                ("id", question.id),
                ("article", aiact.cite_article(question.article, lang) if question.article else None),
                ("help", question.help[lang]),
                ("example", question.example[lang]),
                ("counter", question.counter_example[lang]),
                ("unsure", question.unsure[lang]),
                ("feeds", _feeds(question.id, lang)),
            ],
        )


def _rules(lang: Lang) -> Iterable[str]:
    group = None
    for row in aiact.rules():
        data = row.to_dict(lang)
        if data["outcome_label"] != group:
            group = data["outcome_label"]
            yield f"## {group.capitalize()} – {row.source[lang]}"
        yield f"### {_cell(data['text'])} {{#{row.id}}}"
        yield _list(
            lang,
            [
                ("id", row.id),
                ("article", aiact.cite_article(row.article, lang)),
                ("status", data["status_label"]),
                ("source", data["source"]),
                ("rests", " ; ".join(_support(support, lang) for support in row.supports)),
                ("facts", _facts(row.condition)),
                ("since", data["valid_from"]),
                ("until", data["valid_to"]),
                ("reviewed", data["reviewed_on"]),
            ],
        )


def _support(support: Any, lang: Lang) -> str:
    data = support.to_dict(lang)
    return " – ".join(str(data[key]) for key in ("facts", "text", "source", "status_label") if data.get(key))


def _duties(lang: Lang) -> Iterable[str]:
    bearer = None
    for row in sorted(DUTIES, key=lambda row: row.bearer.value):
        if row.bearer is not bearer:
            bearer = row.bearer
            yield f"## {bearer.label[lang].capitalize()}"
        yield f"### {_cell(row.text[lang])} {{#{row.id}}}"
        yield _list(lang, _duty(row, lang))


def _duty(row: DutyRule, lang: Lang) -> list[tuple[str, object]]:
    return [
        ("id", row.id),
        ("article", aiact.cite_article(row.article, lang)),
        ("status", row.status.label[lang]),
        ("source", row.source[lang]),
        ("facts", _facts(row.condition)),
        ("disputed", row.dispute and row.dispute.text[lang]),
        ("reviewed", row.reviewed_on),
    ]


def _french(lang: Lang) -> Iterable[str]:
    for row in FRENCH_LAW:
        data = row.to_dict(lang)
        yield f"## {_cell(data['text'])} {{#{row.id}}}"
        yield _list(
            lang,
            [
                ("id", row.id),
                ("article", data["article"]),
                ("status", f"{data['kind_label']} – {data['confidence_label']}"),
                ("source", data["source"]),
                ("facts", _facts(row.condition)),
                ("since", data["valid_from"]),
                ("until", data["valid_to"]),
                ("reviewed", data["reviewed_on"]),
            ],
        )


def _table(lang: Lang, keys: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    head = [" | ".join(_LABELS[key][lang] for key in keys), " | ".join("---" for _ in keys)]
    return "\n".join(f"| {line} |" for line in [*head, *(" | ".join(map(_cell, row)) for row in rows)])


def _calendar(lang: Lang) -> Iterable[str]:
    yield f"## {Text('Les dates du règlement', 'The dates of the Regulation')[lang]}"
    yield _table(
        lang,
        ("date", "article", "text", "disputed", "source", "reviewed"),
        (
            (data["on"], data["article"], data["text"], data["disputed"], data["source"], data["reviewed_on"])
            for data in (row.to_dict(lang) for row in aiact.calendar())
        ),
    )
    yield f"## {Text('Ce qui est attendu', 'What is still to come')[lang]}"
    for row in aiact.upcoming():
        data = row.to_dict(lang)
        yield f"### {_cell(data['text'])} {{#{row.id}}}"
        yield _list(
            lang,
            [
                ("known", data["known"]),
                ("since", data["since"]),
                ("touches", ", ".join(data["touches"])),
                ("source", data["source"]),
                ("reviewed", data["reviewed_on"]),
            ],
        )
    yield f"## {Text('Les sanctions', 'Penalties')[lang]}"
    for penalty in aiact.penalties():
        data = penalty.to_dict(lang)
        yield f"### {_cell(data['text'])} {{#{penalty.id}}}"
        yield _list(
            lang,
            [
                ("article", aiact.cite_article(penalty.article, lang)),
                ("settled", _YES[lang] if data["settled"] else None),
                ("since", data["valid_from"]),
                ("source", data["source"]),
                ("reviewed", data["reviewed_on"]),
            ],
        )
