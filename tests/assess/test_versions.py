"""Answers go on when their grid gets a new version: nothing is lost, nothing is guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.assess import carry_over
from ia_radar.assess.comparison import Change
from ia_radar.dossier import Dossier, Project
from ia_radar.exchange.comparisons import compare_dossiers
from ia_radar.exchange.registers import read_table
from ia_radar.exchange.report import markdown_report
from ia_radar.grid import Grid, Item, Section
from ia_radar.portfolio import Portfolio

GIROUET = ia.get_grid("girouet")
DAYS = dt.date(2026, 3, 1), dt.date(2027, 3, 1)


def newer_girouet() -> Grid:
    """Renames an item and a section, drops an item, adds another, and moves one to another section."""
    first, second, *others = GIROUET.sections
    leeway = evolve(first.items["autonomy"], id="leeway", formerly=["autonomy"])
    pay = Item("pay", ia.Text("Rémunération"), ia.Provenance.LOCAL)
    engaged = Section(
        "commitment",
        ia.Text("Engagement"),
        [leeway, first.items["meaning"], pay],
        ia.Provenance.LOCAL,
        formerly=["engagement"],
    )
    return evolve(GIROUET, version="2027", sections=[engaged, second, *others])


NEWER = newer_girouet()


def answers(grid: Grid, day: dt.date | None = None, **ratings: ia.Rating) -> ia.Assessment:
    return ia.Assessment(grid, ratings, date=day)


def test_a_comparison_follows_what_was_renamed() -> None:
    change = ia.compare(
        answers(GIROUET, autonomy=1, meaning=3, know_how=4), answers(NEWER, leeway=3, meaning=3, pay=2)
    )
    assert change.items["leeway"].ratings == (1, 3)
    assert change.items["leeway"].ids == ("autonomy", "leeway")
    assert change.items["leeway"].overall is Change.UP
    assert change.items["meaning"].ids == ("meaning", "meaning")
    assert change.unmatched == (("know_how",), ("pay",))
    assert None not in change.sections["commitment"].statuses
    back = ia.compare(answers(NEWER, leeway=3), answers(GIROUET, autonomy=1))
    assert back.items["autonomy"].overall is Change.DOWN
    assert back.items["autonomy"].ids == ("leeway", "autonomy")
    assert change.to_dict()["items"][0]["ids"] == ["autonomy", "leeway"]


def test_answers_are_carried_to_another_version_with_all_that_was_said_of_them() -> None:
    before = ia.Assessment(
        GIROUET,
        {"autonomy": 2, "meaning": ia.NonAnswer.UNKNOWN},
        notes={"autonomy": "Entretiens"},
        evidence={"autonomy": ["enquête 2026"]},
        derived=["autonomy"],
        date=DAYS[0],
        respondent="agent",
    )
    after = carry_over(before, NEWER)
    assert after["leeway"] == 2
    assert after["meaning"] is ia.NonAnswer.UNKNOWN
    assert after["pay"] is ia.NonAnswer.UNANSWERED
    assert dict(after.notes) == {"leeway": "Entretiens"}
    assert dict(after.evidence) == {"leeway": ("enquête 2026",)}
    assert after.derived == ("leeway",)
    assert (after.date, after.respondent) == (DAYS[0], "agent")
    assert carry_over(after, GIROUET) == before
    group = ia.Panel([after, answers(NEWER, leeway=3)])
    assert group.grid is NEWER


def test_what_would_be_lost_is_refused_or_dropped_on_purpose() -> None:
    before = answers(GIROUET, autonomy=2, know_how=4)
    with pytest.raises(ia.InvalidInput) as refused:
        carry_over(before, NEWER)
    assert [problem.path for problem in refused.value.problems] == ["ratings.know_how"]
    assert "(en anglais" not in refused.value.in_words("fr")
    assert carry_over(before, NEWER, drop=True) == answers(NEWER, leeway=2)


def test_answers_never_go_to_another_grid_or_to_other_levels() -> None:
    with pytest.raises(ia.InvalidInput, match="neither a version"):
        carry_over(answers(GIROUET), ia.get_grid("radar"))
    longer = evolve(GIROUET.scale, levels=GIROUET.scale.levels[1:])
    with pytest.raises(ia.InvalidInput, match="cannot be ordered together"):
        carry_over(answers(GIROUET), evolve(NEWER, scale=longer))


def test_a_file_filled_with_the_ids_of_an_earlier_version_is_read() -> None:
    data = {"grid": "girouet", "version": "2027", "ratings": {"autonomy": 2, "meaning": 4}}
    assert ia.Assessment.from_dict(data, [NEWER]) == answers(NEWER, leeway=2, meaning=4)
    both = {**data, "ratings": {"autonomy": 2, "leeway": 3}}
    with pytest.raises(ia.InvalidInput, match=r"ratings\.autonomy"):
        ia.Assessment.from_dict(both, [NEWER])


def test_a_table_with_the_headings_of_an_earlier_version_is_read() -> None:
    (record,) = read_table({"projet": ["Cantines"], "autonomy": [2], "meaning": [4]}, NEWER)
    assert record.assessment == answers(NEWER, leeway=2, meaning=4)


def dossier() -> Dossier:
    moments = [answers(GIROUET, DAYS[0], autonomy=1, know_how=4), answers(NEWER, DAYS[1], leeway=3, pay=2)]
    return Dossier(Project("Cantines"), moments)


def test_a_campaign_counts_across_versions() -> None:
    projects = Portfolio([dossier(), Dossier(Project("Voirie"), [answers(GIROUET, DAYS[0], autonomy=3)])])
    counts = {
        item.id: {way: count for way, count in item.counts if count}
        for item in projects.changes(NEWER, *DAYS)
    }
    assert counts["leeway"] == {Change.UP: 1, Change.SAME: 1}
    assert counts["pay"] == {Change.APPEARED: 1, Change.UNKNOWN: 1}
    drawing = ia.svg.changes(projects, NEWER, *DAYS)
    rows = {row[0]: row[1:] for row in drawing.table.rows}
    assert rows[NEWER.items["leeway"].label.fr][:3] == ("1", "1", "0")
    former = {item.id: dict(item.counts) for item in projects.changes(GIROUET, *DAYS)}
    assert former["autonomy"][Change.UP] == 1
    assert former["know_how"][Change.VANISHED] == 1


def test_reports_and_comparisons_of_a_dossier_have_one_row_an_item() -> None:
    (change,) = compare_dossiers(dossier())
    assert change.only(Change.UP) == ("leeway",)
    report = markdown_report(dossier())
    label = NEWER.items["leeway"].label.fr
    (row,) = [
        line
        for line in report.splitlines()
        if line.startswith("|") and label in line and "↑ en hausse" in line
    ]
    assert row.index("1 (") < row.index("3 (")
