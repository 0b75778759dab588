# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on points 6 to 8 of Annex III: police, migration, justice and ballots.

Rules that hold here: those of `question`. One question opens each field; the small facts
follow it.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import ask

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
            "Gendarmerie, police nationale ou municipale dans ces missions, parquet, probation.",
            "National or municipal police in those tasks, prosecution, probation.",
        ),
        ("L’analyse d’indices par des enquêteurs.", "Analysis of clues by investigators."),
        ("La vidéosurveillance d’un magasin par son propriétaire.", "A shop owner’s own cameras."),
    ),
    ask(
        "tax_customs_administrative",
        "police",
        "recital 59",
        (
            "N’est-ce que dans une procédure administrative des impôts, des douanes ou du renseignement financier ?",
            "Is it only in administrative proceedings by tax, customs or financial-intelligence authorities?",
        ),
        (
            "Ces procédures ne sont pas répressives au sens du règlement.",
            "These are not law enforcement under the Regulation.",
        ),
        ("Le ciblage de contrôles fiscaux.", "Selecting tax audits."),
        ("Une enquête pénale des douanes.", "A criminal investigation by customs."),
        "law_enforcement_use",
    ),
    ask(
        "assesses_victim_risk",
        "police",
        "annex III 6(a)",
        (
            "Évalue-t-il le risque qu’une personne devienne victime d’une infraction ?",
            "Does it assess the risk that a person becomes the victim of an offence?",
        ),
        ("Une personne, non un lieu ni un tronçon de route.", "A person, not a place or stretch of road."),
        (
            "Le risque de violences conjugales pour une plaignante.",
            "The risk of domestic violence for a complainant.",
        ),
        ("Les zones d’accidents.", "Accident black spots."),
        "law_enforcement_use",
    ),
    ask(
        "lie_detection",
        "police",
        "annex III 6(b), 7(a)",
        (
            "Sert-il à détecter le mensonge, comme un polygraphe ?",
            "Does it serve to detect lies, as a polygraph does?",
        ),
        ("Voix, visage, pouls, regard.", "Voice, face, pulse, gaze."),
        ("Un détecteur de mensonge à l’audition.", "A lie detector at interview."),
        ("La transcription de l’audition.", "Transcribing the interview."),
        any_of("law_enforcement_use", "migration_use"),
    ),
    ask(
        "evaluates_evidence",
        "police",
        "annex III 6(c)",
        (
            "Évalue-t-il la fiabilité ou l’authenticité de preuves, ou intervient-il dans cette évaluation ?",
            "Does it evaluate the reliability or authenticity of evidence, or take part in that evaluation?",
        ),
        (
            "Au cours d’une enquête ou de poursuites, y compris indexer les pièces à évaluer.",
            "In an investigation or prosecution, including indexing the papers to be evaluated.",
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
            "Même pour classer ou vérifier les pièces du dossier.",
            "Even to file or check the papers of an application.",
        ),
        ("Repérer des contradictions dans le récit.", "Spotting contradictions in an account."),
        ("Les horaires du guichet.", "The desk’s opening hours."),
        "migration_use",
    ),
    ask(
        "identifies_at_border",
        "migration",
        "annex III 7(d)",
        (
            "Détecte-t-il, reconnaît-il ou identifie-t-il des personnes dans cette mission ?",
            "Does it detect, recognise or identify people in that task?",
        ),
        ("Compter une foule ne suffit pas.", "Counting a crowd is not enough."),
        ("Un drone qui repère des personnes à la frontière.", "A drone that spots people at the border."),
        ("Le sauvetage en mer sans lien avec le contrôle.", "Sea rescue with no link to border control."),
        "migration_use",
    ),
    ask(
        "travel_documents_only",
        "migration",
        "annex III 7(d)",
        ("N’est-ce que pour vérifier des documents de voyage ?", "Is it only to verify travel documents?"),
        (
            "L’exception ne couvre pas l’identification d’une personne dans une foule.",
            "The exception does not cover finding a person in a crowd.",
        ),
        ("Le contrôle d’un passeport au sas.", "A passport check at the gate."),
        ("Une caméra dans la file.", "A camera over the queue."),
        "identifies_at_border",
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
            "Les électeurs restent-ils à l’écart de ses résultats, qui n’organisent que la campagne ?",
            "Are voters kept from its output, which only organises the campaign?",
        ),
        ("Plannings, salles, répartition des militants.", "Schedules, venues, sharing out volunteers."),
        ("Le planning des réunions publiques.", "Scheduling rallies."),
        ("Le texte d’un tract.", "The text of a leaflet."),
        "influences_votes",
    ),
)
