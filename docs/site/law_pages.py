"""The pages of law, for a lawyer: made from the tables that the library decides by, and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import law_changes
from law_calendar import calendar_parts
from law_conditions import condition_lines
from law_markdown import COLON, Lines, Markdown, cell, in_words, labelled

from ia_radar import aiact
from ia_radar.aiact.logic.condition import ALWAYS, Condition, facts_of
from ia_radar.aiact.rules.duties import ADDED_ROLES, DUTIES, WHEN, DutyRule
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.text import Lang, Text, day_in_words

__all__ = ["write"]

_NEXT = Text("ouvre les questions", "opens the questions")
_ROLE = Text("le rôle", "the role")
_OTHERWISE = Text("sinon", "otherwise")
_NOT_OWED = Text("n’est pas dû", "is not owed")
_WIDENS, _NARROWS = Text("élargit", "widens"), Text("restreint", "narrows")
_CLAUSE = re.compile(r" ?;|\. ")
_NOTE = Text(
    "Page produite à partir des tables que la bibliothèque applique. C’est un repère, non un avis juridique.",
    "This page is made from the tables that the library applies. It is a landmark, not legal advice.",
)
_HOW_TO_READ = Text(
    "Une condition se lit question par question : la réponse attendue, puis la question. Elle repose sur la source de sa ligne, sauf là où un autre texte est nommé à côté.",
    "A condition is read question by question: the answer that is meant, then the question. It rests on the source of its row, unless another text is named beside it.",
)


def write(folder: Path, lang: Lang) -> None:
    """Write the pages of law of a language in a folder, and the feed of what changed."""
    law = folder / "law"
    law.mkdir(parents=True, exist_ok=True)
    for name, title, notes, parts in (
        ("questions", Text("Les questions", "The questions"), (_NOTE,), _questions(lang)),
        (
            "rules",
            Text("Les règles de classement", "The rules of classification"),
            (_NOTE, _HOW_TO_READ),
            _rules(lang),
        ),
        ("duties", Text("Les obligations", "The duties"), (_NOTE, _HOW_TO_READ), _duties(lang)),
        ("french-law", Text("Le droit français", "French law"), (_NOTE, _HOW_TO_READ), _french(lang)),
        ("calendar", Text("Le calendrier", "The calendar"), (_NOTE,), calendar_parts(lang)),
    ):
        text = "\n\n".join([f"# {title[lang]}", *(note[lang] for note in notes), *parts])
        (law / f"{name}.md").write_text(text + "\n", encoding="utf-8")
    (law / "changes.md").write_text(law_changes.page(lang), encoding="utf-8")
    (law / "changes.xml").write_text(law_changes.feed(lang), encoding="utf-8")


def _condition(condition: Condition, lang: Lang, source: Callable[[str], str] | None = None) -> Lines:
    return Lines(() if condition == ALWAYS else condition_lines(condition, lang, source, depth=1))


def _feeds(fact: str, lang: Lang) -> Markdown:
    """The rows that hang on a fact: rules, duties and their days, French law, the role of the authority."""
    rows: tuple[aiact.Rule | DutyRule | aiact.FrenchRule, ...] = (*aiact.rules(), *DUTIES, *FRENCH_LAW)
    linked = [
        f"[{cell(aiact.cite_article(row.article, lang))} ({row.id})]({_page_of(row)}.md#{row.id})"
        for row in rows
        if fact in (_read_by(row) if isinstance(row, DutyRule) else facts_of(row.condition))
    ]
    roles = [
        f"{_ROLE[lang]} « {role.label[lang]} »"
        for role, condition in ADDED_ROLES
        if fact in facts_of(condition)
    ]
    asked = [
        f"[{question.id}](#{question.id})"
        for question in aiact.questions()
        if fact in facts_of(question.depends)
    ]
    questions = [f"{_NEXT[lang]}{COLON[lang]}{', '.join(asked)}"] if asked else []
    return Markdown(" ; ".join(filter(None, [", ".join([*linked, *roles]), *questions])))


def _page_of(row: object) -> str:
    return {aiact.Rule: "rules", DutyRule: "duties"}.get(type(row), "french-law")


def _read_by(duty: DutyRule) -> frozenset[str]:
    """The facts that say whether a duty is owed, from which day, and whether that day is disputed."""
    conditions = [duty.condition, *(condition for condition, _ in WHEN[duty.when])]
    conditions += [duty.dispute.condition] if duty.dispute else []
    return frozenset().union(*map(facts_of, conditions))


def _questions(lang: Lang) -> Iterable[str]:
    topic = None
    for question in aiact.questions():
        if question.topic != topic:
            topic = question.topic
            yield f"## {cell(aiact.TOPICS[topic][lang])}"
        yield f"### {cell(question.text[lang])} {{#{question.id}}}"
        yield labelled(
            lang,
            [
                ("id", question.id),
                ("article", aiact.cite_article(question.article, lang) if question.article else None),
                ("help", question.help[lang]),
                ("example", question.example[lang]),
                ("counter", question.counter_example[lang]),
                ("unsure", question.unsure[lang]),
                ("asked", _condition(question.depends, lang)),
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
        yield f"### {cell(data['text'])} {{#{row.id}}}"
        yield labelled(
            lang,
            [
                ("id", row.id),
                ("article", aiact.cite_article(row.article, lang)),
                ("status", data["status_label"]),
                ("source", data["source"]),
                (
                    "conditions",
                    _condition(row.condition, lang, partial(_carried, row, lang)),
                ),
                ("since", in_words(data["valid_from"], lang)),
                ("until", in_words(data["valid_to"], lang)),
                ("reviewed", in_words(data["reviewed_on"], lang)),
            ],
        )


def _carried(row: aiact.Rule, lang: Lang, fact: str) -> str:
    """The text that carries a fact of a rule where it is not the rule's own, what it is worth, and what it does."""
    return " ; ".join(
        f"*{support.status.label[lang]}*, {(_WIDENS if support.widens else _NARROWS)[lang]}{COLON[lang]}{cell(support.source[lang])}"
        for support in row.supports
        if support.fact == fact
    )


