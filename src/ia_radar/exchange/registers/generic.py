"""Any table of ratings: wide (a column an item) or long (a row an answer), with a mapping of its columns.

Rules that hold here:

1. A rating is a level, its word in French or English, or a word for a non-answer. Anything else sets the row
   aside; nothing is rounded, clipped or guessed.
2. In a long table the answers of one project follow each other. A project that comes back later is set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from ia_radar.assess.answers import non_answer, plain, rating_reader
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem, Problems, UnknownId
from ia_radar.exchange.registers.mapping import mapped, to_record, unknown
from ia_radar.exchange.registers.record import Aside, Field, Reading, Record, Tally
from ia_radar.exchange.registers.rows import Source
from ia_radar.exchange.registers.tables import open_table
from ia_radar.grid import Grid
from ia_radar.text import Text

__all__ = ["TARGETS", "read_long_table", "read_table"]

TARGETS: dict[str, tuple[str, ...]] = {
    "name": ("name", "nom", "projet", "project", "intitulé", "titre"),
    "id": ("id", "identifiant"),
    "authority": ("authority", "collectivité", "organisme", "administration"),
    "summary": ("summary", "description", "résumé", "finalité"),
    "url": ("url", "lien", "link"),
    "date": ("date",),
}
"""What a column can hold beside ratings, and the headers that say so when no mapping is given."""
_HEADERS = {plain(word): target for target, words in TARGETS.items() for word in words}
_Row = tuple[int, dict[str, str], str]


def _item(word: str, grid: Grid) -> str | None:
    """The id of the item that a header or a cell names, by id or by label."""
    wanted = plain(word.removeprefix("ratings."))
    for item in grid.items:
        if wanted in (plain(item.id), plain(item.label.fr), plain(item.label["en"])):
            return item.id
    return None


def _targets(header: Iterable[str], grid: Grid, columns: Mapping[str, str] | None) -> dict[str, str]:
    """By column, what it holds: an item id, a name of `TARGETS`, or nothing known.

    Raises:
        InvalidInput: the mapping names a column or a target that does not exist, or one target twice.
    """
    header = tuple(header)
    if columns is None:
        found = {name: _item(name, grid) or _HEADERS.get(plain(name), "") for name in header}
        first: dict[str, str] = {}
        for name, target in found.items():
            first.setdefault(target, name)
        return {name: target if first[target] == name else "" for name, target in found.items()}
    problems = Problems()
    known = (*TARGETS, *grid.items.ids)
    for name, target in columns.items():
        if name not in header:
            problems.unknown(f"columns.{name!s:.60}", "column", name, header)
        elif target not in known:
            problems.unknown(f"columns.{name!s:.60}", "target", target, known)
    given = list(columns.values())
    for double in sorted({str(target) for target in given if given.count(target) > 1}):
        problems.add(
            "columns", "double-target", f"{given.count(double)} columns are mapped to {double}; expected one"
        )
    problems.raise_if_any()
    return {name: columns.get(name, "") for name in header}


def _use(name: str, target: str) -> Field:
    return mapped(name, target) if target else unknown(name)


def _check(grid: object, columns: object) -> None:
    problems = Problems()
    if not isinstance(grid, Grid):
        problems.add("grid", "wrong-type", "expected a Grid")
    if not isinstance(columns, Mapping | None):
        problems.add("columns", "wrong-type", "expected a mapping from column to item id or target")
    problems.raise_if_any()


def read_table(
    source: Source,
    grid: Grid,
    *,
    columns: Mapping[str, str] | None = None,
    delimiter: str | None = None,
    on_aside: Callable[[Aside], object] | None = None,
) -> Reading:
    r"""A wide table: one project a row, one item a column.

    Args:
        source: a path, a file open in binary mode, or pieces of bytes of CSV.
        grid: what the ratings answer.
        columns: from column to item id or name of `TARGETS`; columns left out are kept as text. When
            None, headers are recognised by item id, item label, or the words of `TARGETS`.
        delimiter: between cells; found in the header when None.
        on_aside: called with each row that is set aside.

    Raises:
        InvalidInput: no header, an encoding that is not read, or a mapping that does not fit.

    >>> import ia_radar as ia
    >>> table = ["Projet,Autonomie,Sens du travail\n".encode(), "Accueil,3,sans objet\n".encode()]
    >>> record = next(read_table(table, ia.get_grid("girouet")))
    >>> record.assessment["autonomy"], record.assessment["meaning"].value
    (3, 'not_applicable')
    """
    _check(grid, columns)
    tally = Tally("table", on_aside)
    table = open_table(source, tally, delimiter)
    targets = _targets(table.header, grid, columns)
    return Reading(_wide(table.rows, targets, grid, tally), tally)


def _wide(rows: Iterator[_Row], targets: Mapping[str, str], grid: Grid, tally: Tally) -> Iterator[Record]:
    uses = {name: _use(name, target) for name, target in targets.items()}
    for name, use in uses.items():
        tally.declare(name, use)
    reader = rating_reader(grid.scale)
    items = {name: target for name, target in targets.items() if target in grid.items.ids}
    for line, cells, raw in rows:
        ratings: dict[str, Rating] = {}
        problems: list[Problem] = []
        for name, item in items.items():
            rating = reader.read(cells[name])
            if rating is None:
                problems.append(Problem(f"line {line}.{name}", "not-a-level", reader.refusal(cells[name])))
            else:
                ratings[item] = rating
        if problems:
            tally.set_aside(line, problems, raw)
        else:
            yield to_record(line, cells, uses, tally, assessment=Assessment(grid, ratings))
    tally.is_complete = True


def read_long_table(
    source: Source,
    grid: Grid,
    *,
    project: str,
    item: str,
    rating: str,
    delimiter: str | None = None,
    on_aside: Callable[[Aside], object] | None = None,
) -> Reading:
    r"""A long table: one answer a row, the answers of a project one after another.

    Args:
        source: a path, a file open in binary mode, or pieces of bytes of CSV.
        grid: what the ratings answer.
        project: the column that names the project.
        item: the column that names the item, by id or label.
        rating: the column with the level or the non-answer.
        delimiter: between cells; found in the header when None.
        on_aside: called with each row that is set aside.

    Returns:
        One record a project. The report counts rows; ``read`` counts those that went into a record.
        The names of past projects are remembered, to notice one that comes back.

    Raises:
        InvalidInput: no header, an encoding that is not read, or a column that does not exist.

    >>> import ia_radar as ia
    >>> table = [b"p;i;r\n", b"Accueil;autonomy;3\n", b"Accueil;meaning;Onbekend\n", b"Voirie;autonomy;1\n"]
    >>> reading = read_long_table(table, ia.get_grid("girouet"), project="p", item="i", rating="r")
    >>> [(record.name.fr, record.assessment["autonomy"]) for record in reading], reading.report.read
    ([('Accueil', 3), ('Voirie', 1)], 3)
    """
    _check(grid, None)
    tally = Tally("table", on_aside)
    table = open_table(source, tally, delimiter)
    for column in (project, item, rating):
        if column not in table.header:
            raise InvalidInput(
                [Problem("columns", "unknown-id", str(UnknownId("column", column, table.header)))]
            )
    return Reading(_long(table.rows, (project, item, rating), grid, tally), tally)


def _long(rows: Iterator[_Row], columns: tuple[str, str, str], grid: Grid, tally: Tally) -> Iterator[Record]:
    project, item, rating = columns
    reader = rating_reader(grid.scale)
    past: set[int] = set()
    for name, answers in groupby(rows, key=lambda row: row[1][project].strip()):
        ratings: dict[str, Rating] = {}
        first = 0
        for line, cells, raw in answers:
            for column in cells:
                tally.declare(
                    column, _use(column, {project: "name", item: "item", rating: "rating"}.get(column, ""))
                )
            problem = _misplaced(name, hash(name) in past, line, project)
            found, value = _item(cells[item], grid), reader.read(cells[rating])
            if problem is None and found is None:
                said = UnknownId("item", cells[item].strip(), grid.items.ids)
                problem = Problem(f"line {line}.{item}", "unknown-id", str(said))
            if problem is None and value is None:
                problem = Problem(f"line {line}.{rating}", "not-a-level", reader.refusal(cells[rating]))
            if problem is None and found in ratings:
                problem = Problem(
                    f"line {line}.{item}", "double", f"{found} was already answered for this project"
                )
            if problem is not None or found is None or value is None:
                tally.set_aside(line, [problem] if problem else [], raw)
                continue
            first = first or line
            ratings[found] = value
            tally.keep(cells)
        past.add(hash(name))
        if ratings:
            missing = tuple((key, given) for key, given in ratings.items() if isinstance(given, NonAnswer))
            yield Record(
                tally.register,
                first,
                "",
                Text(name),
                missing=missing,
                assessment=Assessment(grid, ratings),
            )
    tally.is_complete = True


def _misplaced(name: str, came_back: bool, line: int, column: str) -> Problem | None:
    if non_answer(name) is not None:
        return Problem(f"line {line}.{column}", "missing", "says nothing; expected the name of a project")
    if came_back:
        message = f"{name!r:.60} comes back after other projects; sort the table by project"
        return Problem(f"line {line}.{column}", "not-contiguous", message)
    return None
