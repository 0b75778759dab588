"""From scores to a motivated proposal: local policy, balance, measures, advice.

Rules that hold in this room:

1. The human decides. An advice is a proposal with its reasons; the decision recorded stands apart from it.
2. No mean enters a rule, weights enter none, and the girouet alone never yields a verdict.
3. Every rule that is ours, and not the booklet's or the law's, says so.
4. Pure: dates are arguments, results are values.
"""

from ia_radar.decide.advice import Advice, advise
from ia_radar.decide.balance.footprint import Footprint, footprint
from ia_radar.decide.balance.interval import Interval
from ia_radar.decide.balance.model import Aim, Balance, Factor, Quantity, Verdict, balance_at
from ia_radar.decide.case import Case
from ia_radar.decide.decision import Arbitration, Decision, Departure, departure
from ia_radar.decide.finding import Finding
from ia_radar.decide.measures import (
    Entry,
    Manoeuvre,
    clauses,
    clauses_for,
    manoeuvres,
    measures,
    provider_questions,
    questions_for,
)
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.plan import Action, ActionStatus, Effect
from ia_radar.decide.policy.file import get_policy, load_policy, policies, policy_to_dict
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, LineTest, Priority, RedLine, Requirement, Weight
from ia_radar.decide.ranking import Ranking, rank
from ia_radar.decide.sensitivity import Flip, Sensitivity, sensitivity

__all__ = [
    "Action",
    "ActionStatus",
    "Advice",
    "Aim",
    "Arbitration",
    "Balance",
    "BalanceRule",
    "Case",
    "Decision",
    "Departure",
    "Effect",
    "Entry",
    "Factor",
    "Finding",
    "Flip",
    "Footprint",
    "Gate",
    "Interval",
    "LineTest",
    "Mandate",
    "Manoeuvre",
    "Outcome",
    "Policy",
    "Priority",
    "Quantity",
    "Ranking",
    "RedLine",
    "Requirement",
    "Sensitivity",
    "Verdict",
    "Weight",
    "advise",
    "balance_at",
    "clauses",
    "clauses_for",
    "departure",
    "footprint",
    "get_policy",
    "load_policy",
    "manoeuvres",
    "measures",
    "policies",
    "policy_to_dict",
    "provider_questions",
    "questions_for",
    "rank",
    "sensitivity",
]
