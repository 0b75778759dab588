# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""French law beside the AI Act, as a table.

Rules that hold here:

1. A statement is a row with its article, its source and how firmly it may be relied on (`Confidence`).
2. A row has a first day, and a last one where the law that it states has ended or is bound to end.
3. The reserves of the law stand in the text; they do not silence the row.
"""

from __future__ import annotations

from datetime import date
from enum import Enum, StrEnum
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.logic.condition import Condition, all_of, any_of, no
from ia_radar.aiact.rules.calendar import READ_FIRST, READ_IN_REVIEW, READ_LAST
from ia_radar.text import Lang, Text

__all__ = ["FRENCH_LAW", "Confidence", "FrenchRule", "Kind"]


class Kind(Enum):
    """What a statement of French law amounts to.

    Examples:
        >>> Kind.FORBIDDEN.label["fr"]
        'interdit'
    """

    FORBIDDEN = "forbidden"
    CONDITION = "condition"
    DUTY = "duty"
    ADVICE = "advice"

    @property
    def label(self) -> Text:
        """The name that a person reads."""
        return _KINDS[self]


_KINDS = {
    Kind.FORBIDDEN: Text("interdit", "forbidden"),
    Kind.CONDITION: Text("permis sous conditions", "allowed on conditions"),
    Kind.DUTY: Text("obligation", "duty"),
    Kind.ADVICE: Text("à demander", "worth asking"),
}


class Confidence(StrEnum):
    """How firmly a statement of French law may be relied on.

    Examples:
        >>> Confidence.HIGH.label["fr"]
        'texte lu'
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def label(self) -> Text:
        """The words that a person reads."""
        return _CONFIDENCE[self]


_CONFIDENCE = {
    Confidence.HIGH: Text("texte lu", "text read"),
    Confidence.MEDIUM: Text("sources concordantes", "consistent sources"),
    Confidence.LOW: Text("à vérifier", "to be checked"),
}


@data_fields(
    id=str,
    kind=Kind,
    article=str,
    text=Words,
    source=str,
    confidence=Confidence,
    valid_from=date,
    valid_to=date | None,
    reviewed_on=date,
)
class FrenchRule(NamedTuple):
    """One row of French law.

    Args:
        id: stable slug.
        kind: what it amounts to.
        article: where the law says it.
        condition: when it holds, over the facts and the body (``body:public``, ``body:over_50k``…).
        text: what it says.
        source: the text relied on.
        confidence: how firmly it may be relied on.
        valid_from: first day on which it counts.
        valid_to: last day on which it counts, None when it has no end.
        reviewed_on: the day on which somebody last read the text, or what reports it where it is to be checked.
    """

    id: str
    kind: Kind
    article: str
    condition: Condition
    text: Text
    source: str
    confidence: Confidence
    valid_from: date
    valid_to: date | None = None
    reviewed_on: date = READ_IN_REVIEW

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


def _row(
    id: str, kind: Kind, article: str, condition: Condition, fr: str, en: str, source: str, confidence: str,  # noqa: A002 - the row's id
    since: date, until: date | None = None, *, reviewed_on: date,
) -> FrenchRule:  # fmt: skip
    return FrenchRule(
        id, kind, article, condition, Text(fr, en), source, Confidence(confidence), since, until, reviewed_on
    )


_CRPA = "Code des relations entre le public et l’administration, version en vigueur le 5 octobre 2026"
_CNIL_LIST = "CNIL, délibération n° 2018-327 du 11 octobre 2018 ; RGPD, article 35"
_CNIL = "CNIL, fiches IA ; RGPD"
_78_17 = "Loi 78-17 du 6 janvier 1978, article 47 (article 10 jusqu’au 31 mai 2019)"
_CC = "Conseil constitutionnel, décision 2018-765 DC du 12 juin 2018, § 65 à 72"
_CCP = "Code de la commande publique"
_CE = "Conseil d’État, 30 janvier 2026, n° 506370, Commune de Nice ; code de la sécurité intérieure, L.251-2"
_JOP_2024, _JOP_2030 = (
    "Loi 2023-380 du 19 mai 2023, article 10",
    "Loi 2026-201 du 20 mars 2026, article 47 ; CC 2026-902 DC du 19 mars 2026",
)
_CGFP = "Code général de la fonction publique"
_PENAL = "Code pénal, issu de la loi 2024-449 du 21 mai 2024"

