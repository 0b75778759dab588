"""A classification in words.

Rules that hold here: nothing is decided here, only said; every text ends with the disclaimer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ia_radar.aiact.questionnaire.catalog import question
from ia_radar.aiact.rules.calendar import LAWS, LegalForce
from ia_radar.aiact.rules.rule import Consequence, Rule, article_in_words
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.aiact.classify import Classification

__all__ = ["explain", "rule_line"]

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
    "caveats": Text("À lire avec réserve :", "To be read with care:"),
}  # fmt: skip


def rule_line(one: Rule, lang: Lang) -> str:
    """A rule as one line: article, what it says, and what it rests on beside the binding text."""
    soft = "" if one.status == LegalForce.BINDING else f" [{one.source[lang]}]"
    return f"{article_in_words(one.article, lang)}{COLON[lang]}{one.text[lang]}{soft}"


def explain(result: Classification, lang: Lang) -> str:
    """The text of `Classification.explain`."""
    from ia_radar.aiact.classify import DISCLAIMER

    head = "AI Act :" if lang == "fr" else "AI Act:"
    lines = [f"{head} {result.summary(lang)}."]
    if len(result.possible) > 1:
        lines.append(
            _HEADS["range"][lang].format(low=result.at_least.label[lang], high=result.at_most.label[lang])
        )
    out = result.category.rank == 0  # then what else the system does decides nothing
    reasons = [one for one in result.grounds if not out or one.rule.outcome is Consequence.OUT_OF_SCOPE]
    lines += _part("why", (_because(one.rule, one.facts, lang) for one in reasons), lang)
    if result.derogation is not None and not out:
        found = result.derogation
        key = "met" if found.letters else "refused" if found.claimed else "not_met"
        letters = ", ".join(f"6(3)({letter})" for letter in found.letters or found.claimed)
        said = [_HEADS[key][lang].format(letters=letters)]
        said += [rule_line(one, lang) for one in found.refusals]
        lines += _part("derogation", [*said, *(duty[lang] for duty in found.duties)], lang)
    lines += _part("transparency", (rule_line(one, lang) for one in result.transparency), lang)
    lines += _part("gpai", (rule_line(one, lang) for one in result.gpai), lang)
    asked = [question(fact).text[lang] for fact in result.missing[:_FEW]]
    more = ["…"] if len(result.missing) > _FEW else []
    lines += _part("missing", asked + more, lang, count=len(result.missing))
    lines += _part("caveats", (one[lang] for one in result.caveats), lang)
    lines.append(_HEADS["law"][lang].format(law=LAWS[result.version][lang]))
    return "\n".join([*lines, DISCLAIMER[lang]])


def _because(one: Rule, facts: Iterable[tuple[str, bool]], lang: Lang) -> str:
    opening, closing = ("« ", " »") if lang == "fr" else ("“", "”")
    asked = [f"{opening}{question(fact).text[lang]}{closing}" for fact, answer in facts if answer]
    yes = ("oui à " if lang == "fr" else "yes to ") + ", ".join(asked)
    return f"{rule_line(one, lang)} ({yes})" if asked else rule_line(one, lang)


def _part(head: str, lines: Iterable[str], lang: Lang, **values: object) -> list[str]:
    kept = [f"- {line}" for line in lines]
    return [_HEADS[head][lang].format(**values), *kept] if kept else []
