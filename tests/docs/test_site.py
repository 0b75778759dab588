"""What the site is made of says the same in both languages, and shows what the library does."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from inspect import isfunction, signature
from pathlib import Path
from typing import Any

import gallery
import make_site
import pytest
import readme_pictures

from ia_radar import svg
from ia_radar.text import LANGS

DOCS = Path(__file__).parents[2] / "docs"
CODE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ .*$", re.MULTILINE)
HEADING = re.compile(r"^#+ ", re.MULTILINE)
COMMENT = re.compile(r"[ \t]*(?:# .*|<!-- .* -->)$", re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)


PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def test_every_page_is_in_both_languages_but_the_reference_and_the_decisions() -> None:
    assert sorted(path.name for path in (DOCS / "fr").glob("*.md")) == PAGES
    folders = {path.parent.name for path in DOCS.rglob("*.md")} - {"docs", "fr"}
    assert folders == {"decisions", "reference"}


@pytest.mark.parametrize("page", PAGES)
def test_a_french_page_has_the_code_headings_rows_and_numbers_of_the_english_one(page: str) -> None:
    french, english = ((DOCS / folder / page).read_text("utf-8") for folder in ("fr", "."))
    for blocks in zip(_code(french), _code(english), strict=True):
        assert _alike(*blocks)
    assert HEADING.findall(CODE.sub("", french)) == HEADING.findall(CODE.sub("", english))
    rows = [[table.count("\n") for table in TABLE.findall(CODE.sub("", text))] for text in (french, english)]
    assert rows[0] == rows[1]
    assert _numbers_of_tables(french) == _numbers_of_tables(english)


@pytest.mark.parametrize("page", PAGES)
def test_a_french_page_leads_where_the_english_one_leads(page: str) -> None:
    french, english = ((DOCS / folder / page).read_text("utf-8") for folder in ("fr", "."))
    assert sorted(set(_links(french, "../"))) == sorted(set(_links(english)))


def _links(page: str, up: str = "") -> list[str]:
    """The pages and files of the site that a page leads to; their anchors are in its language."""
    links = re.findall(r"(?<!!)\[[^]]*\]\(([^)#:\s]+)[^):\s]*\)", CODE.sub("", page))
    return [link.removeprefix(up) for link in links]


def _numbers_of_tables(page: str) -> list[list[str]]:
    """The numbers of each row, those of code left out, with a decimal point in both languages."""
    rows = [line for line in CODE.sub("", page).splitlines() if line.startswith("|")]
    plain = [re.sub(r"(?<=\d)[\s\u202f,](?=\d{3}\b)|`[^`]*`", "", row) for row in rows]
    return [
        sorted(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)*", row)) for row in plain
    ]


def _code(page: str) -> list[str]:
    """The code of a page without its comments, which are in the reader's language."""
    return [COMMENT.sub("", block) for block in CODE.findall(page)]


def _alike(french: str, english: str) -> bool:
    """Whether two blocks are one; of a command that is asked to answer in English, the command counts."""
    if english.startswith("```console") and " --lang en" in english:
        french, english = ("".join(COMMAND.findall(block)) for block in (french, english))
    return french == english.replace(" --lang en", "")


CHARTS = {
    name
    for name in svg.__all__
    if isfunction(getattr(svg, name))
    and signature(getattr(svg, name)).return_annotation in {svg.Svg, svg.Svg.__name__}
}
THEMES = {name: theme for name in svg.__all__ if isinstance(theme := getattr(svg, name), svg.Theme)}


def test_the_gallery_shows_every_chart_in_every_theme() -> None:
    assert "radar" in CHARTS
    code = "".join(chart.code for chart in gallery.CHARTS)
    assert {name for name in CHARTS if f"ia.svg.{name}(" not in code} == set()
    assert set(gallery.THEMES) == set(THEMES)


@pytest.fixture(scope="module", params=LANGS)
def gallery_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gallery as it is written, in each language."""
    folder = tmp_path_factory.mktemp("gallery")
    gallery.write(folder, request.param)
    return folder


def test_the_code_shown_makes_the_picture_above_it_in_the_theme_that_is_named(
    gallery_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(DOCS.parent)
    monkeypatch.syspath_prepend(DOCS.parent)
    page = (gallery_folder / "gallery.md").read_text("utf-8")
    entries = re.split(r"^## .*\{#([\w-]+)\}$", page, flags=re.MULTILINE)[1:]
    assert [entries[::2]] == [[chart.id for chart in gallery.CHARTS]]
    for identifier, entry in zip(entries[::2], entries[1::2], strict=True):
        (code,) = re.findall(r"^```python\n(.*?)^```$", entry, re.DOTALL | re.MULTILINE)
        assert code.count("ia.svg.LIGHT") == 1
        for theme in THEMES:
            names: dict[str, Any] = {}
            exec(code.replace("ia.svg.LIGHT", f"ia.svg.{theme}"), names)  # noqa: S102 - our own page
            offered = f'<input type="radio" name="theme-{identifier}" value="{theme.lower()}">'
            assert entry.count(offered) == 1
            if theme == "INHERIT":
                assert f'<div class="iar-inherit" data-search-exclude>{names["drawing"]}</div>' in entry
                continue
            for layout, added in (("wide", ""), ("narrow", ", size=360")):
                exec(code.replace("ia.svg.LIGHT", f"ia.svg.{theme}{added}"), names)  # noqa: S102 - as above
                mark = rf"!\[[^\]]+\]\(([^)]+)\){{: \.iar-{theme.lower()} \.iar-{layout} "
                (file,) = re.findall(mark, entry)
                written = (gallery_folder / file).read_text("utf-8")
                assert written == names["drawing"].document(), (identifier, theme)


def test_each_entry_of_the_gallery_has_when_to_use_it_and_not_its_description_and_its_table(
    gallery_folder: Path,
) -> None:
    page = (gallery_folder / "gallery.md").read_text("utf-8")
    said = (r"\*\*(À employer|Use it)\.\*\* \S", r"\*\*(À éviter|Avoid it)\.\*\* \S")
    for mark in ("```python", "<table", *said):
        assert len(re.findall(mark, page)) == len(gallery.CHARTS)
    assert page.count("<details>") == 2 * len(gallery.CHARTS)


def documented(page: str) -> Iterator[object]:
    """What a page of the reference describes: the members that it names, else all that a module exports."""
    for block in re.findall(r"^::: .*(?:\n {4,}.*)*", page, re.MULTILINE):
        module = import_module(block.split()[1])
        members = re.findall(r"^ +- (\w+)$", block, re.MULTILINE) or module.__all__
        yield from (value for name in members if callable(value := getattr(module, name)))


def test_the_reference_describes_each_class_and_function_once() -> None:
    pages = [path.read_text("utf-8") for path in sorted((DOCS / "reference").glob("*.md"))]
    counts = Counter(value for page in pages for value in documented(page))
    assert len(counts) > 300
    assert sorted(str(value) for value, count in counts.items() if count > 1) == []


def test_each_picture_of_a_page_is_there(tmp_path: Path) -> None:
    make_site.write_pages(tmp_path)
    shown = [
        (page, address.partition("#")[0])
        for page in tmp_path.rglob("*.md")
        for address in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", CODE.sub("", page.read_text("utf-8")))
    ]
    assert len(shown) > 100
    assert [(page.name, address) for page, address in shown if not (page.parent / address).is_file()] == []


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
