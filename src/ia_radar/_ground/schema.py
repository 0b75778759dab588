"""Pieces of JSON Schema (draft 2020-12) for what files hold."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.vocabularies import LocalWords, Vocabulary, ids_of, label_keys, one_of

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


def object_of(
    required: str = "", kind: type[object] | None = None, /, **properties: dict[str, Any]
) -> dict[str, Any]:
    """An object with these keys, the words beside their ids, and no other key.

    Args:
        required: the keys that it must have, with spaces between them.
        kind: the class that is made of it: what its docstring says of an argument describes the key, which an
            editor shows while it completes a file.
        properties: the schema of each key.
    """
    texts = {} if kind is None else _argument_texts(kind.__doc__ or "")
    properties = {
        name: _described(each, texts[name]) if name in texts else each for name, each in properties.items()
    }
    properties |= label_keys(properties)
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required.split()} if required else schema


def _described(schema: dict[str, Any], text: str) -> dict[str, Any]:
    if isinstance(schema, LocalWords | Vocabulary):
        return schema.described(text)
    return {**schema, "description": text}


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
    return {name: _in_a_file(text) for name, text in texts.items()}


def _in_a_file(text: str) -> str:
    """What a docstring says of an argument, said of a key: a file has no ``None``, it leaves a key out."""
    import re

    return re.sub(r"\bNone\b", "left out", text.replace("``", ""))


def list_of(items: dict[str, Any]) -> dict[str, Any]:
    """A list of such values."""
    return {"type": "array", "items": items}


def map_of(values: dict[str, Any]) -> dict[str, Any]:
    """A mapping of such values, with any keys."""
    return {"type": "object", "additionalProperties": values}


TEXT = {"anyOf": [WORDS, object_of("fr", fr=WORDS, en=STRING)]}
"""A text: plain words, or words by language."""
