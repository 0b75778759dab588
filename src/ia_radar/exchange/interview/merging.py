"""The answers of two people who work on one file, made one."""

from __future__ import annotations

from collections.abc import Mapping

from ia_radar._ground.fields import answers, judge
from ia_radar.errors import InvalidInput, Problem

__all__ = ["merge_answers"]


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
        InvalidInput: something else than answers; both changed the answer to one question, and not to the
            same; at ``facts.<id>``.

    Examples:
        >>> merge_answers({}, {"rules_only": False}, {"personal_data": True})
        {'personal_data': True, 'rules_only': False}
    """
    nothing = object()  # no answer is something else than the answer « unknown »
    given = {"start": start, "ours": ours, "theirs": theirs}
    start, ours, theirs = (dict(judge(name, facts, answers)) for name, facts in given.items())
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
