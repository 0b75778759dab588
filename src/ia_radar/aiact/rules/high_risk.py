# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""High risk (Article 6, Annexes I and III), the derogations of Article 6(3) and what refuses them, as tables.

Rules that hold here:

1. Those of `rule`. Human approval appears in no condition: it never lowers the class.
2. A derogation lowers Annex III rows only, never a product of Annex I.
3. Where only the draft guidelines carry a condition, the row says so: as a whole (`status`), or for one fact (`supports`).
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.rules.calendar import CURRENT, READ_IN_REVIEW, READ_LAST, SUPERSEDED, LegalForce
from ia_radar.aiact.rules.rule import DRAFT_HIGH_RISK, Consequence, Support, rule

__all__ = ["ANNEX_I", "ANNEX_III", "DEROGATIONS", "REFUSALS"]

_PRODUCT, _USE = Consequence.HIGH_RISK_PRODUCT, Consequence.HIGH_RISK_USE
_DRAFT = (DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE)
_IN_PRODUCT = all_of("product_or_safety_function", "third_party_assessment")
_NO_CONVENIENCE = no(all_of("convenience_function_only", no("product_failure_endangers")))
# Article 6(1a) takes comfort and the like out of the safety components; a system that is itself the product stays in.
_SAFETY = all_of(_IN_PRODUCT, any_of("is_regulated_product", _NO_CONVENIENCE))


def _draft(fact: str, *, widens: bool) -> Support:
    return Support(fact, DRAFT_HIGH_RISK, LegalForce.DRAFT_GUIDELINE, widens)


_OPT_OUT = (
    _draft("third_party_assessment", widens=True),
)  # also where the maker may opt out by following standards
_TO_PERSON = (_draft("output_to_person_only", widens=False),)

ANNEX_I = (
    rule("art6_1_a", _PRODUCT, "6(1), annex I A", all_of("product_section_a", _SAFETY),
         "Produit réglementé (annexe I, section A), ou fonction de sécurité de ce produit, soumis à évaluation par un tiers.",
         "Regulated product (Annex I, section A), or its safety function, subject to third-party assessment.",
         versions=(CURRENT,), supports=_OPT_OUT, reviewed_on=READ_LAST),
    rule("art6_1_b", _PRODUCT, "6(1), annex I B",
         all_of(any_of("product_section_b", "product_machinery"), _SAFETY),
         "Produit de transport ou machine (annexe I, section B), ou leur fonction de sécurité, soumis à évaluation par un tiers.",
         "Transport product or machine (Annex I, section B), or their safety function, subject to third-party assessment.",
         versions=(CURRENT,), supports=_OPT_OUT, reviewed_on=READ_LAST),
    rule("art6_1_a_2024", _PRODUCT, "6(1), annex I A",
         all_of(any_of("product_section_a", "product_machinery"), _IN_PRODUCT),
         "Produit réglementé ou machine (annexe I, section A), ou leur fonction de sécurité, soumis à évaluation par un tiers.",
         "Regulated product or machine (Annex I, section A), or their safety function, subject to third-party assessment.",
         versions=(SUPERSEDED,), supports=_OPT_OUT, reviewed_on=READ_IN_REVIEW),
    rule("art6_1_b_2024", _PRODUCT, "6(1), annex I B", all_of("product_section_b", _IN_PRODUCT),
         "Produit de transport (annexe I, section B), ou sa fonction de sécurité, soumis à évaluation par un tiers.",
         "Transport product (Annex I, section B), or its safety function, subject to third-party assessment.",
         versions=(SUPERSEDED,), supports=_OPT_OUT, reviewed_on=READ_IN_REVIEW),
)  # fmt: skip

_EDUCATION = all_of("education_use", no("output_to_person_only"))
_BENEFIT = all_of("deployed_by_public_authority", no("only_organisations"), no("output_to_person_only"))
_REMOTE = all_of("recognises_people", no("verifies_claimed_identity"), no("person_takes_active_part"))
_EMOTIONS = all_of("uses_biometrics", "infers_emotions", no("emotions_from_words_only"))
_POLICE = all_of("law_enforcement_use", no("tax_customs_administrative"))

