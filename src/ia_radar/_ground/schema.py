"""Pieces of JSON Schema (draft 2020-12) for what files hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

__all__ = [
    "DAY",
    "FLAG",
    "NUMBER",
    "SIZE",
    "SLUG",
    "STRING",
    "STRINGS",
    "TEXT",
    "WHOLE",
    "WORDS",
    "ids_of",
    "list_of",
    "map_of",
    "object_of",
    "one_of",
]

STRING = {"type": "string"}
WORDS = {"type": "string", "pattern": r"\S"}
STRINGS = {"type": "array", "items": STRING}
WHOLE = {"type": "integer"}
SIZE = {"type": "integer", "minimum": 0}
NUMBER = {"type": "number"}
FLAG = {"type": "boolean"}
SLUG = {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,63}$"}
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def one_of(kind: type[Enum]) -> dict[str, Any]:
    """The value of a member of an enum."""
    return {"enum": [member.value for member in kind]}


def ids_of(*catalogues: Iterable[str]) -> dict[str, Any]:
    """An id that one of these catalogues has."""
    return {"enum": [name for catalogue in catalogues for name in catalogue]}


def object_of(required: str = "", /, **properties: object) -> dict[str, Any]:
    """An object with these keys and no other.

    Args:
        required: the keys that it must have, with spaces between them.
        properties: the schema of each key.
    """
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required.split()} if required else schema


def list_of(items: dict[str, Any]) -> dict[str, Any]:
    """A list of such values."""
    return {"type": "array", "items": items}


def map_of(values: dict[str, Any]) -> dict[str, Any]:
    """A mapping of such values, with any keys."""
    return {"type": "object", "additionalProperties": values}


TEXT = {"anyOf": [WORDS, object_of("fr", fr=WORDS, en=STRING)]}
"""A text: plain words, or words by language."""