# A decisive score is already a decision (CJEU, C-634/21).
_ALONE = any_of("fully_automated", "decisive_score")
_PUBLIC_DECISION = all_of("body:public", "individual_decision")
# Article 47: legal or significant effects on a person, from personal data; criminal purposes have Title III.
_ON_A_PERSON = all_of("personal_data", "significant_effect", no("law_enforcement_use"))
_PUBLIC_ALONE = all_of(_PUBLIC_DECISION, _ALONE)
_ARTICLE_47 = all_of(_PUBLIC_ALONE, _ON_A_PERSON)
_STREET = all_of("body:public", "analyses_public_cameras", no("camera_statistics_only"))
_ORDINARY_DATA = all_of("personal_data", no("law_enforcement_use"))

_2016, _2018 = date(2017, 9, 1), date(2018, 6, 22)
_GDPR, _CODE, _SREN = date(2018, 5, 25), date(2019, 4, 1), date(2024, 5, 23)
_MENTION_OR_NULL = date(2020, 7, 1)
_GREEN = date(2026, 8, 22)
_JOP_2024_DAYS = (date(2023, 5, 21), date(2025, 3, 31))
_JOP_2030_DAYS = (date(2026, 3, 21), date(2027, 12, 31))

_ALLOWED_ALONE = all_of(
    _ARTICLE_47, "algorithm_mastered", no("sensitive_data"), no("administrative_appeal"), no("self_revising"),
    no("algorithm_secret"),
)  # fmt: skip
_NO_EXPERIMENT = Text(
    "Aucune expérimentation légale de l’analyse algorithmique de la voie publique n’est en cours à cette date, à notre connaissance.",
    "No legal experiment with the algorithmic analysis of streets is under way on this day, to our knowledge.",
)

