"""The answers of two people who work on one file, made one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from ia_radar._ground.fields import answers, judge
from ia_radar.errors import InvalidInput, Problem

__all__ = ["merge_answers", "merge_changes"]

_Answer = TypeVar("_Answer")


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
    given = {"start": start, "ours": ours, "theirs": theirs}
    merged, collisions = merge_changes(*(dict(judge(name, facts, answers)) for name, facts in given.items()))
    if collisions:
        message = "somebody else gave another answer meanwhile"
        raise InvalidInput([Problem(f"facts.{fact}", "changed", message) for fact in collisions])
    return merged


def merge_changes(
    start: Mapping[str, _Answer], ours: Mapping[str, _Answer], theirs: Mapping[str, _Answer]
) -> tuple[dict[str, _Answer], list[str]]:
    """What two people changed, each by itself, made one; and what both changed, and not to the same.

    Examples:
        >>> merge_changes({"a": 1}, {"a": 2}, {"a": 3, "b": 4})
        ({'a': 3, 'b': 4}, ['a'])
        >>> merge_changes({"a": 1}, {}, {"a": 1, "b": 4})
        ({'b': 4}, [])
    """
    nothing = object()  # no answer is something else than the answer « unknown »
    merged, collisions = dict(theirs), list[str]()
    for key in dict.fromkeys((*start, *ours)):
        before, here, there = (answers.get(key, nothing) for answers in (start, ours, theirs))
        if here in (before, there):
            continue
        if there != before:
            collisions.append(key)
        elif key in ours:
            merged[key] = ours[key]
        else:
            del merged[key]
    return merged, collisions
