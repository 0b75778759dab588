"""The radar's disc: sectors, rings and petals, from the shape of a grid and a theme alone.

Rules that hold here:

1. Nothing here reads a label or an id: grids of one shape share a disc, and those with sections of one size
   share petals, however many there are. A grid never seen before pays for its texts only.
2. A petal is made when first needed, and remembers its markup.
"""

from __future__ import annotations

from math import cos, floor, hypot, pi, sin, sqrt
from typing import NamedTuple, TypeAlias

from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import NonAnswer, Rating
from ia_radar.grid.model import Grid, Scale, Signal
from ia_radar.svg.canvas.memo import Memo
from ia_radar.svg.canvas.polar import edge, half, middle, petal, point
from ia_radar.svg.canvas.scene import Label, Layer, Paint, Path, Segment, Shape, Style
from ia_radar.svg.canvas.signs import SIGN, warning
from ia_radar.svg.canvas.theme import Theme
from ia_radar.svg.canvas.write import data_attribute, group_rest, layer_markup, shapes_markup

__all__ = ["Disc", "Petal", "Spoke", "disc"]

SECTION_GAP = 10.0  # from a section's first and last ray; the rings' values stand in the gap at the top
ITEM_GAP = 1.5
GLYPHS = {NonAnswer.UNANSWERED: "…", NonAnswer.UNKNOWN: "?", NonAnswer.NOT_APPLICABLE: "–"}
DASHES = {NonAnswer.UNANSWERED: "5 4", NonAnswer.UNKNOWN: "5 4", NonAnswer.NOT_APPLICABLE: "1 4"}


Petal: TypeAlias = tuple[str, str]
"""The markup of a petal, but for the start of its group, which names its item; as `group_rest` parts it."""


class Rings(NamedTuple):
    """How far each level reaches.

    Args:
        inner: radius of the hub.
        step: from a level to the next.
        lowest: the worst level.
        highest: the best level.
        hazards: the levels that bear a warning sign.
        glyph: size of what is written on a petal, where there is room.
    """

    inner: float
    step: float
    lowest: int
    highest: int
    hazards: tuple[int, ...]
    glyph: float

    @property
    def outer(self) -> float:
        """Radius of the disc."""
        return self.radius(self.highest)

    def radius(self, level: int) -> float:
        """How far the petal of this level reaches."""
        return self.inner + self.step * (level - self.lowest + 1)


class Spoke(NamedTuple):
    """Where an item stands.

    Args:
        section: index of its section.
        place: among the items of its section.
        start: angle of its first ray.
        end: angle of its last ray.
        gaps: what parts it from them.
        right: whether its label belongs on the right of the disc.
        side: how far to the right its middle points, from -1 (left) to 1.
        up: how high it points, from -1 (down) to 1.
    """

    section: int
    place: int
    start: float
    end: float
    gaps: tuple[float, float]
    right: bool
    side: float
    up: float

    @property
    def middle(self) -> float:
        """The angle halfway."""
        return (self.start + self.end) / 2