_DECISIONS = (
    _row("fr_self_revising", Kind.FORBIDDEN, "2018-765 DC, § 71",
         all_of(_PUBLIC_ALONE, "self_revising"),
         "Un algorithme qui révise lui-même ses règles, sans contrôle ni validation, ne peut être le seul fondement d’une décision individuelle.",
         "An algorithm that revises its own rules, unchecked, cannot be the sole basis of an individual decision.",
         _CC, "medium", _2018, reviewed_on=READ_IN_REVIEW),
    _row("fr_secret", Kind.FORBIDDEN, "2018-765 DC, § 70",
         all_of(_PUBLIC_ALONE, "algorithm_secret"),
         "Un algorithme dont le fonctionnement ne peut être expliqué sans trahir un secret du 2° de l’article L.311-5 ne peut être le seul fondement d’une décision individuelle.",
         "An algorithm that cannot be explained without betraying a secret of 2° of Article L.311-5 cannot be the sole basis of an individual decision.",
         _CC, "low", _2018, reviewed_on=READ_FIRST),
    _row("fr_47_sensitive", Kind.FORBIDDEN, "loi 78-17, art. 47", all_of(_ARTICLE_47, "sensitive_data"),
         "Pas de décision administrative fondée sur le seul traitement automatisé de données sensibles.",
         "No administrative decision based solely on the automated processing of sensitive data.", _78_17, "medium", _2018, reviewed_on=READ_IN_REVIEW),
    _row("fr_47_appeal", Kind.FORBIDDEN, "loi 78-17, art. 47", all_of(_ARTICLE_47, "administrative_appeal"),
         "Pas de réponse entièrement automatisée à un recours administratif.",
         "No fully automated answer to an administrative appeal.", _78_17, "medium", _2018, reviewed_on=READ_IN_REVIEW),
    _row("fr_47_mastery", Kind.FORBIDDEN, "loi 78-17, art. 47", all_of(_ARTICLE_47, no("algorithm_mastered")),
         "Sans maîtrise du traitement ni explication détaillée possible, la décision ne peut être entièrement automatisée.",
         "Without mastery of the processing and a possible detailed explanation, the decision cannot be fully automated.",
         _78_17, "medium", _2018, reviewed_on=READ_IN_REVIEW),
    _row("fr_47_conditions_2018", Kind.CONDITION, "loi 78-17, art. 47", _ALLOWED_ALONE,
         "Décision entièrement automatisée permise, avec la mention de l’article L.311-3-1 et une explication détaillée sur demande.",
         "Fully automated decision allowed, with the mention of Article L.311-3-1 and a detailed explanation on request.",
         _78_17, "medium", _2018, date(2020, 6, 30), reviewed_on=READ_LAST),
    _row("fr_47_conditions", Kind.CONDITION, "loi 78-17, art. 47", _ALLOWED_ALONE,
         "Décision entièrement automatisée permise, avec la mention de l’article L.311-3-1 à peine de nullité et une explication détaillée sur demande.",
         "Fully automated decision allowed, with the mention of Article L.311-3-1 on pain of nullity and a detailed explanation on request.",
         _78_17, "medium", _MENTION_OR_NULL, reviewed_on=READ_LAST),
    _row("fr_95_police", Kind.FORBIDDEN, "loi 78-17, art. 95",
         all_of("law_enforcement_use", "personal_data", "significant_effect", _ALONE),
         "À des fins répressives, aucune décision aux effets juridiques ou notables ne peut se fonder sur le seul profilage automatisé d’une personne.",
         "For law enforcement, no decision with legal or significant effects may rest solely on the automated profiling of a person.",
         "Loi 78-17 du 6 janvier 1978, titre III", "low", date(2019, 6, 1), reviewed_on=READ_FIRST),
    _row("fr_gdpr_22", Kind.CONDITION, "RGPD 22", all_of(_ON_A_PERSON, _ALONE),
         "Décision exclusivement automatisée, ou note déterminante (CJUE, C-634/21) : il faut une exception. Pour une administration, c’est la loi (22(2)(b)), avec les garanties de l’article 47 ; une intervention humaine est due dans les autres cas (22(3)).",
         "Solely automated decision, or decisive score (CJEU, C-634/21): an exception is needed. For an authority it is the law (22(2)(b)), with the safeguards of Article 47; human intervention is due in the other cases (22(3)).",
         "RGPD, article 22 ; CJUE, 7 décembre 2023, C-634/21", "medium", _GDPR, reviewed_on=READ_IN_REVIEW),
    _row("fr_gdpr_explain", Kind.DUTY, "RGPD 13(2)(f), 14(2)(g), 15(1)(h)", all_of(_ON_A_PERSON, _ALONE),
         "Dire à la personne, de façon intelligible, la logique du traitement et ses conséquences : la procédure et les principes réellement appliqués à ses données.",
         "Tell the person, intelligibly, the logic of the processing and its consequences: the procedure and principles actually applied to their data.",
         "RGPD ; CJUE, 27 février 2025, C-203/22", "medium", _GDPR, reviewed_on=READ_LAST),
    _row("fr_mention", Kind.DUTY, "CRPA L.311-3-1", _PUBLIC_DECISION,
         "Toute décision individuelle fondée, même en partie, sur un traitement algorithmique le mentionne, sous réserve des secrets du 2° de l’article L.311-5 (sécurité publique, recherche d’infractions…) ; aucun seuil d’effectif.",
         "Every individual decision based, even partly, on algorithmic processing says so, subject to the secrets of 2° of Article L.311-5 (public security, search for offences…); no staff threshold.",
         _CRPA, "high", _2016, reviewed_on=READ_LAST),
    _row("fr_mention_content", Kind.DUTY, "CRPA R.311-3-1-1", _PUBLIC_DECISION,
         "La mention indique la finalité du traitement, le droit d’en obtenir les règles et la manière de l’exercer, CADA comprise.",
         "The mention gives the purpose, the right to obtain the rules and how to use it, including the CADA.",
         _CRPA, "high", _2016, reviewed_on=READ_LAST),
    _row("fr_communication", Kind.DUTY, "CRPA R.311-3-1-2", _PUBLIC_DECISION,
         "Sur demande, de façon intelligible et sous réserve des secrets protégés par la loi : degré et mode de contribution, données et sources, paramètres et pondération appliqués au cas, opérations.",
         "On request, intelligibly and subject to secrets protected by law: degree and mode of contribution, data and sources, parameters and weights applied, operations.",
         _CRPA, "high", _2016, reviewed_on=READ_LAST),
    _row("fr_housing_rating", Kind.DUTY, "CCH L.441-2-8, R.441-2-10", all_of("body:public", "ranks_social_housing"),
         "La cotation suit les critères et la pondération inscrits au plan partenarial de gestion de la demande, les mêmes pour toutes les demandes du territoire et portés à la connaissance du public et du demandeur. Elle aide à décider : la commission d’attribution décide.",
         "The rating follows the criteria and weights entered in the local plan for managing applications, the same for every application in the territory and made known to the public and the applicant. It helps to decide: the allocation committee decides.",
         "Code de la construction et de l’habitation ; décret 2019-1378 du 17 décembre 2019", "medium", date(2021, 9, 1), reviewed_on=READ_LAST),
    _row("fr_publication", Kind.DUTY, "CRPA L.312-1-3",
         all_of(_PUBLIC_DECISION, "main_algorithm", "body:agents_50"),
         "Publier en ligne les règles du principal traitement algorithmique, sous réserve des mêmes secrets (administrations d’au moins 50 agents en équivalent temps plein, D.312-1-4).",
         "Publish online the rules of the main algorithmic processing, subject to the same secrets (bodies of at least 50 full-time equivalents, D.312-1-4).",
         _CRPA, "high", date(2018, 10, 7), reviewed_on=READ_LAST),
)  # fmt: skip

