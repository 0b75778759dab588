"""The interview held line by line, with every change saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ia_radar.errors import quote
from ia_radar.exchange.interview.replies import Reply, reply_of
from ia_radar.exchange.interview.state import Answers, Interview, answers_of, facts_behind, next_question
from ia_radar.exchange.interview.steps import step
from ia_radar.exchange.interview.wording import prompt, saved_text

__all__ = ["converse"]


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
        save: keeps the facts; called after each answer that changes them. When it gives facts back (because
            somebody else added to them), the interview goes on with these.

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
    spoken = iter(lines)
    while True:
        asked = next_question(interview)
        say(prompt(interview, asked))
        line = next(spoken, None)
        if line is None or reply_of(line) is Reply.QUIT:
            break
        after, message = step(interview, line)
        if message:
            say(message)
        if after.facts != interview.facts:
            saved = save(dict(after.facts))
            if saved is not None:
                after = after._replace(answers=_answers_to(saved, after.answers))
        interview = after
    if asked is not None:
        say(f"\n{saved_text(interview)}")
    return interview


def _answers_to(saved: Mapping[str, bool | None], ours: Answers) -> Answers:
    """The answers behind the facts that were saved: first those from elsewhere, then ours in our order."""
    elsewhere, answers = dict(saved), list[tuple[str, bool | None]]()
    for asked, answer in ours:
        given = facts_behind(asked, answer)
        present = {fact: elsewhere.pop(fact) for fact in given if fact in elsewhere}
        # A no to a group of which somebody changed one holds for the others one by one.
        answers += [(asked, answer)] if present == given else present.items()
    return (*answers_of(elsewhere), *answers)
