"""The command line of the law: classify, questions, interview."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.aiact import TOPICS, questions
from ia_radar.cli import main
from ia_radar.exchange.law import read_facts
from tests.svg.law_samples import CLAIMS, NO

EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes.json"
ON = ["--on", "2026-11-22"]


def facts_file(folder: Path, facts: object) -> str:
    path = folder / "facts.json"
    path.write_text(json.dumps(facts), "utf-8")
    return str(path)


def test_classify_tells_class_reasons_next_questions_duties_and_french_law(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["classify", facts_file(tmp_path, CLAIMS), *ON]) == 0
    told = capsys.readouterr().out
    assert told.startswith("AI Act : indéterminé au 22 novembre 2026")
    assert "D’abord :\n- " in told
    assert "(rules_only)" in told
    assert "à confirmer" in told
    assert main(["classify", facts_file(tmp_path, NO | CLAIMS), *ON, "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("AI Act: high risk on 22 November 2026 (Annex III 5(a)).")
    assert "Why:" in told
    assert "Article 26(1): " in told
    assert "(from 2 December 2027; you, deployer)" in told
    assert "(since 2 February 2025; you, deployer)" in told
    assert "French law, 22 November 2026:" in told
    assert told.rstrip().endswith("A landmark, not legal advice.")


def test_an_open_duty_shows_both_days_that_are_possible(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["classify", facts_file(tmp_path, CLAIMS), *ON]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("- article 26(1)"))
    assert "au plus tôt le 2 décembre 2027, au plus tard le 2 août 20" in line


def test_classify_reads_a_dossier_and_sizes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["classify", str(EXAMPLE), *ON]) == 0
    told = capsys.readouterr().out
    assert "hors champ, risque minimal" in told
    assert "loi REEN" in told
    assert main(["classify", facts_file(tmp_path, {"rules_only": True}), *ON]) == 0
    assert "loi REEN" not in capsys.readouterr().out
    assert main(["classify", facts_file(tmp_path, {"rules_only": True}), *ON, "--population", "62000"]) == 0
    assert "loi REEN" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"rules_onli": True}, "vouliez-vous dire 'rules_only' ?"),
        ({"rules_only": "plutôt oui"}, "rules_only"),
        ([1], "une table de clés et de valeurs est attendue"),
        ({"project": {"name": "x"}, "format_version": 99}, "mettez ia_radar à jour"),
        ({"project": {"name": "x"}, "format_version": 2, "facts": {"flies": True}}, "facts.flies"),
    ],
)
@pytest.mark.parametrize("command", ["classify", "interview"])
def test_bad_facts_end_with_their_place_and_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, facts: object, says: str
) -> None:
    path = facts_file(tmp_path, facts)
    before = Path(path).read_bytes()
    assert main([command, path, *ON]) == 2
    assert says in capsys.readouterr().err
    assert Path(path).read_bytes() == before


def test_a_size_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["classify", facts_file(tmp_path, {}), *ON, "--agents", "-3"])
    assert left.value.code == 2
    assert "--agents : « -3 » n’est pas un nombre entier, zéro ou plus" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_the_questionnaire_holds_every_question_and_topic(
    lang: ia.Lang, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["questions", "--lang", lang]) == 0
    told = capsys.readouterr().out
    for one in questions():
        assert f"\n{one.id} (" in told
        assert one.text[lang] in told
    for topic in TOPICS.values():
        assert f"# {topic[lang]}\n" in told


def test_a_blank_table_is_a_file_of_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "--blank"]) == 0
    blank = json.loads(capsys.readouterr().out)
    assert blank == dict.fromkeys(NO)
    assert main(["classify", facts_file(tmp_path, blank), *ON]) == 0
    assert "indéterminé" in capsys.readouterr().out


def talk(monkeypatch: pytest.MonkeyPatch, path: Path, *lines: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    return main(["interview", str(path), *ON])


def test_an_interview_saves_as_it_goes_and_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.json"
    assert talk(monkeypatch, path, "oui", "oui", "non", "?", "q") == 0
    saved = {"deployed_by_public_authority": True, "rules_only": False, "optimisation_only": None}
    assert json.loads(path.read_text("utf-8")) == saved
    assert talk(monkeypatch, path, "oui") == 0
    assert json.loads(path.read_text("utf-8"))["simple_prediction_only"] is True
    assert "hors champ" in capsys.readouterr().out
    assert [own.name for own in tmp_path.iterdir()] == ["new.json"]


def test_an_interview_fills_a_dossier_and_loses_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dossier.json"
    path.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert talk(monkeypatch, path, "non", "non") == 0
    before, after = (ia.Dossier.from_dict(json.loads(own.read_text("utf-8"))) for own in (EXAMPLE, path))
    assert (after.project, after.assessments) == (before.project, before.assessments)
    answered = {"significant_effect": False, "open_source": False}
    assert dict(after.facts) == dict(before.facts) | answered


def test_a_blank_file_can_be_filled_by_interview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(facts_file(tmp_path, dict.fromkeys(NO)))
    assert talk(monkeypatch, path, *["non"] * 200) == 0
    assert "risque minimal" in capsys.readouterr().out


def test_what_cannot_be_saved_is_told_before_the_first_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path / "absent" / "facts.json", tmp_path / ("x" * 5000), tmp_path):
        assert talk(monkeypatch, path, "non") == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "ne peut pas être écrit" in printed.err
    assert list(tmp_path.iterdir()) == []


def test_ctrl_d_and_ctrl_c_leave_in_peace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "ia_radar", "interview", str(tmp_path / "facts.json"), *ON],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert "Réponses enregistrées" in run.stdout

    def leaving() -> Iterator[str]:
        raise KeyboardInterrupt
        yield ""

    monkeypatch.setattr(sys, "stdin", leaving())
    assert main(["interview", str(tmp_path / "facts.json"), *ON]) == 130


def test_a_stray_byte_is_a_word_that_is_not_understood(tmp_path: Path) -> None:
    run = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "ia_radar", "interview", str(tmp_path / "facts.json"), *ON],
        input=b"\xff\xe9\nnon\n", capture_output=True, check=False, env={"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")
    answers = json.loads((tmp_path / "facts.json").read_text("utf-8"))
    assert list(answers.values()) == [False]


def test_what_is_no_mapping_holds_no_facts() -> None:
    with pytest.raises(ia.InvalidInput, match="expected a mapping"):
        read_facts([1])  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("day", ["2026-11-22", "22/11/2026", "22.11.2026"])
def test_a_day_is_read_as_people_write_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert main(["classify", facts_file(tmp_path, {}), "--on", day]) == 0
    assert "au 22 novembre 2026" in capsys.readouterr().out


def test_the_day_is_today_when_nobody_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ia_radar.cli.commands.classify.today", lambda: dt.date(2027, 3, 1))
    assert main(["classify", facts_file(tmp_path, {})]) == 0
    assert "au 1er mars 2027" in capsys.readouterr().out


@pytest.mark.parametrize("day", ["demain", "20261122", "2026-W01-1", "31/02/2026", "11/22/2026", ""])
def test_what_is_no_day_is_refused_with_what_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["classify", facts_file(tmp_path, {}), "--on", day])
    assert left.value.code == 2
    assert "écrivez-le ainsi : 2026-11-22 ou 22/11/2026" in capsys.readouterr().err
