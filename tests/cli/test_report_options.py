"""The options of ``report``: formats, theme, heading, logo, own sections, with good values and bad ones."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.cli import main
from ia_radar.exchange.report.options import THEMES
from tests.cli.running import WHOLE, names, run
from tests.hosts.running import needs
from tests.sweeping import PIXEL

OPINION = {"sections": [{"title": "Avis du DPO", "content": ["Durée <b>courte</b>."], "by": "DPO"}]}


def page_of(folder: Path, *options: str) -> str:
    assert main(["report", str(WHOLE), "--output", str(folder), "--on", "2026-11-22", *options]) == 0
    return (folder / "report.html").read_text("utf-8")


def refusal(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """What is said of an option that is refused; nothing is written."""
    output = folder / "refused"
    with pytest.raises(SystemExit) as ended:
        raise SystemExit(main(["report", str(WHOLE), "--output", str(output), "--lang", "fr", *options]))
    assert ended.value.code == 2
    assert not output.exists()
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


def test_each_format_is_beside_the_page(tmp_path: Path) -> None:
    needs("docx", "resvg_py")
    page_of(tmp_path, "--format", "docx", "--format", "markdown")
    assert {"report.html", "report.docx", "report.md"} <= set(names(tmp_path))
    assert zipfile.is_zipfile(tmp_path / "report.docx")
    assert (tmp_path / "report.md").read_text("utf-8").lstrip().startswith("#")


def test_a_later_report_takes_away_the_formats_it_no_longer_has(tmp_path: Path) -> None:
    page_of(tmp_path, "--format", "markdown")
    page_of(tmp_path)
    assert "report.md" not in names(tmp_path)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_colours_page_and_drawings(name: str, tmp_path: Path) -> None:
    page = page_of(tmp_path, "--theme", name)
    assert f"--page: {THEMES[name].page};".replace("none", "transparent") in page
    assert "prefers-color-scheme" not in page
    assert THEMES[name].text in (tmp_path / "radar.svg").read_text("utf-8")


def test_heading_logo_and_sections_stand_in_every_format(tmp_path: Path) -> None:
    needs("docx", "resvg_py")
    logo, sections = tmp_path / "logo.png", tmp_path / "sections.json"
    logo.write_bytes(PIXEL)
    sections.write_text(json.dumps(OPINION), "utf-8")
    options = ["--heading", "Ville & Cie", "--logo", str(logo), "--sections", str(sections)]
    page = page_of(tmp_path / "report", *options, "--format", "docx", "--format", "markdown")
    assert re.search(r'<img src="data:image/png;base64,[^"]+" alt="Ville &amp; Cie">', page)
    assert "Durée &lt;b&gt;courte&lt;/b&gt;." in page
    markdown = (tmp_path / "report" / "report.md").read_text("utf-8")
    document = zipfile.ZipFile(tmp_path / "report" / "report.docx")
    texts = (page, markdown, document.read("word/document.xml").decode("utf-8"))
    for text in texts:
        assert "Avis du DPO" in text
        assert re.search(r"Ville (&amp;|\\&) Cie", text), "each format escapes in its own way"
    assert any(document.read(name) == PIXEL for name in document.namelist() if name.endswith(".png"))


def test_sections_in_toml_say_the_same(tmp_path: Path) -> None:
    sections = tmp_path / "sections.toml"
    sections.write_text('[[sections]]\ntitle = "Avis du DPO"\ncontent = ["Favorable."]\n', "utf-8")
    page = page_of(tmp_path / "report", "--sections", str(sections))
    assert "Avis du DPO" in page
    assert "Section ajoutée par Ville de Nantes." in page


def test_the_colours_of_an_authority_colour_page_and_drawings(tmp_path: Path) -> None:
    page = page_of(tmp_path, "--theme", "#7A1F3D,c9a227")
    theme = ia.svg.brand_theme("#7a1f3d", "#c9a227")
    assert f"--accent: {theme.headings[0]};" in page
    assert theme.accents[1].fill in (tmp_path / "radar.svg").read_text("utf-8")
    assert f"--page: {ia.svg.DARK.page};" in page_of(tmp_path, "--theme", "dark,7a1f3d")


@pytest.mark.parametrize(
    ("option", "value"),
    [("--format", "pdf"), ("--theme", "pink"), ("--theme", "7a1f3"), ("--theme", "7a1f3d,c9a227,000000")],
)
def test_a_value_that_does_not_exist_is_refused_with_those_that_do(
    option: str, value: str, tmp_path: Path
) -> None:
    done = run("report", WHOLE, "--output", "out", option, value, folder=tmp_path)
    said = done.stderr.decode()
    assert done.returncode == 2
    assert value in said
    assert all(known in said for known in (THEMES if option == "--theme" else ("docx", "markdown")))
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        PIXEL[:10],
        PIXEL[:-20],
        PIXEL + b"x" * 600_000,
    ],
    ids=["empty", "gif", "svg", "head", "cut", "huge"],
)
def test_a_logo_that_is_no_picture_is_refused(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(content)
    assert refusal(tmp_path, capsys, "--logo", str(logo)).startswith("--logo : ")


@pytest.mark.parametrize("option", ["--logo", "--sections"])
def test_a_file_that_is_not_there_is_named(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path / "absent.bin", tmp_path):
        assert path.name in refusal(tmp_path, capsys, option, str(path))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ('{"sections": [{"content": ["a"]}]}', "sections[0].title"),
        ('{"sections": [{"title": "a", "content": [3]}]}', "sections[0].content[0]"),
        ('{"sections": 3}', "sections"),
        ('{"section": []}', "section"),
        ("{", "sections.json"),
        ("", "sections.json"),
    ],
)
def test_sections_that_are_wrong_are_refused_with_their_place(
    content: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sections = tmp_path / "sections.json"
    sections.write_text(content, "utf-8")
    assert place in refusal(tmp_path, capsys, "--sections", str(sections))


def test_a_heading_is_text_whatever_it_holds(tmp_path: Path) -> None:
    page = page_of(tmp_path, "--heading", '<script>alert("1")</script>')
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_theme_is_the_one_of_the_library() -> None:
    assert THEMES["dark"] == ia.svg.DARK


def test_a_theme_in_a_file_or_in_a_pack_colours_the_report(tmp_path: Path) -> None:
    """What is hard to read in it is said on the error stream, and done all the same."""
    theme = tmp_path / "theme.toml"
    theme.write_text('brand = "#7a1f3d"\npage = "#fdf9f0"\n', "utf-8")
    assert "--page: #fdf9f0;" in page_of(tmp_path / "a", "--theme", str(theme))
    pack = tmp_path / "pack.toml"
    named = 'id = "ville"\nversion = "1"\ntitle = "T"\nsource = "S"\n'
    pack.write_text(f'{named}[theme]\npage = "#f0f9fd"\n', "utf-8")
    assert "--page: #f0f9fd;" in page_of(tmp_path / "b", "--pack", str(pack))
    assert "--page: #fdf9f0;" in page_of(tmp_path / "c", "--pack", str(pack), "--theme", str(theme))

    theme.write_text('text = "#eeeeee"\n', "utf-8")
    done = run("report", WHOLE, "--output", "out", "--theme", str(theme), folder=tmp_path)
    assert done.returncode == 0
    assert "Changer text : #eeeeee → #767676" in done.stderr.decode().replace("\xa0", " ").replace(
        "\u202f", " "
    )
    theme.write_text('page = "red"\nbaord = "#000000"\n', "utf-8")
    refused = run("report", WHOLE, "--output", "no", "--theme", str(theme), folder=tmp_path)
    said = refused.stderr.decode()
    assert refused.returncode == 2
    assert all(words in said for words in ("ligne 1", "ligne 2", "'board'"))
