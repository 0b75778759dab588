# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on the people judged, whatever point of Annex III is met.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["PEOPLE"]

PEOPLE = (
    ask(
        "only_organisations",
        "people",
        "annex III",
        (
            "Le résultat porte-t-il uniquement sur des entreprises, des lieux, des biens ou des chiffres globaux, jamais sur une personne physique ?",
            "Does the result only concern companies, places, goods or aggregate figures, never a natural person?",
        ),
        (
            "Entreprises, lieux, biens, machines, textes, chiffres : personne n’est jugé. Une entreprise jugée sur ses propres comptes est une organisation, même si elle n’a qu’un patron. Un indépendant jugé sur sa situation personnelle est une personne physique.",
            "Companies, places, goods, machines, texts, figures: nobody is judged. A firm judged on its own accounts is an organisation, even with a single owner. A self-employed person judged on their personal situation is a natural person.",
        ),
        (
            "L’instruction de subventions aux sociétés ; la note d’une petite entreprise tirée de ses comptes ; des tendances anonymes.",
            "Grants to companies; a score of a small firm from its accounts; anonymous trends.",
        ),
        (
            "L’instruction des aides aux ménages.",
            "Aid to households.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "profiles_people",
        "people",
        "6(3), RGPD 4(4)",
        (
            "Le système traite-t-il automatiquement des données personnelles pour évaluer ou prédire des aspects d’une personne ?",
            "Does the system process personal data automatically to evaluate or predict aspects of a person?",
        ),
        (
            "Travail, situation économique, santé, préférences, fiabilité, comportement, déplacements… C’est le profilage du RGPD : noter, classer ou prédire une personne d’après ses données. Noter un seul travail, comparer des décisions entre elles, estimer un âge sur le moment, former des groupes sans nom, transcrire, traduire ou ranger n’en est pas.",
            "Work, economic situation, health, preferences, reliability, behaviour, movements… This is GDPR profiling: scoring, ranking or predicting a person from their data. Marking one piece of work, comparing decisions with one another, estimating an age on the spot, forming groups without names, transcribing, translating or filing is not.",
        ),
        (
            "Un score de risque par allocataire.",
            "A risk score per claimant.",
        ),
        (
            "Le tri de pièces par type de document ; la traduction d’un dossier.",
            "Sorting papers by type of document; translating a file.",
        ),
    ),
)
