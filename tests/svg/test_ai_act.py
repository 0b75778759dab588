"""The drawings of the law: what they show, what they say, and what they refuse."""

from __future__ import annotations

import copy
import pickle
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.aiact import Category, Role, classify, duties
from ia_radar.svg.canvas.labels import width

from .law_samples import CLAIMS, NO, ON, SYSTEMS, law_charts
from .samples import THEMES
from .test_theme import contrast, over

CHARTS = list(law_charts())
ROLES = {Role.DEPLOYER}


def owed(name: str, **more: Any) -> tuple[ia.aiact.Duty, ...]:
    return duties(SYSTEMS[name], roles=ROLES, body=ia.PublicBody(), on=ON, **more)


def states(drawing: svg.Svg) -> dict[str, str]:
    """What the drawing says of each class, read back from it."""
    return {
        str(node.get("data-iar-item")): str(node.get("data-iar-value"))
        for node in parsed(drawing).iter()
        if node.get("class") == "iar-class"
    }


def parsed(drawing: svg.Svg) -> ET.Element:
    return ET.fromstring(drawing)  # noqa: S314 - our own markup


def texts(node: ET.Element) -> Iterator[tuple[ET.Element, str, float, bool]]:
    """Each line of text under a node, with its size and weight; styles of groups are handed down."""

    def walk(own: ET.Element, size: float, bold: bool) -> Iterator[tuple[ET.Element, str, float, bool]]:
        size = float(own.get("font-size") or size)
        bold = own.get("font-weight", "700" if bold else "400") == "700"
        if own.tag.endswith("}text"):
            for line in (own.text or "", *(span.text or "" for span in own)):
                yield own, line, size, bold
            return
        for child in own:
            yield from walk(child, size, bold)

    yield from walk(node, 14, False)


@pytest.mark.parametrize("case", SYSTEMS)
def test_a_badge_reads_what_it_shows_and_leaves_its_reasons_to_the_host(case: str) -> None:
    drawing = svg.badge(SYSTEMS[case])
    root = parsed(drawing)
    read = root.findtext("{*}desc") or ""
    texts = [told for node in root.iter() if node.tag.endswith("}text") for told in node.itertext()]
    shown = " ".join(texts).casefold()
    assert read
    assert set(re.findall(r"\w+", read.casefold())) <= set(re.findall(r"\w+", shown))
    assert drawing.description == SYSTEMS[case].explain("fr")


@pytest.mark.parametrize(("name", "drawing"), CHARTS, ids=[name for name, _ in CHARTS])
def test_every_drawing_holds_the_drawing_rules(name: str, drawing: svg.Svg) -> None:
    root = parsed(drawing)
    tags = {node.tag.rpartition("}")[2] for node in root.iter()}
    assert tags <= {"svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc"}
    assert not {key for node in root.iter() for key in node.attrib} & {"id", "style", "href"}
    assert (root.get("role"), root.get("aria-label")) == ("img", drawing.name)
    lang = name.split()[1]
    assert ("Repère, pas un avis juridique" if lang == "fr" else "not legal advice") in str(drawing)
    assert drawing.description
    assert drawing.table.header
    left, top, wide, high = map(float, str(root.get("viewBox")).split())
    for node in root.iter():
        if node.tag.endswith("}rect"):
            x, y = float(node.get("x") or 0), float(node.get("y") or 0)
            assert left <= x <= x + float(node.attrib["width"]) <= left + wide + 0.1
            assert top <= y <= y + float(node.attrib["height"]) <= top + high + 0.1


STEPS = {name: own for name, own in CHARTS if " light " in name and not name.endswith("timeline")}


@pytest.mark.parametrize("name", STEPS)
def test_words_stay_in_their_step(name: str) -> None:
    for group in parsed(STEPS[name]).iter():
        if group.get("class") != "iar-class":
            continue
        steps = [own for own in group if own.get("class") in ("iar-step", "iar-head")]
        sides = [(float(own.attrib["x"]), float(own.attrib["width"])) for own in steps]
        for node, line, size, bold in texts(group):
            anchor = node.get("text-anchor") or group.get("text-anchor") or "start"
            reach, x = width(line, size, bold=bold), float(node.attrib["x"])
            start = x - reach * {"start": 0, "middle": 0.5, "end": 1}[anchor]
            assert any(a - 1 <= start and start + reach <= a + across + 1 for a, across in sides), line


