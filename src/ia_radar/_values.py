"""Numbers, dates and plain mappings that the values of this room share.

Rules that hold here:

1. A number is finite; ``True`` is not a number.
2. `plain` writes what the readers of this room read back: nothing is lost, what is empty is left out.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import fields, has

from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ia_radar._reading import Reader

__all__ = [
    "as_number",
    "as_text",
    "flag",
    "in_french",
    "is_day",
    "is_words",
    "local",
    "members",
    "number",
    "plain",
]


T = TypeVar("T")


def as_number(value: object) -> float | None:
    """``value`` as a finite float if it is a number (a numpy one too), None for anything else."""
    if isinstance(value, str | bytes) or type(value).__name__ in ("bool", "bool_"):
        return None
    if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
        return None
    try:
        found = float(value)  # type: ignore[arg-type]  # just seen
    except Exception:  # a foreign __float__ may raise anything; then it is no number
        return None
    return found if isfinite(found) else None


def is_day(value: object) -> bool:
    """Whether ``value`` is a date without a time of day."""
    return type(value) is dt.date


def number(read: Reader, key: str, *, required: bool = False) -> float | None:
    """The finite number at ``key``, None when absent or wrong."""
    value = read.get(key)
    found = as_number(value)
    if found is None and (required or value is not None):
        read.note(key, "missing" if value is None else "wrong-type", "expected a number")
    return found


def flag(read: Reader, key: str) -> bool | None:
    """True, false, or None when absent or wrong."""
    value = read.get(key)
    if value is None or isinstance(value, bool):
        return value
    read.note(key, "wrong-type", "expected true or false")
    return None


def local(read: Reader, build: Callable[[], T]) -> T | None:
    """What ``build`` gives, or None after noting its problems under the path of ``read``."""
    try:
        return build()
    except InvalidInput as error:
        for problem in error.problems:
            read.note(problem.path, problem.code, problem.message)
        return None


def members(name: str, value: object, kind: type[T]) -> tuple[T, ...]:
    """``value`` as a tuple whose members are all of one kind.

    Raises:
        InvalidInput: it is no list, or holds something else.
    """
    try:
        found: tuple[object, ...] = tuple(value)  # type: ignore[arg-type]  # a TypeError is the answer
    except TypeError:
        raise InvalidInput([Problem(name, "wrong-type", f"expected a list of {kind.__name__}")]) from None
    problems = Problems()
    for index, member in enumerate(found):
        if not isinstance(member, kind):
            problems.add(f"{name}[{index}]", "wrong-type", f"expected a {kind.__name__}")
    problems.raise_if_any()
    return tuple(member for member in found if isinstance(member, kind))


def names(value: Iterable[str]) -> tuple[str, ...]:
    """``value`` as a tuple of texts.

    Raises:
        InvalidInput: it is no list, or holds something else.
    """
    return members("", (value,) if isinstance(value, str) else value, str)


def is_words(value: object) -> bool:
    """Whether ``value`` is a text that is not empty."""
    return isinstance(value, str) and bool(value.strip())


def as_text(value: Text | str) -> Text:
    """``value`` as a `Text`: a plain string is shown in every language.

    Raises:
        InvalidInput: it is neither.
    """
    return value if isinstance(value, Text) else Text(value)


def in_french(value: object) -> str:
    """A number or an interval as French writes it, with a comma."""
    return str(value).replace(".", ",")


def plain(value: object) -> Any:
    """``value`` as JSON and TOML hold it: mappings, lists, texts, numbers; what is empty is left out."""
    if isinstance(value, Text):
        return {"fr": value.fr, "en": value.en} if value.en else value.fr
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(member) for member in value]
    if hasattr(value, "to_plain"):
        return value.to_plain()
    kind = type(value)
    if has(kind):
        pairs = ((own.name, getattr(value, own.name)) for own in fields(kind) if own.init)
        return {name: plain(member) for name, member in pairs if not _is_empty(member)}
    return value


def _is_empty(value: object) -> bool:
    return value is None or value in ("", ()) or value == Text("")
