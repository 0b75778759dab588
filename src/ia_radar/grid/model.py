"""The values a grid is made of: immutable, hashable, without behaviour beyond look-up.

Rules that hold here:

1. A grid is valid or does not exist: every constructor refuses what a file is refused for
   (`ia_radar._ground.fields`), so that each grid can be written and read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, in_words, stored_as, to_data
from ia_radar._ground.fields import as_optional_text, as_text, as_tuple, check_fields
from ia_radar._ground.provenance import Provenance
from ia_radar._ground.reading import as_integer
from ia_radar.errors import Problems, quote
from ia_radar.grid.by_id import ById, by_id_rule, check_unique
from ia_radar.grid.scale import Level, Scale, Signal
from ia_radar.text import Lang, Text

__all__ = ["ById", "Credit", "Grid", "Item", "Level", "Pole", "Provenance", "Scale", "Section", "Signal"]


# Rules and converters of this room


def _check_former_ids(sections: ById[Section], problems: Problems) -> None:
    """An id keeps one meaning for ever: a former one is neither in use nor claimed twice."""
    members: tuple[tuple[str, list[tuple[str, Item | Section]]], ...] = (
        ("section", [(f"sections[{place}]", section) for place, section in enumerate(sections)]),
        (
            "item",
            [
                (f"sections[{place}].items[{index}]", item)
                for place, section in enumerate(sections)
                for index, item in enumerate(section.items)
            ],
        ),
    )
    for kind, named in members:
        in_use = {member.id for _, member in named}
        claimed: set[str] = set()
        for path, member in named:
            for former in member.formerly:
                if former in in_use:
                    message = f"{former!r} is still the id of another {kind}"
                    problems.add(f"{path}.formerly", "still-used", message)
                elif former in claimed:
                    message = f"{former!r} stands twice as a former id"
                    problems.add(f"{path}.formerly", "double-id", message)
                claimed.add(former)


def _share(value: object, path: str, problems: Problems) -> object:
    """Numerator and denominator of a share, at most one whole."""
    numbers = [as_integer(number) for number in value] if isinstance(value, list | tuple) else []
    match numbers:
        case [int(top), int(bottom)] if 0 <= top <= bottom and bottom > 0:
            rule.whole(bottom, path, problems)
            return (top, bottom)
    expected = "expected two whole numbers such as [2, 3], at most one whole"
    problems.add(path, "bad-share", f"{expected}; got {quote(value)}")
    return value


def _drawing(value: object, path: str, problems: Problems) -> object:
    if isinstance(value, str) and value not in _DRAWINGS:
        problems.unknown(path, "drawing", value, _DRAWINGS)
        return value
    return rule.string(value, path, problems)


_DRAWINGS = ("radar", "girouet")


def _texts(value: Iterable[Text | str]) -> tuple[Text, ...]:
    return as_tuple(value)


def _strings(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


@data_fields(text=Text, provenance=Provenance)
@frozen(cache_hash=True)
class Pole:
    """What one end of an item looks like.

    Args:
        text: the situation, in a sentence.
        provenance: where the wording comes from; a pole that the source lacks is ``OURS``.
    """

    text: Text = field(converter=as_text)
    provenance: Provenance

    def __attrs_post_init__(self) -> None:
        check_fields(self, text=rule.text, provenance=rule.member(Provenance))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    id=str,
    label=Text,
    negative=Pole | None,
    positive=Pole | None,
    questions=list[Text],
    note=Text | None,
    provenance=Provenance,
    derived_from=list[str],
    formerly=list[str],
)
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
        formerly: ids under which earlier versions of the grid asked the same; see `Grid.renamed`.
    """

    id: str
    label: Text = field(converter=as_text)
    provenance: Provenance
    negative: Pole | None = None
    positive: Pole | None = None
    questions: tuple[Text, ...] = field(default=(), converter=_texts)
    note: Text | None = field(default=None, converter=as_optional_text)
    derived_from: tuple[str, ...] = field(default=(), converter=_strings)
    formerly: tuple[str, ...] = field(default=(), converter=_strings)

    def __attrs_post_init__(self) -> None:
        pole = rule.optional(rule.instance(Pole))
        check_fields(
            self,
            id=rule.slug,
            label=rule.text,
            provenance=rule.member(Provenance),
            negative=pole,
            positive=pole,
            questions=rule.texts,
            note=rule.optional(rule.text),
            derived_from=rule.strings,
            formerly=rule.slugs,
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def _items(value: Iterable[Item]) -> ById[Item]:
    return value  # type: ignore[return-value]  # the rule of the field judges it


@data_fields(
    id=str,
    label=Text,
    question=Text | None,
    items=list[Item],
    provenance=Provenance,
    formerly=list[str],
)
@frozen(cache_hash=True)
class Section:
    """A group of items: a quadrant of the radar, an axis of the girouet.

    Args:
        id: stable slug, unique among the sections.
        label: short name.
        items: at least one.
        provenance: where the section comes from.
        question: the one question that the section asks.
        formerly: ids that the section had in earlier versions of the grid.
    """

    # Drawing a grid hashes it: ids and labels tell sections apart, and equality looks at everything.
    id: str
    label: Text = field(converter=as_text)
    items: ById[Item] = field(converter=_items, hash=False)
    provenance: Provenance = field(hash=False)
    question: Text | None = field(default=None, converter=as_optional_text, hash=False)
    formerly: tuple[str, ...] = field(default=(), converter=_strings, hash=False)
    _labels: tuple[str, ...] = field(init=False, default=(), repr=False, eq=False, hash=True)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            id=rule.slug,
            label=rule.text,
            items=by_id_rule(Item),
            provenance=rule.member(Provenance),
            question=rule.optional(rule.text),
            formerly=rule.slugs,
        )
        object.__setattr__(self, "_labels", tuple([item.label.fr for item in self.items]))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    work=Text,
    authors=Text,
    year=int | None,
    licence=str,
    licence_url=str,
    source_url=str,
    changes=Text | None,
)
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

    work: Text = field(converter=as_text)
    authors: Text = field(converter=as_text)
    year: int | None = None
    licence: str = ""
    licence_url: str = ""
    source_url: str = ""
    changes: Text | None = field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            work=rule.text,
            authors=rule.text,
            year=rule.optional(rule.whole),
            licence=rule.string,
            licence_url=rule.string,
            source_url=rule.string,
            changes=rule.optional(rule.text),
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def _sections(value: Iterable[Section]) -> ById[Section]:
    return value  # type: ignore[return-value]  # the rule of the field judges it


