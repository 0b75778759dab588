"""Interviews on grids in one dossier: several people, several sittings, and no answer lost."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.cli import main
from ia_radar.exchange.people import all_answers
from tests.cli.running import EXAMPLE, run, spoken

GIROUET = ia.get_grid("girouet")
Talk = Callable[..., int]


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Talk:
    """Hold an interview on the girouet; a callable among the lines is called when its turn comes."""

    def held(*lines: str | Callable[[], object], more: str = "", grid: str = "girouet") -> int:
        monkeypatch.setattr(sys, "stdin", spoken(*lines))
        return main(["interview", str(tmp_path / "d.json"), "--grid", grid, *more.split()])

    return held


def dossier(folder: Path) -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads((folder / "d.json").read_text("utf-8")))


def edit(folder: Path, change: Callable[[dict[str, object]], object]) -> Callable[[], object]:
    def edited() -> None:
        data = json.loads((folder / "d.json").read_text("utf-8"))
        change(data)
        (folder / "d.json").write_text(json.dumps(data), "utf-8")

    return edited


def test_answers_are_saved_as_they_are_given_and_taken_up_and_back_later(
    tmp_path: Path, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "--respondent agents --stage amont --date 22/11/2026 --name Cantines"
    assert talk("3", "note à revoir", "nsp", more=more) == 0
    (answers,) = dossier(tmp_path).assessments
    assert (answers["autonomy"], answers["know_how"]) == (3, ia.NonAnswer.UNKNOWN)
    assert (answers.respondent, answers.stage, answers.date) == (
        "agents",
        ia.Stage.UPSTREAM,
        dt.date(2026, 11, 22),
    )
    assert dict(answers.notes) == {"know_how": "à revoir"}
    assert dossier(tmp_path).project.name.fr == "Cantines"
    assert talk("retour 1", "2", "so") == 0
    (answers,) = dossier(tmp_path).assessments
    assert (answers["autonomy"], answers["meaning"]) == (2, ia.NonAnswer.NOT_APPLICABLE)
    assert answers.date == dt.date(2026, 11, 22), "the day of a sitting that is taken up stays"
    said = capsys.readouterr().out
    assert "Girouet : réponses reprises (agents, amont, 22 novembre 2026)" in said
    assert "question 3 sur 12" in said


def test_several_people_in_one_dossier_are_a_panel(tmp_path: Path, talk: Talk) -> None:
    for role in ("agents", "élus", "syndicat"):
        assert talk("3", "4", more=f"--respondent {role} --stage amont --date 2026-11-22") == 0
    assert talk("1", more="--respondent agent --number 2 --stage amont --date 2026-11-22") == 0
    (panel,) = dossier(tmp_path).panels
    assert dossier(tmp_path).assessments == ()
    assert [each.respondent for each in panel.assessments] == ["agents", "élus", "syndicat", "agent"]
    assert talk("retour 1", "2", more="--respondent élue") == 0
    assert [each["autonomy"] for each in dossier(tmp_path).panels[0].assessments] == [3, 2, 3, 1]


def test_the_same_person_on_a_later_day_is_a_later_moment(tmp_path: Path, talk: Talk) -> None:
    for day in ("2025-11-22", "2026-11-22"):
        assert talk("3", more=f"--respondent agents --date {day}") == 0
    assert [each.date and each.date.year for each in dossier(tmp_path).assessments] == [2025, 2026]


@pytest.mark.parametrize("more", ["", "--number 4", "--number 0"])
def test_whose_answers_are_meant_is_asked_when_several_fit(
    tmp_path: Path, talk: Talk, capsys: pytest.CaptureFixture[str], more: str
) -> None:
    for role in ("agents", "élus"):
        assert talk("3", more=f"--respondent {role}") == 0
    before = (tmp_path / "d.json").read_bytes()
    capsys.readouterr()
    assert talk("4", more=more) == 2
    said = capsys.readouterr().err
    assert "de 1 à 3" in said if more else "agents" in said and "élus" in said and "--number" in said
    assert (tmp_path / "d.json").read_bytes() == before
    assert talk("4", "4", more="--number 2") == 0


def test_an_empty_seat_of_a_form_is_taken(tmp_path: Path, talk: Talk) -> None:
    form = ["form", "girouet", "--respondents", "3", "--format", "json", "--output", str(tmp_path / "d.json")]
    assert main(form) == 0
    for role in ("agents", "élus"):
        assert talk("3", more=f"--respondent {role} --name Cantines") == 0
    (panel,) = dossier(tmp_path).panels
    assert [each.respondent for each in panel.assessments] == ["agents", "élus", ""]
    assert (dossier(tmp_path).project.name.fr, dossier(tmp_path).assessments) == ("Cantines", ())


def test_what_somebody_else_writes_meanwhile_is_kept_and_used(tmp_path: Path, talk: Talk) -> None:
    def colleague(data: dict[str, object]) -> None:
        first = ia.Assessment(GIROUET, {"autonomy": 1}, respondent="élus", stage=ia.Stage.UPSTREAM)
        mine = data["assessments"][0]  # type: ignore[index]  # parsed JSON
        mine["ratings"]["know_how"] = 2
        data["assessments"] = [first.to_dict(), mine]
        data["facts"] = {"rules_only": False}

    assert talk("3", edit(tmp_path, colleague), "passer", "4", more="--respondent agents --stage amont") == 0
    after = dossier(tmp_path)
    mine = next(each for each in all_answers(after) if each.respondent == "agents")
    assert (mine["autonomy"], mine["know_how"], mine["meaning"]) == (3, 2, 4)
    assert len(all_answers(after)) == 2
    assert dict(after.facts) == {"rules_only": False}


def test_two_answers_to_one_theme_stop_with_a_word(
    tmp_path: Path, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    def colleague(data: dict[str, object]) -> None:
        data["assessments"][0]["ratings"]["know_how"] = 1  # type: ignore[index]  # parsed JSON

    assert talk("3", edit(tmp_path, colleague), "4") == 2
    said = capsys.readouterr().err
    assert "autre réponse à « Savoir-faire »" in said
    assert '"girouet 1.0.0: ratings.know_how": 4' in said, "the answer that was not saved is shown"
    assert dossier(tmp_path).assessments[0]["know_how"] == 1


def test_all_else_in_a_dossier_stays_as_it_is_written(tmp_path: Path, talk: Talk) -> None:
    (tmp_path / "d.json").write_bytes(EXAMPLE.read_bytes())
    before = ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8")))
    assert talk("retour 1", "1", "note prudence", more="--date 2027-01-31") == 0
    after = dossier(tmp_path)
    assert after.assessments[:-1] == before.assessments
    assert (after.project, after.facts, after.panels) == (before.project, before.facts, before.panels)
    data, old = (json.loads(path.read_text("utf-8")) for path in (tmp_path / "d.json", EXAMPLE))
    assert {key for key in old.keys() - {"assessments", "format_version"} if data[key] != old[key]} == set()


def test_a_grid_of_a_file_travels_with_the_dossier(tmp_path: Path, talk: Talk) -> None:
    local = ia.grid.grid_to_dict(GIROUET) | {"id": "ville", "title": "La ville"}
    path = tmp_path / "ville.json"
    path.write_text(json.dumps(local), "utf-8")
    assert talk("3", grid=str(path)) == 0
    assert [grid.id for grid in dossier(tmp_path).all_grids] == ["ville"]
    path.unlink()
    assert talk("4", grid="ville") == 0
    assert dossier(tmp_path).assessments[0]["know_how"] == 4


def test_several_grids_are_one_sitting(
    tmp_path: Path, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    items = len(GIROUET.items)
    assert talk("retour 13", "2", more="--grid radar") == 0
    assert [each.grid.id for each in dossier(tmp_path).assessments] == ["radar"], "blank answers are not kept"
    assert talk(*["3"] * items, more="--grid radar") == 0
    assert {each.grid.id for each in dossier(tmp_path).assessments} == {"radar", "girouet"}
    assert "question 13 sur 25" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "more", "word"),
    [
        ('{"rules_only": true}', "", "table de faits"),
        ("{", "", "JSON"),
        (EXAMPLE.read_text("utf-8"), "--name Autre", "--name"),
        (EXAMPLE.read_text("utf-8"), "--output d.json", "existe déjà"),
    ],
)
def test_a_file_that_has_no_place_for_a_grid_is_left_alone(
    tmp_path: Path,
    talk: Talk,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: str,
    more: str,
    word: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.json").write_text(content, "utf-8")
    assert talk("3", more=more) == 2
    assert word in capsys.readouterr().err
    assert (tmp_path / "d.json").read_text("utf-8") == content


@pytest.mark.parametrize(
    "option", ["--respondent x", "--stage amont", "--basis observés", "--number 1", "--name x"]
)
def test_what_goes_with_a_grid_is_refused_without_one(tmp_path: Path, option: str) -> None:
    done = run("interview", "d.json", *option.split(), folder=tmp_path)
    assert done.returncode == 2
    expected = f"{option.partition(' ')[0]} : va avec --grid : ajoutez la grille à remplir\n"
    assert done.stderr.decode() == expected


def test_a_stage_that_is_none_is_refused_with_those_there_are(tmp_path: Path) -> None:
    done = run("interview", "d.json", "--grid", "girouet", "--stage", "demain", folder=tmp_path)
    assert done.returncode == 2
    assert "amont, en cours, fin de projet" in done.stderr.decode()


def test_two_dossiers_of_one_project_become_one(
    tmp_path: Path, talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two people who were asked apart, each into a dossier: the second is read into the first."""
    for role, name in (("agents", "a.json"), ("élus", "b.json")):
        assert talk("3", more=f"--respondent {role} --name Cantines --date 2026-11-22") == 0
        (tmp_path / "d.json").rename(tmp_path / name)
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    assert main(["read-form", str(second), "--into", str(first)]) == 0
    joined = ia.Dossier.from_dict(json.loads(first.read_text("utf-8")))
    assert [each.respondent for each in joined.panels[0].assessments] == ["agents", "élus"]
    before = first.read_bytes()
    data = json.loads(second.read_text("utf-8"))
    data["project"]["name"] = "Crèches"
    second.write_text(json.dumps(data), "utf-8")
    capsys.readouterr()
    assert main(["read-form", str(second), "--into", str(first)]) == 2
    said = capsys.readouterr().err
    assert "le dossier dit « Cantines », un formulaire « Crèches »" in said
    assert "ces réponses y sont déjà" in said
    assert first.read_bytes() == before
