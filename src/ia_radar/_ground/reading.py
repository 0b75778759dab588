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
from ia_radar.text import LANGS, Text, is_blank

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
        self.asked: dict[str, None] = {}  # in the order in which they were asked for
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
        self.asked[key] = None
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
        shape = to_member(kind)
        if self._need(key, shape.expected(), required) is None:
            return None
        member = shape(self, key)
        return member if isinstance(member, kind) else None

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
                shape = shapes.get(field.name, Reader.get)
                value = shape(self, field.name)
                is_required = field.default is attrs.NOTHING
                if value is None and is_required and isinstance(shape, _InWords):
                    self.note(field.name, "missing", f"expected {shape.expected()}")
                    value = REFUSED
                if value is not None or is_required:
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
        """Note every key that nobody asked for, but for the words that `to_dict` puts beside an id."""
        for key in self._data:
            if key not in self.asked and not self._is_words(key):
                name = key if isinstance(key, str) else quote(key)
                self.problems.unknown(self.at(name[:64]), "key", key, sorted(self.asked))

    def _is_words(self, key: object) -> bool:
        stem, mark, end = key.rpartition("_label") if isinstance(key, str) else ("", "", "")
        return bool(mark) and end in ("", "s") and stem in self.asked


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
    if not is_blank(fr):
        return Text(fr, en)
    problems.add(path, "empty", EMPTY_TEXT)
    return None


EMPTY_TEXT = "expected a text that is not empty; only the English may be left out"


def _kind(value: object) -> str:
    return "nothing" if value is None else quote(value)


# Shapes: what a file holds where, turned into what a constructor takes. What does not have the shape is
# handed over as it stands, and the constructor says what is wrong with it; where the constructor would name a
# class, which no file knows, the shape says what the file should hold.

Shape: TypeAlias = Callable[[Reader, str], object]
"""Reader and key → the value for a field."""
_Convert: TypeAlias = "Callable[[object, str, Problems], object]"


def to_day(read: Reader, key: str) -> object:
    """A date, from a text that names one, or as TOML holds it."""
    from datetime import date  # most files hold few days or none

    from ia_radar._ground.days import read_day

    value = read.get(key)
    day = read_day(value) if isinstance(value, str) else value
    if value is None or type(day) is date:
        return day
    read.note(key, "bad-date", f"expected a date such as 2026-11-22, got {quote(value)}")
    return REFUSED


def to_text(read: Reader, key: str) -> object:
    """A `Text`, from a string or a table with ``fr`` and ``en``."""
    return text_of(read.get(key), read.at(key), read.problems)


def to_texts(read: Reader, key: str) -> object:
    """A list of `Text`."""
    values = read.get(key)
    if not isinstance(values, list | tuple):
        return values
    return [text_of(value, f"{read.at(key)}[{index}]", read.problems) for index, value in enumerate(values)]


class _InWords:
    """A shape that can say in words what a file should hold there.

    Args:
        convert: value, path and the problems so far → the value for a field.
        expected: the words; worked out when something is wrong.
    """

    def __init__(self, convert: _Convert, expected: Callable[[], str]) -> None:
        self.convert = convert
        self.expected = expected

    def __call__(self, read: Reader, key: str) -> object:
        value = read.get(key)
        return None if value is None else self.convert(value, read.at(key), read.problems)


def to_member(kind: type[Enum]) -> _InWords:
    """A member of an enum, from its id or from a word for it."""

    def convert(value: object, path: str, problems: Problems) -> object:
        by_id = {member.value: member for member in kind}
        if isinstance(value, kind):
            return value
        if isinstance(value, str):
            if value in by_id:
                return by_id[value]
            from ia_radar._ground.terms import member_of  # what this library writes needs no reader of words

            member = member_of(kind, value)
            if member is None:
                problems.unknown(path, "value", value, by_id)
            return REFUSED if member is None else member
        return _refuse(value, path, problems, expected())

    def expected() -> str:
        return f"one of {', '.join([str(member.value) for member in kind])}"

    return _InWords(convert, expected)


def to_members(kind: type[Enum]) -> _InWords:
    """A list of members of an enum."""
    return _to_list(
        to_member(kind), lambda: f"words among {', '.join([str(member.value) for member in kind])}"
    )


def to_value(reader: Callable[[Reader], object]) -> _InWords:
    """A value that ``reader`` reads from a table."""

    def convert(value: object, path: str, problems: Problems) -> object:
        if not isinstance(value, Mapping):
            return _refuse(value, path, problems, expected())
        result = reader(Reader(value, path, problems))
        return REFUSED if result is None else result

    def expected() -> str:
        return f"a table with {_keys_in_words(reader)}"

    return _InWords(convert, expected)


def to_values(reader: Callable[[Reader], object]) -> _InWords:
    """A list of values that ``reader`` reads, each from a table."""
    return _to_list(to_value(reader), lambda: f"tables with {_keys_in_words(reader)}")


def _to_list(shape: _InWords, members: Callable[[], str]) -> _InWords:
    def convert(value: object, path: str, problems: Problems) -> object:
        if not isinstance(value, list | tuple):
            return _refuse(value, path, problems, expected())
        paths = [f"{path}[{index}]" for index in range(len(value))]
        return [shape.convert(*each, problems) for each in zip(value, paths, strict=True)]

    def expected() -> str:
        return f"a list of {members()}"

    return _InWords(convert, expected)


def _refuse(value: object, path: str, problems: Problems, expected: str) -> object:
    if value is None:
        problems.add(path, "missing", f"expected {expected}")
    elif value is not REFUSED:
        problems.add(path, "wrong-type", f"expected {expected}, got {quote(value)}")
    return REFUSED


def _keys_in_words(reader: Callable[[Reader], object]) -> str:
    """The keys that a table has: those that it cannot do without, and the others."""
    from ia_radar.errors import Problems

    problems = Problems()
    blank = Reader({}, "", problems)
    reader(blank)
    missing = {problem.path for problem in problems if problem.code == "missing"}
    needed = [key for key in blank.asked if key in missing]
    others = ", ".join([key for key in blank.asked if key not in missing])
    if not needed:
        return f"some of the keys {others}"
    keys = f"the keys {', '.join(needed)}" if len(needed) > 1 else f"the key {needed[0]}"
    return f"{keys} (and perhaps {others})" if others else keys


def text_of(value: object, path: str, problems: Problems, *others: str) -> object:
    """A `Text` from a table with ``fr`` and ``en``, beside ``others`` that a caller reads; else as it is."""
    if not isinstance(value, Mapping):
        return value
    reader = Reader(value, path, problems)
    before = len(problems)
    fr, en = (reader.string(lang) for lang in LANGS)
    for key in others:
        reader.get(key)
    reader.done()
    return Text(fr, en) if len(problems) == before else REFUSED
