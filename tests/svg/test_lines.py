"""Labels of several lines: read, found and copied as words; in files, a text element a line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree

import ia_radar as ia
from ia_radar import svg
from tests.svg.every_chart import EVERY
from tests.svg.samples import filled, local_grid


def drawings() -> list[svg.Svg]:
    grids = [local_grid(seed) for seed in range(6)]
    options = [(lang, size) for lang in ia.text.LANGS for size in (None, 320)]
    return [
        *(chart(lang=lang, size=size) for chart in EVERY.values() for lang, size in options),
        *(svg.chart(filled(grid, seed), title="Un titre assez long " * 9) for seed, grid in enumerate(grids)),
    ]


def lines(text: Any) -> list[str]:
    return [text.text or "", *((line.text or "") + (line.tail or "") for line in text)]


def test_a_label_reads_as_its_words() -> None:
    drawing = svg.radar(ia.Assessment(ia.get_grid("radar"), {"utility": 4}))
    texts = [str(text.xpath("string()")) for text in etree.fromstring(drawing.encode()).iter("{*}text")]
    assert "Cohérence territoriale" in texts
    assert "Nécessité du recours à l’IA" in texts
    assert "Cohérence territoriale" in re.sub("<[^>]*>", "", drawing)


def test_one_space_parts_two_lines_where_it_moves_nothing() -> None:
    """After a line that starts at its place, before one that ends there."""
    seen = set()
    for drawing in drawings():
        for text in etree.fromstring(drawing.encode()).iter("{*}text"):
            anchors = [node.get("text-anchor") for node in (text, *text.iterancestors())]
            anchor = next(filter(None, anchors), "start")
            for before, after in pairwise(lines(text)):
                assert before.endswith(" ") is (anchor != "end")
                assert after.startswith(" ") is (anchor == "end")
                assert "  " not in before + after
                seen.add(anchor)
    assert seen == {"start", "middle", "end"}


@pytest.mark.parametrize("size", [None, 320])
def test_no_file_asks_a_viewer_to_place_the_lines_of_a_text(size: int | None) -> None:
    drawing = svg.radar(ia.Assessment(ia.get_grid("radar"), {"utility": 4}), size=size)
    assert "<tspan" in drawing
    assert "<tspan" not in drawing.document()


def test_a_file_has_a_text_for_each_line() -> None:
    """QtSvg sets the lines of one text side by side."""
    for drawing in drawings():
        inline: Any = etree.fromstring(drawing.encode())
        file: Any = etree.fromstring(drawing.document().encode())
        assert next(file.iter("{*}tspan"), None) is None
        meant = []
        for text in inline.iter("{*}text"):
            y = int(text.get("y"))
            meant.append((text.get("x"), y, lines(text)[0].strip(" ")))
            for line in text:
                y += int(line.get("dy"))
                meant.append((line.get("x"), y, (line.text or "").strip(" ")))
        assert [
            (text.get("x"), int(text.get("y")), text.text or "") for text in file.iter("{*}text")
        ] == meant


@pytest.mark.parametrize("label", ["a <tspan x='1' dy='2'>b</tspan> " * 9, "</text>" * 30, "x  y " * 40])
def test_a_label_is_no_markup_for_a_file(label: str) -> None:
    grid = local_grid(1, drawing="radar")
    drawing = svg.radar(filled(grid, 1), title=label)
    root: Any = etree.fromstring(drawing.document().encode())
    title = root.find(".//{*}g[@class='iar-heading']")
    assert len(title) > 1
    assert {node.tag.rpartition("}")[2] for node in title} == {"text"}