def _duties(lang: Lang) -> Iterable[str]:
    bearer = None
    for row in sorted(DUTIES, key=lambda row: row.bearer.value):
        if row.bearer is not bearer:
            bearer = row.bearer
            yield f"## {bearer.label[lang].capitalize()}"
        article = cell(aiact.cite_article(row.article, lang))
        yield f"### {article[:1].upper()}{article[1:]} – {cell(_first_words(row.text[lang]))} {{#{row.id}}}"
        yield labelled(lang, _duty(row, lang))


def _first_words(text: str) -> str:
    """The first sentence or clause of a duty, as its heading; the list beneath holds all of it."""
    return _CLAUSE.split(text, maxsplit=1)[0].rstrip(".")


def _duty(row: DutyRule, lang: Lang) -> list[tuple[str, object]]:
    dispute = row.dispute
    return [
        ("id", row.id),
        ("text", row.text[lang]),
        ("article", aiact.cite_article(row.article, lang)),
        ("status", row.status.label[lang]),
        ("source", row.source[lang]),
        ("conditions", _condition(row.condition, lang)),
        ("from_when", _first_days(row, lang)),
        ("disputed", dispute and dispute.text[lang]),
        ("where_disputed", _condition(dispute.condition, lang) if dispute else None),
        ("reviewed", day_in_words(row.reviewed_on, lang)),
    ]


def _first_days(row: DutyRule, lang: Lang) -> object:
    """The day of a duty, or each day with what leads to it, in the order in which they are tried."""
    version = aiact.CURRENT if aiact.CURRENT in row.versions else row.versions[0]
    cases = [
        (condition, _NOT_OWED[lang] if milestone is None else _first_day(milestone, version, lang))
        for condition, milestone in WHEN[row.when]
    ]
    if len(cases) == 1:
        return cases[0][1]
    lines: list[str] = []
    for condition, day in cases:
        if condition == ALWAYS:
            lines.append(f"    - {_OTHERWISE[lang]}{COLON[lang]}{day}")
        else:
            lines += [f"    - **{day}**{COLON[lang]}".rstrip(), *condition_lines(condition, lang, depth=2)]
    return Lines(lines)


def _first_day(milestone: str, version: str, lang: Lang) -> str:
    day = aiact.day_of(milestone, version)
    return day_in_words(day, lang) if day else "–"


def _french(lang: Lang) -> Iterable[str]:
    for row in FRENCH_LAW:
        data = row.to_dict(lang)
        yield f"## {cell(data['text'])} {{#{row.id}}}"
        yield labelled(
            lang,
            [
                ("id", row.id),
                ("article", data["article"]),
                ("status", f"{data['kind_label']} – {data['confidence_label']}"),
                ("source", data["source"]),
                ("conditions", _condition(row.condition, lang)),
                ("since", in_words(data["valid_from"], lang)),
                ("until", in_words(data["valid_to"], lang)),
                ("reviewed", in_words(data["reviewed_on"], lang)),
            ],
        )
