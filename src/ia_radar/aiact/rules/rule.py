"""What a rule is; the rules themselves stand in one table a chapter.

Rules that hold here:

1. A rule is a row: when its condition holds, its consequence follows. No legal rule stands anywhere else.
2. Each row names its article, its source, what that source is worth (`calendar.LegalForce`) and the day on
   which somebody last read it.
3. A row is binding only when its source is the Regulation. Where a guideline or a draft gives a fact
   its meaning, the row says so (`Support`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.logic.condition import Condition, facts_of
from ia_radar.aiact.rules.calendar import (
    CURRENT,
    LAW,
    LAWS,
    READ_IN_REVIEW,
    SUPERSEDED,
    VERSIONS,
    LegalForce,
    day_of,
)
from ia_radar.text import Lang, Text, check_lang, not_a_text

__all__ = [
    "DRAFT_HIGH_RISK",
    "GUIDE_DEFINITION",
    "GUIDE_PROHIBITED",
    "GUIDE_TRANSPARENCY",
    "Consequence",
    "Rule",
    "Support",
    "article_in_words",
    "cite_article",
    "rule",
]

GUIDE_DEFINITION = Text(
    "Lignes directrices de la Commission sur la définition du système d’IA, C(2025) 5053",
    "Commission guidelines on the definition of an AI system, C(2025) 5053",
)
GUIDE_PROHIBITED = Text(
    "Lignes directrices de la Commission sur les pratiques interdites, C(2025) 5052",
    "Commission guidelines on prohibited practices, C(2025) 5052",
)
GUIDE_TRANSPARENCY = Text(
    "Lignes directrices de la Commission sur l’article 50, C(2026) 5054",
    "Commission guidelines on Article 50, C(2026) 5054",
)
DRAFT_HIGH_RISK = Text(
    "Projet de lignes directrices de la Commission sur le haut risque, consultation du 19 mai 2026",
    "Draft Commission guidelines on high-risk classification, consultation version of 19 May 2026",
)


_LAST_DAY = date(2026, 7, 26)  # the eve of the entry into force of Regulation (EU) 2026/1744


class Consequence(Enum):
    """What follows when a rule holds.

    Examples:
        >>> Consequence.DEROGATION.label["fr"]
        'dérogation'
    """

    OUT_OF_SCOPE = "out_of_scope"
    PROHIBITED = "prohibited"
    HIGH_RISK_PRODUCT = "high_risk_product"
    HIGH_RISK_USE = "high_risk_use"
    DEROGATION = "derogation"
    REFUSAL = "refusal"
    TRANSPARENCY = "transparency"
    GPAI = "gpai"
    CAVEAT = "caveat"

    @property
    def label(self) -> Text:
        """The words that a person reads."""
        return _CONSEQUENCES[self]


_CONSEQUENCES = {
    Consequence.OUT_OF_SCOPE: Text("hors champ", "out of scope"),
    Consequence.PROHIBITED: Text("interdit", "prohibited"),
    Consequence.HIGH_RISK_PRODUCT: Text("haut risque (produit)", "high risk (product)"),
    Consequence.HIGH_RISK_USE: Text("haut risque (usage)", "high risk (use)"),
    Consequence.DEROGATION: Text("dérogation", "derogation"),
    Consequence.REFUSAL: Text("dérogation refusée", "derogation refused"),
    Consequence.TRANSPARENCY: Text("transparence", "transparency"),
    Consequence.GPAI: Text("modèle à usage général", "general-purpose model"),
    Consequence.CAVEAT: Text("réserve", "reservation"),
}


@data_fields(fact=str, source=Words, status=LegalForce, widens=bool)
class Support(NamedTuple):
    """What gives a fact its meaning in a rule, where the letter of the law alone does not.

    Args:
        fact: the id of the fact.
        source: the text that draws the line.
        status: what that text is worth.
        widens: whether a yes that only this text supports makes the rule hold; else the text narrows it.
    """

    fact: str
    source: Text
    status: LegalForce
    widens: bool

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


@data_fields(
    id=str,
    outcome=Consequence,
    article=str,
    text=Words,
    source=Words,
    status=LegalForce,
    valid_from=date,
    valid_to=date | None,
    supports=list[Support],
    reviewed_on=date,
)
class Rule(NamedTuple):
    """One row of law.

    Args:
        id: stable slug.
        outcome: what follows.
        article: where the law says it, such as ``"annex III 5(a)"``.
        condition: when it holds, over the facts.
        text: what it says, in a sentence.
        source: the text relied on.
        status: what that text is worth.
        valid_from: first day on which the row counts.
        versions: the versions of the Regulation that hold this row.
        supports: the facts whose meaning rests on another text than ``source``.
        reviewed_on: the day on which somebody last read the text.
    """

    id: str
    outcome: Consequence
    article: str
    condition: Condition
    text: Text
    source: Text = LAW
    status: LegalForce = LegalForce.BINDING
    valid_from: date = date(2024, 8, 1)
    versions: tuple[str, ...] = VERSIONS
    supports: tuple[Support, ...] = ()
    reviewed_on: date = READ_IN_REVIEW

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def valid_to(self) -> date | None:
        """The last day of a row that the amended Regulation replaced, None for a row still in force.

        The version that is asked for decides which rows are read; this day only tells when the law changed.
        """
        return None if CURRENT in self.versions else _LAST_DAY

    @property
    def sources(self) -> Mapping[str, tuple[Text, LegalForce]]:
        """For each fact of the condition, the text that carries it and what that text is worth.

        Examples:
            >>> from ia_radar.aiact import get_rule
            >>> get_rule("iii_5_d").sources["handles_emergency_calls"][1].value
            'draft_guideline'
        """
        carried = dict.fromkeys(sorted(facts_of(self.condition)), (self.source, self.status))
        return carried | {support.fact: (support.source, support.status) for support in self.supports}

    def __repr__(self) -> str:
        return f"Rule({self.id!r}, {self.article}: {self.text.fr})"


def rule(
    id: str,  # noqa: A002 - it is the rule's id, here as everywhere
    outcome: Consequence,
    article: str,
    condition: Condition,
    fr: str,
    en: str,
    source: Text = LAW,
    status: LegalForce = LegalForce.BINDING,
    since: str = "entry_into_force",
    versions: tuple[str, ...] = VERSIONS,
    supports: tuple[Support, ...] = (),
    *,
    reviewed_on: date,
) -> Rule:
    """A row whose first day is a milestone of the calendar; the day on which it was read is never supposed.

    A class (high risk, limited) exists from the entry into force, though its duties apply later;
    a prohibition counts from the day on which it applies.
    """
    day = day_of(since, CURRENT) or date.max
    if source == LAW and CURRENT not in versions:
        source = LAWS[SUPERSEDED]
    text = Text(fr, en)
    return Rule(id, outcome, article, condition, text, source, status, day, versions, supports, reviewed_on)


def article_in_words(article: str, lang: Lang) -> str:
    """An article as a person writes it in their language.

    Args:
        article: as a rule or a duty gives it.
        lang: ``"fr"`` or ``"en"``.

    Examples:
        >>> article_in_words("annex III 5(a)", "fr")
        'annexe III 5(a)'

    Raises:
        TypeError: ``article`` is no text.
        UnknownId: no such language.
    """
    if not isinstance(article, str):
        raise not_a_text(article, "article")
    lang = check_lang(lang)
    annex, recital = ("annexe", "considérant") if lang == "fr" else ("Annex", "Recital")
    return article.replace("annex", annex).replace("recital", recital)


def cite_article(article: str, lang: Lang) -> str:
    """An article as a sentence cites it: « article » stands before a number, and before nothing else.

    Args:
        article: as a rule, a question or a duty gives it.
        lang: ``"fr"`` or ``"en"``.

    Examples:
        >>> [cite_article(article, "fr") for article in ("50(1)", "annex III 5(a)", "RGPD 22")]
        ['article 50(1)', 'annexe III 5(a)', 'RGPD 22']

    Raises:
        TypeError: ``article`` is no text.
        UnknownId: no such language.
    """
    words = article_in_words(article, lang)
    return f"{_ARTICLE[lang]} {words}" if words[:1].isdigit() else words


_ARTICLE = Text("article", "Article")
