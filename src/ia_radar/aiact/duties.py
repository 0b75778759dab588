# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Who owes what, and from when: the duties of the Regulation that reach an authority and its supplier.

Rules that hold here:

1. A duty is a row: who bears it, the article, when it holds, and the milestone from which it applies.
2. Conditions read the facts and, with a colon, what is known otherwise: ``is:high_risk``, ``rule:art50_1``, ``body:public``.
3. What cannot be settled yet is said to be possible (``certain`` is False), never dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from attrs import field, frozen

from ia_radar._reading import as_integer
from ia_radar.aiact._plan import bits, plan_for
from ia_radar.aiact._rule import Outcome
from ia_radar.aiact.calendar import (
    CURRENT,
    LAW,
    SUPERSEDED,
    VERSIONS,
    Status,
    calendar,
    check_day,
    check_version,
    day_of,
)
from ia_radar.aiact.classify import Category, Classification, classify
from ia_radar.aiact.logic import ALWAYS, Condition, all_of, any_of, evaluate, no
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Text

__all__ = ["DUTIES", "Duty", "DutyRule", "PublicBody", "Role", "Step", "duties", "roles_of", "timeline"]


class Role(Enum):
    """The part an organisation plays (Article 3(3) to (7)).

    >>> Role.DEPLOYER.label["fr"]
    'déployeur'
    """

    PROVIDER = "provider"
    DEPLOYER = "deployer"
    IMPORTER = "importer"
    DISTRIBUTOR = "distributor"
    MODEL_PROVIDER = "model_provider"

    @property
    def label(self) -> Text:
        """The name that a person reads."""
        return _ROLE_LABELS[self]


_ROLE_LABELS = {
    Role.PROVIDER: Text("fournisseur", "provider"),
    Role.DEPLOYER: Text("déployeur", "deployer"),
    Role.IMPORTER: Text("importateur", "importer"),
    Role.DISTRIBUTOR: Text("distributeur", "distributor"),
    Role.MODEL_PROVIDER: Text("fournisseur de modèle", "model provider"),
}


def _count(value: object) -> int | None:
    number = None if value is None else as_integer(value)
    if value is not None and (number is None or number < 0):
        raise InvalidInput(
            [Problem("body", "wrong-type", "expected a whole number, zero or more, or None for unknown")]
        )
    return number


@frozen
class PublicBody:
    """A public body, with the two sizes on which French duties turn.

    Args:
        population: its inhabitants, None when unknown or meaningless.
        agents: its staff, in agents or full-time equivalents, None when unknown.

    Raises:
        InvalidInput: a size is not a whole number, zero or more.

    >>> PublicBody(population=62_000).population
    62000
    """

    population: int | None = field(default=None, converter=_count)
    agents: int | None = field(default=None, converter=_count)


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
    status: str = Status.BINDING


class Duty(NamedTuple):
    """What somebody owes for one system.

    Args:
        id: the row's slug.
        bearer: who owes it.
        ours: whether the authority is that bearer.
        article: where the law says it.
        text: what is owed.
        applies_from: the first day.
        in_force: whether that day has come.
        certain: False when an open question still decides whether it is owed, or from when.
        disputed: the other reading of its date, when there is one.
        source: the text relied on.
        status: what that text is worth.
    """

    id: str
    bearer: Role
    ours: bool
    article: str
    text: Text
    applies_from: date
    in_force: bool
    certain: bool
    disputed: Text | None
    source: Text
    status: str

    def __repr__(self) -> str:
        force = "en vigueur" if self.in_force else "à venir"
        return (
            f"<{self.article}, {self.bearer.label.fr}, dès le {self.applies_from} ({force}) : {self.text.fr}>"
        )


