"""The mapping that a table of fields describes; see `ia_radar._ground.data`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from ia_radar._ground.data import At, Id, Shape, Words
from ia_radar.text import Lang, Text, check_lang

__all__ = ["fields_of", "has_label", "kinds_of", "mapping_of", "members_of"]


_FIELDS: dict[object, tuple[tuple[str, Shape, Callable[[Any], Any]], ...]] = {}


def fields_of(kind: type[Any]) -> tuple[tuple[str, Shape, Callable[[Any], Any]], ...]:
    """The fields of a class that has a table: the name, the shape and the reader of each; worked out once."""
    if kind not in _FIELDS:
        table = {
            name: entry if isinstance(entry, At) else At(name, entry) for name, entry in kind.DATA.items()
        }
        _FIELDS[kind] = tuple((name, at.shape, attrgetter(at.path)) for name, at in table.items())
    return _FIELDS[kind]


def mapping_of(value: object, lang: Lang | None = None) -> dict[str, Any]:
    """The mapping that a value's table describes, ready for `json.dumps`.

    Args:
        value: an instance of a class with a ``DATA`` table.
        lang: language of the words that stand beside the ids; None for ids alone.

    Raises:
        UnknownId: no such language.
    """
    if lang is not None:
        check_lang(lang)
    data: dict[str, Any] = {}
    for name, shape, read in fields_of(type(value)):
        member = read(value)
        if Words in kinds_of(shape):
            if lang is not None:
                data[name] = _in_words(member, lang)
            continue
        data[name] = _plain(member, shape, lang)
        if lang is not None and has_label(shape):
            data |= _labels(name, _labelled(value, name, member), lang)
    return data


def parts_of(shape: Shape) -> tuple[Any, ...]:
    """The shapes that a union offers; a shape of its own is the only one."""
    return get_args(shape) if isinstance(shape, UnionType) else (shape,)


@lru_cache(maxsize=1024)
def members_of(shape: Any, kind: Any) -> Any:
    """The shape of what a list or a mapping holds, None when the shape offers none."""
    return next((get_args(part)[-1] for part in parts_of(shape) if get_origin(part) is kind), None)


@lru_cache(maxsize=1024)
def kinds_of(shape: Any) -> tuple[Any, ...]:
    """The kinds that a field, or the members of a list, may be of."""
    return parts_of(members_of(shape, list) or shape)


@lru_cache(maxsize=1024)
def has_label(shape: Any) -> bool:
    """Whether words stand for what is given: an enum, an item, a section."""
    return any(
        kind is Id or (isinstance(kind, type) and issubclass(kind, Enum) and hasattr(kind, "label"))
        for kind in kinds_of(shape)
    )


def _in_words(member: Text | Sequence[Text] | None, lang: Lang) -> Any:
    if member is None or isinstance(member, Text):
        return member and member[lang]
    return [text[lang] for text in member]


def _labelled(value: object, name: str, member: Any) -> Any:
    """What the words beside a field are taken from: those that the value has for it, or the field itself."""
    kind: Any = type(value)
    attribute = _label_attribute(kind, name)
    label = getattr(value, attribute) if attribute else None
    return member if label is None else label


@lru_cache(maxsize=1024)
def _label_attribute(kind: Any, name: str) -> str:
    """The attribute that holds the words beside a field of a class; empty when the class has none."""
    return next((each for each in (f"{name}_label", f"{name}_labels") if hasattr(kind, each)), "")


def _labels(name: str, member: Any, lang: Lang) -> dict[str, Any]:
    """The words beside a field: one for what has a label, one each for the members of a list."""
    if isinstance(member, tuple | list):
        texts = [_label(each, lang) or (str(each) if isinstance(each, int) else None) for each in member]
        return {f"{name}_labels": texts} if any(texts) or not texts else {}
    text = _label(member, lang)
    return {f"{name}_label": text} if text else {}


def _label(member: Any, lang: Lang) -> str | None:
    """The word for what is given; None for what has none."""
    if isinstance(member, Text):
        return member[lang]
    label = getattr(member, "label", None) or getattr(member, "title", None)
    return label[lang] if isinstance(label, Text) else None


_AS_IT_IS = frozenset({NoneType, bool, int, float, str})


def _plain(member: Any, shape: Shape, lang: Lang | None) -> Any:
    if type(member) in _AS_IT_IS:
        return member
    listed, mapped = members_of(shape, list), members_of(shape, dict)
    if listed is not None:
        members = [_plain(entry, listed, lang) for entry in member]
        return sorted(members) if isinstance(member, frozenset | set) else members
    if mapped is not None:
        pairs = member.items() if isinstance(member, Mapping) else member
        return {_key(key): _plain(entry, mapped, lang) for key, entry in pairs}
    if isinstance(member, Text):
        return member[lang] if lang else {"fr": member.fr} | ({"en": member.en} if member.en else {})
    if isinstance(member, Enum):
        return member.value
    if hasattr(member, "isoformat"):  # a date; its module costs those who only import this one
        day: str = member.isoformat()
        return day
    if isinstance(member, int | float | str):
        return member  # of a class of its own, such as a number of numpy
    if Id in kinds_of(shape):
        return member.id
    return mapping_of(member, lang) if hasattr(type(member), "DATA") else member.to_dict(lang)


def _key(key: object) -> str:
    return str(key.value if isinstance(key, Enum) else key)
