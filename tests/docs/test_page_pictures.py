"""Pictures of the pages are what their code draws; what the tutorial shows of a terminal is what it says."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import page_pictures
import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.text import LANGS, Lang

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS: dict[Lang, Path] = {"en": DOCS, "fr": DOCS / "fr"}
PAGES = sorted(page.name for page in DOCS.glob("*.md") if page_pictures.MARK.search(page.read_text("utf-8")))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def names_of(page: str) -> dict[str, Any]:
    """What the doctests of a page leave behind; all of them pass."""
    test = doctest.DocTestParser().get_doctest(page, {}, "page", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test, clear_globs=False).failed == 0
    return test.globs


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_is_what_the_code_of_its_page_draws(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(DOCS.parent)
    for lang, folder in FOLDERS.items():
        page = (folder / name).read_text("utf-8")
        (tmp_path / lang).mkdir()
        (tmp_path / lang / name).write_text(page, encoding="utf-8")
        page_pictures.write(tmp_path / lang, lang)
        written = (tmp_path / lang / name).read_text("utf-8")
        names = names_of(page)
        assert "<!-- picture" not in written
        for mark in page_pictures.MARK.findall(page):
            first, *second = mark.split()
            for theme in page_pictures.THEMES:
                for layout in page_pictures.LAYOUTS:
                    file = f"pictures/{Path(name).stem}-{first}-{theme}-{layout}.svg"
                    picture = (tmp_path / lang / file).read_text("utf-8")
                    assert f' lang="{lang}"' in picture
                    shown = rf"!\[[^\]]{{20,}}\]\({file}#only-{theme}\){{: \.iar-{layout} loading=lazy "
                    assert re.search(shown, written)
                    if (lang, layout) == ("fr", "wide") and (second or theme == "light"):
                        # what a call gives that names neither language nor size
                        assert picture == names[second[0] if second and theme == "dark" else first].document()
    marks = [page_pictures.MARK.findall((folder / name).read_text("utf-8")) for folder in FOLDERS.values()]
    assert marks[0] == marks[1]


def test_there_are_pictures_in_the_tutorial() -> None:
    assert "tutorial.md" in PAGES
    assert len(page_pictures.MARK.findall((DOCS / "tutorial.md").read_text("utf-8"))) >= 3


def test_a_picture_follows_its_code() -> None:
    page = (
        "```python\n>>> import ia_radar as ia\n"
        ">>> work = ia.Assessment(ia.get_grid('girouet'), {'autonomy': 1})\n"
        ">>> drawn = ia.svg.girouet(work, theme=ia.svg.PRINT)\n\n```\n\n<!-- picture: drawn -->\n"
    )
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 2})
    (shown,) = page_pictures.drawings(page.replace("1}", "2}"), "en")
    assert list(shown) == [(theme, layout) for theme in ("light", "dark") for layout in ("wide", "narrow")]
    for (_, layout), drawing in shown.items():
        size = {"narrow": 360}.get(layout)
        assert drawing == svg.girouet(work, theme=svg.PRINT, lang="en", size=size)
    with pytest.raises(KeyError):
        page_pictures.drawings(page.replace("drawn =", "other ="), "en")


@pytest.mark.parametrize("lang", LANGS)
def test_the_terminal_of_the_tutorial_says_what_the_page_shows(lang: Lang, tmp_path: Path) -> None:
    page = (FOLDERS[lang] / "tutorial.md").read_text("utf-8")
    names = names_of(page)
    environment = {**os.environ, "PYTHONUTF8": "1"}
    shown = 0
    for language, block in BLOCK.findall(page):
        if language == "python" and ">>>" not in block:
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(tmp_path)
                exec(block, names)  # noqa: S102 - our own page
        if language == "console":
            command, _, expected = block.removeprefix("$ python ").partition("\n")
            done = subprocess.run(  # noqa: S603 - our own interpreter and page
                [sys.executable, *shlex.split(command)], cwd=tmp_path, env=environment,
                capture_output=True, encoding="utf-8", check=True,
            )  # fmt: skip
            assert (done.stdout + done.stderr).replace("\\", "/") == expected
            shown += 1
    assert shown >= 2
    assert (tmp_path / "dossier" / "report.html").exists()
