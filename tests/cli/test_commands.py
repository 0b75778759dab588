import json
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

import ia_radar as ia
from ia_radar.cli import main
from ia_radar.exchange.report import html_report

EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes.json"


def test_the_main_job_writes_drawings_and_a_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "new" / "folder"
    assert main(["report", str(EXAMPLE), "--output", str(output)]) == 0
    assert {path.name for path in output.iterdir()} >= {"radar.svg", "girouet.svg", "report.html"}
    for name in ("radar", "girouet"):
        drawing = (output / f"{name}.svg").read_text("utf-8")
        assert drawing.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg width=')
        assert "Nantes" in drawing
    page = (output / "report.html").read_text("utf-8")
    assert '<html lang="fr">' in page
    told = capsys.readouterr().out
    assert "Prudence : IA utile" in told
    assert str(output / "report.html") in told


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_report_is_sound_html_that_loads_nothing(lang: ia.Lang) -> None:
    page = html_report(ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8"))), lang=lang)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert tree.get("lang") == lang
    assert len(tree.findall(".//h1")) == 1
    assert len(tree.findall(".//table")) >= 4
    for element in tree.iter():
        assert element.tag not in {"script", "link", "img", "iframe", "object", "embed"}
        assert not {"src", "style", "onload", "onclick"} & set(element.attrib)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_the_report_speaks_english_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(EXAMPLE), "--output", str(tmp_path), "--lang", "en"]) == 0
    assert "Forecasting attendance" in (tmp_path / "report.html").read_text("utf-8")
    told = capsys.readouterr().out
    assert "Caution: Useful AI" in told
    assert " : " not in told, "French spacing has no place in English"


def test_hostile_dossiers_stay_text() -> None:
    data = json.loads(EXAMPLE.read_text("utf-8"))
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    data["project"] |= {"name": attack, "authority": attack, "summary": attack, "caution": attack}
    data["project"]["sources"] = [{"title": attack, "url": "javascript:alert(1)", "date": attack}]
    data["assessments"][0] |= {"respondent": attack, "notes": {"utility": attack}}
    data["assessments"][0]["evidence"] = {"utility": ["javascript:alert(1)", attack, "https://a/" + attack]}
    page = html_report(ia.Dossier.from_dict(data))
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert not tree.findall(".//script")
    assert not tree.findall(".//img")
    links = [link.get("href") for link in tree.iter("a")]
    assert all(link.startswith(("https://", "http://", "#")) for link in links)


def test_check_tells_what_a_file_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(EXAMPLE)]) == 0
    assert "2 assessments" in capsys.readouterr().out
    catalog = Path(ia.__file__).parent / "grid" / "catalog" / "girouet-1.0.0.toml"
    assert main(["check", str(catalog)]) == 0
    assert "12 items in 4 sections" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            '{"format_version": 1, "project": {"nme": "x"}}',
            "choisissez-en un qui existe. ('nme' n’existe pas (clé) ; vouliez-vous dire 'name' ?",
        ),
        ("[1, 2]", "une table de clés et de valeurs est attendue"),
        ("{", "n’est pas du JSON valable : ligne 1, colonne 2"),
        ('{"sections": []}', "scale : Il manque une valeur. (attendu"),
        ('{"format_version": 99, "project": {}}', "mettez ia_radar à jour"),
    ],
)
@pytest.mark.parametrize("command", ["check", "report"])
def test_bad_input_ends_with_paths_and_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: str, says: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content, "utf-8")
    arguments = [command, str(path)] + (["--output", str(tmp_path / "out")] if command == "report" else [])
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Traceback" not in told.err
    if command == "check" or "sections" not in content:
        assert says in told.err
    assert not (tmp_path / "out").exists(), "nothing half written"


def test_what_cannot_be_read_or_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "absent.json")]) == 2
    assert (
        "absent.json : ne peut pas être lu : il n’y a pas de fichier ou de dossier de ce nom"
        in capsys.readouterr().err
    )
    (tmp_path / "file").write_text("in the way")
    assert main(["report", str(EXAMPLE), "--output", str(tmp_path / "file")]) == 2
    assert "le dossier ne peut pas être créé" in capsys.readouterr().err


@pytest.mark.parametrize("grid", ["girouet", "radar", "radar-compact"])
def test_a_form_is_a_dossier_that_only_needs_answers(grid: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", grid]) == 0
    blank = json.loads(capsys.readouterr().out)
    made = ia.Dossier.from_dict(blank).assessments[0]
    assert made.grid == ia.get_grid(grid)
    assert list(blank["assessments"][0]["ratings"]) == list(made.grid.items.ids)
    assert set(blank["assessments"][0]["ratings"].values()) == {None}


def test_a_form_for_a_local_grid_takes_the_grid_along(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.grid.test_load import local

    path = tmp_path / "local.json"
    path.write_text(json.dumps(local()), "utf-8")
    assert main(["form", str(path)]) == 0
    assert ia.Dossier.from_dict(json.loads(capsys.readouterr().out)).assessments[0].grid.id == "local"
    assert main(["form", "girouette"]) == 2
    assert "vouliez-vous dire « girouet »" in capsys.readouterr().err


def test_it_runs_as_a_module_and_bears_a_reader_that_leaves() -> None:
    run = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "ia_radar", "check", str(EXAMPLE)], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    with subprocess.Popen(
        [sys.executable, "-m", "ia_radar", "form", "radar"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as left:
        assert left.stdout is not None
        assert left.stderr is not None
        left.stdout.close()
        assert b"Traceback" not in left.stderr.read()
