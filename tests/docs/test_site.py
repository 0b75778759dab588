"""What the site is made of says the same in both languages, and shows what the library does."""

import re
from pathlib import Path

import gallery
import make_site
import pytest
import readme_pictures

from ia_radar import svg
from ia_radar.text import LANGS, Lang

DOCS = Path(__file__).parents[2] / "docs"
CODE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#+ ", re.MULTILINE)
COMMENT = re.compile(r"[ \t]*# .*$", re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)


@pytest.mark.parametrize(
    "page", sorted(path.name for path in (DOCS / "fr").glob("*.md") if path.name != "index.md")
)
def test_a_french_page_has_the_code_headings_and_rows_of_tables_of_the_english_one(page: str) -> None:
    french, english = ((DOCS / folder / page).read_text("utf-8") for folder in ("fr", "."))
    assert _code(french) == _code(english)
    assert HEADING.findall(CODE.sub("", french)) == HEADING.findall(CODE.sub("", english))
    rows = [[table.count("\n") for table in TABLE.findall(CODE.sub("", text))] for text in (french, english)]
    assert rows[0] == rows[1]


def _code(page: str) -> list[str]:
    """The code of a page without its comments, which are in the reader's language."""
    return [COMMENT.sub("", block) for block in CODE.findall(page)]


def test_the_gallery_shows_every_chart() -> None:
    charts = {name for name in svg.__all__ if name.islower()} - {"brand_theme", "chart", "drawing", "group"}
    code = "".join(chart.code for chart in gallery.CHARTS)
    assert {name for name in charts if f"ia.svg.{name}(" not in code} == set()


@pytest.mark.parametrize("lang", LANGS)
def test_each_picture_of_the_gallery_has_its_name_description_table_and_code(
    lang: Lang, tmp_path: Path
) -> None:
    gallery.write(tmp_path, lang)
    page = (tmp_path / "gallery.md").read_text("utf-8")
    assert len(list((tmp_path / "pictures").glob("*.svg"))) == len(gallery.CHARTS) * len(gallery.THEMES)
    assert page.count("```python") == page.count("<table") == len(gallery.CHARTS)
    assert not re.search(r"!\[\]", page)


def test_no_double_punctuation_begins_a_line_of_a_french_page(tmp_path: Path) -> None:
    make_site.write_pages(tmp_path)
    for page in (tmp_path / "fr").rglob("*.md"):
        prose = re.sub(r"`[^`\n]*`|<[^>\n]*>", "", CODE.sub("", page.read_text("utf-8")))
        assert re.findall(r"\w [:;?!»](?=\s)|« ", prose) == [], page.name
    for source in (DOCS / "fr").glob("*.md"):
        written = (tmp_path / "fr" / source.name).read_text("utf-8")
        assert CODE.findall(written) == CODE.findall(source.read_text("utf-8"))


def test_the_pictures_of_the_readmes_are_what_is_drawn_today() -> None:
    drawn = dict(readme_pictures.pictures())
    committed = {path.name: path.read_text("utf-8") for path in readme_pictures.FOLDER.glob("*.svg")}
    assert committed == drawn, "python docs/site/readme_pictures.py writes them anew"
