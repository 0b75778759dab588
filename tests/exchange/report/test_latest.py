"""What the first page shows of each grid is its last assessment by date, as of the day of the report."""

from __future__ import annotations

import datetime as dt

import ia_radar as ia
from ia_radar.exchange.report import html_report, read_results

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")


def on_day(grid: ia.Grid, day: dt.date | None) -> ia.Assessment:
    return ia.Assessment(grid, date=day)


def test_the_last_by_date_whatever_the_order_of_the_list() -> None:
    days = [dt.date(2027, 1, 1), None, dt.date(2025, 1, 1)]
    assessments = [on_day(GIROUET, day) for day in days] + [on_day(RADAR, dt.date(2026, 1, 1))]
    dossier = ia.Dossier(ia.Project("Cantines"), assessments)

    def latest(on: dt.date | None) -> list[tuple[str, dt.date | None]]:
        return [(answers.grid.id, answers.date) for answers in read_results(dossier, "fr", on).latest]

    assert latest(None) == [("girouet", days[0]), ("radar", dt.date(2026, 1, 1))]
    assert latest(dt.date(2026, 6, 1)) == [("girouet", days[2]), ("radar", dt.date(2026, 1, 1))]
    assert latest(dt.date(2024, 1, 1)) == [("girouet", None)]


def test_a_page_says_what_changed_in_the_order_of_time_whatever_the_list() -> None:
    early, late = (
        ia.Assessment(RADAR, dict.fromkeys(RADAR.items.ids, level), date=day)
        for level, day in ((4, dt.date(2025, 1, 1)), (1, dt.date(2026, 6, 1)))
    )
    pages = [
        html_report(ia.Dossier(ia.Project(ia.Text("Cantines")), answers), on=dt.date(2026, 11, 22))
        for answers in ([early, late], [late, early])
    ]
    assert pages[0] == pages[1]
