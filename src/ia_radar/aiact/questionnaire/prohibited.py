# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind the prohibitions of Article 5(1), but for those of biometrics (`annex_iii.biometrics`).

Rules that hold here: those of `question`. An exception is asked only where the practice itself is met.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["PRACTICES"]

PRACTICES = (
    ask(
        "manipulates_behaviour",
        "practices",
        "5(1)(a)",
        (
            "Le système emploie-t-il des techniques imperceptibles, ou délibérément manipulatrices ou trompeuses, qui altèrent les choix des personnes ?",
            "Does the system use imperceptible, or purposefully manipulative or deceptive, techniques that distort people’s choices?",
        ),
        (
            "La publicité et la persuasion ordinaires ne sont pas visées.",
            "Ordinary advertising and persuasion are not meant.",
        ),
        (
            "Des images subliminales ; une fausse identité pour pousser à signer.",
            "Subliminal images; a false identity used to make people sign.",
        ),
        (
            "Une recommandation de contenus ; un test entre deux visuels.",
            "A content recommendation; an A/B test of two visuals.",
        ),
    ),
    ask(
        "exploits_vulnerability",
        "practices",
        "5(1)(b)",
        (
            "Le système exploite-t-il l’âge, le handicap ou la situation sociale ou économique des personnes pour altérer leur comportement ?",
            "Does the system exploit people’s age, disability or social or economic situation to distort their behaviour?",
        ),
        (
            "Il s’agit d’en tirer parti contre elles, non d’adapter un service à leurs besoins.",
            "Taking advantage of it against them, not adapting a service to their needs.",
        ),
        (
            "Un jouet qui pousse un enfant à un jeu dangereux.",
            "A toy that urges a child to a dangerous game.",
        ),
        ("Une interface simplifiée pour des personnes âgées.", "A simplified screen for older people."),
    ),
    ask(
        "significant_harm",
        "practices",
        "5(1)(a), 5(1)(b)",
        (
            "Cela cause-t-il, ou peut-il raisonnablement causer, un préjudice important à une personne ou à un groupe ?",
            "Does this cause, or is it reasonably likely to cause, significant harm to a person or a group?",
        ),
        (
            "Préjudice physique, psychologique, financier ou économique. L’intention n’est pas exigée. De petits préjudices s’additionnent, sur une personne dans le temps ou sur un groupe : faire acheter à leur insu un grand nombre de personnes compte.",
            "Physical, psychological, financial or economic harm. No intention is needed. Small harms add up, for one person over time or over a group: making many people buy without their knowing counts.",
        ),
        (
            "Un surendettement ; une mise en danger ; des milliers d’achats impulsifs qu’une technique cachée arrache.",
            "Heavy debt; a danger to life; thousands of impulse purchases drawn by a hidden technique.",
        ),
        (
            "Un achat isolé de faible valeur, réversible.",
            "A single small purchase that can be undone.",
        ),
        any_of("manipulates_behaviour", "exploits_vulnerability"),
    ),
    ask(
        "scores_social_behaviour",
        "practices",
        "5(1)(c)",
        (
            "Le système note-t-il ou classe-t-il des personnes, dans la durée, d’après leur comportement social ou leurs traits personnels ?",
            "Does the system score or rank people, over time, on their social behaviour or personal traits?",
        ),
        (
            "Une note de confiance, de civisme ou de fiabilité. Une note composite tirée de réseaux sociaux, de dettes ou de fréquentations compte, quel qu’en soit l’auteur ; ce qu’elle entraîne est demandé ensuite.",
            "A score of trust, civic conduct or reliability. A composite score drawn from social networks, debts or acquaintances counts, whoever builds it; what it leads to is asked next.",
        ),
        (
            "Un « score citoyen » mêlant incivilités, dettes et fréquentations.",
            "A “citizen score” mixing misdemeanours, debts and acquaintances.",
        ),
        (
            "L’examen d’une demande d’aide selon ses seules conditions ; l’évaluation d’un travail ; la solvabilité pour un crédit.",
            "Examining a benefit claim on its own conditions; grading work; creditworthiness for a loan.",
        ),
    ),
    ask(
        "score_used_elsewhere",
        "practices",
        "5(1)(c)(i)",
        (
            "Cette note entraîne-t-elle un traitement défavorable dans un domaine sans rapport avec celui d’où viennent les données ?",
            "Does that score lead to unfavourable treatment in a field unrelated to the one the data come from?",
        ),
        (
            "Comparez l’origine des données et l’endroit où la note pèse.",
            "Compare where the data come from and where the score weighs.",
        ),
        (
            "Un comportement dans les transports qui ferme l’accès au logement.",
            "Conduct on public transport that closes access to housing or loans.",
        ),
        (
            "Un retard de livre qui limite l’emprunt à la bibliothèque.",
            "A late book that limits library loans.",
        ),
        "scores_social_behaviour",
    ),
    ask(
        "score_disproportionate",
        "practices",
        "5(1)(c)(ii)",
        (
            "Cette note entraîne-t-elle un traitement injustifié, ou disproportionné au comportement en cause ?",
            "Does that score lead to treatment that is unjustified or out of proportion to the behaviour?",
        ),
        (
            "Restreindre l’accès à des services publics pour une note générale en relève.",
            "Restricting access to public services because of a general score is such a case.",
        ),
        ("Une aide supprimée pour une incivilité mineure.", "A benefit withdrawn over a minor misdemeanour."),
        (
            "Une pénalité prévue par la loi pour ce fait précis.",
            "A penalty that the law provides for that very act.",
        ),
        "scores_social_behaviour",
    ),
    ask(
        "predicts_offending",
        "practices",
        "5(1)(d), annex III 6(d)",
        (
            "Le système évalue-t-il le risque qu’une personne précise commette une infraction, ou récidive ?",
            "Does the system assess the risk that a particular person will offend or reoffend?",
        ),
        (
            "Il s’agit d’une personne, non d’un lieu, d’un bien ou d’une société. L’aide sociale n’est pas en cause ici.",
            "A person, not a place, goods or a company. A check of benefit claims is asked elsewhere.",
        ),
        (
            "Un score de récidive ; l’estimation du risque qu’un individu commette un délit.",
            "A reoffending score; estimating that an individual will commit an offence.",
        ),
        ("Une carte des cambriolages par quartier.", "A map of burglaries by district."),
    ),
    ask(
        "offending_from_profile_alone",
        "practices",
        "5(1)(d)",
        (
            "Cette évaluation repose-t-elle uniquement sur le profil ou la personnalité, sans fait objectif et vérifiable lié à une infraction ?",
            "Does that assessment rest solely on a profile or personality, with no objective, verifiable fact tied to an offence?",
        ),
        (
            "Nationalité, adresse, famille, dettes, voiture sont du profil.",
            "Nationality, address, family, debts and car are profile.",
        ),
        (
            "Un risque calculé d’après l’âge, le quartier et les dettes.",
            "A risk computed from age, district and debts.",
        ),
        (
            "L’aide à un enquêteur qui dispose déjà de preuves ; un score parmi d’autres éléments du dossier pénal.",
            "Help to an investigator who already holds evidence; a score beside other elements of a criminal file.",
        ),
        "predicts_offending",
    ),
    ask(
        "collects_faces",
        "practices",
        "5(1)(e)",
        (
            "Le système constitue-t-il une base de reconnaissance faciale avec des images prises sur internet ou des caméras ?",
            "Does the system build or extend a facial-recognition database with images taken from the internet or CCTV?",
        ),
        (
            "Il s’agit de créer ou d’étendre la base. Interroger une base qui existe, même faite d’images d’internet, n’est pas la créer.",
            "Creating or extending the database. Searching one that exists, even made of pictures from the internet, is not creating it.",
        ),
        ("L’aspiration de photos de profils publics.", "Scraping pictures from public profiles."),
        (
            "Une base de badges, avec photos fournies par les agents.",
            "A badge database with photos that staff supply.",
        ),
    ),
    ask(
        "collection_targeted",
        "practices",
        "5(1)(e)",
        (
            "Cette collecte se limite-t-elle à des personnes précises, désignées à l’avance ?",
            "Is that collection limited to specific persons named in advance?",
        ),
        (
            "Répondez non si l’on ramasse tous les visages rencontrés.",
            "Answer no when every face met is gathered.",
        ),
        ("La recherche d’une seule personne disparue.", "Looking for one missing person."),
        ("Tous les visages d’un réseau social.", "Every face on a social network."),
        "collects_faces",
        unsure=EXCEPTION,
    ),
    ask(
        "makes_intimate_content",
        "practices",
        "5(1)(ba)",
        (
            "Le système produit-il, si on le lui demande, des images, vidéos ou sons intimes réalistes d’une personne identifiable ?",
            "Does the system, when asked, produce realistic intimate images, video or audio of an identifiable person?",
        ),
        (
            "Par un usage prévisible que l’on peut répéter, sans modification technique importante. Le dénuder artificiel en fait partie ; une retouche qui ne dévoile pas davantage, non. Un générateur dont nul essai ni document ne montre rien de tel : non.",
            "By a foreseeable use that can be repeated, without significant technical modification. Artificial undressing is included; a change that reveals no more is not. A generator of which no trial or document shows such a thing: no.",
        ),
        ("Une application qui « déshabille » une photo.", "An app that “undresses” a photo."),
        ("Un filtre qui habille davantage.", "A filter that adds clothes."),
    ),
    ask(
        "intimate_consent",
        "practices",
        "5(1)(ba)",
        (
            "Chaque personne représentée y a-t-elle consenti de façon libre, spécifique, éclairée, univoque et explicite ?",
            "Has every person shown given freely-given, specific, informed, unambiguous and explicit consent?",
        ),
        ("Le consentement vise ce contenu précis.", "Consent must be to this very content."),
        ("Une actrice sous contrat pour une scène.", "An actress under contract for a scene."),
        ("La photo d’une inconnue trouvée en ligne.", "A stranger’s photo found online."),
        "makes_intimate_content",
        unsure=EXCEPTION,
    ),
    ask(
        "makes_child_abuse_content",
        "practices",
        "5(1)(bb)",
        (
            "Le système produit-il, si on le lui demande, des contenus à caractère sexuel représentant des enfants ?",
            "Does the system, when asked, produce sexual content that shows children?",
        ),
        (
            "Produire ou modifier, non détecter ; par un usage prévisible que l’on peut répéter, sans modification technique importante.",
            "Producing or altering, not detecting; by a foreseeable use that can be repeated, without significant technical modification.",
        ),
        (
            "Un générateur d’images sans aucun filtre, qui en produit à la demande.",
            "An unfiltered image generator that makes it on demand.",
        ),
        (
            "Un outil qui repère ces contenus pour les signaler.",
            "A tool that detects such content to report it.",
        ),
    ),
    ask(
        "child_content_lawful",
        "practices",
        "5(1)(bb)",
        (
            "La loi autorise-t-elle expressément cette production ?",
            "Does the law expressly authorise this production?",
        ),
        (
            "Par exemple pour une enquête, sous contrôle.",
            "For instance for an investigation, under supervision.",
        ),
        ("Une unité d’enquête habilitée.", "An authorised investigation unit."),
        ("Tout autre cas.", "Any other case."),
        "makes_child_abuse_content",
        unsure=EXCEPTION,
    ),
    ask(
        "meant_for_illicit_content",
        "practices",
        "5(1a)(a)(i)",
        (
            "Le système est-il conçu ou proposé pour produire de tels contenus ?",
            "Is the system designed or offered for producing such content?",
        ),
        (
            "Ce que son fournisseur en dit : notice, publicité, nom, exemples.",
            "What its supplier says of it: manual, advertising, name, examples.",
        ),
        ("Une application vendue pour dénuder des photos.", "An app sold for undressing photos."),
        ("Un générateur d’images généraliste.", "A general image generator."),
        any_of("makes_intimate_content", "makes_child_abuse_content"),
    ),
    ask(
        "illicit_content_safeguarded",
        "practices",
        "5(1a)(a)(ii)",
        (
            "Des protections raisonnables et adéquates empêchent-elles ces contenus, tel que le système est fourni ?",
            "Do reasonable and adequate safeguards prevent such content, as the system is supplied?",
        ),
        (
            "Des filtres éprouvés, qui résistent à une demande reformulée. Le but du système et votre usage sont demandés à part.",
            "Tested filters that withstand a request put in other words. The system’s purpose and your use are asked apart.",
        ),
        (
            "Un générateur généraliste dont les filtres sont testés.",
            "A general image generator whose filters are tested.",
        ),
        ("Un outil dont un mot suffit à lever le filtre.", "A tool whose filter one word removes."),
        any_of("makes_intimate_content", "makes_child_abuse_content"),
        unsure=EXCEPTION,
    ),
    ask(
        "uses_for_illicit_content",
        "practices",
        "5(1a)(b)",
        (
            "Le système est-il utilisé pour produire de tels contenus ?",
            "Is the system used for the purpose of producing such content?",
        ),
        (
            "C’est le but de l’usage qui compte, non ce que l’outil pourrait produire.",
            "The purpose of the use counts, not what the tool could produce.",
        ),
        ("Dénuder la photo d’une collègue.", "Undressing a colleague’s photo."),
        ("Composer des affiches pour une fête.", "Making posters for a festival."),
        any_of("makes_intimate_content", "makes_child_abuse_content"),
    ),
)
