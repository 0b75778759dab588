"""JSON as a text that arrives in pieces: stepping through it, and following the brackets of one value.

Rules that hold here:

1. No more text is held than what one value needs.
2. Where a value cannot be read, its brackets say where it ends, as far as they can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ia_radar.exchange.registers.parsing.source import PIECE

__all__ = ["BLANK", "Buffer", "Scan", "depth_of"]

BLANK = " \t\r\n\ufeff\x1e"
"""What may stand between values."""
_BETWEEN = re.compile(rf"[{BLANK}]*")
_STRING_REST = re.compile(r'[^"\\\n]*+(?:\\.[^"\\\n]*+)*+', re.DOTALL)
_TOKEN = re.compile(r'["\[\]{}:,]|[^\s"\[\]{}:,]+')
_NEXT_RECORD = re.compile(r'(?:\n|[}\]]\s*,)\s*(?=\{\s*["}])')
_CLOSES = {"{": "}", "[": "]"}


class Scan:
    """The brackets of one value, followed as its text arrives.

    Args:
        at: where the value starts.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.deepest = 0
        self._open: list[str] = []
        self._in_string = False
        self._before = ""

    def go_on(self, text: str) -> str:
        """Read on: ``"end"`` of the value, ``"more"`` text is needed, or the value is ``"broken"``."""
        while True:
            if self._in_string:
                rest = _STRING_REST.match(text, self.at)
                self.at = rest.end() if rest else self.at
                if self.at >= len(text) or text[self.at] == "\\":
                    return "more"
                if text[self.at] == "\n":
                    return "broken"  # JSON has no line break in a string
                self.at += 1
                self._in_string = False
                self._before = '"'
                if not self._open:
                    return "end"
                continue
            token = _TOKEN.search(text, self.at)
            if token is None:
                self.at = len(text)
                return "more"
            sign = token[0]
            if sign in "{[" and self._open and self._before not in (",", ":", "["):
                return "broken"  # no value starts here
            if sign in "]}" and (not self._open or _CLOSES[self._open.pop()] != sign):
                return "broken"
            if len(sign) > 1 or sign not in '"[]{}:,':
                if token.end() == len(text) and not self._open:
                    return "more"
            elif sign == '"':
                self._in_string = True
            elif sign in "{[":
                self._open.append(sign)
                self.deepest = max(self.deepest, len(self._open))
            self.at = token.end()
            self._before = sign
            if not self._open and not self._in_string:
                return "end"


def depth_of(raw: str) -> int:
    """How many lists and objects of a value stand inside one another."""
    scan = Scan(0)
    scan.go_on(raw)
    return scan.deepest


class Buffer:
    """A text that arrives in pieces, read from the front.

    Args:
        pieces: the text.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self.text = ""
        self.at = 0
        self.taken = 0
        self.wasted = 0
        self.is_disordered = False
        self.has_resumed = False

    def more(self) -> bool:
        """Read on until the text is twice as long, or ends; False when nothing came."""
        wanted = 2 * (len(self.text) - self.at)
        gathered = [self.text]
        size = len(self.text) - self.at
        while size <= wanted:
            piece = next(self._pieces, None)
            if piece is None:
                break
            gathered.append(piece)
            size += len(piece)
        self.text = "".join(gathered)
        return len(gathered) > 1 and any(gathered[1:])

    def fill(self, size: int) -> None:
        """Read on until ``size`` characters are there, or the text ends."""
        while len(self.text) - self.at < size and self.more():
            pass

    def take(self, end: int) -> str:
        """Go on at ``end``; the text up to there, which is forgotten once it is long."""
        passed = self.text[self.at : end]
        self.taken += end - self.at
        self.at = end
        if self.at > PIECE:
            self.text, self.at = self.text[self.at :], 0
        return passed

    def rest(self, size: int) -> str:
        """The next characters."""
        return self.text[self.at : self.at + size]

    def peek(self) -> str:
        """The next character, empty at the end."""
        return self.text[self.at : self.at + 1]

    def skip_blank_and_commas(self) -> int:
        """Step over blanks and commas; how many commas there were."""
        commas = 0
        while True:
            blank = _BETWEEN.match(self.text, self.at)
            self.take(blank.end() if blank else self.at)
            if self.peek() == ",":
                commas += 1
                self.take(self.at + 1)
            elif self.peek() or not self.more():
                return commas

    def resume(self) -> bool:
        """Go on at the next place after this one where a record starts; False when there is none."""
        start = self.at
        while True:
            found = _NEXT_RECORD.search(self.text, start)
            if found:
                self.take(found.end())
                self.has_resumed = True
                return True
            start = max(start, len(self.text) - 200)
            if start > PIECE:
                self.take(start)
                start = self.at
            if not self.more():
                self.take(len(self.text))
                return False
