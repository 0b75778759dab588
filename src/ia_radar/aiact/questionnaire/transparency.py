# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind Article 50.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["TRANSPARENCY"]

TRANSPARENCY = (
    ask(
        "authorised_against_offences",
        "transparency",
        "50(1)-(4)",
        (
            "Une loi autorise-t-elle précisément cet usage pour prévenir, détecter ou poursuivre des infractions ?",
            "Does a law specifically authorise this use to prevent, detect, investigate or prosecute offences?",
        ),
        (
            "La loi doit fixer les buts, les circonstances et les garanties. Être une police ne suffit pas.",
            "The law must set purposes, circumstances and safeguards. Being a police force is not enough.",
        ),
        (
            "Un outil d’infiltration prévu par le code de procédure pénale.",
            "A tool that criminal procedure provides for.",
        ),
        ("Un assistant sur le site d’une police.", "A chatbot on a police web site."),
        any_of("interacts_with_people", "generates_content", "infers_emotions", "categorises_people"),
        unsure=EXCEPTION,
    ),
    ask(
        "interacts_with_people",
        "transparency",
        "50(1)",
        (
            "Des personnes dialoguent-elles directement avec le système ?",
            "Do people converse or interact directly with the system?",
        ),
        (
            "Par écrit, par la voix ou par un avatar, un personnage de jeu compris. Des suggestions à l’écran ou une liste de résultats ne sont pas un dialogue.",
            "In writing, by voice or through an avatar, a game’s character included. Suggestions on a screen or a list of results are no dialogue.",
        ),
        (
            "Un assistant conversationnel ; un standard vocal.",
            "A chatbot; a voice assistant on the telephone.",
        ),
        (
            "Un filtre antipourriel ; un moteur de recherche classique.",
            "A spam filter; a plain search engine.",
        ),
    ),
    ask(
        "obviously_ai",
        "transparency",
        "50(1)",
        (
            "Est-il évident, pour toute personne normalement attentive, qu’elle a affaire à une IA ?",
            "Is it obvious to any reasonably attentive person that they are dealing with AI?",
        ),
        (
            "À entendre strictement : surtout des agents formés qui emploient un outil interne. Si des enfants y jouent, la question suivante le dira.",
            "Strictly: mainly trained staff using an internal tool. If children play with it, the next question will say so.",
        ),
        (
            "L’assistant de code d’une équipe informatique.",
            "A developers’ code assistant.",
        ),
        (
            "Un assistant au prénom humain.",
            "An assistant with a human first name.",
        ),
        "interacts_with_people",
        unsure=EXCEPTION,
    ),
    ask(
        "vulnerable_audience",
        "transparency",
        "50(1)",
        (
            "Le public comprend-il des enfants, des personnes âgées ou peu à l’aise avec le numérique ?",
            "Does the audience include children, older people or people with low literacy?",
        ),
        ("L’évidence ne peut alors être présumée.", "Obviousness cannot then be assumed."),
        ("Le site d’une mairie.", "A town hall’s web site."),
        ("Une équipe de développeurs.", "A team of developers."),
        "interacts_with_people",
    ),
    ask(
        "public_reports_offences",
        "transparency",
        "50(1)",
        (
            "Sert-il au public pour signaler une infraction ?",
            "Is it offered to the public to report an offence?",
        ),
        ("L’exception policière tombe alors.", "The law-enforcement exception then falls."),
        ("Un assistant de dépôt de plainte.", "An assistant for filing complaints."),
        ("Un outil interne d’enquête.", "An internal investigation tool."),
        "interacts_with_people",
    ),
    ask(
        "generates_content",
        "transparency",
        "50(2)",
        (
            "Le système produit-il ou modifie-t-il du texte, des images, du son ou de la vidéo ?",
            "Does the system generate or manipulate text, images, audio or video?",
        ),
        (
            "Résumer, traduire, transcrire, masquer des noms, proposer une autre tournure comptent : ce qui laisse le sens est demandé ensuite. Chercher, mesurer, analyser, présenter des chiffres, un score ou un classement, non.",
            "Summarising, translating, transcribing, masking names or suggesting another wording count: what leaves the meaning is asked next. Searching, measuring, analysing, presenting figures, a score or a ranking does not.",
        ),
        (
            "Rédiger un courriel ; créer une image.",
            "Writing an e-mail; making a picture.",
        ),
        (
            "Une recherche documentaire.",
            "A document search.",
        ),
    ),
    ask(
        "assistive_editing_only",
        "transparency",
        "50(2)",
        (
            "N’apporte-t-il à un texte, un son ou une image qu’une aide courante, sans changer le sens : orthographe, traduction, transcription, anonymisation, mise en forme ?",
            "Does it only give ordinary help with a text, a sound or a picture, leaving the meaning: spelling, translation, transcription, anonymisation, layout?",
        ),
        (
            "Une tournure proposée, que l’auteur prend ou laisse, en est. Un résumé n’en est pas.",
            "A suggested wording that the author takes or leaves is such help. A summary is not.",
        ),
        (
            "Un correcteur orthographique.",
            "A spell-checker.",
        ),
        (
            "Un texte récrit.",
            "A rewritten text.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "technical_output_only",
        "transparency",
        "50(2)",
        (
            "Ne produit-il que du code ou des contenus strictement techniques et internes ?",
            "Does it only produce code, or strictly technical internal content?",
        ),
        ("Rien n’en parvient au public.", "None of it reaches the public."),
        ("Du code source.", "Source code."),
        ("Un courrier aux usagers.", "A letter to users."),
        "generates_content",
        unsure=EXCEPTION,
    ),
    ask(
        "makes_deepfakes",
        "transparency",
        "50(4)",
        (
            "Produit-il des images, sons ou vidéos que l’on prendrait à tort pour une personne, un lieu ou un événement réels ?",
            "Does it produce images, audio or video that would wrongly be taken for a real person, place or event?",
        ),
        ("L’hypertrucage doit paraître authentique.", "A deep fake must look authentic."),
        ("La voix clonée du maire.", "The mayor’s cloned voice."),
        (
            "Un dessin animé ; une scène manifestement fantastique.",
            "A cartoon; an evidently fantastic scene.",
        ),
        "generates_content",
    ),
    ask(
        "evidently_artistic",
        "transparency",
        "50(4)",
        (
            "L’œuvre est-elle manifestement artistique, créative, satirique, de fiction ou du même ordre ?",
            "Is the work evidently artistic, creative, satirical, fictional or analogous?",
        ),
        (
            "L’information reste due, sous une forme plus légère.",
            "Disclosure remains due, in a lighter form.",
        ),
        ("Un court-métrage.", "A short film."),
        ("Une vidéo d’information.", "A news video."),
        "makes_deepfakes",
        unsure=EXCEPTION,
    ),
    ask(
        "informs_public",
        "transparency",
        "50(4)",
        (
            "Son texte est-il publié pour informer le public de questions d’intérêt général ?",
            "Is its text published to inform the public on matters of public interest?",
        ),
        (
            "Bulletin, site, alerte, résumé de délibérations, dépliant traduit : sa publication doit être dite. Un rapport aux investisseurs ou aux clients n’informe pas le public de l’intérêt général.",
            "Bulletin, web site, alert, summary of council decisions, translated leaflet: that it is published must be said. A report to investors or clients does not inform the public on matters of public interest.",
        ),
        (
            "Le résumé d’un conseil municipal.",
            "A summary of a council meeting.",
        ),
        (
            "Une publicité ; un courriel interne.",
            "An advertisement; an internal e-mail.",
        ),
        "generates_content",
    ),
    ask(
        "human_review",
        "transparency",
        "50(4)",
        (
            "Une personne en relit-elle le fond avant publication ?",
            "Does a person review its substance before publication?",
        ),
        (
            "Vérifier les faits au moins : corriger l’orthographe ou approuver sans lire ne suffit pas.",
            "At least checking the facts: correcting the spelling or approving unread is not enough.",
        ),
        (
            "Un résumé de séance relu par le service.",
            "Minutes reviewed by the office that took them.",
        ),
        (
            "Une publication automatique.",
            "Automatic publication.",
        ),
        "informs_public",
        unsure=EXCEPTION,
    ),
    ask(
        "editorial_responsibility",
        "transparency",
        "50(4)",
        (
            "Quelqu’un assume-t-il la responsabilité éditoriale de cette publication ?",
            "Does someone take editorial responsibility for that publication?",
        ),
        (
            "Une personne ou un organisme nommé, qui en répond.",
            "A named person or body that answers for it.",
        ),
        (
            "Le directeur de la publication d’un bulletin municipal.",
            "The publishing director of a municipal bulletin.",
        ),
        (
            "Un fil que personne ne signe.",
            "A feed that nobody signs.",
        ),
        "informs_public",
        unsure=EXCEPTION,
    ),
)
