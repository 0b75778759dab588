"""Policies as files: TOML or JSON in, plain mappings out, and the examples that come with the library.

Rules that hold here:

1. The reader tells every problem of a file, each with its path, and builds nothing from a bad one.
2. A rule that does not say where it comes from comes from where the policy does.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ia_radar._files import parse, read_file
from ia_radar._reading import Reader
from ia_radar._values import local, plain
from ia_radar.decide.balance.balance import Aim
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
from ia_radar.errors import InvalidInput, Problems, UnknownId
from ia_radar.grid.model import Provenance
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["get_policy", "load_policy", "policies", "policy_to_dict", "read_policy"]

_EXAMPLES = ("default", "montpellier", "no-job-removed", "environment-first")


def load_policy(source: str | os.PathLike[str] | Mapping[str, object]) -> Policy:
    """The policy that a file or a mapping describes.

    Args:
        source: path of a ``.toml`` or ``.json`` file, or the mapping that such a file holds.

    Raises:
        InvalidInput: every problem found, each with its path, such as ``gates[0].at_least``.

    >>> load_policy({
    ...     "id": "ville", "version": "1", "title": "Notre ville",
    ...     "mandate": {"by": "conseil municipal", "on": "2026-03-30"},
    ...     "gates": [{"target": "utility", "at_least": 3, "mandate": {"reason": "Utile d’abord."}}],
    ... }).gates[0].mandate.text.fr
    'conseil municipal, 2026-03-30 – Utile d’abord'
    """
    problems = Problems()
    data = source if isinstance(source, Mapping) else read_file(source)
    policy = read_policy(Reader(data, "", problems))
    problems.raise_if_any()
    if policy is None:  # pragma: no cover - a policy that is not built has left a problem
        raise InvalidInput(problems)
    return policy


def read_policy(read: Reader) -> Policy | None:
    """A policy as a file holds it; None when it is wrong, after noting why."""
    found = len(read.problems)
    whole = _mandate(read.child("mandate"), Mandate())
    name, version = read.slug("id"), read.string("version", required=True)
    title = read.text("title", required=True)
    parts = {key: [make(row, whole) for row in read.children(key)] for key, make in _PARTS.items()}
    priority = read.child("priority")
    order = None if priority is None else _priority(priority, whole)
    grids = read.strings("grids") or ("radar", "radar-compact")
    read.done()
    if len(read.problems) > found or title is None:
        return None
    return local(
        read,
        lambda: Policy(name, version, title, priority=order, grids=grids, mandate=whole, **parts),  # type: ignore[arg-type]  # checked by Policy
    )


def _mandate(read: Reader | None, whole: Mandate) -> Mandate:
    """A mandate; one that is left out, or its provenance, is the policy's."""
    if read is None:
        return whole
    by, on, source = read.string("by"), read.day("on"), read.string("source")
    reason = read.text("reason") or Text("")
    provenance = read.choice("provenance", Provenance) or whole.provenance
    read.done()
    return Mandate(by, on, reason, source, provenance)


def _gate(read: Reader, whole: Mandate) -> Gate | None:
    target, at_least = read.slug("target"), read.integer("at_least", required=True)
    otherwise = read.choice("otherwise", Outcome) or Outcome.STOP
    mandate = _mandate(read.child("mandate"), whole)
    read.done()
    if not target or at_least is None:
        return None
    return local(read, lambda: Gate(target, at_least, otherwise, mandate))


def _red_line(read: Reader, whole: Mandate) -> RedLine | None:
    name, statement = read.slug("id"), read.text("statement", required=True)
    question, item = read.text("question") or Text(""), read.slug("item", required=False)
    at_most, facts = read.integer("at_most"), read.strings("facts")
    mandate = _mandate(read.child("mandate"), whole)
    read.done()
    if not name or statement is None:
        return None
    return local(read, lambda: RedLine(name, statement, question, item, at_most, facts, mandate))


def _balance_rule(read: Reader, whole: Mandate) -> BalanceRule | None:
    requires = read.choice("requires", Requirement, required=True)
    named = {aim.value: aim for aim in Aim}
    aims = []
    for index, aim in enumerate(read.strings("aims")):
        if aim in named:
            aims.append(named[aim])
        else:
            read.problems.unknown(read.at(f"aims[{index}]"), "aim", aim, named)
    otherwise = read.choice("otherwise", Outcome) or Outcome.STOP
    months = read.integer("months")
    mandate = _mandate(read.child("mandate"), whole)
    read.done()
    if requires is None:
        return None
    return local(read, lambda: BalanceRule(requires, aims, otherwise, months, mandate))


def _weight(read: Reader, whole: Mandate) -> Weight | None:
    item, weight = read.slug("item"), read.integer("weight", required=True)
    mandate = _mandate(read.child("mandate"), whole)
    read.done()
    if not item or weight is None:
        return None
    return local(read, lambda: Weight(item, weight, mandate))


def _priority(read: Reader, whole: Mandate) -> Priority | None:
    order, mandate = read.strings("order"), _mandate(read.child("mandate"), whole)
    read.done()
    return local(read, lambda: Priority(order, mandate))


_PARTS: dict[str, Callable[[Reader, Mandate], object]] = {
    "red_lines": _red_line,
    "gates": _gate,
    "balance_rules": _balance_rule,
    "weights": _weight,
}


def policy_to_dict(policy: Policy) -> dict[str, Any]:
    """The mapping that `load_policy` reads back into an equal policy.

    >>> load_policy(policy_to_dict(get_policy("montpellier"))) == get_policy("montpellier")
    True
    """
    data: dict[str, Any] = plain(policy)
    return data


@lru_cache(maxsize=16)
def get_policy(id: str) -> Policy:  # noqa: A002 - the field's word, as in `get_grid`
    """A policy that comes with the library, to use as it is or to start from.

    Args:
        id: ``"default"`` (the booklet's own red lines and rules), ``"montpellier"`` (the citizens’
            convention), ``"no-job-removed"`` or ``"environment-first"``.

    Raises:
        UnknownId: no such policy.

    >>> get_policy("montpellier")
    <Policy montpellier 1.0.0: 3 red lines, 1 gates, 5 balance rules, 0 weights>
    """
    if id not in _EXAMPLES:
        raise UnknownId("policy", id, _EXAMPLES)
    path = os.path.join(os.path.dirname(__file__), "catalog", f"{id}-1.0.0.toml")  # noqa: PTH118, PTH120 - pathlib costs 5 ms
    raw = __loader__.get_data(path)  # type: ignore[name-defined]  # the import system's own; works from a zip
    return load_policy(parse(raw, path))  # type: ignore[arg-type]  # TOML always gives a mapping


def policies() -> tuple[Policy, ...]:
    """Every policy that comes with the library.

    >>> [policy.id for policy in policies()]
    ['default', 'montpellier', 'no-job-removed', 'environment-first']
    """
    return tuple(map(get_policy, _EXAMPLES))
