"""Measures, questions and clauses: linked to items that exist; and the plan that carries them out."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar._ground.plain import plain
from ia_radar._ground.reading import REFUSED, Reader
from ia_radar.decide.measures import (
    Entry,
    clauses,
    clauses_for,
    manoeuvres,
    measures,
    provider_questions,
    questions_for,
)
from ia_radar.decide.plan import Action, ActionStatus, Effect, read_action
from ia_radar.errors import Problems

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
UNKNOWN = ia.NonAnswer.UNKNOWN
EVERY = [*measures(), *provider_questions(), *clauses()]


def test_every_entry_is_bilingual_unique_and_serves_items_that_exist() -> None:
    known = {f"{grid.id}:{item}" for grid in (GIROUET, RADAR) for item in grid.items.ids}
    for catalogue in (measures(), provider_questions(), clauses()):
        assert len(set(catalogue.ids)) == len(catalogue) > 5
    for entry in EVERY:
        assert entry.label.fr
        assert entry.label.en
        assert entry.text.en
        assert entry.serves
        assert set(entry.serves) <= known


def test_every_item_has_a_measure_and_the_booklet_s_own_are_there() -> None:
    served = {item for entry in measures() for item in entry.serves}
    assert {f"{grid.id}:{item}" for grid in (GIROUET, RADAR) for item in grid.items.ids} <= served
    stated = {entry.id for entry in measures() if entry.provenance is ia.Provenance.STATED}
    assert {
        "train_users",
        "train_managers",
        "train_project_team",
        "social_dialogue",
        "appropriation_workshops",
        "experimentation",
        "human_supervision",
        "impact_observatory",
        "volunteers_only",
        "procurement_clauses",
    } <= stated


def test_every_weak_item_has_its_manoeuvres_and_no_other_item_has() -> None:
    answers: dict[str, ia.Rating] = {
        "autonomy": 1,
        "know_how": 2,
        "meaning": 3,
        "recognition": 4,
        "mental_health": UNKNOWN,
    }
    found = manoeuvres(ia.Assessment(GIROUET, answers))
    assert [(own.id, own.rating) for own in found] == [("autonomy", 1), ("know_how", 2)]
    for own in found:
        assert own.measures
        assert all(f"girouet:{own.id}" in entry.serves for entry in own.measures)


def test_a_local_or_shorter_grid_finds_the_measures_of_the_one_it_comes_from() -> None:
    local = evolve(GIROUET, id="bateliers", based_on="girouet@1.0.0")
    assert manoeuvres(ia.Assessment(local, {"know_how": 1}))[0].measures
    compact = ia.get_grid("radar-compact")
    assert manoeuvres(ia.Assessment(compact, {"privacy": 1}))[0].measures
    stranger = ia.load_grid(
        {
            "id": "stranger",
            "version": "1",
            "title": "x",
            "scale": {"levels": [{"value": 0, "signal": "hazard"}, {"value": 1, "signal": "open"}]},
            "sections": [{"id": "s", "label": "s", "items": [{"id": "privacy", "label": "x"}]}],
        }
    )
    assert manoeuvres(ia.Assessment(stranger, {"privacy": 0}))[0].measures == ()


@pytest.mark.parametrize("rating", [1, 2, UNKNOWN, ia.NonAnswer.UNANSWERED])
def test_unknown_and_weak_themes_call_for_questions_and_clauses(rating: ia.Rating) -> None:
    made = ia.Assessment(RADAR, {**dict.fromkeys(RADAR.items.ids, 4), "sobriety": rating})
    assert "volumes_and_computing" in {own.id for own in questions_for(made)}
    assert [own.id for own in clauses_for(made)] == ["environmental_figures"]


@pytest.mark.parametrize("rating", [3, 4, ia.NonAnswer.NOT_APPLICABLE])
def test_a_settled_theme_calls_for_nothing(rating: ia.Rating) -> None:
    made = ia.Assessment(RADAR, dict.fromkeys(RADAR.items.ids, rating))
    assert questions_for(made) == clauses_for(made) == ()
    assert manoeuvres(made) == ()


def test_several_assessments_ask_each_question_once() -> None:
    radar = ia.Assessment(RADAR, dict.fromkeys(RADAR.items.ids, UNKNOWN))
    girouet = ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, 1))
    both = [own.id for own in questions_for(radar, girouet)]
    assert len(both) == len(set(both)) == len(provider_questions())
    assert len(clauses_for(radar, girouet)) == len(clauses())
    with pytest.raises(ia.InvalidInput):
        questions_for("radar")  # type: ignore[arg-type]  # wrong on purpose


# --- the plan ---------------------------------------------------------------------------------------

DUE = date(2026, 6, 30)


def test_an_action_is_late_at_a_date_unless_done_or_dropped() -> None:
    act = Action("Former", "train_users", due=DUE)
    assert not act.is_late(DUE)
    assert act.is_late(date(2026, 7, 1))
    assert not evolve(act, status=ActionStatus.DROPPED).is_late(date(2027, 1, 1))
    done = evolve(act, status=ActionStatus.DONE, done=date(2026, 7, 10))
    assert done.is_late(date(2026, 7, 5))
    assert not done.is_late(date(2026, 7, 10))
    assert not evolve(act, due=None).is_late(date(2027, 1, 1))


def test_an_action_takes_the_items_of_its_measure_or_its_own() -> None:
    assert Action("Former", "train_users").serves == measures()["train_users"].serves
    assert Action("Former", "train_users", ["girouet:know_how"]).serves == ("girouet:know_how",)
    entry = Action("Former", "train_users").entry
    assert entry is not None
    assert entry.id == "train_users"
    assert Action("Autre").entry is None


def test_an_effect_is_read_by_order() -> None:
    assert [Effect("girouet:know_how", a, b).moved for a, b in ((2, 3), (3, 3), (4, 1))] == [1, 0, -1]
    assert Effect("girouet:know_how", 2).moved is None


def whole() -> Action:
    return Action(
        ia.Text("Former la cuisine centrale", "Train the kitchen"),
        "train_users",
        ["girouet:know_how"],
        "DRH",
        date(2026, 1, 5),
        DUE,
        date(2026, 5, 2),
        ActionStatus.DONE,
        ["feuille d’émargement"],
        [Effect("girouet:know_how", 2, 3)],
    )


def test_an_action_comes_back_from_its_file() -> None:
    problems = Problems()
    for act in (whole(), Action("Autre")):
        assert read_action(Reader(plain(act), "measures[0]", problems)) == act
        assert pickle.loads(pickle.dumps(act)) == act  # noqa: S301 - our own bytes
    assert not problems


@pytest.mark.parametrize(
    "wrong",
    [
        {"label": 3},
        {"measure": "train_user"},
        {"serves": ["know_how"]},
        {"serves": 3},
        {"owner": None},
        {"due": "2026-06-30"},
        {"status": "done"},
        {"status": ActionStatus.DONE},
        {"done": DUE},
        {"start": date(2027, 1, 1), "due": DUE},
        {"effects": ["up"]},
    ],
)
def test_what_is_no_action_is_refused(wrong: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        Action(**{"label": "Former", **wrong})


def test_a_bad_action_is_told_whole_with_paths() -> None:
    problems = Problems()
    bad = {"status": "fini", "due": "demain", "effects": [{"item": "x", "before": "haut"}], "who": "DRH"}
    assert read_action(Reader(bad, "measures[2]", problems)) is REFUSED
    assert {problem.path for problem in problems} == {
        "measures[2].label",
        "measures[2].status",
        "measures[2].due",
        "measures[2].effects[0].before",
        "measures[2].effects[0].item",
        "measures[2].who",
    }
    with pytest.raises(ia.InvalidInput):
        Effect("girouet:know_how", before=2.5)  # type: ignore[arg-type]  # wrong on purpose


def test_measures_of_ones_own_serve_a_grid_of_ones_own() -> None:
    own = Entry(
        "dialogue", ia.Text("Réunion"), ia.Text("Se réunir."), ("mairie:welcome",), ia.Provenance.LOCAL
    )
    level = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]
    items = [{"id": "welcome", "label": "Accueil"}]
    sections = [{"id": "s", "label": "Service", "items": items}]
    grid = ia.load_grid(
        {"id": "mairie", "version": "1", "title": "M", "scale": {"levels": level}, "sections": sections}
    )
    weak = ia.Assessment(grid, {"welcome": 1})
    assert manoeuvres(weak)[0].measures == ()
    assert manoeuvres(weak, local=[own])[0].measures == (own,)
    assert questions_for(weak, local=[own]) == clauses_for(weak, local=[own]) == (own,)
    assert questions_for(ia.Assessment(grid, {"welcome": 2}), local=[own]) == ()
    for call in (manoeuvres, questions_for, clauses_for):
        with pytest.raises(ia.InvalidInput, match="local"):
            call(weak, local=["dialogue"])  # type: ignore[list-item]
