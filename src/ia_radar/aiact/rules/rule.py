"""What a rule is; the rules themselves stand in one table a chapter.

Rules that hold here:

1. A rule is a row: when its condition holds, its outcome follows. No legal rule stands anywhere else.
2. Each row names its article, its source and what that source is worth (`calendar.LegalForce`).
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from ia_radar.aiact.logic.condition import Condition
from ia_radar.aiact.rules.calendar import CURRENT, LAW, VERSIONS, LegalForce, day_of
from ia_radar.text import Lang, Text

__all__ = ["DRAFT_HIGH_RISK", "GUIDE_DEFINITION", "Consequence", "Rule", "article_in_words", "rule"]

GUIDE_DEFINITION = Text(
    "Lignes directrices de la Commission sur la définition du système d’IA, C(2025) 5053",
    "Commission guidelines on the definition of an AI system, C(2025) 5053",
)
DRAFT_HIGH_RISK = Text(
    "Projet de lignes directrices de la Commission sur le haut risque, consultation du 19 mai 2026",
    "Draft Commission guidelines on high-risk classification, consultation version of 19 May 2026",
)


_LAST_DAY = date(2026, 7, 26)  # the eve of the entry into force of Regulation (EU) 2026/1744


class Consequence(Enum):
    """What follows when a rule holds."""

    OUT_OF_SCOPE = "out_of_scope"
    PROHIBITED = "prohibited"
    HIGH_RISK_PRODUCT = "high_risk_product"
    HIGH_RISK_USE = "high_risk_use"
    DEROGATION = "derogation"
    REFUSAL = "refusal"
    TRANSPARENCY = "transparency"
    GPAI = "gpai"
    CAVEAT = "caveat"


class Rule(NamedTuple):
    """One row of law.

    Args:
        id: stable slug.
        outcome: what follows.
        article: where the law says it, such as ``"annex III 5(a)"``.
        condition: when it holds, over the facts.
        text: what it says, in a sentence.
        source: the text relied on.
        status: ``"binding"``, ``"final_guideline"`` or ``"draft_guideline"``.
        valid_from: first day on which the row counts.
        versions: the versions of the Regulation that hold this row.
    """

    id: str
    outcome: Consequence
    article: str
    condition: Condition
    text: Text
    source: Text = LAW
    status: str = LegalForce.BINDING
    valid_from: date = date(2024, 8, 1)
    versions: tuple[str, ...] = VERSIONS

    @property
    def valid_to(self) -> date | None:
        """The last day of a row that the amended Regulation replaced, None for a row still in force.

        The version that is asked for decides which rows are read; this day only tells when the law changed.
        """
        return None if CURRENT in self.versions else _LAST_DAY

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
    status: str = LegalForce.BINDING,
    since: str = "entry_into_force",
    versions: tuple[str, ...] = VERSIONS,
) -> Rule:
    """A row whose first day is a milestone of the calendar.

    A class (high risk, limited) exists from the entry into force, though its duties apply later;
    a prohibition counts from the day on which it applies.
    """
    day = day_of(since, CURRENT)
    return Rule(id, outcome, article, condition, Text(fr, en), source, status, day or date.max, versions)


def article_in_words(article: str, lang: Lang) -> str:
    """An article as a person writes it in their language.

    >>> article_in_words("annex III 5(a)", "fr")
    'annexe III 5(a)'
    """
    return article.replace("annex", "annexe" if lang == "fr" else "Annex")
