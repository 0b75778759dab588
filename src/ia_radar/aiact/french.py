# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""French law beside the AI Act: a second verdict, which also covers tools that are no AI at all.

Rules that hold here:

1. This verdict never depends on whether the tool is an AI system; only the presumption of an impact assessment
   reads the AI Act class.
2. A statement is a row with its article, its source and how firmly it may be relied on (``high``, ``medium``, ``low``).
3. What nobody has settled yet is said to be possible, and the questions that would settle it are listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from attrs import frozen

from ia_radar.aiact.classify import DISCLAIMER, Category, classify
from ia_radar.aiact.logic.condition import ALWAYS, Condition, all_of, any_of, evaluate, no, terms
from ia_radar.aiact.questionnaire.catalog import GATES, check_facts, questions
from ia_radar.aiact.roles import PublicBody
from ia_radar.aiact.rules.calendar import check_day
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import SEMICOLON, Lang, Text, check_lang, day_in_words

__all__ = ["FRENCH_LAW", "FrenchRule", "FrenchVerdict", "Kind", "Statement", "french_law"]


class Kind(Enum):
    """What a statement of French law amounts to.

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


class FrenchRule(NamedTuple):
    """One row of French law.

    Args:
        id: stable slug.
        kind: what it amounts to.
        article: where the law says it.
        condition: when it holds, over the facts and the body (``body:public``, ``body:over_50k``…).
        text: what it says.
        source: the text relied on, and when it was read.
        confidence: ``"high"``, ``"medium"`` or ``"low"``.
        valid_from: first day on which it counts.
    """

    id: str
    kind: Kind
    article: str
    condition: Condition
    text: Text
    source: str
    confidence: str
    valid_from: date


class Statement(NamedTuple):
    """A row that holds, or that an open question may still make hold.

    Args:
        rule: the row.
        certain: False when an open question decides.
    """

    rule: FrenchRule
    certain: bool


@frozen(repr=False)
class FrenchVerdict:
    """What French law asks of a tool, AI or not.

    Args:
        statements: what holds and what may hold, prohibitions first.
        missing: the open questions that decide the rest, in the order of the questionnaire.
        on: the day of the law.
    """

    statements: tuple[Statement, ...]
    missing: tuple[str, ...]
    on: date

    @property
    def forbidden(self) -> bool | None:
        """True when French law forbids this use, None when an open question decides, False otherwise."""
        found = [one.certain for one in self.statements if one.rule.kind is Kind.FORBIDDEN]
        return True if any(found) else None if found else False

    def __repr__(self) -> str:
        said = {True: "interdit en l’état", None: "à préciser", False: "permis"}[self.forbidden]
        articles = (
            ", ".join(one.rule.article for one in self.statements if one.certain) or "aucune règle établie"
        )
        return f"<Droit français au {day_in_words(self.on, 'fr')} : {said} ({articles}). {DISCLAIMER.fr}>"

    def explain(self, lang: Lang = "fr") -> str:
        """The verdict as a decision-maker reads it.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: there is no such language.

        >>> print(french_law({"procured": True}, on=date(2026, 11, 22)).explain("en").splitlines()[-1])
        A landmark, not legal advice.
        """
        colon = " :" if check_lang(lang) == "fr" else ":"
        stop = SEMICOLON[lang]
        maybe = "possible" if lang == "en" else "possible, à préciser"
        head = "Droit français" if lang == "fr" else "French law"
        lines = [f"{head}, {day_in_words(self.on, lang)}{colon}"]
        for one in self.statements:
            doubt = "" if one.certain else f" ({maybe})"
            trust = _CONFIDENCE[one.rule.confidence][lang]
            lines.append(
                f"- {one.rule.kind.label[lang]}{doubt}, {one.rule.article}{colon} {one.rule.text[lang]} [{one.rule.source}{stop}{trust}]"
            )
        return "\n".join([*lines, DISCLAIMER[lang]])


_CONFIDENCE = {
    "high": Text("texte lu", "text read"),
    "medium": Text("sources concordantes", "consistent sources"),
    "low": Text("à vérifier", "to be checked"),
}
_CRPA = "Code des relations entre le public et l’administration, version en vigueur le 5 octobre 2026"
_CNIL = "CNIL, fiches IA ; RGPD"
_78_17 = "Loi 78-17 du 6 janvier 1978, article 47"
_CC = "Conseil constitutionnel, décision 2018-765 DC du 12 juin 2018, § 65 à 72"
_CCP = "Code de la commande publique"
_ALONE = any_of("fully_automated", "decisive_score")
_AUTOMATED = all_of("individual_decision", "fully_automated")
_PUBLIC_DECISION = all_of("body:public", "individual_decision")


def _row(
    id: str, kind: Kind, article: str, condition: Condition, fr: str, en: str, source: str, confidence: str,  # noqa: A002 - the row's id
    since: date,
) -> FrenchRule:  # fmt: skip
    return FrenchRule(id, kind, article, condition, Text(fr, en), source, confidence, since)


_2016, _2018 = date(2017, 9, 1), date(2018, 6, 22)
_GDPR, _CODE = date(2018, 5, 25), date(2019, 4, 1)

FRENCH_LAW: tuple[FrenchRule, ...] = (
    _row("fr_self_revising", Kind.FORBIDDEN, "2018-765 DC, § 71",
         all_of("body:public", _AUTOMATED, "self_revising"),
         "Un algorithme qui révise lui-même ses règles, sans contrôle ni validation, ne peut être le seul fondement d’une décision individuelle.",
         "An algorithm that revises its own rules, unchecked, cannot be the sole basis of an individual decision.",
         _CC, "medium", _2018),
    _row("fr_47_sensitive", Kind.FORBIDDEN, "loi 78-17, art. 47",
         all_of("body:public", _AUTOMATED, "sensitive_data"),
         "Pas de décision administrative entièrement automatisée sur des données sensibles.",
         "No fully automated administrative decision on sensitive data.", _78_17, "medium", _2018),
    _row("fr_47_appeal", Kind.FORBIDDEN, "loi 78-17, art. 47",
         all_of("body:public", _AUTOMATED, "administrative_appeal"),
         "Pas de réponse entièrement automatisée à un recours administratif.",
         "No fully automated answer to an administrative appeal.", _78_17, "medium", _2018),
    _row("fr_47_mastery", Kind.FORBIDDEN, "loi 78-17, art. 47",
         all_of("body:public", _AUTOMATED, no("algorithm_mastered")),
         "Sans maîtrise du traitement ni explication détaillée possible, la décision ne peut être entièrement automatisée.",
         "Without mastery of the processing and a possible detailed explanation, the decision cannot be fully automated.",
         _78_17, "medium", _2018),
    _row("fr_47_conditions", Kind.CONDITION, "loi 78-17, art. 47",
         all_of("body:public", _AUTOMATED, "algorithm_mastered", no("sensitive_data"),
                no("administrative_appeal"), no("self_revising")),
         "Décision entièrement automatisée permise, avec la mention de l’article L.311-3-1 à peine de nullité et une explication détaillée sur demande.",
         "Fully automated decision allowed, with the mention of Article L.311-3-1 on pain of nullity and a detailed explanation on request.",
         _78_17, "medium", _2018),
    _row("fr_gdpr_22", Kind.CONDITION, "RGPD 22",
         all_of("personal_data", "significant_effect", _ALONE),
         "Décision exclusivement automatisée, ou note déterminante (CJUE, C-634/21) : il faut une exception, et le droit d’obtenir une intervention humaine.",
         "Solely automated decision, or decisive score (CJEU, C-634/21): an exception is needed, and the right to human intervention.",
         "RGPD, article 22 ; CJUE, 7 décembre 2023, C-634/21", "medium", _GDPR),
    _row("fr_mention", Kind.DUTY, "CRPA L.311-3-1", _PUBLIC_DECISION,
         "Toute décision individuelle fondée, même en partie, sur un traitement algorithmique le mentionne ; aucun seuil d’effectif.",
         "Every individual decision based, even partly, on algorithmic processing says so; no staff threshold.",
         _CRPA, "high", _2016),
    _row("fr_mention_content", Kind.DUTY, "CRPA R.311-3-1-1", _PUBLIC_DECISION,
         "La mention indique la finalité du traitement, le droit d’en obtenir les règles et la manière de l’exercer, CADA comprise.",
         "The mention gives the purpose, the right to obtain the rules and how to use it, including the CADA.",
         _CRPA, "high", _2016),
    _row("fr_communication", Kind.DUTY, "CRPA R.311-3-1-2", _PUBLIC_DECISION,
         "Sur demande, de façon intelligible : degré et mode de contribution, données et sources, paramètres et pondération appliqués au cas, opérations.",
         "On request, intelligibly: degree and mode of contribution, data and sources, parameters and weights applied, operations.",
         _CRPA, "high", _2016),
    _row("fr_publication", Kind.DUTY, "CRPA L.312-1-3",
         all_of(_PUBLIC_DECISION, "main_algorithm", "body:agents_50"),
         "Publier en ligne les règles du principal traitement algorithmique (administrations d’au moins 50 agents, D.312-1-4).",
         "Publish online the rules of the main algorithmic processing (bodies of at least 50 staff, D.312-1-4).",
         _CRPA + " ; seuils : sources concordantes (le guide d’Etalab ajoute plus de 3 500 habitants)", "medium",
         date(2018, 10, 7)),
    _row("fr_dpia_high_risk", Kind.DUTY, "RGPD 35", all_of("personal_data", "is:high_risk"),
         "Analyse d’impact (AIPD) : la CNIL la présume nécessaire pour une IA à haut risque qui traite des données personnelles.",
         "Impact assessment: the CNIL presumes it for high-risk AI that processes personal data.",
         _CNIL, "medium", _GDPR),
    _row("fr_dpia", Kind.DUTY, "RGPD 35",
         all_of("personal_data", any_of("sensitive_data", "significant_effect", "profiles_people")),
         "Vérifier si une analyse d’impact (AIPD) est requise : données sensibles, effets notables ou profilage.",
         "Check whether an impact assessment is required: sensitive data, significant effects or profiling.",
         _CNIL, "medium", _GDPR),
    _row("fr_video", Kind.CONDITION, "CSI L.251-1 et s. ; loi 2023-380, art. 10", "analyses_public_cameras",
         "L’analyse algorithmique d’images de la voie publique exige une base légale propre ; la reconnaissance faciale en est exclue.",
         "Algorithmic analysis of public cameras needs a legal basis of its own; face recognition is excluded there.",
         "Code de la sécurité intérieure ; loi 2023-380 du 19 mai 2023", "low", date(2023, 5, 21)),
    _row("fr_reen", Kind.DUTY, "loi REEN 2021-1485, art. 35", "body:over_50k",
         "Commune ou EPCI à fiscalité propre de plus de 50 000 habitants : inscrire le projet dans la stratégie numérique responsable.",
         "Municipality or group of municipalities of more than 50,000 inhabitants: make the project part of the responsible-digital strategy.",
         "Loi 2021-1485 du 15 novembre 2021 ; décret 2022-1084", "medium", date(2025, 1, 1)),
    _row("fr_procurement", Kind.DUTY, "CCP L.2111-1", all_of("body:public", "procured"),
         "Définir précisément le besoin avant de consulter, en tenant compte du développement durable.",
         "Define the need precisely before tendering, taking account of sustainable development.",
         _CCP + ", L.2111-1 et L.2111-2", "medium", _CODE),
    _row("fr_procurement_green", Kind.DUTY, "CCP L.2112-2-1, L.2152-7", all_of("body:public", "procured"),
         "Prévoir une clause et un critère environnementaux (loi 2021-1104, art. 35).",
         "Provide an environmental clause and criterion (Act 2021-1104, Article 35).",
         _CCP + ", L.2112-2-1 et L.2152-7", "medium", date(2026, 8, 22)),
    _row("fr_clause_ai_act", Kind.ADVICE, "clauses d’IA", "procured",
         "Demander la classe au sens de l’AI Act et sa justification, la notice, le numéro d’enregistrement, les journaux, et l’annonce de tout changement de modèle.",
         "Ask for the AI Act class and its grounds, the instructions, the registration number, the logs, and notice of any change of model.",
         "Usage contractuel, non obligatoire", "medium", _CODE),
    _row("fr_clause_explain", Kind.ADVICE, "clauses d’IA", all_of("procured", "individual_decision"),
         "Demander de quoi répondre à R.311-3-1-2 : règles, paramètres et pondérations communicables, sans secret opposable.",
         "Ask for what R.311-3-1-2 requires: rules, parameters and weights that may be disclosed, with no secrecy against it.",
         "Usage contractuel, non obligatoire", "medium", _CODE),
    _row("fr_clause_data", Kind.ADVICE, "clauses d’IA", all_of("procured", "personal_data"),
         "Demander où vont les données, l’interdiction de les réutiliser pour l’entraînement, la réversibilité et l’effacement.",
         "Ask where data go, a ban on reusing them for training, reversibility and erasure.",
         "Usage contractuel ; RGPD 28", "medium", _CODE),
    _row("fr_clause_frugal", Kind.ADVICE, "AFNOR SPEC 2314", "procured",
         "Demander une mesure de l’empreinte selon la spécification AFNOR 2314 sur l’IA frugale (volontaire).",
         "Ask for a footprint measured under AFNOR SPEC 2314 on frugal AI (voluntary).",
         "AFNOR SPEC 2314, juin 2024", "low", date(2024, 6, 27)),
)  # fmt: skip


def french_law(
    facts: Mapping[str, bool | None], *, body: PublicBody | None = None, on: date
) -> FrenchVerdict:
    """What French law asks of a tool, AI or not (CRPA, loi 78-17, GDPR, REEN, public procurement).

    Args:
        facts: as in `classify`.
        body: the authority and its sizes; without it, the fact ``deployed_by_public_authority`` says whether
            the rules on administrations apply.
        on: the day of the law.

    Returns:
        The verdict, independent of the AI Act class.

    Raises:
        InvalidInput: the facts, the body or the day are refused.

    >>> scale = french_law(
    ...     {"rules_only": True, "individual_decision": True, "deployed_by_public_authority": True},
    ...     on=date(2026, 11, 22),
    ... )
    >>> [one.rule.article for one in scale.statements if one.certain]
    ['CRPA L.311-3-1', 'CRPA R.311-3-1-1', 'CRPA R.311-3-1-2']
    """
    known, day = check_facts(facts), check_day(on)
    if body is not None and not isinstance(body, PublicBody):
        raise InvalidInput(
            [Problem("body", "wrong-type", f"expected a PublicBody, got {type(body).__name__}")]
        )
    signals = {**known, **_signals(known, body, day)}
    statements, missing = [], set[str]()
    for row in FRENCH_LAW:
        if day < row.valid_from:
            continue
        products = terms(row.condition, GATES)
        held = evaluate(any_of(*(_product(yes, nay) for yes, nay in products)), signals)
        if held is False:
            continue
        statements.append(Statement(row, held is True))
        if held is None:
            open_ones = (t for t in products if evaluate(_product(*t), signals) is None)
            missing |= {fact for yes, nay in open_ones for fact in yes | nay if signals.get(fact) is None}
    order = list(Kind)
    statements.sort(key=lambda one: (not one.certain, order.index(one.rule.kind)))
    return FrenchVerdict(tuple(statements), tuple(q.id for q in questions() if q.id in missing), day)


def _product(yes: frozenset[str], nay: frozenset[str]) -> Condition:
    return all_of(ALWAYS, *sorted(yes), *(no(fact) for fact in sorted(nay)))


def _signals(known: Mapping[str, bool | None], body: PublicBody | None, on: date) -> dict[str, bool | None]:
    result = classify(known, on=on)
    high = result.category is Category.HIGH_RISK
    population, agents = (None, None) if body is None else (body.population, body.agents)
    return {
        "body:public": True if body is not None else known.get("deployed_by_public_authority"),
        "body:over_50k": population > 50_000 if population is not None else False if body is None else None,
        "body:agents_50": None if agents is None else agents >= 50,
        "is:high_risk": True if high else None if Category.HIGH_RISK in result.possible else False,
    }
