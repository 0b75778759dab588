"""Paragraphs, line breaks and lists that people write stay what they are, in the page and in Markdown."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import ia_radar as ia
from ia_radar.exchange.report import html_report, markdown_report
from ia_radar.exchange.report.writers.prose import paragraphs
from ia_radar.text import clean


def project(text: str) -> ia.Dossier:
    return ia.Dossier(ia.Project(ia.Text("Cantines"), summary=ia.Text(text)))


def test_two_paragraphs_and_a_list() -> None:
    page = html_report(project("Un.\n\nDeux.\n- a\n- b"))
    assert "<p>Un.</p>\n<p>Deux.</p>\n<ul><li>a</li><li>b</li></ul>" in page


def test_a_line_break_is_kept() -> None:
    assert "<p>Rue du Port<br>44000 Nantes</p>" in html_report(project("Rue du Port\r\n44000 Nantes"))


def test_a_single_dash_is_no_list() -> None:
    assert paragraphs("- seul") == [(["- seul"], False)]


@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")) | st.sampled_from("\n "), max_size=200))
def test_no_word_is_lost(text: str) -> None:
    words = " ".join(" ".join(lines) for lines, _ in paragraphs(text))
    marks = re.compile(r"[•*–-]")
    assert marks.sub("", words).split() == marks.sub("", clean(text)).split()


HOSTILE = [
    "# titre", "1. un", "- puce", "> cité", "`code`", "<b>gras</b>", "[lien](https://a.example)", "a | b",
    "***", "![x](y)", "&lt;", "https://x.example", "~~~", "=====", "    code", "\\", "$x$", "1) un",
    "+ plus", "_a_",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_hostile_text_as_text(text: str) -> None:
    source = markdown_report(
        ia.Dossier(
            ia.Project(ia.Text("Cantines"), authority=text, summary=ia.Text(text)),
            [ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}, notes={"autonomy": text})],
        )
    )
    page = MarkdownIt("commonmark").enable("table").render(source)
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    shown = " ".join("".join(tree.itertext()).split())
    assert shown.count(" ".join(text.split())) >= 3
    for tag in ("b", "code", "pre", "img", "em", "hr"):
        assert not list(tree.iter(tag)), tag
    assert {link.get("href") for link in tree.iter("a")} == {
        "https://creativecommons.org/licenses/by-nc/4.0/deed.fr",
        *(link.get("href") for link in tree.iter("a") if "civiteo" in str(link.get("href"))),
    }


def test_markdown_has_the_tables_of_the_page() -> None:
    dossier = ia.Dossier(
        ia.Project(ia.Text("Cantines")),
        [ia.Assessment(ia.get_grid("radar"), {"utility": 4}, notes={"utility": "a|b"})],
    )
    page = html5lib.parse(html_report(dossier), namespaceHTMLElements=False)
    text = MarkdownIt("commonmark").enable("table").render(markdown_report(dossier))
    plain = html5lib.parse(text, namespaceHTMLElements=False)

    def cells(tree: object) -> list[list[str]]:
        """Without empty cells: Markdown has no cell that spans a row, as the name of a group does."""
        return [
            [
                text
                for cell in row
                if cell.tag in ("th", "td") and (text := " ".join("".join(cell.itertext()).split()))
            ]
            for row in tree.iter("tr")  # type: ignore[attr-defined]  # html5lib has no types for its trees
        ]

    assert cells(page) == cells(plain)
