"""One step of an interview: what a line changes in it, and what to say to it."""

from __future__ import annotations

from ia_radar.aiact import Question, Screen
from ia_radar.exchange.interview.replies import ANSWERS, Reply, parse_line, reply_of
from ia_radar.exchange.interview.state import Answers, Interview, LocalAsk, facts_behind, next_question
from ia_radar.exchange.interview.wording import SENTENCES, answer_list, help_text

__all__ = ["step"]


def step(interview: Interview, line: str) -> tuple[Interview, str]:
    """The interview after one line, and what to say to it before the next question.

    Args:
        interview: where it stands; its question is `next_question`.
        line: what the person said. « Quit » is for the caller, and changes nothing here.

    Examples:
        >>> import datetime as dt
        >>> from ia_radar.aiact import PublicBody
        >>> from ia_radar.exchange.interview import begin
        >>> start = begin({}, on=dt.date(2026, 11, 22), lang="en", body=PublicBody())
        >>> after, message = step(start, "no")
        >>> dict(after.facts), message
        ({'rules_only': False, 'simple_prediction_only': False, 'optimisation_only': False}, '')
        >>> again, _ = step(after, "back")
        >>> next_question(again).id, step(again, "yes")[0].facts
        ('not_learned', ())
    """
    asked, reply, lang = next_question(interview), reply_of(line), interview.lang
    if reply is Reply.QUIT:
        return interview, ""
    if reply is Reply.BACK:
        return _back(interview, parse_line(line)[1])
    if reply is Reply.LIST:
        return interview, answer_list(interview)
    if reply is Reply.KEEP and interview.reviewed:
        return interview._replace(reviewed=""), ""
    if asked is None:  # the closing words say what can be said
        return interview, ""
    if reply is Reply.HELP:
        return interview, help_text(asked, lang)
    if reply is None or reply not in ANSWERS:
        return interview, SENTENCES["not_understood"][lang].format(SENTENCES["replies"][lang])
    answers = _with_answer(interview.answers, asked, ANSWERS[reply], keeps_place=bool(interview.reviewed))
    passed = interview.passed | {asked.id} if reply is Reply.UNKNOWN else interview.passed - {asked.id}
    return interview._replace(answers=answers, passed=passed, reviewed=""), ""


def _with_answer(
    answers: Answers, asked: Question | Screen | LocalAsk, answer: bool | None, *, keeps_place: bool
) -> Answers:
    """The answers with one more, which comes last; one that is changed keeps its place.

    The no to a group replaces what was answered one by one in it.
    """
    changed = dict(answers)
    if not keeps_place:
        changed.pop(asked.id, None)
    changed[asked.id] = answer
    if isinstance(asked, Screen) and answer is False:
        group = set(asked.settles)
        for other in [
            other for other in changed if other != asked.id and facts_behind(other, False).keys() <= group
        ]:
            del changed[other]
    return tuple(changed.items())


def _back(interview: Interview, number: int | None) -> tuple[Interview, str]:
    """One answer back, or to the answer of that number."""
    answered, lang = interview.answered, interview.lang
    if number is not None:
        if not 0 < number <= len(answered):
            return interview, SENTENCES["no_such"][lang].format(number)
        return interview._replace(reviewed=answered[number - 1]), ""
    place = answered.index(interview.reviewed) if interview.reviewed in answered else len(answered)
    if place == 0:
        return interview, SENTENCES["first"][lang]
    return interview._replace(reviewed=answered[place - 1]), ""
