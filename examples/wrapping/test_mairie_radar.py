"""The wrapper: its own grid, policy, colours and command, through public names alone."""

from __future__ import annotations

import ast
import datetime as dt
import importlib
import json
from pathlib import Path

import mairie_radar
import pytest

import ia_radar as ia

DAY = dt.date(2026, 11, 22)
GRID = mairie_radar.pack().grids[0]
FULL = dict.fromkeys(GRID.items.ids, 4)


def dossier(**ratings: int) -> ia.Dossier:
    """A dossier with every answer at 4, but for some."""
    return ia.Dossier(ia.Project("Accueil"), [ia.Assessment(GRID, FULL | ratings, date=DAY)])


def proposal(subject: ia.Dossier) -> ia.Advice:
    return ia.advise(subject, policy=mairie_radar.policy(), on=DAY)


def written(subject: ia.Dossier, folder: Path, *options: str) -> list[str]:
    """The page and the radar that the command of the town hall writes of a dossier."""
    file, output = folder / "dossier.json", folder / "rapport"
    file.write_text(json.dumps(subject.to_dict()), "utf-8")
    assert mairie_radar.main(["report", str(file), "--output", str(output), "--on", str(DAY), *options]) == 0
    return [(output / name).read_text("utf-8") for name in ("report.html", "radar.svg")]


def test_six_sections_from_one_to_five_that_the_policy_fits() -> None:
    assert (len(GRID.sections), GRID.scale.lowest, GRID.scale.highest) == (6, 1, 5)
    mairie_radar.policy().check(GRID)  # raises on any name or level that the grid does not have


def test_the_red_line_stops_and_is_the_councils() -> None:
    stopped = proposal(dossier(privacy=1))
    assert stopped.outcome is ia.decide.Outcome.STOP
    assert stopped.why[0].reason.fr.startswith("Ligne rouge franchie")
    assert "conseil municipal" in stopped.why[0].origin.fr
    assert "ia_radar" not in stopped.why[0].origin.fr
    assert proposal(dossier(privacy=2)).outcome is not ia.decide.Outcome.STOP


def test_the_gate_is_asked() -> None:
    assert [finding.rule for finding in proposal(dossier(need=2)).findings if "gate" in finding.rule]
    assert not [finding.rule for finding in proposal(dossier(need=3)).findings if "gate" in finding.rule]


def test_the_report_has_the_words_of_the_town_hall(tmp_path: Path) -> None:
    page, radar = written(dossier(privacy=1), tmp_path)
    assert "alerte" in radar
    assert "à instruire, trop peu de réponses" in page
    assert "écueil" not in radar


def test_the_charter_has_its_section_in_the_report(tmp_path: Path) -> None:
    asked = ia.Dossier(
        ia.Project("Planning"),
        [ia.Assessment(GRID, FULL | {"workload": 1}, date=DAY)],
        declared={"mairie:tracks_agents": True},
    )
    page, _ = written(asked, tmp_path)
    text = page.partition('<section id="local"')[2].partition("</section>")[0]
    for words in (
        "Saisir le comité social territorial",
        "avertissement local (à confirmer)",
        "réunion d’équipe",
    ):
        assert words in text
    assert "Crédit : Mairie d’Exemple" in text


def test_the_report_has_the_colours_and_the_logo_of_the_town_hall(tmp_path: Path) -> None:
    page, radar = written(dossier(), tmp_path)
    assert 'fill="#fdf9f0"' in radar
    assert "#fdf9f0" in page
    assert f'src="{mairie_radar.LOGO.data_uri()}"' in page
    assert 'alt="Mairie d’Exemple"' in page
    assert mairie_radar.THEME.check().passes


def test_an_option_says_otherwise(tmp_path: Path) -> None:
    page, radar = written(dossier(privacy=1), tmp_path, "--policy", "default", "--theme", "print")
    assert "Jamais au prix de la vie privée" not in page
    assert "#fdf9f0" not in radar


def test_from_a_blank_form_to_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, folder = tmp_path / "dossier.json", tmp_path / "rapport"
    main = mairie_radar.main
    assert main(["form", "mairie", "facts", "--output", str(file)]) == 0
    data = json.loads(file.read_text("utf-8"))
    assert "mairie:tracks_agents" in data["declared"]
    data["assessments"][0]["ratings"] = FULL | {"privacy": 1}
    file.write_text(json.dumps(data), "utf-8")
    capsys.readouterr()
    assert main(["report", str(file), "--output", str(folder), "--on", "aujourd’hui"]) == 0
    assert str(folder / "report.html") in capsys.readouterr().out
    page = (folder / "report.html").read_text("utf-8")
    assert "Ne pas engager" in page
    assert "Jamais au prix de la vie privée" in page
    assert "Charte de la mairie" in page
    assert ia.Dossier.from_dict(data).assessments[0].grid == GRID

    data["assessments"][0]["ratings"] = {"privacy": 9}
    file.write_text(json.dumps(data), "utf-8")
    assert main(["report", str(file), "--output", str(folder)]) == 2
    assert "privacy" in capsys.readouterr().err


def test_help_is_that_of_the_town_hall(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        mairie_radar.main(["--help"])
    assert "mairie-radar" in capsys.readouterr().out


def test_only_public_names_are_used() -> None:
    names, others = [], []
    for path in Path(mairie_radar.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ia_radar"):
                names += [(str(node.module), alias.name) for alias in node.names]
            elif isinstance(node, ast.Import):
                others += [alias.name for alias in node.names if alias.name.startswith("ia_radar")]
            elif isinstance(node, ast.Attribute) and ast.unparse(node).startswith("ia."):
                others.append(ast.unparse(node))
    assert len(names) == 5
    assert "ia_radar" in others
    for name in [*others, *(f"{module}.{name}" for module, name in names)]:
        assert not any(part.startswith("_") for part in name.split(".")), name
    for module, name in names:
        assert name in importlib.import_module(module).__all__
