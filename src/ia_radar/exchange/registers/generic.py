"""Any table of ratings, wide: one project a row, one item a column.

Rules that hold here:

1. A rating is what `ia_radar.assess.answers` reads: a level, its word, or a word for a non-answer. Anything
   else sets the row aside; nothing is rounded, clipped or guessed.
2. A header that names no item is refused in words, with what was found and how to say where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.gaps import plain
from ia_radar._ground.remembered import remembered
from ia_radar.assess.answers import GAP_HEADING, Codes, RatingReader, non_answer, rating_reader
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.mapping import mapped, to_record, unknown
from ia_radar.exchange.registers.parsing.headings import (
    VAGUE,
    Vocabulary,
    counter,
    mapped_columns,
    match_headings,
)
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.parsing.tables import NamedRow, open_table
from ia_radar.exchange.registers.project_fields import FIELDS, KnownFields, fields_with, read_fields
from ia_radar.exchange.registers.record import Record, Remark
from ia_radar.grid import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import LANGS

__all__ = [
    "TARGETS",
    "RatingTable",
    "check_grid",
    "items_named",
    "open_ratings",
    "read_table",
    "target_of",
    "vocabulary_of",
]

TARGETS: dict[str, tuple[str, ...]] = {
    "name": (
        *("projet", "project", "nom du projet", "project name", "intitulé du projet", "titre du projet"),
        *("name of the project", "cas d’usage", "use case", "système", "system", "outil", "tool"),
        *("nom du système", "nom de l’outil", "tool name"),
    ),
    "id": ("id", "identifiant", "identifier"),
    "authority": ("authority", "collectivité", "organisme", "administration"),
    "summary": ("summary", "description", "résumé", "finalité"),
    "url": ("url", "lien", "link"),
    **{target: field.headings for target, field in FIELDS.items()},
}
"""What a column can hold beside ratings, and the headings that say so."""
_GAP = ".gap"
"""Ends the name of the column that says why an item has no level, as `Portfolio.to_columns` writes it."""
_VAGUE = {"name": ("name", "nom", "intitulé", "titre", "title")}


@remembered(16)
def vocabulary_of(grid: Grid | None) -> Vocabulary:
    """What headings mean, for a grid or without; a word that items share means each, in their order."""
    words: dict[str, dict[str, int]] = {}

    def add(word: str, target: str, rank: int) -> None:
        if plain(word):
            words.setdefault(plain(word), {}).setdefault(target, rank)

    sections, grid_id = (grid.sections, grid.id) if grid else ((), "")
    for section in sections:
        for item in section.items:
            for word in (
                item.id,
                item.label.fr,
                item.label["en"],
                f"{grid_id}.{item.id}",
                f"ratings.{item.id}",
                *item.formerly,
                *(f"{grid_id}.{former}" for former in item.formerly),
            ):
                add(word, item.id, 0)
            labels = (f"{item.label[lang]} {GAP_HEADING[lang]}" for lang in LANGS)
            for word in (f"{item.id}{_GAP}", f"{grid_id}.{item.id}{_GAP}", *labels):
                add(word, f"{item.id}{_GAP}", 0)
    for section in sections:
        for item in section.items:
            labels = (f"{section.label[lang]} {item.label[lang]}" for lang in LANGS)
            for word in (f"{section.id}.{item.id}", *labels):
                if plain(word) not in words:
                    add(word, item.id, 1)
    for rank, table in ((1, TARGETS), (VAGUE, _VAGUE)):
        for target, texts in table.items():
            for word in texts:
                if plain(word) not in words:
                    add(word, target, rank)
    return {word: tuple(meanings.items()) for word, meanings in words.items()}


def items_named(word: str, grid: Grid) -> tuple[str, ...]:
    """The ids of the items that a heading or a cell names, by id or by label."""
    meanings = vocabulary_of(grid).get(plain(word), ()) if len(word) <= 500 else ()
    return tuple(target for target, _ in meanings if target in grid.items.ids)


def check_grid(grid: object) -> None:
    """Refuse what is no grid.

    Raises:
        InvalidInput: it is none.
    """
    judge("grid", grid, instance(Grid))


def read_table(
    source: TableSource,
    grid: Grid,
    *,
    columns: Mapping[str, str] | None = None,
    codes: Codes | None = None,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
    packs: Iterable[Pack] = (),
) -> Reading:
    r"""A wide table: one project a row, one item a column.

    Headings are recognised by item id, item label (in French or English) or a usual word (`TARGETS`),
    whatever their case, accents and apostrophes, with a remark in brackets or without.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them: CSV in UTF-8, UTF-16 with its
            mark, or Windows-1252. Or a frame of pandas or polars, a table of Arrow, a mapping from
            heading to column, as it is: it is read as the CSV file that it would be saved as.
        grid: what the ratings answer.
        columns: from a column to an item, to the reason why an item has no level (``"autonomy.gap"``, as
            `Portfolio.to_columns` writes it) or to a name of `TARGETS`, for headings that are not recognised,
            or wrongly; the others still are. ``""`` keeps a column as text.
        codes: what the codes of a survey stand for, such as ``{"A3": 3, "A9": "sans objet"}``.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside: one without a name, one with something that is no
            rating.
        packs: whose uses and families a column may name, by id (``pack:use``) or by word.

    Returns:
        One record a row, with its assessment. A column that is not known stays as text in `Record.kept`.

    Raises:
        InvalidInput: no header, one that names no item or no project, an encoding that is not read, or a
            mapping that does not fit.

    Examples:
        >>> import ia_radar as ia
        >>> table = ["Projet,Autonomie,Sens du travail (1-4)\n".encode(), "Accueil,3,sans objet\n".encode()]
        >>> record = next(read_table(table, ia.get_grid("girouet")))
        >>> record.assessment["autonomy"], record.assessment["meaning"].value
        (3, 'not_applicable')
    """
    known = fields_with(packs)
    account = Account("table", on_aside)
    table = open_ratings(
        source, grid, account, columns=columns, codes=codes, delimiter=delimiter, header=header
    )
    return Reading(_records(table, account, known), account)


@frozen
class RatingTable:
    """A wide table being read.

    Args:
        grid: what its ratings answer.
        reader: of these.
        rows: below the header.
        targets: by column, what it holds; ``""`` for one that is not known.
        columns: the column of each target.
    """

    grid: Grid
    reader: RatingReader
    rows: Iterator[NamedRow]
    targets: Mapping[str, str]
    columns: Mapping[str, str] = field(init=False)
    _rated: tuple[tuple[str, str], ...] = field(init=False)

    @columns.default
    def _columns_of_targets(self) -> dict[str, str]:
        """The column of each target."""
        return {target: name for name, target in self.targets.items() if target}

    @_rated.default
    def _rated_columns(self) -> tuple[tuple[str, str], ...]:
        """The columns of ratings, each with the column that says why it is empty, if there is one."""
        items = self.grid.items.ids
        return tuple(
            (name, self.columns.get(f"{target}{_GAP}", ""))
            for name, target in self.targets.items()
            if target in items
        )

    def read_ratings(self, row: str, cells: Mapping[str, str]) -> tuple[dict[str, Rating], list[Remark]]:
        """The ratings of a row (``line 3``) by column, and what is none."""
        rated: dict[str, Rating] = {}
        remarks: list[Remark] = []
        for name, reason in self._rated:
            cell = cells[name]
            rating = self.reader.read(cell)
            if reason and rating is NonAnswer.UNANSWERED:
                cell = cells[reason]
                rating = non_answer(cell)
            if rating is None:
                remarks.append(Remark(f"{row}.{name}", "not-a-level", self.reader.refusal_text(cell)))
            else:
                rated[name] = rating
        return rated, remarks

    def assessment(self, rated: Mapping[str, Rating], **options: Any) -> Assessment:
        """The ratings of a row as an assessment."""
        return Assessment(
            self.grid, {self.targets[name]: rating for name, rating in rated.items()}, **options
        )


def open_ratings(
    source: TableSource,
    grid: Grid,
    account: Account,
    *,
    columns: Mapping[str, str] | None,
    codes: Codes | None,
    delimiter: str | None,
    header: int | None,
    has_projects: bool = True,
) -> RatingTable:
    """A wide table of ratings, its columns known; see `read_table`.

    Raises:
        InvalidInput: as `read_table`; without ``has_projects`` no column needs to name a project, and a
            vague heading such as « Nom » does not.
    """
    check_grid(grid)
    reader = rating_reader(grid.scale, codes)
    vocabulary = vocabulary_of(grid)
    if not has_projects:  # « Nom » is then that of a person
        vocabulary = {
            word: [(target, rank) for target, rank in meanings if rank < VAGUE]
            for word, meanings in vocabulary.items()
        }
    count_known = counter(vocabulary, columns, "name")
    table = open_table(source, account, delimiter=delimiter, header=header, count_known=count_known)
    known = (*TARGETS, *grid.items.ids)
    given = mapped_columns(columns, table.headings, table.names, lambda word: target_of(word, grid), known)
    targets, doubtful = match_headings(table.headings, vocabulary, given, "name")
    if len({"x", "y"} & set(targets.values())) == 1:  # one of them alone is no position, whatever it is
        targets = {
            place: target for place, target in targets.items() if place in given or target not in ("x", "y")
        }
    _check_targets(
        set(targets.values()) | (set() if has_projects else {"name"}),
        doubtful,
        table.headings,
        table.line,
        grid,
        is_mapped=any(target in grid.items.ids for target in given.values()),
    )
    by_column = {name: targets.get(position, "") for position, name in enumerate(table.names)}
    return RatingTable(grid, reader, table.rows, by_column)


def target_of(word: str, grid: Grid | None) -> str | None:
    """The target that a mapping means: an id as it stands, or a label of one item."""
    if word in TARGETS or (grid is not None and word.removesuffix(_GAP) in grid.items.ids):
        return word
    if grid is None:
        return None
    named = items_named(word, grid)
    return named[0] if len(named) == 1 else None


def _check_targets(
    targets: set[str],
    doubtful: list[tuple[str, tuple[str, ...]]],
    headings: Sequence[str],
    line: int,
    grid: Grid,
    *,
    is_mapped: bool,
) -> None:
    """Refuse a header of which nothing sure can be made.

    Raises:
        InvalidInput: it names no item, no project, or an item in doubt.
    """
    shown = ", ".join(headings)
    problems = [
        Problem(
            f"line {line}",
            "ambiguous",
            f"« {heading[:60]} » may be {', '.join(items)}; say which with columns=",
        )
        for heading, items in doubtful
        if not set(items) <= targets
    ]
    how = "say where the header is with header=, or what the columns hold with columns="
    if not is_mapped and not targets & set(grid.items.ids) and not problems:
        message = f"no column names an item of {grid.id} {grid.version}; found: {shown:.300}; {how}"
        problems.append(Problem(f"line {line}", "no-item", message))
    if not targets & {"name", "id"}:
        message = f"no column names the project; found: {shown:.300}; {how}"
        problems.append(Problem(f"line {line}", "no-name", message))
    if problems:
        raise InvalidInput(problems)


def _records(table: RatingTable, account: Account, known: KnownFields) -> Iterator[Record]:
    uses = {name: mapped(name, target) if target else unknown(name) for name, target in table.targets.items()}
    for name, use in uses.items():
        account.declare(name, use)
    columns = table.columns
    name_column = columns.get("name", "")
    described = {target: columns[target] for target in FIELDS if target in columns}
    for line, cells, raw in table.rows:
        rated, remarks = table.read_ratings(f"line {line}", cells)
        if remarks:
            account.set_aside(line, remarks, raw)
            continue
        fields = read_fields(f"line {line}", cells, described, account, known)
        record = to_record(
            line,
            cells,
            uses,
            account,
            raw=raw,
            name_column=name_column,
            rated=rated,
            assessment=table.assessment(rated, **fields.assessment),
            fields=fields,
        )
        if record is not None:
            yield record
