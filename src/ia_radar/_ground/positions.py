"""The line on which each key of a TOML or JSON text stands, so that a message can name it.

Rules that hold here:

1. The text was parsed already: what is read here is well formed, and only its places are looked for.
2. Paths are written as `ia_radar._ground.reading.Reader` writes them: ``sections[2].items[0].id``.
3. This is asked only when something is wrong, so that a file that is right costs nothing more.
"""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["line_of", "lines_by_path"]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}\n#]*")
_BASIC_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_LITERAL_STRING = re.compile(r"'[^']*'")
_LAST_STEP = re.compile(r"(?:\.[^.\[\]]*|\[\d+\]|^[^.\[\]]+)$")


def lines_by_path(text: str) -> dict[str, int]:
    r"""The line, from 1, of every key and of every member of a list, by its path.

    Args:
        text: well-formed TOML or JSON.

    Examples:
        >>> lines_by_path('id = "x"\n[scale]\nlevels = [\n  { value = 1 },\n]')["scale.levels[0].value"]
        4
        >>> lines_by_path('{"id": "x",\n "scale": {"levels": []}}')["scale.levels"]
        2
    """
    scanner = _Scanner(text)
    if text.lstrip("\ufeff \t\r\n")[:1] == "{":
        scanner.skip(_BLANK)
        scanner.value("")
    else:
        scanner.document()
    return scanner.lines


def line_of(path: str, lines: dict[str, int]) -> int | None:
    """The line of a path, or of the nearest thing that holds it; None for the file as a whole.

    Examples:
        >>> line_of("scale.levels[3].signal", {"scale": 2, "scale.levels": 3})
        3
    """
    while path:
        if path in lines:
            return lines[path]
        shorter = _LAST_STEP.sub("", path)
        path = shorter if shorter != path else ""
    return None


class _Scanner:
    """A text, and how far it was read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = len(text) - len(text.lstrip("\ufeff"))
        self.lines: dict[str, int] = {}
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._counts: dict[str, int] = {}

    def document(self) -> None:
        """A whole TOML text."""
        table = ""
        self.skip(_BLANK)
        while self.place < len(self.text):
            start = self.place
            if self.text.startswith("[", self.place):
                table = self._header()
            else:
                self._pair(table)
            self.skip(_BLANK)
            if self.place == start:
                return  # nothing that is known: the lines found so far are still right

    def _header(self) -> str:
        is_list = self.text.startswith("[[", self.place)
        line = self._line()
        self.place += 1 + is_list
        *outer, last = self._key()
        self.place += 1 + is_list
        path = ""
        for name in outer:
            path = _join(path, name)
            self.lines.setdefault(path, line)
            path += f"[{self._counts[path] - 1}]" if path in self._counts else ""
        path = _join(path, last)
        self.lines.setdefault(path, line)
        if is_list:
            self._counts[path] = self._counts.get(path, 0) + 1
            path += f"[{self._counts[path] - 1}]"
            self.lines[path] = line
        return path

    def _pair(self, table: str) -> None:
        """A key and its value, in TOML or in JSON."""
        line, path = self._line(), table
        for name in self._key():
            path = _join(path, name)
            self.lines.setdefault(path, line)
        self.place += 1  # = or :
        self.skip(_BLANK)
        self.value(path)

    def _key(self) -> list[str]:
        """A key, which in TOML may have several parts."""
        names = []
        while True:
            self.skip(_SPACE)
            if self.text[self.place : self.place + 1] in ('"', "'"):
                names.append(_unquoted(self._string()))
            else:
                names.append(self.skip(_BARE_KEY))
            self.skip(_SPACE)
            if not self.text.startswith(".", self.place):
                return names
            self.place += 1

    def value(self, path: str) -> None:
        """Any value; what it holds is noted under its path."""
        sign = self.text[self.place : self.place + 1]
        if sign in ('"', "'"):
            self._string()
        elif sign in ("[", "{"):
            self._members(path, "]" if sign == "[" else "}")
        else:
            self.skip(_BARE_VALUE)

    def _members(self, path: str, end: str) -> None:
        self.place += 1
        self.skip(_BLANK)
        index = 0
        while self.place < len(self.text) and not self.text.startswith(end, self.place):
            start = self.place
            if end == "}":
                self._pair(path)
            else:
                self.lines[f"{path}[{index}]"] = self._line()
                self.value(f"{path}[{index}]")
            index += 1
            self.skip(_BLANK)
            if self.text.startswith(",", self.place):
                self.place += 1
            self.skip(_BLANK)
            if self.place == start:
                return
        self.place += 1

    def _string(self) -> str:
        quote = self.text[self.place]
        if self.text.startswith(quote * 3, self.place):
            start = self.place
            end = self.text.find(quote * 3, start + 3)
            while quote == '"' and end > 0 and _is_escaped(self.text, end):
                end = self.text.find(quote * 3, end + 1)
            self.place = len(self.text) if end < 0 else end + 3
            while self.text.startswith(quote, self.place):  # up to two more quotes belong to the text
                self.place += 1
            return self.text[start : self.place]
        return self.skip(_BASIC_STRING if quote == '"' else _LITERAL_STRING)

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Go past what matches here, and give it."""
        match = pattern.match(self.text, self.place)
        if match is None:
            self.place = len(self.text)
            return ""
        self.place = match.end()
        return match[0]

    def _line(self) -> int:
        return bisect_right(self._ends, self.place - 1) + 1


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _is_escaped(text: str, place: int) -> bool:
    before = text[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _unquoted(text: str) -> str:
    if text[:1] == '"' and "\\" in text:
        import json

        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    return text[1:-1]
