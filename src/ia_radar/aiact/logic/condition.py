"""Conditions over facts, in three values: small expressions that a rule states and a person can read.

Rules that hold here:

1. A condition is the id of a fact, or a `Cond` of conditions; it is a value, it never holds code.
2. The third value is None, *unknown*. Connectives are Kleene's: an unknown never decides what a known fact
   already decides, and is never taken for a no.
3. `terms` gives the same condition as a sum of products without contradictions; where each fact has one sign
   (a test holds this for every rule), reading it three-valued is exact, not only sound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from ia_radar.text import Lang

__all__ = [
    "ALWAYS",
    "NEVER",
    "Cond",
    "Condition",
    "Term",
    "all_of",
    "any_of",
    "evaluate",
    "facts_of",
    "no",
    "render",
    "terms",
]


class Cond(NamedTuple):
    """A connective and what it joins; write it with `all_of`, `any_of` and `no`.

    Args:
        op: ``"all"``, ``"any"`` or ``"not"`` (one part).
        parts: fact ids and conditions.
    """

    op: Literal["all", "any", "not"]
    parts: tuple[Condition, ...]


Condition: TypeAlias = "str | Cond"
Term: TypeAlias = "tuple[frozenset[str], frozenset[str]]"
"""One product: the facts that must be yes, the facts that must be no."""

ALWAYS = Cond("all", ())
NEVER = Cond("any", ())

_JOIN = {"all": {"fr": " et ", "en": " and "}, "any": {"fr": " ou ", "en": " or "}}
_EMPTY = {"all": {"fr": "toujours", "en": "always"}, "any": {"fr": "jamais", "en": "never"}}


def all_of(*parts: Condition) -> Cond:
    """Every part holds.

    Examples:
        >>> all_of("personal_data", no("rules_only"))
        Cond(op='all', parts=('personal_data', Cond(op='not', parts=('rules_only',))))
    """
    return Cond("all", parts)


def any_of(*parts: Condition) -> Cond:
    """At least one part holds."""
    return Cond("any", parts)


def no(part: Condition) -> Cond:
    """The part does not hold."""
    return Cond("not", (part,))


def evaluate(condition: Condition, facts: Mapping[str, bool | None]) -> bool | None:
    """The value of a condition in Kleene's strong three-valued logic.

    Args:
        condition: what is read.
        facts: yes, no or None for unknown; an absent fact is unknown.

    Returns:
        True, False, or None when the known facts do not settle it.

    Examples:
        >>> evaluate(any_of("a", "b"), {"a": True}), evaluate(all_of("a", "b"), {"a": True})
        (True, None)
    """
    if isinstance(condition, str):
        return facts.get(condition)
    if condition.op == "not":
        value = evaluate(condition.parts[0], facts)
        return None if value is None else not value
    decisive = condition.op == "any"
    result: bool | None = not decisive
    for part in condition.parts:
        value = evaluate(part, facts)
        if value is decisive:
            return decisive
        if value is None:
            result = None
    return result


def facts_of(condition: Condition) -> frozenset[str]:
    """Every fact that a condition reads.

    Examples:
        >>> sorted(facts_of(all_of("a", no("b"))))
        ['a', 'b']
    """
    if isinstance(condition, str):
        return frozenset((condition,))
    return frozenset().union(*map(facts_of, condition.parts))


def terms(condition: Condition, gates: Mapping[str, Condition] | None = None) -> tuple[Term, ...]:
    """A condition as a sum of products, contradictions and absorbed products left out.

    Args:
        condition: what is rewritten.
        gates: for a fact that is only asked under a condition, that condition; a fact whose gate is
            shut counts as no.

    Examples:
        >>> terms(all_of("a", no("b")), {"b": "a"})
        ((frozenset({'a'}), frozenset({'b'})),)
    """
    return _absorb(_products(condition, True, gates or {}))


def render(condition: Condition, lang: Lang, name: Callable[[str], str] = str) -> str:
    """A condition as a person reads it.

    Args:
        condition: what is printed.
        lang: ``"fr"`` or ``"en"``.
        name: what stands for a fact id; the id itself when left out.

    Examples:
        >>> render(all_of("a", any_of("b", no("c"))), "fr")
        'a et (b ou non c)'
    """
    return _render(condition, lang, name, nested=False)


def _render(condition: Condition, lang: Lang, name: Callable[[str], str], *, nested: bool) -> str:
    if isinstance(condition, str):
        return name(condition)
    if condition.op == "not":
        word = "non" if lang == "fr" else "not"
        return f"{word} {_render(condition.parts[0], lang, name, nested=True)}"
    if not condition.parts:
        return _EMPTY[condition.op][lang]
    text = _JOIN[condition.op][lang].join(_render(part, lang, name, nested=True) for part in condition.parts)
    return f"({text})" if nested and len(condition.parts) > 1 else text


def _products(condition: Condition, sign: bool, gates: Mapping[str, Condition]) -> list[Term]:
    if isinstance(condition, str):
        fact = frozenset((condition,))
        leaf: Term = (fact, frozenset()) if sign else (frozenset(), fact)
        if condition not in gates:
            return [leaf]
        gate = _products(gates[condition], sign, gates)
        return _multiply([leaf], gate) if sign else [leaf, *gate]
    if condition.op == "not":
        return _products(condition.parts[0], not sign, gates)
    parts = [_products(part, sign, gates) for part in condition.parts]
    if (condition.op == "all") is not sign:
        return [term for part in parts for term in part]
    product: list[Term] = [(frozenset(), frozenset())]
    for part in parts:
        product = _multiply(product, part)
    return product


def _multiply(left: list[Term], right: list[Term]) -> list[Term]:
    joined = ((a | c, b | d) for a, b in left for c, d in right)
    return list(_absorb([(must, must_not) for must, must_not in joined if not must & must_not]))


def _absorb(products: list[Term]) -> tuple[Term, ...]:
    """Without the products that a shorter one already covers; the order stays."""
    unique = list(dict.fromkeys(products))
    return tuple(
        (must, must_not)
        for must, must_not in unique
        if not any((a, b) != (must, must_not) and a <= must and b <= must_not for a, b in unique)
    )
