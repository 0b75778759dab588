"""Dossiers written out: a row a project, as a table for spreadsheets or as records for a register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ia_radar._ground.fields import instance, judge
from ia_radar.dossier import Dossier
from ia_radar.exchange.registers.parsing.tables import check_delimiter, csv_line
from ia_radar.exchange.registers.record import PROJECT_FIELDS, Record
from ia_radar.portfolio import Portfolio
from ia_radar.text import Lang, check_lang

if TYPE_CHECKING:
    from ia_radar.grid.model import Grid

__all__ = ["portfolio_csv", "record_of"]


def portfolio_csv(
    portfolio: Portfolio,
    *grids: Grid,
    on: dt.date | None = None,
    lang: Lang = "fr",
    delimiter: str = ";",
) -> Iterator[str]:
    r"""A portfolio as lines of CSV, one row a project.

    Write them with ``newline=""``; in ``utf-8-sig``, Excel opens them right.

    Decimal numbers have a comma in French, unless commas part the cells: so LibreOffice and Excel in French
    take them for numbers.

    Cells that a spreadsheet would run are guarded by an apostrophe. Where there is no level the cell is
    empty, and the column beside it says why.

    Args:
        portfolio: the projects.
        grids: whose ratings and statuses to add; every grid that a project was
            assessed on when none is given.
        on: the day: adds the AI Act class, and leaves out later assessments.
        lang: of headings and words.
        delimiter: ``";"``, ``","`` or a tab.

    Raises:
        InvalidInput: an argument has a wrong type, or facts that the questionnaire does not know.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> lines = list(portfolio_csv(Portfolio([ia.Dossier(ia.Project("=Cantines"))])))
        >>> [line.split(";")[0] for line in lines]
        ['Projet', "'=Cantines"]
    """
    judge("portfolio", portfolio, instance(Portfolio))
    check_lang(lang)
    check_delimiter(delimiter)
    asked = grids or tuple(dict.fromkeys(work.grid for dossier in portfolio for work in dossier.assessments))
    columns = portfolio.to_columns(*asked, on=on, headings="words", lang=lang)
    # A French spreadsheet takes « -0.6 » for a text or a day; a comma that also ends a cell is no help.
    point = "," if lang == "fr" and delimiter != "," else "."
    yield csv_line(list(columns), delimiter)
    for row in zip(*(map(partial(_cell, point), column) for column in columns.values()), strict=True):
        yield csv_line(list(row), delimiter)


def _cell(point: str, value: Any) -> str:
    if value is None or value is np.ma.masked:
        return ""
    return str(value).replace(".", point) if isinstance(value, float | np.floating) else str(value)


def record_of(dossier: Dossier) -> Record:
    """What a register says of a project: who, what, since when; the last assessment, and no other.

    Args:
        dossier: of the project.

    Raises:
        InvalidInput: ``dossier`` is no dossier.

    Examples:
        >>> import ia_radar as ia
        >>> record = record_of(ia.Dossier(ia.Project("Cantines", "Nantes")))
        >>> record.name.fr, record.authority
        ('Cantines', 'Nantes')
    """
    judge("dossier", dossier, instance(Dossier))
    project = dossier.project
    first = project.sources[0] if project.sources else None
    return Record(
        "dossier",
        1,
        "",
        project.name,
        project.authority,
        project.summary,
        first.url if first else "",
        dossier.last_day.isoformat() if dossier.last_day else "",
        assessment=dossier.assessments[-1] if dossier.assessments else None,
        **{name: getattr(project, name) for name in PROJECT_FIELDS},
    )
