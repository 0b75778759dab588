"""What decides is what is latest by date, whatever the order in which a dossier lists it."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import Outcome, advise, balance_at, get_policy, sensitivity
from tests.decide.test_advice import BALANCE, GIROUET, ON, case, rated

DEFAULT = get_policy("default")
DAYS = st.permutations([date.min, date(2025, 1, 1), date(2026, 6, 1), date(2026, 11, 22), None])


@given(DAYS)
def test_the_latest_answers_decide_in_any_order(days: list[date | None]) -> None:
    made = [evolve(rated(1 if day == ON else 4), date=day) for day in days]
    known = evolve(case(), assessments=made)
    assert advise(known, policy=DEFAULT, on=ON).outcome is Outcome.STOP
    assert sensitivity(known, policy=DEFAULT, on=ON).outcome is Outcome.STOP
    assert advise(known, policy=DEFAULT, on=ON - timedelta(1)).outcome is not Outcome.STOP


@given(DAYS)
def test_the_latest_girouet_informs_in_any_order(days: list[date | None]) -> None:
    girouets = [ia.Assessment(GIROUET, {"autonomy": 1 if day == ON else 4}, date=day) for day in days]
    known = evolve(case(), assessments=[rated(), *girouets])
    rules = {finding.rule for finding in advise(known, policy=DEFAULT, on=ON).findings}
    assert "girouet.weak" in rules


@given(DAYS)
def test_the_latest_panel_and_balance_stand_in_any_order(days: list[date | None]) -> None:
    panels = [ia.Panel([evolve(rated(1 if day == ON else 4), date=day)] * 5) for day in days]
    known = evolve(case(), assessments=[], panels=panels)
    assert advise(known, policy=DEFAULT, on=ON).outcome is Outcome.STOP
    latest = balance_at([evolve(BALANCE, on=day) for day in days], ON)
    assert latest is not None
    assert latest.on == ON


def test_of_one_day_the_one_that_stands_later_decides() -> None:
    for last, outcome in ((1, Outcome.STOP), (4, Outcome.GO)):
        for day in (None, ON):
            made = [evolve(rated(level), date=day) for level in (5 - last, last)]
            assert advise(evolve(case(), assessments=made), policy=DEFAULT, on=ON).outcome is outcome
            panels = [ia.Panel([assessment] * 5) for assessment in made]
            known = evolve(case(), assessments=[], panels=panels)
            assert advise(known, policy=DEFAULT, on=ON).outcome is outcome


def test_the_first_and_the_last_day_of_the_calendar_are_days_like_others() -> None:
    for day in (date.min, date.max):
        advice = advise(case(), policy=get_policy("montpellier"), on=day)
        assert advice.explain("fr")
        assert advice.explain("en")
