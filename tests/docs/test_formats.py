"""The examples of the page of formats hold to their schemas, and the library reads each."""

import datetime as dt
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped] # it has no stubs
import pytest

import ia_radar as ia
from ia_radar import aiact, decide
from ia_radar.exchange import registers
from ia_radar.exchange.form_files import Form, join_forms, read_forms, write_form
from ia_radar.exchange.law import read_facts
from ia_radar.pack import load_pack

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "formats.md", "fr": DOCS / "fr" / "formats.md"}
SCHEMAS = {"facts": 0, "dossier": 1, "grid": 2, "policy": 3, "pack": 4}
"""The place of each example among the blocks of TOML."""

pytestmark = pytest.mark.parametrize("lang", PAGES)


def _blocks(lang: str, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", PAGES[lang].read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


def _example(lang: str, name: str) -> str:
    return _blocks(lang, "toml")[SCHEMAS[name]]


def _as_json(value: Any) -> Any:
    """A value of TOML as JSON has it: a date is a text there."""
    return json.loads(json.dumps(value, default=dt.date.isoformat))


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_holds_to_its_schema(lang: str, name: str) -> None:
    data = _as_json(tomllib.loads(_example(lang, name)))
    schema = json.loads((DOCS / "schemas" / f"{name}.json").read_text("utf-8"))
    if name == "facts":  # a schema of values; words are what people write
        data = {fact: answer for fact, answer in data.items() if not isinstance(answer, str)}
    validator = jsonschema.validators.validator_for(schema)
    assert list(validator(schema).iter_errors(data)) == []
    assert list(validator(schema).iter_errors({**data, "no_such_key": 1})) != []


def test_the_facts_are_read(lang: str) -> None:
    facts = read_facts(tomllib.loads(_example(lang, "facts"))).facts
    result = aiact.classify(facts, on=dt.date(2026, 11, 27))
    assert result.presumed is aiact.Category.HIGH_RISK
    assert dict(result.facts).get("individual_decision") is None


def test_the_dossier_is_read_and_written_back(lang: str) -> None:
    dossier = ia.Dossier.from_dict(tomllib.loads(_example(lang, "dossier")))
    assert dossier.project.name.en == "Reception assistant"
    assert dossier.assessments[0]["know_how"] is ia.NonAnswer.UNKNOWN
    assert (len(dossier.balances), len(dossier.measures), len(dossier.decisions)) == (1, 1, 1)
    assert ia.Dossier.from_dict(dossier.to_dict()) == dossier


def test_the_grid_is_read_and_answered(lang: str) -> None:
    grid = ia.load_grid(_example(lang, "grid"))
    assert ia.score(ia.Assessment(grid, {"welcome": 1})).sections["counter"].status.value == "hazard"


def test_the_policy_is_read_and_refuses_what_it_says(lang: str) -> None:
    policy = decide.load_policy(_example(lang, "policy"))
    assert [line.id for line in policy.red_lines] == ["privacy", "jobs"]
    assert policy.red_lines[0].mandate == policy.mandate


def test_the_pack_is_read(lang: str) -> None:
    pack = load_pack(_example(lang, "pack"))
    assert pack.rules[0].source.fr == "Délibération 2026-12"


def test_the_form_is_read_as_a_dossier(lang: str) -> None:
    grid = ia.load_grid(_example(lang, "grid"))
    form, _ = _blocks(lang, "csv")
    dossier = join_forms(read_forms({"form.csv": form.encode()}, grids=[grid]))
    (answers,) = dossier.assessments
    assert (answers["welcome"], answers["equality"]) == (2, ia.NonAnswer.UNKNOWN)
    assert (answers.respondent, answers.date) == ("agents", dt.date(2026, 3, 15))
    written = write_form(Form([answers], project=dossier.project), "csv").decode("utf-8-sig")
    assert {line.partition(";")[0] for line in form.splitlines()} <= {
        line.partition(";")[0] for line in written.splitlines()
    }


def test_the_table_of_projects_is_read(lang: str) -> None:
    _, table = _blocks(lang, "csv")
    records = list(registers.read_table([table.encode()], ia.get_grid("girouet")))
    assert [record.name.fr for record in records] == ["Assistant de l’accueil", "Prévision des repas"]
    first = records[0].to_dossier()
    assert first.project.kind is not None
    assert first.assessments[0]["know_how"] is ia.NonAnswer.UNKNOWN
