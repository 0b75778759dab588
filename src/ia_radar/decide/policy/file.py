"""Policies as files: TOML or JSON in, plain mappings out, and the examples that come with the library.

Rules that hold here:

1. A file holds each class of `model` field by field: a field added there is read and written here by itself,
   and only one that stands in another shape in a file (a text, a date, an enum) is named below.
2. The constructors judge; every problem of a file is reported at once, each with its path.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from ia_radar._ground.files import parse
from ia_radar._ground.plain import plain
from ia_radar._ground.reading import Reader, to_day, to_member, to_members, to_text, to_value, to_values
from ia_radar._ground.sources import Source, load
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy, check_policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, Priority, RedLine, Requirement, Weight
from ia_radar.errors import Problems, UnknownId
from ia_radar.grid.model import Provenance

__all__ = ["get_policy", "load_policy", "policies", "policy_from", "policy_to_dict", "read_policy"]

_EXAMPLES = ("default", "montpellier", "no-job-removed", "environment-first")


def load_policy(source: Source) -> Policy:
    """The policy that a file, a text or a mapping describes.

    Args:
        source: path of a TOML or JSON file; its text or its bytes; the mapping that it holds; or a resource
            of a package. A ``str`` is a text when it holds a line break or begins with a brace, and a path
            otherwise.

    Raises:
        InvalidInput: every problem found, each with its path, such as ``gates[0].at_least``, and in the
            message the file and the line.

    Examples:
        >>> load_policy({
        ...     "id": "ville", "version": "1", "title": "Notre ville",
        ...     "mandate": {"by": "conseil municipal", "on": "2026-03-30"},
        ...     "gates": [{"target": "utility", "at_least": 3, "mandate": {"reason": "Utile d’abord."}}],
        ... }).gates[0].mandate.text.fr
        'conseil municipal, 30 mars 2026 – Utile d’abord'
    """
    return load(source, policy_from)


def policy_from(data: object) -> Policy:
    """The policy that plain values describe; see `load_policy`."""
    problems = Problems()
    policy = read_policy(Reader(data, "", problems))
    problems.raise_if_any()
    return policy


def read_policy(read: Reader) -> Policy:
    """A policy as a file holds it."""
    return read.build(
        Policy,
        title=to_text,
        red_lines=to_values(_read_red_line),
        gates=to_values(_read_gate),
        balance_rules=to_values(_read_balance_rule),
        priority=to_value(_read_priority),
        weights=to_values(_read_weight),
        mandate=_MANDATE,
    )


def _read_mandate(read: Reader) -> Mandate:
    return read.build(Mandate, on=to_day, reason=to_text, provenance=to_member(Provenance))


_MANDATE = to_value(_read_mandate)


def _read_gate(read: Reader) -> Gate:
    return read.build(Gate, otherwise=to_member(Outcome), mandate=_MANDATE)


def _read_red_line(read: Reader) -> RedLine:
    return read.build(RedLine, statement=to_text, question=to_text, mandate=_MANDATE)


def _read_balance_rule(read: Reader) -> BalanceRule:
    return read.build(
        BalanceRule,
        requires=to_member(Requirement),
        aims=to_members(Aim),
        otherwise=to_member(Outcome),
        mandate=_MANDATE,
    )


def _read_weight(read: Reader) -> Weight:
    return read.build(Weight, mandate=_MANDATE)


def _read_priority(read: Reader) -> Priority:
    return read.build(Priority, mandate=_MANDATE)


def policy_to_dict(policy: Policy) -> dict[str, Any]:
    """The mapping that `load_policy` reads back into an equal policy.

    Examples:
        >>> load_policy(policy_to_dict(get_policy("montpellier"))) == get_policy("montpellier")
        True
    """
    data: dict[str, Any] = plain(check_policy(policy))
    return data


def get_policy(id: str) -> Policy:  # noqa: A002 - the field's word, as in `get_grid`
    """A policy that comes with the library, to use as it is or to start from.

    Args:
        id: ``"default"`` (the booklet's own red lines and rules), ``"montpellier"`` (the citizens’
            convention), ``"no-job-removed"`` or ``"environment-first"``.

    Raises:
        UnknownId: no such policy.

    Examples:
        >>> get_policy("montpellier")
        <Policy montpellier 1.0.0: 3 red lines, 1 gates, 5 balance rules, 0 weights>
    """
    if not isinstance(id, str) or id not in _EXAMPLES:
        raise UnknownId("policy", id, _EXAMPLES)
    return _example(id)


@lru_cache(maxsize=16)
def _example(id: str) -> Policy:  # noqa: A002 - as above
    path = os.path.join(os.path.dirname(__file__), "catalog", f"{id}-1.0.0.toml")  # noqa: PTH118, PTH120 - pathlib costs 5 ms
    raw = __loader__.get_data(path)  # type: ignore[name-defined]  # the import system's own; works from a zip
    return load_policy(parse(raw, path))  # type: ignore[arg-type]  # TOML always gives a mapping


def policies() -> tuple[Policy, ...]:
    """Every policy that comes with the library.

    Examples:
        >>> [policy.id for policy in policies()]
        ['default', 'montpellier', 'no-job-removed', 'environment-first']
    """
    return tuple(map(get_policy, _EXAMPLES))