ANNEX_III = (
    rule("iii_1_a", _USE, "annex III 1(a)", _REMOTE,
         "Identification biométrique à distance, en direct ou a posteriori.",
         "Remote biometric identification, live or afterwards.", reviewed_on=READ_IN_REVIEW),
    rule("iii_1_b", _USE, "annex III 1(b)", all_of(any_of("infers_beliefs_or_origin", "infers_other_protected_traits"), no("categorisation_ancillary")),
         "Catégorisation biométrique selon des attributs sensibles ou protégés déduits.",
         "Biometric categorisation by inferred sensitive or protected attributes.",
         supports=(_draft("infers_other_protected_traits", widens=True),), reviewed_on=READ_IN_REVIEW),
    rule("iii_1_c", _USE, "annex III 1(c)", _EMOTIONS,
         "Reconnaissance des émotions.", "Emotion recognition.", reviewed_on=READ_IN_REVIEW),
    rule("iii_2", _USE, "annex III 2", all_of("infrastructure_safety", no("operator_not_critical"), no("cybersecurity_only")),
         "Composant de sécurité d’une infrastructure critique.", "Safety component of critical infrastructure.",
         supports=(_draft("infrastructure_safety", widens=True), _draft("operator_not_critical", widens=False)),
         reviewed_on=READ_LAST),
    rule("iii_3_a", _USE, "annex III 3(a)", all_of("decides_admission", _EDUCATION),
         "Accès, admission ou affectation dans l’enseignement.",
         "Access, admission or assignment in education.", supports=_TO_PERSON, reviewed_on=READ_IN_REVIEW),
    rule("iii_3_b", _USE, "annex III 3(b)", all_of("evaluates_learning", _EDUCATION),
         "Évaluation des acquis ou orientation de l’apprentissage.",
         "Evaluating learning outcomes or steering learning.", supports=_TO_PERSON, reviewed_on=READ_IN_REVIEW),
    rule("iii_3_c", _USE, "annex III 3(c)", all_of("assesses_education_level", _EDUCATION),
         "Évaluation du niveau d’enseignement approprié.", "Assessing the appropriate level of education.",
         supports=_TO_PERSON, reviewed_on=READ_IN_REVIEW),
    rule("iii_3_d", _USE, "annex III 3(d)", "monitors_tests",
         "Surveillance des épreuves.", "Monitoring of tests.", reviewed_on=READ_IN_REVIEW),
    rule("iii_4_a", _USE, "annex III 4(a)", "recruits",
         "Recrutement et sélection.", "Recruitment and selection.", reviewed_on=READ_IN_REVIEW),
    rule("iii_4_b", _USE, "annex III 4(b)",
         any_of("decides_work_conditions", "allocates_tasks_on_behaviour", "monitors_workers"),
         "Décisions sur la relation de travail, tâches selon le comportement, suivi du rendement.",
         "Decisions on the working relationship, tasks by behaviour, monitoring of performance.", reviewed_on=READ_IN_REVIEW),
    rule("iii_5_a", _USE, "annex III 5(a)", all_of("evaluates_benefit_eligibility", _BENEFIT),
         "Droit aux aides et services publics essentiels, par ou pour une autorité publique.",
         "Eligibility for essential public benefits and services, by or for a public authority.",
         supports=_TO_PERSON, reviewed_on=READ_IN_REVIEW),
    rule("iii_5_a_childcare", _USE, "annex III 5(a)", all_of("allocates_childcare", _BENEFIT),
         "Attribution de places en crèche ou d’un autre accueil de jeunes enfants.",
         "Allocation of nursery places or other childcare.", *_DRAFT, reviewed_on=READ_IN_REVIEW),
    rule("iii_5_a_fraud", _USE, "annex III 5(a)", all_of("flags_benefit_fraud", _BENEFIT),
         "Signalement de fraude parmi les demandeurs ou allocataires.",
         "Flagging fraud among claimants or beneficiaries.", *_DRAFT, reviewed_on=READ_IN_REVIEW),
    rule("iii_5_a_housing", _USE, "annex III 5(a)", all_of("ranks_social_housing", _BENEFIT),
         "Priorité ou cotation des demandes de logement social.",
         "Priority or rating of social-housing applications.", *_DRAFT, reviewed_on=READ_IN_REVIEW),
    rule("iii_5_b", _USE, "annex III 5(b)",
         all_of("scores_creditworthiness", no("financial_fraud_detection"), no("credit_not_essential"),
                no("only_organisations"), no("output_to_person_only")),
         "Évaluation de la solvabilité de personnes physiques.", "Creditworthiness of natural persons.",
         supports=(*_TO_PERSON, _draft("credit_not_essential", widens=False)), reviewed_on=READ_IN_REVIEW),
    rule("iii_5_c", _USE, "annex III 5(c)", all_of("prices_life_health_insurance", no("only_organisations")),
         "Risque et prix en assurance vie et santé.", "Risk and pricing in life and health insurance.", reviewed_on=READ_IN_REVIEW),
    rule("iii_5_d", _USE, "annex III 5(d)", any_of("handles_emergency_calls", "triages_patients"),
         "Appels d’urgence, envoi des secours, tri des patients en urgence.",
         "Emergency calls, dispatch of responders, emergency triage.",
         supports=(_draft("handles_emergency_calls", widens=True),), reviewed_on=READ_IN_REVIEW),
    rule("iii_6_a", _USE, "annex III 6(a)", all_of("assesses_victim_risk", _POLICE, no("only_organisations")),
         "Risque qu’une personne devienne victime.", "Risk that a person becomes a victim.", reviewed_on=READ_IN_REVIEW),
    rule("iii_6_b", _USE, "annex III 6(b)", all_of("lie_detection", _POLICE),
         "Polygraphe ou outil analogue, à des fins répressives.", "Polygraph or similar tool, for law enforcement.", reviewed_on=READ_IN_REVIEW),
    rule("iii_6_c", _USE, "annex III 6(c)", all_of("evaluates_evidence", _POLICE),
         "Fiabilité des preuves.", "Reliability of evidence.",
         supports=(_draft("evaluates_evidence", widens=True),), reviewed_on=READ_IN_REVIEW),
    rule("iii_6_d", _USE, "annex III 6(d)",
         all_of(any_of("predicts_offending", "assesses_criminal_past"), _POLICE, no("only_organisations")),
         "Risque d’infraction ou de récidive, personnalité ou passé pénal.",
         "Risk of offending or reoffending, personality or past criminal behaviour.", reviewed_on=READ_IN_REVIEW),
    rule("iii_6_e", _USE, "annex III 6(e)", all_of("profiles_suspects", _POLICE, no("only_organisations")),
         "Profilage de personnes dans la détection, l’enquête ou les poursuites.",
         "Profiling of people in detection, investigation or prosecution.", reviewed_on=READ_IN_REVIEW),
    rule("iii_7_a", _USE, "annex III 7(a)", all_of("lie_detection", "migration_use"),
         "Polygraphe ou outil analogue, en matière de migrations.", "Polygraph or similar tool, in migration.", reviewed_on=READ_IN_REVIEW),
    rule("iii_7_b", _USE, "annex III 7(b)", all_of("assesses_migration_risk", no("only_organisations")),
         "Risque présenté par une personne qui entre ou séjourne.", "Risk posed by a person who enters or stays.", reviewed_on=READ_IN_REVIEW),
    rule("iii_7_c", _USE, "annex III 7(c)", "examines_asylum_or_visa",
         "Examen des demandes d’asile, de visa ou de séjour.",
         "Examination of asylum, visa or residence applications.", reviewed_on=READ_IN_REVIEW),
    rule("iii_7_d", _USE, "annex III 7(d)", all_of("identifies_at_border", no("travel_documents_only")),
         "Détection, reconnaissance ou identification de personnes en matière de migrations.",
         "Detecting, recognising or identifying people in migration.", reviewed_on=READ_IN_REVIEW),
    rule("iii_8_a", _USE, "annex III 8(a)", "assists_judges",
         "Aide à une juridiction pour établir les faits, interpréter ou appliquer le droit.",
         "Assisting a court in establishing facts, interpreting or applying the law.", reviewed_on=READ_IN_REVIEW),
    rule("iii_8_b", _USE, "annex III 8(b)", all_of("influences_votes", no("campaign_logistics_only")),
         "Influence sur le résultat d’un scrutin ou sur le vote.", "Influencing a ballot or how people vote.", reviewed_on=READ_IN_REVIEW),
)  # fmt: skip

