"""What a person reads in an interview: the question, its help, the answers so far, the closing words."""

from __future__ import annotations

from ia_radar._ground.provenance import Provenance
from ia_radar.aiact import Question, Screen, question
from ia_radar.aiact.rules.rule import cite_article
from ia_radar.exchange.interview.state import Interview, LocalAsk
from ia_radar.text import COLON, SEMICOLON, Lang, Text

__all__ = ["SENTENCES", "answer_list", "closing", "help_text", "prompt", "saved_text"]

_ANSWER_LABELS = {True: Text("oui", "yes"), False: Text("non", "no"), None: Text("inconnu", "unknown")}

SENTENCES = {
    "replies": Text(
        "oui, non, ? (inconnu), aide, retour, liste ou quitter",
        "yes, no, ? (unknown), help, back, list or quit",
    ),
    "replies_again": Text(
        "Entrée la garde ; oui, non, ? (inconnu), aide, retour, liste ou quitter",
        "Enter keeps it; yes, no, ? (unknown), help, back, list or quit",
    ),
    "replies_done": Text(
        "retour ou liste pour revoir une réponse, quitter pour finir",
        "back or list to see an answer again, quit to leave",
    ),
    "answered": Text("Votre réponse : {}.", "Your answer: {}."),
    "not_understood": Text("Répondez par {}.", "Answer with {}."),
    "first": Text("C’est la première question.", "This is the first question."),
    "no_such": Text("Il n’y a pas de réponse {}.", "There is no answer {}."),
    "empty": Text("Aucune réponse encore.", "No answer yet."),
    "how_to_go": Text("« retour 3 » revoit la réponse 3.", "“back 3” shows answer 3 again."),
    "progress": Text("question {} sur environ {}", "question {} of about {}"),
    "yes": Text("Oui, par exemple : {}", "Yes, for example: {}"),
    "no": Text("Non, par exemple : {}", "No, for example: {}"),
    "saved": Text("Réponses enregistrées. À ce stade :", "Answers saved. So far:"),
    "done": Text(
        "Plus aucune question ne peut changer la classe, une obligation ou le droit français :",
        "No question can change the class, a duty or French law any more:",
    ),
    "unknown": Text(
        "Ne restent que des questions sans réponse connue :", "Only questions without a known answer remain:"
    ),
    "no_duty": Text("Aucune obligation établie", "No duty settled"),
    "one_duty": Text("{} obligation établie", "{} duty settled"),
    "duties": Text("{} obligations établies", "{} duties settled"),
    "ours": Text(", dont {} pour vous", ", {} of them yours"),
    "to_confirm": Text("{} à confirmer", "{} to be confirmed"),
    "size": Text(
        "Un nombre reste à donner : {} Ajoutez « {} » au projet du dossier, ou --{} à la commande.",
        "A number is still needed: {} Add “{}” to the project of the dossier, or --{} to the command.",
    ),
}
"""What is said, by name."""

_SIZES = {"body:over_50k": "population", "body:agents_50": "agents"}


def prompt(interview: Interview, asked: Question | Screen | LocalAsk | None) -> str:
    """The question to answer, or the closing words, with what can be said to it."""
    lang = interview.lang
    if asked is None:
        return f"\n{closing(interview)}"
    article = _source(asked, lang)
    if interview.reviewed:
        answer = _ANSWER_LABELS[dict(interview.answers)[asked.id]][lang]
        number = interview.answered.index(asked.id) + 1
        again = f"{SENTENCES['answered'][lang].format(answer)} {SENTENCES['replies_again'][lang]}"
        return f"\n{number}. {asked.text[lang]}\n({article}{COLON[lang]}{again})"
    count = len(interview.answered)
    progress = SENTENCES["progress"][lang].format(count + 1, count + interview.left)
    return f"\n{asked.text[lang]}\n({article} · {progress} · {SENTENCES['replies'][lang]})"


def _source(asked: Question | Screen | LocalAsk, lang: Lang) -> str:
    """The article that a question serves; of a local one where it is written, and that it is local."""
    if isinstance(asked, LocalAsk):
        return f"{asked.source[lang]}{SEMICOLON[lang]}{Provenance.LOCAL.label[lang]}"
    return cite_article(asked.article, lang)


def closing(interview: Interview) -> str:
    """The class, how many duties are settled, and what is still needed to settle the rest."""
    lang, still_open = interview.lang, interview.still_open
    end = "unknown" if any(item.id not in _SIZES for item in still_open) else "done"
    rows = [f"{SENTENCES[end][lang]} {_outcome(interview)}"]
    rows += [
        SENTENCES["size"][lang].format(item.text[lang], _SIZES[item.id], _SIZES[item.id])
        for item in still_open
        if item.id in _SIZES
    ]
    rows += [statement.show(lang) for statement in interview.result.local]
    rows += [f"({SENTENCES['replies_done'][lang]})"] if interview.answered else []
    return "\n".join(rows)


def saved_text(interview: Interview) -> str:
    """What somebody reads who leaves before the end."""
    return f"{SENTENCES['saved'][interview.lang]} {_outcome(interview)}"


def _outcome(interview: Interview) -> str:
    """The class and the duties, in two sentences."""
    lang, owed = interview.lang, interview.duties
    settled = [duty for duty in owed if duty.certain]
    form = {0: "no_duty", 1: "one_duty"}.get(len(settled), "duties")
    ours = sum(duty.ours for duty in settled)
    said = SENTENCES[form][lang].format(len(settled)) + (SENTENCES["ours"][lang].format(ours) if ours else "")
    open_count = len(owed) - len(settled)
    rest = [SENTENCES["to_confirm"][lang].format(open_count)] if open_count else []
    return f"{interview.result.summary(lang)}. {SEMICOLON[lang].join([said, *rest])}."


def answer_list(interview: Interview) -> str:
    """The answers given, numbered; under the no to a screening question, each question that it answers."""
    lang, answers = interview.lang, dict(interview.answers)
    if not interview.answered:
        return SENTENCES["empty"][lang]
    rows = []
    for number, asked in enumerate(interview.answered, start=1):
        item, answer = interview.item(asked), _ANSWER_LABELS[answers[asked]][lang]
        rows.append(f"{number}. {item.text[lang]} {answer}")
        if isinstance(item, Screen) and answers[asked] is False:
            rows += [f"   - {question(fact).text[lang]} {answer}" for fact in item.settles]
    return "\n".join([*rows, SENTENCES["how_to_go"][lang]])


def help_text(asked: Question | Screen | LocalAsk, lang: Lang) -> str:
    """How to answer a question, a case of each answer, and whom to ask."""
    if isinstance(asked, LocalAsk):
        return asked.help[lang] or asked.source[lang]
    rows = [
        asked.help[lang],
        SENTENCES["yes"][lang].format(asked.example[lang]),
        SENTENCES["no"][lang].format(asked.counter_example[lang]),
    ]
    return "\n".join([*rows, asked.unsure[lang]] if isinstance(asked, Question) else rows)
