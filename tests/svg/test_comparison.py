"""A drawing of two moments names both, and takes an earlier version of its grid, as `compare` does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from lxml import etree

import ia_radar as ia
from ia_radar import svg
from tests.svg.samples import CHARTS

charts = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def grid(
    version: str, *items: str, title: str = "Mairie", formerly: dict[str, list[str]] | None = None
) -> ia.Grid:
    levels = [
        {"value": value, "signal": signal}
        for value, signal in enumerate(("hazard", "manoeuvre", "caution", "open"), 1)
    ]
    sections = [
        {
            "id": "s",
            "label": f"Partie {version}",
            "items": [
                {"id": item, "label": f"Item {item}", "formerly": (formerly or {}).get(item, [])}
                for item in items
            ],
        }
    ]
    return ia.load_grid(
        {
            "id": "mairie",
            "version": version,
            "title": title,
            "scale": {"levels": levels},
            "sections": sections,
        }
    )


def words(drawing: svg.Svg) -> str:
    return " ".join(
        str(text.xpath("string()")) for text in etree.fromstring(drawing.encode()).iter("{*}text")
    )


DAYS = {"fr": ("15 mars 2025", "1er avril 2026"), "en": ("15 March 2025", "1 April 2026")}


@charts
@pytest.mark.parametrize("lang", DAYS)
def test_both_moments_are_named_with_their_days_in_words(chart: Any, lang: str) -> None:
    asked = grid("1", "a", "b")
    before = ia.Assessment(asked, {"a": 1}, date=date(2025, 3, 15), basis=ia.Basis.EXPECTED)
    after = ia.Assessment(asked, {"a": 4}, date=date(2026, 4, 1), basis=ia.Basis.OBSERVED)
    drawing = chart(after, compare=before, lang=lang)
    for day in DAYS[lang]:
        assert day in words(drawing)
        assert day in drawing.name
    assert "2025-03-15" not in drawing + drawing.description + drawing.table.html()


@charts
@pytest.mark.parametrize("size", [None, 320])
def test_versions_are_matched_by_item(chart: Any, size: int | None) -> None:
    before = ia.Assessment(grid("2026", "gone", "a", "b"), {"gone": 4, "a": 1, "b": 3})
    after = ia.Assessment(grid("2027", "b", "new", "a"), {"b": 3, "new": 2, "a": 4})
    drawing = chart(after, compare=before, size=size)
    shown = words(drawing)
    assert "1 → 4 ↑" in shown
    assert "3 =" in shown
    assert shown.count("→") == 1
    rows = {row[0]: row[3:5] for row in drawing.table.rows}
    assert rows["Item a"][1] == "en hausse"
    assert rows["Item b"][1] == "inchangé"
    assert rows["Item new"] == ("–", "sans équivalent")
    assert ia.compare(before, after).text.fr in drawing.description


@charts
@pytest.mark.parametrize("size", [None, 320])
def test_what_a_version_renamed_is_compared(chart: Any, size: int | None) -> None:
    before = ia.Assessment(grid("2026", "old", "b"), {"old": 1, "b": 3})
    after = ia.Assessment(grid("2027", "b", "a", formerly={"a": ["old"]}), {"b": 3, "a": 4})
    drawing = chart(after, compare=before, size=size)
    assert "1 → 4 ↑" in words(drawing)
    assert {row[0]: row[3:5] for row in drawing.table.rows}["Item a"][1] == "en hausse"
    assert "sans équivalent" not in drawing.table.html()
    back = chart(before, compare=after, size=size)
    assert "4 → 1 ↓" in words(back)
    group = ia.Panel([after] * 5)
    assert "1 → 4 ↑" in words(chart(group, compare=before, size=size))


@charts
def test_rewording_changes_no_drawing(chart: Any) -> None:
    """The earlier grid gives its answers, never its words."""
    later = ia.Assessment(grid("2", "a", "b"), {"a": 2, "b": 3})
    same = ia.Assessment(grid("2", "a", "b"), {"a": 4})
    reworded = ia.Assessment(evolve(same.grid, version="1", title=ia.Text("X")), {"a": 4})
    assert chart(later, compare=reworded) == chart(later, compare=same)


@charts
def test_other_grids_and_other_levels_are_refused(chart: Any) -> None:
    work = ia.Assessment(grid("1", "a"), {"a": 1})
    for other in (ia.Assessment(ia.get_grid("girouet")), 3, "x"):
        with pytest.raises(ia.InvalidInput) as raised:
            chart(work, compare=other)
        assert [problem.path for problem in raised.value.problems] == ["compare"]
