"""Damaged and hostile registers by the hundred thousand: a report that adds up, or a refusal in words.

    python bench/fuzz_registers.py --count 20000 --seed 1

Every input is known by its seed and number: ``--seed S --first N --count 1`` tries one again. A failure is
any exception but ours, more than `LIMIT` seconds, a row that is in no sum of the report, a record without a
name, or one that cannot be stored and read back. The first failures are printed; the exit status is then 1.

Half of the files are damaged ones: bytes cut, doubled, put in, single bits turned, the end missing. The
others are whole, with hostile cells: how many rows they hold is known, and the report must say as many.
"""
# ruff: noqa: E501 - the tables of cells and bytes read better in rows

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from _trials import Trial, add_stop_after, run_trials

import ia_radar as ia
from ia_radar.exchange import registers as reg

LIMIT = 5.0
"""Seconds of this process that one input may take; the largest input has some 60 kB."""

GIROUET = ia.get_grid("girouet")
TWINS = ia.load_grid(
    {
        "id": "twins", "version": "1", "title": "Deux coûts",
        "scale": {"levels": [
            {"value": -1, "label": "Faible", "signal": "hazard"},
            {"value": 0, "label": "Moyen", "signal": "manoeuvre"},
            {"value": 1, "label": "Fort", "signal": "open"},
        ]},
        "sections": [
            {"id": "a", "label": "Avant", "items": [{"id": "x", "label": "Coût"}]},
            {"id": "b", "label": "Après", "items": [{"id": "y", "label": "Coût"}, {"id": "z", "label": "Gain"}]},
        ],
    }
)  # fmt: skip
AIA = Path(__file__).parents[1] / "examples" / "canada" / "aia_results.jsonl"
REAL = AIA.read_text("utf-8").splitlines()


class Input(NamedTuple):
    """A file to read: who reads it, its bytes, and how many rows it holds where that is known."""

    reader: str
    raw: bytes
    rows: int | None = None


READERS: dict[str, Callable[[Any], reg.Reading]] = {
    "table": lambda source: reg.read_table(source, GIROUET),
    "table with columns": lambda source: reg.read_table(
        source, TWINS, columns={"Projet": "name", "Autonomie": "x", "Remarque": "summary"}, codes={"A1": 1, "A2": "NSP"}
    ),
    "table with a header": lambda source: reg.read_table(source, GIROUET, delimiter=";", header=2),
    "long": lambda source: reg.read_long_table(source, GIROUET, project="p", item="i", rating="r"),
    "etalab": reg.read_etalab,
    "uk": reg.read_uk,
    "canada": reg.read_canada,
    "json": reg.read_json,
    "json with columns": lambda source: reg.read_json(
        source, grid=GIROUET, columns={"tool_name": "name", "n.a": "autonomy", "url": "url"}, codes={"A3": 3}
    ),
}  # fmt: skip
TABLES = ("table", "table with columns", "table with a header", "long", "etalab")
JSONS = ("uk", "canada", "json", "json with columns")

