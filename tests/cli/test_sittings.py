"""An interview loses no answer, whoever else writes to its file and whatever fails."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.aiact import questions
from ia_radar.cli import main
from tests.cli.running import ON, names, run, spoken

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and limits of POSIX")


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Hold an interview; a callable among the lines is called when its turn comes."""

    def held(path: Path, *lines: str | Callable[[], object], more: tuple[object, ...] = ()) -> int:
        monkeypatch.setattr(sys, "stdin", spoken(*lines))
        return main(["interview", str(path), *ON, *map(str, more)])

    return held


FIRST = "deployed_by_public_authority"  # asked first of a bare file; a dossier is that of an authority
GROUP = dict.fromkeys(
    ["rules_only", "simple_prediction_only", "optimisation_only"], False
)  # what a no to the next question says; it is the first question of a dossier


def facts(path: Path) -> dict[str, Any]:
    data = json.loads(path.read_text("utf-8"))
    found: dict[str, Any] = data.get("facts", {}) if "project" in data else data
    return found


def edit(path: Path, **keys: object) -> Callable[[], object]:
    return lambda: path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | keys), "utf-8")


def test_a_slip_can_be_taken_back_at_once_and_in_a_later_sitting(
    tmp_path: Path, talk: Callable[..., int]
) -> None:
    path = tmp_path / "s.json"
    assert talk(path, "oui", "retour", "non") == 0
    assert facts(path) == {FIRST: False}
    path.unlink()
    assert talk(path, "oui") == 0
    assert facts(path) == {FIRST: True}
    assert talk(path, "retour", "non", "non") == 0
    assert facts(path) == {FIRST: False, **GROUP}


def test_an_answer_that_ended_the_questions_is_taken_back_in_a_later_sitting(
    tmp_path: Path, talk: Callable[..., int]
) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"rules_only": true}', "utf-8")
    assert talk(path, "retour", "non") == 0
    assert facts(path) == {"rules_only": False}


def test_a_no_to_a_group_can_be_taken_back_at_once_and_in_a_later_sitting(
    tmp_path: Path, talk: Callable[..., int]
) -> None:
    path = tmp_path / "s.json"
    assert talk(path, "oui", "non", "retour", "oui") == 0
    assert facts(path) == {FIRST: True}
    assert talk(path, "non") == 0
    assert facts(path) == {FIRST: True, **GROUP}
    assert talk(path, "retour", "oui", "oui") == 0
    assert facts(path) == {FIRST: True, "rules_only": True}


