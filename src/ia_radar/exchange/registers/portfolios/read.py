"""A table of projects read back as dossiers, whatever spreadsheet or frame it went through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import instances, judge
from ia_radar.assess.answers import non_answer, rating_reader
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.dossier import Dossier, Project
from ia_radar.errors import InvalidInput, Problem, UnknownId, quote
from ia_radar.exchange.registers.account import Account, OnAside, Report
from ia_radar.exchange.registers.mapping import left_out, mapped
from ia_radar.exchange.registers.parsing.headings import mapped_columns
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.parsing.tables import Table, open_table
from ia_radar.exchange.registers.portfolios.cells import text_of
from ia_radar.exchange.registers.portfolios.columns import (
    ASSESSMENT_COLUMNS,
    PROJECT_COLUMNS,
    TableColumn,
    item_parts_of,
    project_columns,
)
from ia_radar.exchange.registers.portfolios.headings import fixed_target, fixed_targets, item_targets
from ia_radar.exchange.registers.project_fields import fields_with
from ia_radar.exchange.registers.record import Remark
from ia_radar.grid import Grid, get_grid
from ia_radar.grid import grids as catalogue
from ia_radar.pack.model import Pack
from ia_radar.project import OpportunityPosition
from ia_radar.text import Lang, Text

__all__ = ["PortfolioReading", "read_portfolio"]

_NOT_READ = (
    "Ni un champ d’un projet, ni une réponse à une grille : non repris.",
    "Neither a field of a project nor an answer to a grid: left out.",
)
_UNREAD = Text("{} : attendu {} ; non repris", "{}: expected {}; left out")
_OTHER = Text(
    "{} ; une autre ligne du projet dit {}, qui est repris",
    "{}; another row of the project says {}, which stands",
)
_NO_NAME = Text("sans nom : rien ne peut en être fait", "has no name: nothing can be made of it")
_HALF = Text("une position a deux nombres ; non reprise", "a position has two numbers; left out")
_WHICH_GRID = Text(
    "des réponses, sans dire à quelle grille ; ajoutez une colonne « Grille »",
    "answers, without saying to which grid; add a column « Grid »",
)


@data_fields(dossiers=list[Dossier], report=Report)
@frozen
class PortfolioReading:
    """A table of projects that was read.

    Args:
        dossiers: one a project, in the order in which projects appear.
        report: the account of every row and column.
    """

    dossiers: tuple[Dossier, ...]
    report: Report

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def read_portfolio(
    source: TableSource,
    *,
    grids: Iterable[Grid] = (),
    columns: Mapping[str, str] | None = None,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
    packs: Iterable[Pack] = (),
) -> PortfolioReading:
    r"""A table of projects, one row an assessment: what `write_portfolio` wrote, corrected or not.

    Rows with the same project number are one project; rows without a number are, when they have the same
    name. Cells hold ids or words in French or English, as for `read_table`.

    Args:
        source: CSV as a path, a file open in binary mode, bytes or pieces of them; or a frame of pandas or
            polars, a table of Arrow, a mapping from heading to column, as it is.
        grids: those of the answers that are not in the catalogue.
        columns: from a heading to what it says: an id that `write_portfolio` gives (``"kind"``,
            ``"girouet.autonomy.note"``), for headings that are not recognised; ``""`` leaves a column out.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside: one without a name, on an unknown grid, or with
            something that is no rating.
        packs: whose uses and families a column may name, by id (``pack:use``) or by word.

    Returns:
        The dossiers and the report. Of a project whose rows differ, the first that says something stands,
        and the others are noted.

    Raises:
        InvalidInput: no header, none that names the project, an encoding that is not read, or a mapping that
            does not fit.

    Examples:
        >>> table = "Projet;Phase;Grille;Autonomie;Autonomie : note\nAccueil;pilote;girouet;3;à suivre\n"
        >>> dossier = read_portfolio(table.encode()).dossiers[0]
        >>> dossier.project.phase, dossier.assessments[0]["autonomy"], dossier.assessments[0].notes
        ('test', 3, (('autonomy', 'à suivre'),))
    """
    given_grids: tuple[Grid, ...] = judge("grids", grids, instances(Grid))
    columns_of_projects = project_columns(fields_with(packs))
    account = Account("portfolio", on_aside)
    known = {(grid.id, grid.version): grid for grid in (*catalogue(), *given_grids)}
    probes = tuple(known.values())

    def count_known(headings: Any) -> int:
        places = fixed_targets(headings, headings, {})
        items = [item_targets(grid, headings, headings, {}, places.values()) for grid in probes]
        return len(places) + max(map(len, items))

    table = open_table(source, account, delimiter=delimiter, header=header, count_known=count_known)
    given = mapped_columns(
        columns, table.headings, table.names, lambda word: _target(word, probes), _known_ids(probes)
    )
    reader = _Reader(table, given, known, account, columns_of_projects)
    if not {"name", "project"} & set(reader.fixed):
        found = ", ".join(table.headings)
        message = f"no column names the project; found: {found:.300}; say which does with columns="
        raise InvalidInput([Problem(f"line {table.line}", "no-name", message)])
    reader.declare(probes)
    for line, cells, raw in table.rows:
        reader.read_row(line, cells, raw)
    return PortfolioReading(reader.dossiers(), account.report())


def _target(word: str, grids: Iterable[Grid]) -> str | None:
    """What a mapping means by a word: the id of something fixed, or the full id of an item of one grid."""
    if target := fixed_target(word):
        return target
    meant = {
        f"{grid.id}.{item}{'.' if part else ''}{part}"
        for grid in grids
        for item, part in item_targets(grid, ["x"], [word], {}, ())
    }
    return meant.pop() if len(meant) == 1 else None


def _known_ids(grids: Iterable[Grid]) -> tuple[str, ...]:
    fixed = [column.id for column in (*PROJECT_COLUMNS, *ASSESSMENT_COLUMNS)]
    return (*fixed, *(f"{grid.id}.{item.id}" for grid in grids for item in grid.items))


@frozen
class _Rows:
    """What the rows of one project say so far."""

    line: int
    values: dict[str, Any] = field(factory=dict)
    assessments: list[Assessment] = field(factory=list)


class _Reader:
    """Reads the rows of a table into projects.

    Args:
        table: the table.
        given: what a mapping says of columns, by position.
        grids: the known ones by id and version.
        account: of the rows.
        columns: what a row can say of its project.
    """

    def __init__(
        self,
        table: Table,
        given: Mapping[int, str],
        grids: dict[tuple[str, str], Grid],
        account: Account,
        columns: tuple[TableColumn, ...],
    ) -> None:
        self.table = table
        self.given = given
        self.grids = grids
        self.account = account
        self.columns = columns
        self.fixed = fixed_targets(table.names, table.headings, given)
        self.projects: dict[tuple[str, str], _Rows] = {}
        self._items: dict[Grid, dict[tuple[str, str], str]] = {}

    def declare(self, grids: Iterable[Grid]) -> None:
        """Say what becomes of each column."""
        targets = {name: target for target, name in self.fixed.items()}
        for grid in grids:
            for (item, part), name in self.columns_of(grid).items():
                targets.setdefault(name, f"{grid.id}.{item}{'.' if part else ''}{part}")
        for name in self.table.names:
            use = mapped(name, targets[name]) if name in targets else left_out(name, *_NOT_READ)
            self.account.declare(name, use)

    def columns_of(self, grid: Grid) -> dict[tuple[str, str], str]:
        """The column of each item of a grid and of each of its parts."""
        if grid not in self._items:
            names, headings = self.table.names, self.table.headings
            self._items[grid] = item_targets(grid, names, headings, self.given, self.fixed.values())
        return self._items[grid]

    def read_row(self, line: int, cells: Mapping[str, str], raw: str) -> None:
        """Read one row into its project, or set it aside."""
        remarks: list[Remark] = []
        name = text_of(cells[self.fixed["name"]]) if "name" in self.fixed else ""
        number = cells[self.fixed["project"]].strip() if "project" in self.fixed else ""
        key = ("number", number) if number else ("name", name)
        if not name.strip() and (not number or key not in self.projects):
            remarks.append(Remark(f"line {line}", "missing", _NO_NAME))
        grid = self._grid_of(line, cells, remarks)
        answers = None if grid is None or remarks else self._assessment(line, cells, grid, remarks)
        if remarks:
            self.account.set_aside(line, remarks, raw)
            return
        project = self.projects.setdefault(key, _Rows(line))
        for column, value in self._values(line, cells, self.columns).items():
            stands = project.values.setdefault(column, value)
            if stands != value:
                text = _filled(_OTHER, quote(value), quote(stands))
                self.account.note(f"line {line}.{self.fixed[column]}", "contradiction", text)
        if answers is not None:
            project.assessments.append(answers)
        self.account.count(
            {column: None if cell.strip() else NonAnswer.UNANSWERED for column, cell in cells.items()}
        )

    def _values(self, line: int, cells: Mapping[str, str], columns: Iterable[TableColumn]) -> dict[str, Any]:
        """What the cells of some columns say; what is not understood is noted."""
        values: dict[str, Any] = {}
        for column in columns:
            name = self.fixed.get(column.id, "")
            cell = cells[name].strip() if name else ""
            if not cell:
                continue
            value = column.read(cell)
            if value is not None:
                values[column.id] = value
            elif non_answer(cell) is None:
                said = quote(cell)
                text = Text(*(_UNREAD[lang].format(said, column.expected[lang]) for lang in ("fr", "en")))
                self.account.note(f"line {line}.{name}", "not-understood", text)
        return values

    def _grid_of(self, line: int, cells: Mapping[str, str], remarks: list[Remark]) -> Grid | None:
        """The grid that a row answers, None for one without answers."""
        said = {name: text_of(cells[self.fixed[name]]) for name in ("grid", "version") if name in self.fixed}
        if id_ := said.get("grid", ""):
            grid = self._known_grid(id_, said.get("version", ""))
            if grid is None:
                name = quote(f"{id_} {said.get('version', '')}".strip())
                known = ", ".join(f"{known} {version}" for known, version in self.grids)
                text = Text(
                    f"grille {name} inconnue (connues : {known:.300})",
                    f"no grid {name} (known: {known:.300})",
                )
                remarks.append(Remark(f"line {line}.{self.fixed['grid']}", "unknown-id", text))
            return grid
        answered = [
            grid
            for grid in self.grids.values()
            if any(cells[column].strip() for column in self.columns_of(grid).values())
        ]
        if len(answered) > 1:
            remarks.append(Remark(f"line {line}", "ambiguous", _WHICH_GRID))
        return answered[0] if len(answered) == 1 else None

    def _known_grid(self, id_: str, version: str) -> Grid | None:
        for (known, known_version), grid in reversed(self.grids.items()):
            if id_ in (known, grid.title.fr, grid.title.en) and version in ("", known_version):
                return grid
        try:
            return self.grids.setdefault((id_, version), get_grid(id_, version))
        except UnknownId:
            return None

    def _assessment(
        self, line: int, cells: Mapping[str, str], grid: Grid, remarks: list[Remark]
    ) -> Assessment | None:
        """The assessment of a row, None with a remark when a cell is no rating."""
        reader = rating_reader(grid.scale)
        columns = self.columns_of(grid)
        ratings: dict[str, Rating] = {}
        for item in grid.items.ids:
            level, gap = columns.get((item, "")), columns.get((item, "gap"))
            rating = reader.read(cells[level]) if level else NonAnswer.UNANSWERED
            place = level
            if gap and rating is NonAnswer.UNANSWERED:
                rating, place = non_answer(cells[gap]), gap
            if rating is None:
                text = reader.refusal_text(cells[place or ""])
                remarks.append(Remark(f"line {line}.{place}", "not-a-level", text))
            else:
                ratings[item] = rating
        if remarks:
            return None
        options = self._values(line, cells, ASSESSMENT_COLUMNS)
        options = {name: value for name, value in options.items() if name not in ("grid", "version")}
        derived = options.get("derived", ())
        if not set(derived) <= set(grid.items.ids):
            text = _filled(_UNREAD, quote("; ".join(derived)), "des items de la grille")
            self.account.note(f"line {line}.{self.fixed['derived']}", "not-understood", text)
            del options["derived"]
        parts = item_parts_of({key: cells[column] for key, column in columns.items()})
        return Assessment(grid, ratings, **parts, **options)

    def dossiers(self) -> tuple[Dossier, ...]:
        """The projects as dossiers."""
        return tuple(self._dossier(project) for project in self.projects.values())

    def _dossier(self, project: _Rows) -> Dossier:
        values = dict(project.values)
        for name in ("name", "summary", "caution"):
            fr, en = values.pop(name, ""), values.pop(f"{name}.en", "")
            if (fr or en).strip():
                values[name] = Text(fr if fr.strip() else en, en)
        x, y = values.pop("x", None), values.pop("y", None)
        if x is not None and y is not None:
            values["position"] = OpportunityPosition(x, y)
        elif x is not None or y is not None:
            self.account.note(f"line {project.line}", "half-position", _HALF)
        return Dossier(Project(**values), project.assessments)


def _filled(text: Text, *values: object) -> Text:
    return Text(text.fr.format(*values), text["en"].format(*values))
