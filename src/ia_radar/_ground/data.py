"""Results as plain data: one table of fields a class, from which its mapping and its JSON Schema are made.

A class says what it gives out in a table, and two short methods do the rest::

    @data_fields(id=str, bearer=Role, text=Words, applies_from=date, missing=list[str])
    class Duty(NamedTuple):
        ...
        def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
            return to_data(self, lang)

Rules that hold here:

1. Data are ids and plain values: an enum is its value, a date is ISO text, whatever has an id is that id.
2. With a language, words stand beside the ids: ``status`` is followed by ``status_label`` (an attribute of
   that name, where the value has one; what labels the status itself otherwise), and a text is a string in
   that language. Without one, a text of the user's stands in every language it has, and the library's own
   texts (`Words`) are left out, since they say in words what an id says.
3. The table is all there is: the mapping and the schema cannot say different things.
4. In a notebook or a debugger a value is one line; `to_dict` gives all of it.
"""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import GenericAlias, UnionType

    from ia_radar._ground.vocabularies import Local
    from ia_radar.text import Lang

__all__ = ["At", "Id", "Shape", "Words", "data_fields", "in_words", "stored_as", "to_data"]


T = TypeVar("T")


class Words:
    """In a table: a text of the library, given in the language that is asked for and left out without one."""


class Id:
    """In a table: something that is given by its id, with its label beside it when there are words."""


Shape: TypeAlias = "type | UnionType | GenericAlias"
"""What a field gives: a plain type, an enum, `Text` (a text of the user's, in the languages it has), `Words`,
`Id`, a class with a table of its own, ``list[shape]``, ``dict[str, shape]``, or any of these ``| None``."""


class At:
    """In a table: a field that is read elsewhere, such as ``At("assessment.grid.version", str)``."""

    def __init__(self, path: str, shape: Shape) -> None:
        self.path = path
        self.shape = shape


_LONGEST_REPR = 160
_LONGEST_FIELD = 60
_GENERATED = ("<attrs generated", collections.__file__)
"""Where the code of a `__repr__` stands that nobody wrote."""


def _with_short_repr(kind: type[T]) -> type[T]:
    """The class, its own `__repr__` cut where it is long; one that somebody wrote stays."""
    whole: Callable[[T], str] = kind.__repr__
    code = getattr(whole, "__code__", None)
    if code is None or not code.co_filename.startswith(_GENERATED):
        return kind
    fields = getattr(kind, "__attrs_attrs__", None)
    names = [each.name for each in fields if each.repr] if fields else getattr(kind, "_fields", ())

    def short(self: T) -> str:
        text = whole(self)
        if len(text) <= _LONGEST_REPR:
            return text
        parts = [f"{name}={_cut(repr(getattr(self, name)), _LONGEST_FIELD)}" for name in names]
        return _cut(f"{kind.__qualname__}({', '.join(parts)}", _LONGEST_REPR) + ")"

    kind.__repr__ = short  # type: ignore[method-assign,assignment]  # as attrs and namedtuple do
    return kind


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def data_fields(**fields: Shape | At) -> Callable[[type[T]], type[T]]:
    """A class decorator: the table of what each field gives, in the order in which it is given."""

    def keep(kind: type[T]) -> type[T]:
        kind.DATA = fields  # type: ignore[attr-defined]  # read by `data_mapping.fields_of` alone
        return _known_to_pydantic(_with_short_repr(kind))

    return keep


def stored_as(place: str) -> Callable[[type[T]], type[T]]:
    """A class decorator: the values of this class are written to files and read back.

    Args:
        place: the function that gives the JSON Schema of what `to_dict` gives, as ``module:function``.
    """

    def keep(kind: type[T]) -> type[T]:
        kind.STORED_AS = place  # type: ignore[attr-defined]  # read by `schema_of` alone
        return _known_to_pydantic(_with_short_repr(kind))

    return keep


def _known_to_pydantic(kind: type[T]) -> type[T]:
    """The class with what pydantic, and so FastAPI, asks of it to return it and to document it."""
    kind.__get_pydantic_core_schema__ = _CORE  # type: ignore[attr-defined]  # pydantic's own name
    kind.__get_pydantic_json_schema__ = _JSON  # type: ignore[attr-defined]  # likewise
    return kind


def _core_schema(kind: type[Any], _source: object, _handler: object) -> Any:
    from ia_radar._ground.pydantic import core_schema_of

    return core_schema_of(kind)


def _json_schema(kind: type[Any], _core: object, handler: Any) -> dict[str, Any]:
    from ia_radar._ground.pydantic import json_schema_of

    return json_schema_of(kind, handler.mode)


_CORE, _JSON = classmethod(_core_schema), classmethod(_json_schema)


def to_data(value: object, lang: Lang | None = None) -> dict[str, Any]:
    """See `ia_radar._ground.data_mapping.mapping_of`, which is loaded when a value is first given out."""
    from ia_radar._ground.data_mapping import mapping_of

    return mapping_of(value, lang)


def in_words(
    value: object, data: dict[str, Any], lang: Lang | None, local: Callable[[], Local] | None = None
) -> dict[str, Any]:
    """What a file holds of a value, with words beside its ids; unchanged without a language.

    Args:
        value: of a class that is written to files; its schema says which words.
        data: what a file holds of it.
        lang: language of the words and of the texts.
        local: gives the words of ids that the value brings along.
    """
    if lang is None:
        return data
    from ia_radar._ground.vocabularies import words_beside

    return words_beside(type(value), data, lang, local() if local else None)