_DATA = (
    _row("fr_dpia_high_risk", Kind.DUTY, "RGPD 35", all_of(_ORDINARY_DATA, "is:high_risk"),
         "Analyse d’impact (AIPD) : la CNIL la présume nécessaire pour une IA à haut risque qui traite des données personnelles.",
         "Impact assessment: the CNIL presumes it for high-risk AI that processes personal data.",
         _CNIL, "medium", _GDPR, reviewed_on=READ_IN_REVIEW),
    _row("fr_dpia_list", Kind.DUTY, "RGPD 35(4)",
         all_of(_ORDINARY_DATA,
                any_of("ranks_social_housing", "monitors_workers",
                       all_of("profiles_people", any_of("recruits", "decides_work_conditions")))),
         "Analyse d’impact (AIPD) obligatoire : la liste de la CNIL comprend les demandes de logement social, la surveillance constante d’employés et le profilage pour les ressources humaines.",
         "Impact assessment required: the list of the CNIL includes social-housing applications, constant monitoring of employees and profiling for human resources.",
         _CNIL_LIST, "medium", date(2018, 11, 6), reviewed_on=READ_LAST),
    _row("fr_dpia", Kind.DUTY, "RGPD 35",
         all_of(_ORDINARY_DATA, any_of("sensitive_data", "significant_effect", "profiles_people")),
         "Vérifier si une analyse d’impact (AIPD) est requise : données sensibles, effets notables ou profilage. La liste de la CNIL compte aussi l’accompagnement social et le traitement des alertes sociales.",
         "Check whether an impact assessment is required: sensitive data, significant effects or profiling. The list of the CNIL also counts social support and the handling of social alerts.",
         _CNIL, "medium", _GDPR, reviewed_on=READ_LAST),
    _row("fr_title_3", Kind.CONDITION, "loi 78-17, titre III", all_of("law_enforcement_use", "personal_data"),
         "À des fins répressives, le titre III remplace le RGPD : un texte autorise le traitement, l’analyse d’impact est celle de l’article 90, les décisions automatisées relèvent de l’article 95.",
         "For law enforcement, Title III takes the place of the GDPR: a text authorises the processing, the impact assessment is that of Article 90, automated decisions fall under Article 95.",
         "Loi 78-17 du 6 janvier 1978, articles 87 et suivants", "low", date(2019, 6, 1), reviewed_on=READ_FIRST),
    _row("fr_dpo", Kind.DUTY, "RGPD 30, 37(1)(a), 38(1)", all_of("body:public", "personal_data"),
         "Associer dès le début le délégué à la protection des données, obligatoire pour une autorité publique, et inscrire le traitement au registre.",
         "Involve from the start the data protection officer, whom a public authority must have, and enter the processing in the register.",
         "RGPD, articles 30, 37 et 38", "medium", _GDPR, reviewed_on=READ_FIRST),
)  # fmt: skip

