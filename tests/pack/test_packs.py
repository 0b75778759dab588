"""Packs add and warn: by data, from any source, without a registry, and never over the law."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from importlib.metadata import EntryPoint, EntryPoints
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import aiact
from ia_radar.aiact.logic.condition import all_of, any_of, evaluate, no
from ia_radar.pack import (
    LocalKind,
    LocalQuestion,
    LocalRule,
    Pack,
    installed_packs,
    load_pack,
    local_statements,
)
from ia_radar.pack.schema import pack_schema

DAY = dt.date(2026, 11, 22)
GRID: dict[str, Any] = {
    "id": "mairie",
    "version": "1",
    "title": "Radar de la mairie",
    "scale": {"levels": [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]},
    "sections": [{"id": "s", "label": "Service", "items": [{"id": "welcome", "label": "Accueil"}]}],
}
PACK = """\
id = "mairie"
version = "2026"
title = "Charte de la mairie"
source = "Délibération 2026-12"
credit = "Ville d’Exemple, licence ouverte 2.0"

[[questions]]
id = "tracks_agents"
text = "L’outil suit-il le travail des agents ?"

[[rules]]
id = "staff"
kind = "duty"
text = "Saisir le comité social territorial."
article = "Charte, art. 3"
when = { all = ["deployed_by_public_authority", "mairie:tracks_agents"] }

[[rules]]
id = "debate"
kind = "warning"
text = "La ville tient un débat public."
valid_from = 2027-01-01

