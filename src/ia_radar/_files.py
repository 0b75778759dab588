"""Files in and out: what a JSON or TOML file holds, as plain values."""

from __future__ import annotations

import os

from ia_radar.errors import InvalidInput, Problem

__all__ = ["parse", "read_file"]


def read_file(path: str | os.PathLike[str]) -> object:
    """What a TOML or JSON file holds, as plain values.

    Raises:
        InvalidInput: the file cannot be read or is not well formed.
    """
    try:
        name = os.fspath(path)
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib costs 5 ms at import
            return parse(file.read(), str(name))
    except (OSError, TypeError, ValueError) as error:
        if isinstance(error, InvalidInput):
            raise
        raise InvalidInput([Problem(str(path), "unreadable", f"cannot be read: {error}")]) from error


def parse(raw: bytes, name: str) -> object:
    """The plain values in ``raw``, JSON when ``name`` ends in ``.json`` and TOML otherwise.

    Raises:
        InvalidInput: it is not well formed; the message says where.
    """
    is_json = name.lower().endswith(".json")
    try:
        text = raw.decode("utf-8-sig")
        if is_json:
            import json

            return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
        import tomllib

        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # both decoders and UnicodeDecodeError
        kind = "JSON" if is_json else "TOML"
        raise InvalidInput([Problem(name, "malformed", f"not {kind}: {error}")]) from error


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; a key that stands twice is refused, since one of its values would be lost."""
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {double!r} stands more than once in one object")
    return table


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")
