"""The whole dossier: everything goes to JSON and comes back, old files are read, decisions stand apart."""

from __future__ import annotations

import json
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar.decide import (
    Action,
    ActionStatus,
    Aim,
    Balance,
    Case,
    Effect,
    Factor,
    Outcome,
    Quantity,
    advise,
    footprint,
    get_policy,
)
from ia_radar.decide.decision import Arbitration, Decision, departure
from ia_radar.dossier import FORMAT_VERSION, Source
from ia_radar.project import OpportunityPosition

ON = date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[2] / "examples"
RADAR, GIROUET = ia.get_grid("radar"), ia.get_grid("girouet")


def whole() -> ia.Dossier:
    """Every field of a dossier, filled."""
    project = ia.Project(
        ia.Text("Cantines", "Canteens"),
        "Ville",
        ia.Text("Prévoir"),
        62_000,
        ia.Text("Exemple"),
        (Source("Étude", "https://exemple.fr", "2025"),),
        kind="predictive",
        domain="policy_making",
        use="attendance_forecast",
        phase="prototype",
        motivations=["impact", "productivity"],
        stance="lever",
        position=OpportunityPosition(-0.5, 0.25),
        provider="Prestataire",
        is_in_house=False,
        is_demonstrator=True,
        aim=Aim.SAVING,
        agents=900,
    )
    local = evolve(GIROUET, id="girouet-ville", based_on="girouet@1.0.0")
    voices = [ia.Assessment(local, {"autonomy": 3}, respondent=role) for role in ("agent",) * 5 + ("élu",)]
    balance = Balance(
        "kgCO2e",
        [footprint(hours=[10, 20], cores=8, core_watts=10, memory_gb=32).as_quantity(on=ON)],
        [Quantity("Repas", [100, 200], "repas", "Ville", ON)],
        [Factor("repas", "kgCO2e", [1, 2.5], "exemple", ON)],
        on=ON,
        period=ia.Text("par an", "a year"),
        is_important=False,
    )
    act = Action(
        "Former",
        "train_users",
        owner="DRH",
        due=ON,
        done=ON,
        status=ActionStatus.DONE,
        effects=[Effect("girouet:know_how", 2, 3)],
    )
    opinion = Arbitration(
        "Comité d’éthique", "Faut-il ?", "Oui, si.", ON, "élus et habitants", "une voix contre"
    )
    return ia.Dossier(
        project,
        [ia.Assessment(RADAR, {"utility": 4, "privacy": ia.NonAnswer.UNKNOWN}, date=ON)],
        {"individual_decision": False, "rules_only": None},
        panels=[ia.Panel(voices, k=4)],
        balances=[balance],
        declared={"removes_jobs": False, "fashion_only": None},
        measures=[act],
        policy=get_policy("montpellier"),
        decisions=[Decision("Bureau", Outcome.GO, "Utile.", ON, ["Évaluer en juin"], opinion, ["data"])],
    )


def test_nothing_is_lost_through_json_and_pickle() -> None:
    dossier = whole()
    data = json.loads(json.dumps(dossier.to_dict(), ensure_ascii=False))
    assert ia.Dossier.from_dict(data) == dossier
    assert ia.Dossier.from_dict(data).to_dict() == dossier.to_dict()
    assert pickle.loads(pickle.dumps(dossier)) == dossier  # noqa: S301 - our own bytes
    assert hash(dossier) == hash(ia.Dossier.from_dict(data))
    assert "1 panel, 1 decision" in repr(dossier)


@pytest.mark.parametrize("policy", ["default", "montpellier", "no-job-removed", "environment-first"])
def test_every_policy_travels_with_a_dossier(policy: str) -> None:
    dossier = evolve(whole(), policy=get_policy(policy))
    assert ia.Dossier.from_dict(dossier.to_dict()).policy == get_policy(policy)


def test_the_first_format_is_still_read_and_becomes_the_current_one() -> None:
    old = {
        "format_version": 1,
        "project": {"name": "Cantines", "population": 323204},
        "assessments": [{"grid": "girouet", "ratings": {"autonomy": 3}}],
        "facts": {"rules_only": False},
    }
    dossier = ia.Dossier.from_dict(old)
    assert dossier.assessments[0]["autonomy"] == 3
    assert dossier.facts == (("rules_only", False),)
    assert dossier.to_dict()["format_version"] == FORMAT_VERSION == 2
    assert ia.Dossier.from_dict(dossier.to_dict()) == dossier