@stored_as("ia_radar.grid.schema:grid_schema")
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

    Raises:
        InvalidInput: everything that is wrong, each with its path.

    Examples:
        >>> import ia_radar as ia
        >>> ia.get_grid("girouet")
        <Grid girouet 1.0.0: 12 items in 4 sections, levels 1 to 4>
    """

    id: str
    version: str
    title: Text = field(converter=as_text)
    scale: Scale
    sections: ById[Section] = field(converter=_sections)
    minimum_coverage: tuple[int, int] = field(default=(2, 3), hash=False)
    provenance: Provenance = field(default=Provenance.LOCAL, hash=False)
    purpose: Text | None = field(default=None, converter=as_optional_text, hash=False)
    drawing: str = field(default="radar", hash=False)
    credit: Credit | None = field(default=None, hash=False)
    based_on: str = field(default="", hash=False)
    items: ById[Item] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            id=rule.slug,
            version=rule.words,
            title=rule.text,
            scale=rule.instance(Scale),
            sections=by_id_rule(Section),
            minimum_coverage=_share,
            provenance=rule.member(Provenance),
            purpose=rule.optional(rule.text),
            drawing=_drawing,
            credit=rule.optional(rule.instance(Credit)),
            based_on=rule.string,
        )
        items: ById[Item] = ById(item for section in self.sections for item in section.items)
        problems = Problems()
        check_unique("sections", self.sections.ids, problems)
        check_unique("items", items.ids, problems)
        _check_former_ids(self.sections, problems)
        problems.raise_if_any()
        object.__setattr__(self, "items", items)

    @property
    def renamed(self) -> dict[str, str]:
        """Items that earlier versions asked under another id: that id, and the one they have here.

        Examples:
            >>> from attrs import evolve
            >>> import ia_radar as ia
            >>> radar = ia.get_grid("radar")
            >>> first = evolve(radar.sections[0].items[0], id="usefulness", formerly=["utility"])
            >>> section = evolve(radar.sections[0], items=[first, *radar.sections[0].items[1:]])
            >>> evolve(radar, version="2", sections=[section, *radar.sections[1:]]).renamed
            {'utility': 'usefulness'}
        """
        return {former: item.id for item in self.items for former in item.formerly}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Grid:
        """The grid that a mapping, such as parsed JSON, describes; see `ia_radar.load_grid`.

        Raises:
            InvalidInput: every problem found, each with its path.
        """
        from ia_radar.grid.load import grid_from

        return grid_from(data)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The mapping that `from_dict` reads back, ready for `json.dump`; what is empty is left out.

        Args:
            lang: give every text in this language alone, with words beside the ids; None for ids alone and
                all the languages of a text.
        """
        from ia_radar.grid.load import grid_to_dict

        return in_words(self, grid_to_dict(self), lang)

    def __repr__(self) -> str:
        return (
            f"<Grid {self.id} {self.version}: {len(self.items)} items in {len(self.sections)} sections, "
            f"levels {self.scale.lowest} to {self.scale.highest}>"
        )
