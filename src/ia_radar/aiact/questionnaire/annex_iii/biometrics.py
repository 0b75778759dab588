# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on point 1 of Annex III and on the prohibitions of Article 5(1) that rest on biometrics.

Rules that hold here: those of `question`. An exception is asked only where the practice itself is met.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import all_of
from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["BIOMETRICS"]

BIOMETRICS = (
    ask(
        "uses_biometrics",
        "biometrics",
        "3(34)",
        (
            "Le système analyse-t-il le visage, la voix, le corps, la démarche, les empreintes ou d’autres traits physiques ou comportementaux de personnes ?",
            "Does the system analyse people’s face, voice, body, gait, fingerprints or other physical or behavioural traits?",
        ),
        (
            "Le contenu d’un texte ou d’une parole ne suffit pas : il faut le trait lui-même. Une « reconnaissance des émotions » sans autre précision : oui.",
            "What is written or said is not enough: the trait itself must be analysed. “Emotion recognition” with nothing more said: yes.",
        ),
        (
            "Une reconnaissance faciale ; une analyse du ton de la voix.",
            "Face recognition; analysis of the tone of voice.",
        ),
        (
            "Une transcription de la parole ; une lecture de plaques ; un compteur de passants.",
            "Speech to text; number-plate reading; a crowd counter; detecting an intruder’s heat.",
        ),
    ),
    ask(
        "infers_emotions",
        "biometrics",
        "3(39), 5(1)(f), annex III 1(c)",
        (
            "Le système déduit-il des émotions ou des intentions de personnes ?",
            "Does the system infer people’s emotions or intentions?",
        ),
        (
            "Colère, joie, humeur, intention d’agresser… Ne comptent pas la fatigue, la douleur, le stress suivi comme état du corps pour la santé ou la sécurité, ni le simple repérage d’un geste ou d’un sourire. Dire si une personne ment est demandé plus loin.",
            "Anger, joy, mood, intent to attack… Not fatigue, pain, stress watched as a state of the body for health or safety, nor merely noticing a gesture or a smile. Whether a person lies is asked further on.",
        ),
        (
            "Repérer la colère dans la voix ; une posture « agressive ».",
            "Hearing anger in a voice; flagging an “aggressive” posture or a likely fight; the mood of a crowd.",
        ),
        (
            "Détecter l’endormissement d’un conducteur ; compter les sourires d’un présentateur.",
            "Detecting that a driver falls asleep; counting a presenter’s smiles.",
        ),
    ),
    ask(
        "emotions_from_words_only",
        "biometrics",
        "3(39)",
        (
            "Les déduit-il uniquement de ce qui est écrit ou dit, jamais de la voix, du visage ou du corps ?",
            "Does it infer them only from what is written or said, never from voice, face or body?",
        ),
        (
            "L’analyse de mots seuls n’est pas une reconnaissance des émotions au sens du règlement.",
            "Analysing words alone is not emotion recognition under the Regulation.",
        ),
        (
            "Le ton d’avis d’usagers écrits.",
            "The mood of written reviews.",
        ),
        (
            "Le ton d’une voix au téléphone ; « reconnaissance des émotions » sans autre précision.",
            "The tone of a voice on the telephone; “emotion recognition” with nothing more said.",
        ),
        "infers_emotions",
        unsure=(
            "Demandez ce qui entre dans le système : texte, son, image, capteur.",
            "Ask what goes into the system: text, sound, pictures, sensors.",
        ),
    ),
    ask(
        "emotions_at_work_or_school",
        "biometrics",
        "5(1)(f)",
        (
            "Les personnes observées le sont-elles au travail, en recrutement, en classe ou en formation ?",
            "Are the people observed at work, being recruited, in class or in training?",
        ),
        (
            "Ce sont les agents, candidats ou élèves qui comptent, non les clients ou les usagers.",
            "Workers, applicants and students count; customers and users do not.",
        ),
        ("Les agents d’un centre d’appels.", "The employees of a call centre."),
        ("Les clients d’un magasin.", "The customers of a shop."),
        "infers_emotions",
    ),
    ask(
        "emotions_for_care_or_safety",
        "biometrics",
        "5(1)(f)",
        (
            "Est-ce pour une raison médicale ou de sécurité ?",
            "Is it for a medical or a safety reason?",
        ),
        (
            "La raison doit être stricte : soigner, éviter un accident ; non le bien-être en général.",
            "The reason must be strict: to treat, to avoid an accident; not general well-being.",
        ),
        (
            "Aider un élève autiste dans un cadre de soin.",
            "Therapy for an autistic pupil.",
        ),
        (
            "Mesurer le stress pour améliorer le climat de travail.",
            "Measuring stress to improve the mood at work.",
        ),
        "infers_emotions",
        unsure=EXCEPTION,
    ),
    ask(
        "categorises_people",
        "biometrics",
        "3(40), 50(3)",
        (
            "Le système range-t-il des personnes dans des catégories d’après ces traits ?",
            "Does the system sort people into categories from those traits?",
        ),
        (
            "Âge, sexe, origine, tatouages… Que ce soit l’accessoire d’un autre service est demandé ensuite.",
            "Age, sex, origin, tattoos… Whether it merely serves another service is asked next.",
        ),
        (
            "Estimer l’âge à une caisse automatique.",
            "Estimating age at a self-checkout.",
        ),
        (
            "Compter des passants sans les répartir.",
            "Counting passers-by without sorting them.",
        ),
        "uses_biometrics",
    ),
    ask(
        "categorisation_ancillary",
        "biometrics",
        "3(40)",
        (
            "Est-ce le simple accessoire d’un autre service commercial, qui ne peut techniquement s’en passer ?",
            "Is it merely ancillary to another commercial service that technically cannot do without it?",
        ),
        (
            "Sans ce service, la catégorie ne servirait à rien ; elle n’est ni gardée ni employée ailleurs.",
            "Without that service the category would serve nothing; it is neither kept nor used elsewhere.",
        ),
        (
            "Un essayage virtuel de lunettes ; un filtre d’images sur une place de marché.",
            "Virtual try-on of glasses; a picture filter on a marketplace.",
        ),
        (
            "Estimer l’âge pour choisir une publicité.",
            "Estimating age to choose an advertisement.",
        ),
        "categorises_people",
        unsure=EXCEPTION,
    ),
    ask(
        "infers_beliefs_or_origin",
        "biometrics",
        "5(1)(g), annex III 1(b)",
        (
            "En déduit-il l’origine raciale, les opinions politiques, l’appartenance syndicale, les croyances, la vie ou l’orientation sexuelles ?",
            "Does it deduce race, political opinions, trade-union membership, beliefs, sex life or sexual orientation?",
        ),
        ("Une déduction sur chaque personne.", "A deduction about each person."),
        ("Deviner la religion d’après un visage.", "Guessing religion from a face."),
        ("Estimer l’âge ou le sexe.", "Estimating age or sex."),
        "categorises_people",
    ),
    ask(
        "labels_datasets_only",
        "biometrics",
        "5(1)(g)",
        (
            "Se borne-t-il à étiqueter ou filtrer un jeu d’images acquis légalement, ou à un tri policier prévu par la loi ?",
            "Does it only label or filter a lawfully acquired set of images, or sort for the police as the law provides?",
        ),
        ("Il ne sert alors à rien décider sur une personne.", "Nothing is then decided about a person."),
        ("Équilibrer un jeu d’entraînement par teint de peau.", "Balancing a training set by skin tone."),
        ("Trier les passants.", "Sorting passers-by."),
        "infers_beliefs_or_origin",
        unsure=EXCEPTION,
    ),
    ask(
        "infers_other_protected_traits",
        "biometrics",
        "annex III 1(b)",
        (
            "En déduit-il un autre attribut sensible ou protégé : origine ethnique, caractéristiques génétiques, santé ou handicap ?",
            "Does it infer another sensitive or protected attribute: ethnic origin, genetic traits, health or disability?",
        ),
        ("L’âge et le sexe seuls ne comptent pas ici.", "Age and sex alone do not count here."),
        ("Deviner un handicap d’après la démarche.", "Inferring a disability from gait."),
        ("Estimer l’âge ou le sexe.", "Estimating age or sex."),
        "categorises_people",
    ),
    ask(
        "recognises_people",
        "biometrics",
        "3(35), 3(41), annex III 1(a)",
        (
            "Le système compare-t-il ces traits à une base de référence pour savoir qui est une personne ?",
            "Does the system compare those traits with a reference database to find out who a person is?",
        ),
        (
            "En direct ou après coup, dans la rue ou dans des archives. Répondez oui aussi pour vérifier une identité : ce que fait la personne est demandé ensuite.",
            "Live or afterwards, in the street or in an archive. Answer yes for checking an identity too: what the person does is asked next.",
        ),
        (
            "Retrouver un visage dans des images de vidéosurveillance.",
            "Finding a face in CCTV footage.",
        ),
        (
            "Compter ou suivre des silhouettes sans chercher à les nommer.",
            "Counting or following shapes without naming them.",
        ),
        "uses_biometrics",
    ),
    ask(
        "verifies_claimed_identity",
        "biometrics",
        "3(36), annex III 1(a)",
        (
            "Se borne-t-il à vérifier qu’une personne est bien celle qu’elle dit être ?",
            "Does it only verify that a person is who they claim to be?",
        ),
        (
            "Ses traits ne sont comparés qu’à ses propres données, une pour une : badge, passeport, téléphone, compte.",
            "Their traits are compared with their own data only, one to one: badge, passport, phone, account.",
        ),
        (
            "Déverrouiller son téléphone ; un contrôle d’identité avant un examen ; retrouver le bon dossier d’un patient.",
            "Unlocking one’s phone; an identity check before an exam; treating a patient under the right name.",
        ),
        (
            "Chercher un visage parmi ceux d’une liste.",
            "Searching for a face among those on a list.",
        ),
        "recognises_people",
        unsure=EXCEPTION,
    ),
    ask(
        "person_takes_active_part",
        "biometrics",
        "3(41), annex III 1(a)",
        (
            "La personne prend-elle elle-même une part active à la reconnaissance, en le sachant ?",
            "Does the person knowingly take an active part in the recognition?",
        ),
        (
            "Elle se présente devant un capteur placé pour cela : elle s’avance, s’arrête, pose le doigt. En être informée et passer sans rien faire ne suffit pas. Peu importe à quoi son image est comparée.",
            "They present themselves to a sensor placed for it: step up, stop, lay a finger. Being informed and simply walking past is not enough. It does not matter what their picture is compared with.",
        ),
        (
            "Un portique où l’on s’arrête, comparé à une liste de personnes exclues ; un lecteur d’empreinte.",
            "A gate where people step up, matched against a list of people barred; a fingerprint reader.",
        ),
        (
            "Un couloir filmé ; des images d’archives ; un suspect inconscient.",
            "A filmed corridor; archive footage; an unconscious suspect.",
        ),
        "recognises_people",
        unsure=(
            "Demandez où est le capteur et ce que la personne doit faire devant lui.",
            "Ask where the sensor is and what a person must do in front of it.",
        ),
    ),
    ask(
        "recognition_live",
        "biometrics",
        "3(42), 5(1)(h)",
        (
            "La reconnaissance a-t-elle lieu en direct, ou presque ?",
            "Does the recognition happen live, or nearly so?",
        ),
        ("Après l’événement, sur enregistrement : répondez non.", "Afterwards, on a recording: answer no."),
        ("Une caméra de rue qui alerte aussitôt.", "A street camera that alerts at once."),
        ("L’exploitation d’images après un incident.", "Going through footage after an incident."),
        "recognises_people",
    ),
    ask(
        "recognition_in_public_space",
        "biometrics",
        "3(44), 5(1)(h)",
        (
            "A-t-elle lieu dans un espace accessible au public ?",
            "Does it take place in a space open to the public?",
        ),
        (
            "Rue, gare, magasin, stade ; ni en ligne, ni en prison, ni à un poste-frontière.",
            "Street, station, shop, stadium; not online, in prison or at a border post.",
        ),
        ("La place de la mairie.", "The square before the town hall."),
        (
            "Un bureau fermé au public ; un contrôle aux frontières.",
            "An office closed to the public; a border crossing point.",
        ),
        "recognises_people",
    ),
    ask(
        "recognition_listed_purpose",
        "biometrics",
        "5(1)(h)(i)-(iii)",
        (
            "Sert-elle seulement à rechercher une victime ou un disparu précis, à parer une menace imminente pour la vie ou un attentat, ou à retrouver le suspect d’une infraction grave ?",
            "Does it only serve to find a specific victim or missing person, avert an imminent threat to life or attack, or locate the suspect of a serious offence?",
        ),
        (
            "Liste limitative : victimes d’enlèvement, de traite ou d’exploitation sexuelle ; délits et crimes de l’annexe II dont la peine maximale atteint quatre ans. La surveillance générale n’y est pas.",
            "A closed list: victims of abduction, trafficking or sexual exploitation; offences of Annex II whose maximum sentence is at least four years. General surveillance is not on it.",
        ),
        ("Retrouver un enfant enlevé.", "Finding an abducted child."),
        ("La surveillance générale d’une place.", "General surveillance of a square."),
        all_of("recognition_live", "recognition_in_public_space", "law_enforcement_use"),
        unsure=EXCEPTION,
    ),
    ask(
        "recognition_authorised",
        "biometrics",
        "5(2)-(7)",
        (
            "Un juge ou une autorité indépendante l’a-t-il autorisée d’avance, comme une loi nationale le permet ?",
            "Has a judge or an independent authority authorised it in advance, as a national law allows?",
        ),
        (
            "Avec analyse d’impact et enregistrement ; en urgence, l’autorisation suit sous 24 heures. Aucune loi française ne le permet à notre connaissance.",
            "With an impact assessment and registration; in an emergency the authorisation follows within 24 hours. No French law that we know of allows it.",
        ),
        ("Une ordonnance visant une personne nommée.", "An order that names one person."),
        ("Un simple arrêté municipal.", "A mere municipal order."),
        "recognition_listed_purpose",
        unsure=EXCEPTION,
    ),
)
