"""The table of duties: who owes what, under which condition, and from which milestone.

Read `duty` (what a row is, and the table of its first days) first, then `provider`, `deployer` and `others`.
"""

from __future__ import annotations

import re

from ia_radar.aiact.logic.condition import Condition, all_of, any_of
from ia_radar.aiact.roles import Role
from ia_radar.aiact.rules.duties import deployer, others, provider
from ia_radar.aiact.rules.duties.duty import HIGH, WHEN, DutyRule, any_rule

__all__ = ["ADDED_ROLES", "DUTIES", "WHEN", "DutyRule"]


def _in_order(row: DutyRule) -> list[int]:
    """The place of a row in the Regulation: the numbers of its article."""
    return [int(number) for number in re.findall(r"\d+", row.article)[:2]]


DUTIES: tuple[DutyRule, ...] = tuple(
    sorted((*provider.DUTIES, *deployer.DUTIES, *others.DUTIES), key=_in_order)
)

# Whoever supplies a system under their own name is its provider: by Article 25(1)(a) for high risk; for what
# talks to people or generates content, by Article 3(3) as the guidelines on Article 50 read it (§ 11).
_NAMED = all_of("puts_own_name", any_of(HIGH, any_rule("art50_1", "art50_2")))
_BECOMES_PROVIDER = any_of(
    "develops_own_system", _NAMED, all_of(HIGH, any_of("substantially_modifies", "changes_purpose"))
)
ADDED_ROLES: tuple[tuple[Role, Condition], ...] = (
    (Role.PROVIDER, _BECOMES_PROVIDER),
    (Role.MODEL_PROVIDER, "provides_gpai_model"),
)
