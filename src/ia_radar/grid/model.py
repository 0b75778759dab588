"""The values a grid is made of: immutable, hashable, without behaviour beyond look-up.

These classes trust their arguments; `ia_radar.load_grid` is the door that checks them.
"""

from __future__ import annotations

from enum import Enum
from typing import Generic, Protocol, SupportsIndex, TypeVar, overload

from attrs import field, frozen

from ia_radar.errors import UnknownId
from ia_radar.text import Text

__all__ = ["ById", "Credit", "Grid", "Item", "Level", "Pole", "Provenance", "Scale", "Section", "Signal"]


class Provenance(Enum):
    """Where an element of a grid comes from."""

    STATED = "stated"
    """The source text says it."""
    FIGURE = "figure"
    """It stood in a figure of the source that is lost."""
    INTERPRETATION = "interpretation"
    """Our reading, supported by a named paragraph of the source."""
    OURS = "ours"
    """Our addition; the source does not say it."""

    @property
    def label(self) -> Text:
        """The word shown beside an element."""
        return _PROVENANCE_LABELS[self]


_PROVENANCE_LABELS = {
    Provenance.STATED: Text("énoncé par la source", "stated by the source"),
    Provenance.FIGURE: Text("figure perdue de la source", "lost figure of the source"),
    Provenance.INTERPRETATION: Text("interprétation", "interpretation"),
    Provenance.OURS: Text("ajout d’ia_radar", "added by ia_radar"),
}


class Signal(Enum):
    """What a level calls for, from the worst to the best.

    The words are those of river navigation, after the boatmen's *girouet* (booklet, part 3).
    """

    HAZARD = "hazard"
    MANOEUVRE = "manoeuvre"
    CAUTION = "caution"
    OPEN = "open"


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


class ById(tuple[T, ...], Generic[T]):
    """A tuple whose members can also be had by their ``id``.

    >>> import ia_radar as ia
    >>> ia.get_grid("girouet").sections["engagement"].label.fr
    'Engagement au travail'
    """

    __slots__ = ()

    @overload
    def __getitem__(self, key: str | SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> T | tuple[T, ...]:
        """The member with this id, or at this position.

        Raises:
            UnknownId: no member has this id.
        """
        if not isinstance(key, str):
            return tuple.__getitem__(self, key)
        for member in self:
            if member.id == key:
                return member
        raise UnknownId("member", key, self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(member.id for member in self)


@frozen(cache_hash=True)
class Level:
    """One level of a scale.

    Args:
        value: the whole number that is noted.
        id: stable slug.
        label: short name, for legends and tables.
        meaning: what the level says, in a sentence.
        signal: what it calls for; decides the status of a section.
    """

    value: int
    id: str
    label: Text
    meaning: Text
    signal: Signal


@frozen(cache_hash=True)
class Scale:
    """An ordinal scale: consecutive whole numbers, from the worst to the best.

    The distance between two levels means nothing; only their order does.

    Args:
        levels: at least two, ascending.
        provenance: where the scale comes from.
    """

    levels: ById[Level] = field(converter=ById[Level])
    provenance: Provenance

    @property
    def lowest(self) -> int:
        """The value of the worst level."""
        return self.levels[0].value

    @property
    def highest(self) -> int:
        """The value of the best level."""
        return self.levels[-1].value

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int) and self.lowest <= value <= self.highest

    def level(self, value: int) -> Level:
        """The level with this value.

        Raises:
            UnknownId: the scale has no such level.
        """
        if value not in self:
            raise UnknownId("level", value, [str(level.value) for level in self.levels])
        return self.levels[value - self.lowest]


@frozen(cache_hash=True)
class Pole:
    """What one end of an item looks like.

    Args:
        text: the situation, in a sentence.
        provenance: where the wording comes from; a pole that the source lacks is ``OURS``.
    """

    text: Text
    provenance: Provenance


@frozen(cache_hash=True)
class Item:
    """One thing to rate.

    Args:
        id: stable slug, unique in the grid.
        label: short name.
        provenance: where the item comes from.
        negative: what the lowest level looks like, if said.
        positive: what the highest level looks like, if said.
        questions: questions that help to rate it.
        note: a caution for the person who rates.
        derived_from: sections of other grids, as ``grid:section``, that can fill this item.
    """

    id: str
    label: Text
    provenance: Provenance
    negative: Pole | None = None
    positive: Pole | None = None
    questions: tuple[Text, ...] = ()
    note: Text | None = None
    derived_from: tuple[str, ...] = ()


@frozen(cache_hash=True)
class Section:
    """A group of items: a quadrant of the radar, an axis of the girouet.

    Args:
        id: stable slug, unique among the sections.
        label: short name.
        items: at least one.
        provenance: where the section comes from.
        question: the one question that the section asks.
    """

    # Drawing a grid hashes it: ids and labels tell sections apart, and equality looks at everything.
    id: str
    label: Text
    items: ById[Item] = field(converter=ById[Item], hash=False)
    provenance: Provenance = field(hash=False)
    question: Text | None = field(default=None, hash=False)
    _names: tuple[str, ...] = field(init=False, repr=False, eq=False, hash=True)

    @_names.default
    def _names_of_items(self) -> tuple[str, ...]:
        return tuple([item.label.fr for item in self.items])


@frozen(cache_hash=True)
class Credit:
    """Whom a grid owes, and on which terms.

    Args:
        work: title of the source.
        authors: as they ask to be credited.
        year: of publication.
        licence: SPDX identifier.
        licence_url: where the licence is.
        source_url: where the source is.
        changes: what this grid changed in the source.
    """

    work: Text
    authors: Text
    year: int | None = None
    licence: str = ""
    licence_url: str = ""
    source_url: str = ""
    changes: Text | None = None


@frozen(cache_hash=True, repr=False)
class Grid:
    """A questionnaire: sections of items rated on one scale.

    Args:
        id: stable slug.
        version: of the content; stored assessments keep it.
        title: short name, heads the charts.
        scale: the levels.
        sections: at least one.
        minimum_coverage: numerator and denominator of the share of applicable items that must be
            rated before a section says more than « fog »; exact, so that 2 of 3 reaches (2, 3).
        provenance: of the structure as a whole.
        purpose: what it is for.
        drawing: the chart that shows it by default, ``"radar"`` or ``"girouet"``.
        credit: whom it owes; None for a grid that stands on its own.
        based_on: the catalogue grid it adapts, as ``id@version``; empty when it adapts none.

    >>> import ia_radar as ia
    >>> ia.get_grid("girouet")
    <Grid girouet 1.0.0: 12 items in 4 sections, levels 1 to 4>
    """

    id: str
    version: str
    title: Text
    scale: Scale
    sections: ById[Section] = field(converter=ById[Section])
    minimum_coverage: tuple[int, int] = field(default=(2, 3), hash=False)
    provenance: Provenance = field(default=Provenance.OURS, hash=False)
    purpose: Text | None = field(default=None, hash=False)
    drawing: str = field(default="radar", hash=False)
    credit: Credit | None = field(default=None, hash=False)
    based_on: str = field(default="", hash=False)
    items: ById[Item] = field(init=False, eq=False)

    @items.default
    def _items(self) -> ById[Item]:
        return ById(item for section in self.sections for item in section.items)

    def __repr__(self) -> str:
        return (
            f"<Grid {self.id} {self.version}: {len(self.items)} items in {len(self.sections)} sections, "
            f"levels {self.scale.lowest} to {self.scale.highest}>"
        )