class Step(NamedTuple):
    """One day in the timeline of a system.

    Args:
        on: the day.
        text: what the law does on that day.
        duties: the duties that apply from it.
        passed: whether the day has come.
    """

    on: date
    text: Text
    duties: tuple[Duty, ...]
    passed: bool


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
_WHEN: Mapping[str, tuple[tuple[Condition, str | None], ...]] = {
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
_ROLES: tuple[tuple[Role, Condition], ...] = (
    (_P, _BECOMES_PROVIDER),
    (Role.MODEL_PROVIDER, "provides_gpai_model"),
)


def duties(
    classification: Classification,
    *,
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    on: date,
    version: str | None = None,
) -> tuple[Duty, ...]:
    """What is owed for a system, by the authority and by those who supply it, oldest date first.

    Args:
        classification: the class of the system, with its facts.
        roles: the parts the authority plays; what the facts add (developing, Article 25(1)) is added.
        body: the authority, when it is a public body.
        on: the day on which ``in_force`` is judged.
        version: the calendar to read; the classification's own unless told.

    Returns:
        The duties, of every bearer; ``ours`` marks those of the authority.

    Raises:
        InvalidInput: an argument is not what it should be.
        UnknownId: there is no such version.

    >>> from ia_radar.aiact import classify
    >>> chatbot = classify({"interacts_with_people": True, "generates_content": True}, on=date(2026, 11, 22))
    >>> [d.article for d in duties(chatbot, roles={Role.PROVIDER}, on=date(2026, 11, 22)) if d.ours][:2]
    ['4', '5(1)(a)-(h)']
    """
    known, wanted, day, law = _inputs(classification, roles, body, on, version)
    ours = wanted | {role for role, condition in _ROLES if evaluate(condition, known) is True}
    found = []
    for row in DUTIES:
        owed = evaluate(row.condition, known) if law in row.versions else False
        if owed is False:
            continue
        start, settled = _start(row.when, known, law)
        if start is not None:
            disputed = row.disputed if law == CURRENT else None
            found.append(
                Duty(row.id, row.bearer, row.bearer in ours, row.article, row.text, start, start <= day,
                     owed is True and settled, disputed, row.source, row.status)
            )  # fmt: skip
    return tuple(sorted(found, key=lambda duty: duty.applies_from))


def timeline(
    classification: Classification,
    *,
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    on: date,
    version: str | None = None,
) -> tuple[Step, ...]:
    """The days that count for a system, oldest first, each with the duties that apply from it (Articles 111 and 113).

    Args:
        classification: the class of the system, with its facts.
        roles: as in `duties`.
        body: as in `duties`.
        on: the day that divides what has passed from what is to come.
        version: as in `duties`.

    Raises:
        InvalidInput: an argument is not what it should be.
        UnknownId: there is no such version.

    >>> from ia_radar.aiact import classify
    >>> chatbot = classify({"rules_only": False, "interacts_with_people": True}, on=date(2026, 11, 22))
    >>> timeline(chatbot, on=date(2026, 11, 22))[0].on
    datetime.date(2025, 2, 2)
    """
    owed = duties(classification, roles=roles, body=body, on=on, version=version)
    law = classification.version if version is None else version
    steps = []
    for day in sorted({duty.applies_from for duty in owed}):
        marks = [row.text for row in calendar(law) if row.on == day]
        text = Text(" ; ".join(mark.fr for mark in marks), "; ".join(mark.en for mark in marks))
        steps.append(Step(day, text, tuple(duty for duty in owed if duty.applies_from == day), day <= on))
    return tuple(steps)


def roles_of(classification: Classification, roles: Iterable[Role] = (Role.DEPLOYER,)) -> frozenset[Role]:
    """The parts the authority plays, with those that the facts add (Articles 3(3) and 25(1)).

    Args:
        classification: the class of the system, with its facts.
        roles: the parts it says it plays.

    Raises:
        InvalidInput: an argument is not what it should be.

    >>> from ia_radar.aiact import classify
    >>> built = classify({"develops_own_system": True}, on=date(2026, 11, 22))
    >>> sorted(role.value for role in roles_of(built))
    ['deployer', 'provider']
    """
    known, wanted, _, _ = _inputs(classification, roles, None, date.max, None)
    return frozenset(wanted | {role for role, condition in _ROLES if evaluate(condition, known) is True})


def _inputs(
    classification: object, roles: object, body: object, on: object, version: object
) -> tuple[dict[str, bool | None], set[Role], date, str]:
    if not isinstance(classification, Classification):
        problem = f"expected a Classification, got {type(classification).__name__}"
        raise InvalidInput([Problem("classification", "wrong-type", problem)])
    if body is not None and not isinstance(body, PublicBody):
        raise InvalidInput(
            [Problem("body", "wrong-type", f"expected a PublicBody, got {type(body).__name__}")]
        )
    law = check_version(classification.version if version is None else version)
    if law != classification.version:
        classification = classify(dict(classification.facts), on=classification.on, version=law)
    return _signals(classification, body, law), _check_roles(roles), check_day(on), law


def _check_roles(roles: object) -> set[Role]:
    try:
        given = list(roles)  # type: ignore[call-overload] # whatever cannot be iterated is refused just below
    except Exception:  # a foreign iterable may raise anything
        given = [None]
    wanted = {role for role in given if isinstance(role, Role)}
    if not all(isinstance(role, Role) for role in given):
        known = ", ".join(f"Role.{role.name}" for role in Role)
        raise InvalidInput([Problem("roles", "wrong-type", f"expected a set of roles among {known}")])
    return wanted


def _start(when: str, known: Mapping[str, bool | None], version: str) -> tuple[date | None, bool]:
    """The first day, None when the duty does not reach this system; and whether that is settled."""
    settled = True
    for condition, milestone in _WHEN[when]:
        held = evaluate(condition, known)
        day = None if milestone is None else day_of(milestone, version)
        if held is True and (day is not None or milestone is None):
            return day, settled
        settled = settled and held is not None
    return None, settled


def _signals(result: Classification, body: PublicBody | None, version: str) -> dict[str, bool | None]:
    known: dict[str, bool | None] = dict(result.facts)
    plan = plan_for(date.max, version)
    rows = plan.values(*bits(known))
    signals = {**known, **{f"rule:{row.id}": held for row, held in rows}}

    def some(outcome: Outcome, *but: str) -> bool | None:
        return evaluate(
            any_of(*(f"rule:{row.id}" for row, _ in rows if row.outcome is outcome and row.id not in but)),
            signals,
        )

    def among(category: Category) -> bool | None:
        return False if category not in result.possible else True if len(result.possible) == 1 else None

    signals["is:in_scope"] = _not(among(Category.OUT_OF_SCOPE))
    signals["is:minimal"] = among(Category.MINIMAL)
    signals["is:high_risk"] = among(Category.HIGH_RISK)
    signals["is:prohibited"] = among(Category.PROHIBITED)
    signals["use"] = some(Outcome.HIGH_RISK_USE)
    signals["use_but_2"] = some(Outcome.HIGH_RISK_USE, "iii_2")
    signals["derogation"] = some(Outcome.DEROGATION)
    kept = all_of("is:high_risk", no("derogation"))
    signals["is:annex_iii"] = evaluate(all_of(kept, "use"), signals)
    signals["is:annex_iii_but_2"] = evaluate(all_of(kept, "use_but_2"), signals)
    signals["is:derogated"] = evaluate(
        all_of("is:in_scope", no("is:prohibited"), no("is:high_risk"), "use", "derogation"), signals
    )
    for part in "ab":
        products = any_of(f"rule:art6_1_{part}", f"rule:art6_1_{part}_2024")
        held = {name: signals.get(name, False) for name in products.parts if isinstance(name, str)}
        signals[f"is:annex_i_{part}"] = evaluate(all_of("is:high_risk", products), {**signals, **held})
    signals["body:public"] = True if body is not None else known.get("deployed_by_public_authority")
    # An authority never uses a system as a private individual does.
    signals["personal_use_only"] = evaluate(all_of("personal_use_only", no("body:public")), signals)
    for row, held_row in rows:
        if row.outcome in (Outcome.TRANSPARENCY, Outcome.GPAI):
            signals[f"rule:{row.id}"] = evaluate(all_of("is:in_scope", "held"), {**signals, "held": held_row})
    return signals


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value
