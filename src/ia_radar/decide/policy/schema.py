"""The JSON Schema of a policy as files hold it."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import DAY, SIZE, SLUG, STRING, STRINGS, TEXT, WHOLE, list_of, object_of, one_of
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome
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
from ia_radar.grid.model import Provenance

__all__ = ["policy_schema"]


def policy_schema() -> dict[str, Any]:
    """What `Policy.to_dict` gives, and what `Policy.from_dict` reads."""
    mandate = object_of(
        "", Mandate, by=STRING, on=DAY, reason=TEXT, source=STRING, provenance=one_of(Provenance)
    )
    otherwise = {"enum": [outcome.value for outcome in Outcome if outcome is not Outcome.GO]}
    return object_of(
        "id version title",
        Policy,
        id=SLUG,
        version=STRING,
        title=TEXT,
        red_lines=list_of(
            object_of(
                "id statement",
                RedLine,
                id=SLUG,
                statement=TEXT,
                question=TEXT,
                item=SLUG,
                at_most=WHOLE,
                facts=STRINGS,
                mandate=mandate,
            )
        ),
        gates=list_of(
            object_of(
                "target at_least", Gate, target=SLUG, at_least=WHOLE, otherwise=otherwise, mandate=mandate
            )
        ),
        balance_rules=list_of(
            object_of(
                "requires",
                BalanceRule,
                requires=one_of(Requirement),
                aims=list_of(one_of(Aim)),
                otherwise=otherwise,
                months={"type": "integer", "minimum": 1},
                mandate=mandate,
            )
        ),
        priority=object_of("order", Priority, order={**STRINGS, "minItems": 1}, mandate=mandate),
        weights=list_of(object_of("item weight", Weight, item=SLUG, weight=SIZE, mandate=mandate)),
        grids=STRINGS,
        mandate=mandate,
    )
