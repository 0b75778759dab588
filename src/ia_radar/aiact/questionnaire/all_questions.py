"""The questionnaire: every fact that a classification can use, in the order in which a form asks it.

Rules that hold here:

1. Ids are stable for ever; wording may improve.
2. Each question says which article it serves, and is used by at least one rule (a test holds this).
3. A question that depends on a condition counts as a settled no where the condition does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping

from ia_radar.aiact.logic.condition import ALWAYS, all_of, evaluate, facts_of
from ia_radar.aiact.questionnaire import french_law, gpai, products, prohibited, roles, scope, transparency
from ia_radar.aiact.questionnaire.annex_iii import (
    biometrics,
    education,
    employment,
    infrastructure,
    people,
    police_and_justice,
    services,
)
from ia_radar.aiact.questionnaire.migration import SPLIT, migrate
from ia_radar.aiact.questionnaire.question import TOPICS, Question
from ia_radar.errors import InvalidInput, Problem, Problems, UnknownId

__all__ = ["GATES", "TOPICS", "Question", "check_facts", "counted", "is_asked", "question", "questions"]

_QUESTIONS: tuple[Question, ...] = (
    *scope.SCOPE,
    *prohibited.PRACTICES,
    *biometrics.BIOMETRICS,
    *products.PRODUCTS,
    *people.PEOPLE,
    *infrastructure.INFRASTRUCTURE,
    *education.EDUCATION,
    *employment.EMPLOYMENT,
    *services.SERVICES,
    *police_and_justice.AUTHORITIES,
    *products.DEROGATION,
    *transparency.TRANSPARENCY,
    *gpai.GPAI,
    *roles.ROLE,
    *french_law.FRENCH,
)
_ANSWERS = frozenset((bool, type(None)))
_BY_ID = {item.id: item for item in _QUESTIONS}
GATES = {item.id: item.depends for item in _QUESTIONS if item.depends != ALWAYS}
"""For each fact that is only asked under a condition, that condition."""


def questions() -> tuple[Question, ...]:
    """Every question, in the order of the questionnaire.

    Examples:
        >>> questions()[0].id
        'rules_only'
    """
    return _QUESTIONS


def question(id: str) -> Question:  # noqa: A002 - the id of the fact, as everywhere
    """The question behind a fact.

    Args:
        id: the fact's id.

    Raises:
        UnknownId: there is no such fact; the nearest id is suggested.

    Examples:
        >>> question("generates_content").article
        '50(2)'
    """
    if isinstance(id, str) and id in _BY_ID:
        return _BY_ID[id]
    raise UnknownId("fact", id, _BY_ID)


def is_asked(id: str, facts: Mapping[str, bool | None]) -> bool | None:  # noqa: A002 - as above
    """Whether a form should ask a question, given the answers so far.

    Args:
        id: the fact's id.
        facts: the answers so far; an absent fact is unknown.

    Returns:
        True; False when what it depends on does not hold; None when that is not yet known.

    Raises:
        UnknownId: there is no such fact.
        InvalidInput: the facts are refused, as `check_facts` does.

    Examples:
        >>> is_asked("decides_admission", {"education_use": False})
        False
    """
    return _asked(question(id), check_facts(facts))


def counted(facts: Mapping[str, bool | None]) -> dict[str, bool | None]:
    """Facts as they count: a question that is not asked is a settled no, whatever was answered.

    Args:
        facts: the answers, already checked; an absent fact is unknown.

    Examples:
        >>> counted({"employment_use": False, "recruits": True})["recruits"]
        False
    """
    read = dict(facts)
    read |= {fact: _counted(fact, facts) for fact in GATES if facts.get(fact) is not False}
    return read


def _asked(item: Question, facts: Mapping[str, bool | None]) -> bool | None:
    return evaluate(item.depends, {fact: _counted(fact, facts) for fact in facts_of(item.depends)})


def _counted(id: str, facts: Mapping[str, bool | None]) -> bool | None:  # noqa: A002 - as above
    """An answer as it counts: no where the question is not asked."""
    return evaluate(all_of("asked", "answer"), {"asked": _asked(_BY_ID[id], facts), "answer": facts.get(id)})


def check_facts(facts: object) -> dict[str, bool | None]:
    """Facts as given by a caller, checked.

    Args:
        facts: a mapping from fact ids to True, False, or None for unknown; ids of earlier questionnaires
            are read too.

    Returns:
        The same facts in a new dictionary, under today's ids.

    Raises:
        InvalidInput: every unknown id (with the nearest that exists) and every value that is
            neither yes, no nor unknown, all at once, at ``facts.<id>``.

    Examples:
        >>> check_facts({"personal_date": 1})
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: facts.personal_date: ...
    """
    if (
        type(facts) is dict
        and facts.keys() <= _BY_ID.keys()
        and _ANSWERS.issuperset(map(type, facts.values()))
    ):
        return facts.copy()
    if not isinstance(facts, Mapping):
        raise InvalidInput(
            [Problem("facts", "wrong-type", f"expected a mapping of facts, got {type(facts).__name__}")]
        )
    try:
        given = list(facts.items())
    except Exception as error:
        problem = Problem("facts", "unreadable", f"this mapping cannot be read: {type(error).__name__}")
        raise InvalidInput([problem]) from error
    problems, checked = Problems(), dict[str, bool | None]()
    for key, value in given:
        if not isinstance(key, str):
            problems.add("facts", "wrong-type", f"expected fact ids as keys, got {type(key).__name__}")
            continue
        path = f"facts.{key[:64]}"
        if key not in _BY_ID and key not in SPLIT:
            problems.unknown(path, "fact", key, _BY_ID)
        elif value is True or value is False or value is None:
            checked[str(key)] = value
        else:
            problems.add(
                path, "wrong-type", f"expected True, False, or None for unknown; got {type(value).__name__}"
            )
    problems.raise_if_any()
    return migrate(checked)
