"""Results as plain data: one table of fields a class, from which its mapping and its JSON Schema are made.

A class says what it gives out in a table, and two short methods do the rest::

    DATA = {"id": str, "bearer": Role, "text": Words, "applies_from": date, "missing": [str]}

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
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeAlias, get_args

from ia_radar.text import LANGS, Lang, Text, check_lang

__all__ = ["HasData", "Id", "MapOf", "Shape", "Words", "schema_of", "to_data"]


class Words:
    """In a table: a text of the library, given in the language that is asked for and left out without one."""


class Id:
    """In a table: something that is given by its id, with its label beside it when there are words."""


class MapOf:
    """In a table: a mapping from ids to values of one shape.

    Args:
        values: the shape of each value.
    """

    def __init__(self, values: Shape) -> None:
        self.values = values


Shape: TypeAlias = type | UnionType | list[Any] | MapOf
"""What a field gives: a plain type, an enum, `Text` (a text of the user's, in the languages it has), `Words`,
`Id`, a class with a table of its own, ``[shape]`` for a list, ``MapOf(shape)``, or ``shape | None``."""


class HasData(Protocol):
    """A class with a table of its fields."""

    DATA: ClassVar[Mapping[str, Shape]]


def to_data(value: HasData, lang: Lang | None = None) -> dict[str, Any]:
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
    for name, shape in type(value).DATA.items():
        member = getattr(value, name)
        if shape is Words:
            if lang is not None:
                data[name] = None if member is None else member[lang]
            continue
        data[name] = _plain(member, shape, lang)
        label = _label(member, shape)
        if lang is not None and label is not None:
            data[f"{name}_label"] = label[lang]
    return data


def _label(member: object, shape: Shape) -> Text | None:
    """The words for a member that is given as an id: of an enum, of an item, of a section."""
    if hasattr(type(member), "DATA") and not _is_by_id(shape):
        return None
    label = getattr(member, "label", None)
    return label if isinstance(label, Text) else None


def _plain(member: Any, shape: Shape, lang: Lang | None) -> Any:
    if member is None or (isinstance(member, bool | int | float | str) and not isinstance(member, Enum)):
        return member
    if isinstance(shape, list):
        members = [_plain(entry, shape[0], lang) for entry in member]
        return sorted(members) if isinstance(member, frozenset | set) else members
    if isinstance(shape, MapOf):
        pairs = member.items() if isinstance(member, Mapping) else member
        return {str(key): _plain(entry, shape.values, lang) for key, entry in pairs}
    if isinstance(member, Text):
        return {name: text for name in LANGS if (text := getattr(member, name))}
    if isinstance(member, Enum):
        return member.value
    if isinstance(member, dt.date):
        return member.isoformat()
    if hasattr(type(member), "DATA") and not _is_by_id(shape):
        return to_data(member, lang)
    return member.id


def _is_by_id(shape: Shape) -> bool:
    return shape is Id or (isinstance(shape, UnionType) and Id in get_args(shape))


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
        if shape is not Words:
            required.append(name)
            if _may_have_label(shape):
                properties[f"{name}_label"] = {"type": "string"}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _may_have_label(shape: Shape) -> bool:
    kinds = get_args(shape) if isinstance(shape, UnionType) else (shape,)
    return _is_by_id(shape) or any(
        isinstance(kind, type) and hasattr(kind, "label") and not hasattr(kind, "DATA") for kind in kinds
    )


def _schema(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(shape, MapOf):
        return {"type": "object", "additionalProperties": _schema(shape.values, definitions)}
    if isinstance(shape, list):
        return {"type": "array", "items": _schema(shape[0], definitions)}
    if isinstance(shape, UnionType):
        return {"anyOf": [_schema(kind, definitions) for kind in get_args(shape)]}
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
