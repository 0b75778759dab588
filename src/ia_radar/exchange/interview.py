"""An interview that asks one question at a time, and only those whose answer can still change the result.

Rules that hold here:

1. The state is a value and a step is a pure function: a terminal, a form or a test can drive it.
2. An answer « unknown » is kept, and its question comes last of all when the interview is taken up again.
3. Nothing is guessed: words that are not understood change nothing, and the question is asked again.
4. No answer is final. « Back » shows an answered question again, with its answer, which stays until
   another replaces it; this holds for answers of an earlier sitting and when nothing is left to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.aiact import Classification, Question, classify, is_asked, question
from ia_radar.aiact.questionnaire.all_questions import check_facts
from ia_radar.aiact.rules.rule import article_in_words
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import COLON, Lang, Text, check_lang

if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "Interview",
    "Reply",
    "begin",
    "converse",
    "merge_answers",
    "next_question",
    "reply_of",
    "step",
]


class Reply(Enum):
    """What a person may say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    HELP = "help"
    BACK = "back"
    LIST = "list"
    KEEP = "keep"
    QUIT = "quit"


_REPLY_WORDS = {
    Reply.YES: "o oui y yes",
    Reply.NO: "n non no",
    Reply.UNKNOWN: "? i inconnu nsp u unknown",
    Reply.HELP: "a aide h help",
    Reply.BACK: "r retour b back",
    Reply.LIST: "l liste list",
    Reply.QUIT: "q quitter quit",
}
_REPLIES = {word: reply for reply, words in _REPLY_WORDS.items() for word in words.split()} | {"": Reply.KEEP}
_ANSWERS = {Reply.YES: True, Reply.NO: False, Reply.UNKNOWN: None}
_ANSWER_LABELS = {True: Text("oui", "yes"), False: Text("non", "no"), None: Text("inconnu", "unknown")}

_WORDS = {
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
    "count": Text("{} · encore {} au plus", "{} · at most {} more"),
    "given": Text("{} réponse", "{} answer"),
    "given_many": Text("{} réponses", "{} answers"),
    "article": Text("article {}", "Article {}"),
    "yes": Text("Oui, par exemple : {}", "Yes, for example: {}"),
    "no": Text("Non, par exemple : {}", "No, for example: {}"),
    "saved": Text("Réponses enregistrées. À ce stade :", "Answers saved. So far:"),
    "done": Text("Plus aucune question ne peut changer la classe :", "No question can change the class:"),
    "unknown": Text(
        "Ne restent que des questions sans réponse connue :", "Only questions without a known answer remain:"
    ),
}


class Interview(NamedTuple):
    """An interview under way.

    Args:
        on: the day of the law.
        lang: in which it is held.
        facts: the answers in the order in which they were given, None for unknown.
        passed: the questions answered « unknown » in this sitting, which are not asked again in it.
        reviewed: the answered question that is shown again; empty when the interview goes forward.
    """

    on: dt.date
    lang: Lang
    facts: tuple[tuple[str, bool | None], ...]
    passed: frozenset[str] = frozenset()
    reviewed: str = ""

    @property
    def result(self) -> Classification:
        """The class so far."""
        return classify(dict(self.facts), on=self.on)

    @property
    def answered(self) -> tuple[str, ...]:
        """The questions that somebody answered, in order: what « back » can go back to."""
        return tuple(fact for fact, answer in self.facts if answer is not None or fact in self.passed)


def begin(facts: Mapping[str, bool | None], *, on: dt.date, lang: Lang = "fr") -> Interview:
    """An interview that starts from what is known.

    Args:
        facts: the answers so far; None is unknown.
        on: the day of the law.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: the facts or the day are refused.
        UnknownId: no such language.

    Examples:
        >>> import datetime as dt
        >>> next_question(begin({"rules_only": True}, on=dt.date(2026, 11, 22))) is None
        True
    """
    known = check_facts(facts)
    classify(known, on=on)
    return Interview(on, check_lang(lang), tuple(known.items()))


