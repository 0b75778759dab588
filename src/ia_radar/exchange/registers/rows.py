"""From the bytes of a file to rows: lines, cells and JSON values, bounded in memory, whatever the file holds.

Rules that hold here:

1. One row at a time. No row makes this read more than `MAX_ROW` bytes ahead.
2. A row that cannot be read is set aside and reading goes on at the next line: a broken quote costs one.
3. A line that is no UTF-8 is read as Windows-1252 (Latin-1 and its typographic signs), and noted.
4. A cell that a spreadsheet would run is only text here; `guard` makes it so for whoever opens an export.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import IO, TYPE_CHECKING, TypeAlias

from ia_radar.errors import InvalidInput, Problem

if TYPE_CHECKING:
    from ia_radar.exchange.registers.record import Tally

__all__ = [
    "MAX_CELL",
    "MAX_ROW",
    "Lines",
    "Source",
    "cells",
    "guard",
    "json_values",
    "open_source",
    "unguard",
]

Source: TypeAlias = str | os.PathLike[str] | IO[bytes] | Iterable[bytes]
"""A path, a file open in binary mode, or any pieces of bytes."""

MAX_ROW = 1 << 20
"""Bytes: no row, no JSON record may be longer."""
MAX_CELL = 100_000
"""Characters: no cell may be longer."""
_MAX_LINES = 200  # of one row: a quote that stays open longer was never meant to open
_PIECE = 1 << 16
_NUMBER = re.compile(r"[-+]?\d{1,15}([.,]\d{1,15})?%?")
_RUNS = re.compile("[=+\\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]|%\\w")


def guard(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it: an apostrophe in front of what would start a formula.

    >>> guard("=cmd|' /C calc'!A0"), guard("-3,5"), guard("+33 2 40 00 00 00")
    ("'=cmd|' /C calc'!A0", '-3,5', "'+33 2 40 00 00 00")
    """
    start = cell.lstrip(" '\ufeff\u00a0\u200b")
    return f"'{cell}" if _RUNS.match(start) and not _NUMBER.fullmatch(cell) else cell


def unguard(cell: str) -> str:
    """``cell`` without the apostrophe that `guard` put.

    >>> unguard(guard("=1+1")), unguard("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and guard(cell[1:]) == cell else cell


def open_source(source: Source) -> Iterator[bytes]:
    """The pieces of a source; a path is opened here and closed at the end.

    Raises:
        InvalidInput: it cannot be read, or holds text instead of bytes.
    """
    try:
        if isinstance(source, str | os.PathLike):
            with open(source, "rb") as file:  # noqa: PTH123 - any path-like
                while piece := file.read(_PIECE):
                    yield piece
            return
        for piece in source:
            if not isinstance(piece, bytes | bytearray | memoryview):
                kind = type(piece).__name__
                raise InvalidInput([Problem("", "wrong-type", f"expected bytes (mode 'rb'), got {kind}")])
            yield bytes(piece)
    except (OSError, TypeError, ValueError) as error:
        if isinstance(error, InvalidInput):
            raise
        raise InvalidInput([Problem(str(source)[:200], "unreadable", f"cannot be read: {error}")]) from error


class Lines:
    """The lines of a source, with their numbers; some can be handed back to be read again.

    Args:
        source: where the bytes come from.
        tally: where repairs are noted.
    """

    def __init__(self, source: Source, tally: Tally) -> None:
        self.tally = tally
        self.number = 0
        self._back: list[str] = []
        self._raw = self._split(open_source(source))
        self._is_utf8 = True

    def _split(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Physical lines, cut after `MAX_ROW` bytes (the rest of such a line is skipped)."""
        rest, skipping = b"", False
        with closing(pieces) as opened:  # type: ignore[type-var]  # a generator, which has close()
            for piece in opened:
                *whole, rest = (rest + piece).split(b"\n")
                for line in whole:
                    if not skipping:
                        yield line[: MAX_ROW + 1]
                    skipping = False
                if len(rest) > MAX_ROW:
                    if not skipping:
                        yield rest[: MAX_ROW + 1]
                    rest, skipping = b"", True
        if rest:
            yield rest

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        self.number += 1
        if self._back:
            return self._back.pop()
        try:
            raw = next(self._raw)
        except StopIteration:
            self.number -= 1
            raise
        if self.number == 1:
            raw = self._unmarked(raw)
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError:
            line = raw.decode("cp1252", errors="replace")
            if self._is_utf8:
                self._is_utf8 = False
                self.tally.note(
                    f"line {self.number}",
                    "encoding",
                    "is no UTF-8; read as Windows-1252, here and below where needed",
                )
        return line.removesuffix("\r")

    def _unmarked(self, raw: bytes) -> bytes:
        """The first line without its byte order mark.

        Raises:
            InvalidInput: the mark, or the zero bytes, of an encoding that is not read.
        """
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:400].count(0) > 2:
            message = "looks like UTF-16, or like no text at all; save the table as CSV in UTF-8"
            raise InvalidInput([Problem("line 1", "encoding", message)])
        return raw.removeprefix(b"\xef\xbb\xbf")

    def hand_back(self, lines: list[str]) -> None:
        """Have these lines, the last ones read, read again."""
        self._back.extend(reversed(lines))
        self.number -= len(lines)


