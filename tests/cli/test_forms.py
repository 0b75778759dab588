"""``form`` and ``read-form`` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ia_radar as ia
from tests.cli.running import run


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_a_form_goes_out_and_comes_back(tmp_path: Path, ending: str) -> None:
    if ending == "xlsx":
        pytest.importorskip("openpyxl")
    assert run("form", "girouet", "facts", "--output", f"f.{ending}", folder=tmp_path).returncode == 0
    done = run("read-form", f"f.{ending}", "--output", "d.json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "0 réponses sur 12" in done.stderr.decode()
    ia.Dossier.from_dict(json.loads((tmp_path / "d.json").read_text("utf-8")))


def test_a_dossier_is_completed_in_place_or_stays_as_it_is(tmp_path: Path) -> None:
    run("form", "girouet", "--output", "d.json", folder=tmp_path)
    run("form", "girouet", "--output", "f.csv", folder=tmp_path)
    form, before = tmp_path / "f.csv", (tmp_path / "d.json").read_bytes()
    blank = form.read_text("utf-8-sig")
    start = blank.index("item/girouet/1.0.0/autonomy")
    pole = 's’amenuisent.";'
    assert pole in blank[start:]
    form.write_text(blank.replace(pole, f"{pole}9", 1), "utf-8")
    refused = run("read-form", "f.csv", "--into", "d.json", folder=tmp_path)
    assert refused.returncode == 2
    assert "f.csv, ligne " in refused.stderr.decode()
    assert (tmp_path / "d.json").read_bytes() == before
    form.write_text(blank.replace(pole, f"{pole}3", 1), "utf-8")
    assert run("read-form", "f.csv", "--into", "d.json", folder=tmp_path).returncode == 0
    dossier = ia.Dossier.from_dict(json.loads((tmp_path / "d.json").read_text("utf-8")))
    assert [work["autonomy"] for work in dossier.assessments] == [3]


@pytest.mark.parametrize("name", ["absent.xlsx", "folder", "noise"])
def test_a_path_that_is_wrong_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 40)
    done = run("read-form", name, "--output", "d.json", folder=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert not (tmp_path / "d.json").exists()
