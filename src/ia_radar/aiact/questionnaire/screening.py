# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Screening questions: one « no » that answers no to a whole group of questions.

Rules that hold here:

1. A screening question is no fact. No rule reads it; nothing is stored but the answers of its group.
2. Its text names every fact of its group, so that its no is a no to each. Its yes, and « I do not know »,
   answer nothing: the questions of the group are then asked one by one.
3. It is asked only while none of its group is answered yes or no, and in place of two questions at least.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.text import Lang, Text

__all__ = ["SCREENS", "Screen", "screen_for"]


@data_fields(
    id=str,
    article=str,
    text=Words,
    help=Words,
    example=Words,
    counter_example=Words,
    settles=list[str],
)
class Screen(NamedTuple):
    """A question whose no answers a group of questions.

    Args:
        id: stable slug.
        article: the articles that its group serves.
        text: the question.
        help: how to answer it.
        example: a case that answers yes.
        counter_example: a case that answers no.
        settles: the facts that its no answers no.
    """

    id: str
    article: str
    text: Text
    help: Text
    example: Text
    counter_example: Text
    settles: tuple[str, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return f"Screen({self.id!r}: {self.text.fr})"


_ONE = Text(
    "Répondez oui dès qu’un seul de ces cas se présente, ou dans le doute : chacun est alors demandé.",
    "Answer yes as soon as one of these is the case, or when in doubt: each is then asked.",
)


def _screen(
    id: str,  # noqa: A002 - the screen's id, here as everywhere
    article: str,
    text: tuple[str, str],
    yes: tuple[str, str],
    no: tuple[str, str],
    settles: str,
) -> Screen:
    return Screen(id, article, Text(*text), _ONE, Text(*yes), Text(*no), tuple(settles.split()))


SCREENS: tuple[Screen, ...] = (
    _screen("not_learned", "3(1)",
        ("Le système se passe-t-il d’apprentissage, ou presque : règles écrites par des personnes, simple moyenne, ou calcul d’optimisation classique seulement accéléré ?",
         "Does the system do without learning, or almost: rules written by people, a plain average, or a classical optimisation merely made faster?"),
        ("Un tableur ; un barème programmé.", "A spreadsheet; a programmed scale."),
        ("Un assistant conversationnel ; un modèle entraîné sur des données.", "A chatbot; a model trained on data."),
        "rules_only simple_prediction_only optimisation_only"),
    _screen("special_setting", "2",
        ("Est-on dans un cas à part : usage militaire, recherche scientifique seule, essai sans personne réelle, police étrangère, aucun lien avec l’Union, usage strictement privé ?",
         "Is it a case apart: military use, scientific research alone, a trial with no real person, a foreign police force, no link to the Union, purely private use?"),
        ("Un prototype essayé sur des données fictives.", "A prototype run on invented data."),
        ("Un outil qu’un service de la commune utilise pour son travail.", "A tool that a municipal office uses for its work."),
        "military_only research_only pre_market_only foreign_authority no_union_link personal_use_only"),
    _screen("grave_practice", "5(1)",
        ("Le système peut-il manipuler ou exploiter des personnes fragiles, noter la conduite des gens, prédire qui commettra une infraction, ou amasser des visages pris en ligne ?",
         "Can the system manipulate people or exploit the vulnerable, score how people behave, predict who will offend, or gather faces taken online?"),
        ("Un « score citoyen » ; un score de récidive.", "A “citizen score”; a reoffending score."),
        ("Une recommandation de contenus ; un tri de courriers.", "A content recommendation; mail sorting."),
        "manipulates_behaviour exploits_vulnerability scores_social_behaviour predicts_offending collects_faces"),
    _screen("illicit_content", "5(1)(ba)-(bb)",
        ("Le système peut-il produire des images ou des sons intimes de personnes réelles, ou des contenus sexuels représentant des enfants ?",
         "Can the system produce intimate images or audio of real people, or sexual content that shows children?"),
        ("Un générateur d’images sans filtre.", "An unfiltered image generator."),
        ("Un outil qui ne produit que du texte de bureau.", "A tool that only produces office text."),
        "makes_intimate_content makes_child_abuse_content"),
    _screen("regulated_product", "6(1), annex I",
        ("Le système fait-il partie d’un produit réglementé : jouet, ascenseur, dispositif médical, machine, véhicule, train, aéronef ou autre appareil marqué CE ?",
         "Is the system part of a regulated product: toy, lift, medical device, machine, vehicle, train, aircraft or another device with CE marking?"),
        ("Le freinage d’une benne à ordures ; un logiciel de diagnostic.", "Braking of a refuse truck; diagnostic software."),
        ("Un logiciel de bureau ; un site web.", "Office software; a web site."),
        "product_section_a product_section_b product_machinery"),
    _screen("sensitive_field", "annex III 2-8",
        ("Sert-il dans un de ces domaines : eau, énergie, circulation ou réseaux numériques critiques ; enseignement ; recrutement ou gestion du personnel ; aides ou services essentiels, accueil de jeunes enfants, logement social ; crédit, assurance vie ou santé ; urgences ; police ; migrations ; justice ; élections ?",
         "Is it used in one of these fields: water, energy, road traffic or critical digital networks; education; recruitment or managing staff; essential benefits or services, childcare, social housing; credit, life or health insurance; emergencies; police; migration; courts; elections?"),
        ("Un tri de CV ; la cotation des demandes de logement.", "CV screening; rating housing applications."),
        ("La transcription de réunions ; un éclairage public qui s’adapte.", "Minutes of meetings; street lighting that adapts."),
        "infrastructure_use education_use employment_use evaluates_benefit_eligibility allocates_childcare flags_benefit_fraud ranks_social_housing scores_creditworthiness prices_life_health_insurance handles_emergency_calls triages_patients law_enforcement_use migration_use assists_judges influences_votes"),
    _screen("essential_service", "annex III 5",
        ("S’agit-il d’aides ou de services essentiels : demandes d’aides, places en crèche, contrôle de la fraude aux aides, logement social, crédit, assurance vie ou santé, appels d’urgence, tri de patients ?",
         "Is it about essential benefits or services: benefit claims, nursery places, checks on benefit fraud, social housing, credit, life or health insurance, emergency calls, patient triage?"),
        ("L’examen de demandes d’aide sociale.", "Examining social-aid claims."),
        ("La régulation des feux ; un emploi du temps.", "Traffic-light control; a timetable."),
        "evaluates_benefit_eligibility allocates_childcare flags_benefit_fraud ranks_social_housing scores_creditworthiness prices_life_health_insurance handles_emergency_calls triages_patients"),
    _screen("public_power", "annex III 6-8",
        ("S’agit-il de police ou de poursuites, de migrations ou de frontières, d’une juridiction, ou d’un scrutin ?",
         "Is it about police or prosecution, migration or borders, a court, or a ballot?"),
        ("L’analyse d’indices par des enquêteurs.", "Analysis of clues by investigators."),
        ("Un service aux usagers d’une bibliothèque.", "A service to library users."),
        "law_enforcement_use migration_use assists_judges influences_votes"),
    _screen("police_task", "annex III 6",
        ("Dans cette mission, juge-t-il de personnes ou de preuves : risque d’être victime, mensonge, fiabilité de preuves, passé pénal, désignation de suspects ?",
         "In that task, does it judge people or evidence: risk of becoming a victim, lying, reliability of evidence, criminal past, singling out suspects?"),
        ("Vérifier qu’une vidéo n’est pas truquée.", "Checking that a video was not altered."),
        ("La transcription de notes dictées.", "Transcribing dictated notes."),
        "assesses_victim_risk lie_detection evaluates_evidence assesses_criminal_past profiles_suspects"),
    _screen("modest_task", "6(3)",
        ("Le système se borne-t-il à une tâche modeste : convertir ou ranger, améliorer un travail achevé, repérer des écarts dans des décisions passées, ou préparer un examen humain ?",
         "Does the system only do a modest task: convert or file, improve finished work, spot deviations in past decisions, or prepare a human assessment?"),
        ("Ranger les pièces d’un dossier.", "Filing the papers of a claim."),
        ("Noter, classer ou écarter des dossiers.", "Scoring, ranking or excluding files."),
        "converts_or_sorts_only improves_finished_work reviews_past_decisions prepares_assessment"),
    _screen("dialogue_or_content", "50(1)-(2)",
        ("Des personnes dialoguent-elles avec le système, ou produit-il ou modifie-t-il du texte, des images, du son ou de la vidéo ?",
         "Do people converse with the system, or does it produce or alter text, images, audio or video?"),
        ("Un assistant conversationnel ; un résumé de séance.", "A chatbot; a summary of a meeting."),
        ("Une alerte de fuite ; une prévision de repas.", "A leak alarm; a forecast of meals."),
        "interacts_with_people generates_content"),
    _screen("general_model", "51-55",
        ("Le système repose-t-il sur un modèle d’IA à usage général (grand modèle de langage ou d’image), ou votre organisation en diffuse-t-elle un ?",
         "Does the system rely on a general-purpose AI model (a large language or image model), or does your organisation release one?"),
        ("Un assistant branché sur un modèle du marché.", "An assistant built on a model from the market."),
        ("Un petit modèle entraîné pour une seule tâche.", "A small model trained for one task."),
        "uses_gpai_model provides_gpai_model"),
    _screen("made_ours", "25(1)",
        ("Votre organisation a-t-elle mis la main au système : développé, renommé à son nom, notablement modifié ou détourné de son but ?",
         "Has your organisation had a hand in the system: developed it, renamed it as its own, changed it substantially, or turned it from its purpose?"),
        ("Un assistant construit par la DSI.", "A chatbot built by the IT department."),
        ("Un logiciel du marché, tel quel.", "Off-the-shelf software, as it is."),
        "develops_own_system puts_own_name substantially_modifies changes_purpose"),
    _screen("decides_on_a_case", "CRPA L.311-3-1, RGPD 22",
        ("Le système décide-t-il, ou aide-t-il à décider, du cas d’une personne ou d’un organisme ?",
         "Does the system decide, or help decide, the case of a person or a body?"),
        ("L’attribution d’une place en crèche.", "A nursery place."),
        ("La prévision du budget ; une transcription.", "A budget forecast; a transcription."),
        "individual_decision fully_automated decisive_score significant_effect"),
    _screen("staff", "CGFP L.253-5, 26(7)",
        ("Le système touche-t-il le travail des agents : y sont-ils soumis, ou leur organisation ou leurs conditions de travail changent-elles ?",
         "Does the system touch the work of staff: are they subject to it, or does it change how they are organised or work?"),
        ("Un outil qui répartit les tournées.", "A tool that shares out rounds."),
        ("Un simulateur pour les usagers.", "A simulator for residents."),
        "subjects_staff changes_staff_work"),
)  # fmt: skip


def screen_for(
    fact: str, open_facts: Collection[str], facts: Mapping[str, bool | None], asked: Collection[str] = ()
) -> Screen | None:
    """The screening question to ask in place of a question, the broadest first.

    Args:
        fact: the question that comes next.
        open_facts: the questions that can still change something.
        facts: the answers so far.
        asked: the screening questions already answered yes or unknown.

    Returns:
        None when the question had better be asked itself.

    Examples:
        >>> group = ("military_only", "research_only", "pre_market_only")
        >>> screen_for("military_only", group, {}).id
        'special_setting'
        >>> screen_for("military_only", group, {"research_only": False}) is None
        True
    """
    fitting = [
        screen
        for screen in SCREENS
        if fact in screen.settles
        and screen.id not in asked
        and not any(facts.get(member) is not None for member in screen.settles)
        and sum(member in open_facts for member in screen.settles) > 1
    ]
    return max(fitting, key=lambda screen: len(screen.settles), default=None)
