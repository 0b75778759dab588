"""Results as plain data: one table of fields a class, from which its mapping and its JSON Schema are made.

A class says what it gives out in a table, and two short methods do the rest::

    @data_fields(id=str, bearer=Role, text=Words, applies_from=date, missing=list[str])
    class Duty(NamedTuple):
        ...
        def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
            return to_data(self, lang)

Rules that hold here:

1. Data are ids and plain values: an enum is its value, a date is ISO text, whatever has an id is that id.
2. With a language, words stand beside the ids: ``status`` is followed by ``status_label``, and a text is a
   string in that language. Without one, a text of the user's stands in every language it has, and the
   library's own texts (`Words`) are left out, since they say in words what an id says.
3. The table is all there is: the mapping and the schema cannot say different things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from operator import attrgetter
from types import GenericAlias, NoneType, UnionType
from typing import Any, NamedTuple, TypeAlias, TypeVar, get_args, get_origin

from ia_radar.text import LANGS, Lang, Text, check_lang

__all__ = ["At", "Id", "Shape", "Words", "data_fields", "in_language", "schema_of", "stored_as", "to_data"]


T = TypeVar("T")


class Words:
    """In a table: a text of the library, given in the language that is asked for and left out without one."""


class Id:
    """In a table: something that is given by its id, with its label beside it when there are words."""


Shape: TypeAlias = type | UnionType | GenericAlias
"""What a field gives: a plain type, an enum, `Text` (a text of the user's, in the languages it has), `Words`,
`Id`, a class with a table of its own, ``list[shape]``, ``dict[str, shape]``, or any of these ``| None``."""


class At(NamedTuple):
    """In a table: a field that is read elsewhere, such as ``At("assessment.grid.version", str)``."""

    path: str
    shape: Shape


def data_fields(**fields: Shape | At) -> Callable[[type[T]], type[T]]:
    """A class decorator: the table of what each field gives, in the order in which it is given."""

    def keep(kind: type[T]) -> type[T]:
        # Read by `to_data` and `schema_of` alone: the shape of each field, and where it is read.
        kind.DATA = {  # type: ignore[attr-defined]
            name: field.shape if isinstance(field, At) else field for name, field in fields.items()
        }
        paths = [field.path if isinstance(field, At) else name for name, field in fields.items()]
        kind.DATA_PATHS = tuple(map(attrgetter, paths))  # type: ignore[attr-defined]
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
    kind: Any = type(value)
    for (name, shape), read in zip(kind.DATA.items(), kind.DATA_PATHS, strict=True):
        member = read(value)
        if Words in _kinds(shape):
            if lang is not None:
                data[name] = _in_words(member, lang)
            continue
        data[name] = _plain(member, shape, lang)
        if lang is not None and _has_label(shape):
            data |= _labels(name, member, lang)
    return data


def stored_as(place: str) -> Callable[[type[T]], type[T]]:
    """A class decorator: the values of this class are written to files and read back.

    Args:
        place: the function that gives the JSON Schema of what `to_dict` gives, as ``module:function``.
    """

    def keep(kind: type[T]) -> type[T]:
        kind.STORED_AS = place  # type: ignore[attr-defined]  # read by `schema_of` alone
        return kind

    return keep


def in_language(data: Any, lang: Lang | None) -> Any:
    """Plain values with every text of two languages in one of them; unchanged without a language.

    Raises:
        UnknownId: no such language.

    Examples:
        >>> in_language({"title": {"fr": "Vélo", "en": "Bicycle"}, "sizes": [1]}, "en")
        {'title': 'Bicycle', 'sizes': [1]}
    """
    if lang is None:
        return data
    check_lang(lang)
    if isinstance(data, list):
        return [in_language(entry, lang) for entry in data]
    if not isinstance(data, dict):
        return data
    if "fr" in data and data.keys() <= set(LANGS):
        return Text(**data)[lang]
    return {key: in_language(entry, lang) for key, entry in data.items()}


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
        texts = [_label(each, lang) or (str(each) if isinstance(each, int) else None) for each in member]
        return {f"{name}_labels": texts} if any(texts) or not texts else {}
    text = _label(member, lang)
    return {f"{name}_label": text} if text else {}


def _label(member: Any, lang: Lang) -> str | None:
    """The word for what is given; None for what has none."""
    label = getattr(member, "label", None) or getattr(member, "title", None)
    return label[lang] if isinstance(label, Text) else None


def _plain(member: Any, shape: Shape, lang: Lang | None) -> Any:
    if member is None or (isinstance(member, bool | int | float | str) and not isinstance(member, Enum)):
        return member
    listed, mapped = _members(shape, list), _members(shape, dict)
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
    if isinstance(member, dt.date):
        return member.isoformat()
    if Id in _kinds(shape):
        return member.id
    return to_data(member, lang) if hasattr(type(member), "DATA") else member.to_dict(lang)


def _key(key: object) -> str:
    return str(key.value if isinstance(key, Enum) else key)


_PLAIN_SCHEMAS: Mapping[Any, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    dt.date: {"type": "string", "format": "date"},
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

    Args:
        kind: a class with a table of its fields, or one that is written to files.
    """
    definitions: dict[str, Any] = {}
    body = _object_schema(kind, definitions)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.__name__} | body
    return schema | ({"$defs": definitions} if definitions else {})


def _object_schema(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if hasattr(kind, "STORED_AS"):
        from importlib import import_module

        module, _, function = kind.STORED_AS.partition(":")
        stored: dict[str, Any] = getattr(import_module(module), function)()
        return stored
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, shape in kind.DATA.items():
        properties[name] = _schema(shape, definitions)
        if Words not in _kinds(shape):
            required.append(name)
        if _has_label(shape):
            text: dict[str, Any] = {"type": "string"}
            texts = {"type": "array", "items": {"type": ["string", "null"]}}
            is_list = _members(shape, list) is not None
            properties[f"{name}_label{'s' * is_list}"] = texts if is_list else text
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