class Sector:
    """A section's share of the disc.

    Args:
        rings: how far each level reaches.
        theme: its colours.
        index: place of the section.
        sections: how many share the turn evenly, clockwise from the top.
        count: how many items share the section evenly.

    Attributes:
        right: whether its middle is on the right of the disc, or straight up or down.
        up: how high its middle points, from -1 (down) to 1.
    """

    def __init__(self, rings: Rings, theme: Theme, index: int, sections: int, count: int) -> None:
        self.rings, self.theme, self.ink = rings, theme, theme.accent(index)
        turn = 2 * pi / sections
        start, end = index * turn, (index + 1) * turn
        self.right, self.up = sin((start + end) / 2) > -1e-9, cos((start + end) / 2)
        self.spokes = tuple([_spoke(index, start, turn / count, place, count) for place in range(count)])
        outline = petal(rings.inner, rings.outer, start, end, (SECTION_GAP, SECTION_GAP))
        self.ground = Path("", Paint(self.ink.fill, opacity=0.08), outline)
        self.style = Style(theme.accent(0).text, rings.glyph, "middle", bold=True)
        self._petals: Memo[tuple[int, Rating | None, Rating | None], Petal] = Memo()

    def petal(self, place: int, rating: Rating | None, past: Rating | None) -> Petal:
        """As `Disc.petal`, on the spoke at this place."""
        key = (place, rating, past)
        petal = self._petals.get(key)
        if petal is None:
            spoke = self.spokes[place]
            if rating is None:
                value, drawn = NonAnswer.UNANSWERED.value, self._gap(spoke, NonAnswer.UNANSWERED, past, "")
            elif isinstance(rating, NonAnswer):
                value, drawn = rating.value, self._gap(spoke, rating, past, GLYPHS[rating])
            else:
                value, drawn = str(rating), self._petal(spoke, rating, past)
            markup = shapes_markup(tuple(drawn), self.style)
            petal = self._petals.keep(key, group_rest(markup, data_attribute("value", value)))
        return petal

    def _petal(self, spoke: Spoke, value: int, past: Rating | None) -> list[Shape]:
        ink, inner, outer = self.ink, self.rings.inner, self.rings.radius(value)
        shapes = self._ghost(spoke, past) if isinstance(past, int) and past > value else []
        shapes.append(self._outline(spoke, outer, "iar-petal", Paint(ink.fill)))
        if isinstance(past, int) and past < value:
            shapes.append(self._mark(spoke, past, ink.text))
        text = str(value)
        thick = outer - inner
        size = min(self.rings.glyph, thick - 4)
        at = outer - size * 0.8 - 3 if thick > size * 2 else (inner + outer) / 2
        size = min(size, _chord(spoke, at) / hypot(1, 0.65 * len(text)))
        if size >= 7:
            x, y = _inside(spoke, at)
            shapes.append(Label("", ink.text, x, y, (text,), floor(size), "middle", bold=True))
        if value in self.rings.hazards:
            room = min(SIGN, _chord(spoke, outer + 14) + 6)
            x, y = _inside(spoke, outer + 4 + room * 0.6)
            shapes += warning(
                round(x), round(y), room, self.theme.mark, outlined=past is not None or room < SIGN
            )
        return shapes

    def _gap(self, spoke: Spoke, reason: NonAnswer, past: Rating | None, glyph: str) -> list[Shape]:
        at = (self.rings.inner + self.rings.outer) / 2
        # Neighbours stand at the same distance: their squares are clear of each other at any angle.
        size = min(self.rings.glyph, _chord(spoke, at) / sqrt(2))
        dashed = Paint("none", self.ink.fill, 1.5, DASHES[reason])
        shapes: list[Shape] = [
            *(self._ghost(spoke, past) if isinstance(past, int) else ()),
            self._outline(spoke, self.rings.outer, "iar-gap", dashed),
        ]
        if glyph and size >= 6:
            x, y = _inside(spoke, at)
            shapes.append(Label("", self.theme.muted, x, y, (glyph,), floor(size), "middle", bold=True))
        return shapes

    def _outline(self, spoke: Spoke, outer: float, role: str, paint: Paint) -> Path:
        return Path(role, paint, petal(self.rings.inner, outer, spoke.start, spoke.end, spoke.gaps))

    def _ghost(self, spoke: Spoke, value: int) -> list[Shape]:
        """The earlier petal, behind."""
        pale = Paint(self.ink.fill, self.ink.fill, 1, "3 2", 0.3)
        return [self._outline(spoke, self.rings.radius(value), "iar-earlier", pale)]

    def _mark(self, spoke: Spoke, value: int, colour: str) -> Path:
        """How far the earlier petal reached, on a longer one."""
        along = edge(self.rings.radius(value), spoke.start, spoke.end, spoke.gaps)
        return Path("iar-earlier", Paint("none", colour, 1.5, "3 2"), along)


