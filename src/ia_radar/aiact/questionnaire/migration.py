"""Facts under the ids of earlier questionnaires, read as today's facts.

Rules that hold here:

1. An id that was asked once is read for ever. Where a question held two facts, it was split, and where it
   asked for the contrary, turned round; its old answer settles only what it really said, and leaves the rest
   unknown, so that it is asked.
2. What an old answer settles as yes counts before a no of today, with which a form may have been filled in
   advance; any other answer of today counts before an old one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

__all__ = ["SPLIT", "migrate"]

SPLIT: Mapping[str, Mapping[bool, Mapping[str, bool]]] = {
    # It asked at once whether an identity is checked one to one and whether the person takes part.
    "person_presents_themselves": {True: {"person_takes_active_part": True}, False: {}},
    # It asked at once for a review and for somebody who answers for it: its no did not say which was lacking.
    "human_editor": {True: {"human_review": True, "editorial_responsibility": True}, False: {}},
    # It asked at once for another purpose and for safeguards: its no did not say which was lacking.
    "illicit_content_prevented": {
        True: {"meant_for_illicit_content": False, "illicit_content_safeguarded": True},
        False: {},
    },
    # It asked at once for a modest purpose and for a harmless failure.
    "comfort_function_only": {
        True: {"convenience_function_only": True, "product_failure_endangers": False},
        False: {},
    },
    # It asked for the designation itself, so that not knowing read as « not critical »: now an exception.
    "critical_entity": {True: {"operator_not_critical": False}, False: {"operator_not_critical": True}},
}
"""For each fact no longer asked: what its yes and its no settle among the facts asked now."""

Answer = TypeVar("Answer")


def migrate(facts: Mapping[str, Answer]) -> dict[str, Answer | bool]:
    """The same facts under today's ids; values are not checked.

    Args:
        facts: facts as they were stored; ids that no questionnaire ever knew stay as they are.

    Returns:
        A new dictionary without the old ids.

    Examples:
        >>> migrate({"human_editor": True, "informs_public": True})
        {'informs_public': True, 'human_review': True, 'editorial_responsibility': True}
        >>> migrate({"human_editor": False})
        {}
    """
    today: dict[str, Answer | bool] = {fact: answer for fact, answer in facts.items() if fact not in SPLIT}
    for old, settles in SPLIT.items():
        answer = facts.get(old)
        if answer is True or answer is False:
            for fact, settled in settles[answer].items():
                if settled or today.get(fact) is None:
                    today[fact] = settled
    return today
