# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""The table of duties: who owes what, under which condition, and from which milestone.

Rules that hold here:

1. A duty is a row: who bears it, the article, when it is owed, and the key of `WHEN` that dates it.
2. Conditions read the facts and, with a colon, what is known otherwise: ``is:high_risk`` (the class),
   ``rule:art50_1`` (a rule that holds), ``body:public``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ia_radar.aiact.logic.condition import ALWAYS, Condition, all_of, any_of, no
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.calendar import CURRENT, LAW, SUPERSEDED, VERSIONS, LegalForce
from ia_radar.text import Text

__all__ = ["ADDED_ROLES", "DUTIES", "WHEN", "DutyRule"]


class DutyRule(NamedTuple):
    """One row of the table of duties.

    Args:
        id: stable slug.
        bearer: who owes it.
        article: where the law says it.
        condition: when it is owed.
        when: the key of `_WHEN` that says from when.
        text: what is owed.
        disputed: the other reading of its date, when there is one.
        versions: the versions of the Regulation that hold this row.
        source: the text relied on.
        status: what that text is worth.
    """

    id: str
    bearer: Role
    article: str
    condition: Condition
    when: str
    text: Text
    disputed: Text | None = None
    versions: tuple[str, ...] = VERSIONS
    source: Text = LAW
    status: str = LegalForce.BINDING


_PUBLIC = any_of("body:public", "deployed_by_public_authority")
_LEGACY = all_of("placed_before_high_risk_date", no("design_changed_since"))
_HIGH = any_of("is:annex_iii", "is:annex_i_a")
# Article 2(12): a free system that is neither prohibited, nor high-risk, nor under Article 50 is left alone.
_COUNTED = all_of("is:in_scope", no(all_of("is:minimal", "open_source")))
_HIGH_DAYS = (
    (all_of(_LEGACY, _PUBLIC), "public_legacy"),
    (_LEGACY, None),
    ("is:annex_iii", "annex_iii"),
    (ALWAYS, "annex_i"),
)
# For each key, the first line whose condition holds gives the milestone; None: the duty does not reach this system.
WHEN: Mapping[str, tuple[tuple[Condition, str | None], ...]] = {
    "prohibitions": ((ALWAYS, "prohibitions"),),
    "prohibitions_2026": ((ALWAYS, "prohibitions_2026"),),
    "general": ((ALWAYS, "general"),),
    "gpai": ((ALWAYS, "gpai"),),
    "marking": (("placed_before_august_2026", "marking_grace_end"), (ALWAYS, "general")),
    "high_risk": _HIGH_DAYS,
    "derogated": ((ALWAYS, "annex_iii"),),
    "sector": ((ALWAYS, "annex_i"),),
    "public_legacy": ((ALWAYS, "public_legacy"),),
}

_FORMALLY = Text(
    "Autre lecture : formellement applicable depuis le 2 août 2026, mais sans objet tant que la classe « haut risque » n’existe pas en droit.",
    "Other reading: formally applicable since 2 August 2026, but without object while the high-risk class does not legally exist.",
)
_P, _D = Role.PROVIDER, Role.DEPLOYER


def _row(
    id: str, bearer: Role, article: str, condition: Condition, when: str, fr: str, en: str,  # noqa: A002 - the duty's id
    *, disputed: bool = False, versions: tuple[str, ...] = VERSIONS,
) -> DutyRule:  # fmt: skip
    reaches = all_of(condition, no("personal_use_only")) if bearer is _D else condition
    return DutyRule(
        id, bearer, article, reaches, when, Text(fr, en), _FORMALLY if disputed else None, versions
    )


def _any_rule(*ids: str) -> Condition:
    return any_of(*(f"rule:{one}" for one in ids))


_FORBIDDEN = _any_rule(*(f"art5_1_{letter}" for letter in "abcdefgh"))
_FORBIDDEN_2026 = _any_rule("art5_1_ba", "art5_1_bb")
_AFTER_THE_FACT = all_of("rule:iii_1_a", "law_enforcement_use", no("recognition_live"))