def next_question(interview: Interview) -> Question | None:
    """The question to answer now: the one that is shown again, or the most decisive one still open.

    Questions once answered « unknown » come last. None when no answer can change the result any more.

    Examples:
        >>> import datetime as dt
        >>> next_question(begin({}, on=dt.date(2026, 11, 22))).id
        'rules_only'
    """
    if interview.reviewed:
        return question(interview.reviewed)
    facts = dict(interview.facts)
    open_facts = [
        fact
        for fact in interview.result.missing
        if fact not in interview.passed and is_asked(fact, facts) is True
    ]
    never_asked = next((fact for fact in open_facts if fact not in facts), None)
    chosen = never_asked or next(iter(open_facts), None)
    return None if chosen is None else question(chosen)


def reply_of(line: str) -> Reply | None:
    r"""What a line says, in either language; None when it is not understood.

    Examples:
        >>> reply_of(" Oui\n"), reply_of("retour 3"), reply_of("peut-être")
        (<Reply.YES: 'yes'>, <Reply.BACK: 'back'>, None)
    """
    word, number = _parsed(line)
    reply = _REPLIES.get(word)
    return reply if number is None or reply is Reply.BACK else None


def _parsed(line: str) -> tuple[str, int | None]:
    """The word of a line, and the number after it if there is one."""
    words = line.strip().lower().split()
    if len(words) == 2 and words[1].isascii() and words[1].isdigit() and len(words[1]) < 5:
        return words[0], int(words[1])
    return " ".join(words), None


def step(interview: Interview, line: str) -> tuple[Interview, str]:
    """The interview after one line, and what to say to it before the next question.

    Args:
        interview: where it stands; its question is `next_question`.
        line: what the person said. « Quit » is for the caller, and changes nothing here.

    Examples:
        >>> import datetime as dt
        >>> start = begin({}, on=dt.date(2026, 11, 22), lang="en")
        >>> after, message = step(start, "no")
        >>> after.facts, message
        ((('rules_only', False),), '')
        >>> again, _ = step(after, "back")
        >>> next_question(again).id, step(again, "yes")[0].facts
        ('rules_only', (('rules_only', True),))
    """
    asked, reply, lang = next_question(interview), reply_of(line), interview.lang
    if reply is Reply.QUIT:
        return interview, ""
    if reply is Reply.BACK:
        return _back(interview, _parsed(line)[1])
    if reply is Reply.LIST:
        return interview, _answer_list(interview)
    if reply is Reply.KEEP and interview.reviewed:
        return interview._replace(reviewed=""), ""
    if asked is None:  # the closing words say what can be said
        return interview, ""
    if reply is Reply.HELP:
        return interview, _help(asked, lang)
    if reply is None or reply not in _ANSWERS:
        return interview, _WORDS["not_understood"][lang].format(_WORDS["replies"][lang])
    facts = dict(interview.facts)
    if not interview.reviewed:  # an answer that is changed keeps its place; another comes last
        facts.pop(asked.id, None)
    facts[asked.id] = _ANSWERS[reply]
    passed = interview.passed | {asked.id} if reply is Reply.UNKNOWN else interview.passed - {asked.id}
    return interview._replace(facts=tuple(facts.items()), passed=passed, reviewed=""), ""


def _back(interview: Interview, number: int | None) -> tuple[Interview, str]:
    """One answer back, or to the answer of that number."""
    answered, lang = interview.answered, interview.lang
    if number is not None:
        if not 0 < number <= len(answered):
            return interview, _WORDS["no_such"][lang].format(number)
        return interview._replace(reviewed=answered[number - 1]), ""
    place = answered.index(interview.reviewed) if interview.reviewed in answered else len(answered)
    if place == 0:
        return interview, _WORDS["first"][lang]
    return interview._replace(reviewed=answered[place - 1]), ""


def _answer_list(interview: Interview) -> str:
    lang, facts = interview.lang, dict(interview.facts)
    if not interview.answered:
        return _WORDS["empty"][lang]
    rows = [
        f"{number}. {question(fact).text[lang]} {_ANSWER_LABELS[facts[fact]][lang]}"
        for number, fact in enumerate(interview.answered, start=1)
    ]
    return "\n".join([*rows, _WORDS["how_to_go"][lang]])


def _help(asked: Question, lang: Lang) -> str:
    return "\n".join(
        [
            asked.help[lang],
            _WORDS["yes"][lang].format(asked.example[lang]),
            _WORDS["no"][lang].format(asked.counter_example[lang]),
        ]
    )


