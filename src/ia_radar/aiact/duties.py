"""Who owes what, and from when: the duties of the Regulation that reach an authority and its supplier.

Rules that hold here:

1. The duties themselves are rows of `rules.duties`; this file reads them for one system.
2. What cannot be settled yet is said to be possible (``certain`` is False), never dropped.
3. A row that the values of its conditions leave open is read once more, by its decision diagram
   (`consequences`): then it is open only where some answer still changes it, and `missing` says which.
4. An open date is never the later alone: ``applies_from`` is the earliest that is still possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ia_radar._ground.data import Id, Words, data_fields, to_data
from ia_radar.aiact.classification import Category, Classification
from ia_radar.aiact.classify import classify
from ia_radar.aiact.consequences import consequences_for
from ia_radar.aiact.logic.condition import all_of, any_of, evaluate, no
from ia_radar.aiact.logic.plan import bits, plan_for
from ia_radar.aiact.logic.survey import Reading
from ia_radar.aiact.questionnaire.all_questions import counted
from ia_radar.aiact.roles import PublicBody, Role
from ia_radar.aiact.rules.calendar import CURRENT, LegalForce, calendar, check_day, check_version, day_of
from ia_radar.aiact.rules.duties import ADDED_ROLES, DUTIES, WHEN, DutyRule
from ia_radar.aiact.rules.rule import Consequence
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import LANGS, SEMICOLON, Lang, Text, check_lang, day_in_words

__all__ = ["Duty", "Step", "check_roles", "duties", "roles_of", "timeline"]


_BETWEEN = Text("au plus tôt le {}, au plus tard le {}", "{} at the earliest, {} at the latest")


@data_fields(
    id=str,
    bearer=Role,
    ours=bool,
    article=str,
    text=Words,
    applies_from=date,
    applies_from_latest=date,
    in_force=bool,
    certain=bool,
    disputed=Words | None,
    source=Words,
    status=LegalForce,
    reviewed_on=date,
    missing=list[str],
)
class Duty(NamedTuple):
    """What somebody owes for one system.

    Args:
        id: the row's slug.
        bearer: who owes it.
        ours: whether the authority is that bearer.
        article: where the law says it.
        text: what is owed.
        applies_from: the first day; while an open question decides, the earliest that is still possible.
        in_force: whether that day has come.
        certain: False when an open question still decides whether it is owed, or from when.
        disputed: the other reading of its date, when there is one.
        source: the text relied on.
        status: what that text is worth.
        applies_from_latest: the latest first day that is still possible; ``applies_from`` once settled.
        reviewed_on: the day on which somebody last read the text.
        missing: what it hangs on while it is not certain: exactly the facts, and the sizes of the body
            (``body:…``), whose answer can still change whether it is owed, or from when.
    """

    id: str
    bearer: Role
    ours: bool
    article: str
    text: Text
    applies_from: date
    in_force: bool
    certain: bool
    disputed: Text | None
    source: Text
    status: LegalForce
    applies_from_latest: date
    reviewed_on: date
    missing: tuple[str, ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def first_day(self, lang: Lang) -> str:
        """The first day in words; while an open question moves it, the earliest and the latest possible.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: no such language.
        """
        lang = check_lang(lang)
        first, latest = (day_in_words(day, lang) for day in (self.applies_from, self.applies_from_latest))
        return first if first == latest else _BETWEEN[lang].format(first, latest)

    def __repr__(self) -> str:
        force = "en vigueur" if self.in_force else "à venir"
        return (
            f"<{self.article}, {self.bearer.label.fr}, dès le {self.applies_from} ({force}) : {self.text.fr}>"
        )


@data_fields(on=date, text=Words, duties=list[Id], passed=bool)
class Step(NamedTuple):
    """One day in the timeline of a system.

    Args:
        on: the day.
        text: what the law does on that day.
        duties: the duties that apply from it.
        passed: whether the day has come.
    """

    on: date
    text: Text
    duties: tuple[Duty, ...]
    passed: bool

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


def duties(
    classification: Classification,
    *,
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    on: date,
    version: str | None = None,
) -> tuple[Duty, ...]:
    """What the law asks for a system, of the authority and of those who supply it, oldest date first.

    What a pack asks for has no article and no day set by a law: it stands apart, in ``classification.local``.

    Args:
        classification: the class of the system, with its facts.
        roles: the parts the authority plays; what the facts add (developing, Article 25(1)) is added.
        body: the authority, when it is a public body.
        on: the day on which ``in_force`` is judged.
        version: the calendar to read; that of the classification when None.

    Returns:
        The duties, of every bearer; ``ours`` marks those of the authority.

    Raises:
        InvalidInput: an argument is not what it should be.
        UnknownId: there is no such version.

    Examples:
        >>> from ia_radar.aiact import classify
        >>> day = date(2026, 11, 22)
        >>> chatbot = classify({"interacts_with_people": True, "generates_content": True}, on=day)
        >>> [duty.article for duty in duties(chatbot, roles={Role.PROVIDER}, on=day) if duty.ours][:2]
        ['4', '5(1)(a)-(g)']
    """
    known, wanted, day, law = _inputs(classification, roles, body, on, version)
    facts, on_class = dict(classification.facts), classification.on
    ours = wanted | {role for role, condition in ADDED_ROLES if evaluate(condition, known) is True}
    listed = []
    first_days_of = {when: _first_days(when, known, law) for when in WHEN}
    reading: dict[str, Reading] = {}
    for row in DUTIES:
        owed = evaluate(row.condition, known) if law in row.versions else False
        if owed is False:
            continue
        first_days = first_days_of[row.when]
        days = [first for first in first_days if first is not None]
        if not days:
            continue
        certain = owed is True and len(first_days) == 1
        missing: tuple[str, ...] = ()
        if not certain:
            diagrams = consequences_for(on_class, law)
            reading = reading or diagrams.read(facts, body)
            possible = diagrams.days(row.id, reading[f"duty:{row.id}"])
            certain, days = len(possible) == 1, [first for first in possible if first is not None]
            missing = () if certain else diagrams.facts(reading[f"duty:{row.id}"])
        if not days:
            continue
        start = min(days)
        listed.append(
            Duty(row.id, row.bearer, row.bearer in ours, row.article, row.text, start, start <= day,
                 certain, _disputed(row, known, law), row.source, row.status, max(days),
                 row.reviewed_on, missing)
        )  # fmt: skip
    return tuple(sorted(listed, key=lambda duty: duty.applies_from))


def timeline(
    classification: Classification,
    *,
    roles: Iterable[Role] = (Role.DEPLOYER,),
    body: PublicBody | None = None,
    on: date,
    version: str | None = None,
) -> tuple[Step, ...]:
    """The days that count for a system (Articles 111, 113), oldest first, each with its duties.

    Args:
        classification: the class of the system, with its facts.
        roles: as in `duties`.
        body: as in `duties`.
        on: the day that divides what has passed from what is to come.
        version: as in `duties`.

    Raises:
        InvalidInput: an argument is not what it should be.
        UnknownId: there is no such version.

    Examples:
        >>> from ia_radar.aiact import classify
        >>> chatbot = classify({"rules_only": False, "interacts_with_people": True}, on=date(2026, 11, 22))
        >>> timeline(chatbot, on=date(2026, 11, 22))[0].on
        datetime.date(2025, 2, 2)
    """
    owed = duties(classification, roles=roles, body=body, on=on, version=version)
    law = classification.version if version is None else version
    steps = []
    for day in sorted({duty.applies_from for duty in owed}):
        marks = [row.text for row in calendar(law) if row.on == day]
        text = Text(*[SEMICOLON[lang].join(mark[lang] for mark in marks) for lang in LANGS])
        steps.append(Step(day, text, tuple(duty for duty in owed if duty.applies_from == day), day <= on))
    return tuple(steps)


def roles_of(classification: Classification, roles: Iterable[Role] = (Role.DEPLOYER,)) -> frozenset[Role]:
    """The parts the authority plays, with those that the facts add (Articles 3(3) and 25(1)).

    Args:
        classification: the class of the system, with its facts.
        roles: the parts it says it plays.

    Raises:
        InvalidInput: an argument is not what it should be.

    Examples:
        >>> from ia_radar.aiact import classify
        >>> built = classify({"develops_own_system": True}, on=date(2026, 11, 22))
        >>> sorted(role.value for role in roles_of(built))
        ['deployer', 'provider']
    """
    known, wanted, _, _ = _inputs(classification, roles, None, date.max, None)
    return frozenset(wanted | {role for role, condition in ADDED_ROLES if evaluate(condition, known) is True})


def _inputs(
    classification: object, roles: object, body: object, on: object, version: object
) -> tuple[dict[str, bool | None], set[Role], date, str]:
    if not isinstance(classification, Classification):
        problem = f"expected a Classification, got {type(classification).__name__}"
        raise InvalidInput([Problem("classification", "wrong-type", problem)])
    if body is not None and not isinstance(body, PublicBody):
        raise InvalidInput(
            [Problem("body", "wrong-type", f"expected a PublicBody, got {type(body).__name__}")]
        )
    law = check_version(classification.version if version is None else version)
    if law != classification.version:
        classification = classify(dict(classification.facts), on=classification.on, version=law)
    return _signals(classification, body, law), check_roles(roles), check_day(on), law


def check_roles(roles: object) -> set[Role]:
    """The roles as a set.

    Raises:
        InvalidInput: they are anything else than roles.

    Examples:
        >>> check_roles([Role.DEPLOYER])
        {<Role.DEPLOYER: 'deployer'>}
    """
    try:
        given = list(roles)  # type: ignore[call-overload]  # whatever cannot be iterated is refused just below
    except Exception:  # a foreign iterable may raise anything
        given = [None]
    wanted = {role for role in given if isinstance(role, Role)}
    if not all(isinstance(role, Role) for role in given):
        known = ", ".join(f"Role.{role.name}" for role in Role)
        raise InvalidInput([Problem("roles", "wrong-type", f"expected a set of roles among {known}")])
    return wanted


def _first_days(when: str, known: Mapping[str, bool | None], version: str) -> set[date | None]:
    """Every first day that is still possible; None among them: the duty may not reach this system."""
    days: set[date | None] = set()
    for condition, milestone in WHEN[when]:
        held = evaluate(condition, known)
        day = None if milestone is None else day_of(milestone, version)
        unknown_to_version = milestone is not None and day is None
        if held is False or unknown_to_version:
            continue
        days.add(day)
        if held is True:
            break
    return days


def _disputed(row: DutyRule, known: Mapping[str, bool | None], version: str) -> Text | None:
    """The other reading of a date, unless it cannot arise here."""
    if row.dispute is None or version != CURRENT or evaluate(row.dispute.condition, known) is False:
        return None
    return row.dispute.text


def _signals(result: Classification, body: PublicBody | None, version: str) -> dict[str, bool | None]:
    known: dict[str, bool | None] = dict(result.facts)
    plan = plan_for(date.max, version)
    rows = plan.values(*bits(known))
    signals = {**counted(known), **{f"rule:{row.id}": held for row, held in rows}}

    def some(outcome: Consequence, *but: str) -> bool | None:
        return evaluate(
            any_of(*(f"rule:{row.id}" for row, _ in rows if row.outcome is outcome and row.id not in but)),
            signals,
        )

    def among(category: Category) -> bool | None:
        return False if category not in result.possible else True if len(result.possible) == 1 else None

    signals["is:in_scope"] = _not(among(Category.OUT_OF_SCOPE))
    signals["is:minimal"] = among(Category.MINIMAL)
    signals["is:high_risk"] = among(Category.HIGH_RISK)
    signals["is:prohibited"] = among(Category.PROHIBITED)
    signals["use"] = some(Consequence.HIGH_RISK_USE)
    signals["use_but_2"] = some(Consequence.HIGH_RISK_USE, "iii_2")
    signals["derogation"] = some(Consequence.DEROGATION)
    kept = all_of("is:high_risk", no("derogation"))
    signals["is:annex_iii"] = evaluate(all_of(kept, "use"), signals)
    signals["is:annex_iii_but_2"] = evaluate(all_of(kept, "use_but_2"), signals)
    signals["is:derogated"] = evaluate(
        all_of("is:in_scope", no("is:prohibited"), no("is:high_risk"), "use", "derogation"), signals
    )
    for part in "ab":
        products = any_of(f"rule:art6_1_{part}", f"rule:art6_1_{part}_2024")
        held = {name: signals.get(name, False) for name in products.parts if isinstance(name, str)}
        signals[f"is:annex_i_{part}"] = evaluate(all_of("is:high_risk", products), {**signals, **held})
    signals["body:public"] = True if body is not None else signals.get("deployed_by_public_authority")
    # An authority never uses a system as a private individual does.
    signals["personal_use_only"] = evaluate(all_of("personal_use_only", no("body:public")), signals)
    for row, held_row in rows:
        if row.outcome in (Consequence.TRANSPARENCY, Consequence.GPAI):
            signals[f"rule:{row.id}"] = evaluate(all_of("is:in_scope", "held"), {**signals, "held": held_row})
    return signals


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value