@pytest.mark.parametrize("name", [name for name in THEMES if name != "inherit"])
def test_pale_steps_are_readable(name: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.muted, over(theme.text, theme.page, 0.06)) >= 4.5


@pytest.mark.parametrize("name", SYSTEMS)
def test_the_ladder_shows_what_is_possible_and_nothing_else(name: str) -> None:
    result = SYSTEMS[name]
    shown = states(svg.ai_act(result))
    assert list(shown) == [one.value for one in Category if one is not Category.UNDETERMINED]
    for category in Category:
        if category is Category.UNDETERMINED:
            continue
        state = shown[category.value]
        assert (state in ("reached", "presumed", "possible")) is (category in result.possible)
        assert (state == "reached") is (category is result.category)
    pins = svg.ai_act(result).count("iar-pin")
    assert pins == (result.category is not Category.UNDETERMINED)
    assert list(shown.values()).count("presumed") == (result.category is Category.UNDETERMINED)


def test_the_overlay_is_beside_whatever_the_class() -> None:
    high = svg.ai_act(SYSTEMS["high"])
    assert states(high)["limited"] == "added"
    for article in ("50(1)", "50(2)", "50(4)", "25, 53(1)(b)", "annexe III 5(a)"):
        assert f">{article}<" in high
    assert "condition invoquée, mais refusée (d)" in high
    assert "condition remplie (d)" in svg.ai_act(SYSTEMS["derogated"])
    assert high.count('class="iar-pill"') == len(SYSTEMS["high"].transparency) + len(SYSTEMS["high"].gpai)
    assert svg.ai_act(SYSTEMS["out"]).count("Rien ne s’ajoute.") == 2
    out = classify(NO | CLAIMS | {"prepares_assessment": True, "rules_only": True}, on=ON)
    assert "Dérogation" not in svg.ai_act(out).split("</desc>")[1]
    assert "iar-pill" in svg.ai_act(SYSTEMS["blank"])
    assert "Rien ne s’ajoute." not in svg.ai_act(SYSTEMS["blank"])


def test_the_table_tells_all_that_the_ladder_shows() -> None:
    table = svg.ai_act(SYSTEMS["high"], lang="en").table
    assert [row[1] for row in table.rows[:5]] == [
        "ruled out", "ruled out", "added to the class, see below", "class of the system", "ruled out",
    ]  # fmt: skip
    assert {row[2] for row in table.rows[5:]} >= {"50(1)", "50(2)", "50(4)", "25, 53(1)(b)"}
    assert all(row[3] for row in table.rows[5:])


def test_how_many_answers_are_missing_is_said_in_words() -> None:
    assert f"{len(SYSTEMS['blank'].missing)} réponses peuvent encore" in svg.ai_act(SYSTEMS["blank"])
    one = classify({key: value for key, value in NO.items() if key != "generates_content"}, on=ON)
    assert len(one.missing) == 1
    assert "Une réponse peut encore" in svg.ai_act(one)
    assert "peut encore" not in svg.ai_act(SYSTEMS["minimal"]).split("</desc>")[1]


def test_each_class_has_a_sign_of_its_own() -> None:
    from ia_radar.svg.law.signs import class_sign

    assert len({str(class_sign(category, 0, 0, 20, "#000000")) for category in Category}) == len(Category)


def test_a_badge_tells_class_day_and_worth() -> None:
    told = svg.badge(SYSTEMS["high"], title="Aides", lang="en")
    assert told.name == (
        "AI Act – Aides. High risk on 22 November 2026 (Annex III 5(a)). A landmark, not legal advice."
    )
    assert "<text" in told
    assert "High risk" in re.sub(r"<(title|desc)>.*?</\1>", "", told, flags=re.DOTALL)
    assert "de hors champ à interdit" in svg.badge(SYSTEMS["blank"])
    assert 'id="b-t"' in svg.badge(SYSTEMS["high"], id_prefix="b")
    assert "<title>" not in svg.badge(SYSTEMS["high"], decorative=True)


