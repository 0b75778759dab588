"""Reading untrusted mappings (JSON, TOML) into typed values, noting every problem with its path.

Rules that hold here:

1. A reader never raises for what the file holds: it notes a `Problem` and hands back a harmless default.
2. Keys that nobody asked for are problems too: a misspelt key must not be lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from ia_radar.text import LANGS, Text

if TYPE_CHECKING:
    from datetime import date

    from ia_radar.errors import Problems

__all__ = ["Reader", "as_integer", "is_slug", "read_text"]

E = TypeVar("E", bound=Enum)

_SLUG = re.compile(r"[a-z][a-z0-9_-]{0,63}")


def is_slug(value: object) -> bool:
    """Whether ``value`` may serve as an identifier: a lower-case letter, then letters, digits, - and _."""
    return isinstance(value, str) and _SLUG.fullmatch(value) is not None


def as_integer(value: object) -> int | None:
    """``value`` as an int if it is one (a numpy integer too); None for ``True``, ``3.0`` or ``"3"``."""
    if type(value) is int:
        return value
    if isinstance(value, bool) or type(value).__name__ == "bool_" or not hasattr(value, "__index__"):
        return None
    try:
        return int(value.__index__())
    except Exception:  # a foreign __index__ may raise anything; then it is no integer
        return None


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

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts."""
        rows = enumerate(self.items(key))
        texts = (read_text(row, f"{self.at(key)}[{index}]", self.problems) for index, row in rows)
        return tuple(text for text in texts if text is not None)

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

    def child(self, key: str, *, required: bool = False) -> Reader | None:
        """A mapping with a reader of its own, None when absent."""
        value = self._need(key, "a table of keys and values", required)
        return None if value is None else Reader(value, self.at(key), self.problems)

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings; a single string counts as a list of one."""
        if isinstance(self.get(key), str):
            return (self.string(key),)
        kept: list[str] = []
        for index, value in enumerate(self.items(key)):
            if isinstance(value, str):
                kept.append(value)
            else:
                self.note(f"{key}[{index}]", "wrong-type", f"expected a text, got {_kind(value)}")
        return tuple(kept)

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

    def day(self, key: str) -> date | None:
        """A date, as ISO text (``2026-11-22``) or as a TOML date."""
        from datetime import date

        value = self.get(key)
        if value is None or type(value) is date:
            return value
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self.note(key, "bad-date", f"expected a date such as 2026-11-22, got {_kind(value)}")
        return None

    def table(self, key: str) -> Mapping[str, object]:
        """A mapping with string keys, empty when absent."""
        value = self.get(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.note(key, "wrong-type", f"expected a table of keys and values, got {_kind(value)}")
            return {}
        for name in value:
            if not isinstance(name, str):
                self.note(key, "wrong-type", f"expected texts as keys, got {_kind(name)}")
        return {name: entry for name, entry in value.items() if isinstance(name, str)}

    def done(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                name = key if isinstance(key, str) else repr(key)
                self.problems.unknown(self.at(name[:64]), "key", key, sorted(self._asked))


def read_text(value: object, path: str, problems: Problems) -> Text | None:
    """A `Text` from a plain string (shown in every language) or a table with ``fr`` and ``en``."""
    if isinstance(value, str):
        if value.strip():
            return Text(value)
        problems.add(path, "empty", "expected a text that is not empty")
        return None
    if not isinstance(value, Mapping):
        problems.add(path, "wrong-type", f"expected a text, or a table with fr and en, got {_kind(value)}")
        return None
    reader = Reader(value, path, problems)
    texts = {lang: reader.string(lang, required=lang == "fr") for lang in LANGS}
    reader.done()
    return Text(**texts)


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str | int | float):
        text = repr(value)
        return text if len(text) <= 40 else f"{text[:37]}..."
    return type(value).__name__
