"""The records of the United Kingdom's Algorithmic Transparency Recording Standard (ATRS), as a list.

What maps and what does not, and why, stands in `FIELDS`. A record says what a tool is and who runs it; it has
no scale and no verdict, so that no rating can come out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ia_radar.errors import Problem
from ia_radar.exchange.registers.mapping import as_text, declare_absent, left_out, mapped, to_record
from ia_radar.exchange.registers.record import Aside, Reading, Record, Tally
from ia_radar.exchange.registers.rows import Source, json_values

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


def read_uk(source: Source, *, on_aside: Callable[[Aside], object] | None = None) -> Reading:
    """The ATRS records of a JSON file.

    Args:
        source: a path, a file open in binary mode, or pieces of bytes: a list of records, alone or under
            ``records``, or one record a line.
        on_aside: called with each row that is set aside.

    Raises:
        InvalidInput: while reading, when the file is no JSON of these shapes.

    >>> reading = read_uk([b'[{"tool_name": "Splink", "publishing_body": "MoJ", "description": "N/A"}]'])
    >>> next(reading).name.en, reading.report.read
    ('Splink', 1)
    """
    tally = Tally("uk-atrs", on_aside)
    return Reading(_records(source, tally), tally)


def _records(source: Source, tally: Tally) -> Iterator[Record]:
    for position, value, raw in json_values(source, tally, "records"):
        if not isinstance(value, dict):
            problem = Problem(f"record {position}", "wrong-type", f"expected a record, got {value!r:.60}")
            tally.set_aside(position, [problem], raw)
            continue
        cells = {str(name)[:200]: as_text(entry) for name, entry in value.items()}
        uses = _USES
        if not cells.get("tool_name", "").strip() and cells.get("title"):
            uses = {**_USES, "title": mapped("title", "name.en")}
        if not cells.get("tool_name", "").strip() and not cells.get("title", "").strip():
            problem = Problem(f"record {position}", "missing", "neither tool_name nor title: expected a name")
            tally.set_aside(position, [problem], raw)
            continue
        yield to_record(position, cells, uses, tally)
    declare_absent(FIELDS, tally.fields, tally)
    tally.is_complete = True
