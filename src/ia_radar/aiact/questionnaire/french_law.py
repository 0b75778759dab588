# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind French law.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

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
            "Décision d’une autorité publique, ou d’un organisme chargé d’un service public : droit, aide, place, note d’examen, contrôle, sanction. IA ou simple calcul, en tout ou partie : un score ou un classement suffit. Une décision privée : non.",
            "A decision of a public authority, or of a body entrusted with a public service: a right, a benefit, a place, an exam mark, a check, a penalty. AI or plain computation, in full or in part: a score or a ranking is enough. A private decision: no.",
        ),
        (
            "L’attribution d’une place en crèche ; le calcul d’une aide.",
            "A nursery place; the amount of a benefit.",
        ),
        (
            "La prévision du budget ; le tri de CV d’une entreprise.",
            "A budget forecast; CV screening by a company.",
        ),
        unsure=(
            "Si l’on ne sait pas qui décide, laissez « je ne sais pas » : demandez qui signe la décision.",
            "When nobody says who decides, leave “I do not know”: ask who signs the decision.",
        ),
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
        (
            "Tout ce qui se rapporte à une personne identifiable. Dès qu’il lit des dossiers, des messages, des images ou des voix de personnes : oui. Si aucune personne n’y paraît : non.",
            "Anything about an identifiable person. As soon as it reads people’s files, messages, pictures or voices: yes. When no person appears in it: no.",
        ),
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
            "Répondez oui si l’une d’elles est le sujet du traitement : santé d’un patient, handicap d’un demandeur, visage qui identifie. Qu’une pièce puisse en contenir par hasard ne suffit pas. L’article 47 les exclut des décisions entièrement automatisées.",
            "Answer yes when one of them is what the processing is about: a patient’s health, a claimant’s disability, a face that identifies. That a paper may hold some by chance is not enough. Article 47 bars them from fully automated decisions.",
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
        unsure=EXCEPTION,
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
        "subjects_staff",
        "french",
        "26(7), CGFP R.253-7",
        (
            "Des agents ou salariés de votre organisation sont-ils soumis au système dans leur travail ?",
            "Are people who work for your organisation subject to the system at work?",
        ),
        (
            "Il observe, évalue, identifie ou dirige ceux qui travaillent ; s’en servir soi-même ne suffit pas.",
            "It observes, assesses, identifies or directs those who work; merely using it is not enough.",
        ),
        (
            "Une détection de fatigue dans les bennes ; un accès par reconnaissance faciale.",
            "Fatigue detection in refuse trucks; entry by face recognition.",
        ),
        ("Un outil qui aide un agent à rédiger.", "A tool that helps an official to write."),
    ),
    ask(
        "changes_staff_work",
        "french",
        "CGFP L.253-5, R.253-7, R.253-25",
        (
            "Le projet change-t-il l’organisation d’un service ou les conditions de travail des agents ?",
            "Does the project change how a service is organised or the working conditions of its staff?",
        ),
        (
            "Postes, tâches, cadences, horaires, effectifs, nouvelle technologie qui pèse sur la santé ou la sécurité.",
            "Posts, tasks, pace, hours, numbers, a new technology that bears on health or safety.",
        ),
        ("Un accueil téléphonique confié à un robot.", "Telephone reception handed over to a robot."),
        ("Un correcteur orthographique.", "A spell-checker."),
    ),
    ask(
        "algorithm_secret",
        "french",
        "CC 2018-765 DC § 70, CRPA L.311-5",
        (
            "Un secret protégé par la loi interdit-il d’expliquer le fonctionnement de l’algorithme ?",
            "Does a secret protected by law forbid explaining how the algorithm works?",
        ),
        (
            "Sécurité publique, recherche d’infractions, sécurité des systèmes… (2° de l’article L. 311-5). Le secret des affaires d’un éditeur n’en est pas (L. 311-6).",
            "Public security, search for offences, IT security… (2° of Article L. 311-5). A supplier’s trade secret is not one (L. 311-6).",
        ),
        ("Un ciblage de contrôles de police.", "Targeting of police checks."),
        ("Une cotation dont le barème est public.", "A rating whose scale is public."),
        any_of("fully_automated", "decisive_score"),
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
            "Même sans reconnaissance faciale, une autorité publique n’y est pas autorisée en l’état du droit (Conseil d’État, 30 janvier 2026).",
            "Even without face recognition, a public authority is not allowed to as the law stands (Conseil d’État, 30 January 2026).",
        ),
        (
            "La détection de dépôts sauvages, de stationnements gênants ou d’attroupements.",
            "Detecting fly-tipping, obstructive parking or gatherings.",
        ),
        ("Une caméra d’atelier.", "A workshop camera."),
    ),
    ask(
        "cameras_authorised_by_law",
        "french",
        "loi 2023-380 art. 10, loi 2026-201 art. 47",
        (
            "Une loi, ou une expérimentation légale en cours, autorise-t-elle précisément cette analyse, en ce lieu et à cette date ?",
            "Does a law, or a legal experiment under way, allow this very analysis, at this place and on this day?",
        ),
        (
            "La seule que nous connaissons vaut pour de grands événements exposés, fixés par décret, sur autorisation du préfet et sans biométrie. Un arrêté municipal ne suffit pas.",
            "The only one that we know of covers large exposed events fixed by decree, with the prefect’s authorisation and no biometrics. A municipal order is not enough.",
        ),
        (
            "Un grand événement inscrit au décret, avec l’arrêté du préfet.",
            "A large event listed by decree, with the prefect’s order.",
        ),
        ("Les dépôts sauvages ; le stationnement devant les écoles.", "Fly-tipping; parking before schools."),
        "analyses_public_cameras",
        unsure=EXCEPTION,
    ),
    ask(
        "camera_statistics_only",
        "french",
        "CNIL, position de juillet 2022",
        (
            "L’analyse ne produit-elle que des statistiques, à partir d’images rendues anonymes aussitôt ?",
            "Does the analysis only yield statistics, from images made anonymous at once?",
        ),
        (
            "Ni alerte, ni intervention, ni enregistrement exploité.",
            "No alert, no intervention, no recording put to use.",
        ),
        ("Le comptage des passages d’une rue.", "Counting passages in a street."),
        ("Une alerte envoyée à la police municipale.", "An alert sent to the municipal police."),
        "analyses_public_cameras",
        unsure=EXCEPTION,
    ),
)
