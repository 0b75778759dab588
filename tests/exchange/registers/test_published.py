"""What other administrations publish is read whole: the registers of the United Kingdom and of Canada."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers.account import accounted

DATA = Path(__file__).parents[3] / "examples" / "uk"
CANADA = Path(__file__).parents[3] / "examples" / "canada" / "aia_results.jsonl"


def test_the_136_uk_records() -> None:
    reading = reg.read_uk(DATA / "uk_atrs_records.json")
    records = list(reading)
    report = reading.report
    accounted(report)
    assert (report.rows, report.read, len(records)) == (136, 136, 136)
    given_fields = {
        name
        for row in json.loads((DATA / "uk_atrs_records.json").read_text("utf-8"))["records"]
        for name in row
    }
    assert {field.name for field in report.fields} == given_fields
    by_name = {field.name: field for field in report.fields}
    assert by_name["publishing_body"].missing == ((ia.NonAnswer.UNANSWERED, 6),)
    assert by_name["tool_name"].filled == 136
    first = records[0]
    assert (first.name.en, first.authority, first.date) == ("Ask HMRC online", "HMRC", "2025-06-26T07:39:09Z")
    assert first.to_dossier().project.sources[0].url == first.url


def test_the_38_canadian_results() -> None:
    reading = reg.read_canada(CANADA)
    records = list(reading)
    report = reading.report
    accounted(report)
    assert (report.rows, report.read) == (38, 38)
    versions = [record["version"] for record in records]
    assert {version: versions.count(version) for version in set(versions)} == {
        "v0.9": 1,
        "v0.9.1": 9,
        "v0.10.0": 25,
        "v1.0.1": 3,
    }
    rows = [json.loads(line) for line in CANADA.read_text("utf-8").splitlines()]
    names = {name for row in rows for name in row if name not in ("data", "translationsOnResult")}
    names |= {
        f"{part}.{name}" for row in rows for part in ("data", "translationsOnResult") for name in row[part]
    }
    assert {field.name for field in report.fields} == names
    for row, record in zip(rows, records, strict=True):
        texts = dict(record.kept)
        for name, answer in row["data"].items():
            if isinstance(answer, str) and answer.startswith("item"):
                assert texts[f"data.{name}"] == answer
    assert not any("Respondent" in name for record in records for name, _ in record.kept)
    assert (
        sum(reason is ia.NonAnswer.NOT_APPLICABLE for record in records for _, reason in record.missing) > 20
    )


def test_a_result_as_the_tool_saves_it() -> None:
    row = json.loads(CANADA.read_text("utf-8").splitlines()[3])
    saved = {key: row[key] for key in ("version", "currentPage", "data", "translationsOnResult")}
    (record,) = reg.read_canada([json.dumps(saved, indent=2).encode()])
    assert record.name.en == row["data"]["projectDetailsTitle"].strip()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ('{"version": "v2.0", "data": {}}', "unknown-version"),
        ('{"data": {}}', "unknown-version"),
        ('{"version": "v0.9"}', "wrong-type"),
        ("3", "wrong-type"),
        ('{"version": "v0.9", "data": {"a": }', "malformed"),
    ],
)
def test_a_result_that_cannot_be_read_is_set_aside(row: str, code: str) -> None:
    good = '{"version": "v0.9", "title_en": "T", "data": {}}'
    seen: list[reg.Aside] = []
    reading = reg.read_canada([f"{good}\n{row}\n{good}\n".encode()], on_aside=seen.append)
    assert [record.line for record in reading] == [1, 3]
    accounted(reading.report)
    assert [aside.problems[0].code for aside in seen] == [code]
    assert seen[0].problems[0].path == "record 2"


def test_a_uk_record_without_a_name_takes_its_title_or_is_set_aside() -> None:
    reading = reg.read_uk([b'[{"title": "T", "tool_name": null}, {"tool_name": "", "extra": 1}, 5]'])
    assert [record.name.en for record in reading] == ["T"]
    assert [aside.line for aside in reading.report.aside] == [2, 3]


def aia(said: str, translated: str, **fields: str) -> reg.Record:
    """The record of a Canadian result with this description in its two languages."""
    value = {
        "version": "v1.0.1",
        **fields,
        "data": {"projectDetailsTitle": "Tri des demandes", "projectDetailsDescription": said},
        "translationsOnResult": {"projectDetailsTitle": "Triage", "projectDetailsDescription": translated},
    }
    (record,) = reg.read_canada([json.dumps(value).encode()])
    return record


FRENCH, ENGLISH = (
    "Ce projet vise à trier les demandes de la ville.",
    "This project seeks to sort the requests.",
)


@pytest.mark.parametrize(
    ("said", "translated", "summary"),
    [
        (ENGLISH, FRENCH, ia.Text(FRENCH, ENGLISH)),
        (FRENCH, ENGLISH, ia.Text(FRENCH, ENGLISH)),
        (FRENCH, FRENCH, ia.Text(FRENCH)),
        (ENGLISH, "", ia.Text(ENGLISH, ENGLISH)),
        (FRENCH, "", ia.Text(FRENCH)),
        ("Triage", FRENCH, ia.Text(FRENCH, "Triage")),
        ("Triage", ENGLISH, ia.Text("Triage", ENGLISH)),
    ],
)
def test_a_form_is_read_in_the_language_in_which_it_was_filled(
    said: str, translated: str, summary: ia.Text
) -> None:
    assert aia(said, translated).summary == summary


def test_a_saved_form_filled_in_french_has_a_french_name() -> None:
    assert aia(FRENCH, ENGLISH).name == ia.Text("Tri des demandes", "Triage")
    assert aia(FRENCH, ENGLISH, title_en="Sorting", title_fr="Tri").name == ia.Text("Tri", "Sorting")


def test_the_languages_of_the_published_results() -> None:
    records = list(reg.read_canada(CANADA))
    thirteenth, twenty_first = records[12].summary, records[20].summary
    assert thirteenth is not None
    assert thirteenth.fr.startswith("Ce projet vise")
    assert thirteenth.en.startswith("This project seeks")
    assert twenty_first is not None
    assert twenty_first.en == ""
    for record in records:
        if record.summary and record.summary.en:
            assert not {"le", "les", "du", "des"} & set(record.summary.en.lower().split())
