"""What hunspell does not know in the pages of both languages: ``python docs/site/spelling.py [PAGES]``.

``PAGES`` is the folder that ``make_site.py FOLDER PAGES`` fills; without it, the pages are made anew. Words of the
project stand in `words-en.txt` and `words-fr.txt`, one a line. Code, ids, addresses, italics and what
is quoted in the other language are left out. Exit code 1 if a word is unknown.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import make_site
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ia_radar.text import LANGS, Lang

__all__ = ["READMES", "prose", "unknown_words"]

_DICTIONARIES = {"en": "en_GB", "fr": "fr"}
READMES: dict[Lang, tuple[str, ...]] = {
    "en": ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "examples/README.md"),
    "fr": ("README.fr.md", "examples/command-line.md", "examples/templates/README.md"),
}
# Tags, addresses, attributes of headings, options, ids, whatever holds a digit, names of files; elisions and genitives.
_SKIPPED = re.compile(
    r"\w+…|<[^>]*>|https?://\S+|\{[:#][^}]*\}|--[\w-]+|^:::.*$|\w*_\w*|[\w./-]*\d[\w/-]*|\b\w+\.(?:html|py|md|json|csv)\b"
    r"|\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)|['’]s\b",
    re.MULTILINE | re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_QUOTED = re.compile(r"«[^»]*»")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def prose(page: str, lang: Lang) -> Iterator[str]:
    """The text of a Markdown page that a person reads as prose, a piece at a time."""
    for block in _MARKDOWN.parse(_FRONT_MATTER.sub("", page)):
        if block.type == "html_block":
            pieces = [
                re.sub(
                    r"<div data-values>.*?</div>|<(code|pre|style)\b.*?</\1>",
                    " ",
                    block.content,
                    flags=re.DOTALL,
                )
            ]
        else:
            pieces = list(_plain(block.children or ()))
        for piece in pieces:
            text = _SKIPPED.sub(" ", unescape(piece))
            yield _QUOTED.sub(" ", text) if lang == "en" else text


def _plain(children: Sequence[Token]) -> Iterator[str]:
    """The text of a block but what is in italics: titles, and words of another language."""
    italics = 0
    for child in children:
        italics += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        if child.type == "text" and not italics:
            yield child.content


def unknown_words(pages: Path, lang: Lang) -> set[str]:
    """The words of the pages of a language that neither hunspell nor the list of the project knows."""
    files = [*sorted((pages / lang).rglob("*.md")), *(make_site.ROOT / name for name in READMES[lang])]
    text = "\n".join("\n".join(prose(file.read_text("utf-8"), lang)) for file in files)
    known = set(Path(__file__).with_name(f"words-{lang}.txt").read_text("utf-8").casefold().split())
    listed = _listed(text.replace("’", "'"), lang)
    unknown = {word for word in listed if word.casefold() not in known}
    # English pages name French sources, services and projects; a word that French knows is taken for such a name.
    return unknown if lang == "fr" else unknown & _listed("\n".join(unknown), "fr")


def _listed(text: str, lang: Lang) -> set[str]:
    """The words of a text that the dictionary of a language lacks."""
    lines = "\n".join(text.split())  # a word a line: hunspell cuts lines of more than 8 kB anywhere
    command = ["hunspell", "-l", "-i", "utf-8", "-d", _DICTIONARIES[lang]]
    listed = subprocess.run(command, input=lines, capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603
    return {word.strip(".-'") for word in listed.split()} - {""}


def _main(arguments: list[str]) -> int:
    with TemporaryDirectory() as temporary:
        pages = Path(arguments[0]) if arguments else Path(temporary) / "pages"
        if not arguments:
            make_site.write_pages(pages)
        unknown = {lang: sorted(unknown_words(pages, lang)) for lang in LANGS}
    for lang, words in unknown.items():
        print(f"{lang}: {len(words)} unknown", *words, sep="\n")
    return 1 if any(unknown.values()) else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
