# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Transparency (Article 50), general-purpose models (Articles 51 to 55) and reservations, as tables.

Rules that hold here:

1. Those of `_rule`. Article 50 is laid over any class; it is a class of its own only when nothing else is.
2. General-purpose models are an axis beside the classes.
3. A caveat changes no result: it says how firmly to read it.
"""

from __future__ import annotations

from ia_radar.aiact._rule import DRAFT_HIGH_RISK, Outcome, rule
from ia_radar.aiact.calendar import Status
from ia_radar.aiact.logic import all_of, any_of, no

__all__ = ["ARTICLE_50", "CAVEATS", "MODELS"]

_SHOW, _MODEL, _CAVEAT = Outcome.TRANSPARENCY, Outcome.GPAI, Outcome.CAVEAT
_SYSTEMIC = any_of("training_above_1e25", "designated_systemic")

ARTICLE_50 = (
    rule("art50_1", _SHOW, "50(1)",
         all_of("interacts_with_people",
                any_of(no("obviously_ai"), "vulnerable_audience"),
                any_of(no("authorised_against_offences"), "public_reports_offences")),
         "Les personnes doivent savoir qu’elles dialoguent avec une IA.",
         "People must know that they are dealing with AI."),
    rule("art50_2", _SHOW, "50(2)",
         all_of("generates_content", no("assistive_editing_only"), no("technical_output_only"),
                no("authorised_against_offences")),
         "Les contenus produits doivent porter une marque lisible par machine.",
         "Generated content must carry a machine-readable mark."),
    rule("art50_3", _SHOW, "50(3)",
         all_of(any_of("infers_emotions", "categorises_people"), no("authorised_against_offences")),
         "Les personnes exposées à la reconnaissance des émotions ou à la catégorisation biométrique doivent être informées.",
         "People exposed to emotion recognition or biometric categorisation must be informed."),
    rule("art50_4_deepfake", _SHOW, "50(4)",
         all_of("makes_deepfakes", no("evidently_artistic"), no("authorised_against_offences")),
         "L’hypertrucage doit être signalé comme tel.", "A deep fake must be disclosed as such."),
    rule("art50_4_artistic", _SHOW, "50(4)",
         all_of("makes_deepfakes", "evidently_artistic", no("authorised_against_offences")),
         "L’œuvre doit signaler l’hypertrucage, d’une manière qui n’en gêne pas la jouissance.",
         "The work must disclose the deep fake, in a way that does not hamper its enjoyment."),
    rule("art50_4_text", _SHOW, "50(4)",
         all_of("informs_public", no("human_editor"), no("authorised_against_offences")),
         "Le texte d’information publié sans relecture humaine doit être signalé comme produit par une IA.",
         "Text published to inform the public without human review must be disclosed as AI-generated."),
)  # fmt: skip

MODELS = (
    rule("gpai_downstream", _MODEL, "25, 53(1)(b)", "uses_gpai_model",
         "Le système repose sur un modèle à usage général : demander sa documentation à son fournisseur.",
         "The system relies on a general-purpose model: ask its provider for the documentation."),
    rule("gpai_model", _MODEL, "53", all_of("provides_gpai_model", any_of(no("open_source"), _SYSTEMIC)),
         "Fournisseur d’un modèle à usage général : documentation, politique de droit d’auteur, résumé des données d’entraînement.",
         "Provider of a general-purpose model: documentation, copyright policy, summary of training content.",
         since="gpai"),
    rule("gpai_model_open", _MODEL, "53(2)", all_of("provides_gpai_model", "open_source", no(_SYSTEMIC)),
         "Modèle libre : restent dus la politique de droit d’auteur et le résumé des données d’entraînement.",
         "Open model: the copyright policy and the summary of training content remain due.", since="gpai"),
    rule("gpai_systemic", _MODEL, "51, 52, 55", all_of("provides_gpai_model", _SYSTEMIC),
         "Modèle à risque systémique : notification, évaluation, atténuation, incidents, cybersécurité.",
         "Model with systemic risk: notification, evaluation, mitigation, incidents, cybersecurity.", since="gpai"),
)  # fmt: skip

CAVEATS = (
    rule("caveat_open_source", _CAVEAT, "2(12)", "open_source",
         "La licence libre n’exempte ni d’une interdiction, ni du haut risque, ni de l’article 50 ; sans l’un d’eux, le règlement ne s’applique pas au système libre.",
         "A free licence exempts from no prohibition, high-risk rule or Article 50 duty; with none of these, the Regulation does not apply to the free system."),
    rule("caveat_not_critical", _CAVEAT, "annex III 2",
         all_of("infrastructure_safety", no("critical_entity"), no("cybersecurity_only")),
         "L’exploitant n’est pas désigné entité critique : ce seul point écarte le haut risque, selon un projet de lignes directrices qui peut changer.",
         "The operator is not identified as critical: this alone rules out high risk, under draft guidelines that may change.",
         DRAFT_HIGH_RISK, Status.DRAFT_GUIDELINE),
    rule("caveat_personal_use", _CAVEAT, "2(10)", "personal_use_only",
         "Un particulier n’a pas d’obligation de déployeur ; celles du fournisseur demeurent.",
         "A private individual has no deployer’s duties; the provider’s remain."),
    rule("caveat_only_output_to_person", _CAVEAT, "annex III 3, 5", "output_to_person_only",
         "L’analyse suppose que l’organisme ne se sert jamais du résultat remis à la personne.",
         "This reading supposes that the organisation never uses the result given to the person.",
         DRAFT_HIGH_RISK, Status.DRAFT_GUIDELINE),
)  # fmt: skip
