# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on regulated products (Article 6(1)) and on what an output really weighs (Article 6(3)).

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["DEROGATION", "PRODUCTS"]

PRODUCTS = (
    ask(
        "product_section_a",
        "products",
        "6(1), annex I A",
        (
            "Le système fait-il partie d’un de ces produits, ou l’est-il lui-même : jouet, bateau de plaisance, ascenseur, matériel pour atmosphère explosible, équipement radio ou sous pression, téléphérique, équipement de protection, appareil à gaz, dispositif médical ou de diagnostic in vitro ?",
            "Is the system part of, or itself, one of these: toy, recreational craft, lift, equipment for explosive atmospheres, radio or pressure equipment, cableway, protective equipment, gas appliance, medical or in vitro diagnostic device?",
        ),
        (
            "Produits de l’annexe I, section A.",
            "Products of Annex I, section A.",
        ),
        (
            "Un logiciel de diagnostic marqué CE ; un ascenseur.",
            "CE-marked diagnostic software; a lift.",
        ),
        (
            "Un logiciel de gestion de rendez-vous médicaux.",
            "Software that books medical appointments.",
        ),
        unsure=(
            "Cela ne se lit pas dans une description. Demandez au fournisseur la déclaration UE de conformité et le marquage CE ; quatre chiffres à côté du marquage sont le numéro d’un organisme notifié.",
            "No description tells this. Ask the supplier for the EU declaration of conformity and look for the CE marking; four digits beside it are the number of a notified body.",
        ),
    ),
    ask(
        "product_section_b",
        "products",
        "6(1), annex I B",
        (
            "Fait-il partie d’un véhicule, d’un train, d’un aéronef, d’un navire, d’un tracteur ou d’un autre produit de transport réglementé ?",
            "Is it part of a road vehicle, train, aircraft, ship, tractor or other regulated transport product?",
        ),
        (
            "Produits de l’annexe I, section B, hors machines.",
            "Products of Annex I, section B, machinery aside.",
        ),
        (
            "Le freinage automatique d’une benne à ordures ; la surveillance du conducteur dans un véhicule.",
            "Automatic braking of a refuse truck; driver monitoring built into a vehicle.",
        ),
        (
            "Un calculateur d’itinéraires.",
            "A route planner.",
        ),
        unsure=(
            "Cela ne se lit pas dans une description. Demandez au fournisseur la déclaration UE de conformité et le marquage CE ; quatre chiffres à côté du marquage sont le numéro d’un organisme notifié.",
            "No description tells this. Ask the supplier for the EU declaration of conformity and look for the CE marking; four digits beside it are the number of a notified body.",
        ),
    ),
    ask(
        "product_machinery",
        "products",
        "6(1), annex I",
        (
            "Fait-il partie d’une machine au sens du règlement (UE) 2023/1230 ?",
            "Is it part of a machine under Regulation (EU) 2023/1230?",
        ),
        (
            "Les machines sont passées de la section A à la section B de l’annexe I le 27 juillet 2026.",
            "Machinery moved from section A to section B of Annex I on 27 July 2026.",
        ),
        (
            "Une presse à déchets qui détecte les personnes.",
            "A waste press that detects people.",
        ),
        (
            "Un logiciel de bureau.",
            "Office software.",
        ),
        unsure=(
            "Cela ne se lit pas dans une description. Demandez au fournisseur la déclaration UE de conformité et le marquage CE ; quatre chiffres à côté du marquage sont le numéro d’un organisme notifié.",
            "No description tells this. Ask the supplier for the EU declaration of conformity and look for the CE marking; four digits beside it are the number of a notified body.",
        ),
    ),
    ask(
        "product_or_safety_function",
        "products",
        "6(1)(a), 3(14)",
        (
            "Le système est-il lui-même ce produit, ou y assure-t-il une fonction de sécurité ?",
            "Is the system itself that product, or does it perform a safety function in it?",
        ),
        (
            "Fonction de sécurité : elle prévient ou réduit un risque pour les personnes ou les biens, ou sa défaillance les mettrait en danger. Repérer l’usure d’une pièce dont la rupture blesserait en est une.",
            "Safety function: it prevents or reduces a risk to people or property, or its failure would endanger them. Spotting wear in a part whose failure would injure is one.",
        ),
        ("La détection d’obstacle d’un robot.", "A robot’s obstacle detection."),
        ("Le choix d’une musique d’ambiance.", "Choosing background music."),
        any_of("product_section_a", "product_section_b", "product_machinery"),
    ),
    ask(
        "is_regulated_product",
        "products",
        "6(1)(a)",
        (
            "Le système est-il à lui seul le produit réglementé, et non une de ses fonctions ?",
            "Is the system by itself the regulated product, rather than one of its functions?",
        ),
        (
            "Un logiciel peut être le produit que la loi réglemente : il le reste, même s’il ne sert qu’au confort ou à la qualité.",
            "Software can be the product that the law regulates: it remains so even if it only serves comfort or quality.",
        ),
        ("Un logiciel qui est un dispositif médical.", "Software that is a medical device."),
        ("Une alarme montée dans un ascenseur.", "An alarm fitted in a lift."),
        "product_or_safety_function",
    ),
    ask(
        "convenience_function_only",
        "products",
        "6(1a)-(1b)",
        (
            "N’y sert-il qu’à assister l’utilisateur, au confort, à la performance, à l’automatisation ou au contrôle de qualité ?",
            "Does it only serve user assistance, comfort, performance, automation or quality control there?",
        ),
        (
            "Précision apportée en 2026. Si une panne mettrait en danger est demandé ensuite.",
            "Added in 2026. Whether a failure would endanger anyone is asked next.",
        ),
        (
            "Le réglage automatique de l’éclairage d’une cabine.",
            "Automatic lighting in a lift cabin.",
        ),
        (
            "L’arrêt d’urgence.",
            "The emergency stop.",
        ),
        any_of("product_section_a", "product_section_b", "product_machinery"),
        unsure=EXCEPTION,
    ),
    ask(
        "product_failure_endangers",
        "products",
        "6(1a)",
        (
            "Une panne ou une erreur du système y mettrait-elle en danger la santé ou la sécurité de personnes ?",
            "Would a failure or an error of the system there endanger people’s health or safety?",
        ),
        (
            "Une aide au confort dont l’arrêt ou l’erreur peut blesser reste une fonction de sécurité.",
            "A convenience whose stop or error may hurt remains a safety function.",
        ),
        ("Une aide à la conduite qui peut freiner à tort.", "A driving aid that may brake wrongly."),
        ("Un éclairage qui s’éteint.", "A light that goes out."),
        any_of("product_section_a", "product_section_b", "product_machinery"),
    ),
    ask(
        "third_party_assessment",
        "products",
        "6(1)(b)",
        (
            "Avant d’être vendu, ce produit doit-il être évalué par un organisme tiers notifié ?",
            "Before sale, must that product be assessed by a notified third party?",
        ),
        (
            "Répondez oui même si le fabricant peut s’en dispenser en suivant des normes ; non si l’évaluation ne porte que sur les fréquences radio ou la compatibilité électromagnétique.",
            "Answer yes even if the maker may opt out by following standards; no when the assessment only covers radio spectrum or electromagnetic compatibility.",
        ),
        (
            "Un dispositif médical de classe IIa.",
            "A class IIa medical device.",
        ),
        (
            "Un jouet sous simple déclaration du fabricant.",
            "A toy under the maker’s own declaration.",
        ),
        any_of("product_section_a", "product_section_b", "product_machinery"),
        unsure=(
            "Cela ne se lit pas dans une description. Demandez au fournisseur la déclaration UE de conformité et le marquage CE ; quatre chiffres à côté du marquage sont le numéro d’un organisme notifié.",
            "No description tells this. Ask the supplier for the EU declaration of conformity and look for the CE marking; four digits beside it are the number of a notified body.",
        ),
    ),
)

