"""What a person reads in an interview on grids: a theme, its help, the answers so far, the closing words."""

from __future__ import annotations

from ia_radar.assess.model import NonAnswer
from ia_radar.describe import rating_label
from ia_radar.exchange.interview.grid_interview import AskedItem, GridInterview
from ia_radar.text import COLON, Lang, Text

__all__ = [
    "SENTENCES",
    "erased_text",
    "grid_prompt",
    "grid_saved_text",
    "item_help",
    "item_list",
    "not_understood",
]

SENTENCES = {
    "replies": Text(
        "{} à {}, nsp, sans objet, passer, note …, aide, retour, liste ou quitter",
        "{} to {}, unknown, n/a, skip, note …, help, back, list or quit",
    ),
    "replies_again": Text(
        "Entrée la garde ; {} à {}, nsp, sans objet, effacer, note …, aide, retour, liste ou quitter",
        "Enter keeps it; {} to {}, unknown, n/a, erase, note …, help, back, list or quit",
    ),
    "replies_done": Text(
        "retour ou liste pour revoir une réponse, quitter pour finir",
        "back or list to see an answer again, quit to leave",
    ),
    "progress": Text("question {} sur {}", "question {} of {}"),
    "answered": Text("Votre réponse : {}.", "Your answer: {}."),
    "note": Text("Remarque : {}", "Note: {}"),
    "erased": Text("Remarque retirée : {}", "Note taken away: {}"),
    "no_note": Text(
        "Il n’y a pas de remarque : écrivez « note » et le texte sur la même ligne.",
        "There is no note: write “note” and the text on the same line.",
    ),
    "long_note": Text(
        "Une remarque a {} signes au plus : abrégez, ou donnez une référence.",
        "A note has at most {} characters: shorten it, or give a reference.",
    ),
    "not_understood": Text(
        "Répondez par un niveau, son numéro ou ses mots ({}), « nsp » ou « sans objet ».",
        "Answer with a level, its number or its words ({}), “unknown” or “n/a”.",
    ),
    "first": Text("C’est la première question.", "This is the first question."),
    "no_such": Text("Il n’y a pas de question {}.", "There is no question {}."),
    "how_to_go": Text("« retour 3 » revoit la question 3.", "“back 3” shows question 3 again."),
    "reasons": Text(
        "nsp : la question est posée, personne ne sait répondre ; c’est déjà un constat.\n"
        "sans objet : la question n’a pas de sens pour ce projet.\n"
        "passer : plus tard ; la question reste sans réponse, ce n’est jamais un zéro.\n"
        "note et un texte : une remarque sur cette question ; « note » seul la retire.",
        "unknown: it was asked, nobody can say; that is a finding in itself.\n"
        "n/a: the question makes no sense for this project.\n"
        "skip: later; the question stays without an answer, which is never a zero.\n"
        "note and a text: a remark on this question; “note” alone takes it away.",
    ),
    "done": Text("Chaque question a une réponse.", "Each question has an answer."),
    "left": Text("Il reste des questions sans réponse.", "Some questions have no answer yet."),
    "saved": Text("Réponses enregistrées.", "Answers saved."),
    "count": Text("{} réponses sur {}", "{} answers of {}"),
    "one": Text("{} réponse sur {}", "{} answer of {}"),
}
"""What is said, by name."""


def grid_prompt(interview: GridInterview, asked: AskedItem | None) -> str:
    """The theme to rate, with its questions and both poles, or the closing words."""
    lang = interview.lang
    if asked is None:
        end = SENTENCES["left" if interview.left else "done"][lang]
        return f"\n{end} {_counts(interview)}\n({SENTENCES['replies_done'][lang]})"
    scale, item = asked.grid.scale, asked.item
    rows = [
        "",
        f"{asked.grid.title[lang]} – {asked.section.label[lang]}",
        f"{asked.number}. {item.label[lang]}",
        *(f"   • {question[lang]}" for question in item.questions),
    ]
    rows += [
        f"   {rating_label(level, scale, lang)}{COLON[lang]}{pole.text[lang]}"
        for level, pole in ((scale.lowest, item.negative), (scale.highest, item.positive))
        if pole is not None
    ]
    note = interview.note(asked)
    rows += [f"   {SENTENCES['note'][lang].format(note)}"] if note else []
    rating = interview.rating(asked)
    if interview.reviewed and rating is not NonAnswer.UNANSWERED:
        answer = SENTENCES["answered"][lang].format(rating_label(rating, scale, lang))
        replies = f"{answer} {SENTENCES['replies_again'][lang]}"
    else:
        replies = SENTENCES["replies"][lang]
    progress = SENTENCES["progress"][lang].format(asked.number, len(interview.items))
    return "\n".join([*rows, f"({progress} · {replies.format(scale.lowest, scale.highest)})"])


def grid_saved_text(interview: GridInterview) -> str:
    """What somebody reads who leaves before the end."""
    return f"{SENTENCES['saved'][interview.lang]} {_counts(interview)}"


def _counts(interview: GridInterview) -> str:
    lang, rows = interview.lang, []
    for each in interview.assessments:
        answered = sum(rating is not NonAnswer.UNANSWERED for _, rating in each.ratings)
        count = SENTENCES["one" if answered < 2 else "count"][lang].format(answered, len(each.ratings))
        rows.append(f"{each.grid.title[lang]}{COLON[lang]}{count}.")
    return " ".join(rows)


def item_help(interview: GridInterview, asked: AskedItem) -> str:
    """What each level means, the caution on the theme, and what the other replies are for."""
    lang, scale = interview.lang, asked.grid.scale
    question = asked.section.question
    rows = [question[lang]] if question else []
    rows += [
        f"{rating_label(level.value, scale, lang)}{COLON[lang]}{level.meaning[lang]}"
        for level in scale.levels
    ]
    rows += [asked.item.note[lang]] if asked.item.note else []
    return "\n".join([*rows, SENTENCES["reasons"][lang]])


def item_list(interview: GridInterview) -> str:
    """Every theme, numbered, with its answer and its note."""
    lang, rows = interview.lang, list[str]()
    grid = None
    for asked in interview.items:
        if asked.grid is not grid and len(interview.assessments) > 1:
            grid = asked.grid
            rows.append(grid.title[lang])
        answer = rating_label(interview.rating(asked), asked.grid.scale, lang)
        note = interview.note(asked)
        rows.append(
            f"{asked.number}. {asked.item.label[lang]}{COLON[lang]}{answer}{' · ' if note else ''}{note}"
        )
    return "\n".join([*rows, SENTENCES["how_to_go"][lang]])


def not_understood(asked: AskedItem, lang: Lang) -> str:
    """What may be said to a theme."""
    levels = ", ".join(rating_label(level.value, asked.grid.scale, lang) for level in asked.grid.scale.levels)
    return SENTENCES["not_understood"][lang].format(levels)


def erased_text(note: str, lang: Lang) -> str:
    """That a note was taken away, with its words, so that they can be typed again."""
    return SENTENCES["erased"][lang].format(note) if note else SENTENCES["no_note"][lang]
