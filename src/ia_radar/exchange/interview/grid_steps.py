"""One step of an interview on grids: what a line changes in it, and what to say to it."""

from __future__ import annotations

from typing import Any

from ia_radar.assess.answers import rating_reader
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.exchange.interview.grid_interview import AskedItem, GridInterview, next_item
from ia_radar.exchange.interview.grid_wording import (
    SENTENCES,
    erased_text,
    item_help,
    item_list,
    not_understood,
)
from ia_radar.exchange.interview.replies import Reply, parse_line, reply_of
from ia_radar.text import clean

__all__ = ["grid_step"]

_NOTE_WORDS = ("note", "remarque")
MAX_NOTE = 4_000
"""Characters of a note: a terminal hands over no longer line."""


def grid_step(interview: GridInterview, line: str) -> tuple[GridInterview, str]:
    """The interview after one line, and what to say to it before the next theme.

    Args:
        interview: where it stands; its theme is `next_item`.
        line: what the person said: a level by its number or its words, « unknown », « not applicable »,
            ``note`` and a text, or another `Reply`. « Quit » is for the caller, and changes nothing here.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.exchange.interview import begin_grids
        >>> start = begin_grids([ia.Assessment(ia.get_grid("girouet"))], lang="en")
        >>> after, message = grid_step(start, "3")
        >>> after.assessments[0]["autonomy"], next_item(after).item.id, message
        (3, 'know_how', '')
        >>> again, _ = grid_step(grid_step(after, "back")[0], "not applicable")
        >>> again.assessments[0]["autonomy"].value
        'not_applicable'
    """
    asked, reply = next_item(interview), reply_of(line)
    if reply is Reply.QUIT:
        return interview, ""
    if reply is Reply.BACK:
        return _back(interview, asked, parse_line(line)[1])
    if reply is Reply.LIST:
        return interview, item_list(interview)
    if asked is None:  # the closing words say what can be said
        return interview, ""
    if reply is Reply.HELP:
        return interview, item_help(interview, asked)
    if reply is Reply.KEEP and interview.reviewed:
        return interview._replace(reviewed=0), ""
    if reply is Reply.SKIP:
        return interview._replace(reviewed=0, passed=interview.passed | {asked.number}), ""
    if reply is Reply.ERASE:
        erased = _with(interview, asked, "ratings", None)
        return erased._replace(reviewed=0, passed=interview.passed | {asked.number}), ""
    word, _, text = line.strip().partition(" ")
    if word.lower().rstrip(":") in _NOTE_WORDS:
        return _noted(interview, asked, " ".join(clean(text).lstrip(" :").split()))
    rating = _rating(asked, line, reply)
    if rating is None:
        return interview, not_understood(asked, interview.lang)
    after = _with(interview, asked, "ratings", rating)
    return after._replace(reviewed=0, passed=interview.passed - {asked.number}), ""


def _rating(asked: AskedItem, line: str, reply: Reply | None) -> Rating | None:
    """What a line answers; « no answer yet » is none."""
    if reply is Reply.UNKNOWN:
        return NonAnswer.UNKNOWN
    rating = rating_reader(asked.grid.scale).read(line.strip())
    return None if rating is NonAnswer.UNANSWERED else rating


def _noted(interview: GridInterview, asked: AskedItem, text: str) -> tuple[GridInterview, str]:
    """A note on the theme that is shown, which goes on to wait for an answer; without words, it goes."""
    lang = interview.lang
    if len(text) > MAX_NOTE:
        return interview, SENTENCES["long_note"][lang].format(MAX_NOTE)
    before = interview.note(asked)
    if not text:
        return _with(interview, asked, "notes", None), erased_text(before, lang)
    return _with(interview, asked, "notes", text), ""


def _with(interview: GridInterview, asked: AskedItem, kind: str, value: Any) -> GridInterview:
    """The interview with a rating or a note changed; None takes it away."""
    key = f"{asked.grid.id} {asked.grid.version}: {kind}.{asked.item.id}"
    answers = {other: answer for other, answer in interview.answers.items() if other != key}
    return interview.with_answers(answers if value is None else {**answers, key: value})


def _back(interview: GridInterview, asked: AskedItem | None, number: int | None) -> tuple[GridInterview, str]:
    """One theme back, or to the theme of that number."""
    lang, count = interview.lang, len(interview.items)
    if number is not None:
        if not 0 < number <= count:
            return interview, SENTENCES["no_such"][lang].format(number)
        return interview._replace(reviewed=number), ""
    place = count + 1 if asked is None else asked.number
    if place == 1:
        return interview, SENTENCES["first"][lang]
    return interview._replace(reviewed=place - 1), ""
