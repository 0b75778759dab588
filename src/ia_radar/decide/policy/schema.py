"""The JSON Schema of a policy as files hold it."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import DAY, SIZE, SLUG, STRING, TEXT, WHOLE, list_of, object_of, one_of
from ia_radar._ground.vocabularies import Local, Vocabulary
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, Priority, RedLine, Requirement, Weight
from ia_radar.grid.model import Provenance
from ia_radar.grid.vocabularies import GRID, ITEM
from ia_radar.text import Text

__all__ = ["FACT", "policy_schema"]


def _question_text(name: str, local: Local) -> Text | None:
    from ia_radar.aiact import questions  # the law is loaded where its words are asked for

    known = {asked.id: asked.text for asked in questions()}
    return known.get(name) or local.get("questions", {}).get(name)


FACT = Vocabulary(STRING, _question_text)
"""A fact, by the id of its question."""


def policy_schema() -> dict[str, Any]:
    """What `Policy.to_dict` gives, and what `Policy.from_dict` reads."""
    mandate = object_of(
        "", Mandate, by=STRING, on=DAY, reason=TEXT, source=STRING, provenance=one_of(Provenance)
    )
    item = Vocabulary(SLUG, ITEM.label)
    otherwise = one_of(Outcome, without=Outcome.GO)
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
                item=item,
                at_most=WHOLE,
                facts=list_of(FACT),
                mandate=mandate,
            )
        ),
        gates=list_of(
            object_of(
                "target at_least", Gate, target=item, at_least=WHOLE, otherwise=otherwise, mandate=mandate
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
        priority=object_of("order", Priority, order={**list_of(ITEM), "minItems": 1}, mandate=mandate),
        weights=list_of(object_of("item weight", Weight, item=item, weight=SIZE, mandate=mandate)),
        grids=list_of(GRID),
        mandate=mandate,
    )
