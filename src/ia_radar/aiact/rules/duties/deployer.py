# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What the deployer of a system owes.

Rules that hold here: those of `duty`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.calendar import CURRENT, READ_IN_REVIEW, READ_LAST, SUPERSEDED
from ia_radar.aiact.rules.duties.duty import (
    BEYOND_MINIMAL,
    FORMALLY_SINCE_2026,
    HIGH,
    LEGACY,
    PUBLIC,
    REGULATED,
    DutyRule,
    any_rule,
)
from ia_radar.aiact.rules.duties.duty import duty_row as _row

__all__ = ["DUTIES"]

_D = Role.DEPLOYER
_FORBIDDEN = any_rule(*(f"art5_1_{letter}" for letter in "abcdefgh"))
_AFTER_THE_FACT = all_of("rule:iii_1_a", "law_enforcement_use", no("recognition_live"))
_ON_STAFF = any_of(
    "subjects_staff", "decides_work_conditions", "allocates_tasks_on_behaviour", "monitors_workers"
)

DUTIES: tuple[DutyRule, ...] = (
    _row("art4_deployer", _D, "4", REGULATED, "prohibitions",
         "Prendre des mesures pour développer la maîtrise de l’IA des agents qui s’en servent et des autres personnes qui s’en occupent pour son compte (élus, prestataires, délégataires) ; aucun niveau précis n’est garanti à chacun.",
         "Take measures to support the AI literacy of the staff who use it and of others who deal with it on one’s behalf (elected members, contractors); no given level is owed to each of them.",
         versions=(CURRENT,), reviewed_on=READ_IN_REVIEW),
    _row("art4_deployer_2024", _D, "4", REGULATED, "prohibitions",
         "Garantir, dans la mesure du possible, un niveau suffisant de maîtrise de l’IA des agents qui s’en servent et des autres personnes qui s’en occupent pour son compte.",
         "Ensure, to its best extent, a sufficient level of AI literacy of the staff who use it and of others who deal with it on one’s behalf.",
         versions=(SUPERSEDED,), reviewed_on=READ_IN_REVIEW),
    _row("art5_deployer", _D, "5(1)(a)-(h)", all_of(_FORBIDDEN, "is:in_scope"), "prohibitions",
         "Ne pas utiliser ce système.", "Do not use this system.", reviewed_on=READ_LAST),
    _row("art5_2026_deployer", _D, "5(1)(ba)-(bb)",
         all_of(any_rule("art5_1_ba_use", "art5_1_bb_use"), "is:in_scope"), "prohibitions_2026",
         "Ne pas utiliser ce système pour produire des contenus intimes d’une personne sans son consentement, ni des contenus pédopornographiques.",
         "Do not use this system to produce intimate content of a person without consent, nor child sexual abuse material.",
         versions=(CURRENT,), reviewed_on=READ_LAST),
    _row("art26_1", _D, "26(1)", HIGH, "high_risk",
         "Utiliser le système selon sa notice.", "Use the system according to its instructions.", reviewed_on=READ_LAST),
    _row("art26_2", _D, "26(2)", HIGH, "high_risk",
         "Confier le contrôle humain à des personnes compétentes, formées et soutenues.",
         "Entrust human oversight to competent, trained and supported people.", reviewed_on=READ_LAST),
    _row("art26_4", _D, "26(4)", HIGH, "high_risk",
         "Veiller à la pertinence et à la représentativité suffisante des données d’entrée que l’on maîtrise.",
         "See that the input data under one’s control are relevant and sufficiently representative.", reviewed_on=READ_LAST),
    _row("art26_5", _D, "26(5)", HIGH, "high_risk",
         "Surveiller le fonctionnement ; en cas de risque, suspendre l’usage et en informer le fournisseur ou le distributeur et l’autorité ; signaler aussitôt les incidents graves.",
         "Monitor operation; on risk, suspend use and inform the provider or distributor and the authority; report serious incidents at once.",
         reviewed_on=READ_LAST),
    _row("art26_6", _D, "26(6)", HIGH, "high_risk",
         "Conserver les journaux au moins six mois.", "Keep the logs for at least six months.", reviewed_on=READ_LAST),
    _row("art26_7", _D, "26(7)", all_of(HIGH, _ON_STAFF), "high_risk",
         "Informer d’abord les agents soumis au système dans leur travail, et leurs représentants.",
         "First inform the workers who are subject to the system at work, and their representatives.",
         reviewed_on=READ_LAST),
    _row("art26_8", _D, "26(8)", all_of("is:annex_iii_but_2", PUBLIC), "high_risk",
         "Ne pas utiliser un système qui n’est pas enregistré dans la base de l’Union, et en informer le fournisseur ou le distributeur ; enregistrer son propre usage.",
         "Do not use a system that is not registered in the EU database, and inform its provider or distributor; register one’s own use.",
         reviewed_on=READ_LAST),
    _row("art26_9", _D, "26(9)", all_of(HIGH, "personal_data"), "high_risk",
         "Se servir de la notice du fournisseur pour l’analyse d’impact (AIPD), due dès maintenant au titre du RGPD.",
         "Use the provider’s information for the data-protection impact assessment, which the GDPR already requires.",
         reviewed_on=READ_LAST),
    _row("art26_10", _D, "26(10)", all_of("is:high_risk", _AFTER_THE_FACT), "high_risk",
         "Identification a posteriori d’une personne soupçonnée ou condamnée : demander l’autorisation d’un juge ou d’une autorité avant, ou au plus tard sous 48 heures, sauf première identification d’un suspect sur des faits objectifs. Jamais d’usage non ciblé ni de décision défavorable sur ce seul résultat ; chaque usage est versé au dossier, un rapport est rendu chaque année.",
         "Identification afterwards of a suspected or convicted person: request authorisation by a judge or authority before, or within 48 hours at the latest, except for the first identification of a suspect on objective facts. Never untargeted use nor an adverse decision on that output alone; each use goes into the file, a report is made every year.",
         reviewed_on=READ_LAST),
    _row("art26_11", _D, "26(11)", "is:annex_iii", "high_risk",
         "Informer les personnes que le système décide, ou aide à décider, à leur sujet.",
         "Inform people that the system decides, or helps decide, about them.", reviewed_on=READ_LAST),
    _row("art26_12", _D, "26(12)", HIGH, "high_risk",
         "Coopérer avec les autorités.", "Cooperate with the authorities.", reviewed_on=READ_LAST),
    _row("art27", _D, "27",
         any_of(all_of("is:annex_iii_but_2", any_of(PUBLIC, "private_public_service")),
                all_of("is:annex_iii", any_rule("iii_5_b", "iii_5_c"))), "high_risk",
         "Analyser l’impact sur les droits fondamentaux avant le premier usage, la tenir à jour, la notifier à l’autorité de surveillance du marché. Elle complète l’AIPD ; on peut s’appuyer sur une analyse antérieure ou sur celle du fournisseur. Le questionnaire type n’est pas publié.",
         "Assess the impact on fundamental rights before first use, keep it up to date, notify the market surveillance authority. It complements the data-protection assessment; an earlier one, or the provider’s, may be relied on. The template is not published.",
         reviewed_on=READ_LAST),
    _row("art49_3", _D, "49(3)", all_of("is:annex_iii_but_2", PUBLIC), "high_risk",
         "S’enregistrer comme autorité, choisir le système et déclarer son usage dans la base de l’Union (partie non publique quand il sert à la répression, aux migrations, à l’asile ou aux frontières).",
         "Register as an authority, select the system and record its use in the EU database (non-public part when it serves law enforcement, migration, asylum or borders).",
         dispute=FORMALLY_SINCE_2026, reviewed_on=READ_IN_REVIEW),
    _row("art50_3", _D, "50(3)", "rule:art50_3", "general",
         "Informer les personnes exposées, et traiter leurs données selon le RGPD.",
         "Inform the people exposed, and process their data under the GDPR.", reviewed_on=READ_IN_REVIEW),
    _row("art50_4_deepfake", _D, "50(4)", "rule:art50_4_deepfake", "general",
         "Signaler l’hypertrucage.", "Disclose the deep fake.", reviewed_on=READ_IN_REVIEW),
    _row("art50_4_artistic", _D, "50(4)", "rule:art50_4_artistic", "general",
         "Signaler l’hypertrucage sans gêner la jouissance de l’œuvre.",
         "Disclose the deep fake without hampering the enjoyment of the work.", reviewed_on=READ_IN_REVIEW),
    _row("art50_4_text", _D, "50(4)", "rule:art50_4_text", "general",
         "Signaler que le texte est produit par une IA.", "Disclose that the text is AI-generated.", reviewed_on=READ_IN_REVIEW),
    _row("art50_5_deployer", _D, "50(5)",
         any_rule("art50_3", "art50_4_deepfake", "art50_4_artistic", "art50_4_text"), "general",
         "Informer clairement, dès la première exposition, sous une forme accessible.",
         "Inform clearly, from the first exposure, in an accessible form.", reviewed_on=READ_IN_REVIEW),
    _row("art85", _D, "85", BEYOND_MINIMAL, "reports",
         "Répondre à l’autorité de surveillance du marché, que toute personne peut saisir d’une réclamation, sans préjudice des autres recours ; pour la France, l’autorité n’est pas encore désignée par la loi.",
         "Answer the market surveillance authority, to which anyone may complain, without prejudice to other remedies; for France, no law names it yet.",
         reviewed_on=READ_LAST),
    _row("art87_deployer", _D, "87", BEYOND_MINIMAL, "reports",
         "Protéger de toutes représailles l’agent ou la personne qui travaille pour l’organisation et signale une infraction au règlement (directive (UE) 2019/1937).",
         "Protect from any retaliation the official or person who works for the organisation and reports an infringement of the Regulation (Directive (EU) 2019/1937).",
         reviewed_on=READ_LAST),
    _row("art86", _D, "86", "is:annex_iii_but_2", "high_risk",
         "Expliquer à la personne qui le demande le rôle du système dans la décision qui la concerne.",
         "Explain to a person who asks the system’s role in the decision about them.", dispute=FORMALLY_SINCE_2026, reviewed_on=READ_IN_REVIEW),
    _row("art111_2", _D, "111(2)", all_of(HIGH, LEGACY, PUBLIC), "public_legacy",
         "Mettre en conformité le système déjà en service, même inchangé.",
         "Bring the system already in service into compliance, even unchanged.", reviewed_on=READ_LAST),
)  # fmt: skip