class Disc:
    """All of a radar but its texts.

    Args:
        rings: how far each level reaches.
        theme: its colours.
        sizes: how many items each section has.
    """

    def __init__(self, rings: Rings, theme: Theme, sizes: tuple[int, ...]) -> None:
        self.rings, self.theme, self.outer = rings, theme, rings.outer
        self.sectors = [_sector(rings, theme, index, len(sizes), size) for index, size in enumerate(sizes)]
        self.spokes = [spoke for sector in self.sectors for spoke in sector.spokes]
        self.style = self.sectors[0].style
        tints = [sector.ground for sector in self.sectors]
        self.frame = layer_markup(Layer("iar-ground", (*tints, self._rings()))) + layer_markup(
            Layer("iar-scale", tuple(self._values()))
        )
        self._petals: Memo[tuple[int, Rating | None, Rating | None], Petal] = Memo()
        self._hubs: Memo[str, str] = Memo()

    def petal(self, rank: int, rating: Rating | None, past: Rating | None) -> Petal:
        """What stands for a rating on the spoke of this rank, and for what it was before.

        None is for a panel that answered and has no level in common: open, and without a sign of silence.
        """
        petal = self._petals.get((rank, rating, past))
        if petal is None:
            spoke = self.spokes[rank]
            petal = self.sectors[spoke.section].petal(spoke.place, rating, past)
            self._petals.keep((rank, rating, past), petal)
        return petal

    def hub(self, text: str) -> str:
        """A few characters in the middle."""
        markup = self._hubs.get(text)
        if markup is None:
            size = min(13.0, self.rings.inner / 2.4)
            label = Label("", self.theme.muted, 0, 0, (text,), size, "middle", bold=True)
            markup = self._hubs.keep(text, layer_markup(Layer("iar-hub", (label,))))
        return markup

    def _rings(self) -> Path:
        """The rings: all round but for the gap at the top, where their values stand."""
        segments: list[Segment] = []
        for radius in self._radii():
            y = -half(sqrt(radius * radius - SECTION_GAP * SECTION_GAP))
            segments += [("M", SECTION_GAP, y), ("A", radius, radius, 0, 1, 1, -SECTION_GAP, y)]
        return Path("iar-ring", Paint("none", self.theme.line, 0.75), tuple(segments))

    def _values(self) -> list[Label]:
        size = min(11.0, self.rings.step)
        levels = range(self.rings.lowest, self.rings.highest + 1)
        return [
            Label("", self.theme.muted, 0, -radius, (str(level),), size, "middle")
            for level, radius in zip(levels, self._radii(), strict=True)
        ]

    def _radii(self) -> list[float]:
        return [self.rings.radius(level) for level in range(self.rings.lowest, self.rings.highest + 1)]


def disc(grid: Grid, theme: Theme, *, narrow: bool) -> Disc:
    """The disc of a grid; the same for all grids of its shape."""
    rings = _rings(grid.scale, len(grid.items), narrow)
    return _disc(rings, theme, tuple([len(section.items) for section in grid.sections]))


@remembered(64)
def _rings(scale: Scale, items: int, narrow: bool) -> Rings:
    inner, reach, glyph = (24.0, 118.0, 11.0) if narrow else (36.0, 230.0, 17.0)
    step = round((reach * max(1.0, items / 48) - inner) / len(scale.levels))
    hazards = tuple([level.value for level in scale.levels if level.signal is Signal.HAZARD])
    return Rings(inner, step, scale.lowest, scale.highest, hazards, glyph)


_disc = remembered(64)(Disc)
_sector = remembered(256)(Sector)


def _spoke(section: int, sector: float, step: float, place: int, count: int) -> Spoke:
    """A spoke of a sector that starts at this angle."""
    start = sector + place * step
    middle = start + step / 2
    gaps = (SECTION_GAP if place == 0 else ITEM_GAP, SECTION_GAP if place == count - 1 else ITEM_GAP)
    return Spoke(section, place, start, start + step, gaps, sin(middle) > -1e-9, sin(middle), cos(middle))


def _inside(spoke: Spoke, radius: float) -> tuple[float, float]:
    """The point halfway across a petal."""
    return point(radius, middle(radius, spoke.start, spoke.end, spoke.gaps))


def _chord(spoke: Spoke, radius: float) -> float:
    """The room across a petal at this radius."""
    across = min(pi / 2, (spoke.end - spoke.start) / 2)
    return max(0.0, 2 * radius * sin(across) - sum(spoke.gaps))
