"""What the columns of a table say of a project, and of who answered when: by id, or by word.

Rules that hold here:

1. A word is the id or the label of a term in French or English, or a usual word for it; case, accents and
   punctuation are forgiven. Nothing is guessed.
2. What is not understood stays as text, and is noted. Only a rating sets its row aside.
3. The heading « Répondant » is not recognised by itself: it may stand over names of people. A role is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from attrs import evolve, field, frozen

from ia_radar._ground.counts import read_count
from ia_radar._ground.days import read_day
from ia_radar._ground.terms import member_of, term_reader
from ia_radar.aiact.questionnaire.fact_reader import read_fact
from ia_radar.assess.answers import non_answer
from ia_radar.assess.model import Basis, NonAnswer, Stage
from ia_radar.decide.balance.model import Aim
from ia_radar.errors import InvalidInput, quote
from ia_radar.exchange.registers.account import Account
from ia_radar.pack.model import Pack
from ia_radar.pack.uses import use_map
from ia_radar.project import OpportunityPosition, kinds, motivations, phases, stances
from ia_radar.project.use_map import UseMap, booklet_uses, use_reader
from ia_radar.text import Text

__all__ = ["FIELDS", "KnownFields", "ProjectFields", "fields_with", "read_fields"]

_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_MINUS_SIGNS = str.maketrans(dict.fromkeys("\u2212\u2012\u2013\u2014", "-"))

Read = Callable[[str], object]
"""From the text of a cell to what it says, or None."""


def _member(kind: type[Stage | Basis | Aim]) -> Read:
    return partial(member_of, kind)


def _coordinate(cell: str) -> float | None:
    """A number from -1 to 1, with a point or a comma."""
    number = cell.translate(_MINUS_SIGNS)
    if not _DECIMAL.fullmatch(number):
        return None
    value = float(number.replace(",", "."))
    return value if -1 <= value <= 1 else None


def _words(cell: str) -> str | None:
    return cell if len(cell) <= 500 else None


def _several(read: Read) -> Read:
    """A reader of several words, apart by semicolons, commas or lines; all are understood, or none."""

    def read_all(cell: str) -> tuple[object, ...] | None:
        whole = read(cell)
        values = (
            [whole]
            if whole is not None
            else [read(word) for word in re.split("[;,\n]", cell) if word.strip()]
        )
        return None if None in values else tuple(dict.fromkeys(values))

    return read_all


def _flag(cell: str) -> bool | None:
    try:
        return read_fact(cell)
    except InvalidInput:
        return None


@frozen
class _Field:
    """One thing that a column can say.

    Args:
        expected: what a cell should hold, for people.
        read: from its text to a value.
        headings: what such a column is called.
    """

    expected: Text
    read: Read
    headings: tuple[str, ...]


_COORDINATE = Text("un nombre de -1 à 1", "a number from -1 to 1")
_NUMBER_OF_PEOPLE = Text("un nombre entier", "a whole number")
_YES_OR_NO = Text("oui ou non", "yes or no")
_SHORT_WORDS = Text("quelques mots", "a few words")

FIELDS: Mapping[str, _Field] = {
    "kind": _Field(
        Text("une nature d’IA, telle que « IA prédictive »", "a kind of AI, such as « Predictive AI »"),
        term_reader(kinds),
        ("kind", "kind of ai", "type of ai", "nature d’ia", "nature de l’ia", "type d’ia"),
    ),
    "domain": _Field(
        Text("un domaine ou une famille d’usages", "a domain or a family of uses"),
        use_reader(booklet_uses, "domains", "families"),
        ("domain", "domain of use", "domaine", "domaine d’usage", "domaine d’usages"),
    ),
    "family": _Field(
        Text("une famille d’usages", "a family of uses"),
        use_reader(booklet_uses, "families"),
        ("family", "family of uses", "famille", "famille d’usage", "famille d’usages"),
    ),
    "use": _Field(
        Text("un usage de ia_radar.project.uses", "a use of ia_radar.project.uses"),
        use_reader(booklet_uses, "uses"),
        ("use", "usage"),
    ),
    "phase": _Field(
        Text("une phase, telle que « Prototype »", "a phase, such as « Prototype »"),
        term_reader(phases),
        (
            *("phase", "phase du projet", "project phase", "avancement", "état d’avancement"),
            *("stade", "stade d’avancement", "progress"),
        ),
    ),
    "stance": _Field(
        Text("une posture sur l’emploi", "a stance on jobs"),
        term_reader(stances),
        ("stance", "posture", "posture sur l’emploi", "stance on jobs"),
    ),
    "x": _Field(
        _COORDINATE,
        _coordinate,
        ("x", "position x", "Position : existant (-1) à nouveau (1)", "Position: existing (-1) to new (1)"),
    ),
    "y": _Field(
        _COORDINATE,
        _coordinate,
        ("y", "position y", "Position : agents (-1) à usagers (1)", "Position: agents (-1) to users (1)"),
    ),
    "aim": _Field(
        Text("une visée, telle que « politique climatique »", "an aim, such as « climate policy »"),
        _member(Aim),
        ("aim", "visée", "visée environnementale", "environmental aim"),
    ),
    "population": _Field(
        _NUMBER_OF_PEOPLE,
        read_count,
        ("population", "habitants", "nombre d’habitants", "inhabitants", "number of inhabitants"),
    ),
    "agents": _Field(
        _NUMBER_OF_PEOPLE,
        read_count,
        ("agents", "effectif", "effectifs", "nombre d’agents", "staff", "number of staff"),
    ),
    "provider": _Field(
        _SHORT_WORDS,
        _words,
        ("provider", "vendor", "supplier", "fournisseur", "prestataire", "éditeur"),
    ),
    "motivations": _Field(
        Text("des motivations, telles que « comprendre »", "motivations, such as « understand »"),
        _several(term_reader(motivations)),
        ("motivations", "motivation", "raisons", "reasons"),
    ),
    "is_in_house": _Field(
        _YES_OR_NO,
        _flag,
        (
            "is_in_house",
            "réalisé en interne",
            "développé en interne",
            "fait maison",
            "in house",
            "made in house",
        ),
    ),
    "is_demonstrator": _Field(
        _YES_OR_NO,
        _flag,
        ("is_demonstrator", "démonstrateur", "demonstrator", "publicly funded demonstrator"),
    ),
    "stage": _Field(
        Text("un moment, tel que « Amont »", "a stage, such as « Upstream »"),
        _member(Stage),
        ("stage", "moment", "moment de l’évaluation", "stage of assessment"),
    ),
    "basis": _Field(
        Text("« effets attendus » ou « effets observés »", "« expected effects » or « observed effects »"),
        _member(Basis),
        ("basis", "effets", "nature des effets", "effets attendus ou observés"),
    ),
    "respondent": _Field(
        _SHORT_WORDS,
        _words,
        (
            *(
                "rôle",
                "role",
                "rôle du répondant",
                "rôle de la personne",
                "rôle du répondant ou de la répondante",
            ),
            "role of the respondent",
        ),
    ),
    "date": _Field(
        Text("un jour, tel que 22/11/2026", "a day, such as 2026-11-22"),
        read_day,
        (
            "date",
            "jour",
            "date de réponse",
            "date de l’évaluation",
            "date d’évaluation",
            "date de la réponse",
            "assessment date",
            "day",
            "date of assessment",
            "horodateur",
            "timestamp",
        ),
    ),
}
"""What a column can say of a project or of its assessment, by target."""

_OF_ASSESSMENT = ("stage", "basis", "respondent", "date")
_UNREAD = Text("{} : attendu {} ; conservé comme texte", "{}: expected {}; kept as text")
_HALF = Text("une position a deux nombres ; conservé comme texte", "a position has two numbers; kept as text")
_OTHER_FAMILY = Text("n’est pas la famille du domaine {}", "is not the family of the domain {}")


@frozen
class ProjectFields:
    """What the cells of one row say.

    Args:
        project: fields of a `Record`, by name.
        assessment: options of an `Assessment`, by name.
        reasons: by column that was read, why it says nothing, or None.
    """

    project: dict[str, Any] = field(factory=dict)
    assessment: dict[str, Any] = field(factory=dict)
    reasons: dict[str, NonAnswer | None] = field(factory=dict)


_NOTHING = ProjectFields()


@frozen
class KnownFields:
    """What columns can say, and the uses that they can name.

    Args:
        fields: as `FIELDS`.
        uses: gives the families, domains and uses.
    """

    fields: Mapping[str, _Field]
    uses: Callable[[], UseMap]


_OF_THE_BOOKLET = KnownFields(FIELDS, booklet_uses)


def fields_with(packs: Iterable[Pack]) -> KnownFields:
    """What columns can say where packs add uses.

    Raises:
        InvalidInput: something else than packs, or packs that collide.
    """
    uses = use_map(packs)
    if not uses.packs:
        return _OF_THE_BOOKLET
    readers = {
        "domain": use_reader(lambda: uses, "domains", "families"),
        "family": use_reader(lambda: uses, "families"),
        "use": use_reader(lambda: uses, "uses"),
    }
    changed = {name: evolve(FIELDS[name], read=read) for name, read in readers.items()}
    return KnownFields({**FIELDS, **changed}, lambda: uses)


def read_fields(
    row_path: str,
    cells: Mapping[str, str],
    columns: Mapping[str, str],
    account: Account,
    known: KnownFields = _OF_THE_BOOKLET,
) -> ProjectFields:
    """What one row says of a project and of who answered.

    Args:
        row_path: where it stands, for notes: ``line 3``.
        cells: the text of each column.
        columns: by target of `FIELDS`, the column that says it.
        account: where what is not understood is noted.
        known: what they can say.
    """
    if not columns:
        return _NOTHING
    values: dict[str, Any] = {}
    row = ProjectFields()
    for target, column in columns.items():
        cell = cells[column].strip()
        value = known.fields[target].read(cell) if cell else None
        if value is not None:
            values[target] = value
            row.reasons[column] = None
        elif (reason := non_answer(cell)) is not None:
            row.reasons[column] = reason
        else:
            said, expected = quote(cell), FIELDS[target].expected
            text = Text(_UNREAD.fr.format(said, expected.fr), _UNREAD.en.format(said, expected["en"]))
            account.note(f"{row_path}.{column}", "not-understood", text)
    for axis, other in (("x", "y"), ("y", "x")):
        if axis in values and other not in values:
            del row.reasons[columns[axis]]
            account.note(f"{row_path}.{columns[axis]}", "half-position", _HALF)
    if "x" in values and "y" in values:
        row.project["position"] = OpportunityPosition(values["x"], values["y"])
    family = values.pop("family", "")
    domain = values.setdefault("domain", family) if family else values.get("domain", "")
    if family and domain != family and known.uses().family_of(domain) != family:
        text = Text(_OTHER_FAMILY.fr.format(domain), _OTHER_FAMILY.en.format(domain))
        account.note(f"{row_path}.{columns['family']}", "contradiction", text)
    for name, value in values.items():
        if name not in ("x", "y"):
            (row.assessment if name in _OF_ASSESSMENT else row.project)[name] = value
    return row
