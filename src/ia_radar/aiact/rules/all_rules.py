"""Every rule in one tuple, and the rows that count for one version of the Regulation.

Rules that hold here: those of `rule`. Each table stands in a file with the name of its subject.
"""

from __future__ import annotations

from ia_radar.aiact.rules import caveats, gpai, high_risk, prohibited, scope, transparency
from ia_radar.aiact.rules.calendar import CURRENT, check_version
from ia_radar.aiact.rules.rule import Consequence, Rule
from ia_radar.errors import UnknownId

__all__ = ["Consequence", "Rule", "get_rule", "rules"]

_RULES: tuple[Rule, ...] = (
    *scope.SCOPE,
    *prohibited.PROHIBITED,
    *high_risk.ANNEX_I,
    *high_risk.ANNEX_III,
    *high_risk.DEROGATIONS,
    *high_risk.REFUSALS,
    *transparency.ARTICLE_50,
    *gpai.MODELS,
    *caveats.CAVEATS,
)
_BY_ID = {row.id: row for row in _RULES}


def rules(version: str = CURRENT) -> tuple[Rule, ...]:
    """Every rule that a version of the Regulation holds, whatever its dates.

    Args:
        version: ``"2026/1744"`` (in force) or ``"2024/1689"`` (superseded).

    Raises:
        UnknownId: there is no such version.

    Examples:
        >>> [row.article for row in rules() if row.outcome is Consequence.DEROGATION]
        ['6(3)(a)', '6(3)(b)', '6(3)(c)', '6(3)(d)']
    """
    wanted = check_version(version)
    return tuple(row for row in _RULES if wanted in row.versions)


def get_rule(id: str) -> Rule:  # noqa: A002 - the id of the rule, as everywhere
    """One rule.

    Raises:
        UnknownId: there is no such rule.

    Examples:
        >>> get_rule("iii_5_a").article
        'annex III 5(a)'
    """
    if isinstance(id, str) and id in _BY_ID:
        return _BY_ID[id]
    raise UnknownId("rule", id, _BY_ID)
