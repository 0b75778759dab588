"""`Decision`: what people decided, recorded apart from what was proposed.

Rules that hold here:

1. A decision never comes from an advice, and an advice never reads a decision.
2. Where the two differ is shown, with the findings that were set aside; it is no error.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import field, frozen

from ia_radar._reading import Reader
from ia_radar._values import as_text, is_day, is_words, local, names
from ia_radar.decide.outcome import Outcome
from ia_radar.errors import Problems
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.decide.advice import Advice
    from ia_radar.decide.finding import Finding

__all__ = ["Arbitration", "Decision", "Departure", "departure", "read_decision"]

_NO_TEXT = Text("")


def _check_day(owner: Arbitration | Decision, problems: Problems) -> None:
    if owner.on is not None and not is_day(owner.on):
        problems.add("on", "wrong-type", "expected a datetime.date, without a time of day")


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

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        if not is_words(self.body):
            problems.add("body", "missing", "expected the body that gave the opinion")
        _check_day(self, problems)
        problems.raise_if_any()


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

    >>> Decision("bureau municipal", Outcome.GO_WITH_CONDITIONS, "Utile et mesuré.").outcome.label.en
    'go ahead with conditions'
    """

    by: str
    outcome: Outcome
    reason: Text = field(default=_NO_TEXT, converter=as_text)
    on: dt.date | None = None
    conditions: tuple[str, ...] = field(default=(), converter=names)
    arbitration: Arbitration | None = None
    stop_reasons: tuple[str, ...] = field(default=(), converter=names)

    def __attrs_post_init__(self) -> None:
        problems = Problems()
        if not is_words(self.by):
            problems.add("by", "missing", "expected the body or the function that decided")
        if not isinstance(self.outcome, Outcome):
            problems.add("outcome", "wrong-type", "expected an Outcome")
        if not isinstance(self.arbitration, Arbitration | None):
            problems.add("arbitration", "wrong-type", "expected an Arbitration or None")
        _check_day(self, problems)
        problems.raise_if_any()


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

    @property
    def text(self) -> Text:
        """The difference in a sentence."""
        decided, proposed = self.decision.outcome, self.advice.outcome
        bold = decided.rank > proposed.rank
        count = len(self.set_aside)
        how = Text("va plus loin", "goes further") if bold else Text("est plus prudente", "is more cautious")
        return Text(
            f"La décision (« {decided.label.fr} ») {how.fr} que la proposition (« {proposed.label.fr} ») ; "
            f"constats laissés de côté : {count}.",
            f"The decision (« {decided.label.en} ») {how.en} than the proposal (« {proposed.label.en} »); "
            f"findings set aside: {count}.",
        )


def departure(decision: Decision, advice: Advice) -> Departure | None:
    """Where a decision differs from a proposal; None when they are the same.

    >>> from datetime import date
    >>> from ia_radar.decide import Case, advise, get_policy
    >>> advice = advise(Case(), policy=get_policy("default"), on=date(2026, 11, 22))
    >>> departure(Decision("maire", Outcome.NOT_ENOUGH_INFORMATION), advice) is None
    True
    >>> departure(Decision("maire", Outcome.GO), advice).text.en[:30]
    'The decision (« go ahead ») go'
    """
    if decision.outcome is advice.outcome:
        return None
    aside = (own for own in advice.findings if own.outcome and own.outcome.rank < decision.outcome.rank)
    return Departure(decision, advice, tuple(aside))


def read_decision(read: Reader) -> Decision | None:
    """A decision as a file holds it; None when it is wrong, after noting why."""
    by, outcome = read.string("by", required=True), read.choice("outcome", Outcome, required=True)
    reason, on = read.text("reason") or _NO_TEXT, read.day("on")
    conditions, reasons = read.strings("conditions"), read.strings("stop_reasons")
    opinion = read.child("arbitration")
    arbitration = None if opinion is None else _read_arbitration(opinion)
    read.done()
    if not by or outcome is None:
        return None
    return local(read, lambda: Decision(by, outcome, reason, on, conditions, arbitration, reasons))


def _read_arbitration(read: Reader) -> Arbitration | None:
    body, on = read.string("body", required=True), read.day("on")
    question, opinion = read.text("question") or _NO_TEXT, read.text("opinion") or _NO_TEXT
    composition, dissent = read.text("composition") or _NO_TEXT, read.text("dissent") or _NO_TEXT
    read.done()
    return (
        local(read, lambda: Arbitration(body, question, opinion, on, composition, dissent)) if body else None
    )
