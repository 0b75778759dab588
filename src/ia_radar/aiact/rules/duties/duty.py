# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What a duty is, when it begins, and the conditions that several duties share.

Rules that hold here:

1. A duty is a row: who bears it, the article, when it is owed, and the key of `WHEN` that dates it.
2. Conditions read the facts and, with a colon, what is known otherwise: ``is:high_risk`` (the class),
   ``rule:art50_1`` (a rule that holds), ``body:public``.
3. A dispute on a date has a condition of its own: where the date is beyond dispute, nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ia_radar.aiact.logic.condition import ALWAYS, Condition, all_of, any_of, no
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.calendar import (
    CURRENT,
    LAW,
    LAWS,
    READ_IN_REVIEW,
    SUPERSEDED,
    VERSIONS,
    LegalForce,
)
from ia_radar.text import Text

__all__ = [
    "BEYOND_MINIMAL",
    "FORMALLY_SINCE_2026",
    "HIGH",
    "LEGACY",
    "ON_THE_LETTER_OF_111_4",
    "PUBLIC",
    "REGULATED",
    "WHEN",
    "Dispute",
    "DutyRule",
    "any_rule",
    "duty_row",
]


class Dispute(NamedTuple):
    """Another reading of the date of a duty.

    Args:
        condition: where it arises.
        text: what it is.
    """

    condition: Condition
    text: Text


class DutyRule(NamedTuple):
    """One row of the table of duties.

    Args:
        id: stable slug.
        bearer: who owes it.
        article: where the law says it.
        condition: when it is owed.
        when: the key of `WHEN` that says from when.
        text: what is owed.
        dispute: another reading of its date, and where it arises; None when there is none.
        versions: the versions of the Regulation that hold this row.
        source: the text relied on.
        status: what that text is worth.
        reviewed_on: the day on which somebody last read the text.
    """

    id: str
    bearer: Role
    article: str
    condition: Condition
    when: str
    text: Text
    dispute: Dispute | None = None
    versions: tuple[str, ...] = VERSIONS
    source: Text = LAW
    status: LegalForce = LegalForce.BINDING
    reviewed_on: date = READ_IN_REVIEW


PUBLIC = any_of("body:public", "deployed_by_public_authority")
LEGACY = all_of("placed_before_high_risk_date", no("design_changed_since"))
HIGH = any_of("is:annex_iii", "is:annex_i_a")
# Article 2(12): a free system that is neither prohibited, nor high-risk, nor under Article 50 is left alone.
REGULATED = all_of("is:in_scope", no(all_of("is:minimal", "open_source")))
BEYOND_MINIMAL = all_of("is:in_scope", no("is:minimal"))
_SHOWN = any_of(*(f"rule:art50_{row}" for row in ("1", "2", "3", "4_deepfake", "4_artistic", "4_text")))
# For each key, the first line whose condition holds gives the milestone; None: the duty does not reach this system.
WHEN: Mapping[str, tuple[tuple[Condition, str | None], ...]] = {
    "prohibitions": ((ALWAYS, "prohibitions"),),
    "prohibitions_2026": ((ALWAYS, "prohibitions_2026"),),
    "general": ((ALWAYS, "general"),),
    "gpai": (("model_placed_before_august_2025", "gpai_legacy"), (ALWAYS, "gpai")),
    # Article 111(4) speaks of what was placed on the market, not of what was put into service for one’s own use.
    "marking": (
        (all_of("placed_before_august_2026", no("develops_own_system")), "marking_grace_end"),
        (ALWAYS, "general"),
    ),
    "high_risk": (
        (all_of(LEGACY, PUBLIC), "public_legacy"),
        (LEGACY, None),
        ("is:annex_iii", "annex_iii"),
        (ALWAYS, "annex_i"),
    ),
    # Where Article 111(2) leaves a private system alone, there is no infringement to report, but for Article 50.
    "reports": ((all_of(HIGH, LEGACY, no(PUBLIC), no(_SHOWN)), None), (ALWAYS, "general")),
    # Owed before the system is placed on the market: one that was already there cannot owe it.
    "derogated": ((LEGACY, None), (ALWAYS, "annex_iii")),
    "sector": ((ALWAYS, "annex_i"),),
    "public_legacy": ((ALWAYS, "public_legacy"),),
}

FORMALLY_SINCE_2026 = Dispute(
    no(LEGACY),
    Text(
        "Autre lecture : formellement applicable depuis le 2 août 2026, mais sans objet tant que la classe « haut risque » n’existe pas en droit.",
        "Other reading: formally applicable since 2 August 2026, but without object while the high-risk class does not legally exist.",
    ),
)
ON_THE_LETTER_OF_111_4 = Dispute(
    all_of("placed_before_august_2026", "develops_own_system"),
    Text(
        "Autre lecture : le délai du 2 décembre 2026 vaudrait aussi pour un système construit pour son propre usage ; à la lettre, l’article 111(4) ne vise que les systèmes mis sur le marché.",
        "Other reading: the delay until 2 December 2026 would also cover a system built for one’s own use; on the letter, Article 111(4) only covers systems placed on the market.",
    ),
)


def duty_row(
    id: str,  # noqa: A002 - the duty's id
    bearer: Role,
    article: str,
    condition: Condition,
    when: str,
    fr: str,
    en: str,
    *,
    dispute: Dispute | None = None,
    versions: tuple[str, ...] = VERSIONS,
    reviewed_on: date,
) -> DutyRule:
    """A row that rests on the Regulation, read on a day that it gives; a deployer's duty never reaches purely personal use (Article 2(10))."""
    reaches = all_of(condition, no("personal_use_only")) if bearer is Role.DEPLOYER else condition
    source = LAW if CURRENT in versions else LAWS[SUPERSEDED]
    text = Text(fr, en)
    return DutyRule(
        id, bearer, article, reaches, when, text, dispute, versions, source, reviewed_on=reviewed_on
    )


def any_rule(*ids: str) -> Condition:
    """At least one of these rules holds."""
    return any_of(*(f"rule:{rule_id}" for rule_id in ids))
