"""Build the site, both languages: ``python docs/site/make_site.py [FOLDER [PAGES]]``, by default ``build/site``.

The English pages stand in ``docs/``, the French ones in ``docs/fr/``; the gallery, the notebooks and the pages of law
are made here, in each language, from the library itself. Zensical writes the pages; nothing of it is loaded
from elsewhere by a reader. ``PAGES`` keeps the Markdown pages, for the speller.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import gallery
import law_pages
import notebooks
import page_pictures
import search_words
import try_page

from ia_radar.text import LANGS

__all__ = ["build", "write_pages"]

HERE = Path(__file__).parent
DOCS, ROOT = HERE.parent, HERE.parents[1]
# Files of the docs that are no page of the English site.
_NOT_PAGES = shutil.ignore_patterns("site", "fr", "__pycache__")

_CODE = re.compile(r"(^```.*?^```$|`[^`\n]*`|<[^>\n]*>)", re.DOTALL | re.MULTILINE)
# From a page in docs/fr/ to one that has no French, as it works among the files.
_ENGLISH_LINK = re.compile(r"\]\(\.\./((?:decisions|reference)/[\w-]+)\.md(#[\w-]+)?\)")
_BEFORE, _AFTER = re.compile(r"(?<=\S) (?=[:;?!»%](?:\W|$))"), re.compile(r"(?<=«) ")


def write_pages(folder: Path) -> None:
    """Write the Markdown pages of both languages, those that are made included, in a folder a language."""
    shutil.copytree(DOCS, folder / "en", ignore=_NOT_PAGES)
    shutil.copytree(DOCS / "fr", folder / "fr")
    shutil.copytree(DOCS / "schemas", folder / "fr" / "schemas")
    for lang in LANGS:
        shutil.copytree(HERE / "assets", folder / lang / "assets")
        gallery.write(folder / lang, lang)
        page_pictures.write(folder / lang, lang)
        law_pages.write(folder / lang, lang)
        notebooks.write(folder / lang, lang)
    for page in (folder / "fr").rglob("*.md"):
        page.write_text(_with_ties(_to_english_pages(page.read_text("utf-8"))), encoding="utf-8")


def _to_english_pages(page: str) -> str:
    """A French page whose links to what is in English alone lead to the English site, which they say."""
    return _ENGLISH_LINK.sub(
        lambda link: (
            f"](/{link[1].removesuffix('index')}{'' if link[1].endswith('index') else '/'}{link[2] or ''}){{: hreflang=en}}"
        ),
        page,
    )


def _with_ties(page: str) -> str:
    """A French page whose double punctuation and signs of per cent never begin a line; code stays as it is."""
    pieces = _CODE.split(page)
    pieces[::2] = [_AFTER.sub("\u00a0", _BEFORE.sub("\u00a0", piece)) for piece in pieces[::2]]
    return "".join(pieces)


def build(folder: Path, pages: Path | None = None) -> None:
    """Write the whole site in a folder, which is made anew.

    Args:
        folder: where the site goes.
        pages: where its Markdown pages are kept, for the speller; made anew too. They go away if left out.
    """
    with TemporaryDirectory() as temporary:
        sources = pages or Path(temporary) / "pages"
        shutil.rmtree(sources, ignore_errors=True)
        write_pages(sources)
        python = sources / try_page.FOLDER
        try_page.write_files(python)
        for lang in LANGS:
            try_page.place(sources / lang / "try.md", lang, python)
        shutil.rmtree(folder, ignore_errors=True)
        for lang, place in (("en", folder), ("fr", folder / "fr")):
            shutil.copy(HERE / f"{lang}.yml", sources / f"{lang}.yml")
            config = str(sources / f"{lang}.yml")
            _run([sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f", config])
            shutil.move(sources / "written" / lang, place)
        search_words.translate(folder / "fr")
        _link_languages(folder)
        if python.exists():
            shutil.move(python, folder / try_page.FOLDER)
            try_page.finish(folder)


def _link_languages(site: Path) -> None:
    """Have each page lead to the same page in the other language, where there is one, and not to its home."""
    for page in site.rglob("index.html"):
        path = page.parent.relative_to(site)
        french = path.parts[:1] == ("fr",)
        twin = path.relative_to("fr") if french else "fr" / path
        if (site / twin / "index.html").exists():
            ways = {"en": twin if french else path, "fr": path if french else twin}
            html = page.read_text("utf-8")
            for lang, home in (("en", "/"), ("fr", "/fr/")):
                place = f"{'../' * len(path.parts)}{ways[lang].as_posix()}/".replace("/./", "/").removeprefix(
                    "./"
                )
                html = html.replace(
                    f'href="{home}" hreflang="{lang}"', f'href="{place or "./"}" hreflang="{lang}"'
                )
            page.write_text(html, "utf-8")


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    folders = [Path(argument).resolve() for argument in sys.argv[1:]]
    build(*(folders or [ROOT / "build" / "site"]))
