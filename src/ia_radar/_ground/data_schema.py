"""The JSON Schema that a table of fields describes; see `ia_radar._ground.data`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from ia_radar._ground.data import Id, Words
from ia_radar._ground.data_mapping import fields_of, has_label, kinds_of, members_of
from ia_radar.text import LANGS, Text

__all__ = ["schema_of"]

_PLAIN_SCHEMAS: Mapping[Any, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Words: {"type": "string"},
    Text: {
        "type": ["string", "object"],
        "properties": {lang: {"type": "string"} for lang in LANGS},
        "required": ["fr"],
        "additionalProperties": False,
    },
    NoneType: {"type": "null"},
    object: {},
}


def schema_of(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_dict` gives for a class, words included.

    It holds no reference to other parts of itself, so that it can stand anywhere in an OpenAPI document.

    Args:
        kind: a class with a table of its fields, or one that is written to files.
    """
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__}
    return head | _object_schema(kind, ())


def _object_schema(kind: type[Any], around: tuple[type[Any], ...]) -> dict[str, Any]:
    """The schema of a class within others; one that holds itself is described once."""
    if hasattr(kind, "STORED_AS"):
        from importlib import import_module

        module, _, function = kind.STORED_AS.partition(":")
        stored: dict[str, Any] = getattr(import_module(module), function)()
        return stored
    if kind in around:
        return {"type": "object"}
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, shape, _ in fields_of(kind):
        properties[name] = _schema(shape, (*around, kind))
        if Words not in kinds_of(shape):
            required.append(name)
        if has_label(shape):
            text: dict[str, Any] = {"type": "string"}
            texts = {"type": "array", "items": {"type": ["string", "null"]}}
            is_list = members_of(shape, list) is not None
            properties[f"{name}_label{'s' * is_list}"] = texts if is_list else text
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _schema(shape: Any, around: tuple[type[Any], ...]) -> dict[str, Any]:
    if isinstance(shape, UnionType):
        return {"anyOf": [_schema(part, around) for part in get_args(shape)]}
    if get_origin(shape) is dict:
        return {"type": "object", "additionalProperties": _schema(get_args(shape)[-1], around)}
    if get_origin(shape) is list:
        return {"type": "array", "items": _schema(get_args(shape)[0], around)}
    if getattr(shape, "__module__", "") == "datetime":
        return {"type": "string", "format": "date"}
    if shape in _PLAIN_SCHEMAS:
        return dict(_PLAIN_SCHEMAS[shape])
    if issubclass(shape, Enum):
        return {"enum": [member.value for member in shape]}
    return {"type": "string"} if shape is Id else _object_schema(shape, around)