def merge_answers(
    start: Mapping[str, bool | None], ours: Mapping[str, bool | None], theirs: Mapping[str, bool | None]
) -> dict[str, bool | None]:
    """The answers of two people who started from the same ones; nothing that either gave is lost.

    Args:
        start: what both started from.
        ours: the answers here.
        theirs: the answers that somebody else wrote meanwhile.

    Returns:
        Their answers, in their order, with what was changed here.

    Raises:
        InvalidInput: both changed the answer to one question, and not to the same; at ``facts.<id>``.

    Examples:
        >>> merge_answers({}, {"rules_only": False}, {"personal_data": True})
        {'personal_data': True, 'rules_only': False}
    """
    nothing = object()  # no answer is something else than the answer « unknown »
    merged = dict(theirs)
    problems = []
    for fact in dict.fromkeys((*start, *ours)):
        before, here, there = (facts.get(fact, nothing) for facts in (start, ours, theirs))
        if here in (before, there):
            continue
        if there != before:
            message = "somebody else gave another answer meanwhile"
            problems.append(Problem(f"facts.{fact}", "changed", message))
        elif fact in ours:
            merged[fact] = ours[fact]
        else:
            del merged[fact]
    if problems:
        raise InvalidInput(problems)
    return merged


def converse(
    interview: Interview,
    lines: Iterable[str],
    say: Callable[[str], None],
    save: Callable[[Mapping[str, bool | None]], Mapping[str, bool | None] | None],
) -> Interview:
    """Hold the interview until somebody quits or the lines end.

    Args:
        interview: where it starts.
        lines: what the person says, line by line; their end (Ctrl-D) leaves as « quit » does.
        say: shows a text to the person.
        save: keeps the answers; called after each answer. When it gives facts back (because somebody else
            added to them), the interview goes on with these.

    Returns:
        The interview as it was left.
    """
    spoken = iter(lines)
    while True:
        asked = next_question(interview)
        say(_prompt(interview, asked))
        line = next(spoken, None)
        if line is None or reply_of(line) is Reply.QUIT:
            break
        after, message = step(interview, line)
        if message:
            say(message)
        if after.facts != interview.facts:
            kept = save(dict(after.facts))
            if kept is not None:
                after = after._replace(facts=_in_order(after.facts, kept))
        interview = after
    if asked is not None:
        say(f"\n{_WORDS['saved'][interview.lang]} {interview.result.summary(interview.lang)}.")
    return interview


def _in_order(
    ours: Iterable[tuple[str, bool | None]], kept: Mapping[str, bool | None]
) -> tuple[tuple[str, bool | None], ...]:
    """The facts that were kept: first what came from elsewhere, then ours in the order of our answers."""
    order = [fact for fact, _ in ours if fact in kept]
    elsewhere = [fact for fact in kept if fact not in set(order)]
    return tuple((fact, kept[fact]) for fact in (*elsewhere, *order))


def _prompt(interview: Interview, asked: Question | None) -> str:
    """The question to answer, or the closing words, with what can be said to it."""
    lang = interview.lang
    if asked is None:
        end = "unknown" if interview.result.missing else "done"
        closing = f"{_WORDS[end][lang]} {interview.result.summary(lang)}."
        return f"\n{closing}\n({_WORDS['replies_done'][lang]})" if interview.answered else f"\n{closing}"
    article = _WORDS["article"][lang].format(article_in_words(asked.article, lang))
    if interview.reviewed:
        answer = _ANSWER_LABELS[dict(interview.facts)[asked.id]][lang]
        number = interview.answered.index(asked.id) + 1
        again = f"{_WORDS['answered'][lang].format(answer)} {_WORDS['replies_again'][lang]}"
        return f"\n{number}. {asked.text[lang]}\n({article}{COLON[lang]}{again})"
    count = len(interview.answered)
    given = _WORDS["given_many" if count > 1 or (lang == "en" and not count) else "given"][lang].format(count)
    progress = _WORDS["count"][lang].format(given, len(interview.result.missing))
    return f"\n{asked.text[lang]}\n({article} · {progress} · {_WORDS['replies'][lang]})"
