"""Data, whatever it holds, raises only our errors; a wrong object too, or a `TypeError` that names it."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import ia_radar as ia
from ia_radar.assess import agreement, comparison, panel
from ia_radar.dossier import Source
from ia_radar.grid import ById, Credit, Item, Level, Pole, Section, credit_line, grid_to_dict, is_modified
from ia_radar.project import OpportunityPosition, family_of
from ia_radar.text import clean, day_in_words, escape, in_figures

DEEP: list[Any] = []
for _ in range(5000):
    DEEP = [DEEP]
CYCLE: list[Any] = []
CYCLE.append(CYCLE)
LOOP: dict[str, Any] = {}
LOOP["self"] = LOOP
BAD = [
    None,
    True,
    0,
    -1,
    10**400,
    -(10**5000),
    2.5,
    float("nan"),
    float("inf"),
    "",
    " ",
    "x" * 3_000,
    "\ud800\x00\u202e",
    b"x",
    [],
    (),
    {},
    [None],
    ["a", 1],
    {"a": 1},
    {1: 2},
    {"fr": 3},
    DEEP,
    CYCLE,
    LOOP,
    np.array([1, 2]),
    np.float64(2),
    np.True_,
    dt.datetime(2026, 1, 1),
    dt.date(2026, 1, 1),
    object(),
    object,
    ia.Text(""),
    ia.Text("", "x"),
    ia.Stage.UPSTREAM,
    {"a": CYCLE},
    range(3),
    {1, 2},
]
GRID = ia.get_grid("girouet")
ASSESSMENT = ia.Assessment(GRID, {"autonomy": 3})
RADAR = ia.Assessment(ia.get_grid("radar"))
PANEL = ia.Panel([ASSESSMENT])
PLACE = ia.Provenance.LOCAL
LABEL, LEVEL = ia.Text("A"), GRID.scale.levels[0]
RIGHT: list[tuple[Callable[..., object], dict[str, Any]]] = [
    (ia.Text, {"fr": "a", "en": "b"}),
    (clean, {"text": "a"}),
    (escape, {"text": "a"}),
    (day_in_words, {"day": dt.date(2026, 1, 1), "lang": "fr"}),
    (in_figures, {"value": 3.5, "lang": "fr"}),
    (ia.get_grid, {"id": "radar", "version": "1.0.0"}),
    (ia.load_grid, {"source": grid_to_dict(GRID)}),
    (grid_to_dict, {"grid": GRID}),
    (credit_line, {"grid": GRID, "lang": "fr"}),
    (is_modified, {"grid": GRID}),
    (Level, {"value": 1, "id": "a", "label": LABEL, "meaning": LABEL, "signal": ia.Signal.OPEN}),
    (ia.Scale, {"levels": GRID.scale.levels, "provenance": PLACE}),
    (GRID.scale.level, {"value": 3}),
    (Pole, {"text": LABEL, "provenance": PLACE}),
    (Item, {"id": "a", "label": LABEL, "provenance": PLACE, "negative": None, "questions": (), "note": None}),
    (Section, {"id": "a", "label": LABEL, "items": GRID.items, "provenance": PLACE, "question": None}),
    (Credit, {"work": LABEL, "authors": LABEL, "year": 2025, "licence": "MIT", "changes": None}),
    (ia.Grid, {"id": "a", "version": "1", "title": LABEL, "scale": GRID.scale, "sections": GRID.sections}),
    (ia.Assessment, {"grid": GRID, "ratings": {}, "notes": {}, "evidence": {}, "derived": (), "date": None}),
    (ia.score, {"assessment": ASSESSMENT, "weights": None}),
    (ia.radar_from_girouet, {"radar": RADAR, "girouet": ASSESSMENT, "lang": "fr"}),
    (ia.Panel, {"assessments": [ASSESSMENT], "k": 5}),
    (PANEL.disputed, {"limit": 3}),
    (PANEL.consensus, {"lang": "fr", "date": None}),
    (panel.role_label, {"role": "agent"}),
    (agreement.agreement, {"counts": [1, 2]}),
    (agreement.lower_median, {"counts": [1, 2], "lowest": 1}),
    (agreement.alpha, {"counts": [[1, 2], [2, 1]]}),
    (comparison.change_of, {"before": 1, "after": 2}),
    (ia.compare, {"before": ASSESSMENT, "after": ASSESSMENT}),
    (Source, {"title": "a", "url": "", "date": ""}),
    (OpportunityPosition, {"x": 0.5, "y": 0.5}),
    (family_of, {"use": "attendance_forecast"}),
    (ia.Project, {"name": LABEL, "population": 3, "motivations": (), "kind": "", "sources": (), "aim": None}),
    (ia.Dossier, {"project": ia.Project("A"), "assessments": (), "facts": {}, "panels": (), "grids": ()}),
    (ia.Dossier.from_dict, {"data": ia.Dossier(ia.Project("A"), [ASSESSMENT]).to_dict()}),
]


@pytest.mark.parametrize(("call", "right"), RIGHT, ids=[getattr(call, "__name__", "") for call, _ in RIGHT])
def test_whatever_is_given_is_taken_or_refused_in_words(
    call: Callable[..., object], right: dict[str, Any]
) -> None:
    call(**right)
    for parameter in right:
        for bad in BAD:
            try:
                call(**{**right, parameter: bad})
            except ia.IaRadarError as error:
                assert len(str(error)) < 5000  # noqa: PT017 - any of ours will do
            except TypeError as error:
                assert parameter in str(error), f"{parameter}={type(bad)}"  # noqa: PT017 - or one that names it


@pytest.mark.parametrize("bad", BAD, ids=[str(index) for index in range(len(BAD))])
def test_a_dossier_with_anything_anywhere(bad: object) -> None:
    data = ia.Dossier(
        ia.Project("A", summary="b"), [ASSESSMENT], {"rules_only": True}, panels=[PANEL]
    ).to_dict()
    for place, key in (
        (data, "project"),
        (data, "assessments"),
        (data, "grids"),
        (data, "format_version"),
        (data["project"], "name"),
        (data["project"], "aim"),
        (data["project"], "position"),
        (data["assessments"][0], "grid"),
        (data["assessments"][0], "stage"),
        (data["assessments"][0], "ratings"),
        (data["assessments"][0]["ratings"], "autonomy"),
        (data["assessments"][0], "date"),
        (data["panels"][0], "k"),
    ):
        good = place.get(key)
        place[key] = bad
        try:
            ia.Dossier.from_dict(data)
        except ia.IaRadarError as error:
            assert len(str(error)) < 5000  # noqa: PT017 - any of ours will do
        if good is None:
            del place[key]
        else:
            place[key] = good


LOOK_UPS: list[Callable[[Any], object]] = [
    ASSESSMENT.__getitem__,
    GRID.items["autonomy"].label.__getitem__,
]


def test_looking_up_takes_any_key() -> None:
    for bad in BAD:
        for look_up in LOOK_UPS:
            with pytest.raises(ia.UnknownId) as error:
                look_up(bad)
            assert len(str(error.value)) < 1000
    assert "known" in inspect.signature(ia.UnknownId).parameters
    assert isinstance(ById(), tuple)
