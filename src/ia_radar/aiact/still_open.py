"""What is still open, in one order: the questions that can still change the class, a duty or French law.

Rules that hold here:

1. A question is listed exactly when some answer to it still changes something, and once.
2. The most decisive come first: those that can change the class, then those on which most verdicts hang.
3. What nobody is asked (a reading that the law itself leaves open) is not here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ia_radar._ground import fields as rule
from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.consequences import consequences_for
from ia_radar.aiact.duties import check_roles
from ia_radar.aiact.local.answers import answers_apart, local_questions
from ia_radar.aiact.local.rules_of_pack import LocalRules, check_packs
from ia_radar.aiact.local.statements import statements_on
from ia_radar.aiact.questionnaire.all_questions import Question, is_asked, question, questions
from ia_radar.aiact.questionnaire.screening import Screen, screen_for
from ia_radar.aiact.roles import PublicBody, Role
from ia_radar.aiact.rules.calendar import CURRENT, check_day, check_version
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Lang, Text

__all__ = [
    "OpenQuestion",
    "items_to_ask",
    "next_to_ask",
    "open_questions",
    "questions_left",
    "questions_to_ask",
]

_PLACE = {item.id: place for place, item in enumerate(questions())}
_STATEMENTS = {f"french:{row.id}": row for row in FRENCH_LAW}
_SIZES = {
    "body:over_50k": Text(
        "Combien d’habitants l’organisme compte-t-il ?", "How many inhabitants has the body?"
    ),
    "body:agents_50": Text(
        "Combien d’agents l’organisme compte-t-il, en équivalents temps plein ?",
        "How many staff has the body, in full-time equivalents?",
    ),
}


@data_fields(id=str, text=Words, decides=list[str])
class OpenQuestion(NamedTuple):
    """A question whose answer can still change something.

    Args:
        id: the fact's id; for a size of the body, an id with a colon such as ``"body:agents_50"``; for a
            local question, ``"pack:question"``.
        text: the question.
        decides: what hangs on it: ``"class"``, then rules (``"rule:art50_1"``, which stand for Article 50 and
            for models), roles (``"role:provider"``), duties (``"duty:art27"``) and statements of French law
            (``"french:fr_mention"``), then local rules (``"local:ville:staff"``).
    """

    id: str
    text: Text
    decides: tuple[str, ...]

    @property
    def question(self) -> Question | None:
        """The question behind a fact, with its help; None for a size of the body and for a local question."""
        return question(self.id) if self.id in _PLACE else None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def open_questions(
    facts: Mapping[str, bool | None],
    *,
    on: date,
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    version: str = CURRENT,
    packs: Iterable[LocalRules] = (),
) -> tuple[OpenQuestion, ...]:
    """The questions that can still change the class, Article 50, models, duties or French law.

    Args:
        facts: as in `classify`.
        on: the day of the law.
        roles: the parts the authority plays; what only decides whether it plays one of these is not asked.
        body: the authority and its sizes, as in `duties` and `french_law`.
        version: ``"2026/1744"``, the law in force, or ``"2024/1689"``, the superseded one.
        packs: what an authority adds, as in `classify`. What only its rules hang on comes after all the rest.

    Returns:
        Each question once, the most decisive first. None is left exactly when nothing more can change.

    Raises:
        InvalidInput: the facts, the day, the roles or the body are refused.
        UnknownId: there is no such version.

    Examples:
        >>> day = date(2026, 12, 2)
        >>> known = {item.id: False for item in questions()}
        >>> open_questions(known, on=day, body=PublicBody(population=900, agents=12))
        ()
        >>> known["procured"] = None
        >>> for item in open_questions(known, on=day, body=PublicBody(population=900, agents=12)):
        ...     print(item.id, item.decides[0])
        procured french:fr_procurement
    """
    given = check_packs(packs)
    (known, local), day, law = answers_apart(facts, given), check_day(on), check_version(version)
    if body is not None and not isinstance(body, PublicBody):
        raise InvalidInput(
            [Problem("body", "wrong-type", f"expected a PublicBody, got {type(body).__name__}")]
        )
    played = {f"role:{role.value}" for role in check_roles(roles)}
    decides: dict[str, list[str]] = {}
    for version_read in dict.fromkeys((law, CURRENT)):
        diagrams = consequences_for(day, version_read)
        for verdict, reading in diagrams.read(known, body).items():
            # French law reads the class of the law in force, whatever version is asked for.
            belongs = version_read == (CURRENT if verdict in _STATEMENTS else law)
            if reading.facts and belongs and verdict not in played and _counts(verdict, day):
                for fact in diagrams.facts(reading):
                    decides.setdefault(fact, []).append(verdict)
    order = sorted(
        decides,
        key=lambda fact: ("class" not in decides[fact], -len(decides[fact]), _PLACE.get(fact, len(_PLACE))),
    )
    for statement in statements_on(given, known, local, day):
        for fact in statement.missing:
            if fact not in decides:
                order.append(fact)
            decides.setdefault(fact, []).append(f"local:{statement.pack}:{statement.rule.id}")
    asked = local_questions(given)
    return tuple(
        OpenQuestion(fact, asked[fact].text if fact in asked else _text(fact), tuple(decides[fact]))
        for fact in order
    )


def _counts(verdict: str, day: date) -> bool:
    row = _STATEMENTS.get(verdict)
    return row is None or (row.valid_from <= day and (row.valid_to is None or day <= row.valid_to))


def _text(fact: str) -> Text:
    return question(fact).text if fact in _PLACE else _SIZES.get(fact, Text(fact, fact))


def next_to_ask(
    opened: Iterable[OpenQuestion], facts: Mapping[str, bool | None], screened: Collection[str] = ()
) -> Question | Screen | None:
    """What to ask now: the most decisive question, or a screening question that may spare a group of them.

    Args:
        opened: what `open_questions` gave for these facts.
        facts: the answers so far; a question answered « unknown » comes last.
        screened: the screening questions already answered yes or unknown.

    Returns:
        A question; a screening question, whose no answers no to each fact that it ``settles``; None when no
        question that can be asked is left.

    Examples:
        >>> day, body = date(2026, 12, 2), PublicBody()
        >>> first = next_to_ask(open_questions({}, on=day, body=body), {})
        >>> first.id, first.settles
        ('not_learned', ('rules_only', 'simple_prediction_only', 'optimisation_only'))
        >>> known = dict.fromkeys(first.settles, False)
        >>> next_to_ask(open_questions(known, on=day, body=body), known).id
        'special_setting'

    Raises:
        InvalidInput: something else than open questions.
    """
    can_change, passed = _ids(opened), rule.judge("screened", screened, _names)
    fact = next(iter(_askable(can_change, facts)), None)
    return None if fact is None else screen_for(fact, can_change, facts, passed) or question(fact)


def questions_left(
    opened: Iterable[OpenQuestion], facts: Mapping[str, bool | None], screened: Collection[str] = ()
) -> int:
    """About how many questions are still to be asked: a group that can be screened counts as one.

    An answer yes may open others, and an answer no may spare some.

    Args:
        opened: what `open_questions` gave for these facts.
        facts: the answers so far.
        screened: the screening questions already answered yes or unknown.

    Returns:
        Zero exactly when `next_to_ask` gives None.

    Examples:
        >>> day, body = date(2026, 12, 2), PublicBody()
        >>> len(open_questions({}, on=day, body=body))
        145
        >>> questions_left(open_questions({}, on=day, body=body), {})
        30
    """
    can_change, passed = _ids(opened), rule.judge("screened", screened, _names)
    screens = {fact: screen_for(fact, can_change, facts, passed) for fact in _askable(can_change, facts)}
    return len({fact if screen is None else screen.id for fact, screen in screens.items()})


def questions_to_ask(
    opened: Iterable[OpenQuestion], facts: Mapping[str, bool | None], limit: int | None = None
) -> tuple[Question, ...]:
    """The questions that a form may put to somebody now: open, meaningful, and not answered yet.

    Args:
        opened: what `open_questions` gave for these facts.
        facts: the answers so far; a question answered « unknown » was asked, and is left out.
        limit: how many at most, such as those of one page; all of them when None.

    Returns:
        The most decisive first; none is left when everything that still matters was asked.

    Raises:
        InvalidInput: a limit that is no whole number, zero or more.

    Examples:
        >>> day = date(2026, 12, 2)
        >>> page = questions_to_ask(open_questions({}, on=day), {}, limit=4)
        >>> len(page), page[0].id
        (4, 'deployed_by_public_authority')
    """
    rule.judge("limit", limit, rule.optional(rule.size))
    asked = _askable(_ids(opened), facts)
    return tuple(question(fact) for fact in asked if fact not in facts)[:limit]


def items_to_ask(
    opened: Iterable[OpenQuestion],
    facts: Mapping[str, bool | None],
    screened: Collection[str] = (),
    limit: int | None = None,
) -> tuple[Question | Screen, ...]:
    """A page of what `next_to_ask` would ask one by one: questions, and screening questions for groups.

    Args:
        opened: what `open_questions` gave for these facts.
        facts: the answers so far; a question answered « unknown » was asked, and is left out.
        screened: the screening questions already answered yes or unknown.
        limit: how many at most; all of them when None.

    Returns:
        The most decisive first, each fact in one item alone. None is left when everything that still matters
        was asked.

    Raises:
        InvalidInput: something else than open questions, or a limit that is no whole number, zero or more.

    Examples:
        >>> day, body = date(2026, 12, 2), PublicBody()
        >>> [item.id for item in items_to_ask(open_questions({}, on=day, body=body), {}, limit=2)]
        ['not_learned', 'special_setting']
    """
    can_change, passed = _ids(opened), rule.judge("screened", screened, _names)
    rule.judge("limit", limit, rule.optional(rule.size))
    items: list[Question | Screen] = []
    covered: set[str] = set()
    for fact in _askable(can_change, facts):
        if fact in facts or fact in covered or len(items) == limit:
            continue
        screen = screen_for(fact, can_change, facts, passed)
        if screen is not None and not covered.intersection(screen.settles):
            items.append(screen)
            covered.update(screen.settles)
        else:
            items.append(question(fact))
            covered.add(fact)
    return tuple(items)


_names = rule.many(rule.string, "ids")


def _ids(opened: Iterable[OpenQuestion]) -> list[str]:
    kept: tuple[OpenQuestion, ...] = rule.judge("opened", opened, rule.instances(OpenQuestion))
    return [item.id for item in kept]


def _askable(can_change: Iterable[str], facts: Mapping[str, bool | None]) -> list[str]:
    """The open facts of which it is known that they are asked, those answered « unknown » last."""
    asked = [fact for fact in can_change if fact in _PLACE and is_asked(fact, facts) is True]
    return sorted(asked, key=facts.__contains__)
