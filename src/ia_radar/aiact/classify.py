"""From facts to a class, with everything that stays open and the reason of everything that does not.

Rules that hold here:

1. `possible` is exactly the set of classes that some completion of the unknown facts gives, and `missing`
   exactly the questions whose answer can still change the class, Article 50 or the verdict on models.
2. A class is that of the law as adopted; `duties` says from when each duty applies. A prohibition
   alone waits for the day on which it applies.
3. Every text ends by saying that it is a landmark, not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from attrs import field, frozen

from ia_radar._ground.data import At, Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_texts
from ia_radar.aiact.caveats import caveats
from ia_radar.aiact.explain import DISCLAIMER, explain
from ia_radar.aiact.local.answers import answers_apart
from ia_radar.aiact.local.rules_of_pack import LocalRules, check_packs
from ia_radar.aiact.local.statements import LocalStatement, statements_on
from ia_radar.aiact.logic.condition import evaluate, facts_of
from ia_radar.aiact.logic.plan import Plan, bits, plan_for
from ia_radar.aiact.questionnaire.all_questions import GATES, check_facts, counted, questions
from ia_radar.aiact.rules.calendar import CURRENT, check_day, check_version
from ia_radar.aiact.rules.rule import Consequence, Rule, article_in_words
from ia_radar.text import Lang, Text, check_lang, day_in_words

__all__ = ["DISCLAIMER", "Category", "Classification", "Derogation", "Ground", "class_of", "classify"]


class Category(Enum):
    """The class of a system, from the lightest to the heaviest, and the one that is not known yet.

    Examples:
        >>> Category.HIGH_RISK.label["fr"]
        'haut risque'
        >>> Category.MINIMAL.rank < Category.PROHIBITED.rank
        True
    """

    OUT_OF_SCOPE = "out_of_scope"
    MINIMAL = "minimal"
    LIMITED = "limited"
    HIGH_RISK = "high_risk"
    PROHIBITED = "prohibited"
    UNDETERMINED = "undetermined"

    @property
    def label(self) -> Text:
        """The name that a person reads."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for out of scope to 4 for prohibited; 5, which is no rank, for undetermined."""
        return _RANKED.index(self)


_RANKED = tuple(Category)
_LABELS = {
    Category.OUT_OF_SCOPE: Text("hors champ", "out of scope"),
    Category.MINIMAL: Text("risque minimal", "minimal risk"),
    Category.LIMITED: Text("transparence (article 50)", "transparency (Article 50)"),
    Category.HIGH_RISK: Text("haut risque", "high risk"),
    Category.PROHIBITED: Text("interdit", "prohibited"),
    Category.UNDETERMINED: Text("indéterminé", "undetermined"),
}
_DECIDED_BY = {
    Category.OUT_OF_SCOPE: (Consequence.OUT_OF_SCOPE,),
    Category.HIGH_RISK: (Consequence.HIGH_RISK_PRODUCT, Consequence.HIGH_RISK_USE),
    Category.PROHIBITED: (Consequence.PROHIBITED,),
}


