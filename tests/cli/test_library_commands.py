"""The commands that show what the library holds or computes: they say what the library says to a program."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.cli import main
from ia_radar.decide import get_policy, policies
from ia_radar.grid.catalog import grids
from tests.cli.running import EXAMPLE, ON, WHOLE


def said(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> str:
    assert main(list(map(str, arguments))) == code
    printed = capsys.readouterr()
    return printed.err if code else printed.out


def dossier(path: Path) -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("grid", grids(), ids=lambda grid: grid.id)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_grid_is_shown_whole_and_as_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, grid: ia.Grid, lang: ia.Lang
) -> None:
    assert grid.title[lang] in said(capsys, "grids", "--lang", lang)
    text = said(capsys, "grids", grid.id, "--lang", lang)
    for item in grid.items:
        assert f"{item.label[lang]} ({item.id})" in text
        assert all(question[lang] in text for question in item.questions)
    said(capsys, "grids", grid.id, "--json", "--output", tmp_path / "grid.json")
    assert ia.load_grid(tmp_path / "grid.json").to_dict() == grid.to_dict()
    assert said(capsys, "grids", tmp_path / "grid.json", "--lang", lang) == text


@pytest.mark.parametrize("name", [policy.id for policy in policies()])
def test_a_policy_says_all_that_it_asks(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    policy = get_policy(name)
    assert policy.title.fr in said(capsys, "policies")
    text = said(capsys, "policies", name)
    for line in policy.red_lines:
        assert line.statement.fr in text
    for gate in policy.gates:
        assert f"({gate.target}) au niveau {gate.at_least} au moins" in text
    said(capsys, "policies", name, "--json", "--output", tmp_path / "p.json")
    assert said(capsys, "policies", tmp_path / "p.json") == text


def test_a_policy_that_is_wrong_or_does_not_fit_a_grid_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "p.json"
    gates = [{"target": "usefulness", "at_least": 3}]
    path.write_text(json.dumps({"id": "v", "version": "1", "title": "Ville", "gates": gates}), "utf-8")
    assert "Ville" in said(capsys, "policies", path)
    assert "usefulness" in said(capsys, "policies", path, "--grid", "radar", code=2)
    path.write_text(json.dumps({"id": "v", "title": "Ville", "gates": [{"at_least": "x"}]}), "utf-8")
    assert len(said(capsys, "policies", path, code=2).splitlines()) >= 2


def test_every_schema_is_listed_and_given(capsys: pytest.CaptureFixture[str]) -> None:
    names = said(capsys, "schema").split()
    assert {"dossier", "grid", "policy", "facts", "assessment"} <= set(names)
    for name in names:
        named = {"form": "dossier"}.get(name, name)  # a form is stored as the dossier that it fills
        assert f"/{named}" in json.loads(said(capsys, "schema", name))["$id"]
    assert "dossier" in said(capsys, "schema", "dosier", code=2)


def test_the_proposal_is_the_one_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    on = dt.date(2026, 11, 22)
    for name in ("default", "environment-first"):
        advice = ia.decide.advise(dossier(WHOLE), policy=get_policy(name), on=on)
        text = said(capsys, "advise", WHOLE, "--policy", name, *ON)
        assert text.startswith(advice.explain("fr"))
        data = json.loads(said(capsys, "advise", WHOLE, "--policy", name, *ON, "--json", "--lang", "en"))
        assert data == json.loads(json.dumps(advice.to_dict("en")))


def test_duties_follow_the_role_and_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    texts = {
        (role, day): said(capsys, "duties", WHOLE, "--role", role, "--on", day)
        for role in ("provider", "deployer")
        for day in ("2026-11-22", "2025-03-01")
    }
    assert "vous, fournisseur" in texts["provider", "2026-11-22"]
    assert "vous, déployeur" in texts["deployer", "2026-11-22"]
    assert "vous, déployeur" not in texts["provider", "2026-11-22"]
    assert texts["deployer", "2026-11-22"] != texts["deployer", "2025-03-01"]
    data = json.loads(said(capsys, "duties", WHOLE, *ON, "--json"))
    assert {duty["bearer"] for duty in data} >= {"deployer"}


def test_moments_of_one_dossier_and_two_dossiers_are_compared(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    grid = ia.get_grid("girouet")
    before = ia.Assessment(grid, {"autonomy": 2, "know_how": 4}, date=dt.date(2026, 1, 5))
    after = ia.Assessment(grid, {"autonomy": 3, "know_how": 1}, date=dt.date(2026, 6, 5))
    both, first, last = (tmp_path / name for name in ("both.json", "first.json", "last.json"))
    for path, moments in ((both, [after, before]), (first, [before]), (last, [after])):
        written = ia.Dossier(ia.Project("Cantines"), moments).to_dict()
        path.write_text(json.dumps(written), "utf-8")
    text = said(capsys, "compare", both)
    assert "- ↑ Autonomie : 2 (Plutôt négatif) → 3 (Plutôt positif)" in text
    assert "- ↓ Savoir-faire : 4 (Nettement positif) → 1 (Nettement négatif)" in text
    assert said(capsys, "compare", first, last) == text
    assert "↓ Autonomie" in said(capsys, "compare", last, first)
    assert json.loads(said(capsys, "compare", both, "--json"))[0]["grid"] == "girouet"
    assert len(said(capsys, "compare", first, code=2).splitlines()) == 1
    assert len(said(capsys, "compare", both, "--grid", "radar", code=2).splitlines()) == 1
    assert len(said(capsys, "compare", both, first, EXAMPLE, code=2).splitlines()) == 1
