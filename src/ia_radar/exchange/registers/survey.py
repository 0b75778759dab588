"""A survey file, one respondent a row, read as a `Panel`.

Rules that hold here:

1. Ratings and roles are read, and nothing else: names, remarks and hours stay in the file. What is set aside
   is named by its line, without its text.
2. What a panel shows, and what it withholds, is the business of `Panel`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.gaps import plain
from ia_radar.assess.answers import Codes, non_answer
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Stage
from ia_radar.assess.panel import SMALLEST_GROUP, Panel
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.exchange.registers.account import Account, OnAside, Report
from ia_radar.exchange.registers.generic import RatingTable, open_ratings
from ia_radar.exchange.registers.mapping import left_out, mapped
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.project_fields import FIELDS, read_fields
from ia_radar.grid import Grid
from ia_radar.text import Lang

__all__ = ["PanelReading", "read_panel"]

_NOT_READ = (
    "Ni une réponse, ni un rôle : un panel ne garde rien d’autre de personne.",
    "Neither an answer nor a role: a panel keeps nothing else of anybody.",
)
_READ = ("respondent", "stage", "basis")


@data_fields(panel=Panel, report=Report)
@frozen
class PanelReading:
    """A survey that was read.

    Args:
        panel: the answers, with the roles of who gave them.
        report: the account of every row and column.
    """

    panel: Panel
    report: Report

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def read_panel(
    source: TableSource,
    grid: Grid,
    *,
    respondent: str | None = None,
    project: str | None = None,
    columns: Mapping[str, str] | None = None,
    codes: Codes | None = None,
    stage: Stage | None = None,
    basis: Basis | None = None,
    date: dt.date | None = None,
    k: int = SMALLEST_GROUP,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
) -> PanelReading:
    r"""A survey file, one respondent a row, as a panel.

    Args:
        source: as `read_table` takes it: CSV, or a frame.
        grid: what was asked.
        respondent: the column with the role of who answers (never their name), in any words; found by its
            heading when None, and nobody has a role without one.
        project: of which project, where the file is about several.
        columns: what columns hold, as for `read_table`.
        codes: what the codes of the survey stand for, such as ``{"A3": 3}``.
        stage: the moment of the project, for all; that of the file when None.
        basis: whether effects are expected or observed, for all; that of the file when None.
        date: the day of the survey. The hours of single answers are not kept: they may tell who
            answered.
        k: the smallest number of answers that may be shown.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside.

    Returns:
        The panel, and the report.

    Raises:
        InvalidInput: as `read_table`; a file about several projects when ``project`` is not given, one
            without an answer, or answers at several stages or on several bases.

    Examples:
        >>> import ia_radar as ia
        >>> survey = "Rôle;Autonomie;Nom\nAgente;A2;X\nAgent;A3;Y\nÉlu;A9;Z\n".encode()
        >>> codes = {"A2": 2, "A3": 3, "A9": "sans objet"}
        >>> reading = read_panel(survey, ia.get_grid("girouet"), respondent="Rôle", codes=codes)
        >>> reading.panel
        <Panel on girouet 1.0.0: 2 agent, 1 elected>
        >>> [field.name for field in reading.report.fields if field.use.value == "left_out"]
        ['Nom']
    """
    problems = Problems()
    shared: dict[str, Any] = {"stage": stage, "basis": basis, "date": date}
    for name, value, kind in (("stage", stage, Stage), ("basis", basis, Basis), ("date", date, dt.date)):
        if value is not None and not isinstance(value, kind):
            problems.add(name, "wrong-type", f"expected a {kind.__name__}, or None; got {quote(value)}")
    rule.count(k, "k", problems)
    problems.raise_if_any()
    account = Account("survey", on_aside)
    rule.judge("respondent", respondent, rule.optional(rule.string))
    rule.judge("project", project, rule.optional(rule.string))
    if respondent is not None:
        columns = {**(columns if isinstance(columns, Mapping) else {}), respondent: "respondent"}
    table = open_ratings(
        source,
        grid,
        account,
        columns=columns,
        codes=codes,
        delimiter=delimiter,
        header=header,
        has_projects=False,
    )
    answers = _answers(table, account, project, {key: value for key, value in shared.items() if value})
    if not answers:
        first = account.aside[0].problems if account.aside else ()
        raise InvalidInput([Problem("source", "empty", "no row is an answer"), *first])
    return PanelReading(Panel(answers, k=k), account.report())


def _answers(
    table: RatingTable, account: Account, project: str | None, shared: Mapping[str, Any]
) -> list[Assessment]:
    """The assessment of each row that is about the project.

    Raises:
        InvalidInput: the rows are about several projects and none of them is asked for.
    """
    columns = table.columns
    project_column = columns.get("name")  # an id may be that of a person
    read = {table.grid.items.ids.index(item): item for item in columns if item in table.grid.items.ids}
    wanted = {*_READ, *read.values(), *(f"{item}.gap" for item in read.values())}
    for name, target in table.targets.items():
        is_read = target in wanted or name == project_column
        account.declare(name, mapped(name, target) if is_read else left_out(name, *_NOT_READ))
    described = {target: columns[target] for target in FIELDS if target in columns and target in _READ}
    answers: list[Assessment] = []
    projects: dict[str, str] = {}
    for line, cells, _ in table.rows:
        about = cells[project_column].strip() if project_column else ""
        if project is not None and plain(about) != plain(project):
            account.count({})
            continue
        projects.setdefault(plain(about), about)
        rated, remarks = table.read_ratings(f"line {line}", cells)
        if remarks:
            account.set_aside(line, remarks, "")
            continue
        fields = read_fields(f"line {line}", cells, described, account)
        reasons = {name: rating if isinstance(rating, NonAnswer) else None for name, rating in rated.items()}
        others = {
            name: non_answer(cells[name]) for name, use in account.fields.items() if use.target not in wanted
        }
        account.count(
            {
                **{name: reason for name, reason in others.items() if name in cells},
                **reasons,
                **fields.reasons,
            }
        )
        answers.append(table.assessment(rated, **{**fields.assessment, **shared}))
    if len(projects) > 1:
        known = ", ".join(map(quote, list(projects.values())[:10]))
        message = f"the file is about several projects ({known}); say of which with project="
        raise InvalidInput([Problem("project", "several", message)])
    return answers
