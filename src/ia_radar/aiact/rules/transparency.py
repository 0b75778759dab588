# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Transparency (Article 50), as a table.

Rules that hold here:

1. Those of `rule`.
2. Article 50 is laid over any class; it is a class of its own only when nothing else is.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import READ_IN_REVIEW, LegalForce
from ia_radar.aiact.rules.rule import GUIDE_TRANSPARENCY, Consequence, Support, rule

__all__ = ["ARTICLE_50"]

_SHOW = Consequence.TRANSPARENCY


def _guide(fact: str, *, widens: bool) -> Support:
    return Support(fact, GUIDE_TRANSPARENCY, LegalForce.FINAL_GUIDELINE, widens)


ARTICLE_50 = (
    rule("art50_1", _SHOW, "50(1)",
         all_of("interacts_with_people",
                any_of(no("obviously_ai"), "vulnerable_audience"),
                any_of(no("authorised_against_offences"), "public_reports_offences")),
         "Les personnes doivent savoir qu’elles dialoguent avec une IA.",
         "People must know that they are dealing with AI.",
         supports=(_guide("vulnerable_audience", widens=True),), reviewed_on=READ_IN_REVIEW),
    rule("art50_2", _SHOW, "50(2)",
         all_of("generates_content", no("assistive_editing_only"), no("technical_output_only"),
                no("authorised_against_offences")),
         "Les contenus produits doivent porter une marque lisible par machine.",
         "Generated content must carry a machine-readable mark.",
         supports=(_guide("technical_output_only", widens=False),), reviewed_on=READ_IN_REVIEW),
    rule("art50_3", _SHOW, "50(3)",
         all_of(any_of(all_of("uses_biometrics", "infers_emotions", no("emotions_from_words_only")),
                      all_of("categorises_people", no("categorisation_ancillary"))),
               no("authorised_against_offences")),
         "Les personnes exposées à la reconnaissance des émotions ou à la catégorisation biométrique doivent être informées.",
         "People exposed to emotion recognition or biometric categorisation must be informed.", reviewed_on=READ_IN_REVIEW),
    rule("art50_4_deepfake", _SHOW, "50(4)",
         all_of("makes_deepfakes", no("evidently_artistic"), no("authorised_against_offences")),
         "L’hypertrucage doit être signalé comme tel.", "A deep fake must be disclosed as such.", reviewed_on=READ_IN_REVIEW),
    rule("art50_4_artistic", _SHOW, "50(4)",
         all_of("makes_deepfakes", "evidently_artistic", no("authorised_against_offences")),
         "L’œuvre doit signaler l’hypertrucage, d’une manière qui n’en gêne pas la jouissance.",
         "The work must disclose the deep fake, in a way that does not hamper its enjoyment.", reviewed_on=READ_IN_REVIEW),
    rule("art50_4_text", _SHOW, "50(4)",
         all_of("informs_public", no(all_of("human_review", "editorial_responsibility")), no("authorised_against_offences")),
         "Le texte d’information publié doit être signalé comme produit par une IA, sauf relecture humaine du fond et responsabilité éditoriale assumée.",
         "Text published to inform the public must be disclosed as AI-generated, unless a person reviewed its substance and someone holds editorial responsibility.", reviewed_on=READ_IN_REVIEW),
)  # fmt: skip
