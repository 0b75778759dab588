"""The READMEs are equal: what one shows, runs, links to and lists, the other does too, in its language."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from ia_radar.text import LANGS, Lang
from tests.docs.two_languages import same_in_every_language

ROOT = Path(__file__).parents[2]
READMES = dict(zip(LANGS, ("README.fr.md", "README.md"), strict=True))
FENCED = re.compile(r"^(?:<!-- command: ([\w-]+) -->\n)?```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Shape(NamedTuple):
    """What of a README is the same in every language, in its order."""

    headings: list[str]
    code: list[tuple[str, str, str]]
    pictures: list[tuple[str, str]]
    links: list[str]
    tables: list[list[int]]
    lists: list[int]
    paragraphs: list[int]
    ids: list[str]


def shape(text: str) -> Shape:
    prose = FENCED.sub("", text)
    return Shape(
        headings=re.findall(r"^#+(?= )", prose, re.MULTILINE),
        code=[(command, kind, _plain(kind, code)) for command, kind, code in FENCED.findall(text)],
        pictures=re.findall(r'(?:srcset|src)="docs/pictures/(\w+)-\w\w-(\w+)\.svg"', prose),
        links=[_page(link) for link in re.findall(r"\]\(([^)]+)\)", prose)],
        tables=[
            [line.count("|") for line in table.splitlines()]
            for table in re.findall(r"(?:^\|.*\n)+", prose, re.MULTILINE)
        ],
        lists=[block.count("\n- ") for block in re.split(r"^#+ ", prose, flags=re.MULTILINE)],
        paragraphs=[
            len(re.findall(r"\n\n(?=\S)", block.strip()))
            for block in re.split(r"^#+ ", prose, flags=re.MULTILINE)
        ],
        ids=sorted(re.sub(r' --lang en|"(?:fr|en)"', "", code) for code in re.findall(r"`([^`\n]+)`", prose)),
    )


def _plain(kind: str, code: str) -> str:
    if kind != "python":
        return code
    examples = doctest.DocTestParser().get_examples(code)
    return same_in_every_language("".join(example.source for example in examples) if examples else code)


def _page(link: str) -> str:
    """Where a link leads, whatever the language."""
    page = link.partition("#")[0].replace("docs/fr/", "docs/")
    return "the other README" if page in READMES.values() else page


@pytest.mark.parametrize("part", Shape._fields)
def test_both_readmes_have_the_same(part: str) -> None:
    french, english = (getattr(shape((ROOT / READMES[lang]).read_text("utf-8")), part) for lang in LANGS)
    assert french == english
    assert french


@pytest.mark.parametrize("lang", LANGS)
def test_each_picture_is_in_the_language_of_the_page_has_words_and_follows_the_theme(lang: Lang) -> None:
    text = (ROOT / READMES[lang]).read_text("utf-8")
    for picture in re.findall(r"<picture>.*?</picture>", text, re.DOTALL):
        light, dark = (
            re.findall(rf'docs/pictures/\w+-{lang}-{theme}\.svg"', picture) for theme in ("light", "dark")
        )
        assert len(light) == len(dark) == 1
        assert re.search(r'alt="[^"]{30,}"', picture)
    # a badge says what is true at the day when it was made, if at all: none is worth its request
    assert not re.search(r"https?://[^)\s]*(?:badge|shields)", text)


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_screen_says_what_it_is_whom_it_is_for_and_what_it_is_not(lang: Lang) -> None:
    first, _, _ = (ROOT / READMES[lang]).read_text("utf-8").partition("\n## ")
    kinds = [kind for _, kind, _ in FENCED.findall(first)]
    assert kinds == ["python"]
    assert len(re.findall(r"^>>> ", first, re.MULTILINE)) == 3
    assert len(re.findall(r"^\*\*[^*]+\*\*", first, re.MULTILINE)) == 3
