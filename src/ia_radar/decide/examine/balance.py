"""What the environmental balance says, under the rules of the policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.decide.balance.model import Balance, Verdict
from ia_radar.decide.finding import Finding, finding
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.rules import BalanceRule, Requirement
from ia_radar.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from ia_radar.decide.examine.situation import Situation

__all__ = ["balance"]

_WEIGH = Text(
    "Faire la balance : coûts et bénéfices en intervalles, dans une même unité, avec leurs sources.",
    "Make the balance: costs and benefits as intervals, in one unit, with their sources.",
)
_MEASURE = Text(
    "Mesurer de plus près ce qui fait se recouvrir coût et bénéfice.",
    "Measure more closely what makes cost and benefit overlap.",
)
_SAY = Text(
    "Dire si la collectivité juge important l’impact environnemental.",
    "Say whether the authority judges the environmental impact to be important.",
)
_AIM = Text(
    "Dire à quoi sert le projet : réduire une consommation, une politique climatique, ou autre chose ?",
    "Say what the project is for: to cut a consumption, a climate policy, or something else?",
)
# Requirements that only a balance can meet.
_NEEDED = frozenset({Requirement.MADE, Requirement.NOT_NEGATIVE, Requirement.POSITIVE})


def balance(situation: Situation) -> Iterator[Finding]:
    """What the last balance made by the day calls for."""
    aim = situation.case.aim
    weighed = situation.balance
    rules = [
        rule for rule in situation.policy.balance_rules if not rule.aims or aim is None or aim in rule.aims
    ]
    if weighed is None:
        reason = Text(
            "La balance environnementale n’est pas faite.", "The environmental balance is not made."
        )
        needed = [rule for rule in rules if rule.requires in _NEEDED]
        for rule in needed:
            asks = (_AIM, _WEIGH) if rule.aims and aim is None else (_WEIGH,)
            yield _unsettled(rule, reason, asks)
        if not needed:
            yield finding("balance.absent", reason, "balance", asks=(_WEIGH,))
        return
    for rule in rules:
        met = _TESTS[rule.requires](weighed, rule, situation.on)
        label, result = rule.requires.label, weighed.text
        if met:
            continue
        if rule.aims and aim is None:
            reason = Text(
                f"Règle à vérifier selon l’objet du projet : {label.fr}. {result.fr}",
                f"To be checked against what the project is for: {label['en']}. {result['en']}",
            )
            yield _unsettled(rule, reason, (_AIM,))
        elif met is None and rule.requires is Requirement.NOT_IMPORTANT:
            reason = Text(
                "Personne n’a dit si l’impact est important ; le cahier n’en fixe pas le seuil.",
                "Nobody said whether the impact is important; the booklet sets no threshold.",
            )
            yield finding(
                "balance.unsaid",
                reason,
                "balance",
                asks=(_SAY,),
                source=rule.mandate.text,
                provenance=rule.mandate.provenance,
            )
        elif met is None:
            reason = Text(
                f"On ne peut pas savoir si {label.fr}. {result.fr}",
                f"Nobody can say whether {label['en']}. {result['en']}",
            )
            yield _unsettled(rule, reason, (_MEASURE,))
        else:
            reason = Text(
                f"Règle non respectée : {label.fr}. {result.fr}",
                f"Rule not met: {label['en']}. {result['en']}",
            )
            yield finding(
                "balance.unmet",
                reason,
                "balance",
                outcome=rule.otherwise,
                source=rule.mandate.text,
                provenance=rule.mandate.provenance,
            )


def _unsettled(rule: BalanceRule, reason: Text, asks: tuple[Text, ...]) -> Finding:
    """A rule that nobody can check yet; it cannot cost more than one that is not met."""
    milder = rule.otherwise if rule.otherwise.rank > Outcome.NOT_ENOUGH_INFORMATION.rank else None
    return finding(
        "balance.unsettled",
        reason,
        "balance",
        asks=asks,
        outcome=milder,
        source=rule.mandate.text,
        provenance=rule.mandate.provenance,
    )


def _not_negative(weighed: Balance, _rule: BalanceRule, _on: dt.date) -> bool | None:
    if weighed.verdict is Verdict.UNDETERMINED:
        # At best equal, at worst negative: cutting a consumption is not achieved, and not refuted either.
        return None
    return weighed.verdict is Verdict.POSITIVE


def _positive(weighed: Balance, _rule: BalanceRule, _on: dt.date) -> bool | None:
    if weighed.verdict is Verdict.POSITIVE:
        return True
    return None if weighed.may_be_positive else False


def _not_important(weighed: Balance, _rule: BalanceRule, _on: dt.date) -> bool | None:
    return None if weighed.is_important is None else not weighed.is_important


def _recent(weighed: Balance, rule: BalanceRule, on: dt.date) -> bool | None:
    if weighed.on is None:
        return None
    passed = (on.year - weighed.on.year) * 12 + on.month - weighed.on.month - (on.day < weighed.on.day)
    return passed < (rule.months or 0)


# Whether a balance meets a requirement; None when its intervals do not say.
_TESTS: dict[Requirement, Callable[[Balance, BalanceRule, dt.date], bool | None]] = {
    Requirement.MADE: lambda *_: True,
    Requirement.NOT_NEGATIVE: _not_negative,
    Requirement.POSITIVE: _positive,
    Requirement.NOT_IMPORTANT: _not_important,
    Requirement.RECENT: _recent,
}
