"""One rule for constructors and readers: both refuse the same, at the same path, in the same words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import numpy as np
import pytest
from attrs import field, frozen

import ia_radar as ia
from ia_radar._ground import fields as rule
from ia_radar._ground.reading import Reader, to_day, to_member, to_text, to_values
from ia_radar.errors import Problems
from ia_radar.text import Text


@frozen
class Line:
    label: Text = field(converter=rule.as_text)
    unit: str = ""

    def __attrs_post_init__(self) -> None:
        rule.check_fields(self, label=rule.text, unit=rule.words)


@frozen
class Bill:
    title: Text = field(converter=rule.as_text)
    lines: tuple[Line, ...] = ()
    on: dt.date | None = None
    stage: ia.Stage | None = None
    size: int = 0

    def __attrs_post_init__(self) -> None:
        rule.check_fields(
            self,
            title=rule.text,
            lines=rule.instances(Line),
            on=rule.optional(rule.day),
            stage=rule.optional(rule.member(ia.Stage)),
            size=rule.size,
        )


def read_line(read: Reader) -> Line:
    return read.build(Line, label=to_text)


def read(data: object) -> tuple[Bill, Problems]:
    problems = Problems()
    reader = Reader(data, "", problems)
    lines = to_values(read_line)
    return reader.build(Bill, title=to_text, lines=lines, on=to_day, stage=to_member(ia.Stage)), problems


def test_a_file_gives_what_the_constructor_gives() -> None:
    line = {"label": {"fr": "Repas", "en": "Meals"}, "unit": "kg"}
    bill, problems = read({"title": "T", "lines": [line], "on": "2026-01-02", "stage": "upstream", "size": 3})
    assert not problems
    assert bill == Bill(
        Text("T"), (Line(Text("Repas", "Meals"), "kg"),), dt.date(2026, 1, 2), ia.Stage.UPSTREAM, 3
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"title": None},
        {"title": " "},
        {"title": 5},
        {"title": "T", "size": -1},
        {"title": "T", "size": True},
        {"title": "T", "on": "2026-W01-1"},
        {"title": "T", "on": "20260101"},
        {"title": "T", "stage": "upstraem"},
        {"title": "T", "stage": 5},
        {"title": "T", "lines": 5},
        {"title": "T", "lines": [5]},
        {"title": "", "size": 10**5000, "lines": "x"},
    ],
)
def test_both_refuse_alike(fields: dict[str, object]) -> None:
    with pytest.raises(ia.InvalidInput) as error:
        Bill(**fields)  # type: ignore[arg-type]
    refused = {(problem.path, problem.code) for problem in error.value.problems}
    assert {(problem.path, problem.code) for problem in read(fields)[1]} == refused


def test_a_nested_refusal_is_noted_once_and_the_rest_is_judged() -> None:
    _, problems = read(
        {"title": "T", "lines": [{"label": {"fr": ""}, "unit": "x"}, {"lable": "y"}], "size": "1"}
    )
    assert [problem.path for problem in problems] == [
        "lines[0].label",
        "lines[1].lable",
        "lines[1].label",
        "lines[1].unit",
        "size",
    ]


def test_whole_numbers_of_any_make_are_kept_as_int_and_booleans_of_any_make_are_refused() -> None:
    assert type(Bill(Text("T"), size=np.int64(4)).size) is int  # type: ignore[arg-type]
    for wrong in (np.True_, True, 3.0, np.float64(3)):
        with pytest.raises(ia.InvalidInput, match="size"):
            Bill(Text("T"), size=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (lambda: ia.Assessment("girouet", {}), "ia_radar.get_grid('girouet')"),  # type: ignore[arg-type]
        (lambda: ia.Assessment("giruet", {}), "ia_radar.get_grid('girouet')"),  # type: ignore[arg-type]
        (lambda: ia.svg.heatmap(ia.portfolio.Portfolio([]), "radar"), "ia_radar.get_grid('radar')"),  # type: ignore[arg-type]
        (lambda: ia.Dossier(ia.Project("P"), policy="default"), "ia_radar.decide.get_policy('default')"),  # type: ignore[arg-type]
        (lambda: ia.Assessment(ia.get_grid("radar"), stage="upstream"), "Stage.UPSTREAM"),  # type: ignore[arg-type]
    ],
)
def test_an_id_in_place_of_a_value_is_answered_with_the_call_that_gives_it(
    wrong: Callable[[], object], hint: str
) -> None:
    """Functions take values, never ids: a grid of one's own is on a par with ours."""
    with pytest.raises(ia.InvalidInput) as refused:
        wrong()
    assert f"did you mean {hint}?" in str(refused.value)
    assert f"vouliez-vous dire « {hint} » ?" in refused.value.in_words("fr")