def test_what_is_wrong_anywhere_is_told_at_once_with_its_path() -> None:
    data = whole().to_dict()
    data["project"]["kind"] = "generativ"
    data["project"]["position"] = {"x": 3, "y": 0}
    data["project"]["aim"] = "planet"
    data["panels"][0]["k"] = 0
    data["panels"].append({"assessments": [{"grid": "girouet"}, {"grid": "radar"}]})
    data["balances"][0]["costs"][0]["unit"] = "L"
    data["measures"][0]["measure"] = "train_user"
    data["declared"]["removes_jobs"] = "peut-être"
    data["policy"]["gates"][0]["at_least"] = "haut"
    data["decisions"][0]["outcome"] = "oui"
    data["decisions"].append({"by": "x", "outcome": "go", "arbitration": {}})
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Dossier.from_dict(data)
    assert {
        "project.kind",
        "project.position.x",
        "project.aim",
        "panels[0].k",
        "panels[1].assessments[1].grid",
        "balances[0].costs[0].unit",
        "measures[0].measure",
        "declared.removes_jobs",
        "policy.gates[0].at_least",
        "decisions[0].outcome",
        "decisions[1].arbitration.body",
    } == {problem.path for problem in caught.value.problems}


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "x"}, {"domain": "x"}, {"use": "x"}, {"phase": "x"}, {"motivations": ["x"]}, {"stance": "x"}],
)
def test_a_word_that_no_catalogue_has_is_refused(wrong: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        ia.Project(ia.Text("x"), **wrong)
    assert ia.Project(ia.Text("x"), domain="users").domain == "users"


# --- the decision and the advice -------------------------------------------------------------------


def test_an_advice_reads_the_law_of_the_dossier_and_never_its_decisions() -> None:
    dossier = whole()
    case = dossier.case(ON)
    assert case.classification is not None
    assert case.french is not None
    assert case.french.forbidden is not True
    advice = advise(dossier, policy=get_policy("default"), on=ON)
    assert advise(evolve(dossier, decisions=[]), policy=get_policy("default"), on=ON) == advice
    assert "law.unread" in {
        own.rule for own in advise(evolve(dossier, facts={}), policy=get_policy("default"), on=ON).findings
    }


def test_red_lines_of_law_come_from_the_real_classifier() -> None:
    """A self-revising algorithm as the sole basis of an individual decision: French law stops it."""
    facts = {
        "individual_decision": True,
        "fully_automated": True,
        "self_revising": True,
        "personal_data": True,
    }
    bare = ia.Dossier(ia.Project(ia.Text("Aides")), facts=facts)
    from ia_radar.decide import Policy

    advice = advise(bare, policy=Policy("x", "1", "x"), on=ON)
    assert advice.outcome is Outcome.STOP
    assert [own.rule for own in advice.why] == ["french.forbidden"]
    assert "2018-765" in advice.why[0].source.fr


def test_a_decision_may_differ_and_what_it_sets_aside_is_shown() -> None:
    advice = advise(Case(), policy=get_policy("default"), on=ON)
    same = Decision("Bureau", advice.outcome)
    assert departure(same, advice) is None
    bold = departure(Decision("Bureau", Outcome.GO_WITH_CONDITIONS), advice)
    assert bold is not None
    assert set(bold.set_aside) == set(advice.why)
    assert "va plus loin" in bold.text.fr
    weak = ia.Assessment(RADAR, {"privacy": 2})
    mixed = advise(Case([weak]), policy=get_policy("default"), on=ON)
    kept = departure(Decision("Bureau", Outcome.GO_WITH_CONDITIONS), mixed)
    assert kept is not None
    assert "grid.manoeuvre" in {own.rule for own in mixed.findings}
    assert "grid.manoeuvre" not in {own.rule for own in kept.set_aside}
    careful = departure(Decision("Bureau", Outcome.STOP), advice)
    assert careful is not None
    assert careful.set_aside == ()
    assert "more cautious" in careful.text.en


@pytest.mark.parametrize(
    "build",
    [
        lambda: Decision("", Outcome.GO),
        lambda: Decision("x", "go"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Decision("x", Outcome.GO, on="hier"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Decision("x", Outcome.GO, arbitration="oui"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: Decision("x", Outcome.GO, conditions=[3]),  # type: ignore[list-item]  # wrong on purpose
        lambda: Arbitration(""),
        lambda: Arbitration("x", on="hier"),  # type: ignore[arg-type]  # wrong on purpose
    ],
)
def test_what_is_no_decision_is_refused(build: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        build()


# --- the schema --------------------------------------------------------------------------------------


def test_the_schema_accepts_every_dossier_that_is_written() -> None:
    from ia_radar.dossier import json_schema

    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(json.loads(json.dumps(schema)))
    for example in EXAMPLES.glob("cantines-*.json"):
        check.validate(json.loads(example.read_text("utf-8")))
    for dossier in (whole(), ia.Dossier(ia.Project(ia.Text("x")))):
        check.validate(json.loads(json.dumps(dossier.to_dict())))
    for policy in ("default", "montpellier", "no-job-removed", "environment-first"):
        check.validate(json.loads(json.dumps(evolve(whole(), policy=get_policy(policy)).to_dict())))


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("project", "kind"), "generativ"),
        (("project", "position"), {"x": 1.5, "y": 0}),
        (("project", "position"), {"x": -1.5, "y": 0}),
        (("project", "position"), {"x": 0, "y": 1.5}),
        (("project", "position"), {"x": 0, "y": -1.5}),
        (("panels", 0, "k"), 0),
        (("balances", 0, "costs"), []),
        (("balances", 0, "costs", 0, "amount"), [1]),
        (("balances", 0, "costs", 0, "amount"), [1, 2, 3]),
        (("measures", 0, "measure"), "train_user"),
        (("measures", 0, "due"), "demain"),
        (("declared", "removes_jobs"), "peut-être"),
        (("policy", "gates", 0, "otherwise"), "go"),
        (("decisions", 0, "outcome"), "oui"),
        (("assessments", 0, "ratings", "utility"), "9"),
        (("format_version",), 0),
        (("format_version",), 3),
        (("dessisions",), []),
    ],
)
def test_the_schema_and_the_reader_refuse_the_same_things(
    place: tuple[str | int, ...], wrong: object
) -> None:
    from ia_radar.dossier import json_schema

    data = json.loads(json.dumps(whole().to_dict()))
    inside = data
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = wrong
    assert not Draft202012Validator(json_schema()).is_valid(data)
    with pytest.raises(ia.IaRadarError):
        ia.Dossier.from_dict(data)


def test_the_schema_knows_every_key_that_a_full_dossier_writes() -> None:
    from ia_radar.dossier import json_schema

    schema = json_schema()["properties"]
    for written, known in (
        (whole().to_dict(), schema),
        (whole().project.to_dict(), schema["project"]["properties"]),
    ):
        words = {key for key in known if key.endswith(("_label", "_labels"))}  # where a language is asked for
        assert set(written) == known.keys() - words
