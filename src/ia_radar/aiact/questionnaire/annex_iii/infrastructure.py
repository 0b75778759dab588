# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on point 2 of Annex III: critical infrastructure.

Rules that hold here: those of `question`. One question opens the field; the small facts follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["INFRASTRUCTURE"]

INFRASTRUCTURE = (
    ask(
        "infrastructure_use",
        "infrastructure",
        "annex III 2",
        (
            "Le système sert-il à gérer ou exploiter la circulation routière, l’eau, le gaz, le chauffage, l’électricité ou une infrastructure numérique critique ?",
            "Is the system used to manage or operate road traffic, water, gas, heating, electricity or critical digital infrastructure?",
        ),
        (
            "La production, le réseau ou la régulation, non la facturation. Un pont ou un quai compte pour la circulation qu’il porte.",
            "Production, network or control, not billing. A bridge or a quay counts for the road traffic it carries.",
        ),
        (
            "La régulation des feux ; le pilotage d’une station d’eau potable.",
            "Traffic-light control; running a drinking-water plant.",
        ),
        (
            "La relève des compteurs pour la facture.",
            "Meter reading for bills.",
        ),
    ),
    ask(
        "infrastructure_safety",
        "infrastructure",
        "annex III 2, 3(14)",
        (
            "Y protège-t-il directement les personnes ou l’ouvrage, au point que sa défaillance les mettrait en danger ?",
            "Does it directly protect people or the installation there, so that its failure would endanger them?",
        ),
        (
            "Il commande, empêche ou donne l’alarme sur laquelle repose la sécurité. Améliorer un rendement, informer ou prévoir à côté d’autres protections ne suffit pas.",
            "It controls, prevents, or gives the alarm on which safety rests. Improving efficiency, informing or forecasting beside other safeguards is not enough.",
        ),
        (
            "La commande des feux ; l’alarme de pression de l’eau potable ; le repérage de pièces usées dont la rupture blesserait ; des charges trop lourdes sur un pont fragile.",
            "Control of traffic lights; the pressure alarm of drinking water; spotting worn parts whose failure would hurt; loads too heavy for a weak bridge.",
        ),
        (
            "Une prévision de consommation ; des fuites cherchées pour économiser l’eau ; l’entretien prévu à côté d’autres sécurités ; un robot qui observe sans rien empêcher.",
            "A demand forecast; leaks sought to save water; maintenance planned beside other safeguards; a robot that observes and prevents nothing.",
        ),
        "infrastructure_use",
    ),
    ask(
        "operator_not_critical",
        "infrastructure",
        "annex III 2, directive (UE) 2022/2557",
        (
            "Est-il établi que l’exploitant n’est pas une entité critique au sens de la directive (UE) 2022/2557 ?",
            "Is it established that the operator is not a critical entity under Directive (EU) 2022/2557?",
        ),
        (
            "Le règlement vise toute infrastructure nécessaire à un service essentiel ; seul un projet de lignes directrices le limite aux entités que l’État a désignées.",
            "The Regulation covers any infrastructure necessary for an essential service; only draft guidelines limit it to entities that the state has identified.",
        ),
        (
            "Une petite régie, dont le responsable de la sûreté confirme qu’aucune désignation ne lui a été notifiée.",
            "A small utility whose security officer confirms that no designation was notified.",
        ),
        (
            "Une régie d’eau désignée ; un exploitant dont on ne sait rien.",
            "A designated water utility; an operator of which nothing is known.",
        ),
        "infrastructure_safety",
        unsure=(
            "C’est une exception : elle doit être établie ; sinon c’est non. L’exploitant le sait : la désignation lui est notifiée par l’État, et peut être confidentielle. Demandez à son responsable de la sûreté.",
            "This is an exception: it must be established; otherwise the answer is no. The operator knows: the state notifies the designation, which may be confidential. Ask its security officer.",
        ),
    ),
    ask(
        "cybersecurity_only",
        "infrastructure",
        "recital 55",
        (
            "Le système ne sert-il qu’à la cybersécurité ?",
            "Does the system serve cybersecurity only?",
        ),
        (
            "Protéger des données et des réseaux informatiques, sans rien commander d’autre.",
            "Protecting data and computer networks, and controlling nothing else.",
        ),
        (
            "La détection d’intrusions informatiques.",
            "Detection of computer intrusions.",
        ),
        (
            "Le pilotage des vannes.",
            "Control of valves.",
        ),
        unsure=EXCEPTION,
    ),
)