DUTIES: tuple[DutyRule, ...] = (
    _row("art4_provider", _P, "4", _COUNTED, "prohibitions",
         "Prendre des mesures pour développer la maîtrise de l’IA de son personnel.",
         "Take measures to support the development of its staff’s AI literacy.", versions=(CURRENT,)),
    _row("art4_deployer", _D, "4", _COUNTED, "prohibitions",
         "Prendre des mesures pour développer la maîtrise de l’IA des agents qui s’en servent.",
         "Take measures to support the AI literacy of the staff who use it.", versions=(CURRENT,)),
    _row("art4_provider_2024", _P, "4", _COUNTED, "prohibitions",
         "Garantir, dans la mesure du possible, un niveau suffisant de maîtrise de l’IA de son personnel.",
         "Ensure, to its best extent, a sufficient level of AI literacy of its staff.", versions=(SUPERSEDED,)),
    _row("art4_deployer_2024", _D, "4", _COUNTED, "prohibitions",
         "Garantir, dans la mesure du possible, un niveau suffisant de maîtrise de l’IA des agents qui s’en servent.",
         "Ensure, to its best extent, a sufficient level of AI literacy of the staff who use it.",
         versions=(SUPERSEDED,)),
    _row("art5_provider", _P, "5(1)(a)-(h)", all_of(_FORBIDDEN, "is:in_scope"), "prohibitions",
         "Ne pas mettre ce système sur le marché ni en service.",
         "Do not place this system on the market or put it into service."),
    _row("art5_deployer", _D, "5(1)(a)-(h)", all_of(_FORBIDDEN, "is:in_scope"), "prohibitions",
         "Ne pas utiliser ce système.", "Do not use this system."),
    _row("art5_2026_provider", _P, "5(1)(ba)-(bb)", all_of(_FORBIDDEN_2026, "is:in_scope"), "prohibitions_2026",
         "Ne pas mettre ce système sur le marché ni en service.",
         "Do not place this system on the market or put it into service.", versions=(CURRENT,)),
    _row("art5_2026_deployer", _D, "5(1)(ba)-(bb)", all_of(_FORBIDDEN_2026, "is:in_scope"), "prohibitions_2026",
         "Ne pas utiliser ce système.", "Do not use this system.", versions=(CURRENT,)),
    _row("art6_4", _P, "6(4)", "is:derogated", "derogated",
         "Documenter pourquoi le système échappe au haut risque, avant de le mettre sur le marché.",
         "Document why the system escapes high risk, before placing it on the market.", disputed=True),
    _row("art49_2", _P, "49(2)", "is:derogated", "derogated",
         "Enregistrer le système et soi-même dans la base de l’Union.",
         "Register the system and itself in the EU database.", disputed=True),
    _row("art2_2", _P, "2(2), annex I B", "is:annex_i_b", "sector",
         "Suivre la législation du secteur, qui intégrera les exigences ; seuls les articles 6(1), 60a et 102 à 112 s’appliquent.",
         "Follow the sector’s own law, which will take up the requirements; only Articles 6(1), 60a and 102 to 112 apply."),
    _row("art8_15", _P, "8-15", _HIGH, "high_risk",
         "Gestion des risques, qualité des données, documentation, journaux, notice, contrôle humain, exactitude et cybersécurité.",
         "Risk management, data quality, documentation, logs, instructions, human oversight, accuracy and cybersecurity."),
    _row("art16_21", _P, "16-21", _HIGH, "high_risk",
         "Système de qualité, conservation, mesures correctives, coopération avec les autorités.",
         "Quality system, record keeping, corrective action, cooperation with authorities."),
    _row("art23", Role.IMPORTER, "23", _HIGH, "high_risk",
         "Vérifier la conformité avant d’importer.", "Check compliance before importing."),
    _row("art24", Role.DISTRIBUTOR, "24", _HIGH, "high_risk",
         "Vérifier marquage, déclaration et notice avant de distribuer.",
         "Check marking, declaration and instructions before distributing."),
    _row("art25_1_a", _P, "25(1)(a)", all_of(_HIGH, "puts_own_name"), "high_risk",
         "Qui met son nom sur un système à haut risque en devient le fournisseur.",
         "Whoever puts their name on a high-risk system becomes its provider."),
    _row("art25_1_b", _P, "25(1)(b)", all_of(_HIGH, "substantially_modifies"), "high_risk",
         "Qui modifie substantiellement un système à haut risque en devient le fournisseur.",
         "Whoever substantially modifies a high-risk system becomes its provider."),
    _row("art25_1_c", _P, "25(1)(c)", all_of(_HIGH, "changes_purpose"), "high_risk",
         "Qui détourne un système vers un usage à haut risque en devient le fournisseur.",
         "Whoever turns a system to a high-risk purpose becomes its provider."),
    _row("art26_1", _D, "26(1)", _HIGH, "high_risk",
         "Utiliser le système selon sa notice.", "Use the system according to its instructions."),
    _row("art26_2", _D, "26(2)", _HIGH, "high_risk",
         "Confier le contrôle humain à des personnes compétentes, formées et soutenues.",
         "Entrust human oversight to competent, trained and supported people."),
    _row("art26_4", _D, "26(4)", _HIGH, "high_risk",
         "Veiller à la pertinence des données d’entrée que l’on maîtrise.",
         "See that the input data under one’s control are relevant."),
    _row("art26_5", _D, "26(5)", _HIGH, "high_risk",
         "Surveiller le fonctionnement, suspendre en cas de risque, signaler les incidents graves.",
         "Monitor operation, suspend on risk, report serious incidents."),
    _row("art26_6", _D, "26(6)", _HIGH, "high_risk",
         "Conserver les journaux au moins six mois.", "Keep the logs for at least six months."),
    _row("art26_7", _D, "26(7)", all_of(_HIGH, "employment_use"), "high_risk",
         "Informer d’abord les agents concernés et leurs représentants.",
         "First inform the workers concerned and their representatives."),
    _row("art26_8", _D, "26(8)", all_of("is:annex_iii_but_2", _PUBLIC), "high_risk",
         "Ne pas utiliser un système qui n’est pas enregistré dans la base de l’Union ; enregistrer son propre usage.",
         "Do not use a system that is not registered in the EU database; register one’s own use.", disputed=True),
    _row("art26_9", _D, "26(9)", all_of(_HIGH, "personal_data"), "high_risk",
         "Se servir de la notice du fournisseur pour l’analyse d’impact (AIPD).",
         "Use the provider’s information for the data-protection impact assessment."),
    _row("art26_10", _D, "26(10)", all_of("is:high_risk", _AFTER_THE_FACT), "high_risk",
         "Identification a posteriori : autorisation d’un juge ou d’une autorité sous 48 heures, jamais d’usage non ciblé.",
         "Identification afterwards: authorisation by a judge or authority within 48 hours, never untargeted use."),
    _row("art26_11", _D, "26(11)", "is:annex_iii", "high_risk",
         "Informer les personnes que le système décide, ou aide à décider, à leur sujet.",
         "Inform people that the system decides, or helps decide, about them."),
    _row("art26_12", _D, "26(12)", _HIGH, "high_risk",
         "Coopérer avec les autorités.", "Cooperate with the authorities."),
    _row("art27", _D, "27",
         any_of(all_of("is:annex_iii_but_2", any_of(_PUBLIC, "private_public_service")),
                all_of("is:annex_iii", _any_rule("iii_5_b", "iii_5_c"))), "high_risk",
         "Analyser l’impact sur les droits fondamentaux avant le premier usage, la tenir à jour, la notifier à l’autorité de surveillance du marché.",
         "Assess the impact on fundamental rights before first use, keep it up to date, notify the market surveillance authority.",
         disputed=True),
    _row("art43_48", _P, "43, 47, 48", _HIGH, "high_risk",
         "Évaluer la conformité, signer la déclaration UE, apposer le marquage CE.",
         "Assess conformity, sign the EU declaration, affix the CE marking.", disputed=True),
    _row("art49_1", _P, "49(1)", "is:annex_iii_but_2", "high_risk",
         "Enregistrer le système dans la base de l’Union avant sa mise sur le marché.",
         "Register the system in the EU database before placing it on the market.", disputed=True),
    _row("art49_3", _D, "49(3)", all_of("is:annex_iii_but_2", _PUBLIC), "high_risk",
         "S’enregistrer comme autorité, choisir le système et déclarer son usage dans la base de l’Union (partie non publique pour police, migrations et biométrie).",
         "Register as an authority, select the system and record its use in the EU database (non-public part for police, migration and biometrics).",
         disputed=True),
    _row("art49_5", _P, "49(5)", all_of("is:annex_iii", "rule:iii_2"), "high_risk",
         "Enregistrer au niveau national le système d’infrastructure critique.",
         "Register the critical-infrastructure system at national level.", disputed=True),
    _row("art50_1", _P, "50(1)", "rule:art50_1", "general",
         "Faire savoir aux personnes qu’elles dialoguent avec une IA.",
         "Let people know that they are dealing with AI."),
    _row("art50_2", _P, "50(2)", "rule:art50_2", "marking",
         "Marquer les contenus produits de façon lisible par machine et détectable.",
         "Mark generated content in a machine-readable and detectable way."),
    _row("art50_3", _D, "50(3)", "rule:art50_3", "general",
         "Informer les personnes exposées, et traiter leurs données selon le RGPD.",
         "Inform the people exposed, and process their data under the GDPR."),
    _row("art50_4_deepfake", _D, "50(4)", "rule:art50_4_deepfake", "general",
         "Signaler l’hypertrucage.", "Disclose the deep fake."),
    _row("art50_4_artistic", _D, "50(4)", "rule:art50_4_artistic", "general",
         "Signaler l’hypertrucage sans gêner la jouissance de l’œuvre.",
         "Disclose the deep fake without hampering the enjoyment of the work."),
    _row("art50_4_text", _D, "50(4)", "rule:art50_4_text", "general",
         "Signaler que le texte est produit par une IA.", "Disclose that the text is AI-generated."),
    _row("art50_5_provider", _P, "50(5)", _any_rule("art50_1", "art50_2"), "general",
         "Informer clairement, dès le premier contact, sous une forme accessible.",
         "Inform clearly, from the first contact, in an accessible form."),
    _row("art50_5_deployer", _D, "50(5)",
         _any_rule("art50_3", "art50_4_deepfake", "art50_4_artistic", "art50_4_text"), "general",
         "Informer clairement, dès la première exposition, sous une forme accessible.",
         "Inform clearly, from the first exposure, in an accessible form."),
    _row("art53", Role.MODEL_PROVIDER, "53(1)", "rule:gpai_model", "gpai",
         "Documentation technique, documentation pour l’aval, politique de droit d’auteur, résumé des données d’entraînement.",
         "Technical documentation, downstream documentation, copyright policy, summary of training content."),
    _row("art53_open", Role.MODEL_PROVIDER, "53(1)(c)-(d)", "rule:gpai_model_open", "gpai",
         "Politique de droit d’auteur et résumé des données d’entraînement.",
         "Copyright policy and summary of training content."),
    _row("art55", Role.MODEL_PROVIDER, "52, 55", "rule:gpai_systemic", "gpai",
         "Notifier sous deux semaines ; évaluer et atténuer les risques, signaler les incidents, protéger le modèle.",
         "Notify within two weeks; assess and mitigate risks, report incidents, protect the model."),
    _row("art72_73", _P, "72, 73", _HIGH, "high_risk",
         "Surveiller le système après sa mise sur le marché et signaler les incidents graves.",
         "Monitor the system after placing it on the market and report serious incidents.", disputed=True),
    _row("art86", _D, "86", "is:annex_iii_but_2", "high_risk",
         "Expliquer à la personne qui le demande le rôle du système dans la décision qui la concerne.",
         "Explain to a person who asks the system’s role in the decision about them.", disputed=True),
    _row("art111_2", _D, "111(2)", all_of(_HIGH, _LEGACY, _PUBLIC), "public_legacy",
         "Mettre en conformité le système déjà en service, même inchangé.",
         "Bring the system already in service into compliance, even unchanged."),
)  # fmt: skip

_BECOMES_PROVIDER = any_of(
    "develops_own_system", all_of(_HIGH, any_of("puts_own_name", "substantially_modifies", "changes_purpose"))
)
ADDED_ROLES: tuple[tuple[Role, Condition], ...] = (
    (_P, _BECOMES_PROVIDER),
    (Role.MODEL_PROVIDER, "provides_gpai_model"),
)
