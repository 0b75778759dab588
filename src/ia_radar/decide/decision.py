"""`Decision`: what people decided, recorded apart from what was proposed.

Rules that hold here:

1. A decision never comes from an advice, and an advice never reads a decision.
2. Where the two differ is shown, with the findings that were set aside; it is no error.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar._ground.reading import to_day, to_member, to_text, to_value
from ia_radar.decide.finding import Finding
from ia_radar.decide.outcome import Outcome
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar._ground.reading import Reader
    from ia_radar.decide.advice import Advice

__all__ = ["Arbitration", "Decision", "Departure", "departure", "read_decision"]

_NO_TEXT = Text("")


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


@data_fields(body=str, question=Text, opinion=Text, on=dt.date | None, composition=Text, dissent=Text)
@frozen
class Arbitration:
    """An opinion given before a decision, by a body such as an ethics committee.

    Args:
        body: who gave it, such as « comité d’éthique ».
        question: what it was asked.
        opinion: what it answered.
        on: when.
        composition: who sits on it, such as « élus, agents, habitants tirés au sort ».
        dissent: what those who disagreed wished to have written down.

    Raises:
        InvalidInput: no body, or parts of the wrong type.
    """

    body: str
    question: Text = field(default=_NO_TEXT, converter=as_text)
    opinion: Text = field(default=_NO_TEXT, converter=as_text)
    on: dt.date | None = None
    composition: Text = field(default=_NO_TEXT, converter=as_text)
    dissent: Text = field(default=_NO_TEXT, converter=as_text)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            body=rule.words,
            question=rule.text_or_empty,
            opinion=rule.text_or_empty,
            on=rule.optional(rule.day),
            composition=rule.text_or_empty,
            dissent=rule.text_or_empty,
        )


@data_fields(
    by=str,
    outcome=Outcome,
    reason=Text,
    on=dt.date | None,
    conditions=list[str],
    arbitration=Arbitration | None,
    stop_reasons=list[str],
)
@frozen
class Decision:
    """What people decided.

    Args:
        by: the body or the function that decided; not a name.
        outcome: what was decided, in the words of an advice.
        reason: why.
        on: when.
        conditions: the conditions that were set.
        arbitration: the opinion that came first, if there was one.
        stop_reasons: for a project that is stopped, ids of `ia_radar.project.stop_reasons`, or other words.

    Raises:
        InvalidInput: nobody, or parts of the wrong type.

    Examples:
        >>> Decision("bureau municipal", Outcome.GO_WITH_CONDITIONS, "Utile et mesuré.").outcome.label.en
        'go ahead with conditions'
    """

    by: str
    outcome: Outcome
    reason: Text = field(default=_NO_TEXT, converter=as_text)
    on: dt.date | None = None
    conditions: tuple[str, ...] = field(default=(), converter=_strings)
    arbitration: Arbitration | None = None
    stop_reasons: tuple[str, ...] = field(default=(), converter=_strings)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            by=rule.words,
            outcome=rule.member(Outcome),
            reason=rule.text_or_empty,
            on=rule.optional(rule.day),
            conditions=rule.strings,
            arbitration=rule.optional(rule.instance(Arbitration)),
            stop_reasons=rule.strings,
        )


@data_fields(decision=Decision, text=Words, set_aside=list[Finding])
@frozen
class Departure:
    """Where a decision differs from a proposal.

    Args:
        decision: what was decided.
        advice: what was proposed.
        set_aside: the findings that called for something worse than what was decided.
    """

    decision: Decision
    advice: Advice
    set_aside: tuple[Finding, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def text(self) -> Text:
        """The difference in a sentence."""
        decided, proposed = self.decision.outcome, self.advice.outcome
        is_bolder = decided.rank > proposed.rank
        how = (
            Text("va plus loin", "goes further")
            if is_bolder
            else Text("est plus prudente", "is more cautious")
        )
        count = len(self.set_aside)
        aside = Text(
            f" ; elle laisse de côté {count} constat{'s' * (count > 1)}",
            f"; it sets {count} finding{'s' * (count > 1)} aside",
        )
        return Text(
            f"La décision (« {decided.label.fr} ») {how.fr} que la proposition (« {proposed.label.fr} »)"
            f"{aside.fr if count else ''}.",
            f"The decision (« {decided.label.en} ») {how.en} than the proposal (« {proposed.label.en} »)"
            f"{aside.en if count else ''}.",
        )


def departure(decision: Decision, advice: Advice) -> Departure | None:
    """Where a decision differs from a proposal; None when they are the same.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.decide import Case, advise, get_policy
        >>> advice = advise(Case(), policy=get_policy("default"), on=date(2026, 11, 22))
        >>> departure(Decision("maire", Outcome.NOT_ENOUGH_INFORMATION), advice) is None
        True
        >>> departure(Decision("maire", Outcome.GO), advice).text.en[:30]
        'The decision (« go ahead ») go'
    """
    from ia_radar.decide.advice import Advice

    rule.judge("decision", decision, rule.instance(Decision))
    rule.judge("advice", advice, rule.instance(Advice))
    if decision.outcome is advice.outcome:
        return None
    set_aside = (
        finding
        for finding in advice.findings
        if finding.outcome and finding.outcome.rank < decision.outcome.rank
    )
    return Departure(decision, advice, tuple(set_aside))


def read_decision(read: Reader) -> Decision:
    """A decision as a file holds it."""
    return read.build(
        Decision,
        outcome=to_member(Outcome),
        reason=to_text,
        on=to_day,
        arbitration=to_value(_read_arbitration),
    )


def _read_arbitration(read: Reader) -> Arbitration:
    return read.build(
        Arbitration, question=to_text, opinion=to_text, on=to_day, composition=to_text, dissent=to_text
    )
