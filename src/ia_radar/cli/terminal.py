"""What reaches the terminal: cleaned of control characters, and never more than the terminal can show."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from ia_radar._ground.files import MAX_FILE, FileError, fill, os_reason, read_at_most
from ia_radar.text import Text, clean, without_half_signs

__all__ = [
    "complain",
    "is_terminal",
    "json_text",
    "lines_said",
    "say",
    "say_bytes",
    "say_json",
    "showable",
    "silence",
    "stdin_bytes",
]

_UNWRITABLE = Text("la sortie standard ne peut pas être écrite : {}", "standard output cannot be written: {}")
_NO_STDIN = Text("il n’y a rien à lire : l’entrée est fermée", "there is nothing to read: input is closed")

# What stands for a character that a terminal lacks, where taking off its accent is not enough.
_STAND_INS = {
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "·": "-",
    "→": "->", "×": "x", "≥": ">=", "≤": "<=", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "€": "EUR",
    "\u00a0": " ", "\u202f": " ", "\u2011": "-",
}  # fmt: skip
# What JSON lets stand as it is and a terminal would obey or show in another order.
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def say(text: str) -> None:
    """Print a text and a line end; raises only `BrokenPipeError` and our own error."""
    _write(sys.stdout, showable(f"{text}\n", _encoding(sys.stdout)))


def complain(text: str) -> None:
    """Print a text on the error stream; when even that fails, nothing more can be said."""
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.write(showable(f"{text}\n", _encoding(sys.stderr)))
            sys.stderr.flush()


def is_terminal() -> bool:
    """Whether what is printed stands before somebody's eyes, and not in a pipe or a file."""
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):  # no output, or a closed one
        return False


def say_json(data: object) -> None:
    """Print JSON that stays valid whatever the encoding: in ASCII unless the output is UTF-8."""
    text = json_text(data, is_ascii=_encoding(sys.stdout) != "utf-8")
    _write(sys.stdout, _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def say_bytes(content: bytes) -> None:
    """Send bytes to standard output, for a pipe or a redirection."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        return
    try:
        stream.write(content)
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        silence(sys.stdout)
        raise FileError("ia_radar", "unwritable", fill(_UNWRITABLE, os_reason(error))) from error


def json_text(data: object, *, is_ascii: bool = False) -> str:
    """JSON as our files hold it: indented, with a line end."""
    return f"{without_half_signs(json.dumps(data, ensure_ascii=is_ascii, indent=2))}\n"


def showable(text: str, encoding: str) -> str:
    r"""``text`` without control characters, in characters that ``encoding`` has.

    Examples:
        >>> showable("« Prévoir » → CO₂\x1b[31m", "ascii")
        '" Prevoir " -> CO2?[31m'
        >>> showable("« Prévoir » → CO₂", "cp1252")
        '« Prévoir » -> CO2'
    """
    safe = clean(text).replace("\r", "\ufffd")
    try:
        safe.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_stand_in(character, encoding) for character in safe)
    return safe


def _stand_in(character: str, encoding: str) -> str:
    bare = unicodedata.normalize("NFKD", character).rstrip("\u0300\u0301\u0302\u0303\u0308\u030a\u0327")
    for shown in (character, _STAND_INS.get(character, ""), bare):
        with suppress(UnicodeEncodeError):
            if shown:
                shown.encode(encoding)
                return shown
    return "?"


def _encoding(stream: TextIO | None) -> str:
    """The name of a stream's encoding, as `codecs` spells it; a stream without one takes everything."""
    try:
        return codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name
    except LookupError:
        return "ascii"


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # the program was started without an output
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        silence(stream)
        raise FileError("ia_radar", "unwritable", fill(_UNWRITABLE, os_reason(error))) from error


def silence(stream: TextIO | None) -> None:
    """Let what is still to be written to a broken stream go nowhere, so that Python ends in peace."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]  # None is suppressed
        finally:
            os.close(nowhere)


def stdin_bytes(limit: int = MAX_FILE) -> bytes:
    """All of standard input, up to ``limit`` bytes."""
    if sys.stdin is None or sys.stdin.closed:
        raise FileError("-", "unreadable", _NO_STDIN)
    raw = getattr(sys.stdin, "buffer", None)
    if raw is None:
        return sys.stdin.read().encode("utf-8", "surrogatepass")
    try:
        return read_at_most(raw, "-", limit)
    except OSError as error:  # a folder, say
        raise FileError("-", "unreadable", os_reason(error)) from error


def lines_said() -> Iterator[str]:
    """The lines that somebody types; none when there is no input. A stray byte is not understood."""
    if sys.stdin is None or getattr(sys.stdin, "closed", False):
        return
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    try:
        yield from sys.stdin
    except UnicodeError as error:  # UTF-16 that is none, say
        raise FileError("-", "unreadable", Text(str(error))) from error
