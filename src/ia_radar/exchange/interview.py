"""An interview that asks one question at a time, and only those whose answer can still change the result.

Rules that hold here:

1. The state is a value and a step is a pure function: a terminal, a form or a test can drive it.
2. An answer « unknown » is kept, and its question comes last of all when the interview is taken up again.
3. Nothing is guessed: words that are not understood change nothing, and the question is asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.aiact import Classification, Question, classify, is_asked, question
from ia_radar.aiact.questionnaire.catalog import check_facts
from ia_radar.aiact.rules.rule import article_in_words
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Interview", "Reply", "begin", "converse", "next_question", "reply_of", "step"]


class Reply(Enum):
    """What a person may say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    HELP = "help"
    BACK = "back"
    QUIT = "quit"


_SAID = {
    Reply.YES: "o oui y yes",
    Reply.NO: "n non no",
    Reply.UNKNOWN: "? i inconnu nsp u unknown",
    Reply.HELP: "a aide h help",
    Reply.BACK: "r retour b back",
    Reply.QUIT: "q quitter quit",
}
_REPLIES = {word: reply for reply, words in _SAID.items() for word in words.split()}
_ANSWERS = {Reply.YES: True, Reply.NO: False, Reply.UNKNOWN: None}

_WORDS = {
    "replies": Text(
        "oui, non, ? (inconnu), aide, retour ou quitter", "yes, no, ? (unknown), help, back or quit"
    ),
    "not_understood": Text("Répondez par {}.", "Answer with {}."),
    "first": Text("C’est la première question.", "This is the first question."),
    "count": Text("Encore {} au plus", "At most {} more"),
    "article": Text("article {}", "Article {}"),
    "yes": Text("Oui, par exemple : {}", "Yes, for example: {}"),
    "no": Text("Non, par exemple : {}", "No, for example: {}"),
    "saved": Text("Réponses enregistrées. À ce stade :", "Answers saved. So far:"),
    "done": Text("Plus aucune question ne peut changer le résultat :", "No question can change the result:"),
    "unknown": Text(
        "Ne restent que des questions sans réponse connue :", "Only questions without a known answer remain:"
    ),
}


class Interview(NamedTuple):
    """An interview under way.

    Args:
        on: the day of the law.
        lang: in which it is held.
        facts: the answers, None for unknown.
        passed: the questions answered « unknown » in this sitting, which are not asked again in it.
        before: the interview before the last answer, to go back to.
    """

    on: dt.date
    lang: Lang
    facts: tuple[tuple[str, bool | None], ...]
    passed: frozenset[str] = frozenset()
    before: Interview | None = None

    @property
    def result(self) -> Classification:
        """The class so far."""
        return classify(dict(self.facts), on=self.on)


def begin(facts: Mapping[str, bool | None], *, on: dt.date, lang: Lang = "fr") -> Interview:
    """An interview that starts from what is known.

    Args:
        facts: the answers so far; None is unknown.
        on: the day of the law.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: the facts or the day are refused.
        UnknownId: no such language.

    >>> import datetime as dt
    >>> next_question(begin({"rules_only": True}, on=dt.date(2026, 11, 22))) is None
    True
    """
    known = check_facts(facts)
    classify(known, on=on)
    return Interview(on, check_lang(lang), tuple(known.items()))


def next_question(interview: Interview) -> Question | None:
    """The most decisive question that is not answered; those once answered « unknown » come last.

    >>> import datetime as dt
    >>> next_question(begin({}, on=dt.date(2026, 11, 22))).id
    'rules_only'
    """
    facts = dict(interview.facts)
    open_ones = [
        fact
        for fact in interview.result.missing
        if fact not in interview.passed and is_asked(fact, facts) is True
    ]
    first = next((fact for fact in open_ones if fact not in facts), None)
    chosen = first or next(iter(open_ones), None)
    return None if chosen is None else question(chosen)


def reply_of(line: str) -> Reply | None:
    r"""What a line says, in either language; None when it is not understood.

    >>> reply_of(" Oui\n"), reply_of("peut-être")
    (<Reply.YES: 'yes'>, None)
    """
    return _REPLIES.get(line.strip().lower())


def step(interview: Interview, line: str) -> tuple[Interview, str]:
    """The interview after one line, and what to say to it before the next question.

    Args:
        interview: where it stands; its question is `next_question`.
        line: what the person said. « Quit » is for the caller, and changes nothing here.

    >>> import datetime as dt
    >>> start = begin({}, on=dt.date(2026, 11, 22), lang="en")
    >>> after, said = step(start, "no")
    >>> after.facts, said
    ((('rules_only', False),), '')
    >>> step(after, "back")[0] == start
    True
    """
    asked, reply, lang = next_question(interview), reply_of(line), interview.lang
    if asked is None or reply is Reply.QUIT:
        return interview, ""
    if reply is Reply.BACK:
        return (interview, _WORDS["first"][lang]) if interview.before is None else (interview.before, "")
    if reply is Reply.HELP:
        return interview, _help(asked, lang)
    if reply is None:
        return interview, _WORDS["not_understood"][lang].format(_WORDS["replies"][lang])
    facts = dict(interview.facts) | {asked.id: _ANSWERS[reply]}
    passed = interview.passed | ({asked.id} if reply is Reply.UNKNOWN else set())
    return interview._replace(facts=tuple(facts.items()), passed=passed, before=interview), ""


def _help(asked: Question, lang: Lang) -> str:
    return "\n".join(
        [
            asked.help[lang],
            _WORDS["yes"][lang].format(asked.example[lang]),
            _WORDS["no"][lang].format(asked.counter_example[lang]),
        ]
    )


def converse(
    interview: Interview,
    lines: Iterable[str],
    say: Callable[[str], None],
    save: Callable[[Mapping[str, bool | None]], None],
) -> Interview:
    """Hold the interview until it is over, somebody quits, or the lines end.

    Args:
        interview: where it starts.
        lines: what the person says, line by line; their end (Ctrl-D) leaves as « quit » does.
        say: shows a text to the person.
        save: keeps the answers; called after each answer and each step back.

    Returns:
        The interview as it was left.
    """
    lang, heard = interview.lang, iter(lines)
    while (asked := next_question(interview)) is not None:
        count = _WORDS["count"][lang].format(len(interview.result.missing))
        article = _WORDS["article"][lang].format(article_in_words(asked.article, lang))
        say(f"\n{asked.text[lang]}\n({article} · {count} · {_WORDS['replies'][lang]})")
        line = next(heard, None)
        if line is None or reply_of(line) is Reply.QUIT:
            say(f"\n{_WORDS['saved'][lang]} {interview.result.summary(lang)}.")
            return interview
        after, said = step(interview, line)
        if said:
            say(said)
        if after is not interview:
            save(dict(after.facts))
        interview = after
    end = "unknown" if interview.result.missing else "done"
    say(f"\n{_WORDS[end][lang]} {interview.result.summary(lang)}.")
    return interview
