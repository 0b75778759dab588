"""``--pack``: local rules and grids on the command line, from a folder, a file or an installed package."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.pack import load_pack
from tests.cli.running import run

PACK = Path(__file__).parents[2] / "examples" / "wrapping" / "mairie_radar"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier that names the grid of the pack, and holds no copy of it."""
    grids = load_pack(PACK).grids
    subject = ia.Dossier(
        ia.Project("Accueil"),
        [ia.Assessment(grids[0], {"welcome": 1})],
        declared={"mairie:tracks_agents": True},
    )
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(subject.to_dict(grids=grids)), "utf-8")
    return file


def test_a_report_has_the_rules_and_the_grid_of_the_pack(dossier: Path, tmp_path: Path) -> None:
    plain = run("report", dossier, "--output", "a", "--on", "2026-11-22", folder=tmp_path)
    assert plain.returncode == 2
    done = run("report", dossier, "--pack", PACK, "--output", "b", "--on", "2026-11-22", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert "obligation locale : Saisir le comité social territorial" in done.stdout.decode()
    page = (tmp_path / "b" / "report.html").read_text("utf-8")
    assert "Règles et ressources locales" in page
    assert "Garder les heures d’accueil" in page


def test_check_takes_what_report_takes(dossier: Path, tmp_path: Path) -> None:
    assert b"mairie" in run("check", dossier, folder=tmp_path).stderr
    assert run("check", dossier, "--pack", PACK, folder=tmp_path).returncode == 0
    inline = tmp_path / "pack.toml"
    inline.write_bytes((PACK / "pack.toml").read_bytes())  # which holds no grid
    assert run("check", dossier, "--pack", inline, folder=tmp_path).returncode == 2


def test_questions_give_the_local_ones_under_the_id_of_their_answer(tmp_path: Path) -> None:
    text = run("questions", "--pack", PACK, folder=tmp_path).stdout.decode()
    assert "mairie:tracks_agents (Délibération du 30 mars 2026)" in text
    blank = json.loads(run("questions", "--blank", "--pack", PACK, folder=tmp_path).stdout)
    assert blank["mairie:tracks_agents"] is None
    (tmp_path / "facts.json").write_text(json.dumps(blank | {"mairie:tracks_agents": True}), "utf-8")
    done = run("classify", "facts.json", "--pack", PACK, "--on", "2026-11-22", folder=tmp_path)
    assert "obligation locale : Saisir le comité social territorial" in done.stdout.decode()
    assert run("check", "facts.json", "--pack", PACK, folder=tmp_path).returncode == 0
    assert run("classify", "facts.json", folder=tmp_path).returncode == 2  # nobody knows these questions


def test_an_installed_pack_is_found_by_its_id(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "mairie_radar-2026.dist-info").mkdir()
    (tmp_path / "mairie_radar-2026.dist-info" / "entry_points.txt").write_text(
        "[ia_radar.packs]\nmairie = mairie_radar:pack\n", "utf-8"
    )
    (tmp_path / "mairie_radar-2026.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: mairie-radar\nVersion: 2026\n", "utf-8"
    )
    source = Path(ia.__file__).parents[1]
    path = f"{source}:{tmp_path}:{PACK.parent}"
    done = run("check", dossier, "--pack", "mairie", folder=tmp_path, PYTHONPATH=path)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("name", ["nosuch", "./nosuch", "dossier.json", "."])
def test_what_is_no_pack_is_refused_by_name(name: str, dossier: Path, tmp_path: Path) -> None:
    done = run("report", dossier, "--pack", name, "--output", "out", folder=tmp_path)
    assert done.returncode == 2
    assert name.strip("./") in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


LOCAL_DUTY = "Saisir le comité social territorial"


def test_each_command_on_the_law_says_what_local_rules_ask_for_beside_it(
    dossier: Path, tmp_path: Path
) -> None:
    for words in (["classify", dossier], ["duties", dossier], ["advise", dossier]):
        with_pack = run(*words, "--pack", PACK, "--on", "2026-11-22", folder=tmp_path).stdout.decode()
        assert LOCAL_DUTY in with_pack, words
        assert "propre à la collectivité" in with_pack
    data = json.loads(run("duties", dossier, "--pack", PACK, "--json", folder=tmp_path).stdout)
    assert [row["rule"]["id"] for row in data["local"]] == ["staff", "counter"]
    advice = json.loads(run("advise", dossier, "--pack", PACK, "--json", folder=tmp_path).stdout)
    assert advice["local"][0]["rule"]["kind_label"] == "obligation locale"
    assert advice["local_resources"][0]["measures"][0]["measures"] == ["open_hours"]
    said = run("advise", dossier, "--pack", PACK, folder=tmp_path).stdout.decode()
    assert "Accueil du public : Garder les heures d’accueil" in said


def test_a_portfolio_counts_the_projects_that_each_local_rule_holds_for(
    dossier: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "projets"
    folder.mkdir()
    data = json.loads(dossier.read_text("utf-8"))
    for number, answer in enumerate((True, True, False, None)):
        data["declared"] = {"mairie:tracks_agents": answer, "mairie:replaces_counter": False}
        data["facts"] = {"interacts_with_people": False}
        (folder / f"{number}.json").write_text(json.dumps(data), "utf-8")
    words = ["portfolio", folder, "--on", "2026-11-22", "--pack", PACK, "--output", "out"]
    done = run(*words, folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    section = page.partition('<section id="local"')[2].partition("</section>")[0]
    row = section.partition(LOCAL_DUTY)[2].partition("</tr>")[0]
    assert re.findall(r"<td[^>]*>(\d*)</td>", row)[-2:] == ["3", "1"]


KNOWS_THE_GRID = {
    "compare": b"Radar de la mairie",
    "grids mairie": b"Radar de la mairie",
    "policies default --grid mairie": b"red_lines[0].item",  # which this grid does not have
}


@pytest.mark.parametrize("command", KNOWS_THE_GRID)
def test_a_grid_of_the_pack_is_known_to_every_command(command: str, dossier: Path, tmp_path: Path) -> None:
    name, *words = command.split()
    files = [] if words[-1:] == ["mairie"] else [dossier, dossier] if name == "compare" else [dossier]
    assert run(name, *words, *files, folder=tmp_path).returncode
    done = run(name, *words, *files, "--pack", PACK, folder=tmp_path)
    assert KNOWS_THE_GRID[command] in done.stdout + done.stderr, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_grid_that_is_not_there_is_refused_with_those_of_the_pack(tmp_path: Path) -> None:
    done = run("form", "mairi", "--pack", PACK, folder=tmp_path)
    assert done.returncode == 2
    assert "n’existe pas (grille) ; vouliez-vous dire « mairie » ?" in done.stderr.decode()


def test_a_table_of_dossiers_takes_those_that_name_the_grid_of_a_pack(dossier: Path, tmp_path: Path) -> None:
    assert run("export", "csv", dossier, "--output", "out.csv", folder=tmp_path).returncode == 2
    done = run("export", "csv", dossier, "--pack", PACK, "--output", "out.csv", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert "Accueil" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_an_interview_asks_local_questions_last_and_keeps_them_among_the_declared(
    dossier: Path, tmp_path: Path
) -> None:
    data = json.loads(dossier.read_text("utf-8"))
    data["facts"] = dict.fromkeys([asked.id for asked in ia.aiact.questions()], False)
    data["declared"] = {"own": True}
    dossier.write_text(json.dumps(data), "utf-8")
    done = run(
        "interview", dossier, "--pack", PACK, "--on", "2026-11-22", folder=tmp_path, said=b"aide\noui\nnon\n"
    )
    said = done.stdout.decode()
    assert "L’outil suit-il le travail des agents ?" in said
    assert " ; propre à la collectivité · question " in said
    assert "un total par service n’en est pas un" in said  # the help
    assert LOCAL_DUTY in said.rpartition("Plus aucune question")[2]
    kept = json.loads(dossier.read_text("utf-8"))
    assert kept["declared"] == {"own": True, "mairie:tracks_agents": True, "mairie:replaces_counter": False}
    assert kept["facts"] == data["facts"]


class TestUses:
    """A use of the pack goes through every command that reads or writes one."""

    def test_from_a_table_to_dossiers_a_report_and_a_table(self, tmp_path: Path) -> None:
        table = tmp_path / "projets.csv"
        table.write_text(
            "Projet;Usage;Autonomie\nGuichets;Adapter les horaires des guichets;2\nAutre;;3\n", "utf-8"
        )
        girouet = ("--grid", "girouet")
        done = run("import", "table", table, *girouet, "--pack", PACK, "--output", "d", folder=tmp_path)
        assert done.returncode == 0, done.stderr.decode()
        stored = json.loads((tmp_path / "d" / "guichets.json").read_text("utf-8"))
        assert stored["project"]["use"] == "mairie:counter_hours"
        without = run("import", "table", table, *girouet, "--output", "e", folder=tmp_path)
        assert b"horaires" in without.stderr  # it is not understood, and that is said

        for source in (table, "d"):
            name = f"report-{Path(source).name}"
            options = [*girouet, "--pack", PACK, "--output", name, "--on", "2026-11-22"]
            done = run("portfolio", source, *options, folder=tmp_path)
            assert done.returncode == 0, done.stderr.decode()
            page = (tmp_path / name / "index.html").read_text("utf-8")
            assert "Adapter les horaires des guichets (Charte de la mairie)" in page
            assert "Services de proximité (Charte de la mairie)" in page

        words = "Adapter les horaires des guichets (Charte de la mairie)"
        for packs, word in ((["--pack", PACK], words), ([], "mairie:counter_hours")):
            done = run("export", "csv", "d", *packs, "--output", "-", folder=tmp_path)
            assert word in done.stdout.decode("utf-8-sig"), done.stderr.decode()

    def test_check_says_a_word_that_the_pack_does_not_have(self, tmp_path: Path) -> None:
        project = ia.Project("Guichets", use="mairie:counter_hour")
        (tmp_path / "d.json").write_text(json.dumps(ia.Dossier(project).to_dict()), "utf-8")
        assert run("check", "d.json", folder=tmp_path).returncode == 0
        done = run("check", "d.json", "--pack", PACK, folder=tmp_path)
        assert done.returncode == 2
        assert "vouliez-vous dire 'mairie:counter_hours'" in done.stderr.decode()
