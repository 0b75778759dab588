"""A long table of ratings: one answer a row.

Rules that hold here:

1. The answers of one project follow each other. A project that comes back later is set aside.
2. What other columns say of a project is kept as text, each different text once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ia_radar.assess.answers import Codes, RatingReader, non_answer, plain, rating_reader
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import Problems, UnknownId, quote
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.generic import check_grid, items_named
from ia_radar.exchange.registers.mapping import mapped, unknown
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.parsing.tables import NamedRow, open_table
from ia_radar.exchange.registers.record import Record, Remark
from ia_radar.grid import Grid
from ia_radar.text import Text

__all__ = ["read_long_table"]

_NO_NAME = Text("ne dit rien ; attendu : le nom d’un projet", "says nothing; expected the name of a project")


def read_long_table(
    source: TableSource,
    grid: Grid,
    *,
    project: str,
    item: str,
    rating: str,
    codes: Codes | None = None,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
) -> Reading:
    r"""A long table: one answer a row, the answers of a project one after another.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them: CSV; or a frame.
        grid: what the ratings answer.
        project: the column that names the project.
        item: the column that names the item, by id or label.
        rating: the column with the level or the non-answer.
        codes: what the codes of a survey stand for.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside.

    Returns:
        One record a project. The report counts rows; ``read`` counts those that went into a record.
        The names of past projects are remembered, to notice one that comes back.

    Raises:
        InvalidInput: no header, an encoding that is not read, or a column that does not exist.

    Examples:
        >>> import ia_radar as ia
        >>> table = [b"p;i;r\n", b"Accueil;autonomy;3\n", b"Accueil;meaning;NSP\n", b"Voirie;autonomy;1\n"]
        >>> reading = read_long_table(table, ia.get_grid("girouet"), project="p", item="i", rating="r")
        >>> [(record.name.fr, record.assessment["autonomy"]) for record in reading], reading.report.read
        ([('Accueil', 3), ('Voirie', 1)], 3)
    """
    check_grid(grid)
    reader = rating_reader(grid.scale, codes)
    account = Account("table", on_aside)
    wanted = {"project": project, "item": item, "rating": rating}
    words = {plain(column[:500]) for column in wanted.values() if isinstance(column, str)}

    def count_known(headings: Sequence[str]) -> int:
        return sum(plain(heading) in words for heading in headings)

    table = open_table(source, account, delimiter=delimiter, header=header, count_known=count_known)
    columns = _columns(wanted, table.headings, table.names)
    for name in table.names:
        target = next((target for target, column in columns.items() if column == name), "")
        use = mapped(name, "name" if target == "project" else target) if target else unknown(name)
        account.declare(name, use)
    return Reading(_records(table.rows, columns, grid, reader, account), account)


def _columns(wanted: dict[str, str], headings: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The three columns by what they hold.

    Raises:
        InvalidInput: one does not exist, or two are the same.
    """
    problems = Problems()
    columns: dict[str, str] = {}
    for target, column in wanted.items():
        alike = [
            name
            for name, heading in zip(names, headings, strict=True)
            if isinstance(column, str) and plain(heading) == plain(column[:500])
        ]
        if isinstance(column, str) and column in names:
            columns[target] = column
        elif len(alike) == 1:
            columns[target] = alike[0]
        else:
            problems.add(target, "unknown-id", str(UnknownId("column", column, names)))
    if len(set(columns.values())) < len(columns):
        problems.add("columns", "double-target", "expected three different columns")
    problems.raise_if_any()
    return columns


def _records(
    rows: Iterator[NamedRow], columns: dict[str, str], grid: Grid, reader: RatingReader, account: Account
) -> Iterator[Record]:
    project = columns["project"]
    past: set[int] = set()
    for name, answers in groupby(rows, key=lambda row: row[1][project].strip()):
        ratings: dict[str, Rating] = {}
        kept: dict[str, dict[str, None]] = {}
        first = 0
        for line, cells, raw in answers:
            answer = _answer(name, hash(name) in past, line, cells, columns, grid, reader)
            if not isinstance(answer, Remark) and answer[0] in ratings:
                text = Text(
                    f"{answer[0]} a déjà une réponse pour ce projet",
                    f"{answer[0]} was already answered for this project",
                )
                answer = Remark(f"line {line}.{columns['item']}", "double", text)
            if isinstance(answer, Remark):
                account.set_aside(line, [answer], raw)
                continue
            first = first or line
            ratings[answer[0]] = answer[1]
            reasons = {column: non_answer(cell) for column, cell in cells.items()}
            account.count(reasons)
            for column, cell in cells.items():
                if column not in columns.values() and reasons[column] is None:
                    kept.setdefault(column, {})[cell.strip()] = None
        past.add(hash(name))
        if ratings:
            yield Record(
                account.register,
                first,
                "",
                Text(name),
                kept=tuple((column, "\n".join(texts)) for column, texts in kept.items()),
                missing=tuple((key, given) for key, given in ratings.items() if isinstance(given, NonAnswer)),
                assessment=Assessment(grid, ratings),
            )


def _answer(
    name: str,
    came_back: bool,
    line: int,
    cells: dict[str, str],
    columns: dict[str, str],
    grid: Grid,
    reader: RatingReader,
) -> tuple[str, Rating] | Remark:
    """The item and the rating of a row, or why it has none."""
    if non_answer(name) is not None:
        return Remark(f"line {line}.{columns['project']}", "missing", _NO_NAME)
    if came_back:
        said = quote(name)
        text = Text(
            f"{said} revient après d’autres projets ; triez la table par projet",
            f"{said} comes back after other projects; sort the table by project",
        )
        return Remark(f"line {line}.{columns['project']}", "not-contiguous", text)
    said_item = cells[columns["item"]].strip()
    items = items_named(said_item, grid)
    place = f"line {line}.{columns['item']}"
    if not items:
        text = Text(f"aucun item {quote(said_item)}", str(UnknownId("item", said_item, grid.items.ids)))
        return Remark(place, "unknown-id", text)
    if len(items) > 1:
        known = ", ".join(items)
        text = Text(f"{quote(said_item)} peut être {known}", f"{quote(said_item)} may be {known}")
        return Remark(place, "ambiguous", text)
    rating = reader.read(cells[columns["rating"]])
    if rating is None:
        place = f"line {line}.{columns['rating']}"
        return Remark(place, "not-a-level", reader.refusal_text(cells[columns["rating"]]))
    return items[0], rating