NUMBERS = [
    *(
        "1",
        "2",
        "3",
        "4",
        "0",
        "5",
        "-1",
        "−1",
        "+1",
        "3,00",
        "03",
        "3?",
        "<3",
        "(3)",
        "3 %",
        "²",
        "②",
        "٣",
        "1e0",
    ),
    *(
        "3 (Plutôt positif)",
        "Plutôt positif",
        "NSP",
        "#N/A",
        "NA",
        "#VALEUR!",
        "s.o.",
        "sans objet",
        "nan",
        "inf",
    ),
    *("A1", "A2", "A3", "None", "null", "", " ", "\u00a0", "9" * 400, "TRUE", "VRAI"),
]
CELLS = [
    *NUMBERS,
    *(
        "=1+1",
        "@x",
        "+x",
        "-x",
        "\t=1",
        "'=1",
        "Cantines",
        "École",
        "e\u0301lu",
        "a;b",
        "a,b",
        'x "y" z',
        '"',
        "''",
    ),
    *(
        "a\nb",
        "a\r\nb",
        "\r",
        "\u2028",
        "\x1b[31m",
        "\x00",
        "\u202e",
        "\ufeff",
        "\U0001f600",
        "<b>",
        "&amp;",
        "]]>",
    ),
    *(
        "x" * 3000,
        "{",
        "[",
        '{"a": 1}',
        "sep=;",
        "|",
        "\t",
        "http://a/b",
        "javascript:1",
        "2026-01-01",
        "31/12/9999",
    ),
]
KEYS = [
    *(
        "Projet",
        "Nom",
        "Autonomie",
        "Savoir-faire",
        "Sens du travail",
        "Remarque",
        "Remarque",
        "date",
        "url",
        "Coût",
    ),
    *(
        "Coût",
        "Gain",
        "x",
        "x (2)",
        "x",
        "",
        "p",
        "i",
        "r",
        "autonomy",
        "girouet.autonomy",
        "Nom de l'algorithme",
    ),
    *(
        "Finalité",
        "Direction",
        "Famille",
        "Nature",
        "Phase",
        "é" * 300,
        "{",
        "=a",
        "id",
        "a;b",
        "a,b",
        "a\nb",
    ),
]
JSON_KEYS = [
    *(
        "tool_name",
        "title",
        "name",
        "nom",
        "publishing_body",
        "n",
        "url",
        "records",
        "results",
        "data",
        "version",
    ),
    *(
        "autonomy",
        "titre",
        "",
        "x" * 250,
        "x" * 251,
        "é",
        "a.b",
        "__class__",
        "constructor",
        "id",
        "date",
        "phase",
    ),
]
SNIPPETS = [
    *(
        b'"',
        b'""',
        b"'",
        b";",
        b",",
        b"\t",
        b"|",
        b"\n",
        b"\r",
        b"\r\n",
        b"\r\r\n",
        b"\0",
        b"\x81",
        b"\xe9",
        b"\xff",
    ),
    *(
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b"},{",
        b"\\",
        b"\\ud800",
        b"\\u0000",
    ),
    *(
        b"9" * 5000,
        b"[" * 400,
        b'{"a":' * 500,
        b"x" * 3000,
        b"\xe2\x88\x923",
        b"sep=,\n",
        b"#REF!",
        b"=1+1",
        b"1e999",
    ),
    *(
        b"null",
        b"NaN",
        b"Infinity",
        b"-",
        b" ",
        b"\xc2\xa0",
        b"\xe2\x80\xa8",
        b"//",
        b"/*",
        b"\x1a",
        b"\x0b",
        b"\x0c",
    ),
]
ENCODINGS = (
    "utf-8",
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "cp1252",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "mac-roman",
    "cp850",
)


def table(chance: random.Random, reader: str) -> Input:
    """A table as a spreadsheet writes it, whole, with any cells; each row has a name."""
    keys = ["Projet", "Autonomie", *chance.sample(KEYS, chance.randint(0, 6))]
    if reader == "long":
        keys = ["p", "i", "r", *keys[2:4]]
    elif reader == "table with columns":
        keys.append("Remarque")
    elif reader == "etalab":
        keys[0] = "Nom de l'algorithme"
    text = io.StringIO()
    head = reader == "table with a header"
    delimiter, ending = ";" if head else chance.choice(",;\t"), chance.choice(["\n", "\r\n"])
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator=ending)
    if head:
        writer.writerow(["Titre"] * len(keys))
    writer.writerow(keys)
    rows = chance.randint(0, 12)
    for number in range(rows):
        cells = [chance.choice(NUMBERS if chance.random() < 0.5 else CELLS) for _ in keys]
        cells[0] = f"Projet {number}"
        if reader == "long":
            cells[1] = chance.choice(["autonomy", "Autonomie", "know_how", cells[1]])
        writer.writerow(cells)
    return Input(reader, text.getvalue().encode(chance.choice(ENCODINGS[:6]), "replace"), rows)


def value(chance: random.Random, depth: int = 0) -> Any:
    """Anything that JSON holds."""
    kind = chance.randrange(10 if depth < 3 else 7)
    if kind < 4:
        return chance.choice(CELLS)
    if kind < 7:
        return chance.choice([None, True, False, 0, 3, -1, 1.5, 1e308, 10**30, 3.0])
    if kind < 9:
        return {chance.choice(JSON_KEYS): value(chance, depth + 1) for _ in range(chance.randrange(4))}
    return [value(chance, depth + 1) for _ in range(chance.randrange(4))]


