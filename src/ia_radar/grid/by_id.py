"""`ById`: a tuple whose members can also be had by their id, and the rules of a field that holds one."""

from __future__ import annotations

from collections import Counter
from typing import Generic, Protocol, SupportsIndex, TypeVar, overload

from ia_radar._ground import fields as rule
from ia_radar.errors import Problems, UnknownId

__all__ = ["ById", "by_id_rule", "check_unique"]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


class ById(tuple[T, ...], Generic[T]):
    """A tuple whose members can also be had by their ``id``.

    Examples:
        >>> import ia_radar as ia
        >>> ia.get_grid("girouet").sections["engagement"].label.fr
        'Engagement au travail'
    """

    __slots__ = ()

    @overload
    def __getitem__(self, key: str | SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> T | tuple[T, ...]:
        """The member with this id, or at this position.

        Raises:
            UnknownId: no member has this id.
        """
        if not isinstance(key, str):
            return tuple.__getitem__(self, key)  # a TypeError or an IndexError, as any tuple gives
        for member in self:
            if member.id == key:
                return member
        raise UnknownId("member", key, self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(member.id for member in self)


def by_id_rule(kind: type[object]) -> rule.Rule:
    """One or more values of a class, kept as a `ById`."""
    instances = rule.instances(kind)

    def list_rule(value: object, path: str, problems: Problems) -> object:
        before = len(problems)
        values = instances(value, path, problems)
        if len(problems) > before:
            return values
        if not values:
            problems.add(path, "empty", "expected a list that is not empty")
        return ById(values)

    return list_rule


def check_unique(path: str, ids: tuple[str, ...], problems: Problems) -> None:
    """Note each id that stands more than once."""
    for double, times in sorted(Counter(ids).items()):
        if times > 1:
            problems.add(path, "double-id", f"the id {double!r} stands {times} times; expected once")
