# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Prohibited practices (Article 5), as a table.

Rules that hold here:

1. Those of `rule`. Exceptions are part of the row that they except.
2. Where supply and use are prohibited on different conditions (Article 5(1a)), each has its row.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import CURRENT, READ_IN_REVIEW, READ_LAST, LegalForce
from ia_radar.aiact.rules.rule import GUIDE_PROHIBITED, Consequence, Support, rule

__all__ = ["PROHIBITED"]

_NO = Consequence.PROHIBITED


def _guide(fact: str) -> Support:
    return Support(fact, GUIDE_PROHIBITED, LegalForce.FINAL_GUIDELINE, widens=False)


# Article 5(1a)(a): by its purpose, or as an outcome that no adequate measure prevents.
_SUPPLY = any_of("meant_for_illicit_content", no("illicit_content_safeguarded"))

PROHIBITED = (
    rule("art5_1_a", _NO, "5(1)(a)", all_of("manipulates_behaviour", "significant_harm"),
         "La manipulation ou la tromperie qui cause un préjudice important est interdite.",
         "Manipulation or deception that causes significant harm is prohibited.", since="prohibitions", reviewed_on=READ_IN_REVIEW),
    rule("art5_1_b", _NO, "5(1)(b)", all_of("exploits_vulnerability", "significant_harm"),
         "L’exploitation de vulnérabilités qui cause un préjudice important est interdite.",
         "Exploiting vulnerabilities in a way that causes significant harm is prohibited.", since="prohibitions", reviewed_on=READ_IN_REVIEW),
    rule("art5_1_c", _NO, "5(1)(c)",
         all_of("scores_social_behaviour", any_of("score_used_elsewhere", "score_disproportionate")),
         "La notation sociale qui pénalise hors contexte ou sans proportion est interdite.",
         "Social scoring that penalises out of context or out of proportion is prohibited.", since="prohibitions",
         reviewed_on=READ_LAST),
    rule("art5_1_d", _NO, "5(1)(d)",
         all_of("predicts_offending", "offending_from_profile_alone", no("only_organisations")),
         "Prédire qu’une personne commettra une infraction d’après son seul profil est interdit.",
         "Predicting that a person will offend from their profile alone is prohibited.", since="prohibitions",
         reviewed_on=READ_LAST),
    rule("art5_1_e", _NO, "5(1)(e)", all_of("collects_faces", no("collection_targeted")),
         "La constitution de bases de visages par moissonnage non ciblé est interdite.",
         "Building face databases by untargeted scraping is prohibited.", since="prohibitions",
         reviewed_on=READ_LAST),
    rule("art5_1_f", _NO, "5(1)(f)", all_of("uses_biometrics", "emotions_at_work_or_school", no("emotions_from_words_only"), no("emotions_for_care_or_safety")),
         "Déduire les émotions au travail ou dans l’enseignement est interdit, hors raison médicale ou de sécurité.",
         "Inferring emotions at work or in education is prohibited, medical or safety reasons aside.",
         since="prohibitions", reviewed_on=READ_LAST,
         # The letter speaks of emotions; that they be inferred from biometric data is the reading of the guidelines.
         supports=(_guide("uses_biometrics"), _guide("emotions_from_words_only"))),
    rule("art5_1_g", _NO, "5(1)(g)", all_of("infers_beliefs_or_origin", no("categorisation_ancillary"), no("labels_datasets_only")),
         "Déduire de la biométrie l’origine, les opinions, les croyances ou l’orientation sexuelle est interdit.",
         "Deducing origin, opinions, beliefs or sexual orientation from biometrics is prohibited.",
         since="prohibitions", reviewed_on=READ_LAST),
    rule("art5_1_h", _NO, "5(1)(h)",
         all_of("recognises_people", no("verifies_claimed_identity"), no("person_takes_active_part"), "recognition_live",
                "recognition_in_public_space", "law_enforcement_use",
                no(all_of("recognition_listed_purpose", "recognition_authorised"))),
         "L’identification biométrique à distance en temps réel, dans l’espace public et à des fins répressives, est interdite hors exceptions autorisées.",
         "Real-time remote biometric identification in public spaces for law enforcement is prohibited, authorised exceptions aside.",
         since="prohibitions", reviewed_on=READ_LAST),
    rule("art5_1_ba", _NO, "5(1)(ba)",
         all_of("makes_intimate_content", no("intimate_consent"), _SUPPLY),
         "Fournir un système qui produit des contenus intimes réalistes d’une personne sans son consentement, par son but ou faute de protections, est interdit.",
         "Supplying a system that produces realistic intimate content of a person without consent, by purpose or for want of safeguards, is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,), reviewed_on=READ_LAST),
    rule("art5_1_ba_use", _NO, "5(1)(ba)",
         all_of("makes_intimate_content", no("intimate_consent"), "uses_for_illicit_content"),
         "Se servir d’un système pour produire des contenus intimes réalistes d’une personne sans son consentement est interdit.",
         "Using a system to produce realistic intimate content of a person without consent is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,), reviewed_on=READ_LAST),
    rule("art5_1_bb", _NO, "5(1)(bb)",
         all_of("makes_child_abuse_content", no("child_content_lawful"), _SUPPLY),
         "Fournir un système qui produit des contenus pédopornographiques, par son but ou faute de protections, est interdit.",
         "Supplying a system that produces child sexual abuse material, by purpose or for want of safeguards, is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,), reviewed_on=READ_LAST),
    rule("art5_1_bb_use", _NO, "5(1)(bb)",
         all_of("makes_child_abuse_content", no("child_content_lawful"), "uses_for_illicit_content"),
         "Se servir d’un système pour produire des contenus pédopornographiques est interdit.",
         "Using a system to produce child sexual abuse material is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,), reviewed_on=READ_LAST),
)  # fmt: skip
