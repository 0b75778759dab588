"""Any register in JSON: wherever its list stands, whatever its fields are called."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse
from tests.exchange.registers.account import GIROUET, accounted

RECORDS = [
    {"titre": "Cantines", "orga": {"nom": "Nantes"}, "nature": "IA prédictive", "n": {"a": [1, 2]}},
    {"titre": "Accueil", "orga": {"nom": "Brest"}, "nature": "Générative", "n": None},
]
COLUMNS = {"orga.nom": "authority", "nature": "kind"}


def read(data: Any, **options: Any) -> list[reg.Record]:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    reading = reg.read_json([raw], **options)
    records = list(reading)
    accounted(reading.report)
    return records


WRAPPINGS: dict[str, Any] = {
    "a list": RECORDS,
    "a key": {"meta": {"count": 2}, "fiches": RECORDS},
    "two keys": {"success": True, "result": {"records": RECORDS, "total": 2}},
    "a title beside": {"titre": "Registre", "fiches": RECORDS},
    "lines": "\n".join(map(json.dumps, RECORDS)).encode(),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_the_list_is_found_wherever_it_stands(wrapping: str) -> None:
    first, second = read(WRAPPINGS[wrapping], columns=COLUMNS)
    assert (first.name.fr, first.authority, first.kind, first["n.a"]) == (
        "Cantines",
        "Nantes",
        "predictive",
        "1, 2",
    )
    assert (second.name.fr, second.authority, second.kind) == ("Accueil", "Brest", "generative")
    assert second.to_dossier().project.kind == "generative"


KEY = st.text(min_size=1, max_size=4)


@given(path=st.lists(KEY, min_size=1, max_size=4), data=st.data())
def test_a_key_says_where_the_list_is(path: list[str], data: st.DataObject) -> None:
    value: Any = RECORDS
    for key in reversed(path):
        others = [f"{key}-{number}" for number in range(data.draw(st.integers(0, 2)))]
        value = {**{other: [{"titre": "x"}] for other in others}, key: value, "zz-after": 1}
    names = [record.name.fr for record in read(value, columns=COLUMNS, records_key=".".join(path))]
    assert names == ["Cantines", "Accueil"]


def test_what_stands_before_the_list_may_be_long() -> None:
    value = {"schema": {"x": ["y" * 1000] * 500}, "titre": "Registre", "fiches": RECORDS}
    assert len(read(value, columns=COLUMNS, records_key="fiches")) == 2


def test_a_key_that_is_not_there_is_refused() -> None:
    for key in ("autre", "fiches.x", "meta"):
        with pytest.raises(ia.InvalidInput) as caught:
            list(reg.read_json([json.dumps(WRAPPINGS["a key"]).encode()], records_key=key))
        assert caught.value.problems[0].path == "records_key"


def test_records_that_hold_lists_of_objects_say_that_nothing_wraps_them() -> None:
    lines = b'{"titre": "A", "contacts": [{"nom": "X"}]}\n{"titre": "B", "contacts": []}\n'
    assert [record.name.fr for record in read(lines, records_key="")] == ["A", "B"]


def test_ratings_are_read_where_there_are_some() -> None:
    data = [
        {"titre": "A", "notes": {"autonomie": "A3", "sens": "A9"}},
        {"titre": "B"},
        {"titre": "C", "autonomy": 7},
    ]
    columns = {"notes.autonomie": "autonomy", "notes.sens": "meaning"}
    reading = reg.read_json(
        [json.dumps(data).encode()], columns=columns, grid=GIROUET, codes={"A3": 3, "A9": "NSP"}
    )
    first, second = reading
    assert first.assessment == ia.Assessment(GIROUET, {"autonomy": 3, "meaning": ia.NonAnswer.UNKNOWN})
    assert second.assessment is None
    assert [aside.problems[0].path for aside in reading.report.aside] == ["record 3.autonomy"]


def test_names_in_two_languages_and_fields_that_are_not_there() -> None:
    reading = reg.read_json(
        [b'[{"t": "Tri", "u": "Triage"}]'], columns={"t": "name.fr", "u": "name.en", "absent": "url"}
    )
    (record,) = reading
    assert record.name == ia.Text("Tri", "Triage")
    assert {field.name: field.use for field in reading.report.fields}["absent"] is FieldUse.ABSENT


@pytest.mark.parametrize(
    "options",
    [
        {"columns": 3},
        {"columns": {"a": "nothing"}},
        {"columns": {1: "name"}},
        {"records_key": 1},
        {"grid": "girouet"},
        {"columns": {"a": "autonomy"}},
    ],
)
def test_options_that_do_not_fit_are_refused(options: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        reg.read_json([b"[]"], **options)


KEYS = st.text(max_size=5) | st.sampled_from(["nom", "x", "y"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
    max_leaves=12,
)


@given(VALUES)
def test_whatever_the_file_holds_raises_nothing_of_ours_missing(value: Any) -> None:
    try:
        list(reg.read_json([json.dumps(value).encode()], grid=GIROUET))
    except ia.InvalidInput:
        return


def test_deep_values_break_nothing() -> None:
    deep = b'{"a":' * 900 + b"1" + b"}" * 900
    assert list(reg.read_json([b'[{"nom": "A"},' + deep + b"]"])) != []
    list(reg.read_json([deep]))
