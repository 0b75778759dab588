"""Pieces of JSON Schema (draft 2020-12) for what files hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

__all__ = [
    "DAY",
    "FLAG",
    "LOCAL_ID",
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
LOCAL_ID = {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,63}:[a-z][a-z0-9_-]{0,63}$"}
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def one_of(kind: type[Enum]) -> dict[str, Any]:
    """The value of a member of an enum."""
    return {"enum": [member.value for member in kind]}


def ids_of(*catalogues: Iterable[str]) -> dict[str, Any]:
    """An id that one of these catalogues has."""
    return {"enum": [name for catalogue in catalogues for name in catalogue]}


def object_of(
    required: str = "", kind: type[object] | None = None, /, **properties: dict[str, Any]
) -> dict[str, Any]:
    """An object with these keys and no other.

    Args:
        required: the keys that it must have, with spaces between them.
        kind: the class that is made of it: what its docstring says of an argument describes the key, which an
            editor shows while it completes a file.
        properties: the schema of each key.
    """
    texts = {} if kind is None else _argument_texts(kind.__doc__ or "")
    properties = {
        name: {**each, "description": texts[name]} if name in texts else each
        for name, each in properties.items()
    }
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required.split()} if required else schema


def _argument_texts(docstring: str) -> dict[str, str]:
    """By argument, what the ``Args:`` of a docstring say."""
    from inspect import cleandoc

    texts: dict[str, str] = {}
    _, _, block = cleandoc(docstring).partition("Args:\n")
    name = ""
    for line in block.split("\n"):
        if not line.startswith("    "):
            break
        if line.startswith("     "):
            texts[name] += f" {line.strip()}"
        else:
            name, _, text = line.strip().partition(": ")
            texts[name] = text
    return {name: text.replace("``", "") for name, text in texts.items()}


def list_of(items: dict[str, Any]) -> dict[str, Any]:
    """A list of such values."""
    return {"type": "array", "items": items}


def map_of(values: dict[str, Any]) -> dict[str, Any]:
    """A mapping of such values, with any keys."""
    return {"type": "object", "additionalProperties": values}


TEXT = {"anyOf": [WORDS, object_of("fr", fr=WORDS, en=STRING)]}
"""A text: plain words, or words by language."""
