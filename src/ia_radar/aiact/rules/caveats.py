# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Reservations: rows that change no result and say how firmly to read it.

Rules that hold here: those of `rule`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import CURRENT, READ_IN_REVIEW, READ_LAST, LegalForce
from ia_radar.aiact.rules.rule import DRAFT_HIGH_RISK, GUIDE_TRANSPARENCY, Consequence, rule

__all__ = ["CAVEATS"]

_CAVEAT = Consequence.CAVEAT

CAVEATS = (
    rule("caveat_open_source", _CAVEAT, "2(12)", "open_source",
         "La licence libre n’exempte ni d’une interdiction, ni du haut risque, ni de l’article 50 ; sans l’un d’eux, le règlement ne s’applique pas au système libre.",
         "A free licence exempts from no prohibition, high-risk rule or Article 50 duty; with none of these, the Regulation does not apply to the free system.", reviewed_on=READ_IN_REVIEW),
    rule("caveat_not_critical", _CAVEAT, "annex III 2",
         all_of("infrastructure_safety", "operator_not_critical", no("cybersecurity_only")),
         "L’exploitant n’est pas désigné entité critique : ce seul point écarte le haut risque, selon un projet de lignes directrices qui peut changer.",
         "The operator is not identified as critical: this alone rules out high risk, under draft guidelines that may change.",
         DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE, reviewed_on=READ_IN_REVIEW),
    rule("caveat_supply_only", _CAVEAT, "5(1a)",
         all_of(any_of(all_of("makes_intimate_content", no("intimate_consent")),
                       all_of("makes_child_abuse_content", no("child_content_lawful"))),
                any_of("meant_for_illicit_content", no("illicit_content_safeguarded")),
                no("uses_for_illicit_content")),
         "L’interdiction vise ici le fournisseur du système ; s’en servir n’est interdit qu’à qui veut produire de tels contenus.",
         "The prohibition is here on the supplier of the system; using it is prohibited only to whoever means to produce such content.",
         since="prohibitions_2026", versions=(CURRENT,), reviewed_on=READ_LAST),
    rule("caveat_own_name", _CAVEAT, "3(3), 50", all_of("puts_own_name", any_of("interacts_with_people", "generates_content")),
         "Qui fournit l’outil sous son nom en est le fournisseur pour l’article 50, selon les lignes directrices (§ 11) : le règlement ne le dit en toutes lettres que pour le haut risque.",
         "Whoever supplies the tool under their name is its provider for Article 50, under the guidelines (§ 11): the Regulation spells it out for high risk only.",
         GUIDE_TRANSPARENCY, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_IN_REVIEW),
    rule("caveat_bias_data", _CAVEAT, "4a", "sensitive_data",
         "L’article 4a permet, à titre exceptionnel et sous conditions strictes, de traiter des données sensibles pour détecter et corriger les biais d’un système ; il n’ouvre aucun autre usage.",
         "Article 4a allows, exceptionally and on strict conditions, the processing of sensitive data to detect and correct a system’s biases; it opens no other use.",
         since="amendment", versions=(CURRENT,), reviewed_on=READ_IN_REVIEW),
    rule("caveat_personal_use", _CAVEAT, "2(10)", "personal_use_only",
         "Un particulier n’a pas d’obligation de déployeur ; celles du fournisseur demeurent.",
         "A private individual has no deployer’s duties; the provider’s remain.", reviewed_on=READ_IN_REVIEW),
    rule("caveat_only_output_to_person", _CAVEAT, "annex III 3, 5", "output_to_person_only",
         "L’analyse suppose que l’organisme ne se sert jamais du résultat remis à la personne.",
         "This reading supposes that the organisation never uses the result given to the person.",
         DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE, reviewed_on=READ_IN_REVIEW),
)  # fmt: skip
