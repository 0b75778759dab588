"""What is drawn: plain shapes with final coordinates, colours and texts, before any markup.

Rules that hold here:

1. A shape is data. Shapes stand in layers, each of which becomes one ``<g>``; a layer that is drawn again
   remembers its markup.
2. What the texts of a group have in common is said once, as its `Style`; it never changes how they look.
3. A chart that is drawn often may have `ia_radar.svg.canvas.write` write its texts as it lays them out: a
   scene takes markup too, as long as that module made it.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

__all__ = [
    "PLAIN",
    "Box",
    "Circle",
    "Label",
    "Layer",
    "Paint",
    "Path",
    "Rect",
    "Scene",
    "Segment",
    "Shape",
    "Style",
    "leading",
]

Segment: TypeAlias = tuple[str, *tuple[float, ...]]
"""A path command of SVG and its numbers: ``("M", x, y)``, ``("A", r, r, 0, large, sweep, x, y)``…"""


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float


class Paint(NamedTuple):
    """How a shape is painted; colours are ``#rrggbb``, ``none`` or ``currentColor``."""

    fill: str = "none"
    stroke: str = ""
    width: float = 1
    dash: str = ""
    opacity: float = 1


class Path(NamedTuple):
    """An outline; of a sign, ``at`` is where it starts, and the origin of its coordinates."""

    role: str
    paint: Paint
    segments: tuple[Segment, ...]
    at: tuple[float, float] | None = None


class Rect(NamedTuple):
    """A rectangle, its corners rounded by ``radius``."""

    role: str
    paint: Paint
    x: float
    y: float
    width: float
    height: float
    radius: float = 0


class Circle(NamedTuple):
    """A circle."""

    role: str
    paint: Paint
    x: float
    y: float
    radius: float


def leading(size: float) -> int:
    """Distance between two lines of text."""
    return round(size * 1.2)


class Label(NamedTuple):
    """Lines of text; ``y`` is the centre of the block, ``anchor`` is start, middle or end."""

    role: str
    colour: str
    x: float
    y: float
    lines: tuple[str, ...]
    size: float = 14
    anchor: str = "start"
    bold: bool = False
    italic: bool = False


class Style(NamedTuple):
    """What most texts of a group look like; a text that differs says so.

    Args:
        colour: of texts; when given, every text in the group has a colour of its own to be compared with it.
        size: of texts.
        anchor: of texts.
        bold: of texts.
        italic: of texts.
    """

    colour: str = ""
    size: float = 14
    anchor: str = "start"
    bold: bool = False
    italic: bool = False


PLAIN = Style()
"""What texts look like outside any group."""


Shape: TypeAlias = Path | Rect | Circle | Label


class Layer:
    """Shapes that are written together, and for whom.

    Args:
        role: its ``iar-*`` class; empty for shapes that stand bare.
        shapes: in painting order.
        item: id of the item that the layer shows, for ``data-iar-item``.
        value: what the layer says of it, for ``data-iar-value``.
        hint: what a pointer may be told over it, when the host asked for tooltips.
    """

    __slots__ = ("hint", "item", "markup", "role", "shapes", "value")

    def __init__(
        self, role: str, shapes: tuple[Shape, ...], *, item: str = "", value: str = "", hint: str = ""
    ) -> None:
        self.role = role
        self.shapes = shapes
        self.item = item
        self.value = value
        self.hint = hint
        self.markup: dict[bool, str] = {}  # by "with tooltips"; filled by the writer


class Scene(NamedTuple):
    """A whole drawing.

    Args:
        kind: ``radar``, ``girouet``…: names the root's class.
        box: what the view shows.
        lang: language of its texts.
        title: what it is.
        name: accessible name: the title and the result in a sentence.
        description: long description.
        page: colour of the background.
        text: default colour of texts.
        font: font stack.
        layers: in painting order; a text is markup that `ia_radar.svg.canvas.write` made before.
    """

    kind: str
    box: Box
    lang: str
    title: str
    name: str
    description: str
    page: str
    text: str
    font: str
    layers: tuple[Layer | str, ...]
