# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Scope (Articles 2 and 3), as a table.

Rules that hold here: those of `rule`.
"""

from __future__ import annotations

from ia_radar.aiact.rules.calendar import READ_IN_REVIEW, READ_LAST, LegalForce
from ia_radar.aiact.rules.rule import GUIDE_DEFINITION, Consequence, rule

__all__ = ["SCOPE"]

_OUT = Consequence.OUT_OF_SCOPE

SCOPE = (
    rule("scope_rules_only", _OUT, "3(1)", "rules_only",
         "Un outil qui n’applique que des règles écrites par des personnes n’est pas un système d’IA.",
         "A tool that only applies rules written by people is not an AI system.",
         GUIDE_DEFINITION, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_IN_REVIEW),
    rule("scope_basic_processing", _OUT, "3(1)", "basic_processing_only",
         "Un simple traitement de données par des opérations fixes n’est pas un système d’IA (§ 46 et 47).",
         "Basic data processing by fixed operations is not an AI system (§§ 46 and 47).",
         GUIDE_DEFINITION, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_LAST),
    rule("scope_heuristic", _OUT, "3(1)", "heuristic_only",
         "Une heuristique classique, qui n’apprend rien, n’est pas un système d’IA (§ 48).",
         "A classical heuristic that learns nothing is not an AI system (§ 48).",
         GUIDE_DEFINITION, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_LAST),
    rule("scope_simple_prediction", _OUT, "3(1)", "simple_prediction_only",
         "Une prévision par statistique élémentaire n’est pas un système d’IA (§ 49 à 51).",
         "Prediction by an elementary statistic is not an AI system (§§ 49 to 51).",
         GUIDE_DEFINITION, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_LAST),
    rule("scope_optimisation", _OUT, "3(1)", "optimisation_only",
         "Un modèle qui ne fait qu’accélérer ou approcher un calcul d’optimisation établi n’est pas un système d’IA (§ 42 à 45).",
         "A model that only speeds up or approximates an established optimisation is not an AI system (§§ 42 to 45).",
         GUIDE_DEFINITION, LegalForce.FINAL_GUIDELINE, reviewed_on=READ_LAST),
    rule("scope_military", _OUT, "2(3)", "military_only",
         "Les usages exclusivement militaires, de défense ou de sécurité nationale sont exclus.",
         "Exclusively military, defence or national-security uses are excluded.", reviewed_on=READ_IN_REVIEW),
    rule("scope_third_country_authority", _OUT, "2(4)", "foreign_authority",
         "Les autorités de pays tiers en coopération policière ou judiciaire sont exclues.",
         "Third-country authorities in police or judicial cooperation are excluded.", reviewed_on=READ_IN_REVIEW),
    rule("scope_research", _OUT, "2(6)", "research_only",
         "La recherche scientifique, comme seul but, est exclue.",
         "Scientific research as the sole purpose is excluded.", reviewed_on=READ_IN_REVIEW),
    rule("scope_pre_market", _OUT, "2(8)", "pre_market_only",
         "Les recherches et essais avant mise sur le marché, hors conditions réelles, sont exclus.",
         "Research and testing before the market, outside real-world conditions, are excluded.", reviewed_on=READ_IN_REVIEW),
    rule("scope_no_union_link", _OUT, "2(1)", "no_union_link",
         "Sans aucun lien avec l’Union, le règlement ne s’applique pas.",
         "With no link to the Union, the Regulation does not apply.", reviewed_on=READ_IN_REVIEW),
)  # fmt: skip