[[measures]]
id = "dialogue"
label = "Réunion d’équipe"
text = "Une réunion d’équipe par mois."
serves = ["mairie:welcome"]
"""
FACTS = {"deployed_by_public_authority": True, "interacts_with_people": True}


def pack() -> Pack:
    return load_pack(PACK)


def test_a_rule_holds_stays_open_or_falls_with_its_facts() -> None:
    held = local_statements([pack()], FACTS, {"mairie:tracks_agents": True}, on=DAY)
    assert [(each.pack, each.rule.id, each.certain, each.missing) for each in held] == [
        ("mairie", "staff", True, ())
    ]
    still_open = local_statements([pack()], FACTS, {}, on=DAY)
    assert [(each.certain, each.missing) for each in still_open] == [(False, ("mairie:tracks_agents",))]
    assert local_statements([pack()], FACTS, {"mairie:tracks_agents": False}, on=DAY) == ()
    later = local_statements([pack()], {}, {"mairie:tracks_agents": False}, on=dt.date(2027, 1, 1))
    assert [each.rule.id for each in later] == ["debate"]


def test_each_addition_says_that_it_is_local_and_where_it_stands() -> None:
    given = pack()
    additions: tuple[LocalQuestion | LocalRule, ...] = (*given.questions, *given.rules)
    for addition in additions:
        assert addition.provenance is ia.Provenance.LOCAL
        assert addition.source.fr == "Délibération 2026-12"
    assert given.measures[0].provenance is ia.Provenance.LOCAL
    assert given.credit.fr.startswith("Ville d’Exemple")
    assert given.rules[0].kind.label.fr == "obligation locale"
    assert given.rules[0].to_dict("fr")["provenance_label"] == "propre à la collectivité"


FOUR = ("deployed_by_public_authority", "interacts_with_people", "mairie:a", "mairie:b")
CONDITIONS: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(FOUR),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(inside, max_size=3).map(lambda parts: any_of(*parts)),
        inside.map(no),
    ),
    max_leaves=6,
)
ANSWERS = st.dictionaries(st.sampled_from(FOUR), st.sampled_from([True, False, None]))


@settings(deadline=None, max_examples=60)
@given(CONDITIONS, ANSWERS)
def test_with_any_pack_the_law_is_the_same_and_the_local_answer_is_exact(when: Any, answers: Any) -> None:
    asked = [LocalQuestion("a", "A ?"), LocalQuestion("b", "B ?")]
    given_pack = Pack(
        "mairie", "1", "M", "D", questions=asked, rules=[LocalRule("r", LocalKind.DUTY, "R", when)]
    )
    law = {fact: answer for fact, answer in answers.items() if ":" not in fact}
    local = {fact: answer for fact, answer in answers.items() if ":" in fact}
    plain = ia.Dossier(ia.Project("P"), facts=law)
    dossier = ia.Dossier(ia.Project("P"), facts=law, declared=local)

    def legal(subject: ia.Dossier) -> object:
        result = ia.classify(dict(subject.facts), on=DAY)
        owed = [duty.to_dict("fr") for duty in ia.duties(result, on=DAY)]
        return json.dumps(
            [result.to_dict("fr"), owed, aiact.french_law(dict(subject.facts), on=DAY).to_dict()]
        )

    assert legal(plain) == legal(dossier)
    advice = [
        ia.advise(each, policy=ia.decide.get_policy("default"), on=DAY).to_dict("fr")
        for each in (plain, dossier)
    ]
    assert advice[0] == advice[1]

    unknown = [fact for fact in FOUR if answers.get(fact) is None]
    ends = [
        evaluate(when, {**answers, **dict(zip(unknown, values, strict=True))})
        for values in product((True, False), repeat=len(unknown))
    ]
    found = local_statements([given_pack], dict(dossier.facts), dict(dossier.declared), on=DAY)
    assert bool(found) is any(ends)
    if found:
        assert found[0].certain is all(ends)
        assert bool(found[0].missing) is not found[0].certain


def test_two_packs_that_collide_are_refused_by_both_names() -> None:
    first = Pack("ville", "1", "Charte de la ville", "D", grids=[ia.load_grid(GRID)])
    other = ia.load_grid({**GRID, "title": "Une autre"})
    second = Pack("metropole", "1", "Doctrine de la métropole", "D", grids=[other])
    both = r"'ville' 1 \(« Charte de la ville »\).*'metropole' 1 \(« Doctrine de la métropole »\)"
    with pytest.raises(ia.InvalidInput, match=both):
        local_statements([first, second], {}, {}, on=DAY)
    with pytest.raises(ia.InvalidInput, match="pack 'ville' stands in"):
        local_statements([first, Pack("ville", "2", "Autre", "D")], {}, {}, on=DAY)
    assert local_statements([first, first], {}, {}, on=DAY) == ()
    replaced = ia.load_grid({**ia.get_grid("radar").to_dict(), "title": "Le vrai radar"})
    with pytest.raises(ia.InvalidInput, match="choose an id of your own"):
        Pack("ville", "1", "Charte", "D", grids=[replaced])


def test_a_dossier_names_a_grid_of_a_pack_without_holding_it() -> None:
    grid = ia.load_grid(GRID)
    given = Pack("mairie", "1", "M", "D", grids=[grid])
    dossier = ia.Dossier(ia.Project("Accueil"), [ia.Assessment(grid, {"welcome": 2})])
    stored = dossier.to_dict(grids=given.grids)
    assert "grids" not in stored
    assert "grids" in dossier.to_dict()
    assert ia.Dossier.from_dict(stored, grids=given.grids) == dossier
    assert ia.Dossier.from_dict(dossier.to_dict(), grids=given.grids) == dossier
    with pytest.raises(ia.InvalidInput, match="no grid 'mairie'"):
        ia.Dossier.from_dict(stored)
    changed = ia.load_grid({**GRID, "title": "Changée"})
    assert ia.Dossier.from_dict(dossier.to_dict(), grids=[changed]) == dossier  # what it holds comes first


def test_a_folder_holds_the_pack_and_its_grids(tmp_path: Path) -> None:
    (tmp_path / "grids").mkdir()
    (tmp_path / "pack.toml").write_text(PACK, "utf-8")
    (tmp_path / "grids" / "mairie.json").write_text(json.dumps(GRID), "utf-8")
    for source in (tmp_path, str(tmp_path)):
        assert load_pack(source).grids == (ia.load_grid(GRID),)
    assert load_pack(tmp_path / "pack.toml") == pack()
    (tmp_path / "pack.toml").write_text(PACK.replace('kind = "duty"', 'kind = "dutty"'), "utf-8")
    with pytest.raises(
        ia.InvalidInput, match=r"pack\.toml, line 13: rules\[0\]\.kind: .*did you mean 'duty'"
    ):
        load_pack(tmp_path)
    with pytest.raises(
        ia.InvalidInput, match=r"rules\[0\]\.when: no fact 'tracks_agents'; did you mean 'mairie:tr"
    ):
        load_pack(PACK.replace('"mairie:tracks_agents"', '"tracks_agents"'))


def test_installed_packages_offer_packs_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def offer(*values: str) -> None:
        points = EntryPoints(EntryPoint(f"p{n}", value, "ia_radar.packs") for n, value in enumerate(values))
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points.select(group=group))

    offer(f"{__name__}:pack")
    monkeypatch.setitem(
        __import__("sys").modules, __name__, __import__("types").SimpleNamespace(pack=pack, no=3)
    )
    assert [each.id for each in installed_packs()] == ["mairie"]
    offer(f"{__name__}:no")
    with pytest.raises(ia.InvalidInput, match="expected a Pack, got int"):
        installed_packs()
    offer("no_such_module_at_all:pack")
    with pytest.raises(ia.InvalidInput, match="cannot be loaded"):
        installed_packs()


def test_the_schema_takes_what_the_reader_takes() -> None:
    held = Draft202012Validator(pack_schema())
    data = tomllib.loads(PACK) | {"grids": [GRID]}
    data["rules"][1]["valid_from"] = "2027-01-01"  # TOML has days, JSON has their text
    assert not list(held.iter_errors(data))
    assert load_pack(data).grids == (ia.load_grid(GRID),)
    for wrong in ({**data, "grid": []}, {**data, "rules": [{"id": "x", "kind": "permit", "text": "Y"}]}):
        assert list(held.iter_errors(wrong))
        with pytest.raises(ia.InvalidInput):
            load_pack(wrong)


CYCLE: list[Any] = []
CYCLE.extend([{"all": CYCLE}] * 60)
HOSTILE: list[Any] = [
    {"all": CYCLE},
    {"all": ["rules_only"] * 10_000},
    {"no": [1]},
    {"all": 3},
    {"some": []},
    {"all": [f"x{n}" for n in range(50)]},
    3,
    [],
    "",
    "x" * 10_000,
    {1: 2},
]


@pytest.mark.parametrize("when", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_condition_is_refused_in_words(when: object) -> None:
    rules = [{"id": "r", "kind": "duty", "text": "R", "when": when}]
    with pytest.raises(ia.InvalidInput) as refused:
        load_pack({"id": "m", "version": "1", "title": "T", "source": "S", "rules": rules})
    assert refused.value.problems[0].path.startswith("rules[0].when")
    assert len(str(refused.value)) < 2_000


@pytest.mark.parametrize("bad", [None, 3, True, "", CYCLE, {"a": CYCLE}, b"x", [None], {"fr": 3}, object()])
@pytest.mark.parametrize(
    "key", ["id", "title", "source", "credit", "grids", "questions", "rules", "measures"]
)
def test_anything_anywhere_in_a_pack(key: str, bad: object) -> None:
    data = {"id": "m", "version": "1", "title": "T", "source": "S", key: bad}
    try:
        load_pack(data)
    except ia.IaRadarError as error:
        assert max(map(len, str(error).splitlines())) < 1_000  # noqa: PT017 - any of ours will do
