"""From a TOML or JSON file, or a mapping, to a `Grid`; and back to a plain mapping.

The same loader reads the catalogue and an authority's own grid.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ia_radar._files import read_file
from ia_radar._reading import Reader, as_integer
from ia_radar.errors import Problems
from ia_radar.grid.model import ById, Credit, Grid, Item, Level, Pole, Provenance, Scale, Section, Signal
from ia_radar.text import Text

__all__ = ["grid_to_dict", "load_grid"]

_DRAWINGS = ("radar", "girouet")
_ORDER = tuple(Signal)


def load_grid(source: str | os.PathLike[str] | Mapping[str, object]) -> Grid:
    """The grid that a file or a mapping describes.

    Args:
        source: path of a ``.toml`` or ``.json`` file, or the mapping that such a file holds.
            A text may be a plain string, or a table with ``fr`` and ``en``.

    Returns:
        A whole, valid grid.

    Raises:
        InvalidInput: every problem found, each with its path, such as ``sections[2].items[0].id``.

    >>> import ia_radar as ia
    >>> level = lambda value, signal: {"value": value, "signal": signal}
    >>> ia.load_grid({
    ...     "id": "mobility", "version": "1", "title": "Mobilité",
    ...     "scale": {"levels": [level(0, "hazard"), level(1, "manoeuvre"), level(2, "open")]},
    ...     "sections": [{"id": "access", "label": "Accès", "items": [{"id": "fares", "label": "Tarifs"}]}],
    ... })
    <Grid mobility 1: 1 items in 1 sections, levels 0 to 2>
    """
    problems = Problems()
    data = source if isinstance(source, Mapping) else read_file(source)
    grid = _grid(Reader(data, "", problems))
    problems.raise_if_any()
    return grid


def _grid(read: Reader) -> Grid:
    grid = Grid(
        id=read.slug("id"),
        version=read.string("version", required=True),
        title=read.text("title", required=True) or Text(""),
        scale=_scale(read),
        sections=ById(map(_section, read.children("sections", required=True))),
        minimum_coverage=_coverage(read),
        provenance=read.choice("provenance", Provenance) or Provenance.OURS,
        purpose=read.text("purpose"),
        drawing=_drawing(read),
        credit=_credit(read.child("credit")),
        based_on=read.string("based_on"),
    )
    read.done()
    if not grid.sections:
        read.note("sections", "empty", "expected at least one section")
    _unique(read, "sections", grid.sections.ids)
    _unique(read, "items", grid.items.ids)
    return grid


def _scale(read: Reader) -> Scale:
    scale = read.child("scale", required=True)
    if scale is None:
        return Scale(ById(), Provenance.OURS)
    levels = ById(map(_level, scale.children("levels", required=True)))
    provenance = scale.choice("provenance", Provenance) or Provenance.OURS
    scale.done()
    if len(levels) < 2:
        scale.note("levels", "too-few", f"expected at least two levels, got {len(levels)}")
    for index, (lower, upper) in enumerate(pairwise(levels), start=1):
        if upper.value != lower.value + 1:
            scale.note(
                f"levels[{index}].value",
                "not-consecutive",
                f"expected {lower.value + 1}, the level after {lower.value}; got {upper.value}",
            )
        if _ORDER.index(upper.signal) < _ORDER.index(lower.signal):
            scale.note(
                f"levels[{index}].signal",
                "not-ascending",
                f"{upper.signal.value} is worse than {lower.signal.value}, the signal of the level below",
            )
    _unique(scale, "levels", levels.ids)
    return Scale(levels, provenance)


def _level(read: Reader) -> Level:
    value = read.integer("value", required=True) or 0
    label = read.text("label") or Text(str(value))
    level = Level(
        value=value,
        id=read.slug("id", required=False) or f"level_{value}".replace("-", "minus_"),
        label=label,
        meaning=read.text("meaning") or label,
        signal=read.choice("signal", Signal, required=True) or Signal.OPEN,
    )
    read.done()
    return level


def _section(read: Reader) -> Section:
    section = Section(
        id=read.slug("id"),
        label=read.text("label", required=True) or Text(""),
        items=ById(map(_item, read.children("items", required=True))),
        provenance=read.choice("provenance", Provenance) or Provenance.OURS,
        question=read.text("question"),
    )
    read.done()
    if not section.items:
        read.note("items", "empty", "expected at least one item")
    return section


def _item(read: Reader) -> Item:
    provenance = read.choice("provenance", Provenance) or Provenance.OURS
    item = Item(
        id=read.slug("id"),
        label=read.text("label", required=True) or Text(""),
        provenance=provenance,
        negative=_pole(read.child("negative"), provenance),
        positive=_pole(read.child("positive"), provenance),
        questions=read.texts("questions"),
        note=read.text("note"),
        derived_from=read.strings("derived_from"),
    )
    read.done()
    return item


def _pole(read: Reader | None, provenance: Provenance) -> Pole | None:
    """A pole; one that does not say where it comes from comes from where its item does."""
    if read is None:
        return None
    own = read.choice("provenance", Provenance) or provenance
    text = Text(fr=read.string("fr", required=True), en=read.string("en"))
    read.done()
    return Pole(text, own)


def _credit(read: Reader | None) -> Credit | None:
    if read is None:
        return None
    credit = Credit(
        work=read.text("work", required=True) or Text(""),
        authors=read.text("authors", required=True) or Text(""),
        year=read.integer("year"),
        licence=read.string("licence"),
        licence_url=read.string("licence_url"),
        source_url=read.string("source_url"),
        changes=read.text("changes"),
    )
    read.done()
    return credit


def _coverage(read: Reader) -> tuple[int, int]:
    if read.get("minimum_coverage") is None:
        return (2, 3)
    parts = [as_integer(part) for part in read.items("minimum_coverage")]
    match parts:
        case [int(top), int(bottom)] if 0 <= top <= bottom and bottom > 0:
            return (top, bottom)
    read.note("minimum_coverage", "bad-share", "expected two whole numbers such as [2, 3], at most one whole")
    return (2, 3)


def _drawing(read: Reader) -> str:
    drawing = read.string("drawing") or _DRAWINGS[0]
    if drawing not in _DRAWINGS:
        read.problems.unknown(read.at("drawing"), "drawing", drawing, _DRAWINGS)
    return drawing


def _unique(read: Reader, what: str, ids: tuple[str, ...]) -> None:
    for double in sorted({name for name in ids if name and ids.count(name) > 1}):
        read.note(what, "double-id", f"the id {double!r} stands {ids.count(double)} times; expected once")


def grid_to_dict(grid: Grid) -> dict[str, Any]:
    """The mapping that `load_grid` reads back into an equal grid.

    >>> import ia_radar as ia
    >>> radar = ia.get_grid("radar")
    >>> ia.load_grid(ia.grid.grid_to_dict(radar)) == radar
    True
    """
    from attrs import asdict

    def plain(_owner: object, _field: object, value: object) -> object:
        return value.value if isinstance(value, Provenance | Signal) else value

    def lean(value: object) -> object:
        if isinstance(value, dict):
            return {key: lean(entry) for key, entry in value.items() if entry not in (None, "", (), [])}
        return [lean(entry) for entry in value] if isinstance(value, list | tuple) else value

    data = asdict(grid, value_serializer=plain, filter=lambda attribute, _: attribute.init)
    for section in data["sections"]:
        for item in section["items"]:
            for pole in ("negative", "positive"):
                if item[pole]:
                    item[pole] = {"provenance": item[pole]["provenance"], **item[pole]["text"]}
    return lean(data)  # type: ignore[return-value]  # a dict in gives a dict out
