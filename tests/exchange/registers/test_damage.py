"""Damaged files: every reader gives records and a report that adds up, or refuses in words; nothing else.

IA_RADAR_DAMAGE=200000 pytest tests/exchange/registers/test_damage.py tries so many files instead of a few.
Each file is known by its number, so that a failure can be tried again.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers.parsing import json_records
from ia_radar.exchange.registers.parsing.source import text_pieces
from tests.exchange.registers.account import GIROUET

FILES = int(os.environ.get("IA_RADAR_DAMAGE", "1500"))

AIA = {
    "version": "v0.9",
    "title_en": "T",
    "data": {"a": "item1-3", "projectDetailsDescription": "de la ville"},
}
WHOLE = [
    'Projet;Autonomie;Savoir-faire;Remarque\nCantines;3;sans objet;ok\nÉcole;#N/A;2;"a;\nb"\n',
    "sep=;\nEnquête;;\nProjet;Autonomie;Autonomie\nA;3 (Plutôt positif);\n\n;1;2\n",
    '"Projet\n(nom)",Autonomie,date\r\nA,−3,"x ""y"" z"\r\n\'=B,2\r\n',
    "Nom de l'algorithme\tFinalité\tType d’algorithme\nTri\tTrier\ts.o.\n",
    "p;i;r;c\nA;autonomy;3;x\nA;know_how;NSP;y\nB;meaning;1;\n",
    json.dumps(
        [{"tool_name": "a", "x": [1, {"y": None}]}, {"tool_name": "é\u2028", "n": 1e9}], ensure_ascii=False
    ),
    json.dumps({"total": 2, "results": [{"tool_name": "a"}, {"title": "b"}], "end": {}}, indent=1),
    '{"tool_name": "a", "tool_name": "b"}\n{"title": "c"}\n',
    json.dumps({"result": {"records": [AIA, AIA]}}),
    "\n".join([json.dumps(AIA)] * 3),
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
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b"},{",
        b"\\",
        b"\\ud800",
        b"9" * 5000,
        b"=1+1",
    ),
    *(
        b"[" * 400,
        b'{"a":' * 100,
        b"x" * 3000,
        b"\xe2\x88\x923",
        b"sep=,\n",
        b"#REF!",
        b" ",
        b"\xc2\xa0",
        b"-",
    ),
]
READERS: dict[str, Callable[[Any], reg.Reading]] = {
    "table": lambda source: reg.read_table(source, GIROUET),
    "long": lambda source: reg.read_long_table(source, GIROUET, project="p", item="i", rating="r"),
    "etalab": reg.read_etalab,
    "uk": reg.read_uk,
    "canada": reg.read_canada,
}
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16")


def damaged(number: int) -> bytes:
    """A file that was whole, with a few bytes cut, doubled, changed or put in."""
    chance = random.Random(number)  # noqa: S311 - no secret
    raw = bytearray(chance.choice(WHOLE).encode(chance.choice(ENCODINGS), "replace"))
    for _ in range(chance.randint(0, 6)):
        place = chance.randrange(len(raw) + 1)
        end = min(len(raw), place + chance.randint(0, 12))
        kind = chance.randrange(5)
        if kind == 0:
            del raw[place:end]
        elif kind == 1:
            raw[place:place] = raw[place:end] * chance.randint(1, 4)
        elif kind == 2 and place < len(raw):
            raw[place] = chance.randrange(256)
        elif kind == 3:
            raw[place:place] = chance.choice(SNIPPETS)
        else:
            del raw[place:]
    return bytes(raw)


def outcome(reader: str, source: Any) -> object:
    """What a reader makes of a file: the refusal, or the records and the sums of the report."""
    try:
        reading = READERS[reader](source)
        records = list(reading)
    except ia.InvalidInput as error:
        return str(error)
    report = reading.report
    assert report.rows == report.read + report.aside_count
    assert len(report.aside) == min(report.aside_count, 1000)
    assert all(aside.problems and aside.problems[0].message for aside in report.aside)
    if reader != "long":
        assert report.read == len(records)
    for record in records:
        assert record.name.fr.strip() or record.name.en.strip()
        assert record.assessment is None or record.assessment.grid is GIROUET
        json.dumps(record.to_dossier().to_dict())
    for lang in ("fr", "en"):
        report.text(lang).encode("utf-8", "surrogatepass")
    return records, report


def sums(made: object) -> object:
    """What does not depend on how much of a file is in sight: the records, what was set aside and why."""
    if not isinstance(made, tuple):
        return made
    records, report = made
    asides = [(aside.line, aside.problems[0].code) for aside in report.aside]
    return records, report.rows, asides, [note[:2] for note in report.notes], report.is_complete


def pieces(raw: bytes, size: int) -> Iterator[bytes]:
    yield from (raw[start : start + size] for start in range(0, len(raw), size))


@pytest.mark.parametrize("reader", READERS)
def test_damaged_files_are_accounted_for(reader: str) -> None:
    for number in range(FILES):
        raw = damaged(number)
        whole = outcome(reader, [raw])
        if number % 10 == 0:
            assert outcome(reader, pieces(raw, 1 + number % 7)) == whole, number


@pytest.mark.parametrize("number", range(200))
def test_what_is_read_can_be_exported_and_stored(number: int) -> None:
    raw = damaged(number)
    for reader in ("table", "etalab", "uk"):
        made = outcome(reader, [raw])
        records: list[reg.Record] = made[0] if isinstance(made, tuple) else []
        exported = "".join(reg.write_etalab(records)).encode()
        again = list(reg.read_etalab([exported])) if records else []
        assert len(again) == len(records)
        for record in records:
            dossier = record.to_dossier()
            assert ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict()))) == dossier


def test_a_damaged_list_is_the_same_in_pieces_as_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(FILES):
        raw = b"[" + damaged(number).lstrip(b"[ \xef\xbb\xbf") + damaged(number + 1)
        if b"\0" in raw:
            continue  # read as another encoding, or refused
        whole = outcome("uk", [raw])
        size = 1 + number % 30

        def small_pieces(*arguments: Any, size: int = size) -> Iterator[str]:
            text = "".join(text_pieces(*arguments))
            yield from (text[start : start + size] for start in range(0, len(text), size))

        with monkeypatch.context() as patched:
            patched.setattr(json_records, "text_pieces", small_pieces)
            patched.setattr(json_records, "PIECE", 1 + number % 50)
            assert sums(outcome("uk", [raw])) == sums(whole), number