def test_what_is_left_open_at_the_end_is_left_open_by_no_question(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "d.json"
    project = {"name": "A", "population": 62_000, "agents": 800, "is_in_house": True}
    path.write_text(json.dumps({"format_version": 2, "project": project}), "utf-8")
    assert talk(path, *["non"] * 40) == 0
    said = capsys.readouterr().out
    assert "obligations établies" in said
    assert "nombre" not in said.rpartition("Plus aucune question")[2]
    assert main(["classify", str(path), *ON]) == 0
    law = capsys.readouterr().out
    assert "encore ouvertes" not in law
    assert "à confirmer" not in law


def test_a_question_on_which_duties_alone_hang_is_asked(tmp_path: Path, talk: Callable[..., int]) -> None:
    path = tmp_path / "f.json"
    known = {item.id: False for item in questions()}
    known |= {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
    del known["placed_before_high_risk_date"]
    path.write_text(json.dumps(known), "utf-8")
    assert talk(path, "non") == 0
    assert facts(path) == {**known, "placed_before_high_risk_date": False}


def test_a_size_can_be_given_on_the_command_line(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "f.json"
    known = {item.id: item.id in (FIRST, "individual_decision", "main_algorithm") for item in questions()}
    path.write_text(json.dumps(known), "utf-8")
    assert talk(path) == 0
    assert "--agents" in capsys.readouterr().out
    assert talk(path, more=("--agents", 800, "--population", 62_000)) == 0
    assert "--agents" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["faits", "faits.txt", "facts.json", "F.TOML", "dossier.json.txt"])
def test_an_interview_is_taken_up_again_under_any_name(
    tmp_path: Path, talk: Callable[..., int], name: str
) -> None:
    path = tmp_path / name
    assert talk(path, "non") == talk(path, "non") == 0
    assert facts(path) == {FIRST: False, **GROUP}


LAST = "generates_content"  # asked late: nothing that these sittings come to


def test_what_a_colleague_writes_meanwhile_is_kept_and_used(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "d.json"
    path.write_text(json.dumps({"format_version": 2, "project": {"name": "A"}}), "utf-8")
    project = {"name": "A", "summary": "Un résumé"}
    colleague = edit(path, project=project, facts={**GROUP, LAST: True})
    assert talk(path, "non", colleague, "non", "non") == 0
    assert json.loads(path.read_text("utf-8"))["project"] == project
    assert facts(path).pop(LAST) is True
    assert len(facts(path)) > len(GROUP) + 2
    assert "question 5 sur" in capsys.readouterr().out


def test_an_editor_that_writes_an_old_state_back_takes_no_answer_away(
    tmp_path: Path, talk: Callable[..., int]
) -> None:
    path = tmp_path / "d.json"
    path.write_text(json.dumps({"format_version": 2, "project": {"name": "A"}}), "utf-8")
    assert talk(path, "non", edit(path, facts={LAST: True}), "non") == 0
    assert facts(path) == {LAST: True, **GROUP, **facts(path)}
    assert len(facts(path)) > len(GROUP) + 1


def test_an_answer_that_a_colleague_changes_meanwhile_is_not_changed_back(
    tmp_path: Path, talk: Callable[..., int]
) -> None:
    path = tmp_path / "f.json"
    assert talk(path, "non", edit(path, **{FIRST: True}), "non") == 2
    assert facts(path) == {FIRST: True}
    path.write_text(json.dumps({FIRST: False, LAST: False}), "utf-8")
    assert talk(path, edit(path, **{LAST: True}), "non", edit(path, **{LAST: None}), "non") == 0
    assert facts(path)[LAST] is None, "nobody answered it here"


def test_two_answers_to_one_question_stop_with_a_word(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "f.json"
    path.write_text("{}", "utf-8")
    assert talk(path, edit(path, **{FIRST: True}), "non", "non") == 2
    assert facts(path) == {FIRST: True}
    said = capsys.readouterr().err
    assert "quelqu’un a donné entre-temps une autre réponse" in said
    assert f'"{FIRST}": false' in said, "the answer that was not saved is shown"


@pytest.mark.parametrize("damage", ["{", "rules_only = true", "[]", '{"rules_only": 3}'])
def test_a_file_that_is_spoilt_meanwhile_is_not_touched(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    path = tmp_path / "f.json"
    assert talk(path, "non", lambda: path.write_text(damage, "utf-8"), "non") == 2
    assert path.read_text("utf-8") == damage
    assert "Réponse non enregistrée" in capsys.readouterr().err


def test_a_file_that_goes_meanwhile_is_not_made_again(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "f.json"
    assert talk(path, "non", path.unlink, "non") == 2
    assert names(tmp_path) == []
    printed = capsys.readouterr().err
    assert "n’existe plus" in printed
    assert '"rules_only": false' in printed


def test_all_else_in_a_dossier_stays_as_it_is_written(tmp_path: Path, talk: Callable[..., int]) -> None:
    grid = ia.grid.grid_to_dict(ia.get_grid("girouet")) | {"id": "ville"}
    data = {"format_version": 1, "project": {"name": {"fr": "A", "en": "B"}}, "grids": [grid]}
    path = tmp_path / "d.json"
    path.write_text(json.dumps(data), "utf-8")
    assert talk(path, "non") == 0
    assert json.loads(path.read_text("utf-8")) == {**data, "facts": GROUP}


def test_toml_is_never_turned_into_json(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path, copy = tmp_path / "f.toml", tmp_path / "f.json"
    path.write_text("rules_only = false\n", "utf-8")
    assert talk(path, "non") == 2
    assert "ajoutez --output" in capsys.readouterr().err
    assert talk(path, "non", more=("--output", copy)) == 0
    assert path.read_text("utf-8") == "rules_only = false\n"
    assert len(facts(copy)) == 2
    assert talk(path, "non", more=("--output", copy)) == 2
    assert talk(copy, "non") == 0


@pytest.mark.parametrize("arguments", [["-"], ["f.json", "--output", "-"]])
def test_answers_and_facts_do_not_share_standard_input(tmp_path: Path, arguments: list[str]) -> None:
    made = run("interview", *arguments, folder=tmp_path, said=b"{}\n")
    assert (made.returncode, made.stdout, names(tmp_path)) == (2, b"", [])


@POSIX
def test_mode_and_link_of_a_dossier_are_kept(tmp_path: Path, talk: Callable[..., int]) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("{}", "utf-8")
    real.chmod(0o600)
    link.symlink_to("real.json")
    assert talk(link, "non") == 0
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    assert real.read_text("utf-8") != "{}"


@POSIX
def test_a_hard_link_is_told(
    tmp_path: Path, talk: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    path, other = tmp_path / "f.json", tmp_path / "other.json"
    path.write_text("{}", "utf-8")
    other.hardlink_to(path)
    assert talk(path, "non") == 0
    assert "liens durs" in capsys.readouterr().err
    assert (other.read_text("utf-8"), len(facts(path))) == ("{}", 1)


@POSIX
def test_a_file_named_part_is_nobodys_business(tmp_path: Path, talk: Callable[..., int]) -> None:
    victim, path = tmp_path / "victim", tmp_path / "s.json"
    victim.write_text("precious", "utf-8")
    (tmp_path / "s.json.part").symlink_to("victim")
    assert talk(path, "non") == 0
    assert not path.is_symlink()
    assert victim.read_text("utf-8") == "precious"
    assert names(tmp_path) == ["s.json", "s.json.part", "victim"]


LIMITED = """
import resource, runpy, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
runpy.run_module("ia_radar", run_name="__main__")
"""


@POSIX
def test_a_full_disk_costs_no_answer(tmp_path: Path) -> None:
    before = {"format_version": 2, "project": {"name": "A", "summary": "x" * 3_000}}
    (tmp_path / "d.json").write_text(json.dumps(before), "utf-8")
    made = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", LIMITED, "interview", "d.json", *ON],
        input=b"non\n",
        capture_output=True,
        cwd=tmp_path,
        check=False,
    )
    assert json.loads((tmp_path / "d.json").read_text("utf-8")) == before
    assert names(tmp_path) == ["d.json"]
    assert made.returncode == 2
    assert "Réponse non enregistrée" in made.stderr.decode()


@POSIX
def test_interviews_at_once_lose_no_answer(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ia_radar", "interview", "f.json", *ON]
    sittings = [
        subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)  # noqa: S603
        for _ in range(6)
    ]
    for sitting in sittings:
        assert sitting.stdin is not None
        sitting.stdin.write(b"non\n" * 5)
        sitting.stdin.close()
    assert [sitting.wait() for sitting in sittings] == [0] * 6
    answers = facts(tmp_path / "f.json")
    assert len(answers) >= 2
    assert set(answers.values()) == {False}
    assert names(tmp_path) == ["f.json"]


@POSIX
def test_a_sitting_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ia_radar", "interview", "f.json", *ON]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as sitting:  # noqa: S603
        assert sitting.stdin is not None
        assert sitting.stdout is not None
        sitting.stdin.write(b"non\n" * 3)
        sitting.stdin.flush()
        for line in sitting.stdout:
            if b"question 3 sur" in line:
                break
        sitting.kill()
    assert len(facts(tmp_path / "f.json")) >= 2


def test_an_output_that_ends_no_sitting_loses_no_answer(tmp_path: Path) -> None:
    made = run("interview", "f.json", *ON, folder=tmp_path, said=b"non\nnon\n", PYTHONIOENCODING="utf-16")
    assert made.returncode == 2
    assert b"Traceback" not in made.stderr.replace(b"\0", b"")


def test_the_interview_reads_what_any_iterable_of_lines_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("non"))
    assert main(["interview", str(tmp_path / "f.json"), *ON]) == 0
    assert len(facts(tmp_path / "f.json")) == 1
