# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""How firmly to read a result: drafts relied on, duties and prohibitions still to come, answers not read.

Rules that hold here: a caveat changes no result. Those that depend on facts alone are rows of `rules.caveats`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ia_radar.aiact.logic.plan import bits
from ia_radar.aiact.questionnaire.all_questions import GATES, is_asked, question, questions
from ia_radar.aiact.rules.calendar import LegalForce, day_of
from ia_radar.aiact.rules.rule import Consequence, Rule
from ia_radar.text import Lang, Text, day_in_words

__all__ = ["caveats"]


def caveats(
    hold: Mapping[Consequence, list[Rule]],
    upcoming: Sequence[Rule],
    known: Mapping[str, bool | None],
    known_true: int,
    on: date,
    version: str,
) -> tuple[Text, ...]:
    """How firmly to read a result.

    Args:
        hold: the rules that hold, by outcome.
        upcoming: the prohibitions that these facts will meet once they apply.
        known: the facts.
        known_true: the same facts, as the bits that are yes.
        on: the day of the law.
        version: the version of the Regulation.
    """
    texts = [rule.text for rule in hold[Consequence.CAVEAT]]
    relied = hold[Consequence.HIGH_RISK_USE] + hold[Consequence.REFUSAL]
    if any(rule.status is LegalForce.DRAFT_GUIDELINE for rule in relied):
        texts.append(_DRAFT)
    elif any(_widened_by_draft(rule, known) for rule in relied + hold[Consequence.HIGH_RISK_PRODUCT]):
        texts.append(_DRAFT_CONDITION)
    if hold[Consequence.HIGH_RISK_USE] and hold[Consequence.DEROGATION]:
        texts.append(_SELF_ASSESSED)
    if not hold[Consequence.OUT_OF_SCOPE] and not hold[Consequence.PROHIBITED]:
        days = (day_of(milestone, version) for consequence, milestone in _HIGH_RISK_DAYS if hold[consequence])
        texts += [_dated(_NOT_YET, day) for day in days if day is not None and on < day]
    texts += [_dated(_UPCOMING, rule.valid_from, rule) for rule in upcoming]
    if on < _START:
        texts.append(_dated(_NO_LAW_YET, _START))
    if known_true & _GATED:
        answered = [asked.id for asked in questions() if asked.id in GATES and known.get(asked.id)]
        texts += [_unread(fact) for fact in answered if is_asked(fact, known) is False]
    return tuple(texts)


def _widened_by_draft(rule: Rule, known: Mapping[str, bool | None]) -> bool:
    """Whether a draft alone may make this rule hold, through a fact that is a yes."""
    return any(
        support.widens and support.status is LegalForce.DRAFT_GUIDELINE and known.get(support.fact)
        for support in rule.supports
    )


_START = day_of("entry_into_force") or date.min
_HIGH_RISK_DAYS = ((Consequence.HIGH_RISK_USE, "annex_iii"), (Consequence.HIGH_RISK_PRODUCT, "annex_i"))
_GATED = bits(dict.fromkeys(GATES, True))[0]
_DRAFT = Text(
    "Ce classement s’appuie sur un projet de lignes directrices de la Commission, qui peut encore changer.",
    "This class relies on draft Commission guidelines, which may still change.",
)
_DRAFT_CONDITION = Text(
    "Le sens d’une des conditions de ce classement vient d’un projet de lignes directrices de la Commission, qui peut encore changer.",
    "The meaning of one condition of this class comes from draft Commission guidelines, which may still change.",
)
_SELF_ASSESSED = Text(
    "La dérogation de l’article 6(3) est évaluée par le fournisseur, sous sa responsabilité ; elle s’entend strictement.",
    "The derogation of Article 6(3) is assessed by the provider, under its own responsibility; it is read narrowly.",
)
_NOT_YET = Text(
    "Les exigences du haut risque ne s’appliquent qu’à partir du {day}.",
    "The high-risk requirements only apply from {day}.",
)
_UPCOMING = Text(
    "Interdit à partir du {day}, article {article} : {rule}",
    "Prohibited from {day}, Article {article}: {rule}",
)
_NO_LAW_YET = Text(
    "Le règlement n’est entré en vigueur que le {day}.", "The Regulation only entered into force on {day}."
)


def _dated(text: Text, day: date, rule: Rule | None = None) -> Text:
    def fill(lang: Lang) -> str:
        article, says = (rule.article, rule.text[lang]) if rule else ("", "")
        return text[lang].format(day=day_in_words(day, lang), article=article, rule=says)

    return Text(fill("fr"), fill("en"))


def _unread(fact: str) -> Text:
    asked = question(fact).text
    return Text(
        f"Réponse non lue, car la question ne se pose pas ici : « {asked.fr} »",
        f"Answer not read, because the question does not arise here: “{asked.en}”",
    )
