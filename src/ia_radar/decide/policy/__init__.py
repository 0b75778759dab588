"""A local policy: red lines, gates, balance rules, priority and weights, each with who decided it.

Read `model` first, then `file` (how a policy is read, written and found in `catalog/`).
"""

from ia_radar.decide.policy.file import get_policy, load_policy, policies, policy_to_dict
from ia_radar.decide.policy.model import (
    BalanceRule,
    Gate,
    Mandate,
    Policy,
    Priority,
    RedLine,
    Requirement,
    Weight,
)

__all__ = [
    "BalanceRule",
    "Gate",
    "Mandate",
    "Policy",
    "Priority",
    "RedLine",
    "Requirement",
    "Weight",
    "get_policy",
    "load_policy",
    "policies",
    "policy_to_dict",
]