_ARCHIVES = (
    _row("fr_archives", Kind.DUTY, "code du patrimoine L.211-1 s.", "body:public",
         "Les décisions, les journaux et les données que le système produit ou reçoit sont des archives publiques : fixer avec le service d’archives leur durée d’utilité administrative et leur sort. Rien n’est éliminé sans son visa (R.212-14) : détruire sans accord est un délit, même par négligence (L.214-3). Aucun texte que nous connaissions ne fixe de durée propre aux journaux d’une IA, hors les six mois au moins de l’article 26(6).",
         "Decisions, logs and data that the system produces or receives are public archives: settle with the archives service how long they serve and what becomes of them. Nothing is disposed of without its approval (R.212-14): destroying without agreement is an offence, even by negligence (L.214-3). No text that we know of sets a period for the logs of AI, apart from the six months at least of Article 26(6).",
         "Code du patrimoine, version du 3 avril 2026, articles L.211-1, L.211-4, L.212-2, L.212-3, L.214-3 et R.212-14", "high", date(2016, 7, 9), reviewed_on=READ_LAST),
)  # fmt: skip

_CAMERAS = (
    _row("fr_video", Kind.FORBIDDEN, "CE 506370, CSI L.251-2", all_of(_STREET, no("cameras_authorised_by_law")),
         "Une autorité publique ne peut analyser par algorithme les images de la voie publique : le code de la sécurité intérieure n’en dit rien et son silence ne vaut pas autorisation, biométrie ou non.",
         "A public authority may not analyse images of streets by algorithm: the internal-security code is silent and its silence is no authorisation, biometrics or not.",
         _CE, "high", _GDPR, reviewed_on=READ_LAST),
    _row("fr_video_2023", Kind.CONDITION, "loi 2023-380, art. 10", all_of(_STREET, "cameras_authorised_by_law"),
         "Expérimentation ouverte jusqu’au 31 mars 2025 : grands événements exposés, sur autorisation du préfet, sans biométrie ni reconnaissance faciale.",
         "Experiment open until 31 March 2025: large exposed events, with the prefect’s authorisation, without biometrics or face recognition.",
         _JOP_2024, "medium", *_JOP_2024_DAYS, reviewed_on=READ_IN_REVIEW),
    _row("fr_video_2026", Kind.CONDITION, "loi 2026-201, art. 47", all_of(_STREET, "cameras_authorised_by_law"),
         "Expérimentation rouverte jusqu’au 31 décembre 2027 : grands événements exposés, fixés par décret, sur autorisation du préfet, sans biométrie ni reconnaissance faciale ; ni dépôts sauvages, ni stationnement, ni police du quotidien.",
         "Experiment reopened until 31 December 2027: large exposed events fixed by decree, with the prefect’s authorisation, without biometrics or face recognition; no fly-tipping, parking or everyday policing.",
         _JOP_2030, "medium", *_JOP_2030_DAYS, reviewed_on=READ_LAST),
    *(
        _row(name, Kind.FORBIDDEN, "CE 506370, CSI L.251-2", all_of(_STREET, "cameras_authorised_by_law"),
             _NO_EXPERIMENT.fr, _NO_EXPERIMENT.en, _CE, "medium", since, until, reviewed_on=READ_IN_REVIEW)
        for name, since, until in (
            ("fr_video_before", _GDPR, date(2023, 5, 20)),
            ("fr_video_between", date(2025, 4, 1), date(2026, 3, 20)),
            ("fr_video_after", date(2028, 1, 1), None),
        )
    ),
    _row("fr_video_statistics", Kind.CONDITION, "CNIL, juillet 2022",
         all_of("body:public", "analyses_public_cameras", "camera_statistics_only"),
         "Simple comptage, sur images rendues anonymes aussitôt : la CNIL le distingue de la surveillance ; à vérifier avec le délégué à la protection des données.",
         "Mere counting, on images made anonymous at once: the CNIL tells it from surveillance; to be checked with the data protection officer.",
         "CNIL, position sur les caméras augmentées, juillet 2022", "low", _GDPR, reviewed_on=READ_FIRST),
    _row("fr_video_private", Kind.CONDITION, "CNIL, juillet 2022",
         all_of("analyses_public_cameras", no("body:public")),
         "Hors autorité publique, l’analyse d’images de lieux ouverts au public suit le RGPD et la position de la CNIL : base légale, droit d’opposition, aucune reconnaissance faciale sans loi.",
         "Outside public authorities, analysing images of places open to the public follows the GDPR and the position of the CNIL: legal basis, right to object, no face recognition without a law.",
         "CNIL, position sur les caméras augmentées, juillet 2022", "low", _GDPR, reviewed_on=READ_FIRST),
)  # fmt: skip

