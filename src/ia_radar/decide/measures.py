"""Accompanying measures, what to ask a provider, what to write in a contract: a catalogue linked to items.

Rules that hold here:

1. The catalogue is data (TOML); every entry says which items it serves and where it comes from.
2. An entry is called for by a weak item (a level that signals a hazard or a manoeuvre); questions and
   clauses also by an item that nobody could answer. Nothing is called for by a section as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground.data import Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_text, instances, judge
from ia_radar._ground.files import parse
from ia_radar._ground.reading import Reader
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.model import ById, Grid, Item, Provenance, Signal
from ia_radar.text import LANGS, Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Entry",
    "Manoeuvre",
    "clauses",
    "clauses_for",
    "manoeuvres",
    "measures",
    "provider_questions",
    "questions_for",
    "read_entry",
]

_WEAK = frozenset({Signal.HAZARD, Signal.MANOEUVRE})
_OPEN = frozenset({NonAnswer.UNANSWERED, NonAnswer.UNKNOWN})


@data_fields(id=str, label=Words, text=Words, serves=list[str], provenance=Provenance)
@frozen(cache_hash=True)
class Entry:
    """One measure, question or clause of the catalogue.

    Args:
        id: stable slug.
        label: short name; the text itself for a question.
        text: what it is, in a sentence.
        serves: the items it helps, as ``grid:item``.
        provenance: whether the booklet names it, or we do.
    """

    id: str
    label: Text = field(converter=as_text)
    text: Text = field(converter=as_text)
    serves: tuple[str, ...]
    provenance: Provenance

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


@data_fields(item=Id, rating=int, measures=list[Id])
@frozen
class Manoeuvre:
    """A weak item, and the measures that help it: what the boatmen’s sign calls for.

    Args:
        item: the item.
        rating: its level.
        measures: the measures that serve it, in the order of the catalogue.
    """

    item: Item
    rating: int
    measures: tuple[Entry, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def text(self) -> Text:
        """The item and its measures in a line; that there are none, for an item of a local grid."""
        if not self.measures:
            return Text(
                f"{self.item.label.fr} : aucune mesure du catalogue, à définir localement",
                f"{self.item.label['en']}: no measure of the catalogue, to be defined locally",
            )
        fr, en = (", ".join(entry.label[lang] for entry in self.measures) for lang in LANGS)
        return Text(f"{self.item.label.fr} : {fr}", f"{self.item.label['en']}: {en}")


@lru_cache(maxsize=8)
def _catalogue(name: str, key: str) -> ById[Entry]:
    path = os.path.join(os.path.dirname(__file__), "catalog", f"{name}-1.0.0.toml")  # noqa: PTH118, PTH120 - pathlib costs 5 ms
    raw = __loader__.get_data(path)  # type: ignore[name-defined]  # the import system's own; works from a zip
    data = parse(raw, path)
    problems = Problems()
    rows = data.get(key) if isinstance(data, Mapping) else None
    entries = ById(map(read_entry, Reader({key: rows}, "", problems).children(key, required=True)))
    problems.raise_if_any()
    return entries


def read_entry(read: Reader, default: Provenance = Provenance.OURS) -> Entry:
    """An entry as a file holds it."""
    text = read.text("text", required=True) or Text("")
    entry = Entry(
        id=read.slug("id"),
        label=read.text("label") or text,
        text=text,
        serves=read.strings("serves"),
        provenance=read.choice("provenance", Provenance) or default,
    )
    read.done()
    return entry


def measures() -> ById[Entry]:
    """Every accompanying measure of the catalogue, also by id.

    Examples:
        >>> measures()["train_users"].label.fr
        'Former les futurs utilisateurs'
    """
    return _catalogue("measures", "measures")


def provider_questions() -> ById[Entry]:
    """Every question that the catalogue puts to a provider, also by id.

    Examples:
        >>> provider_questions()["hosting"].text.en
        'Where are data and computing hosted, under which law, with which transfers?'
    """
    return _catalogue("procurement", "questions")


def clauses() -> ById[Entry]:
    """Every procurement clause of the catalogue, also by id.

    Examples:
        >>> clauses()["audit"].label.en
        'Audit and error measurement'
    """
    return _catalogue("procurement", "clauses")


def manoeuvres(assessment: Assessment, *, local: Iterable[Entry] = ()) -> tuple[Manoeuvre, ...]:
    """The weak items of an assessment, each with the measures that help it, in the order of the grid.

    Args:
        assessment: on any grid. The catalogue speaks of the girouet, of the radar and of grids based on
            them: the weak items of another grid are listed without measures.
        local: measures of the authority’s own, such as those of a pack; they come after the catalogue’s.

    Raises:
        InvalidInput: something else than an assessment, or than measures.

    Examples:
        >>> import ia_radar as ia
        >>> weak = manoeuvres(ia.Assessment(ia.get_grid("girouet"), {"know_how": 2, "meaning": 3}))
        >>> [(each.id, each.measures[0].label.en) for each in weak]
        [('know_how', 'Train the future users')]
    """
    entries = _with_local(measures(), local)
    return tuple(
        Manoeuvre(item, rating, _serving(entries, assessment.grid, item))
        for item, rating in _rated(assessment)
        if not isinstance(rating, NonAnswer) and assessment.grid.scale.level(rating).signal in _WEAK
    )


def questions_for(*assessments: Assessment, local: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """The questions worth putting to a provider, from items that are weak or that nobody could answer.

    Args:
        assessments: one or more.
        local: entries of the authority’s own, such as those of a pack; they come after the catalogue’s.

    Raises:
        InvalidInput: something else than assessments, or than entries.

    Examples:
        >>> import ia_radar as ia
        >>> radar = ia.get_grid("radar")
        >>> answers = {**dict.fromkeys(radar.items.ids, 4), "privacy": ia.NonAnswer.UNKNOWN}
        >>> [question.id for question in questions_for(ia.Assessment(radar, answers))]
        ['hosting', 'personal_data']
    """
    return _called_for(_with_local(provider_questions(), local), assessments)


def clauses_for(*assessments: Assessment, local: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """The procurement clauses worth asking for, from items that are weak or that nobody could answer.

    Args:
        assessments: one or more.
        local: entries of the authority’s own, such as those of a pack; they come after the catalogue’s.

    Raises:
        InvalidInput: something else than assessments, or than entries.
    """
    return _called_for(_with_local(clauses(), local), assessments)


def _with_local(entries: ById[Entry], local: Iterable[Entry]) -> tuple[Entry, ...]:
    more: tuple[Entry, ...] = judge("local", local, instances(Entry))
    return (*entries, *more)


def _called_for(entries: tuple[Entry, ...], assessments: Iterable[Assessment]) -> tuple[Entry, ...]:
    called: set[Entry] = set()
    for assessment in assessments:
        for item, rating in _rated(assessment):
            is_called = (
                rating in _OPEN
                if isinstance(rating, NonAnswer)
                else assessment.grid.scale.level(rating).signal in _WEAK
            )
            if is_called:
                called.update(_serving(entries, assessment.grid, item))
    return tuple(entry for entry in entries if entry in called)


def _rated(assessment: Assessment) -> Iterable[tuple[Item, int | NonAnswer]]:
    if not isinstance(assessment, Assessment):
        raise InvalidInput([Problem("assessment", "wrong-type", "expected an Assessment")])
    ratings = (rating for _, rating in assessment.ratings)
    return zip(assessment.grid.items, ratings, strict=True)


def _serving(entries: tuple[Entry, ...], grid: Grid, item: Item) -> tuple[Entry, ...]:
    """The entries that serve an item: by its grid, by the one that this adapts, or by a longer form of it."""
    family = {grid.id, grid.based_on.partition("@")[0], grid.id.partition("-")[0]} - {""}
    served = {f"{name}:{item.id}" for name in family}
    return tuple(entry for entry in entries if not served.isdisjoint(entry.serves))
