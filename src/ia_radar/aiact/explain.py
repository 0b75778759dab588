"""A classification in words.

Rules that hold here: nothing is decided here, only said; every text ends with the disclaimer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ia_radar.aiact.questionnaire.all_questions import question
from ia_radar.aiact.rules.calendar import LAWS, LegalForce
from ia_radar.aiact.rules.rule import Consequence, Rule, article_in_words
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.aiact.classification import Classification

__all__ = ["DISCLAIMER", "explain", "rule_line"]

DISCLAIMER = Text("Repère, pas un avis juridique.", "A landmark, not legal advice.")
"""The words with which every text ends."""

_FEW = 10
_HEADS = {
    "why": Text("Pourquoi :", "Why:"),
    "range": Text("Au moins {low}, au plus {high}.", "At least {low}, at most {high}."),
    "derogation": Text("Dérogation de l’article 6(3) :", "Derogation of Article 6(3):"),
    "met": Text("condition remplie : {letters}", "condition met: {letters}"),
    "refused": Text("condition invoquée, mais refusée : {letters}",
                    "condition claimed, but refused: {letters}"),
    "not_met": Text("aucune condition n’est établie", "no condition is established"),
    "transparency": Text("Transparence, en plus de la classe :", "Transparency, on top of the class:"),
    "gpai": Text("Modèles à usage général :", "General-purpose models:"),
    "law": Text("Texte lu : {law}.", "Text read: {law}."),
    "missing": Text("Questions qui peuvent encore changer le résultat ({count}) :",
                    "Questions that can still change the result ({count}):"),
    "local": Text("Règles locales, à côté de la loi :", "Local rules, beside the law:"),
    "caveats": Text("À lire avec réserve :", "To be read with care:"),
}  # fmt: skip


def rule_line(rule: Rule, lang: Lang) -> str:
    """A rule as one line: article, what it says, and what it rests on beside the binding text."""
    soft = "" if rule.status is LegalForce.BINDING else f" [{rule.source[lang]}]"
    return f"{article_in_words(rule.article, lang)}{COLON[lang]}{rule.text[lang]}{soft}"


def explain(result: Classification, lang: Lang) -> str:
    """The text of `Classification.explain`."""
    head = "AI Act :" if lang == "fr" else "AI Act:"
    lines = [f"{head} {result.summary(lang)}."]
    if len(result.possible) > 1:
        lines.append(
            _HEADS["range"][lang].format(low=result.at_least.label[lang], high=result.at_most.label[lang])
        )
    out = result.category.rank == 0  # then what else the system does decides nothing
    grounds = result.grounds
    if out:
        grounds = tuple(ground for ground in grounds if ground.rule.outcome is Consequence.OUT_OF_SCOPE)
    lines += _section("why", (_because(ground.rule, ground.facts, lang) for ground in grounds), lang)
    if result.derogation is not None and not out:
        derogation = result.derogation
        key = "met" if derogation.letters else "refused" if derogation.claimed else "not_met"
        letters = ", ".join(f"6(3)({letter})" for letter in derogation.letters or derogation.claimed)
        outcome = [_HEADS[key][lang].format(letters=letters)]
        outcome += [rule_line(refusal, lang) for refusal in derogation.refusals]
        lines += _section("derogation", [*outcome, *(duty[lang] for duty in derogation.duties)], lang)
    lines += _section("transparency", (rule_line(rule, lang) for rule in result.transparency), lang)
    lines += _section("gpai", (rule_line(rule, lang) for rule in result.gpai), lang)
    asked = [question(fact).text[lang] for fact in result.missing[:_FEW]]
    more = ["…"] if len(result.missing) > _FEW else []
    lines += _section("missing", asked + more, lang, count=len(result.missing))
    lines += _section("caveats", (caveat[lang] for caveat in result.caveats), lang)
    lines += _section("local", (statement.show(lang) for statement in result.local), lang)
    lines.append(_HEADS["law"][lang].format(law=LAWS[result.version][lang]))
    return "\n".join([*lines, DISCLAIMER[lang]])


def _because(rule: Rule, facts: Iterable[tuple[str, bool]], lang: Lang) -> str:
    opening, closing = ("« ", " »") if lang == "fr" else ("“", "”")
    asked = [f"{opening}{question(fact).text[lang]}{closing}" for fact, answer in facts if answer]
    yes = ("oui à " if lang == "fr" else "yes to ") + ", ".join(asked)
    return f"{rule_line(rule, lang)} ({yes})" if asked else rule_line(rule, lang)


def _section(head: str, lines: Iterable[str], lang: Lang, **values: object) -> list[str]:
    bulleted = [f"- {line}" for line in lines]
    return [_HEADS[head][lang].format(**values), *bulleted] if bulleted else []
