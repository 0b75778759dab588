"""svgwrite drawings are the same XML as the text, and come into being only when asked for."""

from __future__ import annotations

import subprocess
import sys
from typing import Any
from xml.etree.ElementTree import Element, canonicalize, tostring
from xml.etree.ElementTree import fromstring as parsed

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import svg
from tests.svg.every_chart import EVERY
from tests.svg.samples import CHARTS, THEMES, filled, local_grid

SVG = "{http://www.w3.org/2000/svg}"
ADDED = {"baseProfile", "version", "width", "height"}  # what svgwrite, or a file, has on its root


def read(markup: str) -> Element:
    return parsed(markup)  # noqa: S314 - our own markup


def body(markup: str) -> str:
    """Canonical XML of a drawing, without what only a whole svgwrite document has."""
    root = read(markup)
    for child in list(root):
        if child.tag == f"{SVG}defs":
            root.remove(child)
    for name in ADDED:
        root.attrib.pop(name, None)
    return canonicalize(tostring(_stripped(root), encoding="unicode"))


def _stripped(root: Element) -> Element:
    """Without the line breaks between layers."""
    for node in root.iter():
        if node.tag in (f"{SVG}svg", f"{SVG}g"):
            node.text = None
        node.tail = None if not (node.tail or "").strip() else node.tail
    return root


subjects = st.one_of(
    st.builds(filled, st.sampled_from(ia.grids()), st.integers(0, 10**6), gaps=st.sampled_from([0, 0.3, 1])),
    st.integers(0, 10**6).map(lambda seed: filled(local_grid(seed), seed)),
)


@settings(max_examples=150, deadline=None)
@given(
    subject=subjects,
    chart=st.sampled_from(list(CHARTS.values())),
    title=st.text(max_size=30),
    options=st.fixed_dictionaries(
        {
            "theme": st.sampled_from(list(THEMES.values())),
            "lang": st.sampled_from(["fr", "en"]),
            "size": st.sampled_from([None, 320, 1200]),
            "id_prefix": st.sampled_from(["", "a"]),
            "decorative": st.booleans(),
            "tooltips": st.booleans(),
        }
    ),
)
def test_same_canonical_xml(subject: ia.Assessment, chart: Any, title: str, options: dict[str, Any]) -> None:
    drawing = chart(subject, title=title, **options)
    made = svg.drawing(drawing)
    assert body(made.tostring()) == body(drawing)
    group = read(f'<g xmlns="http://www.w3.org/2000/svg">{svg.group(drawing).tostring()}</g>')[0]
    group.tag = f"{SVG}svg"
    group.set("viewBox", read(drawing).get("viewBox", ""))
    assert body(tostring(group, encoding="unicode")) == body(drawing)


@pytest.mark.parametrize("name", EVERY)
def test_every_chart_in_every_theme_and_language(name: str) -> None:
    for theme in THEMES.values():
        for lang in ia.text.LANGS:
            for size in (None, 320):
                drawing = EVERY[name](theme=theme, lang=lang, size=size, tooltips=True)
                assert body(svg.drawing(drawing).tostring()) == body(drawing)


def test_a_drawing_has_a_size_and_can_be_saved(tmp_path: Any) -> None:
    drawing = svg.girouet(ia.Assessment(ia.get_grid("girouet")), size=600)
    path = tmp_path / "girouet.svg"
    svg.drawing(drawing, filename=str(path)).save()
    root = read(path.read_text(encoding="utf-8"))
    assert root.get("width") == "600"
    assert read(drawing.document()).get("height") == root.get("height")


def test_a_group_goes_into_a_validated_drawing() -> None:
    import svgwrite  # type: ignore[import-untyped]  # it ships no types

    host = svgwrite.Drawing(size=(900, 500))  # debug=True is svgwrite's default
    for place, chart in enumerate(CHARTS.values()):
        drawing = chart(ia.Assessment(ia.get_grid("girouet")))
        group = svg.group(drawing)
        group.translate(450 * place - drawing.box.x, -drawing.box.y)
        host.add(group)
    root = read(host.tostring())
    groups = [child for child in root if child.tag == f"{SVG}g"]
    assert [group.get("class") for group in groups] == ["iar iar-radar", "iar iar-girouet"]
    assert all(group.get("role") == "img" and group.get("transform") for group in groups)


@pytest.mark.parametrize("function", [svg.drawing, svg.group])
@pytest.mark.parametrize("chart", [None, "<svg/>", 3])
def test_only_charts(function: Any, chart: object) -> None:
    with pytest.raises(ia.InvalidInput, match="chart: expected what a chart function returned"):
        function(chart)


def test_only_text_names_a_file() -> None:
    with pytest.raises(ia.InvalidInput, match="filename"):
        svg.drawing(svg.radar(ia.Assessment(ia.get_grid("radar"))), filename=3)  # type: ignore[arg-type]  # on purpose


def test_svgwrite_waits_until_asked_for() -> None:
    code = """
import sys, ia_radar as ia
chart = ia.svg.radar(ia.Assessment(ia.get_grid("radar")))
chart.document(), chart.data_uri(), chart.figure()
assert not {"svgwrite", "xml", "numpy", "json"} & sys.modules.keys()
ia.svg.drawing(chart)
assert "svgwrite" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own interpreter and code
