"""A survey file becomes a panel: every answer and role, and nothing else of anybody."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess import Basis, Stage
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse
from tests.exchange.registers.account import GIROUET, accounted

CODES: dict[str, Any] = {"A1": 1, "A2": 2, "A3": 3, "A4": 4, "A8": "NSP", "A9": "sans objet"}
RATINGS: dict[str, Any] = {**CODES, "A8": ia.NonAnswer.UNKNOWN, "A9": ia.NonAnswer.NOT_APPLICABLE}
ROLES = ["agent", "Encadrante", "élu(e)", "médecin du travail", ""]

SURVEY = (
    "Horodateur;Nom;Courriel;Rôle;Autonomie (A1-A4);Sens du travail;Remarques\n"
    "22/11/2026 10:02;Mme Martin;m@exemple.fr;Agente;A2;A8;Trop vite\n"
    "22/11/2026 10:03;M. Durand;d@exemple.fr;agent;A3;A9;\n"
    "22/11/2026 10:04;Mme Petit;p@exemple.fr;Élue;A7;A3;Bravo\n"
)


@given(
    st.lists(st.tuples(st.sampled_from(ROLES), *[st.sampled_from([*CODES, ""])] * 2), min_size=1, max_size=12)
)
def test_the_panel_is_that_of_the_answers(rows: list[tuple[str, str, str]]) -> None:
    roles, autonomy, meaning = (list(column) for column in zip(*rows, strict=True))
    frame = {"Qui": roles, "Autonomie": autonomy, "meaning": meaning, "n": ["x"] * len(rows)}
    reading = reg.read_panel(frame, GIROUET, respondent="Qui", codes=CODES, k=3)
    gap = ia.NonAnswer.UNANSWERED
    expected = [
        ia.Assessment(
            GIROUET,
            {"autonomy": RATINGS.get(first, gap), "meaning": RATINGS.get(second, gap)},
            respondent=role,
        )
        for role, first, second in rows
    ]
    assert reading.panel == ia.Panel(expected, k=3)
    accounted(reading.report)


def test_nothing_of_a_person_leaves_the_file() -> None:
    reading = reg.read_panel(SURVEY.encode(), GIROUET, codes=CODES)
    told = f"{reading.panel.assessments} {reading.report.aside} {reading.report.text()}"
    for secret in ("Martin", "Durand", "Petit", "exemple.fr", "10:0", "Trop vite", "Bravo"):
        assert secret not in told
    assert reading.panel.roles == (("agent", 2),)
    uses = {field.name: field.use for field in reading.report.fields}
    assert [name for name, use in uses.items() if use is FieldUse.LEFT_OUT] == [
        "Horodateur", "Nom", "Courriel", "Remarques",
    ]  # fmt: skip
    assert [aside.problems[0].path for aside in reading.report.aside] == ["line 4.Autonomie (A1-A4)"]


def test_the_moment_is_said_for_all_or_read_from_the_file() -> None:
    day = dt.date(2026, 11, 22)
    for survey, options in (
        (SURVEY, {"stage": Stage.UPSTREAM, "basis": Basis.EXPECTED}),
        (
            SURVEY.replace("Courriel", "Moment")
            .replace("m@exemple.fr", "amont")
            .replace("d@exemple.fr", "Amont"),
            {},
        ),
    ):
        options_read: dict[str, Any] = options
        panel = reg.read_panel(survey.encode(), GIROUET, codes=CODES, date=day, **options_read).panel
        assert {answers.stage for answers in panel.assessments} == {Stage.UPSTREAM}
        assert {answers.date for answers in panel.assessments} == {day}


def test_a_file_about_several_projects_says_which() -> None:
    frame = {"Projet": ["Cantines", "Voirie", "cantines "], "autonomy": [1, 2, 3]}
    with pytest.raises(ia.InvalidInput) as caught:
        reg.read_panel(frame, GIROUET)
    assert caught.value.problems[0].code == "several"
    panel = reg.read_panel(frame, GIROUET, project="Cantines").panel
    assert [answers["autonomy"] for answers in panel.assessments] == [1, 3]


@pytest.mark.parametrize(
    "options",
    [
        {"respondent": "absent"},
        {"k": 0},
        {"stage": "upstream"},
        {"date": "2026-11-22"},
        {"project": "autre"},
        {"codes": {"A1": 9}},
    ],
)
def test_what_makes_no_panel_is_refused(options: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        reg.read_panel({"Projet": ["A"], "autonomy": [1]}, GIROUET, **options)


def test_answers_of_two_moments_are_no_panel() -> None:
    frame = {"stage": ["amont", "fin"], "autonomy": [1, 2]}
    with pytest.raises(ia.InvalidInput) as caught:
        reg.read_panel(frame, GIROUET)
    assert caught.value.problems[0].code == "not-the-same"


def test_small_groups_stay_withheld() -> None:
    frame = {"Rôle": ["agent"] * 5 + ["élu"], "autonomy": [1, 2, 3, 4, 4, 1]}
    panel = reg.read_panel(frame, GIROUET).panel
    assert panel.items["autonomy"].roles == ()
    assert reg.read_panel({"autonomy": [1, 2]}, GIROUET).panel.items["autonomy"].is_withheld
