"""The upgrade drill: a package built against an earlier ia_radar gives the results that it gave then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import ia_radar as ia

BUILT = sorted(Path(__file__).parent.glob("built_against_*"))


def run(built: Path, *words: str) -> str:
    """Run Python as the users of that package do, with this tree of ia_radar."""
    path = os.pathsep.join([str(Path(ia.__file__).parents[1]), str(built)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603 - our own files
        [sys.executable, *words],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        cwd=built,
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout


def test_there_is_a_package_to_upgrade() -> None:
    assert BUILT
    for built in BUILT:  # dossiers, one of them crossing a red line, and the grid by itself
        assert len(list(built.glob("dossier-*.json"))) > 2
        assert ia.load_grid(built / "grid.json") == ia.load_grid(built / "mairie_radar" / "grid.toml")


@pytest.mark.parametrize("built", BUILT, ids=lambda path: path.name)
def test_an_earlier_wrapper_gives_the_results_that_it_gave(built: Path) -> None:
    """Rows of law may be added since, and nothing that was said then is taken back."""
    before = json.loads((built / "results.json").read_text("utf-8"))
    after = json.loads(run(built, "results_of.py"))
    assert len(before) > 4
    assert set(before) == set(after)
    for name, results in before.items():
        if name.startswith("dossier-"):
            kept = {duty[0] for duty in results["duties"]}
            after[name]["duties"] = [duty for duty in after[name]["duties"] if duty[0] in kept]
            said, says = results["advice"]["findings"], after[name]["advice"]["findings"]
            remaining = iter(says)
            assert all(finding in remaining for finding in said)  # in the order of then
            added = Counter(finding["rule"] for finding in says) - Counter(
                finding["rule"] for finding in said
            )
            assert {rule.partition(".")[0] for rule in added} <= {"french", "law"}
            after[name]["advice"]["findings"] = said
            new_keys = after[name]["advice"].keys() - results["advice"].keys()
            assert not any(after[name]["advice"].pop(key) for key in new_keys)  # what nobody asked for then
        assert after[name] == results, name


@pytest.mark.parametrize("built", BUILT, ids=lambda path: path.name)
def test_its_command_still_writes_the_report(built: Path, tmp_path: Path) -> None:
    dossier, folder = built / "dossier-red-line.json", tmp_path / "rapport"
    printed = run(built, "-m", "mairie_radar", "report", str(dossier), str(folder)).split()
    assert [Path(line).name for line in printed] == ["rapport.html", "radar-1.svg", "radar-2.svg"]
    assert "Ne pas engager" in (folder / "rapport.html").read_text("utf-8")
