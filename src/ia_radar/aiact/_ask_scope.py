# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on scope, on who does what, and on general-purpose models.

Rules that hold here: those of `_question`. Articles are those of Regulation (EU) 2024/1689 as amended.
"""

from __future__ import annotations

from ia_radar.aiact._question import ask

__all__ = ["GPAI", "ROLE", "SCOPE"]

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
            "Répondez oui si rien n’est appris ni inféré : tableur, barème, requête, statistique descriptive. Un moteur de règles alimenté par un module d’IA n’est pas dans ce cas.",
            "Answer yes when nothing is learned or inferred: spreadsheet, scale, query, descriptive statistics. A rule engine fed by an AI module is not such a case.",
        ),
        (
            "Un calculateur de quotient familial programmé d’après le barème.",
            "A calculator that applies a written scale of fees; a plain average; an out-of-office reply.",
        ),
        (
            "Un modèle entraîné sur d’anciens dossiers ; un assistant fondé sur un modèle de langage.",
            "A model trained on past files; anything described as AI, learned or generative.",
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
    ),
)

ROLE = (
    ask(
        "deployed_by_public_authority",
        "role",
        "3(4), 26(8), 27(1), 111(2)",
        (
            "Le système est-il utilisé par une autorité publique, ou pour son compte ?",
            "Is the system used by a public authority, or on its behalf?",
        ),
        (
            "Commune, EPCI, département, région, CCAS, État, école ou hôpital publics, ou leur délégataire. Une prestation sociale ou de service public est normalement instruite par une autorité publique ou pour elle.",
            "A municipality, region, state body, public school or hospital, social fund, or a contractor acting for one. Public benefits and public services are normally handled by or for a public authority.",
        ),
        (
            "Le CCAS, ou l’entreprise à qui il confie l’instruction.",
            "A social-security office, or the firm it entrusts with its files.",
        ),
        ("Une enseigne privée pour ses clients.", "A private shop, for its own customers."),
    ),
    ask(
        "private_public_service",
        "role",
        "27(1)",
        (
            "L’utilisateur est-il un organisme privé qui assure un service public ?",
            "Is the user a private body that provides a public service?",
        ),
        (
            "Éducation, santé, action sociale, logement, justice, eau, transport…",
            "Education, health, social care, housing, justice, water, transport…",
        ),
        ("Une association gestionnaire d’une crèche municipale.", "A charity running a public nursery."),
        ("Un commerce.", "A shop."),
    ),
    ask(
        "develops_own_system",
        "role",
        "3(3)",
        (
            "Votre organisation développe-t-elle le système, ou le fait-elle développer, pour l’utiliser ou le diffuser sous son nom ?",
            "Does your organisation develop the system, or have it developed, to use or release it under its own name?",
        ),
        (
            "Elle est alors fournisseur, avec toutes les obligations du fournisseur.",
            "It is then a provider, with all the provider’s duties.",
        ),
        (
            "Un assistant construit par la DSI et mis en ligne au nom de la ville.",
            "A chatbot built by the town’s IT department and published under the town’s name.",
        ),
        ("Un logiciel du marché, tel quel.", "Off-the-shelf software, as it is."),
    ),
    ask(
        "puts_own_name",
        "role",
        "25(1)(a)",
        (
            "Votre organisation met-elle son nom ou sa marque sur un système d’IA conçu par un autre ?",
            "Does your organisation put its name or trademark on an AI system made by someone else?",
        ),
        (
            "Sur un système à haut risque, cela fait d’elle le fournisseur.",
            "On a high-risk system this makes it the provider.",
        ),
        (
            "« L’assistant de la Ville », rebaptisé d’un produit du marché.",
            "A market product renamed “the City’s assistant”.",
        ),
        ("Un outil utilisé sous le nom de son éditeur.", "A tool used under its maker’s name."),
    ),
    ask(
        "substantially_modifies",
        "role",
        "25(1)(b), 3(23)",
        (
            "Votre organisation modifie-t-elle le système d’une façon que le fournisseur n’avait pas prévue ?",
            "Does your organisation change the system in a way its provider did not plan for?",
        ),
        (
            "Réentraînement, ajout de fonctions, changement du modèle : ce qui peut changer sa conformité.",
            "Retraining, added functions, another model: whatever may alter its compliance.",
        ),
        (
            "Réentraîner sur ses propres dossiers un outil de présélection.",
            "Retraining a screening tool on one’s own files.",
        ),
        ("Un paramétrage prévu par la notice.", "A setting that the manual provides for."),
    ),
    ask(
        "changes_purpose",
        "role",
        "25(1)(c)",
        (
            "Votre organisation emploie-t-elle le système à un but que son fournisseur n’avait pas prévu ?",
            "Does your organisation use the system for a purpose its provider did not intend?",
        ),
        (
            "Y compris un assistant d’usage général détourné vers une tâche précise.",
            "Including a general-purpose assistant turned to a specific task.",
        ),
        (
            "Un assistant conversationnel généraliste chargé d’évaluer le droit à une aide.",
            "A general chatbot made to assess the right to a benefit.",
        ),
        ("Un outil d’aide à la rédaction qui sert à rédiger.", "A writing aid used for writing."),
    ),
    ask(
        "placed_before_august_2026",
        "role",
        "111(4)",
        (
            "Le système était-il sur le marché ou en service avant le 2 août 2026 ?",
            "Was the system on the market or in service before 2 August 2026?",
        ),
        (
            "Cette date ouvre un délai pour le marquage des contenus générés.",
            "That date opens a delay for the marking of generated content.",
        ),
        ("Un générateur d’images acheté en 2025.", "An image generator bought in 2025."),
        ("Un système livré en octobre 2026.", "A system delivered in October 2026."),
    ),
    ask(
        "placed_before_high_risk_date",
        "role",
        "111(2)",
        (
            "Le système sera-t-il déjà sur le marché ou en service avant l’entrée en application des règles sur le haut risque ?",
            "Will the system already be on the market or in service before the high-risk rules start to apply?",
        ),
        (
            "2 décembre 2027 pour l’annexe III, 2 août 2028 pour l’annexe I.",
            "2 December 2027 for Annex III, 2 August 2028 for Annex I.",
        ),
        ("Un outil de cotation en service depuis 2024.", "A rating tool in service since 2024."),
        ("Un projet pour 2029.", "A project for 2029."),
    ),
    ask(
        "design_changed_since",
        "role",
        "111(2)",
        (
            "Sa conception aura-t-elle été notablement modifiée après cette date ?",
            "Will its design have changed significantly after that date?",
        ),
        (
            "Une modification notable fait tomber le régime des systèmes déjà en service.",
            "A significant change ends the regime of systems already in service.",
        ),
        ("Le remplacement du modèle en 2029.", "A new model in 2029."),
        ("Des correctifs de sécurité.", "Security patches."),
        "placed_before_high_risk_date",
    ),
)

GPAI = (
    ask(
        "uses_gpai_model",
        "gpai",
        "3(63), 25",
        (
            "Le système repose-t-il sur un modèle d’IA à usage général fourni par un autre ?",
            "Does the system rely on a general-purpose AI model supplied by someone else?",
        ),
        (
            "Grand modèle de langage ou d’image, propre à de nombreuses tâches.",
            "A large language or image model fit for many tasks.",
        ),
        (
            "Un assistant branché sur un modèle de langage du marché.",
            "An assistant built on a language model from the market.",
        ),
        ("Un petit modèle entraîné pour une seule tâche.", "A small model trained for one task."),
    ),
    ask(
        "provides_gpai_model",
        "gpai",
        "3(63), 53",
        (
            "Votre organisation développe-t-elle ou diffuse-t-elle elle-même un modèle d’IA à usage général ?",
            "Does your organisation itself develop or release a general-purpose AI model?",
        ),
        (
            "Il s’agit du modèle, non d’une application qui l’emploie ni d’un léger réglage.",
            "The model itself, not an application that uses it nor a light fine-tuning.",
        ),
        (
            "Un éditeur qui publie son grand modèle de langage.",
            "A publisher of its own large language model.",
        ),
        (
            "Une région qui ajuste un modèle existant à son vocabulaire.",
            "A region that tunes an existing model to its vocabulary.",
        ),
    ),
    ask(
        "training_above_1e25",
        "gpai",
        "51(2)",
        (
            "Le calcul cumulé de son entraînement dépasse-t-il 10^25 opérations en virgule flottante ?",
            "Does its cumulative training compute exceed 10^25 floating-point operations?",
        ),
        (
            "Le fournisseur du modèle publie ou estime ce chiffre.",
            "The model’s provider publishes or estimates the figure.",
        ),
        ("Les plus grands modèles mondiaux.", "The largest models in the world."),
        ("Un modèle de quelques milliards de paramètres.", "A model of a few billion parameters."),
        "provides_gpai_model",
    ),
    ask(
        "designated_systemic",
        "gpai",
        "51(1)(b)",
        (
            "La Commission a-t-elle désigné ce modèle comme présentant un risque systémique ?",
            "Has the Commission designated this model as presenting systemic risk?",
        ),
        ("La liste est publiée par la Commission.", "The Commission publishes the list."),
        ("Un modèle inscrit sur la liste.", "A model on that list."),
        ("Un modèle qui n’y figure pas.", "A model that is not."),
        "provides_gpai_model",
    ),
)
