"""The decision radar: a petal an item, as long as its level; gaps stay open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score, Status
from ia_radar.describe import Told, rating_label, tell
from ia_radar.grid.model import Grid, Item, Signal
from ia_radar.svg.embed import Svg
from ia_radar.svg.frame import (
    DERIVED,
    MARGIN,
    compared,
    counted,
    credit,
    draw_score,
    gathered,
    movement,
    read_options,
    scored,
    short_rating,
)
from ia_radar.svg.labels import stack, width, wrap
from ia_radar.svg.polar import middle, petal, point
from ia_radar.svg.scene import Box, Group, Layer, Paint, Path, Segment, Shape, Style, Words
from ia_radar.svg.signs import warning
from ia_radar.svg.theme import LIGHT, Theme
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.panel import Panel

__all__ = ["radar"]

SECTION_GAP = 10.0  # from a section's first and last ray; the rings' values stand in the gap at the top
ITEM_GAP = 1.5
LABEL, STATE, HEADING = 14, 12, 18
GLYPHS = {NonAnswer.UNANSWERED: "…", NonAnswer.UNKNOWN: "?", NonAnswer.NOT_APPLICABLE: "–"}
DASHES = {NonAnswer.UNANSWERED: "5 4", NonAnswer.UNKNOWN: "5 4", NonAnswer.NOT_APPLICABLE: "1 4"}
_NO_WORDS: Mapping[str, Text] = {}


def radar(
    subject: Assessment | Score | Panel,
    *,
    compare: Assessment | Score | Panel | None = None,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """An assessment as a radar of petals.

    Any grid can be drawn, whatever its sections, items and levels. A missing answer is an open, dashed
    petal with its reason under the label; a hazard bears a warning sign.

    Args:
        subject: what was answered; of a panel, what it agrees on, with the range of its answers.
        compare: an earlier state on the same grid, drawn behind.
        title: name of the project, set after the grid's.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images, 100 to 10 000; under 480 the layout for narrow places
            is taken, with the labels in a list. None for a drawing that fills its place.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell the rating of an item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value, or ``compare`` stands on another grid.

    >>> import ia_radar as ia
    >>> drawing = ia.svg.radar(ia.Assessment(ia.get_grid("radar"), {"utility": 4}), title="Cantines")
    >>> drawing.name
    'Radar de décision – Cantines. 1 réponse sur 13. Brouillard : IA utile, IA de confiance, ...'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    result = scored(subject)
    grid = result.assessment.grid
    earlier = compared(compare, grid)
    tells = tell(result, lang)
    layout = _layout(grid, lang, theme, options.narrow, earlier is not None)
    panel = gathered(subject)
    if panel is None:
        layers = layout.layers(result, tells, earlier)
    else:
        from ia_radar.svg.voices import unsettled, voices

        layers = layout.layers(result, tells, earlier, unsettled(panel))
        layers = (*layers, voices(panel, layout.place, theme))
    return draw_score("radar", result, options, layout.box, layers, tells, earlier, panel)


class _Spoke(NamedTuple):
    """Where an item stands: its place among items and sections, and its angles."""

    rank: int
    section: int
    item: Item
    start: float
    end: float
    gaps: tuple[float, float]

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


