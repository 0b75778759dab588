"""A long table says of projects what a wide one does: by id or by word, once for all rows of a project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

import ia_radar as ia
from ia_radar.exchange import registers as reg
from tests.exchange.registers.account import GIROUET, accounted
from tests.exchange.registers.test_frames import FRAMES

HEAD = (
    "Projet;Item;Niveau;Nature;Famille;Phase;Position x;Position y;"
    "Habitants;Date;Moment;Effets;Rôle;Collectivité"
)
CANTEENS = "prédictive;IA internes;pilote;-0,5;0,5;62 000;22/11/2026;Amont;effets attendus;agente;Ville"
OPTIONS: dict[str, Any] = {
    "project": "Projet",
    "item": "Item",
    "rating": "Niveau",
    "columns": {"Nature": "kind"},
}


def read(*rows: str, **options: Any) -> tuple[list[reg.Record], reg.Report]:
    reading = reg.read_long_table("\n".join([HEAD, *rows]).encode(), GIROUET, **{**OPTIONS, **options})
    records = list(reading)
    accounted(reading.report)
    return records, reading.report


def test_what_a_long_table_says_of_a_project_is_read_as_in_a_wide_one() -> None:
    (long,), report = read(f"Cantines;autonomy;3;{CANTEENS}", f"Cantines;Sens du travail;NSP;{CANTEENS}")
    assert not report.remarks
    wide = HEAD.replace("Item;Niveau", "autonomy;meaning")
    (record,) = reg.read_table(
        f"{wide}\nCantines;3;NSP;{CANTEENS}".encode(), GIROUET, columns={"Nature": "kind"}
    )
    assert long.to_dossier() == record.to_dossier()
    assert record.assessment is not None
    assert record.assessment.date == dt.date(2026, 11, 22)
    assert (long.kind, long.population, long.kept) == ("predictive", 62_000, ())


def test_what_comes_on_a_later_row_counts_and_what_differs_is_noted() -> None:
    (record,), report = read(
        "Cantines;autonomy;3;;;;;;;;;;;",
        f"Cantines;meaning;2;{CANTEENS}",
        "Cantines;know_how;2;générative;;;;;;;;;;",
    )
    assert record.kind == "predictive"
    assert [(remark.path, remark.code) for remark in report.remarks] == [("line 4.Nature", "contradiction")]


def test_what_is_not_understood_stays_as_text() -> None:
    (record,), report = read("Cantines;autonomy;3;quantique;;;0,5;;;;;;;")
    assert (record.kind, record.position) == ("", None)
    assert record.kept == (("Nature", "quantique"), ("Position x", "0,5"))
    assert sorted(remark.code for remark in report.remarks) == ["half-position", "not-understood"]


@pytest.mark.parametrize(
    "columns", [{"Nature": "no such"}, {"No such": "kind"}, {"Nature": "name"}, {"Item": "kind"}, 3]
)
def test_a_mapping_that_does_not_fit_is_refused(columns: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        read(f"Cantines;autonomy;3;{CANTEENS}", columns=columns)


UNKNOWN, NOT_APPLICABLE = ia.NonAnswer.UNKNOWN, ia.NonAnswer.NOT_APPLICABLE
PORTFOLIO = ia.portfolio.Portfolio(
    [
        ia.Dossier(
            ia.Project(name),
            [
                ia.Assessment(
                    GIROUET,
                    {
                        "autonomy": level,
                        "meaning": ia.NonAnswer.UNKNOWN,
                        "know_how": ia.NonAnswer.NOT_APPLICABLE,
                    },
                    notes={"autonomy": "à ; suivre"},
                    date=dt.date(2026, level, 1),
                )
            ],
        )
        for level, name in enumerate(["Cantines", "Voirie"], start=2)
    ]
)


@pytest.mark.parametrize("make", FRAMES)
@pytest.mark.parametrize(
    ("headings", "columns"),
    [("ids", ("name", "item", "level")), ("words", ("Projet", "Item", "Niveau"))],
)
def test_the_tidy_table_of_a_portfolio_is_read_back(
    make: Callable[[Any], Any], headings: Any, columns: tuple[str, str, str]
) -> None:
    table = {
        name: column.tolist() for name, column in PORTFOLIO.answer_columns(GIROUET, headings=headings).items()
    }
    project, item, rating = columns
    reading = reg.read_long_table(make(table), GIROUET, project=project, item=item, rating=rating)
    assert [record.assessment for record in reading] == list(PORTFOLIO.assessments(GIROUET))