@data_fields(rule=Rule, facts=dict[str, bool])
class Ground(NamedTuple):
    """A rule that holds, and the known facts that make it hold.

    Args:
        rule: the row of law.
        facts: the facts it rests on, with their answers.
    """

    rule: Rule
    facts: tuple[tuple[str, bool], ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


@data_fields(letters=list[str], claimed=list[str], refusals=list[Rule], duties=list[Words])
class Derogation(NamedTuple):
    """What Article 6(3) gives to a use listed in Annex III.

    Args:
        letters: the conditions met and not refused, from ``"a"`` to ``"d"``; empty when there is none.
        claimed: the conditions that the facts invoke.
        refusals: the rules that refuse them.
        duties: what the provider still owes when the derogation holds.
    """

    letters: tuple[str, ...]
    claimed: tuple[str, ...]
    refusals: tuple[Rule, ...]
    duties: tuple[Text, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


_REMAINING = (
    Text("Documenter l’évaluation avant la mise sur le marché ou en service (article 6(4)).",
         "Document the assessment before placing on the market or putting into service (Article 6(4))."),
    Text("Enregistrer le système dans la base de l’Union (article 49(2)).",
         "Register the system in the EU database (Article 49(2))."),
)  # fmt: skip


@data_fields(
    category=Category,
    possible=list[Category],
    presumed=Category,
    grounds=list[Ground],
    derogation=Derogation | None,
    transparency=list[Rule],
    gpai=list[Rule],
    missing=list[str],
    open_rules=list[Id],
    caveats=list[Words],
    facts=At("facts_read", dict[str, bool]),
    on=date,
    version=str,
    local=list[LocalStatement],
)
@frozen(repr=False)
class Classification:
    """What the AI Act makes of a system, as of a day (Regulation (EU) 2024/1689).

    Args:
        category: its class, or ``UNDETERMINED``.
        possible: every class that some completion of the unknown facts gives, lightest first.
        presumed: the class if every unknown fact were a no, always one of ``possible``.
        grounds: the rules on the class that hold, each with its facts.
        derogation: Article 6(3), when a use listed in Annex III is met.
        transparency: the Article 50 rules that hold, over any class.
        gpai: the rules on general-purpose models that hold.
        missing: ids of the questions whose answer can still change the class, the Article 50 duties or the
            verdict on models, most decisive first.
        open_rules: the rules that the known facts leave undecided.
        caveats: how firmly to read all this.
        facts: the known facts, in the order of the questionnaire.
        on: the day of the law that was read.
        version: the version of the Regulation that was read.
        local: what the rules of packs ask for, certain or possible; nothing else here depends on it.
    """

    category: Category
    possible: tuple[Category, ...]
    presumed: Category
    grounds: tuple[Ground, ...]
    derogation: Derogation | None
    transparency: tuple[Rule, ...]
    gpai: tuple[Rule, ...]
    missing: tuple[str, ...]
    open_rules: tuple[Rule, ...]
    caveats: tuple[Text, ...] = field(converter=as_texts)
    facts: tuple[tuple[str, bool], ...]
    on: date
    version: str
    local: tuple[LocalStatement, ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given; of the facts, `facts_read`."""
        return to_data(self, lang)

    @property
    def facts_read(self) -> tuple[tuple[str, bool], ...]:
        """The known facts, without the answers to questions that nobody is asked after the others.

        Examples:
            >>> known = {"education_use": False, "decides_admission": False}
            >>> classify(known, on=date(2026, 11, 22)).facts_read
            (('education_use', False),)
        """
        as_counted = counted(dict(self.facts))
        return tuple(
            [
                (fact, answer)
                for fact, answer in self.facts
                if fact not in GATES or evaluate(GATES[fact], as_counted) is not False
            ]
        )

    @property
    def at_least(self) -> Category:
        """The lightest class that is still possible."""
        return self.possible[0]

    @property
    def at_most(self) -> Category:
        """The heaviest class that is still possible."""
        return self.possible[-1]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that decide the class, empty when no rule does (Article 50 for ``LIMITED``)."""
        if self.category is Category.LIMITED:
            return tuple(dict.fromkeys(rule.article for rule in self.transparency))
        outcomes = _DECIDED_BY.get(self.category, ())
        return tuple(
            dict.fromkeys(ground.rule.article for ground in self.grounds if ground.rule.outcome in outcomes)
        )

    def summary(self, lang: Lang = "fr") -> str:
        """The result in one sentence, without its reservations.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: there is no such language.

        Examples:
            >>> classify({"rules_only": True}, on=date(2026, 11, 22)).summary("en")
            'out of scope on 22 November 2026 (3(1))'
        """
        day = day_in_words(self.on, lang)
        on = f"au {day}" if lang == "fr" else f"on {day}"
        if self.category is not Category.UNDETERMINED:
            articles = ", ".join(article_in_words(article, lang) for article in self.articles)
            return f"{self.category.label[lang]} {on}" + (f" ({articles})" if articles else "")
        names = ", ".join(category.label[lang] for category in self.possible)
        if lang == "fr":
            return f"indéterminé {on} : {names} ; à s’en tenir aux faits connus, {self.presumed.label.fr}"
        return f"undetermined {on}: {names}; on the known facts alone, {self.presumed.label.en}"

    def __repr__(self) -> str:
        return f"<AI Act : {self.summary()}. {DISCLAIMER.fr}>"

    def explain(self, lang: Lang = "fr") -> str:
        """The result as a decision-maker reads it: class, reasons, overlays, open questions, reservations.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: there is no such language.

        Examples:
            >>> print(classify({"rules_only": True}, on=date(2026, 11, 22)).explain("en"))
            AI Act: out of scope on 22 November 2026 (3(1)).
            Why:
            - 3(1): A tool that only applies rules written by people is not an AI system. [...] (yes to ...)
            Text read: Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, ...
            A landmark, not legal advice.
        """
        return explain(self, check_lang(lang))


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
        presumed = _RANKED[plan.category(plan.read(known_true, _ALL & ~known_true)[0])]
    if any(undecided[consequence] for consequence in _DECISIVE):
        possible, missing = _look_ahead(plan, known_true, known_false)
    else:
        possible, missing = (_RANKED[plan.category(hold)],), ()
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
        return _RANKED[plan.category(hold)]
    ranks = plan.outlook(known_true, known_false).results
    return _RANKED[ranks[0]] if len(ranks) == 1 else Category.UNDETERMINED


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
    return tuple(_RANKED[rank] for rank in results), tuple(_IDS[rank] for rank in ranks)


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


_CLAIMS = {
    "a": "converts_or_sorts_only",
    "b": "improves_finished_work",
    "c": "reviews_past_decisions",
    "d": "prepares_assessment",
}
