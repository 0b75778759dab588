"""Results as plain data: one table of fields a class, from which its mapping and its JSON Schema are made.

A class says what it gives out in a table, and two short methods do the rest::

    @data_fields(id=str, bearer=Role, text=Words, applies_from=date, missing=list[str])
    class Duty(NamedTuple):
        ...
        def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
            return to_data(self, lang)

Rules that hold here:

1. Data are ids and plain values: an enum is its value, a date is ISO text, whatever has an id is that id.
2. With a language, words stand beside the ids: ``status`` is followed by ``status_label``. Without one, the
   library's own texts (`Words`) are left out, since they say in words what an id says.
3. The table is all there is: the mapping and the schema cannot say different things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

from ia_radar.text import LANGS, Lang, Text, check_lang

__all__ = ["Id", "Shape", "Words", "data_fields", "schema_of", "to_data"]


T = TypeVar("T")


class Words:
    """In a table: a text of the library, given in the language that is asked for and left out without one."""


class Id:
    """In a table: something that is given by its id, with its label beside it when there are words."""


Shape: TypeAlias = type | UnionType | GenericAlias
"""What a field gives: a plain type, an enum, `Text` (a text of the user's, in the languages it has), `Words`,
`Id`, a class with a table of its own, ``list[shape]``, ``dict[str, shape]``, or any of these ``| None``."""


def data_fields(**fields: Shape) -> Callable[[type[T]], type[T]]:
    """A class decorator: the table of what each field gives, in the order in which it is given."""

    def keep(kind: type[T]) -> type[T]:
        kind.DATA = fields  # type: ignore[attr-defined]  # read by `to_data` and `schema_of` alone
        return kind

    return keep


def to_data(value: object, lang: Lang | None = None) -> dict[str, Any]:
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
    table: Mapping[str, Shape] = type(value).DATA  # type: ignore[attr-defined]  # the caller is such a class
    for name, shape in table.items():
        member = getattr(value, name)
        if Words in _kinds(shape):
            if lang is not None:
                data[name] = _in_words(member, lang)
            continue
        data[name] = _plain(member, shape, lang)
        if lang is not None and _has_label(shape):
            data |= _labels(name, member, lang)
    return data


def _parts(shape: Shape) -> tuple[Any, ...]:
    """The shapes that a union offers; a shape of its own is the only one."""
    return get_args(shape) if isinstance(shape, UnionType) else (shape,)


def _members(shape: Shape, kind: type) -> Any:
    """The shape of what a list or a mapping holds, None when the shape offers none."""
    return next((get_args(part)[-1] for part in _parts(shape) if get_origin(part) is kind), None)


def _kinds(shape: Shape) -> tuple[Any, ...]:
    """The kinds that a field, or the members of a list, may be of."""
    return _parts(_members(shape, list) or shape)


def _has_label(shape: Shape) -> bool:
    """Whether words stand for what is given: an enum, an item, a section."""
    return any(
        kind is Id or (isinstance(kind, type) and issubclass(kind, Enum) and hasattr(kind, "label"))
        for kind in _kinds(shape)
    )


def _in_words(member: Text | Sequence[Text] | None, lang: Lang) -> Any:
    if member is None or isinstance(member, Text):
        return member and member[lang]
    return [text[lang] for text in member]


def _labels(name: str, member: Any, lang: Lang) -> dict[str, Any]:
    """The words beside a field: one for what has a label, one each for the members of a list."""
    if isinstance(member, tuple | list):
        labels = [getattr(each, "label", None) for each in member]
        texts = [label[lang] for label in labels if isinstance(label, Text)]
        return {f"{name}_labels": texts} if len(texts) == len(labels) else {}
    label = getattr(member, "label", None)
    return {f"{name}_label": label[lang]} if isinstance(label, Text) else {}


def _plain(member: Any, shape: Shape, lang: Lang | None) -> Any:
    if member is None or (isinstance(member, bool | int | float | str) and not isinstance(member, Enum)):
        return member
    listed, mapped = _members(shape, list), _members(shape, dict)
    if listed is not None:
        members = [_plain(entry, listed, lang) for entry in member]
        return sorted(members) if isinstance(member, frozenset | set) else members
    if mapped is not None:
        pairs = member.items() if isinstance(member, Mapping) else member
        return {str(key): _plain(entry, mapped, lang) for key, entry in pairs}
    if isinstance(member, Text):
        return {name: text for name in LANGS if (text := getattr(member, name))}
    if isinstance(member, Enum):
        return member.value
    if isinstance(member, dt.date):
        return member.isoformat()
    if hasattr(type(member), "DATA") and Id not in _kinds(shape):
        return to_data(member, lang)
    return member.id


_PLAIN_SCHEMAS: Mapping[Any, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    dt.date: {"type": "string", "format": "date"},
    Words: {"type": "string"},
    Text: {
        "type": "object",
        "properties": {lang: {"type": "string"} for lang in LANGS},
        "required": ["fr"],
        "additionalProperties": False,
    },
    NoneType: {"type": "null"},
    object: {},
}


def schema_of(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_data` gives for a class, words included.

    Args:
        kind: a class with a ``DATA`` table.
    """
    definitions: dict[str, Any] = {}
    body = _object_schema(kind, definitions)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__, **body}
    return schema | ({"$defs": definitions} if definitions else {})


def _object_schema(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, shape in kind.DATA.items():
        properties[name] = _schema(shape, definitions)
        if Words not in _kinds(shape):
            required.append(name)
        if _has_label(shape):
            text: dict[str, Any] = {"type": "string"}
            is_list = _members(shape, list) is not None
            properties[f"{name}_label{'s' * is_list}"] = {"type": "array", "items": text} if is_list else text
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _schema(shape: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(shape, UnionType):
        return {"anyOf": [_schema(part, definitions) for part in get_args(shape)]}
    if get_origin(shape) is dict:
        return {"type": "object", "additionalProperties": _schema(get_args(shape)[-1], definitions)}
    if get_origin(shape) is list:
        return {"type": "array", "items": _schema(get_args(shape)[0], definitions)}
    if shape in _PLAIN_SCHEMAS:
        return dict(_PLAIN_SCHEMAS[shape])
    if issubclass(shape, Enum):
        return {"enum": [member.value for member in shape]}
    if shape is Id:
        return {"type": "string"}
    name = shape.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place of a class that holds itself
        definitions[name] = _object_schema(shape, definitions)
    return {"$ref": f"#/$defs/{name}"}
