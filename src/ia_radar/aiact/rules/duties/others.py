# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What importers, distributors, model providers and the first provider of a system owe.

Rules that hold here: those of `duty`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.calendar import READ_FIRST, READ_IN_REVIEW, READ_LAST
from ia_radar.aiact.rules.duties.duty import HIGH, DutyRule
from ia_radar.aiact.rules.duties.duty import duty_row as _row

__all__ = ["DUTIES"]

_MADE_OURS = any_of("puts_own_name", "substantially_modifies", "changes_purpose")

DUTIES: tuple[DutyRule, ...] = (
    _row("art23", Role.IMPORTER, "23", HIGH, "high_risk",
         "Vérifier la conformité avant d’importer.", "Check compliance before importing.", reviewed_on=READ_FIRST),
    _row("art24", Role.DISTRIBUTOR, "24", HIGH, "high_risk",
         "Vérifier marquage, déclaration et notice avant de distribuer.",
         "Check marking, declaration and instructions before distributing.", reviewed_on=READ_FIRST),
    _row("art25_2", Role.FIRST_PROVIDER, "25(2)", all_of(HIGH, _MADE_OURS), "high_risk",
         "Coopérer avec le nouveau fournisseur et lui remettre les informations, l’accès technique et l’aide nécessaires, sauf s’il avait exclu que son système devienne à haut risque.",
         "Cooperate with the new provider and hand over the information, technical access and help needed, unless it had ruled out that its system become high-risk.",
         reviewed_on=READ_LAST),
    _row("art53", Role.MODEL_PROVIDER, "53(1)", "rule:gpai_model", "gpai",
         "Documentation technique, documentation pour l’aval, politique de droit d’auteur, résumé des données d’entraînement.",
         "Technical documentation, downstream documentation, copyright policy, summary of training content.",
         reviewed_on=READ_FIRST),
    _row("art53_open", Role.MODEL_PROVIDER, "53(1)(c)-(d)", "rule:gpai_model_open", "gpai",
         "Politique de droit d’auteur et résumé des données d’entraînement.",
         "Copyright policy and summary of training content.", reviewed_on=READ_IN_REVIEW),
    _row("art55", Role.MODEL_PROVIDER, "52, 55", "rule:gpai_systemic", "gpai",
         "Notifier sous deux semaines ; évaluer et atténuer les risques, signaler les incidents, protéger le modèle.",
         "Notify within two weeks; assess and mitigate risks, report incidents, protect the model.",
         reviewed_on=READ_FIRST),
)  # fmt: skip
