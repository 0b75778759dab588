"""Drawings, figures and tables in templates and notebooks: shown as what they are, without a filter."""

from __future__ import annotations

from typing import Any

import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.describe import Table

DRAWING = svg.girouet(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}), title="<b>")
TEMPLATE = "{{ d }}|{{ d.figure }}|{{ d.table }}|{{ d.table.html }}|{{ d.name }}"


def escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")


def meant() -> list[str]:
    table = str(DRAWING.table.html())
    return [str(DRAWING), str(DRAWING.figure()), table, table, escaped(DRAWING.name)]


def test_django_needs_no_safe() -> None:
    template = pytest.importorskip("django.template")
    engine = template.Engine()
    page = engine.from_string(TEMPLATE).render(template.Context({"d": DRAWING}))
    assert page.split("|") == meant()


def test_jinja_needs_no_safe() -> None:
    environment = pytest.importorskip("jinja2").Environment(autoescape=True)
    source = TEMPLATE.replace("d.figure", "d.figure()").replace("d.table.html", "d.table.html()")
    assert environment.from_string(source).render(d=DRAWING).split("|") == meant()


def test_a_notebook_keeps_a_drawing_once_inline_and_named() -> None:
    assert not hasattr(DRAWING, "_repr_svg_"), "an image without a name in a page made from the notebook"
    shown = DRAWING._repr_html_()
    assert shown.startswith('<svg width="')
    assert 'role="img" aria-label="Girouet' in shown
    assert len(repr(DRAWING)) < 400
    assert repr(DRAWING) == f"<Svg {DRAWING.name}>"


@pytest.mark.parametrize("text", ["a\ud800b", "x\x00y", "\x1b[31mred", "\u202eevil"])
def test_what_stands_beside_a_drawing_is_clean(text: str) -> None:
    """A host can encode it, and show it as it is."""
    subject = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}, notes={"autonomy": text})
    drawing = svg.girouet(subject, title=text)
    table = drawing.table
    for beside in (drawing.name, drawing.description, table.caption, *table.rows[0], table.html()):
        beside.encode()
        assert ia.text.clean(beside) == beside


@pytest.mark.parametrize(
    "arguments",
    [
        (None, ["a"], [["x"]]),
        ("c", None, [["x"]]),
        ("c", ["a"], None),
        ("c", ["a"], [[]]),
        ("c", ["a"], [None]),
        ("c", ["a"], ["xy"]),
        ("c", ["a"], [[3]]),
        ("c", [3], []),
        ("c", ["a"], [], "de"),
        ("c", ["a"], [], [[]]),
    ],
)
def test_a_table_is_of_texts(arguments: tuple[Any, ...]) -> None:
    with pytest.raises((ia.InvalidInput, ia.UnknownId)):
        Table(*arguments)
