"""Where the bytes of a register come from, and the text that they hold.

Rules that hold here:

1. Bytes come in pieces of even size, whatever pieces the caller has: no size of piece is slow.
2. Text is UTF-8, with or without a mark, or UTF-16 with its mark. Anything else is read as Windows-1252
   (Latin-1 and its typographic signs) and noted. No byte is lost, and none becomes a sign of doubt.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from ia_radar._ground.frames import Frame
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.exchange.registers.account import Account

__all__ = ["PIECE", "Source", "TableSource", "byte_pieces", "text_lines", "text_pieces"]

Source: TypeAlias = str | os.PathLike[str] | IO[bytes] | bytes | Iterable[bytes]
"""A path, a file open in binary mode, the bytes themselves, or any pieces of them."""
TableSource: TypeAlias = Source | Frame | Mapping[str, Any]
"""The same, or a table in memory: a frame of pandas or polars, a table of Arrow, a mapping of columns."""

PIECE = 1 << 16
"""Bytes that are read at a time."""
_ENCODING = Text(
    "n’est pas en UTF-8 ; lu en Windows-1252, ici et plus bas où il le faut",
    "is no UTF-8; read as Windows-1252, here and below where needed",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WINDOWS = "ia_radar.windows-1252"


def _windows_1252(raw: bytes) -> str:
    """``raw`` as Windows-1252; the five bytes that it does not define as in Latin-1."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_windows_1252_sign(byte) for byte in raw)


def _windows_1252_sign(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _replace_by_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """What a decoder calls for bytes that are no UTF-8."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _windows_1252(error.object[error.start : error.end]), error.end


codecs.register_error(_WINDOWS, _replace_by_windows_1252)


def byte_pieces(source: Source) -> Iterator[bytes]:
    """The bytes of a source in pieces of `PIECE` or less; a path is opened here and closed at the end.

    Raises:
        InvalidInput: it cannot be read, or holds text instead of bytes.
    """
    try:
        if isinstance(source, str | os.PathLike):
            with open(source, "rb") as file:  # noqa: PTH123 - any path-like
                while piece := file.read(PIECE):
                    yield piece
            return
        yield from _even(_given_pieces(source))
    except InvalidInput:
        raise
    except (OSError, TypeError, ValueError) as error:
        path = str(source)[:200] if isinstance(source, str | os.PathLike) else "source"
        raise InvalidInput([Problem(path, "unreadable", f"cannot be read: {error!s:.200}")]) from error


def _given_pieces(source: IO[bytes] | bytes | Iterable[bytes]) -> Iterator[bytes]:
    if isinstance(source, bytes | bytearray | memoryview):
        yield bytes(source)
        return
    read = getattr(source, "read", None)
    pieces = iter(lambda: read(PIECE) or b"", b"") if callable(read) else source
    if not isinstance(pieces, Iterable):
        message = f"expected a path, a file open in binary mode, or bytes; got {quote(source)}"
        raise InvalidInput([Problem("source", "wrong-type", message)])
    for piece in pieces:
        if not isinstance(piece, bytes | bytearray | memoryview):
            kind = type(piece).__name__
            raise InvalidInput([Problem("source", "wrong-type", f"expected bytes (mode 'rb'), got {kind}")])
        yield bytes(piece)


def _even(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, small pieces gathered and large ones cut."""
    gathered = bytearray()
    for piece in pieces:
        gathered += piece
        if len(gathered) >= PIECE:
            for start in range(0, len(gathered) - PIECE + 1, PIECE):
                yield bytes(gathered[start : start + PIECE])
            del gathered[: len(gathered) // PIECE * PIECE]
    if gathered:
        yield bytes(gathered)


def _utf8_pieces(source: Source) -> Iterator[bytes]:
    """The bytes of a source without their mark; UTF-16 and UTF-32 with a mark become UTF-8.

    Raises:
        InvalidInput: zero bytes say that it is another encoding, or no text at all.
    """
    pieces = byte_pieces(source)
    first = next(pieces, b"")
    mark, encoding = next((pair for pair in _MARKS if first.startswith(pair[0])), (b"", "utf-8"))
    first = first[len(mark) :]
    if encoding == "utf-8":
        if first[:400].count(0) > 2:
            message = "looks like UTF-16 without its mark, or like no text at all; save it in UTF-8"
            raise InvalidInput([Problem("line 1", "encoding", message)])
        yield first
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    yield decoder.decode(first).encode("utf-8", "replace")
    for piece in pieces:
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def text_pieces(source: Source, account: Account) -> Iterator[str]:
    """The text of a source in pieces of any size.

    Raises:
        InvalidInput: it cannot be read, or is no text.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(errors="strict")
    for piece in _utf8_pieces(source):
        yield _decoded(decoder, piece, False, account)
    yield _decoded(decoder, b"", True, account)


def _decoded(decoder: codecs.IncrementalDecoder, piece: bytes, final: bool, account: Account) -> str:
    try:
        return decoder.decode(piece, final)
    except UnicodeDecodeError:
        account.note("", "encoding", _ENCODING)
        decoder.errors = _WINDOWS  # from now on; what is UTF-8 stays so
        return decoder.decode(piece, final)


def text_lines(source: Source, account: Account, longest: int) -> Iterator[str]:
    """The lines of a source, without what ends them.

    Args:
        source: where the bytes come from.
        account: where another encoding is noted.
        longest: bytes; a line is cut after so many and one, and the rest of it is skipped.

    Raises:
        InvalidInput: it cannot be read, or is no text.
    """
    is_noted = False
    for number, raw in enumerate(_byte_lines(_utf8_pieces(source), longest), start=1):
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError:
            line = _windows_1252(raw)
            if not is_noted:
                is_noted = True
                account.note(f"line {number}", "encoding", _ENCODING)
        yield line.rstrip("\r")


def _byte_lines(pieces: Iterator[bytes], longest: int) -> Iterator[bytes]:
    rest, skipping = b"", False
    first = next(pieces, b"")
    # Where no line feed is in sight, a carriage return ends lines, as on a Mac of old.
    end = b"\r" if b"\r" in first and b"\n" not in first else b"\n"
    for piece in _chain(first, pieces):
        *whole, rest = (rest + piece).split(end)
        for line in whole:
            if not skipping:
                yield line[: longest + 1]
            skipping = False
        if len(rest) > longest:
            if not skipping:
                yield rest[: longest + 1]
            rest, skipping = b"", True
    if rest and not skipping:
        yield rest


def _chain(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces
