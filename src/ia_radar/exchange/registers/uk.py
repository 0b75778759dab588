"""The records of the United Kingdom's Algorithmic Transparency Recording Standard (ATRS), as a list.

What maps and what does not, and why, stands in `FIELDS`. A record says what a tool is and who runs it; it has
no scale and no verdict, so that no rating can come out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.mapping import declare_absent, left_out, mapped, named_values, to_record
from ia_radar.exchange.registers.parsing.json_records import json_records
from ia_radar.exchange.registers.parsing.source import Source
from ia_radar.exchange.registers.record import Record

__all__ = ["FIELDS", "read_uk"]

FIELDS = (
    mapped("publishing_body", "authority", "L’organisme qui publie.", "The publishing body."),
    mapped("tool_name", "name.en", "Le nom de l’outil.", "The name of the tool."),
    left_out(
        "title",
        "Répète l’organisme et le nom ; sert de nom quand celui-ci manque.",
        "Repeats the body and the name; stands in for the name when that is missing.",
    ),
    mapped("url", "url", "La fiche publiée.", "The published record."),
    mapped("published", "date", "La date de publication.", "The date of publication."),
    mapped("description", "summary.en", "Ce que fait l’outil.", "What the tool does."),
    left_out(
        "listed_organisations",
        "Les éditeurs du site, les mêmes pour toutes les fiches ; ne dit rien de l’outil.",
        "The publishers of the site, the same for every record; says nothing of the tool.",
    ),
)
_USES = {field.name: field for field in FIELDS}
_TITLE_FOR_NAME = {**_USES, "title": mapped("title", "name.en")}


def read_uk(source: Source, *, on_aside: OnAside | None = None) -> Reading:
    """The ATRS records of a JSON file.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them: a list of records, alone or under
            any key, or one record a line.
        on_aside: called with each row that is set aside.

    Raises:
        InvalidInput: while reading, when the file is no JSON of these shapes.

    Examples:
        >>> reading = read_uk([b'[{"tool_name": "Splink", "publishing_body": "MoJ", "description": "N/A"}]'])
        >>> next(reading).name.en, reading.report.read
        ('Splink', 1)
    """
    account = Account("uk-atrs", on_aside)
    return Reading(_records(source, account), account)


def _records(source: Source, account: Account) -> Iterator[Record]:
    for position, value, raw in json_records(source, account, _is_record):
        cells = named_values(tuple(value.items()))
        has_name = cells.get("tool_name", "").strip()
        uses = _USES if has_name or not cells.get("title") else _TITLE_FOR_NAME
        record = to_record(position, cells, uses, account, raw=raw, unit="record")
        if record is not None:
            yield record
    declare_absent(FIELDS, account.fields, account)


def _is_record(value: Mapping[str, object]) -> bool:
    return any(name in value for name in ("tool_name", "publishing_body", "title"))
