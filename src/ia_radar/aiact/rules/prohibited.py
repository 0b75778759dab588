# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Prohibited practices (Article 5), as a table.

Rules that hold here: those of `rule`. Exceptions are part of the row that they except.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import CURRENT
from ia_radar.aiact.rules.rule import Consequence, rule

__all__ = ["PROHIBITED"]

_NO = Consequence.PROHIBITED


PROHIBITED = (
    rule("art5_1_a", _NO, "5(1)(a)", all_of("manipulates_behaviour", "significant_harm"),
         "La manipulation ou la tromperie qui cause un préjudice important est interdite.",
         "Manipulation or deception that causes significant harm is prohibited.", since="prohibitions"),
    rule("art5_1_b", _NO, "5(1)(b)", all_of("exploits_vulnerability", "significant_harm"),
         "L’exploitation de vulnérabilités qui cause un préjudice important est interdite.",
         "Exploiting vulnerabilities in a way that causes significant harm is prohibited.", since="prohibitions"),
    rule("art5_1_c", _NO, "5(1)(c)",
         all_of("scores_social_behaviour", any_of("score_used_elsewhere", "score_disproportionate")),
         "La notation sociale qui pénalise hors contexte ou sans proportion est interdite.",
         "Social scoring that penalises out of context or out of proportion is prohibited.", since="prohibitions"),
    rule("art5_1_d", _NO, "5(1)(d)",
         all_of("predicts_offending", "offending_from_profile_alone", no("only_organisations")),
         "Prédire qu’une personne commettra une infraction d’après son seul profil est interdit.",
         "Predicting that a person will offend from their profile alone is prohibited.", since="prohibitions"),
    rule("art5_1_e", _NO, "5(1)(e)", all_of("collects_faces", no("collection_targeted")),
         "La constitution de bases de visages par moissonnage non ciblé est interdite.",
         "Building face databases by untargeted scraping is prohibited.", since="prohibitions"),
    rule("art5_1_f", _NO, "5(1)(f)", all_of("uses_biometrics", "emotions_at_work_or_school", no("emotions_from_words_only"), no("emotions_for_care_or_safety")),
         "Déduire les émotions au travail ou dans l’enseignement est interdit, hors raison médicale ou de sécurité.",
         "Inferring emotions at work or in education is prohibited, medical or safety reasons aside.",
         since="prohibitions"),
    rule("art5_1_g", _NO, "5(1)(g)", all_of("infers_beliefs_or_origin", no("categorisation_ancillary"), no("labels_datasets_only")),
         "Déduire de la biométrie l’origine, les opinions, les croyances ou l’orientation sexuelle est interdit.",
         "Deducing origin, opinions, beliefs or sexual orientation from biometrics is prohibited.",
         since="prohibitions"),
    rule("art5_1_h", _NO, "5(1)(h)",
         all_of("recognises_people", no("verifies_claimed_identity"), no("person_takes_active_part"), "recognition_live",
                "recognition_in_public_space", "law_enforcement_use",
                no(all_of("recognition_listed_purpose", "recognition_authorised"))),
         "L’identification biométrique à distance en temps réel, dans l’espace public et à des fins répressives, est interdite hors exceptions autorisées.",
         "Real-time remote biometric identification in public spaces for law enforcement is prohibited, authorised exceptions aside.",
         since="prohibitions"),
    rule("art5_1_ba", _NO, "5(1)(ba)",
         all_of("makes_intimate_content", no("intimate_consent"), no("illicit_content_prevented")),
         "Produire des contenus intimes réalistes d’une personne identifiable sans son consentement exprès est interdit.",
         "Producing realistic intimate content of an identifiable person without explicit consent is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,)),
    rule("art5_1_bb", _NO, "5(1)(bb)",
         all_of("makes_child_abuse_content", no("child_content_lawful"), no("illicit_content_prevented")),
         "Produire des contenus pédopornographiques est interdit.",
         "Producing child sexual abuse material is prohibited.",
         since="prohibitions_2026", versions=(CURRENT,)),
)  # fmt: skip
