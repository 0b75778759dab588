"""The page of the command line is what the parser takes, and its examples run."""

import csv
import shlex
import shutil
from pathlib import Path

import command_tables
import pytest

from ia_radar.cli.options import COMMANDS
from ia_radar.text import LANGS, Lang
from tests.cli.running import WHOLE, run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_what_the_parser_takes(lang: Lang) -> None:
    page = command_tables.PAGES[lang].read_text("utf-8")
    assert page == command_tables.with_tables(page, lang), "python docs/site/command_tables.py writes it anew"
    assert [name for name in COMMANDS if f"<!-- arguments: {name} -->" not in page] == []


def test_a_change_of_the_page_by_hand_is_noticed() -> None:
    page = command_tables.PAGES["fr"].read_text("utf-8")
    changed = page.replace("`--logo` `FILE`", "`--logos` `FILE`")
    assert changed != page
    assert command_tables.with_tables(changed, "fr") == page


def test_each_example_of_the_page_runs(tmp_path: Path) -> None:
    shutil.copy(WHOLE, tmp_path / "dossier.json")
    shutil.copytree(EXAMPLES / "templates", tmp_path / "projets", ignore=shutil.ignore_patterns("*.md"))
    table = (EXAMPLES / "notebook" / "campagne-2026.csv").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "projets.csv").write_text("".join(table[:8]), encoding="utf-8")
    assert set(command_tables.EXAMPLES) == set(COMMANDS)
    for name, line in command_tables.EXAMPLES.items():
        program, *arguments = shlex.split(line)
        assert (program, arguments[0]) == ("ia-radar", name)
        if name == "read-form":
            _fill_in(tmp_path / "atelier.csv")
        done = run(*arguments, folder=tmp_path, said=b"non\nquitter\n")
        assert done.returncode == 0, (line, done.stderr.decode())
        if "--output" in arguments:
            assert (tmp_path / arguments[arguments.index("--output") + 1]).exists()


def _fill_in(form: Path) -> None:
    """Name the project of a blank form and give one person's answers, as in a spreadsheet."""
    with form.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    for row in rows:
        if row[0] == "project/name":
            row[2] = "Atelier de l’accueil"
        elif row[0] == "person/1":
            row[2] = "agents"
        elif row[0].startswith("item/"):
            row[4] = "3"
    with form.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