_NEVER_WITH = any_of("profiles_people", "feeds_decision_chain")
_NEVER_WITH_ADVICE = any_of(_NEVER_WITH, "recommends_on_case")
_CHAIN = _draft("feeds_decision_chain", widens=False)
_EXCLUDED = (_CHAIN,)
_EXCLUDED_FROM_ADVICE = (_CHAIN, _draft("recommends_on_case", widens=False))

DEROGATIONS = (
    rule("art6_3_a", Consequence.DEROGATION, "6(3)(a)", all_of("converts_or_sorts_only", no(_NEVER_WITH_ADVICE)),
         "Tâche procédurale étroite.", "Narrow procedural task.",
         supports=_EXCLUDED_FROM_ADVICE, reviewed_on=READ_LAST),
    rule("art6_3_b", Consequence.DEROGATION, "6(3)(b)", all_of("improves_finished_work", no(_NEVER_WITH)),
         "Amélioration du résultat d’une activité humaine achevée.",
         "Improvement of the result of a completed human activity.", supports=_EXCLUDED, reviewed_on=READ_LAST),
    rule("art6_3_c", Consequence.DEROGATION, "6(3)(c)",
         all_of("reviews_past_decisions", no("corrects_without_review"), no(_NEVER_WITH)),
         "Détection, après coup, de constantes ou d’écarts dans des décisions prises.",
         "Detection, after the event, of patterns or deviations in decisions made.",
         supports=_EXCLUDED, reviewed_on=READ_LAST),
    rule("art6_3_d", Consequence.DEROGATION, "6(3)(d)", all_of("prepares_assessment", no(_NEVER_WITH_ADVICE)),
         "Tâche préparatoire à l’examen humain.", "Task preparatory to the human assessment.",
         supports=_EXCLUDED_FROM_ADVICE, reviewed_on=READ_LAST),
)  # fmt: skip

