"""The records of a JSON file, one at a time and bounded in memory, whatever the file holds.

Rules that hold here:

1. A bad record costs that record: its end is found by its brackets, or reading goes on at the next that
   starts.
2. The file was read whole only when its end was reached in order: the list closed, and nothing after it.
3. A key that stands twice keeps both values, the second under a name of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.exchange.registers.account import Account
from ia_radar.exchange.registers.parsing.headings import distinct_names
from ia_radar.exchange.registers.parsing.json_text import BLANK, Buffer, Scan, depth_of
from ia_radar.exchange.registers.parsing.rows import MAX_ROW
from ia_radar.exchange.registers.parsing.source import PIECE, Source, text_pieces
from ia_radar.exchange.registers.record import Remark
from ia_radar.text import Text

__all__ = ["MAX_DEPTH", "json_records"]

MAX_DEPTH = 64
"""Lists and objects inside one another: no record may hold more."""
_MAX_WASTED = 4 * MAX_ROW  # characters of broken records that are followed in vain, beside twice those read
_MALFORMED = Text("n’est pas du JSON valable ({})", "not JSON: {}")
_TOO_LARGE = Text(
    f"aucune fin à moins de {MAX_ROW} caractères", f"no record ends within {MAX_ROW} characters"
)
_TOO_DEEP = Text(
    f"plus de {MAX_DEPTH} listes ou objets emboîtés", f"more than {MAX_DEPTH} lists or objects in one another"
)
_CUT = Text("le fichier s’arrête au milieu de la fiche", "the file ends in the middle of the record")
_UNREADABLE = Text(
    "trop de fiches abîmées ; la suite n’est pas lue", "too many broken records; what follows is not read"
)
_AFTER = Text("du texte suit la fin de la liste", "text follows the end of the list")
_NO_COMMA = Text(
    "les fiches d’une liste sont séparées par une virgule", "records of a list are separated by one comma"
)
_WRAPPED = Text(
    "les fiches sont lues sous « {} » ; non repris à côté : {}",
    "records are read from « {} »; left out beside it: {}",
)


class _Found(NamedTuple):
    """A record, or why there is none."""

    value: object
    raw: str
    fault: tuple[str, Text] | None = None
    is_lost: bool = False  # where it ends is not known


def json_records(
    source: Source,
    account: Account,
    is_record: Callable[[Mapping[str, object]], bool],
    records_key: str | None = None,
) -> Iterator[tuple[int, Mapping[str, object], str]]:
    """The objects of a JSON file: a list, a list under any key, one object, or one a line.

    Args:
        source: where the bytes come from.
        account: where faults are noted, and whether the end was reached.
        is_record: whether an object is a record itself, and no wrapping around a list of them.
        records_key: the keys that lead to the list, joined by points; ``""`` when nothing wraps the records;
            looked for when None.

    Yields:
        The position of each record, from 1, with its value and its text.

    Raises:
        InvalidInput: the file is no JSON of these shapes.
    """
    text = Buffer(text_pieces(source, account))
    wrapping = _enter(text, is_record, records_key)
    in_list = wrapping is not None
    position = 0
    while _go_on(text, in_list, position, account):
        position += 1
        found = _next_value(text)
        path = f"record {position}"
        if found.fault is None and not isinstance(found.value, dict):
            kind = quote(found.value)
            wrong = Text(f"attendu : un objet, et non {kind}", f"expected a record, got {kind}")
            found = found._replace(fault=("wrong-type", wrong))
        if found.fault is None:
            yield position, found.value, found.raw  # type: ignore[misc]  # a dict, as was seen above
            continue
        account.set_aside(position, [Remark(path, *found.fault)], found.raw)
        if found.is_lost and not text.resume():
            return
        if text.wasted > _MAX_WASTED + 2 * text.taken:
            path = f"record {position + 1}"
            account.set_aside(position + 1, [Remark(path, "unreadable", _UNREADABLE)], text.rest(2000))
            return
    account.is_complete = not text.is_disordered and _leave(text, wrapping, position, account)


def _go_on(text: Buffer, in_list: bool, position: int, account: Account) -> bool:
    """Step over what stands between two records; False at the end of the list or of the file."""
    commas = text.skip_blank_and_commas()
    was_lost, text.has_resumed = text.has_resumed, False
    if in_list and commas != (position > 0) and not was_lost and text.peek() not in ("", "]"):
        text.is_disordered = True
        account.note(f"record {position + 1}", "malformed", _NO_COMMA)
    if in_list and commas and text.peek() in ("", "]"):
        text.is_disordered = True
        account.note(f"record {position + 1}", "malformed", _NO_COMMA)
    return text.peek() != "" and not (in_list and text.peek() == "]")


def _next_value(text: Buffer) -> _Found:
    """The next value; its end is found by its brackets when it cannot be read."""
    scan = Scan(text.at)
    state = ""
    while True:
        try:
            value, end = _DECODER.raw_decode(text.text, text.at)
        except (ValueError, RecursionError) as error:
            reason = str(getattr(error, "msg", error))[:200]  # without a place, which is that of a piece
        else:
            if end == len(text.text) and text.more():
                continue  # a number at the end of a piece may go on in the next
            raw = text.take(end)
            if len(raw) > MAX_ROW:
                return _Found(None, raw[:2000], ("too-large", _TOO_LARGE))
            is_deep = raw.count("[") + raw.count("{") > MAX_DEPTH and depth_of(raw) > MAX_DEPTH
            return _Found(value, raw[:2000], ("too-deep", _TOO_DEEP) if is_deep else None)
        if not state:
            size = len(text.text)
            state = _follow(scan, text, MAX_ROW)
            if state == "end" and len(text.text) > size:
                continue  # more text came: it may be whole now
        raw = text.rest(2000)
        malformed = ("malformed", Text(_MALFORMED.fr.format(reason), _MALFORMED.en.format(reason)))
        if state == "end":
            text.take(scan.at)
            return _Found(None, raw, ("too-deep", _TOO_DEEP) if scan.deepest > MAX_DEPTH else malformed)
        text.wasted += scan.at - text.at
        if state == "broken":
            return _Found(None, raw, malformed, is_lost=True)
        if state == "cut":
            return _Found(None, raw, ("cut", _CUT), is_lost=True)
        while state == "large":  # its end is looked for, what stands before is forgotten
            text.take(scan.at)
            scan.at = text.at
            state = _follow(scan, text, MAX_ROW)
        text.take(scan.at)
        return _Found(None, raw, ("too-large", _TOO_LARGE), is_lost=state != "end")


def _follow(scan: Scan, text: Buffer, longest: int) -> str:
    """Follow the brackets of a value: to its ``"end"``, until they are ``"broken"``, or the text stops."""
    while (state := scan.go_on(text.text)) == "more":
        if len(text.text) - text.at > longest:
            return "large"
        if not text.more():
            return "cut"
    return state


def _enter(
    text: Buffer, is_record: Callable[[Mapping[str, object]], bool], records_key: str | None
) -> list[str] | None:
    """Step into the list of records: the keys that lead to it; None when records stand by themselves.

    Raises:
        InvalidInput: the text is no JSON of these shapes.
    """
    text.skip_blank_and_commas()
    text.fill(PIECE)
    if text.peek() == "[":
        text.take(text.at + 1)
        return []
    if text.peek() != "{":
        raise InvalidInput(
            [Problem("", "malformed", "expected JSON: a list of records, or one record a line")]
        )
    if records_key is not None:
        return _walk_to(text, records_key) if records_key else None
    try:
        whole, _ = _DECODER.raw_decode(text.text, text.at)
    except (ValueError, RecursionError):
        whole = {}
    if isinstance(whole, dict) and is_record(whole):
        return None
    return _walk(text, is_record)


_KEY = re.compile(rf'[{BLANK}]*,?[{BLANK}]*(?P<key>"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+")[{BLANK}]*:[{BLANK}]*')
_LIST_OF_OBJECTS = re.compile(rf"\[[{BLANK}]*(?:\{{|(?P<empty>\]))")


def _walk(text: Buffer, is_record: Callable[[Mapping[str, object]], bool]) -> list[str] | None:
    """Look in the first object for a list of objects, key by key, and step into it."""
    keys: list[str] = []
    seen: dict[str, object] = {}
    empty: tuple[int, list[str]] | None = None
    at = text.at + 1
    while len(keys) < 3 and (match := _KEY.match(text.text, at)):
        try:
            key = str(json.loads(match["key"]))
        except ValueError:
            return None
        at = match.end()
        records = _LIST_OF_OBJECTS.match(text.text, at)
        if records and records["empty"] and not is_record(seen):
            empty = empty or (at + 1, [*keys, key])
        elif records:
            if is_record({**seen, key: [{}]}):
                return None
            text.take(at + 1)
            return [*keys, key]
        try:
            seen[key], end = _DECODER.raw_decode(text.text, at)
        except (ValueError, RecursionError):
            end = at
        if text.text[at : at + 1] == "{" and (end == at or _holds_records(seen[key], is_record)):
            if is_record({**seen, key: {}}):
                return None
            keys.append(key)
            seen = {}
            at += 1
        elif end == at:
            return None
        else:
            at = end
    if empty is None or is_record(seen):
        return None
    text.take(empty[0])
    return empty[1]


def _walk_to(text: Buffer, records_key: str) -> list[str]:
    """Step into the list that stands under a key.

    Raises:
        InvalidInput: there is none.
    """
    keys: list[str] = []
    at = text.at + 1
    while match := _KEY.match(text.text, at):
        key = str(json.loads(match["key"]))
        at = match.end()
        path = ".".join([*keys, key])
        if path == records_key and text.text[at : at + 1] == "[":
            text.take(at + 1)
            return [*keys, key]
        if records_key.startswith(f"{path}.") and text.text[at : at + 1] == "{":
            keys.append(key)
            at += 1
            continue
        end = at
        while end == at:
            try:
                _, end = _DECODER.raw_decode(text.text, at)
            except (ValueError, RecursionError):
                if len(text.text) - text.at > 4 * MAX_ROW or not text.more():
                    break
        if len(text.text) - end < PIECE:
            text.more()  # the next key is whole then
        at = end
    message = f"no list of records under « {records_key:.200} »"
    raise InvalidInput([Problem("records_key", "missing", message)])


def _holds_records(value: object, is_record: Callable[[Mapping[str, object]], bool]) -> bool:
    """Whether an object holds a list of records: a second wrapping, as open data portals have."""
    if not isinstance(value, dict):
        return False
    return any(
        isinstance(entry, list) and bool(entry) and isinstance(entry[0], dict) and is_record(entry[0])
        for entry in value.values()
    )


def _leave(text: Buffer, wrapping: list[str] | None, position: int, account: Account) -> bool:
    """Read what follows the records; whether it is what should follow them."""
    if wrapping is None:
        return True
    if text.peek() != "]":
        return False
    text.take(text.at + 1)
    text.fill(MAX_ROW)
    tail = text.rest(MAX_ROW)
    opened = "".join(f"{{{json.dumps(key)}:" for key in wrapping)
    try:
        outside, end = _DECODER.raw_decode(f"{opened}[]{tail}")
    except (ValueError, RecursionError):
        outside, end = None, 0
    if end < len(opened) + 2 + len(tail.rstrip(BLANK)) or len(tail) >= MAX_ROW:
        account.set_aside(position + 1, [Remark(f"record {position + 1}", "after-end", _AFTER)], tail)
        return False
    beside = [key for key in _keys(outside) if key not in wrapping]
    if wrapping:
        names = (".".join(wrapping), ", ".join(beside)[:300] or "–")
        account.note("", "wrapped", Text(_WRAPPED.fr.format(*names), _WRAPPED.en.format(*names)))
    return True


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, entry in value.items():
            yield key
            yield from _keys(entry)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object in which a key that stands twice keeps both values."""
    table = dict(pairs)
    if len(table) == len(pairs):
        return table
    return dict(zip(distinct_names([name for name, _ in pairs]), (value for _, value in pairs), strict=True))


_DECODER = json.JSONDecoder(object_pairs_hook=_object)
