"""Files that earlier versions of ia_radar wrote give the results that they gave then.

``by_0.2.0`` was written by 0.2.0, ``by_2cb5d35`` by the last commit before packs. ``results.json`` was
printed by ``stored/results.py`` at that version.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.assess import carry_over
from ia_radar.exchange.form_files import FormError, read_forms
from tests.wrapping.stored.results import results_of

STORED = Path(__file__).parent / "stored"
FOLDERS = sorted(folder for folder in STORED.iterdir() if folder.name.startswith("by_"))
ORDER = ["go", "go_with_conditions", "arbitration", "not_enough_information", "stop"]
every_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def then(folder: Path) -> dict[str, Any]:
    results: dict[str, Any] = json.loads((folder / "results.json").read_text("utf-8"))
    return results


def test_there_are_files_of_both_versions() -> None:
    assert [folder.name for folder in FOLDERS] == ["by_0.2.0", "by_2cb5d35"]
    kinds = {path.name.partition("-")[0] for folder in FOLDERS for path in folder.iterdir()}
    assert kinds == {"dossier", "form", "grid", "pack", "policy", "results.json"}
    assert all(len(then(folder)) > 5 for folder in FOLDERS)


@every_folder
def test_answers_and_local_rules_are_read_as_they_were(folder: Path) -> None:
    """Scores, panels, grids, policies, packs and forms: everything but the law, which moves by itself."""
    now = results_of(folder)
    assert set(now) == set(then(folder))
    for name, before in then(folder).items():
        if name.startswith("dossier-"):
            said, says = (
                {key: each[key] for key in ("project", "scores", "panels", "kept")}
                for each in (before, now[name])
            )
            assert says == said, name
            assert before["kept"]
        else:
            assert now[name] == before, name


@every_folder
def test_the_law_takes_nothing_back(folder: Path) -> None:
    """A question that came in since may leave a class open, what was said then among what is possible."""
    now = results_of(folder)
    for name, before in then(folder).items():
        if name.startswith("dossier-"):
            after = now[name]
            is_open = after["class"] == "undetermined"
            assert after["class"] == before["class"] or (is_open and before["class"] in after["possible"]), (
                name
            )
            assert set(before["duties"]) <= set(after["duties"])
            assert ORDER.index(after["proposal"]) >= ORDER.index(before["proposal"])
            ours = {rule for rule in before["rules"] if not rule.startswith(("law.", "french."))}
            assert ours <= set(after["rules"])


def test_what_0_2_0_said_of_the_law_is_said() -> None:
    folder = STORED / "by_0.2.0"
    now = results_of(folder)
    for name, before in then(folder).items():
        if name.startswith("dossier-"):
            assert now[name]["class"] == before["class"]
            assert now[name]["proposal"] == before["proposal"]


# -- a grid that got a new version since


def newer() -> ia.Grid:
    """The stored grid a year later: one item under another name, one more."""
    data = json.loads((STORED / "by_0.2.0" / "grid-quartier.json").read_text("utf-8"))
    data["version"] = "2027"
    first, *others = data["sections"][0]["items"]
    renamed = first | {"id": "reception", "formerly": [first["id"]]}
    data["sections"][0]["items"] = [renamed, *others, {"id": "hours", "label": "Horaires"}]
    return ia.load_grid(data)


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_a_form_of_an_older_version_of_a_grid_goes_on_under_the_new_one(kind: str) -> None:
    """The form is read with the version that it asked, and what was renamed is carried over."""
    if kind == "xlsx":
        pytest.importorskip("openpyxl")
    path = STORED / "by_0.2.0" / f"form-quartier.{kind}"
    older = ia.load_grid(STORED / "by_0.2.0" / "grid-quartier.json")
    (form,) = read_forms({path.name: path.read_bytes()}, [older, newer()])
    (answers,) = form.assessments
    assert answers.grid == older
    carried = carry_over(answers, newer())
    assert carried["reception"] == answers["welcome"] == 4
    assert carried["hours"] is ia.NonAnswer.UNANSWERED
    change = {item.ids: item for item in ia.compare(answers, carried).items}
    assert ("welcome", "reception") in change


def test_a_form_of_a_version_that_is_not_at_hand_says_which_to_give() -> None:
    """Its levels are those of its own version: nothing is guessed from another."""
    path = STORED / "by_0.2.0" / "form-quartier.csv"
    with pytest.raises(FormError) as refused:
        read_forms({path.name: path.read_bytes()}, [newer()])
    (problem,) = refused.value.problems
    assert problem.code == "unknown-grid"
    for lang in ("fr", "en"):
        said = refused.value.in_words(lang)
        assert "version 2026" in said
        assert "version 2027" in said
