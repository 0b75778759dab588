"""Where an interview stands: its answers, the facts that follow from them, and what to ask now.

Rules that hold here:

1. The answers are kept as they were given, a screening question as one answer; facts follow from them.
2. What is open is asked of `ia_radar.aiact` for these facts; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.remembered import remembered
from ia_radar.aiact import (
    SCREENS,
    Classification,
    Duty,
    OpenQuestion,
    PublicBody,
    Question,
    Role,
    Screen,
    classify,
    duties,
    next_to_ask,
    open_questions,
    question,
    questions_left,
)
from ia_radar.aiact.duties import check_roles
from ia_radar.aiact.local.answers import answers_apart, local_questions
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Answers", "Interview", "LocalAsk", "answers_of", "begin", "facts_behind", "next_question"]

Answers: TypeAlias = "tuple[tuple[str, bool | None], ...]"
"""Ids of questions with their answers, in the order in which they were given; None for unknown."""

_SCREENS = {screen.id: screen for screen in SCREENS}
_BROADEST_FIRST = sorted(SCREENS, key=lambda screen: -len(screen.settles))


class LocalAsk(NamedTuple):
    """A question of a pack, as an interview puts it.

    Args:
        id: under which its answer is kept, as ``pack:question``.
        text: the question.
        help: how to answer it.
        source: where it comes from.
    """

    id: str
    text: Text
    help: Text
    source: Text


class Interview(NamedTuple):
    """An interview under way.

    Args:
        on: the day of the law.
        lang: in which it is held.
        answers: the answers in the order in which they were given, those to screening questions among them.
        roles: the parts the authority plays.
        body: the authority and its sizes, when it is a public body.
        passed: the questions answered « unknown » in this sitting, which are not asked again in it.
        reviewed: the answered question that is shown again; empty when the interview goes forward.
        packs: what the authority adds; its questions come after those of the law.
    """

    on: dt.date
    lang: Lang
    answers: Answers
    roles: frozenset[Role] = frozenset({Role.DEPLOYER})
    body: PublicBody | None = None
    passed: frozenset[str] = frozenset()
    reviewed: str = ""
    packs: tuple[Pack, ...] = ()

    @property
    def facts(self) -> Answers:
        """The facts that follow from the answers, in the order of these."""
        facts: dict[str, bool | None] = {}
        for asked, answer in self.answers:
            facts |= facts_behind(asked, answer)
        return tuple(facts.items())

    @property
    def law_facts(self) -> dict[str, bool | None]:
        """Those of them that are facts of the law, and not answers to questions of packs."""
        local = local_questions(self.packs)
        return {fact: answer for fact, answer in self.facts if fact not in local}

    @property
    def result(self) -> Classification:
        """The class so far."""
        return _result(self.facts, self.on, self.packs)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The duties so far; those that hang on an open question are not ``certain``."""
        return duties(self.result, roles=self.roles, body=self.body, on=self.on)

    @property
    def still_open(self) -> tuple[OpenQuestion, ...]:
        """What can still change the class, a duty or French law, the sizes of the body among it."""
        return _still_open(self.facts, self.on, self.roles, self.body, self.packs)

    @property
    def answered(self) -> tuple[str, ...]:
        """The questions that somebody answered, in order: what « back » can go back to."""
        return tuple(asked for asked, answer in self.answers if answer is not None or asked in self.passed)

    @property
    def left(self) -> int:
        """About how many questions are still to be asked."""
        return questions_left(self.to_ask, self.law_facts, self.screened) + len(self.local_to_ask)

    @property
    def to_ask(self) -> list[OpenQuestion]:
        """What is still open, without what was passed over in this sitting."""
        return [item for item in self.still_open if item.id not in self.passed]

    @property
    def local_to_ask(self) -> list[str]:
        """Those of them that are questions of packs, the ones answered « unknown » before last."""
        local, known = local_questions(self.packs), dict(self.facts)
        return sorted((item.id for item in self.to_ask if item.id in local), key=known.__contains__)

    def item(self, asked: str) -> Question | Screen | LocalAsk:
        """The question, the screening question or the local question of that id."""
        local = local_questions(self.packs).get(asked)
        if local is not None:
            return LocalAsk(asked, local.text, local.help, local.source)
        return _SCREENS.get(asked) or question(asked)

    @property
    def screened(self) -> set[str]:
        """The screening questions whose groups are asked one by one."""
        return {asked for asked, answer in self.answers if asked in _SCREENS and answer is not False}


