"""What one stores comes back: `from_dict(to_dict(x)) == x`, through the text of a JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import decide
from ia_radar.schemas import public_classes, public_modules
from tests.storable import STORABLE
from tests.strategies import assessments, grids

WORDS = st.text(max_size=20)


def through_json(data: object) -> Any:
    return json.loads(json.dumps(data, ensure_ascii=False))


@given(
    assessments(), st.sampled_from(["", "agent"]), st.dates(), st.sampled_from(ia.Stage), st.none() | WORDS
)
def test_assessments_come_back_on_grids_that_the_catalogue_does_not_have(
    assessment: ia.Assessment, respondent: str, day: Any, stage: ia.Stage, note: str | None
) -> None:
    notes = {} if note is None else {assessment.grid.items[0].id: note}
    full = evolve(assessment, respondent=respondent, date=day, stage=stage, notes=notes)
    for lang in (None, "fr", "en"):
        data = through_json(full.to_dict(lang))
        assert ia.Assessment.from_dict(data, [full.grid]) == full
    panel = ia.Panel([full] * 6, k=4)
    assert ia.Panel.from_dict(through_json(panel.to_dict(answers=True)), [full.grid]) == panel


@given(grids())
def test_grids_come_back(grid: ia.Grid) -> None:
    assert ia.Grid.from_dict(through_json(grid.to_dict())) == grid


@pytest.mark.parametrize("policy", decide.policies(), ids=lambda policy: policy.id)
def test_policies_come_back(policy: decide.Policy) -> None:
    assert decide.Policy.from_dict(through_json(policy.to_dict())) == policy


def test_projects_and_dossiers_come_back_and_are_read_in_one_language_too() -> None:
    example = Path(__file__).parents[1] / "examples" / "cantines-nantes-complet.json"
    dossier = ia.Dossier.from_dict(json.loads(example.read_text("utf-8")))
    assert ia.Dossier.from_dict(through_json(dossier.to_dict())) == dossier
    assert ia.Project.from_dict(through_json(dossier.project.to_dict())) == dossier.project
    french = ia.Dossier.from_dict(through_json(dossier.to_dict("fr")))
    assert french.project.name.fr == dossier.project.name.fr
    assert not french.project.name.en
    assert french.assessments == dossier.assessments


def test_a_grid_in_one_language_is_a_grid() -> None:
    girouet = ia.get_grid("girouet")
    english = ia.Grid.from_dict(through_json(girouet.to_dict("en")))
    assert english.items["autonomy"].label.fr == girouet.items["autonomy"].label.en
    with pytest.raises(ia.UnknownId):
        girouet.to_dict("de")  # type: ignore[arg-type]  # on purpose


def test_whatever_is_wrong_is_said_at_once() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Panel.from_dict({"k": 0, "assessments": [{"grid": "girouet", "ratings": {"autonomy": 9}}, {}]})
    assert [problem.path for problem in caught.value.problems] == [
        "assessments[0].ratings.autonomy",
        "assessments[1].grid",
        "k",
    ]


@pytest.mark.parametrize("kind", [ia.Assessment, ia.Panel, ia.Grid, decide.Policy, ia.Project, ia.Dossier])
@pytest.mark.parametrize("data", [[], None, "x", {"surplus": 1}])
def test_what_is_no_file_of_this_kind_is_refused(kind: Any, data: object) -> None:
    with pytest.raises(ia.InvalidInput):
        kind.from_dict(data)


def test_a_panel_gives_out_no_answer_unless_it_is_asked_to() -> None:
    grid = ia.get_grid("girouet")
    said = [
        ia.Assessment(grid, {"autonomy": level}, respondent=role, notes={"autonomy": "secret"})
        for level, role in ((1, "agent"), (2, "agent"), (4, "manager"), (4, "dpo"))
    ]
    for lang in (None, "fr"):
        data = ia.Panel(said).to_dict(lang)
        autonomy = next(voices for voices in data["items"] if voices["item"] == "autonomy")
        assert (autonomy["answered"], autonomy["is_withheld"], autonomy["roles"]) == (4, True, {})
        assert not any(autonomy[name] for name in ("counts", "missing", "median", "range", "agreement"))
        assert "assessments" not in data
        assert "secret" not in json.dumps(data)
    with pytest.raises(ia.InvalidInput):
        ia.Panel.from_dict(ia.Panel(said).to_dict())


def test_every_class_with_a_reader_is_tried() -> None:
    assert {kind.__name__ for kind in public_classes() if hasattr(kind, "from_dict")} == STORABLE.keys()


@pytest.mark.parametrize("name", STORABLE)
@settings(max_examples=40)
@given(data=st.data())
def test_what_is_stored_comes_back_through_a_file_of_json(name: str, data: st.DataObject) -> None:
    value, grid = data.draw(STORABLE[name])
    stored = value.to_dict(answers=True) if name == "Panel" else value.to_dict()
    text = json.dumps(stored)
    kind: Any = type(value)
    back = (
        kind.from_dict(json.loads(text), [grid])
        if name in {"Assessment", "Panel"}
        else kind.from_dict(json.loads(text))
    )
    assert back == value
    assert json.dumps(back.to_dict(answers=True) if name == "Panel" else back.to_dict()) == text


def vocabulary_ids() -> dict[str, str]:
    """Every id of a vocabulary of the library, and whose it is."""
    members = [getattr(module, name) for module in public_modules() for name in module.__all__]
    enums = [kind for kind in members if isinstance(kind, type) and issubclass(kind, Enum)]
    project = ia.project
    terms: list[Any] = [project.kinds, project.families, project.domains, project.uses, project.phases]
    terms += [project.motivations, project.stances, project.stop_reasons]
    ids = {str(member.value): kind.__name__ for kind in enums for member in kind}
    ids |= {term.id: catalogue.__name__ for catalogue in terms for term in catalogue()}
    ids |= {measure.id: "measure" for measure in decide.measures()}
    ids |= {asked.id: "question" for asked in ia.aiact.questions()}
    for grid in ia.grids():
        parts = [*grid.items.ids, *grid.sections.ids]
        ids |= {name: "item" for part in parts for name in (part, f"{grid.id}:{part}")} | {grid.id: "grid"}
    return ids


VOCABULARY_IDS = vocabulary_ids()
# Keys that hold an id and no word, each with where its word is.
WORDS_ELSEWHERE = {
    "id": "it is the value itself: its label, title or text is beside it",
    "ratings": "`ratings_labels` has one an item",
    "items_labels": "words by id",
    "ratings_labels": "words by id",
    "when": "a condition over facts, each of which is a question of the pack or of the library",
    "drawing": "for programs alone",
}
# Keys of free texts, which may be anything, an id of a vocabulary among it.
FREE = {
    "name", "title", "authority", "summary", "caution", "provider", "sources", "version", "respondent",
    "notes", "evidence", "by", "body", "unit", "into", "source", "credit", "text", "label", "meaning", "note",
    "help", "article", "statement", "question", "questions", "reason", "period", "owner", "conditions",
    "opinion", "composition", "dissent", "purpose", "work", "authors", "licence", "changes",
}  # fmt: skip


def ids_without_words(data: Any, path: str = "") -> Iterator[str]:
    """Where an id of a vocabulary stands and no word beside it."""
    if isinstance(data, list):
        for entry in data:
            yield from ids_without_words(entry, path)
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        if key in WORDS_ELSEWHERE or key in FREE or key.endswith(("_label", "_labels")):
            continue
        ids = value if isinstance(value, list) else [*value] if isinstance(value, dict) else [value]
        known = [each for each in ids if isinstance(each, str) and each in VOCABULARY_IDS]
        words = data.get(f"{key}_label") or data.get(f"{key}_labels")
        if known and isinstance(value, dict) and "question" in {VOCABULARY_IDS[each] for each in known}:
            said = [each for each in known if (words or {}).get(each)]
            yield from [f"{path}.{key}.{each}" for each in known if each not in said]
        elif known and not isinstance(value, dict) and not words:
            yield f"{path}.{key}={known[0]} ({VOCABULARY_IDS[known[0]]})"
        yield from ids_without_words(value, f"{path}.{key}")


def one_language(value: Any, lang: Any) -> Any:
    return value.to_dict(lang, answers=True) if isinstance(value, ia.Panel) else value.to_dict(lang)


@pytest.mark.parametrize("name", STORABLE)
@settings(max_examples=40)
@given(data=st.data(), lang=st.sampled_from(ia.text.LANGS))
def test_words_stand_beside_every_id_and_are_left_out_when_read(
    name: str, data: st.DataObject, lang: Any
) -> None:
    value, grid = data.draw(STORABLE[name])
    said = through_json(one_language(value, lang))
    assert list(ids_without_words(said)) == []
    if name != "Panel":  # what it gives out is not what is stored
        errors = Draft202012Validator(ia.json_schema(type(value))).iter_errors(said)
        assert [error.message for error in errors] == []
    kind: Any = type(value)
    further = [[grid]] if name in {"Assessment", "Panel"} else []
    back = kind.from_dict(said, *further)
    assert one_language(back, lang) == said or name == "Panel"


def test_the_words_are_those_of_the_vocabulary() -> None:
    project = ia.Project(
        "Cantines", kind="predictive", phase="test", motivations=["impact"], aim=decide.Aim.SAVING
    )
    said = project.to_dict("fr")
    assert (said["kind_label"], said["phase_label"], said["aim_label"]) == (
        "IA prédictive", "Test", "réduire une consommation",
    )  # fmt: skip
    assert said["motivations_labels"] == ["Renforcer l’effet des politiques"]
    assert not [key for key in project.to_dict() if "label" in key]
    reasons = [ia.project.stop_reasons()[0].id, "autre"]
    stopped = decide.Decision("Maire", decide.Outcome.STOP, "Non.", stop_reasons=reasons)
    decisions = ia.Dossier(project, decisions=[stopped]).to_dict("fr")["decisions"]
    assert decisions[0]["outcome_label"] == "ne pas engager"
    assert decisions[0]["stop_reasons_labels"] == [ia.project.stop_reasons()[0].label.fr, None]
    dossier = ia.Dossier(project, facts={"rules_only": False}, policy=decide.get_policy("montpellier"))
    english = dossier.to_dict("en")
    assert english["facts_labels"] == {"rules_only": ia.aiact.question("rules_only").text["en"]}
    assert english["policy"]["red_lines"][0]["item_label"] == "Utility"
    assert (
        ia.get_grid("girouet")
        .to_dict("en")["sections"][0]["items"][0]["negative"]["text"]
        .startswith("The tool")
    )


JUNK: st.SearchStrategy[Any] = st.sampled_from(
    ["", " ", "\u200b", "x", "\x1b[31m", "\ud800", 0, -1, 9, 2**70, 0.5, float("nan"), True, None, [], {}]
).flatmap(lambda junk: st.sampled_from([junk, [junk], {"fr": junk}, {"x": junk}, [[junk]]]))


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in nested tables and lists."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield (*path, key)
        yield from places(value, (*path, key))


def spoilt(data: Any, path: tuple[Any, ...], junk: Any) -> Any:
    """The data with something else in one place."""
    if not path:
        return junk
    data = data.copy()
    data[path[0]] = spoilt(data[path[0]], path[1:], junk)
    return data


@pytest.mark.parametrize("name", STORABLE)
@settings(max_examples=60)
@given(data=st.data(), junk=JUNK)
def test_a_reader_gives_a_value_or_refuses_whatever_stands_in_a_place(
    name: str, data: st.DataObject, junk: Any
) -> None:
    value, grid = data.draw(STORABLE[name])
    stored = value.to_dict(answers=True) if name == "Panel" else value.to_dict()
    kind: Any = type(value)
    further = [[grid]] if name in {"Assessment", "Panel"} else []
    given_data = spoilt(stored, data.draw(st.sampled_from([*places(stored)])), junk)
    try:
        read = kind.from_dict(given_data, *further)
    except ia.IaRadarError:
        return
    assert type(read) is kind
    through_json(read.to_dict())


def test_a_grid_without_a_name_is_refused() -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        ia.Assessment.from_dict({"grid": "", "ratings": {"autonomy": 3}})
    assert [(problem.path, problem.code) for problem in refused.value.problems] == [("grid", "empty")]