_CONTENT = (
    _row("fr_deepfake", Kind.CONDITION, "Code pénal 226-8", "makes_deepfakes",
         "Diffuser l’image ou les paroles d’une personne, générées par algorithme et sans son consentement, est un délit (un an et 15 000 €, deux ans et 45 000 € en ligne), sauf si cela est évident ou expressément mentionné.",
         "Publishing a person’s image or words, generated by algorithm and without consent, is an offence (one year and €15,000, two years and €45,000 online), unless it is evident or expressly stated.",
         _PENAL, "high", _SREN, reviewed_on=READ_LAST),
    _row("fr_sexual_deepfake", Kind.FORBIDDEN, "Code pénal 226-8-1",
         all_of("generates_content", "makes_intimate_content", "uses_for_illicit_content", no("intimate_consent")),
         "Diffuser un contenu à caractère sexuel généré par algorithme, sans le consentement de la personne, est un délit, même signalé (deux ans et 60 000 €, trois ans et 75 000 € en ligne).",
         "Publishing sexual content generated by algorithm, without the person’s consent, is an offence, even if disclosed (two years and €60,000, three years and €75,000 online).",
         _PENAL, "high", _SREN, reviewed_on=READ_LAST),
    _row("fr_child_content", Kind.FORBIDDEN, "Code pénal 227-23",
         all_of("generates_content", "makes_child_abuse_content", "uses_for_illicit_content", no("child_content_lawful")),
         "Fixer, enregistrer ou diffuser l’image pornographique d’un mineur, même fabriquée, est un délit.",
         "Making, recording or publishing a pornographic image of a minor, even an invented one, is an offence.",
         "Code pénal, article 227-23", "low", _GDPR, reviewed_on=READ_FIRST),
    _row("fr_accessibility", Kind.DUTY, "loi 2005-102, art. 47", all_of("body:public", "interacts_with_people"),
         "En ligne, l’outil suit le référentiel d’accessibilité (RGAA), et le site publie sa déclaration d’accessibilité.",
         "Online, the tool follows the accessibility reference (RGAA), and the site publishes its accessibility statement.",
         "Loi 2005-102 du 11 février 2005 ; décret 2019-768", "medium", date(2020, 9, 23), reviewed_on=READ_FIRST),
)  # fmt: skip

_STAFF = (
    _row("fr_cst", Kind.DUTY, "CGFP L.253-5, R.253-7", all_of("body:public", any_of("changes_staff_work", "subjects_staff")),
         "Saisir pour avis, avant la décision, le comité social territorial des projets qui touchent l’organisation des services ou les conditions de travail ; le code du travail ne s’applique pas aux agents territoriaux.",
         "Seek, before the decision, the opinion of the staff committee (comité social territorial) on projects that bear on the organisation of services or working conditions; the labour code does not apply to local officials.",
         _CGFP + ", L.253-5 1° et 7°, R.253-7 1° et 2°", "high", date(2023, 1, 1), reviewed_on=READ_LAST),
    _row("fr_cst_technology", Kind.DUTY, "CGFP R.253-25", all_of("body:public", any_of("changes_staff_work", "subjects_staff")),
         "Saisir la formation spécialisée, s’il y en a une, des projets importants de nouvelles technologies qui peuvent peser sur la santé ou la sécurité des agents.",
         "Seek the opinion of the health and safety committee, if there is one, on important projects of new technology that may bear on the health or safety of staff.",
         _CGFP + ", R.253-25 2°", "high", date(2023, 1, 1), reviewed_on=READ_LAST),
)  # fmt: skip

