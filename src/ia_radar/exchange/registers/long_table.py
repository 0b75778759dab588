"""A long table of ratings: one answer a row.

Rules that hold here:

1. The answers of one project follow each other. A project that comes back later is set aside.
2. What other columns say of a project is read as in a wide table, from the first row that says it; a row that
   says something else is noted. What is not known is kept as text, each different text once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import field, frozen

from ia_radar._ground.gaps import plain
from ia_radar.assess.answers import GAP_HEADING, Codes, RatingReader, non_answer, rating_reader
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem, Problems, UnknownId, quote
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.generic import TARGETS, check_grid, items_named, vocabulary_of
from ia_radar.exchange.registers.mapping import mapped, unknown
from ia_radar.exchange.registers.parsing.headings import mapped_columns, match_headings
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.parsing.tables import NamedRow, Table, open_table
from ia_radar.exchange.registers.project_fields import FIELDS, KnownFields, fields_with, read_fields
from ia_radar.exchange.registers.record import Record, Remark
from ia_radar.grid import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Text

__all__ = ["read_long_table"]

_OF_ANSWERS = {
    "gap": ("gap", GAP_HEADING.fr, GAP_HEADING["en"]),
    "note": ("note", "notes"),
}
"""What a column can say of each answer, and the headings that say so."""
_OF_ANSWERS_BY_WORD = {plain(word): ((target, 1),) for target, words in _OF_ANSWERS.items() for word in words}
_TEXTS = ("id", "authority", "summary", "url", "date")
_OTHER = Text(
    "{} ; une autre ligne du projet dit {}, qui est repris",
    "{}; another row of the project says {}, which stands",
)
_NO_NAME = Text("ne dit rien ; attendu : le nom d’un projet", "says nothing; expected the name of a project")


def read_long_table(
    source: TableSource,
    grid: Grid,
    *,
    project: str,
    item: str,
    rating: str,
    columns: Mapping[str, str] | None = None,
    codes: Codes | None = None,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
    packs: Iterable[Pack] = (),
) -> Reading:
    r"""A long table: one answer a row, the answers of a project one after another.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them: CSV; or a frame.
        grid: what the ratings answer.
        project: the column that names the project.
        item: the column that names the item, by id or label.
        rating: the column with the level or the non-answer.
        columns: what other columns hold, for headings that are not recognised: a name of `TARGETS` such as
            ``"kind"``; ``"gap"``, why an answer has no level, or ``"note"``, as `Portfolio.answer_columns`
            writes them; ``""`` keeps a column as text.
        codes: what the codes of a survey stand for.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside.
        packs: whose uses and families a column may name, by id (``pack:use``) or by word.

    Returns:
        One record a project. The report counts rows; ``read`` counts those that went into a record.
        The names of past projects are remembered, to notice one that comes back.

    Raises:
        InvalidInput: no header, an encoding that is not read, a column that does not exist, or a mapping that
            does not fit.

    Examples:
        >>> import ia_radar as ia
        >>> table = [b"p;i;r\n", b"Accueil;autonomy;3\n", b"Accueil;meaning;NSP\n", b"Voirie;autonomy;1\n"]
        >>> reading = read_long_table(table, ia.get_grid("girouet"), project="p", item="i", rating="r")
        >>> [(record.name.fr, record.assessment["autonomy"]) for record in reading], reading.report.read
        ([('Accueil', 3), ('Voirie', 1)], 3)
        >>> table = {"p": ["Voirie"], "Phase": ["pilote"], "i": ["autonomy"], "r": [3], "note": ["à suivre"]}
        >>> record = next(read_long_table(table, ia.get_grid("girouet"), project="p", item="i", rating="r"))
        >>> record.phase, record.assessment.notes
        ('test', (('autonomy', 'à suivre'),))
    """
    check_grid(grid)
    reader = rating_reader(grid.scale, codes)
    known = fields_with(packs)
    account = Account("table", on_aside)
    wanted = {"project": project, "item": item, "rating": rating}
    words = {plain(column[:500]) for column in wanted.values() if isinstance(column, str)}

    def count_known(headings: Sequence[str]) -> int:
        return sum(plain(heading) in words for heading in headings)

    table = open_table(source, account, delimiter=delimiter, header=header, count_known=count_known)
    asked = _columns(wanted, table.headings, table.names)
    targets = {asked["project"]: "name", asked["item"]: "item", asked["rating"]: "rating"}
    targets |= _other_targets(columns, table, targets)
    for name in table.names:
        account.declare(name, mapped(name, targets[name]) if targets.get(name) else unknown(name))
    by_target = {target: name for name, target in targets.items() if target}
    return Reading(_records(table.rows, by_target, grid, reader, account, known), account)


def _other_targets(
    columns: Mapping[str, str] | None, table: Table, asked: Mapping[str, str]
) -> dict[str, str]:
    """What the columns hold that are neither of the three, as far as a mapping or their heading says it.

    Raises:
        InvalidInput: a mapping that does not fit.
    """
    taken = {table.names.index(name): target for name, target in asked.items()}
    known = (*TARGETS, *_OF_ANSWERS)
    given = mapped_columns(
        columns, table.headings, table.names, lambda word: word if word in known else None, known
    )
    double = [taken[position] for position in given.keys() & taken.keys()]
    if double or "name" in given.values():
        which = ", ".join(double) or "name"
        raise InvalidInput(
            [Problem("columns", "double-target", f"several columns are mapped to {which}; expected one")]
        )
    vocabulary = {**vocabulary_of(None), **_OF_ANSWERS_BY_WORD}
    found, _ = match_headings(table.headings, vocabulary, {**given, **taken}, "name")
    targets = {table.names[position]: target for position, target in found.items() if position not in taken}
    if len({"x", "y"} & set(targets.values())) == 1:  # one of them alone is no position, whatever it is
        targets = {name: target for name, target in targets.items() if target not in ("x", "y")}
    return targets


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


@frozen
class _Answers:
    """The rows of one project so far.

    Args:
        line: of the first.
        ratings: by item.
        notes: by item.
        texts: by column that is neither an item nor an answer, its different texts with the line of each.
    """

    line: int
    ratings: dict[str, Rating] = field(factory=dict)
    notes: dict[str, str] = field(factory=dict)
    texts: dict[str, dict[str, int]] = field(factory=dict)


def _records(
    rows: Iterator[NamedRow],
    columns: Mapping[str, str],
    grid: Grid,
    reader: RatingReader,
    account: Account,
    known: KnownFields,
) -> Iterator[Record]:
    project = columns["name"]
    of_answers = {columns[target] for target in ("name", "item", "rating", *_OF_ANSWERS) if target in columns}
    # A word of a vocabulary says something, though « en cours » alone is also a word for no answer yet.
    readers = {column: known.fields[target].read for target, column in columns.items() if target in FIELDS}
    past: set[int] = set()
    for name, group in groupby(rows, key=lambda row: row[1][project].strip()):
        answers: _Answers | None = None
        for line, cells, raw in group:
            answer = _answer(name, hash(name) in past, line, cells, columns, grid, reader)
            if answers and not isinstance(answer, Remark) and answer[0] in answers.ratings:
                text = Text(
                    f"{answer[0]} a déjà une réponse pour ce projet",
                    f"{answer[0]} was already answered for this project",
                )
                answer = Remark(f"line {line}.{columns['item']}", "double", text)
            if isinstance(answer, Remark):
                account.set_aside(line, [answer], raw)
                continue
            answers = answers or _Answers(line)
            item, rating = answer
            answers.ratings[item] = rating
            if note := cells[columns["note"]].strip() if "note" in columns else "":
                answers.notes[item] = note
            reasons = {
                column: None if column in readers and readers[column](cell.strip()) else non_answer(cell)
                for column, cell in cells.items()
            }
            account.count(reasons)
            for column, cell in cells.items():
                if column not in of_answers and reasons[column] is None:
                    answers.texts.setdefault(column, {}).setdefault(cell.strip(), line)
        past.add(hash(name))
        if answers:
            yield _record(name, answers, columns, grid, account, known)


def _record(
    name: str,
    answers: _Answers,
    columns: Mapping[str, str],
    grid: Grid,
    account: Account,
    known: KnownFields,
) -> Record:
    """The record of a project, from what its rows say."""
    first = {column: next(iter(texts)) for column, texts in answers.texts.items()}
    described = {target: column for target, column in columns.items() if target in FIELDS and column in first}
    fields = read_fields(f"line {answers.line}", first, described, account, known)
    mapped = {column: target for target, column in columns.items() if target in TARGETS}
    for column in mapped.keys() & answers.texts.keys():
        for text, line in list(answers.texts[column].items())[1:]:
            said = Text(*(_OTHER[lang].format(quote(text), quote(first[column])) for lang in ("fr", "en")))
            account.note(f"line {line}.{column}", "contradiction", said)
    is_read = {column for column, target in mapped.items() if target in _TEXTS or column in fields.reasons}
    unread = {column: texts for column, texts in answers.texts.items() if column not in is_read}
    words = {target: first.get(column, "") for column, target in mapped.items()}
    ratings = answers.ratings
    return Record(
        account.register,
        answers.line,
        words.get("id", ""),
        Text(name),
        words.get("authority", ""),
        Text(words["summary"]) if words.get("summary") else None,
        words.get("url", ""),
        words.get("date", ""),
        kept=tuple((column, "\n".join(texts)) for column, texts in unread.items()),
        missing=tuple((key, given) for key, given in ratings.items() if isinstance(given, NonAnswer)),
        assessment=Assessment(grid, ratings, notes=answers.notes, **fields.assessment),
        **fields.project,
    )


def _answer(
    name: str,
    came_back: bool,
    line: int,
    cells: dict[str, str],
    columns: Mapping[str, str],
    grid: Grid,
    reader: RatingReader,
) -> tuple[str, Rating] | Remark:
    """The item and the rating of a row, or why it has none."""
    if non_answer(name) is not None:
        return Remark(f"line {line}.{columns['name']}", "missing", _NO_NAME)
    if came_back:
        said = quote(name)
        text = Text(
            f"{said} revient après d’autres projets ; triez la table par projet",
            f"{said} comes back after other projects; sort the table by project",
        )
        return Remark(f"line {line}.{columns['name']}", "not-contiguous", text)
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
    column = columns["rating"]
    rating = reader.read(cells[column])
    if rating is NonAnswer.UNANSWERED and "gap" in columns:
        column = columns["gap"]
        rating = non_answer(cells[column])
    if rating is None:
        return Remark(f"line {line}.{column}", "not-a-level", reader.refusal_text(cells[column]))
    return items[0], rating
