"""An interview held line by line, with every change saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from ia_radar._ground.fields import judge
from ia_radar.errors import Problems, quote
from ia_radar.exchange.interview.grid_interview import GridInterview, next_item
from ia_radar.exchange.interview.grid_steps import grid_step
from ia_radar.exchange.interview.grid_wording import grid_prompt, grid_saved_text
from ia_radar.exchange.interview.replies import Reply, reply_of
from ia_radar.exchange.interview.state import Answers, Interview, answers_of, facts_behind, next_question
from ia_radar.exchange.interview.steps import step
from ia_radar.exchange.interview.wording import prompt, saved_text

__all__ = ["converse"]

_AnyInterview = TypeVar("_AnyInterview", Interview, GridInterview)


class _Manner(NamedTuple):
    """How one kind of interview is held.

    Args:
        asked: what to ask now, None when nothing is left.
        prompt: its words.
        step: the interview after a line, and what to say to it.
        answers: what is saved.
        resumed: the interview with what is in the file.
        saved_text: what somebody reads who leaves before the end.
    """

    asked: Callable[[Any], Any]
    prompt: Callable[[Any, Any], str]
    step: Callable[[Any, str], tuple[Any, str]]
    answers: Callable[[Any], dict[str, Any]]
    resumed: Callable[[Any, Mapping[str, Any]], Any]
    saved_text: Callable[[Any], str]


def converse(
    interview: _AnyInterview,
    lines: Iterable[str],
    say: Callable[[str], None],
    save: Callable[[Mapping[str, Any]], Mapping[str, Any] | None],
) -> _AnyInterview:
    """Hold the interview until somebody quits or the lines end.

    Args:
        interview: where it starts.
        lines: what the person says, line by line; their end (Ctrl-D) leaves as « quit » does.
        say: shows a text to the person.
        save: keeps the facts, or the ratings and notes by key; called after each answer that changes them.
            When it gives answers back (because somebody else added to them), the interview goes on with
            these.

    Returns:
        The interview as it was left.

    Raises:
        InvalidInput: ``interview`` is none.
        TypeError: ``lines``, ``say`` or ``save`` is something else.
    """
    for name, function in (("say", say), ("save", save)):
        if not callable(function):
            raise TypeError(f"{name}: expected a function, got {quote(function)}")
    if not isinstance(lines, Iterable):
        raise TypeError(f"lines: expected texts, got {quote(lines)}")
    manner = _MANNERS[type(judge("interview", interview, _interview))]
    spoken, current = iter(lines), interview
    while True:
        asked = manner.asked(current)
        say(manner.prompt(current, asked))
        line = next(spoken, None)
        if line is None or reply_of(line) is Reply.QUIT:
            break
        after, message = manner.step(current, line)
        if message:
            say(message)
        answers = manner.answers(after)
        if list(answers.items()) != list(manner.answers(current).items()):  # their order counts
            saved = save(answers)
            if saved is not None:
                after = manner.resumed(after, saved)
        current = after
    if asked is not None:
        say(f"\n{manner.saved_text(current)}")
    return current


def _interview(value: object, path: str, problems: Problems) -> object:
    if not isinstance(value, Interview | GridInterview):
        problems.add(path, "wrong-type", f"expected an Interview or a GridInterview, got {quote(value)}")
    return value


def _with_facts(interview: Interview, saved: Mapping[str, bool | None]) -> Interview:
    return interview._replace(answers=_answers_to(saved, interview.answers))


def _answers_to(saved: Mapping[str, bool | None], ours: Answers) -> Answers:
    """The answers behind the facts that were saved: first those from elsewhere, then ours in our order."""
    elsewhere, answers = dict(saved), list[tuple[str, bool | None]]()
    for asked, answer in ours:
        given = facts_behind(asked, answer)
        present = {fact: elsewhere.pop(fact) for fact in given if fact in elsewhere}
        # A no to a group of which somebody changed one holds for the others one by one.
        answers += [(asked, answer)] if present == given else present.items()
    return (*answers_of(elsewhere), *answers)


def _facts(interview: Interview) -> dict[str, bool | None]:
    return dict(interview.facts)


def _ratings_and_notes(interview: GridInterview) -> dict[str, Any]:
    return interview.answers


_MANNERS: dict[type, _Manner] = {
    Interview: _Manner(next_question, prompt, step, _facts, _with_facts, saved_text),
    GridInterview: _Manner(
        next_item, grid_prompt, grid_step, _ratings_and_notes, GridInterview.with_answers, grid_saved_text
    ),
}
