"""What the law says: the AI Act class and French law, as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.decide.finding import Finding, finding
from ia_radar.text import LANGS, SEMICOLON, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ia_radar.decide.case import LegalClass, LegalStatement
    from ia_radar.decide.examine.situation import Situation

__all__ = ["fact_question", "french", "law"]

# How many open questions are worth putting forward at once.
_FIRST = 3
# A class that stays possible and would change what may be done at all.
_HEAVY = frozenset({"prohibited", "high_risk"})

_REGULATION = Text("Règlement (UE) 2024/1689", "Regulation (EU) 2024/1689")


def law(situation: Situation) -> Iterator[Finding]:
    """What the AI Act class calls for."""
    classification = situation.case.classification
    if classification is None:
        reason = Text(
            "Le questionnaire juridique n’a pas été rempli.", "The legal questionnaire was not filled in."
        )
        ask = Text("Remplir le questionnaire sur le règlement IA.", "Fill in the AI Act questionnaire.")
        yield finding("law.unread", reason, asks=(ask,))
        return
    category = classification.category.value
    if category == "prohibited":
        reason = Text(
            "Le système relève d’une pratique interdite par le règlement IA.",
            "The system is a practice that the AI Act prohibits.",
        )
        yield finding("law.prohibited", reason, source=_articles(classification))
    elif category == "undetermined":
        yield _undetermined(classification)
    elif category == "high_risk":
        reason = Text(
            "Le système est à haut risque ; déployeur et fournisseur ont des obligations datées.",
            "The system is high risk: the duties of deployer and provider apply from their date.",
        )
        ask = Text(
            "Dresser la liste des obligations ; préparer l’analyse d’impact (droits fondamentaux).",
            "List the duties with their dates; prepare the fundamental rights impact assessment.",
        )
        yield finding("law.high_risk", reason, asks=(ask,), source=_articles(classification))
    elif category == "limited":
        reason = Text(
            "Des obligations de transparence s’appliquent (article 50).",
            "Transparency duties apply (Article 50).",
        )
        ask = Text(
            "Écrire l’information des personnes qui dialoguent avec le système ou en reçoivent les contenus.",
            "Write the notice for the people who talk to the system or receive its content.",
        )
        yield finding("law.transparency", reason, asks=(ask,), source=_articles(classification))


def _articles(classification: LegalClass) -> Text | None:
    import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.aiact.rules.rule import cite_article

    if not classification.articles:
        return None
    places: dict[str, str] = {}
    for lang in LANGS:
        words = [cite_article(article, lang) for article in classification.articles]
        places[lang] = f"{_REGULATION[lang]}, {', '.join(words)}"
    return Text(**places)


def _undetermined(classification: LegalClass) -> Finding:
    possible = list(classification.possible)
    heavy = any(category.value in _HEAVY for category in possible)
    first = classification.missing[:_FIRST]
    fr, en = (", ".join(category.label[lang] for category in possible) for lang in LANGS)
    reason = Text(
        f"La classe n’est pas établie ; restent possibles : {fr}.",
        f"The class is not settled; still possible: {en}.",
    )
    return finding(
        "law.unsettled" if heavy else "law.open",
        reason,
        *(f"fact:{fact}" for fact in first),
        asks=tuple(map(fact_question, first)),
    )


# Kinds of statement that ask for something to be done; the others are worth knowing and no more.
_BINDING = frozenset({"condition", "duty"})


def french(situation: Situation) -> Iterator[Finding]:
    """What French law calls for, beside the AI Act."""
    verdict = situation.case.french
    if verdict is None:
        return
    if verdict.forbidden is None:
        first = verdict.missing[:_FIRST]
        reason = Text(
            "Le droit français pourrait interdire cet usage ; des questions décident.",
            "French law might forbid this use; some questions decide.",
        )
        items = [f"fact:{fact}" for fact in first]
        yield finding(
            "french.unsettled",
            reason,
            *items,
            asks=tuple(map(fact_question, first)),
            source=Text(_where(row for row in verdict.statements if row.rule.kind.value == "forbidden")),
        )
    for statement in verdict.statements:
        rule = statement.rule
        parts = [part for part in (rule.article, rule.source) if part]
        where = Text(SEMICOLON.fr.join(parts), SEMICOLON.en.join(parts))
        if rule.kind.value == "forbidden" and statement.certain:
            yield finding("french.forbidden", rule.text, source=where)
        elif rule.kind.value in _BINDING and statement.certain:
            yield finding("french.duty", rule.text, source=where)
    possible = [row for row in verdict.statements if row.rule.kind.value in _BINDING and not row.certain]
    if possible:
        reason = Text(
            f"Obligations possibles, selon des réponses qui manquent : {_where(possible)}.",
            f"Possible duties, which open questions decide: {_where(possible)}.",
        )
        first = verdict.missing[:_FIRST]
        items = [f"fact:{fact}" for fact in first]
        yield finding("french.open", reason, *items, asks=tuple(map(fact_question, first)))


def _where(statements: Iterable[LegalStatement]) -> str:
    """The articles of some statements, each once."""
    return ", ".join(dict.fromkeys(row.rule.article for row in statements))


def fact_question(fact: str) -> Text:
    """The question that asks for a fact of the legal questionnaire."""
    import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.aiact.questionnaire.all_questions import question

    return question(fact).text