_BUYING = (
    _row("fr_reen", Kind.ADVICE, "loi REEN 2021-1485, art. 35", "body:over_50k",
         "Commune ou EPCI à fiscalité propre de plus de 50 000 habitants : placer le projet dans la stratégie numérique responsable que la loi impose d’adopter et de suivre chaque année. Départements, régions et services d’incendie ne sont pas visés.",
         "Municipality or group of municipalities of more than 50,000 inhabitants: place the project in the responsible-digital strategy that the law requires and reviews each year. Départements, régions and fire services are not covered.",
         "Loi 2021-1485 du 15 novembre 2021 ; décret 2022-1084", "medium", date(2025, 1, 1), reviewed_on=READ_IN_REVIEW),
    _row("fr_procurement", Kind.DUTY, "CCP L.2111-1", all_of("body:public", "procured"),
         "Définir précisément le besoin avant de consulter, en tenant compte du développement durable.",
         "Define the need precisely before tendering, taking account of sustainable development.",
         _CCP + ", L.2111-1 et L.2111-2", "medium", _CODE, reviewed_on=READ_IN_REVIEW),
    _row("fr_procurement_green", Kind.DUTY, "CCP L.2112-2, L.2152-7", all_of("body:public", "procured"),
         "Prévoir des conditions d’exécution environnementales (L.2112-2) et un critère environnemental (L.2152-7), et tenir compte du développement durable dans les spécifications techniques (L.2111-2), dans toute consultation lancée à partir de cette date ; au-dessus des seuils européens, aussi une clause sociale (L.2112-2-1).",
         "Provide environmental performance conditions (L.2112-2) and an environmental criterion (L.2152-7), and take account of sustainable development in the technical specifications (L.2111-2), in every tender launched from this day; above the EU thresholds, a social clause too (L.2112-2-1).",
         "Loi 2021-1104 du 22 août 2021, article 35 ; " + _CCP, "medium", _GREEN, reviewed_on=READ_LAST),
    _row("fr_procurement_plan", Kind.ADVICE, "CCP L.2111-3, D.2111-3", all_of("body:public", "procured"),
         "Si l’organisme achète pour plus de 50 millions d’euros hors taxes par an, il publie un schéma de promotion des achats responsables (SPASER) : y rattacher cet achat et ses objectifs de sobriété numérique.",
         "A body that buys for more than 50 million euros a year, taxes excluded, publishes a plan of responsible purchasing (SPASER): place this purchase and its aims of digital sobriety in it.",
         _CCP + " ; décret 2022-767 du 2 mai 2022", "medium", date(2023, 1, 1), reviewed_on=READ_LAST),
    _row("fr_clause_ai_act", Kind.ADVICE, "clauses d’IA", "procured",
         "Demander la classe au sens de l’AI Act et sa justification, la notice, le numéro d’enregistrement, les journaux, et l’annonce de tout changement de modèle.",
         "Ask for the AI Act class and its grounds, the instructions, the registration number, the logs, and notice of any change of model.",
         "Usage contractuel, non obligatoire", "medium", _CODE, reviewed_on=READ_IN_REVIEW),
    _row("fr_clause_explain", Kind.ADVICE, "clauses d’IA", all_of("procured", "individual_decision"),
         "Demander de quoi répondre à R.311-3-1-2 : règles, paramètres et pondérations communicables, sans secret opposable.",
         "Ask for what R.311-3-1-2 requires: rules, parameters and weights that may be disclosed, with no secrecy against it.",
         "Usage contractuel, non obligatoire", "medium", _CODE, reviewed_on=READ_IN_REVIEW),
    _row("fr_clause_data", Kind.ADVICE, "clauses d’IA", all_of("procured", "personal_data"),
         "Demander où vont les données, l’interdiction de les réutiliser pour l’entraînement, la réversibilité et l’effacement.",
         "Ask where data go, a ban on reusing them for training, reversibility and erasure.",
         "Usage contractuel ; RGPD 28", "medium", _CODE, reviewed_on=READ_IN_REVIEW),
    _row("fr_clause_frugal", Kind.ADVICE, "AFNOR SPEC 2314", "procured",
         "Demander l’empreinte du système et les bonnes pratiques suivies, parmi celles du référentiel AFNOR SPEC 2314 sur l’IA frugale (volontaire ; ce n’est pas une norme).",
         "Ask for the system’s footprint and the good practices followed, among those of the AFNOR SPEC 2314 reference on frugal AI (voluntary; it is no standard).",
         "AFNOR SPEC 2314, juin 2024, mise à jour en avril 2025", "low", date(2024, 6, 27), reviewed_on=READ_IN_REVIEW),
)  # fmt: skip

FRENCH_LAW: tuple[FrenchRule, ...] = (
    *_DECISIONS,
    *_DATA,
    *_ARCHIVES,
    *_CAMERAS,
    *_CONTENT,
    *_STAFF,
    *_BUYING,
)
