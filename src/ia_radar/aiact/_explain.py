"""A classification in words.

Rules that hold here: nothing is decided here, only said; every text ends with the disclaimer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ia_radar.aiact._rule import Rule
from ia_radar.aiact.calendar import Status
from ia_radar.aiact.questions import question
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.aiact.classify import Classification

__all__ = ["explain", "rule_line"]

_FEW = 10
_STATUS = {
    Status.BINDING: Text("texte contraignant", "binding text"),
    Status.FINAL_GUIDELINE: Text("lignes directrices", "final guidelines"),
    Status.DRAFT_GUIDELINE: Text("projet de lignes directrices", "draft guidelines"),
}
_HEADS = {
    "why": Text("Pourquoi :", "Why:"),
    "range": Text("Au moins {low}, au plus {high}.", "At least {low}, at most {high}."),
    "derogation": Text("Dérogation de l’article 6(3) :", "Derogation of Article 6(3):"),
    "met": Text("condition remplie : {letters}", "condition met: {letters}"),
    "not_met": Text("aucune condition n’est établie", "no condition is established"),
    "transparency": Text("Transparence, en plus de la classe :", "Transparency, on top of the class:"),
    "gpai": Text("Modèles à usage général :", "General-purpose models:"),
    "missing": Text("Questions qui peuvent encore changer le résultat ({count}) :",
                    "Questions that can still change the result ({count}):"),
    "caveats": Text("À lire avec réserve :", "To be read with care:"),
}  # fmt: skip


def rule_line(one: Rule, lang: Lang) -> str:
    """A rule as one line: article, what it says, the worth of its source."""
    colon = " :" if lang == "fr" else ":"
    article = (
        one.article.replace("annex", "annexe") if lang == "fr" else one.article.replace("annex", "Annex")
    )
    return f"{article}{colon} {one.text[lang]} [{one.source[lang]} ; {_STATUS[one.status][lang]}]"


def explain(result: Classification, lang: Lang) -> str:
    """The text of `Classification.explain`."""
    from ia_radar.aiact.classify import DISCLAIMER

    head = "AI Act :" if lang == "fr" else "AI Act:"
    lines = [f"{head} {result.summary(lang)}."]
    if len(result.possible) > 1:
        lines.append(
            _HEADS["range"][lang].format(low=result.at_least.label[lang], high=result.at_most.label[lang])
        )
    lines += _part("why", (_because(one.rule, one.facts, lang) for one in result.grounds), lang)
    if result.derogation is not None:
        letters = ", ".join(f"6(3)({letter})" for letter in result.derogation.letters)
        said = [_HEADS["met"][lang].format(letters=letters) if letters else _HEADS["not_met"][lang]]
        said += [rule_line(one, lang) for one in result.derogation.refusals]
        lines += _part("derogation", [*said, *(duty[lang] for duty in result.derogation.duties)], lang)
    lines += _part("transparency", (rule_line(one, lang) for one in result.transparency), lang)
    lines += _part("gpai", (rule_line(one, lang) for one in result.gpai), lang)
    asked = [question(fact).text[lang] for fact in result.missing[:_FEW]]
    more = ["…"] if len(result.missing) > _FEW else []
    lines += _part("missing", asked + more, lang, count=len(result.missing))
    lines += _part("caveats", (one[lang] for one in result.caveats), lang)
    return "\n".join([*lines, DISCLAIMER[lang]])


def _because(one: Rule, facts: Iterable[tuple[str, bool]], lang: Lang) -> str:
    yes, nay = ("oui", "non") if lang == "fr" else ("yes", "no")
    answers = "; ".join(f"{question(fact).text[lang]} {yes if answer else nay}" for fact, answer in facts)
    return f"{rule_line(one, lang)} ({answers})" if answers else rule_line(one, lang)


def _part(head: str, lines: Iterable[str], lang: Lang, **values: object) -> list[str]:
    kept = [f"- {line}" for line in lines]
    return [_HEADS[head][lang].format(**values), *kept] if kept else []
