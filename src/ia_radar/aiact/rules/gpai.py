# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""General-purpose models (Articles 51 to 55), as a table: an axis beside the classes.

Rules that hold here: those of `rule`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import READ_FIRST, READ_IN_REVIEW
from ia_radar.aiact.rules.rule import Consequence, rule

__all__ = ["MODELS"]

_MODEL = Consequence.GPAI
_SYSTEMIC = any_of("training_above_1e25", "designated_systemic")

MODELS = (
    rule("gpai_downstream", _MODEL, "25, 53(1)(b)", "uses_gpai_model",
         "Le système repose sur un modèle à usage général : demander sa documentation à son fournisseur.",
         "The system relies on a general-purpose model: ask its provider for the documentation.",
         reviewed_on=READ_FIRST),
    rule("gpai_model", _MODEL, "53", all_of("provides_gpai_model", any_of(no("open_source"), _SYSTEMIC)),
         "Fournisseur d’un modèle à usage général : documentation, politique de droit d’auteur, résumé des données d’entraînement.",
         "Provider of a general-purpose model: documentation, copyright policy, summary of training content.",
         since="gpai", reviewed_on=READ_FIRST),
    rule("gpai_model_open", _MODEL, "53(2)", all_of("provides_gpai_model", "open_source", no(_SYSTEMIC)),
         "Modèle libre : restent dus la politique de droit d’auteur et le résumé des données d’entraînement.",
         "Open model: the copyright policy and the summary of training content remain due.", since="gpai", reviewed_on=READ_IN_REVIEW),
    rule("gpai_systemic", _MODEL, "51, 52, 55", all_of("provides_gpai_model", _SYSTEMIC),
         "Modèle à risque systémique : notification, évaluation, atténuation, incidents, cybersécurité.",
         "Model with systemic risk: notification, evaluation, mitigation, incidents, cybersecurity.", since="gpai", reviewed_on=READ_IN_REVIEW),
)  # fmt: skip
