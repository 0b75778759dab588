"""What a classification holds: the class, what stays open, and the reason of everything that does not.

Rules that hold here:

1. Nothing is decided here; `ia_radar.aiact.classify` does that.
2. Every text ends by saying that it is a landmark, not legal advice.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from attrs import field, frozen

from ia_radar._ground.data import At, Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_texts
from ia_radar.aiact.explain import DISCLAIMER, explain
from ia_radar.aiact.local.statements import LocalStatement
from ia_radar.aiact.logic.condition import evaluate
from ia_radar.aiact.questionnaire.all_questions import GATES, counted
from ia_radar.aiact.rules.rule import Consequence, Rule, article_in_words
from ia_radar.text import Lang, Text, check_lang, day_in_words

__all__ = ["DISCLAIMER", "RANKED", "Category", "Classification", "Derogation", "Ground"]


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
        return RANKED.index(self)


RANKED = tuple(Category)
"""The classes by their rank."""
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
            >>> from ia_radar.aiact.classify import classify
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
            >>> from ia_radar.aiact.classify import classify
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
            >>> from ia_radar.aiact.classify import classify
            >>> print(classify({"rules_only": True}, on=date(2026, 11, 22)).explain("en"))
            AI Act: out of scope on 22 November 2026 (3(1)).
            Why:
            - 3(1): A tool that only applies rules written by people is not an AI system. [...] (yes to ...)
            Text read: Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, ...
            A landmark, not legal advice.
        """
        return explain(self, check_lang(lang))
