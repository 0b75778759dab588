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
from functools import lru_cache
from typing import Any

from attrs import evolve, field, frozen

from ia_radar._ground.counts import read_count
from ia_radar._ground.days import read_day
from ia_radar._ground.gaps import plain
from ia_radar.aiact.questionnaire.fact_reader import read_fact
from ia_radar.assess.answers import non_answer
from ia_radar.assess.model import Basis, NonAnswer, Stage
from ia_radar.decide.balance.model import Aim
from ia_radar.errors import InvalidInput, quote
from ia_radar.exchange.registers.account import Account
from ia_radar.pack.model import Pack
from ia_radar.pack.uses import use_map
from ia_radar.project import OpportunityPosition, kinds, motivations, phases, stances
from ia_radar.project.use_map import UseMap, booklet_uses
from ia_radar.text import Text

__all__ = ["FIELDS", "KnownFields", "ProjectFields", "fields_with", "read_fields"]

_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_MINUS_SIGNS = str.maketrans(dict.fromkeys("\u2212\u2012\u2013\u2014", "-"))

_USUAL_WORDS: Mapping[str, str] = {
    "generative": "générative|génératif|ia gen|genai|gen ai",
    "predictive": "prédictive|prédictif",
    "discriminative": "discriminante|discriminant|discriminative",
    "study": "à l’étude|idée",
    "test": "expérimentation|pilote|pilot|testing|en test",
    "prototype": "preuve de concept|proof of concept|poc|prototypage",
    "production": "en production|déployé|déployée|en service|deployed|live",
    "generalisation": "généralisé|généralisée|généralisation|roll out|scaled up",
    "stopped": "arrêté|arrêtée|abandonné|abandonnée|suspendu|abandoned",
    "upstream": "avant|before",
    "ongoing": "pendant|during",
    "closing": "fin|après|clôture|bilan|after|end",
    "expected": "attendu|attendus|effet attendu|prévu|prévus|foreseen",
    "observed": "observé|observés|effet observé|constaté|constatés|seen",
}
"""By id, what people write besides the label of a term."""

Read = Callable[[str], object]
"""From the text of a cell to what it says, or None."""


def _by_word(pairs: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """The ids by word; a word that two terms share means neither."""
    ids: dict[str, set[str]] = {}
    for id_, label in pairs:
        for word in (id_, label.fr, label["en"], *_USUAL_WORDS.get(id_, id_).split("|")):
            ids.setdefault(plain(word), set()).add(id_)
    return {word: alike.pop() for word, alike in ids.items() if len(alike) == 1}


def _term(*catalogues: Callable[[], Any]) -> Read:
    """A reader of the words of catalogues, loaded when first asked."""

    @lru_cache(maxsize=1)
    def by_word() -> dict[str, str]:
        return _by_word((term.id, term.label) for catalogue in catalogues for term in catalogue())

    return lambda cell: by_word().get(plain(cell))


def _use_term(known: Callable[[], UseMap], *lists: str) -> Read:
    """A reader of the words of a map of uses, loaded when first asked.

    Args:
        known: gives the map.
        lists: of it, those that a cell may name.
    """

    @lru_cache(maxsize=1)
    def words() -> tuple[frozenset[str], dict[str, str]]:
        terms = [term for name in lists for term in getattr(known(), name)]
        labels = [(term.id, term.label) for term in terms]
        labels += [(term.id, short) for term in terms if (short := known().short_labels.get(term.id))]
        return frozenset(term.id for term in terms), _by_word(labels)

    def read(cell: str) -> str | None:
        ids, by_word = words()
        is_id = cell in ids or known().is_of_absent_pack(cell)
        return cell if is_id else by_word.get(plain(cell))

    return read


def _member(kind: type[Stage | Basis | Aim]) -> Read:
    ids = _by_word((member.value, member.label) for member in kind)

    def read(cell: str) -> object:
        found = ids.get(plain(cell))
        return None if found is None else kind(found)

    return read


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
        _term(kinds),
        ("kind", "kind of ai", "type of ai", "nature d’ia", "nature de l’ia", "type d’ia"),
    ),
    "domain": _Field(
        Text("un domaine ou une famille d’usages", "a domain or a family of uses"),
        _use_term(booklet_uses, "domains", "families"),
        ("domain", "domain of use", "domaine", "domaine d’usage", "domaine d’usages"),
    ),
    "family": _Field(
        Text("une famille d’usages", "a family of uses"),
        _use_term(booklet_uses, "families"),
        ("family", "family of uses", "famille", "famille d’usage", "famille d’usages"),
    ),
    "use": _Field(
        Text("un usage de ia_radar.project.uses", "a use of ia_radar.project.uses"),
        _use_term(booklet_uses, "uses"),
        ("use", "usage"),
    ),
    "phase": _Field(
        Text("une phase, telle que « Prototype »", "a phase, such as « Prototype »"),
        _term(phases),
        (
            *("phase", "phase du projet", "project phase", "avancement", "état d’avancement"),
            *("stade", "stade d’avancement", "progress"),
        ),
    ),
    "stance": _Field(
        Text("une posture sur l’emploi", "a stance on jobs"),
        _term(stances),
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
        _several(_term(motivations)),
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
        "domain": _use_term(lambda: uses, "domains", "families"),
        "family": _use_term(lambda: uses, "families"),
        "use": _use_term(lambda: uses, "uses"),
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
