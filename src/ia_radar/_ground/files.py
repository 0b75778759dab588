"""Files read: what a JSON or TOML file holds, as plain values.

Rules that hold here:

1. A file is recognised by what it holds, never by its ending.
2. Whatever the file holds, the only exception is `FileError`, which says what to do about it.
3. Time is linear in the size of the file. Nesting and the size of numbers are bounded, so that nothing
   later stumbles over them.
"""

from __future__ import annotations

import os
from typing import IO, Any

from ia_radar.errors import InvalidInput, Problem, shown_path
from ia_radar.text import COLON, Lang, Text

__all__ = [
    "MAX_FILE",
    "FileError",
    "fill",
    "os_reason",
    "parse",
    "read_at_most",
    "read_bytes",
    "read_file",
    "recognise",
]

MAX_FILE = 100_000_000
"""Bytes read of one file at most; what is larger, or has no end, is refused before it fills memory."""
_PIECE = 1 << 20

_MAX_DEPTH = 100
_MAX_DOTS = 20
_LONG_KEY = (
    rf"""(?m)(?:^|[\[{{,])[ \t]*(?:(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{_MAX_DOTS}}}"""
)
"""Where a key of TOML has more parts: tomllib keeps the way to each, which takes memory by the square."""
_MAX_DIGITS = 300  # every such number fits in a float
_MAX_NUMBER = 10**_MAX_DIGITS

_UNREADABLE = Text("ne peut pas être lu : {}", "cannot be read: {}")
_TOO_LARGE = Text(
    "dépasse {} Mo : ce n’est pas le fichier attendu", "is larger than {} MB: this is not the expected file"
)
_EMPTY = Text("est vide : du JSON ou du TOML est attendu", "is empty: expected JSON or TOML")
_SAVE_AS_UTF8 = Text("enregistrez le fichier en UTF-8", "save it in UTF-8")
_NOT_UTF8 = Text(
    "n’est pas du texte en UTF-8 (octet 0x{:02x}, ligne {}) : {}",
    "not text in UTF-8 (byte 0x{:02x} in line {}): {}",
)
_MALFORMED = Text("n’est pas du {} valable : {}", "not {}: {}")
_TOO_DEEP = Text(
    "plus de {} listes ou tables l’une dans l’autre", "more than {} lists or tables inside one another"
)
_TOO_LONG = Text("un nombre entier de plus de {} chiffres", "a whole number of more than {} digits")
_HALF_CHARACTER = Text(
    "« {} » contient une moitié de caractère (\\ud800 à \\udfff)",
    "{} holds half a character (\\ud800 to \\udfff)",
)
_DOUBLE = Text(
    "la clé {!r} figure plus d’une fois dans un même objet",
    "the key {!r} stands more than once in one object",
)
_NO_CONSTANT = Text("{} n’est pas du JSON", "{} is not JSON")

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", ""),  # UTF-32: nothing writes it but by mistake
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class FileError(InvalidInput):
    """A file that cannot be read, understood or written; the message exists in both languages.

    Args:
        name: of the file, as the person gave it.
        code: a stable slug for programs, such as ``encoding``.
        text: what is wrong and what to do, after the name of the file.
    """

    def __init__(self, name: str, code: str, text: Text) -> None:
        self.name, self.code, self.text = name, code, text
        super().__init__([Problem(name, code, text.en)])

    def in_words(self, lang: Lang) -> str:
        """The name of the file, and what is wrong with it."""
        return f"{shown_path(self.name)}{COLON[lang]}{self.text[lang]}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, self.code, self.text)