_CLAIMED = any_of(
    "converts_or_sorts_only", "improves_finished_work", "reviews_past_decisions", "prepares_assessment"
)

REFUSALS = (
    rule("refused_profiling", Consequence.REFUSAL, "6(3)", all_of("profiles_people", _CLAIMED),
         "Le système profile des personnes : il reste toujours à haut risque.",
         "The system profiles people: it always remains high-risk.", reviewed_on=READ_IN_REVIEW),
    rule("refused_recommendation", Consequence.REFUSAL, "6(3)(a), 6(3)(d)",
         all_of("recommends_on_case", any_of("converts_or_sorts_only", "prepares_assessment")),
         "Une note ou un avis sur un cas précis n’est ni préparatoire ni purement procédural.",
         "A score or an opinion on a specific case is neither preparatory nor merely procedural.", *_DRAFT, reviewed_on=READ_IN_REVIEW),
    rule("refused_chain", Consequence.REFUSAL, "6(3)", "feeds_decision_chain",
         "Le système fait partie d’un ensemble qui pèse sur des décisions individuelles.",
         "The system is part of a whole that weighs on individual decisions.", *_DRAFT, reviewed_on=READ_IN_REVIEW),
    rule("refused_product", Consequence.REFUSAL, "6(1), 6(3)",
         all_of(any_of("product_section_a", "product_section_b", "product_machinery"), _SAFETY, _CLAIMED),
         "Les dérogations ne valent jamais pour un produit de l’annexe I.",
         "The derogations never apply to a product of Annex I.", reviewed_on=READ_IN_REVIEW),
    rule("refused_no_review", Consequence.REFUSAL, "6(3)(c)", "corrects_without_review",
         "Il peut modifier des décisions sans réel réexamen humain.",
         "It can change decisions without a proper human review.", reviewed_on=READ_IN_REVIEW),
)  # fmt: skip
