"""``form`` and ``read-form`` as a person runs them."""

from __future__ import annotations

import json
import os
import sys
import threading
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
    assert "Girouet – réponses : 0 sur 12 ; personnes : 1" in done.stderr.decode()
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


@pytest.mark.parametrize("name", ["dossier.toml", "dossier.json", "dossier"])
def test_a_dossier_in_toml_is_never_written_over_as_json(tmp_path: Path, name: str) -> None:
    written = b'format_version = 1\n[project]\nname = "Cantines"  # de la ville\n'
    (tmp_path / name).write_bytes(written)
    run("form", "girouet", "--output", "f.csv", folder=tmp_path)
    refused = run("read-form", "f.csv", "--into", name, folder=tmp_path)
    assert (refused.returncode, len(refused.stderr.decode().splitlines())) == (2, 1)
    assert "TOML" in refused.stderr.decode()
    assert "--output" in refused.stderr.decode()
    assert (tmp_path / name).read_bytes() == written
    done = run("read-form", "f.csv", "--into", name, "--output", "new.json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "new.json").read_text("utf-8"))["project"]["name"] == "Cantines"


@pytest.mark.skipif(sys.platform == "win32", reason="devices and named pipes of Unix")
@pytest.mark.parametrize("name", ["/dev/zero", "pipe", "-"])
def test_what_has_no_end_is_refused_before_it_fills_memory(tmp_path: Path, name: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def pour() -> None:
        with pipe.open("wb", buffering=0) as stream:
            try:
                for _ in range(200):
                    stream.write(bytes(1_000_000))
            except BrokenPipeError:
                pass

    if name == "pipe":
        threading.Thread(target=pour, daemon=True).start()
    said = bytes(21_000_000) if name == "-" else b""
    done = run("read-form", name, "--output", "d.json", folder=tmp_path, said=said)
    assert done.returncode == 2
    assert done.stderr.decode() == f"{name} : dépasse 20 Mo : ce n’est pas le fichier attendu\n"


@pytest.mark.parametrize("name", ["absent.xlsx", "folder", "noise"])
def test_a_path_that_is_wrong_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 40)
    done = run("read-form", name, "--output", "d.json", folder=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert not (tmp_path / "d.json").exists()
