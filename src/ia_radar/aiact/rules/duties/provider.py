# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What the provider of a system owes.

Rules that hold here: those of `duty`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of, no
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.calendar import CURRENT, READ_FIRST, READ_IN_REVIEW, READ_LAST, SUPERSEDED
from ia_radar.aiact.rules.duties.duty import (
    BEYOND_MINIMAL,
    FORMALLY_SINCE_2026,
    HIGH,
    LEGACY,
    ON_THE_LETTER_OF_111_4,
    PUBLIC,
    REGULATED,
    DutyRule,
    any_rule,
)
from ia_radar.aiact.rules.duties.duty import duty_row as _row

__all__ = ["DUTIES"]

_P = Role.PROVIDER
# Point (h) of Article 5(1) prohibits the use alone: no provider's duty follows from it.
_MAY_NOT_BE_SUPPLIED = any_rule(*(f"art5_1_{letter}" for letter in "abcdefg"))

DUTIES: tuple[DutyRule, ...] = (
    _row("art4_provider", _P, "4", REGULATED, "prohibitions",
         "Prendre des mesures pour développer la maîtrise de l’IA de son personnel et de ceux qui s’en occupent pour son compte ; aucun niveau précis n’est garanti à chacun.",
         "Take measures to support the AI literacy of its staff and of others who deal with the system on its behalf; no given level is owed to each of them.",
         versions=(CURRENT,), reviewed_on=READ_IN_REVIEW),
    _row("art4_provider_2024", _P, "4", REGULATED, "prohibitions",
         "Garantir, dans la mesure du possible, un niveau suffisant de maîtrise de l’IA de son personnel et de ceux qui s’en occupent pour son compte.",
         "Ensure, to its best extent, a sufficient level of AI literacy of its staff and of others who deal with the system on its behalf.",
         versions=(SUPERSEDED,), reviewed_on=READ_IN_REVIEW),
    _row("art5_provider", _P, "5(1)(a)-(g)", all_of(_MAY_NOT_BE_SUPPLIED, "is:in_scope"), "prohibitions",
         "Ne pas mettre ce système sur le marché ni en service.",
         "Do not place this system on the market or put it into service.", reviewed_on=READ_LAST),
    _row("art5_2026_provider", _P, "5(1)(ba)-(bb)", all_of(any_rule("art5_1_ba", "art5_1_bb"), "is:in_scope"),
         "prohibitions_2026",
         "Ne pas mettre ce système sur le marché ni en service.",
         "Do not place this system on the market or put it into service.", versions=(CURRENT,), reviewed_on=READ_LAST),
    _row("art6_4", _P, "6(4)", "is:derogated", "derogated",
         "Documenter pourquoi le système échappe au haut risque, avant de le mettre sur le marché, et remettre ce document sur demande.",
         "Document why the system escapes high risk, before placing it on the market, and hand the document over on request.",
         dispute=FORMALLY_SINCE_2026, reviewed_on=READ_LAST),
    _row("art49_2", _P, "49(2)", "is:derogated", "derogated",
         "Enregistrer le système et soi-même dans la base de l’Union.",
         "Register the system and itself in the EU database.", dispute=FORMALLY_SINCE_2026, reviewed_on=READ_IN_REVIEW),
    _row("art2_2", _P, "2(2), annex I B", "is:annex_i_b", "sector",
         "Suivre la législation du secteur, qui intégrera les exigences ; seuls les articles 6(1), 60a et 102 à 112 s’appliquent, et les articles 57 à 59 une fois ces exigences intégrées.",
         "Follow the sector’s own law, which will take up the requirements; only Articles 6(1), 60a and 102 to 112 apply, and Articles 57 to 59 once these requirements are taken up.",
         versions=(CURRENT,), reviewed_on=READ_LAST),
    _row("art2_2_2024", _P, "2(2), annex I B", "is:annex_i_b", "sector",
         "Suivre la législation du secteur, qui intégrera les exigences ; seuls les articles 6(1), 102 à 109 et 112 s’appliquent, et l’article 57 une fois ces exigences intégrées.",
         "Follow the sector’s own law, which will take up the requirements; only Articles 6(1), 102 to 109 and 112 apply, and Article 57 once these requirements are taken up.",
         versions=(SUPERSEDED,), reviewed_on=READ_LAST),
    _row("art8_15", _P, "8-15", HIGH, "high_risk",
         "Gestion des risques, qualité des données, documentation, journaux, notice, contrôle humain, exactitude et cybersécurité.",
         "Risk management, data quality, documentation, logs, instructions, human oversight, accuracy and cybersecurity.", reviewed_on=READ_IN_REVIEW),
    _row("art16_21", _P, "16-21", HIGH, "high_risk",
         "Système de qualité, conservation, mesures correctives, coopération avec les autorités.",
         "Quality system, record keeping, corrective action, cooperation with authorities.", reviewed_on=READ_FIRST),
    _row("art25_1_a", _P, "25(1)(a)", all_of(HIGH, "puts_own_name"), "high_risk",
         "Qui met son nom sur un système à haut risque en devient le fournisseur, sauf si un contrat répartit autrement les obligations.",
         "Whoever puts their name on a high-risk system becomes its provider, unless a contract allocates the obligations otherwise.",
         reviewed_on=READ_LAST),
    _row("art25_1_b", _P, "25(1)(b)", all_of(HIGH, "substantially_modifies"), "high_risk",
         "Qui modifie substantiellement un système à haut risque en devient le fournisseur.",
         "Whoever substantially modifies a high-risk system becomes its provider.", reviewed_on=READ_LAST),
    _row("art25_1_c", _P, "25(1)(c)", all_of(HIGH, "changes_purpose"), "high_risk",
         "Qui détourne un système vers un usage à haut risque en devient le fournisseur.",
         "Whoever turns a system to a high-risk purpose becomes its provider.", reviewed_on=READ_LAST),
    _row("art25_3", _P, "25(3)", all_of("is:annex_i_a", no("is_regulated_product")), "high_risk",
         "Le fabricant du produit est tenu pour le fournisseur du composant de sécurité qu’il met sur le marché avec son produit, ou en service sous son nom après coup.",
         "The product’s manufacturer is held to be the provider of the safety component that it places on the market with its product, or later puts into service under its name.",
         reviewed_on=READ_LAST),
    _row("art25_4", _P, "25(4)", HIGH, "high_risk",
         "Fixer par écrit, avec chaque tiers qui fournit un composant, un outil ou un modèle, les informations et l’accès technique dus (composants libres exceptés, sauf les modèles à usage général).",
         "Agree in writing, with each third party that supplies a component, tool or model, the information and technical access due (free components excepted, general-purpose models aside).",
         reviewed_on=READ_LAST),
    _row("art43_48", _P, "43, 47, 48", HIGH, "high_risk",
         "Évaluer la conformité, signer la déclaration UE, apposer le marquage CE.",
         "Assess conformity, sign the EU declaration, affix the CE marking.",
         dispute=FORMALLY_SINCE_2026, reviewed_on=READ_FIRST),
    _row("art49_1", _P, "49(1)", "is:annex_iii_but_2", "high_risk",
         "Enregistrer le système dans la base de l’Union avant sa mise sur le marché.",
         "Register the system in the EU database before placing it on the market.", dispute=FORMALLY_SINCE_2026, reviewed_on=READ_IN_REVIEW),
    _row("art49_5", _P, "49(5)", all_of("is:annex_iii", "rule:iii_2"), "high_risk",
         "Enregistrer au niveau national le système d’infrastructure critique.",
         "Register the critical-infrastructure system at national level.", dispute=FORMALLY_SINCE_2026, reviewed_on=READ_IN_REVIEW),
    _row("art50_1", _P, "50(1)", "rule:art50_1", "general",
         "Faire savoir aux personnes qu’elles dialoguent avec une IA.",
         "Let people know that they are dealing with AI.", reviewed_on=READ_IN_REVIEW),
    _row("art50_2", _P, "50(2)", "rule:art50_2", "marking",
         "Marquer les contenus produits de façon lisible par machine et détectable.",
         "Mark generated content in a machine-readable and detectable way.",
         dispute=ON_THE_LETTER_OF_111_4, reviewed_on=READ_LAST),
    _row("art50_5_provider", _P, "50(5)", any_rule("art50_1", "art50_2"), "general",
         "Informer clairement, dès le premier contact, sous une forme accessible.",
         "Inform clearly, from the first contact, in an accessible form.", reviewed_on=READ_IN_REVIEW),
    _row("art72_73", _P, "72, 73", HIGH, "high_risk",
         "Surveiller le système après sa mise sur le marché et signaler les incidents graves.",
         "Monitor the system after placing it on the market and report serious incidents.",
         dispute=FORMALLY_SINCE_2026, reviewed_on=READ_FIRST),
    _row("art87_provider", _P, "87", BEYOND_MINIMAL, "reports",
         "Protéger de toutes représailles la personne de son organisation qui signale une infraction au règlement (directive (UE) 2019/1937).",
         "Protect from any retaliation the person in one’s organisation who reports an infringement of the Regulation (Directive (EU) 2019/1937).",
         reviewed_on=READ_LAST),
    _row("art111_2_provider", _P, "111(2)", all_of(HIGH, LEGACY, PUBLIC), "public_legacy",
         "Mettre en conformité le système déjà en service dans une autorité publique, même inchangé.",
         "Bring the system already used by a public authority into compliance, even unchanged.", reviewed_on=READ_LAST),
)  # fmt: skip
