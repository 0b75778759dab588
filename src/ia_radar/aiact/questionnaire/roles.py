# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on the role of the organisation in the sense of Articles 3 and 25.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import ask
from ia_radar.aiact.rules.calendar import CURRENT, calendar
from ia_radar.text import day_in_words

__all__ = ["ROLE"]

_DAYS = {row.id: row.on for row in calendar(CURRENT)}
_GENERAL, _ANNEX_III, _ANNEX_I = _DAYS["general"], _DAYS["annex_iii"], _DAYS["annex_i"]

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
            "Commune, EPCI, département, région, CCAS, État, école ou hôpital publics, ou leur délégataire. La tâche suffit souvent à le dire : police, justice, impôts, asile, prestation sociale, service public local. Une banque, un employeur, un commerce, une application pour particuliers : non.",
            "A municipality, region, state body, public school or hospital, social fund, or a contractor acting for one. The task often tells: police, courts, taxes, asylum, public benefits, a local public service. A bank, an employer, a shop, an app for private users: no.",
        ),
        (
            "Le CCAS, ou l’entreprise à qui il confie l’instruction.",
            "A social-security office, or the firm it entrusts with its files.",
        ),
        (
            "Une enseigne privée pour ses clients.",
            "A private shop, for its own customers.",
        ),
        unsure=(
            "Si la description ne dit pas qui l’utilise, ne devinez pas : demandez qui signe le marché et pour qui l’outil travaille.",
            "When the description does not say who uses it, do not guess: ask who signs the contract and for whom the tool works.",
        ),
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
        "3(3), 25(1)(a), 50",
        (
            "Votre organisation met-elle son nom ou sa marque sur un système d’IA conçu par un autre ?",
            "Does your organisation put its name or trademark on an AI system made by someone else?",
        ),
        (
            "Cela fait d’elle le fournisseur d’un système à haut risque et, selon les lignes directrices, d’un assistant ou d’un générateur (article 50).",
            "This makes it the provider of a high-risk system and, under the guidelines, of a chatbot or a generator (Article 50).",
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
            f"Le système a-t-il été mis sur le marché avant le {day_in_words(_GENERAL, 'fr')} ?",
            f"Was the system placed on the market before {day_in_words(_GENERAL, 'en')}?",
        ),
        (
            "Cette date ouvre un délai pour le marquage des contenus générés. À la lettre, un système construit pour votre seul usage n’est pas mis sur le marché.",
            "That date opens a delay for the marking of generated content. On the letter, a system built for your own use alone is not placed on the market.",
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
            f"{day_in_words(_ANNEX_III, 'fr')} pour l’annexe III, {day_in_words(_ANNEX_I, 'fr')} pour l’annexe I.",
            f"{day_in_words(_ANNEX_III, 'en')} for Annex III, {day_in_words(_ANNEX_I, 'en')} for Annex I.",
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