def begin(
    facts: Mapping[str, bool | None],
    *,
    on: dt.date,
    lang: Lang = "fr",
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    packs: Iterable[Pack] = (),
) -> Interview:
    """An interview that starts from what is known.

    Args:
        facts: the answers so far; None is unknown.
        on: the day of the law.
        lang: ``"fr"`` or ``"en"``.
        roles: the parts the authority plays, as in `ia_radar.aiact.duties`.
        body: the authority and its sizes, when it is a public body.
        packs: what the authority adds; answers to its questions stand among the facts, as ``pack:question``.

    Raises:
        InvalidInput: the facts, the day, the roles, the body or the packs are refused.
        UnknownId: no such language.

    Examples:
        >>> import datetime as dt
        >>> next_question(begin({"rules_only": True}, on=dt.date(2026, 11, 22), body=PublicBody())).id
        'personal_data'
    """
    given, played = check_packs(packs, Pack), frozenset(check_roles(roles))
    law, local = answers_apart(facts, given)
    open_questions(law, on=on, roles=played, body=body)  # refuses a day or a body that is none
    answers = (*answers_of(law), *local.items())
    return Interview(on, check_lang(lang), answers, played, body, packs=given)


def next_question(interview: Interview) -> Question | Screen | LocalAsk | None:
    """The question to answer now: the one that is shown again, or the most decisive one still open.

    A screening question comes in place of a group of questions. What was answered « unknown » comes last, and
    local questions after those of the law.

    Returns:
        None when no answer can change the class, a duty or French law any more.

    Raises:
        InvalidInput: ``interview`` is none.

    Examples:
        >>> import datetime as dt
        >>> next_question(begin({}, on=dt.date(2026, 11, 22), body=PublicBody())).id
        'not_learned'
    """
    judge("interview", interview, instance(Interview))
    if interview.reviewed:
        return interview.item(interview.reviewed)
    asked = next_to_ask(interview.to_ask, interview.law_facts, interview.screened)
    local = interview.local_to_ask if asked is None else ()
    return interview.item(local[0]) if local else asked


def facts_behind(asked: str, answer: bool | None) -> dict[str, bool | None]:
    """The facts that an answer gives: one; or a no to each of a group; or none, where the group is asked.

    Examples:
        >>> facts_behind("not_learned", False)
        {'rules_only': False, 'simple_prediction_only': False, 'optimisation_only': False}
        >>> facts_behind("not_learned", True), facts_behind("rules_only", True)
        ({}, {'rules_only': True})
    """
    if asked not in _SCREENS:
        return {asked: answer}
    return dict.fromkeys(_SCREENS[asked].settles, False) if answer is False else {}


def answers_of(facts: Mapping[str, bool | None]) -> Answers:
    """Facts as answers: the noes of a whole group, one after the other, are one no to its screening question.

    Examples:
        >>> answers_of({"rules_only": False, "simple_prediction_only": False, "optimisation_only": False})
        (('not_learned', False),)
        >>> answers_of({"rules_only": False})
        (('rules_only', False),)
    """
    waiting, answers = list(facts.items()), []
    while waiting:
        fact, answer = waiting[0]
        group = (screen for screen in _BROADEST_FIRST if fact == screen.settles[0])
        refused = next((screen for screen in group if _starts_with_no(waiting, screen)), None)
        answers.append((fact, answer) if refused is None else (refused.id, False))
        del waiting[: 1 if refused is None else len(refused.settles)]
    return tuple(answers)


def _starts_with_no(answers: list[tuple[str, bool | None]], screen: Screen) -> bool:
    return answers[: len(screen.settles)] == [(fact, False) for fact in screen.settles]


# One line of a sitting asks for the same several times.
@remembered(8)
def _result(facts: Answers, on: dt.date, packs: tuple[Pack, ...]) -> Classification:
    return classify(dict(facts), on=on, packs=packs)


@remembered(8)
def _still_open(
    facts: Answers, on: dt.date, roles: frozenset[Role], body: PublicBody | None, packs: tuple[Pack, ...]
) -> tuple[OpenQuestion, ...]:
    return open_questions(dict(facts), on=on, roles=roles, body=body, packs=packs)
