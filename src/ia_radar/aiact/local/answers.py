"""Answers to the law's questions and to local ones, given together and read apart.

Rules that hold here:

1. An id with a colon is a local one, and is read only where its pack is handed over.
2. The reading of the law gets its own facts alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ia_radar.aiact.local.rule import LocalQuestion
from ia_radar.aiact.local.rules_of_pack import LocalRules
from ia_radar.aiact.questionnaire.all_questions import check_facts
from ia_radar.errors import InvalidInput, Problem, Problems, quote

__all__ = ["AnswersApart", "answers_apart", "local_questions"]


class AnswersApart(NamedTuple):
    """Facts of the law, and answers to local questions."""

    facts: dict[str, bool | None]
    local: dict[str, bool | None]


def local_questions(packs: Iterable[LocalRules]) -> dict[str, LocalQuestion]:
    """The questions of packs by the id of their answer, ``pack:question``, in order."""
    return {fact: asked for pack in packs for fact, asked in pack.local_facts.items()}


def answers_apart(facts: object, packs: tuple[LocalRules, ...]) -> AnswersApart:
    """Checked facts of the law, and checked answers to the questions of packs.

    Raises:
        InvalidInput: as `check_facts` does; ids with a colon are those of the packs.
    """
    if not packs or not isinstance(facts, Mapping):
        return AnswersApart(check_facts(facts), {})
    known = local_questions(packs)
    try:
        given = list(facts.items())
    except Exception:  # `check_facts` says what is wrong with it
        return AnswersApart(check_facts(facts), {})
    problems, local, law = Problems(), dict[str, bool | None](), dict[object, object]()
    for fact, answer in given:
        if not isinstance(fact, str) or ":" not in fact:
            law[fact] = answer
        elif fact not in known:
            problems.unknown(f"facts.{fact[:64]}", "fact", fact, known)
        elif isinstance(answer, bool | None):
            local[fact] = answer
        else:
            message = f"expected true, false or null; got {quote(answer)}"
            problems.add(f"facts.{fact[:64]}", "wrong-type", message)
    try:
        checked = check_facts(law)
    except InvalidInput as error:
        raise InvalidInput([*error.problems, *(Problem(*each) for each in problems)]) from error
    problems.raise_if_any()
    return AnswersApart(checked, local)
