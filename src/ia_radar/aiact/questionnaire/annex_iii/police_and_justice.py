# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on points 6 to 8 of Annex III: police, migration, justice and ballots.

Rules that hold here: those of `question`. One question opens each field; the small facts
follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["AUTHORITIES"]

AUTHORITIES = (
    # -- 6 law enforcement
    ask(
        "law_enforcement_use",
        "police",
        "3(45)-(46), annex III 6",
        (
            "Le système est-il utilisé par une police ou une autre autorité répressive, ou pour elle, afin de prévenir, détecter, enquêter, poursuivre ou exécuter des peines ?",
            "Is the system used by or for the police or another law-enforcement authority, to prevent, detect, investigate or prosecute offences or enforce penalties?",
        ),
        (
            "Gendarmerie, police nationale ou municipale dans ces missions, parquet, probation. Impôts, douanes et renseignement financier ne comptent que dans une enquête pénale.",
            "National or municipal police in those tasks, prosecution, probation. Tax, customs and financial intelligence count only in a criminal investigation.",
        ),
        (
            "L’analyse d’indices par des enquêteurs.",
            "Analysis of clues by investigators.",
        ),
        (
            "La vidéosurveillance d’un magasin par son propriétaire.",
            "A shop owner’s own cameras.",
        ),
        unsure=(
            "Une tâche qui n’appartient par nature qu’à la police ou à la justice pénale (preuves d’une enquête, suspects, récidive) est un oui, même si l’utilisateur n’est pas nommé. Sinon, ne devinez pas : demandez pour quelle autorité et pour quelle mission.",
            "A task that by nature belongs to the police or criminal justice alone (evidence of an investigation, suspects, reoffending) is a yes, even where no user is named. Otherwise do not guess: ask for which authority and which task.",
        ),
    ),
    ask(
        "tax_customs_administrative",
        "police",
        "recital 59",
        (
            "Le système ne sert-il qu’à des procédures administratives des impôts, des douanes ou du renseignement financier ?",
            "Does the system serve only administrative proceedings of tax, customs or financial-intelligence authorities?",
        ),
        (
            "Ces procédures ne sont pas répressives au sens du règlement.",
            "These are not law enforcement under the Regulation.",
        ),
        (
            "Le ciblage de contrôles fiscaux.",
            "Selecting tax audits.",
        ),
        (
            "Une enquête pénale des douanes.",
            "A criminal investigation by customs.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "assesses_victim_risk",
        "police",
        "annex III 6(a)",
        (
            "Le système évalue-t-il le risque qu’une personne devienne victime d’une infraction ?",
            "Does the system assess the risk that a person becomes the victim of an offence?",
        ),
        (
            "Une personne, non un lieu ni un tronçon de route ; quel que soit l’organisme.",
            "A person, not a place or stretch of road; whatever the organisation.",
        ),
        (
            "Le risque de violences conjugales pour une plaignante.",
            "The risk of domestic violence for a complainant.",
        ),
        (
            "Les zones d’accidents.",
            "Accident black spots.",
        ),
    ),
    ask(
        "lie_detection",
        "police",
        "annex III 6(b), 7(a)",
        (
            "Le système sert-il à dire si une personne ment ?",
            "Does the system serve to tell whether a person lies?",
        ),
        (
            "Comme un polygraphe : voix, visage, pouls, regard. La vérité n’est ni une émotion ni une intention : répondez ici. Relever un ton plus aigu sans conclure n’est pas dire qui ment.",
            "As a polygraph does: voice, face, pulse, gaze. Truth is neither an emotion nor an intention: answer here. Noting a higher tone without concluding is not telling who lies.",
        ),
        (
            "Un détecteur de mensonge à l’audition.",
            "A lie detector at interview.",
        ),
        (
            "La transcription de l’audition.",
            "Transcribing the interview.",
        ),
    ),
    ask(
        "evaluates_evidence",
        "police",
        "annex III 6(c)",
        (
            "Intervient-il dans l’évaluation de la fiabilité ou de l’authenticité de preuves ?",
            "Does it take part in evaluating the reliability or authenticity of evidence?",
        ),
        (
            "Au cours d’une enquête ou de poursuites ; ranger les pièces en vue de cette évaluation compte, son poids réel est demandé plus loin. Transcrire, éclaircir une image, récupérer des données ou rapprocher des affaires ne juge d’aucune fiabilité : répondez non.",
            "In an investigation or prosecution; filing the papers for that evaluation counts, what it really weighs is asked further on. Transcribing, sharpening a picture, recovering data or linking cases judges no reliability: answer no.",
        ),
        (
            "Vérifier qu’une vidéo versée au dossier n’est pas truquée.",
            "Checking that a video in the file was not altered.",
        ),
        (
            "Repérer en ligne des contenus illicites, sans juger d’une preuve.",
            "Finding illegal content online without judging evidence.",
        ),
        "law_enforcement_use",
    ),
    ask(
        "assesses_criminal_past",
        "police",
        "annex III 6(d)",
        (
            "Évalue-t-il la personnalité ou le passé pénal de personnes ou de groupes, ou intervient-il dans une telle évaluation ?",
            "Does it assess the personality or past criminal behaviour of people or groups, or take part in such an assessment?",
        ),
        (
            "À l’appui de décisions policières, pénales ou de probation.",
            "In support of police, criminal or probation decisions.",
        ),
        ("Un profil de dangerosité.", "A profile of dangerousness."),
        ("Un rapprochement d’affaires par mode opératoire.", "Linking cases by modus operandi."),
        "law_enforcement_use",
    ),
    ask(
        "profiles_suspects",
        "police",
        "annex III 6(e)",
        (
            "Analyse-t-il les traits ou comportements de personnes pour désigner des suspects ou les classer au cours de la détection, de l’enquête ou des poursuites ?",
            "Does it analyse people’s traits or behaviour to single out or classify suspects in detecting, investigating or prosecuting offences?",
        ),
        (
            "Il s’agit de profilage de personnes, non de recherche d’objets, de lieux ou de contenus.",
            "Profiling of people, not a search for objects, places or content.",
        ),
        ("Signaler des internautes comme radicalisés.", "Flagging internet users as radicalised."),
        (
            "La lecture de plaques ; la détection de coups de feu, d’armes ou d’infractions routières.",
            "Number-plate reading; detecting gunshots, weapons or traffic offences; linking cases without pointing at a person.",
        ),
        "law_enforcement_use",
    ),
    # -- 7 migration
    ask(
        "migration_use",
        "migration",
        "annex III 7",
        (
            "Le système est-il utilisé par une autorité chargée des migrations, de l’asile, des visas ou du contrôle aux frontières, ou pour elle ?",
            "Is the system used by or for an authority in charge of migration, asylum, visas or border control?",
        ),
        ("Dans cette mission seulement.", "In that task only."),
        ("L’instruction de titres de séjour.", "Handling residence permits."),
        ("Un guichet d’état civil ; le sauvetage en mer.", "A civil-registry desk; rescue at sea."),
    ),
    ask(
        "assesses_migration_risk",
        "migration",
        "annex III 7(b)",
        (
            "Évalue-t-il un risque que présenterait une personne : sécurité, migration irrégulière, santé ?",
            "Does it assess a risk posed by a person: security, irregular migration, health?",
        ),
        (
            "Une personne, même désignée par un moteur de règles que l’IA alimente.",
            "A person, even one flagged by a rule engine that the AI feeds.",
        ),
        ("Signaler un voyageur.", "Flagging a traveller."),
        ("Des tendances globales par itinéraire.", "Aggregate trends by route."),
        "migration_use",
    ),
    ask(
        "examines_asylum_or_visa",
        "migration",
        "annex III 7(c)",
        (
            "Intervient-il dans l’examen de demandes d’asile, de visa ou de séjour, ou de leurs preuves ?",
            "Does it take part in examining applications for asylum, visas or residence, or their evidence?",
        ),
        (
            "Même pour ranger ou vérifier les pièces du dossier : son poids réel est demandé plus loin. Un accusé de réception, un rendez-vous ou un formulaire prérempli pour la personne ne comptent pas.",
            "Even to file or check the papers of an application: what it really weighs is asked further on. An acknowledgement, an appointment or a form pre-filled for the person does not count.",
        ),
        (
            "Repérer des contradictions dans le récit.",
            "Spotting contradictions in an account.",
        ),
        (
            "Les horaires du guichet.",
            "The desk’s opening hours.",
        ),
        "migration_use",
    ),
    ask(
        "identifies_at_border",
        "migration",
        "annex III 7(d)",
        (
            "Repère-t-il la présence de personnes, ou cherche-t-il qui elles sont, dans cette mission ?",
            "Does it spot the presence of people, or find out who they are, in that task?",
        ),
        (
            "Détecter, reconnaître ou identifier. Compter une foule, ou estimer l’âge et le sexe sans chercher personne, ne suffit pas.",
            "Detecting, recognising or identifying. Counting a crowd, or estimating age and sex without looking for anyone, is not enough.",
        ),
        (
            "Un drone qui repère des personnes à la frontière.",
            "A drone that spots people at the border.",
        ),
        (
            "Le sauvetage en mer ; des statistiques d’âge à un poste-frontière.",
            "Rescue at sea; age statistics at a crossing point.",
        ),
        "migration_use",
    ),
    ask(
        "travel_documents_only",
        "migration",
        "annex III 7(d)",
        (
            "Ne sert-il qu’à vérifier des documents de voyage ?",
            "Does it only verify travel documents?",
        ),
        (
            "L’exception ne couvre pas l’identification d’une personne dans une foule.",
            "The exception does not cover finding a person in a crowd.",
        ),
        (
            "Le contrôle d’un passeport au sas.",
            "A passport check at the gate.",
        ),
        (
            "Une caméra dans la file.",
            "A camera over the queue.",
        ),
        "migration_use",
        unsure=EXCEPTION,
    ),
    # -- 8 justice and democracy
    ask(
        "assists_judges",
        "justice",
        "annex III 8(a)",
        (
            "Le système aide-t-il une juridiction, ou un organe de règlement des litiges, à établir ou interpréter les faits ou le droit, ou à l’appliquer ?",
            "Does the system help a court, or a dispute-resolution body, to research or interpret facts or law, or to apply it?",
        ),
        ("Les tâches accessoires ne comptent pas.", "Ancillary tasks do not count."),
        ("Proposer des passages de jugement.", "Proposing passages of a judgment."),
        (
            "L’anonymisation des jugements, la réservation de salles, l’aiguillage du courrier.",
            "Anonymising judgments, booking court-rooms, routing mail.",
        ),
    ),
    ask(
        "influences_votes",
        "justice",
        "annex III 8(b)",
        (
            "Le système est-il destiné à influencer le résultat d’un scrutin ou le vote de personnes ?",
            "Is the system meant to influence the outcome of a ballot or how people vote?",
        ),
        (
            "Informer de façon neutre, mesurer l’opinion ou suivre une assemblée ne suffit pas.",
            "Neutral information, opinion polling or following an assembly is not enough.",
        ),
        ("Des messages électoraux ciblés.", "Targeted campaign messages."),
        ("Les horaires des bureaux de vote.", "Polling-station hours."),
    ),
    ask(
        "campaign_logistics_only",
        "justice",
        "annex III 8(b)",
        (
            "Les électeurs restent-ils à l’écart de ce que le système produit ?",
            "Are voters kept from what the system produces?",
        ),
        (
            "Il n’organise que la campagne, corrige un texte écrit par des personnes, ou propose un brouillon que l’équipe récrit. Un message diffusé comme le système l’a écrit atteint les électeurs : répondez non.",
            "It only organises the campaign, corrects a text people wrote, or proposes a draft the team rewrites. A message sent as the system wrote it reaches voters: answer no.",
        ),
        (
            "Le planning des réunions publiques.",
            "Scheduling rallies.",
        ),
        (
            "Un tract distribué tel que le système l’a écrit.",
            "A leaflet handed out as the system wrote it.",
        ),
        "influences_votes",
        unsure=EXCEPTION,
    ),
)
