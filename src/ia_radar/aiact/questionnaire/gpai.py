# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on general-purpose models (Articles 51 to 55).

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import ask
from ia_radar.aiact.rules.calendar import CURRENT, calendar
from ia_radar.text import day_in_words

__all__ = ["GPAI"]

_SINCE = {row.id: row.on for row in calendar(CURRENT)}["gpai"]

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
        (
            "Un petit modèle entraîné pour une seule tâche.",
            "A small model trained for one task.",
        ),
        unsure=(
            "Demandez au fournisseur le nom du modèle ; une fiche technique ou les conditions d’usage le donnent.",
            "Ask the supplier for the model’s name; a data sheet or the terms of use give it.",
        ),
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
        unsure=(
            "Si l’on ne sait pas à qui est le modèle, cherchez sa fiche (« model card ») ou son contrat : elle nomme son fournisseur. Régler légèrement un modèle ne fait pas de vous son fournisseur.",
            "If nobody says whose model it is, look for its model card or contract: it names the provider. Lightly tuning a model does not make you its provider.",
        ),
    ),
    ask(
        "model_placed_before_august_2025",
        "gpai",
        "111(3)",
        (
            f"Le modèle a-t-il été mis sur le marché avant le {day_in_words(_SINCE, 'fr')} ?",
            f"Was the model placed on the market before {day_in_words(_SINCE, 'en')}?",
        ),
        (
            "Son fournisseur a alors deux ans de plus pour s’y conformer.",
            "Its provider then has two more years to comply.",
        ),
        ("Un modèle publié en 2024.", "A model published in 2024."),
        ("Un modèle publié en 2026.", "A model published in 2026."),
        "provides_gpai_model",
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
        (
            "Les plus grands modèles mondiaux.",
            "The largest models in the world.",
        ),
        (
            "Un modèle de quelques milliards de paramètres.",
            "A model of a few billion parameters.",
        ),
        "provides_gpai_model",
        unsure=(
            "Un utilisateur ne peut pas le savoir. Cherchez la fiche du modèle ou la liste de la Commission ; à défaut, laissez la question ouverte.",
            "A user cannot know. Look for the model card or the Commission’s list; failing that, leave the question open.",
        ),
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
