"""``import`` and ``export``: registers become dossiers, and dossiers become rows."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import ia_radar as ia
from tests.cli.running import EXAMPLE, ON, WHOLE, names, run

TABLE = "Projet;Autonomie;Savoir-faire\nAccueil;3;1\nVoirie;9;2\nAccueil;inconnu;4\n"
SOURCES = {
    "table": TABLE.encode(),
    "uk": json.dumps([{"tool_name": "Splink", "publishing_body": "MoJ"}]).encode(),
    "canada": b'{"version": "v0.10.0", "title_en": "Triage", "data": {"riskProfile1": "item1-3"}}',
    "etalab": "Nom de l'algorithme;Finalité\nTaxe de séjour;Calculer la taxe\n".encode("latin-1"),
}
NAMES = {
    "table": ["accueil-2.json", "accueil.json"],
    "uk": ["splink.json"],
    "canada": ["triage.json"],
    "etalab": ["taxe-de-sejour.json"],
}


@pytest.mark.parametrize("format", SOURCES)
def test_each_register_becomes_dossiers(tmp_path: Path, format: str) -> None:  # noqa: A002 - as the command says
    (tmp_path / "source").write_bytes(SOURCES[format])
    for source in ("source", "-"):
        done = run(
            "import", format, source, "--output", "out", "--grid", "girouet",
            folder=tmp_path, said=SOURCES[format],
        )  # fmt: skip
        assert done.returncode == (format == "table"), done.stderr
        assert names(tmp_path / "out") == NAMES[format]
    for path in (tmp_path / "out").iterdir():
        ia.Dossier.from_dict(json.loads(path.read_text("utf-8")))
    if format == "table":
        assert "ligne 3" in done.stderr.decode()


def test_what_somebody_went_on_with_stays(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(SOURCES["table"])
    words = ["import", "table", "t.csv", "--grid", "girouet", "--output", "out"]
    run(*words, folder=tmp_path)
    path = tmp_path / "out" / "accueil.json"
    path.write_text("à moi", "utf-8")
    refused = run(*words, folder=tmp_path)
    assert (refused.returncode, len(refused.stderr.decode().splitlines())) == (2, 1)
    assert path.read_text("utf-8") == "à moi"
    assert run(*words, "--force", folder=tmp_path).returncode == 1
    assert path.read_text("utf-8") != "à moi"


def rows(raw: bytes) -> list[dict[str, str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_dossiers_become_rows_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(SOURCES["table"])
    run("import", "table", "t.csv", "--grid", "girouet", "--output", "in", folder=tmp_path)
    done = run("export", "csv", "in", *ON, "--output", "back.csv", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    written = rows((tmp_path / "back.csv").read_bytes())
    assert {row["Projet"] for row in written} == {"Accueil"}
    again = run("import", "table", "back.csv", "--grid", "girouet", "--output", "again", folder=tmp_path)
    assert again.returncode == 0, again.stderr
    answers = {
        folder: sorted(
            json.dumps(json.loads(path.read_text("utf-8"))["assessments"], sort_keys=True)
            for path in (tmp_path / folder).iterdir()
        )
        for folder in ("in", "again")
    }
    assert answers["in"] == answers["again"]
    assert len(answers["in"]) == 2


@pytest.mark.parametrize("format", ["csv", "etalab"])
def test_a_wrong_dossier_is_named_and_left_out(tmp_path: Path, format: str) -> None:  # noqa: A002 - as above
    (tmp_path / "bad.json").write_text("{", "utf-8")
    done = run("export", format, EXAMPLE, "bad.json", WHOLE, *ON, "--output", "-", folder=tmp_path)
    assert done.returncode == 1
    assert "bad.json" in done.stderr.decode()
    assert len(rows(done.stdout)) == 2
