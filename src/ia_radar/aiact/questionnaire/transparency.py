# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind Article 50.

Rules that hold here: those of `question`.
"""

from __future__ import annotations

from ia_radar.aiact.logic.condition import any_of
from ia_radar.aiact.questionnaire.question import ask

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
    ),
    ask(
        "interacts_with_people",
        "transparency",
        "50(1)",
        (
            "Des personnes dialoguent-elles directement avec le système ?",
            "Do people converse or interact directly with the system?",
        ),
        ("Par écrit, par la voix ou par un avatar.", "In writing, by voice or through an avatar."),
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
            "À entendre strictement : surtout des agents formés qui emploient un outil interne.",
            "Strictly: mainly trained staff using an internal tool.",
        ),
        ("L’assistant de code d’une équipe informatique.", "A developers’ code assistant."),
        ("Un assistant au prénom humain.", "An assistant with a human first name."),
        "interacts_with_people",
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
            "Résumer compte ; une liste de résultats, un score ou un classement, non.",
            "Summarising counts; a list of results, a score or a ranking does not.",
        ),
        ("Rédiger un courriel ; créer une image.", "Writing an e-mail; making a picture."),
        ("Une recherche documentaire.", "A document search."),
    ),
    ask(
        "assistive_editing_only",
        "transparency",
        "50(2)",
        (
            "N’apporte-t-il qu’une aide courante à l’édition, sans changer le sens : orthographe, traduction, transcription, mise en forme ?",
            "Does it only give ordinary editing help that leaves the meaning: spelling, translation, transcription, layout?",
        ),
        ("Un résumé n’en est pas.", "A summary is not."),
        ("Un correcteur orthographique.", "A spell-checker."),
        ("Un texte récrit.", "A rewritten text."),
        "generates_content",
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
            "L’œuvre est-elle manifestement artistique, satirique ou de fiction ?",
            "Is the work evidently artistic, satirical or fictional?",
        ),
        (
            "L’information reste due, sous une forme plus légère.",
            "Disclosure remains due, in a lighter form.",
        ),
        ("Un court-métrage.", "A short film."),
        ("Une vidéo d’information.", "A news video."),
        "makes_deepfakes",
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
            "Bulletin, site, alerte, résumé de délibérations.",
            "Bulletin, web site, alert, summary of council decisions.",
        ),
        ("Le résumé d’un conseil municipal.", "A summary of a council meeting."),
        ("Une publicité ; un courriel interne.", "An advertisement; an internal e-mail."),
        "generates_content",
    ),
    ask(
        "human_editor",
        "transparency",
        "50(4)",
        (
            "Une personne en relit-elle le fond, et quelqu’un en assume-t-il la responsabilité éditoriale ?",
            "Does a person review its substance, and does someone take editorial responsibility?",
        ),
        ("Les deux sont nécessaires.", "Both are needed."),
        (
            "Un bulletin relu et signé du directeur de la publication.",
            "A bulletin reviewed and signed by its editor.",
        ),
        ("Une publication automatique.", "Automatic publication."),
        "informs_public",
    ),
)
