# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind French law.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import ask

__all__ = ["FRENCH"]

FRENCH = (
    ask(
        "individual_decision",
        "french",
        "CRPA L.311-3-1",
        (
            "Le système ou l’outil contribue-t-il à une décision administrative visant une personne ou un organisme nommé ?",
            "Does the system or tool contribute to an administrative decision about a named person or body?",
        ),
        (
            "IA ou simple calcul, en tout ou partie : un score ou un classement suffit.",
            "AI or plain computation, in full or in part: a score or a ranking is enough.",
        ),
        (
            "L’attribution d’une place en crèche ; le calcul d’une aide.",
            "A nursery place; the amount of a benefit.",
        ),
        ("La prévision du budget.", "A budget forecast."),
    ),
    ask(
        "fully_automated",
        "french",
        "loi 78-17 art. 47, RGPD 22",
        (
            "Une décision sur une personne ou un organisme est-elle prise sans que quelqu’un examine le cas ?",
            "Is a decision about a person or a body made without anyone examining the case?",
        ),
        (
            "Décision publique ou privée. Une validation en bloc n’est pas un examen.",
            "A public or a private decision. Approving in bulk is not examining.",
        ),
        (
            "Un refus envoyé automatiquement ; un candidat écarté sans être lu.",
            "A refusal sent automatically; an applicant excluded unread.",
        ),
        (
            "Un agent qui étudie chaque dossier.",
            "An official who studies each file.",
        ),
    ),
    ask(
        "decisive_score",
        "french",
        "RGPD 22, CJUE C-634/21",
        (
            "Qui décide d’un cas suit-il presque toujours le résultat du système ?",
            "Does whoever decides on a case nearly always follow the system’s result?",
        ),
        (
            "Une note déterminante est déjà une décision (arrêt SCHUFA).",
            "A decisive score is already a decision (SCHUFA judgment).",
        ),
        (
            "Une cotation jamais remise en cause.",
            "A rating that is never questioned.",
        ),
        (
            "Un indice parmi d’autres.",
            "One indication among others.",
        ),
    ),
    ask(
        "significant_effect",
        "french",
        "RGPD 22",
        (
            "Ce que le système décide ou aide à décider a-t-il des effets juridiques pour une personne, ou l’affecte-t-il notablement ?",
            "Does what the system decides, or helps decide, have legal effects on a person or affect them significantly?",
        ),
        (
            "Un droit, une aide, un emploi, une école.",
            "A right, a benefit, a job, a school.",
        ),
        (
            "Le retrait d’une allocation.",
            "Withdrawing a benefit.",
        ),
        (
            "L’ordre d’une liste de diffusion.",
            "The order of a mailing list.",
        ),
    ),
    ask(
        "personal_data",
        "french",
        "RGPD 4(1), 35",
        ("Le système traite-t-il des données personnelles ?", "Does the system process personal data?"),
        ("Tout ce qui se rapporte à une personne identifiable.", "Anything about an identifiable person."),
        ("Des dossiers d’usagers ; des images de passants.", "Users’ files; pictures of passers-by."),
        ("Des relevés de pluie.", "Rainfall records."),
    ),
    ask(
        "sensitive_data",
        "french",
        "RGPD 9, loi 78-17 art. 47",
        (
            "Traite-t-il des données sensibles : santé, origine, opinions, religion, syndicat, biométrie, vie sexuelle ?",
            "Does it process sensitive data: health, origin, opinions, religion, union, biometrics, sex life?",
        ),
        (
            "L’article 47 les exclut des décisions entièrement automatisées.",
            "Article 47 bars them from fully automated decisions.",
        ),
        ("Un certificat médical.", "A medical certificate."),
        ("Une adresse.", "An address."),
        "personal_data",
    ),
    ask(
        "administrative_appeal",
        "french",
        "loi 78-17 art. 47",
        (
            "La décision statue-t-elle sur un recours administratif ?",
            "Does the decision rule on an administrative appeal?",
        ),
        ("Un recours gracieux ou hiérarchique.", "An appeal to the authority or its superior."),
        ("Le rejet d’un recours gracieux.", "Rejecting such an appeal."),
        ("Une première demande.", "A first claim."),
        "individual_decision",
    ),
    ask(
        "self_revising",
        "french",
        "CC 2018-765 DC",
        (
            "L’algorithme peut-il réviser lui-même ses règles, sans le contrôle et la validation de l’administration ?",
            "Can the algorithm revise its own rules without the administration’s control and validation?",
        ),
        (
            "Un modèle figé, réentraîné puis validé, ne se révise pas lui-même.",
            "A frozen model, retrained and then validated, does not revise itself.",
        ),
        ("Un apprentissage en continu, en production.", "Continuous learning in production."),
        ("Une mise à jour annuelle, testée.", "A tested yearly update."),
        "individual_decision",
    ),
    ask(
        "algorithm_mastered",
        "french",
        "loi 78-17 art. 47",
        (
            "Savez-vous expliquer en détail, à la personne, comment le traitement a joué dans son cas ?",
            "Can you explain to the person, in detail, how the processing worked in their case?",
        ),
        (
            "Le responsable doit maîtriser le traitement et ses évolutions.",
            "The controller must master the processing and its changes.",
        ),
        ("Un calcul documenté, pas à pas.", "A documented step-by-step calculation."),
        ("Un modèle dont personne ne sait expliquer la sortie.", "A model whose output nobody can explain."),
        any_of("fully_automated", "decisive_score"),
    ),
    ask(
        "main_algorithm",
        "french",
        "CRPA L.312-1-3",
        (
            "Est-ce l’un des principaux traitements sur lesquels se fondent vos décisions individuelles ?",
            "Is it one of the main processings your individual decisions rest on?",
        ),
        ("Par son public, son enjeu ou sa fréquence.", "By its audience, stakes or frequency."),
        ("La cotation de toutes les demandes de logement.", "The rating of all housing applications."),
        ("Un outil d’appoint peu utilisé.", "A little-used accessory."),
        "individual_decision",
    ),
    ask(
        "procured",
        "french",
        "CCP L.2111-1",
        (
            "Le système est-il acheté, ou le sera-t-il, par un marché public ?",
            "Is the system bought, or to be bought, by public procurement?",
        ),
        (
            "Achat, abonnement, développement confié à un prestataire.",
            "Purchase, subscription, or development by a contractor.",
        ),
        ("Un abonnement à un service en ligne.", "A subscription to an online service."),
        ("Un outil libre installé par la DSI seule.", "A free tool installed by the IT department alone."),
    ),
    ask(
        "analyses_public_cameras",
        "french",
        "CSI L.251-1 s., loi 2023-380 art. 10",
        (
            "Le système analyse-t-il les images de caméras de la voie publique ou de lieux ouverts au public ?",
            "Does the system analyse images from cameras in streets or places open to the public?",
        ),
        (
            "Une base légale propre est nécessaire, même sans reconnaissance faciale.",
            "A legal basis of its own is needed, even without face recognition.",
        ),
        ("La détection de dépôts sauvages ou d’attroupements.", "Detecting fly-tipping or gatherings."),
        ("Une caméra d’atelier.", "A workshop camera."),
    ),
)
