"""A portfolio as one table, for a spreadsheet or a frame, with an account of what a table cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import instances, judge
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.assess.model import Assessment
from ia_radar.dossier import Dossier, Project
from ia_radar.errors import InvalidInput, Problem, UnknownId, quote
from ia_radar.exchange.registers.parsing.formula import guard
from ia_radar.exchange.registers.parsing.rows import MAX_CELL, MAX_ROW
from ia_radar.exchange.registers.parsing.tables import check_delimiter, csv_line
from ia_radar.exchange.registers.portfolios.columns import (
    ASSESSMENT_COLUMNS,
    ITEM_PARTS,
    PROJECT_COLUMNS,
    Cell,
    TableColumn,
    Writing,
    item_cells,
    item_headings,
    project_columns,
)
from ia_radar.exchange.registers.portfolios.headings import NUMBER, means_alone
from ia_radar.exchange.registers.project_fields import fields_with
from ia_radar.exchange.registers.record import Remark
from ia_radar.grid import Grid, get_grid
from ia_radar.pack.model import Pack
from ia_radar.portfolio import Portfolio
from ia_radar.portfolio.columns import Headings, check_headings
from ia_radar.project.use_map import UseMap
from ia_radar.text import Lang, Text, without_half_signs

__all__ = ["PortfolioTable", "write_portfolio"]

_MOST_LINES = 100
"""Lines in the cells of one row: readers take a quotation mark that stays open longer for a slip."""
_LEFT_OUT: dict[str, tuple[Text, Callable[[Dossier], Sequence[object]]]] = {
    "facts": (
        Text("réponses au questionnaire de l’AI Act", "answers for the AI Act"),
        lambda dossier: dossier.facts,
    ),
    "panels": (Text("panels", "panels"), lambda dossier: dossier.panels),
    "balances": (Text("balances", "balances"), lambda dossier: dossier.balances),
    "declared": (
        Text("déclarations sur des lignes rouges", "declarations on red lines"),
        lambda dossier: dossier.declared,
    ),
    "measures": (Text("mesures d’accompagnement", "accompanying measures"), lambda dossier: dossier.measures),
    "policy": (
        Text("politique locale", "local policy"),
        lambda dossier: (dossier.policy,) if dossier.policy else (),
    ),
    "decisions": (Text("décisions", "decisions"), lambda dossier: dossier.decisions),
    "grids": (Text("grilles sans réponse", "grids without answers"), lambda dossier: dossier.grids),
}
_NO_ROOM = Text("{} ({}) : un tableau ne peut pas les contenir", "{} ({}): a table cannot hold them")
_GIVE_GRID = Text(
    "la grille {} n’est pas au catalogue : la donner à la relecture (grids=)",
    "the grid {} is not in the catalogue: give it when reading back (grids=)",
)
_GIVE_PACK = Text(
    "des mots du paquet {} y sont : le donner à la relecture (packs=)",
    "words of the pack {} stand in it: give it when reading back (packs=)",
)
_OTHER_EDITION = Text(
    "une autre grille {} a le même identifiant et la même version : un tableau n’en contient qu’une",
    "another grid {} has the same id and version: a table holds one of them",
)
_TOO_LONG = Text(
    "{} : {} caractères, {} au plus dans une cellule", "{}: {} characters; a cell holds {} at most"
)


@data_fields(headings=list[str], rows=int, left_out=list[Remark])
@frozen(eq=False, repr=False)
class PortfolioTable:
    """A portfolio as a table: one row an assessment.

    Args:
        headings: of the columns.
        cells: the rows, with None where a cell is empty.
        left_out: what a table cannot hold, and which grids are needed to read it back.
    """

    headings: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    left_out: tuple[Remark, ...]

    @property
    def rows(self) -> int:
        """How many rows there are, the header not counted."""
        return len(self.cells)

    @property
    def columns(self) -> dict[str, list[Cell]]:
        """Plain lists by heading, for ``pandas.DataFrame``, ``polars.DataFrame`` or ``pyarrow.table``.

        Texts that a spreadsheet would run are guarded by an apostrophe, which `read_portfolio` takes off.
        """
        guarded = [[guard(cell) if isinstance(cell, str) else cell for cell in row] for row in self.cells]
        columns = zip(*guarded, strict=True) if guarded else ((),) * len(self.headings)
        return {guard(heading): list(column) for heading, column in zip(self.headings, columns, strict=True)}

    def csv(self, delimiter: str = ";") -> str:
        """The table as CSV, to save with ``newline=""``, for a spreadsheet in ``utf-8-sig``.

        Args:
            delimiter: ``";"``, ``","``, ``"|"`` or a tab.

        Raises:
            InvalidInput: an unknown delimiter.
        """
        check_delimiter(delimiter)
        rows = (("" if cell is None else str(cell) for cell in row) for row in self.cells)
        return "".join(csv_line(list(row), delimiter) for row in (self.headings, *rows))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Headings, number of rows and what is left out, ready for JSON; cells stand in `columns`."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return (
            f"<PortfolioTable: {self.rows} rows, {len(self.headings)} columns, {len(self.left_out)} remarks>"
        )


def write_portfolio(
    dossiers: Iterable[Dossier],
    *,
    headings: Headings = "ids",
    lang: Lang = "fr",
    packs: Iterable[Pack] = (),
) -> PortfolioTable:
    """A portfolio as one table that `read_portfolio` reads back without loss, one row an assessment.

    The table holds every field of each project, and of each assessment its grid, day, stage, basis,
    respondent, levels, reasons for gaps, notes, evidence and derived items. Columns that would be empty
    are left out.

    Args:
        dossiers: of the projects: a `ia_radar.portfolio.Portfolio`, or dossiers.
        headings: ``"ids"``, or ``"words"`` for headings and what has an id in words.
        lang: the language of these words.
        packs: whose uses and families are written in words, beside those of a portfolio's own packs; whoever
            reads the table needs them too. Without its pack, the use of a project is written by its id.

    Returns:
        The table; its ``left_out`` says what is not in it.

    Raises:
        InvalidInput: something else than dossiers, no such option, a project whose row would be longer than
            a mebibyte.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.exchange.registers import read_portfolio
        >>> grid = ia.get_grid("girouet")
        >>> answers = ia.Assessment(grid, {"autonomy": 3}, notes={"autonomy": "à suivre"})
        >>> dossier = ia.Dossier(ia.Project("Cantines", population=62_000), [answers])
        >>> table = write_portfolio([dossier], headings="words")
        >>> table.headings[:4], table.columns["Autonomie : note"]
        (('Rang du projet', 'Projet', 'Habitants', 'Grille'), ['à suivre'])
        >>> read_portfolio([table.csv().encode()]).dossiers == (dossier,)
        True
    """
    check_headings(headings, lang)
    listed: tuple[Dossier, ...] = judge("dossiers", dossiers, instances(Dossier))
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    known = fields_with((*dossiers.packs, *given) if isinstance(dossiers, Portfolio) else given)
    columns = project_columns(known)
    lang_of_words = lang if headings == "words" else None
    remarks: list[Remark] = []
    grids = _grids(listed, remarks)
    rows: list[dict[str, Cell]] = []
    for number, dossier in enumerate(listed):
        path = f"dossiers[{number}]"
        remarks += _not_held(path, dossier)
        held = tuple(answers for answers in dossier.assessments if answers.grid in grids)
        rows += [
            _row(path, number, dossier, answers, columns, lang_of_words, remarks)
            for answers in held or (None,)
        ]
        remarks += _packs_needed(path, dossier.project, known.uses()) if lang_of_words else ()
    filled = {key for row in rows for key, cell in row.items() if cell is not None}
    names = _headings(grids, filled, lang_of_words)
    remarks = list(dict.fromkeys(remarks))
    return PortfolioTable(
        tuple(names.values()),
        tuple(tuple(row.get(key) for key in names) for row in rows),
        tuple(remarks),
    )


def _grids(dossiers: Sequence[Dossier], remarks: list[Remark]) -> dict[Grid, None]:
    """The grids that the table holds answers to, one of each id and version."""
    grids: dict[Grid, None] = {}
    versions: dict[tuple[str, str], Grid] = {}
    for number, dossier in enumerate(dossiers):
        for answers in dossier.assessments:
            grid = answers.grid
            if grid in grids:
                continue
            path, name = f"dossiers[{number}].assessments", quote(f"{grid.id} {grid.version}")
            if versions.setdefault((grid.id, grid.version), grid) != grid:
                remarks.append(Remark(path, "left-out", _filled(_OTHER_EDITION, name)))
                continue
            grids[grid] = None
            if not _is_in_catalogue(grid):
                remarks.append(Remark(path, "grid-needed", _filled(_GIVE_GRID, name)))
    return grids


def _is_in_catalogue(grid: Grid) -> bool:
    try:
        return get_grid(grid.id, grid.version) == grid
    except UnknownId:
        return False


def _not_held(path: str, dossier: Dossier) -> Iterator[Remark]:
    for name, (words, values_of) in _LEFT_OUT.items():
        if values := values_of(dossier):
            text = Text(*(_NO_ROOM[lang].format(words[lang], len(values)) for lang in ("fr", "en")))
            yield Remark(f"{path}.{name}", "left-out", text)


def _row(
    path: str,
    number: int,
    dossier: Dossier,
    answers: Assessment | None,
    columns: tuple[TableColumn, ...],
    lang: Lang | None,
    remarks: list[Remark],
) -> dict[str, Cell]:
    """The cells of a row by id of their column.

    Raises:
        InvalidInput: it is longer than readers take.
    """
    row: dict[str, Cell] = {}
    for one_line in (False, True):
        writing = Writing(lang, one_line)
        row = {"project": number, **_project_cells(dossier, columns, writing)}
        if answers is not None:
            row |= {column.id: column.cell(answers, writing) for column in ASSESSMENT_COLUMNS}
            for (item, part), cell in item_cells(answers, writing).items():
                row[f"{answers.grid.id}.{item}{'.' if part else ''}{part}"] = cell
        if sum(cell.count("\n") for cell in row.values() if isinstance(cell, str)) <= _MOST_LINES:
            break
    for name, cell in row.items():
        if isinstance(cell, str) and len(cell) > MAX_CELL:
            remarks.append(
                Remark(f"{path}.{name}", "left-out", _filled(_TOO_LONG, name, len(cell), MAX_CELL))
            )
            row[name] = None
    size = sum(
        len(guard(without_half_signs(cell)).encode()) for cell in row.values() if isinstance(cell, str)
    )
    if 2 * size > MAX_ROW:  # quotation marks are doubled in CSV
        message = f"{size} bytes; expected {MAX_ROW // 2} at most"
        raise InvalidInput([Problem(path, "too-large", message)])
    return row


def _project_cells(dossier: Dossier, columns: tuple[TableColumn, ...], writing: Writing) -> dict[str, Cell]:
    return {column.id: column.cell(dossier.project, writing) for column in columns}


def _packs_needed(path: str, project: Project, uses: UseMap) -> Iterator[Remark]:
    """The packs whose words stand in a row."""
    for name, id_ in (("domain", project.domain), ("use", project.use)):
        pack = id_.partition(":")[0]
        if id_ in uses.short_labels:
            yield Remark(f"{path}.{name}", "pack-needed", _filled(_GIVE_PACK, quote(pack)))


def _headings(grids: Iterable[Grid], filled: set[str], lang: Lang | None) -> dict[str, str]:
    """The heading of each column that says something, by its id; one whose words mean more is an id."""
    texts: dict[str, Text] = {"project": NUMBER}
    texts |= {column.id: column.heading for column in (*PROJECT_COLUMNS, *ASSESSMENT_COLUMNS)}
    grids = tuple(grids)
    has_several = len({grid.id for grid in grids}) > 1
    always = {"project", "name"}
    for grid in grids:
        for item in grid.items:
            for part in ITEM_PARTS:
                names = item_headings(grid.id, grid.title, item, part)
                texts.setdefault(names[0], Text(*(names[4:6] if has_several else names[2:4])))
                if not part:
                    always.add(names[0])
    texts = {key: text for key, text in texts.items() if key in filled or key in always}
    if lang is None:
        return {key: key for key in texts}
    return {key: text[lang] if means_alone(text[lang], key, grids) else key for key, text in texts.items()}


def _filled(text: Text, *values: object) -> Text:
    return Text(text.fr.format(*values), text["en"].format(*values))
