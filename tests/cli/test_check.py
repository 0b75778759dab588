"""`check` recognises every kind of file, and finds what the other commands would stumble over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.cli import main
from ia_radar.decide import get_policy, policies, policy_to_dict
from tests.cli.running import EXAMPLE, WHOLE

CATALOGUES = Path(ia.__file__).parent
(POLICY,) = CATALOGUES.rglob("*montpellier-1.0.0.toml")
GRID = CATALOGUES / "grid" / "catalog" / "girouet-1.0.0.toml"


def dossier(**keys: Any) -> dict[str, Any]:
    return {"format_version": 2, "project": {"name": "A"}, **keys}


def checked(folder: Path, data: object, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    path = folder / "f.json"
    path.write_text(json.dumps(data), "utf-8")
    code = main(["check", str(path)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    ("source", "says"), [(POLICY, "<Policy montpellier"), (GRID, "12 items in 4 sections")]
)
@pytest.mark.parametrize("name", ["R.TOML", "fichier", "politique.toml", "x.json"])
def test_a_policy_and_a_grid_are_known_for_what_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: Path, says: str, name: str
) -> None:
    (tmp_path / name).write_bytes(source.read_bytes())
    assert main(["check", str(tmp_path / name)]) == 0
    assert says in capsys.readouterr().out


@pytest.mark.parametrize("form", ["folder", "file"])
def test_a_pack_is_known_for_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (tmp_path / "pack.toml").write_text(
        'id = "mairie"\nversion = "1"\ntitle = "Charte"\nsource = "Délibération"\n'
        '[[measures]]\nid = "hours"\nlabel = "Heures"\ntext = "Les garder."\nserves = ["girouet:autonomy"]\n',
        "utf-8",
    )
    assert main(["check", str(tmp_path if form == "folder" else tmp_path / "pack.toml")]) == 0
    assert "Charte : <Pack mairie 1" in capsys.readouterr().out


def test_a_theme_is_known_and_what_is_hard_to_read_in_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = checked(tmp_path, {"brand": ["#7a1f3d", "#c9a227"]}, capsys)
    assert (code, "Rien à corriger." in out) == (0, True)
    code, out, _ = checked(tmp_path, {"muted": "#dddddd"}, capsys)
    assert (code, "Rien à corriger." in out) == (0, False)
    assert "muted #dddddd" in out


@pytest.mark.parametrize(
    ("lines", "line", "place"),
    [
        (['id = "a"', 'version = "1"', 'title = "T"', 'sections = "none"'], 4, "sections"),
        (['id = "a"', 'source = "S"', "[[rules]]", 'id = "r"', 'kind = "leave"'], 5, "rules[0].kind"),
        (['id = "a"', "[[gates]]", 'target = "utility"', 'at_least = "3"'], 4, "gates[0].at_least"),
        (["format_version = 2", "[project]", 'nom = "A"'], 3, "project.nom"),
        (['brand = "#7a1f3d"', 'pages = "#ffffff"'], 2, "pages"),
    ],
    ids=["grid", "pack", "policy", "dossier", "theme"],
)
def test_each_problem_is_said_with_the_line_it_stands_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str], line: int, place: str
) -> None:
    path = tmp_path / "f.toml"
    path.write_text("\n".join(lines), "utf-8")
    assert main(["check", str(path)]) == 2
    assert f"f.toml, ligne {line} : {place} : " in capsys.readouterr().err


def test_every_policy_of_the_catalogue_is_a_policy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for policy in policies():
        code, out, _ = checked(tmp_path, policy_to_dict(policy), capsys)
        assert (code, f"<Policy {policy.id}" in out) == (0, True)


def test_a_table_of_facts_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = checked(tmp_path, {"rules_only": True, "personal_data": None}, capsys)
    assert (code, "table de 2 faits, dont 1 connus" in out) == (0, True)
    code, _, err = checked(tmp_path, {"rules_only": True, "personal_date": None}, capsys)
    assert (code, "vouliez-vous dire 'personal_data' ?" in err) == (2, True)


def test_a_form_that_nobody_filled_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = checked(tmp_path, dossier(assessments=[{"grid": "girouet"}]), capsys)
    assert code == 0
    assert "Girouet : 12 thème(s) sans réponse sur 12." in out
    assert "--on" in out, "what the report will leave out"


@pytest.mark.parametrize("data", [{}, {"flies": True}, {"id": "x", "version": "1", "title": "T"}])
def test_what_is_nothing_of_ours_is_refused_with_what_it_could_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: object
) -> None:
    code, _, err = checked(tmp_path, data, capsys)
    assert (code, "ni un dossier" in err) == (2, True)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"facts": {"rules_onyl": True}}, "facts.rules_onyl"),
        ({"project": {"name": {"fr": " "}}}, "project.name"),
        ({"facts": {"rules_onyl": True, "flies": None}}, "facts.flies"),
        (
            {
                "assessments": [{"grid": "radar", "ratings": {"utility": 4}}],
                "policy": policy_to_dict(get_policy("montpellier"))
                | {"gates": [{"target": "utilty", "at_least": 3}]},
            },
            "policy.gates[0].target",
        ),
    ],
)
def test_what_report_and_classify_would_refuse_check_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], keys: dict[str, Any], place: str
) -> None:
    code, out, err = checked(tmp_path, dossier(**keys), capsys)
    assert (code, out) == (2, "")
    assert place in err
    assert err.count(place) == 1, "each problem once"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("d.json", b'{"format_version": 2, "project": {"name": "\\ud800"}}'),
        ("d.json", b'{"format_version": 2, "project": {"name": "A", "population": ' + b"9" * 5_000 + b"}}"),
        ("g.toml", b'id = "x"\nversion = "1"\ntitle = "T"\n[[scale.levels]]\nvalue = 0x' + b"f" * 4_000),
    ],
    ids=["half a character", "a long number", "a long hexadecimal number"],
)
def test_what_no_page_could_show_is_refused_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes
) -> None:
    (tmp_path / name).write_bytes(raw)
    assert main(["check", str(tmp_path / name)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert len(printed.err) < 400


@pytest.mark.parametrize("source", [EXAMPLE, WHOLE])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_check_passes_report_and_classify_take(tmp_path: Path, source: Path, lang: str) -> None:
    assert main(["check", str(source), "--lang", lang]) == 0
    assert main(["report", str(source), "--output", str(tmp_path / lang), "--lang", lang]) == 0
    assert main(["classify", str(source), "--lang", lang]) == 0


@pytest.mark.parametrize("on", [[], ["--on", "9999-12-31"], ["--on", "0001-01-01"]])
def test_days_without_end_are_days(tmp_path: Path, on: list[str]) -> None:
    data = dossier(
        measures=[{"label": "x", "due": "9999-12-31"}, {"label": "y", "due": "0001-01-01"}],
        assessments=[{"grid": "radar", "date": "9999-12-31", "ratings": {"utility": 3}}],
        facts={"rules_only": False},
    )
    path = tmp_path / "d.json"
    path.write_text(json.dumps(data), "utf-8")
    assert main(["check", str(path)]) == 0
    assert main(["report", str(path), "--output", str(tmp_path / "out"), *on]) == 0
    assert main(["classify", str(path), *on]) == 0


def test_a_policy_can_be_given_to_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("montpellier", "environment-first", str(POLICY)):
        assert main(["report", str(EXAMPLE), "--output", str(tmp_path), "--policy", name]) == 0
    assert get_policy("montpellier").title.fr in (tmp_path / "report.html").read_text("utf-8")
    assert main(["report", str(EXAMPLE), "--output", str(tmp_path), "--policy", "montpelier"]) == 2
    assert "vouliez-vous dire « montpellier »" in capsys.readouterr().err
    (tmp_path / "p.toml").write_text("gates = 3", "utf-8")
    path = str(tmp_path / "p.toml")
    assert main(["report", str(EXAMPLE), "--output", str(tmp_path), "--policy", path]) == 2
    assert f"{path}, ligne 1 : gates" in capsys.readouterr().err, "which of the two files"


def test_a_report_says_on_the_terminal_what_it_leaves_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "d.json"
    path.write_text(json.dumps(dossier(facts={"rules_only": True})), "utf-8")
    assert main(["report", str(path), "--output", str(tmp_path / "out")]) == 0
    assert "Ni la proposition ni la lecture de la loi" in capsys.readouterr().out
    assert main(["report", str(path), "--output", str(tmp_path / "out"), "--on", "22/11/2026"]) == 0
    printed = capsys.readouterr().out
    assert "Proposition au 22 novembre 2026" in printed
    assert "Hors champ au 22 novembre 2026" in printed


def test_one_form_takes_several_grids_and_says_what_may_be_filled_in(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["form", "radar", "girouet"]) == 0
    printed = capsys.readouterr()
    blank = ia.Dossier.from_dict(json.loads(printed.out))
    assert [assessment.grid.id for assessment in blank.assessments] == ["radar", "girouet"]
    for assessment in blank.assessments:
        for item in assessment.grid.items:
            assert f"{item.id} : {item.label.fr}" in printed.err
    assert '"unknown"' in printed.err
    assert '"not_applicable"' in printed.err


@pytest.mark.parametrize("name", ["R.TOML", "grille", "./girouet"])
def test_a_form_for_a_grid_file_of_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(GRID.read_text("utf-8").replace("1.0.0", "9.9.9", 1), "utf-8")
    assert main(["form", name]) == 0
    assert "9.9.9" in capsys.readouterr().out
