"""From TOML or JSON, wherever it stands, to a `Grid`; and back to a plain mapping.

The same loader reads the catalogue and an authority's own grid.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.fields import text as check_text
from ia_radar._ground.reading import (
    REFUSED,
    Reader,
    Shape,
    as_integer,
    text_of,
    to_member,
    to_text,
    to_texts,
    to_value,
    to_values,
)
from ia_radar.errors import Problems, quote
from ia_radar.grid.model import Credit, Grid, Item, Level, Pole, Provenance, Scale, Section, Signal
from ia_radar.grid.status_words import STATUS_IDS, StatusWords
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar._ground.sources import Source

__all__ = ["grid_from", "grid_to_dict", "load_grid", "read_grid", "read_statuses"]


def load_grid(source: Source) -> Grid:
    """The grid that a file, a text or a mapping describes.

    Args:
        source: path of a TOML or JSON file; its text or its bytes; the mapping that it holds; or a resource
            of a package, such as ``importlib.resources.files("mairie_radar") / "grid.toml"``. A ``str`` is a
            text when it holds a line break or begins with a brace, and a path otherwise.
            A text in it may be a plain string, or a table with ``fr`` and ``en``. An element that does not
            say where it comes from is the authority's own (`Provenance.LOCAL`).

    Returns:
        A whole, valid grid.

    Raises:
        InvalidInput: every problem found, each with its path, such as ``sections[2].items[0].id``, and in
            the message the file and the line.

    Examples:
        >>> import ia_radar as ia
        >>> level = lambda value, signal: {"value": value, "signal": signal}
        >>> ia.load_grid({
        ...     "id": "mobility", "version": "1", "title": "Mobilité",
        ...     "scale": {"levels": [level(0, "hazard"), level(1, "manoeuvre"), level(2, "open")]},
        ...     "sections": [
        ...         {"id": "access", "label": "Accès", "items": [{"id": "fares", "label": "Tarifs"}]},
        ...     ],
        ... })
        <Grid mobility 1: 1 items in 1 sections, levels 0 to 2>
    """
    from ia_radar._ground.sources import load  # where somebody has a file; the catalogue is Python

    return load(source, grid_from)


def grid_from(data: object, default: Provenance = Provenance.LOCAL) -> Grid:
    """The grid that plain values describe; see `load_grid`.

    Args:
        data: what should be a mapping.
        default: where an element comes from that does not say so: a grid that somebody loads is theirs.
    """
    problems = Problems()
    grid = read_grid(Reader(data, "", problems), default)
    problems.raise_if_any()
    return grid


def read_grid(read: Reader, default: Provenance) -> Grid:
    """A grid as a file holds it."""
    provenance = _provenance(default)
    return read.build(
        Grid,
        title=to_text,
        scale=to_value(lambda child: _scale(child, provenance)),
        sections=to_values(lambda child: _section(child, default)),
        provenance=provenance,
        purpose=to_text,
        credit=to_value(lambda child: child.build(Credit, work=to_text, authors=to_text, changes=to_text)),
    )


def _provenance(default: Provenance) -> Shape:
    return lambda read, key: default if read.get(key) is None else to_member(Provenance)(read, key)


def _scale(read: Reader, provenance: Shape) -> Scale:
    return read.build(
        Scale, levels=to_values(_level), provenance=provenance, statuses=to_value(read_statuses)
    )


def read_statuses(read: Reader) -> StatusWords:
    """The words for statuses as a file holds them."""
    return read.build(StatusWords, **dict.fromkeys(STATUS_IDS, to_text))


def _level(read: Reader) -> Level:
    """A level; its id, its label and its meaning may be left out."""
    value = as_integer(read.get("value")) or 0
    label = to_text(read, "label")
    label = Text(quote(value)) if label is None else label
    meaning = to_text(read, "meaning")
    name = read.get("id")
    name = f"level_{value}".replace("-", "minus_") if name is None else name
    return read.build(
        Level,
        id=lambda _read, _key: name,
        label=lambda _read, _key: label,
        meaning=lambda _read, _key: label if meaning is None else meaning,
        signal=to_member(Signal),
    )


def _section(read: Reader, default: Provenance) -> Section:
    return read.build(
        Section,
        label=to_text,
        items=to_values(lambda child: _item(child, default)),
        provenance=_provenance(default),
        question=to_text,
    )


def _item(read: Reader, default: Provenance) -> Item:
    """An item; a pole that does not say where it comes from comes from where the item does."""
    provenance = _provenance(default)(read, "provenance")
    of_pole = provenance if isinstance(provenance, Provenance) else default
    pole: Shape = lambda read, key: _pole(read, key, of_pole)  # noqa: E731 - a shape for two fields
    return read.build(
        Item,
        label=to_text,
        provenance=lambda _read, _key: provenance,
        negative=pole,
        positive=pole,
        questions=to_texts,
        note=to_text,
    )


def _pole(read: Reader, key: str, default: Provenance) -> object:
    """A pole: a plain string, or a table with ``provenance``, and ``fr`` and ``en`` or a plain ``text``."""
    value = read.get(key)
    if value is None:
        return None
    provenance: object = default
    child = Reader(value if isinstance(value, Mapping) else {}, read.at(key), read.problems)
    if isinstance(value, str):
        text: object = Text(value)
    elif isinstance(value, Mapping):
        provenance = _provenance(default)(child, "provenance")
        said = {name: entry for name, entry in value.items() if name != "provenance_label"}
        if said.keys() <= {"text", "provenance"} and isinstance(said.get("text"), str):
            text = Text(str(said["text"]))  # as `Grid.to_dict` gives it in one language
        else:
            text = text_of(said, child.path, read.problems, "provenance")
    else:
        read.note(key, "wrong-type", f"expected a text, or a table with fr and en, got {quote(value)}")
        return REFUSED
    before = len(read.problems)
    if text is not REFUSED:
        check_text(text, child.path, read.problems)
    if len(read.problems) > before or text is REFUSED:
        return REFUSED
    return child.judged(lambda: Pole(text, provenance))  # type: ignore[arg-type]  # judged


def grid_to_dict(grid: Grid) -> dict[str, Any]:
    """The mapping that `load_grid` reads back into an equal grid.

    Examples:
        >>> import ia_radar as ia
        >>> radar = ia.get_grid("radar")
        >>> ia.load_grid(ia.grid.grid_to_dict(radar)) == radar
        True
    """
    from attrs import asdict

    judge("grid", grid, instance(Grid))

    def plain(_owner: object, _field: object, value: object) -> object:
        return value.value if isinstance(value, Provenance | Signal) else value

    def lean(value: object) -> object:
        if isinstance(value, dict):
            return {key: lean(entry) for key, entry in value.items() if entry not in (None, "", (), [], {})}
        return [lean(entry) for entry in value] if isinstance(value, list | tuple) else value

    data = asdict(grid, value_serializer=plain, filter=lambda attribute, _: attribute.init)
    data["scale"]["statuses"] = {status: asdict(word) for status, word in grid.scale.statuses.local.items()}
    for section in data["sections"]:
        for item in section["items"]:
            for pole in ("negative", "positive"):
                if item[pole]:
                    item[pole] = {"provenance": item[pole]["provenance"], **item[pole]["text"]}
    return lean(data)  # type: ignore[return-value]  # a dict in gives a dict out
