"""How the pages of law write a list, a table, a date and a link in Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import law_changes

from ia_radar.text import Lang, Text, day_in_words

__all__ = ["COLON", "LABELS", "Lines", "Markdown", "cell", "in_words", "labelled", "linked", "table"]

COLON = Text(" : ", ": ")
LABELS = {
    "id": Text("Identifiant", "Id"),
    "article": Text("Article", "Article"),
    "text": Text("Ce qui est dit", "What it says"),
    "source": Text("Source", "Source"),
    "status": Text("Valeur", "Force"),
    "since": Text("Depuis", "Since"),
    "until": Text("Jusqu’au", "Until"),
    "conditions": Text("Conditions", "Conditions"),
    "from_when": Text("À partir de quand", "From when"),
    "asked": Text("Posée seulement si", "Asked only if"),
    "where_disputed": Text("Là où cela se discute", "Where it is disputed"),
    "reviewed": Text("Lu le", "Read on"),
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
    "bears_on": Text("Obligations concernées", "Duties concerned"),
}


class Markdown(str):
    """A text that is Markdown already."""

    __slots__ = ()


class Lines(tuple[str, ...]):
    """The lines of a list that stands in another."""

    __slots__ = ()


def cell(value: object) -> str:
    """A value as it stands in a Markdown table or list."""
    text = str(value or "–")
    for mark in "\\|<>*_`[]":
        text = text.replace(mark, f"\\{mark}" if mark not in "<>" else {"<": "&lt;", ">": "&gt;"}[mark])
    return " ".join(text.split())


def labelled(lang: Lang, pairs: Iterable[tuple[str, object]]) -> str:
    """A list of what is known of a row; a `Lines` stands as it is, under its label."""
    return "\n".join(
        "\n".join([f"- **{LABELS[key][lang]}**{COLON[lang]}".rstrip(), *value])
        if isinstance(value, Lines)
        else f"- **{LABELS[key][lang]}**{COLON[lang]}{value if isinstance(value, Markdown) else cell(value)}"
        for key, value in pairs
        if value
    )


def table(lang: Lang, keys: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """A table: the keys of its columns in `LABELS`, then its rows."""
    head = [" | ".join(LABELS[key][lang] for key in keys), " | ".join("---" for _ in keys)]
    return "\n".join(f"| {line} |" for line in [*head, *(" | ".join(map(cell, row)) for row in rows)])


def in_words(day: str | None, lang: Lang) -> str | None:
    """A day as data gives it, in words."""
    return day and day_in_words(date.fromisoformat(day), lang)


def linked(rows: Iterable[str], page: str = "") -> Markdown:
    """The ids of rows, each with a link to its row on a page of law; what no page holds is a penalty."""
    return Markdown(
        ", ".join(
            f"[{cell(row)}]({law_changes.address_of(f'{page}:{row}') or f'calendar.md#{row}'})"
            for row in rows
        )
    )
