"""Reading untrusted mappings (JSON, TOML) into typed values, noting every problem with its path.

Rules that hold here:

1. A reader never raises for what the file holds: it notes a `Problem` and hands back a harmless default.
2. Keys that nobody asked for are problems too: a misspelt key must not be lost in silence.
3. `Reader.build` judges nothing itself: it turns the shapes of a file (a table with fr and en, a date,
   the id of an enum) into what a constructor takes, hands over the rest as it stands, and notes what the
   constructor refuses (`ia_radar._ground.fields`), so that a file and a program are refused alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from ia_radar.errors import InvalidInput, quote
from ia_radar.text import LANGS, Text

if TYPE_CHECKING:
    from ia_radar.errors import Problems

__all__ = [
    "ALREADY_NOTED",
    "REFUSED",
    "Reader",
    "Shape",
    "as_integer",
    "as_number",
    "is_slug",
    "read_text",
    "text_of",
    "to_day",
    "to_member",
    "to_members",
    "to_text",
    "to_texts",
    "to_value",
    "to_values",
]

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

REFUSED: Any = type("Refused", (), {"__repr__": lambda _: "REFUSED"})()
"""Stands in a field for a value that could not be read, after its problems were noted at their own place."""
ALREADY_NOTED = "already-noted"
"""The code of the problem that a rule notes for `REFUSED`; `Reader.build` leaves it out."""

_SLUG = re.compile(r"[a-z][a-z0-9_-]{0,63}")


def is_slug(value: object) -> bool:
    """Whether ``value`` may serve as an identifier: a lower-case letter, then letters, digits, - and _."""
    return isinstance(value, str) and _SLUG.fullmatch(value) is not None


# Python's, and those of numpy 1 and 2.
_BOOLEANS = ("bool", "bool_")


def as_integer(value: object) -> int | None:
    """``value`` as an int if it is one (a numpy integer too); None for ``True``, ``3.0`` or ``"3"``."""
    if type(value) is int:
        return value
    if type(value).__name__ in _BOOLEANS or not hasattr(value, "__index__"):
        return None
    try:
        return int(value.__index__())
    except Exception:  # a foreign __index__ may raise anything; then it is no integer
        return None


def as_number(value: object) -> float | None:
    """``value`` as a finite float if it is a number (a numpy one too); None for ``True``, ``"3"`` or NaN."""
    if type(value) is float:
        return value if isfinite(value) else None
    if isinstance(value, str | bytes) or type(value).__name__ in _BOOLEANS:
        return None
    if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
        return None
    try:
        number = float(value)  # type: ignore[arg-type]  # just seen
    except Exception:  # a foreign __float__ may raise anything; then it is no number
        return None
    return number if isfinite(number) else None


class Reader:
    """A mapping being read.

    Args:
        data: what should be a mapping with string keys.
        path: where it stands in the file, for messages.
        problems: where problems are noted.
    """

    def __init__(self, data: object, path: str, problems: Problems) -> None:
        self.path = path
        self.problems = problems
        self._asked: set[str] = set()
        self._data: Mapping[object, object] = {}
        if isinstance(data, Mapping):
            self._data = data
        else:
            self.note("", "wrong-type", f"expected a table of keys and values, got {_kind(data)}")

    def at(self, key: str) -> str:
        """The path of ``key``."""
        return f"{self.path}.{key}" if self.path and key else self.path or key

    def note(self, key: str, code: str, message: str) -> None:
        """Note a problem about ``key`` (or the whole mapping, for ``""``)."""
        self.problems.add(self.at(key), code, message)

    def get(self, key: str) -> object:
        """The raw value of ``key``, or None; the key counts as known from now on."""
        self._asked.add(key)
        return self._data.get(key)

    def _need(self, key: str, expected: str, required: bool) -> object:
        value = self.get(key)
        if value is None and required:
            self.note(key, "missing", f"expected {expected}")
        return value

    def string(self, key: str, *, required: bool = False) -> str:
        """A string, ``""`` when absent."""
        value = self._need(key, "a text", required)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        self.note(key, "wrong-type", f"expected a text, got {_kind(value)}")
        return ""

    def slug(self, key: str, *, required: bool = True) -> str:
        """An identifier, ``""`` when absent or wrong."""
        value = self._need(key, "an identifier such as 'know_how'", required)
        if value is None:
            return ""
        if is_slug(value):
            return str(value)
        self.note(
            key, "bad-id", f"expected a lower-case letter, then letters, digits, - or _; got {_kind(value)}"
        )
        return ""

    def text(self, key: str, *, required: bool = False) -> Text | None:
        """A text: a plain string, or a table with ``fr`` and, if there is one, ``en``."""
        value = self._need(key, "a text, or a table with fr and en", required)
        if value is None:
            return None
        return read_text(value, self.at(key), self.problems)

    def integer(self, key: str, *, required: bool = False) -> int | None:
        """A whole number."""
        value = self._need(key, "a whole number", required)
        if value is None:
            return None
        number = as_integer(value)
        if number is None:
            self.note(key, "wrong-type", f"expected a whole number, got {_kind(value)}")
        return number

    def items(self, key: str, *, required: bool = False) -> Sequence[object]:
        """A list, empty when absent."""
        value = self._need(key, "a list", required)
        if value is None:
            return ()
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            return value
        self.note(key, "wrong-type", f"expected a list, got {_kind(value)}")
        return ()

    def children(self, key: str, *, required: bool = False) -> list[Reader]:
        """A list of mappings, each with a reader of its own."""
        rows = self.items(key, required=required)
        return [Reader(row, f"{self.at(key)}[{index}]", self.problems) for index, row in enumerate(rows)]

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one."""
        if isinstance(self.get(key), str):
            return (self.string(key),)
        texts: list[str] = []
        for index, value in enumerate(self.items(key)):
            if isinstance(value, str):
                texts.append(value)
            else:
                self.note(f"{key}[{index}]", "wrong-type", f"expected a text, got {_kind(value)}")
        return tuple(texts)

    def choice(self, key: str, kind: type[E], *, required: bool = False) -> E | None:
        """A member of ``kind``, given by its value."""
        known = [str(member.value) for member in kind]
        value = self._need(key, f"one of {', '.join(known)}", required)
        if value is None:
            return None
        for member in kind:
            if member.value == value and isinstance(value, str):
                return member
        self.problems.unknown(self.at(key), key, value, known)
        return None

    def build(self, kind: type[T], /, **shapes: Shape) -> T:
        """The value of class ``kind`` that this table describes, or `REFUSED` after noting every problem.

        Args:
            kind: an attrs class whose constructor judges its fields
                (`ia_radar._ground.fields.check_fields`). Each field is read at the key of its name; one that
                is absent or null keeps its default.
            **shapes: by field, how to read what a file holds in another shape than the constructor takes.
        """
        given = {}
        for field in attrs.fields(kind):  # type: ignore[arg-type]  # an attrs class, as is said above
            if field.init:
                value = shapes[field.name](self, field.name) if field.name in shapes else self.get(field.name)
                if value is not None or field.default is attrs.NOTHING:
                    given[field.name] = value
        self.done()
        return self.judged(lambda: kind(**given))

    def judged(self, build: Callable[[], T]) -> T:
        """What ``build`` gives, or `REFUSED` after noting its problems under the path of this table."""
        try:
            return build()
        except InvalidInput as error:
            self.problems.extend(
                problem.within(self.path) for problem in error.problems if problem.code != ALREADY_NOTED
            )
            return REFUSED  # type: ignore[no-any-return]  # whoever asks for a value sees that there are problems

    def done(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                name = key if isinstance(key, str) else quote(key)
                self.problems.unknown(self.at(name[:64]), "key", key, sorted(self._asked))


def read_text(value: object, path: str, problems: Problems) -> Text | None:
    """A `Text` from a plain string (shown in every language) or a table with ``fr`` and ``en``."""
    if isinstance(value, Mapping):
        reader = Reader(value, path, problems)
        fr, en = (reader.string(lang, required=lang == "fr") for lang in LANGS)
        reader.done()
        if not isinstance(value.get("fr"), str):
            return None  # noted above
    elif isinstance(value, str):
        fr, en = value, ""
    else:
        problems.add(path, "wrong-type", f"expected a text, or a table with fr and en, got {_kind(value)}")
        return None
    if fr.strip():
        return Text(fr, en)
    problems.add(path, "empty", EMPTY_TEXT)
    return None


EMPTY_TEXT = "expected a text that is not empty; only the English may be left out"


def _kind(value: object) -> str:
    return "nothing" if value is None else quote(value)


# Shapes: what a file holds where, turned into what a constructor takes. What does not have the shape is
# handed over as it stands, and the constructor says what is wrong with it.

Shape: TypeAlias = Callable[[Reader, str], object]
"""Reader and key → the value for a field."""


def to_day(read: Reader, key: str) -> object:
    """A date, from a text that names one."""
    from ia_radar._ground.days import read_day  # most files hold few days or none

    value = read.get(key)
    day = read_day(value) if isinstance(value, str) else None
    return value if day is None else day


def to_text(read: Reader, key: str) -> object:
    """A `Text`, from a string or a table with ``fr`` and ``en``."""
    return text_of(read.get(key), read.at(key), read.problems)


def to_texts(read: Reader, key: str) -> object:
    """A list of `Text`."""
    return _each(read, key, lambda value, path: text_of(value, path, read.problems))


def to_member(kind: type[Enum]) -> Shape:
    """A member of an enum, from its id."""
    return lambda read, key: _member(kind, read.get(key))


def to_members(kind: type[Enum]) -> Shape:
    """A list of members of an enum."""
    return lambda read, key: _each(read, key, lambda value, _: _member(kind, value))


def to_value(reader: Callable[[Reader], object]) -> Shape:
    """A value that ``reader`` reads from a table."""
    return lambda read, key: _value(reader, read.get(key), read.at(key), read.problems)


def to_values(reader: Callable[[Reader], object]) -> Shape:
    """A list of values that ``reader`` reads, each from a table."""
    return lambda read, key: _each(read, key, lambda value, path: _value(reader, value, path, read.problems))


def _each(read: Reader, key: str, shape: Callable[[object, str], object]) -> object:
    values = read.get(key)
    if not isinstance(values, list | tuple):
        return values
    return [shape(value, f"{read.at(key)}[{index}]") for index, value in enumerate(values)]


def text_of(value: object, path: str, problems: Problems) -> object:
    """A `Text` from a table with ``fr`` and ``en``; anything else as it stands."""
    if not isinstance(value, Mapping):
        return value
    reader = Reader(value, path, problems)
    before = len(problems)
    fr, en = (reader.string(lang) for lang in LANGS)
    reader.done()
    return Text(fr, en) if len(problems) == before else REFUSED


def _member(kind: type[Enum], value: object) -> object:
    by_id = {member.value: member for member in kind}
    return by_id.get(value, value) if isinstance(value, str) else value


def _value(reader: Callable[[Reader], object], value: object, path: str, problems: Problems) -> object:
    if not isinstance(value, Mapping):
        return value
    found = reader(Reader(value, path, problems))
    return REFUSED if found is None else found
