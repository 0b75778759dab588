"""The axis of a plan: months or years in words, as many as have room, over any span of dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import ia_radar as ia
from ia_radar import svg
from ia_radar.decide import Action
from ia_radar.svg.canvas.labels import width

DAYS = st.dates(date.min, date.max)
ISO = re.compile(r"\d{4}-\d\d")


def axis(drawing: svg.Svg) -> list[tuple[float, str]]:
    """Where each name on the axis stands, and the name."""
    (scale,) = etree.fromstring(drawing.encode()).iterfind("{*}g/{*}g[@class='iar-scale']")
    return [(float(text.get("x", "0")), text.text or "") for text in scale.iter("{*}text")]


@settings(max_examples=150, deadline=2000)
@given(
    st.lists(st.tuples(DAYS, DAYS), max_size=4),
    DAYS,
    st.sampled_from([None, 320]),
    st.sampled_from(["fr", "en"]),
)
def test_any_dates(spans: list[tuple[date, date]], on: date, size: int | None, lang: ia.Lang) -> None:
    actions = [Action("Former", start=min(span), due=max(span)) for span in spans]
    drawing = svg.plan(actions, on=on, size=size, lang=lang)
    assert not ISO.search(re.sub("<[^>]*>", "", drawing) + drawing.description + drawing.table.html())
    assert len(axis(drawing)) <= 16


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("size", [None, 320])
@pytest.mark.parametrize("days", [0, 27, 90, 365, 1000, 20_000, 2_900_000])
def test_names_are_in_order_and_apart(days: int, size: int | None, lang: ia.Lang) -> None:
    start = date(2026, 1, 1)
    action = Action("Former", start=start, due=start + timedelta(days))
    drawing = svg.plan([action], on=start, size=size, lang=lang)
    (_, today), *marks = axis(drawing)
    assert today == ia.text.day_in_words(start, lang)
    if days >= 365:
        assert marks
    assert [x for x, _ in marks] == sorted({x for x, _ in marks})
    for (x, name), (other, following) in pairwise(sorted(axis(drawing))):
        assert other - x >= (width(name, 12) + width(following, 12)) / 2
    left, right = 24, (360 if size else 720) - 24
    for x, name in axis(drawing):
        assert left - 1 <= x - width(name, 12) / 2
        assert x + width(name, 12) / 2 <= right + 1


def test_no_limit() -> None:
    """The last day there is, which people write for « no limit »."""
    drawing = svg.plan([Action("Former", due=date.max)], on=date(2026, 11, 22), lang="fr")
    assert "31 décembre 9999" in drawing.table.html()
    svg.plan([Action("Former", due=date.max)], on=date.max)
    svg.plan([Action("Former", due=date.min)], on=date.min)