def cells(lines: Lines, delimiter: str) -> Iterator[tuple[int, list[str], str]]:
    """The rows of a table, each with its first line and its text; blank ones are counted, not given."""
    for first in lines:
        start, parts, quotes, size = lines.number, [first], first.count('"'), len(first)
        while quotes % 2 and len(parts) < _MAX_LINES and size <= MAX_ROW:
            following = next(lines, None)
            if following is None:
                break
            parts.append(following)
            quotes += following.count('"')
            size += len(following)
        raw = "\n".join(parts)
        row, problem = _parsed(raw, delimiter) if not quotes % 2 and size <= MAX_ROW else (None, None)
        if row is None:
            lines.hand_back(parts[1:])
            code, message = problem or _unparsed(quotes, size)
            lines.tally.set_aside(start, [Problem(f"line {start}", code, message)], first)
        elif not any(map(str.strip, row)):
            lines.tally.blank += 1
        else:
            yield start, row, raw


def _unparsed(quotes: int, size: int) -> tuple[str, str]:
    if size > MAX_ROW:
        return "too-large", f"the row is longer than {MAX_ROW} bytes"
    return "broken-quote", f"a quotation mark opens and does not close; {quotes} of them were counted"


def _parsed(raw: str, delimiter: str) -> tuple[list[str] | None, tuple[str, str] | None]:
    try:
        (row,) = csv.reader([raw], delimiter=delimiter, strict=True) if raw else [[""]]
    except (csv.Error, ValueError) as error:
        too_long = "field larger" in str(error)
        return None, ("huge-cell" if too_long else "broken-quote", f"cannot be split into cells: {error}")
    longest = max(map(len, row))
    if longest > MAX_CELL:
        return None, ("huge-cell", f"a cell has {longest} characters; at most {MAX_CELL} are read")
    return row, None


def json_values(source: Source, tally: Tally, key: str) -> Iterator[tuple[int, object, str]]:
    """The records of a JSON file, one at a time: one a line, a list, or a list under ``key``.

    Yields the position of each, from 1, with its value and text.

    Raises:
        InvalidInput: the file is no JSON of these shapes.
    """
    import codecs

    decoder = json.JSONDecoder()
    decode = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
    pieces = (decode.decode(piece) for piece in open_source(source))
    text = _Text(pieces)
    text.enter(key)
    position = 0
    while text.skip():
        position += 1
        value, raw, error = text.value(decoder)
        if error:
            tally.set_aside(position, [Problem(f"record {position}", *error)], raw)
            if not text.resume():
                return
        else:
            yield position, value, raw


class _Text:
    """A text that arrives in pieces, read from the front."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self.pieces = pieces
        self.text = ""

    def more(self) -> bool:
        piece = next(self.pieces, None)
        self.text += piece or ""
        return piece is not None

    def enter(self, key: str) -> None:
        """Step into the list of records, if the file wraps one."""
        while len(self.text.lstrip()) < _PIECE and self.more():
            pass
        start = self.text.lstrip()
        if start.startswith("{") and (
            found := re.match(rf'\{{.*?"{re.escape(key)}"\s*:\s*\[', start, re.DOTALL)
        ):
            head = found.group(0)
            if "\n{" not in head:  # not a line of its own followed by others
                self.text = start[len(head) :]
                return
        if not start.startswith(("{", "[")):
            raise InvalidInput(
                [Problem("", "malformed", "expected JSON: a list of records, or one record a line")]
            )
        self.text = start.removeprefix("[")

    def skip(self) -> bool:
        """Drop what stands between records; False at the end of the list or of the file."""
        while True:
            self.text = self.text.lstrip(" \t\r\n,")
            if self.text:
                return not self.text.startswith("]")
            if not self.more():
                return False

    def value(self, decoder: json.JSONDecoder) -> tuple[object, str, tuple[str, str] | None]:
        """The next record; what is wrong with it instead, when it cannot be read."""
        tried = 0
        while True:
            if (
                len(self.text) >= 2 * tried
            ):  # doubling: a record that comes in many pieces is not parsed at each
                tried = len(self.text)
                try:
                    value, end = decoder.raw_decode(self.text)
                except (ValueError, RecursionError) as error:
                    problem = ("malformed", f"not JSON: {error!s:.200}")
                else:
                    raw, self.text = self.text[:2000], self.text[end:]
                    return value, raw, None
            if len(self.text) > MAX_ROW:
                return None, self.text[:2000], ("too-large", f"no record ends within {MAX_ROW} characters")
            if not self.more():
                if tried < len(self.text):
                    tried = 0
                    continue
                return None, self.text[:2000], problem

    def resume(self) -> bool:
        """Go on at the next line that starts a record."""
        while True:
            found = re.search(r"\n\s*(?=\{)", self.text)
            if found:
                self.text = self.text[found.end() :]
                return True
            self.text = self.text[-200:] if len(self.text) > MAX_ROW else self.text
            if not self.more():
                return False