DEROGATION = (
    ask(
        "output_to_person_only",
        "derogation",
        "annex III 3, 5",
        (
            "Le résultat est-il remis à la seule personne concernée, pour l’éclairer, sans que l’organisme s’en serve ?",
            "Is the output given only to the person concerned, for information, without the organisation using it?",
        ),
        (
            "La montre ou le téléphone de la personne, l’outil avec lequel un candidat travaille son propre CV, un simulateur : répondez oui, quel que soit le domaine.",
            "A person’s own watch or phone, a tool with which a candidate works on their own CV, a simulator: answer yes, whatever the field.",
        ),
        (
            "Un simulateur qui aide un élève à choisir.",
            "A tool that helps a pupil choose.",
        ),
        (
            "Une suggestion transmise aussi au service instructeur.",
            "A suggestion also sent to the office in charge.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "converts_or_sorts_only",
        "derogation",
        "6(3)(a)",
        (
            "Le système se borne-t-il à une tâche de procédure étroite : transcrire, traduire, extraire, ranger par catégories fixes, repérer les doublons ou les dossiers incomplets, vérifier une pièce d’identité, fixer des rendez-vous, calculer une moyenne ?",
            "Does the system only do a narrow procedural task: transcribe, translate, extract, file under fixed categories, spot duplicates or incomplete forms, check an identity, arrange appointments, compute an average?",
        ),
        (
            "Chercher ou afficher, alerter d’une date, remplir un champ en sont aussi. Sans apprécier, noter, écarter ni conseiller.",
            "Searching or displaying, a reminder of a date, filling a field are such tasks too. Without appraising, scoring, hiding or advising.",
        ),
        (
            "Ranger les pièces d’un dossier ; traduire une demande.",
            "Filing the papers of a claim; translating it.",
        ),
        ("Classer les dossiers par intérêt.", "Ranking files by interest."),
        unsure=EXCEPTION,
    ),
    ask(
        "improves_finished_work",
        "derogation",
        "6(3)(b)",
        (
            "N’intervient-il qu’après un travail humain achevé, pour en améliorer la forme ou la qualité sans en changer l’issue ?",
            "Does it only step in after finished human work, to improve its form or quality without changing its outcome?",
        ),
        (
            "Le travail humain est là d’abord, complet ; le système le polit. Aider à le faire, ou pouvoir en changer l’issue : non.",
            "The human work comes first, complete; the system polishes it. Helping to do it, or being able to change its outcome: no.",
        ),
        (
            "Rendre plus clair un avis déjà rédigé ; signaler une faute.",
            "Making a drafted opinion clearer; flagging a slip.",
        ),
        ("Proposer une autre décision.", "Proposing another decision."),
        unsure=EXCEPTION,
    ),
    ask(
        "reviews_past_decisions",
        "derogation",
        "6(3)(c)",
        (
            "Ne fait-il que repérer, après coup, des constantes ou des écarts dans des décisions humaines déjà prises ?",
            "Does it only detect, after the event, patterns or deviations in human decisions already made?",
        ),
        ("Sans proposer d’issue sur un dossier en cours.", "Without proposing an outcome on a live case."),
        ("Un audit des décisions de l’an passé.", "An audit of last year’s decisions."),
        ("Une alerte sur le dossier ouvert.", "An alert on the open file."),
        unsure=EXCEPTION,
    ),
    ask(
        "corrects_without_review",
        "derogation",
        "6(3)(c)",
        (
            "Peut-il remplacer ou modifier ces décisions sans réel réexamen humain ?",
            "Can it replace or change those decisions without a proper human review?",
        ),
        ("Un réexamen réel reprend les éléments du dossier.", "A proper review goes back to the file."),
        ("Une note corrigée d’office.", "A mark corrected automatically."),
        ("Une liste d’écarts remise à un responsable.", "A list of deviations handed to a manager."),
        "reviews_past_decisions",
    ),
    ask(
        "prepares_assessment",
        "derogation",
        "6(3)(d)",
        (
            "Ne fait-il que préparer, avant l’examen humain, les éléments utiles : chercher, indexer, relier, résumer de façon neutre, préparer des questions ?",
            "Does it only prepare material before the human assessment: search, index, link, summarise neutrally, prepare questions?",
        ),
        ("L’examen reste entièrement à faire.", "The whole assessment remains to be done."),
        ("Rassembler les pièces d’un dossier.", "Gathering the papers of a file."),
        ("Donner un avis sur la demande.", "Giving an opinion on the claim."),
        unsure=EXCEPTION,
    ),
    ask(
        "recommends_on_case",
        "derogation",
        "6(3)",
        (
            "Donne-t-il, sur un cas précis, une note, un rang, un avis ou une proposition de décision ?",
            "Does it give a score, a rank, an opinion or a proposed decision on a specific case?",
        ),
        (
            "Une recommandation n’est jamais une simple préparation, même si un humain valide.",
            "A recommendation is never mere preparation, even if a human approves.",
        ),
        ("« Dossier à examiner en priorité ».", "“Examine this file first”."),
        (
            "Un dossier trié par date d’arrivée ; une moyenne arithmétique.",
            "Files in order of arrival; an arithmetic mean.",
        ),
    ),
    ask(
        "feeds_decision_chain",
        "derogation",
        "6(3)",
        (
            "Sa sortie alimente-t-elle automatiquement un autre module qui, avec lui, note des personnes ou décide à leur sujet ?",
            "Does its output automatically feed another module which, together with it, scores people or decides about them?",
        ),
        (
            "On juge alors l’ensemble, moteur de règles compris.",
            "The whole is then judged, rule engine included.",
        ),
        (
            "Une extraction qui déclenche un refus automatique.",
            "An extraction that triggers an automatic refusal.",
        ),
        ("Un document rangé, qu’un agent lira.", "A filed document that an official will read."),
        any_of(
            "converts_or_sorts_only",
            "improves_finished_work",
            "reviews_past_decisions",
            "prepares_assessment",
        ),
    ),
)