def test_the_timeline_changes_with_the_day_and_not_by_colour_alone() -> None:
    early = svg.timeline(owed("high"), on=date(2027, 12, 1))
    late = svg.timeline(owed("high"), on=date(2027, 12, 2))
    assert early.count('data-iar-value="to-come"') == 1
    assert late.count('data-iar-value="to-come"') == 0
    assert (early.count("à venir"), late.count('"to-come"')) >= (1, 0)
    assert early.count("iar-today") == late.count("iar-today") == 1
    assert [row[1] for row in late.table.rows].count("en vigueur") == len(owed("high"))
    assert len(early.table.rows) == len(owed("high"))


@pytest.mark.parametrize("size", [None, 320])
def test_a_timeline_without_duties_or_with_many_days(size: int | None) -> None:
    assert "Aucune obligation" in svg.timeline((), on=ON, size=size)
    base = owed("high")[0]
    many = tuple(base._replace(applies_from=date(2020 + rank, 1, 1)) for rank in range(20))
    drawing = svg.timeline(many, on=ON, size=size)
    assert drawing.count('class="iar-dot"') == 20
    close = tuple(base._replace(applies_from=date(2026, 1, 1 + rank)) for rank in range(6))
    assert svg.timeline(close, on=date(2030, 1, 1), size=size).count('class="iar-dot"') == 6
    assert svg.timeline((base,), on=date(1990, 1, 1), size=size).count('class="iar-dot"') == 1


def test_the_timeline_takes_duties_in_any_order() -> None:
    assert svg.timeline(owed("high")[::-1], on=ON).count("iar-dot") == svg.timeline(
        owed("high"), on=ON
    ).count("iar-dot")


def test_same_input_same_bytes_and_drawings_travel() -> None:
    for make in (svg.ai_act, svg.badge):
        drawing = make(SYSTEMS["claims"])
        again = pickle.loads(pickle.dumps(drawing))  # noqa: S301 - our own bytes
        assert drawing == make(classify(CLAIMS, on=ON)) == again == copy.copy(drawing)
        assert again.table == drawing.table
    line = svg.timeline(owed("high"), on=ON)
    assert pickle.loads(pickle.dumps(line)).table == line.table  # noqa: S301 - our own bytes


def test_hostile_titles_stay_text() -> None:
    attack = '"><script>alert(1)</script>\x00\u202e'
    for drawing in (
        svg.ai_act(SYSTEMS["high"], title=attack),
        svg.badge(SYSTEMS["high"], title=attack),
        svg.timeline(owed("high"), on=ON, title=attack, tooltips=True),
    ):
        assert "<script" not in drawing
        parsed(drawing)


@pytest.mark.parametrize(
    "build",
    [
        lambda: svg.ai_act("high"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: svg.badge(None),  # type: ignore[arg-type]  # wrong on purpose
        lambda: svg.ai_act(SYSTEMS["high"], lang="de"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: svg.badge(SYSTEMS["high"], size=3),
        lambda: svg.timeline(3, on=ON),  # type: ignore[arg-type]  # wrong on purpose
        lambda: svg.timeline(("x",), on=ON),  # type: ignore[arg-type]  # wrong on purpose
        lambda: svg.timeline((), on="hier"),  # type: ignore[arg-type]  # wrong on purpose
    ],
)
def test_what_cannot_be_drawn_is_refused(build: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        build()


def test_drawing_the_law_loads_nothing_heavy() -> None:
    from tests.test_imports import HEAVY, loaded_after

    code = (
        "import ia_radar as ia, datetime as dt; on = dt.date(2026, 11, 22); c = ia.classify({}, on=on);"
        "ia.svg.ai_act(c); ia.svg.badge(c)\n"
        # What open duties hang on is found with numpy; drawing them needs none.
        "from ia_radar.aiact import questions; no = {one.id: False for one in questions()}\n"
        "c = ia.classify(no, on=on)\n"
        "ia.svg.timeline(ia.duties(c, on=on), on=on)"
    )
    assert not (HEAVY - {"tomllib"}) & loaded_after(code)
