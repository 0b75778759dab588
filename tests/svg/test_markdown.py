"""A drawing, a figure and a table stand in Markdown as they are: blocks of HTML that nothing in them ends."""

from __future__ import annotations

import html
import re
from datetime import date
from importlib import import_module

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import svg
from ia_radar.describe import Table
from tests.svg.every_chart import EVERY

MARKS = ["\n\n- a\n- b", "_x_ *y* `z`", "a\n\n    code\n\n# title", "\r\n\r\n<b>", "***\n---\n==="]
HOSTILE = st.sampled_from(MARKS) | st.text(
    st.sampled_from("\n\r\t\x0b\x0c\x85\u2028 -*_+#>`~[](){}|!&<\\/=:1.aé"), max_size=40
)
LISTED = re.compile(r"^\s*(?:[-+*#>]|\d+[.)])", re.MULTILINE)


def assert_is_a_block(markup: str) -> None:
    """No blank line, which would end the block; no line that looks like a list, a heading or a quotation."""
    assert markup == markup.strip()
    for line in re.split("[\n\r\x0b\x0c\x85\u2028]", markup):
        assert line.strip()
        assert line.startswith("<")


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("name", EVERY)
def test_every_chart(name: str, lang: ia.Lang) -> None:
    drawing = EVERY[name](lang=lang, tooltips=True, title="_x_ *y*\n\n- z")
    for markup in (str(drawing), drawing.figure(), drawing.table.html()):
        assert_is_a_block(markup)


@settings(max_examples=150, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
@example("a", "Un.\n\nDeux.", "\n\n- x")
def test_whatever_the_texts(title: str, note: str, label: str) -> None:
    items = [{"id": "a", "label": label.strip() + "x"}, {"id": "b", "label": "B"}]
    levels = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]
    grid = ia.load_grid(
        {
            "id": "g",
            "version": "1",
            "title": title.strip() + "x",
            "scale": {"levels": levels},
            "sections": [{"id": "s", "label": label.strip() + "y", "items": items}],
        }
    )
    subject = ia.Assessment(grid, {"a": 1}, notes={"a": note})
    for chart in (svg.radar, svg.girouet):
        for prefix in ("", "p"):
            drawing = chart(subject, title=title, tooltips=True, id_prefix=prefix)
            assert_is_a_block(drawing)
            assert_is_a_block(drawing.figure())


def test_paragraphs_of_a_note_stay_apart() -> None:
    """A table shows where its texts break."""
    assert "<td>Un.<br/><br/>Deux.</td>" in Table("c", ["a", "b"], [["x", "Un.\n\nDeux."]]).html()


@pytest.mark.parametrize("library", ["markdown_it", "mistune"])
@pytest.mark.parametrize("name", EVERY)
def test_common_mark_leaves_it_alone(name: str, library: str) -> None:
    module = pytest.importorskip(library)
    if library == "markdown_it":
        render = module.MarkdownIt("commonmark").render
    else:
        render = import_module("mistune").create_markdown(escape=False)
    drawing = EVERY[name](title="_x_ *y* **z**", lang="fr")
    for markup in (str(drawing), drawing.figure(), drawing.table.html()):
        page = render(f"a\n\n{markup}\n\nb")
        assert markup in page
        assert html.unescape(page.replace(markup, "")).split() == ["<p>a</p>", "<p>b</p>"]


def test_open_questions_are_read_without_their_marks() -> None:
    ladder = svg.ai_act(ia.classify({"evaluates_benefit_eligibility": True}, on=date(2026, 11, 22)))
    assert "\n- " in ladder.description
    assert not LISTED.search(re.sub("<[^>]*>", "", ladder))
