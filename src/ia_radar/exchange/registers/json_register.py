"""Any register in JSON: a list of records under any key, with a mapping from fields to what they hold.

Rules that hold here:

1. A field is named by the keys that lead to it, joined by points: ``contact.name``.
2. Fields are recognised as headings of tables are (`ia_radar.exchange.registers.generic.TARGETS`); a mapping
   says the others. What is not known stays as text.
3. An object that holds a list of objects is what wraps the records, unless the caller says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ia_radar._ground.gaps import plain
from ia_radar.assess.answers import Codes, rating_reader
from ia_radar.assess.model import Rating
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.generic import TARGETS, RatingTable, check_grid, target_of, vocabulary_of
from ia_radar.exchange.registers.mapping import declare_absent, mapped, named_values, to_record, unknown
from ia_radar.exchange.registers.parsing.json_records import MAX_DEPTH, json_records
from ia_radar.exchange.registers.parsing.source import Source
from ia_radar.exchange.registers.project_fields import FIELDS, KnownFields, fields_with, read_fields
from ia_radar.exchange.registers.record import Field, Record, Remark
from ia_radar.grid import Grid
from ia_radar.pack.model import Pack

__all__ = ["read_json"]

_IN_TWO_LANGUAGES = tuple(f"{target}.{lang}" for target in ("name", "summary") for lang in ("fr", "en"))


def read_json(
    source: Source,
    *,
    columns: Mapping[str, str] | None = None,
    records_key: str | None = None,
    grid: Grid | None = None,
    codes: Codes | None = None,
    on_aside: OnAside | None = None,
    packs: Iterable[Pack] = (),
) -> Reading:
    """A register in JSON: a list of records, alone or under any key, or one record a line.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them.
        columns: from a field (``"contact.name"``) to what it holds: ``name``, ``id``, ``authority``,
            ``summary``, ``url``, ``kind``, ``phase`` and so on, ``name.fr`` and ``name.en`` where there are
            two languages, or an item of the grid; ``""`` keeps a field as text. Fields that are not mapped
            are recognised as headings of tables are.
        records_key: the keys that lead to the list of records, joined by points, such as
            ``"result.records"``; ``""`` when nothing wraps them; looked for when None.
        grid: what ratings answer, where the register has some.
        codes: what the codes of ratings stand for.
        on_aside: called with each record that is set aside.
        packs: whose uses and families a column may name, by id (``pack:use``) or by word.

    Raises:
        InvalidInput: a mapping that does not fit; while reading, when the file is no JSON of these shapes, or
            has no list under ``records_key``.

    Examples:
        >>> register = b'{"result": {"items": [{"titre": "Splink", "orga": {"nom": "MoJ"}, "nature": "x"}]}}'
        >>> reading = read_json(register, columns={"orga.nom": "authority", "nature": ""})
        >>> record = next(reading)
        >>> record.name.fr, record.authority, record["nature"]
        ('Splink', 'MoJ', 'x')
    """
    if grid is not None:
        check_grid(grid)
    if records_key is not None and not isinstance(records_key, str):
        raise InvalidInput(
            [Problem("records_key", "wrong-type", f"expected a text, got {quote(records_key)}")]
        )
    given = _mapping(columns, grid)
    account = Account("json", on_aside)
    table = None if grid is None else RatingTable(grid, rating_reader(grid.scale, codes), iter(()), {})
    return Reading(_records(source, records_key, given, table, account, fields_with(packs)), account)


def _mapping(columns: Mapping[str, str] | None, grid: Grid | None) -> dict[str, Field]:
    """What a mapping says of fields, by their plain names.

    Raises:
        InvalidInput: it is none, or names what does not exist.
    """
    if columns is None:
        return {}
    if not isinstance(columns, Mapping):
        raise InvalidInput([Problem("columns", "wrong-type", "expected a mapping from field to target")])
    problems = Problems()
    known = (*TARGETS, *_IN_TWO_LANGUAGES, *(grid.items.ids if grid else ()))
    given: dict[str, Field] = {}
    for name, target in columns.items():
        path = f"columns.{name[:60] if isinstance(name, str) else quote(name)}"
        meant = None
        if isinstance(target, str):
            meant = target if target in ("", *_IN_TWO_LANGUAGES) else target_of(target, grid)
        if not isinstance(name, str):
            problems.add(path, "wrong-type", "expected the name of a field")
        elif meant is None:
            problems.unknown(path, "target", target, known)
        else:
            given[plain(name[:500])] = mapped(name, meant) if meant else unknown(name)
    problems.raise_if_any()
    return given


def _records(
    source: Source,
    records_key: str | None,
    given: Mapping[str, Field],
    table: RatingTable | None,
    account: Account,
    known: KnownFields,
) -> Iterator[Record]:
    vocabulary = vocabulary_of(table.grid if table else None)

    def use_of(name: str) -> Field:
        word = plain(name[:500])
        if word in given:
            return given[word]
        meanings = vocabulary.get(word, ())
        return mapped(name, meanings[0][0]) if len(meanings) == 1 else unknown(name)

    def is_record(value: Mapping[str, object]) -> bool:
        wraps = any(
            isinstance(entry, list) and entry and isinstance(entry[0], dict) for entry in value.values()
        )
        names = (use_of(name).target for name, _ in _flat(value))
        return not wraps and any(target.partition(".")[0] in ("name", "id") for target in names)

    seen: set[str] = set()
    for position, value, raw in json_records(source, account, is_record, records_key):
        cells = named_values(tuple(_flat(value)))
        uses: dict[str, Field] = {}
        targets: dict[str, str] = {}
        for name in cells:
            use = use_of(name)
            uses[name] = unknown(name) if use.target in targets else use
            if uses[name].target:
                targets[use.target] = name
        if ("x" in targets) != ("y" in targets):
            alone = targets.pop("x" if "x" in targets else "y")
            uses[alone] = unknown(alone)
        seen.update(cells)
        row = f"record {position}"
        ratings: dict[str, Rating] = {}
        remarks: list[Remark] = []
        if table is not None:
            by_field = {name: target for target, name in targets.items()}
            in_record = RatingTable(table.grid, table.reader, table.rows, by_field)
            ratings, remarks = in_record.read_ratings(row, cells)
        if remarks:
            account.set_aside(position, remarks, raw)
            continue
        described = {target: targets[target] for target in FIELDS if target in targets}
        fields = read_fields(row, cells, described, account, known)
        has_answers = table is not None and bool(ratings)
        record = to_record(
            position,
            cells,
            uses,
            account,
            raw=raw,
            unit="record",
            rated=ratings,
            assessment=in_record.assessment(ratings, **fields.assessment) if has_answers else None,
            fields=fields,
        )
        if record is not None:
            yield record
    words = {plain(name[:500]) for name in seen}
    declare_absent([field for word, field in given.items() if word not in words], (), account)


def _flat(value: Mapping[str, object], prefix: str = "", depth: int = 1) -> Iterator[tuple[str, object]]:
    """The fields of an object, those of objects in it by the keys that lead to them."""
    for key, entry in value.items():
        name = f"{prefix}{key}"
        if isinstance(entry, Mapping) and entry and depth < MAX_DEPTH:
            yield from _flat(entry, f"{name}.", depth + 1)
        else:
            yield name, entry
