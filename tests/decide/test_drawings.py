"""The drawings of panels, balances and plans, and the report that carries them."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import Action, ActionStatus, Balance, Decision, Outcome, Quantity
from ia_radar.exchange.report import html_report
from ia_radar.text import is_blank

ON = date(2026, 11, 22)
EXAMPLE = Path(__file__).parents[2] / "examples" / "cantines-nantes-complet.json"
GIROUET = ia.get_grid("girouet")


def example() -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads(EXAMPLE.read_text("utf-8")))


def drawings(lang: Any = "fr", **options: Any) -> dict[str, ia.svg.Svg]:
    dossier = example()
    options = {"lang": lang, **options}
    return {
        "balance": ia.svg.balance(dossier.balances, **options),
        "measures": ia.svg.plan(dossier.measures, on=ON, **options),
        "panel": ia.svg.panel(dossier.panels[0], **options),
        "radar": ia.svg.girouet(dossier.panels[0], **options),
    }


THEMES = [ia.svg.LIGHT, ia.svg.DARK, ia.svg.PRINT, ia.svg.INHERIT]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [None, 360, 900])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_drawing_holds_the_drawing_rules(lang: str, size: int | None, theme: ia.svg.Theme) -> None:
    for drawing in drawings(lang, size=size, theme=theme, title='<b>&"').values():
        root = ET.fromstring(drawing)  # noqa: S314 - our own markup
        tags = {node.tag.rpartition("}")[2] for node in root.iter()}
        assert tags <= {"svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc"}
        names = {name for node in root.iter() for name in node.attrib}
        assert not names & {"id", "style", "href", "onclick"}
        assert root.get("role") == "img"
        assert root.get("aria-label") == drawing.name
        assert drawing.description
        assert drawing.table.rows
        assert not re.search(r"\b(nan|inf)\b", drawing)
        assert "None" not in re.sub(r"<[^>]*>", "", drawing)


@pytest.mark.parametrize("size", [None, 360])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_leaves_the_view(lang: str, size: int | None) -> None:
    from ia_radar.svg.canvas.labels import width

    for drawing in drawings(lang, size=size).values():
        root = ET.fromstring(drawing)  # noqa: S314 - our own markup
        left, top, wide, high = map(float, str(root.get("viewBox")).split())
        for node in root.iter():
            tag = node.tag.rpartition("}")[2]
            if tag == "circle":
                x, y = float(node.attrib["cx"]), float(node.attrib["cy"])
                radius = float(node.get("r") or 0)
                assert left <= x - radius
                assert x + radius <= left + wide
                assert top <= y - radius <= y + radius <= top + high
            if tag == "rect":
                x, y = float(node.get("x") or 0), float(node.get("y") or 0)
                assert left <= x <= x + float(node.attrib["width"]) <= left + wide + 0.01
                assert top <= y <= y + float(node.attrib["height"]) <= top + high + 0.01
    assert width("x", 12) > 0


def test_the_same_call_gives_the_same_bytes() -> None:
    assert drawings() == drawings()


def test_the_balance_says_what_it_cannot_tell() -> None:
    overlap = Balance("kWh", [Quantity("a", [1, 5], "kWh")], [Quantity("b", [3, 9], "kWh")], on=ON)
    told = ia.svg.balance(overlap)
    assert "iar-overlap" in told
    assert "iar-warning" in told
    assert "indéterminée" in told.name
    sure = ia.svg.balance(evolve(overlap, costs=[Quantity("a", 1, "kWh")]))
    assert "iar-overlap" not in sure
    assert "iar-warning" not in sure
    assert "Aucune balance" in ia.svg.balance([])


def test_a_series_stands_in_the_order_of_time_whatever_the_list() -> None:
    series = example().balances
    assert ia.svg.balance(series) == ia.svg.balance(series[::-1])
    days = [row[0] for row in ia.svg.balance(series).table.rows]
    assert [day[: day.index(" 202") + 5] for day in days] == ["15 septembre 2025", "10 novembre 2026"]
    other = Balance("L", [Quantity("a", 1, "L")], [Quantity("b", 1, "L")])
    with pytest.raises(ia.InvalidInput, match="one unit"):
        ia.svg.balance([*series, other])


def test_a_plan_marks_what_is_late_and_dropped() -> None:
    act = Action("Former", due=date(2026, 6, 30))
    assert "iar-warning" in ia.svg.plan([act], on=ON)
    assert "en retard" in ia.svg.plan([act], on=ON)
    dropped = ia.svg.plan([evolve(act, status=ActionStatus.DROPPED)], on=ON)
    assert "iar-warning" not in dropped
    assert "abandonnée" in dropped
    assert "sans date" in ia.svg.plan([Action("Former")], on=ON)
    assert "Aucune mesure" in ia.svg.plan([], on=ON)
    served = ia.svg.plan([Action("x", serves=["girouet:know_how", "local:thing"])], on=ON).table.rows[0]
    assert served[-1] == "Savoir-faire, local:thing"


def test_a_panel_shows_what_it_publishes_and_nothing_else() -> None:
    few = [ia.Assessment(GIROUET, {"autonomy": level}, respondent="agent") for level in (1, 2, 4)]
    other = [ia.Assessment(GIROUET, {"autonomy": level}, respondent="agent") for level in (4, 4, 4)]
    charts = [
        (ia.svg.panel(ia.Panel(group)), ia.svg.girouet(ia.Panel(group)), ia.svg.panel(ia.Panel(group)).table)
        for group in (few, other)
    ]
    assert charts[0] == charts[1]
    assert "trop peu pour être montrées" in charts[0][0].description


def test_radar_and_girouet_take_a_panel() -> None:
    group = example().panels[0]
    sign = ia.svg.girouet(group)
    assert sign.count("iar-median") > 3
    assert "À débattre" in sign.name
    assert sign.table.header[2] == "Par niveau"
    assert "étendue" in sign
    radar = ia.get_grid("radar")
    voices = ia.Panel(
        [ia.Assessment(radar, dict.fromkeys(radar.items.ids, level)) for level in (2, 3, 3, 3, 3)]
    )
    assert ia.svg.radar(voices).count("iar-range") >= 1
    assert "iar-voices" in ia.svg.radar(voices, lang="en", theme=ia.svg.INHERIT)


@pytest.mark.parametrize("draw", [ia.svg.radar, ia.svg.girouet])
def test_a_panel_that_does_not_agree_is_not_said_to_be_silent(draw: Callable[..., ia.svg.Svg]) -> None:
    """Eight people answered each way: nothing is « without answer », and the name says who was heard."""
    split = [dict.fromkeys(GIROUET.items.ids, level) for level in (1, 4)] * 8
    drawing = draw(ia.Panel([ia.Assessment(GIROUET, answers) for answers in split]), tooltips=True)
    assert drawing.name.startswith("Girouet. 16 répondants, accord : 0 sur 12. ")
    assert drawing.count(">à débattre</text>") == 12
    assert ">…</text>" not in drawing  # the sign of silence
    assert "sans réponse" not in str(drawing).partition("</desc>")[2]
    few = draw(ia.Panel([ia.Assessment(GIROUET, answers) for answers in split[:2]]), lang="en")
    assert few.name.startswith("Girouet. 2 respondents, agreement: 0 of 12. ")
    assert few.count(">withheld</text>") == 12
    assert ia.svg.radar(ia.Assessment(GIROUET)).count(">sans réponse</text>") == 12


def test_the_sign_lists_the_manoeuvres_of_its_weak_items() -> None:
    work = ia.Assessment(GIROUET, {"know_how": 1, "meaning": 4})
    bare, sign = ia.svg.girouet(work), ia.svg.girouet(work, manoeuvres=True)
    assert "iar-manoeuvres" in sign
    assert "iar-manoeuvres" not in bare
    assert "Former les futurs utilisateurs" in sign
    assert "Savoir-faire (1) : Former les futurs utilisateurs" in sign.description
    height = [float(str(ET.fromstring(own).get("viewBox")).split()[3]) for own in (bare, sign)]  # noqa: S314 - our own markup
    assert height[1] > height[0]
    strong = ia.Assessment(GIROUET, {"meaning": 4})
    assert ia.svg.girouet(strong, manoeuvres=True).description == ia.svg.girouet(strong).description
    assert "Train the future users" in ia.svg.girouet(work, manoeuvres=True, lang="en", size=360)


@settings(max_examples=25)
@given(st.text(max_size=60).filter(lambda text: not is_blank(text)), st.text(max_size=60))
def test_any_text_stays_text(label: str, owner: str) -> None:
    act = Action(ia.Text(label), owner=owner, due=ON)
    ET.fromstring(ia.svg.plan([act], on=ON, tooltips=True))  # noqa: S314 - our own markup
    weighed = Balance("kWh", [Quantity("a", 1, "kWh")], [Quantity(ia.Text(label), 2, "kWh")])
    ET.fromstring(ia.svg.balance(weighed))  # noqa: S314 - our own markup


@pytest.mark.parametrize(
    "build",
    [
        lambda: ia.svg.balance(3),  # type: ignore[arg-type]  # wrong on purpose
        lambda: ia.svg.balance(["x"]),  # type: ignore[list-item]  # wrong on purpose
        lambda: ia.svg.plan(["x"], on=ON),  # type: ignore[list-item]  # wrong on purpose
        lambda: ia.svg.plan(3, on=ON),  # type: ignore[arg-type]  # wrong on purpose
        lambda: ia.svg.plan([], on="hier"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: ia.svg.panel("x"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: ia.svg.panel(example().panels[0], lang="de"),  # type: ignore[arg-type]  # wrong on purpose
    ],
)
def test_what_cannot_be_drawn_is_refused(build: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        build()


# --- the example and its report -------------------------------------------------------------------


def test_the_full_example_is_marked_synthetic_and_survives_json() -> None:
    dossier = example()
    assert dossier.project.caution is not None
    assert "synthétique" in dossier.project.caution.fr
    assert "synthetic" in dossier.project.caution["en"]
    assert "synthétique" in dossier.decisions[0].by
    assert ia.Dossier.from_dict(json.loads(json.dumps(dossier.to_dict()))) == dossier
    assert {own.stage for own in dossier.assessments} == {ia.Stage.UPSTREAM, ia.Stage.ONGOING}
    assert {own.verdict.value for own in dossier.balances} == {"undetermined", "positive"}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "fr",
            ["Ce que l’outil propose", "Ce qui a été décidé", "Comité d’éthique", "Balance environnementale"],
        ),
        ("en", ["What the tool proposes", "What was decided", "What changed", "Plan of measures"]),
    ],
)
def test_the_report_shows_proposal_and_decision_apart(lang: Any, words: list[str]) -> None:
    page = html_report(example(), lang=lang, on=ON)
    places = [page.index(word) for word in words]
    assert places[:2] == sorted(places[:2])
    assert page.count('class="outcome ') == 3, "the proposal in the overview too"
    assert "iar-voices" in page
    assert 'class="iar iar-measures"' in page
    assert "mon chef" not in page


def test_the_report_says_where_decision_and_proposal_differ() -> None:
    dossier = evolve(example(), decisions=[Decision("Bureau", Outcome.GO, "On y va.")])
    page = html_report(dossier, on=ON)
    assert "La décision (« engager ») va plus loin que la proposition" in page
    assert "Constats laissés de côté" in page
    assert "vont dans le même sens" in html_report(example(), on=ON)
    assert "Aucune décision" in html_report(evolve(dossier, decisions=[]), on=ON)


def test_a_report_without_any_date_proposes_nothing() -> None:
    bare = ia.Dossier(ia.Project(ia.Text("Nu")))
    assert bare.last_day is None
    assert "Ce que l’outil propose" not in html_report(bare)
    assert example().last_day == date(2026, 11, 20)


def test_facts_that_the_questionnaire_does_not_know_are_told_in_the_report() -> None:
    dossier = evolve(example(), facts={"flies": True})
    assert "flies" in html_report(dossier, on=ON)


def test_no_single_answer_of_a_respondent_is_in_the_report() -> None:
    dossier = example()
    one = evolve(dossier.panels[0].assessments[0], notes={"autonomy": "secret de l’atelier"})
    group = evolve(dossier.panels[0], assessments=[one, *dossier.panels[0].assessments[1:]])
    assert "secret de l’atelier" not in html_report(evolve(dossier, panels=[group]), on=ON)
