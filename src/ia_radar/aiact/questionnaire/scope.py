# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on scope (Articles 2 and 3).

Rules that hold here: those of `question`. Articles are those of Regulation (EU) 2024/1689 as amended.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["SCOPE"]

SCOPE = (
    ask(
        "rules_only",
        "scope",
        "3(1)",
        (
            "Le système se borne-t-il à appliquer des règles, des formules ou des requêtes entièrement écrites par des personnes ?",
            "Does the system only apply rules, formulas or queries written entirely by people?",
        ),
        (
            "Répondez oui s’il est dit que rien n’est appris ni inféré : barème, formule, requête, tableur, recherche dont la méthode est écrite. Ce qu’on présente comme une IA, même pour une tâche simple, ou un moteur de règles alimenté par un module d’IA : non.",
            "Answer yes when it is said that nothing is learned or inferred: a scale, a formula, a query, a spreadsheet, a search whose method is written. What is presented as AI, even for a simple task, or a rule engine fed by an AI module: no.",
        ),
        (
            "Un calculateur de quotient familial programmé d’après le barème ; un message d’absence.",
            "A calculator that applies a written scale of fees; an out-of-office reply.",
        ),
        (
            "Un modèle entraîné sur d’anciens dossiers ; un assistant fondé sur un modèle de langage.",
            "A model trained on past files; anything described as learned or generative.",
        ),
        unsure=(
            "C’est une exception : elle doit être établie. Si rien ne dit comment le système procède, c’est non : on le tient pour une IA. Demandez au fournisseur : « quelque chose est-il appris à partir de données ? ».",
            "This is an exception: it must be established. If nothing tells how the system works, the answer is no: it is held to be AI. Ask the supplier: “is anything learned from data?”",
        ),
    ),
    ask(
        "optimisation_only",
        "scope",
        "3(1)",
        (
            "Le modèle ne sert-il qu’à accélérer ou approcher un calcul d’optimisation ou de simulation déjà bien établi ?",
            "Does the model only speed up or approximate a well-established optimisation or simulation?",
        ),
        (
            "Répondez oui même si cette approximation est apprise, quand le calcul classique donnerait le même résultat ; non si le modèle change la manière de décider.",
            "Answer yes even when the approximation is learned, if the classical computation would give the same result; no when the model changes how things are decided.",
        ),
        (
            "Un partage de fréquences entre antennes, appris pour reproduire plus vite le calcul classique ; un simulateur hydraulique accéléré.",
            "Sharing bandwidth, learned to reproduce the classical computation faster; a hydraulic simulator made faster.",
        ),
        (
            "Un modèle qui apprend quels dossiers accepter ; une demande prévue par apprentissage.",
            "A model that learns which files to accept; demand forecast by learning.",
        ),
        unsure=(
            "C’est une exception : elle doit être établie. Si rien ne dit quelle méthode est employée, c’est non : on tient le système pour une IA. Demandez-la au fournisseur.",
            "This is an exception: it must be established. If nothing tells which method is used, the answer is no: the system is held to be AI. Ask the supplier.",
        ),
    ),
    ask(
        "basic_processing_only",
        "scope",
        "3(1)",
        (
            "Se borne-t-il à trier, filtrer, agréger ou afficher des données par des opérations fixes ?",
            "Does it only sort, filter, aggregate or display data by fixed operations?",
        ),
        (
            "Base de données, tableur, statistique descriptive, tableau de bord.",
            "Database, spreadsheet, descriptive statistics, dashboard.",
        ),
        (
            "Une requête sur un fichier d’usagers ; la moyenne d’une enquête ; un graphique des ventes.",
            "A query on a register; the average of a survey; a chart of sales.",
        ),
        (
            "Un regroupement d’usagers par ressemblance, appris des données.",
            "Grouping users by likeness, learned from the data.",
        ),
        "rules_only",
        unsure=(
            "C’est une exception : elle doit être établie. Si rien ne dit quelle méthode est employée, c’est non : on tient le système pour une IA. Demandez-la au fournisseur.",
            "This is an exception: it must be established. If nothing tells which method is used, the answer is no: the system is held to be AI. Ask the supplier.",
        ),
    ),
    ask(
        "heuristic_only",
        "scope",
        "3(1)",
        (
            "Se borne-t-il à chercher une solution par une méthode classique que des personnes ont écrite, sans rien apprendre de données ?",
            "Does it only search for a solution by a classical method that people wrote, learning nothing from data?",
        ),
        (
            "Essais et critères fixés d’avance : la méthode ne s’améliore pas avec l’expérience.",
            "Trials and criteria set in advance: the method does not improve with experience.",
        ),
        (
            "Un jeu d’échecs qui explore les coups avec une évaluation écrite à la main ; une tournée calculée par plus proche voisin.",
            "A chess program that explores moves with a hand-written evaluation; a round computed by nearest neighbour.",
        ),
        (
            "Un joueur entraîné sur des millions de parties.",
            "A player trained on millions of games.",
        ),
        "rules_only",
        unsure=(
            "C’est une exception : elle doit être établie. Si rien ne dit quelle méthode est employée, c’est non : on tient le système pour une IA. Demandez-la au fournisseur.",
            "This is an exception: it must be established. If nothing tells which method is used, the answer is no: the system is held to be AI. Ask the supplier.",
        ),
    ),
    ask(
        "simple_prediction_only",
        "scope",
        "3(1)",
        (
            "Sa seule prévision est-elle une statistique élémentaire, telle qu’une moyenne ou la valeur de l’an passé ?",
            "Is its only prediction an elementary statistic, such as an average or last year’s value?",
        ),
        (
            "Une règle statistique de base, dont la qualité ne dépend d’aucun modèle appris.",
            "A basic statistical rule, whose quality depends on no learned model.",
        ),
        (
            "Prévoir les repas de demain par la moyenne des quatre derniers mardis.",
            "Forecasting tomorrow’s meals as the average of the last four Tuesdays.",
        ),
        (
            "Une prévision par un modèle entraîné sur la météo et le calendrier.",
            "A forecast by a model trained on weather and calendar.",
        ),
        unsure=(
            "C’est une exception : elle doit être établie. Si rien ne dit quelle méthode est employée, c’est non : on tient le système pour une IA. Demandez-la au fournisseur.",
            "This is an exception: it must be established. If nothing tells which method is used, the answer is no: the system is held to be AI. Ask the supplier.",
        ),
    ),
    ask(
        "military_only",
        "scope",
        "2(3)",
        (
            "Le système sert-il exclusivement à des fins militaires, de défense ou de sécurité nationale ?",
            "Does the system serve military, defence or national-security purposes exclusively?",
        ),
        (
            "Un usage civil ou policier, même secondaire, fait répondre non.",
            "Any civil or police use, even a secondary one, means no.",
        ),
        ("Un guidage d’engin militaire.", "Guidance of a military vehicle."),
        ("Un logiciel de police municipale.", "Software used by a police force."),
        unsure=EXCEPTION,
    ),
    ask(
        "research_only",
        "scope",
        "2(6)",
        (
            "Le système est-il développé et utilisé dans le seul but de la recherche scientifique ?",
            "Is the system developed and used for the sole purpose of scientific research?",
        ),
        (
            "La recherche doit être le seul but, du développement à l’usage.",
            "Research must be the only purpose, in development and in use.",
        ),
        ("Un modèle d’un laboratoire pour étudier un corpus.", "A laboratory’s model for studying a corpus."),
        ("Une expérimentation dans un service au public.", "A trial in a service open to the public."),
        unsure=EXCEPTION,
    ),
    ask(
        "pre_market_only",
        "scope",
        "2(8)",
        (
            "Le système est-il seulement à l’étude ou en test interne, sans personne réelle qui en subisse les effets ?",
            "Is the system only being studied or tested internally, with no real person affected?",
        ),
        ("Un test en conditions réelles fait répondre non.", "A test in real-world conditions means no."),
        ("Un prototype essayé sur des données fictives.", "A prototype run on invented data."),
        ("Un pilote avec de vrais usagers.", "A pilot with real users."),
        unsure=EXCEPTION,
    ),
    ask(
        "foreign_authority",
        "scope",
        "2(4)",
        (
            "Le système est-il utilisé par une autorité d’un pays tiers ou une organisation internationale, dans une coopération policière ou judiciaire avec l’Union ?",
            "Is the system used by an authority of a third country or an international organisation, in police or judicial cooperation with the Union?",
        ),
        (
            "Il faut un accord de coopération et des garanties suffisantes.",
            "There must be a cooperation agreement and adequate safeguards.",
        ),
        (
            "L’outil d’une police étrangère dans un cadre d’entraide.",
            "A foreign police force’s tool under a mutual-assistance agreement.",
        ),
        ("Une commune française, jamais.", "A French municipality, never."),
        unsure=EXCEPTION,
    ),
    ask(
        "no_union_link",
        "scope",
        "2(1)",
        (
            "Le fournisseur, l’utilisateur et l’usage des résultats sont-ils tous hors de l’Union européenne ?",
            "Are the provider, the user and the use of the results all outside the European Union?",
        ),
        ("Un seul lien avec l’Union fait répondre non.", "A single link with the Union means no."),
        (
            "Une banque hors de l’Union qui ne sert que des clients hors de l’Union.",
            "A non-EU bank serving only non-EU customers.",
        ),
        (
            "Un service hébergé aux États-Unis et utilisé par une mairie.",
            "A service hosted abroad and used by an EU town hall.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "personal_use_only",
        "scope",
        "2(10)",
        (
            "Le système n’est-il utilisé que par des particuliers, pour une activité strictement personnelle ?",
            "Is the system used only by private individuals for purely personal activities?",
        ),
        (
            "Les obligations du fournisseur demeurent ; seules celles de l’utilisateur tombent.",
            "The provider’s duties remain; only the user’s fall.",
        ),
        ("Le déverrouillage de son propre téléphone.", "Unlocking one’s own phone."),
        ("Un agent qui s’en sert pour son travail.", "An employee using it at work."),
        unsure=EXCEPTION,
    ),
    ask(
        "open_source",
        "scope",
        "2(12)",
        (
            "Le système ou le modèle est-il publié sous une licence libre et ouverte ?",
            "Is the system or model released under a free and open-source licence?",
        ),
        (
            "La licence libre n’exempte ni d’une interdiction, ni du haut risque, ni de la transparence.",
            "A free licence exempts from no prohibition, high-risk requirement or transparency duty.",
        ),
        (
            "Un modèle aux poids publiés, librement modifiable.",
            "A model with published weights that anyone may change.",
        ),
        ("Un service payant fermé.", "A closed, paid service."),
        unsure=EXCEPTION,
    ),
)