class _Refused(ValueError):
    """Why a text is not taken, in both languages."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


def fill(text: Text, *values: object) -> Text:
    """``text`` with values in its places; a value that is a `Text` is put in language by language."""
    french, english = ([value[lang] if isinstance(value, Text) else value for value in values]
                       for lang in ("fr", "en"))  # fmt: skip
    return Text(text.fr.format(*french), text.en.format(*english))


def read_file(path: str | os.PathLike[str]) -> object:
    """What a TOML or JSON file holds, as plain values.

    Raises:
        InvalidInput: the file cannot be read or is not well formed.
    """
    return parse(read_bytes(path), str(path))


def read_bytes(path: str | os.PathLike[str], limit: int = MAX_FILE) -> bytes:
    """The bytes of a file.

    Args:
        path: of the file; a pipe or a device is read as far as ``limit``.
        limit: bytes that it may hold.

    Raises:
        InvalidInput: the file cannot be read, or is larger.
    """
    try:
        with open(os.fspath(path), "rb") as file:  # noqa: PTH123 - pathlib costs 5 ms at import
            return read_at_most(file, str(path), limit)
    except FileError:
        raise
    except (OSError, TypeError, ValueError, MemoryError) as error:
        raise FileError(str(path), "unreadable", fill(_UNREADABLE, os_reason(error))) from error


def read_at_most(file: IO[bytes], name: str, limit: int = MAX_FILE) -> bytes:
    """What a file that is open holds, or a refusal as soon as it turns out to be larger.

    Args:
        file: open in binary mode.
        name: for the message.
        limit: bytes that it may hold.

    Raises:
        InvalidInput: it is larger.
    """
    pieces = bytearray()
    while piece := file.read(_PIECE):
        pieces += piece
        if len(pieces) > limit:
            raise FileError(name, "too-large", fill(_TOO_LARGE, limit // 1_000_000))
    return bytes(pieces)


_REASONS = {
    "ENOENT": Text("il n’y a pas de fichier ou de dossier de ce nom", "no such file or directory"),
    "EISDIR": Text("c’est un dossier", "it is a directory"),
    "ENOTDIR": Text("un élément du chemin n’est pas un dossier", "a part of the path is not a directory"),
    "EACCES": Text("accès refusé", "permission denied"),
    "EPERM": Text("accès refusé", "permission denied"),
    "EROFS": Text("le disque est en lecture seule", "the disk is read-only"),
    "ENOSPC": Text("le disque est plein", "the disk is full"),
    "EDQUOT": Text("le quota de disque est atteint", "the disk quota is used up"),
    "EFBIG": Text("le fichier serait trop grand", "the file would be too large"),
    "ELOOP": Text("ce lien mène à lui-même", "this link leads to itself"),
    "EBUSY": Text("un autre programme s’en sert", "another program is using it"),
    "ENAMETOOLONG": Text("le nom est trop long", "the name is too long"),
    "EEXIST": Text("un fichier de ce nom existe déjà", "a file of that name exists already"),
}


def os_reason(error: BaseException) -> Text:
    """Why the operating system refused, in words."""
    import errno

    number = error.errno if isinstance(error, OSError) else None
    known = _REASONS.get(errno.errorcode.get(number or 0, ""))
    return known or Text(getattr(error, "strerror", None) or str(error) or type(error).__name__)


def parse(raw: bytes, name: str) -> object:
    """The plain values in ``raw``, as `recognise` does, whichever form they stand in."""
    return recognise(raw, name)[1]


def recognise(raw: bytes, name: str) -> tuple[str, object]:
    """What ``raw`` is, ``"JSON"`` or ``"TOML"``, and the plain values in it.

    Args:
        raw: the bytes of a file: UTF-8, with a byte order mark or without, or UTF-16 with one.
        name: of the file, for messages. Its ending decides only which of two error messages is shown.

    Raises:
        InvalidInput: it is not well formed; the message says where.
    """
    text = _decoded(raw, name)
    start = text.lstrip()[:1]
    if not start:
        raise FileError(name, "empty", _EMPTY)
    # A TOML file never starts with a brace. A bracket may open a table of TOML or a list of JSON.
    kinds = ["JSON"] if start == "{" else ["TOML", "JSON"]
    if name.lower().endswith(".json"):
        kinds.sort()
    refusals: dict[str, Text] = {}
    for kind in kinds:
        try:
            data = _READERS[kind](text)
            _check_values(data)
        except _Refused as error:
            refusals[kind] = error.text
        except ValueError as error:  # both decoders
            refusals[kind] = _position(str(error))
        except (RecursionError, MemoryError):
            refusals[kind] = fill(_TOO_DEEP, _MAX_DEPTH)
        else:
            return kind, data
    reason = refusals[kinds[0]]
    raise FileError(name, "malformed", fill(_MALFORMED, kinds[0], reason))


def _decoded(raw: bytes, name: str) -> str:
    encoding = next((encoding for bom, encoding in _BOMS if raw.startswith(bom)), "utf-8")
    if (encoding and b"\0" not in raw[:1000]) or encoding == "utf-16":
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as error:
            position = error.start
    else:
        position = max(raw.find(b"\0"), 0)
    line = raw.count(b"\n", 0, position) + 1
    raise FileError(name, "encoding", fill(_NOT_UTF8, raw[position], line, _SAVE_AS_UTF8))


def _position(message: str) -> Text:
    """What a decoder says, with the place in French: its own words exist in English only."""
    import re

    place = re.search(r"line (\d+),? column (\d+)", message)
    return Text(f"ligne {place[1]}, colonne {place[2]} ({message})" if place else message, message)


def _read_json(text: str) -> object:
    import json

    return json.loads(
        text, object_pairs_hook=_unique_keys, parse_int=_whole_number, parse_constant=_no_constant
    )


def _read_toml(text: str) -> object:
    import re
    import tomllib

    if re.search(_LONG_KEY, text):
        raise _Refused(fill(_TOO_DEEP, _MAX_DOTS))
    return tomllib.loads(text)


_READERS = {"JSON": _read_json, "TOML": _read_toml}


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; a key that stands twice is refused, since one of its values would be lost."""
    table = dict(pairs)
    if len(table) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise _Refused(fill(_DOUBLE, name[:64]))
            seen.add(name)
    return table


def _whole_number(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _Refused(fill(_TOO_LONG, _MAX_DIGITS))
    return int(digits)


def _no_constant(name: str) -> object:
    raise _Refused(fill(_NO_CONSTANT, name))


def _check_values(data: object) -> None:
    """Refuse what would fail only later: deep nesting, endless numbers, halves of characters."""
    level: list[object] = [data]
    for _ in range(_MAX_DEPTH):
        inside: list[object] = []
        for value in level:
            if isinstance(value, dict):
                for name in value:
                    if not name.isascii():
                        _check_text(name)
                inside.extend(value.values())
            elif isinstance(value, list):
                inside.extend(value)
            elif isinstance(value, str):
                if not value.isascii():
                    _check_text(value)
            elif type(value) is int and not -_MAX_NUMBER < value < _MAX_NUMBER:
                raise _Refused(fill(_TOO_LONG, _MAX_DIGITS))
        if not inside:
            return
        level = inside
    raise _Refused(fill(_TOO_DEEP, _MAX_DEPTH))


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text[:40].encode("utf-8", "replace").decode()
        raise _Refused(fill(_HALF_CHARACTER, shown)) from error
