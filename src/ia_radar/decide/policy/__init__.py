"""A local policy: red lines, gates, balance rules, priority and weights, each with who decided it.

Read `model` first, then `file` (how a policy is read, written and found in `catalog/`).

A new kind of red line is a field and a `LineTest` in `model`, its check in `decide/examine/red_lines.py`,
and its row in `dossier/schema.py`; the file follows by itself.
"""

from ia_radar.decide.policy.file import get_policy, load_policy, policies, policy_to_dict
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, LineTest, Priority, RedLine, Requirement, Weight

__all__ = [
    "BalanceRule",
    "Gate",
    "LineTest",
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
