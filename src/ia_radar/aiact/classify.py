"""From facts to a class, with everything that stays open and the reason of everything that does not.

Rules that hold here:

1. `possible` is exactly the set of classes that some completion of the unknown facts gives, and `missing`
   exactly the questions whose answer can still change the class, Article 50 or the verdict on models.
2. A class is that of the law as adopted; `duties` says from when each duty applies. A prohibition
   alone waits for the day on which it applies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from ia_radar.aiact.caveats import caveats
from ia_radar.aiact.classification import RANKED, Category, Classification, Derogation, Ground
from ia_radar.aiact.local.answers import answers_apart
from ia_radar.aiact.local.rules_of_pack import LocalRules, check_packs
from ia_radar.aiact.local.statements import statements_on
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.logic.plan import Plan, bits, plan_for
from ia_radar.aiact.questionnaire.all_questions import GATES, check_facts, questions
from ia_radar.aiact.rules.calendar import CURRENT, check_day, check_version
from ia_radar.aiact.rules.rule import Consequence, Rule
from ia_radar.text import Text

__all__ = ["class_of", "classify"]


def classify(
    facts: Mapping[str, bool | None],
    *,
    on: date,
    version: str = CURRENT,
    packs: Iterable[LocalRules] = (),
) -> Classification:
    """The class of a system in the AI Act (Articles 2, 3, 5, 6, 50, 51; Annexes I and III), as of a day.

    Args:
        facts: ids of `questions` with True (yes), False (no) or None (unknown); an absent fact is unknown.
            The answer to a question whose condition does not hold is not read.
        on: the day of the law.
        version: ``"2026/1744"``, the law in force, or ``"2024/1689"``, the superseded one.
        packs: what an authority adds (`ia_radar.pack`). Answers to its questions stand among the facts, as
            ``pack:question``; what its rules ask for is in ``local``, and changes nothing else.

    Returns:
        The classification; with no fact at all, everything is possible and every question is missing.

    Raises:
        InvalidInput: unknown fact ids, values that are not yes, no or unknown, ``on`` that is no date, packs
            that are none or that collide.
        UnknownId: there is no such version.

    Examples:
        >>> claims = {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
        >>> result = classify(claims, on=date(2026, 11, 22))
        >>> result.category, result.presumed
        (<Category.UNDETERMINED: 'undetermined'>, <Category.HIGH_RISK: 'high_risk'>)
        >>> facts = {question.id: False for question in questions()} | dict(result.facts)
        >>> classify(facts, on=date(2026, 11, 22))
        <AI Act : haut risque au 22 novembre 2026 (annexe III 5(a)). Repère, pas un avis juridique.>
    """
    given = check_packs(packs)
    (known, local), day, law = answers_apart(facts, given), check_day(on), check_version(version)
    plan = plan_for(day, law)
    known_true, known_false = bits(known)
    hold, undecided = plan.read(known_true, known_false)
    presumed = None
    if any(undecided.values()):
        presumed = RANKED[plan.category(plan.read(known_true, _ALL & ~known_true)[0])]
    if any(undecided[consequence] for consequence in _DECISIVE):
        possible, missing = _look_ahead(plan, known_true, known_false)
    else:
        possible, missing = (RANKED[plan.category(hold)],), ()
    category = possible[0] if len(possible) == 1 else Category.UNDETERMINED
    in_scope = possible != (Category.OUT_OF_SCOPE,)
    grounds = tuple(_ground(rule, known) for consequence in _ON_CLASS for rule in hold[consequence])
    derogation = _derogation(hold, known)
    return Classification(
        category,
        possible,
        presumed or category,
        grounds,
        derogation,
        tuple(hold[Consequence.TRANSPARENCY]) if in_scope else (),
        tuple(hold[Consequence.GPAI]) if in_scope else (),
        missing,
        tuple(rule for consequence in _DECISIVE for rule in undecided[consequence]),
        caveats(hold, plan.upcoming(known_true, known_false), known, known_true, day, law),
        tuple([(fact, answer) for fact in _IDS if (answer := known.get(fact)) is not None]),
        day,
        law,
        statements_on(given, known, local, day),
    )


def class_of(facts: Mapping[str, bool | None], *, on: date, version: str = CURRENT) -> Category:
    """The class alone, without reasons nor open questions: for many systems at once.

    Args:
        facts: as in `classify`.
        on: the day of the law.
        version: as in `classify`.

    Returns:
        ``classify(facts, on=on, version=version).category``, some times faster.

    Raises:
        InvalidInput: as `classify` does.
        UnknownId: there is no such version.

    Examples:
        >>> class_of({"rules_only": True}, on=date(2026, 11, 22))
        <Category.OUT_OF_SCOPE: 'out_of_scope'>
    """
    known, day, law = check_facts(facts), check_day(on), check_version(version)
    plan = plan_for(day, law)
    known_true, known_false = bits(known)
    hold, undecided = plan.read(known_true, known_false)
    if not any(undecided[consequence] for consequence in _DECISIVE):
        return RANKED[plan.category(hold)]
    ranks = plan.outlook(known_true, known_false).results
    return RANKED[ranks[0]] if len(ranks) == 1 else Category.UNDETERMINED


_IDS = tuple(question.id for question in questions())
_ALL = (1 << len(_IDS)) - 1
_ON_CLASS = (
    Consequence.OUT_OF_SCOPE,
    Consequence.PROHIBITED,
    Consequence.HIGH_RISK_PRODUCT,
    Consequence.HIGH_RISK_USE,
)
_DECISIVE = (*_ON_CLASS, Consequence.DEROGATION, Consequence.TRANSPARENCY, Consequence.GPAI)


def _look_ahead(
    plan: Plan, known_true: int, known_false: int
) -> tuple[tuple[Category, ...], tuple[str, ...]]:
    results, weights = plan.outlook(known_true, known_false)
    # A row that holds may still fall with the scope: every overlay is looked at, not only the open ones.
    others = {} if results == (0,) else plan.overlays(known_true, known_false).weights
    ranks = sorted(
        weights.keys() | others.keys(),
        key=lambda rank: (-round(weights.get(rank, 0.0), 9), -round(others.get(rank, 0.0), 9), rank),
    )
    return tuple(RANKED[rank] for rank in results), tuple(_IDS[rank] for rank in ranks)


def _ground(rule: Rule, known: Mapping[str, bool | None]) -> Ground:
    return Ground(
        rule, tuple((fact, known[fact] is True) for fact in _reads(rule) if known.get(fact) is not None)
    )


@cache
def _reads(rule: Rule) -> tuple[str, ...]:
    reads = facts_of(rule.condition)
    wider = reads.union(*(facts_of(GATES[fact]) for fact in reads if fact in GATES))
    return tuple(fact for fact in _IDS if fact in wider)


def _derogation(
    hold: Mapping[Consequence, list[Rule]], known: Mapping[str, bool | None]
) -> Derogation | None:
    if not hold[Consequence.HIGH_RISK_USE]:
        return None
    letters = tuple(rule.article[-2] for rule in hold[Consequence.DEROGATION])
    claimed = tuple(letter for letter, fact in _CLAIMS.items() if known.get(fact))
    return Derogation(letters, claimed, tuple(hold[Consequence.REFUSAL]), _REMAINING if letters else ())


_REMAINING = (
    Text("Documenter l’évaluation avant la mise sur le marché ou en service (article 6(4)).",
         "Document the assessment before placing on the market or putting into service (Article 6(4))."),
    Text("Enregistrer le système dans la base de l’Union (article 49(2)).",
         "Register the system in the EU database (Article 49(2))."),
)  # fmt: skip
_CLAIMS = {
    "a": "converts_or_sorts_only",
    "b": "improves_finished_work",
    "c": "reviews_past_decisions",
    "d": "prepares_assessment",
}