class _Label(NamedTuple):
    """Where a label was put: its anchor point, the side it reads to, its lines and its height."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    height: float


@lru_cache(maxsize=128)
def _layout(grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> _Layout:
    return _Layout(grid, lang, theme, narrow, moving)


class _Layout:
    """All of a radar that depends on grid, language and theme alone, made once and kept.

    One layer for each possible answer to each item is made when first needed.
    """

    def __init__(self, grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> None:
        self.grid, self.lang, self.theme, self.narrow, self.moving = grid, lang, theme, narrow, moving
        reach = (118.0 if narrow else 230.0) * max(1.0, len(grid.items) / 48)
        self.inner = 24.0 if narrow else 36.0
        self.step = round((reach - self.inner) / len(grid.scale.levels))
        self.outer = self.inner + self.step * len(grid.scale.levels)
        self.spokes = _spokes(grid)
        self.hazards = {level.value for level in grid.scale.levels if level.signal is Signal.HAZARD}
        self.state_width = self._reserved()
        self.labels: dict[int, _Label] = {}
        self.headings: dict[int, _Label] = {}
        placed = self._list_labels() if narrow else self._ring_labels()
        foot, self.box = credit(placed, grid, lang, theme)
        self.frame = [
            Layer("iar-ground", tuple(self._ground())),
            Layer("iar-scale", tuple(self._ring_values())),
            Layer("iar-leaders", tuple(self._leaders())),
            *self._sections(),
            *self._labels(),
            Layer("iar-keys", tuple(self._keys())),
            foot,
        ]
        size, ink = (11.0, theme.accent(0).text) if narrow else (17.0, theme.accent(0).text)
        self.petals = Style(ink, size, "middle", bold=True, width=1.5, dash=DASHES[NonAnswer.UNANSWERED])
        self.states = {anchor: Style(theme.muted, STATE, anchor, italic=True) for anchor in ("start", "end")}
        self.statuses = Style(theme.muted, STATE)
        self._answers: dict[tuple[int, Rating, Rating | None], Layer] = {}
        self._told: dict[tuple[int, Rating, bool, Rating | None, Text | None], Layer] = {}
        self._statuses: dict[tuple[int, Status], Layer] = {}
        self._hubs: dict[str, Layer] = {}

    def radius(self, value: int) -> float:
        """How far the petal of this level reaches."""
        return self.inner + self.step * (value - self.grid.scale.lowest + 1)

    def place(self, item: str, level: int) -> tuple[float, float]:
        """Where a level of an item stands, off the middle of its petal."""
        spoke = next(own for own in self.spokes if own.item.id == item)
        return point(self.radius(level), spoke.start + 0.76 * (spoke.end - spoke.start))

    # -- the ground: tinted sectors, rings, their values --------------------------------------------

    def _ground(self) -> list[Shape]:
        shapes: list[Shape] = []
        gaps = (SECTION_GAP, SECTION_GAP)
        for index in range(len(self.grid.sections)):
            own = self._own(index)
            tint = Paint(self.theme.accent(index).fill, opacity=0.08)
            shapes.append(Path("", tint, petal(self.inner, self.outer, own[0].start, own[-1].end, gaps)))
        rings: list[Segment] = []
        for level in self.grid.scale.levels:  # all round but for the gap at the top, where the value stands
            radius = self.radius(level.value)
            y = -sqrt(radius * radius - SECTION_GAP * SECTION_GAP)
            rings += [("M", SECTION_GAP, y), ("A", radius, radius, 0, 1, 1, -SECTION_GAP, y)]
        return [*shapes, Path("iar-ring", Paint("none", self.theme.line, 0.75), tuple(rings))]

    def _own(self, section: int) -> list[_Spoke]:
        return [spoke for spoke in self.spokes if spoke.section == section]

    def _ring_values(self) -> list[Shape]:
        size = min(11.0, self.step)
        return [
            Words("", self.theme.muted, 0, -self.radius(level.value), (str(level.value),), size, "middle")
            for level in self.grid.scale.levels
        ]

    # -- labels around the disc ---------------------------------------------------------------------

    def _ring_labels(self) -> Box:
        """Put labels and headings in a column on each side; the box that holds all."""
        edge = 0.0
        for side in (1, -1):
            edge = max(edge, self._column(side))
        half = edge + MARGIN
        for index, label in self.headings.items():
            self.headings[index] = label._replace(x=(edge if label.anchor == "end" else -edge))
        blocks = [*self.labels.values(), *self.headings.values()]
        top = min(-self.outer - 12, *(label.y - label.height / 2 for label in blocks))
        bottom = max(self.outer + 12, *(label.y + label.height / 2 for label in blocks))
        return Box(-half, top - 16, 2 * half, bottom - top + 24)

    def _column(self, side: int) -> float:
        """Place what stands on one side (1 right, -1 left); how far from the middle it reaches."""
        entries: list[
            tuple[float, float, int, tuple[str, ...]]
        ] = []  # wanted y, height, index or ~section, lines
        for spoke in self.spokes:
            if (sin(spoke.middle) >= 0) is (side > 0):
                lines = _fitted(spoke.item.label[self.lang], LABEL)
                height = LABEL * 1.2 * len(lines) + STATE * 1.2 + 6
                up = cos(spoke.middle)
                wanted = -up * (self.outer + 14 + height / 2 * abs(up))
                entries.append((wanted, height, spoke.rank, lines))
        for index, section in enumerate(self.grid.sections):
            own = self._own(index)
            centre = (own[0].start + own[-1].end) / 2
            if (sin(centre) > -1e-9) is (side > 0):
                lines = _fitted(section.label[self.lang], HEADING, (260, 330, 420), bold=True)
                height = HEADING * 1.2 * len(lines) + STATE * 1.2 + 8
                here = [
                    entry for entry in entries if entry[2] >= 0 and self.spokes[entry[2]].section == index
                ]
                if cos(centre) > -0.3:
                    wanted = min((y - tall / 2 for y, tall, *_ in here), default=-self.outer) - height / 2 - 6
                else:
                    wanted = max((y + tall / 2 for y, tall, *_ in here), default=self.outer) + height / 2 + 6
                entries.append((wanted, height, ~index, lines))
        entries.sort(key=lambda entry: entry[0])
        heights = [entry[1] for entry in entries]
        centres = stack([entry[0] for entry in entries], heights)
        crowded = sum(heights) > 2.8 * self.outer
        reach = self.outer + 20
        for (_, height, index, lines), y in zip(entries, centres, strict=True):
            x = self.outer + 40 if crowded else self._clear(y, height)
            size, bold = (LABEL, False) if index >= 0 else (HEADING, True)
            wide = max(width(line, size, bold=bold) for line in lines)
            reach = max(reach, x + wide + (0 if index >= 0 else 30))
            if index >= 0:
                wide = max(wide, self.state_width)
                reach = max(reach, x + wide)
                self.labels[index] = _Label(side * x, y, "start" if side > 0 else "end", lines, height)
            else:
                self.headings[~index] = _Label(0, y, "end" if side > 0 else "start", lines, height)
        return reach

    def _reserved(self) -> float:
        """Room for what is written of an answer."""
        words = [*(reason.label[self.lang] for reason in NonAnswer), DERIVED[self.lang]]
        wide = max(width(word, STATE) for word in words)
        return wide + width(f" → {self.grid.scale.highest} ({DERIVED[self.lang]}) ↑", STATE) * self.moving

    def _clear(self, y: float, height: float) -> float:
        """How far from the middle a block must stand to stay clear of the disc and of the other side."""
        reach = self.outer + 14
        near = max(0.0, abs(y) - height / 2)
        return max(14.0, sqrt(max(0.0, reach * reach - near * near)))

    # -- labels in a list under the disc ------------------------------------------------------------

    def _list_labels(self) -> Box:
        """Put numbers around the disc and the labels in a list under it; the box that holds all."""
        half = max(180.0, self.outer + 40)
        left, right = -half + MARGIN / 2, half - MARGIN / 2
        y = self.outer + 34
        for index, section in enumerate(self.grid.sections):
            lines = wrap(section.label[self.lang], 15, right - left - 100, bold=True)
            height = 15 * 1.2 * len(lines) + 8
            self.headings[index] = _Label(left, y + height / 2, "start", lines, height)
            y += height
            for spoke in self.spokes:
                if spoke.section == index:
                    beside = 26 if self.moving else 44 + self.state_width
                    lines = wrap(spoke.item.label[self.lang], LABEL, right - left - beside)
                    height = LABEL * 1.2 * len(lines) + 5
                    self.labels[spoke.rank] = _Label(left + 26, y + height / 2, "start", lines, height)
                    y += height + STATE * 1.2 * self.moving
            y += 8
        return Box(-half, -self.outer - 34, 2 * half, y + self.outer + 34)

    # -- texts that never change --------------------------------------------------------------------

    def _sections(self) -> list[Layer]:
        """The headings."""
        size = 15 if self.narrow else HEADING
        up = 0 if self.narrow else STATE * 0.6
        return [
            _texts(
                "iar-section",
                [
                    Words(
                        "",
                        self.theme.heading(index),
                        label.x,
                        label.y - up,
                        label.lines,
                        size,
                        anchor,
                        bold=True,
                    )
                    for index, label in self.headings.items()
                    if label.anchor == anchor
                ],
            )
            for anchor in ("start", "end")
        ]

    def _labels(self) -> list[Layer]:
        """The names of the items, by the side they read to."""
        up = 0 if self.narrow else STATE * 0.6
        return [
            _texts(
                "iar-label",
                [
                    Words("", "", label.x, label.y - up, label.lines, LABEL, anchor)
                    for label in self.labels.values()
                    if label.anchor == anchor
                ],
            )
            for anchor in ("start", "end")
        ]

    def _keys(self) -> list[Shape]:
        """In the narrow layout, each item's number: at its petal and before its name."""
        if not self.narrow:
            return []
        shapes: list[Shape] = []
        for index, label in self.labels.items():
            spoke = self.spokes[index]
            key, colour = (str(index + 1),), self.theme.heading(spoke.section)
            x, y = point(self.outer + 12, spoke.middle)
            first = label.y - LABEL * 1.2 * (len(label.lines) - 1) / 2
            shapes += [
                Words("", colour, x, y, key, 11, "middle", bold=True),
                Words("", colour, label.x - 8, first, key, 11, "end", bold=True),
            ]
        return shapes

    def _leaders(self) -> list[Shape]:
        """Lines from petals to the labels that had to move away from them."""
        segments: list[Segment] = []
        for index, label in self.labels.items() if not self.narrow else ():
            x, y = point(self.outer + 5, self.spokes[index].middle)
            if abs(label.y - y) >= label.height / 2 + 14:
                end = label.x - 5 if label.anchor == "start" else label.x + 5
                segments += [("M", x, y), ("L", end, label.y)]
        return [Path("", Paint("none", self.theme.muted, 0.75), tuple(segments))] if segments else []

    # -- what depends on the answers ----------------------------------------------------------------

    def layers(
        self,
        result: Score,
        tells: Sequence[Told],
        earlier: Assessment | None,
        unsettled: Mapping[str, Text] = _NO_WORDS,
    ) -> tuple[Layer | Group, ...]:
        """All of the drawing but its heading; ``unsettled`` says by item what stands for « no answer »."""
        answers: list[Layer] = []
        states: dict[str, list[Layer]] = {"start": [], "end": []}
        derived = result.assessment.derived
        before = None if earlier is None else earlier.ratings
        for rank, (item, rating) in enumerate(result.assessment.ratings):
            past = before[rank][1] if before else None
            answers.append(self._answers.get((rank, rating, past)) or self._answer(rank, rating, past))
            is_derived = item in derived
            if is_derived or type(rating) is not int or past is not None or self.narrow:
                layer = self._state(rank, rating, is_derived, past, unsettled.get(item))
                states[layer.style.anchor].append(layer)
        statuses = [self._status(index, told.status) for index, told in enumerate(tells)]
        return (
            *self.frame,
            Group("iar-items", self.petals, tuple(answers)),
            *(Group("iar-states", self.states[side], tuple(own)) for side, own in states.items() if own),
            Group("iar-statuses", self.statuses, tuple(statuses)),
            self._hub("/".join(map(str, counted(tells)))),
        )

    def _answer(self, rank: int, rating: Rating, past: Rating | None) -> Layer:
        """What stands for the answer to an item, on its spoke."""
        spoke = self.spokes[rank]
        if isinstance(rating, NonAnswer):
            value, shapes = rating.value, self._gap(spoke, rating, past)
        else:
            value, shapes = str(rating), self._petal(spoke, rating, past)
        words = rating_label(rating, self.grid.scale, self.lang)
        hint = f"{spoke.item.label[self.lang]}{COLON[self.lang]}{words}"
        layer = Layer(
            "iar-item", tuple(shapes), item=spoke.item.id, value=value, hint=hint, style=self.petals
        )
        self._answers[rank, rating, past] = layer
        return layer

    def _petal(self, spoke: _Spoke, value: int, past: Rating | None) -> list[Shape]:
        ink = self.theme.accent(spoke.section)
        outer = self.radius(value)
        shapes = self._ghost(spoke, past) if isinstance(past, int) and past > value else []
        shapes.append(self._sector(spoke, outer, "iar-petal", Paint(ink.fill)))
        if isinstance(past, int) and past < value:
            shapes.append(self._mark(spoke, past, ink.text))
        text = str(value)
        thick = outer - self.inner
        size = min(self.petals.size, thick - 4)
        at = outer - size * 0.8 - 3 if thick > size * 2 else (self.inner + outer) / 2
        size = min(size, self._chord(spoke, at) / hypot(1, 0.65 * len(text)))
        if size >= 7:
            x, y = self._inside(spoke, at)
            shapes.append(Words("", ink.text, x, y, (text,), round(size, 1), "middle", bold=True))
        if value in self.hazards:
            room = min(20.0, self._chord(spoke, outer + 14) + 6)
            x, y = self._inside(spoke, outer + 4 + room * 0.6)
            shapes += warning(x, y, room, self.theme.mark, outlined=bool(past) or room < 20)
        return shapes

    def _gap(self, spoke: _Spoke, reason: NonAnswer, past: Rating | None) -> list[Shape]:
        ink = self.theme.accent(spoke.section)
        at = (self.inner + self.outer) / 2
        # Neighbours stand at the same distance: their squares are clear of each other at any angle.
        size = min(self.petals.size, self._chord(spoke, at) / sqrt(2))
        shapes: list[Shape] = [
            *(self._ghost(spoke, past) if isinstance(past, int) else ()),
            self._sector(spoke, self.outer, "iar-gap", Paint("none", ink.fill, 1.5, DASHES[reason])),
        ]
        if size >= 6:
            x, y = self._inside(spoke, at)
            glyph = (GLYPHS[reason],)
            shapes.append(Words("", self.theme.muted, x, y, glyph, round(size, 1), "middle", bold=True))
        return shapes

    def _sector(self, spoke: _Spoke, outer: float, role: str, paint: Paint) -> Path:
        return Path(role, paint, petal(self.inner, outer, spoke.start, spoke.end, spoke.gaps))

    def _ghost(self, spoke: _Spoke, value: int) -> list[Shape]:
        """The earlier petal, behind."""
        fill = self.theme.accent(spoke.section).fill
        return [self._sector(spoke, self.radius(value), "iar-earlier", Paint(fill, fill, 1, "3 2", 0.3))]

    def _mark(self, spoke: _Spoke, value: int, colour: str) -> Path:
        """How far the earlier petal reached, on a longer one."""
        _, inner, arc, *_ = petal(self.inner, self.radius(value), spoke.start, spoke.end, spoke.gaps)
        return Path("iar-earlier", Paint("none", colour, 1.5, "3 2"), (("M", *inner[1:]), arc))

    def _inside(self, spoke: _Spoke, radius: float) -> tuple[float, float]:
        """The point halfway across a petal."""
        return point(radius, middle(radius, spoke.start, spoke.end, spoke.gaps))

    def _chord(self, spoke: _Spoke, radius: float) -> float:
        """The room across a petal at this radius."""
        half = min(pi / 2, (spoke.end - spoke.start) / 2)
        return max(0.0, 2 * radius * sin(half) - sum(spoke.gaps))

    def _state(
        self, rank: int, rating: Rating, derived: bool, past: Rating | None, unsettled: Text | None = None
    ) -> Layer:
        """What is written of an answer: under the label; in the narrow layout, at the end of its line."""
        key = (rank, rating, derived, past, unsettled)
        layer = self._told.get(key)
        if layer is None:
            label, spoke = self.labels[rank], self.spokes[rank]
            plain = not self.narrow and past is None and not isinstance(rating, NonAnswer)
            text = "" if plain else short_rating(rating, self.lang)
            if unsettled is not None and rating is NonAnswer.UNANSWERED:
                text = unsettled[self.lang]
            if derived:
                text = f"{text} ({DERIVED[self.lang]})" if text else DERIVED[self.lang]
            if past is not None:
                from ia_radar.assess.comparison import ItemChange

                text = movement(ItemChange(spoke.item, (past, rating)), text, self.lang)
            words = Words("", self.theme.muted, label.x, label.y, (text,), STATE, label.anchor, italic=True)
            if not self.narrow:
                words = words._replace(y=label.y + LABEL * 1.2 * len(label.lines) / 2)
            elif self.moving:
                words = words._replace(y=label.y + (LABEL * len(label.lines) + STATE) * 0.6 + 1)
            else:
                words = words._replace(
                    x=self.box.x + self.box.width - MARGIN / 2,
                    y=label.y - round(LABEL * 1.2) * (len(label.lines) - 1) / 2,
                    anchor="end",
                )
                if not isinstance(rating, NonAnswer):
                    words = words._replace(colour=self.theme.text, size=LABEL, bold=True, italic=False)
            layer = Layer("", (words,), style=self.states[words.anchor])
            self._told[key] = layer
        return layer

    def _status(self, index: int, status: Status) -> Layer:
        """What a section calls for, by its heading."""
        layer = self._statuses.get((index, status))
        if layer is None:
            label = self.headings[index]
            text = (status.label[self.lang],)
            bold = status is Status.HAZARD
            if self.narrow:
                x, y, anchor = self.box.x + self.box.width - MARGIN / 2, label.y, "end"
            else:
                x, y, anchor = label.x, label.y + HEADING * 1.2 * len(label.lines) / 2, label.anchor
            shapes: list[Shape] = [Words("", self.theme.muted, x, y, text, STATE, anchor, bold=bold)]
            if bold:
                beside = width(text[0], STATE, bold=True) + 12
                x += beside if anchor == "start" else -beside
                shapes += warning(x, y, 16, self.theme.mark, outlined=False)
            layer = Layer("iar-status", tuple(shapes), value=status.value, style=self.statuses)
            self._statuses[index, status] = layer
        return layer

    def _hub(self, text: str) -> Layer:
        """How much was answered, in the middle."""
        layer = self._hubs.get(text)
        if layer is None:
            size = 10 if self.narrow else 13
            words = Words("", self.theme.muted, 0, 0, (text,), size, "middle", bold=True)
            layer = self._hubs[text] = Layer("iar-hub", (words,))
        return layer


def _texts(role: str, words: list[Words]) -> Layer:
    return Layer(role, tuple(words))


def _spokes(grid: Grid) -> tuple[_Spoke, ...]:
    """Sections share the turn evenly, items share their section evenly, clockwise from the top."""
    spokes: list[_Spoke] = []
    turn = 2 * pi / len(grid.sections)
    for number, section in enumerate(grid.sections):
        step = turn / len(section.items)
        last = len(section.items) - 1
        for place, item in enumerate(section.items):
            start = number * turn + place * step
            gaps = (SECTION_GAP if place == 0 else ITEM_GAP, SECTION_GAP if place == last else ITEM_GAP)
            spokes.append(_Spoke(len(spokes), number, item, start, start + step, gaps))
    return tuple(spokes)


def _fitted(
    text: str, size: float, limits: tuple[float, ...] = (150, 200, 260, 330, 420), *, bold: bool = False
) -> tuple[str, ...]:
    """``text`` in at most three lines, as narrow as can be without losing any of it."""
    for limit in limits:
        lines = wrap(text, size, limit, bold=bold)
        if not lines[-1].endswith("…"):
            break
    return lines
