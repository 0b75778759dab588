"""The inventory of algorithms that French administrations publish (CRPA L312-1-3), after Etalab's sheet.

Etalab's sheet names what an inventory should say, in four groups, and fixes no file format. Authorities
publish it as a table with these words as headers; `FIELDS` is that table, read and written. Headers are
recognised whatever their case, accents and punctuation, and in a few usual wordings.

Source: Etalab, « Fiche pratique : l’inventaire des principaux traitements algorithmiques », 11 February 2021,
Licence Ouverte 2.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ia_radar._ground.gaps import plain
from ia_radar.assess.model import NonAnswer
from ia_radar.errors import InvalidInput, Problem, quote
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.mapping import declare_absent, kept, mapped, to_record, unknown
from ia_radar.exchange.registers.parsing.headings import VAGUE, counter, mapped_columns, match_headings
from ia_radar.exchange.registers.parsing.source import TableSource
from ia_radar.exchange.registers.parsing.tables import NamedRow, check_delimiter, csv_line, open_table
from ia_radar.exchange.registers.project_fields import FIELDS as FIELDS_OF_PROJECTS
from ia_radar.exchange.registers.project_fields import KnownFields, fields_with, read_fields
from ia_radar.exchange.registers.record import Field, FieldUse, Record
from ia_radar.pack.model import Pack

__all__ = ["FIELDS", "read_etalab", "write_etalab"]

_ASKED = (
    "Demandé par l’inventaire ; ce n’est pas une question des grilles.",
    "Asked by the inventory; no question of the grids.",
)

FIELDS = (
    mapped(
        "Nom de l’administration concernée", "authority", "Qui répond du traitement.", "Who answers for it."
    ),
    kept("Direction/service porteur", *_ASKED),
    kept("Contact au sein de l’administration", *_ASKED),
    mapped("Date de mise à jour des informations", "date", "La date de la fiche.", "The date of the entry."),
    mapped("Nom de l’algorithme", "name", "Le nom, à défaut la décision.", "The name, or else the decision."),
    kept("Contexte global", *_ASKED),
    mapped("Finalité de l’algorithme", "summary", "À quoi il sert.", "What it is for."),
    kept("Intervention de l’algorithme dans la décision", *_ASKED),
    kept(
        "Niveau d’automatisation de la décision",
        "Un texte libre : en faire un fait de l’AI Act serait une conclusion.",
        "Free words: making a fact of the AI Act of them would be a conclusion.",
    ),
    kept("Fondements juridiques", *_ASKED),
    mapped("Ressources connexes (décision)", "url", "Un lien vers le service.", "A link to the service."),
    kept("Nombre de décisions par an", *_ASKED),
    kept("Portée de la décision", *_ASKED),
    kept("Public concerné par la décision", *_ASKED),
    kept("Ressources connexes (impact)", *_ASKED),
    kept("Données traitées", *_ASKED),
    kept("Source des données traitées", *_ASKED),
    kept("Mode de collecte des données traitées", *_ASKED),
    kept("Type d’algorithme", *_ASKED),
    kept("Opérations effectuées par l’algorithme", *_ASKED),
    kept("Ressources connexes (fonctionnement)", *_ASKED),
)
# Other wordings of the headers: those of the sheet itself, and a few usual ones.
_ALSO = {
    "Nom de l’administration concernée": ("administration", "nom de l'administration", "collectivité"),
    "Direction/service porteur": ("direction", "service", "service porteur", "direction ou service porteur"),
    "Contact au sein de l’administration": ("contact", "contact au sein de l'administration concernée"),
    "Date de mise à jour des informations": ("date", "date de mise à jour", "mise à jour"),
    "Nom de l’algorithme": (
        "algorithme",
        "nom du traitement",
        "traitement",
        "nom du système",
        "nom du projet",
    ),
    "Contexte global": ("contexte",),
    "Finalité de l’algorithme": ("finalité", "finalités", "finalité du traitement", "description"),
    "Intervention de l’algorithme dans la décision": (
        "comment et quand l'algorithme intervient-il dans la prise de décision ?",
    ),
    "Niveau d’automatisation de la décision": ("niveau d'automatisation", "degré d'automatisation"),
    "Fondements juridiques": ("fondement juridique", "base juridique", "base légale", "bases légales"),
    "Ressources connexes (décision)": ("ressources connexes", "ressources", "lien", "url"),
    "Nombre de décisions par an": (
        "nombre de décisions administratives prises par an",
        "nombre de décisions",
    ),
    "Portée de la décision": ("portée",),
    "Public concerné par la décision": ("public concerné", "public"),
    "Ressources connexes (impact)": ("ressources connexes (2)",),
    "Données traitées": ("données",),
    "Source des données traitées": ("source des données", "sources des données"),
    "Mode de collecte des données traitées": ("mode de collecte", "mode de collecte des données"),
    "Type d’algorithme": ("type",),
    "Opérations effectuées par l’algorithme": ("opérations effectuées", "fonctionnement"),
    "Ressources connexes (fonctionnement)": ("ressources connexes (3)", "code source"),
}
_VAGUE = {"Nom de l’algorithme": ("nom", "intitulé", "titre")}
_BY_NAME = {field.name: field for field in FIELDS}
_NAME = FIELDS[4].name
_VOCABULARY = {
    **{plain(word): ((name, VAGUE),) for name, words in _VAGUE.items() for word in words},
    **{plain(word): ((name, 1),) for name, words in _ALSO.items() for word in words},
    **{plain(name): ((name, 0),) for name in _BY_NAME},
}
_REGISTER = "etalab"
_OF_PROJECTS = tuple(
    name for name in FIELDS_OF_PROJECTS if name not in ("stage", "basis", "respondent", "date")
)
"""What a mapping may say besides, of the project alone."""


def read_etalab(
    source: TableSource,
    *,
    columns: Mapping[str, str] | None = None,
    delimiter: str | None = None,
    header: int | None = None,
    on_aside: OnAside | None = None,
    packs: Iterable[Pack] = (),
) -> Reading:
    r"""The inventory that a CSV file holds, in UTF-8 (mark or no mark), UTF-16 with its mark, or Latin-1.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them; or a frame.
        columns: from a column to a content of the sheet, for headings that are not recognised, or to what
            else an inventory may say of a project: ``"kind"``, ``"phase"``, ``"use"`` and so on, in cells by
            id or by word as for `read_table`. The others still are recognised.
        delimiter: between cells; found when None.
        header: the line of the header, from 1; found when None.
        on_aside: called with each row that is set aside.
        packs: whose uses and families a column may name, by id (``pack:use``) or by word.

    Raises:
        InvalidInput: no header, an encoding that is not read, a mapping that does not fit, or no column for
            the name.

    Examples:
        >>> inventory = "Nom de l'algorithme;Finalité\nTaxe de séjour;Calculer la taxe\n"
        >>> reading = read_etalab([inventory.encode("latin-1")])
        >>> next(reading).summary.fr, [problem.code for problem in reading.report.notes]
        ('Calculer la taxe', ['encoding'])
        >>> inventory = "Outil;But;Nature;Avancement\nCrèches;Classer les demandes;Prédictive;pilote\n"
        >>> columns = {"Outil": "nom", "But": "finalité", "Nature": "kind", "Avancement": "phase"}
        >>> record = next(read_etalab(inventory.encode(), columns=columns))
        >>> record.name.fr, record.summary.fr, record.kind, record.phase
        ('Crèches', 'Classer les demandes', 'predictive', 'test')
    """
    account = Account(_REGISTER, on_aside)
    count_known = counter(_VOCABULARY, columns, _NAME)
    table = open_table(source, account, delimiter=delimiter, header=header, count_known=count_known)
    known = (*_BY_NAME, *_OF_PROJECTS)
    given = mapped_columns(columns, table.headings, table.names, _field_of, known)
    targets, _ = match_headings(table.names, _VOCABULARY, given, _NAME)
    uses = {name: _use(name, targets.get(position, "")) for position, name in enumerate(table.names)}
    if _NAME not in targets.values():
        message = f"no column says « {_NAME} »; found: {', '.join(table.headings)!s:.500}"
        raise InvalidInput([Problem(f"line {table.line}", "missing", message)])
    return Reading(_records(table.rows, uses, account, fields_with(packs)), account)


def _use(name: str, target: str) -> Field:
    if target in _BY_NAME:
        return _BY_NAME[target]
    return mapped(name, target) if target else unknown(name)


def _field_of(word: str) -> str | None:
    if word in _OF_PROJECTS:
        return word
    return next((name for name, _ in _VOCABULARY.get(plain(word), ())), None)


def _records(
    rows: Iterator[NamedRow], uses: Mapping[str, Field], account: Account, known: KnownFields
) -> Iterator[Record]:
    # Records speak of the fields by their own names, whatever the header calls them.
    names = {column: use.name for column, use in uses.items()}
    by_field = {use.name: use for use in uses.values()}
    (name_column,) = (column for column, use in uses.items() if use.name == _NAME)
    for field in by_field.values():
        account.declare(field.name, field)
    declare_absent(FIELDS, by_field, account)
    described = {use.target: use.name for use in by_field.values() if use.target in _OF_PROJECTS}
    for line, cells, raw in rows:
        named = {names[column]: cell for column, cell in cells.items()}
        fields = read_fields(f"line {line}", named, described, account, known)
        record = to_record(line, named, by_field, account, raw=raw, name_column=name_column, fields=fields)
        if record is not None:
            yield record


def write_etalab(
    records: Iterable[Record], *, delimiter: str = ";", columns: Iterable[str] = ()
) -> Iterator[str]:
    r"""An inventory as lines of CSV, to write with ``newline=""``, for Excel in ``utf-8-sig``.

    Cells that a spreadsheet would run are guarded by an apostrophe, which `read_etalab` takes off.

    Args:
        records: from any register; what a record does not know is left empty.
        delimiter: ``";"``, ``","`` or a tab.
        columns: fields of `Record.kept` to add after those of the inventory.

    Raises:
        InvalidInput: an unknown delimiter, or something else than a record.

    Examples:
        >>> record = next(read_etalab([b"Nom de l'algorithme\n=cmd|x\n"]))
        >>> lines = list(write_etalab([record]))
        >>> lines[1].split(";")[4]
        "'=cmd|x"
    """
    check_delimiter(delimiter)
    for name, value in (("records", records), ("columns", columns)):
        if isinstance(value, str | bytes) or not isinstance(value, Iterable):
            raise InvalidInput([Problem(name, "wrong-type", f"expected several {name}, got {quote(value)}")])
    others = tuple(columns)
    for index, column in enumerate(others):
        if not isinstance(column, str):
            message = f"expected the name of a field, got {quote(column)}"
            raise InvalidInput([Problem(f"columns[{index}]", "wrong-type", message)])
    return _lines(records, delimiter, others)


def _lines(records: Iterable[Record], delimiter: str, columns: tuple[str, ...]) -> Iterator[str]:
    yield csv_line([*(field.name for field in FIELDS), *columns], delimiter)
    for index, record in enumerate(records):
        if not isinstance(record, Record):
            message = f"expected a Record, got {type(record).__name__}"
            raise InvalidInput([Problem(f"records[{index}]", "wrong-type", message)])
        yield csv_line(_row(record, columns), delimiter)


def _row(record: Record, columns: tuple[str, ...]) -> list[str]:
    summary = record.summary
    texts = {
        "authority": record.authority,
        "date": record.date,
        "name": record.name.fr or record.name.en,
        "summary": (summary.fr or summary.en) if summary else "",
        "url": record.url,
    }
    missing = {name: reason.label.fr for name, reason in record.missing if reason is not NonAnswer.UNANSWERED}
    kept_texts = dict(record.kept)
    row = []
    for field in FIELDS:
        text = texts[field.target] if field.use is FieldUse.MAPPED else kept_texts.get(field.name, "")
        row.append(text or missing.get(field.name, ""))
    return [*row, *(kept_texts.get(name, "") or missing.get(name, "") for name in columns)]