def records(chance: random.Random, reader: str) -> Input:
    """A list of records as a register publishes it: bare, under a key, or one a line."""
    many = [
        {"tool_name": f"Outil {number}", "n": {"a": chance.choice([1, 3, "A3", None])}}
        | {chance.choice(JSON_KEYS): value(chance) for _ in range(chance.randrange(5))}
        for number in range(chance.randint(0, 8))
    ]
    if reader == "canada":
        many = [
            json.loads(chance.choice(REAL)) if chance.random() < 0.2 else {"version": "v0.9", "data": entry}
            for entry in many
        ]
    kind = chance.randrange(4)
    indent, plainly = chance.choice([None, 1]), chance.random() < 0.5
    if kind == 0:
        text = json.dumps(many, indent=indent, ensure_ascii=plainly)
    elif kind == 1:
        text = "\n".join(json.dumps(entry, ensure_ascii=plainly) for entry in many)
    else:
        key = chance.choice(["records", "results", "fiches"])
        text = json.dumps({"total": len(many), key: many, "end": {}}, indent=indent, ensure_ascii=plainly)
    raw = text.encode("utf-8", "surrogatepass")
    known = kind == 0 and reader in ("uk", "json") and many
    return Input(reader, raw, len(many) if known else None)


def damaged(chance: random.Random, whole: Input) -> Input:
    """The same file with bytes cut, doubled, changed or put in, and its encoding changed at times."""
    raw = bytearray(whole.raw)
    if chance.random() < 0.3:
        raw = bytearray(raw.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace"))
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(raw) + 1)
        end = min(len(raw), place + chance.randint(1, 12))
        kind = chance.randrange(6)
        if kind == 0:
            del raw[place:end]
        elif kind == 1:
            raw[place:place] = raw[place:end] * chance.randint(1, 4)
        elif kind in (2, 3) and place < len(raw):
            raw[place] ^= 1 << chance.randrange(8)
        elif kind == 4:
            raw[place:place] = chance.choice(SNIPPETS)
        elif chance.random() < 0.5:
            del raw[place:]
    reader = chance.choice([*TABLES, *JSONS]) if chance.random() < 0.1 else whole.reader
    return Input(reader, bytes(raw))


def input_of(seed: int, number: int) -> Input:
    """The input of a number; the same one at every run."""
    chance = random.Random(f"{seed}:{number}")  # noqa: S311 - no secret
    reader = chance.choice([*TABLES, *JSONS])
    whole = table(chance, reader) if reader in TABLES else records(chance, reader)
    return damaged(chance, whole) if number % 2 else whole


def pieces(raw: bytes, size: int) -> Iterator[bytes]:
    yield from (raw[start : start + size] for start in range(0, len(raw), size))


def check(given: Input, number: int) -> str:
    """The outcome of one input in a word; an AssertionError says what does not add up."""
    try:
        source = pieces(given.raw, 1 + number % 40) if number % 16 == 0 else [given.raw]
        reading = READERS[given.reader](source)
        records = list(reading)
    except ia.IaRadarError as error:
        words = str(error).strip() and error.in_words("fr").strip()
        return "refused" if words else "FAILED: a refusal without a word"
    report = reading.report
    assert report.rows == report.read + report.aside_count, "a row is in no sum"
    if given.reader != "long":
        assert report.read == len(records), "a record is in no sum"
    if given.rows is not None:
        assert report.rows == given.rows, f"{given.rows} records in the file, {report.rows} in the report"
        assert report.is_complete, "the whole file is there"
    assert all(aside.problems and aside.problems[0].message for aside in report.aside), (
        "set aside without a reason"
    )
    for record in records:
        assert record.name.fr.strip() or record.name.en.strip(), "a record without a name"
        dossier = record.to_dossier()
        stored = json.loads(json.dumps(dossier.to_dict()))
        assert ia.Dossier.from_dict(stored) == dossier, "a record that is not read back"
    if records and number % 8 == 0:
        exported = "".join(reg.write_etalab(records)).encode("utf-8", "surrogatepass")
        assert len(list(reg.read_etalab([exported]))) == len(records), "an export that is not read back"
    for lang in ("fr", "en"):
        report.text(lang)
    return "read" if not report.aside_count and report.is_complete else "read in part"


def main() -> int:
    """Try the inputs, print how many came out how, and the failures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, default=0)
    add_stop_after(options)
    chosen = options.parse_args()
    numbers = range(chosen.first, chosen.first + chosen.count)
    trials = (_trial(chosen.seed, number) for number in numbers)
    return run_trials(trials, limit=LIMIT, stop_after=chosen.stop_after, noun="inputs")


def _trial(seed: int, number: int) -> Trial:
    given = input_of(seed, number)
    return Trial(f"{number} {given.reader}", given.reader, partial(check, given, number))


if __name__ == "__main__":
    sys.exit(main())
