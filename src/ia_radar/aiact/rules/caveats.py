# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Reservations: rows that change no result and say how firmly to read it.

Rules that hold here: those of `rule`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, no
from ia_radar.aiact.rules.calendar import LegalForce
from ia_radar.aiact.rules.rule import DRAFT_HIGH_RISK, Consequence, rule

__all__ = ["CAVEATS"]

_CAVEAT = Consequence.CAVEAT

CAVEATS = (
    rule("caveat_open_source", _CAVEAT, "2(12)", "open_source",
         "La licence libre n’exempte ni d’une interdiction, ni du haut risque, ni de l’article 50 ; sans l’un d’eux, le règlement ne s’applique pas au système libre.",
         "A free licence exempts from no prohibition, high-risk rule or Article 50 duty; with none of these, the Regulation does not apply to the free system."),
    rule("caveat_not_critical", _CAVEAT, "annex III 2",
         all_of("infrastructure_safety", no("critical_entity"), no("cybersecurity_only")),
         "L’exploitant n’est pas désigné entité critique : ce seul point écarte le haut risque, selon un projet de lignes directrices qui peut changer.",
         "The operator is not identified as critical: this alone rules out high risk, under draft guidelines that may change.",
         DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE),
    rule("caveat_personal_use", _CAVEAT, "2(10)", "personal_use_only",
         "Un particulier n’a pas d’obligation de déployeur ; celles du fournisseur demeurent.",
         "A private individual has no deployer’s duties; the provider’s remain."),
    rule("caveat_only_output_to_person", _CAVEAT, "annex III 3, 5", "output_to_person_only",
         "L’analyse suppose que l’organisme ne se sert jamais du résultat remis à la personne.",
         "This reading supposes that the organisation never uses the result given to the person.",
         DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE),
)  # fmt: skip
